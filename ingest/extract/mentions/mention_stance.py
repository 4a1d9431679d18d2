"""Whether an event mention was held, is planned or called off, as its clause tells and what goes on about it."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.encounter_verbs import SAYS_TO
from ingest.extract.clauses.over_or_ahead import is_governed
from ingest.extract.clauses.polarity import Stance, judge
from ingest.extract.clauses.signing_words import IS_LATE
from ingest.extract.clauses.stance_words import CANCELLED
from ingest.extract.clauses.triggers import TELLS_BY_PHONE, Trigger
from ingest.extract.matching.prefilter import Prefiltered

from .done_so import DID_SO
from .presence import as_done

_AFOOT = frozenset({"ongoing", "present", "planned"})
# "Kazan awaits X", "we want X here": who is told to come, be he there or not.
_WAITS = re.compile(r"(?P<sure>expect|await|look)|(?:want|wish|hop|would)")
_SAID_ON_ARRIVAL = re.compile(r"(?:on|upon)\s+(?:his|her|their)\s+arrival")
# "X told Y at a meeting": it was held, whatever he said is to come.
_SAID_AT = re.compile(
    r"\b(?:told|assured|informed|thanked|asked|reminded|promised|urged|said)\s(?:[^.;]{2,110}?\s)?"
    r"(?:at|during|in|over|on\s+the\s+sidelines\s+of)\s+"
    r"(?:(?:an?|the|his|her|their)\s+)?(?:[\w-]+\s+){0,3}$"
)
# «… намечено на октябрь, сообщил X на заседании комиссии»: it was held, whatever X said is to come.
_REPORTED_AT = re.compile(
    r"\b(?:сообщил|заявил|рассказал|отметил|сказал|подчеркнул|объявил|напомнил)[аи]?\s[^.;]{0,170}?\s"
    r"(?:на|в\s+ходе|во\s+время)\s+(?:[а-яё-]+\s+){0,3}$"
)
# "X, in Manila for a two-day visit, said", "X, on a visit to Russia, said": he is still there.
_IS_THERE = re.compile(
    r",\s+(?:now\s+|currently\s+)?(?:in\s+(?:[A-Z][\w-]+\s+){1,3}(?:for|on)|on)\s+(?:an?|his|her)\s+(?:[\w-]+\s+){0,3}$"
)
_SAYS = re.compile(
    r"(?:\s+(?:to|in|here)\b[^,\d]{0,40})?,\s+(?:also\s+)?(?:said|says|told|tells|added|noted|announced)\b"
)
_IS_TO_MAKE = re.compile(
    r"^[^;:]{0,60}?(?<!during\s)(?<!\bin\s)\b(?:that|which)\s+(?:[\w.’'-]+\s+){1,4}?"
    r"(?:will|is\s+to|are\s+to|is\s+set|plans?)\b"
    r"|^\s+(?:[A-Z][\w.’'-]*\s+){1,3}(?:is|are)\s+to\s+(?:make|pay)\b"
)
# "Is due home on Friday from a visit to Russia", "after six days in Russia X is back in Manila": that is over.
_OUT_OF = re.compile(
    r"\b(?:[Aa]fter|[Ff]rom|[Ff]ollowing)\s+(?:(?:an?|the|his|her|their)\s+)?(?:[\w-]+\s+){0,3}$"
)
_HOME = Prefiltered(
    r"\b(?:(?:is|are|was|were|due|arrives?|arrived|comes?|came|flew|flies|going|heads?|headed)\s+(?:back\s+)?"
    r"home"
    r"|back\s+in)\b"
)
# "May sign it during his visit": whether he signs is open; he will be there.
_DURING_HIS = re.compile(
    r"\b(?:during|in\s+the\s+course\s+of|at\s+the\s+end\s+of)\s+(?:his|her|their)\s+"
    r"(?!possible\b|proposed\b)(?:[\w-]+\s+){0,3}$"
)
# "Called off his trip to Moscow, where he was to see X".
_THERE = re.compile(
    r"(?:where|when|during\s+which)\s[^.;]{0,40}?\b(?:was|were|had\s+been)\s+(?:due\s+|set\s+|to\b)"
)
_WILL_BE = re.compile(
    r"(?:which|that)\b[^.;]{0,60}?\b(?:will|is\s+to|is\s+set|is\s+scheduled|is\s+expected)\b"
)


def stance_of(clause: Clause, trigger: Trigger, resumed: str, earlier: str) -> Stance:
    """The stance to an event word.

    ``resumed`` is the clause after, where that goes on about the event, or ""; ``earlier`` the clause before.
    """
    at, until = trigger.start - clause.start, trigger.end - clause.start
    stance = judge(clause.text + resumed, at, until)
    if trigger.people and stance.standing in ("held", "present") and (waits := _WAITS.match(trigger.text)):
        stance = Stance("planned" if waits["sure"] else "possible", at, until, "polarity.awaited")
    elif trigger.company == "structure":
        stance = as_done(stance, clause.text, at, until)
    if trigger.company and SAYS_TO.match(trigger.text) and not is_governed(clause.text, at):
        stance = Stance("held", at, until, "polarity.past-verb")  # whatever is to come in what they say
    over = trigger.form == "noun" and stance.standing == "held"
    if over and (_WILL_BE.match(resumed) or _IS_TO_MAKE.match(clause.text[until:])):
        stance = Stance("planned", at, until, "polarity.planned-relative")
    told_after = stance.standing == "present" or stance.rule.endswith("-after")
    said_there = (stance.standing == "present" and trigger.text.startswith("during ")) or (
        told_after and trigger.form == "noun" and _SAID_AT.search(clause.text[:at]) is not None
    )
    if trigger.kind == "visit" and stance.standing == "present" and _IS_THERE.search(clause.text[:at]):
        there = _SAYS.match(clause.text, until)
        stance = Stance("ongoing", at, until, "polarity.ongoing") if there else stance
    # "X said during the visit of Y", "on his arrival here"
    if said_there or _SAID_ON_ARRIVAL.match(trigger.text):
        stance = Stance("held", at, until, "polarity.said-there")
    if stance.standing == "present" and (reported := _REPORTED_AT.search(clause.text, 0, at)):
        stance = Stance("held", reported.start(), until, "polarity.reported-there")
    if stance.standing == "present" and DID_SO.search(clause.text[at:until], within=clause.text):
        stance = Stance("held", at, until, "polarity.done-so")
    if stance.standing == "planned" and _THERE.match(clause.text) and CANCELLED.search(earlier):
        stance = Stance("cancelled", stance.start, stance.end, "polarity.cancelled-with-it")
    if trigger.form == "noun":
        stance = _of_thing(stance, trigger, clause, at, until)
    if TELLS_BY_PHONE.match(trigger.text) and not is_governed(clause.text, at):
        stance = Stance("held", at, until, "polarity.past-verb")
    return stance


def _of_thing(stance: Stance, trigger: Trigger, clause: Clause, at: int, until: int) -> Stance:
    """What is told of a signing that is late, of a visit whose traveller is home again, or is sure to go."""
    if trigger.kind == "signing" and stance.standing == "held" and IS_LATE.match(clause.text, at):
        return Stance("hypothetical", at, until, "polarity.late")
    if trigger.kind != "visit":
        return stance
    if stance.standing in _AFOOT and _HOME.search(clause.text) and _OUT_OF.search(clause.text[:at]):
        return Stance("held", at, until, "polarity.home-again")
    if stance.standing == "possible" and _DURING_HIS.search(clause.text, 0, at):
        return Stance("planned", stance.start, stance.end, "polarity.planned")
    return stance
