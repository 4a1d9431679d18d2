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
Doers = dict[str, tuple[str, ...]]
READ: Doers = {"get": EVERYBODY}
EDIT: Doers = {"get": EDITORS, "post": EDITORS}
LOOK_AS_EDITOR: Doers = {"get": EDITORS}
CHANGE: Doers = {"post": EDITORS}
LOOK = READ  # as READ, but never opened to nobody by PUBLIC_READ
OWN: Doers = {"get": EVERYBODY, "post": EVERYBODY}
OWN_CHANGE: Doers = {"post": EVERYBODY}
SUBMIT: Doers = {"get": SUBMITTERS, "post": SUBMITTERS}
SUBMIT_LOOK: Doers = {"get": SUBMITTERS}
SUBMIT_CHANGE: Doers = {"post": SUBMITTERS}
BY_KEY: Doers = {}  # opened by a key in the address alone, and here the key is wrong

PAGES: dict[str, Doers] = {
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
    "encounters": READ,
    "places": READ,
    "place": READ,
    "help": READ,
    "tour": OWN_CHANGE,
    "tour-close": OWN_CHANGE,
    "articles": READ,
    "article": READ,
    "article-progress": READ,
    "ingest": READ,
    "history": READ,
    "search": READ,
    "export": READ,
    "briefing": READ,
    "briefing-document": READ,
    "changes": READ,
    "cite": READ,
    "feed": READ,
    "calendar": READ,
    "feed-by-key": BY_KEY,
    "calendar-by-key": BY_KEY,
    "follow": LOOK,
    "add-alert": OWN_CHANGE,
    "change-alert": OWN_CHANGE,
    "seen": OWN_CHANGE,
    "add-key": OWN_CHANGE,
    "revoke-key": OWN_CHANGE,
    "stop-mail": {"get": ANYBODY, "post": ANYBODY},
    "add-address": SUBMIT,
    "add-file": SUBMIT,
    "item": LOOK,
    "item-retry": SUBMIT_CHANGE,
    "archive": LOOK,
    "sources": LOOK,
    "source": LOOK,
    "add-source": EDIT,
    "edit-source": EDIT,
    "pause-source": CHANGE,
    "resume-source": CHANGE,
    "check-source": CHANGE,
    "test-source": CHANGE,
    "tokens": OWN,
    "token": LOOK,
    "token-rotate": OWN_CHANGE,
    "token-revoke": OWN_CHANGE,
    "webhooks": SUBMIT,
    "webhook": SUBMIT_LOOK,
    "webhook-test": SUBMIT_CHANGE,
    "webhook-switch": SUBMIT_CHANGE,
    "webhook-remove": SUBMIT_CHANGE,
    "webhook-rotate": SUBMIT_CHANGE,
    "webhook-replay": SUBMIT_CHANGE,
    "add-article": SUBMIT,
    "article-retry": CHANGE,
    "article-read-again": CHANGE,
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
FIXED: dict[str, Any] = {
    "record_type": "meeting",
    "field": "place",
    "kind": "meeting",
    "listing": "meetings",
    "slug": "davao-city",
    "form": "csv",
    "key": "wrong",
    "token": "wrong",
    "delivery": 1,
}


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
    for name in (
        "article-progress",
        "article-retry",
        "article-read-again",
        "review-article",
        "review-verdict",
        "review-add",
    ):
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
    # Files and feeds tell a program to log in, as it would keep the login page as its file.
    return {401: "login", 403: "forbidden", 405: "no such method"}.get(response.status_code, "let in")


def expected(name: str, role: str, method: str) -> set[str]:
    page = PAGES[name]
    if page is BY_KEY:
        return {"forbidden"}
    if role in page.get(method, ()):
        return {"let in"}
    if role == NOBODY and not any(NOBODY in who for who in page.values()):
        return {"login"}
    if method in page:
        return {"forbidden"}
    # Of a method that a page has not, and a page that is not theirs, either may be said first.
    may_enter = any(role in who for who in page.values())
    return {"no such method"} if may_enter else {"no such method", "forbidden", "login"}


@pytest.mark.parametrize("role", ANYBODY)
def test_a_role_may_do_on_each_page_what_the_table_says_and_nothing_else(address_of: Any, role: str) -> None:
    client, wrong = logged_in(role) if role else Client(), []
    for name in sorted(PAGES):
        for method in METHODS:
            got = outcome(client, method, address_of(name))
            if got not in expected(name, role, method):
                wrong.append((name, method, got))
            if name == "logout" and role:
                client = logged_in(role)
    assert wrong == []
