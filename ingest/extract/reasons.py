"""The rule behind every value of a record, so that no value leaves the extractor without one.

A stage names its rule where it chose among several (``rules`` and ``inferred`` of the record). What a stage
reads in one way only gets the name of that way here. ``docs/extraction.md`` tells what each name means.
"""

from __future__ import annotations

from .types import Agreement, Meeting, Official

_MEETING = {
    "participants": "participant.told",
    "delegations": "delegation.side",
    "part_of": "visit.around",
    "previous_dates": "date.given-up",
}
_AGREEMENT = {
    "title": "instrument.title",
    "expected": "date.next-step",
    "parties": "party.sides",
    "signatories": "signatory.told",
}
_OFFICIAL = {
    "name": "person.named",
    "latin": "name.romanised",
    "title": "title.stated",
    "organization": "organization.stated",
    "country": "country-in-title",
}


def rules_of(record: Meeting | Agreement | Official) -> dict[str, str]:
    """The rule of each field that has a value; of a topic under ``topics.SLUG``, of an act under ``actions.ACT``."""
    match record:
        case Meeting():
            rules = _MEETING | _of_topics(record.topics)
        case Agreement():
            acts = {f"actions.{a.act}": f"act.{a.act}" for a in record.actions}
            rules = _AGREEMENT | acts | _of_topics(record.topics)
        case Official():
            rules = dict(_OFFICIAL)
    rules |= record.rules
    rules |= record.inferred
    # what has a dot is one of several values, and named only where there is such a one; 0 is a value too
    return {
        name: rules[name]
        for name in sorted(rules)
        if "." in name or (value := getattr(record, name)) or value == 0
    }


def _of_topics(topics: list[str]) -> dict[str, str]:
    return {f"topics.{topic}": "topic.words" for topic in topics}
