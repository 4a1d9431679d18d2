"""How far in its clause, and beyond it, the words reach that belong to one event word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.stance_words import CAME_TO_NOTHING
from ingest.extract.clauses.triggers import Trigger, find_triggers
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import JOURNEY_KINDS

# "Was to meet X this morning but it did not push through", "was due in Moscow but stayed home".
_AND_CALLED_OFF = re.compile(
    r"(?:and|but)\s+(?:has|have|was|were|is)\s+(?:since\s+|now\s+|later\s+)?(?:been\s+)?"
    r"(?:postponed|deferred|rescheduled|moved|reset|put\s+off|cancell?ed|called\s+off|scrapped|shelved"
    r"|dropped|abandoned)\b"
    rf"|{CAME_TO_NOTHING}|but\s+(?:(?:he|she|it|they)\s+)?will\s+now\b"
)
# "The visit, during which the forum was to be held, has been put off"
_DURING_WHICH = re.compile(r"(?:during|at|in|on)\s+which\s[^,;]{3,120},\s+(?=(?:has|had|was|is|will|did)\s)")
_NEXT_TO = 120  # characters from an event word to the relative clause that may be about it
_RELATIVE = re.compile(r"(?:which|that|котор\w+)\b")
# "The call between X and Y came a day after the talks of May 3", "follows what Z said on Monday".
_FOLLOWS = Prefiltered(
    r"(?:\s(?:of|between|with|by)\s(?:[^,.;]|\b[A-Z]\.|\bJr\.){3,90}?)?\s+"
    r"(?:follow(?:s|ed)(?!\s+(?:[\w-]+\s+){0,2}(?:the\s+one|that|those)\b)"
    r"|(?:comes?|came|takes?\s+place|took\s+place|(?:was|were|is|are)\s+held)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:after|before|since)"
    r"|(?:comes?|came|took\s+place|follow(?:s|ed))\s+(?:[\w-]+\s+){0,2}?"
    r"(?:on\s+the\s+heels\s+of|in\s+the\s+wake\s+of|ahead\s+of))\s"
    # "The visit to Vladivostok, the first, reciprocates the calls of 2017"
    r"|[^.;]{0,160}?\s(?:reciprocat(?:es?|ed|ing)"
    r"|(?:returns?|returned|repays?|repaid)(?=\s+(?:[\w’'-]+\s+){0,4}(?:visits?|calls?)\b))\s"
)

_AFTER_OR_BEFORE = re.compile(
    r"\b(?:before|after|ahead\s+of|prior\s+to)\s+"
    r"(?:(?:his|her|their|an?|another)\s+|the\s+(?:envoy|ambassador|diplomat|mayor|governor|latter|former)\s+)?"
    r"(?:[a-z-]+\s+)?$"
)
# "Noong Linggo dumating siya kasunod ng pag-uusap nina X at Y": the day is that of the verb before.
_FOLLOWS_IN_FILIPINO = re.compile(
    r"\b(?:kasunod\s+ng|matapos\s+ang|pagkatapos\s+ng|bago\s+ang|kasabay\s+ng)\s+(?:\w+\s+){0,2}$"
)
_SAID = re.compile(r"\b(?:said|told|announced|added|wrote|noted)\b")
_GOING = re.compile(r"[a-z]+ing\b")
_BEFORE_GOING = re.compile(r"\b(?:[Bb]efore|[Aa]fter|[Pp]rior\s+to|[Ff]ollowing)\s+$")


# "Met visiting Russian Minister X": who the other is, and no event of its own.
_WHO_VISITS = re.compile(
    r"\s+(?:(?:Russian|Philippine|Filipino)\s+(?:[a-z-]+\s+){0,3}[A-Z]"
    r"|[A-Z][\w.’'-]*\s+(?:(?:[A-Z][\w.’'-]*|of|the|for|and)\s+){0,8}[A-Z])"
)
_NO_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|be|been|now|currently|still|while|when|before|after|in|,)\s*$"
)


def _is_attribute(clause: Clause, trigger: Trigger) -> bool:
    """Whether "visiting" only says of somebody named behind it who he is."""
    at, until = trigger.start - clause.start, trigger.end - clause.start
    if trigger.text != "visiting" or not at:
        return False
    return bool(_WHO_VISITS.match(clause.text, until)) and not _NO_AUXILIARY.search(clause.text, 0, at)


def is_beside_another(clause: Clause, trigger: Trigger) -> bool:
    """ "On Wednesday, before flying to Davao, X met Y": the day told first is that of the main verb."""
    return trigger.kind == "visit" and bool(
        _GOING.match(trigger.text) and _BEFORE_GOING.search(clause.text, 0, trigger.start - clause.start)
    )


def of_act_before(clause: Clause, trigger: Trigger, end: int) -> bool:
    """ "X called on Y in Manila on Tuesday after talks with Z": whether the setting that ends there is the call's."""
    if trigger.kind in JOURNEY_KINDS:
        return False
    follows = _FOLLOWS_IN_FILIPINO.search(clause.text, 0, trigger.start - clause.start)
    if follows and end <= clause.start + follows.start():
        return any(t.end <= clause.start + follows.start() for t in find_triggers(clause.text, clause.start))
    link = _AFTER_OR_BEFORE.search(clause.text, 0, trigger.start - clause.start)
    if link is None or end > clause.start + link.start():
        return False
    earlier = [t.end for t in find_triggers(clause.text, clause.start) if t.end <= end]
    return bool(earlier) and not _SAID.search(clause.text, earlier[-1] - clause.start, link.start())


def scope_of(clause: Clause, triggers: Sequence[Trigger], number: int) -> tuple[int, int]:
    """The part of the clause that belongs to one of several event words: to the midpoint words between them."""
    if len(triggers) == 1:
        return clause.start, followed_at(clause, triggers[0])
    own = [not t.company and not _is_attribute(clause, t) for t in triggers]
    start = next((triggers[n].end for n in range(number - 1, -1, -1) if own[n]), clause.start)
    end = next((triggers[n].start for n in range(number + 1, len(triggers)) if own[n]), clause.end)
    return start, min(end, followed_at(clause, triggers[number]))


def followed_at(clause: Clause, trigger: Trigger) -> int:
    """Where the clause goes on to tell what the event came after; its end where it does not."""
    if trigger.form != "noun" or _FOLLOWS not in held_by(clause.text):
        return clause.end
    follows = _FOLLOWS.plain.match(clause.text, trigger.end - clause.start)
    return clause.start + follows.end() if follows else clause.end


def called_off_after(following: Clause) -> str:
    """The clause after that says what became of the event ("was to take place in April and has been postponed")."""
    if inserted := _DURING_WHICH.match(following.text):
        return f" {following.text[inserted.end() :]}"
    return f" {following.text}" if _AND_CALLED_OFF.match(following.text) else ""


def tail_of(clauses: list[Clause], position: int, trigger: Trigger) -> Clause | None:
    """The clause after where it is a relative one about the event ("The visit …, which was set for May, …")."""
    if clauses[position].end - trigger.end > _NEXT_TO:
        return None
    following = clauses[position + 1]
    return following if _RELATIVE.match(following.text) else None
