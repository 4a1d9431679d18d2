"""Corrections: claims by people, on the version they read."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from bilateral.models import Claim, Meeting
from bilateral.models.codes import Rank
from bilateral.services.correct import correct

from . import builders
from .test_problems import problem

pytestmark = pytest.mark.django_db


@pytest.fixture
def made(db: Any) -> Meeting:
    """A meeting that an editor has placed in Davao."""
    meeting = builders.meeting("")
    correct(meeting, "place", "Davao", builders.account("editor"))
    meeting.refresh_from_db()
    return meeting


@pytest.fixture
def editor(db: Any) -> Client:
    return builders.caller("editor", ("read", "correct"))


def send(client: Client, record: Any, body: dict[str, Any], version: str | None = None) -> Any:
    headers = {"If-Match": f'"{record.version}"' if version is None else version}
    path = f"/api/v1/{record._meta.model_name}s/{record.pk}/corrections"
    return client.post(path, body, content_type="application/json", headers=headers if version != "" else {})


def test_a_correction_is_a_claim_and_the_record_settles(editor: Client, made: Meeting) -> None:
    answer = send(
        editor, made, {"field": "place", "value": "Davao City", "reason": "The release names the city."}
    )
    body = answer.json()
    assert (answer.status_code, body["changed"], body["version"]) == (201, True, made.version + 1)
    assert answer["ETag"] == f'"{made.version + 1}"'
    assert (body["claim"]["rank"], body["claim"]["value"], body["claim"]["reason"]) == (
        "editor",
        "Davao City",
        "The release names the city.",
    )
    assert editor.get(f"/api/v1/meetings/{made.pk}").json()["place"] == "Davao City"
    assert editor.get(answer["Location"]).json() == body["claim"]


def test_a_reason_is_no_longer_than_pages_take_it(editor: Client, made: Meeting) -> None:
    told = {"field": "place", "value": "Davao City", "reason": "x" * 1001}
    (fault,) = problem(send(editor, made, told), "invalid-body")["errors"]
    assert (fault["name"], fault["detail"]) == ("reason", "At most 1000 characters.")
    assert send(editor, made, told | {"reason": "x" * 1000}).status_code == 201


def test_a_record_is_withdrawn_by_editors_alone(editor: Client, made: Meeting) -> None:
    gone = {"field": "withdrawn", "value": True, "reason": "Another country's talks."}
    partner = builders.caller("partner", ("read", "correct"))
    assert "Only editors" in problem(send(partner, made, gone), "not-allowed")["detail"]
    made.refresh_from_db()
    assert made.withdrawn_at is None
    assert send(editor, made, gone).status_code == 201
    made.refresh_from_db()
    assert made.withdrawn_at is not None


def test_all_faults_of_a_correction_are_told_at_once(editor: Client, made: Meeting) -> None:
    body = problem(send(editor, made, {"feild": "place", "stance": 7}), "invalid-body")
    assert [fault["name"] for fault in body["errors"]] == ["feild", "field", "stance"]


def test_what_the_register_says_already_writes_nothing(editor: Client, made: Meeting) -> None:
    claims = Claim.objects.count()
    answer = send(editor, made, {"field": "place", "value": "Davao"})
    assert (answer.status_code, answer.json()["changed"], answer.json()["claim"]) == (200, False, None)
    assert Claim.objects.count() == claims


def test_the_etag_as_received_names_the_version_even_when_compressed(editor: Client, made: Meeting) -> None:
    tag = editor.get(f"/api/v1/meetings/{made.pk}", headers={"Accept-Encoding": "gzip"})["ETag"]
    assert send(editor, made, {"field": "country", "value": "PH"}, version=tag).status_code == 201


def test_a_version_that_is_not_the_records_is_refused_with_the_right_one(
    editor: Client, made: Meeting
) -> None:
    answer = send(editor, made, {"field": "country", "value": "PH"}, version=f'"{made.version + 5}"')
    assert problem(answer, "stale-version")["current_version"] == made.version
    assert not Claim.objects.filter(field="country").exists()


def test_a_correction_without_a_version_is_refused(editor: Client, made: Meeting) -> None:
    problem(send(editor, made, {"field": "country", "value": "PH"}, version=""), "version-required")


@pytest.mark.parametrize("version", ["*", "4", '"four"', '"1", "2"', '"99999999999999"'])
def test_a_version_that_cannot_be_read_is_refused(editor: Client, made: Meeting, version: str) -> None:
    problem(send(editor, made, {"field": "country", "value": "PH"}, version=version), "invalid-header")


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ({"value": "PH"}, "field"),
        ({"field": "country", "value": "Philippines"}, "country"),
        ({"field": "date", "value": "the 3rd of May"}, "date"),
        ({"field": "kind", "value": "summit"}, "kind"),
        ({"field": "colour", "value": "red"}, "field"),
        ({"field": "place", "value": "Sochi", "stance": "shouts"}, "place"),
        ({"field": "place", "valeu": "Sochi"}, "valeu"),
        ({"field": "member", "value": {"role": "member"}, "object": 10**9}, "member"),
        ({"field": "member", "value": {"role": "member"}, "object": "seven"}, "object"),
        ({"field": ["place"], "value": "Sochi"}, "field"),
    ],
)
def test_a_value_that_cannot_be_taken_is_named(
    editor: Client, made: Meeting, body: dict[str, Any], name: str
) -> None:
    claims = Claim.objects.count()
    told = problem(send(editor, made, body), "invalid-body")
    assert [fault["name"] for fault in told["errors"]] == [name]
    assert Claim.objects.count() == claims


def test_an_editor_brings_back_what_was_withdrawn(editor: Client, made: Meeting) -> None:
    """Nothing else is taken of it; its version stands in the feed."""
    send(editor, made, {"field": "withdrawn", "value": True})
    feed = editor.get("/api/v1/changes?after=0").json()["results"]
    made.version = feed[-1]["version"]
    problem(send(editor, made, {"field": "place", "value": "Manila"}), "gone")
    partner = builders.caller("partner", ("read", "correct"))
    problem(send(partner, made, {"field": "withdrawn", "value": False}), "not-allowed")
    answer = send(editor, made, {"field": "withdrawn", "value": False})
    assert (answer.status_code, answer.json()["version"]) == (201, made.version + 1)
    assert editor.get(f"/api/v1/meetings/{made.pk}").json()["place"] == "Davao"


def test_a_correction_of_a_merged_or_withdrawn_record_is_refused(editor: Client, made: Meeting) -> None:
    merged = builders.meeting(merged_into=made)
    gone = builders.meeting(withdrawn_at=timezone.now())
    assert (
        problem(send(editor, merged, {"field": "country", "value": "PH"}), "merged-record")["merged_into"]
        == made.pk
    )
    problem(send(editor, gone, {"field": "country", "value": "PH"}), "gone")


@pytest.mark.parametrize(
    ("role", "status"), [("viewer", 403), ("partner", 201), ("editor", 201), ("administrator", 201)]
)
@pytest.mark.parametrize("name", ["meeting", "official", "organization", "agreement"])
def test_who_may_correct_what(role: str, status: int, name: str) -> None:
    record = getattr(builders, name)()
    field, value = ("title", "Agreement on Culture") if name == "agreement" else ("country", "RU")
    answer = send(builders.caller(role, ("correct",)), record, {"field": field, "value": value})
    assert answer.status_code == status


def test_a_partner_speaks_in_a_partners_rank_and_an_editor_outranks_it(made: Meeting) -> None:
    partner = builders.caller("partner", ("read", "correct"))
    body = send(partner, made, {"field": "place", "value": "Sochi"}).json()
    assert body["claim"]["rank"] == "partner"
    assert Claim.objects.get(pk=body["claim"]["id"]).rank == Rank.PARTNER
    assert partner.get(f"/api/v1/meetings/{made.pk}").json()["place"] == "Davao"


def test_a_token_without_the_scope_corrects_nothing(made: Meeting) -> None:
    problem(
        send(builders.caller("editor", ("read", "submit")), made, {"field": "place", "value": "Sochi"}),
        "not-allowed",
    )


def test_a_field_that_does_not_exist_is_named_with_the_nearest_right_one(
    editor: Client, made: Meeting
) -> None:
    told = problem(send(editor, made, {"field": "plase", "value": "Sochi"}), "invalid-body")
    assert [(fault["name"], fault["nearest"]) for fault in told["errors"]] == [("field", "place")]


NOT_TEXT: tuple[Any, ...] = (["Davao"], {"city": "Davao"}, True, 5, "Davao\x00", "Davao\x07City")


@pytest.mark.parametrize("value", NOT_TEXT)
def test_what_is_no_text_is_not_stored_as_a_program_writes_it(
    editor: Client, made: Meeting, value: Any
) -> None:
    problem(send(editor, made, {"field": "place", "value": value}), "invalid-body")
    made.refresh_from_db()
    assert made.place == "Davao"


@pytest.mark.parametrize(
    "body",
    [
        {"field": "withdrawn", "value": "false"},
        {"field": "withdrawn", "value": 5},
        {"field": "status", "value": None},
        {"field": "topic", "value": ["trade"]},
        {"field": "topic", "value": "trade", "element": "defense"},
        {"field": "previous_date", "value": "[2017..2018"},
        {"field": "delegation", "value": {"note": "and others"}},
        {"field": "delegation", "element": "Russia", "value": {"note": "and others"}},
        {"field": "member", "element": "x", "value": {"role": "lead"}},
        {"field": "member", "value": {"role": "lead"}},
        {"field": "part_of", "value": "2"},
        {"field": "place", "value": "Davao City", "reason": "a\x00b"},
        {"field": "place", "value": "Davao City", "object": 1},
    ],
    ids=str,
)
def test_what_cannot_be_meant_is_refused_and_changes_nothing(
    editor: Client, made: Meeting, body: dict[str, Any]
) -> None:
    problem(send(editor, made, body), "invalid-body")
    made.refresh_from_db()
    assert made.withdrawn_at is None
    assert not Claim.objects.exclude(field="place").exists()


def test_an_act_that_is_not_named_is_refused(editor: Client) -> None:
    bond = builders.agreement()
    problem(send(editor, bond, {"field": "act", "value": {"date": "2018"}}), "invalid-body")


def test_the_name_of_an_organization_does_not_erase_the_one_that_stands(editor: Client) -> None:
    ministry = builders.organization()
    held = builders.official()
    correct(held, "organization", None, builders.account("editor"), object=ministry)
    held.refresh_from_db()
    problem(send(editor, held, {"field": "organization", "value": "Senate"}), "invalid-body")
    held.refresh_from_db()
    assert held.organization == ministry


def test_no_meeting_is_part_of_itself_nor_of_its_own_parts(editor: Client, made: Meeting) -> None:
    problem(send(editor, made, {"field": "part_of", "object": made.pk}), "invalid-body")
    talks = builders.meeting()
    correct(talks, "part_of", None, builders.account("editor"), object=made)
    problem(send(editor, made, {"field": "part_of", "object": talks.pk}), "invalid-body")


def test_the_value_that_stands_can_be_denied(editor: Client, made: Meeting) -> None:
    denied = send(editor, made, {"field": "place", "value": "Davao", "stance": "denies"})
    assert (denied.status_code, denied.json()["changed"]) == (201, True)
    made.refresh_from_db()
    assert made.place == ""
    again = send(editor, made, {"field": "place", "value": "Davao", "stance": "denies"})
    assert (again.status_code, again.json()["changed"]) == (200, False)
