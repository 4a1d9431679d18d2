"""Who headed each side of talks that were told without names, or with the name of one side alone.

"The delegations were headed by X and Y"; "X headed the Philippine delegation. Across the table was Y".
"""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading, of_both_sides
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import SIDES, Person, Sentence

LED_BY = Prefiltered(
    r"\b(?:led|headed|chaired|co-chaired|fronted)\s+by\b|\bunder\s+the\s+(?:co-?)?chairmanship\s+of\b"
    r"|\bleadership\s+of\b",
    re.IGNORECASE,
)
LEADS = Prefiltered(
    r"\bang\s+(?:namuno|nanguna|nangunguna|mamumuno|namumuno)\s+sa\s+(?:[\w-]+\s+){0,2}?"
    r"(?:panig|delegasyon|grupo|koponan)\b"
    r"|"
    r"\b(?:(?<=\bto\s)(?:lead|head)|led|leads|headed|heads|will\s+lead|will\s+head|leading|heading"
    r"|in\s+charge\s+of|at\s+the\s+head\s+of|fronted|captained)\s+(?:the|a|his|her|its)\s+"
    r"(?:[\w'’-]+\s+){0,4}?(?:side|delegation|team|panel|party|group|mission)\b",
    re.IGNORECASE,
)
_HEADED = Prefiltered(
    r"^(?:Leading|Heading|At\s+the\s+head\s+of|In\s+charge\s+of|Representing)\s+(?:the|their|both)\s+"
    r"(?:two\s+|respective\s+|[A-Z]\w+\s+and\s+[A-Z]\w+\s+)?"
    r"(?:sides|delegations?|teams|parties|countries|panels|talks|meeting|session)\s+"
    r"(?:at\s+[^,.;]{3,30}\s+)?(?:were|was)\b"
    r"|\b(?:delegations?|sides?|parties|teams?|consultations|meeting|talks|session|it)\b[^.;]{0,40}?\b"
    r"(?:headed|led|chaired|co-?chaired|presided\s+over)\s+by\b"
    r"|^(?:The\s+(?:officials|two|negotiators|co-?chairs)|They)\s+were\b"
    r"|\bco-?chairs?\b[^.;]{0,120}?\s[–—-]\s|\bделегаци\w+\s+возглав\w+",
    re.IGNORECASE,
)
_OPPOSITE = Prefiltered(
    r"^(?:Across\s+the\s+table|Across\s+from\s+(?:him|her|them)|Opposite\s+(?:him|her|them)"
    r"|Facing\s+(?:him|her|them)|On\s+the\s+other\s+side(?:\s+of\s+the\s+table)?"
    r"|(?:His|Her)\s+(?:[A-Z][a-z]+\s+)?(?:counterpart|opposite\s+number))\s+(?:was|were|is|sat|stood)\s"
)
_SIDE_LED_BY = Prefiltered(
    r"\b(?:Philippine|Filipino|Russian)\s+(?:side|delegation|team|panel|group)\s+"
    r"(?:(?:was|is|were)\s+(?:led|headed|represented|chaired)\s+)?by\b"
)
# "X chaired for the Philippines. Y chaired for Russia", "X sat in the chair for Manila and Y for Moscow".
_FOR_A_SIDE = Prefiltered(
    r"\b(?:(?:co-?)?chaired|presided|sat\s+in\s+the\s+chair|took\s+the\s+chair"
    r"|acted\s+as\s+(?:co-?)?chair(?:man)?|led)\s+"
    r"(?:for|on\s+behalf\s+of)\s+(?:the\s+)?(?:Philippines?|Filipinos?|Russians?|Russia|Manila|Moscow)\b"
)
# "X and Y led the two panels", "X and Y headed their delegations": each his own.
_LED_BOTH = Prefiltered(
    r"\b(?:led|lead|leads|headed|head|heads|chaired|chair|fronted|captained|steered)\s+"
    r"(?:the|their|both)\s+(?:(?:two|respective|opposing|negotiating|[A-Z]\w+\s+and\s+[A-Z]\w+)\s+){0,2}"
    r"(?:sides|delegations|teams|panels|parties|groups|missions)\b",
    re.IGNORECASE,
)
# "X headed the Philippine panel, and Y, head of the air agency, the other": the verb is told once for both.
_THE_OTHER = re.compile(
    r"\bthe\s+(?:other|Russians?|Filipinos?|Philippine|visitors|hosts|guests)"
    r"(?:\s+(?:one|side|delegation|team|panel|group|party))?\W*(?:$|;)"
)
# "Pinangunahan ni X ang delegasyon ng Pilipinas", «российскую делегацию возглавил X».
_LEADS_FOREIGN = Prefiltered(
    r"\b(?:[Pp]inangunahan|[Pp]inamunuan)\s+ni\b(?=[^.;]{3,120}?\sang\s+(?:delegasyon|panig|grupo)\b)"
    r"|\bделегаци\w+\s+(?:[а-яё]+\s+){0,2}?возгла\w+\b|\bвозгла\w+\s+(?:[а-яё]+\s+)?делегаци\w+\b"
    r"|\bстороны\b(?=[^.;]{0,60}?\b(?:участв|принял|возглав|вёл|вел|подпис)\w*)"
)
# "With the Russian side were X and Y. From the Philippine side, Z", «С российской стороны – X, с филиппинской – Y».
_ON_THE_SIDE = Prefiltered(
    r"\b(?:[Oo]n|[Ff]rom|[Ff]or)\s+the\s+(?:(?P<ru>Russian)|(?P<ph>Philippine|Filipino))\s+(?:side|part)\b"
    r"|\b[Сс]о?\s+(?:(?P<ru2>российск)|(?P<ph2>филиппинск))ой(?:\s+стороны|(?=\s*(?:[–—-]\s|:)))"
)
_WITHIN = 3  # sentences


