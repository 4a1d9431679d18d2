"""Going back to an earlier state of a record: as claims in an editor's name, which can be taken back like any other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from bilateral.models import Change, Claim, Organization, Record, type_of
from bilateral.models.codes import Stance
from bilateral.models.correctable import FIELDS

from . import stored
from .correct import Correction, correct_all

_LISTS = {"topics": "topic", "previous_dates": "previous_date"}


def state_after(record: Record, version: int) -> dict[str, Any]:
    """What the record's state was after ``version``: the present one with the later changes taken off."""
    name = type_of(record)
    state = stored.states_of(name, [record.pk])[record.pk]
    later = Change.objects.filter(record_type=name, record_id=record.pk, version__gt=version)
    for change in later.order_by("-version", "-pk"):
        state |= {field: values[0] for field, values in change.fields.items() if field in state}
    return state


@transaction.atomic
def revert_to(record: Record, version: int, editor: User, reason: str = "") -> list[Claim]:
    """Give a record the values it had after ``version``; returns the claims made, none where nothing differs.

    Counts of sources and what follows from other values (an agreement's dates, whether it is pending) are not
    claimed: they follow. Raises ``StaleVersion`` where the record changed since it was read.
    """
    name = type_of(record)
    now = stored.states_of(name, [record.pk])[record.pk]
    then = state_after(record, version)
    corrections = [*_single(name, now, then), *_listed(name, now, then)]
    return correct_all(record, corrections, editor, reason=reason, version=record.version)


def _single(name: str, now: dict[str, Any], then: dict[str, Any]) -> Iterator[Correction]:
    for field, kind in FIELDS[name].items():
        if kind.listed or field not in now or now[field] == then[field]:
            continue
        if kind.refers_to:
            yield Correction(field, object=then[field])
        else:
            yield Correction(field, then[field])


def _listed(name: str, now: dict[str, Any], then: dict[str, Any]) -> Iterator[Correction]:
    for column, field in _LISTS.items():
        for element in _gone(now.get(column, []), then.get(column, [])):
            yield Correction(field, element, stance=Stance.DENIES, confirm=True)
        for element in _gone(then.get(column, []), now.get(column, [])):
            yield Correction(field, element)
    for column, rows in (("delegations", _delegations), ("actions", _acts), ("posts", _posts)):
        if column in now:
            yield from rows(now[column], then[column])
    for column, field, target in (
        ("parties", "party", "organization"),
        ("signatories", "signatory", "official"),
    ):
        yield from _objects(field, target, now.get(column, []), then.get(column, []))
    yield from _aliases(now.get("aliases", []), then.get("aliases", []))


def _gone(one: list[Any], other: list[Any]) -> list[Any]:
    return [element for element in one if element not in other]


def _delegations(now: list[dict[str, Any]], then: list[dict[str, Any]]) -> Iterator[Correction]:
    for side in _gone(then, now):
        yield Correction(
            "delegation",
            {"note": side["note"]},
            object=side["leader"],
            element=side["country"],
            stance=Stance.ASSERTS,
        )
    sides = {side["country"] for side in then}
    standing = {member["official"] for side in then for member in side["members"]}
    for side in now:
        if side["country"] not in sides and (side["note"] or not side["members"]):  # told of by itself
            yield Correction("delegation", {}, element=side["country"], stance=Stance.DENIES, confirm=True)
        for member in side["members"]:
            if member["official"] not in standing:
                yield Correction("member", {}, object=member["official"], stance=Stance.DENIES, confirm=True)
    present = {member["official"]: (side["country"], member) for side in now for member in side["members"]}
    names = _names(member["organization"] for side in then for member in side["members"])
    for side in then:
        for member in side["members"]:
            if present.get(member["official"]) != (side["country"], member):
                value = {"title": member["title"], "role": member["role"], "country": side["country"]}
                if member["organization"] in names:
                    value["organization"] = names[member["organization"]]
                yield Correction("member", value, object=member["official"], confirm=True)


def _acts(now: list[dict[str, Any]], then: list[dict[str, Any]]) -> Iterator[Correction]:
    def told(row: dict[str, Any]) -> dict[str, str]:
        return {part: row[part] for part in ("act", "side", "date")}

    before = [told(row) for row in then]
    for row in now:
        if told(row) not in before:
            yield Correction("act", told(row), stance=Stance.DENIES, confirm=True)
    present = [told(row) for row in now]
    for row in then:
        if told(row) not in present:
            yield Correction("act", told(row), object=row["meeting"])


def _posts(now: list[dict[str, Any]], then: list[dict[str, Any]]) -> Iterator[Correction]:
    def told(row: dict[str, Any]) -> dict[str, Any]:
        return {part: row[part] for part in ("title", "organization", "country", "period")}

    titles = [row["title"] for row in then]
    for row in now:
        if row["title"] not in titles:
            yield Correction("post", {"title": row["title"]}, stance=Stance.DENIES, confirm=True)
    present = [told(row) for row in now]
    names = _names(row["organization"] for row in then)
    for row in then:
        if told(row) not in present:
            value = {part: row[part] for part in ("title", "country", "period")}
            if row["organization"] in names:
                value["organization"] = names[row["organization"]]
            yield Correction("post", value, confirm=True)


def _objects(
    field: str, target: str, now: list[dict[str, Any]], then: list[dict[str, Any]]
) -> Iterator[Correction]:
    standing = {row[target] for row in then}
    for row in now:
        if row[target] not in standing:
            yield Correction(field, {}, object=row[target], stance=Stance.DENIES, confirm=True)
    for row in _gone(then, now):
        yield Correction(field, {"country": row["country"]}, object=row[target])


def _aliases(now: list[dict[str, Any]], then: list[dict[str, Any]]) -> Iterator[Correction]:
    for alias in _gone(now, then):
        if alias["by_editor"]:
            yield Correction("alias", alias["name"], stance=Stance.DENIES, confirm=True)
    for alias in _gone(then, now):
        if alias["by_editor"]:
            yield Correction("alias", alias["name"])


def _names(ids: Iterator[int | None]) -> dict[int | None, str]:
    return dict(Organization.objects.filter(pk__in={pk for pk in ids if pk}).values_list("pk", "name"))
