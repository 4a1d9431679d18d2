"""Which title belongs to which name: in front, behind a comma, in a list, or told by a verb."""

from __future__ import annotations

from ingest.extract.known.gazetteer import Agency
from ingest.extract.known.patterns import CountryName
from ingest.extract.types import Span

from .name_runs import NameMention
from .titles import TitlePhrase
from .units import Units

_ACTS_AS = {
    "commands": "commander",
    "commanded": "commander",
    "heads": "head",
    "headed": "head",
    "chairs": "chair",
    "chaired": "chair",
    "directs": "director",
    "governs": "governor",
}
_FURTHEST_FILLER = 5  # article, pronoun, "former", "new" in front of a title in apposition
_FURTHEST_COPULA = 4
_POSITION = 3  # words that tell where somebody stands in a picture ("third from left")
_FURTHEST_COUNTRY = 8
_TIME_WORDS = frozenset(
    {"recently", "yesterday", "today", "last", "this", "early", "late", "on", "in", "at", "during", "here"}
)


def attach_titles(
    text: str, units: Units, phrases: list[TitlePhrase], names: list[NameMention]
) -> list[TitlePhrase]:
    """Give each name the titles beside it; the titles that stand alone are returned, in order."""
    if not names:
        return phrases
    sentence = _Sentence(text, units, names)
    remaining = [phrase for phrase in phrases if not sentence.give_forward(phrase)]
    sentence.by_title = {title.first: name for name in names for title in name.titles}
    alone = [phrase for phrase in remaining if not sentence.give_beside(phrase)]
    for name in names:
        sentence.read_surroundings(name)
    return alone


