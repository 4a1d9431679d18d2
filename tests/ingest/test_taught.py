"""Spellings that editors taught, which matching would never find by itself."""

from __future__ import annotations

from typing import Any

import pytest

from bilateral.models import Meeting, Official
from bilateral.models.codes import Rank, Stance
from bilateral.services.claims import withdraw_claim
from bilateral.services.correct import correct
from tests.builders import CAYETANO, LAVROV, talks, user

pytestmark = pytest.mark.django_db
KUYA = {**CAYETANO, "name": "Kuya Pedring"}


@pytest.fixture
def cayetano() -> Official:
    talks("Outlet one")
    return Official.objects.get(name="Alan Peter Cayetano")


def told_of(official: Official) -> int:
    return official.mentions.count()


def test_the_next_reading_knows_whom_a_taught_spelling_means(cayetano: Official) -> None:
    correct(cayetano, "alias", "Kuya Pedring", user())
    talks("Another paper", KUYA, LAVROV)
    cayetano.refresh_from_db()
    assert told_of(cayetano) == 2
    assert Official.objects.visible().count() == 2
    assert Meeting.objects.visible().count() == 1
    assert cayetano.name == "Alan Peter Cayetano", "the later report's spelling is another spelling still"


def test_a_partners_spelling_is_shown_and_teaches_nothing_until_an_editor_gives_it(
    cayetano: Official,
) -> None:
    """Else a program could have every later report of one official filed as another's."""
    correct(cayetano, "alias", "Kuya Pedring", user("partner"), rank=Rank.PARTNER)
    assert correct(cayetano, "alias", "Kuya Pedring", user("again"), rank=Rank.PARTNER) is None
    assert cayetano.aliases.filter(name="Kuya Pedring", by_editor=False).exists()
    talks("Another paper", KUYA, LAVROV)
    assert told_of(cayetano) == 1
    assert correct(cayetano, "alias", "Kuya Pedring", user()) is not None
    talks("Another paper", KUYA, LAVROV)
    assert told_of(cayetano) == 2


def test_what_is_read_again_follows_what_was_taught_and_taken_back(cayetano: Official) -> None:
    talks("Another paper", KUYA, LAVROV)
    assert told_of(cayetano) == 1
    editor = user()
    taught = correct(cayetano, "alias", "Kuya Pedring", editor)
    assert taught is not None
    talks("Another paper", KUYA, LAVROV)
    assert told_of(cayetano) == 2
    withdraw_claim(taught, editor)
    talks("Another paper", KUYA, LAVROV)
    assert told_of(cayetano) == 1


def test_it_is_known_by_what_articles_call_somebody_whose_name_an_editor_wrote(cayetano: Official) -> None:
    editor = user()
    correct(cayetano, "name", "The Secretary", editor)
    correct(cayetano, "alias", "Kuya Pedring", editor)
    talks("Another paper", KUYA, LAVROV)
    assert told_of(cayetano) == 2


@pytest.mark.parametrize("other", [{"country": "RU"}, {"name": "Kuya Pedro"}])
def test_it_means_nobody_of_another_country_or_name(cayetano: Official, other: dict[str, Any]) -> None:
    correct(cayetano, "alias", "Kuya Pedring", user())
    talks("Another paper", {**KUYA, **other}, LAVROV)
    assert told_of(cayetano) == 1


def test_one_that_two_officials_were_given_means_neither(cayetano: Official) -> None:
    editor = user()
    talks("A third paper", {**CAYETANO, "name": "Ramon Lopez"}, LAVROV, date="2017-05-04", place="Manila")
    for official in (cayetano, Official.objects.get(name="Ramon Lopez")):
        correct(official, "alias", "Kuya Pedring", editor)
    talks("Another paper", KUYA, LAVROV)
    assert told_of(cayetano) == 1


def test_an_editor_takes_out_a_spelling_that_articles_gave(cayetano: Official) -> None:
    talks("Another paper", {**CAYETANO, "name": "Alan Cayetano"}, LAVROV)
    assert cayetano.aliases.filter(name="Alan Cayetano").exists()
    assert correct(cayetano, "alias", "Alan Cayetano", user(), stance=Stance.DENIES) is not None
    assert not cayetano.aliases.filter(name="Alan Cayetano").exists()
