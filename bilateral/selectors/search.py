"""One search over records and the text of articles.

Every word must be found: as it stands, in another form of it, or as a spelling of a name (``search_names``). A search
that finds few is ranked; one that finds many is shown newest first, because ranking reads every match.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from django.contrib.postgres.search import SearchQueryField, SearchRank
from django.db import connection
from django.db.models import BooleanField, Expression, F, Func, QuerySet, TextField, Value
from django.db.models.functions import Cast, Left, Replace
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from bilateral.models import Agreement, Article, Meeting, Official, Organization, SearchEntry
from bilateral.models.search import Audience
from bilateral.rules.edtf import Bounds

from .articles import light
from .keyset import Order, keyset_page
from .lines import with_line
from .meetings import overlapping
from .search_names import Named, misspelt, named

KINDS = ("meeting", "agreement", "official", "organization", "article")
NAMES = ("official", "organization")
MOST_WORDS = 10
PAGE = 20
RANKED = 1000  # so many matches are ranked, more are shown newest first
WALKED = 20_000  # so many are sorted, more are met on the way through the newest
SNIPPET_FROM = 100_000  # characters of an article
_TERM = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
# Characters that no text has after they are taken out of it: what is marked is known for sure.
_OPEN, _CLOSE, _GAP = "\ue000", "\ue001", "\ue002"


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchFilter:
    """What is sought. ``whole_text`` says that the reader may read articles whose source forbids their text."""

    text: str
    kinds: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    period: Bounds | None = None
    whole_text: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase that must, or with ``without`` must not, be found. A phrase is sought as it is written."""

    text: str
    phrase: bool = False
    without: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One record or article found; ``snippet`` is HTML, empty where there is nothing to quote."""

    kind: str
    record: Any
    snippet: SafeString
    withheld: bool = False  # its source does not let this reader see the text


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found.

    ``names`` are the best officials and organizations, on the first page of a search of every kind. ``counts`` by
    kind stop together at ``RANKED`` + 1, and ``many`` says that they did. ``spellings`` were sought as well, and
    ``corrected`` says that they stand for words of which nothing was found. ``next`` is a page number of a ranked
    search, the id of the last entry of another one.
    """

    hits: list[Hit] = field(default_factory=list)
    names: list[Hit] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    many: bool = False
    next: int | None = None
    spellings: dict[str, list[str]] = field(default_factory=dict)
    corrected: bool = False
    only_common_words: bool = False


class _Matches(Func):
    template = "%(expressions)s"
    arg_joiner = " @@ "
    output_field = BooleanField()


def terms(text: str) -> list[Term]:
    """Read a search as typed: words, "phrases", and -words that must not be there. At most ten."""
    found = []
    for match in _TERM.finditer(text[:400].replace("\x00", " ")):
        words = (match["phrase"] if match["word"] is None else match["word"]).strip()
        if re.search(r"\w", words):
            found.append(Term(words, match["word"] is None, bool(match["minus"])))
    return found[:MOST_WORDS]


def search(wanted: SearchFilter, after: int | None = None) -> Found:
    """Find what has every word. The number of queries does not depend on how much there is.

    Raises ``UnknownRow`` when ``after`` is no place that an earlier page of this search named.
    """
    asked = terms(wanted.text)
    sought = [term.text for term in asked if not term.phrase and not term.without]
    meant = dict(zip(sought, named(sought), strict=True))
    query = _tsquery(asked, meant)
    if not query:
        return Found(only_common_words=bool(asked))
    found = _find(wanted, query, after)
    corrected = False
    if not found.counts and after is None and (slips := _corrections(asked, sought, meant)):
        meant, corrected = slips, True
        found = _find(wanted, _tsquery(asked, slips), None)
        corrected = bool(found.counts)
    spellings = {word: named.spellings for word, named in meant.items() if named.spellings}
    return Found(
        found.hits, found.names, found.counts, found.many, found.next,
        spellings if found.counts else {}, corrected,
    )  # fmt: skip


