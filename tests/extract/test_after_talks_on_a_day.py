"""Who met whom where a day opens the sentence, plans given up for another place, and a dinner of one's own people."""

from __future__ import annotations

import pytest

from .reading_articles import names, only_meeting

PAIR = {"Sergei Lavrov", "Teodoro Locsin Jr."}


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("On Monday, after talks with Foreign Secretary Teodoro Locsin Jr. in Moscow,", "2019-09-09"),
        (
            "In Moscow last week, following a meeting with Foreign Secretary Teodoro Locsin Jr.,",
            "2019-09-02/2019-09-08",
        ),
        ("Last month, during talks with Foreign Secretary Teodoro Locsin Jr.,", "2019-08"),
        (
            "In May 2018, after negotiations with Teodoro Locsin Jr., who was foreign secretary at the time,",
            "2018-05",
        ),
        ("After talks with Foreign Secretary Teodoro Locsin Jr. on Monday,", "2019-09-09"),
    ],
)
def test_whom_one_met_before_one_spoke(opening: str, day: str) -> None:
    talks = only_meeting(f"{opening} Russian Foreign Minister Sergei Lavrov promised help.")
    assert (talks.kind, talks.date, names(talks)) == ("talks", day, PAIR)


def test_a_forum_given_up_for_another_journey() -> None:
    text = (
        "Trade Secretary Ramon Lopez had accepted an invitation in July to attend the Eastern Economic Forum in "
        "Vladivostok from Sept. 15 to 18. He will go to Jakarta instead."
    )
    visit = only_meeting(text)
    assert (visit.status, visit.date, visit.place) == ("cancelled", "2019-09-15/2019-09-18", "Vladivostok")


def test_a_journey_besides_another_one() -> None:
    text = "Trade Secretary Ramon Lopez is to visit Moscow in October. He will go to Jakarta in November."
    assert only_meeting(text).status == "planned"


def test_an_ambassador_who_dined_with_the_delegation_was_not_at_its_talks() -> None:
    text = (
        "In a meeting with General Oleg Salyukov in Moscow on Monday, Lieutenant General Macairog Alberto spoke of "
        "training. The delegation was shown the academy. Ambassador Carlos Sorreta met with the delegation over a "
        "working dinner at the Philippine Embassy."
    )
    assert names(only_meeting(text)) == {"Oleg Salyukov", "Macairog Alberto"}
