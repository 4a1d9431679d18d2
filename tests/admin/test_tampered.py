"""What a browser does not send and somebody may: told in words, never an error of ours."""

from __future__ import annotations

import pytest

from bilateral.models import Claim

from .builders import address, opened

pytestmark = pytest.mark.django_db


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
