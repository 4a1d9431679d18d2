"""What the admin pages of all records share: reading the settled columns, and correcting them by claims."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from bilateral.models import Record, type_of
from bilateral.models.record import RecordQuerySet
from bilateral.services import withdraw
from bilateral.services.correct import InvalidCorrection, correct_all
from bilateral.services.records import MOST_REASON, key_of
from bilateral.services.roles import account_of
from bilateral.services.settle import hold, record_to_settle

from .filters import ConflictFilter, StandingFilter
from .forms import RecordForm, corrections_of
from .history import record_history
from .merging import merge_selected
from .selecting import SelectingAdmin
from .stale import rebased, what_changed

DERIVED = ("sources", "reports", "conflicts", "version", "created_at", "updated_at")


class ReasonForm(ActionForm):
    """The form of actions, with a place for the reason that is kept with what they do."""

    reason = forms.CharField(label=gettext_lazy("Reason:"), required=False, max_length=MOST_REASON)


def _reason_of_page(request: HttpRequest) -> str:
    """The reason that a page of its own asked for, which no form has looked at."""
    return request.POST.get("reason", "").replace("\x00", "")[:MOST_REASON]


class RecordAdmin(SelectingAdmin):
    """A record type. Saving writes one claim for each changed value and row; deleting withdraws."""

    form = RecordForm
    values: Sequence[str] = ()  # the fields that may be corrected
    derived: Sequence[str] = ()  # what follows from other values, beside what every record has
    actions = ("withdraw_selected", "restore_selected", merge_selected)
    action_form = ReasonForm
    list_filter: ClassVar[tuple[Any, ...]] = (StandingFilter, ConflictFilter)
    list_per_page = 50
    show_full_result_count = False
    change_form_template = "admin/bilateral/record_change_form.html"
    delete_confirmation_template = "admin/bilateral/withdraw_confirmation.html"

    # Reading

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        queryset = super().get_queryset(request)
        assert isinstance(queryset, RecordQuerySet)
        # Autocompletes offer only records that stand for themselves; pages show the others too.
        match = request.resolver_match
        return queryset.visible() if match and match.url_name == "autocomplete" else queryset

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """Lock the record while a correction is handled: its version cannot move between check and save."""
        if request.method != "POST":
            return super().get_object(request, object_id, from_field)
        try:
            pk = self.model._meta.pk.to_python(object_id)
        except forms.ValidationError:
            return None
        return self.get_queryset(request).select_for_update(no_key=True, of=("self",)).filter(pk=pk).first()

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        fieldsets: list[tuple[str | None, dict[str, Any]]] = [(None, {"fields": self.values})]
        if self.has_change_permission(request, obj) or obj is None:
            fieldsets.append((_("Why"), {"fields": ("reason", "seen_version")}))
        if obj is not None:
            fieldsets.append((_("Settled from the sources"), {"fields": (*self.derived, *DERIVED)}))
        return fieldsets

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return (*self.derived, *DERIVED)

    @admin.display(description=gettext_lazy("standing"))
    def standing(self, record: Record) -> str:
        if record.merged_into_id:
            return _("merged")
        return _("withdrawn") if record.withdrawn_at else _("in the register")

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        record = super().get_object(request, unquote(object_id))
        if record is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)  # type: ignore[attr-defined,no-any-return]  # not in the stubs
        if not self.has_view_or_change_permission(request, record):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "title": _("History of %(record)s") % {"record": record},
            "opts": self.opts,
            "object": record,
            **record_history(record, request.GET.get("page")),
        }
        return TemplateResponse(request, "admin/bilateral/record_history.html", context)

    # Correcting

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        record = super().get_object(request, unquote(object_id))
        if record is not None and record.merged_into_id:
            if request.method == "POST":
                words = _(
                    "That record was merged into this one in the meantime. Nothing was saved: look again and decide."
                )
                self.message_user(request, words, messages.WARNING)
            else:
                words = _("The record that you asked for was merged into this one.")
                self.message_user(request, words, messages.INFO)
            return HttpResponseRedirect(self._page("change", record.merged_into_id))
        return super().change_view(request, object_id, form_url, extra_context)

    @transaction.atomic
    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: Any = None,
    ) -> Any:
        record = (
            self.get_object(request, unquote(object_id)) if request.method == "POST" and object_id else None
        )
        if record is not None and self.has_change_permission(request, record):
            self._rebase_if_stale(request, record)
        return super().changeform_view(request, object_id, form_url, extra_context)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form: Any = super().get_form(request, obj, change=change, **kwargs)
        form.stale = getattr(request, "stale_lines", ())
        return form

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Save no column: ``save_related`` turns the whole page into claims at once."""

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        corrections = [*form.corrections(), *(one for formset in formsets for one in corrections_of(formset))]
        name = type_of(form.instance)
        record = self.model.objects.get(pk=form.instance.pk) if change else record_to_settle(name)
        form.claims = correct_all(
            record,
            corrections,
            account_of(request.user),
            reason=form.cleaned_data["reason"],
            version=form.cleaned_data["seen_version"] if change else None,
        )
        form.instance.pk = record.pk
        form.instance.refresh_from_db()
        form.instance.claims_written = len(form.claims)

    def construct_change_message(
        self, request: HttpRequest, form: Any, formsets: Any, add: bool = False
    ) -> Any:
        if add:
            return [{"added": {}}]
        fields = list(dict.fromkeys(claim.field for claim in form.claims))
        return [{"changed": {"fields": fields}}] if fields else []

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        return super().log_change(request, obj, message) if message else None

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        if obj.claims_written or "_addanother" in request.POST:
            return super().response_change(request, obj)
        self.message_user(request, _("You changed nothing, so nothing was saved."), messages.INFO)
        if "_continue" in request.POST:
            return HttpResponseRedirect(request.path)
        return self.response_post_save_change(request, obj)

    # Withdrawing and bringing back

    def get_urls(self) -> list[URLPattern]:
        restore = path(
            "<path:object_id>/restore/",
            self.admin_site.admin_view(self.restore_view),
            name=f"{self.opts.app_label}_{self.opts.model_name}_restore",
        )
        return [restore, *super().get_urls()]

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Nothing is deleted, so nothing else goes with a record and nothing protects it."""
        return [str(obj) for obj in objs], {self.opts.verbose_name_plural: len(objs)}, set(), []

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        withdraw.withdraw(obj, account_of(request.user), reason=_reason_of_page(request))

    def response_delete(self, request: HttpRequest, obj_display: str, obj_id: int) -> HttpResponse:
        self.message_user(
            request,
            _("%(record)s is withdrawn. It can be brought back from its page.") % {"record": obj_display},
        )
        return HttpResponseRedirect(self._page("change", obj_id))

    def restore_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        record = super().get_object(request, unquote(object_id))
        if record is None or not self.has_change_permission(request, record) or request.method != "POST":
            raise PermissionDenied
        try:
            withdraw.restore(record, account_of(request.user), reason=_reason_of_page(request))
        except InvalidCorrection as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
        else:
            self.message_user(
                request, _("%(record)s is back in the register.") % {"record": record}, messages.SUCCESS
            )
        return HttpResponseRedirect(self._page("change", record.pk))

    def get_actions(self, request: HttpRequest) -> Any:
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions

    @admin.action(description=gettext_lazy("Withdraw selected records"), permissions=["delete"])
    def withdraw_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        self._each(request, queryset.filter(withdrawn_at=None), withdraw.withdraw)

    @admin.action(description=gettext_lazy("Bring selected records back"), permissions=["change"])
    def restore_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        self._each(request, queryset.exclude(withdrawn_at=None), withdraw.restore)

    @transaction.atomic
    def _each(self, request: HttpRequest, records: QuerySet[Any], do: Callable[..., None]) -> None:
        chosen = list(records.filter(merged_into=None).order_by("pk"))
        hold(key_of(record) for record in chosen)
        refused = 0
        for record in chosen:
            try:
                do(record, account_of(request.user), reason=request.POST.get("reason", ""))
            except InvalidCorrection as refusal:
                refused += 1
                self.message_user(request, f"{record}: {refusal}", messages.ERROR)
        changed = len(chosen) - refused
        words = ngettext("%(n)s record changed.", "%(n)s records changed.", changed)
        self.message_user(request, words % {"n": changed})

    def _rebase_if_stale(self, request: HttpRequest, record: Record) -> None:
        seen = request.POST.get("seen_version", "")
        if not seen.isdecimal() or len(seen) > 9 or int(seen) == record.version:
            return
        form = self.get_form(request, record, change=True)(instance=record)
        formsets = [
            formset(
                instance=record, prefix=formset.get_default_prefix(), queryset=inline.get_queryset(request)
            )
            for formset, inline in self.get_formsets_with_inlines(request, record)
        ]
        request.stale_lines = what_changed(record, int(seen), request.POST, form)  # type: ignore[attr-defined]  # for one request
        request.POST = rebased(request.POST, form, formsets)  # type: ignore[assignment]  # Django reads it back as given

    def _page(self, name: str, pk: Any) -> str:
        return reverse(
            f"{self.admin_site.name}:{self.opts.app_label}_{self.opts.model_name}_{name}", args=[pk]
        )
