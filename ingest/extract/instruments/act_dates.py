"""The day of an act: which of the days that its clause tells, and whether it has come."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.extract.clauses.circumstances import date_for, is_since
from ingest.extract.clauses.reading import Reading
from ingest.extract.dating.periods import bounds
from ingest.extract.types import DateMention

from .act_words import BEFORE_SIGNATURE, ENDINGS, RATIFYING

_SIGNED_THEN = re.compile(
    r"\b(?:signed|inked)\s+(?:with\s+(?:the\s+)?[A-Z]\w+\s+)?(?:(?:early|late|only|back|last)\s+)?"
    r"(?:in|on)\s+(?:early\s+|late\s+)?$"
)
# "Agreed on the text and expect to sign it in June"
_TO_SIGN_THEN = re.compile(
    r"\b(?:expect|hope|aim|plan|intend|want|wish|look)\w*\s+to\s+(?:be\s+)?(?:sign|ink|conclud|seal|hav)\w*\b"
)
# "Wants to agree a deal within this year": when it is to be done.
_WITHIN = re.compile(r"\bwithin\s+(?:the\s+|this\s+)?\w")
_A_WORD = 12  # characters
# "Agreed on Saturday to draw up a memorandum": the day is that of their word.
_PROMISED = r"agreed|decided|vowed|pledged|promised|resolved|undertook"
_PROMISED_THEN = re.compile(rf"\b(?:{_PROMISED})\b[^.;]*$")
_SAID_THEN = re.compile(
    r"\b(?:said|told|came|went|met|spoke|took|saw|held|gave|sent|made|was|were|had|began|flew|sat"
    r"|(?!need)[a-z]{3,}ed)\b"
)
_DEED = (
    r"(?:said|told|came|went|met|spoke|took|saw|held|gave|sent|made|began|flew|sat"
    r"|(?:talk|discuss|transmitt|submitt|return|arriv|announc|declar|receiv|call|visit|initial|open|start|end"
    r"|complet|finish|conclud)(?:l?ed|d))"
)
_DEED_BEHIND = re.compile(rf",?\s+(?:both\s+|also\s+|again\s+|then\s+)?{_DEED}\b")
_DEED_BEFORE = re.compile(
    rf"(?<!\bto\sbe\s)(?<!\bwill\sbe\s)\b{_DEED}\s+"
    r"(?:(?:up|over|on|off|to\s+the\s+Senate|to\s+Moscow|to\s+Manila)\s+)?(?:(?:on|in|last|only)\s+)?$"
)
_SAME_STRETCH = re.compile(r"[,;]|\b(?:and|but|which|while|after|before|until)\b")
_STRETCH = 90  # characters
_DAY_FOLLOWS = re.compile(
    r"^\s*(?:in\s+[A-Z]\w+\s+)?(?:(?:only|earlier|late|early)\s+)?(?:on|in|since|last|late|from|as\s+of)?\s*$"
)
_BACKWARD = re.compile(r"\b(?:since|last|ago|from)\s*$|\bsince\b")
_BESIDE = re.compile(r",\s+and\s+an?\s+(?:visit|trip|meeting)\b[^;]*$")  # the day is that of another thing
# "Agreed in a call on Tuesday to sign it": the day of their agreeing, and none on which it will be signed.
_RESOLVED = re.compile(rf"\b(?:{_PROMISED}|committed)\b[^,.;]{{0,60}}$")
# "A treaty, drafted by one side in 2018, is suspended": the year is that of the draft.
_IN_ASIDE = re.compile(r",\s+(?:first\s+|already\s+|originally\s+)?[a-z]+(?:ed|wn|ten|nt)\s[^,;]*$")
_AND_BY_THE_OTHER = re.compile(
    r",?\s+(?:and|then)\s+(?:by\s+)?(?:the\s+)?"
    r"(?:Philippine|Russian|Filipino|Manila|Moscow|Philippines|Russia|other|latter|second)\b"
    r"(?:\s+[\w’']+){0,3}?"
    r"(?:\s+in\s+[A-Z]\w+(?:\s+[A-Z]\w+)?)?\s+(?:on\s+|in\s+)?"
)
# "Sends a team this week under a program that it signed with the city": of the sending.
_WHICH_THEY = re.compile(r"\b(?:that|which)\s+(?:[\w.’'-]+\s+){1,4}$")
# "A final text, under which there will be more port calls this year": of what it brings.
_WHAT_IT_BRINGS = re.compile(
    r",\s+(?:(?:under|by|through|thanks\s+to)\s+which|which\s+(?:will|would|is\s+to))\s"
    r"(?![^,;]*\b(?:sign|ink|initial|conclu|ratif)\w*\b)[^;]*$"
)
_TO_DO = re.compile(r"\s+to\s+[a-z]")
_BEGUN = re.compile(
    r"\b(?:resumed|began|opened|started|concluded|completed|held|revived|launched|finished)\s+"
    r"(?:(?:the|their|new)\s+)?$"
    r"|\b(?:[Tt]here\s+were|had|have\s+had)\s+(?:[\w-]+\s+)?$|\binitial(?:l)?ed\s+(?:an?|the|their)\s+$"
    r"|\b(?:handed|received|sent|gave|submitted|forwarded|delivered|presented|got|transmitted|mailed)\b[^.;]*$"
)
_OVER = re.compile(
    r"\b(?:was|were|has|have|had|initial(?:l)?ed|agreed|settled|finali[sz]ed|nailed|hammered|completed"
    r"|concluded|wrapped|handed|went|came|reached|sent|submitted|received|mailed|opened|began|started"
    r"|resumed|discussed|reviewed|tackled|considered|studied|talked|met|took\s+up)\b"
)


@dataclass(slots=True)
class Stretch:
    """A range of the document with its text, in which the instruments' own names (``avoid``) are blotted out.

    ``whole`` is the text with them.
    """

    text: str
    whole: str
    start: int
    end: int
    avoid: list[tuple[int, int]]


def date_of(reading: Reading, act: str, stretch: Stretch, trigger: tuple[int, int]) -> DateMention | None:
    """The day of an act; that of the last signature where the sides sign one after the other."""
    date = _day_beside(reading, act, stretch, trigger)
    if date is not None and act == "signed":
        return _day_of_the_other(reading, date, stretch.end) or date
    return date


def _day_beside(reading: Reading, act: str, stretch: Stretch, trigger: tuple[int, int]) -> DateMention | None:
    """The day that follows an act's words at once, else the nearest outside the instruments' names."""
    start, end = stretch.start, stretch.end
    inside = _that_may_be(reading, act, stretch, trigger)
    if act == "in_force":
        since = next((d for d in inside if d.rule.startswith("date.since") and d.past), None)
        if since is not None:
            return since
    within = next((d for d in inside if trigger[0] < d.start < trigger[1] and act in ENDINGS), None)
    if within is not None:
        return within  # "decided in June to cancel it"
    for date in inside:
        if date.start >= trigger[1] and _DAY_FOLLOWS.match(reading.text(trigger[1], date.start)):
            return date
    if act in ("stalled", RATIFYING):
        return None
    for date in inside:
        if (
            0 <= date.start - trigger[1] <= _STRETCH
            and not _SAME_STRETCH.search(reading.text(trigger[1], date.start))
            and (near := date_for(reading, start, end, trigger, [date]))
        ):
            return near
    return date_for(reading, start, end, trigger, inside)


def _that_may_be(reading: Reading, act: str, stretch: Stretch, trigger: tuple[int, int]) -> list[DateMention]:
    """The days told beside an act, without those of other things."""
    start, end = stretch.start, stretch.end
    inside = [d for d in reading.dates_in(start, end) if not any(a <= d.start < b for a, b in stretch.avoid)]
    inside = [
        d
        for d in inside
        if not _BESIDE.search(reading.text(min(trigger[1], d.start), d.start))
        and not is_of_resolving(reading, start, d)
        and not _is_of_promise(reading, start, d, trigger[0])
        and not _is_of_aside(reading, start, d, trigger[0])
        and not _WHAT_IT_BRINGS.search(reading.text(min(trigger[1], d.start), d.start))
        and not (d.end < trigger[0] and _WHICH_THEY.search(reading.text(d.end, trigger[0])))
    ]
    if act in BEFORE_SIGNATURE:
        inside = [
            d
            for d in inside
            if not is_since(reading, d)
            and not _WITHIN.search(reading.text(max(start, d.start - _A_WORD), min(d.end, d.start + _A_WORD)))
            and not _TO_SIGN_THEN.search(reading.text(min(trigger[1], d.start), d.start))
        ]
    if act in ("signed", "in_force"):  # "extended until 2030", "remains in force until 2029"
        dated = [d for d in inside if not d.text.startswith(("until", "till", "through"))]
        if act == "signed":
            return [d for d in dated if not is_since(reading, d)] or dated
        inside = dated
    return [
        d
        for d in inside
        if trigger[0] <= d.start < trigger[1]
        or not _SIGNED_THEN.search(reading.text(max(start, d.start - 50), d.start))
    ]


def is_of_resolving(reading: Reading, start: int, date: DateMention) -> bool:
    """Whether a bare weekday is that on which two agreed to do something yet."""
    if date.past == date.future or not _TO_DO.match(reading.document.text, date.end):
        return False
    return bool(_RESOLVED.search(reading.text(start, date.start)))


def _is_of_promise(reading: Reading, start: int, date: DateMention, trigger: int) -> bool:
    """Whether the day is that on which somebody said that he would do it."""
    if date.end >= trigger or " to " not in reading.text(date.end, trigger):
        return False
    return _PROMISED_THEN.search(reading.text(start, date.start)) is not None


def _day_of_the_other(reading: Reading, date: DateMention, end: int) -> DateMention | None:
    """ "Signed by Moscow on October 4 and by Manila in Davao on October 9": the second day, None where none is told."""
    further = next((d for d in reading.dates_in(date.end, end) if d.past), None)
    if further is None or not _AND_BY_THE_OTHER.fullmatch(reading.text(date.end, further.start)):
        return None
    return further


def _is_of_aside(reading: Reading, start: int, date: DateMention, trigger: int) -> bool:
    """Whether the day stands in an aside on another act, which a comma ends before the words of this one."""
    if date.end >= trigger or not reading.text(date.end, date.end + 2).lstrip(")").startswith(","):
        return False
    return _IN_ASIDE.search(reading.text(start, date.start)) is not None


def is_of_word_before(reading: Reading, date: DateMention | None, trigger: int) -> bool:
    """ "On Thursday both said they would like a treaty": the day is that of their saying, whatever is to come."""
    if date is None or date.past == date.future or date.end > trigger:
        return False
    return _SAID_THEN.search(reading.text(date.end, trigger)) is not None


def is_of_deed(reading: Reading, date: DateMention) -> bool:
    """Whether a bare day or month stands beside what was done then: "on Tuesday talked", "was sent in March"."""
    if date.past == date.future:
        return False
    around = reading.sentence_at(date.start)
    behind = _DEED_BEHIND.match(reading.text(date.end, around.end))
    return behind is not None or _DEED_BEFORE.search(reading.text(around.start, date.start)) is not None


def day_of(act: str, date: DateMention | None, forward: bool) -> str | None:
    """The day of an act; what comes into force "from January 1" does so on that day."""
    edtf = date.resolve(forward) if date else None
    return edtf.removesuffix("/..") if edtf and act == "in_force" else edtf


def is_to_come(reading: Reading, date: DateMention | None) -> bool:
    """Whether the day told of what is to be lies after the article's."""
    anchor = reading.document.anchor
    return bool(anchor and date and date.future and bounds(date.future)[1] > anchor)


def still_open(reading: Reading, act: str, words: str, date: DateMention | None, until: int) -> bool:
    """Whether the day told after "in negotiation", "ready for signing" is the one aimed at."""
    if (
        act not in ("text_agreed", "negotiation")
        or "initial" in words
        or date is None
        or date.start < until
        or is_since(reading, date)
    ):
        return False
    anchor = reading.document.anchor
    before = reading.text(max(0, until - len(words) - _STRETCH), until - len(words))
    if (
        _BEGUN.search(before)
        or _OVER.search(words + reading.text(until, date.start))
        or (anchor and date.future and bounds(date.future)[1] < anchor)
    ):
        return False
    return not _BACKWARD.search(reading.text(until, date.start))
