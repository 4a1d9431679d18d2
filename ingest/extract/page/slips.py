"""Small slips of the press mended before reading: "[Vladimir] Putin", "Foreign Miniser Sergey Lavrov", half a name."""

from __future__ import annotations

import re
from functools import lru_cache

from .tape import Edit, Tape
from .word_joins import english_words

# An editor's addition to a name; a bracket alone on its line is furniture.
_ADDED = re.compile(
    r"(?<=\w )\[(?P<name>[A-Z][^\W\d_]+(?: [A-Z][\w.]*){0,2}"
    r"|of(?: (?:[A-Z][\w.]*|and|the|of|for)){1,8}(?=\] [A-Z]))\](?= [^\W\d_])"
)
# A name cut at the end of a paragraph: "Ambassador Carlos D.", and on the next "Sorreta told".
_CUT_NAME = re.compile(r"\n(?<=[a-z] [A-Z]\.\n)\n*(?=[A-Z][^\W\d_]+ [^\W\d_A-Z])")
# The page's own words, run into the paragraph after them.
_RUN_IN = re.compile(
    r"(?:Article|Story|Text) continues (?:after|below) this (?:advertisement|ad)(?=[A-Z“\"][\w ])"
)
# The last word of a text that an excerpt ends in the middle of.
_LAST_WORD = re.compile(r"(?P<cut>[A-Z](?<=[^.!?\n]{60}\s.)[a-z]+)\s*\Z")
_CAPITAL = re.compile(r"[A-Z](?<=\b[A-Z])[a-z]{5,}+\b")
_OFFICES = "minister secretary president ambassador undersecretary chairman chairperson spokesman".split()


@lru_cache(maxsize=1)
def _misspelt() -> dict[str, str]:
    """An office's word, with a capital, by each spelling that lacks a letter or has two in the wrong order."""
    found: dict[str, str] = {}
    for word in _OFFICES:
        for at in range(1, len(word)):
            found[word[:at] + word[at + 1 :]] = word
            if at + 1 < len(word):
                found[word[:at] + word[at + 1] + word[at] + word[at + 2 :]] = word
    return {
        slip.capitalize(): word.capitalize() for slip, word in found.items() if slip not in english_words()
    }


def mend_slips(tape: Tape, strange: frozenset[str]) -> None:
    """Take the brackets from what an editor added to names, join cut names, and spell the words of offices right.

    ``strange`` are the words, as printed, that no dictionary has.
    """
    edits: list[Edit] = []
    if "[" in tape.text:
        for match in _ADDED.finditer(tape.text):
            edits += [(match.start(), match.start("name"), ""), (match.end("name"), match.end(), "")]
        tape.apply(edits)
    tape.substitute(_CUT_NAME, " ")
    if " continues " in tape.text:
        tape.substitute(_RUN_IN, "")
    _drop_half_a_name(tape)
    if _misspelt().keys().isdisjoint([word.removesuffix("'s") for word in strange]):
        return
    slips = [(m, _misspelt().get(m.group())) for m in _CAPITAL.finditer(tape.text)]
    tape.apply((m.start(), m.end(), word) for m, word in slips if word)


def _drop_half_a_name(tape: Tape) -> None:
    """Leave out the beginning of a name with which an excerpt ends ("Consul Garc"), the whole told before it."""
    if not tape.text.rstrip()[-1:].islower():
        return
    last = _LAST_WORD.search(tape.text, max(0, len(tape.text) - 120))
    if last is None or re.search(rf"\b{last['cut']}\b", tape.text[: last.start("cut")]):
        return
    if re.search(rf"\b{last['cut']}[a-zñ]+\b", tape.text[: last.start("cut")]):
        tape.apply([(last.start("cut"), last.end("cut"), "")])
