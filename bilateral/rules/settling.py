"""Claims to values: who wins, and what remains in dispute.

Pure and independent of order: the same voices in any order, any number of times, settle to the same values.
Rank decides first (editor, partner, machine). Among people the latest word wins. Among machines the value
with the most independent sources wins; an official statement's standing breaks a tie, then the later
publication, then the article's hash. Arrival never counts.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from .names import is_cyrillic
from .places import is_country, one_place

MACHINE, PARTNER, EDITOR = 1, 2, 3
_as_text = json.JSONEncoder(sort_keys=True, ensure_ascii=False).encode
DECISIVE = ("held", "cancelled", "postponed", "ongoing")


@dataclass(frozen=True, slots=True)
class Voice:
    """One standing claim, with what its weight depends on.

    ``source`` is the near-duplicate cluster of its article: voices of one cluster are one source. ``said`` orders
    people's words (time, then id). ``status`` is the status that the same mention gives its meeting.
    """

    field: str
    value: Any
    element: str = ""
    stance: str = "asserts"
    rank: int = MACHINE
    source: str = ""
    standing: int = 0
    published_on: date | None = None
    article_hash: str = ""
    said: tuple[datetime, int] | None = None
    status: str = ""

    @property
    def key(self) -> str:
        """The value as text that can be compared."""
        return _as_text(self.value)


@dataclass(frozen=True, slots=True)
class Settled:
    """A settled value, and the values of other sources that contradict it (the winner first)."""

    value: Any
    conflict: tuple[Any, ...] = ()


@dataclass(slots=True)
class Camp:
    """The voices for one value."""

    value: Any
    voices: list[Voice] = field(default_factory=list)

    def weight(self, support: int, preferred: Any) -> tuple[Any, ...]:
        """What decides between camps of one rank, heaviest last."""
        return (
            support,
            preferred is not None and self.value == preferred,
            max(voice.standing for voice in self.voices),
            max(voice.published_on or date.min for voice in self.voices),
            max(voice.article_hash for voice in self.voices),
            max(voice.key for voice in self.voices),
        )

    @property
    def sources(self) -> frozenset[str]:
        return frozenset(voice.source for voice in self.voices)


def settle_value(
    voices: Iterable[Voice],
    same: Callable[[Any, Any], bool] = lambda a, b: a == b,
    refines: Callable[[Any, Any], bool] = lambda a, b: False,
    preferred: Any = None,
) -> Settled | None:
    """Settle one single-valued field; ``None`` where nobody speaks.

    ``same(a, b)`` says that two values differ in nothing that matters: they are no conflict. ``refines(a, b)``
    says that ``a`` says what ``b`` says, more precisely: the sources of ``b`` support ``a`` too. Where as many
    sources give one value as another, ``preferred`` wins if it is one of them.
    """
    spoken = voices_that_speak(voices)
    if not spoken:
        return None
    top = max(voice.rank for voice in spoken)
    if top > MACHINE:
        last = max((voice for voice in spoken if voice.rank == top), key=_said)
        return Settled(None if last.stance == "none" else last.value)
    camps = _camps([voice for voice in spoken if voice.stance == "asserts"])
    if not camps:
        return None
    supports = {
        key: len(
            frozenset().union(
                *(
                    other.sources
                    for other in camps.values()
                    if other is camp or refines(camp.value, other.value)
                )
            )
        )
        for key, camp in camps.items()
    }
    # A value that another one refines cannot win over it: precision is no contradiction.
    finest = {
        key: camp
        for key, camp in camps.items()
        if not any(
            refines(other.value, camp.value) and not refines(camp.value, other.value)
            for other in camps.values()
        )
    } or camps
    ranked = sorted(
        finest.items(), key=lambda item: item[1].weight(supports[item[0]], preferred), reverse=True
    )
    winner = ranked[0][1]
    others = [camp.value for _, camp in ranked[1:] if not same(winner.value, camp.value)]
    return Settled(winner.value, (winner.value, *others) if others else ())


def voices_that_speak(voices: Iterable[Voice]) -> list[Voice]:
    """Leave out a denial of a single value: it empties nothing by itself, it only silences that value.

    Of lower ranks it silences every voice, of its own those that spoke before it: among people the latest word wins.
    """
    heard = _distinct(voices)
    denials: dict[str, tuple[Any, ...]] = {}
    for voice in heard:
        if voice.stance == "denies":
            denials[voice.key] = max(denials.get(voice.key, ()), (voice.rank, *_said(voice)))
    return [
        voice
        for voice in heard
        if voice.stance != "denies" and (voice.rank, *_said(voice)) > denials.get(voice.key, ())
    ]


def settle_elements(voices: Iterable[Voice]) -> dict[str, list[Voice]]:
    """Settle a list field element by element: return each element that stands with the voices for it.

    The latest word of the highest rank on an element decides whether it stands. "There is none" of a person
    silences every lower rank, and what that rank said before.
    """
    heard = _distinct(voices)
    nothing = [voice for voice in heard if voice.stance == "none" and voice.rank > MACHINE]
    silenced = max(((voice.rank, _said(voice)) for voice in nothing), default=None)
    by_element: dict[str, list[Voice]] = defaultdict(list)
    for voice in heard:
        if voice.stance == "none":
            continue
        if silenced and (
            voice.rank < silenced[0] or (voice.rank == silenced[0] and _said(voice) < silenced[1])
        ):
            continue
        by_element[voice.element].append(voice)
    standing = {}
    for element, claims in by_element.items():
        top = max(voice.rank for voice in claims)
        if top > MACHINE:
            last = max((voice for voice in claims if voice.rank == top), key=_said)
            if last.stance == "denies":
                continue
        asserting = [voice for voice in claims if voice.stance == "asserts"]
        if asserting:
            standing[element] = asserting
    return standing


def settle_part(voices: Iterable[Voice], part: str) -> Settled | None:
    """Settle one part (role, date, …) of an element's value, from the voices that give it."""
    return settle_value(voices_of_part(voices, part))


