"""Which language an article is in: English, Filipino, Russian or another."""

from __future__ import annotations

import re

_SAMPLE = 20_000  # code points; more would not change the answer
_CYRILLIC = re.compile("[\u0400-\u04ff]+")
_NOT_RUSSIAN = frozenset("іїєґўђћјљњџѓќѕәғқңөұүһҷҳӣӯ")
_HARD_SIGNS = 3  # so many without any "ы" are Bulgarian
_ENGLISH = frozenset(
    """
    the of and to in is was for on with that by at from his her has have had be been are were will would
    it its as an said not they this which who their he she also but after before between than or if can
    could may
    """.split()
)
_FILIPINO = frozenset(
    """ang ng mga sa na ay si ni at kay sina nina nito niya para ito rin din nang noong ngayong hindi ayon kanyang
    kaniyang naman pang isang mula upang kung dahil nasa ating aming sila siya tayo kami po ba pa lang""".split()
)
# Small words of Cebuano and Hiligaynon, and those of Filipino that neither has.
_VISAYAN = frozenset(
    """nga ug og kang alang niadtong niining matod iyang kini usab dili aron sukad gikan samtang adunay giingon
    kaniadtong sang ini suno agud sia iya kag halin sadtong indi""".split()
)
_NOT_VISAYAN = frozenset(
    "ng ay nang noong nitong kanyang kaniyang ito rin din hindi ayon upang nina nito sina".split()
)
_NOT_ENGLISH = _FILIPINO - _ENGLISH
_SHORTEST = 12  # words; under that, script alone decides


def guess_language(text: str, folded: str) -> str:
    """``en``, ``fil``, ``ru`` or ``other``, by script and by the small words of each language.

    ``folded`` is the text as ``fold`` gives it.
    """
    words = folded[:_SAMPLE].split()
    if not folded[:_SAMPLE].isascii():  # most articles have no letters but Latin ones
        words = list(filter(str.isalpha, words))
        letters = sum(map(len, words))
        sample = text[:_SAMPLE].lower()
        if sum(map(len, _CYRILLIC.findall(sample))) * 2 > letters:
            foreign = sum(letter in _NOT_RUSSIAN for letter in sample)
            if "ы" not in sample:
                foreign += letters * (sample.count("ъ") >= _HARD_SIGNS)
            return "other" if foreign * 50 > letters else "ru"
        latin = sum(len(word) for word in words if word[0] < "\u0250")
        if latin * 2 < letters:
            return "other"
    english = sum(map(_ENGLISH.__contains__, words))
    filipino = 0 if _NOT_ENGLISH.isdisjoint(words) else sum(map(_FILIPINO.__contains__, words))
    if english < filipino or english * 12 < len(words):  # figures are no words
        words = list(filter(str.isalpha, words))
    if not words:
        return "other"
    if filipino > english and filipino * 12 >= len(words):
        return "fil" if _is_filipino(words) else "other"
    if english * 12 >= len(words) or len(words) < _SHORTEST:
        return "en"
    return "other"


def _is_filipino(words: list[str]) -> bool:
    """Whether words that are no English are Filipino, and not a tongue of the Visayas, which shares many of them."""
    visayan = sum(map(_VISAYAN.__contains__, words))
    return visayan <= sum(map(_NOT_VISAYAN.__contains__, words))
