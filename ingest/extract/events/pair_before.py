"""Talks of a pair of whom a sentence before told something else: "X and Y spoke for trade. The talks took place in Z".

An agency's lead often gives what two called for, agreed on or looked at together, in words that no list knows, and a
sentence on says where "the meeting" was. It was theirs, where nobody else was told of in between.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.absent import is_absent
from ingest.extract.clauses.apart_words import is_past
from ingest.extract.clauses.reading import Reading, Seen
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.mentions.together import SPOKESMAN
from ingest.extract.types import SIDES, Person, Sentence

_BY_WHOM = r"^\W*(?:(?:As|According|Как|По)\s[^,;]{2,60},\s+)?"
_IT_WAS_HELD = Prefiltered(
    rf"{_BY_WHOM}(?:[Tt]he|[Tt]heir|[Tt]his|[Tt]hat)\s+(?:[a-z-]+\s+){{0,2}}?"
    r"(?:meeting|conversation|talks?|exchange|encounter|consultations|negotiations|contact)"
    r"\s+(?:took\s+place|happened|(?:was|were)\s+held|came\s+on|went\s+on|lasted)\b"
    rf"|{_BY_WHOM}(?:[Вв]стреча|[Бб]еседа|[Рр]азговор|[Пп]ереговоры|[Кк]онсультации)\s+"
    r"(?:прош|состоя|длил|продолжал|проход)"
)
_AND = re.compile(r"(?:,[^,;]{2,90},)?\s+(?:and|и)\s+[^.;:]{0,90}\Z")
_WORD = re.compile(r"\b[a-z]+\b")
_VERB_IN_RUSSIAN = re.compile(r"\b[а-яё]+(?:[аиеяы]л[аи]?|[аи]л[аи]?сь|ился|ался)\b")
# What is done from afar, and gatherings, of which "the meeting" may be one.
_NO_PAIR = Prefiltered(
    r"\b(?:letters?|messages?|telegrams?|cables?|greetings|condolences|phone[ds]?|telephone[ds]?|wrote|will"
    r"|would|attend\w*|(?:took|takes?|taking)\s+part|participat\w+|summits?|forums?"
    r"|sessions?|conferences?|meetings?|letter|separately|respectively|not|without|телеграмм\w*|послани\w*"
    r"|письм\w*|поздрав\w*|саммит\w*|форум\w*|заседани\w*|совещани\w*|конференци\w*"
    r"|встреч\w*|участ\w*|не|телефон\w*)\b",
    re.IGNORECASE,
)
_WITHIN = 3  # sentences


def pair_told_before(reading: Reading, mention: EventMention) -> list[Person]:
    """The one of each side who were told to have done something together just before "The meeting took place in X"."""
    told = mention.stance.standing == "held" and mention.kind in ("talks", "call")
    if not told or mention.people or mention.headline or mention.trigger.form != "noun":
        return []
    if not (mention.date or mention.place) or not _IT_WAS_HELD.search(mention.clause.text):
        return []
    index = mention.clause.sentence
    for sentence in reading.document.sentences[max(index - _WITHIN, 0) : index][::-1]:
        if seen := [s for s in reading.seen_in(sentence.start, sentence.end) if s.person.office]:
            return _pair_of(reading, sentence, seen)
        if sentence.kind != "body" or reading.gatherings_in(sentence.start, sentence.end):
            return []
    return []


def _pair_of(reading: Reading, sentence: Sentence, seen: list[Seen]) -> list[Person]:
    """Both whom a sentence has as its subject together, if it is of nobody else and of nothing done from afar."""
    if len(seen) != len(SIDES) or {s.person.country for s in seen} != set(SIDES):
        return []
    if any(SPOKESMAN.search(s.person.title) or is_absent(reading, s) for s in seen):
        return []
    before = reading.text(sentence.start, seen[0].start)
    between = reading.text(seen[0].end, seen[1].start)
    if sentence.kind != "body" or not _AND.fullmatch(between) or _NO_PAIR.search(sentence.text):
        return []
    if any(is_past(w.group()) for w in _WORD.finditer(before + between)) or _VERB_IN_RUSSIAN.search(between):
        return []
    return [s.person for s in seen]
