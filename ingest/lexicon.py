"""The lexicon of this moment: the bundled gazetteer with the aliases that editors added."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from bilateral.models import Alias

from .extract.lexicon import Alias as LexiconAlias
from .extract.lexicon import Lexicon


def current_lexicon() -> Lexicon:
    """Return the lexicon to parse with now. Built anew only when an editor's alias came or went."""
    rows = (
        Alias.objects.filter(by_editor=True)
        .select_related("official__organization", "organization")
        .order_by("id")
    )
    aliases = []
    for row in rows:
        record = row.official or row.organization
        if record is not None:
            kind: Literal["official", "organization"] = "official" if row.official_id else "organization"
            aliases.append(LexiconAlias(kind=kind, alias=row.name, name=record.name, country=record.country))
    return _lexicon(tuple(aliases))


@lru_cache(maxsize=2)
def _lexicon(aliases: tuple[LexiconAlias, ...]) -> Lexicon:
    return Lexicon.bundled().with_aliases(list(aliases)) if aliases else Lexicon.bundled()
