"""Which title belongs to which name: in front, behind a comma, in a list, or told by a verb."""

from __future__ import annotations

import re
from bisect import bisect_left

from .name_runs import NameMention
from .shared_titles import SharedTitles
from .surroundings import Surroundings
from .titles import TitlePhrase
from .units import Units

_FURTHEST_FILLER = 5  # article, pronoun, "former", "new" in front of a title in apposition
_FURTHEST_COPULA = 4
_LONGEST_ASIDE = 6
_FULL = 3  # what a title weighs that tells its field or body
# Where somebody stands in a picture ("third from left", "top right", "seated, left").
_POSITION = re.compile(r"\([wBMI](?:,?[widBM]){0,3}\),$")
_WHEN_IN_OFFICE = frozenset(
    {
        "now",
        "currently",
        "presently",
        "formerly",
        "previously",
        "once",
        "also",
        "concurrently",
        "next",
        "second",
        "third",
    }
)
_LINKER = re.compile(r"(?:,|\s+na)\s+si\s+(?=\S)")
_IN_A_PLACE = re.compile("id?[LC](?=,)")
# "The director of the Philippine disaster council, X", "his deputy in the board, Y": a body in words not known by name.
_REST_OF_BODY = re.compile("(?:[ofi]d?J?[PGAKLC]+|(?:[ofi][dh]?)?J?w{0,3}g)(?:[ofi]d?J?[PGAKLC]+)*(?=,)")
# "An undersecretary of his own department, X": whose body it is.
_OF_HIS_BODY = re.compile(
    r"\s+(?:of|in|at)\s+(?:his|her|its|their|that|the\s+same)\s+(?:own\s+)?(?:[a-z]+\s+)?[a-z]+(?=,)"
)
_ONE_OF = re.compile(r"\b[Oo]ne\s+of\s+(?:the|his|her|its|their|several|four|three|two)\s+(?:[a-z]+\s+)?$")
_TIME_WORDS = frozenset(
    {"recently", "yesterday", "today", "last", "this", "early", "late", "on", "in", "at", "during", "here"}
)


def attach_titles(
    text: str, units: Units, phrases: list[TitlePhrase], names: list[NameMention]
) -> list[TitlePhrase]:
    """Give each name the titles beside it; the titles that stand alone are returned, in order."""
    if not names:
        return phrases
    alone = _give(text, units, phrases, names) if phrases else []
    surroundings = Surroundings(text, units)
    for name in names:
        surroundings.read(name)
    return alone


def _give(text: str, units: Units, phrases: list[TitlePhrase], names: list[NameMention]) -> list[TitlePhrase]:
    """Give each name its titles; those of nobody are returned."""
    sentence = _Sentence(text, units, names)
    remaining = [phrase for phrase in phrases if not sentence.give_forward(phrase)]
    if not remaining:
        return []
    sentence.by_title = {title.first: name for name in names for title in name.titles}
    return [phrase for phrase in remaining if not sentence.give_beside(phrase)]


