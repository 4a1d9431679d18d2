"""What the sentences right after say of an event by another word: "the signing took place …", "the visit lasted …"."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading
from ingest.extract.mentions.event_mention import EventMention

from .events import DatedAs, Event, dates_agree, places_agree

_NEAR = 3  # sentences
_THE_SIGNING = re.compile(
    r"\W*(?:The|This|Their)\s+signing(?:\s+(?:ceremony|rites))?\s|\W*It\s+was\s+(?:signed|inked)\s"
)
_THE_DATES = re.compile(
    r"\W*(?:The|Its|His|Her|Their)\s+(?:(?:tentative|target|agreed|proposed|exact|new)\s+)?"
    r"(?:dates?|schedule)\s+(?:is|are|was|were|runs?|ran)\b"
)
_DATES_WITHIN = 2  # sentences
_THE_CALL = re.compile(r"\W*(?:The|His|Her|That)\s+call\s")  # on somebody, if no telephone is named
# "X came to see me. It was a courtesy call": what kind of talks were told.
_IT_WAS_A_CALL = re.compile(
    r"\W*(?:It|This|That)\s+was\s+(?:(?:just|only|purely|merely|simply|really|actually|more\s+of)\s+)?an?\s+"
    r"(?:[a-z]+\s+)?courtesy\s+(?:call|visit)\b"
)
_THE_VISIT = re.compile(
    r"\W*(?:The|This|His|Her)\s+(?:[a-z-]+\s+)?visit\s+(?:took\s+place|was|lasted|came)\b"
)


def signing_told_on(events: list[Event], mention: EventMention, when: DatedAs | None) -> Event | None:
    """The signing told just before, of which "The signing took place on May 3" tells the day or the place."""
    if not _THE_SIGNING.match(mention.clause.text) or not (when or mention.place) or mention.people:
        return None
    event = _last(events, mention)
    agrees = event is not None and event.kind == "signing" and event.status == mention.stance.standing
    if event is None or not agrees or not dates_agree(event.when, when):
        return None
    return event if places_agree(event.place, mention.place) else None


def call_told_on(events: list[Event], mention: EventMention) -> Event | None:
    """The courtesy call told just before, which "The visit took place at the Senate" goes on about.

    Or the talks of which "It was a courtesy call" tells the kind.
    """
    if mention.kind == "courtesy_call" and _IT_WAS_A_CALL.match(mention.clause.text):
        event = _last(events, mention)
        return event if event is not None and event.kind == "talks" and event.status == "held" else None
    if mention.kind not in ("visit", "call") or mention.trigger.form != "noun" or mention.headline:
        return None
    event = _last(events, mention)
    told = _THE_VISIT if mention.kind == "visit" else _THE_CALL
    if event is None or event.kind != "courtesy_call" or not told.match(mention.clause.text):
        return None
    return event if places_agree(event.place, mention.place) else None


def date_told_on(reading: Reading, events: list[Event]) -> None:
    """ "The dates are March 10 to 15", told right after a journey or talks without a day of their own."""
    undated = [e for e in events if e.when is None and e.status in ("planned", "possible", "held")]
    for event in undated:
        last = max(m.clause.sentence for m in event.mentions)
        for sentence in reading.document.sentences[last + 1 : last + 1 + _DATES_WITHIN]:
            days = reading.dates_in(sentence.start, sentence.end)[:1]
            if not days or not _THE_DATES.match(sentence.text):
                continue
            if edtf := days[0].resolve(event.status != "held"):
                event.when = DatedAs(edtf, days[0], "date.told-on")
            return


def _last(events: list[Event], mention: EventMention) -> Event | None:
    event = events[-1] if events else None
    if event is None or mention.clause.sentence - event.mentions[-1].clause.sentence > _NEAR:
        return None
    return event
