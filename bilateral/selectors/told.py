"""What is said of a record, as its page shows it: each claim with its article, publisher, author and object."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple

from django.db.models import Case, F, Q, TextField, Value, When, Window
from django.db.models.functions import Coalesce, Greatest, Least, RowNumber, Substr
from django.utils.translation import gettext as _

from bilateral.models import Claim, Record, type_of
from bilateral.models.paths import path_of
from bilateral.statements import IDS, Statement

from .merged import standing_as

_SPACE = re.compile(r"\s+")
AROUND = 120  # characters of an article before and after a quote
MOST_SHOWN = 50  # reports of one value that a page quotes; a president is named in thousands


class Publisher(NamedTuple):
    """Who published an article, by name."""

    name: str


class ToldArticle(NamedTuple):
    """An article as quotes name it."""

    pk: int
    title: str
    published_on: date | None
    source_key: str
    text_hash: str
    publisher: Publisher | None

    def __str__(self) -> str:
        return self.title or _("Article %(id)s") % {"id": self.pk}

    def get_absolute_url(self) -> str:
        return path_of("article", self.pk)


@dataclass(frozen=True, slots=True)
class Told:
    """A claim that counts. ``article`` is ``None`` for a person's, ``author`` empty for a machine's; ``object`` is the
    canonical id of the record that the value refers to. ``before`` and ``after`` are the words around its quote in
    their paragraph, with an ellipsis where they go on; empty where the article's text may not be shown to everybody.
    """

    pk: int
    field: str
    element: str
    value: Any
    stance: str
    rank: int
    quote: str
    before: str
    after: str
    rule: str
    inferred: bool
    reason: str
    made_at: datetime
    author: str
    object: int | None
    article: ToldArticle | None


def told_of(record: Record) -> list[Told]:
    """The claims that count for one canonical record, articles' first: of each value the latest reports only.

    Three queries.
    """
    ids = standing_as(type_of(record), [record.pk])
    shown = [pk for (pk,) in _shown(type_of(record)).rows(ids=ids)]
    return [_told(*row) for row in _CLAIMS.rows(ids=shown)] if shown else []


@cache
def _shown(record_type: str) -> Statement:
    """Ranked by id alone, each path by its index: of a president tens of thousands of claims are."""
    latest = Window(
        RowNumber(),
        partition_by=[F("field"), F("element"), F("value"), F("stance")],
        order_by=[F("mention__article__published_on").desc(nulls_last=True), F("id").desc()],
    )

    def ranked(path: str) -> Any:
        reached = Claim.objects.standing().filter(**{f"{path}__any": IDS}).annotate(place=latest)
        return reached.filter(place__lte=MOST_SHOWN).values_list("pk")

    return Statement(lambda: ranked(f"mention__{record_type}").union(ranked(record_type), all=True))


_REFERRED = ("official", "organization", "meeting")
_OBJECT = Coalesce(
    *(
        F(f"{path}{column}")
        for start in ("object_mention__", "object_")
        for path in (f"{start}{name}" for name in _REFERRED)
        for column in ("__merged_into_id", "_id")
    )
)
_ARTICLE = "mention__article__"
_FORBIDDEN = Q(**{f"{_ARTICLE}publisher__show_text": False}) | Q(**{f"{_ARTICLE}source__show_text": False})


def _around(start: Any, length: Any) -> Any:
    """A part of the article, from a character counted from 1, unless somebody forbids to show its text."""
    part = Substr(f"{_ARTICLE}text", start, length)
    return Case(When(_FORBIDDEN, then=Value("")), default=part, output_field=TextField())


_CLAIMS = Statement(
    lambda: (
        Claim.objects.filter(pk__any=IDS)
        .order_by(F("mention").asc(nulls_last=True), "pk")
        .values_list(
            *(
                "pk",
                "field",
                "element",
                "value",
                "stance",
                "rank",
                "quote",
                "rule",
                "inferred",
                "reason",
                "made_at",
            ),
            *("author__username", _OBJECT, "mention__article_id"),
            *(f"mention__article__{name}" for name in ("title", "published_on", "source_key", "text_hash")),
            "mention__article__publisher__name",
            _around(Greatest(F("start") - AROUND, 0) + 1, Least(F("start"), AROUND)),
            _around(F("end") + 1, Value(AROUND)),
        )
    )
)


def _told(*row: Any) -> Told:
    pk, field, element, value, stance, rank, quote, rule, inferred, reason, made_at, author, referred = row[
        :13
    ]
    article, title, published_on, source_key, text_hash, publisher, before, after = row[13:]
    return Told(
        pk=pk,
        field=field,
        element=element,
        value=None if value is None else json.loads(value),
        stance=stance,
        rank=rank,
        quote=quote,
        before=_before(before or ""),
        after=_after(after or ""),
        rule=rule,
        inferred=inferred,
        reason=reason,
        made_at=made_at,
        author=author or "",
        object=referred,
        article=ToldArticle(
            article, title, published_on, source_key, text_hash, Publisher(publisher) if publisher else None
        )
        if article
        else None,
    )


def _before(text: str) -> str:
    """The end of a text, from the beginning of its paragraph or of a word."""
    paragraph = text.rpartition("\n\n")[2]
    if len(paragraph) == AROUND:
        paragraph = f"…{paragraph.partition(' ')[2]}"
    return _SPACE.sub(" ", paragraph).lstrip()


def _after(text: str) -> str:
    """The beginning of a text, to the end of its paragraph or of a word."""
    paragraph = text.partition("\n\n")[0]
    if len(paragraph) == AROUND:
        paragraph = f"{paragraph.rpartition(' ')[0]}…"
    return _SPACE.sub(" ", paragraph).rstrip()
