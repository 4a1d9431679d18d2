"""What is told of the two states inside wider stories, and what such stories must not be read as."""

from __future__ import annotations

import pytest

from tests.extract.reading_articles import names, only_meeting, read


@pytest.mark.parametrize(
    "told",
    [
        "The Senate panel headed by Senator Risa Hontiveros took up the treaty signed on May 3, 2018 by",
        "Senator Risa Hontiveros praised the agreement inked on May 3, 2018 by",
        "Senator Risa Hontiveros asked about a pact already signed on May 3, 2018 by",
    ],
)
def test_who_takes_up_a_paper_signed_by_others_signed_nothing(told: str) -> None:
    article = f"{told} Justice Secretary Menardo Guevarra and Russian Justice Minister Konstantin Chuichenko."
    assert names(only_meeting(article)) == {"Menardo Guevarra", "Konstantin Chuichenko"}


def test_who_was_present_at_a_hearing_was_not_at_the_signature_it_is_about() -> None:
    meeting = only_meeting(
        "The committee takes up the pact signed in Sochi on May 3, 2018 by Justice Secretary Menardo Guevarra and"
        " Russian Justice Minister Konstantin Chuichenko.\n\n"
        "“We should endorse it,” Senator Risa Hontiveros said during the hearing. Also present were Senators Joel"
        " Villanueva and Nancy Binay."
    )
    assert names(meeting) == {"Menardo Guevarra", "Konstantin Chuichenko"}


def test_those_who_sign_before_the_verb_still_do() -> None:
    meeting = only_meeting(
        "Justice Secretary Menardo Guevarra and Russian Justice Minister Konstantin Chuichenko signed the treaty in"
        " Sochi on Monday."
    )
    assert names(meeting) == {"Menardo Guevarra", "Konstantin Chuichenko"}


@pytest.mark.parametrize("office", ["Office of the President", "Cabinet of the President"])
def test_officials_of_his_office_are_not_the_president(office: str) -> None:
    extraction = read(
        "President Rodrigo Duterte hopes to visit Russia.\n\n"
        f"Officials of the Department of Justice and the {office} met officials of the Russian Ministry of Justice in"
        " Moscow on Monday."
    )
    (talks,) = [m for m in extraction.meetings if m.kind == "talks"]
    assert names(talks) == set()


@pytest.mark.parametrize("sea", ["Philippine Sea", "West Philippine Sea"])
def test_a_sea_is_no_state(sea: str) -> None:
    extraction = read(
        f"Russian and Chinese warships sailed together in the {sea}, the press service of the Pacific Fleet said."
    )
    assert not extraction.relevant


@pytest.mark.parametrize(
    ("speaker", "traveller"),
    [("he", {"Rodrigo Duterte"}), ("President Duterte", {"Rodrigo Duterte"})],
)
def test_the_visit_is_that_of_the_speaker_and_not_of_whom_he_speaks(
    speaker: str, traveller: set[str]
) -> None:
    meeting = only_meeting(
        "President Rodrigo Duterte wants Filipino cooks in Russia to be better paid.\n\n"
        f"“Secretary Bello is on it,” {speaker} said on Tuesday during his visit to Kazan."
    )
    assert (meeting.kind, names(meeting)) == ("visit", traveller)


@pytest.mark.parametrize(
    "home",
    [
        "President Rodrigo Duterte arrived in the country on Sunday from a summit in Vietnam.",
        "President Rodrigo Duterte landed back in the country on Sunday morning from the summit in Vietnam.",
        "Dumating sa bansa noong Linggo si Pangulong Rodrigo Duterte mula sa summit sa Vietnam.",
    ],
)
def test_who_comes_home_from_elsewhere_visits_nobody(home: str) -> None:
    meeting = only_meeting(
        f"{home}\n\nHe spoke of his bilateral meeting with Russian President Vladimir Putin."
    )
    assert (meeting.kind, meeting.date, meeting.country) == ("talks", None, None)


def test_a_guest_who_arrives_in_the_country_from_elsewhere_visits_it() -> None:
    meeting = only_meeting(
        "Russian Deputy Minister Igor Morgulov arrived in the country on Sunday from Hanoi."
    )
    assert (meeting.kind, meeting.date, meeting.country) == ("visit", "2019-09-08", "PH")


def test_a_line_under_a_picture_in_the_present_tense_tells_of_no_plan() -> None:
    meeting = only_meeting(
        "Foreign Secretary Teodoro Locsin met Russian Foreign Minister Sergey Lavrov in Bangkok on Tuesday.\n\n"
        "WARM WELCOME Foreign Secretary Teodoro Locsin greets Russian Foreign Minister Sergey Lavrov on Tuesday in"
        " Bangkok."
    )
    assert (meeting.status, meeting.date) == ("held", "2019-09-10")


@pytest.mark.parametrize(
    "told",
    [
        "In his courtesy call with Mayor Francisco Domagoso on Monday, Russian Ambassador Igor Khovaev spoke of trade.",
        "Russian Ambassador Igor Khovaev made a courtesy call with Mayor Francisco Domagoso on Monday.",
        "Ambassador Igor Khovaev spoke after his farewell call with Mayor Francisco Domagoso on Monday.",
    ],
)
def test_a_courtesy_call_with_somebody_is_not_one_by_phone(told: str) -> None:
    meeting = only_meeting(told)
    assert (meeting.kind, names(meeting)) == ("courtesy_call", {"Francisco Domagoso", "Igor Khovaev"})


def test_a_call_with_somebody_is_one_by_phone() -> None:
    meeting = only_meeting(
        "President Rodrigo Duterte had a call with Russian President Vladimir Putin on Monday."
    )
    assert meeting.kind == "call"


@pytest.mark.parametrize(
    "vote",
    [
        "The Philippines voted to support a United Nations resolution on Russia’s invasion of Ukraine.",
        "The Philippines on Monday will vote yes to a United Nations resolution condemning Russia’s action in Ukraine.",
        "Bumoto ng pabor ang Pilipinas sa resolusyon ng UN na kumokondena sa pananakop ng Russia sa Ukraine.",
        "Филиппины проголосовали за резолюцию ООН, осуждающую Россию за действия на Украине.",
    ],
)
def test_how_one_state_votes_on_the_other_is_its_act_whoever_else_is_named(vote: str) -> None:
    extraction = read(f"{vote}\n\nUkraine said Ukraine was grateful. Ukraine needs aid, Ukraine added.")
    assert extraction.relevant
    assert not extraction.meetings


@pytest.mark.parametrize(
    "story",
    [
        "Ukrainian President Volodymyr Zelensky came to Manila. The Philippines voted for resolutions on Russia.",
        "Ukraine said most states of the United Nations, among them Kenya, Chile and the Philippines, voted on Russia.",
    ],
)
def test_a_vote_told_in_passing_makes_no_news_of_the_two(story: str) -> None:
    assert not read(story).relevant
