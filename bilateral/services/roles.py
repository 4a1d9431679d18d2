"""Who may do what: four roles, each a group, each account in one of them.

A *viewer* reads. A *partner* reads and submits articles and, by API, claims in the partner's rank. An
*editor* corrects the register. An *administrator* looks after accounts, tokens and publishers as well.
Superusers may do everything. The groups and their permissions are laid by the migration ``0004_roles``.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import AnonymousUser, Group, User
from django.db import transaction

VIEWER, PARTNER, EDITOR, ADMINISTRATOR = "viewer", "partner", "editor", "administrator"
ROLES = (VIEWER, PARTNER, EDITOR, ADMINISTRATOR)
_ENTER_ADMIN = frozenset({EDITOR, ADMINISTRATOR})

Somebody = User | AnonymousUser


def account_of(user: Somebody) -> User:
    """The account behind a request that nobody can send without one."""
    assert isinstance(user, User), "the page asks for an account first"
    return user


def roles_of(user: Somebody) -> frozenset[str]:
    """The roles of an account; none for nobody and for a closed account. One query for each user object."""
    if not isinstance(user, User) or not user.is_active:
        return frozenset()
    known: frozenset[str] | None = getattr(user, "known_roles", None)
    if known is None:
        known = know_roles(user, user.groups.filter(name__in=ROLES).values_list("name", flat=True))
    return known


def know_roles(user: User, groups: Iterable[str]) -> frozenset[str]:
    """Keep, for the life of a user object, which roles the names of its groups come to."""
    known = frozenset(groups).intersection(ROLES)
    user.known_roles = known  # type: ignore[attr-defined]  # a request's user passes it on to the account behind it
    return known


def is_editor(user: Somebody) -> bool:
    """Whether the account may correct, judge and withdraw records."""
    return _is_superuser(user) or not roles_of(user).isdisjoint({EDITOR, ADMINISTRATOR})


def is_administrator(user: Somebody) -> bool:
    """Whether the account may manage other accounts, their tokens, and publishers."""
    return _is_superuser(user) or ADMINISTRATOR in roles_of(user)


def may_submit(user: Somebody) -> bool:
    """Whether the account may submit articles."""
    return is_editor(user) or PARTNER in roles_of(user)


@transaction.atomic
def assign(user: User, role: str) -> None:
    """Give an account exactly this role. Editors and administrators may enter the admin, the others not."""
    if role not in ROLES:
        raise ValueError(f"There is no role “{role}”. Choose one of: {', '.join(ROLES)}.")
    user.groups.set([*user.groups.exclude(name__in=ROLES), Group.objects.get(name=role)])
    user.is_staff = user.is_superuser or role in _ENTER_ADMIN
    user.save(update_fields=["is_staff"])
    user.known_roles = None  # type: ignore[attr-defined]


def _is_superuser(user: Somebody) -> bool:
    return isinstance(user, User) and user.is_active and user.is_superuser
