"""Russian word forms: declension, grammatical case, and romanisation.

Only what names of offices, agencies, places and people need. The rules follow the regular declensions; a word
outside them is returned as it is, so that a wrong guess never replaces what the article says.
"""

from __future__ import annotations

import re

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


_PLURAL_CASES = (("ам", "dat"), ("ами", "ins"), ("ах", "prp"))
_PLURAL_ADJECTIVE = {"gen": "ых", "dat": "ым", "ins": "ыми", "prp": "ых"}


def plural_forms(phrase: str, singular: str) -> dict[str, str]:
    """The case forms of a noun phrase in the plural, each with its case: "министры" -> {"министрам": "dat", …}.

    ``singular`` tells of which declension it is. Its first noun is declined, as in "заместители министра", with the
    adjectives in front of it.
    """
    words = phrase.split(" ")
    head = next((i for i, word in enumerate(words) if not _is_adjective(word)), len(words) - 1)
    noun = words[head]
    forms = {phrase: "nom"}
    if noun[-1:] not in ("ы", "и") or len(noun) < 4:
        return forms
    soft = noun[-1] == "и" and noun[-2] not in "гкхжшчщ"
    hushed = noun[-1] == "и" and noun[-2] not in "гкх"
    genitive = "" if singular.endswith("а") else "ей" if hushed else "ов"
    for hard, case in ((genitive, "gen"), *_PLURAL_CASES):
        ending = hard.replace("а", "я") if soft else hard
        front = [_with_ending(word, _PLURAL_ADJECTIVE[case]) for word in words[:head]]
        forms[" ".join([*front, noun[:-1] + ending, *words[head + 1 :]])] = case
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


_ADJECTIVE_CASES = (
    ("ого", "gen"),
    ("его", "gen"),
    ("ому", "dat"),
    ("ему", "dat"),
    ("ым", "ins"),
    ("им", "ins"),
    ("ом", "prp"),
)
# "Главу" is followed by the name of a man in the form of the genitive ("главу МИД Сергея Лаврова").
_FEMININE_CASES = {"ы": "gen", "и": "gen", "у": "gen", "е": "dat", "ой": "ins", "ей": "ins"}
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
