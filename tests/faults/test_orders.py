"""Reports of one event in every order of arrival: one register, and what the shared clusters expect of it."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from bilateral.models import Article
from bilateral.selectors.dump import canonical_dump
from bilateral.services import submit
from ingest.reading import read_article
from tests.builders import article

from .test_storm import corpus, register, what_differs

SHARED = Path(__file__).resolve().parents[3] / "shared"
CLUSTERS = SHARED / "corpus" / "clusters.json"
ORDERS = 14
SEASON = (date(2017, 4, 1), date(2017, 12, 31))  # two visits, three meetings of the ministers


@contextmanager
def undone() -> Iterator[None]:
    """Whatever is written within is rolled back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def clusters() -> dict[str, Any]:
    return json.loads(CLUSTERS.read_text(encoding="utf-8")) if CLUSTERS.exists() else {}


def file_shared(name: str) -> Article:
    gold = json.loads((SHARED / "corpus" / f"{name}.json").read_text(encoding="utf-8"))
    with (SHARED / "corpus" / f"{name}.txt").open(encoding="utf-8", newline="") as file:
        text = file.read()
    return article(text, gold["published_on"], title=submit.headline(text))


@pytest.mark.django_db
def test_random_orders_of_a_busy_season_come_to_one_register() -> None:
    season = [(text, day) for text, day in corpus() if day is None or SEASON[0] <= day <= SEASON[1]]
    rng, first = random.Random(1), ""
    for number in range(ORDERS):
        with undone():
            for text, day in rng.sample(season, len(season)) if number else season:
                read_article(submit.submit_article(text=text, published_on=day).article.pk)
            found = register()
        first = first or found
        assert found == first, f"order {number}: {what_differs(first, found)}"
    print(f"\n{len(season)} articles in {ORDERS} orders: one register")


@pytest.mark.django_db
@pytest.mark.skipif(
    not CLUSTERS.exists(), reason="the shared corpus with its clusters is not beside this folder"
)
@pytest.mark.parametrize("cluster", [name for name in clusters() if name != "wire_copies"])
def test_every_order_of_a_cluster_comes_to_the_expected_register(cluster: str, tmp_path: Path) -> None:
    told = clusters()
    names = list(told[cluster]["articles"])
    names += [copy for original, copy in told["wire_copies"] if original in names]
    dumps: set[str] = set()
    orders = list(permutations(names))
    for order in orders:
        with undone():
            for name in order:
                read_article(file_shared(name).pk)
            dumps.add(json.dumps(canonical_dump(), ensure_ascii=False, indent=1, sort_keys=True))
    print(f"\n{cluster}: {len(orders)} orders, {len(dumps)} register(s)")
    assert len(dumps) == 1
    register = tmp_path / "register.json"
    register.write_text(dumps.pop(), encoding="utf-8")
    checked = subprocess.run(
        [sys.executable, SHARED / "score_register.py", CLUSTERS, cluster, register],
        capture_output=True,
        text=True,
        check=False,
    )
    print(checked.stdout.strip())
    assert checked.returncode == 0, checked.stdout + checked.stderr
