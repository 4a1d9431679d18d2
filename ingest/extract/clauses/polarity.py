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

from .asked_to_it import without_asking
from .denial import is_denied
from .done_beside import left_to_others, of_another_event, said_so
from .over_or_ahead import is_doing, plainly_ahead, plainly_over
from .stance_words import (
    CANCELLED,
    HYPOTHETICAL,
    INVITED,
    MOVED,
    NOT_CALLED_OFF,
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
_AHEAD_OF_ANOTHER = re.compile(r"(?:ahead\s+of|prior\s+to|before)\b", re.IGNORECASE)
_DOES = re.compile(
    r"(?:meets?|sees|holds?|hosts?|receives?|welcomes?|greets?|confers?|signs?|shakes?|speaks?|talks\s+(?:to|with))\b"
)
_CUT_SHORT = Prefiltered(
    r"\b(?:прер(?:ван|вал)[аои]?|naputol|pinaikli)\b"
    r"|\b(?:cut(?:s|ting)?\s+short|cut\s+(?:his|her|the|their)\b[^.;]{0,40}?\bshort|curtail(?:ed|s)"
    r"|ended\s+early"
    r"|(?:(?:was|were)\s+(?:unable|not\s+able)\s+to|(?:could|did)\s+not|failed\s+to)\s+"
    r"(?:complete|finish)\s+(?:his|her|the|their)\s+"
    r"(?:(?!preparation|arrangement|plan|report)[\w-]+\s+){0,4}(?:visit|trip|stay)"
    r"|(?:abort(?:ed|s|ing)?|brok(?:e|en)\s+off|interrupt(?:ed|s|ing)?)\s+(?:his|her|their)\s+"
    r"(?:[\w-]+\s+){0,4}(?:visit|trip|stay))\b",
    re.IGNORECASE,
)
_SEPARATE_EVENT = Prefiltered(
    r"\b(?:hours|days?|weeks?|months?)\s+after\b"
    r"|\b(?:заявил|сообщил|сказал|отметил|рассказал|добавил|подчеркнул)[аи]?\b"
    r"|\bsays\s+(?=(?:that\s+)?(?:the|an?|his|her)\s+(?:[\w-]+\s+){0,2}$)"
    r"|\b(?:said|told|added|noted|announced|recalled|stated|stressed|explained|who|which)\b"
    r"|,\s+and\s+(?:an?|his|her|their)\s+(?=(?:[\w-]+\s+){0,2}$)"
    # "will train officers under an accord signed last week": what is to come is the training
    r"|\b(?:under|thanks\s+to|based\s+on|pursuant\s+to|in\s+(?:line|accordance|keeping)\s+with|as\s+part\s+of"
    r"|by\s+virtue\s+of)\s+"
    r"(?:(?:an?|the|this|that|its|their|two|another)\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:□+|(?:agreement|accord|pact|deal|treaty|memorandum(?:\s+of\s+\w+)?|MOU|protocol|contract|arrangement)s?\b)",
    re.IGNORECASE,
)
# "Their visit to Cebu is a result of renewed ties", said of one that is over or ahead: what it is, and not when.
_IS_A_SIGN = re.compile(
    r"(?:\s+(?:of|to|by|in|from)\s[^,;.]{1,60}?)?\s+is\s+(?:an?|the)\s+(?:[a-z]+\s+)?(?:result|sign|outcome"
    r"|product|proof|fruit|consequence|continuation|offshoot|testament|expression|symbol|reflection"
    r"|manifestation)\b"
)
_PLAN_IN_PAST = Prefiltered(
    r"\b(?:was|were|had\s+been)\s+(?:at\s+first\s+|first\s+|initially\s+)?"
    r"(?:supposed|scheduled|due|set|to\s+have|originally|meant"
    r"|planned)\b|\b(?:was|were)\s+(?:at\s+first\s+|first\s+|initially\s+)?to\b|\bhad\s+planned\b",
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


_WILL = re.compile(r"(?:will|would|shall)\b", re.IGNORECASE)
_IS_BUT = re.compile(r"(?:is|was|were)\W+(?:\w+\s+){0,3}")  # "was more than" likely
_QUOTES = str.maketrans('“”"', "   ")  # a visit that "is on the cards" is told by the words in between
_BE_OR_HAVE = re.compile(r"(?:\W+\w+){0,3}?\W+(?:be|have)\b")
_ON_WHETHER = re.compile(
    r"\s+(?:on|about|over)\s+(?:whether|how|what|where|when|which)\b[^.;]{0,200}?"
    r"(?=\b(?:was|were|will\s+be|took|take)\s+(?:held|place|planned|conducted)\b)"
)
# «В ходе встречи сообщили о предстоящем визите»: what lies ahead is what the adjective stands before.
_UPCOMING_OTHER = re.compile(r"\bпредстоящ[а-яё]+")
_SAID_THAT = Prefiltered(
    r"(?<=\s)(?:said|told|announced|noted|added|stated)\b[^.;]{0,60}?\bthat\b"
    r"|(?<=\s)(?:said|added|noted)\s+(?:(?:on\s+)?[A-Z][a-z]+day\s+)?"
    r"(?:the\s+|his\s+|her\s+|its\s+|their\s+|both\s+|an?\s+)?(?:[\w’'-]+\s+){1,4}?"
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must)\b"
)
# "Invited him again, as he welcomed Y", "made the offer during a meeting": the event is no invitation.
# "Invited X to visit Manila during talks": the talks are where he did so.
_IN_THE_COURSE = re.compile(
    r"\sto\s+(?:visit|come|attend|join|pay|go|travel)\b[^.;]{0,60}?\s(?:during|at|in)\s+"
    r"(?:(?:an?|the|their|his|her|separate|bilateral)\s+){0,3}$"
)
_TOLD_BESIDE = re.compile(
    r"\b(?:during|at|after|following|in)\s+(?:an?|the|his|her|their)\s+(?:[\w'’-]+\s+){0,3}$"
    r"|\b(?:as|when|while|after)\s+(?:[\w.'’-]+\s+){1,5}$"
    r"|\b(?:during|following)\s+(?:[A-Z][\w.-]*\s+){0,5}[A-Z][\w.-]*['’]s?\s+(?:[\w-]+\s+){0,2}$"
)
# "Would have met him had the flight not been canceled": what was canceled is another thing.
_WOULD_HAVE_HAD = Prefiltered(r"\bwould\s+have\b[^;]*\s(?:had|if)\s[^;,]*\bnot\b")
# "A meeting of the two would be a mistake": what somebody thinks of one that may never be.
_WOULD_BE = Prefiltered(
    r"\bwould\s+(?:only\s+|not\s+)?be\s+"
    r"(?:an?\s+(?:[\w-]+\s+)?"
    r"(?:mistake|error|waste|blunder|betrayal|disaster|boost|opportunity|chance|embarrassment)\b"
    r"|unwise|premature|wrong|useless|pointless|useful|helpful|ideal|welcome\b(?!\s+(?:to|in)\b))"
)
# "Asked if the meeting had been cancelled, he said no": nothing is told of it by the question.
_ASKED_IF_OFF = Prefiltered(
    r"\b[Aa]sked\s+(?:if|whether)\s[^,;]{3,120}?\b(?:cancell?ed|postponed|called\s+off|put\s+off|off|moved|scrapped)\b"
    r"(?![^.;]{0,90}\b(?:said\s+(?:yes|it\s+(?:was|had|has)\b(?!\s*(?:not|n['’]t)))|confirmed|affirmative))"
)
_SAID_BESIDE = re.compile(r"\b(?:said|says|told|added|warned|argued|wrote|noted|stressed|insisted|agreed)\b")
_INVITED_BY = re.compile(r"\W*(?:Having\s+been\s+)?[Ii]nvited\s+(?:by|to)\b")  # who then comes
_WENT_AHEAD = re.compile(
    r"[^,;]{0,90}?\b(?:(?:was|were|has\s+been|have\s+been)\s+(?:held|hosted|convened|conducted|opened|concluded)"
    r"|took\s+place|opened|ended|concluded|began|kicked\s+off|wrapped\s+up|convened|went\s+ahead"
    r"|(?:got|was|were)\s+under\s?way)\b"
)
_PURPOSE = re.compile(r"\bto\s+(?:also\s+)?$")
# "Will go again to make up for his first visit that was aborted": the other one was.
_OTHER_JOURNEY = re.compile(
    r"\b(?:for|of|after|since)\s+(?:his|her|their|an?)\s+(?:[\w-]+\s+){0,2}(?:visit|trip|meeting|talks)\s+"
    r"(?:that|which)\b"
)
# "The protocol, without which no delivery can begin, was signed": what is said in between, and what goes on behind it.
_BETWEEN_COMMAS = re.compile(r",\s+(?:[a-z]+\s+)?(?:which|who|whom|whose)\s*$")
_GOES_ON = re.compile(r"[^,;]*,(?=\s*$|\s+(?:was|were|is|are|has|have|had|will|would|[a-z]+ed)\b)")
# Filipino verbs in "um" are infinitives behind words of intent, and past elsewhere.
_SET_TO = re.compile(r"nakatakda|nakaplano|inaasahan|plano|balak|binabalak|nais|gusto", re.IGNORECASE)
_INFINITIVE_IN_UM = re.compile(r"[^aeiou\s]?umi?[a-z]+", re.IGNORECASE)
_MEANT_TO = re.compile(
    r"\b(?:imbitasyon|paanyaya|i?n?imbita\w*|inanyaya\w*|hiniling\w*|nais\w*|gusto\w*|handa\w*|pumayag\w*)"
    r"\b[^.;]{0,90}?\b\w*(?:na|ng)\s+$"
    r"|\bupang\s+$",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(r"\bto\s(?!\w+ing\b)")
# "I am happy to be in Manila": said there.
_GLAD_TO = re.compile(
    r"\b(?:am|are|is|was|were)\s+(?:\w+\s+)?(?:happy|glad|pleased|delighted|honou?red|proud)\s+to\s+$"
    r"|\bhow\s+(?:[\w”\"]+\s+){2,6}(?:am|are|is|was|were)\s+to\s+$"  # "how pleased and honored he was to"
)
# "Will come in May, maybe".
_PERHAPS = re.compile(
    r"[^.;:,]{0,60},?\s(?:maybe|perhaps|possibly|if\s+all\s+goes\s+well)(?=\s*(?:[,;.)]|$))"
    r"|(?:\s+first)?,?\s+(?:perhaps|possibly|maybe)\b"
)

# "The next meeting could be in Moscow", "the next round, he said, may be held in May".
_NEXT_ONE = re.compile(r"(?:next|upcoming|following|coming|succeeding|следующ\w+)$", re.IGNORECASE)
_MIGHT_BE = re.compile(
    r"(?:\s+(?:of|between|with|on)\s[^,;.]{1,70}?)?(?:,[^,;]{1,40},)?\s"
    r"(?:(?:could|might|may)\s(?!not\b)|(?:would|will|is|was)\s+(?:likely|probably|possibly|perhaps)\s"
    r"|(?:может|могла?\s+бы)\s)"
)
# "A deal to study whether a plant could be built was signed": what is to be studied is open, the deal is not.
_STUDIED = re.compile(
    r"\b(?:whether|if)\b[^,;]{3,80}?\b(?:could|can|would|should|may|might|will|is|are)\b[^,;]{2,80}?\b"
    r"(?:was|were|has\s+been|have\s+been)\s+$"
)


# "The frigate X calls at Subic. (She was named for …)": its own verb says more than what is told after.
_IN_THE_PRESENT = ("calls at", "berths at", "moors at")


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
    text, whole = _without_called_off(without_asking(text), whole or text)
    before, inside, after = text[:at], text[at:until], text[until:]
    held = held_by(whole)
    invited = INVITED in held and _is_invited(text, before, whole)
    near = _after_last(before, _SEPARATE_EVENT, whole) if _SEPARATE_EVENT in held else before
    if (asked := _INVITED_BY.match(near)) and "," in near:
        near = near[near.index(",", asked.end() - 1) :] if "," in near[asked.end() - 1 :] else near
    offset = len(before) - len(near)
    if offset and (on := _GOES_ON.match(near)) and _BETWEEN_COMMAS.search(before, 0, offset):
        near, offset = near[on.end() :], offset + on.end()
    if _CUT_SHORT in held and (short := _CUT_SHORT.search(text, within=whole)):
        return Stance("held", short.start(), short.end(), "polarity.cut-short", invited, True)
    if never := _is_open(text, whole):
        return Stance("hypothetical", never.start(), never.end(), "polarity.hypothetical", invited)
    if (
        CANCELLED in held
        and (match := CANCELLED.search(text, within=whole))
        and not _OTHER_JOURNEY.search(text[until : match.start()])
        and not of_another_event(text, at, match.end())
    ):
        return Stance("cancelled", match.start(), match.end(), "polarity.cancelled", invited)
    if MOVED in held and (moved := MOVED.search(text, within=whole)):
        return Stance("postponed", moved.start(), moved.end(), "polarity.postponed", invited)
    if is_denied(whole, near, inside, after) or left_to_others(text, near):
        return Stance("denied", at, until, "polarity.denied", invited)
    if text.startswith("Had ") and " would " in text:
        return Stance("hypothetical", 0, 3, "polarity.hypothetical", invited)
    deemed = _WOULD_BE.search(text, until, within=whole) if _WOULD_BE in held else None
    if deemed and not _SAID_BESIDE.search(text, until, deemed.start()):
        return Stance("hypothetical", deemed.start(), deemed.end(), "polarity.hypothetical", invited)
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


def _is_open(text: str, whole: str) -> re.Match[str] | None:
    """The words that tell only what would have been, or of what somebody was asked whether it was called off."""
    held = held_by(whole)
    for words in (_WOULD_HAVE_HAD, _ASKED_IF_OFF):
        if words in held and (told := words.search(text, within=whole)):
            return told
    return None


def _without_called_off(text: str, whole: str) -> tuple[str, str]:
    """Both with "was not put off" blotted out, which denies no event; "has not been" leaves it ahead."""
    if NOT_CALLED_OFF not in held_by(whole):
        return text, whole
    for told in NOT_CALLED_OFF.finditer(text, within=whole):
        blot = ("" if told["past"] else "will ").ljust(len(told.group()), "x")
        text = text[: told.start()] + blot + text[told.end() :]
        if len(whole) == len(text):
            whole = whole[: told.start()] + blot + whole[told.end() :]
    return text, whole


def _is_invited(text: str, before: str, whole: str) -> bool:
    """Whether the words before an event say that somebody is invited to it."""
    asked = _INVITED_BY.match(text)
    cue = INVITED.search(before, asked.end() if asked else 0, within=whole)
    return (
        cue is not None and not _TOLD_BESIDE.search(before) and not _IN_THE_COURSE.search(before, cue.end())
    )


def _tense(text: str, whole: str, at: int, until: int, near: str, offset: int, invited: bool) -> Stance:
    """Plan, possibility, ongoing or past: the words nearest before the event decide, else those after."""
    held = held_by(whole)
    inside, after = text[at:until], text[until : until + 160].translate(_QUOTES)
    after = _UPCOMING_OTHER.sub("", after)
    if asked := _ON_WHETHER.match(after):
        after = text[until + asked.end() : until + asked.end() + 160]  # what they were about is another thing
    if _SAID_THAT in held and (reported := _SAID_THAT.search(after, within=whole)):
        after = (
            after[: reported.start()].rstrip().removesuffix(",")
        )  # what somebody then said is another thing
    if (over := plainly_over(text, whole, at, until, near, offset, after)) is not None:
        start, end, rule = over
        return Stance("held", start, end, rule, invited)
    if (ahead := plainly_ahead(text, whole, at, until, near, after)) is not None:
        start, end, rule = ahead
        return Stance(
            "ongoing" if rule.startswith("polarity.ongoing") else "planned", start, end, rule, invited
        )
    if POSSIBLE in held or ONGOING in held or PLANNED in held:
        for base, part in ((offset, near), (at, inside)):
            if (told := _ahead_or_now(part, whole, near, after)) is not None:
                standing, words = told
                start, end = words.span()
                return Stance(standing, base + start, base + end, f"polarity.{standing}", invited)
    if PAST in held and (match := PAST.search(inside, within=whole)):
        return _past_or_meant(match, at, near, offset, invited)
    if PAST in held and (past := list(PAST.finditer(near, within=whole))):
        return Stance(
            "held", offset + past[-1].start(), offset + past[-1].end(), "polarity.past-before", invited
        )
    if is_doing(near, inside) or inside.endswith(_IN_THE_PRESENT) or _IS_A_SIGN.match(after):
        return Stance("present", at, until, "polarity.present", invited)
    if (later := _told_after(after, whole, inside)) is not None:
        standing, match = later
        return Stance(
            standing, until + match.start(), until + match.end(), f"polarity.{standing}-after", invited
        )
    return _without_tense(text, whole, at, until, invited)


def _past_or_meant(match: re.Match[str], at: int, near: str, offset: int, invited: bool) -> Stance:
    """A verb in the past; a Filipino one in "um" behind words of intent is yet to be done ("na bumisita")."""
    if _INFINITIVE_IN_UM.fullmatch(match.string) and (meant := _MEANT_TO.search(near)):
        return Stance("planned", offset + meant.start(), at + match.end(), "polarity.infinitive", invited)
    return Stance("held", at + match.start(), at + match.end(), "polarity.past-verb", invited)


def _told_after(after: str, whole: str, inside: str) -> tuple[Standing, re.Match[str]] | None:
    """What the first telling words behind an event say of it; "a visit next year is likely" is possible."""
    held = held_by(whole)
    does = _DOES.match(inside) is not None  # "meets Y in Moscow prior to his return": the return lies ahead
    later = [
        (match.start(), standing, match)
        for pattern, standing in _AFTERWARDS
        if pattern in held
        and (match := pattern.search(after, within=whole))
        and not (
            (standing == "possible" and ": " in after[: match.start()])  # what comes of it may be
            or (does and _AHEAD_OF_ANOTHER.match(match.group()))
        )
    ]
    if (may := next((at for at, standing, _ in later if standing == "possible"), None)) is not None:
        later = [
            one
            for one in later
            if one[2].group().lower() != "next" and not _IS_BUT.fullmatch(after, one[0], may)
        ]
    _, standing, match = min(later, key=lambda item: item[0], default=(0, None, None))
    return (standing, match) if standing and match else None


def _ahead_or_now(part: str, whole: str, near: str, after: str) -> tuple[Standing, re.Match[str]] | None:
    """What a part of the clause says of an event that is ahead or going on, and its words."""
    for pattern, standing in _AHEAD_OR_NOW:
        hit = _last_that_holds(pattern, standing, part, whole)
        if hit is None:
            continue
        if hit.group() in ("next", "Next") and _WENT_AHEAD.match(after):
            continue  # "the next round was held in Moscow"
        if standing == "ongoing" and _PURPOSE.search(near):
            return "planned", hit  # "is in Moscow to meet Y"
        will = _last_that_holds(PLANNED, "planned", part, whole) if standing == "ongoing" else None
        if will and will.start() > hit.end() and _WILL.match(will.group()):
            return "planned", will  # "is with us already, and we will soon sign it"
        if standing == "planned" and _GLAD_TO.search(near):
            continue
        may = standing == "planned" and _NEXT_ONE.match(hit.group()) and _MIGHT_BE.match(after)
        if may or (standing == "planned" and _PERHAPS.match(after)):
            return "possible", hit
        return standing, hit
    return None


def _without_tense(text: str, whole: str, at: int, until: int, invited: bool) -> Stance:
    """What no auxiliary and no past verb tells: the present, or "X to meet Y", as headlines tell what is to come."""
    present = PRESENT.search(text, within=whole)
    glad = _GLAD_TO.search(text, 0, at)
    if _INFINITIVE.match(text, at - len("to ")) and not (present and present.start() < at) and not glad:
        return Stance("planned", at - len("to "), until, "polarity.infinitive", invited)
    if present:
        return Stance("present", present.start(), present.end(), "polarity.present", invited)
    return Stance("present", at, until, "polarity.bare", invited)


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
    past = PAST.search(part, hit.end(), within=whole) if standing != "ongoing" else None
    if past and _SET_TO.match(hit.group()) and _INFINITIVE_IN_UM.fullmatch(past.group()):
        past = None  # "nakatakdang lumipad": yet to fly
    done = past is not None and not _BE_OR_HAVE.match(part, hit.end())
    return None if done else hit


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
