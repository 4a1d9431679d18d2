"""Settling: records take their columns from the claims on them, and the change feed learns what changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from django.db import transaction
from django.db.models.functions import Coalesce
from django.utils import timezone

from bilateral.models import MODELS, Alias, Change, Meeting, Mention
from bilateral.models.codes import ChangeAction
from bilateral.rules.names import fold
from bilateral.selectors.claims import Spoken, spoken
from bilateral.selectors.merged import standing_as

from . import states, stored
from .records import Cause, RecordKey, by_type, lock_canonical
from .voices import Hearing, hear
from .written import Settled, write

SETTLERS: dict[str, Callable[[Hearing, states.Context], states.State]] = {
    "organization": states.organization_state,
    "official": states.official_state,
    "meeting": states.meeting_state,
    "agreement": states.agreement_state,
}


def hold(keys: Iterable[RecordKey]) -> None:
    """Lock what settling these records will lock, in the common order, until the transaction ends.

    Call it before the first of several writes in one transaction: each by itself keeps the order, one after another
    they would not, and two transactions could wait for each other.
    """
    lock_canonical(_with_acts_of_meetings(keys))


@transaction.atomic
def settle(keys: Iterable[RecordKey], cause: Cause) -> list[Change]:
    """Settle these records from their standing claims and return the changes made.

    Locks the records in the common order, writes only what differs, counts the version up by one and appends
    one row to the change feed for each record that changed. Settling twice changes nothing. A record of which
    nobody speaks any more keeps its columns and counts as withdrawn until somebody does.
    """
    locked = lock_canonical(_with_acts_of_meetings(keys))
    changes: list[Change] = []
    # Organizations first: members and posts refer to them by name.
    for name, ids in by_type(locked).items():
        claims = spoken(name, ids)
        hearings = {record_id: hear(claims[record_id]) for record_id in ids if _says_what(claims[record_id])}
        context = _context(hearings.values())
        before = stored.states_of(name, list(hearings))
        settled: list[Settled] = []
        for record_id in ids:
            record = locked[RecordKey(name, record_id)]
            if record_id in hearings:
                state = SETTLERS[name](hearings[record_id], context)
                differences = _differences(before[record_id], state)
                first = record.version == 0
            else:
                state = {"sources": 0, "reports": 0, "withdrawn": True}
                differences, first = _differences(stored.counts_of(record), state), False
            if differences or first:
                changes.append(_change(record, name, state, differences, cause))
                settled.append(Settled(record, state, frozenset(differences)))
        write(name, settled)
    return Change.objects.bulk_create(changes)


def _says_what(claims: Iterable[Spoken]) -> bool:
    """Whether any of these says what the record is: to take it back into the register says nothing of it."""
    return any(claim.field != "withdrawn" for claim in claims)


def _change(record: Any, name: str, state: states.State, differences: dict[str, Any], cause: Cause) -> Change:
    """Count a record's version up, and say what changes with it."""
    action = ChangeAction.CREATED if record.version == 0 else ChangeAction.UPDATED
    if action == ChangeAction.UPDATED and "withdrawn" in differences:
        action = ChangeAction.WITHDRAWN if state["withdrawn"] else ChangeAction.RESTORED
    record.version += 1
    record.updated_at = timezone.now()
    return Change(
        record_type=name,
        record_id=record.pk,
        action=action,
        version=record.version,
        fields=differences,
        article=cause.article,
        author=cause.author,
        reason=cause.reason,
    )


def _differences(before: states.State, after: states.State) -> dict[str, list[Any]]:
    return {name: [before.get(name), value] for name, value in after.items() if before.get(name) != value}


def _context(hearings: Iterable[Hearing]) -> states.Context:
    """Look up what these hearings need of other records: organizations by name, dates of meetings."""
    hearings = list(hearings)
    names = set().union(*(states.organization_names(hearing) for hearing in hearings))
    meetings = set().union(*(states.meetings_of_acts(hearing) for hearing in hearings))
    return states.Context(
        organizations=_bearers(names),
        meeting_dates=dict(Meeting.objects.filter(pk__in=meetings).values_list("pk", "date")),
    )


def _bearers(names: set[str]) -> dict[str, list[states.Named]]:
    """The organizations that bear these folded names."""
    columns = {
        column: Coalesce(f"organization__merged_into__{column}", f"organization__{column}")
        for column in ("id", "name", "country")
    }
    rows = Alias.objects.filter(folded__in=names, organization__isnull=False).order_by()
    found: dict[str, set[tuple[bool, int, str]]] = defaultdict(set)
    for folded, pk, name, country in rows.values_list("folded", *columns.values()):
        found[folded].add((fold(name) != folded, pk, country))
    return {
        folded: [states.Named(pk, country) for _other, pk, country in sorted(bearers)]
        for folded, bearers in found.items()
    }


def _with_acts_of_meetings(keys: Iterable[RecordKey]) -> set[RecordKey]:
    """Add the agreements whose acts were done at these meetings: their dates lean on the meetings'."""
    found = set(keys)
    meetings = [key.id for key in found if key.type == "meeting"]
    if meetings:
        # Those merged into them, too: what was reported of one is reported of the other.
        ids = standing_as("meeting", meetings)
        held = Mention.objects.filter(claims__field="act", claims__object_mention__meeting__in=ids)
        found |= {
            RecordKey("agreement", pk) for pk in held.values_list("agreement_id", flat=True).distinct() if pk
        }
    return found


def record_to_settle(name: str, **columns: Any) -> Any:
    """Create a record that has no settled columns yet: its first settling counts as its creation."""
    return MODELS[name].objects.create(version=0, **columns)
