from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client

from bilateral.models import Meeting

from .builders import account, davao_talks, signed_in


@pytest.fixture
def meeting(db: None) -> Meeting:
    return davao_talks()


@pytest.fixture
def editor(db: None) -> User:
    return account("editor")


@pytest.fixture
def client(editor: User) -> Client:
    """A browser in which the editor is signed in."""
    return signed_in(editor)
