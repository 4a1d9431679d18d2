"""What forms send beside their own fields: reasons in free words, and pages to go back to."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from bilateral.models import Alert, FeedKey, Judgement, Meeting
from bilateral.services import merge, roles
from tests import builders as filing
from tests.api import builders


@pytest.fixture
def meeting(db: Any) -> Meeting:
    filing.talks("Outlet one", topics=["trade"])
    return Meeting.objects.get()


@pytest.mark.parametrize("back", ["1", "-1", "[]", "no:view", "https://example.org/", "//example.org/"])
def test_a_way_back_that_is_no_page_of_ours_leads_nowhere_else(editor: Client, back: str) -> None:
    answer = editor.post("/review/teach/", {"next": back})
    assert answer.status_code == 302
    assert "example.org" not in answer["Location"]


def test_a_reason_is_kept_without_what_no_text_holds(editor: Client, meeting: Meeting) -> None:
    editor.post(f"/meetings/{meeting.pk}/withdraw/", {"reason": "It never\x00 took place."})
    assert "It never took place." in editor.get(f"/meetings/{meeting.pk}/history/").content.decode()
    editor.post(f"/meetings/{meeting.pk}/withdraw/", {"back": "1", "reason": "\x00"})
    meeting.refresh_from_db()
    assert meeting.withdrawn_at is None


def test_a_judgement_is_undone_with_any_reason(editor: Client, meeting: Meeting) -> None:
    text = "Alan Peter Cayetano met Sergey Lavrov in Manila in May." + filing.FILLER
    told = filing.meeting(text, filing.CAYETANO, filing.LAVROV, place="Manila", country="PH", date="2017-05")
    filing.report(text, [told])
    other = Meeting.objects.visible().exclude(pk=meeting.pk).get()
    judgement = merge.declare_distinct(meeting, other, builders.account(roles.EDITOR))
    assert editor.post(f"/judgements/{judgement.pk}/revoke/", {"reason": "\x00"}).status_code == 302
    assert Judgement.objects.get().revoked_at


def test_names_are_kept_without_what_no_text_holds(viewer: Client) -> None:
    viewer.post("/follow/keys/", {"name": "Cal\x00endar"})
    assert FeedKey.objects.get().name == "Calendar"
    viewer.post(
        "/follow/alerts/", {"listing": "meetings", "query": "", "rhythm": "daily", "name": "Tra\x00de"}
    )
    assert Alert.objects.get().name == "Trade"
