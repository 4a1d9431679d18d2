"""Spellings that editors taught: the name under which matching knows who is meant by one.

Matching compares names, and finds "N. P. Patroushev" to be Nikolai Patrushev by itself. That "Kuya Del" is Delfin
Lorenzana only an editor can tell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.db.models import F
from django.db.models.functions import Coalesce

from bilateral.models import Alias, Mention, Official
from bilateral.rules.names import fold, same_person

from .drafting import Known


def officials_meant(extraction: dict[str, Any]) -> dict[str, Known]:
    """Folded spelling → the official an editor says it means, of those that an extraction names.

    One that two officials were given means neither. One that matching finds by itself is left to it.
    """
    told = {fold(name) for name in _names(extraction)}
    rows = (
        Alias.objects.filter(folded__in=told, by_editor=True, official__isnull=False)
        .annotate(meant=Coalesce(F("official__merged_into_id"), F("official_id")))
        .values_list("folded", "name", "meant")
    )
    meant: dict[str, dict[int, str]] = defaultdict(dict)
    for folded, spelling, official in rows:
        meant[folded][official] = spelling
    found = {}
    for folded, officials in meant.items():
        if len(officials) == 1:
            ((pk, spelling),) = officials.items()
            known = _known(Official.objects.get(pk=pk))
            if same_person(spelling, known.name) is not True:
                found[folded] = known
    return found


def _names(extraction: dict[str, Any]) -> Iterator[str]:
    for official in extraction.get("officials", []):
        yield official["name"]
    for meeting in extraction.get("meetings", []):
        yield from (person["name"] for person in meeting.get("participants", []))
    for agreement in extraction.get("agreements", []):
        yield from (person["name"] for person in agreement.get("signatories", []))


def _known(official: Official) -> Known:
    """By the official's name; where an editor gave one that no article tells, by one that articles tell."""
    mentions = Mention.objects.filter(official=official) | Mention.objects.filter(
        official__merged_into=official
    )
    if not mentions.filter(features__name=official.name).exists():
        told = mentions.order_by("signature", "pk").values_list("features", flat=True).first()
        if told is not None:
            return Known(told.get("latin") or told["name"], official.country)
    return Known(official.name, official.country)
