"""Runs of name words in a sentence: where a written name begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.extract.known import gazetteer
from ingest.extract.known.names import PersonName, display_name, in_nominative, parse_name
from ingest.extract.known.people_index import PeopleIndex
from ingest.extract.letters.cyrillic import CYRILLIC, romanise
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import Country, Span

from .titles import TitlePhrase
from .units import Units

_NAME_WORD = re.compile("[NIpKm]")
_NICKNAME = re.compile(r"\s*[\"“'‘«(][^\"”'’»)]{2,20}[\"”'’»)]\s*")
_NICKNAME_OPENS = frozenset("\"“'‘«(")
_SINGLE_QUOTES = frozenset("'‘’")
_LONGEST_NICKNAME = 4  # units between the quotes
_BODY_BEHIND = re.compile("[PJ]{1,2}G")
_ADJECTIVE = re.compile(r"(?:[сц]к|[оеа]н|н)(?:ого|его|ому|им|ым|ом|ой|ую|ая|ий|ый|ое|их|ых)$")
# Russian surnames of men in the nominative: they always decline, whatever names stand before them do.
_NEVER_OBLIQUE = re.compile(r"[а-яё](?:[оеё]в|[иы]н|[сц]кий)$")
_OBLIQUE = ("gen", "dat", "ins", "prp")
_CHURCH_TITLES = frozenset({"patriarch", "metropolitan"})
_CASES_OF_HONORIFICS = {
    **dict.fromkeys(("г-на", "господина", "профессора", "доктора", "г-жи", "госпожи"), "gen"),
    **dict.fromkeys(("г-ну", "господину", "профессору", "доктору", "г-же", "госпоже"), "dat"),
    **dict.fromkeys(("г-ном", "господином", "профессором", "доктором", "г-жой", "госпожой"), "ins"),
}
_CIVILIAN = Prefiltered(rf"\b(?:{'|'.join(sorted(gazetteer.name_words().civilians))})\b")
_DESCRIBED = re.compile(r",? (?:a |an |the |who is a |who works as a )?(?:[a-z-]+ ){0,2}([a-z-]+)\b")


@dataclass(slots=True)
class NameMention:
    """One written name, by clean offsets and unit positions ``[first, last)``, and what its sentence says of it.

    ``titles`` stand beside it; ``derived_title`` is an office told by a verb ("who commands"); ``headline``
    marks a name read where capitals tell nothing, which makes nobody known that the body does not know;
    ``counterpart`` is the word in "his counterpart, Gen. X".
    """

    start: int
    end: int
    name: PersonName
    units: Units
    first: int
    last: int
    titles: list[TitlePhrase] = field(default_factory=list)
    title_country: dict[int, Country] = field(default_factory=dict)
    derived_title: str = ""
    honorific: str = ""
    organization: str = ""
    country: Country = ""
    country_rule: str = ""
    counterpart: Span | None = None
    civilian: bool = False
    headline: bool = False

    @property
    def full(self) -> bool:
        return self.name.words >= 2

    def decline_as(self, title: TitlePhrase) -> None:
        """Read the name in the case of a title that several share: "министров А и Б"."""
        if title.case != "nom" and CYRILLIC.search(self.name.written):
            self.name = parse_name(in_nominative(self.name.written, title.case))


def is_church_name(mention: NameMention) -> bool:
    """Whether a name is one that Orthodox bishops bear without a surname: "Sergius"."""
    return mention.name.words == 1 and _is_given(mention.name.written)


def _is_given(word: str) -> bool:
    words = gazetteer.name_words()
    folded = romanise(word).lower()
    return folded in words.russian_given or folded in words.church_names


def read_names(text: str, units: Units, phrases: list[TitlePhrase], known: PeopleIndex) -> list[NameMention]:
    """The names of a sentence outside its titles; organizations, ships and places are left out."""
    return _Reader(text, units, phrases, known).read()


class _Reader:
    def __init__(self, text: str, units: Units, phrases: list[TitlePhrase], known: PeopleIndex) -> None:
        self.text = text
        self.units = units
        self.labels = units.labels
        self.known = known
        told = _CIVILIAN.may_match(units.sentence.text)
        self.civilians = gazetteer.name_words().civilians if told else frozenset[str]()
        self.title_end = {phrase.last: phrase for phrase in phrases}
        self.taken = [False] * len(units.labels)
        for phrase in phrases:
            self.taken[phrase.first : phrase.last] = [True] * (phrase.last - phrase.first)

    def read(self) -> list[NameMention]:
        mentions: list[NameMention] = []
        i = 0
        while opening := _NAME_WORD.search(self.labels, i):
            i = opening.start()
            if not self._opens_name(i):
                i += 1
                continue
            j = self._run_end(i)
            mentions.extend(self._mentions(i, j))
            i = j
        return mentions

    def _title_before(self, i: int) -> TitlePhrase | None:
        """The title that ends where a name begins, honorifics and quotes between skipped."""
        while i > 0 and (self.labels[i - 1] in 'H"' or self.labels[i - 1 : i + 1] == "hH"):
            i -= 1
        return self.title_end.get(i)

    def _opens_name(self, i: int) -> bool:
        label = self.labels[i]
        if self.taken[i]:
            return False
        if label == "K":  # an acronym, unless a title says that it is a surname: "President DUTERTE"
            long = self.units.ends[i] - self.units.starts[i] > 3
            return long and (i in self.title_end or self._opens_remarks(i))
        if label == "m":  # a date, unless a title says that it is a given name: "Secretary Jun Lopez"
            return i in self.title_end and self.labels[i + 1 : i + 2] in ("N", "p")
        return label != "p" or self.text[self.units.starts[i]].isupper()

    def _opens_remarks(self, i: int) -> bool:
        """ "DMITRY MEDVEDEV: Not yet." """
        j = i
        while j < len(self.labels) and self.labels[j] == "K":
            j += 1
        return i == 0 and j - i >= 2 and self.labels[j : j + 1] == ":"

    def _run_end(self, i: int) -> int:
        """One past the last word of the name that begins at ``i``."""
        j = i + 1
        while j < len(self.labels) and not self.taken[j]:
            step = j + 1 if self.labels[j] in "NI" else self._step(j)
            if step == j:
                break
            j = step
            if self.labels[j - 1] == "x":
                break
        return j

    def _step(self, j: int) -> int:
        """One past what carries a name on at ``j`` that is no plain word of it, or ``j`` where the name ends."""
        labels = self.labels
        label, before = labels[j], labels[j - 1]
        following = labels[j + 1 : j + 2]
        if label == ",":
            return j + 2 if following == "x" else j  # ", Jr."
        if label == "x" or (
            label == "K" and before in "NIK" and self.units.ends[j] - self.units.starts[j] > 2
        ):
            return j + 1
        if self._quotes(j):
            return self._nickname_end(j)
        if label == "p":
            k = j
            while k < len(labels) and labels[k] == "p":
                k += 1
            # "De Lima" is a surname, behind a given name.
            surname = labels[k : k + 1] in ("N", "K") or (
                labels[k : k + 1] == "L" and before == "N" and k == j + 1
            )
            return k + 1 if surname and not self.taken[k] else j
        if label == "K" and before == "N" and following == "N" and self._word(j).isalpha():
            return j + 1  # "Raymundo DV Elefante"
        if label in "LC" and before in "NI" and following in ("N", "I"):
            return j + 1  # a middle name that is a place too
        if (
            label in ("L", "G")
            and before == "N"
            and self._word(j).lower() in gazetteer.name_words().place_surnames
        ):
            return j + 1 if self._title_before(j - 1) else j  # "Prime Minister Helen Clark"
        return j

    def _quotes(self, j: int) -> bool:
        label = self.labels[j : j + 1]
        return label == '"' or (label == "w" and self._word(j) in _SINGLE_QUOTES)

    def _nickname_end(self, j: int) -> int:
        """One past a quoted nickname between given name and surname: Ronald “Bato” dela Rosa."""
        labels = self.labels
        k = j + 1
        while k < len(labels) and labels[k] in "NIp" and k - j < _LONGEST_NICKNAME:
            k += 1
        closed = k > j + 1 and self._quotes(k) and labels[k + 1 : k + 2] in ("N", "p", "I")
        return k + 1 if closed else j

    def _mentions(self, i: int, j: int) -> list[NameMention]:
        civilian = False
        while i < j and self.civilians and self._word(i).lower() in self.civilians:
            civilian = True  # "Coach Juan Santos"
            i += 1
        while j > i and self.labels[j - 1] == "I":
            j -= 1  # a name never ends in an initial
        title = self._title_before(i)
        if not self.labels[i:j].strip("pIx") or not self._is_person(i, j, title):
            return []
        if self.units.loud:
            return list(self._loud(i, j))
        if self._another_begins(i, j, title):
            return [self._mention(i, j - 1, title), self._mention(j - 1, j, None)]
        if second := self._addressee(i, j):
            return [self._mention(i, second, title), self._mention(second, j, None)]
        mention = self._mention(i, j, title)
        mention.civilian = civilian or self._described_as_civilian(i, mention.end)
        return [mention]

    def _another_begins(self, i: int, j: int, title: TitlePhrase | None) -> bool:
        """Whether the last word is somebody else's surname, in another case: "с министром Терезой Лазаро Лавров …"."""
        oblique = title is not None and title.case not in ("", "nom")
        return (
            oblique
            and self.labels[i:j] == "N" * (j - i)
            and j - i > 2
            and _NEVER_OBLIQUE.search(self._word(j - 1)) is not None
        )

    def _addressee(self, i: int, j: int) -> int:
        """Where the second name begins in "послание Родриго Дутерте Владимиру Путину"; 0 for one name.

        Behind somebody known by the surname, somebody known whose given name and surname are in another case.
        """
        if j - i not in (3, 4) or self.labels[i:j].strip("N") or self._is_holder(i, j):
            return 0
        surname = self._word(j - 3)
        second = self.text[self.units.starts[j - 2] : self.units.ends[j - 1]]
        if not CYRILLIC.match(second) or not self.known.always_means_somebody(surname):
            return 0
        readings = (parse_name(display_name(in_nominative(second, case))) for case in _OBLIQUE)
        return j - 2 if any(self.known.find(name, exact=True) for name in readings) else 0

    def _loud(self, i: int, j: int) -> Iterator[NameMention]:
        """Where every word has a capital, only full names of known holders hold together."""
        while i < j:
            size = next((n for n in (4, 3, 2) if i + n <= j and self._is_holder(i, i + n)), 1)
            mention = self._mention(i, i + size, self._title_before(i))
            mention.headline = True
            yield mention
            i += size

    def _is_holder(self, i: int, j: int) -> bool:
        written = self.text[self.units.starts[i] : self.units.ends[j - 1]]
        return self.known.find(parse_name(display_name(written)), exact=True) is not None

    def _is_person(self, i: int, j: int, title: TitlePhrase | None) -> bool:
        """Whether nothing beside the run makes it the name of a body, building or thing."""
        labels = self.labels
        following = labels[j : j + 1]
        named = following in ("P", "J") and (title is None or title.rank_only)
        if named and _BODY_BEHIND.match(labels, j):
            return False  # "Admiral Makarov State University"
        if j - i == 1 and title is not None and title.plural and self._begins_a_body(i):
            return False
        alone = j - i == 1 and title is None
        if title is not None and title.office.singular in _CHURCH_TITLES and not _is_given(self._word(i)):
            return False  # "Metropolitan Waterworks"
        names_it = following in ("G", "E") or (
            alone and following in ("g", "P") and self._rules(j, following)
        )
        if names_it and self.units.starts[j] - self.units.ends[j - 1] == 1:
            return False
        before = labels[i - 1] if i else ""
        hyphenated = before == "-" and not self.units.gap(self.text, i - 1)
        return not hyphenated and not (alone and before == "G")

    def _begins_a_body(self, i: int) -> bool:
        """«С руководителями стран Тихоокеанского альянса»: an adjective, and the noun that it stands before."""
        behind = self.text[self.units.ends[i] : self.units.ends[i] + 2]
        return _ADJECTIVE.search(self._word(i)) is not None and behind[:1] == " " and behind[1:].islower()

    def _rules(self, j: int, label: str) -> bool:
        """ "The Duterte administration": a body that a surname names."""
        return label == "g" or self._word(j) in ("administration", "government")

    def _mention(self, i: int, j: int, title: TitlePhrase | None) -> NameMention:
        start, end = self.units.starts[i], self.units.ends[j - 1]
        written = self.text[start:end]
        if not _NICKNAME_OPENS.isdisjoint(written):
            written = _NICKNAME.sub(" ", written)
        written = display_name(written)
        honorific = self._word(i - 1).lower().rstrip(".") if i and self.labels[i - 1] == "H" else ""
        case = title.case if title is not None else ""
        if (case or honorific) and CYRILLIC.search(written):
            written = in_nominative(written, case or _CASES_OF_HONORIFICS.get(honorific, ""))
        mention = NameMention(start, end, parse_name(written), self.units, i, j, honorific=honorific)
        mention.headline = self.units.sentence.kind == "headline"
        return mention

    def _word(self, i: int) -> str:
        return self.units.word(self.text, i)

    def _described_as_civilian(self, i: int, end: int) -> bool:
        """ "Vendor Lita Ramos", "Natalia Smirnova, a teacher"."""
        if not self.civilians:
            return False
        if i and self.labels[i - 1] in "wN" and self._word(i - 1).lower() in self.civilians:
            return True
        described = _DESCRIBED.match(self.text, end)
        return described is not None and described[1] in self.civilians
