"""Filters in the address: a list's form, its error messages, and the chips it shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, ClassVar, Self, TypeVar, cast

from django import forms
from django.http import QueryDict
from django.utils.functional import lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bilateral.models import Official, Organization, Record
from bilateral.rules.edtf import Bounds, InvalidDate, bounds
from bilateral.rules.wording import nearest
from bilateral.selectors.keyset import Order
from bilateral.selectors.people import named_by_id

from .dates import in_words
from .inputs import PlainInputs
from .stored_words import retold
from .written_dates import edtf_of

SIDES = [("PH", gettext_lazy("Philippines")), ("RU", gettext_lazy("Russia"))]
# Filters that take an id or a name, and whose.
_IDENTIFIED: dict[str, type[Record]] = {
    **dict.fromkeys(("official", "counterpart", "leader", "member", "signatory"), Official),
    "organization": Organization,
}

# What newsletters, advertisements and social media add to a link, to see who follows it.
_TRACKING = re.compile(r"utm_\w+|\w*clid|mc_[ce]id|_?ga|ref")

Kind = TypeVar("Kind", bound="ListFilter")


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter that is set: what it is, its value in words, and the query string of the list without it."""

    label: str
    value: str
    without: str


class EdtfPeriodField(forms.CharField):
    """A year, month or day that bounds a period, in EDTF or in words; cleans to its ``Bounds``, ``None`` when empty."""

    def clean(self, value: Any) -> Any:
        text = super().clean(value).strip()
        if not text:
            return None
        try:
            return bounds(edtf_of(text))
        except InvalidDate as error:
            raise forms.ValidationError(retold(str(error))) from error


class ListFilter(forms.Form):
    """A list's filters. A value that a filter cannot take is an error in words.

    A parameter that is no filter is left out of every link; a page says so, unless trackers add it to links. What
    programs read is refused with it (``refusing``).
    """

    after = forms.IntegerField(
        label=gettext_lazy("Page"),
        required=False,
        min_value=0,
        max_value=2**63 - 1,
        error_messages={"invalid": gettext_lazy("Give the number of a row, as the link to more rows does.")},
    )
    default_renderer = PlainInputs()  # one for all: each keeps the templates it has read
    # Shown in a column of their own form fields, in this order.
    shown: ClassVar[tuple[str, ...]] = ()

    def __init__(self, query: QueryDict) -> None:
        super().__init__(query)
        self.query = query
        for name, field in self.fields.items():
            if isinstance(field, forms.ChoiceField):
                field.error_messages["invalid_choice"] = _not_a_value(name, field)

    @classmethod
    def of(cls, query: QueryDict) -> Self:
        """The filters that an address sets. Without any, one form serves every request: making one takes long."""
        return cls(query) if query else _unset(cls)

    @property
    def panel(self) -> list[forms.BoundField]:
        """The fields of the column; one that holds an id says whose it is."""
        for (name, _value), told in self._names.items():
            self.fields[name].help_text = self[name].help_text = told  # a bound field keeps what it first saw
        return [self[name] for name in self.shown]

    @property
    def after_row(self) -> int | None:
        return cast(int | None, self.cleaned_data.get("after"))

    @property
    def is_set(self) -> bool:
        """Whether any filter narrows the list."""
        return bool(self.chips)

    @cached_property
    def chips(self) -> list[Chip]:
        """One chip for each value of each filter in the address."""
        chips: list[Chip] = []
        for name in self.shown if self.address else ():
            field = self.fields[name]
            words = dict(cast(Any, field).choices) if hasattr(field, "choices") else {}
            for value in self.query.getlist(name):
                if value.strip():
                    shown = words.get(value) or (
                        in_words(edtf_of(value))
                        if isinstance(field, EdtfPeriodField)
                        else self._names.get((name, value), value)
                    )
                    chips.append(Chip(str(field.label), str(shown), self._without(name, value)))
        return chips

    @cached_property
    def address(self) -> str:
        """The query string of the list as filtered, without the place in it; ends so that more can be added."""
        return self._encoded(self.query.copy())

    @property
    def unset(self) -> ListFilter | None:
        """Where no filter is set: a form that is the same for everybody, whose HTML can be kept."""
        return None if self.address else _unset(type(self))

    @property
    def problems(self) -> list[tuple[str, str]]:
        """Each wrong filter with what is wrong, for people."""
        return [
            (str(self.fields[name].label or name), str(message))
            for name, messages in self.errors.items()
            for message in cast(Iterable[str], messages)
        ]

    @property
    def unknown(self) -> list[str]:
        """The names in the address that are no filter of this list."""
        return [name for name in self.query if name not in self.fields]

    @property
    def overlooked(self) -> list[str]:
        """What a page says of these names, for people."""
        return [
            _("The address says “%(name)s”, which is no filter of this list, so it was left out. %(hint)s")
            % {"name": name[:60], "hint": hint(name, self.fields)}
            for name in self.unknown
            if not _TRACKING.fullmatch(name)
        ]

    def codes(self, name: str) -> tuple[str, ...]:
        return tuple(self.cleaned_data[name])

    def words(self, name: str) -> str:
        return str(self.cleaned_data[name]).strip()

    def period(self) -> Bounds | None:
        """The days between the filters ``from`` and ``to``."""
        start, end = self.cleaned_data.get("from"), self.cleaned_data.get("to")
        if not start and not end:
            return None
        return Bounds(start.earliest if start else None, end.latest if end else None)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        start, end = cleaned.get("from"), cleaned.get("to")
        if start and end and start.begins_after(end):
            self.add_error("to", _("The period ends before it begins."))
        return cleaned

    @cached_property
    def _names(self) -> dict[tuple[str, str], str]:
        """Of each filter that is set to an id, by itself and the id, the name of the record that has it."""
        given = [(name, id) for name in self.shown if name in _IDENTIFIED for id in self.query.getlist(name)]
        told = {(name, id): named_by_id(_IDENTIFIED[name], id) for name, id in given if id.isdecimal()}
        return {of: words for of, words in told.items() if words}

    def _without(self, name: str, value: str) -> str:
        left = self.query.copy()
        left.setlist(name, [other for other in left.getlist(name) if other != value])
        return self._encoded(left)

    def _encoded(self, query: QueryDict) -> str:
        for name in list(query):
            if name == "after" or name not in self.fields:
                del query[name]
                continue
            given = [value for value in query.getlist(name) if value.strip()]
            dated = isinstance(
                self.fields[name], EdtfPeriodField
            )  # words for a date are those of one language
            query.setlist(name, [edtf_of(value) for value in given] if dated else given)
        return query.urlencode()


