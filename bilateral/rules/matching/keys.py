"""Block keys: only mentions that share one are ever compared, and writers lock them before they match."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from bilateral.rules.edtf import bounds
from bilateral.rules.names import LONG, american, consonants, parse
from bilateral.rules.posts import office_key

SLACK = timedelta(days=3)  # reports of one event may err by a day or two over a month's end
LONGEST_MONTHS = 14
LONGEST_KEY = 80  # characters

MEETING_FAMILY = {
    "talks": "encounter",
    "courtesy_call": "encounter",
    "commission": "encounter",
    "signing": "encounter",
    "call": "call",
    "visit": "journey",
    "ship_visit": "ship",
}

# Words that say what kind of paper it is, how long, or between whom: they do not tell two instruments apart.
IDLE_TITLE_WORDS = frozenset(
    (
        "agreement memorandum understanding treaty protocol contract plan joint statement declaration "
        "exchange note intent program programme action cooperation cooperative intergovernmental "
        "government arrangement accord pact deal the of on in and for to a an between with s at by its "
        "their his her from into new philippines philippine russia russian federation republic bilateral "
        "mutual document mou moa sister sisterhood order purchase made year month page two three four five six "
        "seven eight nine ten"
    ).split()
)
# The same in Russian reports, by the stems of these words and by small words.
_IDLE_RUSSIAN = re.compile(
    r"(?:соглашени|меморандум|договор|протокол|контракт|заявлени|деклараци|программ|план|сотрудничеств|взаимопонимани|"
    r"межправительственн|двусторонн|совместн|нов|росси|российск|филиппин|филиппинск|республик|федераци|стран|"
    r"государств|правительств)[а-яё]{0,4}|(?:о|об|в|с|со|и|на|по|для|между|двух|двумя|рф)"
)
# The abbreviation of what a title says in full before it, and a kind told in two words.
_IDLE_PHRASE = re.compile(r"\([A-Z]{2,8}\)|\b[Ss]ister[- ][Cc]it(?:y|ies)\b")


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
    words = [word for word in re.findall(r"\w+", _IDLE_PHRASE.sub(" ", title)) if not _is_idle_russian(word)]
    return frozenset(word.removesuffix("s") for word in american(" ".join(words)).split()) - _IDLE_SINGULAR


def pieces(title: str) -> set[str]:
    """How many of what a contract is for, as in "16 helicopter", whatever else its title says of them; or empty."""
    words = american(title).split()
    count = next((word for word in words if word.isdigit() and len(word) < len("2017")), "")
    things = [word for word in words if word.removesuffix("s") in title_words(title) and not word.isdigit()]
    return {f"{count} {things[-1].removesuffix('s')}"} if count and things else set()


def _is_idle_russian(word: str) -> bool:
    return _IDLE_RUSSIAN.fullmatch(word.lower()) is not None


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


_SMALL = frozenset("the of for and on russian russia federation philippine philippines republic".split())


def organization_key(name: str) -> str:
    """The words of a body's name, small words aside: equal keys are one body of one country."""
    words = american(name).split()
    return "-".join([word for word in words if word not in _SMALL] or words)[:70]


def body_keys(names: Iterable[str]) -> list[str]:
    """The keys of the bodies among the parties to an agreement, sorted: the states themselves tell none apart."""
    return sorted({organization_key(name) for name in names if set(american(name).split()) - _SMALL})


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
    keys = keys or {f"agreement:~{features['kind']}"}
    if len(features.get("parties", [])) > 1:
        keys.add(f"agreement:{features['kind']}:{'+'.join(features['parties'])}"[:LONGEST_KEY])
    return keys


_KEYS = {
    "official": _official_keys,
    "organization": _organization_keys,
    "meeting": _meeting_keys,
    "agreement": _agreement_keys,
}
