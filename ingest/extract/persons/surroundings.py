"""What a sentence tells of a person beside titles: whose counterpart, of which body, at whose head."""

from __future__ import annotations

import re

from ingest.extract.known import gazetteer
from ingest.extract.known.gazetteer import Agency, City
from ingest.extract.known.patterns import CountryName
from ingest.extract.types import Span

from .counterparts import counterpart_words, says_opposite, side_before
from .name_runs import NameMention
from .title_left import LOCAL
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
_RUNS = "runs"  # a bakery as well as an agency
_HEADS_NOW = {verb: office for verb, office in _ACTS_AS.items() if verb.endswith("s")}
_FURTHEST_COUNTRY = 8
_AS_DEPUTY = re.compile(
    r"(?:\b[Hh]is|\b[Hh]er|['’]s)\s+(?:first\s+)?deputy(?:\s+(?:in|at|on)\s+the\s+[\w-]+(?:\s[\w-]+){0,3})?,?\s+\Z"
)
_LOOK_BACK = 70  # code points
_WITH_CREDENTIALS = re.compile(
    r"(?:,[^,.;]{3,60},)?\s+(?:has\s+|will\s+|is\s+to\s+)?(?:present|hand|submit)(?:ed|s)?\s+(?:over\s+)?"
    r"(?:his|her)\s+(?:credentials|letters?\s+of\s+credence)\b"
)
# A part of a body in front of it: "the Office of European Affairs of the Department of Foreign Affairs".
_WITHIN = re.compile("[JPK]*[GP](?:[of][JP]+)?od?J?(?=A)")
_THE_BODY = re.compile(r"(?:chamber|body|agency|department|ministry|council|assembly)['’]s\b")
# Labels of "counterpart from the Philippines", before a name and behind the word.
_FROM_ELSEWHERE = re.compile("kid?C$")
_FROM_THERE = re.compile("id?C")


