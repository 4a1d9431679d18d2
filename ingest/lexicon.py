"""The lexicon of this moment: the bundled gazetteer with the names and offices that editors taught."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from bilateral.models import Alias, Claim, Official
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
        .select_related("official")
        .order_by("pk")
    )
    return tuple(_office(claim.official, claim.value) for claim in claims if claim.official and claim.value)


def _office(official: Official, post: dict[str, str]) -> Office:
    term = bounds(post["period"]) if post.get("period") else Bounds(None, None)
    held_by = Official.objects.get(pk=official.merged_into_id) if official.merged_into_id else official
    return Office(
        held_by.name,
        held_by.country,
        post["title"],
        post.get("organization") or "",
        term.earliest.isoformat() if term.earliest else "",
        term.latest.isoformat() if term.latest else "",
    )


@lru_cache(maxsize=2)
def _lexicon(aliases: tuple[LexiconAlias, ...], offices: tuple[Office, ...]) -> Lexicon:
    return Lexicon.bundled().taught(aliases, offices) if aliases or offices else Lexicon.bundled()
