"""Matching names from elsewhere: OpenRefine's Reconciliation API, version 0.2, for three types of records."""

from __future__ import annotations

from typing import Any

import orjson
from drf_spectacular.extensions import OpenApiSerializerExtension
from drf_spectacular.utils import (
    OpenApiExample,
    OpenApiParameter,
    OpenApiResponse,
    PolymorphicProxySerializer,
)
from rest_framework import serializers
from rest_framework.parsers import FormParser
from rest_framework.request import Request
from rest_framework.response import Response

from bilateral.problems import Fault, Problem
from bilateral.rules.wording import nearest
from bilateral.selectors.candidates import TYPES, Candidate, candidates

from .asking import Question
from .describing import READ_PROBLEMS, SERVER, Operation, answer, not_modified
from .reader import Reader
from .shapes import Shape
from .views import ApiView

MOST_QUERIES = 50
MOST_CANDIDATES = 25
LABELS = {"official": "Official", "organization": "Organization", "agreement": "Agreement"}
PLURALS = {"official": "officials", "organization": "organizations", "agreement": "agreements"}
PROPERTIES = ("country", "organization", "kind")


class TypeShape(Shape):
    """A type of record."""

    id = serializers.CharField()
    name = serializers.CharField()


class FeatureShape(Shape):
    """What a score is made of."""

    id = serializers.CharField()
    value = serializers.FloatField()


class CandidateShape(Shape):
    """A record that may be meant."""

    id = serializers.CharField(help_text="Type in the plural and id: officials/7, as in the addresses.")
    name = serializers.CharField()
    description = serializers.CharField(help_text="Why it has this score, in words.")
    type = TypeShape(many=True)
    score = serializers.FloatField(help_text="0 to 100.")
    match = serializers.BooleanField(help_text="Certain, and no other comes close.")
    features = FeatureShape(many=True)


class ResultShape(Shape):
    """The candidates of one query."""

    result = CandidateShape(many=True)


class AnswersShape(Shape):
    """The candidates of each query, by its key."""


class _ByKey(OpenApiSerializerExtension):  # type: ignore[no-untyped-call]  # it registers itself, by untyped code
    """How the OpenAPI document tells of an object whose keys are the caller's."""

    target_class = AnswersShape

    def map_serializer(self, auto_schema: Any, direction: Any) -> dict[str, Any]:
        result = auto_schema.resolve_serializer(ResultShape, direction)
        return {"type": "object", "additionalProperties": result.ref}


class ManifestShape(Shape):
    """What this reconciliation service can do."""

    versions = serializers.ListField(child=serializers.CharField())
    name = serializers.CharField()
    identifierSpace = serializers.URLField()  # noqa: N815 - the protocol's own names
    schemaSpace = serializers.URLField()  # noqa: N815
    defaultTypes = TypeShape(many=True)  # noqa: N815
    view = serializers.DictField(child=serializers.CharField())
    batchSize = serializers.IntegerField()  # noqa: N815


class QueriesShape(Shape):
    """A form."""

    queries = serializers.CharField(help_text="JSON: your key → {query, type, limit, properties}.")


class ReconcileView(ApiView):
    """The service manifest and, by POST, candidates for names."""

    parser_classes = (FormParser,)
    write_scope = "read"  # asking by POST changes nothing

    def operation(self, method: str) -> Operation:
        return _QUERY if method == "POST" else _MANIFEST

    def get(self, request: Request) -> Response:
        if unknown := [name for name in request.query_params if name != "queries"]:
            raise _refused(f"There is no parameter {unknown[0][:60]}.", unknown[0][:60], "queries")
        if "queries" in request.query_params:
            return self._answer(request, request.query_params["queries"])
        return Response(_manifest(Reader(request, Question()).addresses.origin))

    def post(self, request: Request) -> Response:
        form: Any = request.data  # the only parser gives forms
        if "queries" not in form:
            raise _refused("Send a form with the field “queries”.")
        return self._answer(request, str(form["queries"]))

    def _answer(self, request: Request, text: str) -> Response:
        queries = _read(text)
        return Response({key: {"result": [_told(one) for one in found]} for key, found in _find(queries)})


def _find(queries: dict[str, Any]) -> list[tuple[str, list[Candidate]]]:
    asked = [
        (key, *_query(key, query)) for key, query in queries.items()
    ]  # all are checked before any is answered
    found = []
    for key, text, types, properties, limit in asked:
        of_all = [one for record_type in types for one in candidates(record_type, text, properties, limit)]
        of_all.sort(key=lambda one: (-one.score, one.type, one.id))
        found.append((key, of_all[:limit]))
    return found


def _read(text: str) -> dict[str, Any]:
    try:
        queries = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise _refused(f"“queries” is not JSON: {error}.") from error
    if not isinstance(queries, dict) or not queries:
        raise _refused('Write an object, such as {"q0": {"query": "Lavrov", "type": "official"}}.')
    if len(queries) > MOST_QUERIES:
        raise _refused(f"Send at most {MOST_QUERIES} queries at a time.")
    return queries