def led_by(reading: Reading, mention: EventMention) -> list[Person]:
    """One person of each side, in text order, as the sentence of the talks and those just after tell; else none."""
    heads: list[Person] = []
    first = mention.clause.sentence
    for sentence in reading.document.sentences[first : first + _WITHIN]:
        if match := _HEADED.search(sentence.text):
            named = [
                s.person
                for s in reading.seen_in(sentence.start + match.end(), sentence.end)
                if s.person.office
            ]
            if of_both_sides(named):
                return _one_of_each(named)
        heads += _heads_in(reading, sentence)
    return _one_of_each(heads) if of_both_sides(heads) else []


def tells_sides(reading: Reading, mention: EventMention) -> bool:
    """Whether the sentence of the talks, or the next, says of which side those are who took part."""
    first = mention.clause.sentence
    return any(_ON_THE_SIDE.search(s.text) for s in reading.document.sentences[first : first + 2])


def _one_of_each(named: list[Person]) -> list[Person]:
    order = sorted(SIDES, key=[p.country for p in named].index)
    return [next(p for p in named if p.country == side) for side in order]


def _heads_in(reading: Reading, sentence: Sentence) -> list[Person]:
    """Whom a sentence names as the head of one side or, two at once, of both, or as the one who sat opposite."""
    found = []
    if leads := LEADS.search(sentence.text):
        found += reading.seen_in(sentence.start, sentence.start + leads.start())[-1:]
        if _THE_OTHER.search(sentence.text, leads.end()):
            found += reading.seen_in(sentence.start + leads.end(), sentence.end)[:1]
    if both := _LED_BOTH.search(sentence.text):
        found += reading.seen_in(sentence.start, sentence.start + both.start())
    for leads in _FOR_A_SIDE.finditer(sentence.text):
        found += reading.seen_in(sentence.start, sentence.start + leads.start())[-1:]
    for leads in _LEADS_FOREIGN.finditer(sentence.text):
        found += reading.seen_in(sentence.start + leads.end(), sentence.end)[:1]
    for side in _SIDE_LED_BY.finditer(sentence.text):
        found += reading.seen_in(sentence.start + side.end(), sentence.end)[:1]
    for marked in _ON_THE_SIDE.finditer(sentence.text):
        own = "RU" if marked["ru"] or marked["ru2"] else "PH"
        named = reading.seen_in(sentence.start + marked.end(), sentence.end)
        found += [seen for seen in named if seen.person.country == own][:1]
    if opposite := _OPPOSITE.search(sentence.text):
        found += reading.seen_in(sentence.start + opposite.end(), sentence.end)[:1]
    return [s.person for s in found if s.person.office and s.person.country in SIDES]
