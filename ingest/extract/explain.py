"""For people: which rule gave each value, and from which words."""

from __future__ import annotations

from collections.abc import Iterator

from .types import Agreement, Extraction, Meeting, Official


def explain(extraction: Extraction) -> str:
    """One line a value: record, field, value, rule, quote."""
    lines = [f"relevant: {extraction.relevant} ({extraction.reason})", f"language: {extraction.language}"]
    for index, meeting in enumerate(extraction.meetings):
        lines.append(f"meeting {index}: {meeting.kind}, {meeting.status}")
        lines.extend(_values(meeting, ("kind", "status", "date", "place", "country")))
        for person in meeting.participants:
            shown = person.evidence.quote if person.evidence else ""
            lines.append(
                f"  {person.role}: {person.name} ({person.title or 'no title told'}, "
                f"{person.country or '??'}) ← “{shown}”"
            )
        lines.extend(f"  topic: {t} ← “{meeting.topic_evidence[t].quote}”" for t in meeting.topics)
    for index, agreement in enumerate(extraction.agreements):
        lines.append(f"agreement {index}: {agreement.title}")
        lines.extend(_values(agreement, ("title", "kind", "status", "date", "expected")))
        lines.extend(
            f"  act: {a.act} {a.date or 'undated'} by {a.side} ← “{a.evidence.quote if a.evidence else ''}”"
            for a in agreement.actions
        )
    for official in extraction.officials:
        lines.append(f"official: {official.name}")
        lines.extend(_values(official, ("title", "organization", "country")))
    lines.extend(f"unread: {item}" for item in extraction.unread)
    return "\n".join(lines)


def _values(record: Meeting | Agreement | Official, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        value = getattr(record, name)
        if value is None:
            continue
        rule = record.inferred.get(name) or record.rules.get(name) or "as told"
        shown = record.evidence_of.get(name)
        words = f" ← “{shown.quote}”" if shown else ""
        yield f"  {name}: {value} [{rule}]{words}"
