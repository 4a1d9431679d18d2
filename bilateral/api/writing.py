"""Reading bodies of writes: each field checked, all faults told at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from rest_framework.request import Request

from bilateral.problems import Fault, Problem, with_faults
from bilateral.rules.wording import unknown_fields
from bilateral.services.records import MOST_REASON


def read_body(
    request: Request, texts: Iterable[str], others: Iterable[str] = (), required: Iterable[str] = ()
) -> tuple[Mapping[str, Any], dict[str, str]]:
    """The body as a JSON object of known fields, and those that are text: empty where missing or null.

    Raises ``Problem``: 400, 413, 415 or 422.
    """
    body: Mapping[str, Any] = cast("Mapping[str, Any]", request.data)  # the only parser gives objects
    names = [*texts, *others]
    faults = [Fault("body", *told) for told in unknown_fields(body, names)]
    faults += [Fault("body", name, "This is needed.") for name in required if name not in body]
    faults += [
        Fault("body", name, "Send text, in quotes.")
        for name in texts
        if not isinstance(body.get(name, ""), str | None)
    ]
    faults += [
        Fault("body", name, "Leave out the NUL character.")
        for name in texts
        if "\x00" in str(body.get(name, ""))
    ]
    if len(str(body.get("reason", ""))) > MOST_REASON:
        faults.append(Fault("body", "reason", f"At most {MOST_REASON} characters."))
    refuse(faults)
    return body, {name: body.get(name) or "" for name in texts}


def refuse(faults: list[Fault]) -> None:
    if faults:
        raise refusal(faults)


def refusal(faults: list[Fault]) -> Problem:
    """422 with these faults."""
    return with_faults("invalid-body", faults)


def faults_of(errors: Mapping[str, Iterable[str]]) -> list[Fault]:
    """What a service refused, as faults of the body."""
    return [Fault("body", name, message) for name, messages in errors.items() for message in messages]
