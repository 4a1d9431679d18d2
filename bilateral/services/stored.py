"""The stored side of a state: read a record's columns and children as a state, and write one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models
from django.utils import timezone

from bilateral.models import (
    MODELS,
    Agreement,
    AgreementAction,
    AgreementParty,
    AgreementSignatory,
    Alias,
    Delegation,
    DelegationMember,
    Meeting,
    Post,
    Record,
)
from bilateral.rules.names import fold, sounds

from .states import State, day_of, edtf_columns

_PLAIN = {
    "organization": ("name", "country"),
    "official": ("name", "latin", "country", "title"),
    "meeting": ("kind", "status", "date", "place", "country", "previous_dates"),
    "agreement": ("title", "kind", "status", "date", "expected", "pending"),
}
_EDTF = {"meeting": ("date",), "agreement": ("date", "expected")}


def states_of(name: str, ids: Iterable[int]) -> dict[int, State]:
    """Return the stored states of records of one type, in a number of queries that does not depend on theirs."""
    ids = list(ids)
    found: dict[int, State] = {}
    for record in MODELS[name].objects.filter(pk__in=ids):
        state = {column: getattr(record, column) for column in _PLAIN[name]}
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


def write(name: str, record: Any, state: State) -> None:
    """Write a state to a record's columns and children. Children that stay keep their rows and ids."""
    _write_columns(name, record, state)
    _write_children(name, record, state)


def _write_columns(name: str, record: Any, state: State) -> None:
    columns = {key: state[key] for key in _PLAIN[name] if key in state}
    for prefix in _EDTF.get(name, ()):
        if prefix in state:
            columns |= edtf_columns(prefix, state[prefix])
    columns |= {key: state[key] for key in ("sources", "reports", "conflicts") if key in state}
    if "withdrawn" in state:
        columns["withdrawn_at"] = (record.withdrawn_at or timezone.now()) if state["withdrawn"] else None
    if "organization" in state:
        columns["organization_id"] = state["organization"]
    if "part_of" in state:
        columns["part_of_id"] = state["part_of"]
    if "last_evidence_on" in state:
        columns["last_evidence_on"] = day_of(state["last_evidence_on"])
    for column, value in columns.items():
        setattr(record, column, value)
    record.save(update_fields=[*columns, "version", "updated_at"])


def _write_children(name: str, record: Any, state: State) -> None:
    if "topics" in state:
        record.topics.set(state["topics"])
    if "aliases" in state:
        # The record's own name is an alias too: look-ups by name then need one table only.
        named = [*state["aliases"], {"name": state["name"], "by_editor": False}]
        rows = [
            row | {"folded": fold(row["name"]), "sounds": sounds(row["name"])} for row in named if row["name"]
        ]
        _replace(Alias, {name: record}, rows, ("name",))
    if "posts" in state:
        rows = [
            {
                **edtf_columns("period", post["period"]),
                "title": post["title"],
                "organization_id": post["organization"],
                "country": post["country"],
                "seen_first": day_of(post["seen_first"]),
                "seen_last": day_of(post["seen_last"]),
            }
            for post in state["posts"]
        ]
        _replace(Post, {"official": record}, rows, ("title",))
    if "delegations" in state:
        _write_delegations(record, state["delegations"])
    if "actions" in state:
        _write_agreement_children(record, state)


def _write_delegations(meeting: Meeting, delegations: list[State]) -> None:
    rows = [{"country": d["country"], "leader_id": d["leader"], "note": d["note"]} for d in delegations]
    kept = _replace(Delegation, {"meeting": meeting}, rows, ("country",))
    for delegation in delegations:
        members = [
            {
                "official_id": member["official"],
                "title": member["title"],
                "organization_id": member["organization"],
                "role": member["role"],
                "position": position,
            }
            for position, member in enumerate(delegation["members"])
        ]
        _replace(DelegationMember, {"delegation": kept[(delegation["country"],)]}, members, ("official_id",))


def _write_agreement_children(agreement: Agreement, state: State) -> None:
    actions = [
        {
            **edtf_columns("date", action["date"]),
            "act": action["act"],
            "side": action["side"],
            "told_on": day_of(action["told_on"]),
            "meeting_id": action["meeting"],
            "position": position,
        }
        for position, action in enumerate(state["actions"])
    ]
    _replace(AgreementAction, {"agreement": agreement}, actions, ("act", "side", "date"))
    parties = [{"organization_id": p["organization"], "country": p["country"]} for p in state["parties"]]
    _replace(AgreementParty, {"agreement": agreement}, parties, ("organization_id",))
    signatories = [{"official_id": s["official"], "country": s["country"]} for s in state["signatories"]]
    _replace(AgreementSignatory, {"agreement": agreement}, signatories, ("official_id",))


def _replace(
    model: type[models.Model], parent: dict[str, Any], rows: list[dict[str, Any]], identity: tuple[str, ...]
) -> dict[tuple[Any, ...], Any]:
    """Make a parent's children equal to ``rows``: update those with the same identity, add and delete the rest."""
    manager = model._default_manager
    new = all(getattr(owner, "version", 0) == 1 for owner in parent.values())
    stored = (
        [] if new else manager.filter(**parent)
    )  # a record that is settled for the first time has no children
    present = {tuple(getattr(child, name) for name in identity): child for child in stored}
    wanted = {tuple(row[name] for name in identity): row for row in rows}
    gone = [child.pk for key, child in present.items() if key not in wanted]
    if gone:
        manager.filter(pk__in=gone).delete()
    kept = {key: present.get(key) or model(**parent, **row) for key, row in wanted.items()}
    manager.bulk_create(child for child in kept.values() if child.pk is None)
    for key, row in wanted.items():
        child = kept[key]
        changed = [column for column, value in row.items() if getattr(child, column) != value]
        if changed:
            for column in changed:
                setattr(child, column, row[column])
            child.save(update_fields=changed)
    return kept


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
