"""A register as large as one wants, copied straight into the tables: for measuring reads, not for believing.

Names, places and texts are made of syllables and mean nobody. A handful of officials is at every tenth meeting and in
every tenth article, as ministers are; the rest share what is left.
"""

from __future__ import annotations

import itertools
import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection

from bilateral.rules.names import fold, skeleton

DAYS = 11_000  # thirty years
FIRST_DAY = date(1996, 1, 1)
AT_ONCE = 2_000  # rows a block of COPY
BUSY = 5  # officials who are everywhere
FILED_AT_ONCE = 2_000  # articles or records for the search, a statement
WORDS_A_TEXT = 60
VOCABULARY = 5_000
RARE_EVERY, COMMON_NAME_EVERY = 50_000, 50
RARE_WORD, COMMON_WORD, NAME = "quizzaciously", "Russia", "Sergei Shoigu"
NOW = "2026-11-01 00:00:00+00"
SIDES = ("PH", "RU")
TOPICS = ("defense", "trade", "energy", "culture", "security", "maritime")
RECORD = "version, sources, reports, conflicts, created_at, updated_at"

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Size:
    """How many rows of each kind."""

    meetings: int
    officials: int = 2_000
    organizations: int = 200
    agreements: int = 0
    articles: int = 0

    @property
    def database(self) -> str:
        """The name of the database that holds such a register."""
        return "bench_" + "_".join(str(number) for number in astuple(self))


def lay(size: Size) -> None:
    """Fill the empty tables of a migrated database, file what the search needs, and let the planner learn of it."""
    with connection.cursor() as cursor:
        # No history of rows that nobody changed, and no entry of the search a row at a time.
        cursor.execute("SET session_replication_role = replica")
        for table, columns, rows in _tables(size):
            _copy(cursor, table, columns, rows)
        cursor.execute("SET session_replication_role = DEFAULT")
        for (table,) in _tables_with_ids(cursor):
            cursor.execute(
                f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table} HAVING max(id) > 0"  # noqa: S608
            )
        if size.articles:
            for kind in ("organization", "official", "agreement", "meeting", "article"):
                most = getattr(size, f"{kind}s")
                for first in range(1, most + 1, FILED_AT_ONCE):
                    last = min(first + FILED_AT_ONCE - 1, most)
                    cursor.execute(
                        "SELECT search_file(%s, ARRAY(SELECT generate_series(%s::bigint, %s)))",
                        [kind, first, last],
                    )
        cursor.execute("VACUUM ANALYZE")


def _tables_with_ids(cursor: Any) -> list[tuple[str]]:
    cursor.execute(
        "SELECT table_name FROM information_schema.columns"
        " WHERE table_name LIKE 'bilateral\\_%' AND column_name = 'id' AND is_identity = 'YES'"
        " AND table_name NOT LIKE '%event'"
    )
    return list(cursor.fetchall())


def _copy(cursor: Any, table: str, columns: str, rows: Iterable[Row]) -> None:
    with cursor.copy(f"COPY bilateral_{table} ({columns}) FROM STDIN") as copy:
        lines = ("\t".join(map(_field, row)) for row in rows)
        for block in _blocks(lines):
            copy.write("\n".join(block) + "\n")


def _blocks(lines: Iterator[str]) -> Iterator[list[str]]:
    while block := list(itertools.islice(lines, AT_ONCE)):
        yield block


def _field(value: Any) -> str:
    """A value in COPY's text format; no text here holds a tab, a backslash or the end of a line."""
    return "\\N" if value is None else value if isinstance(value, str) else str(value)


def _tables(size: Size) -> Iterator[tuple[str, str, Iterable[Row]]]:
    yield "organization", f"id, name, country, {RECORD}", _organizations(size)
    yield (
        "official",
        f"id, name, latin, country, title, organization_id, {RECORD}",
        _officials(size),
    )
    yield "alias", "official_id, organization_id, name, folded, by_editor, sounds", _aliases(size)
    yield (
        "post",
        "official_id, title, organization_id, country, period, seen_first, seen_last",
        _posts(size),
    )
    yield (
        "meeting",
        f"id, kind, status, date, date_earliest, date_latest, place, country, previous_dates, {RECORD}",
        _meetings(size),
    )
    yield "delegation", "id, meeting_id, country, leader_id, note", _delegations(size)
    yield (
        "delegationmember",
        "delegation_id, official_id, title, organization_id, role, position",
        _members(size),
    )
    yield (
        "meeting_topics",
        "meeting_id, topic_id",
        (
            (n, topic)
            for n in range(2, size.meetings + 1, 2)
            for topic in (TOPICS[n % 6], TOPICS[(n + 1) % 6])
        ),
    )
    if size.agreements:
        yield from _agreement_tables(size)
    if size.articles:
        yield from _article_tables(size)


