"""Inlines over the lists of a record, which settling writes: their rows are read, and corrected by claims."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.contrib.admin.checks import InlineModelAdminChecks
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError
from django.db.models import F, ForeignKey, Model, QuerySet
from django.forms.models import BaseInlineFormSet, BaseModelFormSet, modelformset_factory
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from bilateral.models import (
    AgreementAction,
    AgreementParty,
    AgreementSignatory,
    Alias,
    Delegation,
    DelegationMember,
    Meeting,
    Official,
    Organization,
    Post,
)
from bilateral.models.codes import Stance
from bilateral.models.officials import COUNTRY_HELP
from bilateral.services.correct import Correction

from .forms import RowForm


class KnownAutocomplete(AutocompleteSelect):
    """An autocomplete that is given the name of its present choice, which saves a query for each row."""

    known: Model | None = None

    def optgroups(self, name: str, value: Sequence[str], attr: dict[str, Any] | None = None) -> list[Any]:
        if self.known is None or list(value) != [str(self.known.pk)]:
            return super().optgroups(name, value, attr)
        options = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        options.append(self.create_option(name, self.known.pk, str(self.known), True, len(options)))
        return [(None, options, 0)]


class SettledRowForm(RowForm):
    """A row whose autocompletes know their present choice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            inner = getattr(field.widget, "widget", None)
            if isinstance(inner, KnownAutocomplete) and self.instance.pk:
                inner.known = getattr(self.instance, name)


class NamedFields:
    """Rows of a table, whose fields have only its heads: each field is named for those who do not see these."""

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)  # type: ignore[misc]  # of the formset that this is mixed into
        for field in form.fields.values():
            if field.label:
                field.widget.attrs.setdefault("aria-label", str(field.label))


class SettledFormSet(NamedFields, BaseInlineFormSet):
    """Rows that belong to a record by a foreign key."""


