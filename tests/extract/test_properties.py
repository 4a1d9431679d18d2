"""What holds for every text, however broken."""

from __future__ import annotations

import sys
from datetime import date
from itertools import islice, product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.extract import as_dict, extract
from ingest.extract.dating.periods import width
from ingest.extract.known.lexicon import Lexicon

LEXICON = Lexicon.bundled()
DAY = date(2019, 9, 13)
WORDS = [
    "President", "Rodrigo Duterte", "Vladimir Putin", "Foreign Minister", "Sergey Lavrov", "met", "with",
    "visit", "to", "Moscow", "Manila", "signed", "the", "Agreement on", "Defense Cooperation",
    "memorandum of understanding", "on", "Tuesday", "May 23", "last May", "2017", "not", "cancelled",
    "postponed", "will", "respectively", "and", ",", ".", ";", ":", "\n\n", "•", "“", "”", '"', "—",
    "the latter", "Russia", "Philippines", "warships", "docked", "Joint Commission", "third session",
    "\ufffd", "\x00", "\ud800", "Elefan te", "he", "they",
]  # fmt: skip
prose = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
anything = st.text(alphabet=st.characters(exclude_categories=()), max_size=400)


def spans(record: dict) -> list[dict]:
    found = (
        list(record["evidence"])
        + list(record["evidence_of"].values())
        + list(record.get("topic_evidence", {}).values())
    )
    for part in ("participants", "delegations", "actions"):
        found += [item["evidence"] for item in record.get(part, []) if item["evidence"] is not None]
    return found


@settings(max_examples=120, suppress_health_check=[HealthCheck.too_slow])
@given(
    text=st.one_of(prose, anything), published=st.sampled_from([DAY, None, date(1, 1, 1), date(9999, 12, 31)])
)
def test_every_text_is_read_and_every_quote_is_exact(text: str, published: date | None) -> None:
    result = as_dict(extract(text, published, LEXICON))
    assert result == as_dict(extract(text, published, LEXICON))
    for kind in ("meetings", "agreements", "officials"):
        if not result["relevant"]:
            assert result[kind] == []
        for record in result[kind]:
            assert record["evidence"]
            for span in spans(record):
                assert text[span["start"] : span["end"]] == span["quote"]
                assert 1 <= len(span["quote"]) <= 400


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(month=st.sampled_from(["January", "March", "June", "October"]), filler=prose)
def test_a_month_never_becomes_a_day(month: str, filler: str) -> None:
    text = (
        f"President Rodrigo Duterte will visit Russia in {month} "
        f"2021.\n\n{filler.replace('May 23', '').replace('Tuesday', '')}"
    )
    visits = [
        m
        for m in extract(text, DAY, LEXICON).meetings
        if m.kind == "visit" and m.date and m.date.startswith("2021")
    ]
    assert all(width(m.date) >= 27 for m in visits if m.date)


@pytest.mark.parametrize(
    "unit",
    [
        (
            "President Rodrigo Duterte met President Vladimir Putin in Moscow on Tuesday and "
            "signed the Agreement on Defense Cooperation. "
        ),
        "and of the ",
        "Agreement on ",
        "(((((",
        "“he said, ",
        "A",
        "May 23 to ",
        "Secretary General ",
        " \n",
    ],
)
def test_work_grows_with_length_and_no_faster(unit: str) -> None:
    """Counts calls, which no busy machine changes; what an expression does inside a call, test_linear_time tries."""
    short, long = (calls_in(unit * (length // len(unit))) for length in (8_000, 32_000))
    assert long < 5 * short


@pytest.mark.parametrize(
    "unit",
    [
        "Senator {name} Reyes{letters} met Russian Minister Ivan {name}ov in Moscow on May {day}. ",
        "The Philippines and Russia signed an agreement on {letters}ing in Moscow on May {day}. ",
        "- Agreement on {name};\n",
        "The Kazan University {name} (AB) met. ",
        "Nakipagpulong si Kalihim {name} Reyes kay Ambassador Pavlov sa Maynila noong Mayo {day}. ",
    ],
)
def test_ever_new_people_and_papers_take_no_more_than_their_share(unit: str) -> None:
    def text_of(length: int) -> str:
        letters = ("".join(word) for word in product("abcdefghij", repeat=4))
        told = (
            unit.format(name=word.capitalize(), letters=word, day=number % 28 + 1)
            for number, word in enumerate(letters)
        )
        return "".join(islice(told, length // len(unit)))

    short, long = (calls_in(text_of(length)) for length in (15_000, 60_000))
    assert long < 5.5 * short


def test_what_is_told_beyond_measure_is_said_to_be_left_out() -> None:
    text = "".join(
        f"President Rodrigo Duterte met President Vladimir Putin in Moscow on May {day}, {year}. "
        for year in range(1990, 2016)
        for day in range(1, 29)
    )
    assert any("more meetings" in words for words in extract(text, DAY, LEXICON).unread)


def calls_in(text: str) -> int:
    """How many functions, ours and built in, reading ``text`` calls."""
    count = 0

    def counting(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counting)
    try:
        extract(text, DAY, LEXICON)
    finally:
        sys.setprofile(None)
    return count