def _query(key: str, query: Any) -> tuple[str, list[str], dict[str, str], int]:
    if not isinstance(query, dict) or not isinstance(query.get("query"), str) or not query["query"].strip():
        raise _refused(f"{key[:40]}: give a “query” that is text.")
    text = query["query"].replace("\x00", "")
    if len(text) > 300:
        raise _refused(f"{key[:40]}: a query has at most 300 characters.")
    asked = query.get("type") or list(TYPES)
    types = [asked] if isinstance(asked, str) else asked
    for one in types if isinstance(types, list) else [types]:
        if one not in TYPES:
            near = nearest(str(one), TYPES)
            raise _refused(
                f"{key[:40]}: there is no type {str(one)[:40]}; there are {', '.join(TYPES)}.", near=near
            )
    limit = query.get("limit") or 5
    if not isinstance(limit, int) or isinstance(limit, bool) or limit < 1:
        raise _refused(f"{key[:40]}: the limit is a whole number, 1 or more.")
    once = list(dict.fromkeys(types))  # each is looked through, as often as it is named
    return text, once, _properties(key, query.get("properties") or []), min(limit, MOST_CANDIDATES)


def _properties(key: str, given: Any) -> dict[str, str]:
    """Properties that weigh here; others are left out, as the protocol has it."""
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        raise _refused(f'{key[:40]}: properties are a list of {{"pid": …, "v": …}}.')
    read = {}
    for one in given:
        value = one.get("v")
        value = value[0] if isinstance(value, list) and value else value
        if one.get("pid") in PROPERTIES and isinstance(value, str):
            read[str(one["pid"])] = value[:200].replace("\x00", "")
    return read


def _refused(detail: str, name: str = "queries", near: str | None = None) -> Problem:
    return Problem("invalid-query", detail, [Fault("query", name, detail, near)])


def _told(one: Candidate) -> dict[str, Any]:
    return {
        "id": f"{PLURALS[one.type]}/{one.id}",
        "name": one.name,
        "description": "; ".join(one.reasons),
        "type": [{"id": one.type, "name": LABELS[one.type]}],
        "score": round(one.score, 1),
        "match": one.match,
        "features": [{"id": name, "value": value} for name, value in one.features.items()],
    }


def _manifest(origin: str) -> dict[str, Any]:
    return {
        "versions": ["0.2"],
        "name": "Bilateral register",
        "identifierSpace": f"{origin}/",
        "schemaSpace": f"{origin}/api/v1/schema/",
        "defaultTypes": [{"id": name, "name": LABELS[name]} for name in TYPES],
        "view": {"url": f"{origin}/{{{{id}}}}/"},
        "batchSize": MOST_QUERIES,
    }


_RESULT = {
    "q0": {
        "result": [
            {
                "id": "officials/7",
                "name": "Hermogenes Esperon Jr.",
                "description": "“Hermogenes Esperon” is the same name, spelling aside; of PH",
                "type": [{"id": "official", "name": "Official"}],
                "score": 97.0,
                "match": True,
                "features": [{"id": "name", "value": 92.0}, {"id": "country", "value": 5.0}],
            }
        ]
    }
}
_MANIFEST = Operation(
    id="get_reconciliation_manifest",
    summary="What can be matched",
    description=(
        "The service manifest of OpenRefine's Reconciliation API 0.2. With `queries`, candidates as by POST."
    ),
    tag="match",
    answers={
        200: OpenApiResponse(
            PolymorphicProxySerializer(
                "ManifestOrAnswers", [ManifestShape, AnswersShape], resource_type_field_name=None
            ),
            description="The manifest; with `queries`, candidates.",
            examples=[
                OpenApiExample("manifest", value=_manifest(SERVER)),
                OpenApiExample("candidates", value=_RESULT),
            ],
        ),
        304: not_modified(),
    },
    problems=(*READ_PROBLEMS, "invalid-query"),
    parameters=[OpenApiParameter("queries", str, description="As in the form that is sent by POST.")],
)
_QUERY = Operation(
    id="reconcile",
    summary="Match names with records",
    description=(
        "Candidates for each query, with scores and reasons (Reconciliation API 0.2). Types: official, "
        "organization, agreement. Properties that weigh: country, organization, kind."
    ),
    tag="match",
    answers={200: answer(AnswersShape, "Candidates, by the key of the query.", _RESULT)},
    problems=(*READ_PROBLEMS, "invalid-query", "malformed-body", "unsupported-media-type", "too-large"),
    request={"application/x-www-form-urlencoded": QueriesShape},
    request_example={"queries": '{"q0": {"query": "Esperon", "type": "official"}}'},
)
