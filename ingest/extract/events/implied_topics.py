"""Topics that no sentence on what was discussed tells: of a kind of event, of a mission, of the principals' offices."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading, of_both_sides
from ingest.extract.known.gazetteer import topics_of_agencies
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import JOURNEY_KINDS, SIDES, Span

from .events import Event

_MILITARY = Prefiltered(r"\bmilitary[- ]technical\b", re.IGNORECASE)
_FOREIGN_AFFAIRS = re.compile(
    r"\b(?:president|prime\s+minister|premier|foreign|external\s+affairs|speaker|senat(?:e|ors?)|congress\w*"
    r"|lawmaker|parliament\w*|Duma|Federation\s+Council)\b"
    r"|\bпрезидент|\bпремьер|иностранных",
    re.IGNORECASE,
)
_NOT_HEAD = re.compile(r"\b(?:vice|former|spokes\w+)\b", re.IGNORECASE)
_OF_ARMS = re.compile(
    r"\b(?:Navy|Naval|Army|Air\s+Force|Fleet|Armed\s+Forces|AFP|[Ff]lag[ -][Oo]fficer|Ground\s+Forces|General\s+Staff"
    r"|[Cc]hief\s+of\s+(?:[Dd]efen[cs]e\s+)?[Ss]taff|[Cc]ommanding\s+[Gg]eneral)\b"
)
_OF_TALKS = Prefiltered(
    r"\b(?:talks|talked|talk(?=\s+[a-z])|discuss\w*|tackle\w*|meet(?:s|ing)?|met|agree(?:s|d)?|vow\w*|seek\w*"
    r"|want\w*|eye[sd]?|ask(?:s|ed)?|urge[sd]?|ties|cooperation"
    r"|consultations|pag-?uusap|tinalakay|обсудил\w*|переговор\w*|встре\w+)\b",
    re.IGNORECASE,
)
_MISSION = Prefiltered(r"\b(?:on|for|in)\s+an?\s+(?:(?:[\w-]+\s+){0,3}and\s+)?(?:[\w-]+\s+){1,3}mission\b")
_OFTEN = 2  # sentences that make a topic the matter of an article
_BY_FAR = 2  # more sentences than any other topic has
_PURPOSE = Prefiltered(
    r"\b(?:in\s+order\s+)?to\s+(?:discuss|talk\s+(?:about|over)|explore|study|negotiate|promote|look\s+(?:at|into|for)"
    r"|seek|push\s+for|strengthen|observe|inspect|learn|firm\s+up|boost|buy|shop\s+for|train)\b"
    r"|\bfor\s+(?:the\s+)?"
    r"(?:talks|discussions|consultations|training|a\s+(?:conference|forum|seminar|fair))\s+(?:on|in)\b"
    r"|\bwith\s+[a-z][\w ,]{2,60}\s+on\s+(?:his|her|their|the)\s+(?:list|agenda)\b",
    re.IGNORECASE,
)
COMMISSION = Prefiltered(r"commission", re.IGNORECASE)


def implied_by_kind(reading: Reading, event: Event) -> dict[str, Span]:
    """Topics that an event's kind implies: a navy's call, the trade commission or the military-technical one."""
    first = event.mentions[0].trigger
    span = Span(first.start, first.end)
    if event.kind == "ship_visit":
        return {"maritime": span, "defense": span}
    if event.kind != "commission":
        return {}
    if any(_MILITARY.search(m.clause.text) for m in event.mentions):
        return {}
    sentences = reading.document.sentences[: event.mentions[0].clause.sentence]
    bodies = [s.text for s in sentences if COMMISSION.search(s.text)]
    military = bool(bodies) and all(_MILITARY.search(text) for text in bodies)
    return {"military_technical" if military else "trade": span}


def headlined(reading: Reading, event: Event, events: list[Event]) -> list[Span]:
    """The headlines that say what the talks were about which the article tells first."""
    talks = [e for e in events if e.kind not in JOURNEY_KINDS and of_both_sides(e.people)]
    if event is not min(talks, key=lambda e: min(m.clause.sentence for m in e.mentions), default=None):
        return []
    return [
        Span(s.start, s.end)
        for s in reading.document.sentences
        if s.kind == "headline" and _OF_TALKS.search(s.text)
    ]


def missions(reading: Reading, event: Event) -> list[Span]:
    """What a journey is told to be for: the words that say of what kind of mission it is."""
    clauses = [mention.clause for mention in event.mentions]
    told = [
        Span(clause.start + match.start(), clause.start + match.end())
        for clause in clauses
        for match in _MISSION.finditer(clause.text)
    ]
    sentences = {m.clause.sentence: reading.document.sentences[m.clause.sentence] for m in event.mentions}
    return told + [
        Span(sentence.start + purpose.start(), sentence.end)
        for sentence in sentences.values()
        if _PURPOSE in held_by(sentence.text) and (purpose := _PURPOSE.search(sentence.text))
    ]


def portfolio(reading: Reading, event: Event) -> dict[str, Span]:
    """The fields of the principals' offices ("Tourism Secretary"): what both sides share, else what either has."""
    fields: dict[str, dict[str, Span]] = {}
    for person in event.principals or event.people:
        if person.title_span and not person.former:
            hits = reading.topics_in(person.title_span.start, person.title_span.end)
            told = fields.setdefault(person.country, {})
            for hit in hits:
                told.setdefault(hit.topic, Span(hit.start, hit.end))
            for topic in topics_of_agencies().get(person.organization, ()):
                told.setdefault(topic, person.title_span)
            if arms := _OF_ARMS.search(reading.document.text, person.title_span.start, person.title_span.end):
                told.setdefault("defense", Span(*arms.span()))
    one, other = (fields.get(side, {}) for side in SIDES)
    return {topic: span for topic, span in one.items() if topic in other} or one | other


def of_the_article(reading: Reading, event: Event, events: list[Event]) -> dict[str, Span]:
    """The one topic that more sentences of the article tell than any other: of the event told first its matter too.

    Of a later event only where it leads by ``_BY_FAR``; never where a head of state or a foreign minister meets or
    travels, who deal with everything.
    """
    if of_state(event):
        return {}
    told: dict[str, list[Span]] = {}
    for sentence in reading.document.sentences:
        if sentence.kind in ("body", "bullet", "headline"):
            hits = {
                hit.topic: Span(hit.start, hit.end)
                for hit in reversed(reading.topics_in(sentence.start, sentence.end))
                if not hit.named and hit.topic != "diplomacy"
            }
            for topic, span in hits.items():
                told.setdefault(topic, []).append(span)
    ranked = sorted(told, key=lambda topic: -len(told[topic]))
    most, next_most = ([len(told[topic]) for topic in ranked[:2]] + [0, 0])[:2]
    needed = 1 if event is events[0] else _BY_FAR
    if most < _OFTEN or most - next_most < needed:
        return {}
    return {ranked[0]: told[ranked[0]][0]}


def of_state(event: Event) -> bool:
    """Whether a head of state or government, a foreign minister or a member of parliament travels."""
    return any(
        _FOREIGN_AFFAIRS.search(p.title) and not _NOT_HEAD.search(p.title)
        for p in event.principals[:1] or event.people[:1]
    )
