"""Who reads and what they asked for: all that building an answer's rows depends on besides the rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from rest_framework.request import Request

from bilateral.selectors.clock import today_in_manila
from bilateral.services import roles

from .addresses import Addresses
from .asking import Question


@dataclass(frozen=True)
class Reader:
    """One caller's question. Rows are built for it, and only with what it wants."""

    request: Request
    question: Question

    @cached_property
    def addresses(self) -> Addresses:
        return Addresses(self.request.build_absolute_uri("/").rstrip("/"))

    @cached_property
    def today(self) -> date:
        return today_in_manila()

    @cached_property
    def may_read_every_text(self) -> bool:
        """Editors read the text of every article; others only where the publisher's rights allow."""
        return roles.is_editor(self.request.user)

    @property
    def is_known(self) -> bool:
        """Whether the caller is logged in: names of editors are not for the public."""
        return bool(self.request.user.is_authenticated)

    def expands(self, name: str) -> bool:
        """Whether a field that is only there on request is asked for."""
        return name in self.question.expand or name in (self.question.fields or ())
