"""What a Russian report tells stands in the register beside what English ones tell, under the same names."""

from __future__ import annotations

from datetime import date

from ingest.extract import as_dict, extract
from ingest.extract.known.lexicon import Lexicon
from ingest.reconcile.drafts import draft_mentions

TITLE = "Лавров и Каетано обсудили торговлю"
TEXT = f"""{TITLE}

СИНГАПУР, 2 августа. Министр иностранных дел РФ Сергей Лавров провел в четверг в Сингапуре переговоры с министром
иностранных дел Филиппин Аланом Питером Каетано и послом Хосе Бенитесом.
"""


def claims(name: str) -> list[tuple[object, str, bool]]:
    told = as_dict(extract(TEXT, date(2018, 8, 2), Lexicon.bundled(), title=TITLE))
    return [
        (claim.value, claim.rule, claim.inferred)
        for draft in draft_mentions(told)
        for claim in draft.claims
        if claim.field == name
    ]


def test_a_place_has_its_english_name_by_a_rule_and_the_quote_stays() -> None:
    assert claims("place") == [("Singapore", "place.english", True)]


def test_a_known_holder_has_the_name_that_the_english_press_gives_him() -> None:
    latin = claims("latin")
    assert ("Alan Peter Cayetano", "known-holder", True) in latin
    assert ("Khose Benites", "name.romanised", False) in latin
