"""For people: which rule gave each value, and from which words. Reads the contract's JSON of any backend."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Record = dict[str, Any]

_SCALARS = {
    "meeting": ("kind", "status", "date", "place", "country"),
    "agreement": ("title", "kind", "status", "date", "expected"),
    "official": ("name", "latin", "title", "organization", "country"),
}


def explain(extraction: Record) -> str:
    """One line a value: field, value, rule, quote; the records in the order of the extraction."""
    lines = [
        f"relevant: {extraction['relevant']} ({extraction.get('reason') or 'no reason given'})",
        f"read by: {extraction['extractor']}",
        f"language: {extraction.get('language') or 'not told'}",
    ]
    if extraction.get("fallback"):
        lines.append(f"fallback: {extraction['fallback']}")
    for kind in ("meeting", "agreement", "official"):
        for number, record in enumerate(extraction.get(f"{kind}s") or []):
            lines.append(f"{kind} {number}:{_confidence(record)}")
            lines.extend(f"  {line}" for line in _values(kind, record))
    lines.extend(f"unread: {item}" for item in extraction.get("unread") or [])
    return "\n".join(lines)


def _values(kind: str, record: Record) -> Iterator[str]:
    told = record.get("evidence_of") or {}
    for name in _SCALARS[kind]:
        if record.get(name) not in (None, ""):
            yield _line(record, name, name, record[name], told.get(name))
    if kind == "meeting":
        yield from _encounter(record)
    if kind == "agreement":
        yield from _instrument(record)
    for topic in record.get("topics") or []:
        quote = (record.get("topic_evidence") or {}).get(topic)
        yield _line(record, f"topics.{topic}", "topic", topic, quote)


def _encounter(record: Record) -> Iterator[str]:
    told = record.get("evidence_of") or {}
    for text in record.get("previous_dates") or []:
        yield _line(record, "previous_dates", "earlier date", text, told.get("previous_dates"))
    if record.get("part_of") is not None:
        yield _line(record, "part_of", "part of", f"meeting {record['part_of']}", None)
    for person in record.get("participants") or []:
        title, country = person.get("title") or "no title told", person.get("country") or "country not known"
        words = f"{person['name']} ({title}, {country})"
        yield _line(record, "participants", person["role"], words, person.get("evidence"))
    for side in record.get("delegations") or []:
        words = ", ".join(filter(None, (side["country"], side.get("leader"), side.get("note"))))
        yield _line(record, "delegations", "delegation", words, side.get("evidence"))


def _instrument(record: Record) -> Iterator[str]:
    for act in record.get("actions") or []:
        words = f"{act['act']} {act.get('date') or 'undated'} by {act['side']}"
        yield _line(record, f"actions.{act['act']}", "act", words, act.get("evidence"))
    for plural, one in (("parties", "party"), ("signatories", "signatory")):
        for party in record.get(plural) or []:
            words = f"{party['name']} ({party.get('country') or 'country not known'})"
            yield _line(record, plural, one, words, party.get("evidence"))


def _line(record: Record, rule_name: str, label: str, value: Any, quote: Record | None) -> str:
    """A value without a quote of its own rests on the record's first."""
    rules = record.get("rules") or {}
    rule = rules.get(rule_name) or rules.get(rule_name.partition(".")[0]) or "stated"
    inferred = ", inferred" if rule_name in (record.get("inferred") or {}) else ""
    words = " ".join((quote or record["evidence"][0])["quote"].split())
    return f"{label}: {value} [{rule}{inferred}] ← “{words}”"


def _confidence(record: Record) -> str:
    sure = record.get("confidence")
    return "" if sure is None else f" confidence {sure:.2f}"
