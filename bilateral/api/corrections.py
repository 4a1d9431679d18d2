"""Correcting a record: one claim in the caller's name, on the version that the caller read."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import OpenApiParameter
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from bilateral.models import Claim
from bilateral.models.codes import Rank, Stance
from bilateral.models.correctable import FIELDS as FIELDS_OF
from bilateral.problems import Fault, Problem
from bilateral.rules.wording import nearest
from bilateral.services import roles
from bilateral.services.correct import InvalidCorrection, StaleVersion, correct
from bilateral.services.records import MOST_REASON

from .asking import Question
from .describing import WRITE_PROBLEMS, Operation, answer
from .kinds import MAX_ID
from .parameters import id_parameter
from .permissions import account_of
from .reader import Reader
from .resources.base import Resource
from .resources.claims import CLAIMS, ClaimShape
from .shapes import CLAIM_FIELDS, VALUE_HELP, Shape
from .versions import version_given
from .views import ApiView, is_shown, is_withdrawn, standing_for
from .writing import faults_of, read_body, refuse

TEXTS = ("field", "element", "stance", "reason")


class CorrectionShape(Shape):
    """One value to be claimed."""

    field = serializers.ChoiceField(choices=CLAIM_FIELDS, help_text="One that the record's type has.")
    value = serializers.JSONField(
        required=False, help_text=f"{VALUE_HELP} An empty one, or none, says that there is none."
    )
    object = serializers.IntegerField(
        required=False,
        allow_null=True,
        help_text="Id of the record that the value is: the official of a member, the visit of part_of, …",
    )
    element = serializers.CharField(
        required=False,
        allow_null=True,
        allow_blank=True,
        help_text="For a delegation, which needs it: the country of the side.",
    )
    stance = serializers.ChoiceField(
        choices=Stance.choices,
        required=False,
        help_text="asserts (usual), denies, or none: the list is empty.",
    )
    reason = serializers.CharField(required=False, allow_null=True, allow_blank=True, max_length=MOST_REASON)


class CorrectedShape(Shape):
    """What a correction did."""

    changed = serializers.BooleanField(
        help_text="False when the register said so already; then nothing was written."
    )
    claim = ClaimShape(allow_null=True)
    version = serializers.IntegerField(help_text="The record's version now.")
    url = serializers.URLField(help_text="The record.")


class CorrectionsView(ApiView):
    """Corrections of one record."""

    resource: Resource = None  # type: ignore[assignment]  # given by the address
    write_scope = "correct"

    def operation(self, method: str) -> Operation:
        return _operation(self.resource)

    def post(self, request: Request, id: int) -> Response:
        version = version_given(request)
        body, texts = read_body(request, TEXTS, ["value", "object"], required=["field"])
        if not is_shown(self.resource, id) and not (
            texts["field"] == "withdrawn" and is_withdrawn(self.resource, id)  # this brings it back
        ):
            # Following a redirect, a client would send what it knew of one record to another.
            other = standing_for(self.resource, id)
            raise Problem("merged-record", f"It is now {self.resource.noun} {other}.", merged_into=other)
        known = FIELDS_OF[self.resource.noun]
        if texts["field"] not in known:
            near = nearest(texts["field"], known)
            hint = f"Did you mean {near}?" if near else f"There are: {', '.join(sorted(known))}."
            refuse([Fault("body", "field", f"There is no such field. {hint}", near)])
        if texts["field"] == "delegation" and not texts["element"] and texts["stance"] != Stance.NONE:
            refuse([Fault("body", "element", "Say whose delegation: the country of its side, PH or RU.")])
        account = account_of(request)
        if texts["field"] == "withdrawn" and not roles.is_editor(account):
            raise Problem("not-allowed", "Only editors withdraw records and bring them back.")
        record: Any = self.resource.model._default_manager.get(pk=id)
        try:
            claim = correct(
                record,
                texts["field"],
                body.get("value"),
                account,
                reason=texts["reason"],
                version=version,
                element=texts["element"],
                stance=texts["stance"] or Stance.ASSERTS,
                object=_object_id(body.get("object")),
                rank=Rank.EDITOR if roles.is_editor(account) else Rank.PARTNER,
            )
        except StaleVersion as error:
            raise Problem("stale-version", str(error), current_version=error.record.version) from error
        except InvalidCorrection as error:
            raise Problem("invalid-body", str(error), faults_of(error.errors)) from error
        record.refresh_from_db()
        return _corrected(request, self.resource, record, claim)


def _corrected(request: Request, resource: Resource, record: Any, claim: Claim | None) -> Response:
    reader = Reader(request, Question())
    told = None
    if claim is not None:
        (told,) = CLAIMS.answers(CLAIMS.write(Claim.objects.filter(pk=claim.pk).values("id"), reader), reader)
    url = reader.addresses.api(resource.noun, record.pk)
    body = {"changed": claim is not None, "claim": told, "version": record.version, "url": url}
    response = Response(body, status=200 if claim is None else 201)
    if claim is not None:
        response["Location"] = reader.addresses.api("claim", claim.pk)
    response["ETag"] = f'"{record.version}"'
    return response


def _object_id(value: Any) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value <= MAX_ID:
        refuse([Fault("body", "object", "Send the id of a record, as a number.")])
    return int(value)


def _operation(resource: Resource) -> Operation:
    url = f"https://register.example/api/v1/{resource.name}/5"
    claim = {
        **CLAIMS.example,
        "record": {"type": resource.noun, "id": 5, "url": url},
        "field": "country",
        "value": "PH",
        "rank": "editor",
        "web_url": None,
        "article": None,
        "quote": None,
        "start": None,
        "end": None,
        "rule": None,
        "confidence": None,
        "extractor": None,
        "author": "editor",
        "reason": "The release says so.",
    }
    done = {"changed": True, "claim": claim, "version": 5, "url": url}
    field, value = (
        ("title", "Agreement on Defense Cooperation") if resource.noun == "agreement" else ("country", "PH")
    )
    return Operation(
        id=f"correct_{resource.noun}",
        summary=f"Correct an {resource.noun}"
        if resource.noun[0] in "aeiou"
        else f"Correct a {resource.noun}",
        description=(
            "Claims one value in your name: an editor's outranks a partner's, who outranks every machine's. "
            "`If-Match` names the version you read. Needs the scope correct and the role partner, editor or "
            f"administrator. Fields: {', '.join(f'`{name}`' for name in FIELDS_OF[resource.noun])}."
        ),
        tag="register",
        answers={
            200: answer(
                CorrectedShape, "The register said so already.", {**done, "changed": False, "claim": None}
            ),
            201: answer(CorrectedShape, "Claimed, and the record settled.", done),
        },
        problems=(
            *WRITE_PROBLEMS,
            "not-found",
            "merged-record",
            "gone",
            "stale-version",
            "version-required",
            "invalid-header",
        ),
        parameters=[
            id_parameter(resource.noun),
            OpenApiParameter(
                "If-Match",
                str,
                OpenApiParameter.HEADER,
                description='The version you read, as `"4"`, or the record\'s ETag. Without it: 428.',
            ),
            OpenApiParameter(
                "ETag",
                str,
                OpenApiParameter.HEADER,
                response=[200, 201],
                description="The record's version now.",
            ),
        ],
        request=CorrectionShape,
        request_example={"field": field, "value": value, "reason": "The release says so."},
    )
