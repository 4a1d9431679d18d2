"""Forms whose changes are corrections: a record's own values, and the rows of its lists.

No form here saves anything. Each value is sent along with what it was when the page was opened (a hidden
initial), so that only what the editor touched becomes a claim, whatever happened to the record in the meantime.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from bilateral.models import Claim, Record, type_of
from bilateral.models.codes import Stance
from bilateral.models.correctable import FIELDS, Unacceptable
from bilateral.services.correct import Correction
from bilateral.services.records import MOST_REASON

LISTS = {
    "topics": "topic",
    "previous_dates": "previous_date",
}  # form field → field of the claims on its elements
MAX_ELEMENT = Claim._meta.get_field("element").max_length or 0


def refusal(record_type: str, correction: Correction) -> str | None:
    """Why the register could not take a correction, in words; ``None`` when it can."""
    field = FIELDS[record_type][correction.field]
    if correction.stance == Stance.NONE:
        return None
    try:
        value = field.check(correction.value)
    except Unacceptable as error:
        return str(error)
    if field.element_of and len(field.element_of(value, _key(correction.object))) > MAX_ELEMENT:
        return str(_("At most %(most)s characters.") % {"most": MAX_ELEMENT})
    return None


class RecordForm(forms.ModelForm):
    """A record's own values, why they are corrected, and the version that was read."""

    seen_version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=MOST_REASON,
        widget=forms.Textarea(attrs={"rows": 2, "cols": 80}),
        help_text=_("Kept with every value that you change here: how you know it, or what was wrong."),
    )
    stale: ClassVar[Sequence[str]] = ()  # set for one request: what changed since the page was opened
    claims: Sequence[Claim] = ()  # what saving the page wrote

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("seen_version", self.instance.version)
        for name in self._values():
            self.fields[name].show_hidden_initial = True

    def clean(self) -> dict[str, Any]:
        super().clean()
        if self.stale:
            raise ValidationError([ValidationError(line) for line in self.stale])
        if not self._adding and self.cleaned_data.get("seen_version") != self.instance.version:
            raise ValidationError(
                _(
                    "The form does not say which version of the record it corrects. Reload the page and try again."
                )
            )
        for name in self._values():
            for correction in self._of_value(name) if name in self.cleaned_data else ():
                message = refusal(type_of(self.instance), correction)
                if message:
                    self.add_error(name, message)
                    break
        return self.cleaned_data

    def corrections(self) -> list[Correction]:
        """What the editor changed; of a new record everything that was filled in."""
        return [correction for name in self._values() for correction in self._of_value(name)]

    @property
    def _adding(self) -> bool:
        return bool(self.instance._state.adding)

    def _values(self) -> list[str]:
        return [name for name in self.fields if name not in ("seen_version", "reason")]

    def _of_value(self, name: str) -> list[Correction]:
        value = self.cleaned_data[name]
        if self._adding:
            if not value:
                return []
        elif name not in self.changed_data:
            return []
        if name in LISTS:
            return _of_list(LISTS[name], _codes(self.initial.get(name) or ()), _codes(value))
        if isinstance(self.fields[name], forms.ModelChoiceField):
            return [Correction(name, object=value, confirm=self._adding)]
        return [Correction(name, value, confirm=self._adding)]


def _of_list(field: str, before: list[str], after: list[str]) -> list[Correction]:
    """An emptied list says that there is none; otherwise each element that came or went is a correction of its own."""
    if before and not after:
        return [Correction(field, stance=Stance.NONE)]
    added = [Correction(field, element) for element in after if element not in before]
    return added + [
        Correction(field, element, stance=Stance.DENIES) for element in before if element not in after
    ]


def _codes(elements: Iterable[Any]) -> list[str]:
    return [str(getattr(element, "pk", element)) for element in elements]


