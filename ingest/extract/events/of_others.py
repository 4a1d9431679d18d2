"""What is told without names of others than those of an event: "our defence ministers met", "the firms signed"."""

from __future__ import annotations

from ingest.extract.clauses.reading import Reading, of_both_sides
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.mentions.offices_told import holds, office_told
from ingest.extract.mentions.together import THEIR_STAFF
from ingest.extract.types import Person

from .events import DatedAs, Event

_RIGHT_AFTER = 2  # sentences


def are_others(reading: Reading, mention: EventMention, principals: list[Person]) -> bool:
    """Whether a clause is of the holders of an office that none of these people holds."""
    if mention.people or not principals:
        return False
    if THEIR_STAFF.search(mention.before):
        return True
    office = office_told(reading, mention.clause, mention.trigger)
    return bool(office) and not holds(office, principals)


def of_many_others(event: Event, mention: EventMention) -> bool:
    """ "The mission also held meetings with importers and signed an accord on Friday": not the talks of two before."""
    many = mention.trigger.text.endswith("meetings") and not mention.pointing
    return many and of_both_sides(event.principals) and mention.clause is not event.mentions[-1].clause


def signed_by_bodies(event: Event, mention: EventMention, when: DatedAs | None) -> bool:
    """Whether a signature of nobody named has a day and a place that talks told far before lack."""
    if mention.kind != "signing" or event.kind == "signing" or mention.pointing or event.when or event.place:
        return False
    far = mention.clause.sentence - event.mentions[-1].clause.sentence > _RIGHT_AFTER
    return far and bool(when and mention.place)


def met_their_own(event: Event, mention: EventMention, people: list[Person]) -> bool:
    """ "In Moscow the senators dined with their ambassador": not where they met the other side before."""
    if mention.pointing or len(people) < 2 or len({p.country for p in people}) != 1:
        return False
    known = [any(p is q for q in event.people) for p in people]
    return known[0] and not known[-1] and mention.place is not None and event.place is None
