"""The canonical dump: the register without ids and times, sorted, so that equal registers print equal bytes."""

from __future__ import annotations

import json
from typing import Any

from bilateral.models import Agreement, Meeting, Official


def canonical_dump() -> dict[str, list[dict[str, Any]]]:
    """Return every visible record of the register in the form that ``docs/domain.md`` describes."""
    return {
        "meetings": _sorted(_meeting(meeting) for meeting in _meetings()),
        "agreements": _sorted(_agreement(agreement) for agreement in _agreements()),
        "officials": _sorted(_official(official) for official in _officials()),
    }


def _meetings() -> Any:
    return Meeting.objects.visible().prefetch_related(
        "topics",
        "delegations__leader",
        "delegations__members__official",
        "delegations__members__organization",
    )


def _agreements() -> Any:
    return Agreement.objects.visible().prefetch_related(
        "topics", "actions", "parties__organization", "signatories__official"
    )


def _officials() -> Any:
    return Official.objects.visible().prefetch_related("aliases")


def _meeting(meeting: Meeting) -> dict[str, Any]:
    participants, delegations = [], []
    for delegation in meeting.delegations.all():
        leader = delegation.leader.name if delegation.leader else None
        delegations.append({"country": delegation.country, "leader": leader, "note": delegation.note})
        participants += [
            {
                "name": member.official.name,
                "title": member.title,
                "organization": member.organization.name if member.organization else None,
                "country": delegation.country,
                "role": member.role,
            }
            for member in delegation.members.all()
        ]
    return {
        "kind": meeting.kind,
        "status": meeting.status,
        "date": meeting.date or None,
        "place": meeting.place or None,
        "country": meeting.country or None,
        "participants": _sorted(participants),
        "delegations": _sorted(delegations),
        "previous_dates": meeting.previous_dates,
        "topics": sorted(topic.code for topic in meeting.topics.all()),
        **_counts(meeting),
    }


def _agreement(agreement: Agreement) -> dict[str, Any]:
    return {
        "title": agreement.title,
        "kind": agreement.kind,
        "status": agreement.status,
        "date": agreement.date or None,
        "expected": agreement.expected or None,
        "actions": [
            {"act": action.act, "side": action.side, "date": action.date or None}
            for action in agreement.actions.all()
        ],
        "parties": _sorted(
            {"name": p.organization.name, "country": p.country} for p in agreement.parties.all()
        ),
        "signatories": _sorted(
            {"name": s.official.name, "country": s.country} for s in agreement.signatories.all()
        ),
        "topics": sorted(topic.code for topic in agreement.topics.all()),
        **_counts(agreement),
    }


def _official(official: Official) -> dict[str, Any]:
    return {
        "name": official.name,
        "country": official.country or None,
        "title": official.title or None,
        "aliases": sorted(alias.name for alias in official.aliases.all() if alias.name != official.name),
        "sources": official.sources,
        "reports": official.reports,
    }


def _counts(record: Meeting | Agreement) -> dict[str, Any]:
    return {"sources": record.sources, "reports": record.reports, "conflicts": record.conflicts}


def _sorted(rows: Any) -> list[dict[str, Any]]:
    return sorted(rows, key=lambda row: json.dumps(row, sort_keys=True, ensure_ascii=False))
