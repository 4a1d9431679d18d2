"""The briefing: what a memo tells, that page and document tell the same, and what changed between two days."""

from __future__ import annotations

import io
import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from docx import Document

from bilateral.models import Article, Change, Meeting, Publisher
from bilateral.web import briefing
from tests.api import builders
from tests.builders import agreement, report, talks

pytestmark = pytest.mark.django_db
TREATY = "Wire: The treaty on extradition was signed in Manila, and awaits ratification, both sides said."


@pytest.fixture
def today() -> Any:
    with time_machine.travel("2018-10-01T04:00:00Z", tick=False):
        yield


def full_register() -> None:
    talks("Wire", publisher="Sample wire", topics=["trade"])
    act = {"act": "signed", "side": "both", "date": "2018-09-10"}
    report(
        TREATY,
        agreements=[
            agreement(TREATY, "treaty on extradition", "treaty", "signed", actions=[act], topics=["legal"])
        ],
        published_on="2018-09-11",
        publisher="Gazette",
    )
    builders.meeting("2018-09-20", place="Sochi", status="cancelled", topics=("defense",))
    builders.meeting("2018-12-01", place="Moscow", status="planned")
    Article.objects.update(url="https://news.example/x")


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, response.content
    return response.content.decode()


def paragraphs(client: Client, query: str = "") -> list[str]:
    response = client.get(f"/briefing.docx{query}")
    assert response.status_code == 200
    return [paragraph.text for paragraph in Document(io.BytesIO(response.content)).paragraphs]


def memo_of(html: str) -> str:
    return html[html.index('<article class="memo">') :]


@pytest.mark.usefixtures("today")
def test_a_memo_tells_what_happened_with_footnotes(viewer: Client) -> None:
    full_register()
    html = memo_of(page(viewer, "/briefing/?from=2018-07&to=2018-12"))
    words = re.sub(r"<[^>]+>", "", html)
    words = " ".join(words.split())
    assert (
        "Talks, Singapore, 2 Aug 2018: Philippines: Alan Peter Cayetano; Russia: Sergey Lavrov; on trade[1]"
        in words
    )
    assert "Treaty on extradition: treaty; signed, 10 Sep 2018[2]" in words
    assert "Talks, Sochi, 20 Sep 2018: cancelled" in words
    assert "Talks, Moscow, 1 Dec 2018: planned" in words
    assert "Alan Peter Cayetano – Sergey Lavrov: 1 meeting" in words
    assert (
        "Sample wire, “Wire: Alan Peter Cayetano met Sergey Lavrov in Singapore on Thursday”, 3 Aug 2018"
        in words
    )
    assert html.count('href="#source-1"') == 1
    assert html.count('id="source-1"') == 1
    assert words.index("Pending agreements") < words.rindex("Treaty on extradition: signed")


@pytest.mark.usefixtures("today")
def test_the_document_tells_what_the_page_tells(viewer: Client) -> None:
    full_register()
    told = paragraphs(viewer, "?from=2018-07&to=2018-12")
    assert told[0] == "Philippines – Russia: briefing"
    assert any(
        line.startswith("Talks, Singapore, 2 Aug 2018: Philippines: Alan") and "[1]" in line for line in told
    )
    assert any("[2] Gazette, “" in line and line.endswith("https://news.example/x") for line in told)
    document = Document(io.BytesIO(viewer.get("/briefing.docx?from=2018-07&to=2018-12").content))
    links = {relation.target_ref for relation in document.part.rels.values() if relation.is_external}
    assert "https://news.example/x" in links
    assert f"http://testserver/meetings/{Meeting.objects.get(place='Singapore').pk}/" in links
    headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]
    assert headings == re.findall(
        r"<h3>(.*?)</h3>", memo_of(page(viewer, "/briefing/?from=2018-07&to=2018-12"))
    )


@pytest.mark.usefixtures("today")
def test_period_topics_and_sides_narrow_it(viewer: Client) -> None:
    full_register()
    assert "Singapore" not in memo_of(page(viewer, "/briefing/?from=2018-09&to=2018-12"))
    narrowed = memo_of(page(viewer, "/briefing/?from=2018-07&to=2018-12&topic=legal"))
    assert "Treaty on extradition" in narrowed
    assert "Singapore" not in narrowed
    assert "Topic: legal" in narrowed
    assert "Singapore" in memo_of(page(viewer, "/briefing/?from=2018-07&to=2018-12&side=RU"))
    assert "Singapore" in memo_of(page(viewer, "/briefing/"))  # the last ninety days
    assert viewer.get("/briefing/?from=nonsense").status_code == 400
    assert viewer.get("/briefing.docx?from=2019&to=2018").status_code == 400
    assert viewer.get("/briefing/?from=0001").status_code == 200
    assert viewer.get("/briefing/?from=..%2F2018-01&to=2018-01%2F..").status_code == 200


