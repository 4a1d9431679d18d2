"""Block keys: only mentions that share one are ever compared, and writers lock them before they match."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from typing import Any

from bilateral.rules.edtf import bounds
from bilateral.rules.names import LONG, american, consonants, parse
from bilateral.rules.posts import office_key

SLACK = timedelta(days=3)  # reports of one event may err by a day or two over a month's end
LONGEST_MONTHS = 14

MEETING_FAMILY = {
    "talks": "encounter",
    "courtesy_call": "encounter",
    "commission": "encounter",
    "signing": "encounter",
    "call": "call",
    "visit": "journey",
    "ship_visit": "ship",
}

# Words that say what kind of paper it is, or between whom: they do not tell two instruments apart.
IDLE_TITLE_WORDS = frozenset(
    (
        "agreement memorandum understanding treaty protocol contract plan joint statement declaration "
        "exchange note intent program programme action cooperation cooperative intergovernmental "
        "government arrangement accord pact deal the of on in and for to a an between with s at by its "
        "their his her from into new philippines philippine russia russian federation republic bilateral "
        "mutual document mou moa"
    ).split()
)


def block_keys(record_type: str, features: dict[str, Any]) -> list[str]:
    """Return the keys under which a mention is looked up, sorted."""
    return sorted(_KEYS[record_type](features))


def signature(record_type: str, features: dict[str, Any]) -> str:
    """Everything that comparing looks at, of an official or organization: mentions of one signature are one record.

    A name in ten thousand articles is compared once for each way of telling it. Of meetings and agreements, which
    are compared report by report, it is empty.
    """
    if record_type == "official":
        looked_at = [
            features.get("latin") or features["name"],
            features.get("country") or "",
            sorted(office_key(features.get("title") or "")),
        ]
    elif record_type == "organization":
        looked_at = [organization_key(features["name"]), features.get("country") or ""]
    else:
        return ""
    return hashlib.blake2b(repr((record_type, looked_at)).encode(), digest_size=16).hexdigest()


def meeting_bounds(features: dict[str, Any]) -> tuple[date | None, date | None]:
    """First and last day a reported meeting may mean; of an undated one nothing."""
    if not features.get("date"):
        return (None, None)
    limits = bounds(features["date"])
    return (limits.earliest, limits.latest)


def title_words(title: str) -> frozenset[str]:
    """The words that tell an instrument from another, in the singular."""
    return frozenset(word.removesuffix("s") for word in american(title).split()) - _IDLE_SINGULAR


_IDLE_SINGULAR = frozenset(word.removesuffix("s") for word in IDLE_TITLE_WORDS) | IDLE_TITLE_WORDS


def _official_keys(features: dict[str, Any]) -> set[str]:
    """The surname's consonants, and of a long surname these without any one of them: a slip of the pen leaves a key
    in common, whether it put a letter for another, left one out or took two in each other's place."""
    name = parse(features.get("latin") or features["name"])
    told = consonants(name)
    keys = {f"official:{told}"}
    if len(name.key) >= LONG and name.is_full:
        written = told.replace("T", "ts")
        kept = {written, *(written[:at] + written[at + 1 :] for at in range(1, len(written)))}
        keys |= {f"official:~{letters}" for letters in kept}
    return keys


def _organization_keys(features: dict[str, Any]) -> set[str]:
    return {f"organization:{organization_key(features['name'])}"}


def organization_key(name: str) -> str:
    """The words of a body's name, small words aside: equal keys are one body of one country."""
    small = frozenset("the of for and on russian russia federation philippine philippines republic".split())
    words = american(name).split()
    return "-".join([word for word in words if word not in small] or words)[:70]


def _meeting_keys(features: dict[str, Any]) -> set[str]:
    family = MEETING_FAMILY[features["kind"]]
    first, last = meeting_bounds(features)
    if first is None and last is None:
        if not features.get("published_on"):
            return {f"meeting:undated:{family}"}
        first = last = date.fromisoformat(features["published_on"])
    first = first or (last - timedelta(days=30) if last else None)
    last = last or (first + timedelta(days=30) if first else None)
    if first is None or last is None:
        raise ValueError("a meeting's bounds cannot both be open")
    return {f"meeting:{family}:{month}" for month in _months(first - SLACK, last + SLACK)}


def _months(first: date, last: date) -> list[str]:
    months: list[str] = []
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month) and len(months) < LONGEST_MONTHS:
        months.append(f"{year:04}-{month:02}")
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return months


def _agreement_keys(features: dict[str, Any]) -> set[str]:
    keys = {f"agreement:{word}" for word in title_words(features["title"])}
    if features.get("signed"):
        # A title may say no more than "the protocol": those signed in one month are compared too.
        limits = bounds(features["signed"])
        edges = [day for day in (limits.earliest, limits.latest) if day]
        months = _months(min(edges) - SLACK, max(edges) + SLACK)
        keys |= {f"agreement:{features['kind']}:{month}" for month in months}
    return keys or {f"agreement:~{features['kind']}"}


_KEYS = {
    "official": _official_keys,
    "organization": _organization_keys,
    "meeting": _meeting_keys,
    "agreement": _agreement_keys,
}
