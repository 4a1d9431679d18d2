"""Russian names of people back to the nominative, from a form whose grammatical case is known.

The words of one name decline together, and by gender: a given name that shows its case tells how the surname is
to be read ("Хеллен де ла Вега" in the genitive is a woman's, for a man's would be "Хеллена"). What the endings
leave open stays as it is printed, so that no form is made up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

from .cyrillic import CYRILLIC, romanise

Gender = Literal["m", "f", ""]

_VOWELS = "аеёиоуыэюя"
_HARD = rf"(?<=[^{_VOWELS}ьъйжшчщц])"  # behind a consonant that takes the plain endings
_CONSONANT = rf"(?<=[^{_VOWELS}ьъй])"
_SIBILANT = r"(?<=[жшчщц])"
_VOWEL = rf"(?<=[{_VOWELS}])"
_IN_OV = r"(?<=ов|ев|ёв|ин|ын)"
_BACK = r"(?<=[гкхжшчщ])"

# Endings of each case and what stands for them in the nominative; the first that fits counts, and None in
# its place says that the ending leaves the nominative open.
_Endings = tuple[tuple[re.Pattern[str], str | None], ...]


def _compiled(*endings: tuple[str, str | None]) -> _Endings:
    return tuple((re.compile(f"{ending}$"), nominative) for ending, nominative in endings)


_MASCULINE: dict[str, _Endings] = {
    "gen": _compiled(
        (r"(?<=[сцз]к)ого", "ий"), (r"[ое]го", None), (rf"{_VOWEL}я", "й"), (r"ья", "ий"),
        (rf"{_CONSONANT}я", "ь"), (rf"{_CONSONANT}а", "")),
    "dat": _compiled(
        (r"(?<=[сцз]к)ому", "ий"), (r"[ое]му", None), (rf"{_VOWEL}ю", "й"), (rf"{_CONSONANT}ю", "ь"),
        (rf"{_CONSONANT}у", "")),
    "ins": _compiled(
        (rf"{_VOWEL}[её]м", "й"), (rf"{_SIBILANT}ем", ""), (rf"{_HARD}[её]м", "ь"), (rf"{_CONSONANT}ом", ""),
        (rf"{_IN_OV}ым", ""), (r"(?<=н)ым", "ый"), (r"(?<=[сцз]к)им", "ий"), (r"[ыи]м", None)),
    "prp": _compiled((r"(?<=[сцз]к)ом", "ий"), (r"(?<=[аеёоуыэюя])е", "й"), (rf"{_IN_OV}е", "")),
}  # fmt: skip
# Words in "а" and "я", men's among them ("Никита", "Лоренсана").
_IN_A: dict[str, _Endings] = {
    "gen": _compiled((rf"{_CONSONANT}ы", "а"), (rf"{_BACK}и", "а"), (r"ии", "ия"), (r"ьи", "ья"),
        (r"(?<=[иь])ю", "я")),
    "dat": _compiled((r"ии", "ия"), (r"(?<=ь)е", "я")),
    "ins": _compiled((rf"{_CONSONANT}ой", "а"), (rf"{_SIBILANT}ей", "а"), (r"(?<=[иь])[её]й", "я"),
        (rf"{_HARD}ей", "я")),
    "prp": _compiled((r"ии", "ия"), (r"(?<=ь)е", "я")),
}  # fmt: skip
_FEMININE_SURNAME = (
    (re.compile(r"(?<=[сцз]к)(?:ой|ую)$"), "ая"),
    (re.compile(r"(?<=\bяров)ой$|(?<=\bланов|\bполев|\bборов)ой$", re.IGNORECASE), "ая"),
    (re.compile(rf"{_IN_OV}(?:ой|у)$"), "а"),
)
# What may be declined or not, or may come from more than one nominative.
_OPEN = {
    "gen": re.compile(r"[ое]го$"),
    "dat": re.compile(rf"{_CONSONANT}е$|[ое]му$"),
    "ins": re.compile(r"[ыи]м$"),
    "prp": re.compile(rf"{_CONSONANT}е$"),
}
# Dative or a name that never changes ("Симату")? Only stems of the usual build are cut.
_STEM_OF_DATIVE = re.compile(rf"[{_VOWELS}][внлрсзмкчд]$|(?:анд|ард|ерт|ольд|рт|нт|ст)$")
_MEN_IN_A = frozenset({"никита", "илья", "фома", "лука", "савва", "кузьма", "данила", "гаврила", "мустафа"})
_ODD_STEMS = {"павл": "павел", "льв": "лев", "петр": "петр"}
_ACCUSATIVE = re.compile(rf"{_CONSONANT}у$")
_PATRONYMIC = re.compile(r"(?<=вич)(?:а|у|ем|е)$|(?<=вн)(?:ы|е|ой|у)$")
_INITIAL = re.compile(r"^[А-ЯЁ][а-я]?\.")
_SHORTEST_STEM = 2


def nominative_name(words: Sequence[str], case: str, known_given: frozenset[str] = frozenset()) -> list[str]:
    """The words of a name in the nominative; given names and initials first, the surname last.

    ``case`` is ``nom``, ``gen``, ``dat``, ``ins`` or ``prp``, "" where it cannot be told and all stays as
    printed; ``known_given`` are given names in Latin letters,
    for cases whose ending alone does not tell. ``["Ровелом", "С.", "Барбой"], "ins"`` gives
    ``["Ровел", "С.", "Барба"]``.
    """
    if case in ("", "nom") or not any(map(CYRILLIC.search, words)):
        return list(words)
    return list(_nominative(tuple(words), case, known_given))


@lru_cache(maxsize=2048)
def _nominative(words: tuple[str, ...], case: str, known_given: frozenset[str]) -> tuple[str, ...]:
    *given, surname = words
    spelled = [word for word in given if not _INITIAL.match(word) and not word.islower()]
    gender: Gender = "m"
    first = ""
    if spelled:
        first, gender = _given(spelled[0], case, known_given)
        if not gender and _reading(surname, _MASCULINE[case]) and case in ("dat", "prp"):
            gender = "m"  # "Хосе Рисалю"
    out = [_middle(word, case, gender) for word in given]
    if spelled:
        out[given.index(spelled[0])] = first
    russian = romanise(first).lower() in known_given
    halves = [_surname(half, case, gender, russian) for half in surname.split("-")]
    return words if None in halves else (*out, "-".join(filter(None, halves)))


def _given(word: str, case: str, known: frozenset[str]) -> tuple[str, Gender]:
    """The first given name, and the gender that its ending tells, "" for none."""
    for reading in _candidates(word, case):
        if reading.lower() in _MEN_IN_A:
            return reading, "m"
        if romanise(reading).lower() in known:
            return reading, "f" if reading.endswith(("а", "я")) else "m"
    if word.endswith(("а", "я")) and romanise(word).lower() in known:
        return word, "f"  # a woman's name in the nominative, whatever case the title before it seems to have
    in_a = _reading(word, _IN_A[case])
    if case == "gen" and _ACCUSATIVE.search(word):  # "принял министра Кристину Роке"
        in_a = _ACCUSATIVE.sub("а", word)
    if in_a:
        return in_a, "f"
    masculine = _reading(word, _MASCULINE[case])
    if masculine:
        return masculine, "m"
    if word.endswith(("о", "е")):
        return word, "" if case in ("dat", "prp") else "m"  # "Родриго"; "Терезе" is open
    return word, "" if word[-1].lower() in _VOWELS else "f"


def _candidates(word: str, case: str) -> Iterable[str]:
    """What a given name may be, the open endings of the dative and prepositional among them."""
    yield from filter(None, (_reading(word, _MASCULINE[case]), _reading(word, _IN_A[case])))
    if case in ("dat", "prp") and word.endswith("е"):
        yield word[:-1] + "а"
        yield word[:-1] + "я"
        if case == "prp":
            yield word[:-1]
            yield word[:-1] + "ь"
    if case in ("dat", "prp", "gen") and word.endswith("и"):
        yield word[:-1] + "я"
        yield word[:-1] + "й"


def _middle(word: str, case: str, gender: Gender) -> str:
    """A second given name, a patronymic or a mother's surname; initials and particles stay."""
    if _INITIAL.match(word) or word.islower():
        return word
    if _PATRONYMIC.search(word):
        return _PATRONYMIC.sub("а" if gender == "f" else "", word)
    tables = {"m": _MASCULINE, "f": _IN_A}
    return _reading(word, tables[gender][case]) or word if gender else word


def _surname(word: str, case: str, gender: Gender, russian: bool) -> str | None:
    """The surname in the nominative; None where its ending leaves that open ("Толстым", "Лоренсане")."""
    if gender == "f":
        for ending, nominative in _FEMININE_SURNAME:
            if ending.search(word):
                return ending.sub(nominative, word)
        if russian and word.endswith("ой"):
            return None  # "Толстой": "Толстая"
        return _reading(word, _IN_A[case]) or word
    if not gender:
        return word
    if case == "dat" and word.endswith("у") and not _STEM_OF_DATIVE.search(word[:-1]):
        return word
    reading = _reading(word, _MASCULINE[case]) or _reading(word, _IN_A[case])
    return reading or (None if _OPEN[case].search(word) else word)


def _reading(word: str, endings: _Endings) -> str:
    """The nominative by the first ending that fits, "" where none does or it leaves that open."""
    for ending, nominative in endings:
        if ending.search(word):
            if nominative is None:
                return ""
            stem = ending.sub("", word)
            whole = _ODD_STEMS.get(stem.lower())
            if whole:
                return word[0] + whole[1:]
            return stem + nominative if len(stem) >= _SHORTEST_STEM else ""
    return ""