def _corrections(asked: list[Term], sought: list[str], meant: dict[str, Named]) -> dict[str, Named]:
    """Whom the words may name that name nobody as they are written; empty where none of them nearly does."""
    unknown = [word for word in sought if not meant[word].links]
    slips = {word: slip for word, slip in zip(unknown, misspelt(unknown), strict=True) if slip.links}
    return meant | slips if slips else {}


def _find(wanted: SearchFilter, query: str, after: int | None) -> Found:
    tsquery = Cast(Value(query), SearchQueryField())
    entries = _entries(wanted).filter(_Matches(F("vector"), tsquery))
    every = list(entries.order_by().values_list("kind", flat=True)[: RANKED + 1])
    if not every:
        return Found()
    counts = Counter(every)
    many = len(every) > RANKED
    kinds = wanted.kinds or ("meeting", "agreement", "article")
    rows = entries.filter(kind__in=kinds)
    names: list[SearchEntry] = []
    if not wanted.kinds and after is None:
        names = list(_ranked(entries.filter(kind__in=NAMES), tsquery)[:6])
    if many and rows.order_by()[: RANKED + 1].count() > RANKED:
        page = keyset_page(_newest(rows), Order("sort_day"), after, PAGE)
        shown, following = page.rows, page.next
    else:
        number = max(after or 1, 1)
        shown = list(_ranked(rows, tsquery)[(number - 1) * PAGE : number * PAGE + 1])
        following = number + 1 if len(shown) > PAGE else None
        shown = shown[:PAGE]
    hits = _hits([*names, *shown], tsquery)
    return Found(hits[len(names) :], hits[: len(names)], dict(counts), many, following)


def _entries(wanted: SearchFilter) -> QuerySet[SearchEntry]:
    own = Audience.EDITORS if wanted.whole_text else Audience.OTHERS
    rows = SearchEntry.objects.filter(audience__in=[Audience.ALL, own]).defer("vector", "body")
    if wanted.sides:
        rows = rows.filter(countries__overlap=list(wanted.sides))
    if wanted.topics:
        rows = rows.filter(topics__overlap=list(wanted.topics))
    if wanted.period:
        rows = rows.filter(overlapping(wanted.period))
    return rows


def _ranked(rows: QuerySet[SearchEntry], tsquery: Expression) -> QuerySet[SearchEntry]:
    return rows.order_by(
        SearchRank(F("vector"), cast(Any, tsquery), normalization=Value(1)).desc(), "-sort_day", "-pk"
    )


def _newest(rows: QuerySet[SearchEntry]) -> QuerySet[SearchEntry]:
    """The rows so that reading the newest of them is quick, whether few in a hundred thousand match or half.

    Of a rare word the planner would read the newest entries one by one until enough of them match; the matches
    found first, within a limit, keep it from that.
    """
    if _estimate(rows) > WALKED:
        return rows
    return SearchEntry.objects.defer("vector", "body").filter(
        pk__in=rows.order_by().values("pk")[: WALKED * 4]
    )


def _estimate(rows: QuerySet[SearchEntry]) -> int:
    """How many rows the planner expects, without reading them."""
    with connection.cursor() as cursor:
        sql, params = rows.order_by().values("pk").query.sql_with_params()
        cursor.execute(f"EXPLAIN (FORMAT JSON) {sql}", params)
        plan = cursor.fetchone()[0]
    return int(plan[0]["Plan"]["Plan Rows"])


def _tsquery(asked: Sequence[Term], meant: dict[str, Named]) -> str:
    """The search as PostgreSQL's tsquery, as text; empty where every word is too common to be sought."""
    sql, params = "''::tsquery", []
    for term in asked:
        each, values = _one_term(term, meant.get(term.text))
        sql += f" && {'!!' if term.without else ''}({each})"
        params += values
    with connection.cursor() as cursor:
        # A query of nothing but exclusions would read everything.
        cursor.execute(f"SELECT q::text, querytree(q) FROM (SELECT {sql} AS q) AS built", params)  # noqa: S608 - our own words
        query, tree = cursor.fetchone()
    return "" if tree in ("", "T") else str(query)


