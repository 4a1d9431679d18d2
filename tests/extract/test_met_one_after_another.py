"""Who met whom where one sentence tells of two encounters, or names people with all that they are."""

import pytest

from .reading_articles import FRIDAY, encounters_held, names, only_meeting

PATRUSHEV = "Russian Security Council Secretary Nikolai Patrushev"
LORENZANA = "Defense Secretary Delfin Lorenzana"


@pytest.mark.parametrize(
    "told",
    [
        f"After his meeting with {LORENZANA}, {PATRUSHEV} called on President Rodrigo Duterte.",
        f"After meeting {LORENZANA} on Tuesday, {PATRUSHEV} went on to see President Rodrigo Duterte.",
        f"On Tuesday, after his meeting with {LORENZANA}, {PATRUSHEV} called on President Rodrigo Duterte.",
        f"Following talks with {LORENZANA}, {PATRUSHEV} held a separate meeting with President Rodrigo Duterte.",
    ],
)
def test_whom_one_met_before_was_not_at_the_next_meeting(told: str) -> None:
    met = [people for _, people in encounters_held(told, FRIDAY)]
    assert {"Nikolai Patrushev", "Rodrigo Duterte"} in met
    assert all("Rodrigo Duterte" not in people for people in met if "Delfin Lorenzana" in people)


@pytest.mark.parametrize(
    "told",
    [
        (
            "The department said Secretary William Dar of the Department of Agriculture met the Russian agriculture"
            " minister, Dmitry Patrushev, in Kazan on Tuesday."
        ),
        (
            "Secretary William Dar of the Department of Agriculture, who met the Russian agriculture minister,"
            " Dmitry Patrushev, in Kazan on Tuesday, said trade would grow."
        ),
    ],
)
def test_an_office_told_between_commas_parts_no_one_from_his_meeting(told: str) -> None:
    meeting = only_meeting(told)
    assert names(meeting) == {"William Dar", "Dmitry Patrushev"}
    assert (meeting.date, meeting.place) == ("2019-09-10", "Kazan")


@pytest.mark.parametrize("envoy", ["its ambassador, Igor Khovaev,", "its envoy in Manila, Igor Khovaev,"])
def test_whose_ambassador_told_it_at_a_meeting_was_there(envoy: str) -> None:
    meeting = only_meeting(
        f"Russia is ready to sell more wheat, {envoy} told Agriculture Secretary William Dar"
        " at a meeting in Quezon City on Tuesday."
    )
    assert names(meeting) == {"Igor Khovaev", "William Dar"}
