import psycopg
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bilateral.models import MODELS, Claim, Meeting, Official
from bilateral.selectors.review import claims_on_desk, progress, queue
from bilateral.services import merge, review
from bilateral.services.claims import withdraw_claims
from bilateral.services.correct import correct
from tests.builders import FILLER, meeting, report, talks, user
from tests.worker import database_url_of_tests

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return user()


@pytest.fixture
def article():
    return talks("Outlet one", topics=["trade"])


def test_accepting_every_claim_settles_the_article(article, editor):
    assert [row.article for row in queue()] == [article]
    made = review.accept([row.claim for row in claims_on_desk(article)], editor)
    desk = claims_on_desk(article)
    assert progress(desk) == (len(desk), len(desk))
    assert {row.verdict for row in desk} == {"accepted"}
    assert all(claim.source == article and claim.quote for claim in made)


def test_an_accepted_value_holds_against_later_sources(article, editor):
    review.accept(Claim.objects.filter(field="date", rank=1), editor)
    for outlet in ("Another paper", "Third paper"):
        talks(outlet, date="2018-08-03")
    held = Meeting.objects.visible().get()
    assert (held.date, held.conflicts) == ("2018-08-02", {})


def test_a_rejected_claim_is_denied_and_undo_brings_it_back(article, editor):
    denial = review.reject(Claim.objects.get(field="topic"), editor)
    assert not Meeting.objects.get().topics.exists()
    assert [row.verdict for row in claims_on_desk(article) if row.claim.field == "topic"] == ["rejected"]
    withdraw_claims([denial], editor)
    assert Meeting.objects.get().topics.get().code == "trade"


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_rejecting_a_claim_does_not_wait_for_the_reading_that_replaces_it(article, editor):
    """That reading waits for the record, which whoever rejects holds: both would wait for ever."""
    claim = Claim.objects.get(field="topic")
    with psycopg.connect(database_url_of_tests()) as reading:
        reading.execute("DELETE FROM bilateral_claim WHERE id = %s", [claim.pk])
        try:
            with connection.cursor() as cursor:
                cursor.execute("SET lock_timeout = '50ms'")
            review.reject(claim, editor)
        finally:
            with connection.cursor() as cursor:
                cursor.execute("RESET lock_timeout")
        reading.rollback()
    assert not Meeting.objects.get().topics.exists()


def test_an_edited_value_rests_on_the_same_quote(article, editor):
    claim = Claim.objects.get(field="place")
    (made,) = review.edit(claim, "Sentosa", editor)
    assert Meeting.objects.get().place == "Sentosa"
    assert (made.source, made.quote) == (article, claim.quote)
    assert [row.verdict for row in claims_on_desk(article) if row.claim.field == "place"] == ["edited"]


def test_an_element_edited_to_one_that_stands_already_is_denied(editor):
    talks("Third paper", topics=["trade", "defense"])
    review.edit(Claim.objects.get(field="topic", element="trade"), "defense", editor)
    assert [topic.code for topic in Meeting.objects.get().topics.all()] == ["defense"]


def test_conflicts_and_open_questions_come_first(article, editor):
    other = talks("Another paper", date="2018-08-03")
    desk = claims_on_desk(other)
    assert desk[0].claim.field == "date"
    assert "conflict" in desk[0].doubts


def test_a_rejected_claim_can_be_accepted_after_all(article, editor):
    colleague = user("colleague")
    for field, value in (("place", "Singapore"), ("date", "2018-08-02")):
        claim = Claim.objects.get(field=field, rank=1)
        review.reject(claim, editor)
        assert not getattr(Meeting.objects.get(), field)
        review.accept([claim], colleague)
        assert getattr(Meeting.objects.get(), field) == value
        assert [row.verdict for row in claims_on_desk(article) if row.claim.field == field] == ["accepted"]


def test_a_rejected_value_can_be_written_again_by_hand(article, editor):
    review.reject(Claim.objects.get(field="place"), editor)
    correct(Meeting.objects.get(), "place", "Singapore", editor)
    assert Meeting.objects.get().place == "Singapore"


def test_a_rejected_value_settles_no_claim_of_another_value(article, editor):
    review.reject(Claim.objects.get(field="place"), editor)
    other = talks("Another paper", place="Sentosa")
    assert Meeting.objects.visible().get().place == "Sentosa"
    assert [row.verdict for row in claims_on_desk(other) if row.claim.field == "place"] == [""]
    assert [row.verdict for row in claims_on_desk(article) if row.claim.field == "place"] == ["rejected"]


def test_that_there_is_none_settles_what_was_accepted_before(article, editor):
    review.accept(Claim.objects.filter(field="topic", rank=1), editor)
    correct(Meeting.objects.get(), "topic", None, editor, stance="none")
    assert [row.verdict for row in claims_on_desk(article) if row.claim.field == "topic"] == ["rejected"]


def test_a_verdict_on_a_member_holds_after_the_official_was_merged(article, editor):
    text = "Igor Khovaev met Ramon Lopez in Manila on 4 May 2018." + FILLER
    people = [{"name": "Igor Khovaev", "title": "Ambassador", "country": "RU", "role": "lead"}]
    report(text, [meeting(text, *people, date="2018-05-04", place="Manila", country="PH")])
    review.accept(Claim.objects.filter(mention__article=article, field="member"), editor)
    khovaev, lavrov = (Official.objects.get(name=name) for name in ("Igor Khovaev", "Sergey Lavrov"))
    merge.merge(khovaev, lavrov, editor)
    verdicts = [row.verdict for row in claims_on_desk(article) if row.claim.field == "member"]
    assert verdicts == ["accepted", "accepted"]


def test_records_of_many_claims_are_locked_in_the_common_order(article, editor):
    with CaptureQueriesContext(connection) as asked:
        review.accept(Claim.objects.filter(rank=1, mention__article=article), editor)
    locks = [query["sql"] for query in asked if "FOR NO KEY UPDATE" in (query["sql"] or "")]
    tables = [next(name for name in MODELS if f'FROM "bilateral_{name}"' in sql) for sql in locks]
    first = list(dict.fromkeys(tables))
    assert first == [name for name in MODELS if name in first]
    assert len(first) > 1


def test_a_spelling_that_was_taught_is_known(article, editor):
    lavrov = Official.objects.get(country="RU")
    correct(lavrov, "alias", "S. V. Lavrov", editor)
    assert review.knows(lavrov, "S. V. Lavrov")
    assert not review.knows(lavrov, "Lavroff")
