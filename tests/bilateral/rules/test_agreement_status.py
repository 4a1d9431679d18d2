from datetime import date
from itertools import permutations

import pytest

from bilateral.rules.agreement_status import Act, is_complete, is_overtaken, standing
from bilateral.rules.pending import is_overdue, is_pending, is_silent, is_unconfirmed, status_on


def acts(*told):
    return [Act(act, "both", when) for act, when in told]


def test_status_is_that_of_the_latest_act_whatever_their_order():
    told = acts(("proposed", "2016-05"), ("signed", "2017-05-24"), ("text_agreed", "2017-02"))
    for order in permutations(told):
        assert standing("agreement", order).status == "signed"
        assert standing("agreement", order).date == "2017-05-24"


@pytest.mark.parametrize(
    ("kind", "status", "complete"),
    [
        ("mou", "signed", True),
        ("contract", "signed", True),
        ("exchange_of_notes", "signed", True),
        ("treaty", "signed", False),
        ("agreement", "signed", False),
        ("treaty", "in_force", True),
        ("contract", "cancelled", True),
        ("agreement", "stalled", False),
    ],
)
def test_a_signature_completes_only_what_needs_no_ratification(kind, status, complete):
    assert is_complete(kind, status) is complete
    assert is_pending(kind, status) is not complete


@pytest.mark.parametrize(
    ("expected", "told_on", "overtaken"),
    [
        ("2017-05", date(2017, 5, 10), True),  # the signature was expected, and came
        ("2017-05-10/2017-05-31", None, True),
        ("2017-12", date(2017, 5, 10), False),  # the step after it
        ("2017-05", date(2017, 6, 1), False),  # told later: of something else
        ("../2018-12-31", date(2017, 5, 10), True),
    ],
)
def test_what_was_expected_is_overtaken_by_the_signature(expected, told_on, overtaken):
    signed = [Act("signed", "both", "2017-05-24", date(2017, 5, 25))]
    assert is_overtaken(expected, told_on, signed) is overtaken


def test_another_round_of_talks_is_not_what_was_expected():
    assert not is_overtaken("2017-05", date(2017, 5, 10), acts(("negotiation", "2017-05-20"), ("signed", "")))


def test_ratification_by_one_side_leaves_a_treaty_in_ratification():
    told = [Act("signed", "both", "2017-11-13"), Act("senate_concurrence", "PH", "2022-12-12")]
    assert standing("treaty", told).status == "ratifying"


def test_an_undated_earlier_stage_told_later_is_background():
    told = [
        Act("signed", "both", "2017-05-24", date(2017, 5, 25)),
        Act("negotiation", "both", "", date(2018, 1, 1)),
    ]
    assert standing("agreement", told).status == "signed"


def test_an_undated_stall_told_later_counts():
    told = [Act("negotiation", "both", "2019"), Act("stalled", "both", "", date(2023, 3, 1))]
    assert standing("agreement", told).status == "stalled"


def test_acts_out_of_sequence_are_named():
    told = acts(("signed", "2017-11-13"), ("in_force", "2016-01-01"))
    assert standing("treaty", told).irregular == ("in_force (2016-01-01) before signature",)
    after_end = acts(("cancelled", "2018-01-01"), ("signed", "2019-01-01"))
    assert standing("contract", after_end).irregular == ("signed (2019-01-01) after its end",)


def test_no_acts_give_no_status():
    assert standing("agreement", []) is None


def test_flags_follow_their_rules_on_the_day():
    today = date(2026, 11, 25)
    assert is_overdue(True, date(2026, 11, 24), today)
    assert not is_overdue(True, today, today)
    assert not is_overdue(False, date(2020, 1, 1), today)
    assert is_silent(True, date(2026, 5, 1), today, 180)
    assert not is_silent(True, date(2026, 6, 1), today, 180)
    assert is_unconfirmed("planned", date(2026, 11, 24), today)
    assert not is_unconfirmed("held", date(2026, 11, 24), today)
    assert not is_unconfirmed("planned", None, today)


def test_a_stall_told_together_with_what_was_reached_is_where_it_stands():
    told_on = date(2024, 5, 21)
    reached, stall = Act("in_force", "both", "", told_on), Act("stalled", "both", "", told_on)
    assert standing("agreement", [reached, stall]).status == "stalled"
    assert standing("agreement", [Act("in_force", "both", "2024-05-20", told_on), stall]).status == "stalled"
    assert standing("agreement", [Act("in_force", "both", "", date(2024, 6, 1)), stall]).status == "in_force"
    assert (
        standing("agreement", [Act("in_force", "both", "2024-06-01", date(2024, 6, 1)), stall]).status
        == "in_force"
    )


def test_what_was_going_on_is_held_once_its_last_day_is_over():
    today, yesterday = date(2026, 11, 25), date(2026, 11, 24)
    assert status_on("ongoing", "2026-11-20/2026-11-25", today, today) == "ongoing"
    assert status_on("ongoing", "2026-11-20/..", None, today) == "ongoing"
    assert status_on("ongoing", "2026-11-24", yesterday, today) == "held"
    assert status_on("ongoing", "", None, today) == "held"
    assert status_on("possible", "2026-11-24", yesterday, today) == "unconfirmed"
    assert status_on("possible", "", None, today) == "possible"
    assert status_on("cancelled", "2026-11-24", yesterday, today) == "cancelled"
