"""Articles: whose text is shown to whom, and submitting one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from bilateral.models import Article

from . import builders
from .test_problems import problem

pytestmark = pytest.mark.django_db
TEXT = "MOSCOW — The two foreign ministers met here on Monday and agreed to meet again."
BODY = {"text": TEXT, "title": "Ministers meet", "publisher": "Sample wire", "published_on": "2018-08-03"}


def submit(client: Client, body: Any = BODY, **headers: str) -> Any:
    return client.post("/api/v1/articles", body, content_type="application/json", headers=headers)


@pytest.fixture
def partner(db: Any) -> Client:
    return builders.caller("partner", ("read", "submit"))


@pytest.fixture
def withheld(db: Any) -> Article:
    """An article whose publisher does not let viewers and partners read the full text."""
    return builders.article(title="Talks", publisher=builders.publisher("Guarded daily", show_text=False))


@pytest.mark.parametrize(
    ("role", "shown"), [("viewer", False), ("partner", False), ("editor", True), ("administrator", True)]
)
@pytest.mark.parametrize("many", [True, False])
def test_a_withheld_text_is_for_editors_only(withheld: Article, role: str, shown: bool, many: bool) -> None:
    client = builders.caller(role)
    body = client.get(f"/api/v1/articles{'' if many else f'/{withheld.pk}'}?expand=text").json()
    row = body["results"][0] if many else body
    assert (row["text_shown"], row["text"]) == (shown, withheld.text if shown else None)


def test_the_public_reads_no_withheld_text(withheld: Article, settings: Any) -> None:
    settings.PUBLIC_READ = True
    assert withheld.text not in Client().get(f"/api/v1/articles/{withheld.pk}?expand=text").content.decode()


@pytest.mark.parametrize(
    ("state", "told"),
    [("irrelevant", True), ("queued", False), ("quarantined", False), ("reconciled", False)],
)
def test_what_went_wrong_in_reading_is_not_for_the_public(
    reader: Client, settings: Any, state: str, told: bool
) -> None:
    settings.PUBLIC_READ = True
    why = "It failed at db-internal.example."
    made = builders.article(state=state, state_reason=why)
    for client, shown in ((reader, True), (Client(), told)):
        row = client.get(f"/api/v1/articles/{made.pk}").json()
        assert (row["state"], row["state_reason"]) == (state, why if shown else None)


def test_other_texts_are_for_all_who_ask_for_them(reader: Client) -> None:
    made = builders.article(publisher=builders.publisher())
    address = f"/api/v1/articles/{made.pk}"
    assert reader.get(f"{address}?expand=text").json()["text"] == made.text
    assert "text" not in reader.get(address).json()


def test_quotes_of_a_withheld_article_are_shown(withheld: Article, reader: Client) -> None:
    builders.claim(builders.meeting(), "place", "Davao City", withheld)
    assert reader.get(f"/api/v1/claims?article={withheld.pk}").json()["results"][0]["quote"] == "Davao City"


def test_an_article_names_the_records_it_tells_of(reader: Client) -> None:
    made, source = builders.meeting(), builders.article()
    builders.claim(made, "place", "Davao City", source)
    row = reader.get(f"/api/v1/articles/{source.pk}?expand=records").json()
    assert row["records"] == [
        {
            "key": f"meeting/{made.pk}",
            "type": "meeting",
            "id": made.pk,
            "url": f"http://testserver/api/v1/meetings/{made.pk}",
        }
    ]


def test_a_submitted_article_is_accepted_and_its_progress_has_an_address(partner: Client) -> None:
    answer = submit(partner)
    body = answer.json()
    article = Article.objects.get(pk=body["id"])
    assert (answer.status_code, body["state"], body["created"]) == (202, "queued", True)
    assert answer["Location"] == body["url"] == f"http://testserver/api/v1/articles/{article.pk}"
    assert (article.text, article.title, article.published_on) == (TEXT, "Ministers meet", date(2018, 8, 3))
    assert article.publisher is not None
    assert article.publisher.name == "Sample wire"
    assert article.submitted_by is not None
    assert partner.get(body["url"]).json()["state"] == "queued"


def test_the_same_article_again_is_the_same_row(partner: Client) -> None:
    first, second = submit(partner).json(), submit(builders.caller("editor", ("submit",))).json()
    assert (second["id"], second["created"]) == (first["id"], False)
    assert Article.objects.count() == 1


def test_an_idempotency_key_repeats_the_answer(partner: Client) -> None:
    first = submit(partner, **{"Idempotency-Key": "8a1f"})
    again = submit(partner, **{"Idempotency-Key": "8a1f"})
    assert (again.status_code, again.json()["id"]) == (202, first.json()["id"])
    assert again["Idempotent-Replayed"] == "true"
    assert "Idempotent-Replayed" not in first
    assert Article.objects.count() == 1


def test_an_idempotency_key_with_another_body_is_refused_and_is_each_callers_own(partner: Client) -> None:
    submit(partner, **{"Idempotency-Key": "8a1f"})
    other = {**BODY, "text": "Another article about another meeting in Manila."}
    problem(submit(partner, other, **{"Idempotency-Key": "8a1f"}), "idempotency-key-reused")
    assert (
        submit(builders.caller("partner", ("submit",)), other, **{"Idempotency-Key": "8a1f"}).status_code
        == 202
    )


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"text": ""}, "text"),
        ({"text": None}, "text"),
        ({"text": 7}, "text"),
        ({"title": ["x"]}, "title"),
        ({"title": "x" * 501}, "title"),
        ({"url": "ftp://example.org"}, "url"),
        ({"published_on": "18 February"}, "published_on"),
        ({"published_on": "2999-01-01"}, "published_on"),
        ({"published_on": 20170218}, "published_on"),
        ({"publishd_on": "2017-02-18"}, "publishd_on"),
        ({"text": "<html><body><p>They met.</p></body></html>"}, "text"),
    ],
)
def test_each_wrong_field_is_named(partner: Client, change: dict[str, Any], name: str) -> None:
    body = problem(submit(partner, {**BODY, **change}), "invalid-body")
    assert [(fault["in"], fault["name"]) for fault in body["errors"]] == [("body", name)]
    assert body["errors"][0]["detail"]
    assert not Article.objects.exists()


def test_all_faults_of_an_article_are_told_at_once(partner: Client) -> None:
    wrong = {"text": 7, "titel": "x", "publisher": "x" * 201, "url": "ftp://x", "published_on": "2017-13-01"}
    body = problem(submit(partner, wrong), "invalid-body")
    assert {fault["name"] for fault in body["errors"]} == set(wrong)
    assert len(body["errors"]) == len(wrong)


def test_a_missing_text_is_named_and_a_misspelt_field_corrected(partner: Client) -> None:
    body = problem(submit(partner, {"txt": TEXT}), "invalid-body")
    assert [(fault["name"], fault["nearest"]) for fault in body["errors"]] == [
        ("txt", "text"),
        ("text", None),
    ]


@pytest.mark.parametrize(
    "text", ["東京で両国の外相が会談した。", "A NUL \x00 inside the text.", "Лавров прибыл в Манилу."]
)
def test_odd_but_honest_texts_are_accepted(partner: Client, text: str) -> None:
    assert submit(partner, {"text": text}).status_code == 202
