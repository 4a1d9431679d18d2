"""Instruments told of in the lump first and named after: "Eight agreements will be signed. Among them are …"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.matching.prefilter import Prefiltered

from .acts import ActReading, acts_in
from .instrument_end import title_end
from .instrument_lists import SEVERAL, OpenList, act_of_list, introduces, opens_list
from .instrument_titles import InstrumentMention, kind_of, singular

_NAMES_SOME = re.compile(
    r"^\W*(?:(?:Among|Amongst)\s+"
    r"(?:them|these|those|the\s+(?:[\w-]+\s+){0,3}?\w+s(?:\s+(?:to\s+be\s+)?signed)?)\s+"
    r"(?:is|are|was|were|will\s+be)"
    r"|(?:They|These|Those"
    r"|(?:The|Other)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:agreements|accords|pacts|deals|documents|papers|treaties|instruments|MOUs))\s+"
    r"(?:(?:will|would|also|are\s+to|are\s+expected\s+to)\s+)*(?:include[sd]?|are|were|comprise|concern|consist\s+of)"
    r"|(?:I|We)\s+(?:(?:am|are)\s+)?(?:speak(?:ing)?\s+(?:here\s+)?of|mean|ha(?:d|ve)\s+in\s+mind|refer(?:ring)?\s+to)"
    r"|Kabilang\s+(?:sa|dito)\b[^.;:]{0,60}?\s(?=ang\s)"
    r"|(?:One|Another|The\s+others?)\s+(?:of\s+(?:them|these|those)\s+)?(?:is|are|was|were|will\s+be)"
    r"):?\s+(?=an?\b"
    r"|ang\b|the\b|those\b|[A-Z])"
    r"|^\W*(?:There\s+(?:was|were|is|are)\s+(?:also|likewise)"
    r"|Also\s+(?:included|among\s+(?:them|these)|on\s+the\s+list)\s+(?:is|are|was|were))\s+(?=[a-z])"
    r"|^\W*(?:One|Two|Three|Four|Five|Six|Some|Several|Most)\s+of\s+"
    r"(?:them|these|those|which|the\s+[\w-]+(?:\s+\w+s)?)\s+(?:is|are|was|were|will\s+be|concern|cover)\b"
    r"(?:[^.;:]{0,60}:)?\s+(?=an?\b|the\b|[A-Z])"
)
# "Among them is one on fisheries."
_ONE_OF_THEM = re.compile(
    r"\W*(?:Among\s+(?:them|these|those)|(?:One|Another)\s+of\s+(?:them|these|those|the\s+\w+)|Another|One"
    r"|They\s+include|These\s+include)\s+"
    r"(?:(?:is|are|was|were|will\s+be)\s+)?(?:(?:the\s+)?(?:one|another|those)\s+)?"
    r"(?P<matter>(?:on|for)\s+(?!(?:the\s+)?(?:table|agenda|hold|track|occasion|side|list|his|her|their)\b)[a-z])"
)
_ONE_ON = re.compile(
    r",?\s+of\s+which\s+(?:the\s+)?(?:ones?|those)(?=\s+(?:on|for)\s)"
    r"|(?:,\s+|\s+[–—-]\s+|\s+)(?:among\s+them|including|one\s+of\s+them|notably|such\s+as)\s+"
    r"(?:one|those|another)(?=\s+(?:on|for)\s)"
    r"|(?:\s+with\s+(?:Russia|Moscow|Manila|the\s+Philippines))?,(?:\s+one)?"
    r"(?=\s+on\s(?!the\s+(?:side|margin|occasion|eve)))"
    r"|\s+(?:(?:signed|inked|forged|sealed|concluded)\s+)?(?:is|was)(?=\s+on\s+(?!(?:the\s+)?(?:table|hold|track)\b))"
    r"|(?:,\s+|\s+)(?:and|while|but)\s+(?:the\s+)?(?:one|another|other)(?=\s+(?:on|for)\s)"
    r"|,\s+the\s+one(?=\s+(?:on|for)\s)|\s+and(?=\s+on\s(?!the\s+(?:side|margin|occasion|eve)))"
)
# "Those on cooperation in the areas of trade and transport": more than one, each on a matter of its own.
_THOSE_ON = re.compile(
    r"(?:on|for)\s+(?:(?:(?:enhancing|expanding|closer)\s+)?(?:cooperati\w+|collaborati\w+)\s+in\s+(?:the\s+)?"
    r"(?:areas?|fields?|sectors?)\s+of\s+)?"
    r"(?P<matters>(?:the\s+)?[\w-]+(?:\s+[\w-]+){0,2}"
    r"(?:(?:,\s+and|,|\s+and)\s+(?:the\s+)?(?!and\b)[\w-]+(?:\s+(?!and\b)[\w-]+){0,2}){1,5})$"
)
_JOINT = re.compile(r",\s+and\s+|,\s+|\s+and\s+")
# "An agreement on investments, and another on culture".
_AND_ANOTHER = Prefiltered(
    r",?\s+(?:and|as\s+well\s+as|plus|as\s+(?:is|are|was|were))\s+(?:(?:to|of|with|for|on)\s+)?"
    r"(?:another|(?:the\s+)?one)(?:\s+one)?(?=\s+(?:on|for|concerning|regarding|about)\s)"
)
_ANOTHER_ONE = re.compile(
    r",?\s+(?:and\s+)?(?:another|the\s+other|a\s+second)\s+(?:is\s+)?(?P<matter>(?:on|for)\s+[a-z])"
)
# "The other deals include …" takes up what was told of all long before.
_THE_OTHERS = re.compile(r"^\W*(?:The\s+)?(?:[Oo]thers?|[Rr]emaining|[Rr]est)\b")
_OF_BUSINESS = re.compile(r"\b(?:business|commercial|trade)(?:-to-business)?\s+\w+$")
_FOLLOWING = re.compile(r"\b(?:following|these|they|list|namely)\b", re.IGNORECASE)
_WITHIN = 3  # sentences
_OTHERS_WITHIN = 12


@dataclass(slots=True)
class Several:
    """What was told last of several instruments together, and in which sentence."""

    sentence: int = -_WITHIN
    acts: list[ActReading] = field(default_factory=list)
    head: str = "agreements"
    named: int = -_WITHIN  # the sentence that named some of them last

    def hear(self, reading: Reading, clause: Clause, avoid: list[tuple[int, int]]) -> None:
        """Keep what a clause tells of "several agreements"."""
        several = SEVERAL.search(clause.text)
        if several and (acts := acts_in(reading, clause, clause.start, clause.end, avoid)):
            self.head = several.group().lower()
            known = act_of_list(self.acts) if clause.sentence - self.sentence <= _WITHIN else []
            told = act_of_list(acts)
            if known and told and told[0].act == known[0].act and known[0].date and not told[0].date:
                acts = known  # "The agreements sealed are:" after "signed the agreements on Wednesday"
            self.sentence, self.acts = clause.sentence, acts

    def acts_of_one(self, reading: Reading, clause: Clause) -> list[ActReading]:
        """What was told of all, where the sentence of ``clause`` goes on to name some of them."""
        text = reading.document.sentences[clause.sentence].text
        reach = _OTHERS_WITHIN if _THE_OTHERS.match(text) else _WITHIN
        near = 0 < clause.sentence - self.sentence <= reach or clause.sentence - self.named <= 1
        names_some = near and (_NAMES_SOME.match(text) or _ONE_OF_THEM.match(text))
        if names_some:
            self.named = clause.sentence
        return act_of_list(self.acts) if names_some else []

    def is_near(self, index: int) -> bool:
        """Whether several instruments were told of together just before a sentence."""
        return bool(self.acts) and 0 < index - self.sentence <= _WITHIN

    def one_of_them(self, reading: Reading, clause: Clause) -> list[InstrumentMention]:
        """The instrument that "Among them is one on fisheries" names by its matter alone."""
        sentence = reading.document.sentences[clause.sentence]
        if not self.is_near(clause.sentence) or clause.start != sentence.start:
            return []
        one = _ONE_OF_THEM.match(sentence.text)
        if one is None:
            return []
        found = []
        for match in (one, *_ANOTHER_ONE.finditer(sentence.text, one.end())):
            start = sentence.start + match.start("matter")
            end = title_end(reading, start - 1, start - 1, clause.end)
            title = f"{singular(self.head)} {reading.text(start, end).strip(' ,')}"
            if end > start:
                found.append(
                    InstrumentMention(start, end, title, kind_of(singular(self.head)), head=self.head)
                )
        return found

    def open_list(self, reading: Reading, index: int) -> OpenList | None:
        """The list that a sentence opens; what it does not tell of its items was told of all of them just before."""
        text = reading.document.sentences[index].text.rstrip()
        if not introduces(text):
            return None
        opened = opens_list(reading, index)
        if not 0 <= index - self.sentence <= _WITHIN:
            return opened
        told = act_of_list(self.acts)
        if opened is None and (SEVERAL.search(text) or _FOLLOWING.search(text)):
            return OpenList(told, reading.clauses_by_sentence[index][-1])
        if opened and told and told[0].date and told[0].act == opened.acts[0].act and not opened.acts[0].date:
            return replace(opened, acts=told)
        return opened


def ones_named(
    reading: Reading, clause: Clause, mentions: list[InstrumentMention]
) -> list[InstrumentMention]:
    """The instruments of "several agreements, among them one on fisheries and another on visas"."""
    found: list[InstrumentMention] = []
    for mention in mentions:
        text = reading.document.text
        if mention.plural and _OF_BUSINESS.search(text, max(clause.start, mention.start - 16), mention.end):
            continue  # deals of firms, which are told in the lump
        if mention.plural:
            ones = list(_ONE_ON.finditer(text, mention.end, clause.end))
        else:
            ones = list(_AND_ANOTHER.finditer(text, mention.end, clause.end, within=clause.text))
        for at, one in enumerate(ones):
            limit = ones[at + 1].start() if at + 1 < len(ones) else clause.end
            end = title_end(reading, one.start(), one.end(), limit)
            matter = reading.text(one.end(), end).strip(" ,")
            if one.group().endswith("those") and (several := _THOSE_ON.match(matter)):
                found += _each_of_those(mention, one.end() + 1, several)
            elif matter:
                start = one.end() + 1
                head = singular(mention.head) if mention.plural else mention.head
                title = f"{head} {matter}"
                found.append(InstrumentMention(start, end, title, mention.kind, head=mention.head))
    return found


def _each_of_those(mention: InstrumentMention, start: int, those: re.Match[str]) -> list[InstrumentMention]:
    """The instruments of "agreements including those on trade and transport", which begins at ``start``."""
    head = singular(mention.head)
    at, found = those.start("matters"), []
    for matter in _JOINT.split(those["matters"]):
        first = those.string.index(matter, at)
        at = first + len(matter)
        found.append(
            InstrumentMention(
                start + first, start + at, f"{head} on {matter}", mention.kind, head=head, of_lump=True
            )
        )
    return found
