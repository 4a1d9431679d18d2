"""Two editors with one record open: the second is told, sees both values, and loses nothing."""

from __future__ import annotations

from html import unescape

import pytest

from bilateral.models import Claim, Meeting, Official
from bilateral.models.codes import Rank
from bilateral.services.correct import Correction, correct, correct_all
from bilateral.services.merge import merge
from tests import builders as filing

from .builders import Page, account, opened, saved

pytestmark = pytest.mark.django_db


@pytest.fixture
def colleague():
    return account("editor", "marisol")


def shown_again(response) -> tuple[str, Page]:
    assert response.status_code == 200
    html = response.content.decode()
    return unescape(html), Page(html, "meeting_form")


def test_both_values_are_shown_and_the_input_is_kept(client, meeting, colleague):
    page = opened(client, meeting)
    correct(meeting, "place", "Manila", colleague, reason="embassy note")
    words, again = shown_again(saved(client, meeting, page, place="Cebu", reason="radio"))
    assert "it was “Davao City”, marisol changed it to “Manila”, you wrote “Cebu”" in words
    assert again.values["place"] == ["Cebu"]
    assert again.values["reason"] == ["radio"]
    assert not Claim.objects.filter(rank=Rank.EDITOR, value="Cebu").exists()


def test_saving_once_more_overrules_knowingly(client, meeting, colleague):
    page = opened(client, meeting)
    correct(meeting, "place", "Manila", colleague)
    _, again = shown_again(saved(client, meeting, page, place="Cebu"))
    assert saved(client, meeting, again).status_code == 302
    assert meeting.place == "Cebu"


def test_what_was_left_alone_takes_the_colleagues_value(client, meeting, colleague):
    page = opened(client, meeting)
    correct_all(meeting, [Correction("place", "Manila"), Correction("topic", "trade")], colleague)
    words, again = shown_again(saved(client, meeting, page, status="planned"))
    assert "marisol changed it to “Manila”; you left it alone" in words
    assert saved(client, meeting, again).status_code == 302
    assert (meeting.place, meeting.status) == ("Manila", "planned")
    assert sorted(meeting.topics.values_list("code", flat=True)) == ["defense", "maritime", "trade"]


def test_choices_are_told_in_words(client, meeting, colleague):
    page = opened(client, meeting)
    correct(meeting, "kind", "courtesy_call", colleague)
    words, _ = shown_again(saved(client, meeting, page, kind="commission"))
    assert "marisol changed it to “courtesy call”, you wrote “joint commission”" in words


def test_rows_keep_what_was_typed_while_others_came_and_went(client, meeting, colleague):
    page = opened(client, meeting)
    ph, ru = page.row("members", title="Defense Secretary"), page.row("members", title="Defense Minister")
    shoigu, lorenzana = (
        Official.objects.get(name="Sergei Shoigu"),
        Official.objects.get(name="Delfin Lorenzana"),
    )
    newcomer = Official.objects.create(name="Nikolai Patrushev", country="RU", version=0)
    typed = {f"{ph}-title": "Secretary of National Defense", f"{ru}-title": "General of the Army"}
    page.add_row(
        "members",
        side="RU",
        official=str(newcomer.pk),
        title="Secretary of the Security Council",
        role="member",
    )
    correct(meeting, "member", {}, colleague, object=shoigu, stance="denies")
    _, again = shown_again(saved(client, meeting, page, **typed))
    titles = {
        again.values[f"members-{n}-title"][0] for n in range(int(again.values["members-TOTAL_FORMS"][0]))
    }
    assert titles == {
        "Secretary of National Defense",
        "General of the Army",
        "Secretary of the Security Council",
    }
    assert again.values["members-INITIAL_FORMS"] == ["1"]
    assert saved(client, meeting, again).status_code == 302
    members = meeting.delegations.values_list("members__official", "members__title")
    assert set(members) == {
        (lorenzana.pk, "Secretary of National Defense"),
        (shoigu.pk, "General of the Army"),
        (newcomer.pk, "Secretary of the Security Council"),
    }


def test_a_row_marked_for_removal_stays_marked(client, meeting, colleague):
    page = opened(client, meeting)
    correct(meeting, "place", "Manila", colleague)
    row = page.row("members", title="Defense Minister")
    _, again = shown_again(saved(client, meeting, page, **{f"{row}-DELETE": "on"}))
    assert saved(client, meeting, again).status_code == 302
    assert list(meeting.delegations.values_list("members__official__name", flat=True)) == ["Delfin Lorenzana"]


def test_a_form_without_its_version_is_not_taken(client, meeting):
    response = saved(client, meeting, opened(client, meeting), seen_version="", place="Cebu")
    assert "which version of the record" in response.content.decode()
    assert not Claim.objects.filter(rank=Rank.EDITOR).exists()


def test_a_page_of_a_record_that_was_merged_meanwhile_writes_nothing_and_says_so(client, meeting, colleague):
    page = opened(client, meeting)
    text = "Alan Peter Cayetano met Sergey Lavrov in Manila in May." + filing.FILLER
    people = (filing.CAYETANO, filing.LAVROV)
    filing.report(text, [filing.meeting(text, *people, place="Manila", country="PH", date="2015-05")])
    other = Meeting.objects.visible().get(date="2015-05")
    merge(other, meeting, colleague)
    response = saved(client, meeting, page, place="Cebu")
    assert "Nothing was saved" in client.get(response["Location"]).content.decode()
    assert not Claim.objects.filter(rank=Rank.EDITOR, value="Cebu").exists()
