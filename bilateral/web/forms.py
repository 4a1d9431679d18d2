"""Forms that change something."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.contrib.auth.models import AnonymousUser, User
from django.utils.translation import gettext_lazy as _

from bilateral.services.submit import InvalidSubmission, Submission, submit_article


class _RawTextField(forms.CharField):
    """Text as it was pasted: the service removes characters that no text has, which Django's field would refuse."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, required=False, strip=False)
        self.validators = []


class PublishedOnField(forms.DateField):
    """The day of an article's publication, picked or typed."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            label=_("Published on"),
            required=False,
            input_formats=["%Y-%m-%d"],
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            error_messages={"invalid": _("Write the day as 2017-02-18: year, month, day.")},
            **options,
        )


class ArticleForm(forms.Form):
    """An article to be read. What an article may be is ``services.submit``'s to say; its words land on the fields."""

    text = _RawTextField(
        label=_("Text"),
        widget=forms.Textarea(attrs={"rows": 16, "spellcheck": "false"}),
        help_text=_("The article itself, as its page shows it: headline, dateline and paragraphs."),
    )
    title = _RawTextField(
        label=_("Headline"), help_text=_("May be left empty: the first line of the text is used.")
    )
    publisher = _RawTextField(
        label=_("Publisher"), help_text=_("Outlet, agency or ministry that published it.")
    )
    url = _RawTextField(
        label=_("Address"),
        widget=forms.TextInput(attrs={"inputmode": "url", "placeholder": "https://"}),
        help_text=_("Where the original can be read."),
    )
    published_on = PublishedOnField(
        help_text=_("Words such as “Thursday” and “next month” count from this day.")
    )

    def submit(self, user: User | AnonymousUser) -> Submission | None:
        """Submit the article; ``None`` when it is refused, with the reasons on the fields."""
        if not self.is_valid():
            return None
        given: dict[str, Any] = self.cleaned_data
        published_on: date | None = given["published_on"]
        try:
            return submit_article(
                text=given["text"],
                title=given["title"],
                url=given["url"],
                publisher=given["publisher"],
                published_on=published_on,
                user=user if isinstance(user, User) else None,
            )
        except InvalidSubmission as refusal:
            for field, messages in refusal.errors.items():
                for message in messages:
                    self.add_error(field if field in self.fields else None, message)
            return None
