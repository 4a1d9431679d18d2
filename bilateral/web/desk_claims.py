"""The claims on the review desk: what the machine read, why it is doubted, what editors said, and the ways on.

Written here and not in a template: an article has more than a hundred of them, and each verdict shows them anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.template.defaultfilters import floatformat, truncatechars
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from bilateral.models import Claim, Record
from bilateral.models.paths import path_of
from bilateral.selectors.review import Reviewed

from . import codes, looks, words
from .inferences import inference

_ACCEPTED, _REJECTED = "accepted", "rejected"


@dataclass(frozen=True, slots=True)
class _Links:
    """The ways from a claim to its record, to its correction and to merging; each record's are made once."""

    record: SafeString
    fix: str  # ends where the field comes
    merge: SafeString


def desk_claims(rows: Iterable[Reviewed], article: int) -> SafeString:
    """The claims as items of a list, in the order given."""
    back = reverse("review-article", args=[article])
    buttons = _Buttons()
    links: dict[tuple[str, int], _Links] = {}
    made = []
    for row in rows:
        key = (row.record_type, row.record.pk)
        if key not in links:
            links[key] = _links(row.record_type, row.record, back)
        made.append(_claim(row, links[key], buttons, back))
    return SafeString("\n".join(made))


class _Buttons:
    """The words and icons of the buttons, looked up once for all claims."""

    def __init__(self) -> None:
        self.accept = looks.filled("{}{}", looks.icon("check"), _("Accept"))
        self.reject = looks.filled("{}{}", looks.icon("x"), _("Reject"))
        self.edit = looks.filled("{}{}", looks.icon("pen-line"), _("Edit"))
        self.merge = looks.filled("{}{}", looks.icon("git-merge"), _("Same as…"))


def _links(record_type: str, record: Record, back: str) -> _Links:
    return _Links(
        looks.filled(
            '{}<a href="{}">{}</a>',
            looks.icon(codes.ICON_OF_KIND.get(record_type, "circle")),
            path_of(record_type, record.pk),
            words.record_words(record),
        ),
        reverse("fix-value", args=[record_type, record.pk, "-"]).removesuffix("-/"),
        looks.filled("{}?{}", reverse("merge", args=[record_type, record.pk]), urlencode({"next": back})),
    )


def _claim(row: Reviewed, links: _Links, buttons: _Buttons, back: str) -> SafeString:
    claim = row.claim
    field, value = words.field_words(claim.field), words.claim_words(claim)
    inferred = inference(claim)
    return looks.filled(
        '<li class="claim{}" id="claim-{}" tabindex="-1" data-claim="{}" data-mention="{}">'
        '<p class="said"><span class="field-name">{}</span> <strong>{}</strong>{}{}</p>'
        '<p class="about">{} <a class="quote" href="#e-{}">“{}”</a>{}</p>'
        '<div class="buttons">{}</div></li>',
        f" {row.verdict}" if row.verdict else "",
        claim.pk,
        claim.pk,
        claim.mention_id,
        field,
        value,
        SafeString("".join(_doubt(doubt, claim) for doubt in row.doubts)),
        _verdict(row),
        links.record,
        claim.pk,
        truncatechars(claim.quote, 90),
        looks.filled(" <small>{}</small>", inferred) if inferred else "",
        _ways(row, f"{field} {value}", links, buttons, back),
    )


def _doubt(doubt: str, claim: Claim) -> SafeString:
    if doubt == "ask":
        return _badge("warn", "circle-question-mark", _("same record?"))
    if doubt == "conflict":
        return _badge("warn", "git-merge", _("sources differ"))
    return _badge("quiet", "gauge", _("confidence %(sure)s") % {"sure": floatformat(claim.confidence, 2)})


def _verdict(row: Reviewed) -> SafeString | str:
    if row.spoken is None or not row.verdict:
        return ""
    if row.verdict == _REJECTED:
        badge, instead = _badge("bad", "x", _("rejected")), ""
    elif row.verdict == _ACCEPTED:
        badge, instead = _badge("good", "check", _("accepted")), ""
    else:
        badge, instead = _badge("good", "pen-line", _("edited")), f": {words.claim_words(row.spoken)}"
    return looks.filled("{} <small>{}{}</small>", badge, row.spoken.author, instead)


def _badge(tone: str, symbol: str, text: str) -> SafeString:
    return looks.filled(" {}", looks.toned(tone, symbol, text))


def _ways(row: Reviewed, what: str, links: _Links, buttons: _Buttons, back: str) -> SafeString:
    claim, seen = row.claim, row.spoken.pk if row.spoken else 0
    verdicts = [("accept", "a", buttons.accept, _ACCEPTED), ("reject", "r", buttons.reject, _REJECTED)]
    given = [
        looks.filled(
            '<button type="submit" name="{}" value="{}-{}" data-key="{}">{}'
            '<span class="sr-only"> {}</span></button>',
            *(name, claim.pk, seen, key, told, what),
        )
        for name, key, told, verdict in verdicts
        if row.verdict != verdict
    ]
    fix = f"{links.fix}{claim.field}/?{urlencode({'claim': claim.pk, 'next': back})}"
    given.append(
        looks.filled(
            '<a class="button" href="{}" data-hx-get="{}" data-hx-target="#desk-form" data-hx-swap="innerHTML"'
            ' data-key="e">{}<span class="sr-only"> {}</span></a>'
            '<a class="button" href="{}" data-key="m">{}<span class="sr-only"> {}</span></a>',
            *(fix, fix, buttons.edit, what, links.merge, buttons.merge, what),
        )
    )
    return SafeString("".join(given))