def _day(number: int) -> date:
    return FIRST_DAY + timedelta(days=number * 7919 % DAYS)


def _name(number: int) -> str:
    """Two words that nobody else is called by."""
    syllables = "ba de ki lo mu na pe ri so tu va ze gor dan mir tal ven zor".split()
    base = len(syllables)
    parts = []
    for _ in range(5):
        number, rest = divmod(number, base)
        parts.append(syllables[rest])
    return f"{parts[0]}{parts[1]}n".capitalize() + " " + f"{parts[2]}{parts[3]}{parts[4]}v".capitalize()


def official_of(size: Size, number: int) -> int:
    """Who is meant by a number: one of the busy for one in ten, somebody else for the others."""
    return 1 + number // 10 % BUSY if number % 10 == 0 else 1 + number * 31 % size.officials


def _standing(sources: int = 1, reports: int = 1) -> Row:
    return 1, sources, reports, "{}", NOW, NOW


def _organizations(size: Size) -> Iterator[Row]:
    for n in range(1, size.organizations + 1):
        yield n, f"Department of {_name(n + 900_000)}", SIDES[n % 2], *_standing()


def _officials(size: Size) -> Iterator[Row]:
    for n in range(1, size.officials + 1):
        name = NAME if n == 1 else _name(n)
        yield n, name, "", SIDES[n % 2], "Secretary", 1 + n % size.organizations, *_standing(3, 5)


def _aliases(size: Size) -> Iterator[Row]:
    for official, name, *_rest in _officials(size):
        sounds = "{" + ",".join(f'"{skeleton(word)}"' for word in name.split()) + "}"
        yield official, None, name, fold(name), "f", sounds


def _posts(size: Size) -> Iterator[Row]:
    for n in range(1, size.officials + 1):
        seen = _day(n)
        yield n, "Secretary", 1 + n % size.organizations, SIDES[n % 2], "", seen, seen


def _meetings(size: Size) -> Iterator[Row]:
    for n in range(1, size.meetings + 1):
        day = None if n % 50 == 0 else _day(n)
        status = "planned" if n % 100 == 1 else "held"
        written = "" if day is None else day.isoformat()
        place = f"City {n % 300}"
        yield (
            n,
            "talks",
            status,
            written,
            day,
            day,
            place,
            SIDES[n % 2],
            "{}",
            *_standing(1 + n % 3, 1 + n % 5),
        )


def _delegations(size: Size) -> Iterator[Row]:
    for n in range(1, 2 * size.meetings + 1):
        yield n, (n + 1) // 2, SIDES[n % 2], official_of(size, n), ""


def _members(size: Size) -> Iterator[Row]:
    for n in range(1, 2 * size.meetings + 1):
        yield n, official_of(size, n), "Secretary", 1 + n % size.organizations, "lead", 0


def _agreement_tables(size: Size) -> Iterator[tuple[str, str, Iterable[Row]]]:
    numbers = range(1, size.agreements + 1)
    stages = ("proposed", "negotiating", "ready_to_sign", "signed", "in_force")
    acts = ("proposed", "negotiation", "text_agreed", "signed", "in_force")

    def agreements() -> Iterator[Row]:
        for n in numbers:
            stage, day = stages[n % 5], _day(n)
            expected = _day(n + 13) if n % 3 == 0 and n % 5 < 3 else None
            yield (
                n, f"Agreement {n} on {TOPICS[n % 6]} with {_name(n)}", "agreement", stage, day, day, day,
                expected or "", expected, expected, "f" if n % 5 == 4 else "t", day, *_standing(2, 4),
            )  # fmt: skip

    def actions() -> Iterator[Row]:
        for n in numbers:
            for place in range(n % 5 + 1):
                day = _day(n) - timedelta(days=30 * (n % 5 - place))
                yield n, acts[place], "both", day, day, day, day, place

    yield (
        "agreement",
        (
            "id, title, kind, status, date, date_earliest, date_latest, expected, expected_earliest, expected_latest,"
            f" pending, last_evidence_on, {RECORD}"
        ),
        agreements(),
    )
    columns = "agreement_id, act, side, date, date_earliest, date_latest, told_on, position"
    yield "agreementaction", columns, actions()
    columns = "agreement_id, organization_id, country"
    yield "agreementparty", columns, ((n, 1 + n % size.organizations, SIDES[n % 2]) for n in numbers)
    columns = "agreement_id, official_id, country"
    yield "agreementsignatory", columns, ((n, official_of(size, n), SIDES[n % 2]) for n in numbers)
    yield "agreement_topics", "agreement_id, topic_id", ((n, TOPICS[n % 6]) for n in numbers)


