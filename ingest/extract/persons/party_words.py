"""Words for a side and its delegation: "the Russian side", "a delegation of the Senate", «делегация Татарстана»."""

from __future__ import annotations

import re

from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import Country

SIDE_TOLD = Prefiltered(
    r"\b(?:(?P<ru>Russian|Russia['’]s|Moscow['’]s)|(?P<ph>Philippines?|Filipino|Philippines['’]|Manila['’]s))\s+"
    r"(?:[a-z-]+\s+){0,2}?"
    r"(?:officials|lawmakers|legislators|experts|officers|deputies|inspectors|mission|side|delegation|party"
    r"|team|panel|group|contingent|detachment|squadron|flotilla|crew|task\s+(?:force|group)|negotiators)\b"
    r"|\b(?P<rus>the\s+Russians)\b|\b(?P<fil>the\s+Filipinos)\b"
    r"|\b(?:(?P<ru_adj>[Рр]оссийск(?:ая|ой|ую))|(?P<ph_adj>[Фф]илиппинск(?:ая|ой|ую)))\s+(?:[а-яё]+\s+)?"
    r"(?:сторон|делегаци|групп)[а-яё]+"
    r"|\b(?:[Дд]елегаци(?:я|и|ю|ей)|delegasyon\s+ng|panig\s+ng)\s+"
    r"(?:(?P<ru_of>РФ|России|Rus(?:sia|ya))|(?P<ph_of>Филиппин|Pilipinas))\b"
    r"|\b(?:delegation|party|team|group|contingent|mission|panel|officials|lawmakers|experts|officers|deputies)\s+"
    r"(?:of|from)\s+(?:the\s+)?"
    r"(?:(?P<ru_from>Russian?(?:['’]s)?|Moscow(?:['’]s)?)"
    r"|(?P<ph_from>Philippines?(?:['’]s?)?|Manila(?:['’]s)?))\b(?:\s+[A-Z][\w-]*){0,5}"
)
_RUSSIAN_SIDE = ("ru", "rus", "ru_adj", "ru_of", "ru_from")
# "A delegation of the Bangsamoro government", "a team from Davao City": the body or place named right behind.
PARTY_OF = Prefiltered(
    r"\b(?:delegation|party|team|group|contingent|mission|panel)\s+(?:of|from)\s+"
    r"(?:(?:the|its|officials|executives|experts|officers|members)\s+(?:of\s+|from\s+)?){0,3}(?=[A-Z])"
    r"|\b(?:[Дд]елегаци|[Гг]рупп|(?:[Бб]изнес-)?[Мм]исси)[а-яё]{0,2}\s+(?:(?:из|от|города|правительства)\s+)?(?=[А-ЯЁ])"
)


def side_named(side: re.Match[str]) -> Country:
    return "RU" if any(map(side.group, _RUSSIAN_SIDE)) else "PH"
