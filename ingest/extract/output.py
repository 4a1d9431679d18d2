"""The contract's JSON of an extraction."""

from __future__ import annotations

from typing import Any

from .reasons import rules_of
from .types import Agreement, Evidence, Extraction, Meeting, Official


def as_dict(extraction: Extraction, identifier: str | None = None) -> dict[str, Any]:
    """The extraction as plain JSON values; ``id`` comes first where one is given."""
    head: dict[str, Any] = {} if identifier is None else {"id": identifier}
    return head | {
        "relevant": extraction.relevant,
        "published_on": extraction.published_on,
        "extractor": extraction.extractor,
        "language": extraction.language,
        "reason": extraction.reason,
        "meetings": [_meeting(m) for m in extraction.meetings],
        "agreements": [_agreement(a) for a in extraction.agreements],
        "officials": [_official(o) for o in extraction.officials],
        "unread": list(extraction.unread),
    }


def _span(evidence: Evidence | None) -> dict[str, Any] | None:
    return (
        None if evidence is None else {"start": evidence.start, "end": evidence.end, "quote": evidence.quote}
    )


def _spans(evidence: dict[str, Evidence]) -> dict[str, Any]:
    return {name: _span(item) for name, item in evidence.items()}


def _grounds(record: Meeting | Agreement | Official) -> dict[str, Any]:
    return {
        "evidence": [_span(e) for e in record.evidence],
        "evidence_of": _spans(record.evidence_of),
        "inferred": dict(record.inferred),
        "rules": rules_of(record),
        "confidence": record.confidence,
    }


def _meeting(meeting: Meeting) -> dict[str, Any]:
    return {
        "kind": meeting.kind,
        "status": meeting.status,
        "date": meeting.date,
        "place": meeting.place,
        "country": meeting.country,
        "participants": [
            {
                "name": p.name,
                "title": p.title,
                "organization": p.organization,
                "country": p.country,
                "role": p.role,
                "evidence": _span(p.evidence),
            }
            for p in meeting.participants
        ],
        "delegations": [
            {"country": d.country, "leader": d.leader, "note": d.note, "evidence": _span(d.evidence)}
            for d in meeting.delegations
        ],
        "part_of": meeting.part_of,
        "previous_dates": list(meeting.previous_dates),
        "topics": list(meeting.topics),
        "topic_evidence": _spans(meeting.topic_evidence),
    } | _grounds(meeting)


def _agreement(agreement: Agreement) -> dict[str, Any]:
    return {
        "title": agreement.title,
        "kind": agreement.kind,
        "status": agreement.status,
        "date": agreement.date,
        "expected": agreement.expected,
        "actions": [
            {"act": a.act, "date": a.date, "side": a.side, "evidence": _span(a.evidence)}
            for a in agreement.actions
        ],
        "parties": [
            {"name": p.name, "country": p.country, "evidence": _span(p.evidence)} for p in agreement.parties
        ],
        "signatories": [
            {"name": s.name, "country": s.country, "evidence": _span(s.evidence)}
            for s in agreement.signatories
        ],
        "topics": list(agreement.topics),
        "topic_evidence": _spans(agreement.topic_evidence),
    } | _grounds(agreement)


def _official(official: Official) -> dict[str, Any]:
    return {
        "name": official.name,
        "latin": official.latin,
        "title": official.title,
        "organization": official.organization,
        "country": official.country,
        "former": official.former,
        "acting": official.acting,
    } | _grounds(official)
