"""Whether a seat of government stands for the government ("Moscow agreed") or for the place ("in Moscow")."""

from __future__ import annotations

import re

from .hits import Mark

# A place word before: the city is where something is.
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:in|at|near|around|outside|inside|across|from|to|via|through|leave|leaves|left|visit|visits|visited"
    r"|visiting"
    r"|reach|reached|arrive|downtown|central|в|из|под|near|sa|nasa)|\bthe\s+city\s+of|\bthe\s+town\s+of)\s+(?:the\s+)?$"
)
_BODY_AFTER = re.compile(
    r"(?:['’]s?)?\s+(?:and\s+(?:the\s+)?(?:Moscow|Manila|Kremlin|Malaca[nñ]ang|Beijing|Washington|Tokyo)\b\s*)?"
    r"(?:also\s+|now\s+|still\s+|has\s+|have\s+|had\s+|would\s+|will\s+|could\s+|may\s+|is\s+|are\s+|was\s+|were\s+)*"
    r"(?:said|says|agreed|agree|agrees|wants?|wanted|signed|sign|signs|offered|offers|invited|invites"
        r"|proposed|proposes|hopes|hoped"
    r"|expects?|believes?|considers?|called|asked|asks|told|seeks|sought|plans|planned|ready|willing|keen"
        r"|eager|looking|committed"
    r"|insisted|denied|rejected|confirmed|announced|welcomed|thanked|expressed|ink|inks|inked|eye|eyes"
        r"|mull|mulls|vow|vows"
    r"|regards|views|supports?|backs|intends?|pledged|stands|yet|seen|set|open|interested|received"
        r"|notified|informed|working)\b",
    re.IGNORECASE,
)  # fmt: skip
_BODY_BEFORE = re.compile(
    r"(?:\b(?:between|with|for|by|of|on\s+behalf\s+of|and|both|ties\s+with|against|that|urges?|urged|told)\s+"
    r"(?:the\s+)?$)"
)
_PAIR_AFTER = re.compile(
    r"\s*(?:,|and|&|-|–)\s*(?:the\s+)?(?:Moscow|Manila|Kremlin|Malaca[nñ]ang)\b", re.IGNORECASE
)


def names_a_government(text: str, mark: Mark, seat: bool) -> bool:
    """True when the words around a capital or palace speak of its government. ``seat``: it can stand for one."""
    if not seat:
        return False
    before = text[max(0, mark.start - 24) : mark.start].lower()
    if _PLACE_BEFORE.search(before):
        return False
    after = text[mark.end : mark.end + 60]
    if _BODY_AFTER.match(after):
        return True
    if _BODY_BEFORE.search(before):
        return not re.match(r"\s+on\s+|\s*,\s*(?:Philippines|Russia)", after)
    return bool(_PAIR_AFTER.match(after)) or after[:3] in ("'s ", "’s ")