class Surroundings:
    """Reads what stands around the names of one sentence."""

    def __init__(self, text: str, units: Units) -> None:
        self.text = text
        self.units = units
        self.labels = units.labels
        self.told_of_counterparts = "k" in units.labels or says_opposite(units)

    def _label(self, i: int) -> str:
        return self.labels[i : i + 1]

    def _skip(self, k: int, wanted: str) -> int:
        while k < len(self.labels) and self.labels[k] in wanted:
            k += 1
        return k

    def read(self, name: NameMention) -> None:
        if self.told_of_counterparts:
            self._read_counterpart(name)
        if "-" in self.labels and not name.country:
            i = min([name.first, *(title.first for title in name.titles if title.last <= name.first)])
            if country := side_before(self.text, self.units, i):
                name.country, name.country_rule = country, "side-told"
        self._read_body_behind(name)
        self._read_place_before(name)
        if name.full and not name.organization:
            self._read_whose(name)
        if name.full and self._label(name.last + 1) in tuple("dJGA"):
            self._read_body_headed(name)
        if self.labels[name.last : name.last + 2] == ",u" and name.last + 2 < len(self.labels):
            name.derived_title = _ACTS_AS.get(self.units.word(self.text, name.last + 2), "")
            if name.derived_title:
                self._read_what_is_led(name, name.last + 3)
            elif self.units.word(self.text, name.last + 2) == _RUNS:
                self._read_what_is_led(name, name.last + 3)
                name.derived_title = f"head{name.derived_title}" if name.derived_title else ""
        start = self.units.starts[name.first]
        if name.full and _AS_DEPUTY.search(self.text, max(0, start - _LOOK_BACK), start):
            name.titles = [title for title in name.titles if title.office.cls != "deputy"]  # of no parliament
            name.derived_title = name.derived_title or "deputy"
        if name.full and not name.titles and _WITH_CREDENTIALS.match(self.text, name.end):
            name.derived_title = name.derived_title or "Ambassador"

    def _read_place_before(self, name: NameMention) -> None:
        """ "Vigan's Eva Marie Medina": of the city or country whose she is."""
        if (
            name.country
            or not name.full
            or self.labels[max(name.first - 2, 0) : name.first] not in ("Ls", "Cs")
        ):
            return
        mark = self.units.marks[name.first - 2]
        if mark is not None and isinstance(mark.entry, City | CountryName) and mark.entry.country:
            name.country, name.country_rule = mark.entry.country, "country-beside-name"

    def _read_whose(self, name: NameMention) -> None:
        """ "Rosatom's X", "the Department of Agriculture's Y", with no office told between."""
        i = name.first
        if i < 2 or self.labels[i - 1] != "s":
            return
        mark = self.units.marks[i - 2]
        if mark is not None and isinstance(mark.entry, Agency) and mark.entry.country:
            name.organization = mark.entry.name
            if not name.country:
                name.country, name.country_rule = mark.entry.country, "country-of-agency"

    def _read_body_headed(self, name: NameMention) -> None:
        """ "X heads the Russian Export Center", which is no firm: the office in full, and whose."""
        office = _HEADS_NOW.get(self.units.word(self.text, name.last))
        if office is None:
            return
        name.derived_title = office
        self._read_what_is_led(name, name.last + 1)
        led = name.derived_title.removeprefix(office).lower().split()
        if not led or not gazetteer.name_words().private_bodies.isdisjoint(led):
            name.derived_title = ""

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
            if not name.country and not any(t.country or t.office.default_country for t in name.titles):
                name.country, name.country_rule = mark.entry.country, "country-beside-name"
        if not name.country and _THE_BODY.match(
            self.text, self.units.starts[k] if k < len(self.labels) else 0
        ):
            self._read_body_before(name)

    def _read_body_before(self, name: NameMention) -> None:
        """ "X, the speaker of the House of Y, may come, said Z, who chairs the chamber's committee": Z of Y."""
        for j in range(name.first - 1, -1, -1):
            mark = self.units.marks[j]
            if mark is not None and isinstance(mark.entry, Agency) and mark.entry.country:
                name.country, name.country_rule = mark.entry.country, "country-of-agency"
                return

    def _read_counterpart(self, name: NameMention) -> None:
        """ "His Russian counterpart, Gen. X", "X, his Russian counterpart": the country of X."""
        i = min([name.first, *(title.first for title in name.titles if title.last <= name.first)])
        while i > 0 and self.labels[i - 1] in ",HFB":
            i -= 1
        if i > 2 and self.units.word(self.text, i - 1) == "si" and self.units.word(self.text, i - 2) == "na":
            i -= 2  # "ang kanyang counterpart na si X"
        if (told := _FROM_ELSEWHERE.search(self.labels, max(0, i - 4), i)) is not None:
            self._comes_from(name, told.end() - 1)
            i = told.start() + 1
        words = counterpart_words(self.text, self.units, i)
        if not words:
            i = self._counterpart_behind(name)
            words = 2 if i and self.labels[i - 1] != "k" else 1
        if i == 0:
            return
        if not self.units.word(self.text, i - 1).endswith("s"):
            name.counterpart = Span(self.units.starts[i - words], self.units.ends[i - 1])
        mark = self.units.marks[i - words - 1] if i > words else None
        if mark is not None and isinstance(mark.entry, CountryName):
            name.country, name.country_rule = mark.entry.country, "country-of-counterpart"
        elif (told := _FROM_THERE.match(self.labels, i)) is not None:
            self._comes_from(name, told.end() - 1)

    def _comes_from(self, name: NameMention, i: int) -> None:
        """ "X, his counterpart from the Philippines", "her colleague from Moscow, X": the country of X."""
        mark = self.units.marks[i]
        if mark is not None and isinstance(mark.entry, CountryName) and not name.country:
            name.country, name.country_rule = mark.entry.country, "country-of-counterpart"

    def _counterpart_behind(self, name: NameMention) -> int:
        """Where "X, his Russian counterpart," ends before its comma; 0 where the name is told otherwise."""
        k = name.last
        if self.labels[k : k + 2] != ",h":
            return 0
        k = self._skip(k + 2, "JH")
        if self._label(k) == "k":
            return k + 1
        opposite = k + 1 < len(self.labels) and self.units.word(self.text, k) == "opposite"
        return k + 2 if opposite and self.units.word(self.text, k + 1) == "number" else 0

    def _read_body_behind(self, name: NameMention) -> None:
        """ "Commodore X of the Philippine Navy", "Minister X of Japan", "Governor X of the Omsk Region"."""
        k = name.last
        comes_from = self._label(k) == "i" and name.full and self.units.word(self.text, k) == "from"
        if (self._label(k) != "o" and not comes_from) or self.labels[max(name.first - 1, 0)] == "d":
            return
        k = self._skip(k + 1, "d")
        within = _WITHIN.match(self.labels, k)
        k = within.end() if within else k + (self.labels[k : k + 2] == "JA")
        mark = self.units.marks[k] if k < len(self.labels) else None
        if mark is not None and isinstance(mark.entry, Agency):
            name.organization = mark.entry.name
            if not name.country and mark.entry.country:
                name.country, name.country_rule = mark.entry.country, "country-of-agency"
        elif mark is not None and isinstance(mark.entry, CountryName) and not name.country:
            name.country, name.country_rule = mark.entry.country, "country-beside-name"
        elif (
            mark is not None
            and isinstance(mark.entry, City)
            and not name.country
            and any(office.cls in LOCAL for title in name.titles for office in title.offices)
        ):
            name.country, name.country_rule = mark.entry.country, "country-of-place"
