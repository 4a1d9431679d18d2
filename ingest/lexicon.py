"""The lexicon of this moment: the bundled gazetteer with the names and offices that editors taught."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from django.db.models.functions import Coalesce

from bilateral.models import Alias, Claim
from bilateral.models.codes import Rank, Stance
from bilateral.rules.edtf import Bounds, bounds

from .extract.lexicon import Alias as LexiconAlias
from .extract.lexicon import Lexicon, Office


def current_lexicon() -> Lexicon:
    """Return the lexicon to parse with now. Built anew only when what editors taught came or went."""
    return _lexicon(_aliases(), _offices())


def _aliases() -> tuple[LexiconAlias, ...]:
    rows = Alias.objects.filter(by_editor=True).select_related("official", "organization").order_by("id")
    aliases = []
    for row in rows:
        record = row.official or row.organization
        if record is not None:
            kind: Literal["official", "organization"] = "official" if row.official_id else "organization"
            aliases.append(LexiconAlias(kind=kind, alias=row.name, name=record.name, country=record.country))
    return tuple(aliases)


def _offices() -> tuple[Office, ...]:
    """The posts that editors say officials hold or held, with the first and last day where a term was given."""
    claims = (
        Claim.objects.standing()
        .filter(field="post", rank=Rank.EDITOR, stance=Stance.ASSERTS, official__withdrawn_at__isnull=True)
        .order_by("pk")
        .values_list(_canonical("name"), _canonical("country"), "value")
    )
    return tuple(_office(name, country, post) for name, country, post in claims)


def _canonical(column: str) -> Coalesce:
    """A column of the official that the claim's was judged to be, or of its own."""
    return Coalesce(f"official__merged_into__{column}", f"official__{column}")


def _office(name: str, country: str, post: dict[str, str]) -> Office:
    term = bounds(post["period"]) if post.get("period") else Bounds(None, None)
    return Office(
        name,
        country,
        post["title"],
        post.get("organization") or "",
        term.earliest.isoformat() if term.earliest else "",
        term.latest.isoformat() if term.latest else "",
    )


@lru_cache(maxsize=2)
def _lexicon(aliases: tuple[LexiconAlias, ...], offices: tuple[Office, ...]) -> Lexicon:
    return Lexicon.bundled().taught(aliases, offices) if aliases or offices else Lexicon.bundled()