def _article_tables(size: Size) -> Iterator[tuple[str, str, Iterable[Row]]]:
    numbers = range(1, size.articles + 1)
    yield (
        "publisher",
        "id, name, kind, country, homepage, show_text, created_at",
        ((n, f"Wire {n}", "news", SIDES[n % 2], "", "t", NOW) for n in range(1, 51)),
    )
    yield (
        "article",
        (
            "id, publisher_id, title, author, url, published_on, language, text, text_hash, submission_key, state,"
            " state_reason, attempts, extractor, lexicon_version, forced_relevant, source_key, minhash, submitted_at,"
            " settled_at, reviewed_at"
        ),
        _articles(size),
    )

    def mentions() -> Iterator[Row]:
        for n in numbers:
            yield 2 * n - 1, n, "meeting/0", None, 1 + n * 7 % size.meetings, None, "{}", "{}", "", "f"
            if n % 4:
                yield 2 * n, n, "official/0", official_of(size, n), None, None, "{}", "{}", "", "f"
            else:
                yield 2 * n, n, "agreement/0", None, None, 1 + n % size.agreements, "{}", "{}", "", "f"

    columns = (
        "id, article_id, key, official_id, meeting_id, agreement_id, features, block_keys, signature, pinned"
    )
    yield "mention", columns, mentions()

    def claims() -> Iterator[Row]:
        for n in numbers:
            place = json.dumps(f"City {(1 + n * 7 % size.meetings) % 300}")
            for mention, field, value in (
                (2 * n - 1, "place", place),
                (2 * n, "title", '"Secretary"' if n % 4 else '"Agreement"'),
            ):
                yield (
                    mention,
                    field,
                    "",
                    value,
                    "asserts",
                    1,
                    0,
                    6,
                    "Russia",
                    "",
                    "f",
                    0.9,
                    "rules/1",
                    "",
                    NOW,
                )

    columns = (
        'mention_id, field, element, value, stance, rank, start, "end", quote, rule, inferred, confidence, extractor,'
        " reason, made_at"
    )
    yield "claim", columns, claims()

    def changes() -> Iterator[Row]:
        for n in range(1, size.meetings + 1):
            yield n, "meeting", n, "created", 1, "{}", "", NOW

    columns = "number, record_type, record_id, action, version, fields, reason, at"
    yield "change", columns, changes()


def _articles(size: Size) -> Iterator[Row]:
    chance = random.Random(7)
    words = [f"{_name(n).split()[1].lower()}" for n in range(0, VOCABULARY * 300, 300)]
    weights = list(itertools.accumulate(1 / (10 + place) for place in range(VOCABULARY)))
    for n in range(1, size.articles + 1):
        body = " ".join(chance.choices(words, cum_weights=weights, k=WORDS_A_TEXT))
        told = f"{COMMON_WORD} and the Philippines met on {TOPICS[n % 6]}. "
        if n % COMMON_NAME_EVERY == 0:
            told += f"{NAME} spoke. "
        if n % RARE_EVERY == 1:
            told += f"They put it {RARE_WORD}. "
        yield (
            n, 1 + n % 50, f"Talks on {TOPICS[n % 6]}, day {n}", "", f"https://wire.example/{n}", _day(n), "en",
            told + body, n, n, "reconciled", "", 1, "rules/1", "1", "f", n, "{}", NOW, NOW, NOW,
        )  # fmt: skip
