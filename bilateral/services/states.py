"""What claims settle to, as plain states: one function a record type, from voices to columns and children.

A state is a dict of JSON values. It is compared with the stored one, written when it differs, and its
difference is what the change feed and the history tell.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bilateral.rules import settling, settling_dates
from bilateral.rules.agreement_status import ONCE, Act, in_order, is_overtaken, standing
from bilateral.rules.edtf import bounds
from bilateral.rules.names import fold
from bilateral.rules.pending import is_pending
from bilateral.rules.settling import Settled, Voice, settle_elements, settle_part, settle_value

from .naming import aliases, always, called, fuller_name, fuller_title
from .voices import Hearing

State = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Named:
    """A canonical organization that bears a name. Of one name, those called so come first, then the older."""

    id: int
    country: str


@dataclass(frozen=True, slots=True)
class Context:
    """What other records contribute: organizations by folded name, and meetings' settled dates by id."""

    organizations: Mapping[str, Sequence[Named]]
    meeting_dates: Mapping[int, str]


ROLE_ORDER = {"lead": 0, "host": 1, "signatory": 2, "member": 3, "observer": 4}


class _Fields:
    """Collects settled values and the conflicts among sources."""

    def __init__(self) -> None:
        self.conflicts: dict[str, list[Any]] = {}

    def take(self, name: str, settled: Settled | None, default: Any = "") -> Any:
        if settled is None or settled.value is None:
            return default
        if settled.conflict:
            self.conflicts[name] = list(settled.conflict)
        return settled.value


def organization_names(hearing: Hearing) -> set[str]:
    """The folded names of organizations that members and posts are said to belong to."""
    return {
        fold(str(voice.value["organization"]))
        for voice in [*hearing.on("member"), *hearing.on("post")]
        if isinstance(voice.value, dict) and voice.value.get("organization")
    }


def meetings_of_acts(hearing: Hearing) -> set[int]:
    """The meetings at which acts are said to have been done."""
    return {
        voice.value["id"]
        for voice in hearing.on("act")
        if isinstance(voice.value, dict) and "id" in voice.value
    }


def organization_state(hearing: Hearing, context: Context) -> State:
    fields = _Fields()
    name = fields.take("name", called(hearing, "name"))
    return {
        "name": name,
        "country": fields.take("country", settle_value(hearing.on("country"))),
        "aliases": aliases(hearing, name),
        **_counts(hearing, fields),
    }


def official_state(hearing: Hearing, context: Context) -> State:
    fields = _Fields()
    name = fields.take("name", called(hearing, "name", fuller_name))
    latest = _latest(settling.in_latin_letters(hearing.on("title")))
    organization = settle_value(_latest(hearing.on("organization")))
    return {
        "name": name,
        "latin": fields.take("latin", settle_value(hearing.on("latin"), same=always)),
        "country": fields.take("country", settle_value(hearing.on("country"))),
        "title": fields.take("title", settle_value(latest, same=always)),
        "organization": organization.value["id"] if organization and organization.value else None,
        "aliases": aliases(hearing, name),
        "posts": _posts(hearing, context),
        **_counts(hearing, fields),
    }


def meeting_state(hearing: Hearing, context: Context) -> State:
    fields = _Fields()
    status = fields.take("status", settling.settle_meeting_status(hearing.on("status")), "held")
    part_of = settle_value(hearing.on("part_of"))
    return {
        "kind": fields.take("kind", settle_value(hearing.on("kind"), same=_encounters), "talks"),
        "status": status,
        "date": fields.take("date", settling_dates.settle_meeting_date(hearing.on("date"), status)),
        "place": fields.take("place", settling.settle_place(hearing.on("place"))),
        "country": fields.take("country", settle_value(hearing.on("country"))),
        "part_of": part_of.value["id"] if part_of and part_of.value else None,
        "previous_dates": sorted(settle_elements(hearing.on("previous_date"))),
        "topics": sorted(settle_elements(hearing.on("topic"))),
        "delegations": _delegations(hearing, context),
        **_counts(hearing, fields),
    }


