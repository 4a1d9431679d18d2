"""Title phrases: an office or rank word with the words that belong to it, left and right.

"Russian Deputy Economy Minister", "Undersecretary for Defense Policy", "AFP Chief of Staff General",
"Ambassador of the Philippines to Russia", "министра обороны Российской Федерации".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ingest.extract.known.gazetteer import Agency, City, Office, Portfolio, Venue
from ingest.extract.known.patterns import CountryName
from ingest.extract.letters.cyrillic import CYRILLIC
from ingest.extract.types import Country

from .title_left import LOCAL, LeftBounds
from .title_right import RightBounds
from .units import Units

_ACTING = frozenset({"acting", "interim", "caretaker", "исполняющая", "врио", "и.о."})
_MINISTRIES = ("Ministry of ", "Department of ", "Министерство ")
_UNDECLINED = frozenset({"врио", "и.о."})  # "и.о. директора" does not show in which case its holder is named
_ACTING_AS = tuple(f"{word} " for word in sorted(_UNDECLINED))
_ACTING_CASES = {"исполняющий": "nom", "исполняющего": "gen", "исполняющему": "dat", "исполняющим": "ins"}
# Offices that need no field or body to be understood.
_COMPLETE = frozenset(
    {
        "president",
        "vice_president",
        "prime_minister",
        "senator",
        "senate_president",
        "representative",
        "mayor",
        "governor",
        "speaker",
        "monarch",
    }
)
_OFFICE = re.compile("[OQWR]")
_OF_BODY = re.compile("[AG]|[NPJ]g")  # "член Законодательного собрания"
_OWNERS = frozenset("JCs")
_ACRONYM = re.compile(r"\s*\([^)]{1,20}\)")
_LEGISLATURE = re.compile(
    r"(?:['’]s?)?\s+(?:[Rr]egional\s+|[Ss]tate\s+|[Cc]ity\s+)?"
    r"(?:[Ll]egislature|[Pp]arliament|[Ll]egislative\s+[Aa]ssembly|[Dd]uma|[Cc]ouncil)\b"
)
_OF_A_GROUP = frozenset({"chief", "leader", "chair"})
_HEADS_A_GROUP = re.compile(r"\s+(?:delegation|side|team|panel|contingent)\b")
_ENDS_IN_GROUP = re.compile(r"\b(?:delegation|side|team|panel|contingent)\Z")
_LONG = 24  # code points from which an office surely tells its field or body
_OF_A_BODY = frozenset({"chair", "official"})
_SMALL_IN_TITLES = re.compile(r"\b(?:Of|The|And|To|For|In)\b")
_OWN_ADJECTIVES = ("Russian", "Philippine", "Russia's", "Russia’s")


@dataclass(slots=True)
class TitlePhrase:
    """A title of one sentence, by unit positions ``[first, last)``; ``head`` is the position of its office word.

    ``start`` and ``end`` are clean offsets of the title as it is reported: without article, "former" and the
    country in front. ``country`` is what the title itself says; where its holder is posted never counts.
    ``case`` is the grammatical case of a Russian title.
    """

    first: int
    last: int
    head: int
    offices: list[Office]
    start: int = 0
    end: int = 0
    head_start: int = 0
    head_end: int = 0
    plural: bool = False
    former: bool = False
    acting: bool = False
    definite: bool = False
    delegation: bool = False
    international: bool = False
    of_committee: bool = False
    of_region: bool = False
    # A city or province of the Philippines, which sends a Representative to the House.
    of_district: bool = False
    of_body: bool = False
    country: Country = ""
    country_rule: str = ""
    countries: list[Country] = field(default_factory=list)
    organization: str = ""
    portfolios: list[Portfolio] = field(default_factory=list)
    stacked: list[tuple[str, str]] = field(
        default_factory=list
    )  # further office words, and their nominatives
    case: str = "nom"

    @property
    def office(self) -> Office:
        """The office that the phrase is about: the first that is no rank."""
        if len(self.offices) == 1:
            return self.offices[0]
        return next((o for o in self.offices if o.level == "head"), self.offices[0])

    @property
    def heads_ministry(self) -> bool:
        """Whether a Russian title calls its holder the head of a ministry («глава МИД»)."""
        return self.office.singular == "глава" and self.organization.startswith(_MINISTRIES)

    @property
    def weak(self) -> bool:
        """Whether its words make no office by themselves.

        "Chair" and "officer" do, of a committee or a body, and so do the "leader" of a region, the
        "Representative" of a Philippine one, and the Russian "член" or "представитель" of a body.
        """
        chairs = self.of_committee or (self.office.cls in _OF_A_BODY and bool(self.organization))
        chairs = chairs or self.of_body or (self.of_region and self.office.cls == "leader")
        chairs = chairs or (self.of_district and self.office.cls == "representative")
        return all(office.level == "weak" for office in self.offices) and not chairs

    @property
    def rank_only(self) -> bool:
        return all(office.level == "rank" for office in self.offices)

    @property
    def weight(self) -> int:
        """How much the title tells: 3 office with its field or body, 2 office, 1 rank, 0 hardly an office."""
        if self.weak or self.delegation:
            return 0
        if self.rank_only:
            return 1
        full = self.office.cls in _COMPLETE or self.portfolios or self.organization
        return 3 if full or self.end - self.start > _LONG else 2

    def stated(self, text: str) -> str:
        """The title as it is reported: one line, in the singular, a Russian one in the nominative."""
        stated = text[self.start : self.end]
        if "(" in stated:
            stated = _ACRONYM.sub("", stated)
        stated = " ".join(stated.split())
        head = " ".join(text[self.head_start : self.head_end].split())
        office = self.offices[0]
        oblique = self.case != "nom" and not stated.lower().startswith(_ACTING_AS)  # "врио губернатора" stays
        if (self.plural or oblique) and head.lower() != office.singular:
            singular = office.singular
            if self.plural and head[:1].isupper():
                singular = _SMALL_IN_TITLES.sub(lambda word: word[0].lower(), singular.title())
            stated = stated.replace(head, singular, 1)
        if oblique:
            for printed, nominative in self.stacked:
                stated = stated.replace(printed, nominative)
        return stated.rstrip(",;: ")


def read_titles(text: str, units: Units) -> list[TitlePhrase]:
    """The title phrases of a sentence, in order, stacked ones joined; they never overlap."""
    phrases: list[TitlePhrase] = []
    begins, ends = LeftBounds(text, units), RightBounds(text, units)
    floor = 0
    while head := _OFFICE.search(units.labels, floor):
        phrase = _read(text, units, ends, begins.left(head.start(), floor), head.start())
        phrases.append(phrase)
        floor = phrase.last
    return phrases


def _read(text: str, units: Units, ends: RightBounds, first: int, head: int) -> TitlePhrase:
    """The title whose words begin at ``first`` and whose office word is at ``head``."""
    word = units.office(head)
    last = ends.right(head)
    heads, offices = [head], [word.office]
    capital = text[units.starts[first]].isupper()
    # Of "head of the delegation and deputy minister", the office is the second alone.
    of_group = _ENDS_IN_GROUP.search(text, units.starts[first], units.ends[last - 1]) is not None
    while not (word.plural or of_group) and (further := ends.stacked(last, capital)) is not None:
        heads.append(further)
        offices.append(units.office(further).office)
        last = ends.right(further)
    phrase = TitlePhrase(first, last, head, offices, plural=word.plural, case=word.case)
    further_words = [(units.word(text, k), units.office(k)) for k in heads[1:]]
    phrase.stacked = [(printed, w.office.singular) for printed, w in further_words if w.case == word.case]
    russian = CYRILLIC.match(text, units.starts[head]) is not None
    phrase.of_body = russian and _OF_BODY.search(units.labels, head, last) is not None
    for j in range(first, last):
        if units.marks[j] is None:
            _note_word(units.labels[j], units.word(text, j).lower(), phrase)
        elif j not in heads:
            _note_mark(units, phrase, heads, j)
    if phrase.countries:
        phrase.country, phrase.country_rule = phrase.countries[0], "country-in-title"
    group = _HEADS_A_GROUP.match(text, units.ends[last - 1])
    if group or of_group:
        phrase.delegation = phrase.office.cls in _OF_A_GROUP
    front = units.labels[first:head]
    phrase.definite |= (first > 0 and units.labels[first - 1] in "dh") or not _OWNERS.isdisjoint(front)
    _mark_reported(text, units, phrase)
    if group and phrase.delegation:
        phrase.end = group.end()
    return phrase


def _note_word(label: str, word: str, phrase: TitlePhrase) -> None:
    if label == "F":
        phrase.former = True
    elif label == "h":
        phrase.definite = True
    elif label == "M" and (word in _ACTING or word in _ACTING_CASES):
        phrase.acting = True
        phrase.case = "" if word in _UNDECLINED else _ACTING_CASES.get(word, phrase.case)
    elif word in ("committee", "commission", "panel") and phrase.office.cls == "chair":
        phrase.of_committee = True
    elif label == "g" and word in ("delegation", "side", "party"):
        phrase.delegation = phrase.office.cls in _OF_A_GROUP


def _note_mark(units: Units, phrase: TitlePhrase, heads: list[int], j: int) -> None:
    mark = units.marks[j]
    entry = mark.entry if mark is not None else None
    if isinstance(entry, Portfolio):
        phrase.portfolios.append(entry)
    elif isinstance(entry, Agency):
        phrase.organization = phrase.organization or entry.name
        phrase.international |= entry.international
        if entry.country and not phrase.country:
            phrase.country, phrase.country_rule = entry.country, "country-of-agency"
    elif isinstance(entry, CountryName) and not _posting(units.labels, heads, j):
        phrase.countries.append(entry.country)
    elif isinstance(entry, City | Venue) and not phrase.country and not _posting(units.labels, heads, j):
        phrase.of_region |= isinstance(entry, City) and entry.kind == "region"
        phrase.of_district |= isinstance(entry, City) and entry.country == "PH" and j < phrase.head
        if units.labels[j + 1 : j + 2] == "s" and j < phrase.head:
            phrase.country, phrase.country_rule = entry.country, "country-of-capital"
        elif (
            phrase.office.cls in LOCAL
            or _names_a_legislature(units, j)
            or (isinstance(entry, Venue) and entry.metonym)
            or (isinstance(entry, City) and entry.kind == "region" and j < phrase.head)  # "Tatarstan leader"
        ):
            phrase.country, phrase.country_rule = entry.country, "country-of-place"


def _names_a_legislature(units: Units, j: int) -> bool:
    """ "Speaker of the Tatarstan parliament": of a place, whatever country's speakers the office is listed for."""
    follows = units.sentence.text[units.ends[j] - units.sentence.start :]
    return bool(_LEGISLATURE.match(follows))


