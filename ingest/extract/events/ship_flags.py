"""Whose ships a call is told of: the side named beside them, of whoever speaks of "our ships", or of their officer."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import SHIP_WORD
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import SIDES, Sentence

from .navies import navy_that_comes
from .other_ships import SEA_OFFICER

_LOOK_BACK = 6  # sentences
_OF_OWNER = re.compile(
    r"\s+(?:\d+\s+)?(?:(?!Of\b)[A-Z][\w-]+\s+){0,2}(?:of|from)\s+(?:the\s+|its\s+|their\s+)?(?=[A-Z])"
    r"|\s+(?:[а-яё]+\s+|«[^»]{1,40}»\s+)?(?=[А-ЯЁ])"
)
# "X, the Philippine Navy spokesman, said destroyers docked": his navy, and not whose they are.
_SPOKESMAN_SAID = re.compile(
    r".*\b(?:said|says|told\s+reporters|announced|disclosed|reported)\s+(?:that\s+)?"
)
_OF_WHOM = re.compile(r"\s+(?:\d+\s+)?(?:of|from)\s")  # "Task Force 87 of the Philippine Navy"
_OFFICER = 60  # characters between ships and the officer whose they are
_HIS = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,3}")
_UNDER = re.compile(r"\s+(?:of|under|led\s+by|commanded\s+by)\s+(?:[A-Z][\w.-]*\s+)*")
# "Barko ng Republika ng Pilipinas", "Russian Federation Ship" before a ship's name.
_NAVY_OF_PREFIX = {"BRP ": "PH", "RFS ": "RU"}
_OUR_SHIPS = re.compile(r"\bour\s+(?:[\w-]+\s+){0,2}$")


def flag_of(reading: Reading, mention: EventMention) -> str:
    """Whose ships: the side named next to a ship word in this clause, or in the sentences just before."""
    if navy := navy_that_comes(reading, mention):
        return navy
    if not mention.ships and (navy := _navy_in(reading, mention)):
        return navy
    index, sentences = mention.clause.sentence, reading.document.sentences
    stretches: list[Clause | Sentence] = [
        mention.clause,
        *(sentences[i] for i in range(index, max(index - _LOOK_BACK - 1, -1), -1)),
    ]
    port = mention.place.country if mention.place else ""
    for stretch in stretches:
        if getattr(stretch, "kind", "") == "junk":
            continue
        ships = SHIP_WORD.finditer(stretch.text)
        flags = [flag for ship in ships if (flag := _by_words(reading, stretch, ship)) is not None]
        if flags:
            # "After calls of Russian warships, it sent BRP Tarlac to Vladivostok": who is in a port is not at home
            abroad = [flag for flag in flags if stretch is mention.clause and flag not in ("", port)]
            return abroad[0] if abroad and port in SIDES and flags[0] == port else flags[0]
    return _by_name(reading, mention)


def _by_words(reading: Reading, stretch: Clause | Sentence, ship: re.Match[str]) -> str | None:
    """Whose a ship is by the words beside it: a side, "" for another state's, None where they do not tell."""
    if prefix := _NAVY_OF_PREFIX.get(ship.group()[:4]):
        return prefix
    if speaker := _speaks_of_ours(reading, stretch, ship):
        return speaker
    if (owner := _owner(reading, stretch, ship)) is not None:
        return owner if owner in SIDES else ""
    return _officer_of(reading, stretch, ship) or None


def _navy_in(reading: Reading, mention: EventMention) -> str:
    """The side whose navy the clause tells of without a word for ships ("the Navy of Russia makes a port call")."""
    verb_first = mention.trigger.text.lower().endswith("daong")
    until = mention.clause.end if verb_first else mention.trigger.start
    bodies = reading.organizations_in(mention.clause.start, until)
    flags = {b.country for b in bodies if re.search(r"\b(?:Navy|Fleet)\b", b.name)}
    return next(iter(flags)) if len(flags) == 1 and flags <= set(SIDES) else ""


def _speaks_of_ours(reading: Reading, stretch: Clause | Sentence, ship: re.Match[str]) -> str:
    """The side of who says "our ships"."""
    start = stretch.start + ship.start()
    if not _OUR_SHIPS.search(stretch.text[: ship.start()]) or not reading.is_quoted(start, start + 1):
        return ""
    sentence = reading.sentence_at(start)
    speakers = [
        s.person.country for s in reading.seen_in(sentence.start, sentence.end) if is_speaker(reading, s)
    ]
    return speakers[0] if speakers and speakers[0] in SIDES else ""


def _owner(reading: Reading, stretch: Clause | Sentence, ship: re.Match[str]) -> str | None:
    """The country or navy named right before a ship word, or after it ("a squadron of the Russian navy")."""
    start = stretch.start + ship.start()
    before = max(stretch.start, start - 60)
    if said := _SPOKESMAN_SAID.search(reading.text(before, start)):
        before += said.end()
    near = [
        (c.start, c.country)
        for c in reading.countries_in(before, start)
        if c.form in ("adjective", "people", "noun")
    ] + [(o.start, o.country) for o in reading.organizations_in(before, start) if o.country]
    of_whom = _OF_WHOM.match(stretch.text, ship.end())
    follows = _OF_OWNER.match(stretch.text, ship.end()) or ship.group().lower().startswith("barko")
    if follows and (of_whom or not near):
        behind = (start, min(stretch.end, start + 60))
        owners = [(-c.start, c.country) for c in reading.countries_in(*behind)]
        owners += [(-o.start, o.country) for o in reading.organizations_in(*behind) if o.country]
        near = owners or near
    return max(near)[1] if near else None


def _officer_of(reading: Reading, stretch: Clause | Sentence, ship: re.Match[str]) -> str:
    """The side of the sea officer whose ships are told of ("Rear Adm. X's destroyers", "the frigates of Captain X")."""
    start, end = stretch.start + ship.start(), stretch.start + ship.end()
    for seen in reading.seen_in(max(stretch.start, start - _OFFICER), min(stretch.end, end + _OFFICER)):
        his = _HIS.fullmatch(reading.text(seen.end, start)) or _UNDER.fullmatch(reading.text(end, seen.start))
        if his and seen.person.country in SIDES and SEA_OFFICER.search(seen.person.title):
            return seen.person.country
    return ""


def _by_name(reading: Reading, mention: EventMention) -> str:
    """The flag under which a ship of that name is known to sail."""
    sentence = reading.document.sentences[mention.clause.sentence]
    flags = {s.country for s in reading.ships_in(sentence.start, sentence.end) if s.country}
    return next(iter(flags)) if len(flags) == 1 and flags <= set(SIDES) else ""
