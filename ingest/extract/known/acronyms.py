"""Acronyms that an article explains: "the Mindanao State University (MSU)" is MSU wherever it goes on to say so."""

from __future__ import annotations

import re
from operator import attrgetter

from ingest.extract.types import Document, OrganizationMention

from .gazetteer import Agency
from .hits import Hits, Mark, overlapping

_EXPLAINED = re.compile(r"\s+\(([A-Z][A-Za-z]?[A-Z][A-Za-z]{0,6})\)")
_MOST = 40  # acronyms of one article
_START = attrgetter("start")


def take_acronyms(document: Document, hits: Hits) -> None:
    """Make an acronym mean the body it is put behind, also where the gazetteer means another by it."""
    text = document.text
    explained: dict[str, OrganizationMention] = {}
    for body in hits.organizations:
        if (behind := _EXPLAINED.match(text, body.end)) and len(explained) < _MOST:
            explained.setdefault(behind[1], body)
    if not explained:
        return
    any_of_them = re.compile(rf"\b(?:{'|'.join(explained)})\b")
    here = [
        OrganizationMention(*found.span(), body.name, body.country, body.rule)
        for found in any_of_them.finditer(text)
        if (body := explained[found[0]]) and _free(hits, *found.span(), body.name)
    ]
    taken = {mention.start for mention in here}
    hits.organizations[:] = sorted([o for o in hits.organizations if o.start not in taken] + here, key=_START)
    hits.marks[:] = sorted(
        [m for m in hits.marks if m.start not in taken] + [_mark(mention) for mention in here], key=_START
    )


def _free(hits: Hits, start: int, end: int, name: str) -> bool:
    """Whether nothing is known by these letters, or another body by these letters alone."""
    bodies = overlapping(hits.organizations, start, end)
    if bodies:
        return all((o.start, o.end) == (start, end) and o.name != name for o in bodies)
    return not overlapping(hits.marks, start, end)


def _mark(mention: OrganizationMention) -> Mark:
    agency = Agency(f"here:{mention.name}", mention.country, mention.name, (), (), (), ())
    return Mark(mention.start, mention.end, "organization", agency)
