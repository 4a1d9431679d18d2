"""The stored side of a state: read records' columns and children as states. ``written`` writes them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from bilateral.models import (
    MODELS,
    Agreement,
    AgreementAction,
    AgreementParty,
    AgreementSignatory,
    Alias,
    Delegation,
    Meeting,
    Post,
    Record,
)

from .states import State

PLAIN = {
    "organization": ("name", "country"),
    "official": ("name", "latin", "country", "title"),
    "meeting": ("kind", "status", "date", "place", "country", "previous_dates"),
    "agreement": ("title", "kind", "status", "date", "expected", "pending"),
}
EDTF = {"meeting": ("date",), "agreement": ("date", "expected")}


def states_of(name: str, ids: Iterable[int]) -> dict[int, State]:
    """Return the stored states of records of one type, in a number of queries that does not depend on theirs."""
    ids = list(ids)
    found: dict[int, State] = {}
    for record in MODELS[name].objects.filter(pk__in=ids):
        state = {column: getattr(record, column) for column in PLAIN[name]}
        state |= counts_of(record) | {"conflicts": record.conflicts}
        if name == "official":
            state["organization"] = record.organization_id
        elif name == "meeting":
            state["part_of"] = record.part_of_id
        elif name == "agreement":
            state["last_evidence_on"] = _iso(record.last_evidence_on)
        found[record.pk] = state
    for key, children in _children(name, ids).items():
        for record_id, state in found.items():
            state[key] = children.get(record_id, [])
    return found


def counts_of(record: Record) -> State:
    """The part of a state that every record has, claims or not."""
    return {
        "sources": record.sources,
        "reports": record.reports,
        "withdrawn": record.withdrawn_at is not None,
    }


def _children(name: str, ids: list[int]) -> dict[str, dict[int, list[Any]]]:
    """The children of records of one type, as they stand in a state: key → record id → rows in order."""
    if name in ("official", "organization"):
        found: dict[str, dict[int, list[Any]]] = {"aliases": _aliases(name, ids)}
        if name == "official":
            found["posts"] = _posts(ids)
        return found
    topics: dict[int, list[str]] = defaultdict(list)
    model = Meeting if name == "meeting" else Agreement
    through = model.topics.through
    for record_id, code in through._default_manager.filter(**{f"{name}_id__in": ids}).values_list(
        f"{name}_id", "topic_id"
    ):
        topics[record_id].append(code)
    found = {"topics": {key: sorted(codes) for key, codes in topics.items()}}
    if name == "meeting":
        return found | {"delegations": _delegations(ids)}
    return found | _agreement_children(ids)


def _aliases(name: str, ids: list[int]) -> dict[int, list[State]]:
    own = dict(MODELS[name].objects.filter(pk__in=ids).values_list("pk", "name"))
    rows: dict[int, list[State]] = defaultdict(list)
    for alias in Alias.objects.filter(**{f"{name}_id__in": ids}).order_by("name"):
        record_id = getattr(alias, f"{name}_id")
        if alias.name != own[record_id]:
            rows[record_id].append({"name": alias.name, "by_editor": alias.by_editor})
    return {key: sorted(aliases, key=lambda alias: alias["name"]) for key, aliases in rows.items()}


def _posts(ids: list[int]) -> dict[int, list[State]]:
    rows: dict[int, list[State]] = defaultdict(list)
    for post in Post.objects.filter(official_id__in=ids):
        rows[post.official_id].append(
            {
                "title": post.title,
                "organization": post.organization_id,
                "country": post.country,
                "period": post.period,
                "seen_first": _iso(post.seen_first),
                "seen_last": _iso(post.seen_last),
            }
        )
    return {
        key: sorted(posts, key=lambda post: (post["seen_first"] or "", post["title"]))
        for key, posts in rows.items()
    }


def _delegations(ids: list[int]) -> dict[int, list[State]]:
    rows: dict[int, list[State]] = defaultdict(list)
    for delegation in (
        Delegation.objects.filter(meeting_id__in=ids).order_by("country").prefetch_related("members")
    ):
        members = sorted(delegation.members.all(), key=lambda member: member.position)
        rows[delegation.meeting_id].append(
            {
                "country": delegation.country,
                "leader": delegation.leader_id,
                "note": delegation.note,
                "members": [
                    {
                        "official": member.official_id,
                        "title": member.title,
                        "organization": member.organization_id,
                        "role": member.role,
                    }
                    for member in members
                ],
            }
        )
    return rows


def _agreement_children(ids: list[int]) -> dict[str, dict[int, list[State]]]:
    actions: dict[int, list[State]] = defaultdict(list)
    for action in AgreementAction.objects.filter(agreement_id__in=ids).order_by("position"):
        actions[action.agreement_id].append(
            {
                "act": action.act,
                "side": action.side,
                "date": action.date,
                "told_on": _iso(action.told_on),
                "meeting": action.meeting_id,
            }
        )
    parties: dict[int, list[State]] = defaultdict(list)
    for party in AgreementParty.objects.filter(agreement_id__in=ids).order_by("country", "organization_id"):
        parties[party.agreement_id].append({"organization": party.organization_id, "country": party.country})
    signatories: dict[int, list[State]] = defaultdict(list)
    for signatory in AgreementSignatory.objects.filter(agreement_id__in=ids).order_by(
        "country", "official_id"
    ):
        signatories[signatory.agreement_id].append(
            {"official": signatory.official_id, "country": signatory.country}
        )
    return {"actions": actions, "parties": parties, "signatories": signatories}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
