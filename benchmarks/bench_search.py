#!/usr/bin/env python
"""How long the search takes on many articles: rare, middling and common words, names, and the newest of many.

    .venv/bin/python benchmarks/bench_search.py [ARTICLES]

Makes a database of its own with that many generated articles (100,000) and some officials, and drops it again. Prints
the median and the slowest of nine runs in milliseconds; whole searches, snippets included.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django

django.setup()

from django.db import connection  # noqa: E402
from django.test.utils import setup_databases, teardown_databases  # noqa: E402

from bilateral.models import Alias, Official  # noqa: E402
from bilateral.rules.names import fold, sounds  # noqa: E402
from bilateral.selectors.search import SearchFilter, search  # noqa: E402

RUNS = 9
# Every article holds "russia"; word N of the list stands in about one of N.
FILL = """
INSERT INTO bilateral_article (title, url, published_on, language, text, text_hash, submission_key, state,
    state_reason, attempts, extractor, lexicon_version, forced_relevant, source_key, minhash, submitted_at)
SELECT 'Story ' || n, '', date '2000-01-01' + (n %% 9000)::integer, 'en',
    'Russia and the Philippines. ' || (
        SELECT string_agg(CASE WHEN hashint8(n * 31 + w) %% w = 0 THEN 'term' || w || ' '
            ELSE 'filler' || (n + w) %% 5000 || ' ' END, '')
        FROM unnest(ARRAY[2, 10, 100, 1000, 10000, 30000, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]) w
    ) || CASE WHEN n %% 50 = 0 THEN 'Sergei Shoigu spoke.' ELSE '' END,
    n::text, n::text, 'reconciled', '', 0, '', '', false, '', '{}', now()
FROM generate_series(%s::bigint, %s::bigint) n
"""


def fill(articles: int) -> None:
    with connection.cursor() as cursor:
        for start in range(1, articles + 1, 20_000):
            cursor.execute(FILL, [start, min(start + 19_999, articles)])
    for number in range(2000):
        name = "Sergei Shoigu" if not number else f"Person{number} Surname{number}"
        official = Official.objects.create(name=name, country="RU")
        Alias.objects.create(official=official, name=name, folded=fold(name), sounds=sounds(name))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def timed(text: str) -> tuple[float, float, int]:
    times = []
    hits = 0
    for _run in range(RUNS):
        begin = time.perf_counter()
        hits = len(search(SearchFilter(text=text)).hits)
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times), max(times), hits


def main() -> None:
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    old = setup_databases(0, interactive=False)
    try:
        begin = time.perf_counter()
        fill(articles)
        print(f"{articles} articles filed in {time.perf_counter() - begin:.0f} s")
        for text in ("term30000", "term1000", "term100", "term10", "term2", "russia", "russia term1000",
                     "shoygu", "shoigo", '"sergei shoigu"', "term2 term3 term5 term7"):  # fmt: skip
            median, slowest, hits = timed(text)
            print(f"{text:28} {median:8.1f} ms  slowest {slowest:8.1f} ms  {hits} shown")
    finally:
        teardown_databases(old, 0)


if __name__ == "__main__":
    main()
