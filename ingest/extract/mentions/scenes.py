"""A clause as roles: office holders of both sides as marks, the acts told of them, and the words that tell each act."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ingest.extract.clauses.reading import of_both_sides
from ingest.extract.types import Person

from . import structure_words as words
from .presence import acts_of_presence, is_verb


def marked(text: str, start: int, end: int, mark: str) -> str:
    """The text with a run of marks in place of a name, as long as it."""
    return text[:start] + mark * (end - start) + text[end:]


@dataclass(slots=True)
class Scene:
    """A clause with marks for its office holders, each found by where its mark ends."""

    text: str
    people: dict[int, Person] = field(default_factory=dict)

    def mark(self, start: int, end: int, person: Person) -> None:
        self.text = marked(self.text, start, end, words.MARK[person.country])
        self.people[end] = person


@dataclass(frozen=True, slots=True)
class Act:
    """Where in the clause the act's own word stands, who does it, and whether a day alone sets it."""

    start: int
    end: int
    people: tuple[Person, ...] = ()
    sure: bool = False
    set_there: bool = False  # by its own words
    by_day: bool = False  # a named day alone sets it


def pair(scene: Scene, match: re.Match[str], names: tuple[str, str] = ("a", "b")) -> tuple[Person, ...]:
    """The two whom a shape brings together; empty where they are of one side."""
    two = tuple(scene.people[match.end(name)] for name in names if match.end(name) in scene.people)
    return two if of_both_sides(two) else ()


def main_word(match: re.Match[str]) -> tuple[int, int]:
    """The act's own word, past auxiliaries; of "had him over" the auxiliary is the verb."""
    for word in words.WORD.finditer(match.string, match.start("verb"), match.start("verb") + 60):
        if word.group() not in words.FILLER and (word.group() in words.NO_VERB or word.group() == "opposite"):
            break
        if word.group() not in words.AUXILIARY and word.group() not in words.FILLER:
            return word.start(), word.end()
    return match.span("verb")


def is_own(match: re.Match[str]) -> bool:
    """Whether the one named last has a part in the act of the first, and none of his own."""
    if not is_verb(match["verb"]) or words.SUBORDINATE.search(words.ASIDE.sub(",", match["between"])):
        return False
    return not words.OWN_VERB.match(match.string, match.end())


def joint(match: re.Match[str]) -> bool:
    """Whether what two do is done in one place."""
    at, until = main_word(match)
    rest = match.string[match.start("verb") :]
    return acts_of_presence(rest) and match.string[at:until] not in words.RECEIVES
