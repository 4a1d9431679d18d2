"""What changed of records, between two moments or since a reader looked: several changes told as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.contrib.postgres.fields import ArrayField
from django.db.models import Func, JSONField, Max, Q, QuerySet, TextField, Value

from bilateral.models import MODELS, Article, Change
from bilateral.models.codes import ChangeAction

from .referred import name_referred

_BOOKKEEPING = frozenset({"sources", "reports", "conflicts"})
REPEATED = ("sources", "reports")  # a further report of what is known, or a copy of one, is no news
_WHOLE_LISTS = frozenset({"delegations", "actions", "parties", "signatories", "posts", "aliases"})


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after. Of lists of parts only that they changed is told: ``before`` is ``None``."""

    field: str
    before: Any
    after: Any
    parts: bool = False


@dataclass(frozen=True, slots=True)
class ToldRecord:
    """A record with the net of its changes. ``fate`` is created, updated, withdrawn, restored, merged or unmerged."""

    record_type: str
    record: Any
    fate: str
    fields: list[FieldChange]
    at: datetime
    articles: tuple[Article, ...]
    by: tuple[str, ...]

    @property
    def is_new(self) -> bool:
        return self.fate == ChangeAction.CREATED


def told_records(changes: Mapping[tuple[str, int], Sequence[Change]]) -> list[ToldRecord]:
    """Tell the changes of each record, given in order, as one; latest changed first.

    A record whose changes undo each other is left out, and so is one that is gone. Two queries a record type,
    one for articles and one for people.
    """
    records = {
        (name, row.pk): row
        for name, model in MODELS.items()
        if (ids := [pk for kind, pk in changes if kind == name])
        for row in model.objects.filter(pk__in=ids).select_related("merged_into")
    }
    every = [change for group in changes.values() for change in group]
    name_referred(every)
    articles = (
        Article.objects.select_related("publisher")
        .defer("text", "extraction", "minhash")
        .in_bulk({change.article_id for change in every if change.article_id})
    )
    authors = dict(
        Change.objects.filter(pk__in=[change.pk for change in every if change.author_id]).values_list(
            "author_id", "author__username"
        )
    )
    told = []
    for key, group in changes.items():
        if key not in records:
            continue
        fate, fields = _fate(group), _net(group)
        if fate == ChangeAction.UPDATED and not fields:
            continue
        sources = {c.article_id: articles[c.article_id] for c in reversed(group) if c.article_id in articles}
        by = tuple(dict.fromkeys(str(authors[c.author_id]) for c in group if c.author_id in authors))
        told.append(
            ToldRecord(key[0], records[key], fate, fields, group[-1].at, tuple(sources.values())[:3], by)
        )
    return sorted(told, key=lambda one: one.at, reverse=True)


def news_of(
    record_type: str, ids: Sequence[int], since: datetime, reader: User | None = None
) -> dict[int, str]:
    """Which of these records are ``new`` or ``changed`` since a moment, by others than the reader. One query.

    A further report of what is known already is no news.
    """
    rows = news_since(since, reader).filter(record_type=record_type, record_id__in=ids).order_by("pk")
    news: dict[int, str] = {}
    for record_id, action in rows.values_list("record_id", "action"):
        if action == ChangeAction.CREATED:
            news[record_id] = "new"
        else:
            news.setdefault(record_id, "changed")
    return news


def news_since(since: datetime, reader: User | None = None) -> QuerySet[Change]:
    """The changes since a moment that are news: by others than the reader, and more than a further report."""
    rows = Change.objects.filter(at__gt=since)
    if reader is not None:
        rows = rows.exclude(author=reader)
    beside_reports = Func(
        "fields",
        Value(list(REPEATED), ArrayField(TextField())),
        arg_joiner=" - ",
        template="%(expressions)s",
        output_field=JSONField(),
    )
    return rows.alias(told=beside_reports).exclude(action=ChangeAction.UPDATED, told={})


def changed_between(
    since: datetime, until: datetime, types: Sequence[str], most: int
) -> tuple[list[ToldRecord], bool]:
    """What changed from one moment to another, latest first, and whether there was more than ``most`` records."""
    return _told_in(Change.objects.filter(Q(at__gte=since, at__lt=until), record_type__in=types), most)


def told_since(
    since: datetime, reader: User | None, types: Sequence[str], most: int
) -> tuple[list[ToldRecord], bool]:
    """The news since a moment (``news_since``) of records that stand in the register, as ``changed_between``."""
    told, more = _told_in(news_since(since, reader).filter(record_type__in=types), most)
    return [one for one in told if one.fate not in (ChangeAction.WITHDRAWN, ChangeAction.MERGED)], more


def _told_in(rows: QuerySet[Change], most: int) -> tuple[list[ToldRecord], bool]:
    touched = rows.values_list("record_type", "record_id").annotate(last=Max("at"))
    latest = list(touched.order_by("-last", "record_type", "record_id")[: most + 1])
    ids: dict[str, list[int]] = defaultdict(list)
    for record_type, record_id, _last in latest[:most]:
        ids[record_type].append(record_id)
    groups: dict[tuple[str, int], list[Change]] = defaultdict(list)
    for record_type, of_type in ids.items():
        for change in rows.filter(record_type=record_type, record_id__in=of_type).order_by("at", "pk"):
            groups[change.record_type, change.record_id].append(change)
    return told_records(groups), len(latest) > most


def _fate(group: Sequence[Change]) -> str:
    actions = [change.action for change in group]
    last = next((action for action in reversed(actions) if action != ChangeAction.UPDATED), "")
    if last in (ChangeAction.WITHDRAWN, ChangeAction.MERGED):
        return str(last)
    return str(ChangeAction.CREATED) if ChangeAction.CREATED in actions else str(last or ChangeAction.UPDATED)


def _net(group: Sequence[Change]) -> list[FieldChange]:
    """The first value before and the last after, of each field in which they differ."""
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    for change in group:
        for name, (was, becomes) in change.fields.items():
            before.setdefault(name, was)
            after[name] = becomes
    return [
        FieldChange(name, None, None, parts=True)
        if name in _WHOLE_LISTS
        else FieldChange(name, before[name], after[name])
        for name in after
        if before[name] != after[name] and name not in _BOOKKEEPING
    ]
