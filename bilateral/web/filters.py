"""Filters in the address: one form a list says what it takes, in which words it fails, and which chips it shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bilateral.models import Official, Organization, Record
from bilateral.models.codes import (
    AgreementKind,
    AgreementStatus,
    ArticleState,
    MeetingKind,
    MeetingStatus,
    TopicCode,
)
from bilateral.rules.edtf import Bounds, InvalidDate, bounds
from bilateral.selectors import (
    agreements,
    articles,
    delegations,
    meetings,
    officials,
    organizations,
)
from bilateral.selectors.people import named_by_id

from .dates import in_words
from .stored_words import retold

SIDES = [("PH", gettext_lazy("Philippines")), ("RU", gettext_lazy("Russia"))]
# Filters that take an id or a name, and whose.
_IDENTIFIED: dict[str, type[Record]] = {
    **dict.fromkeys(("official", "counterpart", "leader", "member"), Official),
    "organization": Organization,
}
LANGUAGES = [
    ("en", gettext_lazy("English")),
    ("fil", gettext_lazy("Filipino")),
    ("ru", gettext_lazy("Russian")),
    ("other", gettext_lazy("other")),
]


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter that is set: what it is, its value in words, and the query string of the list without it."""

    label: str
    value: str
    without: str


class EdtfPeriodField(forms.CharField):
    """A year, month or day that bounds a period; cleans to its ``Bounds``, or ``None`` when empty."""

    def clean(self, value: Any) -> Any:
        text = super().clean(value).strip()
        if not text:
            return None
        try:
            return bounds(text)
        except InvalidDate as error:
            raise forms.ValidationError(retold(str(error))) from error