def _one_term(term: Term, meant: Named | None) -> tuple[str, list[str]]:
    make = "phraseto_tsquery" if term.phrase else "plainto_tsquery"
    alternatives, params = [f"{make}('register', %s)", f"{make}('register_ru', %s)"], [term.text, term.text]
    if meant and not term.without:
        for spelling in meant.spellings:
            alternatives += ["phraseto_tsquery('register', %s)", "phraseto_tsquery('register_ru', %s)"]
            params += [spelling, spelling]
        if meant.links:
            alternatives.append("%s::tsquery")
            params.append(" | ".join(f"'{link}'" for link in meant.links))
    # A word that either language passes over ("of", "и") is passed over here too.
    common = " OR ".join(f"numnode({sql}) = 0" for sql in alternatives[:2])
    return (
        f"CASE WHEN {common} THEN ''::tsquery ELSE {' || '.join(alternatives)} END",
        [term.text, term.text, *params],
    )


def _hits(entries: list[SearchEntry], tsquery: Expression) -> list[Hit]:
    records = _records(entries)
    snippets = _snippets(entries, tsquery)
    return [
        Hit(
            entry.kind,
            records[entry.kind, entry.record_id],
            snippets.get(entry.pk, mark_safe("")),
            withheld=entry.audience == Audience.OTHERS,
        )
        for entry in entries
        if (entry.kind, entry.record_id) in records
    ]


def _records(entries: Iterable[SearchEntry]) -> dict[tuple[str, int], Any]:
    ids: dict[str, list[int]] = {}
    for entry in entries:
        ids.setdefault(entry.kind, []).append(entry.record_id)
    rows: dict[str, QuerySet[Any]] = {
        "meeting": Meeting.objects.visible(),
        "agreement": Agreement.objects.visible().prefetch_related("topics"),
        "official": Official.objects.visible().select_related("organization"),
        "organization": Organization.objects.visible(),
        "article": light(),
    }
    found = {(kind, row.pk): row for kind, wanted in ids.items() for row in rows[kind].filter(pk__in=wanted)}
    with_line(row for (kind, _pk), row in found.items() if kind == "meeting")
    return found


def _snippets(entries: list[SearchEntry], tsquery: Expression) -> dict[int, SafeString]:
    """The passages around the words found, by entry id. An article's comes from its text, which may be withheld."""
    own = [entry.pk for entry in entries if entry.kind != "article"]
    rows = SearchEntry.objects.filter(pk__in=own).annotate(
        snippet=_headline(F("body"), F("language"), tsquery)
    )
    found = {pk: _marked(snippet) for pk, snippet in rows.values_list("pk", "snippet")}
    entry_of = {
        entry.record_id: entry.pk
        for entry in entries
        if entry.kind == "article" and entry.audience != Audience.OTHERS
    }
    articles = Article.objects.filter(pk__in=entry_of).annotate(
        snippet=_headline(Left("text", SNIPPET_FROM), F("language"), tsquery)
    )
    return found | {entry_of[pk]: _marked(snippet) for pk, snippet in articles.values_list("pk", "snippet")}


def _headline(text: Any, language: Any, tsquery: Expression) -> Expression:
    for mark in (_OPEN, _CLOSE, _GAP):
        text = Replace(text, Value(mark))
    config = Func(Cast(language, TextField()), function="search_words")
    options = (
        f"StartSel={_OPEN}, StopSel={_CLOSE}, FragmentDelimiter={_GAP}, "
        "MaxFragments=2, MaxWords=28, MinWords=10, ShortWord=2"
    )
    return Func(config, text, tsquery, Value(options), function="ts_headline", output_field=TextField())


def _marked(snippet: str) -> SafeString:
    text: str = escape(" ".join(snippet.split()))
    text = text.replace(_GAP, " … ").replace(_OPEN, "<mark>").replace(_CLOSE, "</mark>")
    return mark_safe(text)  # noqa: S308 - escaped above
