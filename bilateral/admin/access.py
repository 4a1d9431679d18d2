"""Accounts with their role, groups, and API tokens."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
from django.contrib.auth.models import Group, User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from bilateral.models import ApiToken
from bilateral.services import roles, tokens
from bilateral.services.roles import account_of

from .filters import RevokedFilter
from .readonly import ReadOnlyAdmin
from .selecting import SelectingAdmin

SCOPES = [
    ("read", gettext_lazy("read")),
    ("submit", gettext_lazy("submit articles")),
    ("correct", gettext_lazy("correct records")),
]
ROLES = [
    (roles.VIEWER, gettext_lazy("viewer: reads")),
    (roles.PARTNER, gettext_lazy("partner: reads and submits")),
    (roles.EDITOR, gettext_lazy("editor: corrects the register")),
    (roles.ADMINISTRATOR, gettext_lazy("administrator: accounts, tokens and publishers as well")),
]


class AccountForm(UserChangeForm):
    role = forms.ChoiceField(label=gettext_lazy("Role"), choices=ROLES)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = roles.roles_of(self.instance)
        self.initial.setdefault(
            "role", next((role for role in reversed(roles.ROLES) if role in held), roles.VIEWER)
        )


class NewAccountForm(AdminUserCreationForm):
    role = forms.ChoiceField(label=gettext_lazy("Role"), choices=ROLES, initial=roles.VIEWER)


admin.site.unregister([User, Group])


@admin.register(User)
class AccountAdmin(SelectingAdmin, UserAdmin):
    """Accounts are closed (*active* taken off), never deleted: their words stay in their name."""

    form = AccountForm
    add_form = NewAccountForm
    fieldsets = (
        (None, {"fields": ("username", "password", "role", "is_active")}),
        (gettext_lazy("Person"), {"fields": ("first_name", "last_name", "email")}),
        (gettext_lazy("Dates"), {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (
            None,
            {
                "classes": ("wide",),
                "fields": ("username", "usable_password", "password1", "password2", "role"),
            },
        ),
    )
    readonly_fields = ("last_login", "date_joined")
    list_display = ("username", "email", "role_held", "is_active", "last_login")
    list_filter = ("is_active", "groups")
    list_per_page = 50
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        return super().get_queryset(request).prefetch_related("groups")

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """An administrator cannot take over a superuser's account."""
        if obj is not None and obj.is_superuser and not request.user.is_superuser:
            return False
        return super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        roles.assign(form.instance, form.cleaned_data["role"])

    @admin.display(description=gettext_lazy("role"))
    def role_held(self, user: User) -> str:
        if user.is_superuser:
            return _("superuser")
        return ", ".join(sorted(group.name for group in user.groups.all())) or _("none")


@admin.register(Group)
class RoleAdmin(ReadOnlyAdmin):
    """What each role's group may do in the admin. A migration creates the groups; they are not edited here."""

    list_display = ("name",)
    fields = ("name", "may")
    search_fields = ("name",)

    @admin.display(description=pgettext_lazy("what a token is allowed", "may"))
    def may(self, group: Group) -> str:
        return ", ".join(group.permissions.order_by("codename").values_list("codename", flat=True)) or _(
            "nothing here"
        )


class TokenForm(forms.ModelForm):
    scopes = forms.MultipleChoiceField(
        label=gettext_lazy("Scopes"), choices=SCOPES, initial=["read"], widget=forms.CheckboxSelectMultiple
    )


@admin.register(ApiToken)
class ApiTokenAdmin(SelectingAdmin):
    """Everybody sees their own tokens; administrators see and make those of others too."""

    form = TokenForm
    actions = ("revoke_selected",)
    autocomplete_fields = ("user",)
    list_display = ("name", "prefix", "user", "scopes", "expires_at", "last_used_at", "revoked_at")
    list_filter = (RevokedFilter,)
    list_per_page = 50
    list_select_related = ("user",)
    search_fields = ("name", "prefix", "user__username")
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[ApiToken]:
        rows = super().get_queryset(request)
        return rows if roles.is_administrator(request.user) else rows.filter(user=request.user.pk)

    def get_fields(self, request: HttpRequest, obj: ApiToken | None = None) -> Any:
        whose = ("user",) if roles.is_administrator(request.user) else ()
        seen = ("prefix", "created_at", "last_used_at", "revoked_at") if obj else ()
        return (*whose, "name", "scopes", "expires_at", *seen)

    def get_readonly_fields(self, request: HttpRequest, obj: ApiToken | None = None) -> Any:
        return ("user", "prefix", "created_at", "last_used_at", "revoked_at") if obj else ()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Tokens are revoked, which keeps when they were last used."""
        return False

    def save_model(self, request: HttpRequest, obj: ApiToken, form: Any, change: bool) -> None:
        if not change:
            secret = tokens.give_secret(obj)
            if not roles.is_administrator(request.user):
                obj.user = account_of(request.user)
            words = _(
                "The token is %(secret)s. Copy it now: it is stored as a hash and cannot be shown again."
            )
            self.message_user(request, words % {"secret": secret}, messages.WARNING)
        super().save_model(request, obj, form, change)

    @admin.action(description=gettext_lazy("Revoke selected tokens"), permissions=["change"])
    def revoke_selected(self, request: HttpRequest, queryset: QuerySet[ApiToken]) -> None:
        revoked = queryset.filter(revoked_at=None).update(revoked_at=timezone.now())
        self.message_user(request, _("Tokens revoked: %(n)s.") % {"n": revoked})
