"""From what a value was inferred that its quote does not give: in plain words, with the id of the rule that did it.

The id is what the API, ``extract --explain`` and docs/extraction.md call the rule, so it stands beside the words.
"""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bilateral.models import Claim
from bilateral.selectors.provenance import Quote

from . import looks

_OFFICE = gettext_lazy("inferred from the office held")
_ORGANIZATION = gettext_lazy("inferred from the organization named")
_KNOWN = gettext_lazy("known of this office holder")
_PERSON = gettext_lazy("inferred from how the person is named")
_SIDE = gettext_lazy("inferred from the side they were on")

# The beginning of a rule's id → what it infers from. The longest beginning that fits counts.
_INFERRED: Mapping[str, object] = {
    "act.": gettext_lazy("inferred from what is told of the agreement"),
    "country-": _ORGANIZATION,
    "country-in-title": _OFFICE,
    "country-beside-name": _PERSON,
    "country-of-capital": gettext_lazy("inferred from a capital that stands for its country"),
    "country-of-place": gettext_lazy("inferred from the place named"),
    "country.": gettext_lazy("inferred from where it took place"),
    "country.destination": gettext_lazy("inferred from where the journey went"),
    "country.of-host": gettext_lazy("inferred from who was the host"),
    "country.place": gettext_lazy("inferred from the place"),
    "country.port": gettext_lazy("inferred from the port"),
    "country.posting": gettext_lazy("inferred from where the envoy is posted"),
    "country.same-day": gettext_lazy("inferred from another meeting of the same days"),
    "date.": gettext_lazy("inferred from other dates in the text"),
    "instrument.": gettext_lazy("inferred from what the document is called"),
    "known-holder": _KNOWN,
    "meeting.": gettext_lazy("inferred from the words for the meeting"),
    "model": gettext_lazy("inferred by the language model"),
    "named.": gettext_lazy("inferred from what is told of the agreement"),
    "office-of-counterpart": gettext_lazy("inferred from the office of the counterpart"),
    "office-used-there": _OFFICE,
    "organization-of-": _OFFICE,
    "organization.": _ORGANIZATION,
    "other-side-excluded": _SIDE,
    "participant": _SIDE,
    "party": _ORGANIZATION,
    "place.": gettext_lazy("inferred from other places in the text"),
    "place.dateline": gettext_lazy("inferred from where the report was written"),
    "polarity.": gettext_lazy("inferred from how the report speaks of it"),
    "shape-of-name": _PERSON,
    "side-in-company": _SIDE,
}
_LONGEST_FIRST = sorted(_INFERRED, key=len, reverse=True)


def inference_words(rule: str) -> str:
    """What a rule inferred a value from, in words."""
    begins = next((begins for begins in _LONGEST_FIRST if rule.startswith(begins)), "")
    return str(_INFERRED[begins]) if begins else _("inferred from these words, which do not say it")


def inference(told: Claim | Quote) -> SafeString | str:
    """Of a claim that was inferred, or its quote: from what, and by which rule. Of any other nothing."""
    if not told.inferred:
        return ""
    return looks.filled(
        '<span class="inference">{} <code title="{}">{}</code></span>',
        inference_words(told.rule),
        _("the rule that inferred it"),
        told.rule,
    )
