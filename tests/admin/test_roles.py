"""Who may do what in the admin: role by page."""

from __future__ import annotations

import psycopg
import pytest
from django.contrib.auth.models import AnonymousUser, Group, User
from django.db import OperationalError, connection, transaction
from django.test import Client

from bilateral.models import ApiToken, Article, Claim, Judgement, Meeting, Official, Organization, Publisher
from bilateral.models.codes import ArticleState
from bilateral.services import roles, unsettled
from tests.builders import article, talks
from tests.worker import database_url_of_tests

from .builders import Page, account, address, opened, signed_in

pytestmark = pytest.mark.django_db

EVERYONE = ("viewer", "partner", "editor", "administrator")
STAFF = ("editor", "administrator")
ADMINISTRATOR = ("administrator",)


@pytest.fixture
def accounts() -> dict[str, User]:
    return {role: account(role) for role in EVERYONE}


@pytest.mark.parametrize(
    ("model", "page", "allowed"),
    [
        *(
            (model, page, STAFF)
            for model in (Meeting, Official, Organization)
            for page in ("changelist", "add")
        ),
        *((model, "changelist", STAFF) for model in (Article, Claim, Judgement, Publisher, ApiToken)),
        *((model, "add", ()) for model in (Article, Claim, Judgement, Group)),
        (ApiToken, "add", STAFF),
        (Publisher, "add", ADMINISTRATOR),
        (User, "changelist", ADMINISTRATOR),
        (User, "add", ADMINISTRATOR),
        (Group, "changelist", ADMINISTRATOR),
    ],
)
def test_pages_open_for_those_who_may(accounts, model, page, allowed):
    opens = [
        role
        for role, user in accounts.items()
        if signed_in(user).get(address(model, page)).status_code == 200
    ]
    assert opens == list(allowed)


def test_nobody_who_is_not_signed_in_sees_a_page(db):
    response = Client().get(address(Meeting, "changelist"))
    assert response.status_code == 302
    assert "login" in response.headers["Location"]


@pytest.mark.parametrize("role", EVERYONE)
def test_a_record_is_corrected_withdrawn_and_restored_by_staff_only(meeting, role):
    page = opened(signed_in(account("editor", "reader")), meeting)
    client = signed_in(account(role))
    may = role in STAFF
    client.post(address(meeting), {**page.values, "place": ["Manila"]})
    meeting.refresh_from_db()
    assert (meeting.place == "Manila") is may
    client.post(address(meeting, "delete"), {"post": "yes"})
    meeting.refresh_from_db()
    assert (meeting.withdrawn_at is not None) is may
    if may:
        client.post(address(meeting, "restore"))
        meeting.refresh_from_db()
        assert meeting.withdrawn_at is None


def test_only_an_administrator_lets_readers_see_full_texts(accounts):
    publisher = Publisher.objects.create(name="Radio Davao")
    sent = {"name": "Radio Davao", "kind": "news"}  # an unticked box sends nothing
    assert signed_in(accounts["editor"]).post(address(publisher), sent).status_code == 403
    publisher.refresh_from_db()
    assert publisher.show_text
    assert signed_in(accounts["administrator"]).post(address(publisher), sent).status_code == 302
    publisher.refresh_from_db()
    assert not publisher.show_text


def test_an_official_bodys_word_weighs_as_soon_as_it_is_held_for_one(accounts):
    day = {"published_on": "2018-08-03"}
    talks("Ministry", publisher="Foreign Ministry", place="Singapore", **day)
    talks("Radio", publisher="Radio Davao", place="Manila", **day)
    record = Meeting.objects.get()
    for name in ("Foreign Ministry", "Radio Davao"):
        for other in Publisher.objects.all():
            client = signed_in(accounts["administrator"])
            kind = "official" if other.name == name else "news"
            client.post(address(other), {"name": other.name, "kind": kind, "show_text": "on"})
        record.refresh_from_db()
        assert record.place == {"Foreign Ministry": "Singapore", "Radio Davao": "Manila"}[name]


def test_a_body_is_held_for_another_kind_once_the_batch_at_work_is_done(accounts):
    """A record noted down while it is being settled would be struck off, weighed as it was before."""
    publisher = Publisher.objects.create(name="Foreign Ministry")
    client = signed_in(accounts["administrator"])
    sent = {"name": "Foreign Ministry", "kind": "official", "show_text": "on"}
    with psycopg.connect(database_url_of_tests()) as batch, connection.cursor() as cursor:
        batch.execute("SELECT pg_advisory_xact_lock_shared(%s)", [unsettled.LOCK])
        cursor.execute("SET LOCAL lock_timeout = '50ms'")
        with pytest.raises(OperationalError), transaction.atomic():
            client.post(address(publisher), sent)
        cursor.execute("SET LOCAL lock_timeout = 0")
        batch.rollback()
    client.post(address(publisher), sent)
    publisher.refresh_from_db()
    assert publisher.kind == "official"


