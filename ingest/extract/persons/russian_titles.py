"""How far a Russian title reaches behind its office word, where the words of its body are not known by name.

"Заместитель председателя Комитета по внешним связям Вячеслав Калганов", "руководитель экономического отдела Мэри
Грейс Перпетуа": genitives follow one another until a name of two words or more, and no verb stands between.
"""

from __future__ import annotations

import re

from .units import Units

_MOST_WORDS = 14
_NAME = re.compile(r"[h]?H*(?:N(?:[Np]|I)*N|II?N|N?INx?)")
# Words that end what a title says, and endings that a verb has and no noun or adjective of a title.
_ENDS_IT = frozenset(
    """
    с со к ко у от до из за о об что как который которая которые а но также однако лично вместе
    заявил сообщил сказал во время ходе итогам рамках поводу случаю словам
    """.split()
)
_VERB = re.compile(r"(?:[аеиоуыя]л[аио]?|л[аио]?с[ья]|ться|т?ся|[аеёиуюя]т|ть|ши|в)$")
# Nouns of bodies and fields that end as verbs do.
_NO_VERB = re.compile(
    r"(?:дел|отдел|актив|архив|резерв|совет|комитет|университет|факультет|бюджет|секретариат|аппарат|иал|онал"
    r"|урнал|анал|итал)"
    r"\w{0,3}$|(?:[ое]в|[аое]сть)$"
)
_IN_QUOTES = re.compile(r'"[^"]{1,6}"')
# "Дальнего", "Государственного", "Главного": what a genitive with a capital describes is a body or a land, and no name.
_DESCRIBES = re.compile(r"(?:[нкгхщш]|[оеа]в)(?:ого|его|их|ых)$")
# "Законодательной думы", where "Анной" is a name.
_DESCRIBES_HER = re.compile(r"(?:[нкгхщш]|[оеа]в)(?:ой|ей)$")


def names_behind(text: str, units: Units, first: int, limit: int) -> int | None:
    """One past the last word of the title whose words go on at ``first``; None where no name ends them."""
    labels = units.labels
    k = first
    while k < min(limit, first + _MOST_WORDS):
        label = labels[k]
        word = units.word(text, k)
        if label == '"':
            quoted = _IN_QUOTES.match(labels, k)
            if quoted is None:
                return None
            k = quoted.end()
            continue
        if label in "RO":
            return k if label == "R" and k > first else None
        if label in "NM" and _describes(word, labels[k + 1 : k + 2]):
            k += 2
            continue
        if label in "NIH" or (label == "h" and labels[k + 1 : k + 2] == "H"):
            name = _NAME.match(labels, k)
            if name is not None and not _goes_on(labels, name.end()):
                return k if k > first else None
            k += 1
            continue
        if label in "GACJLKPgESD" or (label == "M" and k > first):
            k += 1
            continue
        if label == "," and labels[k + 1 : k + 2] in ("w", "P", "g") and _listed(labels, k + 1):
            k += 1
            continue
        if label not in "wfia" or word in _ENDS_IT or not word[0].isalpha() or not word.islower():
            return None
        if _VERB.search(word) and not _NO_VERB.search(word) and label == "w":
            return None
        k += 1
    return None


def _describes(word: str, following: str) -> bool:
    """Whether a word with a capital says which body or land the next word means."""
    if following in ("G", "g") and _DESCRIBES_HER.search(word):
        return True
    return following in ("N", "G", "g", "w") and _DESCRIBES.search(word) is not None


def _goes_on(labels: str, end: int) -> bool:
    """Whether two words with capitals are part of a body: "Законодательного Собрания", "Палаты Представителей"."""
    return labels[end : end + 1] in ("G", "A", "g")


def _listed(labels: str, k: int) -> bool:
    """ "По науке, образованию и культуре": an "and" ends the list that a comma begins."""
    return "a" in labels[k : k + 4]
