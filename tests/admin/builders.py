"""Accounts by role, pages read as a browser reads them, and registers with many rows."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from bilateral.models import Meeting, Record
from bilateral.services import roles
from tests import builders

TEXT = "Delfin Lorenzana and Sergei Shoigu met in Davao City on Friday. A navy band played on the pier."
LORENZANA = {"name": "Delfin Lorenzana", "title": "Defense Secretary", "country": "PH", "role": "host"}
SHOIGU = {"name": "Sergei Shoigu", "title": "Defense Minister", "country": "RU", "role": "lead"}


def account(role: str = roles.EDITOR, name: str = "") -> User:
    user: User = builders.user(name or role)
    roles.assign(user, role)
    return user


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user, backend="bilateral.web.accounts.AccountBackend")
    return client


def davao_talks(**values: Any) -> Meeting:
    """One meeting as one article reports it; read again, it reports the same."""
    told = {
        "date": "2018-08-03",
        "place": "Davao City",
        "country": "PH",
        "topics": ["defense", "maritime"],
        **values,
    }
    builders.report(TEXT, [builders.meeting(TEXT, LORENZANA, SHOIGU, **told)])
    return Meeting.objects.get(mentions__article__text=TEXT)


def read_again() -> None:
    """The article of ``davao_talks`` is read anew, and says what it said."""
    davao_talks()


def address(record: Model | type[Model], page: str = "change") -> str:
    args = [record.pk] if isinstance(record, Model) else []
    return reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_{page}", args=args)


class Page(HTMLParser):
    """The fields of a page's form, with the values (lists, by name) that a browser would send."""

    def __init__(self, html: str, form_id: str) -> None:
        super().__init__()
        self.values: dict[str, list[str]] = {}
        self._form_id = form_id
        self._inside = False
        self._select: str | None = None
        self._area: str | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._inside = given.get("id") == self._form_id
        name = given.get("name", "")
        if not self._inside or "disabled" in given:
            return
        if tag == "select":
            self._select = name
            self.values.setdefault(name, [])
        elif tag == "option" and self._select and "selected" in given:
            self.values[self._select].append(given.get("value", ""))
        elif tag == "textarea":
            self._area = name
            self.values[name] = [""]
        elif tag == "input" and _is_sent(given):
            unnamed = "on" if given.get("type") == "checkbox" else ""
            self.values.setdefault(name, []).append(given.get("value", unnamed))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._inside = False
        elif tag == "select":
            self._select = None
        elif tag == "textarea":
            self._area = None

    def handle_data(self, data: str) -> None:
        if self._area:
            self.values[self._area][0] += data.removeprefix("\n")

    def row(self, prefix: str, **having: str) -> str:
        """The prefix of the row of a list whose fields have these values."""
        for number in range(int(self.values[f"{prefix}-TOTAL_FORMS"][0])):
            if all(self.values.get(f"{prefix}-{number}-{name}") == [value] for name, value in having.items()):
                return f"{prefix}-{number}"
        raise AssertionError(f"no row of {prefix} has {having}: {self.values}")

    def add_row(self, prefix: str, **values: str) -> None:
        """What the button *Add another* and typing do."""
        number = int(self.values[f"{prefix}-TOTAL_FORMS"][0])
        self.values[f"{prefix}-TOTAL_FORMS"] = [str(number + 1)]
        for name in [name for name in self.values if f"{prefix}-__prefix__-" in name]:
            self.values[name.replace("__prefix__", str(number))] = list(self.values[name])
        for name, value in values.items():
            self.values[f"{prefix}-{number}-{name}"] = [value]


def _is_sent(given: dict[str, str]) -> bool:
    kind = given.get("type")
    return kind not in ("submit", "button") and (kind not in ("checkbox", "radio") or "checked" in given)


def opened(client: Client, record: Record) -> Page:
    response = client.get(address(record))
    assert response.status_code == 200, response.status_code
    return Page(response.content.decode(), f"{record._meta.model_name}_form")


def saved(client: Client, record: Record, page: Page, **changes: Any) -> Any:
    """Send the page with some fields changed; the response, not followed."""
    sent = {
        **page.values,
        **{name: value if isinstance(value, list) else [value] for name, value in changes.items()},
    }
    response = client.post(address(record), sent)
    if response.status_code == 302:
        record.refresh_from_db()
    return response


def errors_of(response: Any) -> Iterator[str]:
    for form in [
        response.context["adminform"].form,
        *(f for s in response.context["inline_admin_formsets"] for f in s.formset),
    ]:
        for messages in form.errors.values():
            yield from messages
