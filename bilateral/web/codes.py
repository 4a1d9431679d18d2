"""How codes look: the icon and the tone of each kind and status. Words and icon carry the meaning, tone only helps."""

from __future__ import annotations

import re
from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from bilateral.models.codes import (
    Act,
    AgreementKind,
    AgreementStatus,
    ArticleState,
    MeetingKind,
    MeetingStatus,
    Role,
    Side,
    TopicCode,
)
from bilateral.rules.names import fold

ICON_OF_KIND: Mapping[str, str] = {
    "talks": "messages-square",
    "visit": "plane",
    "courtesy_call": "handshake",
    "commission": "users",
    "call": "phone",
    "signing": "signature",
    "ship_visit": "ship",
    "treaty": "scale",
    "agreement": "file-signature",
    "mou": "file-text",
    "protocol": "file-text",
    "contract": "stamp",
    "action_plan": "list",
    "joint_statement": "quote",
    "exchange_of_notes": "file-text",
    "offer": "lightbulb",
    "meeting": "calendar-range",
    "official": "user-round",
    "organization": "landmark",
    "article": "newspaper",
}

# Status → (icon, tone). Tones: good, going, waiting, warn, bad, quiet.
LOOK_OF_STATUS: Mapping[str, tuple[str, str]] = {
    "possible": ("circle-question-mark", "quiet"),
    "planned": ("calendar-clock", "going"),
    "ongoing": ("circle-play", "going"),
    "held": ("circle-check", "good"),
    "postponed": ("circle-pause", "warn"),
    "cancelled": ("circle-x", "bad"),
    "unconfirmed": ("circle-dashed", "warn"),
    "proposed": ("lightbulb", "quiet"),
    "negotiating": ("messages-square", "going"),
    "ready_to_sign": ("pen-line", "going"),
    "signed": ("signature", "good"),
    "ratifying": ("hourglass", "going"),
    "in_force": ("circle-check", "good"),
    "provisional": ("circle-dot", "good"),
    "stalled": ("circle-pause", "warn"),
    "suspended": ("circle-pause", "warn"),
    "expired": ("calendar-x", "quiet"),
    "terminated": ("octagon-x", "bad"),
    "queued": ("clock", "going"),
    "fetched": ("clock", "going"),
    "parsed": ("loader", "going"),
    "reconciled": ("circle-check", "good"),
    "irrelevant": ("circle-slash", "quiet"),
    "quarantined": ("triangle-alert", "bad"),
    "waiting": ("clock", "going"),
    "stored": ("circle-check", "good"),
    "failed": ("triangle-alert", "bad"),
    "failing": ("triangle-alert", "bad"),
    "silent_source": ("circle-pause", "warn"),
    "retired": ("octagon-x", "bad"),
    "paused": ("circle-pause", "quiet"),
    "healthy": ("circle-check", "good"),
    "overdue": ("timer", "bad"),
    "silent": ("hourglass", "warn"),
    "pending": ("hourglass", "going"),
    "conflict": ("git-merge", "warn"),
    "new": ("circle-dot", "going"),
    "changed": ("pen-line", "going"),
}

_WORDS: dict[str, Mapping[str, object]] = {
    "kind": dict([*MeetingKind.choices, *AgreementKind.choices]),
    "status": {
        **dict([*MeetingStatus.choices, *AgreementStatus.choices, *ArticleState.choices]),
        "unconfirmed": _("unconfirmed"),
        "overdue": _("overdue"),
        "silent": _("silent"),
        "pending": _("pending"),
        "conflict": _("sources differ"),
        "new": _("new"),
        "changed": _("changed"),
    },
    "act": dict(Act.choices),
    "side": dict(Side.choices),
    "role": dict(Role.choices),
    "topic": dict(TopicCode.choices),
}

FIELD_WORDS: Mapping[str, object] = {
    "kind": _("kind"),
    "status": _("status"),
    "date": _("date"),
    "place": _("place"),
    "country": _("country"),
    "part_of": _("part of"),
    "previous_date": _("earlier date"),
    "topic": _("topic"),
    "member": _("member"),
    "delegation": _("delegation"),
    "title": _("title"),
    "expected": _("next step expected"),
    "act": _("act"),
    "party": _("party"),
    "signatory": _("signatory"),
    "name": _("name"),
    "latin": _("romanised"),
    "organization": _("organization"),
    "alias": _("other spelling"),
    "post": _("post"),
    "sequence": _("order of acts"),
    "withdrawn": _("withdrawn"),
    # columns of a record's state, as its history names them
    "topics": _("topics"),
    "previous_dates": _("earlier dates"),
    "delegations": _("delegations"),
    "aliases": _("other spellings"),
    "posts": _("posts"),
    "actions": _("acts"),
    "parties": _("parties"),
    "signatories": _("signatories"),
    "sources": _("independent sources"),
    "reports": _("reports"),
    "conflicts": _("what sources differ on"),
    "pending": _("pending"),
    "last_evidence_on": _("last reported"),
    "merged_into": _("merged into"),
}

COUNTRIES: Mapping[str, object] = {
    "PH": _("Philippines"),
    "RU": _("Russia"),
    "AE": _("United Arab Emirates"),
    "AU": _("Australia"),
    "BN": _("Brunei"),
    "BY": _("Belarus"),
    "CN": _("China"),
    "GB": _("United Kingdom"),
    "ID": _("Indonesia"),
    "IN": _("India"),
    "JP": _("Japan"),
    "KH": _("Cambodia"),
    "KR": _("South Korea"),
    "KZ": _("Kazakhstan"),
    "LA": _("Laos"),
    "MM": _("Myanmar"),
    "MY": _("Malaysia"),
    "PE": _("Peru"),
    "PG": _("Papua New Guinea"),
    "SG": _("Singapore"),
    "TH": _("Thailand"),
    "TR": _("Türkiye"),
    "UA": _("Ukraine"),
    "US": _("United States"),
    "VN": _("Vietnam"),
}


def words_of(field: str, code: str) -> str:
    """The words of a code of one field; a code that is not known is shown as it is."""
    return str(_WORDS.get(field, {}).get(code, code.replace("_", " ")))


def look_of_status(code: str) -> tuple[str, str]:
    """Icon and tone of a status."""
    return LOOK_OF_STATUS.get(code, ("circle", "quiet"))


def country_code(text: str) -> str | None:
    """The code of a country that somebody named, in their language, in English or by the code itself.

    ``None`` for what is neither; a code is taken where its name is not at hand, too.
    """
    codes = {fold(str(name)): code for code, name in COUNTRIES.items()}
    with override("en"):
        codes |= {fold(str(name)): code for code, name in COUNTRIES.items()}
    if (code := codes.get(fold(text))) is not None:
        return code
    return text.strip().upper() if re.fullmatch(r"\s*[A-Za-z]{2}\s*", text) else None


def country_name(code: str) -> str:
    """A country's name; its code where the name is not at hand."""
    return str(COUNTRIES.get(code, code))
