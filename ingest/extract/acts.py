"""The acts in an instrument's life, read clause by clause with their negation and modality."""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import foreign_words as foreign
from .circumstances import date_for, is_since
from .clauses import Clause
from .polarity import Stance, judge
from .reading import Reading
from .types import AgreementStatus, DateMention, Side

RATIFYING = "ratifying"  # before a parliament: a state of the instrument, no act of its own
# The order is that of precedence within one clause: an ending says more than the signature it undoes.
_ACTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (act, re.compile(pattern, re.IGNORECASE))
    for act, pattern in (
        ("cancelled", (r"\b(?:cancel(?:l?ed|s|lation)|scrapp(?:ed|ing)|called\s+off|dropped|shelved"
            r"|backed\s+out|(?:did|will|would)\s*(?:not|n['’]t)\s+push\s+through"
            r"|no\s+longer\s+(?:be\s+)?(?:pursu\w+|push\w*))\b")),
        ("terminated", r"\b(?:terminat(?:ed|es|ion)|abrogat(?:ed|es|ion)|denounced|rescinded|withdrew\s+from)\b"),
        ("suspended", r"\b(?:suspend(?:ed|s)|suspension|frozen|froze|on\s+hold)\b"),
        ("expired", r"\b(?:expired?|expires|lapsed)\b"),
        ("stalled", (r"\b(?:stalled|stalls|bogged\s+down|in\s+limbo|deadlock(?:ed)?|languish\w*|(?:has"
            r"|have)\s+not\s+moved|no\s+progress|at\s+a\s+standstill|gathering\s+dust|stuck)\b")),
        ("provisional", r"\bprovisional(?:ly)?\s+(?:appl\w+|in\s+force|basis)\b|\bapplied\s+provisionally\b"),
        ("in_force", (r"\b(?:enter(?:ed|s|ing)?\s+into\s+force|entry\s+into\s+force|(?:is|are|was|were|been"
            r"|being|remains?)\s+(?:already\s+|still\s+|now\s+|not\s+(?:yet\s+)?)?in\s+(?:force"
            r"|effect)|t(?:ook|akes?|aken)\s+effect|c(?:ame|omes?)\s+into\s+(?:force|effect)"
            r"|becomes?\s+effective|not\s+(?:yet\s+)?in\s+force)\b")),
        ("senate_concurrence", (r"\b(?:Senate\b[^.;]{0,60}?\b(?:concurr(?:ed|ence|s)|approved|ratified"
            r"|gave\s+its\s+consent)|concurr(?:ed|ence)\b[^.;]{0,60}?\bSenate"
            r"|senators\s+(?:concurred|ratified|voted)|(?:Senate|chamber"
            r"|senators)\b[^.;]{0,40}?\b(?:adopted|passed|approved)\b[^.;]{0,40}?\b[Rr]esolution)\b")),
        (RATIFYING, (r"\b(?:before|pending\s+(?:in|before|with)|submitted\s+to|transmitted\s+to"
            r"|sent\s+to)\s+the\s+(?:Senate|Duma|State\s+Duma|parliament|Federation\s+Council)\b"
            r"|\b(?:await(?:s|ing)|pending|needs?|subject\s+to|up\s+for|submitted\s+for|sent\s+for"
            r"|for)\s+(?:its\s+|the\s+|Senate\s+|Russian\s+|Philippine\s+"
            r"|domestic\s+)?(?:ratification|concurrence)\b")),
        ("ratified", r"\bratif(?:ied|ies|y|ication|ying)\b"),
        ("notified", (r"\b(?:notif(?:ied|ication|ications|y)"
            r"|exchange(?:d)?\s+(?:the\s+)?instruments\s+of\s+ratification|internal\s+procedures)\b")),
        ("text_agreed", (r"\b(?:ready\s+(?:for|to\s+be)\s+(?:signing|signature|signed)"
            r"|text\s+(?:of\s+[\w\s]{1,40})?(?:was|is|has\s+been|had\s+been)\s+(?:agreed"
            r"|finali[sz]ed|settled|completed)|agreed\s+(?:on\s+)?the\s+(?:text|wording)|(?:has"
            r"|have|had|was|were|been)\s+(?:been\s+)?finali[sz]ed|initial(?:l)?ed|(?:completed"
            r"|concluded|wrapped\s+up)\s+(?:the\s+)?negotiations|ready\s+to\s+sign"
            r"|awaits?\s+signature|awaiting\s+signature|agreed\s+text)\b")),
        ("signed", (rf"\b(?:{foreign.SIGNED}|sign(?:ed|s|ing)?|signature|ink(?:ed|s|ing)|concluded|conclude"
            rf"|conclusion|sealed|put\s+(?:their|his|her)\s+names?|affixed|exchanged?"
            rf"|entered\s+into\s+an?|forged|came\s+away\s+with)\b")),
        ("negotiation", (rf"\b(?:{foreign.NEGOTIATED}|negotiat(?:e|ed|es|ing|ion|ions)|being\s+(?:worked\s+on"
            rf"|worked\s+out|drafted|discussed|finali[sz]ed|reviewed|prepared|studied|vetted"
            rf"|crafted)|work(?:ing|ed|s)?\s+on|(?:at|to)\s+work\s+on|under\s+(?:review|study"
            rf"|discussion|negotiation|consideration|evaluation)|in\s+the\s+works|(?:is|are|was"
            rf"|were)\s+drafted|draft(?:ing|s)?|finali[sz](?:e|ing)|in\s+the\s+pipeline|drawing\s+up"
            rf"|preparing|preparation|being\s+prepared|talks\s+on|discuss(?:ed|ing|ions?)?"
            rf"|review(?:ing)?|speed\s+up|expedite|early\s+conclusion|pending|drafted|tasked"
            rf"|finish(?:ed|es|ing)?|complet(?:e|ing)|(?:is|are|was"
            rf"|were)\s+not\s+(?:yet\s+)?(?:ready|final|finished|agreed|complete)"
            rf"|not\s+(?:yet\s+)?(?:final|ready|agreed)|for\s+signing|on\s+the\s+table"
            rf"|handed\s+(?:over|to)|awaiting\s+comments)\b")),
        ("proposed", (rf"\b(?:{foreign.PROPOSED}|propos(?:ed|es|al|als|ing)|suggest(?:ed|s)|offer(?:ed|s)?"
            rf"|push(?:ed|es|ing)?\s+for|call(?:ed|s)\s+for|seek(?:s|ing)?|sought|want(?:s|ed)?"
            rf"|eye(?:s|d|ing)|consider(?:s|ed|ing)?|explor(?:e|es|ed|ing)|possib(?:le|ility)"
            rf"|broached|floated)\b")),
    )
)  # fmt: skip
STATUS_OF: dict[str, AgreementStatus] = {
    "proposed": "proposed", "negotiation": "negotiating", "text_agreed": "ready_to_sign", "signed": "signed",
    RATIFYING: "ratifying", "ratified": "ratifying", "senate_concurrence": "ratifying", "notified": "ratifying",
    "in_force": "in_force", "provisional": "provisional", "stalled": "stalled", "suspended": "suspended",
    "terminated": "terminated", "expired": "expired", "cancelled": "cancelled",
}  # fmt: skip
RANK = {act: rank for rank, act in enumerate(STATUS_OF)}
_SINCE = re.compile(r"\b(?:under|governed\s+by|based\s+on|guided\s+by)\b[^.;]{0,120}\bsince\b", re.IGNORECASE)
_AFTER_DAYS = re.compile(
    r"^\s+(?:on\s+the\s+)?(?:\d+|[a-z-]+)(?:th|st)?\s+(?:days?|months?)\s+(?:after|from"
    r"|following)\b|^\s+(?:upon|once|after)\b"
)  # a clause of the treaty
_SAME_STRETCH = re.compile(r"[,;]|\b(?:and|but|which|while|after|before|until)\b")
_STRETCH = 90  # characters
_DAY_FOLLOWS = re.compile(
    r"^\s*(?:in\s+[A-Z]\w+\s+)?(?:(?:only|earlier|late|early)\s+)?(?:on|in|since|last|late|from|as\s+of)?\s*$"
)
_BACKWARD = re.compile(r"\b(?:since|last|ago|from)\s*$|\bsince\b")
_LEGISLATIVE = re.compile(
    r"\b(?:submit(?:ted|s)?|transmit(?:ted|s)?|await(?:s|ing)?|pending|for|needs?|requires?|subject\s+to|up\s+for)\b",
    re.IGNORECASE,
)
_PH_ACTOR = re.compile(r"\b(?:Philippine|Philippines|Manila|Filipino|Senate|Malaca[nñ]ang|Palace)\b")
_RU_ACTOR = re.compile(r"\b(?:Russian?|Moscow|Kremlin|State\s+Duma|Duma|Federation\s+Council)\b")
_BOTH_ACTORS = re.compile(r"\b(?:both|two)\s+(?:sides|countries|parties|governments|states)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ActReading:
    """One act of one instrument as one clause tells it.

    ``done`` is False for an act still ahead; then ``date`` is when it is expected.
    """

    act: str
    done: bool
    date: str | None
    phrase: DateMention | None
    side: Side
    start: int
    end: int
    stance: Stance


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A range of the document with its text, in which the instruments' own names (``avoid``) are blotted out."""

    text: str
    start: int
    end: int
    avoid: list[tuple[int, int]]


def acts_in(
    reading: Reading, clause: Clause, start: int, end: int, avoid: list[tuple[int, int]]
) -> list[ActReading]:
    """Acts told in ``[start, end)`` of a clause, outside the instruments' own names (``avoid``)."""
    found: list[ActReading] = []
    masked = _mask(reading.text(start, end), start, avoid)
    if match := _SINCE.search(masked):
        date = next(iter(reading.dates_in(start, end)), None)
        stance = Stance("held", match.start(), match.end(), "act.since")
        edtf = _start_of(date.past) if date and date.past else None
        return [
            ActReading(
                "in_force", True, edtf, date, "both", start + match.start(), start + match.end(), stance
            )
        ]
    taken: list[tuple[int, int]] = []
    for act, pattern in _ACTS:
        for match in pattern.finditer(masked):
            if any(match.start() < b and a < match.end() for a, b in taken):
                continue
            taken.append(match.span())
            if told := _read(reading, act, _Stretch(masked, start, end, avoid), match.start(), match.end()):
                found.append(told)
    return sorted(found, key=lambda a: a.start)


def _read(reading: Reading, act: str, stretch: _Stretch, at: int, until: int) -> ActReading | None:
    """The act whose words stand at ``stretch.text[at:until]``, or None where it is denied or told as a condition."""
    text, base = stretch.text, stretch.start
    stance = judge(_without_own_cancel(text, act, at, until), at, until)
    date = _date_of(reading, act, stretch, (base + at, base + until))
    side = _side(text, act)
    ahead = stance.standing in ("planned", "possible", "postponed")
    forward = ahead or (
        act in ("text_agreed", "negotiation")
        and date is not None
        and date.start >= base + until
        and not is_since(reading, date)
        and not _BACKWARD.search(reading.text(base + until, date.start))
    )
    edtf = date.resolve(forward) if date else None
    span = (base + at, base + until)
    if act == "in_force" and _AFTER_DAYS.match(text[until:]):
        return None
    if stance.standing in ("denied", "hypothetical"):
        if act in ("in_force", "ratified", "notified", "senate_concurrence") and stance.standing == "denied":
            return (
                ActReading("signed", True, None, None, "both", *span, stance) if act != "in_force" else None
            )
        return None
    if act == "signed" and ahead:
        act, done = ("text_agreed" if stance.standing == "planned" else "negotiation"), True
        return ActReading(
            act,
            done,
            edtf,
            date,
            "both",
            *span,
            Stance(stance.standing, stance.start, stance.end, "act.signature-ahead"),
        )
    if act in ("ratified", "in_force", "notified", "senate_concurrence") and (
        ahead or (act == "ratified" and _LEGISLATIVE.search(text[:at]))
    ):
        return ActReading(
            "signed" if act == "in_force" else RATIFYING,
            not ahead,
            edtf if ahead else None,
            date,
            side,
            *span,
            stance,
        )
    if act in ("negotiation", "proposed", "text_agreed"):
        if forward and not ahead and edtf:
            stance = Stance("planned", stance.start, stance.end, f"act.{act}")
        return ActReading(act, True, edtf, date, side, *span, stance)
    if act in ("cancelled", "terminated", "suspended", "expired", "stalled") and ahead:
        return None
    return ActReading(act, True, edtf, date, side, *span, stance)


def _date_of(reading: Reading, act: str, stretch: _Stretch, trigger: tuple[int, int]) -> DateMention | None:
    """The day of an act: the one that follows its words at once, else the nearest outside the instruments' names."""
    start, end = stretch.start, stretch.end
    inside = [d for d in reading.dates_in(start, end) if not any(a <= d.start < b for a, b in stretch.avoid)]
    for date in inside:
        if date.start >= trigger[1] and _DAY_FOLLOWS.match(reading.text(trigger[1], date.start)):
            return date
    if act in ("stalled", RATIFYING):
        return None
    for date in inside:
        if 0 <= date.start - trigger[1] <= _STRETCH and not _SAME_STRETCH.search(
            reading.text(trigger[1], date.start)
        ):
            return date_for(reading, start, end, trigger, [date])
    return date_for(reading, start, end, trigger, inside)


def _without_own_cancel(text: str, act: str, at: int, until: int) -> str:
    """The act's own words must not be read as the polarity of the act ("cancelled" is not a cancelled cancelling)."""
    if act in ("cancelled", "suspended", "negotiation", "proposed", "text_agreed", "stalled"):
        return text[:at] + "x" * (until - at) + text[until:]
    return text


def _side(text: str, act: str) -> Side:
    if act in ("signed", "in_force", "text_agreed", "negotiation") or _BOTH_ACTORS.search(text):
        return "both"
    philippine, russian = bool(_PH_ACTOR.search(text)), bool(_RU_ACTOR.search(text))
    if act == "senate_concurrence" or (philippine and not russian):
        return "PH"
    return "RU" if russian and not philippine else "both"


def _start_of(edtf: str) -> str:
    return edtf.partition("/")[0]


def _mask(text: str, base: int, avoid: list[tuple[int, int]]) -> str:
    for start, end in avoid:
        a, b = max(0, start - base), min(len(text), end - base)
        if a < b:
            text = text[:a] + "□" * (b - a) + text[b:]
    return text
