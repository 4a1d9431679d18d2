"""The filters of each list: what its address takes, and the selector's filter that it comes to."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from bilateral.models.codes import (
    AgreementKind,
    AgreementStatus,
    ArticleState,
    MeetingKind,
    MeetingStatus,
    TopicCode,
)
from bilateral.rules.pending import UNCONFIRMED
from bilateral.selectors import agreements, articles, delegations, meetings, officials, organizations

from .filters import SIDES, ListFilter, PeriodFilter, Sortable, codes_field, sort_field, text_field

_DIFFER = [("differ", gettext_lazy("differ"))]
LANGUAGES = [
    ("en", gettext_lazy("English")),
    ("fil", gettext_lazy("Filipino")),
    ("ru", gettext_lazy("Russian")),
    ("other", gettext_lazy("other")),
]


class MeetingFilters(PeriodFilter):
    shown = (
        *("q", "from", "to", "place", "official", "counterpart", "organization"),
        *("side", "kind", "status", "topic", "sources"),
    )

    q = text_field(gettext_lazy("Words"), gettext_lazy("place, person, topic"))
    place = text_field(gettext_lazy("Place"), "Davao City")
    official = text_field(gettext_lazy("Official"), gettext_lazy("name"))
    counterpart = text_field(gettext_lazy("With official"), gettext_lazy("name"))
    organization = text_field(gettext_lazy("Organization"), gettext_lazy("name"))
    side = codes_field(gettext_lazy("Side"), SIDES)
    kind = codes_field(gettext_lazy("Kind"), MeetingKind.choices)
    status = codes_field(
        gettext_lazy("Status"), [*MeetingStatus.choices, (UNCONFIRMED, gettext_lazy("unconfirmed"))]
    )
    topic = codes_field(gettext_lazy("Topic"), TopicCode.choices)
    sources = codes_field(gettext_lazy("Sources"), _DIFFER)

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
            differ=bool(self.codes("sources")),
        )


class DelegationFilters(Sortable, PeriodFilter):
    orders = delegations.SORTS
    shown = ("leader", "member", "organization", "from", "to", "side")

    sort = sort_field(orders)
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


class AgreementFilters(Sortable):
    orders = agreements.SORTS
    shown = ("q", "party", "signatory", "status", "kind", "topic", "sources")

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
    sort = sort_field(orders)
    q = text_field(gettext_lazy("Title"), gettext_lazy("words of the title"))
    party = text_field(gettext_lazy("Party"), gettext_lazy("name"))
    signatory = text_field(gettext_lazy("Signatory"), gettext_lazy("name"))
    status = codes_field(gettext_lazy("Status"), AgreementStatus.choices)
    kind = codes_field(gettext_lazy("Kind"), AgreementKind.choices)
    topic = codes_field(gettext_lazy("Topic"), TopicCode.choices)
    sources = codes_field(gettext_lazy("Sources"), _DIFFER)

    @property
    def kept(self) -> dict[str, str]:
        """What stays as it is when the other filters change: view, layout and sort."""
        return {name: str(self.query[name]) for name in ("view", "layout", "sort") if self.query.get(name)}

    def in_order(self, name: str) -> str:
        """As of every list; the board is in no order, so this leads to the table."""
        query = self.query.copy()
        query["layout"], query["sort"] = "table", name
        return self._encoded(query)

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
            signatory=self.words("signatory"),
            text=self.words("q"),
            differ=bool(self.codes("sources")),
        )


class OfficialFilters(Sortable):
    orders = officials.SORTS
    shown = ("q", "organization", "side")

    sort = sort_field(orders)
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
