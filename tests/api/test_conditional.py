"""ETags and compression."""

from __future__ import annotations

import gzip

import pytest
from django.test import Client

from . import builders

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["meetings", "meetings/{id}", "changes", "topics", "schema/"])
def test_what_has_not_changed_is_not_sent_again(reader: Client, address: str) -> None:
    made = builders.full_meeting()
    address = "/api/v1/" + address.format(id=made.pk)
    first = reader.get(address)
    again = reader.get(address, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    assert "RateLimit" in again


def test_what_is_for_writes_does_not_turn_a_read_away(reader: Client) -> None:
    made = builders.full_meeting()
    answer = reader.get(f"/api/v1/meetings/{made.pk}", headers={"If-Match": '"9"'})
    assert (answer.status_code, answer.json()["id"]) == (200, made.pk)


def test_the_document_is_compressed_and_counted_as_any_answer(reader: Client) -> None:
    answer = reader.get("/api/v1/schema/", headers={"Accept-Encoding": "gzip"})
    assert (answer["Content-Encoding"], answer["Allow"]) == ("gzip", "GET, HEAD")
    assert "RateLimit" in answer


def test_a_changed_record_and_a_changed_name_within_it_have_a_new_tag(reader: Client) -> None:
    made = builders.full_meeting()
    address = f"/api/v1/meetings/{made.pk}"
    tags = [reader.get(address)["ETag"]]
    leader = builders.leader(made, "RU")
    leader.name = "Sergey V. Lavrov"
    leader.save()
    tags.append(reader.get(address)["ETag"])
    made.version += 1
    made.save()
    tags.append(reader.get(address)["ETag"])
    assert len(set(tags)) == 3
    assert [tag[:3] for tag in tags] == ['"1-', '"1-', '"2-']


def test_another_choice_of_fields_has_another_tag(reader: Client) -> None:
    address = f"/api/v1/meetings/{builders.meeting().pk}"
    assert reader.get(address)["ETag"] != reader.get(f"{address}?fields=version,place")["ETag"]


def test_answers_are_compressed_for_those_who_ask(reader: Client) -> None:
    for _ in range(5):
        builders.full_meeting()
    plain = reader.get("/api/v1/meetings")
    packed = reader.get("/api/v1/meetings", headers={"Accept-Encoding": "gzip"})
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert len(packed.content) < len(plain.content) / 2
    again = reader.get(
        "/api/v1/meetings", headers={"Accept-Encoding": "gzip", "If-None-Match": packed["ETag"]}
    )
    assert again.status_code == 304


def test_answers_are_kept_apart_by_caller(reader: Client) -> None:
    builders.full_meeting()
    answer = reader.get("/api/v1/meetings")
    assert answer["Cache-Control"] == "private, no-cache"
    assert {"Authorization", "Cookie", "Accept-Encoding"} <= {
        part.strip() for part in answer["Vary"].split(",")
    }
