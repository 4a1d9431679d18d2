"""Members of a delegation told by name alone: "With the secretary were X and Y", "For the embassy were X and Y".

Whoever is listed so acts for the side of whom they were with, though no office of theirs is told. Families and
business people come along too, and act for nobody.
"""

from __future__ import annotations

import re

from ingest.extract.types import Document

from .joined import Joined

_NAMES = r"\s+(?:(?:[A-Z][\w.’'-]*|and|of|for|the|de|del|dela|y),?\s+)*"
_PART = (
    r"(?:[Tt]aking\s+part|[Pp]resent|[Aa]ttending|[Ii]n\s+attendance|[Rr]epresenting|[Ss]peaking|[Pp]articipating"
    r"|[Ss]itting\s+in)"
)
# "With him were", "With the secretary in the talks were": of his side.
_WITH_HIM = re.compile(
    r"(?:Also\s+)?(?:[Ww]ith|[Aa]longside|[Aa]ccompanying|[Jj]oining|[Bb]eside)\s+"
    rf"(?:him|her|the\s+[a-z]+(?:\s+[a-z]+)?|[A-Z][\w’'-]+)\s+(?:[a-z][^.;,]{{0,50}}?\s)?"
    rf"(?:was|were|is|are)\b{_NAMES}"
)
# "For the embassy were", "The Russian delegation included": of that side.
_OF_SIDE = re.compile(
    rf"(?:Also\s+)?(?:{_PART}\s+)?(?:[Ff]or|[Oo]n\s+behalf\s+of|[Ff]rom|[Oo]n|[Ii]n)\s+"
    r"(?P<whose>the\s+(?:(?P<side>Russian|Philippine|Filipino)\s+)?(?:[Ee]mbassy|side|delegation|party|team|panel))\s+"
    rf"(?:was|were|is|are)\b{_NAMES}"
    r"|The\s+(?P<named>Russian|Philippine|Filipino)\s+(?:delegation|party|team|panel|side)\s+(?:also\s+)?"
    rf"(?:included|includes|comprised|consisted\s+of|was\s+made\s+up\s+of)\b{_NAMES}"
)
_EMBASSY = re.compile(
    r"\b(?P<side>Russian|Philippine|Filipino)\s+[Ee]mbassy\b|\b[Ee]mbassy\s+of\s+(?:the\s+)?(?P<of>Russia|Philippines)"
)
_PRIVATE = re.compile(
    r"\b(?:wife|husband|spouse|son|sons|daughters?|family|father|mother|brother|sister|friends?|partner"
    r"|businessm[ae]n|businesswom[ae]n|executives?|investors?|tycoons?|artists?|singers?|dancers?|players?"
    r"|coach(?:es)?|actors?|actress|students?|CEO|[Cc]orporation|Corp\.|Inc\.|Company)\b"
)
_RULE = "side-in-company"


def take_in_companions(document: Document, people: list[Joined]) -> None:
    """Mark those without an office who are listed as members of a delegation, and give them its side."""
    for person in people:
        if person.holder is not None or any(m.titles or m.civilian for m in person.mentions):
            continue
        first = person.mentions[0]
        sentence = first.units.sentence
        told = document.text[sentence.start : first.start]
        if _PRIVATE.search(sentence.text):
            continue
        if side := _side(document, people, told, sentence.start):
            person.companion = True
            person.country, person.country_rule = side, _RULE


def _side(document: Document, people: list[Joined], told: str, start: int) -> str:
    """The side of the list in which a name stands, "" where it stands in none."""
    if of_side := _OF_SIDE.fullmatch(told):
        word = of_side["side"] or of_side["named"]
        if word is None and "mbassy" in (of_side["whose"] or ""):
            embassies = list(_EMBASSY.finditer(document.text, 0, start))
            word = (embassies[-1]["side"] or embassies[-1]["of"]) if embassies else None
        return "" if word is None else "RU" if word.startswith("Russia") else "PH"
    if _WITH_HIM.fullmatch(told) is None:
        return ""
    # whom they are with: who is named in their own sentence, or whom the one before begins with
    named = sorted((m.start, p.country) for p in people for m in p.mentions if m.start < start + len(told))
    own = [country for at, country in named if at >= start and country]
    if own:
        return own[0]
    before = [m.units.sentence.start for p in people for m in p.mentions if m.start < start]
    if not before:
        return ""
    return next(country for at, country in named if at >= max(before)) if named else ""
