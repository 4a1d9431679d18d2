"""Many writers on the same few officials: no deadlock, no duplicate, nothing lost."""

from __future__ import annotations

import random
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from bilateral.models import Article, Official
from ingest.reconcile import reconcile
from tests.builders import article, extraction, quote

UPSERTS = 500
WRITERS = 8
OFFICIALS = [
    f"{given} {surname}"
    for given in ("Andres", "Boris", "Corazon", "Dmitri")
    for surname in ("Abad", "Belov", "Cruz", "Dolgov", "Estrada")
]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_500_concurrent_upserts_of_20_officials_neither_deadlock_nor_duplicate() -> None:
    rng = random.Random(20)
    articles = [
        article(f"Report {n} names {', '.join(names)}.")
        for n in range(UPSERTS)
        for names in [rng.sample(OFFICIALS, 6)]
    ]
    began = time.monotonic()
    with ThreadPoolExecutor(WRITERS) as pool:
        failures = [error for error in pool.map(_file, articles) if error]
    print(
        f"{UPSERTS} upserts by {WRITERS} writers in {time.monotonic() - began:.1f} s, {len(failures)} failures"
    )
    assert failures == []
    assert sorted(Official.objects.visible().values_list("name", flat=True)) == sorted(OFFICIALS)
    assert sum(Official.objects.visible().values_list("reports", flat=True)) == UPSERTS * 6


def _file(filed: Article) -> str | None:
    try:
        text = filed.text
        names = text.removesuffix(".").split(" names ")[1].split(", ")
        told = extraction(text, "2020-01-01")
        told["officials"] = [
            {
                "name": n,
                "title": "Secretary",
                "organization": None,
                "country": "PH",
                "evidence": [quote(text, n)],
                "confidence": 0.9,
            }
            for n in names
        ]
        reconcile(filed.pk, told, told["extractor"], "lexicon/test")
    except Exception as error:  # noqa: BLE001 - every failure is counted and shown
        return f"{type(error).__name__}: {error}"
    finally:
        connection.close()
    return None
