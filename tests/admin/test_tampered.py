"""What a browser does not send and somebody may: told in words, never an error of ours."""

from __future__ import annotations

import pytest

from bilateral.models import ApiToken, Article, Claim, Judgement, Meeting, Publisher

from .builders import account, address, opened, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator():
    return signed_in(account("administrator"))


@pytest.mark.parametrize("page", ["delete", "restore"])
def test_a_reason_with_a_nul_or_without_end_is_kept_as_it_can_be(client, meeting, page):
    if page == "restore":
        client.post(address(meeting, "delete"), {"post": "yes"})
    sent = {"post": "yes", "reason": "It never\x00 took place." + "!" * 5000}
    assert client.post(address(meeting, page), sent).status_code == 302
    reason = Claim.objects.filter(field="withdrawn").latest("pk").reason
    assert reason.startswith("It never took place.")
    assert len(reason) == 1000


def test_a_nul_in_a_field_is_told_in_the_form(client, meeting):
    page = opened(client, meeting)
    for name in ("place", "reason", "date"):
        response = client.post(address(meeting), {**page.values, name: ["Davao\x00"]})
        assert response.status_code == 200, name
        assert "Null characters are not allowed" in response.content.decode(), name


@pytest.mark.parametrize("key", ["six", "9" * 30, "6\x00"])
@pytest.mark.parametrize(
    ("kind", "action"),
    [
        (Meeting, "withdraw_selected"),
        (Meeting, "merge_selected"),
        (Article, "retract_selected"),
        (Claim, "take_back"),
        (Judgement, "revoke_selected"),
        (ApiToken, "revoke_selected"),
        (Publisher, "delete_selected"),
    ],
)
def test_a_selected_row_that_can_be_none_selects_nothing(administrator, meeting, kind, action, key):
    before = Claim.objects.count()
    sent = {"action": action, "_selected_action": [key], "reason": ""}
    response = administrator.post(address(kind, "changelist"), sent, follow=True)
    assert response.status_code == 200
    assert Claim.objects.count() == before


def test_a_selected_row_of_another_type_selects_nothing_beside_the_one_that_is_meant(administrator, meeting):
    article = Article.objects.get()
    absent = max(Article.objects.latest("pk").pk, meeting.pk) + 1
    sent = {"action": "retract_selected", "_selected_action": ["six", str(article.pk), str(absent)]}
    assert administrator.post(address(Article, "changelist"), sent).status_code == 302
    article.refresh_from_db()
    assert article.retracted_at is not None