class _Sentence:
    def __init__(self, text: str, units: Units, names: list[NameMention]) -> None:
        self.text = text
        self.units = units
        self.labels = units.labels
        self.by_first = {name.first: name for name in names}
        self.by_last = {name.last: name for name in names}
        self.by_title: dict[int, NameMention] = {}

    def _label(self, i: int) -> str:
        return self.labels[i : i + 1]

    # -- a title directly in front of a name or a list of names

    def give_forward(self, phrase: TitlePhrase) -> bool:
        names = self._behind(phrase)
        for order, name in enumerate(names):
            name.titles.append(phrase)
            if len(phrase.countries) == len(names) > 1:  # "Russian and Philippine ministers X and Y"
                name.title_country[id(phrase)] = phrase.countries[order]
        return bool(names)

    def _behind(self, phrase: TitlePhrase) -> list[NameMention]:
        """The names right behind a title: one, or the list behind a plural one."""
        k = self._skip(phrase.last, 'H"')
        first = self.by_first.get(k)
        if first is None or not self.units.adjoin(self.text, k - 1):
            return []
        found = [first]
        while phrase.plural:
            k = self._after_country(self._after_parentheses(found[-1].last))
            after = self._skip(k, ",aH")
            name = self.by_first.get(after) if after > k else None
            if name is None:
                break
            found.append(name)
        return found

    def _skip(self, k: int, wanted: str) -> int:
        while k < len(self.labels) and self.labels[k] in wanted:
            k += 1
        return k

    def _after_parentheses(self, k: int) -> int:
        """ "Reps. X (Party, Province) and Y"."""
        close = self.labels.find(")", k, k + 8)
        return close + 1 if self._label(k) == "(" and close > 0 else k

    def _after_country(self, k: int) -> int:
        """ "Presidents X of Russia and Y of China"."""
        country = self._skip(k + 1, "d")
        return country + 1 if self._label(k) == "o" and self._label(country) == "C" else k

    # -- a title in apposition

    def give_beside(self, phrase: TitlePhrase) -> bool:
        if phrase.plural:
            return False
        name = self._in_front(phrase) or self._after_comma(phrase)
        if name is None:
            return False
        name.titles.append(phrase)
        return True

    def _in_front(self, phrase: TitlePhrase) -> NameMention | None:
        """The name in front of a title: "X, director of …", "X (Secretary)", "X is the envoy"."""
        if self._label(phrase.last) == "s" or self._runs_on(phrase.last):
            return None
        if self.units.sentence.kind == "headline" and self._label(phrase.last) != ",":
            return None  # "Año, Russian minister agree": two people
        if phrase.office.cls == "speaker" and self._label(phrase.first - 1) == "e":
            return None  # "invited X as a speaker"
        k = self._before_fillers(phrase.first)
        mark = self._label(k - 1) if k else ""
        name: NameMention | None = None
        if mark in (",", "(", "-"):
            name = self.by_last.get(k - 1) or self._before_age(k)
        elif mark == "v":
            name = self._before_copula(k - 1)
        if (
            name is not None
            and not name.full
            and not (phrase.definite or k < phrase.first or phrase.weight == 3)
        ):
            return None
        return name

    def _runs_on(self, k: int) -> bool:
        """Whether the title is only the front of a longer name: "Major League Baseball"."""
        return 0 < k < len(self.labels) and self.labels[k] in "NGKI" and self.units.adjoin(self.text, k - 1)

    def _before_fillers(self, k: int) -> int:
        first = k
        if k > 1 and self.labels[k - 1] == "s" and self.labels[k - 2] in "wg":
            k -= 2  # "the country's former president"
        while k > 0 and self.labels[k - 1] in "dehFB" and first - k < _FURTHEST_FILLER:
            k -= 1
        return k

    def _before_age(self, k: int) -> NameMention | None:
        """ "X, 54, the director", "X (left), department undersecretary"."""
        if k >= 3 and self.labels[k - 3 : k - 1] == ",D":
            return self.by_last.get(k - 3)
        for words in range(1, _POSITION + 1):
            if self.labels[:k].endswith(f"({'w' * words}),"):
                return self.by_last.get(k - words - 3)
        return None

    def _before_copula(self, k: int) -> NameMention | None:
        for j in range(k, max(k - _FURTHEST_COPULA, 0), -1):
            if j in self.by_last:
                return self.by_last[j]
            if self.labels[j - 1] not in "vwu,":
                return None
        return None

    def _after_comma(self, phrase: TitlePhrase) -> NameMention | None:
        """The name behind a definite title and a comma: "the Ambassador of Russia, Igor Khovaev, …"."""
        if self._label(phrase.last) != "," or not (phrase.definite or phrase.organization):
            return None
        k = self._skip(phrase.last + 1, "H")
        name = self.by_first.get(k) if phrase.definite else None
        if name is None:
            # "the deputy commander of the flotilla, Rear Admiral X": only a rank stands between.
            ranked = self.by_title.get(k)
            return ranked if ranked is not None and all(t.rank_only for t in ranked.titles) else None
        if name.titles or not name.full:
            return None
        return (
            name
            if self._label(name.last) in (",", ".", "", ")", ";", "a", "-") or self._then_when(name)
            else None
        )

    def _then_when(self, name: NameMention) -> bool:
        """ "He met the head of the agency, X recently": the name has no verb of its own behind it."""
        return name.last < len(self.labels) and self.units.word(self.text, name.last) in _TIME_WORDS

    # -- what else the sentence tells

    def read_surroundings(self, name: NameMention) -> None:
        if "k" in self.labels:
            self._read_counterpart(name)
        self._read_body_behind(name)
        if self.labels[name.last : name.last + 2] == ",u" and name.last + 2 < len(self.labels):
            name.derived_title = _ACTS_AS.get(self.units.word(self.text, name.last + 2), "")
            if name.derived_title:
                self._read_what_is_led(name, name.last + 3)

    def _read_what_is_led(self, name: NameMention, k: int) -> None:
        """ "X, who chairs the Trade Committee of the Philippine parliament": the office in full, and whose."""
        k = self._skip(k, "d")
        end = k
        while self._label(end) in tuple("PJKAGNa"):
            end += 1
        if end > k and self._label(end - 1) in ("G", "A"):
            led = " ".join(self.text[self.units.starts[k] : self.units.ends[end - 1]].split())
            name.derived_title = f"{name.derived_title} of the {led}"
        for j in range(k, min(end + _FURTHEST_COUNTRY, len(self.labels))):
            if self.labels[j] in ",.;":
                break
            mark = self.units.marks[j]
            if mark is None or not isinstance(mark.entry, CountryName | Agency) or not mark.entry.country:
                continue
            if not name.country:
                name.country, name.country_rule = mark.entry.country, "country-beside-name"

    def _read_counterpart(self, name: NameMention) -> None:
        """ "His Russian counterpart, Gen. X", "X, his Russian counterpart": the country of X."""
        i = min([name.first, *(title.first for title in name.titles if title.last <= name.first)])
        while i > 0 and self.labels[i - 1] in ",HFB":
            i -= 1
        if i == 0 or self.labels[i - 1] != "k":
            i = self._counterpart_behind(name)
        if i == 0:
            return
        if not self.units.word(self.text, i - 1).endswith("s"):
            name.counterpart = Span(self.units.starts[i - 1], self.units.ends[i - 1])
        mark = self.units.marks[i - 2] if i > 1 else None
        if mark is not None and isinstance(mark.entry, CountryName):
            name.country, name.country_rule = mark.entry.country, "country-of-counterpart"

    def _counterpart_behind(self, name: NameMention) -> int:
        """Where "X, his Russian counterpart," ends before its comma; 0 where the name is told otherwise."""
        k = name.last
        if self.labels[k : k + 2] != ",h":
            return 0
        k = self._skip(k + 2, "JH")
        return k + 1 if self._label(k) == "k" else 0

    def _read_body_behind(self, name: NameMention) -> None:
        """ "Commodore X of the Philippine Navy", "Minister X of Japan"."""
        k = name.last
        if self._label(k) != "o":
            return
        k = self._skip(k + 1, "d")
        k += self.labels[k : k + 2] == "JA"
        mark = self.units.marks[k] if k < len(self.labels) else None
        if mark is not None and isinstance(mark.entry, Agency):
            name.organization = mark.entry.name
            if not name.country and mark.entry.country:
                name.country, name.country_rule = mark.entry.country, "country-of-agency"
        elif mark is not None and isinstance(mark.entry, CountryName) and not name.country:
            name.country, name.country_rule = mark.entry.country, "country-beside-name"
