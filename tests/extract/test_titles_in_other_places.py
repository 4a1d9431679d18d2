"""Titles before a comma, with what they serve, in headlines and of firms; words of a headline that are no name."""

import pytest

from tests.extract.reading_articles import read


def _titles(text: str) -> dict[str, str | None]:
    return {o.name: o.title for o in read(text).officials}


@pytest.mark.parametrize(
    "headline",
    [
        "Philippine Foreign Minister Wants Closer Economic Ties With Russia",
        "Foreign Minister Speaks in Moscow",
        "Foreign Minister May Come to Moscow Next Year",
        "FOREIGN MINISTER, ACTING HEAD OF STATE DUMA POINT TO FIELDS OF COOPERATION",
        "Foreign Minister Hails Russia, Vows More Trade",
    ],
)
def test_the_verb_of_a_headline_is_no_name(headline: str) -> None:
    text = (
        f"{headline}\n\nForeign Minister Enrique Manalo of the Philippines said that ties with Russia grow."
    )
    assert set(_titles(text)) == {"Enrique Manalo"}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Deputy Minister of Foreign Affairs of the Russian Federation", "Andrey Rudenko"),
        ("Deputy Minister of Agriculture of Russia", "Sergey Levin"),
    ],
)
def test_a_title_that_opens_the_sentence_is_of_whom_a_comma_sets_off(title: str, name: str) -> None:
    text = f"{title}, {name}, had consultations with Undersecretary Theresa Lazaro on Monday."
    assert _titles(text)[name] == title


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Special Representative of the Russian President", "Mikhail Shvydkoy"),
        ("Special Envoy of the Russian President", "Alexander Lavrentyev"),
        ("Philippine Embassy Chargé d'Affaires, ad interim", "Robert Ferrer Jr."),
        ("Executive Director", "Magnolia Uy"),
    ],
)
def test_titles_with_what_their_holder_serves(title: str, name: str) -> None:
    front = "Foreign Trade Service Corps " if title.startswith("Executive") else ""
    text = f"{front}{title} {name} met Russian Ambassador Igor Khovaev in Manila on Monday."
    assert _titles(text)[name] == title


def test_a_president_named_by_himself_keeps_his_own_title() -> None:
    told = _titles("President Vladimir Putin and Senator Vicente Sotto III met in Moscow on Monday.")
    assert told == {"Vladimir Putin": "President", "Vicente Sotto III": "Senator"}


@pytest.mark.parametrize(
    "who",
    [
        "Ana Reyes of Kaspersky, head of Government Relations for Asia",
        "the head of the Russian choir, Viktor Eliseev",
        "the director of the dance troupe Bayanihan, Suzie Benitez",
    ],
)
def test_heads_of_firms_and_troupes_hold_no_office(who: str) -> None:
    assert set(_titles(f"Russian Ambassador Igor Khovaev met {who}, in Manila on Monday.")) == {
        "Igor Khovaev"
    }
