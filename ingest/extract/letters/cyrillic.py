"""Russian word forms: declension, names back to the nominative, and romanisation.

Only what names of offices, agencies, places and people need. The rules follow the regular declensions; a word
outside them is returned as it is, so that a wrong guess never replaces what the article says.
"""

from __future__ import annotations

import re
from functools import lru_cache

CYRILLIC = re.compile("[А-Яа-яЁё]")

_ROMAN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
    "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
_VOWELS = "аеёиоуыэюяьъ"

# Nominative ending -> the endings of the other cases (genitive, dative, accusative, instrumental, prepositional).
_NOUN_ENDINGS = (
    ("ия", ("ии", "ию", "ией")),
    ("ий", ("ия", "ию", "ием", "ии")),
    ("ие", ("ия", "ию", "ием", "ии")),
    ("ье", ("ья", "ью", "ьем")),
    ("ья", ("ьи", "ье", "ью", "ьей")),
    ("я", ("и", "е", "ю", "ей")),
    ("ка", ("ки", "ке", "ку", "кой")),
    ("га", ("ги", "ге", "гу", "гой")),
    ("ха", ("хи", "хе", "ху", "хой")),
    ("ша", ("ши", "ше", "шу", "шей")),
    ("ча", ("чи", "че", "чу", "чей")),
    ("а", ("ы", "е", "у", "ой")),
    ("во", ("ва", "ву", "вом", "ве")),
    ("ово", ("ова", "ову", "овом", "ове")),
    ("ы", ("", "ам", "ами", "ах")),
    ("й", ("я", "ю", "ем", "е")),
    ("ь", ("я", "и", "ю", "ем", "ью", "е")),
)
# Nouns whose last vowel is lost in every other case.
_FLEETING = frozenset({"посол", "отец"})
_ADJECTIVE_ENDINGS = ("ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими")


def noun_forms(word: str) -> set[str]:
    """All case forms, singular, of one regular noun."""
    if word.lower() in _FLEETING:
        stem = word[:-2] + word[-1]
        return {word, *(stem + ending for ending in ("а", "у", "ом", "е"))}
    for ending, others in _NOUN_ENDINGS:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            return {word, *(stem + other for other in others)}
    if word[-1:].isalpha() and word[-1].lower() not in _VOWELS and not word.isupper():
        return {word, *(word + ending for ending in ("а", "у", "ом", "е"))}
    return {word}


def adjective_forms(word: str) -> set[str]:
    """All forms, all genders and both numbers, of an adjective in -ский, -кий or -ый."""
    if word.endswith("ий"):
        return {word[:-2] + ending for ending in _ADJECTIVE_ENDINGS}
    if word.endswith("ый"):
        return {
            word[:-2] + e for e in ("ый", "ого", "ому", "ым", "ом", "ая", "ой", "ую", "ое", "ые", "ых", "ыми")
        }
    return {word}


def phrase_forms(phrase: str) -> set[str]:
    """Case forms of a noun phrase: its adjectives and first noun are declined together, the rest stays.

    "Российская Федерация" -> "Российской Федерации", …; "Министерство обороны" -> "Министерства обороны", ….
    """
    words = phrase.split(" ")
    head = next((i for i, word in enumerate(words) if not _is_adjective(word) and word != "и"), len(words))
    rest = words[head + 1 :]
    if head == len(words) or words[head] in ("в", "по"):  # an adjective used as a noun: "командующий"
        return {
            phrase,
            *(" ".join([_with_ending(w, e) for w in words[:head]] + words[head:]) for e in _OBLIQUE),
        }
    nouns = noun_forms(words[head])
    forms = {" ".join([*words[:head], noun, *rest]) for noun in nouns}
    if head:
        for ending in _OBLIQUE:
            forms.update(
                " ".join([*(_with_ending(w, ending) for w in words[:head]), noun, *rest]) for noun in nouns
            )
    return forms


_OBLIQUE = ("ой", "ую", "ого", "ому", "ым", "ом", "ых", "ыми")


def _is_adjective(word: str) -> bool:
    return word[-2:] in ("ая", "ый", "ий", "ое", "ые", "ие") and len(word) > 4


def _with_ending(word: str, ending: str) -> str:
    """The adjective with another ending, spelt as its stem asks ("российским", "командующего")."""
    if not _is_adjective(word):
        return word
    stem = word[:-2]
    if stem[-1] in "гкхжшчщ":
        ending = ending.replace("ы", "и")
        if stem[-1] in "жшчщ":
            ending = {"ого": "его", "ому": "ему", "ом": "ем", "ой": "ей"}.get(ending, ending)
    return stem + ending


