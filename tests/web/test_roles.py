"""Who may do what on every page: role by address by method. An address without a line here fails."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from bilateral.models import Claim, Judgement
from bilateral.services import roles, submit
from bilateral.web.urls import urlpatterns
from tests.api import builders

from .conftest import logged_in

NOBODY = ""
EVERYBODY = (roles.VIEWER, roles.PARTNER, roles.EDITOR, roles.ADMINISTRATOR)
SUBMITTERS = (roles.PARTNER, roles.EDITOR, roles.ADMINISTRATOR)
EDITORS = (roles.EDITOR, roles.ADMINISTRATOR)
ANYBODY = (NOBODY, *EVERYBODY)
METHODS = ("get", "post", "put", "delete")

# What a page lets whom do; a method that is not named is refused to all with 405.
READ: dict[str, tuple[str, ...]] = {"get": EVERYBODY}
EDIT = {"get": EDITORS, "post": EDITORS}
LOOK_AS_EDITOR = {"get": EDITORS}
CHANGE = {"post": EDITORS}

PAGES: dict[str, dict[str, tuple[str, ...]]] = {
    "overview": READ,
    "timeline": READ,
    "meeting": READ,
    "delegations": READ,
    "delegation": READ,
    "agreements": READ,
    "agreement": READ,
    "officials": READ,
    "official": READ,
    "organizations": READ,
    "organization": READ,
    "articles": READ,
    "article": READ,
    "article-progress": READ,
    "ingest": READ,
    "history": READ,
    "add-article": {"get": SUBMITTERS, "post": SUBMITTERS},
    "article-retry": CHANGE,
    "review": LOOK_AS_EDITOR,
    "review-article": LOOK_AS_EDITOR,
    "review-verdict": CHANGE,
    "review-add": EDIT,
    "teach": CHANGE,
    "fix": LOOK_AS_EDITOR,
    "fix-value": EDIT,
    "take-back": CHANGE,
    "revert": CHANGE,
    "withdraw": CHANGE,
    "merge": EDIT,
    "split": EDIT,
    "revoke": CHANGE,
    "theme": {"post": ANYBODY},
    "login": {"get": ANYBODY, "post": ANYBODY},
    "logout": {"post": EVERYBODY},
}
# What the arguments of addresses stand for.
FIXED: dict[str, Any] = {"record_type": "meeting", "field": "place"}


@pytest.fixture
def address_of(db: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The address of a page, on a small register that has one of each."""
    monkeypatch.setattr(submit, "enqueue", lambda article_id: True)
    meeting, agreement = builders.full_meeting(), builders.agreement()
    official, other = builders.official("Ramon Lopez"), builders.official("Teodoro Locsin Jr.")
    author = builders.account(roles.EDITOR)
    said = Claim.objects.create(meeting=meeting, field="place", value="Clark", rank=3, author=author)
    judged = Judgement.objects.create(
        kind="distinct", left_official=official, right_official=other, author=author
    )
    ids = {
        "agreement": agreement.pk,
        "official": official.pk,
        "organization": builders.organization("Department of Trade").pk,
        "delegation": meeting.delegations.get(country="RU").pk,
        "article": builders.article().pk,
        "revoke": judged.pk,
    }
    for name in ("article-progress", "article-retry", "review-article", "review-verdict", "review-add"):
        ids[name] = ids["article"]

    def address(name: str) -> str:
        pattern = next(pattern for pattern in urlpatterns if pattern.name == name)
        wanted = pattern.pattern.converters
        values = {**FIXED, "pk": ids.get(name, meeting.pk), "claim_pk": said.pk}
        return reverse(name, kwargs={key: values[key] for key in wanted})

    return address


def test_every_address_has_its_line() -> None:
    assert {pattern.name for pattern in urlpatterns} == set(PAGES)


def outcome(client: Client, method: str, address: str) -> str:
    response = getattr(client, method)(address)
    if response.status_code in (301, 302) and response["Location"].startswith("/login/?next="):
        return "login"
    return {403: "forbidden", 405: "no such method"}.get(response.status_code, "let in")


def expected(name: str, role: str, method: str) -> set[str]:
    allowed = PAGES[name].get(method)
    if allowed is not None and role in allowed:
        return {"let in"}
    if role == NOBODY and not any(NOBODY in who for who in PAGES[name].values()):
        return {"login"}
    # Of a method that a page has not, and a page that is not theirs, either may be said first.
    may_enter = any(role in who for who in PAGES[name].values())
    if allowed is None:
        return {"no such method"} if may_enter else {"no such method", "forbidden", "login"}
    return {"forbidden"}


@pytest.mark.parametrize("name", sorted(PAGES))
def test_each_role_may_do_on_a_page_what_the_table_says_and_nothing_else(address_of: Any, name: str) -> None:
    address, wrong = address_of(name), []
    for role in ANYBODY:
        client = logged_in(role) if role else Client()
        for method in METHODS:
            if name == "logout" and role:
                client = logged_in(role)
            got = outcome(client, method, address)
            if got not in expected(name, role, method):
                wrong.append((role or "nobody", method, got))
    assert wrong == []
