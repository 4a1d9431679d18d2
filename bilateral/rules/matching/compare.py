"""How alike two mentions are: a score, whether they exclude each other, and the reasons in words."""

from __future__ import annotations

from collections.abc import Callable

from bilateral.rules.names import is_slip, parse, same_person
from bilateral.rules.posts import office_key

from .agreements import compare_agreements
from .keys import organization_key
from .meetings import compare_meetings
from .weighing import Comparison, Features, Weights, latin


def compare(record_type: str, a: Features, b: Features) -> Comparison:
    """Compare the features of two mentions of one type. Symmetric."""
    first, second = sorted((a, b), key=repr)
    return _COMPARE[record_type](first, second)


def says_too_little(record_type: str, features: Features) -> bool:
    """Whether a mention alone cannot tell which thing it means: a surname, or a surname with an initial."""
    return record_type == "official" and not parse(latin(features)).is_full


def has_suffix(record_type: str, features: Features) -> bool:
    """Whether a full name tells father from son, or one generation from another: by "Sr.", "Jr." or a number."""
    if record_type != "official":
        return False
    name = parse(latin(features))
    return name.is_full and bool(name.suffix)


def _compare_officials(a: Features, b: Features) -> Comparison:
    weights = Weights()
    names = same_person(latin(a), latin(b))
    if names is False:
        weights.exclude("the names differ")
        return weights.result()
    if a.get("country") and b.get("country") and a["country"] != b["country"]:
        weights.exclude("of two countries")
        return weights.result()
    offices = bool(
        office_key(a.get("title") or "") and office_key(a["title"]) == office_key(b.get("title") or "")
    )
    if names and is_slip(latin(a), latin(b)) and not offices:
        weights.add(0.4, "surnames a slip of the pen apart; no office in common")
    elif names:
        weights.add(0.8, "one name, spelling aside")
    else:
        weights.add(0.5, "one surname; a given name is missing")
    if a.get("country") and a.get("country") == b.get("country"):
        weights.add(0.1, "of one country")
    if offices:
        weights.add(0.1, "one office")
    told, other = parse(latin(a)), parse(latin(b))
    full = told.is_full and other.is_full
    return weights.result(partial=names is None or not full or bool(told.suffix) != bool(other.suffix))


def _compare_organizations(a: Features, b: Features) -> Comparison:
    weights = Weights()
    if a.get("country") and b.get("country") and a["country"] != b["country"]:
        weights.exclude("of two countries")
    elif organization_key(a["name"]) == organization_key(b["name"]):
        weights.add(0.9, "one name")
    return weights.result()


_COMPARE: dict[str, Callable[[Features, Features], Comparison]] = {
    "official": _compare_officials,
    "organization": _compare_organizations,
    "meeting": compare_meetings,
    "agreement": compare_agreements,
}
