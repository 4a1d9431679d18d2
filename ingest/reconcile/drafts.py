"""An extraction as drafts of mentions and claims. Pure: no database.

Every value becomes a claim with the quote it was read from; a value without a quote is dropped here, since
provenance is not optional.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from bilateral.rules.agreement_status import ACT_OF_STATUS, ONCE, Act, standing
from bilateral.rules.edtf import InvalidDate, bounds
from bilateral.rules.matching import block_keys, signature
from bilateral.rules.names import fold
from bilateral.rules.places import english
from bilateral.rules.posts import office_key

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


class _Drafts:
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


def draft_mentions(
    extraction: dict[str, Any], taught: Mapping[str, Known] = MappingProxyType({})
) -> list[MentionDraft]:
    """Turn the contract's JSON of one relevant article into drafts. Values keep the order of the article.

    ``taught`` maps folded spellings to whom editors say that they mean.
    """
    drafts = _Drafts(extraction.get("published_on"), taught)
    for number, official in enumerate(extraction.get("officials", [])):
        _official(drafts, f"official/{number}", official)
    meetings = extraction.get("meetings", [])
    for number, meeting in enumerate(meetings):
        _meeting(drafts, f"meeting/{number}", meeting, len(meetings))
    for number, agreement in enumerate(extraction.get("agreements", [])):
        _agreement(drafts, f"agreement/{number}", agreement)
    return list(drafts.mentions.values())


class _Source:
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


def _official(drafts: _Drafts, key: str, official: dict[str, Any]) -> None:
    source = _Source(official)
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


def _meeting(drafts: _Drafts, key: str, meeting: dict[str, Any], count: int) -> None:
    source = _Source(meeting)
    when = _edtf(meeting.get("date"))
    previous = [text for text in map(_edtf, meeting.get("previous_dates") or []) if text]
    place = english(meeting.get("place") or "", meeting.get("country") or "")
    draft = drafts.add(
        key,
        {
            "kind": meeting["kind"],
            "date": when,
            "previous_dates": previous,
            "place": place,
            "country": meeting.get("country") or "",
            "people": drafts.people(meeting.get("participants", [])),
        },
    )
    if place:
        claim = source.claim("place", place[:MAX_NAME])
        if place != meeting["place"]:
            claim.rule, claim.inferred = "place.english", True
        draft.claims.append(claim)
    for name, value in (
        ("kind", meeting["kind"]),
        ("status", meeting["status"]),
        ("date", when),
        ("country", meeting.get("country") or ""),
    ):
        if value:
            draft.claims.append(source.claim(name, value))
    for text in previous:
        draft.claims.append(
            source.claim(
                "previous_date", text, meeting.get("evidence_of", {}).get("previous_dates"), element=text
            )
        )
    part_of = meeting.get("part_of")
    if part_of is not None and 0 <= part_of < count:
        draft.claims.append(source.claim("part_of", None, object_key=f"meeting/{part_of}"))
    _topics(draft, source, meeting)
    for person in meeting.get("participants", []):
        official = drafts.officials.get(fold(person["name"]))
        if official is None:
            official = _unlisted_official(drafts, person, source)
        value = {
            "title": (person.get("title") or "")[:MAX_TEXT],
            "role": person.get("role") or "member",
            "country": person.get("country") or "",
            "organization": (person.get("organization") or "")[:MAX_TEXT],
        }
        if value["organization"]:
            drafts.organization(
                value["organization"],
                value["country"],
                person.get("evidence") or source.whole,
                "organization-of-member",
            )
        draft.claims.append(
            source.claim(
                "member",
                value,
                person.get("evidence"),
                element=fold(person["name"])[:120],
                object_key=official,
            )
        )
    for delegation in meeting.get("delegations", []):
        leader = drafts.officials.get(fold(delegation.get("leader") or ""), "")
        draft.claims.append(
            source.claim(
                "delegation",
                {"note": (delegation.get("note") or "")[:500]},
                delegation.get("evidence"),
                element=delegation["country"],
                object_key=leader,
            )
        )


def _unlisted_official(drafts: _Drafts, person: dict[str, Any], source: _Source) -> str:
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


def _agreement(drafts: _Drafts, key: str, agreement: dict[str, Any]) -> None:
    source = _Source(agreement)
    kind, title = agreement["kind"], agreement["title"][:400]
    acts = [
        {
            "act": a["act"],
            "side": a.get("side") or "both",
            "date": _edtf(a.get("date")),
            "evidence": a.get("evidence"),
        }
        for a in agreement.get("actions", [])
    ]
    status, when = agreement["status"], _edtf(agreement.get("date"))
    where = standing(kind, [Act(a["act"], a["side"], a["date"]) for a in acts])
    if (where is None or where.status != status) and status in ACT_OF_STATUS:
        quote = agreement.get("evidence_of", {}).get("status")
        concluded = {"act": ACT_OF_STATUS[status], "side": "both", "date": when, "evidence": quote}
        acts.append(concluded | {"told_as": "status"})
    signed = next((a["date"] for a in acts if a["act"] == "signed" and a["date"]), "")
    draft = drafts.add(
        key,
        {
            "title": title,
            "kind": kind,
            "signed": signed,
            "signatories": drafts.people(agreement.get("signatories", [])),
        },
    )
    draft.claims += [source.claim("title", title), source.claim("kind", kind), source.claim("status", status)]
    if expected := _edtf(agreement.get("expected")):
        draft.claims.append(source.claim("expected", expected))
    for act in acts:
        element = f"{act['act']}|{act['side']}"
        if act["act"] not in ONCE:
            element += f"|{act['date']}"
        value = {"act": act["act"], "side": act["side"], "date": act["date"]}
        meeting = _meeting_of_act(drafts, act, agreement)
        told_as = act.get("told_as", "act")
        draft.claims.append(
            source.claim("act", value, act["evidence"], told_as, element=element, object_key=meeting)
        )
    _topics(draft, source, agreement)
    for party in agreement.get("parties", []):
        name, country = party["name"], party.get("country") or ""
        organization = drafts.organization(name, country, party.get("evidence") or source.whole, "party")
        draft.claims.append(
            source.claim(
                "party",
                {"country": country},
                party.get("evidence"),
                element=fold(name)[:120],
                object_key=organization,
            )
        )
    for signatory in agreement.get("signatories", []):
        official = drafts.officials.get(fold(signatory["name"])) or _unlisted_official(
            drafts, signatory, source
        )
        value = {"country": signatory.get("country") or ""}
        draft.claims.append(
            source.claim(
                "signatory",
                value,
                signatory.get("evidence"),
                element=fold(signatory["name"])[:120],
                object_key=official,
            )
        )


def _meeting_of_act(drafts: _Drafts, act: dict[str, Any], agreement: dict[str, Any]) -> str:
    """The encounter of the same article and day at which an act was done, if there is one.

    Of several the one with most of the signatories; none where two fit alike, for a guess is no link.
    """
    if act["act"] not in ("signed", "text_agreed", "proposed") or not act["date"]:
        return ""
    signers = {fold(signatory["name"]) for signatory in agreement.get("signatories", [])}
    fitting = [
        (len(signers & {fold(person["name"]) for person in mention.features["people"]}), mention.key)
        for mention in drafts.mentions.values()
        if mention.type == "meeting"
        and mention.features["date"] == act["date"]
        and mention.features["kind"] in ("talks", "signing", "courtesy_call", "commission")
    ]
    if not fitting:
        return ""
    best = max(count for count, _ in fitting)
    keys = [key for count, key in fitting if count == best]
    return keys[0] if len(keys) == 1 else ""


def _topics(draft: MentionDraft, source: _Source, record: dict[str, Any]) -> None:
    for topic in record.get("topics") or []:
        quote = record.get("topic_evidence", {}).get(topic)
        draft.claims.append(source.claim("topic", topic, quote, element=topic))


def _edtf(text: str | None) -> str:
    """The date if it can be read, else nothing: a backend's slip must not stop the article."""
    try:
        bounds(text or "")
    except InvalidDate:
        return ""
    return text or ""
