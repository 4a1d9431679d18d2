"""The day it is for the people who read the register."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from django.utils import timezone

MANILA = ZoneInfo("Asia/Manila")


def today_in_manila() -> date:
    """Today in Manila: the day against which plans, deadlines and silences are measured."""
    return timezone.localdate(timezone=MANILA)
