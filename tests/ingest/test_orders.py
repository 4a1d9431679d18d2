"""Four reports of one signing, one of them a wire copy and one with another day: the same register in any order."""

from __future__ import annotations

import json
import random

import pytest
from django.db import transaction

from bilateral.models import Meeting
from bilateral.selectors.dump import canonical_dump
from bilateral.services import submit
from ingest.reading import read_article
from tests.builders import article

GAZETTE = (
    "MANILA, October 24, 2017 – Defense Secretary Delfin Lorenzana met Russian Defense Minister Sergei Shoigu in Clark "
    "on Tuesday. After the talks the two ministers signed the Agreement on Military-Technical Cooperation. They spoke "
    "of the fight against terrorism and of training for officers of the navy."
)
HERALD = (
    "Russian Defense Minister Sergey Shoygu and Philippine Defense Secretary Delfin Lorenzana held talks in Clark on "
    "October 24. Armed Forces chief Gen. Eduardo Año attended the meeting. The two sides signed an agreement on "
    "military-technical cooperation, the first of its kind between the two countries."
)
WIRE = (
    "Defense Secretary Delfin Lorenzana and his Russian counterpart Sergei Shoigu met in Clark on Wednesday, October "
    "25, and signed an agreement on military-technical cooperation. The ministers reviewed the visit of two Russian "
    "ships to Manila in the spring. Lorenzana said that Manila will study what it needs and what it can afford."
)
COPY = WIRE.replace(" and what it can afford", "") + " (Reprinted with permission.)"
REPORTS = {GAZETTE: "2017-10-25", HERALD: "2017-10-25", WIRE: "2017-10-26", COPY: "2017-10-26"}


def register_after(texts: list[str]) -> tuple[str, list[Meeting]]:
    with transaction.atomic():
        for text in texts:
            filed = article(text, REPORTS[text], title=submit.headline(text))
            read_article(filed.pk, again=True)
        dump = json.dumps(canonical_dump(), ensure_ascii=False, sort_keys=True)
        meetings = list(Meeting.objects.visible().filter(kind__in=("talks", "signing"), status="held"))
        transaction.set_rollback(True)
    return dump, meetings


@pytest.mark.long
@pytest.mark.django_db
def test_order_repetition_and_rereading_change_nothing() -> None:
    first, meetings = register_after(list(REPORTS))
    rng = random.Random(7)
    for _ in range(3):
        order = rng.sample(list(REPORTS), len(REPORTS)) + rng.choices(list(REPORTS), k=1)
        assert register_after(order)[0] == first, [list(REPORTS).index(text) for text in order]
    assert [(m.date, m.place) for m in meetings] == [("2017-10-24", "Clark")]


@pytest.mark.django_db
def test_a_wire_copy_adds_a_report_and_no_source_and_the_other_day_is_a_conflict() -> None:
    _, [met] = register_after(list(REPORTS))
    assert (met.reports, met.sources) == (4, 3)
    assert met.conflicts["date"] == ["2017-10-24", "2017-10-25"]