@pytest.mark.usefixtures("today")
def test_an_act_done_by_a_day_before_the_period_is_not_of_it_however_late_it_is_told(viewer: Client) -> None:
    told_on = date(2018, 9, 11)
    pact = builders.agreement("visa pact", last_evidence_on=told_on)
    pact.actions.create(act="signed", told_on=told_on, **builders.dated("date", "../2017-12-31"))
    pact.actions.create(act="text_agreed", told_on=told_on)
    done = memo_of(page(viewer, "/briefing/"))
    done = done[: done.index("Cancelled or postponed")]
    assert "text agreed, undated; reported 11 Sep 2018" in done
    assert "31 Dec 2017" not in done


@pytest.mark.usefixtures("today")
def test_an_act_without_a_day_stands_where_it_was_reported(viewer: Client) -> None:
    pact = builders.agreement("visa pact", last_evidence_on=date(2018, 9, 20))
    pact.actions.create(act="signed", told_on=date(2018, 9, 21), **builders.dated("date", "2018-09-20"))
    pact.actions.create(act="text_agreed", told_on=date(2018, 8, 11))
    done = memo_of(page(viewer, "/briefing/"))
    assert done.index("text agreed") < done.index("; signed, 20 Sep 2018")


@pytest.mark.usefixtures("today")
def test_hostile_words_and_forbidden_texts_stay_out(viewer: Client) -> None:
    talks("Wire", publisher="Closed <b>outlet</b>")
    Publisher.objects.update(show_text=False)
    builders.meeting("2018-09-20", place="<script>\x0bSochi")
    Article.objects.update(title="<img src=x>\x0b")
    html = memo_of(page(viewer, "/briefing/"))
    assert "<script" not in html
    assert "<img" not in html
    told = "\n".join(paragraphs(viewer))
    assert "<script>Sochi" in told
    assert "spoke for an hour" not in told + html


def test_what_changed_between_two_days_is_told_once_and_net(viewer: Client) -> None:
    with time_machine.travel("2018-08-03T04:00:00Z", tick=False):
        talks("Wire", publisher="Sample wire", status="planned")
    with time_machine.travel("2018-08-10T04:00:00Z", tick=False):
        talks("Another wire", publisher="Other wire", status="held")
    everything = page(viewer, "/briefing/changes/?from=2018-08-01&to=2018-08-31&type=meeting")
    assert "1 record changed" in everything
    assert "<small>new</small>" in everything
    later = page(viewer, "/briefing/changes/?from=2018-08-10&to=2018-08-10&type=meeting")
    assert "status: planned → held" in " ".join(later.split())
    assert "Other wire" in later
    assert "Nothing changed" in page(viewer, "/briefing/changes/?from=2018-08-11&to=2018-08-31&type=meeting")
    assert viewer.get("/briefing/changes/?type=dinner").status_code == 400
    assert viewer.get("/briefing/changes/").status_code == 200


def who_met(html: str) -> list[str]:
    """The lines of who met, as words; the last of them is what follows the list."""
    part = html[html.index("Who met") : html.index("Sources</h3>")]
    return [
        " ".join(re.sub(r"<[^>]+>", "", item).split())
        for item in re.findall(r"<(?:li|p)>.*?</(?:li|p)>", part)
    ]


@pytest.mark.usefixtures("today")
def test_of_pairs_that_met_as_often_the_leaders_are_told_first_and_the_rest_is_counted(
    viewer: Client,
) -> None:
    crew = [builders.official(f"Aaron Abad {letter}") for letter in "ABCDE"]
    officers = [builders.official(f"Anton Belov {letter}", country="RU") for letter in "ABCDE"]
    ship = builders.meeting("2018-09-02", place="Manila")
    builders.delegation(ship, "PH", *crew)
    builders.delegation(ship, "RU", *officers)
    summit = builders.meeting("2018-09-20", place="Sochi")
    builders.delegation(summit, "PH", builders.official("Rodrigo Duterte"))
    builders.delegation(summit, "RU", builders.official("Vladimir Putin", country="RU"))
    told = who_met(memo_of(page(viewer, "/briefing/")))
    assert told[:2] == [
        "Aaron Abad A – Anton Belov A: 1 meeting",
        "Rodrigo Duterte – Vladimir Putin: 1 meeting",
    ]
    assert len(told) == 13
    assert told[-1] == "And 14 more, in the register."


