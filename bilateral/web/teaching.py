"""What a correction can teach: a spelling for the next reading, an office for its holder. One click takes it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bilateral.models import MODELS, Claim, Official, Record, type_of
from bilateral.models.codes import Stance
from bilateral.services import review
from bilateral.services.correct import Correction, InvalidCorrection, correct_all
from bilateral.services.roles import account_of

from .access import for_editors
from .kinds import record_or_404
from .sent import way_back

KEY = "lessons"
MOST_OFFERS = 3


def offer(request: HttpRequest, record: Record, field: str, begin: dict[str, Any], made: list[Claim]) -> None:
    """Offer what the claims just made could teach."""
    for claim in made:
        if claim.stance != Stance.ASSERTS:
            continue
        if field == "name":
            offer_spelling(request, record, str(begin.get("value") or ""))
        elif field == "title" and isinstance(record, Official):
            _offer_office(request, record.pk, str(claim.value or ""))
        elif field == "member" and claim.object_official_id:
            title = str(claim.value.get("title") or "") if isinstance(claim.value, dict) else ""
            _offer_office(request, claim.object_official_id, title)


def _offer_office(request: HttpRequest, official_id: int, title: str) -> None:
    if title:
        _offer(request, {"what": "post", "type": "official", "pk": official_id, "name": title})


def offer_spelling(request: HttpRequest, record: Record, name: str) -> None:
    """Offer to read a name as this record's from now on."""
    named = type_of(record) in ("official", "organization")
    if named and name and name != str(record) and not review.knows(record, name):
        _offer(request, {"what": "alias", "type": type_of(record), "pk": record.pk, "name": name})


def offers(request: HttpRequest) -> list[dict[str, Any]]:
    """What is offered now: each with its ``number`` and the record it is about, which must still be there."""
    lessons = [
        {**lesson, "number": number, "record": MODELS[lesson["type"]].objects.filter(pk=lesson["pk"]).first()}
        for number, lesson in enumerate(request.session.get(KEY, []))
    ]
    # A record that took the name itself meanwhile has nothing to learn.
    return [
        lesson
        for lesson in lessons
        if lesson["record"] is not None
        and not (lesson["what"] == "alias" and str(lesson["record"]) == lesson["name"])
    ]


def let_go(request: HttpRequest) -> None:
    """Withdraw the offers: a correction that was taken back teaches nothing."""
    request.session.pop(KEY, None)


@for_editors
@require_POST
def learn(request: HttpRequest) -> HttpResponse:
    """Take an offer, or let all go."""
    lessons = list(request.session.pop(KEY, []))
    number = request.POST.get("take", "")
    if number.isdecimal() and len(number) < 3 and int(number) < len(lessons):
        lesson = lessons.pop(int(number))
        request.session[KEY] = lessons
        record = record_or_404(lesson["type"], lesson["pk"])
        value = {"title": lesson["name"]} if lesson["what"] == "post" else lesson["name"]
        try:
            correct_all(
                record,
                [Correction(lesson["what"], value)],
                account_of(request.user),
                "taught by a correction",
            )
        except InvalidCorrection as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("Learnt, in your name. It can be taken back on the record's page."))
    return HttpResponseRedirect(way_back(request, "/"))


def _offer(request: HttpRequest, lesson: dict[str, Any]) -> None:
    standing = [other for other in request.session.get(KEY, []) if other != lesson]
    request.session[KEY] = [*standing, lesson][-MOST_OFFERS:]
