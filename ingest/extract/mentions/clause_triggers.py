"""The event words of a clause: those that name an event, and those that tell one by structure, role, seat or number."""

from __future__ import annotations

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.matching.prefilter import held_by
from ingest.extract.types import BlockKind

from .done_so import triggers_of
from .group_stays import with_stay
from .his_host import with_host
from .numbered_journeys import with_numbered_journeys
from .occasions import without_occasions
from .one_of_several import with_counted
from .presiding import with_chairs
from .programmes import with_items
from .signatures import with_signature
from .structure import with_company
from .whom import WHOMS, with_whom


def triggers_in(
    reading: Reading, kind: BlockKind, clauses: list[Clause], position: int, both_sides: bool
) -> tuple[Trigger, ...]:
    """The event words of the clause at ``position`` in a sentence of a kind, in text order.

    Without ``both_sides`` in an article nobody can be in the company of the other side, and structure tells nothing.
    """
    clause = clauses[position]
    triggers = with_items(kind, clause, triggers_of(reading, clauses, position))
    if kind != "headline":
        if both_sides:
            triggers = with_signature(reading, clause, triggers)
            triggers = with_company(reading, clauses, position, triggers)
        triggers = with_stay(reading, clauses, position, triggers)
        triggers = with_counted(reading, clauses, position, triggers)
        triggers = with_numbered_journeys(reading, clauses, position, triggers)
        triggers = with_chairs(reading, clause, with_host(reading, clause, triggers))
        if not WHOMS.isdisjoint(held_by(clause.text)):
            triggers = with_whom(reading, clauses, position, triggers)
    return without_occasions(clause, triggers)
