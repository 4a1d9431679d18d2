"""Deleting withdraws, merging judges, and each can be undone."""

from __future__ import annotations

import psycopg
import pytest
from django.db import OperationalError, connection

from bilateral.models import Change, Claim, Judgement, Meeting, Official
from bilateral.models.codes import JudgementKind
from bilateral.services import merge
from tests.builders import talks
from tests.worker import database_url_of_tests

from .builders import address, opened, read_again

pytestmark = pytest.mark.django_db


def act(client, record, action, *chosen, seen="", **more):
    sent = {"action": action, "_selected_action": [one.pk for one in chosen], **more}
    return client.post(f"{address(type(record), 'changelist')}?{seen}", sent)


def test_delete_withdraws_with_a_reason_and_restore_brings_back(client, editor, meeting):
    assert "Withdraw “" in client.get(address(meeting, "delete")).content.decode()
    response = client.post(address(meeting, "delete"), {"post": "yes", "reason": "another country's talks"})
    assert response.headers["Location"] == address(meeting)
    meeting.refresh_from_db()
    assert meeting.withdrawn_at is not None
    assert not Meeting.objects.visible().exists()
    change = Change.objects.latest("pk")
    assert (change.action, change.author, change.reason) == ("withdrawn", editor, "another country's talks")
    read_again()
    meeting.refresh_from_db()
    assert meeting.withdrawn_at is not None

    assert "Bring back" in client.get(address(meeting)).content.decode()
    client.post(address(meeting, "restore"), {"reason": "they were ours after all"})
    meeting.refresh_from_db()
    assert meeting.withdrawn_at is None
    assert meeting.place == "Davao City"


def test_restoring_takes_a_post(client, meeting):
    assert client.get(address(meeting, "restore")).status_code == 403


def test_nothing_is_ever_deleted_from_the_list(client, meeting):
    assert "delete_selected" not in client.get(address(Meeting, "changelist")).content.decode()
    act(client, meeting, "delete_selected", meeting, post="yes")
    assert Meeting.objects.filter(pk=meeting.pk).exists()


def test_selected_records_are_withdrawn_and_brought_back(client, meeting):
    officials = list(Official.objects.all())
    act(client, officials[0], "withdraw_selected", *officials, reason="misread")
    assert not Official.objects.visible().exists()
    assert set(Claim.objects.filter(field="withdrawn").values_list("reason", flat=True)) == {"misread"}
    act(client, officials[0], "restore_selected", *officials, seen="standing=withdrawn")
    assert Official.objects.visible().count() == 2


def test_the_list_shows_records_in_the_register_unless_asked(client, meeting):
    client.post(address(meeting, "delete"), {"post": "yes"})
    changelist = address(Meeting, "changelist")
    assert client.get(changelist).context["cl"].result_count == 0
    assert client.get(changelist, {"standing": "withdrawn"}).context["cl"].result_count == 1
    assert client.get(changelist, {"standing": "all"}).context["cl"].result_count == 1


@pytest.fixture
def pair(meeting) -> tuple[Official, Official]:
    return Official.objects.get(name="Delfin Lorenzana"), Official.objects.get(name="Sergei Shoigu")


def test_two_records_are_merged_and_the_judgement_revoked(client, editor, pair):
    keep, other = pair
    page = act(client, keep, "merge_selected", keep, other)
    assert "Merge two records" in page.content.decode()
    act(client, keep, "merge_selected", keep, other, keep=str(keep.pk), reason="one person")
    other.refresh_from_db()
    assert other.merged_into == keep
    judgement = Judgement.objects.get()
    assert (judgement.author, judgement.reason) == (editor, "one person")
    assert client.get(address(other)).headers["Location"] == address(keep)

    act(client, judgement, "revoke_selected", judgement, reason="two after all")
    other.refresh_from_db()
    judgement.refresh_from_db()
    assert other.merged_into is None
    assert judgement.revoked_by == editor


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_of_judgements_revoked_together_none_keeps_its_records_while_another_waits(client, editor, pair):
    """A reading settles in the order of ids: who held later ones and waited for earlier ones could wait for ever."""
    talks("Outlet one")
    keep, other = Official.objects.exclude(pk__in=[one.pk for one in pair])
    first = merge.merge(pair[0], pair[1], editor)
    second = merge.merge(keep, other, editor)
    with psycopg.connect(database_url_of_tests()) as reading:
        reading.execute("SELECT 1 FROM bilateral_official WHERE id = %s FOR UPDATE", [pair[0].pk])
        try:
            with connection.cursor() as cursor:
                cursor.execute("SET lock_timeout = '50ms'")
            with pytest.raises(OperationalError):
                act(client, first, "revoke_selected", first, second)
        finally:
            with connection.cursor() as cursor:
                cursor.execute("RESET lock_timeout")
        reading.execute("SELECT 1 FROM bilateral_official FOR UPDATE NOWAIT")
        reading.rollback()
    assert set(Judgement.objects.filter(revoked_at=None)) == {first}
    act(client, first, "revoke_selected", first)
    assert not Judgement.objects.filter(revoked_at=None).exists()


def test_a_merge_against_an_earlier_judgement_asks_first(client, editor, pair):
    keep, other = pair
    merge.declare_distinct(keep, other, editor, "a father and his son")
    page = act(client, keep, "merge_selected", keep, other, keep=str(keep.pk))
    assert "a father and his son" in page.content.decode()
    assert not Judgement.objects.filter(kind=JudgementKind.MERGE).exists()
    act(client, keep, "merge_selected", keep, other, keep=str(keep.pk), overrule="on")
    other.refresh_from_db()
    assert other.merged_into == keep


def test_merging_takes_exactly_two(client, pair):
    response = act(client, pair[0], "merge_selected", pair[0])
    assert response.status_code == 302
    assert not Judgement.objects.exists()


def test_a_claim_of_a_source_is_rejected_and_a_persons_taken_back(client, meeting):
    machine = Claim.objects.get(field="place", meeting=None, mention__meeting=meeting)
    act(client, machine, "take_back", machine, reason="the caption, not the text")
    meeting.refresh_from_db()
    assert meeting.place == ""
    denial = Claim.objects.get(field="place", meeting=meeting)
    act(client, denial, "take_back", denial)
    meeting.refresh_from_db()
    assert meeting.place == "Davao City"


def test_the_history_tells_who_changed_what_and_why(client, editor, meeting):
    page = opened(client, meeting)
    client.post(address(meeting), {**page.values, "place": ["Manila"], "reason": ["the palace said so"]})
    html = client.get(address(meeting, "history")).content.decode()
    for words in (
        "Davao City → Manila",
        "the palace said so",
        "<td>editor</td>",
        "What the sources say of it now",
    ):
        assert words in html, words