class _Sentence:
    def __init__(self, text: str, units: Units, names: list[NameMention]) -> None:
        self.text = text
        self.units = units
        self.labels = units.labels
        self.by_first = {name.first: name for name in names}
        self.by_last = {name.last: name for name in names}
        self.by_title: dict[int, NameMention] = {}
        self.by_apposed: dict[int, NameMention] = {}  # who bears the title that ends there
        self.shared = SharedTitles(text, units, self.by_first, self.by_last)

    def _label(self, i: int) -> str:
        return self.labels[i : i + 1]

    # -- a title directly in front of a name or a list of names

    def give_forward(self, phrase: TitlePhrase) -> bool:
        k = self._after_linker(phrase.last)
        k = self._skip(k + (self.labels[k : k + 2] == "hH"), 'H"')  # "Его Превосходительство"
        if k not in self.by_first or self._is_credit(phrase):
            return False
        self._give(phrase, self.shared.behind(phrase, k))
        return True

    def _after_linker(self, k: int) -> int:
        """One past the "na si" by which Filipino joins a name to the title in front of it; ``k`` where none stands."""
        if self._label(k) not in ("w", ","):
            return k
        linker = _LINKER.match(self.text, self.units.ends[k - 1])
        return bisect_left(self.units.starts, linker.end()) if linker else k

    def _give(self, phrase: TitlePhrase, names: list[NameMention]) -> None:
        countries = self.shared.countries(phrase) if len(names) > 1 else []
        if len(countries) > 1:
            self.shared.leave_out_country(phrase)
        for order, name in enumerate(names):
            name.titles.append(phrase)
            if len(names) == 1:
                continue
            if order:
                name.decline_as(phrase)
            if country := self.shared.country_beside(name):
                name.title_country[id(phrase)] = country
            elif len(countries) == len(names):  # "Russian and Philippine ministers X and Y"
                name.title_country[id(phrase)] = countries[order]

    def _is_credit(self, phrase: TitlePhrase) -> bool:
        """ "Presidential Photo/King Rodriguez"."""
        start = self.units.starts[phrase.first]
        return self.text[max(start - 6, 0) : start].lower() == "photo/"

    def _skip(self, k: int, wanted: str) -> int:
        while k < len(self.labels) and self.labels[k] in wanted:
            k += 1
        return k

    # -- a title in apposition

    def give_beside(self, phrase: TitlePhrase) -> bool:
        if phrase.plural:
            names = self.shared.in_apposition(phrase)
            if not names and self._is_one_of_them(phrase) and (one := self._after_comma(phrase)) is not None:
                names = [one]
            self._give(phrase, names)
            return bool(names)
        name = self._in_front(phrase) or self._after_comma(phrase)
        if name is None:
            return False
        if not name.titles and phrase.case in ("dat", "ins"):  # «с Терезой Лазаро, министром иностранных дел»
            name.decline_as(phrase)
        name.titles.append(phrase)
        self.by_apposed[phrase.last + (phrase.delegation and self._label(phrase.last) == "w")] = name
        return True

    def _in_front(self, phrase: TitlePhrase) -> NameMention | None:
        """The name in front of a title: "X, director of …", "X (Secretary)", "X is the envoy"."""
        if self._label(phrase.last) == "s" or self._runs_on(phrase.last):
            return None
        if self._in_headline(phrase) and self._label(phrase.last) != ",":
            return None  # "Año, Russian minister agree": two people
        if phrase.office.cls == "speaker" and self._label(phrase.first - 1) == "e":
            return None  # "invited X as a speaker"
        k = self._before_fillers(phrase.first)
        mark = self._label(k - 1) if k else ""
        name: NameMention | None = None
        if mark in (",", "(", "-"):
            name = self._who_is_of_it(k - 1) or self.by_last.get(k - 1) or self._before_age(k)
        elif mark == "v":
            name = self._before_copula(k - 1)
        elif self.labels[max(k - 2, 0) : k] == "tw" and self.units.word(self.text, k - 1) == "be":
            name = self.by_last.get(k - 2)  # "picked X to be ambassador"
        elif mark == "a":
            name = self.by_apposed.get(k - 1)  # "X, head of the delegation and deputy minister, …"
        if (
            name is not None
            and not name.full
            and not (phrase.definite or k < phrase.first or phrase.weight == 3)
        ):
            return None
        return name

    def _who_is_of_it(self, k: int) -> NameMention | None:
        """ "X of Kaspersky, head of sales": of a full name and a single one joined by "of", the first has the title."""
        body = self.by_last.get(k)
        if body is None or body.full or self._label(body.first - 1) != "o":
            return None
        name = self.by_last.get(body.first - 1)
        return name if name is not None and name.full else None

    def _in_headline(self, phrase: TitlePhrase) -> bool:
        """Whether a headline has the title, or a line like one: it goes on behind it and ends without a stop."""
        if self.units.sentence.kind == "headline":
            return True
        return self._label(phrase.last) == "w" and self.labels[-1] not in '.":;)'

    def _runs_on(self, k: int) -> bool:
        """Whether the title is only the front of a longer name: "Major League Baseball"."""
        return 0 < k < len(self.labels) and self.labels[k] in "NGKI"

    def _before_fillers(self, k: int) -> int:
        first = k
        while k > 0 and first - k < _FURTHEST_FILLER:
            if k > 1 and self.labels[k - 1] == "s" and self.labels[k - 2] in "wg":
                k -= 2  # "the country's former president", "the country's next envoy"
            label = self.labels[k - 1]
            if label not in "dehFBw" or (
                label == "w" and self.units.word(self.text, k - 1) not in _WHEN_IN_OFFICE
            ):
                break
            k -= 1
        return k

    def _before_age(self, k: int) -> NameMention | None:
        """ "X, 54, the director", "X (left), department undersecretary"."""
        if k >= 3 and self.labels[k - 3 : k - 1] == ",D":
            return self.by_last.get(k - 3)
        position = _POSITION.search(self.labels, 0, k)
        return self.by_last.get(position.start()) if position else None

    def _before_copula(self, k: int) -> NameMention | None:
        for j in range(k, max(k - _FURTHEST_COPULA, 0), -1):
            if j in self.by_last:
                return self.by_last[j]
            if self.labels[:j].endswith(",D,"):
                return self.by_last.get(j - 3)  # "X, 76, has been minister"
            if self.labels[j - 1] not in "vwu," and self.labels[j - 1 : j + 1] != "iv":  # "sworn in as"
                return None
            if j == k and self.labels[j - 1] == "," and (aside := self._before_aside(j - 1)) is not None:
                return aside
        return None

    def _before_aside(self, comma: int) -> NameMention | None:
        """ "Named X, a career diplomat, as ambassador": who is named before what stands between two commas."""
        opens = self.labels.rfind(",", max(0, comma - _LONGEST_ASIDE), comma)
        return self.by_last.get(opens) if self.labels[opens + 1 : opens + 2] == "e" else None

    def _after_comma(self, phrase: TitlePhrase) -> NameMention | None:
        """The name behind a title and a comma: "the Ambassador of Russia, X, …", "an undersecretary, Y, …"."""
        last = self._after_superior(phrase)
        definite = phrase.definite or self._label(phrase.first - 1) in ("e", "s") or phrase.plural
        definite |= (
            not phrase.first and phrase.weight == _FULL
        )  # "Deputy Minister of Trade of Russia, X, said"
        if self._label(last) != "," or not (definite or phrase.organization):
            return None
        k = self._skip(last + 1, "H")
        name = self.by_first.get(k) if definite else None
        if name is None:
            # "the deputy commander of the flotilla, Rear Admiral X": only a rank stands between.
            ranked = self.by_title.get(k)
            return ranked if ranked is not None and all(t.rank_only for t in ranked.titles) else None
        if name.titles or not name.full:
            return None
        if self._label(name.last) not in (",", ".", "", "(", ")", ";", "a", "-") and not self._then_when(
            name
        ):
            return None
        in_a_place = _IN_A_PLACE.match(self.labels, phrase.last)
        if not in_a_place and _REST_OF_BODY.match(self.labels, phrase.last) is not None:
            phrase.end = self.units.ends[last - 1]
        return name

    def _after_superior(self, phrase: TitlePhrase) -> int:
        """One past the title, and past whom its holder serves: "the aide of Vice President X, Y, …"."""
        if place := _IN_A_PLACE.match(self.labels, phrase.last):
            return place.end()  # "the head of the trade mission in Manila, X, …"
        own = _OF_HIS_BODY.match(self.text, self.units.ends[phrase.last - 1])
        if own is not None:
            return bisect_left(self.units.starts, own.end())
        if (rest := _REST_OF_BODY.match(self.labels, phrase.last)) is not None:
            return rest.end()
        served = self.by_title.get(phrase.last + 1) if self._label(phrase.last) in ("o", "t") else None
        return phrase.last if served is None else served.last

    def _is_one_of_them(self, phrase: TitlePhrase) -> bool:
        """ "One of her undersecretaries, X, …"."""
        start = self.units.starts[phrase.first]
        return _ONE_OF.search(self.text, max(0, start - 40), start) is not None

    def _then_when(self, name: NameMention) -> bool:
        """ "He met the head of the agency, X recently": the name has no verb of its own behind it."""
        return name.last < len(self.labels) and self.units.word(self.text, name.last) in _TIME_WORDS
