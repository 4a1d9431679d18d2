"""The full export: its rows, the list of what there is, and downloads that can be resumed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, BinaryIO

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Max
from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, OpenApiResponse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from bilateral.models import Change
from bilateral.problems import Fault, Problem
from bilateral.services import export

from . import describing
from .addresses import Addresses
from .asking import Question, read_detail_query
from .describing import READ_PROBLEMS, Operation
from .reader import Reader
from .resources.agreements import AGREEMENTS
from .resources.articles import ARTICLES
from .resources.base import Resource
from .resources.claims import CLAIMS
from .resources.meetings import MEETINGS
from .resources.officials import OFFICIALS
from .resources.organizations import ORGANIZATIONS
from .resources.publishers import PUBLISHERS
from .shapes import Shape
from .views import ApiView

EXPORTED = (ORGANIZATIONS, OFFICIALS, MEETINGS, AGREEMENTS, PUBLISHERS, ARTICLES, CLAIMS)
ROWS_AT_ONCE = 5000
BLOCK = 1 << 16
MEDIA_TYPE = "application/gzip"
_RANGE = re.compile(r"^bytes=(\d{0,18})-(\d{0,18})$")


class ExportReader(Reader):
    """Reads what everybody may: no article's text, nobody's name. Addresses have no host."""

    @cached_property
    def addresses(self) -> Addresses:
        return Addresses("")

    @cached_property
    def may_read_every_text(self) -> bool:
        return False

    @property
    def is_known(self) -> bool:
        return False


def write() -> dict[str, Any]:
    """Write the full export, all of it as it stood at one moment. Returns its manifest."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        # What is committed and has no number yet is in the rows, and comes again in the feed: no harm.
        last = Change.objects.aggregate(last=Max("number"))["last"] or 0
        parts = {resource.name: lines(resource) for resource in EXPORTED}
        return export.write(Path(settings.EXPORT_DIR), parts, last)


def lines(resource: Resource) -> Iterator[list[str]]:
    """All rows of a resource, some thousands at once."""
    reader = ExportReader(None, Question())  # type: ignore[arg-type]  # nobody asked: it is made at night
    after = 0
    while True:
        page = resource.rows().filter(pk__gt=after).order_by("pk").values("id")[:ROWS_AT_ONCE]
        rows = resource.write(page, reader, ("export",), (after,))
        if not rows:
            return
        yield [row["json"] for row in rows]
        after = rows[-1]["id"]


class ExportFileShape(Shape):
    """One file: gzip of NDJSON, a row a line, as the API gives it; addresses begin with a slash."""

    name = serializers.CharField()
    url = serializers.URLField(help_text="Download it here; `Range` resumes.")
    rows = serializers.IntegerField()
    bytes = serializers.IntegerField()
    sha256 = serializers.CharField(help_text="Of the file as downloaded.")


class ExportShape(Shape):
    """The register at one moment."""

    export = serializers.CharField(help_text="Its name.")
    made_at = serializers.DateTimeField()
    last = serializers.IntegerField(help_text="Continue from here with `/changes?after=`.")
    files = ExportFileShape(many=True)


class ExportListShape(Shape):
    """The exports there are, the newest first."""

    results = ExportShape(many=True)


