"""Drafts of an article's meetings and visits, and of the delegations to them."""

from __future__ import annotations

from typing import Any

from bilateral.rules.names import fold
from bilateral.rules.places import english

from .drafting import MAX_NAME, MAX_TEXT, Drafts, Source, edtf_of, topics_of, unlisted_official


def draft_meeting(drafts: Drafts, key: str, meeting: dict[str, Any], count: int) -> None:
    source = Source(meeting)
    when = edtf_of(meeting.get("date"))
    previous = [text for text in map(edtf_of, meeting.get("previous_dates") or []) if text]
    place = english(meeting.get("place") or "", meeting.get("country") or "")
    draft = drafts.add(
        key,
        {
            "kind": meeting["kind"],
            "date": when,
            "previous_dates": previous,
            "place": place,
            "country": meeting.get("country") or "",
            "people": drafts.people(meeting.get("participants", [])),
        },
    )
    if place:
        claim = source.claim("place", place[:MAX_NAME])
        if place != meeting["place"]:
            claim.rule, claim.inferred = "place.english", True
        draft.claims.append(claim)
    for name, value in (
        ("kind", meeting["kind"]),
        ("status", meeting["status"]),
        ("date", when),
        ("country", meeting.get("country") or ""),
    ):
        if value:
            draft.claims.append(source.claim(name, value))
    for text in previous:
        draft.claims.append(
            source.claim(
                "previous_date", text, meeting.get("evidence_of", {}).get("previous_dates"), element=text
            )
        )
    part_of = meeting.get("part_of")
    if part_of is not None and 0 <= part_of < count:
        draft.claims.append(source.claim("part_of", None, object_key=f"meeting/{part_of}"))
    topics_of(draft, source, meeting)
    for person in meeting.get("participants", []):
        official = drafts.officials.get(fold(person["name"]))
        if official is None:
            official = unlisted_official(drafts, person, source)
        value = {
            "title": (person.get("title") or "")[:MAX_TEXT],
            "role": person.get("role") or "member",
            "country": person.get("country") or "",
            "organization": (person.get("organization") or "")[:MAX_TEXT],
        }
        if value["organization"]:
            drafts.organization(
                value["organization"],
                value["country"],
                person.get("evidence") or source.whole,
                "organization-of-member",
            )
        draft.claims.append(
            source.claim(
                "member",
                value,
                person.get("evidence"),
                element=fold(person["name"])[:120],
                object_key=official,
            )
        )
    for delegation in meeting.get("delegations", []):
        leader = drafts.officials.get(fold(delegation.get("leader") or ""), "")
        draft.claims.append(
            source.claim(
                "delegation",
                {"note": (delegation.get("note") or "")[:500]},
                delegation.get("evidence"),
                element=delegation["country"],
                object_key=leader,
            )
        )
