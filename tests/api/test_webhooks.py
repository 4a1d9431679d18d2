"""Webhooks: signed, in order, tried again, given up, replayed; and never sent where they must not go."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from standardwebhooks import Webhook as Receiver
from standardwebhooks import WebhookVerificationError

from bilateral import tasks
from bilateral.models import Change, Webhook, WebhookDelivery
from bilateral.outbound import Answer, Unreachable
from bilateral.services import webhooks
from bilateral.services.changes import number_changes

from . import builders

pytestmark = pytest.mark.django_db
ADDRESS = "https://93.184.215.14/hook"


class Endpoint:
    """Stands in for a receiver: answers with the next of its statuses and keeps what it was sent."""

    def __init__(self, *statuses: int) -> None:
        self.statuses = list(statuses) or [200]
        self.got: list[tuple[dict[str, str], str]] = []

    def __call__(self, url: str, *, headers: dict[str, str], body: bytes, **_: Any) -> Answer:
        self.got.append((headers, body.decode()))
        status = self.statuses.pop(0) if len(self.statuses) > 1 else self.statuses[0]
        if status == 0:
            raise Unreachable("connection", "The connection broke off.")
        return Answer(url, status, {}, b"said so")

    @property
    def ids(self) -> list[str]:
        return [headers["webhook-id"] for headers, _ in self.got]


def made(**columns: Any) -> Webhook:
    columns.setdefault("user", builders.account("partner"))
    return Webhook.objects.create(**{"name": "newsroom", "address": ADDRESS, **columns})


def changes(number: int, record_type: str = "meeting") -> None:
    Change.objects.bulk_create(
        Change(record_type=record_type, record_id=n, action="updated") for n in range(1, number + 1)
    )
    number_changes()


def reload(row: Any) -> Any:
    row.refresh_from_db()
    return row


def test_a_message_names_the_changes_and_verifies_with_the_secret() -> None:
    webhook, endpoint = made(), Endpoint()
    changes(3)
    assert webhooks.queue_messages() == 1
    assert webhooks.deliver(webhook.pk, endpoint) == 1
    ((headers, body),) = endpoint.got
    assert headers["user-agent"] == "BilateralRegister/1.0 (webhooks)"
    told = Receiver(webhook.secret).verify(body, headers)
    assert told["type"] == "register.changed"
    assert [change["number"] for change in told["data"]["changes"]] == [1, 2, 3]
    assert (told["data"]["after"], told["data"]["last"]) == (0, 3)
    with pytest.raises(WebhookVerificationError):
        Receiver(webhook.secret).verify(body.replace('"number":1', '"number":9'), headers)
    with pytest.raises(WebhookVerificationError):
        Receiver(made().secret).verify(body, headers)


def test_every_change_is_told_once_in_order_whatever_their_number() -> None:
    webhook, endpoint = made(), Endpoint()
    changes(250)
    webhooks.queue_messages()
    webhooks.queue_messages()
    assert webhooks.deliver(webhook.pk, endpoint) == 3
    numbers = [change["number"] for _, body in endpoint.got for change in json.loads(body)["data"]["changes"]]
    assert numbers == list(range(1, 251))


def test_a_webhook_is_told_of_the_records_it_asked_for() -> None:
    webhook, endpoint = made(record_types=["agreement"]), Endpoint()
    changes(2, "meeting")
    changes(1, "agreement")
    webhooks.queue_messages()
    webhooks.deliver(webhook.pk, endpoint)
    ((_, body),) = endpoint.got
    assert [change["record"]["type"] for change in json.loads(body)["data"]["changes"]] == ["agreement"]


def test_what_fails_is_tried_again_later_and_later_and_keeps_its_place() -> None:
    with time_machine.travel("2026-11-25T01:00:00Z", tick=False) as clock:
        webhook, endpoint = made(), Endpoint(503, 0, 200)
        changes(101)
        webhooks.queue_messages()
        first = webhook.deliveries.earliest("id")
        assert webhooks.deliver(webhook.pk, endpoint) == 0
        assert (reload(first).status, first.next_attempt_at) == (503, timezone.now() + timedelta(seconds=10))
        assert webhooks.deliver(webhook.pk, endpoint) == 0
        assert len(endpoint.got) == 1, "not before its time"
        clock.shift(timedelta(seconds=11))
        webhooks.deliver(webhook.pk, endpoint)
        assert (reload(first).status, first.said) == (None, "The connection broke off.")
        assert first.next_attempt_at == timezone.now() + timedelta(minutes=1)
        assert reload(webhook).failing_since is not None
        clock.shift(timedelta(seconds=61))
        assert webhooks.deliver(webhook.pk, endpoint) == 2
        assert endpoint.ids[:3] == [first.message_id] * 3
        assert reload(webhook).failing_since is None


def test_after_the_last_attempt_it_is_switched_off_and_nothing_is_lost() -> None:
    with time_machine.travel("2026-11-25T01:00:00Z", tick=False) as clock:
        webhook, endpoint = made(), Endpoint(500)
        changes(1)
        webhooks.queue_messages()
        for wait in [timedelta(0), *webhooks.WAITS]:
            clock.shift(wait)
            webhooks.deliver(webhook.pk, endpoint)
        assert len(endpoint.got) == len(webhooks.WAITS) + 1
        assert reload(webhook).disabled_at is not None
        assert "500" not in webhook.disabled_reason or webhook.disabled_reason
        changes(1)
        assert webhooks.queue_messages() == 0
        webhooks.enable(webhook)
        webhooks.queue_messages()
        healed = Endpoint()
        assert webhooks.deliver(webhook.pk, healed) == 2
        told = [json.loads(body)["data"]["changes"][0]["number"] for _, body in healed.got]
        assert told == [1, 2]
        assert healed.ids[0] == endpoint.ids[0]


def test_a_receiver_that_is_gone_is_not_asked_again_until_somebody_says_so() -> None:
    webhook, endpoint = made(), Endpoint(410)
    changes(1)
    webhooks.queue_messages()
    webhooks.deliver(webhook.pk, endpoint)
    assert reload(webhook).disabled_at is not None
    assert webhooks.due(timezone.now()) == []
    assert webhooks.deliver(webhook.pk, endpoint) == 0
    webhooks.enable(webhook)
    assert webhooks.deliver(webhook.pk, Endpoint()) == 1


def test_a_closed_account_is_told_nothing() -> None:
    webhook = made(user=builders.account("partner", is_active=False))
    changes(1)
    assert webhooks.queue_messages() == 0
    assert webhooks.due(timezone.now()) == []
    assert webhooks.deliver(webhook.pk, Endpoint()) == 0


def test_a_replay_has_the_id_and_the_body_that_it_had() -> None:
    webhook, endpoint = made(), Endpoint()
    changes(1)
    webhooks.queue_messages()
    webhooks.deliver(webhook.pk, endpoint)
    webhooks.replay(webhook.deliveries.get())
    webhooks.deliver(webhook.pk, endpoint)
    (_, first), (_, second) = endpoint.got
    assert endpoint.ids[0] == endpoint.ids[1]
    assert first == second


def test_what_was_sent_long_ago_is_forgotten_and_what_waits_is_not() -> None:
    webhook, now = made(), timezone.now()
    for state, days in (("delivered", 31), ("failed", 31), ("waiting", 31), ("delivered", 29)):
        sent_at = now - timedelta(days=days)
        WebhookDelivery.objects.create(
            webhook=webhook, message_id=state, body="{}", state=state, sent_at=sent_at
        )
    newest = webhook.deliveries.first()
    assert newest is not None
    WebhookDelivery.objects.filter(pk=newest.pk).update(replay_of=webhook.deliveries.last())
    assert tasks.forget_messages() == 2
    assert set(webhook.deliveries.values_list("state", flat=True)) == {"waiting", "delivered"}
    assert reload(newest).replay_of is None


def test_for_a_day_after_rotation_both_secrets_verify() -> None:
    with time_machine.travel("2026-11-25T01:00:00Z", tick=False) as clock:
        webhook, endpoint = made(), Endpoint()
        old = webhook.secret
        webhooks.rotate_secret(webhook)
        assert webhook.secret != old
        webhooks.send_test(webhook, endpoint)
        clock.shift(timedelta(hours=25))
        webhooks.send_test(webhook, endpoint)
        clock.shift(-timedelta(hours=25))
        headers, body = endpoint.got[0]
        assert Receiver(old).verify(body, headers) == Receiver(webhook.secret).verify(body, headers)
        headers, _ = endpoint.got[1]
        assert len(headers["webhook-signature"].split()) == 1


def test_a_test_message_under_way_is_sent_by_nobody_else() -> None:
    webhook, endpoint = made(), Endpoint()

    def send(*given: Any, **named: Any) -> Answer:
        assert webhooks.deliver(webhook.pk, endpoint) == 0
        return endpoint(*given, **named)

    webhooks.send_test(webhook, send)
    assert len(endpoint.got) == 1


def test_no_column_holds_the_secret() -> None:
    webhook = made()
    stored = {str(getattr(webhook, field.attname)) for field in Webhook._meta.concrete_fields}
    assert webhook.secret.startswith("whsec_")
    assert not any(webhook.secret.removeprefix("whsec_") in value for value in stored)


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/hook",
        "https://[::1]/",
        "https://169.254.169.254/latest/meta-data",
        "https://10.0.0.5/hook",
        "ftp://93.184.215.14/",
        "https://93.184.215.14:22/",
        "https://2130706433/",
        "javascript:alert(1)",
        "",
    ],
)
def test_an_address_that_must_not_be_asked_makes_no_webhook(address: str) -> None:
    with pytest.raises(webhooks.InvalidWebhook) as refused:
        webhooks.create(builders.account("partner"), "newsroom", address)
    assert "address" in refused.value.errors


def test_a_new_webhook_is_told_of_what_changes_from_now_on() -> None:
    changes(4)
    assert webhooks.create(builders.account("partner"), "newsroom", ADDRESS).after == 4


def _signed_in(role: str) -> tuple[Client, Any]:
    client, user = Client(), builders.account(role)
    client.force_login(user)
    return client, user


def test_the_page_makes_tests_and_switches(monkeypatch: pytest.MonkeyPatch) -> None:
    client, user = _signed_in("partner")
    sent = Endpoint()
    monkeypatch.setattr(webhooks.send_test, "__defaults__", (sent,))
    answer = client.post("/access/webhooks/", {"name": "newsroom", "address": ADDRESS})
    webhook = Webhook.objects.get(user=user)
    assert (answer.status_code, answer["Location"]) == (302, f"/access/webhooks/{webhook.pk}/")
    client.post(f"{answer['Location']}test/")
    assert json.loads(sent.got[0][1])["type"] == "register.test"
    page = client.get(answer["Location"]).content.decode()
    assert webhook.secret in page
    assert sent.ids[0] in page
    client.post(f"{answer['Location']}switch/")
    assert reload(webhook).disabled_at is not None
    client.post(f"{answer['Location']}switch/")
    assert reload(webhook).disabled_at is None
    before = webhook.secret
    client.post(f"{answer['Location']}rotate/")
    assert reload(webhook).secret != before
    client.post(f"{answer['Location']}replay/{WebhookDelivery.objects.get().pk}/")
    assert webhook.deliveries.filter(state="waiting").count() == 1


def test_the_page_says_what_is_wrong_with_an_address() -> None:
    client, _ = _signed_in("partner")
    answer = client.post("/access/webhooks/", {"name": "x", "address": "http://127.0.0.1/"})
    assert answer.status_code == 422
    assert not Webhook.objects.exists()


@pytest.mark.parametrize("below", ["", "test/", "switch/", "rotate/", "replay/1/"])
def test_the_webhook_of_another_is_not_there(below: str) -> None:
    webhook = made()
    client, _ = _signed_in("editor")
    ask: Callable[..., Any] = client.post if below else client.get
    assert ask(f"/access/webhooks/{webhook.pk}/{below}").status_code == 404


def test_viewers_have_no_webhooks() -> None:
    client, _ = _signed_in("viewer")
    assert client.get("/access/webhooks/").status_code == 403


def test_a_webhook_that_is_switched_off_can_be_removed_and_makes_room_for_another() -> None:
    user = builders.account("partner")
    hooks = [made(user=user, name=f"hook {number}") for number in range(webhooks.MOST_A_USER)]
    WebhookDelivery.objects.create(webhook=hooks[0], message_id="msg_1", body="{}")
    with pytest.raises(webhooks.InvalidWebhook, match="Remove one first"):
        webhooks.create(user, "one more", ADDRESS)
    client = Client()
    client.force_login(user)
    removed, own = f"/access/webhooks/{hooks[0].pk}/remove/", f"/access/webhooks/{hooks[0].pk}/"
    assert removed not in client.get(own).content.decode()
    assert client.post(removed)["Location"] == own, "one that is on is switched off first"
    client.post(f"{own}switch/")
    assert removed in client.get(own).content.decode()
    stranger = Client()
    stranger.force_login(builders.account("editor"))
    assert stranger.post(removed).status_code == 404
    assert client.post(removed)["Location"] == "/access/webhooks/"
    assert client.get(own).status_code == 404
    webhooks.create(user, "one more", ADDRESS)
