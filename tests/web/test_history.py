"""A record's history, going back, withdrawing, and judgements on which records are one."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from bilateral.models import Article, Change, Judgement, Meeting
from bilateral.selectors.news import told_records
from bilateral.services import correct, merge, roles
from bilateral.services.withdraw import retract
from tests import builders as filing
from tests.api import builders

from .conftest import logged_in


@pytest.fixture
def meeting(db: Any) -> Meeting:
    filing.talks("Outlet one", topics=["trade"])
    return Meeting.objects.get()


@pytest.fixture
def other(meeting: Meeting) -> Meeting:
    text = "Alan Peter Cayetano met Sergey Lavrov in Manila in May." + filing.FILLER
    filing.report(
        text,
        [filing.meeting(text, filing.CAYETANO, filing.LAVROV, place="Manila", country="PH", date="2017-05")],
    )
    return Meeting.objects.visible().exclude(pk=meeting.pk).get()


def page(client: Client, meeting: Meeting, name: str = "history") -> str:
    response = client.get(f"/meetings/{meeting.pk}/{name}/")
    assert response.status_code == 200
    return response.content.decode()


def test_history_says_who_what_when_why_and_from_which_article(editor: Client, meeting: Meeting) -> None:
    colleague = builders.account(roles.EDITOR)
    correct.correct(meeting, "place", "Sentosa", colleague, reason="As the host said.")
    html = page(editor, meeting)
    assert "Outlet one" in html  # the article that it was created from
    for words in (colleague.username, "As the host said.", "<s>Singapore</s> → Sentosa", "version 2"):
        assert words in html


def test_history_names_the_records_that_a_value_refers_to(editor: Client, meeting: Meeting) -> None:
    lavrov = builders.leader(meeting, "RU")
    office = builders.organization("Security Council")
    correct.correct(lavrov, "organization", None, builders.account(roles.EDITOR), object=office)
    assert "→ Security Council" in editor.get(f"/officials/{lavrov.pk}/history/").content.decode()
    change = Change.objects.get(record_type="official", record_id=lavrov.pk, fields__has_key="organization")
    (told,) = told_records({("official", lavrov.pk): [change]})
    assert [field.after for field in told.fields if field.field == "organization"] == [office]


@pytest.mark.parametrize("outlets", [1, 9])
def test_history_takes_a_fixed_number_of_queries(
    editor: Client, meeting: Meeting, django_assert_num_queries: DjangoAssertNumQueries, outlets: int
) -> None:
    for number in range(outlets):
        filing.talks(f"Paper {number} {'y' * number}", topics=["trade", "energy"])
    meeting.refresh_from_db()
    correct.correct(meeting, "place", "Sentosa", builders.account(roles.EDITOR))
    with django_assert_num_queries(8):
        page(editor, meeting)


def test_matching_shows_its_score_and_reasons(viewer: Client, meeting: Meeting) -> None:
    filing.talks("A second paper")
    html = page(viewer, meeting)
    assert "likeness" in html
    assert "Same record" in html


def test_going_back_gives_the_earlier_values_and_can_be_undone(editor: Client, meeting: Meeting) -> None:
    account = builders.account(roles.EDITOR)
    lavrov = builders.leader(meeting, "RU")
    correct.correct_all(
        meeting,
        [
            correct.Correction("place", "Sentosa"),
            correct.Correction("topic", "energy"),
            correct.Correction("member", {}, object=lavrov, stance="denies"),
        ],
        account,
    )
    editor.post(f"/meetings/{meeting.pk}/revert/", {"version": "1"})
    meeting.refresh_from_db()
    assert meeting.place == "Singapore"
    assert [topic.code for topic in meeting.topics.all()] == ["trade"]
    assert meeting.delegations.get(country="RU").members.get().official == lavrov
    assert "back to version 1" in page(editor, meeting)
    editor.post(f"/meetings/{meeting.pk}/revert/", {"version": "2"})
    meeting.refresh_from_db()
    assert meeting.place == "Sentosa"
    assert not meeting.delegations.filter(members__official=lavrov).exists()


def test_going_back_takes_out_a_side_that_was_added(editor: Client, meeting: Meeting) -> None:
    account = builders.account(roles.EDITOR)
    correct.correct(meeting, "delegation", {"note": "two observers"}, account, element="JP")
    assert meeting.delegations.filter(country="JP").exists()
    editor.post(f"/meetings/{meeting.pk}/revert/", {"version": "1"})
    assert not meeting.delegations.filter(country="JP").exists()


@pytest.mark.parametrize("version", ["77", "", "x", "9" * 30])
def test_there_is_no_going_back_to_a_version_that_never_was(
    editor: Client, meeting: Meeting, version: str
) -> None:
    assert editor.post(f"/meetings/{meeting.pk}/revert/", {"version": version}).status_code == 404


def test_a_withdrawn_record_is_off_every_page_and_comes_back(editor: Client, meeting: Meeting) -> None:
    editor.post(f"/meetings/{meeting.pk}/withdraw/", {"reason": "It never took place."})
    gone = editor.get(f"/meetings/{meeting.pk}/")
    assert gone.status_code == 410
    assert f"/meetings/{meeting.pk}/history/" in gone.content.decode()
    assert "It never took place." in page(editor, meeting)
    editor.post(f"/meetings/{meeting.pk}/withdraw/", {"back": "1"})
    assert editor.get(f"/meetings/{meeting.pk}/").status_code == 200


def judge(client: Client, meeting: Meeting, other: Meeting, **form: str) -> Any:
    return client.post(f"/meetings/{meeting.pk}/merge/", {"other": other.pk, "judge": "same", **form})


def test_the_other_record_is_searched_and_seen_side_by_side(
    editor: Client, meeting: Meeting, other: Meeting
) -> None:
    for words in ("Manila", "Lavrov", f"#{other.pk}", "2017-05"):
        html = editor.get(f"/meetings/{meeting.pk}/merge/", {"q": words}).content.decode()
        assert f"?other={other.pk}&amp;" in html, words
    html = editor.get(f"/meetings/{meeting.pk}/merge/", {"other": other.pk}).content.decode()
    assert "Singapore" in html
    assert "Manila" in html
    assert "Sergey Lavrov" in html.partition("<fieldset")[2].partition("</fieldset>")[0]


def test_a_merge_redirects_the_old_address_and_is_undone_in_the_history(
    editor: Client, meeting: Meeting, other: Meeting
) -> None:
    judge(editor, meeting, other, reason="One journey.")
    assert editor.get(f"/meetings/{other.pk}/")["Location"] == f"/meetings/{meeting.pk}/"
    assert editor.get(f"/meetings/{other.pk}/history/")["Location"] == f"/meetings/{meeting.pk}/history/"
    assert "One journey." in page(editor, meeting)
    editor.post(f"/judgements/{Judgement.objects.get().pk}/revoke/")
    assert editor.get(f"/meetings/{other.pk}/").status_code == 200


def test_the_visit_that_a_meeting_is_part_of_is_told_in_words(editor: Client, meeting: Meeting) -> None:
    visit = builders.meeting("2018-08-01/2018-08-03", kind="visit", place="Singapore")
    correct.correct(meeting, "part_of", None, builders.account(roles.EDITOR), object=visit)
    for address in (
        f"{meeting.get_absolute_url()}fix/",
        f"{meeting.get_absolute_url()}merge/?other={visit.pk}",
    ):
        assert "visit, Singapore, 1–3 Aug 2018" in editor.get(address).content.decode()


def test_the_record_of_more_sources_is_proposed_to_stay(
    editor: Client, meeting: Meeting, other: Meeting
) -> None:
    for first, second, sources in (
        (meeting, other, 5),
        (other, meeting, 5),
        (other, meeting, meeting.sources),
    ):
        Meeting.objects.filter(pk=meeting.pk).update(sources=sources)
        Meeting.objects.filter(pk=other.pk).update(sources=meeting.sources)
        html = editor.get(f"/meetings/{first.pk}/merge/", {"other": second.pk}).content.decode()
        assert re.findall(r'value="(\d+)" checked', html) == [str(meeting.pk)]


def test_the_editor_chooses_which_address_stays(editor: Client, meeting: Meeting, other: Meeting) -> None:
    judge(editor, meeting, other, keep=str(other.pk))
    meeting.refresh_from_db()
    assert meeting.merged_into_id == other.pk


def test_not_the_same_warns_before_a_merge_and_is_overruled_knowingly(
    editor: Client, meeting: Meeting, other: Meeting
) -> None:
    judge(editor, meeting, other, judge="distinct", reason="Two journeys.")
    assert (
        "Two journeys." in editor.get(f"/meetings/{meeting.pk}/merge/", {"other": other.pk}).content.decode()
    )
    refused = judge(editor, meeting, other)
    assert refused.status_code == 409
    assert "Two journeys." in refused.content.decode()
    other.refresh_from_db()
    assert other.merged_into_id is None
    judge(editor, meeting, other, overrule="1")
    other.refresh_from_db()
    assert other.merged_into_id == meeting.pk


def test_a_merge_from_the_desk_is_undone_at_the_desk(
    editor: Client, meeting: Meeting, other: Meeting
) -> None:
    article = meeting.mentions.get().article
    response = judge(editor, meeting, other, next=f"/review/{article.pk}/")
    assert response["Location"] == f"/review/{article.pk}/"
    editor.post(f"/review/{article.pk}/verdict/", {"undo": "1"})
    other.refresh_from_db()
    assert other.merged_into_id is None


def test_reports_are_split_off_and_put_back(editor: Client, meeting: Meeting) -> None:
    filing.talks("A second paper")
    first = meeting.mentions.order_by("pk")[0]
    assert "A second paper" in page(editor, meeting, "split")
    response = editor.post(
        f"/meetings/{meeting.pk}/split/", {"mention": first.pk, "reason": "Another evening."}
    )
    first.refresh_from_db()
    assert first.meeting_id != meeting.pk
    assert response["Location"] == f"/meetings/{first.meeting_id}/"
    merge.revoke(Judgement.objects.get(), builders.account(roles.EDITOR))
    first.refresh_from_db()
    assert first.meeting_id == meeting.pk


def test_all_reports_or_none_cannot_be_split_off(editor: Client, meeting: Meeting) -> None:
    filing.talks("A second paper")
    everything = [str(mention.pk) for mention in meeting.mentions.all()]
    for chosen in (everything, []):
        sent = {"mention": chosen, "reason": "Another voyage."}
        response = editor.post(f"/meetings/{meeting.pk}/split/", sent)
        assert response.status_code == 422
        assert "leave at least one" in response.content.decode()
        assert 'value="Another voyage."' in response.content.decode()


def test_to_split_off_one_of_two_wire_copies_is_a_choice_that_is_seen(
    editor: Client, meeting: Meeting
) -> None:
    address = f"/meetings/{meeting.pk}/split/"
    filing.talks("A second paper")
    assert "tells the same story" not in editor.get(address).content.decode()
    Article.objects.update(source_key="one story")
    assert editor.get(address).content.decode().count("tells the same story") == 2


def test_a_record_that_lost_its_reports_says_so_and_is_not_offered_to_be_brought_back(
    editor: Client, meeting: Meeting
) -> None:
    retract(Article.objects.get(), builders.account(roles.EDITOR))
    html = editor.get(f"/meetings/{meeting.pk}/").content.decode()
    assert "No article reports it any more" in html
    assert "can bring it back" not in html
    editor.post(f"/meetings/{meeting.pk}/withdraw/", {"back": "1"})
    assert "there is nothing to bring back" in page(editor, meeting)
    assert editor.get(f"/meetings/{meeting.pk}/").status_code == 410


def test_a_record_is_not_merged_with_nothing_or_itself(editor: Client, meeting: Meeting) -> None:
    for sent in ({}, {"other": "x"}, {"other": "987654"}, {"other": str(meeting.pk)}):
        assert editor.post(f"/meetings/{meeting.pk}/merge/", {"judge": "same", **sent}).status_code == 404


def test_readers_see_the_history_and_no_button(meeting: Meeting) -> None:
    html = page(logged_in(roles.VIEWER), meeting)
    for address in ("/revert/", "/withdraw/", "/merge/", "/split/", "/take-back/"):
        assert address not in html


def test_what_is_asked_of_a_record_that_was_merged_meanwhile_is_not_done_to_the_other(
    editor: Client, meeting: Meeting, other: Meeting
) -> None:
    correct.correct(meeting, "place", "Davao City", builders.account(roles.EDITOR))
    merge.merge(other, meeting, builders.account(roles.EDITOR))
    for ask in ({"name": "revert", "version": "1"}, {"name": "withdraw"}):
        response = editor.post(f"/meetings/{meeting.pk}/{ask.pop('name')}/", ask)
        assert response["Location"] == f"/meetings/{other.pk}/history/"
        assert "Nothing was saved" in page(editor, other)
    other.refresh_from_db()
    assert (other.place, other.withdrawn_at) == ("Davao City", None)
