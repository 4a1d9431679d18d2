"""A form for the value of any one field: what the review desk, a record's own form and additions ask with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bilateral.models import Claim, Meeting, Record
from bilateral.models.codes import (
    Act,
    AgreementKind,
    AgreementStatus,
    MeetingKind,
    MeetingStatus,
    Role,
    Side,
    Stance,
    TopicCode,
)
from bilateral.models.correctable import FIELDS, REFERRED
from bilateral.rules.names import fold
from bilateral.selectors.claims import object_of
from bilateral.selectors.people import named
from bilateral.services.correct import Correction

from .codes import country_code, country_name
from .dates import in_words
from .written_dates import edtf_of

CHOICES: Mapping[tuple[str, str], Any] = {
    ("meeting", "kind"): MeetingKind.choices,
    ("meeting", "status"): MeetingStatus.choices,
    ("agreement", "kind"): AgreementKind.choices,
    ("agreement", "status"): AgreementStatus.choices,
    ("meeting", "topic"): TopicCode.choices,
    ("agreement", "topic"): TopicCode.choices,
}
DATES = ("date", "expected", "previous_date")
DATE_HELP = gettext_lazy("As precise as the source is: 23 May 2017, May 2017, 2017, 23–26 May 2017.")
DATED_PARTS = ("date", "period")  # of values that have several
# The parts of a value that has several: part → what it is.
PARTS: Mapping[str, tuple[str, ...]] = {
    "member": ("title", "organization", "role", "country"),
    "delegation": ("note",),
    "act": ("act", "side", "date"),
    "post": ("title", "organization", "country", "period"),
    "party": ("country",),
    "signatory": ("country",),
}
ALWAYS = ("act", "side", "date")  # said even when empty: an act without a day is one
MOST_CANDIDATES = 8


class ValueForm(forms.Form):
    """The value of one field of one type of record, its parts each in a field of their own.

    ``correction`` is what it says; services decide whether the register accepts it.
    """

    def __init__(self, record_type: str, field: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.record_type, self.field = record_type, field
        # A date is shown as the page shows it, where that can be typed back.
        self._dated = (*DATED_PARTS, "value") if field in DATES else DATED_PARTS
        self._countries = ("country", "value") if field == "country" else ("country",)
        shown = {name: in_words(self.initial[name]) for name in self._dated if self.initial.get(name)}
        typed = {name: words for name, words in shown.items() if edtf_of(words) == self.initial[name]}
        named = {name: country_name(self.initial[name]) for name in self._countries if self.initial.get(name)}
        self.initial = {**self.initial, **typed, **named}
        self.refers_to = FIELDS[record_type][field].refers_to
        if field == "delegation":
            self.fields["element"] = forms.ChoiceField(
                label=_("Side"), choices=[("PH", _("Philippines")), ("RU", _("Russia"))]
            )
        if self.refers_to:
            self.fields["object"] = _object_field(self.refers_to, required=field not in ("delegation", "act"))
        for part in PARTS.get(field, ()):
            self.fields[part] = _part_field(part)
        if field not in PARTS and not self.refers_to:
            self.fields["value"] = _value_field(record_type, field)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for name in self._dated:
            if cleaned.get(name):
                cleaned[name] = edtf_of(cleaned[name])
        for name in self._countries:
            if cleaned.get(name):
                cleaned[name] = self._code_of(name, cleaned[name])
        text = str(cleaned.get("object") or "").strip()
        if self.refers_to and text:
            found = candidates(self.refers_to, text)
            if len(found) == 1:
                cleaned["record"] = found[0]
            else:
                self.add_error("object", _which(text, found))
        return cleaned

    def correction(self, **more: Any) -> Correction:
        """What the form says, once it is valid."""
        return Correction(
            self.field,
            self._value(),
            object=self.cleaned_data.get("record"),
            element=self.cleaned_data.get("element", ""),
            **more,
        )

    def _code_of(self, name: str, text: str) -> str:
        code = country_code(text)
        if code is None:
            self.add_error(
                name,
                _("“%(text)s” is no country known here. Write its English name or its two letters.")
                % {"text": text},
            )
        return code or ""

    def _value(self) -> Any:
        if self.field not in PARTS:
            return self.cleaned_data.get("value")
        given = {part: self.cleaned_data.get(part) or "" for part in PARTS[self.field]}
        # What nobody filled in is no word: it is left to the sources.
        return {
            part: told for part, told in given.items() if told or (self.field == "act" and part in ALWAYS)
        }


def initial_of(claim: Claim) -> dict[str, Any]:
    """What a form begins with to put another value in the place of a claim's."""
    value = claim.value if isinstance(claim.value, dict) else {}
    begin: dict[str, Any] = {"value": claim.value} if not isinstance(claim.value, dict) else dict(value)
    begin["element"] = claim.element
    holder: Any = claim.object_mention or claim
    for name, model in REFERRED.items():
        record = getattr(holder, name if claim.object_mention else f"object_{name}", None)
        if record is not None:
            begin["object"] = label_of(model.objects.get(pk=object_of(claim)))
    return begin


