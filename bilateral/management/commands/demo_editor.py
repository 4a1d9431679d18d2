"""``manage.py demo_editor``: an account for a first look, with a password made for this installation."""

from __future__ import annotations

import secrets
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand
from django.db import transaction

from bilateral.services import roles

NAME = "editor"


class Command(BaseCommand):
    help = f"Create the account “{NAME}” with a generated password, shown once; do nothing where it exists."

    def handle(self, *args: Any, **options: Any) -> None:
        password = secrets.token_urlsafe(12)
        with transaction.atomic():
            user, created = User.objects.get_or_create(username=NAME)
            if created:
                user.set_password(password)
                user.save()
                roles.assign(user, roles.EDITOR)
        if created:
            self.stdout.write(f"Log in as {NAME} with the password {password} (shown this once).")
        else:
            self.stdout.write(f"Log in as {NAME}. To set a new password: manage.py changepassword {NAME}")
