"""Whom "he" and "she" mean: whom the sentences before are about, or who spoke in them."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading, unique
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.types import SIDES, Person

_IT_WAS = re.compile(
    r"\b[Ii]t\s+was\s+(?:only\s+|not\s+until\s+)?(?:in|on|after|under|at|during|then)\b[^,;]{0,40}?\sthat\s"
)
_GOES_ON = re.compile(
    r"\W*(?:He|She)\s+(?:also\s+|then\s+)?(?:added|said|noted|told|stressed|explained|recalled)\b"
)
_ENDS_QUOTATION = re.compile(r"[“\"]?[^“\"]+,[”\"]\s+(?=[^“”\"]*$)")
_HE_ALONE = re.compile(
    r"\W*(?:(?:On|In|At|Later|Earlier|Then|There|That|This|The|Last|Afterwards?|Also)\b(?:\s+[\w.’'-]+){0,5}"
    r",?\s+)?(?:[Hh]e|[Ss]he)\s+(?:also\s+|then\s+|later\s+|first\s+)?[a-z]+\b"
)
_HE_AND_HER = re.compile(
    r"\W*(?:He\s+[^,.;]{0,40}?\bher\b|(?P<she>She)\s+[^,.;]{0,40}?\bhim\b)(?!\s+[a-z]+\s+(?:with|to)\b)"
)
_IS_TO_DO = re.compile(
    r"\W*(?:He|She)\s+(?:also\s+)?"
    r"(?:(?:is|was)\s+(?:also\s+)?(?:expected|scheduled|due|set|slated|to)|will|plans|intends)\b"
)
_SAID_HE_WILL = re.compile(
    r"\b(?:told|said|announced|confirmed|reported|disclosed)\b(?P<who>[^;.“”\"]{3,120}?)\s"
    r"(?:will|would|plans|intends|(?:is|was)\s+(?:expected|scheduled|due|set|slated|to))\b"
)
_WOMAN = re.compile(r"(?:Ma\.|Maria|Marie|[A-Z]\w+a)\s")


def he_meant(reading: Reading, clause: Clause) -> list[Person]:
    """Whom "he" means: the one that the last sentence before was about, or who spoke in it ("He added …")."""
    goes_on = _GOES_ON.match(reading.document.sentences[clause.sentence].text)
    if (apart := _he_and_she(reading, clause)) is not None:
        return [apart]
    for index in range(clause.sentence - 1, max(clause.sentence - 4, -1), -1):
        if reading.document.sentences[index].kind in ("headline", "junk", "caption", "byline"):
            break
        if _HE_ALONE.match(reading.document.sentences[index].text) and not goes_on:
            continue  # "He met Y in Manila. He was back in May": the one told of before both
        if (cleft := _of_cleft(reading, index)) is not None:
            return [cleft]
        if (told_of := _told_to_be_going(reading, index, clause)) is not None:
            return [told_of]
        speaker = _speaker_of(reading, index) if goes_on or _ends_a_quotation(reading, index) else None
        if person := speaker or reading.subject_of(index):
            return [person]
    return []


def _told_to_be_going(reading: Reading, index: int, clause: Clause) -> Person | None:
    """ "Aide X said that Y will fly in on Monday. He is expected to meet Z": Y, whose programme goes on."""
    sentence = reading.document.sentences[index]
    if not _IS_TO_DO.match(reading.document.sentences[clause.sentence].text):
        return None
    said = _SAID_HE_WILL.search(sentence.text)
    if said is None:
        return None
    named = reading.seen_in(sentence.start + said.start("who"), sentence.start + said.end("who"))
    return named[-1].person if named else None


def _of_cleft(reading: Reading, index: int) -> Person | None:
    """ "X had been there before, and it was only in 1997 that Y went": Y, of whom the sentence tells last."""
    sentence = reading.document.sentences[index]
    if " that " not in sentence.text or not (cleft := _IT_WAS.search(sentence.text)):
        return None
    return next((s.person for s in reading.seen_in(sentence.start + cleft.end(), sentence.end)), None)


def _speaker_of(reading: Reading, index: int) -> Person | None:
    """Whose words a sentence gives ("…, X said")."""
    sentence = reading.document.sentences[index]
    said = _ENDS_QUOTATION.match(sentence.text)
    start = sentence.start + (said.end() if said else 0)
    named = (s.person for s in reading.seen_in(start, sentence.end) if is_speaker(reading, s))
    return next(named, None) or (reading.office_holder(reading.text(start, sentence.end)) if said else None)


def _ends_a_quotation(reading: Reading, index: int) -> bool:
    """Whether a sentence begins inside the quotation that it ends ("… I want to meet Y," the President said)."""
    return bool(_ENDS_QUOTATION.match(reading.document.sentences[index].text))


def _he_and_she(reading: Reading, clause: Clause) -> Person | None:
    """Who "he" is in "He briefed her", of the two whom the sentence before names, as their given names let guess."""
    sentence = reading.document.sentences[clause.sentence]
    told = _HE_AND_HER.match(sentence.text)
    if told is None or not clause.sentence:
        return None
    before = reading.document.sentences[clause.sentence - 1]
    named = unique([s.person for s in reading.seen_in(before.start, before.end)])
    women = [p for p in named if _WOMAN.match(p.name)]
    fitting = women if told["she"] else [p for p in named if all(p is not w for w in women)]
    return fitting[0] if len(named) == len(SIDES) and len(fitting) == 1 else None
