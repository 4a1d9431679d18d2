"""Reading and writing JSON: fast, strict, and never more than a request may hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import IO, Any

import orjson
from rest_framework.parsers import BaseParser
from rest_framework.renderers import BaseRenderer

from bilateral.problems import Problem

from .conf import MAX_BODY_BYTES


class JSONRenderer(BaseRenderer):
    """Plain Python values to JSON; days and moments as ISO 8601 text."""

    media_type = "application/json"
    format = "json"
    charset = None

    def render(
        self,
        data: Any,
        accepted_media_type: str | None = None,
        renderer_context: Mapping[str, Any] | None = None,
    ) -> bytes:
        return b"" if data is None else orjson.dumps(data, option=orjson.OPT_UTC_Z)


class JSONParser(BaseParser):
    """One JSON object. Anything else in the body is a problem, with words that say where it breaks."""

    media_type = "application/json"

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> dict[str, Any]:
        body = stream.read(MAX_BODY_BYTES + 1)
        if len(body) > MAX_BODY_BYTES:
            raise Problem(
                "too-large", f"The body has more than {MAX_BODY_BYTES:,} bytes. Send one article as text."
            )
        try:
            parsed = orjson.loads(body)
        except orjson.JSONDecodeError as error:
            raise Problem("malformed-body", f"This is not JSON: {error}.") from error
        if not isinstance(parsed, dict):
            raise Problem("malformed-body", 'Send one JSON object, such as {"text": "…"}.')
        return parsed
