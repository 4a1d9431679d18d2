"""Later mentions by country or by part alone: "the Russian", "the Filipino", "his guest", "the visitor".

"Foreign Minister X is in Jakarta. On Tuesday the Russian had a word with Secretary Y": the Russian is X. "Governor Y
showed his guest the harbor": the guest is whom the sentences before name of the other side.
"""

from __future__ import annotations

from functools import partial

from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import Document

from .joined import Joined, Reference

# What cannot follow an adjective: a stop, an auxiliary, a preposition, or a verb in the past before its object.
_ENDS_PHRASE = (
    r"(?=['’]s\s|\s*[,.;:!?)—–]"
    r"|\s+(?:(?:who|whom|whose|an?|his|hers?|was|is|has|had|will|would|did|does|could|may|might|then|also|himself"
    r"|herself|on|in|at|to|for|with|by|from|over|about|before|after|during|as|when|while|where|said|says"
    r"|told|tells|gave"
    r"|gives|took|takes|came|went|left|brought|made|spoke|met|saw|sat|shook|paid|found|heard|kept|held|got"
    r"|put|wore|drank|ate"
    r"|shakes|meets|sees|sits|flies|goes|comes|pays|lays|speaks|talks|walks|receives|brings|leaves|asks"
    r"|wants|thinks|knows)\b"
    r"|and\b(?!\s+(?:the\s+)?(?:Philippine|Filipino|Russian|Chinese|[A-Z][a-z]+(?:an|ese|ish)\b))"
    r"|[a-z]{3,}ed(?=\s+(?:the|an?|his|her|their|its|him|them|that|to|on|in|at|for|with|by|from|over|about|out"
    r"|up|[A-Z]))"
    r"))"
)
_BY_COUNTRY = Prefiltered(rf"\b[Tt]he\s+(?P<who>Russian|Filipin[oa]){_ENDS_PHRASE}")
# «Филиппинский гость побывал в Москве».
_GUEST_IN_RUSSIAN = Prefiltered(
    r"\b(?:(?P<ru>[Рр]оссийск)|[Фф]илиппинск)(?:ий|ого|ому|им|ом|ая|ой|ую)\s+"
    r"(?:гост(?:ь|я|ю|ем|е|ья|ьи|ье|ью|ьей)|собеседни(?:к|ц)[а-я]{0,2}|визит[её]р[а-я]{0,2})\b(?!\s+[А-ЯЁ])"
)
_ROLE = r"(?:guest|visitor|host|hostess|caller|interlocutor)"
_BY_PART = Prefiltered(
    r"\b(?:(?P<his>[Hh]is|[Hh]er)|(?<!,\s)the)\s+"
    rf"(?:(?:Russian|Filipino|Philippine|distinguished|foreign)\s+)?{_ROLE}\b"
    r"(?!['’]?s\b|,?\s+(?:[A-Z]|[a-z]+\s+[A-Z])"
    r"|\s+(?:of|for|from|at|in|to|was|were|is|will|are|list|lecturer|speaker|who|country|nation|government|city"
    r"|state)\b)"
)
_SIDE = {"Russian": "RU", "Filipino": "PH", "Filipina": "PH"}
_OTHER_SIDE = {"PH": "RU", "RU": "PH"}
_BACK = 1200  # characters
_MOST_OFFICIALS = 60  # in a list of more, such words mean nobody


def add_named_by_country(document: Document, people: list[Joined]) -> None:
    """Add to each official the mentions by country or part alone, where the words before leave one person."""
    officials = [person for person in people if person.official]
    if not officials or len(officials) > _MOST_OFFICIALS:
        return
    found: list[tuple[Joined, Reference]] = []
    for match in _BY_COUNTRY.finditer(document.text, within=document.sentence_texts):
        person = _last_of(officials, _SIDE[match["who"]], match.start())
        if person is not None:
            found.append((person, Reference(match.start(), match.end(), "by-country")))
    for match in _GUEST_IN_RUSSIAN.finditer(document.text, within=document.sentence_texts):
        person = _first_guest(officials, "RU" if match["ru"] else "PH", match.start())
        if person is not None:
            found.append((person, Reference(match.start(), match.end(), "by-country")))
    for match in _BY_PART.finditer(document.text, within=document.sentence_texts):
        at = match.start()
        owner = max(officials, key=partial(Joined.last_before, position=at))
        if not 0 <= at - owner.last_before(at) < (_BACK if match["his"] else _sentence_so_far(document, at)):
            continue
        person = _last_of(officials, _OTHER_SIDE.get(owner.country, ""), at)
        if person is not None and all(p is person or p.country != person.country for p in officials):
            found.append((person, Reference(at, match.end(), "by-part")))
    for person, reference in found:
        person.refer(reference)


def _first_guest(officials: list[Joined], side: str, at: int) -> Joined | None:
    """The official of a side whom the report told of first, save who is posted to the country and no guest in it."""
    told = [p for p in officials if p.country == side and 0 <= at - p.last_before(at) < _BACK]
    told = [p for p in told if p.last_before(at) >= 0]
    guests = [p for p in told if all(o.cls != "ambassador" for title in p.titles for o in title.offices)]
    return min(guests, key=lambda person: person.mentions[0].start, default=None)


def _last_of(officials: list[Joined], side: str, at: int) -> Joined | None:
    """The official of a side who was told of last, not far before."""
    told = [p for p in officials if p.country == side and 0 <= at - p.last_before(at) < _BACK]
    told = [p for p in told if p.last_before(at) >= 0]
    return max(told, key=partial(Joined.last_before, position=at), default=None)


def _sentence_so_far(document: Document, at: int) -> int:
    """How many characters of its sentence stand before a position."""
    start = max((s.start for s in document.sentences if s.start <= at), default=at)
    return at - start + 1