EXPORT_EXAMPLE = {
    "export": "20261125T180000Z",
    "made_at": "2026-11-25T18:00:00Z",
    "last": 41,
    "files": [
        {
            "name": "meetings.ndjson.gz",
            "url": "https://register.example/api/v1/exports/20261125T180000Z/meetings.ndjson.gz",
            "rows": 120,
            "bytes": 9312,
            "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        }
    ],
}


class ExportsView(ApiView):
    """The exports there are."""

    def operation(self, method: str) -> Operation:
        return describing.simple(
            "list_exports",
            "List the full exports",
            "changes",
            ExportListShape,
            {"results": [EXPORT_EXAMPLE]},
            problems=("invalid-query",),
            description=(
                "A full export is written every night, as compressed NDJSON with hashes. Begin a copy with the "
                "newest, then follow `/changes?after=` its `last`."
            ),
        )

    def get(self, request: Request) -> Response:
        read_detail_query(request.query_params, frozenset(), frozenset())
        folder = Path(settings.EXPORT_DIR)
        manifests = [export.manifest_of(folder, name) for name in export.names(folder)]
        return Response({"results": [_with_addresses(one, request) for one in manifests if one]})


class ExportFileView(ApiView):
    """One file of an export, whole or the part that ``Range`` asks for."""

    def operation(self, method: str) -> Operation:
        return _DOWNLOAD

    def get(self, request: Request, name: str, file: str) -> HttpResponseBase:
        read_detail_query(request.query_params, frozenset(), frozenset())
        manifest = export.manifest_of(Path(settings.EXPORT_DIR), name) or {"files": []}
        told = next((one for one in manifest["files"] if one["name"] == file), None)
        if told is None:
            raise Problem("not-found", "There is no such export or file; exports are kept for three nights.")
        etag = f'"{told["sha256"]}"'
        if etag in request.headers.get("If-None-Match", ""):
            return HttpResponse(status=304, headers={"ETag": etag})
        size = told["bytes"]
        first, last = _range(request, size, etag)
        partial = (first, last) != (0, size - 1)
        source = (Path(settings.EXPORT_DIR) / name / file).open("rb")
        response = StreamingHttpResponse(
            _blocks(source, first, last - first + 1), status=206 if partial else 200, content_type=MEDIA_TYPE
        )
        if partial:
            response["Content-Range"] = f"bytes {first}-{last}/{size}"
        response["Content-Length"] = str(last - first + 1)
        response["Accept-Ranges"] = "bytes"
        response["ETag"] = etag
        response["Content-Disposition"] = f'attachment; filename="{name}-{file}"'
        return response


def _with_addresses(manifest: dict[str, Any], request: Request) -> dict[str, Any]:
    folder = request.build_absolute_uri(f"{request.path}/{manifest['export']}")
    files = [{**file, "url": f"{folder}/{file['name']}"} for file in manifest["files"]]
    return {**manifest, "files": files}


def _range(request: Request, size: int, etag: str) -> tuple[int, int]:
    """First and last byte wanted. Several ranges, or a part of another file, get the whole file."""
    match = _RANGE.match(request.headers.get("Range", "").strip())
    if match is None or request.headers.get("If-Range", etag) != etag or match.group(0) == "bytes=-":
        return 0, size - 1
    start, end = match.groups()
    first = int(start) if start else max(0, size - int(end))
    last = min(int(end), size - 1) if start and end else size - 1
    if first >= size or first > last:
        words = f"The file has {size} bytes."
        raise Problem(
            "range-not-satisfiable",
            words,
            [Fault("header", "Range", words)],
            {"Content-Range": f"bytes */{size}"},
        )
    return first, last


def _blocks(source: BinaryIO, first: int, length: int) -> Iterator[bytes]:
    with source:
        source.seek(first)
        while length > 0 and (block := source.read(min(BLOCK, length))):
            length -= len(block)
            yield block


def _binary(description: str) -> OpenApiResponse:
    example = OpenApiExample("example", value="(compressed lines)")
    return OpenApiResponse(OpenApiTypes.BINARY, description=description, examples=[example])


_DOWNLOAD = Operation(
    id="download_export_file",
    summary="Download a file of an export",
    description="Gzip of NDJSON. An interrupted download continues with `Range: bytes=<size so far>-`.",
    tag="changes",
    answers={
        (200, MEDIA_TYPE): _binary("The file."),
        (206, MEDIA_TYPE): _binary("The part of the file that `Range` asked for."),
        304: OpenApiResponse(description="You have it already."),
    },
    problems=(*READ_PROBLEMS, "not-found", "range-not-satisfiable"),
    parameters=[
        OpenApiParameter("name", str, OpenApiParameter.PATH, description="The export's name."),
        OpenApiParameter("file", str, OpenApiParameter.PATH, description="The file's name."),
        OpenApiParameter("Range", str, OpenApiParameter.HEADER, description="`bytes=1000-`: the rest."),
        OpenApiParameter("If-Range", str, OpenApiParameter.HEADER, description="The `ETag` of your part."),
    ],
)
