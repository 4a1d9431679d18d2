"""What the programme of a visit holds: "Among the events are a wreath-laying and a courtesy call on Y"."""

from __future__ import annotations

from dataclasses import replace

from ingest.extract.clauses.polarity import Stance
from ingest.extract.clauses.reading import Reading, unique
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import JOURNEY_KINDS, SIDES, Person

from .event_mention import EventMention

_LISTS = Prefiltered(
    r"\b(?:program(?:me)?|schedule|itinerary|agenda|activities|events|highlights|engagements|functions)"
    r"\b[^.;:]{0,60}?\s"
    r"(?P<lists>(?:include[sd]?|compris(?:es?|ed)|consist(?:s|ed)?\s+of|cover(?:s|ed)?|feature[sd]?|will\s+include"
    r"|(?:is|are|was|were|will\s+be))\b"
    r"|:)"
    r"|^\W*(?:Among|On|Part\s+of|Included\s+(?:in|among))\s+"
    r"(?:them|these|those"
    r"|the\s+(?:[\w-]+\s+){0,2}(?:program(?:me)?|schedule|itinerary|agenda|activities|events|highlights)"
    r"(?:\s+of\s+(?:the|his|her|their)\s+\w+)?)\s+(?P<are>are|is|were|was|will\s+be)\b"
)
_OVER = frozenset({"included", "comprised", "consisted of", "covered", "featured", "was", "were"})
_NEAR = 4  # sentences back to the visit whose programme it is


def of_programmes(reading: Reading, mentions: list[EventMention]) -> list[EventMention]:
    """The mentions, with the visitor as the caller in those that the programme of a visit told before lists."""
    return [
        _of_programme(reading, mentions, m) if m.kind in ("courtesy_call", "talks") else m for m in mentions
    ]


def _of_programme(reading: Reading, mentions: list[EventMention], item: EventMention) -> EventMention:
    lists = _LISTS.search(item.before, within=item.clause.text)
    hosts = {p.country for p in item.people}
    named = item.trigger.form == "noun" or item.kind == "courtesy_call"
    if lists is None or not named or item.third or len(hosts) != 1 or not hosts < set(SIDES):
        return item
    told = [
        m
        for m in mentions
        if m.kind in JOURNEY_KINDS and 0 <= item.clause.sentence - m.clause.sentence <= _NEAR and not m.third
    ]
    visitors = _visitors(reading, told, item, hosts)
    if not visitors:
        return item
    name = "lists" if lists["lists"] else "are"
    stance = Stance("held" if lists[name] in _OVER else "planned", *lists.span(name), "polarity.programme")
    return replace(
        item,
        stance=stance,
        people=[*visitors, *item.people],
        subject=visitors,
        sides=set(SIDES),
        bilateral=True,
        pointing=False,
        quoted=False,
    )


def _visitors(
    reading: Reading, visits: list[EventMention], item: EventMention, hosts: set[str]
) -> list[Person]:
    """Whose visit it is: the traveller, or the officer of the ships who is named last; nobody of the hosts."""
    for visit in reversed(visits):
        travellers = [p for p in unique(visit.people) if p.country in SIDES and p.country not in hosts]
        if travellers:
            return travellers[:1]
        if visit.kind == "ship_visit":
            aboard = _named_between(reading, visit, item)
            officers = [p for p in aboard if p.country in SIDES and p.country not in hosts and p.office]
            if officers:
                return officers[-1:]
    return []


def _named_between(reading: Reading, visit: EventMention, item: EventMention) -> list[Person]:
    start = reading.document.sentences[visit.clause.sentence].start
    return [s.person for s in reading.seen_in(start, item.clause.start)]