def romanise(text: str) -> str:
    """A Latin spelling in the manner of the English-language press: "Сергей Лавров" -> "Sergey Lavrov"."""
    out: list[str] = []
    for i, char in enumerate(text):
        lower = char.lower()
        roman = _ROMAN.get(lower)
        if roman is None:
            out.append(char)
            continue
        before = text[i - 1].lower() if i else ""
        if lower == "е" and (not before.isalpha() or before in "аеёиоуыэюяьъ"):
            roman = "ye" if before not in "иы" else "e"
        elif lower == "й" and before in "иы":
            roman = ""
        elif lower == "я" and before == "и":
            roman = "a"
        out.append(roman.capitalize() if char != lower else roman)
    return "".join(out)


@lru_cache(maxsize=1024)
def nominative_given(name: str, case: str) -> str:
    """A given name or patronymic in the nominative, from a form whose grammatical case is known.

    ``case`` is ``nom``, ``gen``, ``dat``, ``ins`` or ``prp``.
    """
    if case == "nom" or not CYRILLIC.search(name):
        return name
    if case == "ins":
        for ending, nominative in (("еем", "ей"), ("аем", "ай"), ("ием", "ий"), ("ьей", "ья"), ("ией", "ия"),
                                   ("ой", "а"), ("ей", "я"), ("ем", "ь"), ("ом", "")):  # fmt: skip
            if name.endswith(ending):
                return name[: -len(ending)] + nominative
    if case in ("gen", "dat", "prp"):
        for ending, nominative in (("ея", "ей"), ("ею", "ей"), ("ее", "ей"), ("ая", "ай"), ("аю", "ай"), ("ае", "ай"),
                                   ("ия", "ий"), ("ию", "ий"), ("ии", "ия"), ("ья", "ь"), ("ря", "рь"), ("рю", "рь"),
                                   ("ны", "на"), ("не", "на"), ("ры", "ра"), ("ре", "ра"), ("ки", "ка"),
                                   ("а", ""), ("у", ""), ("е", "")):  # fmt: skip
            if name.endswith(ending) and len(name) - len(ending) >= 2:
                return name[: -len(ending)] + nominative
    return name


# Endings of masculine surnames by case, and what they are in the nominative; the first that fits counts.
_SURNAME_ENDINGS = {
    "ins": (
        (r"ским$", "ский"),
        (r"(?<=[ои]в|[её]в|[иы]н)ым$", ""),
        (r"ой$", "а"),
        (r"(?<=\w{3})(?:ом|ем|ым)$", ""),
    ),
    "gen": ((r"ского$", "ский"), (r"(?<=[бвгджзклмнпрстфхцчшщ])а$", ""), (r"ы$", "а")),
    "dat": ((r"скому$", "ский"), (r"(?<=[бвгджзклмнпрстфхцчшщ])у$", "")),
    "prp": ((r"ском$", "ский"), (r"(?<=[оеё]в|[иы]н)е$", "")),
}
_SURNAMES = {
    case: tuple((re.compile(pattern), nominative) for pattern, nominative in endings)
    for case, endings in _SURNAME_ENDINGS.items()
}
_FEMININE_SURNAME = re.compile(r"(?<=ов|ев|ёв|ин|ын)(?:ой|у)$")


@lru_cache(maxsize=1024)
def nominative_surname(surname: str, case: str, feminine: bool = False) -> str:
    """A surname in the nominative, from a form whose grammatical case is known."""
    if case == "nom" or not CYRILLIC.search(surname):
        return surname
    if feminine:
        return surname[:-2] + "ая" if surname.endswith("ской") else _FEMININE_SURNAME.sub("а", surname)
    for pattern, nominative in _SURNAMES.get(case, ()):
        if pattern.search(surname):
            return pattern.sub(nominative, surname)
    return surname


_ADJECTIVE_CASES = (
    ("ого", "gen"),
    ("его", "gen"),
    ("ому", "dat"),
    ("ему", "dat"),
    ("ым", "ins"),
    ("им", "ins"),
    ("ом", "prp"),
)
_FEMININE_CASES = {"ы": "gen", "и": "gen", "е": "dat", "ой": "ins", "ей": "ins"}
_MASCULINE_CASES = {
    **dict.fromkeys(("а", "я"), "gen"),
    **dict.fromkeys(("у", "ю"), "dat"),
    **dict.fromkeys(("ом", "ем", "ём"), "ins"),
    "е": "prp",
}


def case_of(form: str, nominative: str) -> str:
    """The grammatical case of an office word, by comparing the form with its nominative."""
    form, nominative = form.lower(), nominative.lower()
    if form == nominative:
        return "nom"
    if _is_adjective(nominative):
        return next((case for ending, case in _ADJECTIVE_CASES if form.endswith(ending)), "nom")
    if nominative.endswith("а"):
        return _FEMININE_CASES.get(form[len(nominative) - 1 :], "nom")
    if nominative in _FLEETING:
        nominative = nominative[:-2] + nominative[-1]
    stem = nominative[:-1] if nominative.endswith(("ь", "й")) else nominative
    return _MASCULINE_CASES.get(form[len(stem) :], "nom")
