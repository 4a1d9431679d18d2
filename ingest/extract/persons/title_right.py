"""How far a title reaches to the right of its office word, and whether another one follows on it.

Both are read from the labels of ``units``.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from ingest.extract.letters.cyrillic import CYRILLIC

from .russian_titles import names_behind
from .units import Units

POSTED = frozenset(
    {
        "ambassador",
        "special_envoy",
        "consul_general",
        "consul",
        "charge",
        "diplomat",
        "attache",
        "trade_representative",
    }
)
_SERVES_SOMEBODY = POSTED | {"adviser", "aide", "representative"}
_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)\s+[A-Z]")
_NUMBERED_OR_SHIP = re.compile(
    r"(?:Second|Third|Fourth|Fifth)\s+(?:[A-Z][a-z]+\s+){0,3}?(?:Department|Division|Directorate)\b"
    r"|BRP\s+[A-Z]\w+(?:\s+(?:del\s+)?[A-Z]\w+)?"
)
_LISTED = re.compile("(?:,[PG]{1,2})+,?a[PG]")
_ALSO_IN = re.compile("[,a]iC")
_OF_THE_GROUP = re.compile(
    r"\s+of\s+(?:the|its|their|his|her|an?)\s+(?:visiting\s+)?(?:delegation|side|team|panel|contingent)\b"
)
# "Митрополит Волоколамский", "патриарх Московский и всея Руси".
_OF_A_SEE = re.compile(
    r"\s+[А-ЯЁ]\w+[сц]к(?:ий|ого|ому|им|ом)(?:\s+и\s+(?:всея\s+Руси|[А-ЯЁ]\w+[сц]к(?:ий|ого|ому|им|ом)))?\s"
)
# "Was with the President on the Russia visit": where they were, and no field of an office.
_ON_A_JOURNEY = re.compile(
    r"on\s+(?:the|his|her|their|its|an?|this|that)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:visit|trip|tour|journey|sidelines|side|plane|flight|phone|telephone|occasion|day|way)\b"
)
_MOST_RIGHT = 26
_TWO_HEADS = {"president", "prime_minister"}


class RightBounds:
    """Reads in one sentence where titles end."""

    def __init__(self, text: str, units: Units) -> None:
        self.text = text
        self.units = units
        self.labels = units.labels

    def right(self, head: int) -> int:
        """One past the last unit of the words behind the office word at ``head`` that belong to it."""
        labels = self.labels
        office = self.units.office(head).office
        russian = bool(CYRILLIC.match(self.text[self.units.starts[head]]))
        limit = min(len(labels), head + _MOST_RIGHT)
        end = head + 1
        whole = _OF_A_SEE if office.cls == "bishop" and russian else _OF_THE_GROUP
        if named := whole.match(self.text, self.units.ends[head]):
            return bisect_left(self.units.starts, named.end())
        while end < limit:
            if labels[end] == "-" and self._hyphenated(end, limit):
                end += 2
                continue
            if russian and labels[end : end + 3] in ('"A"', '"K"', '"N"'):
                end += 3  # "генеральный директор «Рособоронэкспорта»"
                continue
            if russian and labels[end] == "N" and labels[end + 1 : end + 2] in ("A", "G", "g"):
                end += 2  # "ректор Дипломатической академии", "директор Департамента Азии МИД"
                continue
            if russian and (further := self._further_post(end, office.cls)):
                end = further
                continue
            start = self._after_connector(end, office.cls, russian)
            if start is None:
                break
            if start < limit and labels[start] in "dh":
                start += 1
            if office.cls == "special_envoy" and self._of_a_president(start):
                end = self.right(
                    start + 1
                )  # "Special Representative of the Russian President X" is one person
                continue
            stop = self._noun_phrase(start, limit, russian)
            if stop == start:
                break
            end = stop
        return (names_behind(self.text, self.units, end, limit) or end) if russian else end

    def _further_post(self, k: int, cls: str) -> int:
        """One past a further country of an envoy: "посол на Филиппинах, в Палау и в Микронезии"; 0 for none."""
        post = _ALSO_IN.match(self.labels, k) if cls in POSTED else None
        return post.end() if post else 0

    def _hyphenated(self, k: int, limit: int) -> bool:
        """Whether the dash at ``k`` joins a word to the title ("-designate", "-elect")."""
        return not self.units.gap(self.text, k - 1) and k + 1 < limit and self.labels[k + 1] in "wNKM"

    def _after_connector(self, k: int, cls: str, russian: bool) -> int | None:
        """Where the words after "of", "for", "to" begin; None where nothing joins on at ``k``."""
        label = self.labels[k]
        if label == "f" and _ON_A_JOURNEY.match(self.text, self.units.starts[k]):
            return None
        if label in "of" or (label == "t" and cls in _SERVES_SOMEBODY):
            return k + 1
        if label == "i" and (self._posted(k, cls) or self._at_agency(k)):
            return k + 1
        if russian and label in "PACJLKGg":
            return k  # the genitive follows directly: "министр обороны Филиппин"
        return None

    def _posted(self, k: int, cls: str) -> bool:
        """ "Consul General in Vladivostok"."""
        return cls in POSTED | {"representative"} and self.labels[k + 1 : k + 2] in ("C", "L", "d")

    def _at_agency(self, k: int) -> bool:
        """ "Undersecretary at the Philippine Department of Trade and Industry"."""
        rest = self.labels[k + 1 : k + 4].lstrip("d")
        return self.text.startswith("at", self.units.starts[k]) and (rest[:1] == "A" or rest[:2] == "JA")

    def _noun_phrase(self, k: int, limit: int, russian: bool) -> int:
        """The end of the name of a body, field, place or office that begins at ``k``; ``k`` for none."""
        labels = self.labels
        if k < limit and labels[k] in "OQ":
            return self._other_office(k, russian)
        if russian and self._served(k):
            return self.right(k + 1)
        j, known = self._scan(k, limit)
        if known == k:
            return self._unknown_words(k, j)
        if all(label in "JP" for label in labels[k:known]) and self._describes(known, limit):
            return k
        if known < limit and labels[known] == "O" and not russian:
            return k  # "representative of [Navy chief X]": the next title has the words
        return known

    def _of_a_president(self, k: int) -> bool:
        """Whether "Russian President" stands at ``k``, behind an article."""
        if self.labels[k - 1] not in "dh" or self.labels[k : k + 2] != "JO":
            return False
        return self.units.office(k + 1).office.cls == "president"

    def _served(self, k: int) -> bool:
        """ "Пресс-секретарь российского лидера", "заместитель филиппинского министра": whom the office serves."""
        return (
            self.labels[k] == "J"
            and self.labels[k + 1 : k + 2] in tuple("OW")
            and self.units.office(k + 1).case == "gen"
        )

    def _other_office(self, k: int, russian: bool) -> int:
        """ "Adviser to the President of Russia X" is one person, "spokesman of President X" speaks of another."""
        end = self.right(k)
        named = self.labels[end : end + 1] in tuple("NIp") and self.labels[k - 1] != "d" and not russian
        return k if named else end

    def _scan(self, k: int, limit: int) -> tuple[int, int]:
        """Read capitalised and known words from ``k``; one past the last, and one past the last known one."""
        labels = self.labels
        j = known = k
        while j < limit:
            label = labels[j]
            if label == "K" and j > k and self._speaks(j):
                break
            if (named := self._numbered_or_ship(j, limit)) > j:
                j = known = named
                continue
            if label in "PACJLGKEg" or self._opens_field(j, limit):
                if j > known and label in "CJLAK" and labels[j - 1] in "NIxp":
                    break
                j += 1
                known = j
            elif label == "s" and known == j > k and (owned := self._owned(j)):
                j = known = owned
            elif label in "NIxp" or (label == "s" and j > k):
                j += 1
            elif label == "D" and _ORDINAL.match(self.text, self.units.starts[j]):
                j += 2  # "Head of the 5th Department"
            elif label == "," and labels[j - 1] == "L" and labels[j + 1 : j + 2] == "C":
                j += 2  # "Ambassador to Moscow, Russia X"
                known = j
            elif label == "," and j == known > k and _LISTED.match(labels, j):
                j += 1  # "Policy, Planning and Regulations"
            elif label in "a-" and j == known > k and self._continues(j, limit):
                j += 1  # "Trade and Industry", "Military-Technical"
            else:
                break
        return j, known

    def _owned(self, k: int) -> int:
        """One past the body that "Russia's Rostrud," names behind the "'s" at ``k``; 0 where a name may go on."""
        end = k + 1
        while end < len(self.labels) and self.labels[end] in "NK":
            end += 1
        return end if end > k + 1 and self.labels[end : end + 1] == "," else 0

    def _numbered_or_ship(self, j: int, limit: int) -> int:
        """One past "Third Asian Department" or "BRP Tarlac" at ``j``; ``j`` for neither."""
        found = _NUMBERED_OR_SHIP.match(self.text, self.units.starts[j]) if self.labels[j] in "wK" else None
        end = j
        while found and end < limit and self.units.ends[end] <= found.end():
            end += 1
        return end

    def _speaks(self, j: int) -> bool:
        """ "PRESIDENT OF RUSSIA DMITRY MEDVEDEV:" ends in a name, not in letters that stand for a body."""
        run = len(self.labels[j:]) - len(self.labels[j:].lstrip("K"))
        return run >= 2 and self.labels[j + run : j + run + 1] == ":"

    def _opens_field(self, j: int, limit: int) -> bool:
        """A modifier or rank word that is part of a field or body: "Special Concerns", "General Staff"."""
        following = self.labels[j + 1] if j + 1 < limit else ""
        return bool(following) and self.labels[j] in "MR" and following in "PGAg"

    def _continues(self, j: int, limit: int) -> bool:
        """Whether "and" at ``j`` joins two parts of one name: "Trade and Industry", not two titles."""
        labels = self.labels
        if j + 1 >= limit or labels[j - 1] not in "PGKCJLA" or labels[j + 1] not in "PGKCJLA":
            return False
        k = j + 1
        while k < limit and labels[k] in "PJMBF":
            k += 1
        return not (k < limit and labels[k] in "OQRW" and labels[j + 1] in "PJ")

    def _describes(self, known: int, limit: int) -> bool:
        """Whether the words only describe a body named later: "head of Russian oil giant Rosneft"."""
        if self.text.startswith("na si ", self.units.starts[known] if known < limit else -1):
            return False  # "ang kalihim ng agrikultura na si X"
        j = known
        while j < limit and self.labels[j] in "wgP" and self.text[self.units.starts[j]].islower():
            j += 1
        return known < j < limit and self.labels[j] in "AKN"

    def _unknown_words(self, k: int, j: int) -> int:
        """Where a run of unknown words is divided: the last two of three or more are left to the name."""
        run = [i for i in range(k, j) if self.labels[i] == "N"]
        if len(run) >= 4:
            return run[-2]
        return run[1] if len(run) == 3 else j if run else k

    # -- stacked titles

    def stacked(self, last: int, capital: bool) -> int | None:
        """The office word of a further title right behind ``last``: "Chief of Staff General", "… and Minister X"."""
        labels = self.labels
        if last >= len(labels):
            return None
        joined = labels[last] in "a-" or (
            labels[last] == "i" and self.units.word(self.text, last) == "at"
        )  # "Vice President at Education Secretary X", in Filipino
        k = last + joined
        i = k
        while i < len(labels) and labels[i] in "MPAJB" and i - k < 5:
            i += 1
        if i >= len(labels) or labels[i] not in "OR":
            return None
        if joined and {self.units.office(k).office.cls for k in (self._office_before(last), i)} == _TWO_HEADS:
            return None  # "the President and Prime Minister X" are two
        if not joined:
            return None if any(label in "AJ" for label in labels[k:i]) else i
        end = self.right(i)
        runs_a_body = labels[last] == "a" and self.units.office(i).office.cls == "chief_executive"
        if runs_a_body and end > i + 1:
            return i  # "the President and CEO of the Academy" is one
        named = labels[end : end + 1] in ("N", "I", "H")
        alike = self.text[self.units.starts[k]].isupper() == capital
        alike = (
            alike or self.units.office(i).office.cls == "spokesperson"
        )  # "Assistant Secretary and spokesperson X"
        return i if named and alike and not (labels[last] == "a" and labels[i] == "R") else None

    def _office_before(self, last: int) -> int:
        return max(k for k in range(last) if self.labels[k] in "OQWR")