def _posting(labels: str, heads: list[int], j: int) -> bool:
    """Whether unit ``j`` says where somebody is posted: behind "to" or "in" that follows the office word."""
    k = j - 1
    while k >= 0 and labels[k] in "dJCaLPGs,":
        k -= 1
    return k >= 0 and labels[k] in "ti" and any(head < k for head in heads)


def _mark_reported(text: str, units: Units, phrase: TitlePhrase) -> None:
    """Set the span that is reported as the title."""
    labels = units.labels
    stated = phrase.head
    while stated > phrase.first and labels[stated - 1] not in "FBsJC" and labels[stated - 2 : stated] != "Ja":
        stated -= 1
    phrase.start = units.starts[stated] + _adjective_of_agency(text, units, stated)
    phrase.end = units.ends[phrase.last - 1]
    phrase.head_start, phrase.head_end = units.starts[phrase.head], units.ends[phrase.head]


def _adjective_of_agency(text: str, units: Units, j: int) -> int:
    """The length of "Russian " in "Russian Security Council Secretary", 0 where it is part of the proper name."""
    mark = units.marks[j]
    if mark is None or not isinstance(mark.entry, Agency):
        return 0
    front, space, _ = text[mark.start : mark.end].partition(" ")
    own = mark.entry.name.startswith(front)
    return len(front) + 1 if space and not own and front in _OWN_ADJECTIVES else 0
