"""The briefing: what a memo tells, that page and document tell the same, and what changed between two days."""

from __future__ import annotations

import io
import re
from datetime import date
from typing import Any

import pytest
import time_machine
from django.test import Client
from docx import Document

from bilateral.models import Article, Meeting, Publisher
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
    assert "treaty on extradition: treaty; signed, 10 Sep 2018[2]" in words
    assert "Talks, Sochi, 20 Sep 2018: cancelled" in words
    assert "Talks, Moscow, 1 Dec 2018: planned" in words
    assert "Alan Peter Cayetano – Sergey Lavrov: 1 meeting" in words
    assert (
        "Sample wire, “Wire: Alan Peter Cayetano met Sergey Lavrov in Singapore on Thursday”, 3 Aug 2018"
        in words
    )
    assert html.count('href="#source-1"') == 1
    assert html.count('id="source-1"') == 1
    assert words.index("Pending agreements") < words.rindex("treaty on extradition: signed")


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
    assert "treaty on extradition" in narrowed
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
    assert "text agreed" in done
    assert "31 Dec 2017" not in done


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
