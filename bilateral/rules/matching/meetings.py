"""How alike two reports of a meeting, call, journey or ship visit are."""

from __future__ import annotations

from bilateral.rules.edtf import Bounds, bounds, is_day_precise
from bilateral.rules.places import is_country, one_place

from .keys import MEETING_FAMILY
from .weighing import Comparison, Features, Weights, day_told, days_between, in_common

NEAR = 30  # days
OTHER_TIME = 92  # days from which on what a report tells without a date is another thing
VAGUE = 62  # days: a longer span says little about when


def compare_meetings(a: Features, b: Features) -> Comparison:
    weights = Weights()
    family = MEETING_FAMILY[a["kind"]]
    if family != MEETING_FAMILY[b["kind"]]:
        weights.exclude(f"{a['kind']} and {b['kind']}")
        return weights.result()
    if a["kind"] == b["kind"] == "commission":
        weights.add(0.25, "one kind, of which there is one at a time")
    elif a["kind"] == b["kind"]:
        weights.add(0.1, "one kind")
    _weigh_meeting_dates(a, b, weights)
    _weigh_places(a, b, weights)
    if weights.excluded:
        return weights.result()
    if family in ("journey", "ship"):
        _weigh_travellers(a, b, weights)
    else:
        _weigh_principals(a, b, weights)
    return weights.result()


def _weigh_meeting_dates(a: Features, b: Features, weights: Weights) -> None:
    if not a.get("date") or not b.get("date"):
        _weigh_missing_date(a, b, weights)
        return
    vague = any(_is_vague(bounds(x["date"])) for x in (a, b))
    if a["date"] == b["date"]:
        weights.add(0.2 if vague else 0.35, f"one date ({a['date']})")
        return
    slack = 3 if MEETING_FAMILY[a["kind"]] in ("journey", "ship") else 1
    ranges = [[bounds(text) for text in (x["date"], *x.get("previous_dates", []))] for x in (a, b)]
    if ranges[0][0].overlaps(ranges[1][0]):
        exact = is_day_precise(a["date"]) or is_day_precise(b["date"])
        weights.add(
            0.1 if vague else 0.25 if exact else 0.2, f"dates that overlap ({a['date']}, {b['date']})"
        )
    elif not vague and ranges[0][0].overlaps(ranges[1][0], slack_days=slack):
        if is_day_precise(a["date"]) or is_day_precise(b["date"]):
            weights.add(0.15, f"dates {slack} day(s) apart or less ({a['date']}, {b['date']})")
        else:
            weights.add(-0.1, f"months next to one another ({a['date']}, {b['date']})")
    elif any(x.overlaps(y) for x in ranges[0] for y in ranges[1]):
        weights.add(0.15, "the date that was given up")
    else:
        weights.exclude(f"dates apart ({a['date']}, {b['date']})")


def _is_vague(limits: Bounds) -> bool:
    """Whether a date is half a season or longer, or open at one end."""
    return limits.earliest is None or limits.latest is None or (limits.latest - limits.earliest).days >= VAGUE


def _weigh_missing_date(a: Features, b: Features, weights: Weights) -> None:
    """What a report tells without a date is near to the day of the report, or it is no telling which it means."""
    told = [day_told(x) for x in (a, b)]
    when = [bounds(x["date"]) if x.get("date") else day for x, day in zip((a, b), told, strict=True)]
    apart = [days_between(x, y) for x, y in (told, when) if x is not None and y is not None]
    if not apart:
        weights.add(0.0, "a date is missing")
    elif min(apart) <= NEAR:
        weights.add(0.1, "a date is missing, told within a month")
    elif min(apart) > OTHER_TIME:
        weights.exclude("a date is missing, told at another time")
    else:
        weights.add(0.0, "a date is missing")


def _weigh_places(a: Features, b: Features, weights: Weights) -> None:
    if a.get("country") and b.get("country") and a["country"] != b["country"]:
        weights.exclude(f"in two countries ({a['country']}, {b['country']})")
        return
    if any(not x.get("place") or is_country(x["place"]) for x in (a, b)):
        weights.add(
            0.1 if a.get("country") and a.get("country") == b.get("country") else 0.05, "a place is missing"
        )
        return
    if one_place(a["place"], b["place"]):
        weights.add(0.2, f"one place ({a['place']})")
    elif MEETING_FAMILY[a["kind"]] == "journey":
        weights.add(0.05, "two stops of a journey")
    else:
        weights.add(-0.15, f"places differ ({a['place']}, {b['place']})")


def _weigh_travellers(a: Features, b: Features, weights: Weights) -> None:
    people = in_common(a["people"], b["people"])
    if people:
        weights.add(0.45, f"one traveller ({people[0]})")
    elif not a["people"] or not b["people"]:
        weights.add(0.15, "travellers are missing")
    elif MEETING_FAMILY[a["kind"]] == "ship":
        weights.add(0.0, "other people named at a ship visit")  # who welcomes a crew is told now and then
    else:
        weights.add(-0.3, "other travellers")
        weights.exclude("other travellers")


def _weigh_principals(a: Features, b: Features, weights: Weights) -> None:
    if not a["people"] or not b["people"]:
        both = not a["people"] and not b["people"]
        weights.add(0.15 if both and a["kind"] == b["kind"] else 0.05, "people are missing")
        return
    shared: list[str] = []
    apart: list[str] = []
    for side in ("PH", "RU"):
        left, right = ([p for p in x["people"] if p.get("country") == side] for x in (a, b))
        if not left or not right:
            continue
        (shared if in_common(left, right) else apart).append(side)
    session = a["kind"] == b["kind"] == "commission"
    if apart and not (shared and (session or _one_occasion(a, b))):
        weights.exclude("other people on " + " and ".join(apart))
    elif apart:
        weights.add(0.1, f"one {shared[0]} side; other people on {apart[0]}")
    elif len(shared) == 2:
        weights.add(0.45, "people of both sides in common")
    elif shared:
        weights.add(0.25, f"people of {shared[0]} in common")
    else:
        weights.add(0.0, "nobody in common to compare")


def _one_occasion(a: Features, b: Features) -> bool:
    """Whether two reports give one day and one place: whom each of them names beside others may differ then."""
    return (
        a.get("date") == b.get("date")
        and is_day_precise(a.get("date") or "")
        and bool(a.get("place") and b.get("place"))
        and one_place(a["place"], b["place"])
    )
