"""One article as the event and agreement stages see it: who, where, when and what is said in which clause."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from ingest.extract.known.hits import CountryHit, GatheringHit, Hits, ShipHit, TopicHit
from ingest.extract.matching.placed import Item, Placed
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import (
    DateMention,
    Document,
    OrganizationMention,
    Person,
    PlaceMention,
    Sentence,
    Span,
)

from . import foreign_words as foreign
from .chronicles import chronicle_days
from .clauses import Clause, quoted_ranges, split_clauses
from .false_claims import false_claims

SIDES = ("PH", "RU")
_BOTH_SIDES = frozenset(SIDES)
POSSESSIVE = re.compile(r"['’]s?\s")  # behind a name: "Duterte's visit"
# Who serves somebody, or stands beside him: "Lavrov's deputy", "the President's envoy".
HIS_PEOPLE = (
    r"(?:predecessors?|successors?|aides?|advis[eo]rs?|assistants?|alli(?:es|y)|confidants?|lieutenants?|spokes\w+|brother|sister|son|daughter|wife|husband|father|mother"
    r"|deput(?:y|ies)|(?:under)?secretar(?:y|ies)|(?:vice\s+)?ministers?|envoys?|emissar(?:y|ies)|representatives?|negotiators?|attach[eé]s?|chief\s+of\s+staff|counsell?ors?|colleagues?)"
)
_HIS_MAN = re.compile(
    rf"['’]s?\s+(?:[a-z-]+\s+){{0,4}}?{HIS_PEOPLE}(?:\s+(?:for|to|in|of|on|at)\s[^,.;]{{2,40}})?,?\s+(?:[A-Z][\w.-]*\s+){{0,4}}"
)

_SPEECH = (
    r"(?:said|says|say|told|tells|added|adds|noted|notes|stated|states|stressed|stresses|announced|announces|disclosed|revealed"
    r"|explained|recalled|recalls|emphasi[sz]ed|underscored|underlined|remarked|quipped|declared|clarified|commented|confirmed"
    r"|maintained|pointed|reported|wrote|posted|tweeted|claimed|admitted|insisted|replied|answered|pledged|hoped|believes|believed|lamented|assured)"
)
_MARKS_OPENING, _MARKS_CLOSING = frozenset('“‘"'), ("”", "’", '"')
_SPEAKS_AFTER = Prefiltered(
    rf"^\s+(?:ранее\s+|также\s+)?(?:заявил|сообщил|сказал|отметил|рассказал|добавил|подчеркнул)[аи]?\b|"
    rf"^(?:,[^,]{{0,120}},|\s\([^)]{{0,40}}\)|\s+of\s+(?:that|this|the)\s+[a-z]+)?,?\s+(?:(?:also|earlier|later|then|however|himself|further|previously|recently)\s+)?(?:{_SPEECH}|(?:would|could|did|will)\s+(?:only\s+|not\s+|just\s+)?(?:say|tell|comment|confirm|add))\b"
)
_SPEAKS_BEFORE = Prefiltered(
    r"\b(?:заявил|сообщил|сказал|отметил|рассказал|добавил|подчеркнул|уточнил|напомнил)[аи]?\s+(?:во?\s+(?:понед|втор|сред|четв|пятн|субб|воскр)\w+\s+"
    r"|(?!(?:об?|обо|на|со?|что|как|из|от)\s|во?\s+[а-яё])[А-Яа-яёЁ/-]+\s+){0,7}$|"
    rf"(?:\b{_SPEECH}(?:\s+by)?|\b[Aa]ccording\s+to|\b[Aa]yon\s+(?:kay|kina|sa)|\bani|\bsinabi\s+n(?:i|ina|g)|\bquot(?:ed|ing)|\bstatement\s+(?:by|of|from)|\bin\s+the\s+words\s+of)\s+(?:(?:his|her|its|their|the)\s+spokes\w+\s+)?(?:(?:[A-Z][\w'’.-]*|of|the|for|and|on|to|acting|then|outgoing|former|deputy|presidential|senior|press|public|information|affairs|relations|communications|media|spokes\w+|secretary|minister|ambassador|envoy|chief|head|director|commander),?\s+){{0,9}}$"
)
# "The office said X was met by Y": X does not speak.
_SAID = re.compile(rf"{_SPEECH}\s+(?!by\b)", re.IGNORECASE)
_ACTS = re.compile(
    rf"(?:,?\s+and\s+(?:(?:[A-Z][\w.'’-]*|of|the|for|on|his|her)\s+){{0,16}}[A-Z][\w.'’-]*)?(?:,\s[^,.;\"”]{{3,90}},)?\s+(?:also\s+|will\s+|would\s+)?(?:will|would|(?!{_SPEECH}\b)[a-z]{{3,}}ed|was|were|is|has|had|met|held|went|flew|spoke|sat|came|saw|took|gave|paid|made|led|left|sent|brought|began)\b"
)
_SAID_AFTER_COMMA = re.compile(rf",\s+{_SPEECH}\s+(?=[A-Z]|the\s)")
_ACCORDING = re.compile(r"(?:[Aa]ccording\s+to|[Aa]yon\s+sa)\s[^,]*,")
_WHILE_HE = re.compile(r",\s+[а-яё]+[аяую]я\s")  # «сказал X, открывая переговоры»: X opened them
# Behind these stands what is said; behind "told" whom it is told to.
_OF_OTHERS = re.compile(
    r"(?:said|says|add(?:ed|s|ing)|announced|confirmed|revealed|disclosed|noted|stated|declared|explained|recalled|reported|claimed|stressed)\s"
)
_SUBJECT = 140  # characters between somebody named and what he says
_ALSO = re.compile(
    r"(?:,[^,]{2,90},)?\s+(?:(?:also|later|earlier|then|further|however|likewise|meanwhile)\s+)?"
)
_TITLE = 60  # characters in which a title and the name behind it begin
_IN_RELATIVE = re.compile(r",\s+(?:who|whose)\b(?:[^,]*|[^,]*\bcounterpart,\s+)$")
# "X, the economy minister, who was to have joined the meeting", "X, who could not attend": he was not there.
KEPT_AWAY = re.compile(
    r"who\s+(?:(?:was|were|had\s+been)\s+(?:to\s+have|supposed\s+to|meant\s+to)\s+(?:been?|join\w*|attend\w*|com\w+|t[ao]ken?)"
    r"|(?:could|did)\s+not\s+(?:attend|join|come|make\s+it)|missed\s+the\s+(?:meeting|talks|session))\b"
)
# "X was represented at the talks by his deputy", "X, represented by Y"
_REPRESENTED = Prefiltered(
    r"^(?:,\s+[^,;]{2,40},?)?(?:,?\s+who)?,?\s+(?:(?:was|is|were|will\s+be|had\s+been)\s+)?represented\s+(?:by|at|in|there|on)\b"
    rf"|^(?:,\s+[^,;]{{2,40}},?)?,?\s+{KEPT_AWAY.pattern}"
)
# "The late Secretary X spoke with a Russian delegation in Geneva": when he was alive.
_DID = re.compile(
    r"\s+(?:had\s+|once\s+|first\s+|last\s+)?(?:[a-z]{2,}ed|met|saw|spoke|sat|held|went|came|flew|left|made|paid|led|told|gave|took)\b"
)
_RIGHT_BEHIND = 90  # characters behind a name in which it is told that he was not there
_NOT_PRESENT = Prefiltered(
    r"(?i:\bon\s+behalf\s+of|\bdeputy\s+(?:of|to)|\brepresentative\s+of|\bchief\s+of\s+staff\s+(?:of|to)|\bappointed\s+by|\bnamed\s+by|\bsucceed(?:ed|s|ing)|\breplac(?:ed|es|ing)|\bspokes(?:man|woman|person)\s+(?:of|for)"
    r"|(?<!handed\sthe\s)(?<!handed\sa\s)(?<!handed\shis\s)(?<!over\sthe\s)(?<!gave\sthe\s)(?<!presented\sthe\s)(?<!delivered\sthe\s)\bletter\s+to|\bletter\s+(?:from|of)|\bmessage\s+(?:from|to|of)|\b(?:message|letter|note|gift|invitation)\b(?:\s+from\s+(?:President|Prime\s+Minister|Minister|Secretary)(?:\s+[A-Z][\w.’'-]*){1,3})?\s+(?:for|addressed\s+to)|\b(?:message|letter|note|telegram|words?)\s+of\s+(?!credence)[a-z]+\s+(?:from|to)|\border(?:s|ed)?\s+(?:of|by)|\binstructions?\s+of|(?<!executives\s)(?<!delegation\s)(?<!officials\s)(?<!officers\s)(?<!group\s)(?<!team\s)(?<!mission\s)(?<!ships\s)(?<!flotilla\s)(?<!squadron\s)(?<!lawmakers\s)(?<!senators\s)\bunder|\b(?:administration|presidency|tenure|term|government)\s+of|\binvitation\s+(?:of|by|from)|\binvited\s+by|\b(?:aide|adviser|advisor|envoy)\s+to|\bgreetings?\s+(?:of|from|to)|\bregards\s+(?:of|from|to)|\bstatue\s+of|\bnamed\s+after"
    r"|\b(?:ally|allies|protégé|protege|confidante?|friend|associate|critic|rival|loyalist|opponent|supporter|successor|classmate|nephew|niece|cousin|brother|sister|son|daughter)\s+(?:of|to)|\b(?:closest?|loyal|next\s+only|second\s+only)\s+to"
    r"|\bwife\s+of|\bhusband\s+of|\bpredecessor,?|\blate|\bposter\s+of|\bportrait\s+of|\bmonument\s+to|\bmemory\s+of|\btomb\s+of)\s+(?:(?:[A-Z][\w'’.-]*|of|the|both|and|president|former)\s+){0,5}$"
    rf"|{foreign.NOT_PRESENT}"
)
# "A delegation of the Federation Council under Senator X": who leads it is there.
_GROUP_OF = re.compile(
    r"\b(?:delegation|mission|group|team|party|panel|contingent)\s+(?:of|from)\s+(?:the\s+)?(?:[A-Z][\w-]*\s+){1,4}$"
)
_UNDER_THEM = 220  # characters in which two heads of sides are named
_AND_NAMED = re.compile(r"(?:,\s[^,;]{3,80},|,)?\s+and\s")
_OFFICE_ALONE = re.compile(
    r"he(?<=\b[Tt]he)\s+((?i:president|secretary|minister|ambassador|speaker|senator|undersecretary|admiral))(?!\s+(?:of\b|[A-Z]))\b"
)
_SHORT_TITLES = {"admiral": "adm."}
_SIDE_WORDS = Prefiltered(
    r"\b(?P<ru>(?<!Ukraine-)(?<!Ukraine–)Russian?s?(?![-–]Ukrain)|Moscow|Kremlin|Putin|Soviet)\b"
    r"|\b(?P<ph>Philippines?|Filipin[oa]s?|Manila|Malaca[nñ]ang|(?<!Presidential\s)Palace|Pilipinas)\b"
)


@dataclass(slots=True)
class Seen:
    """One mention of one person."""

    start: int
    end: int
    person: Person


@dataclass(slots=True)
class Reading:
    """The article with everything found in it.

    The functions ``…_in`` give what lies in a range of clean offsets, in order; third countries are those of
    neither side, strangers the mentions of their people. ``held`` are the patterns that the article may match at all,
    ``untrue`` the sentences that give a claim which it calls false, ``chronicle`` the day under which a diary's
    sentences stand.
    """

    document: Document
    people: list[Person]
    organizations: list[OrganizationMention]
    places: list[PlaceMention]
    countries: list[CountryHit]
    clauses: list[Clause]
    seen: list[Seen]
    dates_in: Callable[[int, int], list[DateMention]]
    places_in: Callable[[int, int], list[PlaceMention]]
    organizations_in: Callable[[int, int], list[OrganizationMention]]
    countries_in: Callable[[int, int], list[CountryHit]]
    third_countries_in: Callable[[int, int], list[CountryHit]]
    topics_in: Callable[[int, int], list[TopicHit]]
    ships_in: Callable[[int, int], list[ShipHit]]
    gatherings_in: Callable[[int, int], list[GatheringHit]]
    seen_in: Callable[[int, int], list[Seen]]
    strangers_in: Callable[[int, int], list[Seen]]
    held: Container[Prefiltered]
    untrue: frozenset[int]
    chronicle: dict[int, DateMention]
    clauses_by_sentence: dict[int, list[Clause]] = field(default_factory=dict)
    _sentence_starts: list[int] = field(default_factory=list)
    _quotes: tuple[list[int], list[int]] | None = (
        None  # where each begins; where it, or one before it, ends last
    )

    @classmethod
    def of(cls, document: Document, dates: list[DateMention], people: list[Person], hits: Hits) -> Reading:
        clauses = split_clauses(document)
        mentions = [Seen(span.start, span.end, person) for person in people for span in person.spans]
        seen = _outermost(sorted(mentions, key=lambda s: (s.start, -s.end)))
        ours = ("", *SIDES)
        reading = cls(
            document=document,
            people=people,
            organizations=hits.organizations,
            places=hits.places,
            countries=hits.countries,
            clauses=clauses,
            seen=seen,
            dates_in=_finder(dates),
            places_in=_finder(hits.places),
            organizations_in=_finder(hits.organizations),
            countries_in=_finder(hits.countries),
            third_countries_in=_finder([hit for hit in hits.countries if hit.country not in ours]),
            topics_in=_finder(hits.topics),
            ships_in=_finder(hits.ships),
            gatherings_in=_finder(hits.gatherings),
            seen_in=_finder(seen),
            strangers_in=_finder([one for one in seen if one.person.country not in ours]),
            held=held_by(document.sentence_texts),
            untrue=false_claims(document),
            chronicle=chronicle_days(document, dates),
        )
        for clause in clauses:
            reading.clauses_by_sentence.setdefault(clause.sentence, []).append(clause)
        reading._sentence_starts = [0, *(s.start for s in document.sentences[1:])]
        return reading

    def text(self, start: int, end: int) -> str:
        return self.document.text[start:end]

    def sentence_at(self, offset: int) -> Sentence:
        return self.document.sentences[bisect_right(self._sentence_starts, offset) - 1]

    def sentence_index(self, offset: int) -> int:
        return bisect_right(self._sentence_starts, offset) - 1

    def subject_of(self, index: int) -> Person | None:
        """Whom a sentence is about: its first person, or the office holder that it opens with by title alone."""
        sentence = self.document.sentences[index]
        people = self.seen_in(sentence.start, sentence.end)
        if len(people) > 1 and _HIS_MAN.fullmatch(self.text(people[0].end, people[1].start)):
            return people[1].person  # "Lavrov's deputy, X, came": X
        if people:
            return people[0].person
        return self.office_holder(sentence.text)

    def office_holder(self, text: str) -> Person | None:
        """Who "the President" or "the secretary" is, where only one person of the article holds that office.

        A newspaper may name the holder further down; among several, the one of the Philippine side is meant
        by its own press, so a single Philippine holder is taken first.
        """
        match = _OFFICE_ALONE.search(text)
        if not match:
            return None
        word = match.group(1).casefold()
        holders = [
            p
            for p in self.people
            if _SHORT_TITLES.get(word, word) in p.title.casefold().split()
            and "vice" not in p.title.casefold()
            and not p.former
        ]
        own = [p for p in holders if p.country == "PH"]
        chosen = own if len(own) == 1 else holders
        return chosen[0] if len(chosen) == 1 else None

    @property
    def dateline_place(self) -> Span | None:
        """Where the dateline prints the city."""
        place = self.document.place.casefold()
        for sentence in self.document.sentences:
            if sentence.kind == "dateline" and (at := sentence.text.casefold().find(place)) >= 0 and place:
                return Span(sentence.start + at, sentence.start + at + len(place))
        return None

    @property
    def dateline_country(self) -> str:
        """The country of the city printed in the dateline, "" where it is not known."""
        name = self.document.place.casefold()
        for place in self.places:
            if name and (place.name.casefold() in name or name in place.name.casefold()):
                return place.country
        return ""

    # -- who speaks, and who is only spoken of ------------------------------------------------------------

    def is_quoted(self, start: int, end: int) -> bool:
        """True inside a direct quotation."""
        if self._quotes is None:
            quotes = [
                (sentence.start + a, sentence.start + b)
                for sentence in self.document.sentences
                for a, b in quoted_ranges(sentence.text)
            ]
            self._quotes = [a for a, _ in quotes], list(accumulate((b for _, b in quotes), max))
        starts, ends = self._quotes
        before = bisect_right(starts, start)
        return before > 0 and end <= ends[before - 1]

    def is_speaker(self, seen: Seen) -> bool:
        """True when this mention is the subject of a verb of saying."""
        sentence = self.sentence_at(seen.start)
        held = held_by(sentence.text)
        if _SPEAKS_AFTER not in held and _SPEAKS_BEFORE not in held:
            return False
        after = self.text(seen.end, min(sentence.end, seen.end + 170))
        if after[:1] in _MARKS_CLOSING and not _MARKS_OPENING.isdisjoint(self.text(seen.start, seen.end)):
            after = after[1:]  # "Juan “Johnny Cruz” said": the mark closes his other name
        before = self.text(max(sentence.start, seen.start - 140), seen.start)
        if after.startswith(", ") and _IN_RELATIVE.search(before):
            return False  # "X, who sat with Y, said": X speaks
        if after.startswith(", ") and self._says_another(seen.end, sentence.end, after):
            return False
        told = _SPEAKS_BEFORE.search(before, within=sentence.text)
        if (
            told
            and told.group()[:1] == "A"
            and self._named_before_comma(seen, seen.start - len(told.group()))
        ):
            told = None  # "According to X, Y arrived": X speaks
        if told and _OF_OTHERS.match(told.group()) and self._has_its_speaker(seen.start - len(told.group())):
            told = None  # "Y also said X paid a call on Z": Y speaks
        if told and (_WHILE_HE.match(after) or _of_a_report(told.group(), after)):
            told = None
        return bool(
            _SPEAKS_AFTER.search(after, within=sentence.text)
            or (told and not (_SAID.match(told.group()) and _ACTS.match(after)))
        )

    def _has_its_speaker(self, at: int) -> bool:
        """Whether the verb of saying at ``at`` has somebody named before it as its subject."""
        named = self.seen_in(at - _SUBJECT, at)
        return bool(named) and _ALSO.fullmatch(self.text(named[-1].end, at)) is not None

    def _says_another(self, start: int, stop: int, after: str) -> bool:
        """ "At their head is X, said Y.": Y speaks."""
        said = _SAID_AFTER_COMMA.match(after)
        if said is None:
            return False
        named = self.seen_in(start + said.end(), min(start + said.end() + _TITLE, stop))
        return bool(named) and self.text(named[0].end, named[0].end + 1) in (",", ".", "")

    def _named_before_comma(self, seen: Seen, start: int) -> bool:
        """Whether another person, and a comma, stand between ``start`` and a mention."""
        named = self.seen_in(start, seen.start)
        return bool(named) and "," in self.text(named[-1].end, seen.start)

    def is_absent(self, seen: Seen) -> bool:
        """True when the words before it say that the person is spoken of, not there ("on behalf of")."""
        sentence = self.sentence_at(seen.start)
        held = held_by(sentence.text)
        if _REPRESENTED in held and _REPRESENTED.search(
            self.text(seen.end, min(sentence.start + len(sentence.text), seen.end + _RIGHT_BEHIND)),
            within=sentence.text,
        ):
            return True
        if _NOT_PRESENT not in held:
            return False
        before = self.text(max(sentence.start, seen.start - 90), seen.start)
        told = _NOT_PRESENT.search(before, within=sentence.text)
        if told is None or (told.group().startswith("under") and _GROUP_OF.search(before, 0, told.start())):
            return False
        if told.group().startswith("under") and self._under_both(
            seen.start - len(before) + told.start(), seen
        ):
            return False
        title, cue = seen.person.title_span, seen.start - len(before) + told.start()
        if title is not None and title.start <= cue < title.end:
            return False  # "Presidential Envoy to the Far East X": what he is
        return not (told.group().startswith("late") and _DID.match(self.document.text, seen.end))

    def _under_both(self, start: int, seen: Seen) -> bool:
        """ "Consultations under Deputy Minister X and Undersecretary Y": the two who are at the head of them."""
        led = self.seen_in(start, min(self.sentence_at(start).end, start + _UNDER_THEM))[:2]
        if len(led) < 2 or {s.person.country for s in led} != set(SIDES) or all(s is not seen for s in led):
            return False
        return _AND_NAMED.match(self.document.text, led[0].end, led[1].start) is not None

    def sides_in(self, start: int, end: int) -> set[str]:
        """The sides that a stretch of text names by country, capital or a person of theirs."""
        sides = {
            hit.country
            for hit in self.countries_in(start, end)
            if hit.country in SIDES and not self._names_the_war(hit)
        }
        sides |= {seen.person.country for seen in self.seen_in(start, end) if seen.person.country in SIDES}
        if len(sides) < len(SIDES):
            sides |= {
                "RU" if match.group("ru") else "PH"
                for match in _SIDE_WORDS.finditer(self.document.text, start, end)
            }
        return sides

    def _names_the_war(self, hit: CountryHit) -> bool:
        """ "The Russia-Ukraine war": no word of Russia as a party to anything else."""
        text = self.document.text
        return text.startswith(("-Ukrain", "–Ukrain"), hit.end) or text.endswith(
            ("Ukraine-", "Ukraine–"), 0, hit.start
        )


def _finder(items: list[Item]) -> Callable[[int, int], list[Item]]:
    """What gives those of the items that lie in a range."""
    return Placed(items).within if items else _nothing_in


def _nothing_in(start: int, end: int) -> list[Any]:
    return []


def _outermost(seen: Iterable[Seen]) -> list[Seen]:
    """Mentions without those that lie inside another mention."""
    kept: list[Seen] = []
    for item in seen:
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return kept


def other_side(side: str) -> str:
    return SIDES[1 - SIDES.index(side)]


def of_both_sides(people: Iterable[Person]) -> bool:
    """Whether somebody of each side is among them."""
    return _BOTH_SIDES.issubset([person.country for person in people])


def unique(people: list[Person]) -> list[Person]:
    """The people in order, each once."""
    if len(people) < 2:
        return list(people)
    kept: list[Person] = []
    for person in people:
        if all(person is not other for other in kept):
            kept.append(person)
    return kept


def _of_a_report(source: str, after: str) -> bool:
    """ "According to Tass, Prime Minister X will come": who acts behind the comma is not whose word it is."""
    return bool(_ACCORDING.match(source) and not after.startswith(",") and _ACTS.match(after))
