"""What drafts are made with: drafts of mentions and claims, and whom and what an article's words refer to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bilateral.rules.edtf import InvalidDate, bounds
from bilateral.rules.matching import block_keys, signature
from bilateral.rules.names import fold

MAX_NAME = 200
MAX_TEXT = 300
# Where the extraction tells the rule of a claim that is named otherwise there: a list, or the value it comes from.
RULE_OF = {
    "member": "participants",
    "delegation": "delegations",
    "previous_date": "previous_dates",
    "topic": "topics",
    "act": "actions",
    "party": "parties",
    "signatory": "signatories",
    "post": "title",
}


@dataclass(frozen=True, slots=True)
class Known:
    """Whom a spelling that editors taught means: the name that matching compares, and the country, if known."""

    name: str
    country: str


@dataclass(slots=True)
class ClaimDraft:
    """One claim to be. ``object_key`` is the key of the mention it refers to, in the same article."""

    field: str
    value: Any
    quote: dict[str, Any]
    element: str = ""
    object_key: str = ""
    rule: str = ""
    inferred: bool = False
    confidence: float | None = None


@dataclass(slots=True)
class MentionDraft:
    """One record as the article reports it. ``key`` is its type and number; ``features`` is what matching compares."""

    key: str
    features: dict[str, Any]
    claims: list[ClaimDraft] = field(default_factory=list)

    @property
    def type(self) -> str:
        return self.key.partition("/")[0]

    @property
    def block_keys(self) -> list[str]:
        return block_keys(self.type, self.features)

    @property
    def signature(self) -> str:
        return signature(self.type, self.features)


class Drafts:
    """Builds the mentions of one article; organizations are found by name as others refer to them."""

    def __init__(self, published_on: str | None, taught: Mapping[str, Known]) -> None:
        self.published_on = published_on
        self.taught = taught
        self.mentions: dict[str, MentionDraft] = {}
        self.officials: dict[str, str] = {}  # folded name → mention key
        self.organizations: dict[tuple[str, str], str] = {}

    def add(self, key: str, features: dict[str, Any]) -> MentionDraft:
        draft = MentionDraft(key, {**features, "published_on": self.published_on})
        self.mentions[key] = draft
        return draft

    def meant(self, name: str, country: str) -> str:
        """The name under which matching knows whom a taught spelling means; empty for any other name."""
        known = self.taught.get(fold(name))
        return known.name if known and ("" in (country, known.country) or country == known.country) else ""

    def people(self, told: Iterable[dict[str, Any]]) -> list[dict[str, str]]:
        """People as features of what they took part in."""
        found = []
        for person in told:
            name, country = person["name"], person.get("country") or ""
            meant = self.meant(name, country)
            found.append({"name": name, "country": country} | ({"latin": meant} if meant else {}))
        return found

    def organization(self, name: str, country: str, quote: dict[str, Any], rule: str) -> str:
        """The key of the mention of an organization, made when it is first referred to."""
        name = name[:MAX_TEXT]
        known = self.organizations.get((fold(name), country))
        if known:
            return known
        key = f"organization/{len(self.organizations)}"
        draft = self.add(key, {"name": name, "country": country})
        stated = name in quote["quote"]
        draft.claims.append(ClaimDraft("name", name, quote, rule=rule, inferred=not stated))
        if country:
            draft.claims.append(ClaimDraft("country", country, quote, rule=rule, inferred=True))
        self.organizations[fold(name), country] = key
        return key


class Source:
    """Gives each value of one record its quote, rule and confidence."""

    def __init__(self, record: dict[str, Any]) -> None:
        self.record = record
        self.whole = record["evidence"][0]

    def claim(
        self, name: str, value: Any, quote: dict[str, Any] | None = None, told_as: str = "", **more: Any
    ) -> ClaimDraft:
        """One value; ``told_as`` is the field that it was concluded from, whose rule and certainty it has."""
        told_as = told_as or name
        return ClaimDraft(
            name,
            value,
            quote or self.record.get("evidence_of", {}).get(name) or self.whole,
            rule=self.rule(told_as, value),
            inferred=told_as in self.record.get("inferred", {}),
            confidence=self.record.get("confidence"),
            **more,
        )

    def rule(self, name: str, value: Any = None) -> str:
        """The rule of this element (a topic, an act) where it has one of its own, else that of the field."""
        rules = self.record.get("rules", {}) | self.record.get("inferred", {})
        told = RULE_OF.get(name, name)
        element = value.get("act") if isinstance(value, dict) else value
        return rules.get(f"{told}.{element}") or rules.get(told) or "stated"


def unlisted_official(drafts: Drafts, person: dict[str, Any], source: Source) -> str:
    """A participant whom the extraction does not list among the officials is one all the same."""
    key = f"official/p{len(drafts.officials)}"
    quote = person.get("evidence") or source.whole
    country, name = person.get("country") or "", person["name"][:MAX_NAME]
    draft = drafts.add(
        key,
        {
            "name": name,
            "latin": drafts.meant(name, country),
            "country": country,
            "title": person.get("title") or "",
            "organization": "",
        },
    )
    draft.claims.append(ClaimDraft("name", name, quote, rule="participant"))
    if country:
        draft.claims.append(ClaimDraft("country", country, quote, rule="participant", inferred=True))
    drafts.officials[fold(name)] = key
    return key


def topics_of(draft: MentionDraft, source: Source, record: dict[str, Any]) -> None:
    for topic in record.get("topics") or []:
        quote = record.get("topic_evidence", {}).get(topic)
        draft.claims.append(source.claim("topic", topic, quote, element=topic))


def edtf_of(text: str | None) -> str:
    """The date if it can be read, else nothing: a backend's slip must not stop the article."""
    try:
        bounds(text or "")
    except InvalidDate:
        return ""
    return text or ""