class ListFilter(forms.Form):
    """A list's filters. Unknown parameters are ignored; a value that a filter cannot take is an error in words."""

    after = forms.IntegerField(
        label=gettext_lazy("Page"),
        required=False,
        min_value=0,
        max_value=2**63 - 1,
        error_messages={"invalid": gettext_lazy("Give the number of a row, as the link to more rows does.")},
    )
    # Shown in a column of their own form fields, in this order.
    shown: ClassVar[tuple[str, ...]] = ()

    def __init__(self, query: QueryDict) -> None:
        super().__init__(query)
        self.query = query
        for name, field in self.fields.items():
            if isinstance(field, forms.ChoiceField):
                field.error_messages["invalid_choice"] = _(
                    "“%(value)s” is not a value of the filter “{label}”. Choose one of: {known}."
                ).format(
                    label=field.label or name,
                    known=", ".join(str(code) for code, _words in cast(Any, field.choices) if code),
                )

    @property
    def panel(self) -> list[forms.BoundField]:
        return [self[name] for name in self.shown]

    @property
    def after_row(self) -> int | None:
        return cast(int | None, self.cleaned_data.get("after"))

    @property
    def is_set(self) -> bool:
        """Whether any filter narrows the list."""
        return bool(self.chips)

    @property
    def chips(self) -> list[Chip]:
        """One chip for each value of each filter in the address."""
        chips = []
        for name in self.shown:
            field = self.fields[name]
            words = dict(cast(Any, field).choices) if hasattr(field, "choices") else {}
            for value in self.query.getlist(name):
                if value.strip():
                    shown = words.get(value) or (
                        in_words(value) if isinstance(field, EdtfPeriodField) else self._told(name, value)
                    )
                    chips.append(Chip(str(field.label), str(shown), self._without(name, value)))
        return chips

    @property
    def address(self) -> str:
        """The query string of the list as filtered, without the place in it; ends so that more can be added."""
        return self._encoded(self.query.copy())

    @property
    def problems(self) -> list[tuple[str, str]]:
        """Each wrong filter with what is wrong, for people."""
        return [
            (str(self.fields[name].label or name), str(message))
            for name, messages in self.errors.items()
            for message in cast(Iterable[str], messages)
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
        if start and end and start.earliest and end.latest and start.earliest > end.latest:
            self.add_error("to", _("The period ends before it begins."))
        return cleaned

    def _told(self, name: str, value: str) -> str:
        """A value in words: of an id, the name of the record that has it."""
        model = _IDENTIFIED.get(name)
        return (named_by_id(model, value) if model and value.isdecimal() else "") or value

    def _without(self, name: str, value: str) -> str:
        left = self.query.copy()
        left.setlist(name, [other for other in left.getlist(name) if other != value])
        return self._encoded(left)

    def _encoded(self, query: QueryDict) -> str:
        query.pop("after", None)
        for name in list(query):
            query.setlist(name, [value for value in query.getlist(name) if value.strip()])
        return query.urlencode()


def codes_field(label: Any, choices: Any) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, choices=choices, required=False, widget=forms.CheckboxSelectMultiple
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


class MeetingFilters(PeriodFilter):
    shown = (
        *("q", "from", "to", "place", "official", "counterpart", "organization"),
        *("side", "kind", "status", "topic"),
    )

    q = text_field(gettext_lazy("Words"), gettext_lazy("place, person, topic"))
    place = text_field(gettext_lazy("Place"), "Davao City")
    official = text_field(gettext_lazy("Official"), gettext_lazy("name"))
    counterpart = text_field(gettext_lazy("And official"), gettext_lazy("name"))
    organization = text_field(gettext_lazy("Organization"), gettext_lazy("name"))
    side = codes_field(gettext_lazy("Side"), SIDES)
    kind = codes_field(gettext_lazy("Kind"), MeetingKind.choices)
    status = codes_field(
        gettext_lazy("Status"), [*MeetingStatus.choices, (meetings.UNCONFIRMED, gettext_lazy("unconfirmed"))]
    )
    topic = codes_field(gettext_lazy("Topic"), TopicCode.choices)

    def wanted(self) -> meetings.MeetingFilter:
        return meetings.MeetingFilter(
            sides=self.codes("side"),
            kinds=self.codes("kind"),
            statuses=self.codes("status"),
            topics=self.codes("topic"),
            official=self.words("official"),
            counterpart=self.words("counterpart"),
            organization=self.words("organization"),
            place=self.words("place"),
            period=self.period(),
            text=self.words("q"),
        )


class DelegationFilters(PeriodFilter):
    shown = ("leader", "member", "organization", "from", "to", "side")

    leader = text_field(gettext_lazy("Leader"), gettext_lazy("name"))
    member = text_field(gettext_lazy("Member"), gettext_lazy("name"))
    organization = text_field(gettext_lazy("Organization"), gettext_lazy("name"))
    side = codes_field(gettext_lazy("Side"), SIDES)

    def wanted(self) -> delegations.DelegationFilter:
        return delegations.DelegationFilter(
            sides=self.codes("side"),
            leader=self.words("leader"),
            member=self.words("member"),
            organization=self.words("organization"),
            period=self.period(),
        )


class AgreementFilters(ListFilter):
    shown = ("q", "party", "status", "kind", "topic")

    view = forms.ChoiceField(
        label=gettext_lazy("View"),
        required=False,
        choices=[
            ("pending", gettext_lazy("pending")),
            ("overdue", gettext_lazy("overdue")),
            ("silent", gettext_lazy("silent")),
        ],
    )
    layout = forms.ChoiceField(
        label=gettext_lazy("Layout"),
        required=False,
        choices=[("board", gettext_lazy("board")), ("table", gettext_lazy("table"))],
    )
    sort = forms.ChoiceField(
        label=gettext_lazy("Sort"), required=False, choices=[(name, name) for name in agreements.SORTS]
    )
    q = text_field(gettext_lazy("Title"), gettext_lazy("words of the title"))
    party = text_field(gettext_lazy("Party"), gettext_lazy("name"))
    status = codes_field(gettext_lazy("Status"), AgreementStatus.choices)
    kind = codes_field(gettext_lazy("Kind"), AgreementKind.choices)
    topic = codes_field(gettext_lazy("Topic"), TopicCode.choices)

    @property
    def kept(self) -> dict[str, str]:
        """What stays as it is when the other filters change: view, layout and sort."""
        return {name: str(self.query[name]) for name in ("view", "layout", "sort") if self.query.get(name)}

    @property
    def without_layout(self) -> str:
        """The query string without layout and sort, to switch between board and table."""
        query = self.query.copy()
        query.pop("layout", None)
        query.pop("sort", None)
        return self._encoded(query)

    @property
    def without_view(self) -> str:
        """The query string without the view, to switch between all, pending, overdue and silent."""
        query = self.query.copy()
        query.pop("view", None)
        return self._encoded(query)

    def wanted(self) -> agreements.AgreementFilter:
        return agreements.AgreementFilter(
            view=self.words("view"),
            statuses=self.codes("status"),
            kinds=self.codes("kind"),
            topics=self.codes("topic"),
            party=self.words("party"),
            text=self.words("q"),
        )


class OfficialFilters(ListFilter):
    shown = ("q", "organization", "side")

    q = text_field(gettext_lazy("Name or title"), gettext_lazy("in any spelling"))
    organization = text_field(gettext_lazy("Organization"), gettext_lazy("name"))
    side = codes_field(gettext_lazy("Side"), SIDES)

    def wanted(self) -> officials.OfficialFilter:
        return officials.OfficialFilter(
            sides=self.codes("side"), organization=self.words("organization"), text=self.words("q")
        )


class OrganizationFilters(ListFilter):
    shown = ("q", "side")

    q = text_field(gettext_lazy("Name"), gettext_lazy("in any spelling"))
    side = codes_field(gettext_lazy("Side"), SIDES)

    def wanted(self) -> organizations.OrganizationFilter:
        return organizations.OrganizationFilter(sides=self.codes("side"), text=self.words("q"))


class ArticleFilters(PeriodFilter):
    shown = ("q", "publisher", "from", "to", "state", "language")

    q = text_field(gettext_lazy("Title"), gettext_lazy("words of the title"))
    publisher = text_field(gettext_lazy("Publisher"), gettext_lazy("name"))
    state = codes_field(gettext_lazy("State"), ArticleState.choices)
    language = forms.ChoiceField(
        label=gettext_lazy("Language"), required=False, choices=[("", gettext_lazy("any")), *LANGUAGES]
    )

    def wanted(self) -> articles.ArticleFilter:
        return articles.ArticleFilter(
            states=self.codes("state"),
            publisher=self.words("publisher"),
            language=self.words("language"),
            period=self.period(),
            text=self.words("q"),
        )
