"""Thousands of articles in one request: each line decided by itself, and never twice."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from bilateral import tasks
from bilateral.api import conf
from bilateral.models import Article, Batch
from bilateral.services import batches

from . import builders
from .test_problems import problem

pytestmark = pytest.mark.django_db


@pytest.fixture
def partner(db: Any) -> Client:
    return builders.caller("partner", ("read", "submit"))


def send(client: Client, *lines: Any, **headers: str) -> Any:
    body = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    return client.post("/api/v1/articles", body, content_type="application/x-ndjson", headers=headers)


def text(number: int) -> dict[str, str]:
    return {"text": f"The ministers met for the {number}. time in Moscow.", "publisher": "Sample wire"}


def test_each_line_is_accepted_or_refused_by_itself(partner: Client) -> None:
    answer = send(partner, text(1), "not JSON", {"txet": "x"}, text(1), {"text": 5}, text(2), "[]")
    assert answer.status_code == 202
    assert answer.json()["lines"] == 7
    before = partner.get(answer["Location"]).json()
    assert {row["status"] for row in before["results"]} == {"waiting"}
    assert batches.accept_next() == 7
    after = partner.get(answer["Location"]).json()
    told = [(row["status"], row["created"]) for row in after["results"]]
    refused = ("refused", False)
    assert told == [
        ("accepted", True),
        refused,
        refused,
        ("accepted", False),
        refused,
        ("accepted", True),
        refused,
    ]
    assert after["counts"] == {"waiting": 0, "accepted": 3, "refused": 4, "reading": 3}
    assert after["results"][2]["errors"][0]["nearest"] == "text"
    assert partner.get(after["results"][0]["article"]).json()["state"] == "queued"
    assert Article.objects.count() == 2
    assert batches.accept_next() == 0


def test_thousands_are_taken_in_at_once_and_walked_page_by_page(
    partner: Client, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(25):
        answer = send(partner, *(text(n) for n in range(2000)))
    address, lines = answer["Location"] + "?page_size=200", []
    while address:
        page = partner.get(address).json()
        lines += [row["line"] for row in page["results"]]
        address = page["next"]
    assert lines == list(range(1, 2001))


def test_the_same_key_makes_one_batch(partner: Client) -> None:
    first, second = (send(partner, text(1), **{"Idempotency-Key": "day 7"}) for _ in range(2))
    assert first.json() == second.json()
    assert second["Idempotent-Replayed"] == "true"
    assert Batch.objects.count() == 1
    problem(send(partner, text(2), **{"Idempotency-Key": "day 7"}), "idempotency-key-reused")


def test_a_request_that_failed_may_be_sent_again_under_its_key(partner: Client) -> None:
    headers = {"Idempotency-Key": "day 8"}
    problem(
        partner.post("/api/v1/articles", {"txet": "x"}, content_type="application/json", headers=headers),
        "invalid-body",
    )
    assert send(partner, text(1), **headers).status_code == 202


def test_a_batch_is_seen_by_its_sender_and_by_editors_only(partner: Client) -> None:
    address = send(partner, text(1))["Location"]
    problem(builders.caller("partner").get(address), "not-found")
    assert builders.caller("editor").get(address).status_code == 200


def test_too_much_is_refused_with_the_limit(partner: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    problem(send(partner, *["{}"] * (conf.MAX_BATCH_LINES + 1)), "too-large")
    problem(send(partner, "", " ", ""), "malformed-body")
    assert not Batch.objects.exists()


def test_bytes_that_are_no_text_are_refused_line_by_line(partner: Client) -> None:
    body = b'{"text": "\xff\xfe"}\n\x00\x00{\n' + json.dumps(text(1)).encode()
    answer = partner.post("/api/v1/articles", body, content_type="application/x-ndjson")
    batches.accept_next()
    states = [row["status"] for row in partner.get(answer["Location"]).json()["results"]]
    assert states[-2:] == ["refused", "accepted"]


def test_a_line_that_no_database_stores_stops_no_other(partner: Client) -> None:
    answer = send(partner, text(1) | {"url": "https://wire.example/\x00"}, text(2))
    batches.accept_next()
    states = [row["status"] for row in partner.get(answer["Location"]).json()["results"]]
    assert states == ["accepted", "accepted"]
    assert Article.objects.exclude(url="").get().url == "https://wire.example/"


def test_the_worker_stops_in_time_and_asks_for_the_rest(
    partner: Client, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(batches, "AT_ONCE", 1)
    monkeypatch.setattr(batches, "ask", lambda: asked.append(True))
    settings.CELERY_TASK_SOFT_TIME_LIMIT = -1
    send(partner, text(1), text(2))
    assert tasks.accept_batches.run() == 1
    assert asked == [True]


def test_a_line_whose_field_no_database_can_name_holds_up_no_other(partner: Client) -> None:
    answer = send(partner, '{"text": "They met.", "a\\u0000b": 1}', text(1))
    assert batches.accept_next() == 2
    told = partner.get(answer["Location"]).json()["results"]
    assert [row["status"] for row in told] == ["refused", "accepted"]
    assert told[0]["errors"][0]["name"] == "ab"


def test_of_fields_without_number_the_first_are_told(partner: Client) -> None:
    line = {"text": "They met.", **{f"text{number}": "x" for number in range(5000)}}
    answer = send(partner, line)
    batches.accept_next()
    (row,) = partner.get(answer["Location"]).json()["results"]
    one = partner.post("/api/v1/articles", json.dumps(line), content_type="application/json")
    assert len(row["errors"]) == len(problem(one, "invalid-body")["errors"]) == 20
