"""Hosts that are asked: one request at a time within a pause, and what their robots.txt lets us read."""

from __future__ import annotations

import time
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from protego import Protego

from bilateral.models import Host
from bilateral.outbound import Limits, OutboundError, check_address, fetch

AGENT = "BilateralRegister"
ROBOTS_HOLD = timedelta(hours=24)
ROBOTS_LIMITS = Limits(seconds=15, bytes=500_000, redirects=5)
LONGEST_DELAY = 30.0


class Busy(Exception):
    """The host may not be asked yet; ``wait`` says how long."""

    def __init__(self, wait: timedelta, words: str = "") -> None:
        super().__init__(words)
        self.wait = wait


class Disallowed(Exception):
    """The host's robots.txt asks not to read this address."""


def ask_leave(address: str) -> None:
    """Return when an address may be asked now, and take the host's turn.

    Raises ``Busy``, ``Disallowed``, and ``OutboundError`` when the host's robots.txt cannot be had.
    """
    target = check_address(address)
    name = f"{target.scheme}://{target.netloc}"
    robots = Protego.parse(_robots_of(name))
    if not robots.can_fetch(target.url, AGENT):
        raise Disallowed(target.host)
    told = robots.crawl_delay(AGENT)
    _take_turn(name, min(max(float(told or 0), settings.OUTBOUND_SECONDS_A_HOST), LONGEST_DELAY))


def wait_for_leave(address: str, seconds: float = 10) -> None:
    """Like ``ask_leave``, but wait for the host's turn when it comes within so many seconds."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            return ask_leave(address)
        except Busy as busy:
            if time.monotonic() + busy.wait.total_seconds() > deadline:
                raise
            time.sleep(busy.wait.total_seconds())


def hold_off(address: str, wait: timedelta) -> None:
    """Leave a host alone for a while: it said that it was asked too often."""
    target = check_address(address)
    Host.objects.filter(name=f"{target.scheme}://{target.netloc}", free_at__lt=timezone.now() + wait).update(
        free_at=timezone.now() + wait
    )


@transaction.atomic
def _take_turn(name: str, pause: float) -> None:
    host = Host.objects.select_for_update().get(name=name)
    now = timezone.now()
    if host.free_at > now:
        raise Busy(host.free_at - now)
    host.free_at = now + timedelta(seconds=pause)
    host.save(update_fields=["free_at"])


def _robots_of(name: str) -> str:
    """A host's robots.txt, asked for once a day. One that cannot be had forbids nothing only if it is not there."""
    host, _ = Host.objects.get_or_create(name=name)
    now = timezone.now()
    if host.robots_at and host.robots_at > now - ROBOTS_HOLD:
        return host.robots
    try:
        answer = fetch(f"{name}/robots.txt", limits=ROBOTS_LIMITS)
    except OutboundError:
        if host.robots_at:
            return host.robots
        raise
    if answer.status >= 500 or answer.status == 429:
        if host.robots_at:
            return host.robots
        raise Busy(timedelta(minutes=30), f"robots.txt answers {answer.status}")
    text = answer.body.decode("utf-8", "replace").replace("\x00", "") if answer.status == 200 else ""
    Host.objects.filter(pk=host.pk).update(robots=text, robots_at=now)
    return text
