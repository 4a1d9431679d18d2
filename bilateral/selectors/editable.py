"""What of a record can be corrected: each value as it stands, and what a form to correct it begins with."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bilateral.models import Agreement, Change, Meeting, Official, Organization, Record, type_of
from bilateral.models.correctable import FIELDS, LIST_OF_FIELD


@dataclass(frozen=True, slots=True)
class Editable:
    """One value, or one element of a list. ``begin`` maps parts of the value to what they are now."""

    field: str
    shown: Any
    begin: dict[str, Any] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Disputed:
    """What a field was when an editor opened it, what it is now, and the changes between, latest first."""

    before: Any
    now: Any
    changes: list[Change]


def single_values(record: Record) -> list[Editable]:
    """The values that a record has one of."""
    found = []
    for name, kind in FIELDS[type_of(record)].items():
        if kind.listed or name == "withdrawn":
            continue
        value = getattr(record, name)
        begin = {"object": _label(value)} if kind.refers_to and value else {"value": str(value or "")}
        found.append(Editable(name, value, begin))
    return found


def listed_values(record: Record) -> dict[str, list[Editable]]:
    """The lists of a record, by field, empty ones included."""
    found: dict[str, list[Editable]] = {
        name: [] for name, kind in FIELDS[type_of(record)].items() if kind.listed
    }
    for element in _elements(record):
        found[element.field].append(element)
    return found


def disputed(record: Record, name: str, seen: int) -> Disputed:
    """What happened to a field of a record since its version ``seen``."""
    column = LIST_OF_FIELD.get(name, "delegations" if name in ("member", "delegation") else name)
    changes = list(
        Change.objects.filter(record_type=type_of(record), record_id=record.pk, version__gt=seen)
        .select_related("author", "article__publisher")
        .defer("article__text", "article__extraction", "article__minhash")
        .order_by("version", "pk")
    )
    told = [change.fields[column] for change in changes if column in change.fields]
    listed = FIELDS[type_of(record)][name].listed
    now = [one.shown for one in listed_values(record)[name]] if listed else getattr(record, name)
    before, after = (told[0][0], told[-1][1]) if told else (now, now)
    return Disputed(before, after, changes[::-1])


def _elements(record: Record) -> Iterator[Editable]:
    if isinstance(record, Meeting):
        yield from _of_meeting(record)
    elif isinstance(record, Agreement):
        yield from _of_agreement(record)
    elif isinstance(record, (Official, Organization)):
        for alias in record.aliases.exclude(name=record.name):
            yield Editable("alias", alias.name, {"value": alias.name})
        if isinstance(record, Official):
            for post in record.posts.select_related("organization"):
                begin = {
                    "title": post.title,
                    "organization": post.organization.name if post.organization else "",
                    "country": post.country,
                    "period": post.period,
                }
                yield Editable("post", begin, begin)


def _of_meeting(meeting: Meeting) -> Iterator[Editable]:
    for topic in meeting.topics.all():
        yield Editable("topic", str(topic), {"value": topic.code})
    for previous in meeting.previous_dates:
        yield Editable("previous_date", previous, {"value": previous})
    for delegation in meeting.delegations.select_related("leader").order_by("country"):
        begin = {"element": delegation.country, "object": _label(delegation.leader), "note": delegation.note}
        leader = delegation.leader.name if delegation.leader else ""
        shown = {"name": leader, "country": delegation.country, "note": delegation.note}
        yield Editable("delegation", shown, begin)
        for member in delegation.members.select_related("official", "organization").order_by(
            "position", "pk"
        ):
            parts = {
                "title": member.title,
                "organization": member.organization.name if member.organization else "",
                "role": member.role,
                "country": delegation.country,
            }
            shown = {"name": member.official.name, **parts}
            yield Editable("member", shown, {"object": _label(member.official), **parts})


def _of_agreement(agreement: Agreement) -> Iterator[Editable]:
    for topic in agreement.topics.all():
        yield Editable("topic", str(topic), {"value": topic.code})
    for act in agreement.actions.select_related("meeting").order_by("position", "pk"):
        begin = {"act": act.act, "side": act.side, "date": act.date}
        yield Editable("act", begin, begin | ({"object": _label(act.meeting)} if act.meeting else {}))
    for party in agreement.parties.select_related("organization").order_by("country", "pk"):
        shown = {"name": party.organization.name, "country": party.country}
        yield Editable("party", shown, {"object": _label(party.organization), "country": party.country})
    for signatory in agreement.signatories.select_related("official").order_by("country", "pk"):
        shown = {"name": signatory.official.name, "country": signatory.country}
        yield Editable(
            "signatory", shown, {"object": _label(signatory.official), "country": signatory.country}
        )


def _label(record: Record | None) -> str:
    return f"#{record.pk} {record}" if record else ""
