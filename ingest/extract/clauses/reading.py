"""One article as the event and agreement stages see it: who, where, when and what is said in which clause."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from ingest.extract.known.hits import CountryHit, GatheringHit, Hits, ShipHit, TopicHit
from ingest.extract.matching.placed import Item, Placed
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import (
    SIDES,
    DateMention,
    Document,
    OrganizationMention,
    Person,
    PlaceMention,
    Sentence,
    Span,
)

from .chronicles import chronicle_days
from .clauses import Clause, quoted_ranges, split_clauses
from .false_claims import false_claims

_BOTH_SIDES = frozenset(SIDES)
POSSESSIVE = re.compile(r"['’]s?\s")  # behind a name: "Duterte's visit"
# Who serves somebody, or stands beside him: "Lavrov's deputy", "the President's envoy".
HIS_PEOPLE = (
    r"(?:predecessors?|successors?|aides?|advis[eo]rs?|assistants?|alli(?:es|y)|confidants?|lieutenants?"
    r"|spokes\w+|brother|sister|son|daughter|wife|husband|father|mother"
    r"|deput(?:y|ies)|(?:under)?secretar(?:y|ies)|(?:vice\s+)?ministers?|envoys?|emissar(?:y|ies)"
    r"|representatives?|negotiators?|attach[eé]s?|chief\s+of\s+staff|counsell?ors?|colleagues?)"
)
_HIS_MAN = re.compile(
    rf"['’]s?\s+(?:[a-z-]+\s+){{0,4}}?{HIS_PEOPLE}(?:\s+(?:for|to|in|of|on|at)\s[^,.;]{{2,40}})?,?\s+"
    rf"(?:[A-Z][\w.-]*\s+){{0,4}}"
)

_OFFICE_ALONE = re.compile(
    r"he(?<=\b[Tt]he)(?<!\b[Oo]ffice\sof\sthe)(?<!Cabinet\sof\sthe)\s+"
    r"((?i:president|secretary|minister|ambassador|speaker|senator|undersecretary|admiral))"
    r"(?!\s+(?:of\b|[A-Z]))\b"
)
_SHORT_TITLES = {"admiral": "adm."}
_SIDE_WORDS = Prefiltered(
    r"\b(?P<ru>(?<!Ukraine-)(?<!Ukraine–)Russian?s?(?![-–]Ukrain)|Moscow|Kremlin|Putin|Soviet)\b"
    r"|\b(?P<ph>Philippines?|Filipin[oa]s?|Manila|Malaca[nñ]ang|(?<!Presidential\s)Palace|Pilipinas)\b"
)


@dataclass(slots=True)
class Seen:
    """One mention of one person."""

    start: int
    end: int
    person: Person


@dataclass(slots=True)
class Reading:
    """The article with everything found in it.

    The functions ``…_in`` give what lies in a range of clean offsets, in order; third countries are those of
    neither side, strangers the mentions of their people. ``unread`` says in words
    what stages left out. ``held`` are the patterns that the article may match at all,
    ``untrue`` the sentences that give a claim which it calls false, ``chronicle`` the day under which a diary's
    sentences stand.
    """

    document: Document
    people: list[Person]
    organizations: list[OrganizationMention]
    places: list[PlaceMention]
    countries: list[CountryHit]
    clauses: list[Clause]
    seen: list[Seen]
    dates_in: Callable[[int, int], list[DateMention]]
    places_in: Callable[[int, int], list[PlaceMention]]
    organizations_in: Callable[[int, int], list[OrganizationMention]]
    countries_in: Callable[[int, int], list[CountryHit]]
    third_countries_in: Callable[[int, int], list[CountryHit]]
    topics_in: Callable[[int, int], list[TopicHit]]
    ships_in: Callable[[int, int], list[ShipHit]]
    gatherings_in: Callable[[int, int], list[GatheringHit]]
    seen_in: Callable[[int, int], list[Seen]]
    strangers_in: Callable[[int, int], list[Seen]]
    held: Container[Prefiltered]
    untrue: frozenset[int]
    chronicle: dict[int, DateMention]
    clauses_by_sentence: dict[int, list[Clause]] = field(default_factory=dict)
    unread: list[str] = field(default_factory=list)
    _sentence_starts: list[int] = field(default_factory=list)
    _quotes: tuple[list[int], list[int]] | None = (
        None  # where each begins; where it, or one before it, ends last
    )

    @classmethod
    def of(cls, document: Document, dates: list[DateMention], people: list[Person], hits: Hits) -> Reading:
        clauses = split_clauses(document)
        mentions = [Seen(span.start, span.end, person) for person in people for span in person.spans]
        seen = _outermost(sorted(mentions, key=lambda s: (s.start, -s.end)))
        ours = ("", *SIDES)
        reading = cls(
            document=document,
            people=people,
            organizations=hits.organizations,
            places=hits.places,
            countries=hits.countries,
            clauses=clauses,
            seen=seen,
            dates_in=_finder(dates),
            places_in=_finder(hits.places),
            organizations_in=_finder(hits.organizations),
            countries_in=_finder(hits.countries),
            third_countries_in=_finder([hit for hit in hits.countries if hit.country not in ours]),
            topics_in=_finder(hits.topics),
            ships_in=_finder(hits.ships),
            gatherings_in=_finder(hits.gatherings),
            seen_in=_finder(seen),
            strangers_in=_finder([one for one in seen if one.person.country not in ours]),
            held=held_by(document.sentence_texts),
            untrue=false_claims(document),
            chronicle=chronicle_days(document, dates),
        )
        for clause in clauses:
            reading.clauses_by_sentence.setdefault(clause.sentence, []).append(clause)
        reading._sentence_starts = [0, *(s.start for s in document.sentences[1:])]
        return reading

    def text(self, start: int, end: int) -> str:
        return self.document.text[start:end]

    def sentence_at(self, offset: int) -> Sentence:
        return self.document.sentences[bisect_right(self._sentence_starts, offset) - 1]

    def sentence_index(self, offset: int) -> int:
        return bisect_right(self._sentence_starts, offset) - 1

    def subject_of(self, index: int) -> Person | None:
        """Whom a sentence is about: its first person, or the office holder that it opens with by title alone."""
        sentence = self.document.sentences[index]
        people = self.seen_in(sentence.start, sentence.end)
        if len(people) > 1 and _HIS_MAN.fullmatch(self.text(people[0].end, people[1].start)):
            return people[1].person  # "Lavrov's deputy, X, came": X
        if people:
            return people[0].person
        return self.office_holder(sentence.text)

    def office_holder(self, text: str) -> Person | None:
        """Who "the President" or "the secretary" is, where only one person of the article holds that office.

        A newspaper may name the holder further down; among several, the one of the Philippine side is meant
        by its own press, so a single Philippine holder is taken first.
        """
        match = _OFFICE_ALONE.search(text)
        if not match:
            return None
        word = match.group(1).casefold()
        holders = [
            p
            for p in self.people
            if _SHORT_TITLES.get(word, word) in p.title.casefold().split()
            and "vice" not in p.title.casefold()
            and not p.former
        ]
        own = [p for p in holders if p.country == "PH"]
        chosen = own if len(own) == 1 else holders
        return chosen[0] if len(chosen) == 1 else None

    @property
    def dateline_place(self) -> Span | None:
        """Where the dateline prints the city."""
        place = self.document.place.casefold()
        for sentence in self.document.sentences:
            if sentence.kind == "dateline" and (at := sentence.text.casefold().find(place)) >= 0 and place:
                return Span(sentence.start + at, sentence.start + at + len(place))
        return None

    @property
    def dateline_country(self) -> str:
        """The country of the city printed in the dateline, "" where it is not known."""
        name = self.document.place.casefold()
        for place in self.places:
            if name and (place.name.casefold() in name or name in place.name.casefold()):
                return place.country
        return ""

    def is_quoted(self, start: int, end: int) -> bool:
        """True inside a direct quotation."""
        if self._quotes is None:
            quotes = [
                (sentence.start + a, sentence.start + b)
                for sentence in self.document.sentences
                for a, b in quoted_ranges(sentence.text)
            ]
            self._quotes = [a for a, _ in quotes], list(accumulate((b for _, b in quotes), max))
        starts, ends = self._quotes
        before = bisect_right(starts, start)
        return before > 0 and end <= ends[before - 1]

    def sides_in(self, start: int, end: int) -> set[str]:
        """The sides that a stretch of text names by country, capital or a person of theirs."""
        sides = {
            hit.country
            for hit in self.countries_in(start, end)
            if hit.country in SIDES and not self._names_the_war(hit)
        }
        sides |= {seen.person.country for seen in self.seen_in(start, end) if seen.person.country in SIDES}
        if len(sides) < len(SIDES):
            sides |= {
                "RU" if match.group("ru") else "PH"
                for match in _SIDE_WORDS.finditer(self.document.text, start, end)
            }
        return sides

    def _names_the_war(self, hit: CountryHit) -> bool:
        """ "The Russia-Ukraine war": no word of Russia as a party to anything else."""
        text = self.document.text
        return text.startswith(("-Ukrain", "–Ukrain"), hit.end) or text.endswith(
            ("Ukraine-", "Ukraine–"), 0, hit.start
        )


def _finder(items: list[Item]) -> Callable[[int, int], list[Item]]:
    """What gives those of the items that lie in a range."""
    return Placed(items).within if items else _nothing_in


def _nothing_in(start: int, end: int) -> list[Any]:
    return []


def _outermost(seen: Iterable[Seen]) -> list[Seen]:
    """Mentions without those that lie inside another mention."""
    kept: list[Seen] = []
    for item in seen:
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return kept


def other_side(side: str) -> str:
    return SIDES[1 - SIDES.index(side)]


def of_both_sides(people: Iterable[Person]) -> bool:
    """Whether somebody of each side is among them."""
    return _BOTH_SIDES.issubset([person.country for person in people])


def unique(people: list[Person]) -> list[Person]:
    """The people in order, each once."""
    if len(people) < 2:
        return list(people)
    kept: list[Person] = []
    for person in people:
        if all(person is not other for other in kept):
            kept.append(person)
    return kept
