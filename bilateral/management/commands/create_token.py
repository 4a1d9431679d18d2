"""``manage.py create_token USER NAME --scopes read submit``: makes a token and prints it, once."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from bilateral.models import ApiToken
from bilateral.services import roles, tokens

MOST_DAYS = 36_500
MOST_NAME = ApiToken._meta.get_field("name").max_length or 0


class Command(BaseCommand):
    help = "Make an API token for a user and print it. It is kept as a hash only: copy it now."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("user", metavar="USER", help="The account's user name.")
        parser.add_argument("name", metavar="PURPOSE", help="What the token is for.")
        parser.add_argument(
            "--scopes",
            nargs="+",
            default=["read"],
            metavar="SCOPE",
            help=f"Any of {', '.join(tokens.SCOPES)}.",
        )
        parser.add_argument(
            "--days",
            type=int,
            default=365,
            help="Days for which the token is valid; 0 for ever. 365 by default.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        user = User.objects.filter(username=options["user"]).first()
        if user is None:
            raise CommandError(
                f"There is no account named {options['user']}. Make it in the admin first; the very first one with: "
                "manage.py createsuperuser"
            )
        if not user.is_active:
            raise CommandError(f"The account {options['user']} is closed: its tokens would open nothing.")
        days = options["days"]
        if not 0 <= days <= MOST_DAYS:
            raise CommandError(
                f"Give a number of days up to {MOST_DAYS}, or 0 for a token that never expires."
            )
        name = options["name"].strip()
        if not 1 <= len(name) <= MOST_NAME:
            raise CommandError(f"Say what the token is for, in {MOST_NAME} characters at most.")
        expires_at = timezone.now() + timedelta(days=days) if days else None
        try:
            token, secret = tokens.issue(
                user=user, name=name, scopes=options["scopes"], expires_at=expires_at
            )
        except tokens.InvalidScopes as error:
            raise CommandError(str(error)) from error
        until = f"until {expires_at:%Y-%m-%d}" if expires_at else "for ever"
        self.stderr.write(
            f"Token “{token.name}” of {user.username}, {', '.join(token.scopes)}, valid {until}."
        )
        if (more := sorted(set(token.scopes) - {"read"})) and not roles.may_submit(user):
            self.stderr.write(
                f"{user.username} has no role for {', '.join(more)}, so the token opens reading only: give the account "
                "the role partner, editor or administrator in the admin."
            )
        self.stdout.write(secret)
