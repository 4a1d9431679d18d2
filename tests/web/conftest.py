"""Readers and editors with a session."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from bilateral.services import roles
from tests.api import builders


def logged_in(role: str) -> Client:
    client = Client()
    client.force_login(builders.account(role))
    return client


@pytest.fixture
def viewer(db: Any) -> Client:
    return logged_in(roles.VIEWER)


@pytest.fixture
def editor(db: Any) -> Client:
    return logged_in(roles.EDITOR)
