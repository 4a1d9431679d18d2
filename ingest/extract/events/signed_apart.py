"""One signing told of each side apart: "X signed the program on Monday … In Moscow the documents were signed by Y"."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading, unique
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import SIDES

from .events import Event, dates_agree, resolve_date
from .merge import new_event, speaks_of_signing
from .who_signed import PAPERS

_APART = 6  # sentences between the two tellings
_BY_NOUN = re.compile(r"sign(?:ing)?\b")
_PUT_HIS_NAME = re.compile(
    r"(?:put|affixed|set|placed|added)\s+(?:his|her|their)\s+(?:own\s+)?(?:signatures?|names?)"
)
_POINTS_BACK = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Ii]ts?|[Tt]hese|[Bb]oth|same)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:documents?|papers?|instruments?|agreements?|memorand\w+|program(?:me)?|pact|accord|protocol|deal"
    r"|copies|was|were)\b"
)


def add_signed_apart(reading: Reading, events: list[Event], mentions: list[EventMention]) -> None:
    """Open the signing of an instrument that people of each side are told, apart, to have signed."""
    told = [(m, side) for m in mentions if m.kind == "signing" and (side := _side_that_signed(m))]
    for number, (first, side) in enumerate(told):
        for second, other in told[number + 1 :]:
            apart = second.clause.sentence - first.clause.sentence
            if other == side or apart > _APART or not _tells_of_same(second, apart):
                continue
            if len(first.sides | second.sides) < len(SIDES) or _is_told(events, first, second):
                continue
            when, later = resolve_date(reading, first), resolve_date(reading, second)
            opened = next((e for e in events if first in e.mentions and e.kind == "signing"), None)
            if opened and dates_agree(opened.when, later):
                opened.add_people(second.people, True)
                opened.mentions.append(second)
            elif dates_agree(when, later):
                people = unique([*first.people, *second.people])
                event = new_event(reading, first, people, when or later, "held")
                event.mentions.append(second)
                events.append(event)
    _take_in_those_present(events)


def _take_in_those_present(events: list[Event]) -> None:
    """ "Councilors X and Y were present at the signing", of which the two sides are told apart: at that one."""
    for event in [e for e in events if e.kind == "signing" and not e.when and not e.place]:
        if not all(speaks_of_signing(m) for m in event.mentions):
            continue
        at = event.mentions[0].clause.sentence
        for signing in events:
            apart = abs(at - signing.mentions[0].clause.sentence)
            if signing is not event and signing.kind == "signing" and apart <= _APART:
                signing.add_people(event.people)
                signing.mentions += event.mentions
                events.remove(event)
                break


def _tells_of_same(second: EventMention, apart: int) -> bool:
    """Whether a signature told of the other side is under the paper told before, named again or right after."""
    put = apart == 1 and _PUT_HIS_NAME.fullmatch(second.trigger.text)
    return bool(put or _POINTS_BACK.search(second.clause.text))


def _side_that_signed(mention: EventMention) -> str:
    """Of a signing: the one side whose people its clause tells to have signed papers, "" for none or both."""
    if mention.headline or mention.third or mention.stance.standing != "held":
        return ""
    sides = {p.country for p in mention.people if p.country in SIDES}
    text = mention.clause.text
    if len(sides) != 1 or _BY_NOUN.match(mention.trigger.text):
        return ""
    if not (
        PAPERS.search(text) or _POINTS_BACK.search(text) or _PUT_HIS_NAME.fullmatch(mention.trigger.text)
    ):
        return ""
    return next(iter(sides))


def _is_told(events: list[Event], first: EventMention, second: EventMention) -> bool:
    """Whether an encounter of some of those who signed is told already."""
    return any(
        any(p is q for p in event.people for q in first.people)
        and any(p is q for p in event.people for q in second.people)
        for event in events
        if event.kind != "visit"
    )
