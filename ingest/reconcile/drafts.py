"""An extraction as drafts of mentions and claims. Pure: no database.

Every value becomes a claim with the quote it was read from; a value without a quote is dropped here, since
provenance is not optional.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from bilateral.rules.names import fold
from bilateral.rules.posts import office_key

from .draft_agreements import draft_agreement
from .draft_meetings import draft_meeting
from .drafting import MAX_NAME, MAX_TEXT, Drafts, Known, MentionDraft, Source


def draft_mentions(
    extraction: dict[str, Any], taught: Mapping[str, Known] = MappingProxyType({})
) -> list[MentionDraft]:
    """Turn the contract's JSON of one relevant article into drafts. Values keep the order of the article.

    ``taught`` maps folded spellings to whom editors say that they mean.
    """
    drafts = Drafts(extraction.get("published_on"), taught)
    for number, official in enumerate(extraction.get("officials", [])):
        _official(drafts, f"official/{number}", official)
    meetings = extraction.get("meetings", [])
    for number, meeting in enumerate(meetings):
        draft_meeting(drafts, f"meeting/{number}", meeting, len(meetings))
    for number, agreement in enumerate(extraction.get("agreements", [])):
        draft_agreement(drafts, f"agreement/{number}", agreement)
    return list(drafts.mentions.values())


def _official(drafts: Drafts, key: str, official: dict[str, Any]) -> None:
    source = Source(official)
    name, country, title = (
        official["name"][:MAX_NAME],
        official.get("country") or "",
        (official.get("title") or "")[:MAX_TEXT],
    )
    organization = official.get("organization") or ""
    drafts.officials[fold(name)] = key
    draft = drafts.add(
        key,
        {
            "name": name,
            "latin": drafts.meant(name, country) or official.get("latin") or "",
            "country": country,
            "title": title,
            "organization": organization,
        },
    )
    draft.claims.append(source.claim("name", name))
    if official.get("latin"):
        draft.claims.append(source.claim("latin", official["latin"][:MAX_NAME]))
    if country:
        draft.claims.append(source.claim("country", country))
    if organization:
        quote = (
            official.get("evidence_of", {}).get("organization")
            or official.get("evidence_of", {}).get("title")
            or source.whole
        )
        rule = source.rule("organization")
        organization_key = drafts.organization(organization, country, quote, rule)
        draft.claims.append(source.claim("organization", {"name": organization}, object_key=organization_key))
    if title and not official.get("former"):
        draft.claims.append(source.claim("title", title))
        value = {"title": title, "country": country, "organization": organization}
        quote = official.get("evidence_of", {}).get("title")
        draft.claims.append(
            source.claim("post", value, quote, element=office_key(title) or fold(title)[:120])
        )