def label_of(record: Record) -> str:
    """A record as the forms name it: its number, and its name for people."""
    return f"#{record.pk} {record}"


def candidates(record_type: str, text: str) -> list[Any]:
    """Records of a type that are meant by what somebody typed: ``#12``, or a name in any spelling."""
    rows: Any = REFERRED[record_type].objects.visible()
    number = text.removeprefix("#").split(" ", maxsplit=1)[0]
    if number.isdecimal() and len(number) < 18:
        return list(rows.filter(pk=int(number)))
    if record_type == "meeting":
        return list(rows.filter(Q(place__unaccent__icontains=text))[:MOST_CANDIDATES])
    exact = list(rows.filter(aliases__folded=fold(text)).distinct()[:MOST_CANDIDATES])
    return exact or list(rows.filter(named(text)).distinct()[:MOST_CANDIDATES])


def stance_of(text: str) -> str:
    return text if text in Stance.values else Stance.ASSERTS


def _which(text: str, found: list[Any]) -> str:
    if not found:
        return _("Nothing in the register is called “%(text)s”. Add it first, or write another name.") % {
            "text": text
        }
    names = ", ".join(label_of(record) for record in found)
    return _("Several records fit: %(names)s. Write the number of one.") % {"names": names}


def _object_field(record_type: str, required: bool) -> forms.CharField:
    labels = {
        "official": gettext_lazy("Official"),
        "organization": gettext_lazy("Organization"),
        "meeting": gettext_lazy("Meeting or visit"),
    }
    model = REFERRED[record_type]
    hint = (
        gettext_lazy("Its number, such as #12, or its place.")
        if model is Meeting
        else gettext_lazy("A name in any spelling, or the number, such as #12.")
    )
    return forms.CharField(label=labels[record_type], required=required, max_length=300, help_text=hint)


def _part_field(part: str) -> forms.Field:
    codes: Mapping[str, Any] = {"role": Role.choices, "act": Act.choices, "side": Side.choices}
    if part in codes:
        initial = {"role": "member", "side": "both"}.get(part)
        # An act is its kind and side; a role that is not told is left to the sources.
        return forms.ChoiceField(
            label=_labels()[part], choices=codes[part], initial=initial, required=part != "role"
        )
    hint: Any = DATE_HELP if part in DATED_PARTS else ""
    if part == "country":
        hint = gettext_lazy("Its name, or its two letters, such as PH. May be left empty.")
    return forms.CharField(label=_labels()[part], required=False, max_length=500, help_text=hint)


def _labels() -> dict[str, str]:
    return {
        "title": _("Title, as stated"),
        "organization": _("Organization, by name"),
        "role": _("Role"),
        "country": _("Country"),
        "note": _("Members named only by office"),
        "act": _("Act"),
        "side": _("Side"),
        "date": _("Date"),
        "period": _("Term of office"),
    }


def _value_field(record_type: str, field: str) -> forms.Field:
    choices = CHOICES.get((record_type, field))
    if choices:
        return forms.ChoiceField(label=_("Value"), choices=choices)
    hint = (
        DATE_HELP
        if field in DATES
        else _("Its name, or its two letters, such as PH.")
        if field == "country"
        else ""
    )
    return forms.CharField(label=_("Value"), required=False, max_length=500, help_text=hint)
