"""Which people and organizations a word of a search may name, and how else their names are spelt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection, transaction
from django.db.models import Q, QuerySet, Value
from django.db.models.fields import IntegerField
from django.db.models.functions import Coalesce
from rapidfuzz.distance import Levenshtein

from bilateral.models import Alias
from bilateral.rules.names import fold, skeleton

SHORTEST_BEGINNING = 3  # letters of a name that find it
SHORTEST_SOUND = 4  # shorter words share too many skeletons
MOST_RECORDS = 200  # of one word: the ones that most articles tell of
MOST_SPELLINGS = 12
ALIKE = 0.4  # trigram likeness from which a word is looked at as a slip of the pen


@dataclass(slots=True)
class Named:
    """What a word may name: links to officials and organizations (``@o12``, ``@g34``), and other spellings."""

    links: list[str] = field(default_factory=list)
    spellings: list[str] = field(default_factory=list)


def named(words: Sequence[str]) -> list[Named]:
    """For each word, whom it names: in any spelling or script, or by the beginning of a person's name.

    One query for all words together.
    """
    queries = []
    for place, word in enumerate(words):
        folded = fold(word)
        if len(folded) < SHORTEST_BEGINNING or " " in folded:
            continue
        beginning = Q(folded__startswith=folded) | Q(folded__contains=f" {folded}")
        condition = Q(sounds__contains=[skeleton(word)]) | Q(official__isnull=False) & beginning
        queries.append(_spellings(condition, place)[:MOST_RECORDS])
    return _sorted_out(words, queries, _names)


def misspelt(words: Sequence[str]) -> list[Named]:
    """For each word, whom it may name if a letter or two were slips: for searches that found nothing. Two queries."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pg_trgm.word_similarity_threshold', %s, true)", [str(ALIKE)])
        queries = [
            _spellings(Q(folded__trigram_word_similar=fold(word)), place)[:MOST_RECORDS]
            for place, word in enumerate(words)
            if len(fold(word)) >= SHORTEST_SOUND
        ]
        return _sorted_out(words, queries, _nearly_names)


def _spellings(condition: Q, place: int) -> QuerySet[Any, Any]:
    """Spellings of visible records: which word they are for, whose they are, and the spelling, best known first."""
    visible = Q(official__isnull=True) | Q(
        official__merged_into__isnull=True, official__withdrawn_at__isnull=True
    )
    visible &= Q(organization__isnull=True) | Q(
        organization__merged_into__isnull=True, organization__withdrawn_at__isnull=True
    )
    return (
        Alias.objects.filter(condition, visible)
        .annotate(place=Value(place, output_field=IntegerField()))
        .order_by(Coalesce("official__reports", "organization__reports").desc(), "pk")
        .values_list("place", "official_id", "organization_id", "name")
    )


def _sorted_out(words: Sequence[str], queries: list[QuerySet[Any, Any]], alike: Any) -> list[Named]:
    found = [Named() for _ in words]
    for place, official, organization, name in _rows(queries):
        meant = found[place]
        spellings = [part for part in name.split() if alike(words[place], part, official is not None)]
        if not spellings:
            continue
        link = f"@o{official}" if official else f"@g{organization}"
        if link not in meant.links:
            meant.links.append(link)
        for spelling in spellings:
            _add(meant.spellings, words[place], spelling)
    return found


def _rows(queries: list[QuerySet[Any, Any]]) -> Iterable[Any]:
    if not queries:
        return []
    return queries[0].union(*queries[1:], all=True) if len(queries) > 1 else queries[0]


def _add(spellings: list[str], word: str, spelling: str) -> None:
    plain = spelling.strip(".,;:()“”\"'").casefold()
    known = {word.casefold(), *(other.casefold() for other in spellings)}
    if plain and plain not in known and len(spellings) < MOST_SPELLINGS:
        spellings.append(spelling.strip(".,;:()“”\"'"))


def _names(word: str, part: str, is_person: bool) -> bool:
    """Whether a word is this part of a name: the same but for accents, or in sound, or its beginning."""
    wanted, there = fold(word), fold(part)
    if wanted == there or (is_person and there.startswith(wanted)):
        return True
    return min(len(wanted), len(there)) >= SHORTEST_SOUND and skeleton(word) == skeleton(part)


def _nearly_names(word: str, part: str, _is_person: bool) -> bool:
    """Whether a word is this part of a name but for one slip, or two in eight letters and more."""
    wanted, there = fold(word), fold(part)
    slips = 2 if len(wanted) >= 8 else 1
    near = Levenshtein.distance(wanted, there, score_cutoff=slips) <= slips
    return near or (
        len(there) >= 5 and Levenshtein.distance(skeleton(word), skeleton(part), score_cutoff=1) <= 1
    )