class RowForm(forms.ModelForm):
    """One element of a list of a record: a member, an act, an alias, … Subclasses say how it is claimed.

    ``claim`` is the field of the claim. Its value is the form field ``value_field``, or is made of ``parts``
    (part of the value → form field), of which ``naming`` ones tell elements apart. ``object_field`` is the
    form field that names another record, ``element_field`` the one that is the element's key.
    """

    record_type: ClassVar[str]
    claim: ClassVar[str]
    value_field: ClassVar[str] = ""
    parts: ClassVar[Mapping[str, str]] = {}
    naming: ClassVar[Sequence[str]] = ()
    object_field: ClassVar[str] = ""
    element_field: ClassVar[str] = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.show_hidden_initial = True

    @property
    def adding(self) -> bool:
        return bool(self.instance._state.adding)

    def clean(self) -> dict[str, Any]:
        super().clean()
        if not self.errors and self.has_changed():
            for name in self._blanked():
                self.add_error(
                    name, _("This cannot be cleared once it is known. Correct it, or remove the whole row.")
                )
            for correction in self.corrections():
                message = refusal(self.record_type, correction)
                if message:
                    raise ValidationError(message)
        return self.cleaned_data

    def corrections(self, removed: bool = False) -> list[Correction]:
        """What the row's change, or its removal, says. A row that now names another element makes two corrections."""
        before, after = self.initial, self.cleaned_data
        if self.adding:
            return [] if removed else [self._assertion(after, self.parts)]
        if removed:
            return [self._denial(before)]
        if self._identity(before) != self._identity(after):
            return [self._denial(before), self._assertion(after, self.parts)]
        touched = [
            part for part, name in self.parts.items() if part in self.naming or name in self.changed_data
        ]
        return [self._assertion(after, touched)]

    def _assertion(self, values: Mapping[str, Any], parts: Iterable[str]) -> Correction:
        return self._correction(values, parts, Stance.ASSERTS)

    def _denial(self, values: Mapping[str, Any]) -> Correction:
        return self._correction(values, self.naming, Stance.DENIES)

    def _correction(self, values: Mapping[str, Any], parts: Iterable[str], stance: str) -> Correction:
        if self.value_field:
            value: Any = values[self.value_field]
        else:
            value = {part: _text(values.get(self.parts[part])) for part in parts}
            # A part that nobody filled in is no word: it is left to the sources.
            value = {part: text for part, text in value.items() if text or part in self.naming}
        return Correction(
            self.claim,
            value,
            object=values.get(self.object_field) if self.object_field else None,
            element=str(values.get(self.element_field) or "") if self.element_field else "",
            stance=stance,
            confirm=stance == Stance.DENIES,  # the row was on the page, so what it says stands
        )

    def _identity(self, values: Mapping[str, Any]) -> str:
        """The key of the element that these values name; empty where they name none."""
        if self.element_field:
            return str(values[self.element_field])
        correction = self._denial(values)
        field = FIELDS[self.record_type][self.claim]
        try:
            return (
                field.element_of(field.check(correction.value), _key(correction.object))
                if field.element_of
                else ""
            )
        except Unacceptable:
            return ""

    def _blanked(self) -> list[str]:
        """Fields that were emptied: a part without a value is left to the sources, so it says nothing."""
        if self.adding or self._identity(self.initial) != self._identity(self.cleaned_data):
            return []
        names = [*self.parts.values(), self.object_field]
        return [
            n
            for n in names
            if n in self.changed_data and self.initial.get(n) and not self.cleaned_data.get(n)
        ]


def corrections_of(formset: forms.BaseModelFormSet[Any, Any]) -> list[Correction]:
    """What the changed, added and removed rows of a list say."""
    found: list[Correction] = []
    for form in formset.forms:
        if form in formset.deleted_forms:
            found += form.corrections(removed=True)
        elif form.has_changed():
            found += form.corrections()
    return found


def _text(value: Any) -> str:
    """A part as claims hold it; an organization is stated by its name."""
    return str(value.name if isinstance(value, Record) and hasattr(value, "name") else value or "")


def _key(record: Any) -> int | None:
    key: int | None = record.pk if isinstance(record, Record) else record
    return key
