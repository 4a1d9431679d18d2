"""What a clause says of an event: that it happened, is planned, was called off, or is denied.

``judge`` looks at the words around the event's own words, inside one clause, and answers before any
status word is read elsewhere. The order of the questions is the order of authority: a denial outranks a
cancellation, a cancellation outranks a plan, and a plan outranks the past tense it may be told in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from ingest.extract.matching.prefilter import Prefiltered, held_by

from .denial import is_denied
from .done_beside import done_beside, left_to_others, of_another_event, said_so
from .stance_words import (
    CANCELLED,
    HYPOTHETICAL,
    INVITED,
    ONGOING,
    PAST,
    PLANNED,
    POSSIBLE,
    POSTPONED,
    PRESENT,
)

Standing = Literal[
    "held", "planned", "ongoing", "possible", "cancelled", "postponed", "denied", "hypothetical", "present"
]
AHEAD: frozenset[str] = frozenset({"planned", "possible", "postponed"})  # still to come

# "Before the ceremony, they talked": what lies ahead is the ceremony.
_AHEAD_OF = re.compile(r"(?:ahead\s+of|before)\b", re.IGNORECASE)
_AFTER_IT = Prefiltered(
    r"\b(?:after|following)\s+(?:an?\s+|the\s+|their\s+|his\s+|her\s+)?(?:[\w-]+\s+){0,3}$", re.IGNORECASE
)
# "After a meeting with Y in Malolos on Monday, X said buses would come."
_HERE_ON_FRIDAY = re.compile(
    r"\s*(?:(?:here|reporters|late|in\s+[A-Z]\w+|(?:on\s+)?[A-Z][a-z]+day|yesterday|today)\s+)*"
)
_HE_SAID = re.compile(
    r"[^;”\"]{0,160}?,\s+(?:(?:[A-Z][\w.’'-]*|the|of|and|for|he|she)\s+){1,9}(?:said|says|told|noted|added|announced|disclosed|assured|thanked)\b"
)
_WILL = Prefiltered(r"\b(?:will|would|shall|to\s+be|is\s+to|are\s+to)\b", re.IGNORECASE)
_CUT_SHORT = Prefiltered(
    r"\b(?:cut(?:s|ting)?\s+short|cut\s+(?:his|her|the|their)\b[^.;]{0,40}?\bshort|curtail(?:ed|s)|ended\s+early|(?:abort(?:ed|s|ing)?|brok(?:e|en)\s+off|interrupt(?:ed|s|ing)?)\s+(?:his|her|their)\s+(?:[\w-]+\s+){0,4}(?:visit|trip|stay))\b",
    re.IGNORECASE,
)
_SEPARATE_EVENT = Prefiltered(
    r"\b(?:hours|days?|weeks?|months?)\s+after\b|\b(?:заявил|сообщил|сказал|отметил|рассказал|добавил|подчеркнул)[аи]?\b|\b(?:said|told|added|noted|announced|recalled|stated|stressed|explained|who|which)\b"
    r"|,\s+and\s+(?:an?|his|her|their)\s+(?=(?:[\w-]+\s+){0,2}$)"
    # "will train officers under an accord signed last week": what is to come is the training
    r"|\b(?:under|thanks\s+to|based\s+on|pursuant\s+to|in\s+(?:line|accordance|keeping)\s+with|as\s+part\s+of|by\s+virtue\s+of)\s+"
    r"(?:(?:an?|the|this|that|its|their|two|another)\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:□+|(?:agreement|accord|pact|deal|treaty|memorandum(?:\s+of\s+\w+)?|MOU|protocol|contract|arrangement)s?\b)",
    re.IGNORECASE,
)
_PLAN_IN_PAST = Prefiltered(
    r"\b(?:was|were|had\s+been)\s+(?:first\s+|initially\s+)?(?:supposed|scheduled|due|set|to\s+have|originally|meant"
    r"|planned)\b|\bwas\s+to\b|\bhad\s+planned\b",
    re.IGNORECASE,
)


_AHEAD_OR_NOW: tuple[tuple[Prefiltered, Standing], ...] = (
    (POSSIBLE, "possible"),
    (ONGOING, "ongoing"),
    (PLANNED, "planned"),
)
_AFTERWARDS: tuple[tuple[Prefiltered, Standing], ...] = (
    (POSSIBLE, "possible"),
    (PLANNED, "planned"),
    (ONGOING, "ongoing"),
    (PAST, "held"),
)


_BE_OR_HAVE = re.compile(r"(?:\W+\w+){0,3}?\W+(?:be|have)\b")
_ON_WHETHER = re.compile(
    r"\s+(?:on|about|over)\s+(?:whether|how|what|where|when|which)\b[^.;]{0,200}?(?=\b(?:was|were|will\s+be|took|take)\s+(?:held|place|planned|conducted)\b)"
)
_SAID_THAT = Prefiltered(r"(?<=\s)(?:said|told|announced|noted|added|stated)\b[^.;]{0,60}?\bthat\b")
# "At the meeting with X, Y said": they met, whatever Y said of the future.
_AT_IT = Prefiltered(
    r"(?:^|[,;]\s+)(?:at|during|in)\s+(?:the|his|her|their|an?)\s+(?:(?!next|coming|upcoming|planned|forthcoming|second|third)[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_WHILE_AT_IT = re.compile(r"(?:In|At|On|Upon|By|While|During|Over|After)\s+", re.IGNORECASE)
_SAID_THERE = re.compile(
    r",\s+[^,;]{0,80}?\b(?:said|told|agreed|expressed|noted|stressed|asked|thanked|conveyed|discussed|assured|invited|raised"
    r"|proposed|suggested|offered|requested|urged|pressed|promised|pledged|sought|reiterated|recalled|welcomed|praised)\b"
)
# "When X visits Moscow next month": of time to come, whatever else can or will be.
_WHEN_HE_COMES = re.compile(r"\b(?:when|before|once|until)\s+(?:[\w.’'-]+\s+){1,7}$")
_COMES = re.compile(r"(?:visits|arrives|travels|flies|goes|comes|meets|returns|leaves|departs)\b")
# "Met to prepare the visit of Y", "to plan how the commission can hold its session": those lie ahead.
_TO_PREPARE = Prefiltered(
    r"\bto\s+(?:prepare|plan|arrange|organi[sz]e|schedule|map\s+out|thresh\s+out|finali[sz]e|set\s+a\s+date\s+for|set\s+the\s+stage\s+for|pave\s+the\s+way\s+for|lay\s+the\s+ground\w*\s+for|make\s+ready)\s+(?:for\s+)?"
    r"(?:how\s+)?(?:an?|the|their|his|her|its)\s+(?:(?!who|which|after|before|during|following|at|since)[\w'’-]+\s+){0,12}$"
)
# "It can be signed during a visit planned for May": the visit is no mere possibility.
_MAY_IN_THE_COURSE = Prefiltered(
    r"\b(?:can|could|may|might)\s+be\s+[\w\s]{1,40}?\b(?:during|in\s+the\s+course\s+of)\s"
)
# "Invited him again, as he welcomed Y", "made the offer during a meeting": the event is no invitation.
_TOLD_BESIDE = re.compile(
    r"\b(?:during|at|after|following|in)\s+(?:an?|the|his|her|their)\s+(?:[\w'’-]+\s+){0,3}$|\b(?:as|when|while|after)\s+(?:[\w.'’-]+\s+){1,5}$"
)
# "Would have met him had the flight not been canceled": what was canceled is another thing.
_WOULD_HAVE_HAD = re.compile(r"\bwould\s+have\b[^;]*\s(?:had|if)\s[^;,]*\bnot\b")
_INVITED_BY = re.compile(r"\W*(?:Having\s+been\s+)?[Ii]nvited\s+(?:by|to)\b")  # who then comes
_HAS_BEEN = re.compile(r"ha(?:s|ve)\s+been\s+(?:in|on)")
# "Have been moored in Davao since Monday": they still are.
_LIES = re.compile(
    r"(?:docked|moored|anchored|berthed|tied\s+up|staying|visiting|touring|holding|meeting|in\s+port)\b"
)
_HAS_SO_FAR = re.compile(r"\bha(?:s|ve)\s+been\s+(?:\w+ly\s+)?$")
_SINCE = re.compile(r"[^;.]{0,60}?\bsince\b")
_HAS_A = re.compile(r"ha(?:s|ve)\s+an?\s")
_LINED_UP = re.compile(
    r"\b(?:lined\s+up|set\s+(?:for|up)|scheduled|slated|planned|next\s+(?:week|month|year)|tomorrow|pencill?ed\s+in)\b"
)
_WENT_AHEAD = re.compile(
    r"[^,;]{0,90}?\b(?:(?:was|were|has\s+been|have\s+been)\s+(?:held|hosted|convened|conducted|opened|concluded)"
    r"|took\s+place|opened|ended|concluded|began|kicked\s+off|wrapped\s+up|convened|went\s+ahead|(?:got|was|were)\s+under\s?way)\b"
)
_PREPARATIONS = Prefiltered(
    r"\b[Pp]reparations?\b[^.;]{0,40}?\bfor\s+(?:an?\s+|the\s+)?(?:(?:[A-Z][\w.’'-]*|of|the|for|and)\s+){0,10}(?:[a-z-]+\s+){0,3}$"
)
_DOING = re.compile(
    r"(?:meeting|visiting|touring|attending|hosting|travell?ing|holding|conducting|receiving)\b"
)
_IS_NOW = re.compile(r"\b(?:is|are)\s+(?:now\s+|currently\s+|still\s+|also\s+)?$")
_PURPOSE = re.compile(r"\bto\s+(?:also\s+)?$")
_FINITE_PAST = re.compile(r"(?:met|saw|flew|came|went|sat|spoke|conferred|talked|agreed|discussed)\b")
_GOVERNED = re.compile(
    r"\b(?:be|been|being|to|will|would|may|might|can|could|shall|should|must|have|has|had|having|is|are|was|were|if|whether|not)\s+(?:\w+ly\s+|also\s+|not\s+|later\s+)?$",
    re.IGNORECASE,
)
# "Will go again to make up for his first visit that was aborted": the other one was.
_OTHER_JOURNEY = re.compile(
    r"\b(?:for|of|after|since)\s+(?:his|her|their|an?)\s+(?:[\w-]+\s+){0,2}(?:visit|trip|meeting|talks)\s+(?:that|which)\b"
)
# "His interrupted trip", "returned from a trip": over, whatever is planned beside it.
_TO_COME = re.compile(r"\b(?:if|may|might|could|would)\b")
_BEHIND_HIM = Prefiltered(
    r"\b(?:interrupted|aborted|shortened|abbreviated|truncated|recent|just-concluded|recently\s+concluded|previous)\s+$"
    r"|\breturn(?:s|ed|ing)?\s+(?:[\w,]+\s+){0,4}from\s+(?:an?|his|her|their)\s+(?:[\w-]+\s+){0,3}$"
)
_INFINITIVE = re.compile(r"\bto\s(?!\w+ing\b)")
_SUCCESSFUL = re.compile(r"\b(?:successful|recent|historic|concluded)\b", re.IGNORECASE)


# "A deal to study whether a plant could be built was signed": what is to be studied is open, the deal is not.
_STUDIED = re.compile(
    r"\b(?:whether|if)\b[^,;]{3,80}?\b(?:could|can|would|should|may|might|will|is|are)\b[^,;]{2,80}?\b(?:was|were|has\s+been|have\s+been)\s+$"
)


@dataclass(slots=True)
class Stance:
    """What the clause says of the event, and the words (offsets in the clause) that say it."""

    standing: Standing
    start: int
    end: int
    rule: str
    invited: bool = False
    cut_short: bool = False


def judge(text: str, at: int, until: int, whole: str = "") -> Stance:
    """The stance of clause ``text`` towards the event named at ``text[at:until]``.

    ``whole`` is the clause as printed, where names are blotted out of ``text``.
    """
    whole = whole or text
    before, inside, after = text[:at], text[at:until], text[until:]
    held = held_by(whole)
    asked = _INVITED_BY.match(text)
    invited = (
        INVITED in held
        and INVITED.search(before, asked.end() if asked else 0, within=whole) is not None
        and not _TOLD_BESIDE.search(before)
    )
    near = _after_last(before, _SEPARATE_EVENT, whole) if _SEPARATE_EVENT in held else before
    offset = len(before) - len(near)
    if _CUT_SHORT in held and (short := _CUT_SHORT.search(text, within=whole)):
        return Stance("held", short.start(), short.end(), "polarity.cut-short", invited, True)
    if (never := _WOULD_HAVE_HAD.search(text)) is not None:
        return Stance("hypothetical", never.start(), never.end(), "polarity.hypothetical", invited)
    if (
        CANCELLED in held
        and (match := CANCELLED.search(text, within=whole))
        and not _OTHER_JOURNEY.search(text[until : match.start()])
        and not of_another_event(text, at, match.end())
    ):
        return Stance("cancelled", match.start(), match.end(), "polarity.cancelled", invited)
    if is_denied(whole, near, inside, after) or left_to_others(text, near):
        return Stance("denied", at, until, "polarity.denied", invited)
    if text.startswith("Had ") and " would " in text:
        return Stance("hypothetical", 0, 3, "polarity.hypothetical", invited)
    if POSTPONED in held and (match := POSTPONED.search(text, within=whole)):
        return Stance("postponed", match.start(), match.end(), "polarity.postponed", invited)
    if (
        HYPOTHETICAL in held
        and (match := HYPOTHETICAL.search(near, within=whole))
        and not _STUDIED.search(near, match.start())
    ):
        return Stance(
            "hypothetical", offset + match.start(), offset + match.end(), "polarity.hypothetical", invited
        )
    return _tense(text, whole, at, until, near, offset, invited)


def is_governed(text: str, at: int) -> bool:
    """Whether the verb at ``text[at:]`` hangs on an auxiliary or a condition ("will", "was", "if")."""
    return bool(_GOVERNED.search(text, 0, at))


def _tense(text: str, whole: str, at: int, until: int, near: str, offset: int, invited: bool) -> Stance:
    """Plan, possibility, ongoing or past: the words nearest before the event decide, else those after."""
    held = held_by(whole)
    inside, after = text[at:until], text[until : until + 160]
    if asked := _ON_WHETHER.match(after):
        after = text[until + asked.end() : until + asked.end() + 160]  # what they were about is another thing
    if _SAID_THAT in held and (reported := _SAID_THAT.search(after, within=whole)):
        after = (
            after[: reported.start()].rstrip().removesuffix(",")
        )  # what somebody then said is another thing
    if (over := _plainly_over(text, whole, at, until, near, offset, after)) is not None:
        start, end, rule = over
        return Stance("held", start, end, rule, invited)
    if (ahead := _plainly_ahead(text, whole, at, until, near, after)) is not None:
        start, end, rule = ahead
        return Stance(
            "ongoing" if rule.startswith("polarity.ongoing") else "planned", start, end, rule, invited
        )
    ahead_or_now = [(pattern, standing) for pattern, standing in _AHEAD_OR_NOW if pattern in held]
    for base, part in ((offset, near), (at, inside)):
        for pattern, standing in ahead_or_now:
            hit = _last_that_holds(pattern, standing, part, whole)
            if hit is None:
                continue
            if hit.group() in ("next", "Next") and _WENT_AHEAD.match(after):
                continue  # "the next round was held in Moscow"
            there = standing == "ongoing" and _PURPOSE.search(near)  # "is in Moscow to meet Y"
            told: Standing = "planned" if there else standing
            return Stance(told, base + hit.start(), base + hit.end(), f"polarity.{told}", invited)
    if PAST in held and (match := PAST.search(inside, within=whole)):
        return Stance("held", at + match.start(), at + match.end(), "polarity.past-verb", invited)
    if PAST in held and (past := list(PAST.finditer(near, within=whole))):
        return Stance(
            "held", offset + past[-1].start(), offset + past[-1].end(), "polarity.past-before", invited
        )
    later = [
        (match.start(), standing, match)
        for pattern, standing in _AFTERWARDS
        if pattern in held
        and (match := pattern.search(after, within=whole))
        and not (
            standing == "possible" and ": " in after[: match.start()]  # what comes of it may be
        )
    ]
    if later:
        _, standing, match = min(later, key=lambda item: item[0])
        return Stance(
            standing, until + match.start(), until + match.end(), f"polarity.{standing}-after", invited
        )
    return _without_tense(text, whole, at, until, invited)


def _without_tense(text: str, whole: str, at: int, until: int, invited: bool) -> Stance:
    """What no auxiliary and no past verb tells: the present, or "X to meet Y", as headlines tell what is to come."""
    present = PRESENT.search(text, within=whole)
    if _INFINITIVE.match(text, at - len("to ")) and not (present and present.start() < at):
        return Stance("planned", at - len("to "), until, "polarity.infinitive", invited)
    if present:
        return Stance("present", present.start(), present.end(), "polarity.present", invited)
    return Stance("present", at, until, "polarity.bare", invited)


def _plainly_ahead(
    text: str, whole: str, at: int, until: int, near: str, after: str
) -> tuple[int, int, str] | None:
    """The words that put an event ahead, or in the present, whatever else may or can be beside it, and the rule."""
    inside, held = text[at:until], held_by(whole)
    if _COMES.match(inside) and (when := _WHEN_HE_COMES.search(text, 0, at)):
        return when.start(), at, "polarity.when-present"
    if _DOING.match(inside) and (now := _IS_NOW.search(near)):  # "is visiting": the two patterns share it
        return at - len(near) + now.start(), until, "polarity.ongoing"
    here = _HAS_BEEN.fullmatch(inside) or (_LIES.match(inside) and _HAS_SO_FAR.search(near))
    if here and (since := _SINCE.search(after)):
        return at, until + since.end(), "polarity.ongoing-since"
    if _HAS_A.match(inside) and (to_come := _LINED_UP.search(text, until)):
        return to_come.start(), to_come.end(), "polarity.planned-after"
    if _PREPARATIONS in held and (preparations := _PREPARATIONS.search(near, within=whole)):
        offset = at - len(near)
        return offset + preparations.start(), offset + preparations.end(), "polarity.to-prepare"
    if _TO_PREPARE in held and (to_prepare := _TO_PREPARE.search(near, within=whole)):
        offset = at - len(near)
        return offset + to_prepare.start(), offset + to_prepare.end(), "polarity.to-prepare"
    if (
        _MAY_IN_THE_COURSE in held
        and _MAY_IN_THE_COURSE.search(near, within=whole)
        and (planned := PLANNED.search(after, within=whole))
    ):
        return until + planned.start(), until + planned.end(), "polarity.planned-after"
    return None


def _last_that_holds(pattern: Prefiltered, standing: Standing, part: str, whole: str) -> re.Match[str] | None:
    """The last such word of ``part``, unless it is said of another act than the event that ``part`` leads up to."""
    hits = [
        m
        for m in pattern.finditer(part, within=whole)
        if not (_AHEAD_OF.match(m.group()) and "," in part[m.end() :])
    ]
    if not hits:
        return None
    hit = hits[-1]
    done = (
        standing != "ongoing"
        and PAST.search(part, hit.end(), within=whole)
        and not _BE_OR_HAVE.match(part, hit.end())
    )
    return None if done else hit


def _plainly_over(
    text: str, whole: str, at: int, until: int, near: str, offset: int, after: str
) -> tuple[int, int, str] | None:
    """The words that put an event behind whatever else is planned beside it, and the rule; None where none do."""
    held = held_by(whole)
    told_at = _WHILE_AT_IT.fullmatch(near) or (_AT_IT.search(near, within=whole) if _AT_IT in held else None)
    if told_at and _SAID_THERE.search(text, until):
        return offset + told_at.start(), offset + told_at.end(), "polarity.said-there"
    if (
        _BEHIND_HIM in held
        and (behind := _BEHIND_HIM.search(text, 0, at, within=whole))
        and not _TO_COME.search(text[:at])
    ):
        return behind.start(), at, "polarity.behind"
    if (beside := done_beside(text, at, after)) is not None:
        return beside
    if _FINITE_PAST.match(text[at:until]) and not _GOVERNED.search(near):
        return at, until, "polarity.past-verb"
    if _AFTER_IT not in held or (done := _AFTER_IT.search(near, within=whole)) is None:
        return None
    said_after = bool(offset and _HERE_ON_FRIDAY.fullmatch(near, 0, done.start()))  # "…, X said after talks"
    told_after = not _WILL.search(near, within=whole) and (
        said_after or _HE_SAID.match(after) or PAST.search(after, within=whole)
    )
    if told_after or _SUCCESSFUL.search(done.group()):
        return offset + done.start(), offset + done.end(), "polarity.after-it"
    return None


def _after_last(text: str, pattern: Prefiltered, within: str) -> str:
    """The part of ``text`` after the last match of ``pattern``."""
    end = 0
    for match in pattern.finditer(text, within=within):
        end = match.end()
    return text[end:]


def unfulfilled(text: str, at: int, verb: bool) -> bool:
    """True when the clause tells of its event at ``at`` as a plan from the past ("was to have run from May 22")."""
    if _PLAN_IN_PAST not in held_by(text):
        return False
    said = said_so(text, at) if verb else 0
    return bool(_PLAN_IN_PAST.search(text, said, at if verb else len(text), within=text))
