"""Ships that are still there, as the sentence after their coming tells: "They are here for replenishment"."""

from __future__ import annotations

from datetime import timedelta

from ingest.extract.clauses.reading import Reading
from ingest.extract.dating.periods import bounds
from ingest.extract.matching.prefilter import Prefiltered, held_by

from .events import Event

_ARE_HERE = Prefiltered(
    r"^\W*(?:They|It|She"
    r"|The\s+(?:[a-z]+\s+)?(?:ships?|vessels?|warships?|squadron|group|contingent|detachment|flotilla))\s+"
    r"(?:is|are)\s+(?:now\s+|currently\s+|still\s+)?"
    r"(?:here|in\s+(?:port|the\s+(?:port|city|country|harbou?r))|docked|moored|anchored|berthed|at\s+anchor)\b"
)
_WITHIN = 2  # sentences after the call is told
_LONGEST_CALL = timedelta(days=10)


def tell_still_in_port(reading: Reading, events: list[Event]) -> None:
    """Take a call for ongoing whose ships are told to be there, and not when they leave."""
    anchor = reading.document.anchor
    for event in events:
        if (
            event.kind != "ship_visit"
            or event.status != "held"
            or event.end is not None
            or event.when is None
        ):
            continue
        low, high = bounds(event.when.edtf)
        if anchor is None or not anchor - _LONGEST_CALL <= low or "/" in event.when.edtf or high > anchor:
            continue
        first, last = (event.mentions[i].clause.sentence for i in (0, -1))
        for sentence in reading.document.sentences[first : last + 1 + _WITHIN]:
            if _ARE_HERE in held_by(sentence.text) and _ARE_HERE.search(sentence.text):
                event.status = "ongoing"
