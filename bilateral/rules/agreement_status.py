"""The status of an agreement as a pure function of its acts."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from .edtf import bounds

# Kinds that a signature completes unless a further step is told; the others go on to ratification.
COMPLETED_BY_SIGNATURE = frozenset(
    {"mou", "joint_statement", "action_plan", "protocol", "contract", "exchange_of_notes"}
)

# Act → (how far along the course of an instrument it stands, the status it gives).
_COURSE: dict[str, tuple[int, str]] = {
    "proposed": (0, "proposed"),
    "negotiation": (1, "negotiating"),
    "stalled": (2, "stalled"),
    "text_agreed": (3, "ready_to_sign"),
    "signed": (4, "signed"),
    "senate_concurrence": (5, "ratifying"),
    "ratified": (5, "ratifying"),
    "notified": (6, "ratifying"),
    "provisional": (7, "provisional"),
    "in_force": (8, "in_force"),
    "suspended": (9, "suspended"),
    "expired": (10, "expired"),
    "terminated": (10, "terminated"),
    "cancelled": (10, "cancelled"),
}
# An agreement has one of each; of the others there can be several, told apart by their dates.
ONCE = frozenset(_COURSE) - {"proposed", "negotiation", "stalled", "suspended"}

# Which act stands behind a status that an article states without telling the act.
ACT_OF_STATUS = {
    "proposed": "proposed",
    "negotiating": "negotiation",
    "ready_to_sign": "text_agreed",
    "signed": "signed",
    "in_force": "in_force",
    "provisional": "provisional",
    "stalled": "stalled",
    "suspended": "suspended",
    "expired": "expired",
    "terminated": "terminated",
    "cancelled": "cancelled",
}


@dataclass(frozen=True, slots=True)
class Act:
    """One act. ``date`` is EDTF or empty; ``told_on`` the last publication that tells of it, which places an
    act without a date in time."""

    act: str
    side: str
    date: str = ""
    told_on: datetime.date | None = None

    @property
    def time(self) -> datetime.date:
        """The last day on which it can have happened."""
        if self.date:
            limits = bounds(self.date)
            known = limits.latest or limits.earliest
            if (
                known
                and self.told_on
                and limits.latest
                and limits.latest > self.told_on >= (limits.earliest or datetime.date.min)
            ):
                return self.told_on  # "2017", told in March, had happened by March
            if known:
                return known
        return self.told_on or datetime.date.min


@dataclass(frozen=True, slots=True)
class Standing:
    """Status, the EDTF date of the act that gave it (empty where none is told), and acts out of sequence."""

    status: str
    date: str
    irregular: tuple[str, ...] = ()


def in_order(acts: Iterable[Act]) -> list[Act]:
    """Acts by time; those of one day by their place in the course of an instrument."""
    return sorted(acts, key=lambda act: (act.time, _COURSE[act.act][0], act.side, act.date))


def standing(kind: str, acts: Iterable[Act], ratifying: bool = False) -> Standing | None:
    """Return where the acts leave an instrument of this kind; ``None`` without acts.

    A signed treaty or agreement is ``signed`` until a step of ratification is told (``ratifying`` says that a
    source tells one without an act of its own). An undated act of an earlier stage, told later as history,
    does not turn the clock back: acts only count against later ones when their own date says so.
    """
    ordered = in_order(acts)
    if not ordered:
        return None
    last = _decisive(ordered)
    status = _COURSE[last.act][1]
    if status == "signed" and ratifying and kind not in COMPLETED_BY_SIGNATURE:
        status = "ratifying"
    return Standing(status, last.date, tuple(_out_of_sequence(ordered)))


def _decisive(ordered: list[Act]) -> Act:
    """The latest act; an undated one that stands earlier in the course than a dated one is background.

    A stall told together with what was reached, neither with a day, is what that came to.
    """
    dated = [act for act in ordered if act.date]
    furthest = max((_COURSE[act.act][0] for act in dated), default=-1)
    for act in reversed(ordered):
        if act.date or _COURSE[act.act][0] >= furthest or act.act == "stalled":
            stalls = [other for other in ordered if other.act == "stalled" and not other.date]
            return next((s for s in stalls if not act.date and s.told_on == act.told_on), act)
    return ordered[-1]


def _out_of_sequence(ordered: list[Act]) -> Iterable[str]:
    """Name the acts that cannot follow what came before: in force before signature, signed after its end."""
    signed = [act for act in ordered if act.act == "signed" and act.date]
    ended = [act for act in ordered if act.act in ("terminated", "expired", "cancelled") and act.date]
    for act in ordered:
        if not act.date:
            continue
        before_signature = act.act in ("in_force", "ratified", "senate_concurrence", "notified")
        if before_signature and any(other.time > act.time for other in signed):
            yield f"{act.act} ({act.date}) before signature"
        if act.act not in ("terminated", "expired", "cancelled") and any(
            other.time < act.time for other in ended
        ):
            yield f"{act.act} ({act.date}) after its end"


def is_overtaken(expected: str, told_on: datetime.date | None, acts: Iterable[Act]) -> bool:
    """Whether a step expected for then, as a report of that day told it, has been taken since.

    ``expected`` is EDTF. A signature, a ratification or whatever comes after them fulfils what was expected for its
    day or an earlier one; what is expected for later days is the step after it.
    """
    due = bounds(expected).earliest
    return any(
        act.date
        and _COURSE[act.act][0] >= _COURSE["signed"][0]
        and (told_on is None or told_on <= act.time)
        and (due is None or due <= act.time)
        for act in acts
    )


def is_complete(kind: str, status: str) -> bool:
    """Whether nothing more is to come: in force, ended, or signed where a signature completes it."""
    if status in ("in_force", "expired", "terminated", "cancelled"):
        return True
    return status == "signed" and kind in COMPLETED_BY_SIGNATURE
