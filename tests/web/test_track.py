"""The course of an agreement as steps."""

from __future__ import annotations

from bilateral.models import Agreement, AgreementAction
from bilateral.selectors.track import track


def states(kind: str, status: str, *acts: tuple[str, str], pending: bool = True) -> dict[str, str]:
    agreement = Agreement(kind=kind, status=status, pending=pending)
    actions = [AgreementAction(act=act, side=side) for act, side in acts]
    return {step.words: step.state for step in track(agreement, actions)}


def test_steps_before_the_furthest_are_untold_and_the_one_after_is_next() -> None:
    assert states("agreement", "ready_to_sign", ("text_agreed", "both")) == {
        "proposed": "untold",
        "negotiating": "untold",
        "text agreed": "taken",
        "signed": "next",
        "ratified, Philippines": "ahead",
        "ratified, Russia": "ahead",
        "in force": "ahead",
    }


def test_each_side_ratifies_for_itself() -> None:
    steps = states("treaty", "ratifying", ("signed", "both"), ("ratified", "RU"))
    assert steps["ratified, Russia"] == "taken"
    assert steps["ratified, Philippines"] == "untold"
    both = states("treaty", "ratifying", ("ratified", "both"))
    assert (both["ratified, Philippines"], both["ratified, Russia"]) == ("taken", "taken")


def test_a_side_that_has_not_ratified_is_awaited() -> None:
    steps = states("treaty", "ratifying", ("signed", "both"), ("senate_concurrence", "PH"))
    assert steps["ratified, Philippines"] == "taken"
    assert steps["ratified, Russia"] == "next"


def test_a_signature_ends_the_course_of_a_memorandum() -> None:
    assert list(states("mou", "signed", ("signed", "both"), pending=False)) == [
        "proposed",
        "negotiating",
        "text agreed",
        "signed",
    ]


def test_a_memorandum_that_is_ratified_all_the_same_shows_it() -> None:
    assert (
        states("mou", "in_force", ("signed", "both"), ("in_force", "both"), pending=False)["in force"]
        == "taken"
    )


def test_what_halts_or_ends_it_stands_at_the_end_and_nothing_is_awaited() -> None:
    steps = states("contract", "cancelled", ("signed", "both"), ("cancelled", "PH"), pending=False)
    assert list(steps)[-1] == "cancelled"
    assert steps["cancelled"] == "halted"
    assert "next" not in steps.values()


def test_a_status_without_an_act_counts_as_reached() -> None:
    assert states("agreement", "negotiating")["negotiating"] == "taken"


def test_an_offer_has_no_course_until_something_follows_it() -> None:
    assert states("offer", "proposed", ("proposed", "RU")) == {}
    assert (
        states("offer", "negotiating", ("proposed", "RU"), ("negotiation", "both"))["negotiating"] == "taken"
    )