class Sortable(ListFilter):
    """The filters of a list whose table can be put in other orders, by links in its headings.

    The form has a field ``sort``; ``orders`` are its values, the first of which the list is in without one.
    """

    orders: ClassVar[Mapping[str, Order]]

    @property
    def order(self) -> str:
        """The name of the order that the list is in."""
        return self.query.get("sort") or next(iter(self.orders))

    @property
    def kept(self) -> dict[str, str]:
        """What stays as it is when the other filters change."""
        return {"sort": str(self.query["sort"])} if self.query.get("sort") else {}

    def in_order(self, name: str) -> str:
        """The query string of the list in another order, from its first row."""
        query = self.query.copy()
        query["sort"] = name
        return self._encoded(query)


@cache
def _unset(kind: type[Kind]) -> Kind:
    return kind(QueryDict())


def hint(name: str, known: Iterable[str]) -> str:
    """What a name that does not exist was most likely meant to be, or which there are."""
    near = nearest(name, known)
    if near:
        return _("Did you mean “%(name)s”?") % {"name": near}
    return _("There are: %(names)s.") % {"names": ", ".join(sorted(known))}


def _refusal(name: str, field: forms.ChoiceField) -> str:
    return _("“%(value)s” is not a value of the filter “{label}”. Choose one of: {known}.").format(
        label=field.label or name,
        known=", ".join(str(code) for code, _words in cast(Any, field.choices) if code),
    )


_not_a_value = lazy(_refusal, str)  # most requests never show it


def codes_field(label: Any, choices: Any) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, choices=choices, required=False, widget=forms.CheckboxSelectMultiple
    )


def sort_field(orders: Iterable[str]) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=gettext_lazy("Sort"), required=False, choices=[(name, name) for name in orders]
    )


def text_field(label: Any, placeholder: Any = "", most: int = 200) -> forms.CharField:
    widget = forms.TextInput(attrs={"placeholder": placeholder, "autocomplete": "off"})
    return forms.CharField(label=label, required=False, max_length=most, widget=widget)


def _bound(label: Any) -> EdtfPeriodField:
    widget = forms.TextInput(attrs={"placeholder": "2017-05", "autocomplete": "off", "size": 10})
    return EdtfPeriodField(label=label, required=False, max_length=32, widget=widget)


class PeriodFilter(ListFilter):
    """Filters with a period. Its fields are named ``from`` and ``to``, words that no Python attribute can have."""

    def __init__(self, query: QueryDict) -> None:
        super().__init__(query)
        self.fields["from"] = _bound(gettext_lazy("From"))
        self.fields["to"] = _bound(gettext_lazy("To"))

    def within(self, start: str, end: str) -> str:
        """The query string of the list with another period, or with none."""
        query = self.query.copy()
        query["from"], query["to"] = start, end
        return self._encoded(query)
