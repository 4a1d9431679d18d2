"""What records are called: names, titles and other spellings, as the claims on them settle."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bilateral.rules import settling
from bilateral.rules.names import fold, parse
from bilateral.rules.settling import Settled, Voice, settle_elements, settle_value

from .voices import Hearing


def called(
    hearing: Hearing, field: str, refines: Callable[[Any, Any], bool] = lambda a, b: False
) -> Settled | None:
    """What a record is called. Pages must call it something: where every name is denied, the denied ones count."""
    voices = settling.in_latin_letters(_names_proper(hearing, field))
    settled = settle_value(voices, same=always, refines=refines)
    if settled is not None:
        return settled
    return settle_value((v for v in voices if v.stance == "asserts"), same=always, refines=refines)


def _names_proper(hearing: Hearing, field: str) -> list[Voice]:
    """Voices on a name but those of sources for what a person calls another spelling, where there is any other."""
    others = _added(hearing, settling.PARTNER)
    voices = hearing.on(field)
    proper = [v for v in voices if v.rank > settling.MACHINE or v.value not in others]
    return proper if any(v.stance == "asserts" for v in proper) else voices


def aliases(hearing: Hearing, name: str) -> list[dict[str, Any]]:
    """Every other name the record goes by; one that an editor added is marked, for the next parse to read."""
    added = settle_elements(hearing.on("alias"))
    seen = {str(voice.value) for voice in hearing.on("name") if voice.stance == "asserts" and voice.value}
    by_editor = _added(hearing, settling.EDITOR)
    denied = {voice.element for voice in hearing.on("alias") if voice.stance == "denies"} - set(added)
    names = (seen | set(added)) - denied - {name}
    return [{"name": alias, "by_editor": alias in by_editor} for alias in sorted(names)]


def _added(hearing: Hearing, rank: int) -> set[str]:
    """The spellings that people of this rank or a higher one added."""
    added = settle_elements(hearing.on("alias"))
    return {name for name, voices in added.items() if any(v.rank >= rank for v in voices)}


def fuller_name(a: str, b: str) -> bool:
    """Whether ``a`` gives a name more fully than ``b`` does."""
    full, short = parse(a), parse(b)
    if len(full.given) > len(short.given):
        return True
    return (
        len(full.given) == len(short.given)
        and sum(map(len, full.given)) > sum(map(len, short.given))
        and any(len(given) == 1 for given in short.given)
    )


def fuller_title(a: str, b: str) -> bool:
    """Whether a title of an instrument holds every word of the other, and more."""
    return set(fold(a).split()) > set(fold(b).split())


def always(a: Any, b: Any) -> bool:
    return True
