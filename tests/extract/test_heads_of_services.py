"""Who heads a service or a delegation, in the words of agencies and of the popular press."""

from __future__ import annotations

import pytest

from tests.extract.reading_articles import read

OPENING = "MANILA – The Philippines and Russia marked fifty years of relations, the department said.\n\n"


def officials(text: str) -> dict[str, str]:
    return {o.name: o.title or "" for o in read(OPENING + text).officials}


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Mikhail Ivankov, head of the Russian delegation and deputy head of Rostrud, spoke in Manila.",
         "Mikhail Ivankov", "deputy head of Rostrud"),
        ("Oleg Orlov, leader of the Russian team and first deputy director of the agency, spoke.", "Oleg Orlov",
         "first deputy director of the agency"),
        ("Oleg Safonov, who runs the Federal Agency for Tourism, came to Manila.", "Oleg Safonov",
         "head of the Federal Agency for Tourism"),
        ("Igor Khovaev presented his credentials to President Benigno Aquino III.", "Igor Khovaev", "Ambassador"),
        ("An expert group under the minister's deputy, Sergey Krayevoy, arrived from Moscow.", "Sergey Krayevoy",
         "deputy"),
        ("Visas for Russians are for Jose Ramos. He is the undersecretary in charge.", "Jose Ramos", "undersecretary"),
        ("Undersecretary Felicitas Bay, who led the Philippine panel, told the Russians so.", "Felicitas Bay",
         "Undersecretary"),
    ],
)  # fmt: skip
def test_who_holds_the_office(text: str, name: str, title: str) -> None:
    assert officials(text)[name] == title


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Petrov, who runs a bakery in Manila, spoke to Russian guests.",
        "The Undersecretary sailed to Manila Bay with the Russian guests.",
        "The Secretary met the head of the Russian Red Cross.",
    ],
)
def test_who_holds_none(text: str) -> None:
    assert not officials(text)


def test_who_heads_a_group_of_friends_of_a_country_is_not_of_it() -> None:
    text = "Zubiri met State Duma deputy Oleg Korneyev, who heads the group of friends of the Philippines."
    (found,) = [o for o in read(OPENING + text).officials if o.name == "Oleg Korneyev"]
    assert found.country == "RU"
