"""The course of an agreement as steps: which were taken, on which day, and which is awaited."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from bilateral.models import Agreement, AgreementAction
from bilateral.models.codes import AgreementKind, AgreementStatus
from bilateral.rules.agreement_status import COMPLETED_BY_SIGNATURE


@dataclass(frozen=True, slots=True)
class Stage:
    """One station of the course: the acts that reach it, and on which side (``both`` serves either)."""

    words: str | Promise
    acts: frozenset[str]
    side: str = "both"

    def reached_by(self, action: AgreementAction) -> bool:
        return action.act in self.acts and (self.side == "both" or action.side in (self.side, "both"))


@dataclass(frozen=True, slots=True)
class Step:
    """A stage of one agreement. ``state`` is ``taken``, ``untold`` (a later one was taken), ``next`` or ``ahead``."""

    words: str
    state: str
    action: AgreementAction | None = None


_TO_SIGNATURE = (
    Stage(_("proposed"), frozenset({"proposed"})),
    Stage(_("negotiating"), frozenset({"negotiation"})),
    Stage(_("text agreed"), frozenset({"text_agreed"})),
    Stage(_("signed"), frozenset({"signed"})),
)
_RATIFICATION = (
    Stage(_("ratified, Philippines"), frozenset({"ratified", "senate_concurrence", "notified"}), "PH"),
    Stage(_("ratified, Russia"), frozenset({"ratified", "notified"}), "RU"),
    Stage(_("in force"), frozenset({"in_force", "provisional"})),
)
_ASIDE = frozenset({"stalled", "suspended", "terminated", "expired", "cancelled"})
_ENDED = (AgreementStatus.TERMINATED, AgreementStatus.EXPIRED, AgreementStatus.CANCELLED)
_POSITION_OF_STATUS = {
    "proposed": 0,
    "negotiating": 1,
    "ready_to_sign": 2,
    "signed": 3,
    "in_force": 6,
    "provisional": 6,
}


def track(agreement: Agreement, actions: Iterable[AgreementAction]) -> list[Step]:
    """Return the steps of an agreement in their order; acts that halt or end it stand where they came last.

    An offer that was never more than one has no course. A stage without an act of its own counts as taken
    where the status says so, and as untold where a later one was taken.
    """
    acts = list(actions)
    if agreement.kind == AgreementKind.OFFER and all(act.act == "proposed" for act in acts):
        return []
    ratifies = agreement.kind not in COMPLETED_BY_SIGNATURE or any(
        act.act in ("ratified", "in_force") for act in acts
    )
    stages = _TO_SIGNATURE + (_RATIFICATION if ratifies else ())
    found = [next((act for act in reversed(acts) if stage.reached_by(act)), None) for stage in stages]
    by_status = _POSITION_OF_STATUS.get(agreement.status, -1)
    furthest = max((index for index, act in enumerate(found) if act), default=-1)
    furthest = max(furthest, by_status if by_status < len(stages) else -1)
    ended = agreement.status in _ENDED
    steps = []
    for index, (stage, act) in enumerate(zip(stages, found, strict=True)):
        if act or index == by_status:
            state = "taken"
        elif index < furthest:
            state = "untold"
        else:
            state = "next" if index == furthest + 1 and agreement.pending and not ended else "ahead"
        steps.append(Step(str(stage.words), state, act))
    asides = [Step(str(act.get_act_display()), "halted", act) for act in acts if act.act in _ASIDE]
    if ended:
        steps = [step for step in steps if step.state != "ahead"]
    return steps + asides
