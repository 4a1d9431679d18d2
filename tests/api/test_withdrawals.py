"""Claims taken back and brought back through the API."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from bilateral.models import Claim, Meeting
from bilateral.models.codes import Rank

from . import builders

pytestmark = pytest.mark.django_db
SCOPES = ("read", "correct")


def send(client: Client, address: str, version: int | None = 1, **body: Any) -> Any:
    headers = {} if version is None else {"If-Match": f'"{version}"'}
    return client.post(address, body, content_type="application/json", headers=headers)


def corrected(client: Client, place: str = "Manila") -> tuple[Meeting, int]:
    """A meeting in Davao City, by its article, whose place a caller claimed, and the claim's id."""
    made = builders.full_meeting()
    answer = send(client, f"/api/v1/meetings/{made.pk}/corrections", made.version, field="place", value=place)
    assert answer.status_code == 201, answer.content
    made.refresh_from_db()
    return made, answer.json()["claim"]["id"]


def test_a_partner_takes_a_claim_back_and_brings_it_back() -> None:
    partner = builders.caller("partner", SCOPES)
    made, claim = corrected(partner)
    answer = send(partner, f"/api/v1/claims/{claim}/withdrawal", made.version, reason="Misread.")
    made.refresh_from_db()
    assert answer.json() == {
        "changed": True,
        "type": "meeting",
        "version": made.version,
        "url": f"http://testserver/api/v1/meetings/{made.pk}",
    }
    assert answer["ETag"] == f'"{made.version}"'
    assert made.place == "Davao City"
    assert partner.get(f"/api/v1/claims/{claim}").status_code == 404
    back = send(partner, f"/api/v1/claims/{claim}/restoration", made.version)
    made.refresh_from_db()
    assert (back.json()["changed"], made.place) == (True, "Manila")
    assert Claim.objects.get(pk=claim).withdrawn_by is None


@pytest.mark.parametrize("role", ["partner", "editor"])
def test_whose_claims_may_be_taken_back(role: str) -> None:
    made, claim = corrected(builders.caller("partner", SCOPES))
    answer = send(builders.caller(role, SCOPES), f"/api/v1/claims/{claim}/withdrawal", made.version)
    assert answer.status_code == (200 if role == "editor" else 403)
    assert Claim.objects.standing().filter(pk=claim).exists() is (role == "partner")


def test_what_an_editor_took_back_its_author_does_not_bring_back() -> None:
    partner, editor = builders.caller("partner", SCOPES), builders.caller("editor", SCOPES)
    made, claim = corrected(partner)
    version = send(editor, f"/api/v1/claims/{claim}/withdrawal", made.version).json()["version"]
    assert send(partner, f"/api/v1/claims/{claim}/restoration", version).status_code == 403
    assert send(editor, f"/api/v1/claims/{claim}/restoration", version).status_code == 200


def test_a_machines_claim_is_denied_by_editors_only() -> None:
    made = builders.full_meeting()
    claim = Claim.objects.get(rank=Rank.MACHINE)
    address = f"/api/v1/claims/{claim.pk}/withdrawal"
    assert send(builders.caller("partner", SCOPES), address, made.version).status_code == 403
    assert send(builders.caller("editor", SCOPES), address, made.version).status_code == 200
    denial = Claim.objects.get(rank=Rank.EDITOR)
    assert (denial.stance, denial.value, denial.meeting) == ("denies", "Davao City", made)


@pytest.mark.parametrize("step", ["withdrawal", "restoration"])
def test_it_takes_the_version_that_was_read(step: str) -> None:
    editor = builders.caller("editor", SCOPES)
    made, claim = corrected(editor)
    address = f"/api/v1/claims/{claim}/{step}"
    assert send(editor, address, None).status_code == 428
    stale = send(editor, address, made.version - 1)
    assert (stale.status_code, stale.json()["current_version"]) == (412, made.version)
    assert Claim.objects.standing().filter(pk=claim).exists()


@pytest.mark.parametrize("role", ["partner", "editor"])
def test_doing_it_twice_changes_nothing_more(role: str) -> None:
    editor = builders.caller(role, SCOPES)
    made, claim = corrected(editor)
    first = send(editor, f"/api/v1/claims/{claim}/withdrawal", made.version).json()
    again = send(editor, f"/api/v1/claims/{claim}/withdrawal", first["version"]).json()
    assert again == {**first, "changed": False}
    back = send(editor, f"/api/v1/claims/{claim}/restoration", again["version"]).json()
    again = send(editor, f"/api/v1/claims/{claim}/restoration", back["version"]).json()
    assert (back["changed"], again) == (True, {**back, "changed": False})
    assert send(editor, "/api/v1/claims/999999/withdrawal").status_code == 404
    assert send(editor, f"/api/v1/claims/{2**70}/withdrawal").status_code == 404


def test_reading_takes_nothing_back(reader: Client) -> None:
    made, claim = corrected(builders.caller("editor", SCOPES))
    assert send(reader, f"/api/v1/claims/{claim}/withdrawal", made.version).status_code == 403
    assert send(Client(), f"/api/v1/claims/{claim}/withdrawal", made.version).status_code == 401
