"""Where and when somebody only spoke of an event: "In a speech in Makati on Saturday, X said he had met Y"."""

from __future__ import annotations

import re

from ingest.extract.matching.prefilter import Prefiltered, held_by

_SPOKE_THERE = Prefiltered(
    r"^\W*(?:In|At|During|On|Speaking\s+\w+|Addressing|Delivering|Interviewed\s+\w+)\b"
    r"(?P<there>[^;:“”\"]{3,170}?),\s+[^,;]{2,90}?\s"
    r"(?:said|told|recalled|revealed|disclosed|announced|described|recounted|noted|added|confirmed|stressed"
    r"|hailed|cited|claimed|related|mentioned)\b"
)
_A_SPEECH = re.compile(
    r"\b(?:speech|remarks|address|interview|briefing|press\s+conference|news\s+conference"
    r"|(?:departure|arrival|video|televised)\s+(?:message|statement)"
    r"|statement|forum|hearing|podcast|broadcast|lecture|plenary|rally"
    r"|(?:reporters|media|press|students|troops|soldiers|alumni|graduates|businessmen)\b)"
)
_AN_ENCOUNTER = re.compile(
    r"\b(?:meetings?|talks|consultations?|call|session|visit|counterpart|signing|luncheon\s+with|courtesy)\b"
)


def told_in_a_speech(sentence: str, start: int, end: int, at: int) -> bool:
    """Whether the place or day at ``start`` is that of a speech, in which what stands at ``at`` was told."""
    if _SPOKE_THERE not in held_by(sentence):
        return False
    spoke = _SPOKE_THERE.search(sentence, within=sentence)
    if spoke is None or not (spoke.start() <= start and end <= spoke.end("there") and spoke.end() <= at):
        return False
    there = spoke["there"]
    return _A_SPEECH.search(there) is not None and _AN_ENCOUNTER.search(there) is None
