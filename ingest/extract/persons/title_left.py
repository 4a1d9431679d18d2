"""How far a title reaches to the left of its office word, read from the labels of ``units``."""

from __future__ import annotations

from ingest.extract.known.gazetteer import City
from ingest.extract.letters.cyrillic import CYRILLIC

from .units import Units

LOCAL = frozenset(
    {"mayor", "vice_mayor", "governor", "vice_governor", "deputy_governor", "councilor", "representative"}
)
_MOST_LEFT = 12
_PAIRED = frozenset(a + b for a in "PAK" for b in "PAK") | {"JJ"}


class LeftBounds:
    """Reads in one sentence where titles begin."""

    def __init__(self, text: str, units: Units) -> None:
        self.text = text
        self.units = units
        self.labels = units.labels

    def left(self, head: int, floor: int) -> int:
        """The first unit of the words in front of the office word at ``head``; never before ``floor``."""
        limit = max(floor, head - _MOST_LEFT)
        office = self.units.office(head).office.cls
        local = office in LOCAL or (office == "leader" and self._of_region(head, limit))
        j = head
        while j > limit:
            step = self._step_left(j, limit, local and j == head, local)
            if step == j:
                break
            j = step
            if self.labels[j] == "J" and (j == limit or self.labels[j - 1] not in "FBMJa"):
                break  # "Russian" is the outermost word of a title
        return j

    def _of_region(self, head: int, limit: int) -> bool:
        """Whether a region stands before the word ("Tatarstan leader")."""
        mark = self.units.marks[head - 1] if head > limit else None
        return mark is not None and isinstance(mark.entry, City) and mark.entry.kind == "region"

    def _step_left(self, j: int, limit: int, beside_head: bool, local: bool) -> int:
        """The start of the next word or body to the left of unit ``j`` that belongs to the title, or ``j``."""
        labels = self.labels
        label = labels[j - 1]
        before = labels[j - 2] if j - 2 >= limit else ""
        body = self._body_left(j, limit)
        if body < j:
            return body
        if label == "A" and CYRILLIC.match(self.text, self.units.starts[j - 1]):
            return j  # «принял в Кремле президента X»: a Russian office stands before its body
        if label == "g" and self.text[self.units.starts[j - 1]].islower():
            return j  # "on the same day National Security Adviser X"
        if label in "PMFBJKAg" or (
            label == "C" and (before not in tuple("itofaC") or self._abbreviated(j - 1))
        ):
            return j - 1
        if label == "G":
            return self._run_left(j - 1, limit, "NPJKAGCL")
        if label == "s" and before and before in "CAJKGL":
            return j - 2
        if labels[j - 2 : j] == "gs" and j - 3 >= limit and labels[j - 3] in "PJK":
            return j - 2  # "the tourism department's undersecretary"
        if label == "a" and before and before + labels[j] in _PAIRED:
            return j - 1
        if label == "L" and before and self.units.word(self.text, j - 2) in ("в", "во", "на"):
            return j  # «принял во Владивостоке губернатор X»
        if local and (label == "L" or (label == "N" and beside_head and before not in tuple("NpI"))):
            return j - 1
        return j

    def _abbreviated(self, k: int) -> bool:
        """Whether a country is written as "US", which stands before a title where "Russia" would not."""
        return self.units.word(self.text, k).replace(".", "").isupper()

    def _run_left(self, j: int, limit: int, wanted: str) -> int:
        while j > limit and self.labels[j - 1] in wanted:
            j -= 1
        return j

    def _body_left(self, j: int, limit: int) -> int:
        """The start of a body named with "of" that ends at ``j`` ("Bureau of Fire Protection"), or ``j``."""
        labels = self.labels
        k = self._run_left(j, limit, "NPAGKCJa")
        if k == j:
            return j
        if k - 1 > limit and labels[k - 1] == "d":
            k -= 1
        if k - 1 > limit and labels[k - 1] in "of" and labels[k - 2] == "G":
            return self._run_left(k - 2, limit, "NPJKG")
        return j
