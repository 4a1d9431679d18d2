"""When two spellings may be one name: accents, transliteration, honorifics, initials and suffixes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import OSA, Levenshtein

LONG = 6  # letters of a surname's skeleton from which on a slip of the pen is forgiven
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_SUFFIX_WRITTEN = {"2nd": "ii", "3rd": "iii", "4th": "iv", "mladshiy": "jr", "starshiy": "sr"}
PARTICLES = frozenset({"de", "del", "dela", "la", "las", "los", "da", "di", "van", "von", "bin", "al", "san"})
HONORIFICS = frozenset({"mr", "mrs", "ms", "dr", "gen", "hon", "atty", "engr", "sir"})

# What the spellings of one Russian or Filipino sound come to, in either alphabet ("Каетано", "Cayetano"). Longest
# first, applied in order; capitals are sounds that no one letter stands for.
_SOUNDS = (
    ("chr", "kr"),
    ("shch", "S"),
    ("sch", "S"),
    ("sh", "S"),
    ("zh", "Z"),
    ("kh", "h"),
    ("tch", "C"),
    ("ch", "C"),
    ("ts", "T"),
    ("tz", "T"),
    ("ph", "f"),
    ("ck", "k"),
    ("que", "ke"),
    ("qui", "ki"),
    ("gue", "ge"),
    ("gui", "gi"),
    ("ce", "se"),
    ("ci", "si"),
    ("c", "k"),
    ("z", "s"),
    ("x", "ks"),
    ("w", "v"),
)
_AMERICAN = {
    "centre": "center",
    "centres": "centers",
    "defence": "defense",
    "labour": "labor",
    "licence": "license",
    "organisation": "organization",
    "organisations": "organizations",
    "programme": "program",
    "programmes": "programs",
}
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*|\b(?:2nd|3rd|4th)\b")


_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)


def is_cyrillic(text: str) -> bool:
    """Whether a text has Russian letters."""
    return bool(_CYRILLIC.search(text))


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower-case Latin letters without accents, words separated by one space: "Año" → "ano"."""
    return " ".join(re.findall(r"[a-z0-9]+", anyascii(text).casefold().replace("'", "")))


@lru_cache(maxsize=65536)
def american(text: str) -> str:
    """Folded, and in American spelling: "Defence Centre" → "defense center"."""
    return " ".join(_AMERICAN.get(word, word) for word in fold(text).split())


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """What the spellings of one name in several romanisations share: Sergei, Sergey → "serge"-like keys.

    Cyrillic is romanised first; then sounds written in several ways fall together and the soft endings
    (-y, -i, -iy, -ei, -ey) are cut to one. Equal skeletons suggest one name; they do not prove it.
    """
    letters = fold(word).replace(" ", "")
    for written, sound in _SOUNDS:
        letters = letters.replace(written, sound)
    letters = re.sub(r"[yj](?=[aeou])", "", letters)  # Syedov, Sjedov, Sedov; Dmitriy, Dmitry
    letters = re.sub(r"[yj]", "i", letters)
    letters = re.sub(r"(.)\1+", r"\1", letters)  # doubled letters
    letters = re.sub(r"ei$|ii$|ai$", "i", letters)
    return letters.replace("ie", "e")


def sounds(name: str) -> list[str]:
    """The skeletons of a name's words, each once, sorted: names that share one may be spellings of one name."""
    return sorted({skeleton(word) for word in fold(name).split()})


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in parts, folded: given names (initials too), surname and suffix."""

    given: tuple[str, ...]
    surname: str
    suffix: str

    @property
    def key(self) -> str:
        """The surname's skeleton: only names that share it, or nearly, are ever compared."""
        return skeleton(self.surname)

    @property
    def is_full(self) -> bool:
        """Whether a given name is written out: an initial alone is not."""
        return any(len(given) > 1 for given in self.given)


