"""Pending, overdue, silent, unconfirmed: the flags that pages show, each with its rule in words."""

from __future__ import annotations

from datetime import date, timedelta

from .agreement_status import is_complete
from .wording import mark

PENDING_RULE = mark(
    "Pending: not complete, not in force and not ended. A signature completes a memorandum, joint statement, "
    "action plan, protocol, contract or exchange of notes."
)
OVERDUE_RULE = mark(
    "Overdue: pending, and the last day on which its next step was expected has passed in Manila."
)
SILENT_RULE = mark("Silent: pending, and no act or report of one for {days} days.")
UNCONFIRMED_RULE = mark(
    "Unconfirmed: planned, and its last possible day has passed in Manila without a report that it was held."
)

PLANS = ("planned", "possible")  # states of a meeting that is still to come
MET = ("held", "ongoing")  # a plan is no meeting
UNCONFIRMED = "unconfirmed"  # a status that pages speak of, and no record has


def is_pending(kind: str, status: str) -> bool:
    """Whether an agreement still waits for a step."""
    return not is_complete(kind, status)


def is_overdue(pending: bool, expected_latest: date | None, today: date) -> bool:
    """Whether the next step is late on this day in Manila."""
    return pending and expected_latest is not None and expected_latest < today


def is_silent(pending: bool, last_evidence_on: date | None, today: date, after_days: int) -> bool:
    """Whether nothing was heard of it for ``after_days`` days."""
    return pending and last_evidence_on is not None and last_evidence_on < today - timedelta(days=after_days)


def is_unconfirmed(status: str, latest: date | None, today: date) -> bool:
    """Whether a plan's day has passed and no source says what became of it."""
    return status in PLANS and latest is not None and latest < today


def status_on(status: str, told: str, latest: date | None, today: date) -> str:
    """A meeting's status as pages tell it on this day in Manila, of its date as ``told`` (EDTF, or empty).

    A plan whose day passed is unconfirmed. What was told as going on has been held once its last day is over: nobody
    reports that a ship has left or a guest has gone home. Of what was told without any day none is left to wait for.
    """
    if is_unconfirmed(status, latest, today):
        return UNCONFIRMED
    over = not told or (latest is not None and latest < today)
    return "held" if status == "ongoing" and over else status