def test_an_administrator_gives_roles_and_a_superusers_account_is_out_of_reach(accounts):
    client = signed_in(accounts["administrator"])
    page = Page(client.get(address(User, "add")).content.decode(), "user_form")
    words = "seven tall ships at anchor"
    sent = {
        **page.values,
        "username": ["marisol"],
        "password1": [words],
        "password2": [words],
        "role": ["editor"],
    }
    assert client.post(address(User, "add"), sent).status_code == 302
    marisol = User.objects.get(username="marisol")
    assert roles.is_editor(marisol)
    assert marisol.is_staff

    page = Page(client.get(address(marisol)).content.decode(), "user_form")
    assert page.values["role"] == ["editor"]
    assert not {"is_superuser", "is_staff", "user_permissions", "groups"} & set(page.values)
    client.post(address(marisol), {**page.values, "role": ["viewer"], "is_superuser": ["on"]})
    marisol = User.objects.get(username="marisol")
    assert (roles.is_editor(marisol), marisol.is_staff, marisol.is_superuser) == (False, False, False)

    root = User.objects.create_superuser("root")
    assert client.post(address(root), {"username": "mine"}).status_code == 403
    assert client.get(address(root, "delete")).status_code == 403


def test_editors_see_and_make_tokens_of_their_own_only(accounts):
    editor, administrator = accounts["editor"], accounts["administrator"]
    ApiToken.objects.create(user=administrator, name="export", prefix="abcd", digest="1" * 64)
    client = signed_in(editor)
    assert client.get(address(ApiToken, "changelist")).context["cl"].result_count == 0
    sent = {
        "name": "notebook",
        "scopes": ["read", "correct"],
        "user": str(administrator.pk),
        "expires_at_0": "",
        "expires_at_1": "",
    }
    response = client.post(address(ApiToken, "add"), sent, follow=True)
    token = ApiToken.objects.get(name="notebook")
    assert (token.user, token.scopes) == (editor, ["read", "correct"])
    (message,) = [str(m) for m in response.context["messages"] if "The token is" in str(m)]
    secret = message.removeprefix("The token is ").split(".")[0]
    assert ApiToken.digest_of(secret) == token.digest
    assert secret.startswith(token.prefix)
    assert signed_in(administrator).get(address(ApiToken, "changelist")).context["cl"].result_count == 2
    client.post(
        address(ApiToken, "changelist"), {"action": "revoke_selected", "_selected_action": [token.pk]}
    )
    token.refresh_from_db()
    assert token.revoked_at is not None


def test_articles_are_tried_again_forced_and_silenced_by_action(
    client, meeting, django_capture_on_commit_callbacks
):
    told = Article.objects.get()
    poison = article(
        "A page that no reader could read.",
        state=ArticleState.QUARANTINED,
        state_reason="too odd",
        attempts=3,
    )
    sport = article("A chess match in Manila.", state=ArticleState.IRRELEVANT)

    def act(action: str, chosen: Article) -> None:
        client.post(address(Article, "changelist"), {"action": action, "_selected_action": [chosen.pk]})
        chosen.refresh_from_db()

    act("retry_selected", poison)
    assert (poison.state, poison.attempts, poison.state_reason) == (ArticleState.QUEUED, 0, "")
    act("force_relevant_selected", sport)
    assert (sport.state, sport.forced_relevant) == (ArticleState.QUEUED, True)
    act("read_again_selected", told)
    assert told.reread_requested_at is not None
    act("retract_selected", told)
    meeting.refresh_from_db()
    assert (told.retracted_at is not None, meeting.sources) == (True, 0)
    act("unretract_selected", told)
    meeting.refresh_from_db()
    assert meeting.sources == 1


@pytest.mark.parametrize(
    ("role", "editor", "administrator", "submits"),
    [
        ("viewer", False, False, False),
        ("partner", False, False, True),
        ("editor", True, False, True),
        ("administrator", True, True, True),
    ],
)
def test_roles_are_asked_by_name(role, editor, administrator, submits):
    user = account(role)
    assert (roles.is_editor(user), roles.is_administrator(user), roles.may_submit(user)) == (
        editor,
        administrator,
        submits,
    )


def test_a_closed_account_and_nobody_have_no_role(db):
    user = account("administrator")
    user.is_active = False
    user.save()
    closed = User.objects.get(pk=user.pk)
    for somebody in (closed, AnonymousUser()):
        assert not roles.is_editor(somebody)
        assert not roles.may_submit(somebody)


def test_an_account_has_one_role_at_a_time(db):
    user = account("editor")
    roles.assign(user, "viewer")
    assert roles.roles_of(user) == {"viewer"}
    with pytest.raises(ValueError, match="There is no role “chief”"):
        roles.assign(user, "chief")