@pytest.mark.usefixtures("today")
def test_who_met_counts_meetings_that_the_memo_has_no_room_for_and_leads_to_them(viewer: Client) -> None:
    ph, ru = builders.official("Rodrigo Duterte"), builders.official("Vladimir Putin", country="RU")
    for day in range(1, 43):
        held = builders.meeting(f"2018-{8 + day // 22:02}-{1 + day % 22:02}", topics=("trade",))
        builders.delegation(held, "PH", ph)
        builders.delegation(held, "RU", ru)
    html = memo_of(page(viewer, "/briefing/?from=2018-08&to=2018-09&topic=trade"))
    assert "Rodrigo Duterte – Vladimir Putin: 42 meetings" in who_met(html)[0]
    found = re.search(r'href="(/timeline/\?[^"]*counterpart=[^"]*)"', html)
    assert found
    listed = page(viewer, found[1].replace("&amp;", "&"))
    for chip in (
        "Official: Rodrigo Duterte",
        "With official: Vladimir Putin",
        "Topic: trade",
        "From: 1 Aug 2018",
    ):
        assert chip in " ".join(re.sub(r"<[^>]+>", "", listed).split())


@pytest.mark.usefixtures("today")
def test_plans_ahead_are_told_unless_the_period_is_over_and_those_overtaken_by_their_day_as_such(
    viewer: Client,
) -> None:
    builders.meeting("2019-01/2019-06", place="Manila", status="planned")
    builders.meeting("2018-09-20", place="Sochi", status="planned")
    usual = memo_of(page(viewer, "/briefing/"))
    assert "Talks, Manila, Jan–Jun 2019" in usual
    assert "Nothing is announced" not in usual
    unconfirmed = usual[usual.index("Planned, and not reported since") : usual.index("<h3>Planned</h3>")]
    assert "Talks, Sochi, 20 Sep 2018" in unconfirmed
    assert "unconfirmed" in unconfirmed
    over = memo_of(page(viewer, "/briefing/?from=2018-09&to=2018-09"))
    assert "Talks, Sochi" in over
    assert "<h3>Planned</h3>" not in over
    assert "Manila" not in memo_of(page(viewer, "/briefing/?from=2018-09&to=2018-12"))


@pytest.mark.usefixtures("today")
def test_a_period_that_begins_after_today_does_not_end_before_it_begins(viewer: Client) -> None:
    builders.meeting("2020-05-01", place="Manila", status="planned")
    html = memo_of(page(viewer, "/briefing/?from=2020"))
    assert "1 Jan 2020 – 31 Dec 2020" in html
    assert "Talks, Manila, 1 May 2020" in html
    changes = page(viewer, "/briefing/changes/?from=2020").replace("\xa0", " ")
    assert "1 Jan 2020 – 31 Dec 2020" in re.sub(r"<[^>]+>", "", changes)


@pytest.mark.parametrize("query", ["to=9999-12-31", "from=9999-12-31"])
def test_changes_are_told_up_to_the_last_day_there_is(viewer: Client, query: str) -> None:
    assert viewer.get(f"/briefing/changes/?{query}").status_code == 200


def test_of_many_changes_the_latest_changed_records_are_told(
    viewer: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(briefing, "MOST_CHANGED", 2)
    often, once, last = (builders.meeting(place=place) for place in ("Makati", "Sochi", "Kazan"))
    day = datetime(2018, 8, 1, tzinfo=UTC)
    moves = [*[(often, number) for number in range(50)], (once, 50), (last, 51)]
    for made, number in moves:
        fields = {"place": [f"place {number}", f"place {number + 1}"]}
        change = Change.objects.create(
            record_type="meeting", record_id=made.pk, action="updated", fields=fields
        )
        Change.objects.filter(pk=change.pk).update(at=day + timedelta(minutes=number))
    html = page(viewer, "/briefing/changes/?from=2018-08&to=2018-08")
    assert "Kazan" in html
    assert "Sochi" in html
    assert "Makati" not in html
    assert "More has changed than is shown here, latest first." in html


@pytest.mark.usefixtures("today")
def test_of_pending_agreements_those_long_silent_are_only_counted(viewer: Client) -> None:
    pending: dict[str, Any] = {"status": "signed", "pending": True}
    builders.agreement("pact on ports", last_evidence_on=date(2018, 9, 20), **pending)
    builders.agreement("pact on rails", expected="2018-11", last_evidence_on=date(2017, 3, 1), **pending)
    builders.agreement("pact on roads", expected="1999", last_evidence_on=date(1998, 3, 1), **pending)
    builders.agreement("pact on canals", last_evidence_on=date(1997, 3, 1), **pending)
    lately = memo_of(page(viewer, "/briefing/"))
    assert "Pact on ports" in lately
    assert "Pact on rails" in lately
    assert "Pact on roads" not in lately
    assert "2 more have been silent since before the period." in lately
    assert "2 more have been silent since before the period." in paragraphs(viewer)
    long = memo_of(page(viewer, "/briefing/?from=1998&to=2018"))
    assert "Pact on roads" in long
    assert "1 more has been silent since before the period." in long