def agreement_state(hearing: Hearing, context: Context) -> State:
    fields = _Fields()
    kind = fields.take("kind", settle_value(hearing.on("kind"), same=_treaties), "agreement")
    disputed: list[tuple[str, ...]] = []
    actions = _actions(hearing, disputed, context)
    acts = [
        Act(action["act"], action["side"], action["date"], day_of(action["told_on"])) for action in actions
    ]
    told = settle_value(hearing.on("status"))
    where = standing(kind, acts, ratifying=bool(told and told.value == "ratifying"))
    by_person = any(voice.rank > settling.MACHINE for voice in hearing.on("status"))
    if told and told.value and (by_person or where is None):
        status, status_date = told.value, where.date if where and where.status == told.value else ""
    elif where:
        status, status_date = where.status, where.date
    else:
        status, status_date = "proposed", ""
    if disputed:  # the dispute about the day that stands first, in each the day that stands first
        disputed.sort(key=lambda days: (status_date not in days, days))
        fields.conflicts["date"] = list(dict.fromkeys(day for days in disputed for day in days))
    if where and where.irregular:
        fields.conflicts["sequence"] = list(where.irregular)
    ahead = [
        voice
        for voice in hearing.on("expected")
        if voice.rank > settling.MACHINE or not is_overtaken(voice.value, voice.published_on, acts)
    ]
    expected = fields.take("expected", settling_dates.settle_expected(ahead))
    evidence = [act.time for act in acts if act.time > date.min] + (
        [hearing.last_published] if hearing.last_published else []
    )
    return {
        "title": fields.take("title", called(hearing, "title", fuller_title)),
        "kind": kind,
        "status": status,
        "date": status_date,
        "expected": expected,
        "pending": is_pending(kind, status),
        "last_evidence_on": max(evidence).isoformat() if evidence else None,
        "topics": sorted(settle_elements(hearing.on("topic"))),
        "actions": actions,
        "parties": _linked(hearing, "party", "organization"),
        "signatories": _linked(hearing, "signatory", "official"),
        **_counts(hearing, fields),
    }


def _counts(hearing: Hearing, fields: _Fields) -> State:
    withdrawn = settle_value(hearing.on("withdrawn"))
    return {
        "sources": hearing.sources,
        "reports": hearing.reports,
        "conflicts": fields.conflicts,
        "withdrawn": bool(withdrawn and withdrawn.value),
    }


def _delegations(hearing: Hearing, context: Context) -> list[State]:
    members: list[State] = []
    for element, voices in settle_elements(hearing.on("member")).items():
        country = settle_part(voices, "country")
        role = settle_part(voices, "role")
        title = settle_value(settling.in_latin_letters(settling.voices_of_part(voices, "title")))
        organization = settle_part(voices, "organization")
        members.append(
            {
                "country": country.value if country else "",
                "official": int(element),
                "title": title.value if title else "",
                "organization": _organization(organization, country, context),
                "role": role.value if role else "member",
            }
        )
    told = settle_elements(hearing.on("delegation"))
    sides = sorted({member["country"] for member in members} | set(told))
    delegations = []
    for side in sides:
        own = [member for member in members if member["country"] == side]
        voices = told.get(side, [])
        named = settle_part(voices, "id")
        note = settle_part(voices, "note")
        leads = [member["official"] for member in own if member["role"] in ("lead", "host")]
        leader = named.value if named else (leads[0] if len(leads) == 1 else None)
        own.sort(
            key=lambda member: (member["official"] != leader, ROLE_ORDER[member["role"]], member["official"])
        )
        delegations.append(
            {
                "country": side,
                "leader": leader,
                "note": note.value if note else "",
                "members": [{k: v for k, v in member.items() if k != "country"} for member in own],
            }
        )
    return delegations