def voices_of_part(voices: Iterable[Voice], part: str) -> list[Voice]:
    """Voices for one part of an element's value, of those that give it."""
    return [
        Voice(
            field=voice.field,
            value=voice.value[part],
            rank=voice.rank,
            source=voice.source,
            standing=voice.standing,
            published_on=voice.published_on,
            article_hash=voice.article_hash,
            said=voice.said,
        )
        for voice in voices
        if isinstance(voice.value, dict) and voice.value.get(part) not in (None, "")
    ]


def in_latin_letters(voices: Iterable[Voice]) -> list[Voice]:
    """The voices whose words readers of the register can read: where one report tells it in Latin letters, those of
    Russian reports are left out. What people said stays."""
    heard = list(voices)
    return [v for v in heard if v.rank > MACHINE or not is_cyrillic(str(v.value))] or heard


def settle_place(voices: Iterable[Voice]) -> Settled | None:
    """Settle a place: names of one city, or of a building in it, are no conflict ("Kremlin", "Moscow").

    A country as a place says less than any place in it.
    """
    return settle_value(
        voices,
        same=lambda a, b: is_country(a) or is_country(b) or one_place(a, b),
        refines=lambda a, b: is_country(b) and not is_country(a),
    )


def settle_meeting_status(voices: Iterable[Voice]) -> Settled | None:
    """Settle a meeting's status: it follows time, not counting.

    What became of a meeting outweighs every plan. Among reports of what became of it the latest published
    count; of those published on one day, the usual weights decide. Plans that were overtaken are no conflict.
    """
    heard = voices_that_speak(voices)
    if any(voice.rank > MACHINE for voice in heard):
        return settle_value(heard)
    told = [voice for voice in heard if voice.value in DECISIVE] or heard
    if not told:
        return None
    ended = [voice for voice in told if voice.value != "ongoing"]
    if ended and all(voice.value == "held" for voice in ended):
        told = ended  # "ongoing" then is an earlier report of the same
    newest = max(voice.published_on or date.min for voice in told)
    settled = settle_value([voice for voice in told if (voice.published_on or date.min) == newest])
    if settled is None:
        return None
    rivals = sorted(
        {
            voice.value
            for voice in told
            if voice.value in DECISIVE and voice.value not in (settled.value, "ongoing", "postponed")
        }
    )
    contradicted = settled.value in ("held", "cancelled") and rivals
    return Settled(settled.value, (settled.value, *rivals) if contradicted else ())


def _camps(voices: list[Voice]) -> dict[str, Camp]:
    camps: dict[str, Camp] = {}
    for voice in voices:
        camps.setdefault(voice.key, Camp(voice.value)).voices.append(voice)
    return camps


def _distinct(voices: Iterable[Voice]) -> list[Voice]:
    """Each voice once, in an order that owes nothing to their arrival."""
    by_content = {_stable(voice): voice for voice in voices}
    return [by_content[content] for content in sorted(by_content)]


def _said(voice: Voice) -> tuple[datetime, int]:
    return voice.said or (datetime.min.replace(tzinfo=UTC), 0)


def _stable(voice: Voice) -> tuple[Any, ...]:
    return (
        voice.element,
        voice.key,
        voice.stance,
        voice.rank,
        voice.article_hash,
        voice.standing,
        voice.source,
        voice.status,
        str(voice.published_on),
        str(voice.said),
    )
