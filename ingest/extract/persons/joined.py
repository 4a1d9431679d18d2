"""One person while an article is being read: the mentions that were joined, and what they tell together."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from dataclasses import dataclass, field

from ingest.extract.known.gazetteer import Holder
from ingest.extract.known.names import PersonName
from ingest.extract.types import Span

from .name_runs import NameMention
from .titles import TitlePhrase

FAMILY_NAME_FIRST = frozenset({"CN", "KR", "KP", "VN", "TW", "HK", "KH", "SG"})
FEMALE = frozenset({"mrs", "ms", "miss", "madam", "madame", "г-жа", "госпожа"})
MALE = frozenset({"mr", "sir", "г-н", "господин"})
_FEMALE_OFFICE = re.compile(r"woman\b|\blady\b", re.IGNORECASE)
_MALE_IN_A = frozenset({"nikita", "ilia", "kuzma", "foma", "luka", "joshua", "elisha"})
_MOST_ASKED = 50  # mentions of one person
_WITHOUT_TITLE = (
    "president",
    "prime_minister",
    "senator",
    "secretary",
    "minister",
    "ambassador",
    "governor",
    "mayor",
)


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention without a name; ``rule`` tells how it was understood."""

    start: int
    end: int
    rule: str


@dataclass(slots=True, eq=False)
class Joined:
    """A person: mentions by name, the known holder if it is one, and later references."""

    mentions: list[NameMention]
    holder: Holder | None = None
    references: list[Reference] = field(default_factory=list)
    country: str = ""
    country_rule: str = ""
    starts: list[int] = field(default_factory=list)
    like_title: str = ""  # the office of a counterpart, where none is stated
    like_span: Span | None = None
    like_organization: str = ""
    peer: bool = False  # the counterpart of a known holder whose office the article does not state
    companion: bool = False  # listed by name alone as a member of a delegation
    late_title: TitlePhrase | None = None  # told after the name, of whoever is left without an office

    def __post_init__(self) -> None:
        self.starts = sorted(mention.start for mention in self.mentions)

    def add(self, mention: NameMention) -> None:
        self.mentions.append(mention)
        insort(self.starts, mention.start)

    def refer(self, reference: Reference) -> None:
        self.references.append(reference)
        insort(self.starts, reference.start)

    @property
    def first_start(self) -> int:
        return self.starts[0]

    def last_before(self, position: int) -> int:
        """Where the person was last spoken of before the position; -1 for nowhere."""
        at = bisect_left(self.starts, position)
        return self.starts[at - 1] if at else -1

    @property
    def names(self) -> list[PersonName]:
        return [mention.name for mention in self._first]

    @property
    def titles(self) -> list[TitlePhrase]:
        return [title for mention in self._first for title in mention.titles]

    @property
    def _first(self) -> list[NameMention]:
        """The mentions that are asked again for each later one: of thousands the first tell enough."""
        return self.mentions[:_MOST_ASKED]

    def best_title(self) -> TitlePhrase | None:
        """The fullest title stated: a present office before a former one, then by weight, then the earliest."""
        titles = [(m.headline, title) for m in self.mentions for title in m.titles if not title.delegation]
        if len(titles) < 2:  # of most people
            return titles[0][1] if titles else None
        # a headline has the short forms ("FM")
        return min(titles, key=lambda t: (t[1].former, -t[1].weight, t[0], t[1].start))[1]

    @property
    def official(self) -> bool:
        told = any(mention.titles or mention.counterpart for mention in self._first)
        return told or self.holder is not None or self.late_title is not None

    def classes(self) -> set[str]:
        """The classes of the offices stated; of the offices known where the article states none."""
        late = [self.late_title] if self.late_title else []
        stated = {office.cls for title in [*self.titles, *late] for office in title.offices}
        if any(title.heads_ministry for title in [*self.titles, *late]):
            stated.add("minister")  # «глава МИД» is «министр» further down
        return stated or self.known_classes()

    def known_classes(self) -> set[str]:
        if self.holder is None:
            return set()
        classes = {cls.replace("_", " "): cls for cls in _WITHOUT_TITLE}
        offices = [term.office.lower() for term in self.holder.terms]
        told = ([words for words in classes if words in office] for office in offices)
        return {classes[max(words, key=len)] for words in told if words}

    def fields(self) -> set[str]:
        """The fields and bodies of the person's titles."""
        titles = [*self.titles, self.late_title] if self.late_title else self.titles
        found = {pf.organization_ph or pf.word for title in titles for pf in title.portfolios}
        return found | {title.organization for title in titles if title.organization}

    def bears(self, surname_keys: set[str]) -> bool:
        """Whether one of the keys is the family name of the person."""
        for mention in self._first:
            name = mention.name
            if not surname_keys.isdisjoint(name.surname_keys):
                return True
            if name.words >= 2 and name.first_key in surname_keys and self.family_name_first():
                return True
        return False

    def family_name_first(self) -> bool:
        countries = {title.country for title in self.titles}
        if self.holder is not None:
            countries.add(self.holder.country)
        return not FAMILY_NAME_FIRST.isdisjoint(countries)

    def female(self) -> bool:
        """By honorific, title or given name; a guess that only ever chooses between two of one surname."""
        honorifics = {mention.honorific for mention in self._first}
        if honorifics & FEMALE or honorifics & MALE:
            return bool(honorifics & FEMALE)
        if any(_FEMALE_OFFICE.search(office.singular) for title in self.titles for office in title.offices):
            return True
        given = next((name.given[0] for name in self.names if name.given), "")
        return given.endswith("a") and given not in _MALE_IN_A
