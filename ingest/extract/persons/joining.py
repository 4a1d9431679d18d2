"""Which mentions are one person's: full names first, then bare surnames."""

from __future__ import annotations

from itertools import chain

from ingest.extract.known.gazetteer import Holder
from ingest.extract.known.lexicon import Lexicon
from ingest.extract.known.names import PersonName, nominative_readings, parse_name, same_person
from ingest.extract.letters.cyrillic import CYRILLIC

from .joined import FEMALE, MALE, Joined
from .name_runs import NameMention
from .titles import TitlePhrase

_MOST_ALIKE = 200  # people of one article who share a name
_SECRETARIES_BY_RANK = frozenset(
    {"adviser", "national_security_adviser", "chief", "director", "spokesman", "spokesperson", "chairman"}
)

_MEMBERS = frozenset({"senator", "representative"})
_PRESIDE = frozenset({"senate_president", "speaker", "deputy_speaker"})


class Cast:
    """The people of one article, found again by family name."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.people: list[Joined] = []
        self._by_key: dict[str, list[Joined]] = {}

    def add_person(self, mention: NameMention, holder: Holder | None) -> None:
        person = Joined([mention], holder)
        self.people.append(person)
        self._index(person, mention.name)

    def add_mention(self, person: Joined, mention: NameMention) -> None:
        person.add(mention)
        self._index(person, mention.name)

    def _index(self, person: Joined, name: PersonName) -> None:
        for key in name.keys:
            bucket = self._by_key.setdefault(key, [])
            if len(bucket) < _MOST_ALIKE and person not in bucket:
                bucket.append(person)

    def alike(self, name: PersonName) -> list[Joined]:
        """Those who share a word with the name, in order of finding."""
        if len(name.keys) == 1:  # a bare surname
            return self._by_key.get(name.keys[0], [])
        return list(dict.fromkeys(chain.from_iterable([self._by_key.get(key, ()) for key in name.keys])))

    # -- full names

    def join_full(self, mentions: list[NameMention]) -> None:
        """Cluster full names. Those with a title come first, so that headline noise joins nothing."""
        for mention in sorted(mentions, key=lambda m: (not m.titles, m.headline, m.start)):
            if not mention.titles and CYRILLIC.search(mention.name.written):
                self._read_as_nominative(mention)
            holder = self.lexicon.people.find(mention.name)
            person = self._same(mention.name, holder)
            if person is not None:
                self.add_mention(person, mention)
                person.holder = person.holder or holder
            elif not mention.headline or holder is not None or mention.titles:
                self.add_person(mention, holder)

    def _same(self, name: PersonName, holder: Holder | None) -> Joined | None:
        for person in self.alike(name):
            if holder is not None and person.holder is holder:
                return person
            if any(same_person(name, other) for other in person.names[:12]):
                return person
        return None

    def _read_as_nominative(self, mention: NameMention) -> None:
        """Put a Russian name of unknown case into the nominative that somebody known bears."""
        for reading in nominative_readings(mention.name.written):
            name = parse_name(reading)
            known = any(
                name.given == other.given and name.surname == other.surname
                for person in self.alike(name)
                for other in person.names[:12]
            )
            if known or self.lexicon.people.find(name, exact="." not in reading) is not None:
                mention.name = name
                return

    # -- bare surnames

    def join_surnames(self, mentions: list[NameMention]) -> None:
        """Give each bare surname to its person; a new one only where a title or the gazetteer vouches for it."""
        for mention in mentions:
            written = nominative_readings(mention.name.written)
            readings = [mention.name] if len(written) == 1 else [parse_name(reading) for reading in written]
            candidates = self._bearers(readings)
            chosen = choose_by_context(mention, candidates)
            if chosen is not None:
                self.add_mention(chosen, mention)
            elif mention.titles or not candidates:
                self._add_vouched(mention, readings)

    def _bearers(self, readings: list[PersonName]) -> list[Joined]:
        """Those whose family name one of the readings is, each once."""
        keys = {reading.surname for reading in readings}
        if len(readings) == 1:
            return [person for person in self.alike(readings[0]) if person.bears(keys)]
        alike = dict.fromkeys(chain.from_iterable(map(self.alike, readings)))
        return [person for person in alike if person.bears(keys)]

    def _add_vouched(self, mention: NameMention, readings: list[PersonName]) -> None:
        for reading in readings:
            holder = self.lexicon.people.alone(reading.surname)
            if holder is not None:
                mention.name = reading
                self.add_person(mention, holder)
                return
        if mention.titles and not mention.headline:
            self.add_person(mention, self._holder_of_office(mention))

    def _holder_of_office(self, mention: NameMention) -> Holder | None:
        """The one known holder of that surname whose office the title names."""
        stated = {
            office.singular.split()[-1].rstrip(".") for title in mention.titles for office in title.offices
        }
        found = [
            holder
            for holder in self.lexicon.people.with_surname(mention.name.surname)
            if any(word in term.office.lower() for word in stated for term in holder.terms)
        ]
        return found[0] if len(found) == 1 else None


def choose_by_context(mention: NameMention, candidates: list[Joined]) -> Joined | None:
    """The person of that surname who fits the title, the honorific, or was spoken of last."""
    # Only a title in front tells two bearers of a surname apart; "when X was prime minister" is history.
    before = [title for title in mention.titles if title.end <= mention.start] if mention.titles else []
    stated = [title for title in before if not title.weak] if before else []
    fitting = candidates
    if stated:
        offices = {office.cls for title in stated for office in title.offices}
        fitting = [p for p in candidates if offices & (p.classes() | p.known_classes())]
        if not fitting and len(candidates) == 1 and _akin(offices, candidates[0].classes()):
            fitting = candidates
        if not fitting and len(candidates) == 1 and _has_cabinet_rank(stated, offices, candidates[0]):
            fitting = candidates
        if not fitting:
            fitting = [p for p in candidates if _may_also_be(p, mention)]
    if len(fitting) > 1 and mention.honorific in FEMALE | MALE:
        wanted = mention.honorific in FEMALE
        fitting = [p for p in fitting if p.female() == wanted] or fitting
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    return max(fitting, key=lambda person: (person.last_before(mention.start), -person.first_start))


def _akin(offices: set[str], known: set[str]) -> bool:
    """Whether one office is a rank of the other: "Deputy Minister X" where "Deputy Foreign Minister X" was named.

    Who presides over a chamber is one of its members.
    """
    if offices & _MEMBERS and known & _PRESIDE:
        return True
    return any(a.endswith(f"_{b}") or b.endswith(f"_{a}") for a in offices for b in known)


def _has_cabinet_rank(stated: list[TitlePhrase], offices: set[str], person: Joined) -> bool:
    """Whether "Secretary X" is the adviser or head of an agency named before, whom Manila calls so by rank."""
    bare = offices == {"secretary"} and not any(t.portfolios or t.organization for t in stated)
    abroad = any(title.country not in ("", "PH") for title in person.titles)
    return bare and not abroad and not person.classes().isdisjoint(_SECRETARIES_BY_RANK)


def _may_also_be(person: Joined, mention: NameMention) -> bool:
    """Whether the title may be a further one of the person: a rank beside an office, or one country's word."""
    titles = person.titles
    if any(title.rank_only for title in mention.titles) or all(
        title.rank_only or title.weak for title in titles
    ):
        return True
    countries = {title.country for title in mention.titles if title.country}
    return bool(countries and person.country in countries)
