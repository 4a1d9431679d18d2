"""Whose guest a traveller was: "Her host will be Minister X", "Mayor Y was his host", "as guests of Governor Z"."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading, Seen
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.mentions.office_holders import acts_for_a_state
from ingest.extract.types import JOURNEY_KINDS

from .events import Event

_HIS_HOST = Prefiltered(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s+(?:Russian\s+|Philippine\s+|Filipino\s+)?hosts?\b"
    r"|\bas\s+(?:an?\s+|the\s+)?(?:official\s+|personal\s+|state\s+)?guests?\s+of\b"
)
_IS = re.compile(
    r"\s+(?:in\s+[A-Z]\w+\s+)?(?:is|was|are|were|will\s+be|would\s+be)\s+(?:the\s+)?"
    r"(?:(?<=the\s)(?:[\w’'-]+\s+){1,4})?(?:[A-Z][\w.’'&-]*\s+(?:[\w.’'&-]+\s+){0,10})?"
)
_OF = re.compile(r"\s+(?:the\s+)?(?:[\w.’'&-]+\s+){0,12}")
_WAS_HIS = re.compile(
    r"(?:\s+(?:is|was|are|were|will\s+be|would\s+be|acted|served)|,?\s+(?:playing|being|acting))?\s+(?:as\s+)?$"
)
_NEAR = 120  # characters between the role and the name
_WITHIN = 2  # sentences after a visit


def add_hosts_by_role(reading: Reading, events: list[Event]) -> None:
    """Take in who is called the host of a visitor told of just before."""
    visits = [e for e in events if e.kind in JOURNEY_KINDS]
    if not visits:
        return
    for role in _HIS_HOST.finditer(reading.document.text, within=reading.document.sentence_texts):
        index = reading.sentence_index(role.start())
        near = [v for v in visits if 0 <= index - v.mentions[-1].clause.sentence <= _WITHIN]
        host = _host(reading, role) if near else None
        if host is None or host.person.country != near[-1].country:
            continue
        if acts_for_a_state(reading, host.person) and not reading.is_quoted(role.start(), role.end()):
            near[-1].add_people([host.person], principal=True)
            near[-1].involved.append(host.person.name_span)


def _host(reading: Reading, role: re.Match[str]) -> Seen | None:
    """Who is named right behind "her host is", "as a guest of", or right before "was his host", "as his host"."""
    sentence = reading.sentence_at(role.start())
    as_guest = role.group().startswith("as")
    behind = reading.seen_in(role.end(), min(sentence.end, role.end() + _NEAR))[:1]
    if behind and (_OF if as_guest else _IS).fullmatch(reading.text(role.end(), behind[0].start)):
        return behind[0]
    if as_guest:
        return None
    before = reading.seen_in(max(sentence.start, role.start() - _NEAR), role.start())[-1:]
    return next((s for s in before if _WAS_HIS.fullmatch(reading.text(s.end, role.start()))), None)
