"""The OpenAPI document held against the running API: by machine-made requests, and by a client made from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.cache import cache
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from bilateral.models import Post
from bilateral.services import tokens

from . import builders

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
EXAMPLES = 2  # requests for each operation, caller and way of making them
OF_NOBODY = 1  # who is nobody gets the same answer to all
CALLERS = {
    "nobody": (),
    "partner": ("read", "submit", "correct"),
    "editor": ("read", "submit", "correct"),
}


@pytest.fixture(autouse=True)
def _one_connection() -> Iterator[None]:
    """The application runs in the test's own thread and transaction: it must not close the connection they use."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@schemathesis.serializer("application/x-ndjson")
def _lines(context: Any, value: Any) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")


def _headers(role: str) -> dict[str, str]:
    if role == "nobody":
        return {}
    _, secret = tokens.issue(user=builders.account(role), name="contract", scopes=CALLERS[role])
    return {"Authorization": f"Bearer {secret}"}


def _some_of_everything() -> dict[str, int]:
    """A row of each kind; returns an id by the list's name."""
    meeting = builders.full_meeting()
    source = builders.article("On Thursday.", published_on="2017-02-18")
    claim = builders.claim(meeting, "date", "2017-02-16", source, "Thursday")
    leader = builders.leader(meeting, "PH")
    return {
        "meetings": meeting.pk,
        "delegations": meeting.delegations.first().pk,
        "officials": leader.pk,
        "organizations": builders.organization("Senate").pk,
        "posts": Post.objects.create(official=leader, title="Secretary").pk,
        "agreements": builders.agreement(last_evidence_on="2017-02-18").pk,
        "articles": source.pk,
        "publishers": builders.publisher("Gazette").pk,
        "claims": claim.pk,
    }


@pytest.mark.long
@pytest.mark.django_db
@pytest.mark.parametrize("role", CALLERS)
def test_no_request_is_answered_in_a_way_that_the_document_does_not_tell(role: str, settings: Any) -> None:
    settings.API_RATES = dict.fromkeys(settings.API_RATES, 1_000_000)
    reading = _headers("partner")
    document = schemathesis.openapi.from_wsgi(
        "/api/v1/schema/?format=json", get_wsgi_application(), headers=reading
    )
    ids, headers = _some_of_everything(), {**_headers(role), "Accept-Encoding": "identity"}
    answered: Counter[int] = Counter()
    wrong: list[str] = []
    for result in document.get_all_operations():
        operation = result.ok()
        known = ids.get(operation.path.removeprefix("/api/v1/").partition("/")[0])
        for mode in GenerationMode:
            try:
                _try(operation, mode, headers, known, answered)
            except FailureGroup as failures:
                wrong += [f"{operation.label}: {failure}"[:600] for failure in failures.exceptions]
    cache.clear()
    print(f"\n{role}: {answered.total()} requests, {dict(sorted(answered.items()))}")
    assert not wrong, "\n\n".join(wrong)
    assert not {status for status in answered if status >= 500}


def _try(
    operation: Any, mode: GenerationMode, headers: dict[str, str], known: int | None, answered: Counter[int]
) -> None:
    strategies = [operation.as_strategy(mode)]
    if known is not None and "{id}" in operation.path:
        strategies.append(operation.as_strategy(mode, path_parameters={"id": known}))

    @settings(
        max_examples=EXAMPLES if "Authorization" in headers else OF_NOBODY,
        database=None,
        derandomize=True,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.one_of(strategies))
    def one(case: Any) -> None:
        with transaction.atomic():
            response = case.call_and_validate(headers=headers, checks=CHECKS)
        answered[response.status_code] += 1

    try:
        one()
    except Exception as error:
        # Some parameters cannot be made wrong; that is the document's merit.
        if "Unsatisfiable" in type(error).__name__ or "NoExamples" in type(error).__name__:
            return
        raise
