"""Taking a claim back and letting it count again, on the version of the record that the caller read."""

from __future__ import annotations

from typing import ClassVar

from drf_spectacular.utils import OpenApiParameter
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from bilateral.models import Claim, type_of
from bilateral.problems import Problem
from bilateral.selectors.claims import record_of
from bilateral.services.claims import may_restore, may_withdraw, restore_claim, withdraw_claim
from bilateral.services.correct import InvalidCorrection, StaleVersion
from bilateral.services.records import MOST_REASON

from .asking import Question
from .describing import WRITE_PROBLEMS, Operation, answer
from .kinds import MAX_ID
from .parameters import id_parameter
from .permissions import account_of
from .reader import Reader
from .shapes import RECORD_TYPES, Shape
from .versions import version_given
from .views import ApiView
from .writing import faults_of, read_body


class ReasonShape(Shape):
    """Why."""

    reason = serializers.CharField(required=False, allow_null=True, allow_blank=True, max_length=MOST_REASON)


class SettledShape(Shape):
    """What it did to the record."""

    changed = serializers.BooleanField(help_text="False when it was so already.")
    type = serializers.ChoiceField(choices=RECORD_TYPES)
    version = serializers.IntegerField(help_text="The record's version now.")
    url = serializers.URLField(help_text="The record.")


class WithdrawalView(ApiView):
    """Taking a claim back: partners their own, editors any; a machine's is denied in the editor's name."""

    write_scope = "correct"
    restoring: ClassVar[bool] = False

    def operation(self, method: str) -> Operation:
        return _RESTORE if self.restoring else _WITHDRAW

    def post(self, request: Request, id: int) -> Response:
        version = version_given(request)
        _body, texts = read_body(request, ["reason"])
        account = account_of(request)
        claims = Claim.objects.select_related("mention")
        claim = claims.filter(pk=id).first() if id <= MAX_ID else None
        if claim is None:
            raise Problem("not-found", f"There is no claim with the id {id}.")
        allowed, change = (may_restore, restore_claim) if self.restoring else (may_withdraw, withdraw_claim)
        if not allowed(claim, account):
            raise Problem("not-allowed", "Only editors may do this to a claim that is not yours to decide.")
        try:
            changed = change(claim, account, texts["reason"], version)
        except StaleVersion as error:
            raise Problem("stale-version", str(error), current_version=error.record.version) from error
        except InvalidCorrection as error:
            raise Problem("invalid-body", str(error), faults_of(error.errors)) from error
        except Claim.DoesNotExist as error:  # a new reading replaced it while its record was waited for
            raise Problem("not-found", f"There is no claim with the id {id}.") from error
        return self._settled(request, claim, changed)

    def _settled(self, request: Request, claim: Claim, changed: bool) -> Response:
        record = record_of(claim)
        record.refresh_from_db(fields=["version"])  # settling gave it a new one
        kind = type_of(record)
        url = Reader(request, Question()).addresses.api(kind, record.pk)
        response = Response({"changed": changed, "type": kind, "version": record.version, "url": url})
        response["ETag"] = f'"{record.version}"'
        return response


class RestorationView(WithdrawalView):
    """Letting a claim that was taken back count again."""

    restoring = True


def _operation(name: str, summary: str, description: str) -> Operation:
    url = "https://register.example/api/v1/meetings/5"
    return Operation(
        id=name,
        summary=summary,
        description=f"{description} `If-Match` names the version of the record it counts for.",
        tag="evidence",
        answers={
            200: answer(
                SettledShape,
                "Done, and the record settled; or it was so already.",
                {"changed": True, "type": "meeting", "version": 6, "url": url},
            )
        },
        problems=(*WRITE_PROBLEMS, "not-found", "stale-version", "version-required", "invalid-header"),
        parameters=[
            id_parameter("claim"),
            OpenApiParameter(
                "If-Match",
                str,
                OpenApiParameter.HEADER,
                description='The version you read, as `"5"`, or the record\'s ETag. Without it: 428.',
            ),
            OpenApiParameter(
                "ETag", str, OpenApiParameter.HEADER, response=[200], description="The record's version now."
            ),
        ],
        request=ReasonShape,
        request_example={"reason": "The release was corrected."},
    )


_WITHDRAW = _operation(
    "withdraw_claim",
    "Take a claim back",
    "Partners take back their own claims, editors any; a machine's is denied in the editor's name, and the denial is a "
    "claim that can be taken back in turn. The row stays, and can be brought back.",
)
_RESTORE = _operation(
    "restore_claim",
    "Bring a claim back",
    "Lets a claim that was taken back count again: editors any, partners what they took back of their own.",
)
