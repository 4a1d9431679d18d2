"""Pages of single records: every value with its evidence, and no more queries for many claims than for few."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from bilateral.models import Article, Claim, Meeting, Publisher, Unsettled
from bilateral.models.codes import Rank
from tests import builders as filing
from tests.api import builders


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, response.content
    return response.content.decode()


def reported_often(outlets: int) -> Meeting:
    for number in range(outlets):
        filing.talks(f"Outlet {number} {'x' * number}", topics=["trade"])
    return Meeting.objects.get()


def test_a_value_shows_its_quote_and_links_to_it_in_the_article(viewer: Client) -> None:
    meeting = reported_often(1)
    claim = Claim.objects.get(field="place")
    assert claim.mention is not None
    html = page(viewer, f"/meetings/{meeting.pk}/")
    assert f"“{claim.quote}”" in html
    anchor = f"/articles/{claim.mention.article_id}/#e-{claim.pk}"
    assert anchor in html
    assert f'id="e-{claim.pk}"' in page(viewer, f"/articles/{claim.mention.article_id}/")


def place_told_of(text: str, **more: Any) -> str:
    """The address of the meeting that a text tells of, in Davao City."""
    filing.report(text, [filing.meeting(text, place="Davao City")], **more)
    return Meeting.objects.get().get_absolute_url()


def quoted(html: str) -> list[str]:
    """What stands in quotes on a page, as words."""
    quotes = re.findall(r"<blockquote>(.*?)</blockquote>", html, re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", "", words).split()) for words in quotes]


def test_a_quote_stands_among_the_words_around_it_in_its_paragraph(viewer: Client) -> None:
    text = "MANILA – An old headline\n\nThey met in Davao City, it\nwas said.\n\nThey parted <b>friends</b>."
    assert "They met in “Davao City”, it was said." in quoted(page(viewer, place_told_of(text)))


def test_words_around_a_quote_are_cut_between_words(viewer: Client) -> None:
    text = f"{'before ' * 40}they met in Davao City and so on {'after ' * 40}."
    shown = next(words for words in quoted(page(viewer, place_told_of(text))) if "“Davao City”" in words)
    assert shown.startswith("…before before")
    assert shown.endswith("after after…")
    assert len(shown) < 270


@pytest.mark.parametrize("forbidding", ["publisher", "source"])
def test_words_around_a_quote_stay_out_where_the_text_may_not_be_shown(
    viewer: Client, forbidding: str
) -> None:
    address = place_told_of("They met in Davao City. It was a room of secrets.", publisher="Closed outlet")
    if forbidding == "publisher":
        Publisher.objects.update(show_text=False)
    else:
        Article.objects.update(source=builders.source(show_text=False))
    html = page(viewer, address)
    assert "“Davao City”" in quoted(html)
    assert "room of secrets" not in html


def test_two_values_that_contradict_are_both_shown_with_their_quotes(viewer: Client) -> None:
    filing.talks("One", date="2018-08-02")
    filing.talks("Two says it was", date="2018-08-03")
    filing.talks("Three wrote of", date="2018-08-02")
    html = page(viewer, f"/meetings/{Meeting.objects.get().pk}/")
    assert "Sources differ" in html
    assert "2 Aug 2018" in html
    assert "3 Aug 2018" in html
    assert 'class="evidence differs"' in html


def test_delegations_stand_side_by_side_lead_first(viewer: Client) -> None:
    meeting = builders.full_meeting()
    html = page(viewer, f"/meetings/{meeting.pk}/")
    philippine, russian = html.index("Alan Peter Cayetano"), html.index("Sergey Lavrov")
    assert philippine < html.index("Ramon Lopez") < russian < html.index("Igor Morgulov")


def test_a_delegation_s_leader_is_told_once(viewer: Client) -> None:
    meeting = builders.full_meeting()
    delegation = meeting.delegations.get(country="PH")
    for address in (f"/delegations/{delegation.pk}/", "/delegations/"):
        html = page(viewer, address)
        assert html.count(f'href="/officials/{delegation.leader_id}/"') == 1, address
    delegation.members.filter(official=delegation.leader_id).delete()
    html = page(viewer, f"/delegations/{delegation.pk}/")
    assert html.index("Alan Peter Cayetano") < html.index("Ramon Lopez")


def test_a_correction_is_shown_with_who_when_and_why(viewer: Client) -> None:
    meeting = builders.full_meeting()
    author = builders.account("editor")
    Claim.objects.create(
        meeting=meeting, field="place", value="Clark", rank=Rank.EDITOR, author=author, reason="A misprint."
    )
    html = page(viewer, f"/meetings/{meeting.pk}/")
    assert author.username in html
    assert "A misprint." in html


def test_a_merged_record_leads_to_the_canonical_one(viewer: Client) -> None:
    kept = builders.meeting()
    merged = builders.meeting(merged_into=kept)
    assert viewer.get(f"/meetings/{merged.pk}/")["Location"] == f"/meetings/{kept.pk}/"


def test_a_withdrawn_record_is_gone_and_says_so(viewer: Client) -> None:
    gone = builders.official(withdrawn_at="2020-01-01T00:00:00Z")
    response = viewer.get(f"/officials/{gone.pk}/")
    assert response.status_code == 410
    assert "was withdrawn" in response.content.decode()


@pytest.mark.parametrize(
    "kind", ["meetings", "agreements", "officials", "organizations", "delegations", "articles"]
)
@pytest.mark.parametrize("pk", [987654, 10**25])
def test_a_record_that_is_not_there_is_not_found(viewer: Client, kind: str, pk: int) -> None:
    assert viewer.get(f"/{kind}/{pk}/").status_code == 404


def test_a_page_that_is_not_there_says_why_in_our_words_alone(editor: Client) -> None:
    for address, why in (
        ("/places/atlantis/", "The register has no meeting at a place of this name."),
        ("/export/dinners.csv", "There is no list “dinners”. There are: meetings, "),
        ("/officials/987654/history/", "There is no such record."),
        ("/articles/987654/", "There is no page at this address."),  # Django would name its model
        ("/nowhere/", "There is no page at this address."),
    ):
        response = editor.get(address)
        assert response.status_code == 404
        assert why in response.content.decode()


def test_a_silent_agreement_says_for_how_long_and_by_which_rule(viewer: Client) -> None:
    made = builders.agreement("Protocol on pearls", "2017-05", last_evidence_on=date(2017, 2, 16))
    html = page(viewer, f"/agreements/{made.pk}/")
    assert "No news for" in html
    assert "no act or report of one for 180 days" in html
    assert "the last day on which its next step was expected has passed" in html


def test_counterparts_are_counted_by_meetings_held(viewer: Client) -> None:
    lavrov = builders.official("Sergey Lavrov", country="RU")
    cayetano, locsin = builders.official(), builders.official("Teodoro Locsin Jr.")
    for host, status in ((cayetano, "held"), (cayetano, "held"), (locsin, "held"), (locsin, "planned")):
        made = builders.meeting(status=status)
        builders.delegation(made, "PH", host)
        builders.delegation(made, "RU", lavrov)
    html = page(viewer, f"/officials/{lavrov.pk}/")
    counterparts = html[html.index("Counterparts") :]
    assert counterparts.index("Alan Peter Cayetano") < counterparts.index("Teodoro Locsin Jr.")
    assert [int(count) for count in re.findall(r">\s*(\d+) meetings?\s*</a>", counterparts)] == [2, 1]
    assert f"official={lavrov.pk}&amp;counterpart={cayetano.pk}&amp;status=held" in counterparts


def test_the_overview_tells_what_is_coming_up(viewer: Client) -> None:
    builders.meeting("2099-05", status="planned", place="Clark")
    html = page(viewer, "/")
    coming = html[html.index("Coming up") :]
    assert coming.index("May 2099") < coming.index("Clark")


@pytest.mark.parametrize(("today", "shown"), [("2024-09-30", True), ("2026-11-28", False)])
def test_a_plan_without_a_last_day_is_coming_up_for_half_a_year(
    viewer: Client, time_machine: Any, today: str, shown: bool
) -> None:
    time_machine.move_to(f"{today} 03:00Z")
    builders.meeting("2024-08-27/..", status="planned", place="Vladivostok")
    html = page(viewer, "/")
    coming = html[html.index("Coming up") : html.index("Engagement by quarter")]
    assert ("Vladivostok" in coming) is shown


def test_an_invitation_of_long_ago_is_not_what_has_been_silent_longest(viewer: Client) -> None:
    builders.agreement(
        "invitation for the President", kind="offer", status="proposed", last_evidence_on=date(1998, 5, 1)
    )
    builders.agreement(
        "treaty on extradition", kind="treaty", status="signed", last_evidence_on=date(2017, 11, 13)
    )
    html = page(viewer, "/")
    silent = html[html.index("Silent longest") :]
    assert "Treaty on extradition" in silent
    assert "nvitation for the President" not in silent


def test_an_officials_latest_meetings_are_those_with_a_date(viewer: Client) -> None:
    lavrov = builders.official("Sergey Lavrov", country="RU")
    for date_told in ("", "2017", "2018-02"):
        builders.delegation(builders.meeting(date_told), "RU", lavrov)
    html = page(viewer, f"/officials/{lavrov.pk}/")
    lines = html[html.index('<ol class="lines">') :]
    assert lines.index("Feb 2018") < lines.index("2017</time>") < lines.index("date not known")


def test_a_record_that_waits_to_be_settled_says_so(viewer: Client) -> None:
    address = f"/meetings/{reported_often(1).pk}/"
    assert "being updated" not in page(viewer, address)
    Unsettled.objects.create(record_type="meeting", record_id=Meeting.objects.get().pk)
    assert "being updated" in page(viewer, address)
