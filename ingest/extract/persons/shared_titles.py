"""One title of several names: "Senators X and Y", "X and Y, officers of the embassy", "ministers of both, X and Y"."""

from __future__ import annotations

import re

from ingest.extract.known.patterns import CountryName
from ingest.extract.types import Country

from .name_runs import NameMention
from .titles import TitlePhrase
from .units import Units

_FURTHEST_FILLER = 5
_OF_BODY = re.compile("od?[PGALKJN]+(?:aP+)*")
# What stands between a list of names and the title of all: "X and Y, both senators".
_ALL_OF_THEM = frozenset(
    {"both", "all", "respectively", "now", "currently", "then", "fellow", "two", "three"}
)
_COUNTED = frozenset({"two", "three", "four", "both"})
_BOTH = frozenset({"the", "both", "two", "sides", "countries", "nations", "states"})


class SharedTitles:
    """Finds the names of a plural title of one sentence."""

    def __init__(
        self, text: str, units: Units, by_first: dict[int, NameMention], by_last: dict[int, NameMention]
    ) -> None:
        self.text = text
        self.units = units
        self.labels = units.labels
        self.by_first = by_first
        self.by_last = by_last

    def behind(self, phrase: TitlePhrase, k: int) -> list[NameMention]:
        """The list of names that begins at ``k`` behind a title: one name only, unless the title is plural."""
        first = self.by_first.get(k)
        if first is None:
            return []
        found = [first]
        while phrase.plural:
            k = self._after_body(self._after_country(self._after_parentheses(found[-1].last)))
            after = self._skip(k, ",aH")
            name = self.by_first.get(self._after_owner(after)) if after > k else None
            if name is None:
                break
            found.append(name)
        return found

    def in_apposition(self, phrase: TitlePhrase) -> list[NameMention]:
        """The names of a plural title set off by a comma, before it or behind it; none, or two at least."""
        return self._in_front(phrase) or self._after_comma(phrase)

    def _in_front(self, phrase: TitlePhrase) -> list[NameMention]:
        """ "X, Y and Z, officers of the embassy": untitled full names, the last two joined by "and"."""
        k = phrase.first
        while k > 0 and phrase.first - k < _FURTHEST_FILLER and self._is_filler(k - 1):
            k -= 1
        if k == 0 or self.labels[k - 1] not in ",(-":
            return []
        name = self.by_last.get(k - 1)
        found: list[NameMention] = []
        joined = False
        while name is not None and name.full and all(title.rank_only for title in name.titles):
            found.append(name)
            j = min([name.first, *(title.first for title in name.titles)])
            while j > 0 and self.labels[j - 1] == "H":
                j -= 1
            if j == 0 or self.labels[j - 1] not in "a,":
                break
            joined |= self.labels[j - 1] == "a"
            j -= 2 if self.labels[j - 2 : j] == ",a" else 1
            name = self.by_last.get(j) if joined else None
        return found[::-1] if joined and len(found) > 1 else []

    def _is_filler(self, k: int) -> bool:
        return self.labels[k] in "dFB" or self.units.word(self.text, k).lower() in _ALL_OF_THEM

    def _after_comma(self, phrase: TitlePhrase) -> list[NameMention]:
        """ "The defense ministers of both, Russia's X and Y of the Philippines", "the two presidents, X and Y"."""
        k = phrase.last
        if not (phrase.definite or self._counted(phrase.first)):
            return []
        if self.labels[k : k + 1] == "o":
            k += 1
            while k < len(self.labels) and self.units.word(self.text, k).lower() in _BOTH:
                k += 1
        k = self._further_country(k)[0]
        if self.labels[k : k + 1] != ",":
            return []
        names = self.behind(phrase, self._after_owner(self._skip(k + 1, "H")))
        return names if len(names) > 1 and not any(name.titles for name in names) else []

    def _counted(self, k: int) -> bool:
        """ "The two", "both" in front of a plural title."""
        return k > 0 and self.units.word(self.text, k - 1).lower() in _COUNTED

    def countries(self, phrase: TitlePhrase) -> list[Country]:
        """The countries of a title, in order: "the ministers of Russia and the Philippines"."""
        further = self._further_country(phrase.last)[1]
        return [*phrase.countries, further] if further else phrase.countries

    def leave_out_country(self, phrase: TitlePhrase) -> None:
        """End the reported title before "of Russia and the Philippines", which is not of one holder."""
        of = self.labels.rfind("o", phrase.head, phrase.last)
        if of > phrase.head and set(self.labels[of + 1 : phrase.last]) <= set("dCa"):
            phrase.end = self.units.ends[of - 1]

    def _further_country(self, k: int) -> tuple[int, Country]:
        """ "… and the Philippines" at ``k``: one past it, and which country it is."""
        country = self._skip(k + 1, "d")
        if self.labels[k : k + 1] != "a" or self.labels[country : country + 1] != "C":
            return k, ""
        return country + 1, self._country_at(country)

    def country_beside(self, name: NameMention) -> Country:
        """The country told of one name of a list: "Russia's X and Y of the Philippines"."""
        k = name.first
        of = name.last
        if self.labels[max(k - 2, 0) : k] == "Cs":
            return self._country_at(k - 2)
        if self._after_country(of) > of:
            return self._country_at(self._skip(of + 1, "d"))
        if self.labels[of : of + 3] == "(C)":
            return self._country_at(of + 1)
        return ""

    def _country_at(self, k: int) -> Country:
        mark = self.units.marks[k]
        return mark.entry.country if mark is not None and isinstance(mark.entry, CountryName) else ""

    def _after_owner(self, k: int) -> int:
        """Past "Russia's" in front of a name."""
        return k + 2 if self.labels[k : k + 2] == "Cs" else k

    def _skip(self, k: int, wanted: str) -> int:
        while k < len(self.labels) and self.labels[k] in wanted:
            k += 1
        return k

    def _after_parentheses(self, k: int) -> int:
        """ "Reps. X (Party, Province) and Y"."""
        close = self.labels.find(")", k, k + 8)
        return close + 1 if self.labels[k : k + 1] == "(" and close > 0 else k

    def _after_body(self, k: int) -> int:
        """ "Undersecretaries X of Justice and Y of Trade and Industry", "Mayors X of Manila and Y of Cebu"."""
        body = _OF_BODY.match(self.labels, k)
        return body.end() if body else k

    def _after_country(self, k: int) -> int:
        """ "Presidents X of Russia and Y of China"."""
        country = self._skip(k + 1, "d")
        of = self.labels[k : k + 1] == "o" and self.labels[country : country + 1] == "C"
        return country + 1 if of else k
