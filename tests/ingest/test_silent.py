"""What retracting does to the groups that matching made."""

import pytest

from bilateral.models import Article, Official
from bilateral.selectors.dump import canonical_dump
from bilateral.services.withdraw import retract, unretract
from ingest import reading
from tests.builders import CAYETANO, FILLER, LAVROV, article, meeting, report, talks, user

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return user()


IVAN, SURNAME = {**LAVROV, "name": "Ivan Lavrov"}, {**LAVROV, "name": "Lavrov"}


def of_ivan():
    return talks("Second paper", CAYETANO, IVAN, place="Sochi", date="2018-05-05", country="RU")


def of_a_surname():
    return talks("Third paper", CAYETANO, SURNAME, place="Kazan", date="2018-06-06", country="RU")


def russians():
    return set(Official.objects.visible().filter(country="RU").values_list("name", flat=True))


def file_what_is_marked():
    for marked in Article.objects.filter(reread_requested_at__isnull=False):
        reading.read_article(marked.pk, again=True)


def test_an_article_that_is_retracted_holds_nothing_apart_and_does_again_when_it_counts(editor, monkeypatch):
    talks("Outlet one")
    second = of_ivan()
    of_a_surname()
    before = canonical_dump()
    assert russians() == {"Sergey Lavrov", "Ivan Lavrov", "Lavrov"}
    retract(second, editor)
    file_what_is_marked()
    assert russians() == {"Sergey Lavrov"}, "of one Lavrov a surname tells enough"
    unretract(second, editor)
    monkeypatch.setattr(reading, "extract_article", lambda _article: (second.extraction, "lexicon/test"))
    file_what_is_marked()
    assert canonical_dump() == before


def test_an_article_that_is_retracted_tells_nothing_when_it_is_read_again_either(editor):
    talks("Outlet one")
    retract(of_ivan(), editor)
    of_a_surname()
    before = canonical_dump()
    of_ivan()
    assert canonical_dump() == before
    assert russians() == {"Sergey Lavrov"}


def test_a_version_that_is_read_after_its_successor_tells_nothing(editor):
    talks("Outlet one")
    late = article("Second paper: Ivan Lavrov was in Sochi." + FILLER)
    report("Second paper, corrected: nobody came." + FILLER, supersedes=late)
    of_a_surname()
    before = canonical_dump()
    report(late.text, [meeting(late.text, CAYETANO, IVAN, place="Sochi", date="2018-05-05", country="RU")])
    assert canonical_dump() == before