def _actions(hearing: Hearing, disputed: list[tuple[str, ...]], context: Context) -> list[State]:
    """The acts in order. The days that sources give of one act where they disagree are added to ``disputed``."""
    rows: dict[tuple[str, str, str], State] = {}
    for element, voices in settle_elements(hearing.on("act")).items():
        act, side = element.split("|")[:2]
        meeting = settle_part(voices, "id")
        # An act done at a meeting takes the meeting's day where its own sources tie.
        preferred = context.meeting_dates.get(meeting.value) if meeting else None
        settled = settling_dates.settle_date(
            [replace(voice, value=voice.value["date"]) for voice in voices if voice.value.get("date")],
            preferred,
        )
        if settled and settled.conflict:
            disputed.append(settled.conflict)
        when = settled.value if settled and settled.value else ""
        told_on = max((voice.published_on for voice in voices if voice.published_on), default=None)
        rows[act, side, when] = {
            "act": act,
            "side": side,
            "date": when,
            "told_on": told_on.isoformat() if told_on else None,
            "meeting": meeting.value if meeting else None,
        }
    # An undated telling of an act that has a date elsewhere adds nothing.
    dated = {act for act, _, when in rows if when}
    kept = [row for (act, _, when), row in rows.items() if when or act not in dated or act not in ONCE]
    ordered = in_order(Act(row["act"], row["side"], row["date"], day_of(row["told_on"])) for row in kept)
    return [rows[act.act, act.side, act.date] for act in ordered]


def _linked(hearing: Hearing, name: str, record: str) -> list[State]:
    linked = []
    for element, voices in settle_elements(hearing.on(name)).items():
        country = settle_part(voices, "country")
        linked.append({record: int(element), "country": country.value if country else ""})
    return sorted(linked, key=lambda row: (row["country"], row[record]))


def _posts(hearing: Hearing, context: Context) -> list[State]:
    posts = []
    for voices in settle_elements(hearing.on("post")).values():
        parts = {part: settle_part(voices, part) for part in ("title", "organization", "country", "period")}
        days = sorted(
            voice.published_on for voice in voices if voice.published_on and voice.rank == settling.MACHINE
        )
        title = parts["title"]
        if title is None:
            continue
        posts.append(
            {
                "title": title.value,
                "organization": _organization(parts["organization"], parts["country"], context),
                "country": parts["country"].value if parts["country"] else "",
                "period": parts["period"].value if parts["period"] else "",
                "seen_first": days[0].isoformat() if days else None,
                "seen_last": days[-1].isoformat() if days else None,
            }
        )
    by_title = {post["title"]: post for post in sorted(posts, key=str)}
    return sorted(by_title.values(), key=lambda post: (post["seen_first"] or "", post["title"]))


def _organization(name: Settled | None, country: Settled | None, context: Context) -> int | None:
    """The organization that a name means: both countries may have a coast guard, and a member's is their own."""
    if not name or not name.value:
        return None
    bearers = context.organizations.get(fold(str(name.value)), ())
    own = [bearer for bearer in bearers if country and country.value == bearer.country]
    return next((bearer.id for bearer in own or bearers), None)


def _latest(voices: list[Voice]) -> list[Voice]:
    """The voices of people, or of the latest publications only: a title is what was last stated."""
    people = [voice for voice in voices if voice.rank > settling.MACHINE]
    if people:
        return people
    newest = max((voice.published_on or date.min for voice in voices), default=date.min)
    return [voice for voice in voices if (voice.published_on or date.min) == newest]


def _encounters(a: str, b: str) -> bool:
    """Talks that end with a signature are told as either: no contradiction."""
    family = {"talks", "signing", "courtesy_call", "commission"}
    return a == b or {a, b} <= family


def _treaties(a: str, b: str) -> bool:
    """Papers between states that are told as either: no contradiction."""
    return a == b or {a, b} == {"treaty", "agreement"}


def day_of(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def edtf_columns(prefix: str, text: str) -> dict[str, Any]:
    """The three columns of one EDTF value."""
    limits = bounds(text) if text else None
    return {
        prefix: text,
        f"{prefix}_earliest": limits.earliest if limits else None,
        f"{prefix}_latest": limits.latest if limits else None,
    }
