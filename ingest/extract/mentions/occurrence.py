"""An event word where it stands: in which clause of its sentence, and how far the words reach that belong to it."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.speakers import Turns
from ingest.extract.clauses.triggers import Trigger


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An event word in the clause at ``position`` of its sentence's ``clauses``; ``scope`` are the words it governs."""

    reading: Reading
    turns: Turns
    clauses: list[Clause]
    position: int
    trigger: Trigger
    scope: tuple[int, int]
    headline: bool

    @property
    def clause(self) -> Clause:
        return self.clauses[self.position]

    @property
    def before(self) -> str:
        """The clause up to the event word."""
        clause = self.clause
        return clause.text[: self.trigger.start - clause.start]

    @property
    def span(self) -> tuple[int, int]:
        return self.trigger.start, self.trigger.end
