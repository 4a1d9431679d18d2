"""The writing side of settling: the columns and children of many records of one type, in few statements."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils import timezone

from bilateral.models import (
    MODELS,
    AgreementAction,
    AgreementParty,
    AgreementSignatory,
    Alias,
    Delegation,
    DelegationMember,
    Post,
)
from bilateral.rules.names import fold, sounds

from .states import State, day_of, edtf_columns
from .stored import EDTF, PLAIN

BATCH = 500  # rows a statement
LONGEST_SOUND = 300  # of a word that no language has: what follows tells it from no other
_RENAMED = {"organization": "organization_id", "part_of": "part_of_id"}
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Settled:
    """A record, locked and with its new version, the state it comes to, and the keys in which that is new."""

    record: Any
    state: State
    changed: frozenset[str]

    def has(self, *keys: str) -> bool:
        return not self.changed.isdisjoint(keys)


def write(name: str, settled: list[Settled]) -> None:
    """Write what is new in these states. Children that stay keep their rows and ids.

    The number of statements depends on what kinds of things changed, not on how many records did.
    """
    if not settled:
        return
    written = {"version", "updated_at"}
    for one in settled:
        columns = _columns(name, one)
        for column, value in columns.items():
            setattr(one.record, column, value)
        written |= columns.keys()
    _update(MODELS[name], [one.record for one in settled], written)
    _write_children(name, settled)


def _columns(name: str, settled: Settled) -> Row:
    state, record = settled.state, settled.record
    columns: Row = {}
    for key in settled.changed:
        if key in EDTF.get(name, ()):
            columns |= edtf_columns(key, state[key])
        elif key in PLAIN[name] or key in ("sources", "reports", "conflicts"):
            columns[key] = state[key]
        elif key in _RENAMED:
            columns[_RENAMED[key]] = state[key]
        elif key == "withdrawn":
            columns["withdrawn_at"] = (record.withdrawn_at or timezone.now()) if state[key] else None
        elif key == "last_evidence_on":
            columns[key] = day_of(state[key])
    return columns


def _write_children(name: str, settled: list[Settled]) -> None:
    fresh = {one.record.pk for one in settled if one.record.version == 1}

    def replace(model: type[models.Model], rows: dict[int, list[Row]], *identity: str) -> None:
        _replace(model, f"{name}_id", rows, fresh, identity)

    if name in ("organization", "official"):
        replace(Alias, _rows(settled, _alias_rows, "aliases", "name"), "name")
    if name == "official":
        replace(Post, _rows(settled, _post_rows, "posts"), "title")
    if name in ("meeting", "agreement"):
        model: Any = MODELS[name]
        replace(model.topics.through, _rows(settled, _topic_rows, "topics"), "topic_id")
    if name == "meeting":
        _write_delegations([one for one in settled if one.has("delegations")], fresh)
    if name == "agreement":
        replace(AgreementAction, _rows(settled, _action_rows, "actions"), "act", "side", "date")
        replace(AgreementParty, _rows(settled, _party_rows, "parties"), "organization_id")
        replace(AgreementSignatory, _rows(settled, _signatory_rows, "signatories"), "official_id")


def _rows(settled: list[Settled], rows_of: Any, *keys: str) -> dict[int, list[Row]]:
    """The rows that the records are to have as children, by record, of those in which one of ``keys`` is new.

    Of a record that is settled for the first time all are new, whatever its columns said before.
    """
    return {
        one.record.pk: rows_of(one.state)
        for one in settled
        if one.has(*keys) or (one.record.version == 1 and keys[0] in one.state)
    }


def _alias_rows(state: State) -> list[Row]:
    # The record's own name is an alias too: look-ups by name then need one table only.
    named = [*state["aliases"], {"name": state["name"], "by_editor": False}]
    return [
        row
        | {"folded": fold(row["name"]), "sounds": [sound[:LONGEST_SOUND] for sound in sounds(row["name"])]}
        for row in named
        if row["name"]
    ]


def _post_rows(state: State) -> list[Row]:
    return [
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


def _topic_rows(state: State) -> list[Row]:
    return [{"topic_id": code} for code in state["topics"]]


def _action_rows(state: State) -> list[Row]:
    return [
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


def _party_rows(state: State) -> list[Row]:
    return [{"organization_id": p["organization"], "country": p["country"]} for p in state["parties"]]


def _signatory_rows(state: State) -> list[Row]:
    return [{"official_id": s["official"], "country": s["country"]} for s in state["signatories"]]


def _delegation_rows(state: State) -> list[Row]:
    return [
        {"country": side["country"], "leader_id": side["leader"], "note": side["note"]}
        for side in state["delegations"]
    ]


def _member_rows(delegation: State) -> list[Row]:
    return [
        {
            "official_id": member["official"],
            "title": member["title"],
            "organization_id": member["organization"],
            "role": member["role"],
            "position": position,
        }
        for position, member in enumerate(delegation["members"])
    ]


def _write_delegations(settled: list[Settled], fresh: set[int]) -> None:
    rows = _rows(settled, _delegation_rows, "delegations")
    kept = _replace(Delegation, "meeting_id", rows, fresh, ("country",))
    members = {
        kept[one.record.pk, side["country"]].pk: _member_rows(side)
        for one in settled
        for side in one.state["delegations"]
    }
    new = {delegation.pk for delegation in kept.values() if delegation.meeting_id in fresh}
    _replace(DelegationMember, "delegation_id", members, new, ("official_id",))


def _replace(
    model: type[models.Model],
    parent: str,
    rows: dict[int, list[Row]],
    fresh: Iterable[int],
    identity: tuple[str, ...],
) -> dict[tuple[Any, ...], Any]:
    """Make the children of each parent in ``rows`` equal to its rows there, and return them by parent and identity.

    Those with the same identity are updated, the rest added and deleted. Parents in ``fresh`` have no children yet.
    """
    manager = model._default_manager
    known = rows.keys() - set(fresh)
    stored = manager.filter(**{f"{parent}__in": known}) if known else ()
    present = {(getattr(c, parent), *(getattr(c, part) for part in identity)): c for c in stored}
    wanted = {(owner, *(row[part] for part in identity)): row for owner, own in rows.items() for row in own}
    gone = [child.pk for key, child in present.items() if key not in wanted]
    if gone:
        manager.filter(pk__in=gone).delete()
    kept = {key: present.get(key) or model(**{parent: key[0]}, **row) for key, row in wanted.items()}
    manager.bulk_create([child for child in kept.values() if child.pk is None], batch_size=BATCH)
    changed: list[models.Model] = []
    columns: set[str] = set()
    for key, row in wanted.items():
        differing = [column for column, value in row.items() if getattr(kept[key], column) != value]
        for column in differing:
            setattr(kept[key], column, row[column])
        if differing:
            changed.append(kept[key])
            columns |= set(differing)
    if changed:
        _update(model, changed, columns)
    return kept


def _update(model: type[models.Model], rows: list[Any], columns: set[str]) -> None:
    """Write these columns of rows that exist.

    As an insertion that meets its row each time: ``bulk_update`` asks, for each column of each row, which of all rows
    it is, and a batch costs the square of its size.
    """
    model._default_manager.bulk_create(
        rows, batch_size=BATCH, update_conflicts=True, unique_fields=["pk"], update_fields=sorted(columns)
    )
