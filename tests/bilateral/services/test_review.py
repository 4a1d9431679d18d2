import pytest

from bilateral.models import Claim, Meeting, Official
from bilateral.selectors.review import claims_on_desk, progress, queue
from bilateral.services import review
from tests.builders import talks, user

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
    review.undo([denial], editor)
    assert Meeting.objects.get().topics.get().code == "trade"


def test_an_edited_value_rests_on_the_same_quote(article, editor):
    claim = Claim.objects.get(field="place")
    (made,) = review.edit(claim, "Sentosa", editor)
    assert Meeting.objects.get().place == "Sentosa"
    assert (made.source, made.quote) == (article, claim.quote)
    assert [row.verdict for row in claims_on_desk(article) if row.claim.field == "place"] == ["edited"]


def test_conflicts_and_open_questions_come_first(article, editor):
    other = talks("Another paper", date="2018-08-03")
    desk = claims_on_desk(other)
    assert desk[0].claim.field == "date"
    assert "conflict" in desk[0].doubts


def test_a_spelling_is_taught_for_the_next_parse(article, editor):
    lavrov = Official.objects.get(country="RU")
    review.teach_alias(lavrov, "S. V. Lavrov", editor)
    assert review.knows(lavrov, "S. V. Lavrov")
    assert not review.knows(lavrov, "Lavroff")