@lru_cache(maxsize=65536)
def parse(text: str) -> Name:
    """Split a person's name. The surname is the last word, with its particles (dela Peña, de Castro)."""
    words = [fold(word) for word in _WORD.findall(text.replace(".", " "))]
    words = [_SUFFIX_WRITTEN.get(word, word) for word in words if word and word not in HONORIFICS]
    suffix = ""
    while len(words) > 1 and words[-1] in SUFFIXES:
        suffix = words.pop()
    if not words:
        return Name((), "", suffix)
    start = len(words) - 1
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    if start == 1 and words[0] in PARTICLES:
        start = 0
    return Name(tuple(words[:start]), "".join(words[start:]), suffix)


def same_surname(a: Name, b: Name) -> bool:
    """Equal skeletons, or one typing error in a name of six letters or more.

    Two letters that changed places ("Tysbulskiy" for "Tsybulskiy") are one error.
    """
    if not a.surname or not b.surname:
        return False
    if a.key == b.key:
        return True
    if min(len(a.key), len(b.key)) < LONG:
        return False
    if a.key[0] == b.key[0] and Levenshtein.distance(a.key, b.key, score_cutoff=1) <= 1:
        return True
    left, right = (name.key.replace("T", "ts") for name in (a, b))
    return left[0] == right[0] and OSA.distance(left, right, score_cutoff=1) <= 1


def consonants(name: Name) -> str:
    """The first letter of a surname's skeleton and the consonants after it, which its spellings have in common."""
    return name.key[:1] + re.sub(r"[aeiou]", "", name.key[1:])


def is_slip(a: str, b: str) -> bool:
    """Whether a consonant tells two surnames apart that could be one: a slip of the pen, or a relative's namesake."""
    return consonants(parse(a)) != consonants(parse(b))


def given_agree(a: Name, b: Name) -> bool | None:
    """Whether the given names can be one person's; ``None`` where one side has none.

    Initials agree with any name they begin; a second given name may be left out (Alan Peter, Alan), and so may the
    "Ma." that many Filipinas have before the name they go by.
    """
    if not a.given or not b.given:
        return None
    left, right = _gone_by(a.given), _gone_by(b.given)
    if left != a.given[0] and right != b.given[0]:  # two of them go by their second names
        return _one_given(left, right)
    if _one_given(a.given[0], b.given[0]) or skeleton("".join(a.given)) == skeleton("".join(b.given)):
        return True
    return len(left) > 1 < len(right) and _one_given(left, right)


def _gone_by(given: tuple[str, ...]) -> str:
    """The first given name, a Maria before another aside."""
    return given[1] if len(given) > 1 and given[0] in ("ma", "maria") else given[0]


def _one_given(a: str, b: str) -> bool:
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    left, right = skeleton(a), skeleton(b)
    if left == right or _DIMINUTIVES.get(left, left) == _DIMINUTIVES.get(right, right):
        return True
    return left[0] == right[0] and min(len(left), len(right)) >= 5 and Levenshtein.distance(left, right) <= 1


_DIMINUTIVES = {
    skeleton(short): skeleton(full)
    for short, full in (
        ("Teddy", "Teodoro"),
        ("Teddyboy", "Teodoro"),
        ("Bongbong", "Ferdinand"),
        ("Manny", "Emmanuel"),
        ("Noynoy", "Benigno"),
        ("Rody", "Rodrigo"),
        ("Alexander", "Aleksandr"),
        ("Eugene", "Evgeny"),
        ("Yevgeny", "Evgeny"),
        ("Alexey", "Aleksei"),
        ("Ma", "Maria"),
        ("Gwen", "Gwendolyn"),
        ("Koko", "Aquilino"),
    )
}


def same_person(a: str, b: str) -> bool | None:
    """Whether two names can be one person: True, False, or ``None`` where the names alone cannot tell."""
    left, right = parse(a), parse(b)
    if not same_surname(left, right):
        return False
    if left.suffix and right.suffix and left.suffix != right.suffix:
        return False
    if not (left.is_full and right.is_full) and consonants(left) != consonants(right):
        return False  # a slip is forgiven to a name that is told in full
    return given_agree(left, right)
