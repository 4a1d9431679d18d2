"""Patterns that are tried only where a text holds a word that their matches need."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import ingest.extract.pipeline  # noqa: F401 - with every module that has patterns
from ingest.extract.matching.pattern_branches import branches_of
from ingest.extract.matching.pattern_words import fragments_of
from ingest.extract.matching.prefilter import Prefiltered

CORPUS = Path(__file__).parent.parent / "corpus"


def spans(matches: Iterator[re.Match[str]]) -> list[tuple[int, int]]:
    return [match.span() for match in matches]


def prefiltered_patterns() -> dict[str, Prefiltered]:
    found: dict[str, Prefiltered] = {}

    def gather(name: str, value: object) -> None:
        if isinstance(value, Prefiltered):
            found[name] = value
        elif isinstance(value, tuple):
            for number, item in enumerate(value):
                gather(f"{name}[{number}]", item)

    for module_name, module in list(sys.modules.items()):
        if module_name.startswith("ingest.extract."):
            for name, value in vars(module).items():
                gather(f"{module_name}.{name}", value)
    return found


@pytest.mark.parametrize(
    ("pattern", "fragments"),
    [
        (r"\b(?:no|not)\b", {" no ", " not "}),
        (r"\bcancel(?:l?ed|s)", {" canceled", " cancelled", " cancels"}),
        (r"[a-z]{3,}ed\b", {"ed "}),
        (r"\bcalled\s+(?:it\s+)?off\b", {" called off ", " called it off "}),
        (r"\bis\s+(?:hosting|in)\b", {" is hosting ", " is in "}),
        (r"\w+ talks|\bреч[ьи]", {" talks", " речь", " речи"}),
        (r"(?=of)to\s+sign(?!\s+up)", {"to sign"}),
        (r"(?:[\w]+\s+){1,3}ceremony", {" ceremony"}),
        (r"\w*\s*(?:[\w]+\s+)?ceremony", {"ceremony"}),
        (r"\bthe\s+(?:[\w]+\s+)?ceremony", {" ceremony"}),
    ],
)
def test_fragments_are_those_every_match_holds(pattern: str, fragments: set[str]) -> None:
    assert fragments_of(pattern) == fragments


@pytest.mark.parametrize("pattern", [r"\w+", r"(?:talks)?", r"[A-Z]+|talks", r"\s+$"])
def test_a_pattern_without_a_certain_word_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="without any certain word"):
        Prefiltered(pattern)


@pytest.mark.parametrize("pattern", [r"(?i)talks", r"(?>talks)", r"(talks) \1", r"talks (?:now", r"\d+\tday"])
def test_syntax_that_is_not_read_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"repeats nothing|not read here|brackets"):
        fragments_of(pattern)


@pytest.mark.parametrize(
    ("pattern", "branches"),
    [
        (
            r"\b(?:met|meets?)\b",
            {r"met(?<=\bmet)\b": {" met "}, r"meet(?<=\bmeet)s?\b": {" meet ", " meets "}},
        ),
        (r"talks|\b(?:left\s+it)", {"talks": {"talks"}, r"left(?<=\bleft)\s+it": {" left it"}}),
        (r"(?i:\bwife|\bson)\s+of", {r"(?i:\bwife)\s+of": {" wife of"}, r"(?i:\bson)\s+of": {" son of"}}),
        (
            r"(?:was\s+)?(?:held|hosted)",
            {r"(?:was\s+)?(?:held|hosted)": {"was held", "was hosted", "held", "hosted"}},
        ),
        (r"(?<!the\s)\bplan", {r"plan(?<!the\splan)(?<=\bplan)": {" plan"}}),
        (
            r"(?:^|,\s)(?:then|plans)",
            {r"^(?:then|plans)": {" then", " plans"}, r",\s(?:then|plans)": {" then", " plans"}},
        ),
        (
            r"\b(?P<no>no|not)\s+trip",
            {r"no(?<=\bno)\s+trip": {" no trip"}, r"not(?<=\bnot)\s+trip": {" not trip"}},
        ),
        (
            r"\b(?:first|last)\s+\w+\s+trip",
            {r"first(?<=\bfirst)\s+\w+\s+trip": {" first "}, r"last(?<=\blast)\s+\w+\s+trip": {" last "}},
        ),
    ],
)
def test_a_pattern_is_taken_apart_where_its_matches_begin(
    pattern: str, branches: dict[str, set[str]]
) -> None:
    assert {source: set(fragments) for source, fragments in branches_of(pattern)} == branches


def test_alternatives_keep_their_order_and_groups() -> None:
    pattern = Prefiltered(r"\b(?P<long>held\s+talks)\b|\b(?P<short>held|talks)\b")
    match = pattern.search("They had held talks")
    assert match
    assert match["long"] == "held talks"
    assert [m["short"] for m in pattern.finditer("held, then talks")] == ["held", "talks"]


def test_a_branch_is_looked_for_again_only_behind_what_it_found() -> None:
    pattern = Prefiltered(r"\bmet\b|\bheld\b")
    looks: list[str] = []

    def counted(number: int) -> Callable[[str, int, int], re.Match[str] | None]:
        search = pattern._branch(number)

        def look(text: str, start: int, stop: int) -> re.Match[str] | None:
            looks.append("met held".split()[number])
            return search(text, start, stop)

        return look

    pattern._branches = [counted(0), counted(1)]
    assert len(spans(pattern.finditer("met " * 50 + "held"))) == 51
    assert (looks.count("met"), looks.count("held")) == (51, 2)


def test_letter_case_and_edges_of_words_count() -> None:
    pattern = Prefiltered(r"\bmet\b", re.IGNORECASE)
    assert pattern.may_match("They MET.")
    assert not pattern.may_match("A metal plant")


def test_words_in_a_row_must_stand_in_a_row() -> None:
    pattern = Prefiltered(r"\bis\s+in\b|,?\s+but\s+he\b")
    assert pattern.may_match("He is  in Manila.")
    assert pattern.may_match("Asked, but he declined")
    assert not pattern.may_match("He is not in, but who is?")


@pytest.mark.parametrize(
    "pattern",
    [
        r"\b(?i:ships?)\s+(?=[A-Z])",
        r"\b(?i:ships?)\s+(?![A-Z])",
        r"\b(?i:ships?)\s+[^A-Z\W]\w+",
        r"(?<!The\s)\b(?i:ships?)\s+[A-Z]",
    ],
)
def test_letter_case_may_count_in_a_part_of_a_pattern(pattern: str) -> None:
    text = "The SHIP Varyag, a ship Varyag, ships of war, the Ship Of War, the ship ÑANDÚ, Ships varied"
    assert spans(Prefiltered(pattern).finditer(text)) == spans(re.finditer(pattern, text))


def test_a_pattern_made_later_is_known_to_words_seen_before() -> None:
    assert not Prefiltered(r"\bxylograph\b").may_match("a frobnicated word")
    assert Prefiltered(r"frobnicat").may_match("a frobnicated word")


def test_a_part_of_a_text_is_searched_within_its_bounds() -> None:
    pattern = Prefiltered(r"\bmet\b")
    text = "They met, he said."
    assert [m.span() for m in pattern.finditer(text)] == [(5, 8)]
    assert pattern.search(text, 6) is None
    assert pattern.search(text, 0, 7) is None
    assert pattern.search("met", within=text)
    assert Prefiltered(r"^met\b").search(text, 5) is None


@pytest.mark.long
def test_no_match_in_the_corpus_is_missed() -> None:
    lines = [
        line
        for article in sorted(CORPUS.glob("*.txt"))
        for line in article.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ][::2]  # what of the corpus is left out stands for nothing that is not there twice
    patterns = prefiltered_patterns()
    assert len(patterns) > 30
    missed = [
        (name, line)
        for line in (*lines, *map(str.upper, lines[::8]))  # outermost: a line is read once for all patterns
        for name, pattern in patterns.items()
        if spans(pattern.finditer(line)) != spans(pattern.plain.finditer(line))
    ]
    assert missed == []