class SettledInline(admin.TabularInline):
    """Rows that belong to a record: whoever may correct the record may correct them."""

    formset = SettledFormSet
    extra = 0
    parents: tuple[str, ...] = ()  # names of foreign keys that a row's label is made of

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related(*self.autocomplete_fields, *self.parents)

    def formfield_for_foreignkey(
        self, db_field: ForeignKey[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = KnownAutocomplete(db_field, self.admin_site, using=kwargs.get("using"))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may("view", request) or self._may("change", request)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may("change", request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may("change", request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may("change", request)

    def _may(self, verb: str, request: HttpRequest) -> bool:
        options = self.parent_model._meta
        return request.user.has_perm(f"{options.app_label}.{verb}_{options.model_name}")


class DelegationForm(SettledRowForm):
    record_type, claim = "meeting", "delegation"
    parts: ClassVar = {"note": "note"}
    object_field, element_field = "leader", "country"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "country" in self.fields and not self.adding:
            # Not disabled: browsers send no disabled field, and the row must say which side it is.
            self.fields["country"].widget.attrs["readonly"] = True

    def clean_country(self) -> str:
        return str(self.cleaned_data["country"]).upper()

    def corrections(self, removed: bool = False) -> list[Correction]:
        """A side that is removed takes its members with it: a delegation is there as long as it has one."""
        found = super().corrections(removed)
        if removed and not self.adding:
            officials = self.instance.members.values_list("official_id", flat=True)
            found += [Correction("member", {}, object=pk, stance=Stance.DENIES) for pk in officials]
        return found


class DelegationInline(SettledInline):
    model = Delegation
    form = DelegationForm
    fields = ("country", "leader", "note")
    autocomplete_fields = ("leader",)
    parents = ("meeting",)


class MemberForm(SettledRowForm):
    """A member of either side. Moving one to the other side is a correction of its country."""

    record_type, claim = "meeting", "member"
    parts: ClassVar = {"title": "title", "organization": "organization", "role": "role", "country": "side"}
    object_field = "official"

    side = forms.CharField(
        label=_("Side"),
        max_length=2,
        required=False,
        help_text=COUNTRY_HELP,
        widget=forms.TextInput(attrs={"size": 3}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.adding:
            self.initial["side"] = self.instance.delegation.country

    def clean_side(self) -> str:
        return str(self.cleaned_data["side"]).upper()


class MemberFormSet(NamedFields, BaseModelFormSet):
    """The members of all delegations of one meeting, between which a row can move."""

    def __init__(
        self,
        data: Any = None,
        files: Any = None,
        instance: Meeting | None = None,
        save_as_new: bool = False,
        prefix: str | None = None,
        queryset: QuerySet[DelegationMember] | None = None,
        **kwargs: Any,
    ) -> None:
        members = DelegationMember.objects.all() if queryset is None else queryset
        self.instance = instance
        if instance is None or instance.pk is None:
            members = members.none()
        else:
            members = members.filter(delegation__meeting=instance).order_by(
                "-delegation__country", "position", "id"
            )
        super().__init__(data, files, prefix=prefix, queryset=members, **kwargs)

    @classmethod
    def get_default_prefix(cls) -> str:
        return "members"

    def clean(self) -> None:
        kept = [form for form in self.forms if form not in self.deleted_forms]
        named = [form.cleaned_data["official"] for form in kept if form.cleaned_data.get("official")]
        for official in named:
            if named.count(official) > 1:
                raise ValidationError(
                    _("%(name)s is named twice. An official is on one side, once.") % {"name": official}
                )
        super().clean()


class _MemberChecks(InlineModelAdminChecks):
    """Members belong to a meeting through its delegations, of which Django's own checks know nothing."""

    def _check_exclude_of_parent_model(self, obj: Any, parent_model: Any) -> list[Any]:
        return []

    def _check_relation(self, obj: Any, parent_model: Any) -> list[Any]:
        return []


class MemberInline(SettledInline):
    model = DelegationMember
    checks_class = _MemberChecks
    fields = ("side", "official", "title", "organization", "role")
    autocomplete_fields = ("official", "organization")
    parents = ("delegation",)
    verbose_name_plural = _("members of the delegations")

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        return modelformset_factory(
            DelegationMember,
            form=MemberForm,
            formset=MemberFormSet,
            fields=("official", "title", "organization", "role"),
            formfield_callback=partial(self.formfield_for_dbfield, request=request),
            extra=self.extra,
            can_delete=self.has_delete_permission(request, obj),
        )


class ActionForm(SettledRowForm):
    record_type, claim = "agreement", "act"
    parts: ClassVar = {"act": "act", "side": "side", "date": "date"}
    naming = ("act", "side", "date")


class ActionInline(SettledInline):
    model = AgreementAction
    form = ActionForm
    fields = ("act", "side", "date", "told_on")
    readonly_fields = ("told_on",)


class PartyForm(SettledRowForm):
    record_type, claim = "agreement", "party"
    parts: ClassVar = {"country": "country"}
    object_field = "organization"


class PartyInline(SettledInline):
    model = AgreementParty
    form = PartyForm
    fields = ("organization", "country")
    autocomplete_fields = ("organization",)


class SignatoryForm(SettledRowForm):
    record_type, claim = "agreement", "signatory"
    parts: ClassVar = {"country": "country"}
    object_field = "official"


class SignatoryInline(SettledInline):
    model = AgreementSignatory
    form = SignatoryForm
    fields = ("official", "country")
    autocomplete_fields = ("official",)


class PostForm(SettledRowForm):
    record_type, claim = "official", "post"
    parts: ClassVar = {
        "title": "title",
        "organization": "organization",
        "country": "country",
        "period": "period",
    }
    naming = ("title",)


class PostInline(SettledInline):
    model = Post
    form = PostForm
    fields = ("title", "organization", "country", "period", "seen_first", "seen_last")
    readonly_fields = ("seen_first", "seen_last")
    autocomplete_fields = ("organization",)


class OfficialAliasForm(RowForm):
    record_type, claim = "official", "alias"
    value_field = "name"


class OrganizationAliasForm(RowForm):
    record_type, claim = "organization", "alias"
    value_field = "name"


class AliasInline(SettledInline):
    """Other names. The record's own one is an alias in the table too, but is corrected as the name."""

    model = Alias
    fields = ("name", "by_editor")
    readonly_fields = ("by_editor",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).exclude(name=F(f"{self.parent_model._meta.model_name}__name"))

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        form = {Official: OfficialAliasForm, Organization: OrganizationAliasForm}[self.parent_model]
        return super().get_formset(request, obj, form=form, **kwargs)
