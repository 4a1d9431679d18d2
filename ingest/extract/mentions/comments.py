"""Who only comments on an event: "Senator X welcomed the talks", "the signing was hailed by Y" tell of nobody there."""

from __future__ import annotations

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Seen
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.matching.prefilter import Prefiltered

_COMMENTED = (
    r"(?:welcom|hail|prais|laud|applaud|commend|endors|critici[sz]|condemn|denounc|slamm|assail|question|oppos"
    r"|support|defend|protest|lament|regrett|downplay|dismiss|belittl)(?:ed|es|s|ing)"
)
_EVENT = (
    r"(?:meetings?|talks|visits?|trips?|signing|summit|encounter|call|consultations|journey|conversation)\b"
)
_COMMENTS_ON = Prefiltered(
    rf"\b{_COMMENTED}\s+(?:the|this|that|their|its)\s+(?:[\w’'-]+\s+){{0,3}}?"
    rf"(?:(?:of|from|at|in)\s+(?:the|this|that|their)\s+)?{_EVENT}"
    r"(?!\s+(?:participants|guests|hosts|members|delegates)\b)(?!\s+(?:with|between)\b)",
)
_COMMENTED_BY = Prefiltered(
    rf"\b{_EVENT}[^.;]{{0,40}}?\s(?:was|were|has\s+been|have\s+been)\s+(?:\w+\s+)?{_COMMENTED}\s+by\s",
)


def only_comments(clause: Clause, seen: Seen, trigger: Trigger) -> bool:
    """Whether somebody named beside an event word is told only to have commented on what it names."""
    if trigger.form != "noun":
        return False
    comment = _COMMENTS_ON.search(clause.text)
    if comment and seen.end <= clause.start + comment.start():
        return clause.start + comment.start() <= trigger.start < clause.start + comment.end()
    by = _COMMENTED_BY.search(clause.text)
    return by is not None and seen.start >= clause.start + by.end()


def comments_on_event(clause: Clause) -> bool:
    """Whether a clause tells that somebody commented on an event."""
    return bool(_COMMENTS_ON.search(clause.text) or _COMMENTED_BY.search(clause.text))
