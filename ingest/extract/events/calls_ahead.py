"""Ships that have left for a port of the other side, where they are still to call."""

from __future__ import annotations

import re

from ingest.extract.clauses.localities import Locality
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import SHIP_WORD
from ingest.extract.dating.periods import bounds
from ingest.extract.mentions.destination_first import seats_in
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import SIDES

from .events import DatedAs

_LEFT = re.compile(r"\b(?:left|leaves|sail(?:ed|s)|steamed|departed|set\s+(?:sail|out|off))\b")
_IS_TO = r"(?:will|would|(?:is|are|was|were)\s+(?:(?:due|set|expected|scheduled|slated)\s+)?to)"
# "… for Manila, where they are to call", "… for Manila. They are due to arrive", "for a port call in Manila".
_CALLS = re.compile(
    rf"(?:,\s+where\s+(?:it|she|they|the\s+[\w-]+)|\.\s+(?:It|She|They|The\s+[\w-]+(?:\s+[\w-]+)?))\s+{_IS_TO}\s+"
    r"(?:[\w-]+\s+){0,2}?(?:call|arrive|dock|berth|moor|anchor|be|stay|remain|make|pay|put\s+in)\b"
    r"|\sfor\s+(?:an?|its|her|their)\s+(?:[\w-]+\s+){0,3}?(?:visit|call)\b"
    r"|\sto\s+(?:take\s+part|participate)\s+in\b|\sto\s+(?:join|attend)\s"
)
_BOUND_FOR = re.compile(r"\b(?:for|to)\s+(?:the\s+port\s+of\s+)?$")
# "… to join the parade. The celebration will run from July 24 to 29": the days of what they come for.
_OCCASION = re.compile(
    r"\b(?:celebrations?|parade|review|exercises?|festivit\w+|anniversary|visit|call)\b[^.;]{0,60}?\b"
    r"(?:runs?|from|on|lasts?|held|(?:will\s+)?takes?\s+place|slated|set|scheduled)\s(?:[\w-]+\s){0,3}$"
)
_BEFORE = 20  # characters before a port


def day_of_call_ahead(reading: Reading, mention: EventMention) -> DatedAs | None:
    """The days of the call on which ships have set out ("sailed on May 2 for Cebu, where they will call on May 9")."""
    if not _LEFT.search(mention.trigger.text):
        return None
    sentences = reading.document.sentences
    last = sentences[min(mention.clause.sentence + 1, len(sentences) - 1)].end
    calls = _CALLS.search(reading.text(mention.trigger.end, last))
    anchor = reading.document.anchor
    if calls is None or anchor is None:
        return None
    at = mention.trigger.end + calls.end()
    if any(p.country not in ("", *SIDES) for p in reading.places_in(mention.trigger.end, at)):
        return None
    own = reading.sentence_at(at).end
    celebrated = reading.sentence_at(min(own + 2, len(reading.document.text))).end
    further = reading.sentence_at(min(celebrated + 2, len(reading.document.text)))
    if SHIP_WORD.search(further.text):
        celebrated = further.end  # "The ship was sent for the celebration, which will take place …"
    for date in reading.dates_in(at, celebrated):
        days = date.resolve(True)
        if not (date.names_a_day and days and date is not mention.date and bounds(days)[1] > anchor):
            continue
        if date.start < own or _OCCASION.search(reading.text(own, date.start)):
            return DatedAs(days, date, date.rule)
    return None


def port_bound_for(reading: Reading, mention: EventMention, host: str) -> Locality | None:
    """The port for which ships have left ("left Vladivostok on May 2 for Cebu")."""
    if not _LEFT.search(mention.trigger.text):
        return None
    for at, until, country in seats_in(reading, mention.trigger.end, mention.clause.end):
        if country == host and _BOUND_FOR.search(reading.text(at - _BEFORE, at)):
            return Locality(reading.text(at, until), country, at, until, "place.destination")
    return None
