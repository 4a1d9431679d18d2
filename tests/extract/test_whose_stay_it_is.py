"""Whose stay a relative clause tells of: that of all who are listed, and no office holder's where it is others'."""

from __future__ import annotations

import pytest

from .reading_articles import names, only_meeting, read


@pytest.mark.parametrize(
    "text",
    [
        "President Rodrigo Duterte spoke of the 300 Filipinos who are in Russia without papers.",
        "The Department of Transportation said Filipino sailors who are in Vladivostok will be flown home.",
        "Labor Secretary Silvestre Bello III said on Monday that he would help the workers who are in Moscow.",
        "Ambassador Igor Khovaev said the embassy would bring Russian citizens home from Manila.",
        "Deputy Minister Vladimir Stepanov said the planes took 30 Russians back from Cebu on Friday.",
        "Defense Secretary Delfin Lorenzana brought the students back from Moscow on Friday.",
    ],
)
def test_nationals_abroad_make_no_visit(text: str) -> None:
    assert read(text).meetings == []


def test_whom_the_talks_were_about_are_not_those_who_met() -> None:
    text = (
        "President Rodrigo Duterte met President Vladimir Putin in Sochi on September 3. He put the number of "
        "Filipinos who are in Russia at 10,000 and told them to register."
    )
    assert only_meeting(text).kind == "talks"


@pytest.mark.parametrize(
    ("who", "people"),
    [
        (
            "Senators Aquilino Pimentel III and Richard Gordon, who are in Moscow,",
            {"Aquilino Pimentel III", "Richard Gordon"},
        ),
        (
            "Senators Aquilino Pimentel III, Cynthia Villar and Richard Gordon, who were in Moscow this week,",
            {"Aquilino Pimentel III", "Cynthia Villar", "Richard Gordon"},
        ),
        (
            "Defense Secretary Delfin Lorenzana and Ambassador Carlos Sorreta, who have been in Moscow since Sunday,",
            {"Delfin Lorenzana", "Carlos Sorreta"},
        ),
        ("Senator Richard Gordon, who is in Moscow,", {"Richard Gordon"}),
    ],
)
def test_all_who_are_there_are_there_and_meet(who: str, people: set[str]) -> None:
    visit, talks = read(f"{who} met Speaker Vyacheslav Volodin on Monday.").meetings
    assert (visit.kind, visit.place, names(visit)) == ("visit", "Moscow", people)
    assert (talks.kind, talks.date, names(talks)) == ("talks", "2019-09-09", people | {"Vyacheslav Volodin"})


def test_the_nationals_of_an_official_told_of_before_came_for_their_state() -> None:
    text = (
        "Deputy Emergencies Minister Vladimir Stepanov of Russia spoke with Defense Secretary Delfin Lorenzana by "
        "phone on Monday. The Russians landed in Cebu on Wednesday."
    )
    assert [(m.kind, m.date, m.place) for m in read(text).meetings] == [
        ("call", "2019-09-09", None),
        ("visit", "2019-09-11", "Cebu"),
    ]


def test_nationals_of_whom_no_official_was_told_came_for_themselves() -> None:
    assert (
        read("Russian tourists love Boracay. The Russians arrived in March in great numbers.").meetings == []
    )
