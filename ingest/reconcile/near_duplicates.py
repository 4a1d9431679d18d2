"""Wire copies: articles whose texts are nearly the same count as one source.

MinHash signatures over word shingles, their bands kept in the database as candidates, the estimate of their
likeness as the judge. Clusters are connected components, named after the smallest text hash in them, so they
depend on which articles exist and not on their order.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

import numpy as np
from datasketch import MinHash

from bilateral.models import Article, ArticleBand
from bilateral.rules.names import fold

from .locks import TooFewLocks

PERMUTATIONS = 64
ROWS = 4  # rows a band: 16 bands find texts that share two thirds of their shingles all but surely
SHINGLE = 4
ALIKE = 0.6
SHORTEST = 40  # words: shorter texts are never copies of one another by likeness alone


def signature(text: str) -> list[int]:
    """The MinHash signature of a text as ``PERMUTATIONS`` numbers; empty for a text too short to judge."""
    words = re.findall(r"\w+", fold(text))
    if len(words) < SHORTEST:
        return []
    sketch = MinHash(num_perm=PERMUTATIONS, seed=1)
    sketch.update_batch({" ".join(words[i : i + SHINGLE]).encode() for i in range(len(words) - SHINGLE + 1)})
    return [int(value) for value in sketch.hashvalues]


def bands(sketch: list[int]) -> list[int]:
    """One number a band; two signatures that share one are candidates."""
    return [
        int.from_bytes(
            hashlib.blake2b(
                f"{number}:{sketch[number * ROWS : (number + 1) * ROWS]}".encode(), digest_size=8
            ).digest(),
            "big",
            signed=True,
        )
        for number in range(len(sketch) // ROWS)
    ]


def likeness(a: list[int], b: list[int]) -> float:
    """The estimated share of shingles that two texts have in common."""
    return float(np.mean(np.array(a) == np.array(b))) if a and b else 0.0


def file_copy(article: Article, sketch: list[int], band_numbers: list[int], held: set[str]) -> set[int]:
    """File an article among its near-duplicates and return the ids of the other articles whose source changed.

    The caller has locked the names ``held``, among them the bands', and saves the article. Raises ``TooFewLocks``
    where it is like articles that other bands lead to, too.
    """
    if article.minhash:  # it was filed before
        article.bands.all().delete()
    article.minhash = sketch
    ArticleBand.objects.bulk_create(ArticleBand(article=article, band=band) for band in band_numbers)
    cluster = {article.pk: article}
    candidates = Article.objects.filter(bands__band__in=band_numbers).exclude(pk=article.pk).distinct()
    for other in candidates.only("pk", "minhash", "text_hash", "source_key"):
        if likeness(sketch, other.minhash) >= ALIKE:
            cluster[other.pk] = other
    keys = {other.source_key for other in cluster.values() if other.source_key}
    if unheld := {name_of(key) for key in keys} - held:
        raise TooFewLocks(unheld)
    for other in Article.objects.filter(source_key__in=keys).only("pk", "text_hash", "source_key"):
        cluster.setdefault(other.pk, other)
    key = min(other.text_hash for other in cluster.values())
    changed = {pk for pk, other in cluster.items() if other.source_key != key} - {article.pk}
    if changed:
        Article.objects.filter(pk__in=changed).update(source_key=key)
    article.source_key = key
    return changed


def lock_names(article: Article, band_numbers: Iterable[int]) -> set[str]:
    """The names under which writers lock the bands, and the source that the article was filed under."""
    filed = {name_of(article.source_key)} if article.source_key else set()
    return filed | {f"band:{band}" for band in band_numbers}


def name_of(source_key: str) -> str:
    """The name under which writers lock a source: its copies need not have a band in common."""
    return f"source:{source_key}"
