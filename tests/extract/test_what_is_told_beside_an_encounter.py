"""What is told beside an encounter and is none: what was spoken of, how it was asked for, to what one was invited."""

from datetime import date

import pytest

from .reading_articles import names, only_agreement, only_meeting, read

FRIDAY = date(2019, 9, 13)


@pytest.mark.parametrize(
    "subject",
    [
        '"Possible areas of cooperation in rails and roads" were',
        "Possible cooperation in energy was",
        "Plans to build a rail line were",
        "A proposed air link was",
    ],
)
def test_what_was_discussed_may_be_but_the_talk_was(subject: str) -> None:
    meeting = only_meeting(
        f"{subject} discussed by Transportation Secretary Arthur Tugade and Russian Transport Minister Yevgeny "
        "Ditrikh in Manila on Monday."
    )
    assert (meeting.status, meeting.date, meeting.place) == ("held", "2019-09-09", "Manila")


def test_what_will_be_discussed_is_no_encounter_held() -> None:
    meeting = only_meeting(
        "Possible flights will be discussed by Transportation Secretary Arthur Tugade and Russian Transport Minister "
        "Yevgeny Ditrikh in Manila on Monday."
    )
    assert (meeting.status, meeting.date) == ("possible", "2019-09-16")


@pytest.mark.parametrize(
    "told",
    [
        (
            "had meetings with members of the State Duma on Tuesday and with members of the Federation Council on "
            "Wednesday"
        ),
        (
            "conferred with members of the State Duma on Tuesday and with officials of the Russian Ministry of Energy "
            "on Wednesday"
        ),
        "met officials of the Russian Ministry of Energy on Tuesday and of the Ministry of Agriculture on Wednesday",
        (
            "held talks on Tuesday with members of the State Duma and on Wednesday with senators of the Federation "
            "Council"
        ),
    ],
)
def test_bodies_met_each_on_its_day(told: str) -> None:
    text = f"Philippine Senate President Vicente Sotto III flew to Moscow on Monday. He {told}."
    talks = [m for m in read(text).meetings if m.kind == "talks"]
    assert [m.date for m in talks] == ["2019-09-10", "2019-09-11"]
    assert all(names(m) == {"Vicente Sotto III"} for m in talks)


def test_one_body_on_two_days_is_no_second_body() -> None:
    text = (
        "Philippine Senate President Vicente Sotto III flew to Moscow on Monday. He met members of the State Duma "
        "and of the Federation Council on Tuesday."
    )
    assert len([m for m in read(text).meetings if m.kind == "talks"]) == 1


def test_talks_with_two_ministers_the_day_told_before_the_second() -> None:
    text = (
        "Foreign Secretary Teodoro Locsin Jr. is in Moscow. He had talks with Russian Foreign Minister Sergey Lavrov "
        "on Monday and, on Tuesday, with Trade Minister Denis Manturov."
    )
    talks = [m for m in read(text).meetings if m.kind == "talks"]
    assert [m.date for m in talks] == ["2019-09-09", "2019-09-10"]


@pytest.mark.parametrize(
    "told",
    [
        "It was Khovaev who had asked for a courtesy call on Lorenzana, the department said.",
        "Khovaev had requested a meeting with Lorenzana in July.",
        "According to Lorenzana it was Khovaev who wanted to meet him.",
        "The ambassador had sought an appointment with him.",
    ],
)
def test_how_a_meeting_was_asked_for_is_no_other_meeting(told: str) -> None:
    meeting = only_meeting(
        "Russian Ambassador Igor Khovaev met Defense Secretary Delfin Lorenzana in Quezon City on Monday. "
        + told
    )
    assert (meeting.status, meeting.date) == ("held", "2019-09-09")


def test_a_request_told_before_the_meeting_that_came_of_it() -> None:
    meeting = only_meeting(
        "Russian Ambassador Igor Khovaev had asked for a courtesy call on Defense Secretary Delfin Lorenzana in July. "
        "He met Lorenzana in Quezon City on Monday."
    )
    assert (meeting.status, meeting.date) == ("held", "2019-09-09")


def test_another_meeting_asked_for_is_one_more() -> None:
    text = (
        "Russian Ambassador Igor Khovaev met Defense Secretary Delfin Lorenzana in Quezon City on Monday. Khovaev has "
        "asked for another meeting with Lorenzana in October."
    )
    assert [(m.status, m.date) for m in read(text).meetings] == [
        ("held", "2019-09-09"),
        ("possible", "2019-10"),
    ]


@pytest.mark.parametrize(
    "handed",
    [
        "Shoigu also gave Lorenzana an invitation to an exhibition of rescue gear in November.",
        "Shoigu handed Lorenzana an invitation to the security conference in Moscow in April.",
        "Lorenzana was given an invitation by Shoigu to a parade in Moscow in May next year.",
    ],
)
def test_the_day_of_what_one_is_invited_to_is_none_of_a_meeting(handed: str) -> None:
    meeting = only_meeting(
        "Defense Secretary Delfin Lorenzana met Russian Defense Minister Sergey Shoigu in Manila on Monday. "
        + handed
    )
    assert (meeting.date, meeting.place) == ("2019-09-09", "Manila")


def test_an_invitation_handed_over_at_a_meeting() -> None:
    meeting = only_meeting(
        "On Monday Russian Ambassador Igor Khovaev gave Defense Secretary Delfin Lorenzana an invitation to a show of "
        "rescue gear in Moscow in November, at a meeting in Quezon City."
    )
    assert (meeting.date, meeting.place) == ("2019-09-09", "Quezon City")


def test_talks_that_one_is_invited_to_keep_their_day() -> None:
    meeting = only_meeting(
        "Foreign Secretary Teodoro Locsin Jr. accepted an invitation for a working visit to Moscow in November from "
        "Foreign Minister Sergey Lavrov."
    )
    assert (meeting.kind, meeting.status, meeting.date) == ("visit", "planned", "2019-11")


@pytest.mark.parametrize(
    ("told", "status", "day"),
    [
        ("to which President Rodrigo Duterte had invited him in May, began on Monday", "held", "2019-09-09"),
        (
            "for which President Rodrigo Duterte sent him an invitation in May, took place in August",
            "held",
            "2019-08",
        ),
        ("to which President Rodrigo Duterte invited him in May, could be a milestone", "possible", None),
        ("which President Rodrigo Duterte proposed in May, may be a turning point", "possible", None),
    ],
)
def test_the_day_of_the_invitation_is_none_of_the_visit(told: str, status: str, day: str | None) -> None:
    meeting = only_meeting(
        f"The visit of President Vladimir Putin to Manila, {told}, Ambassador Igor Khovaev said."
    )
    assert (meeting.kind, meeting.status, meeting.date) == ("visit", status, day)


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("A visit to Manila next year is possible for", "possible"),
        ("A visit to Manila next year is planned for", "planned"),
        ("A visit to Manila next year has been arranged for", "planned"),
        ("A visit to Manila next year is on the agenda of", "planned"),
        ("A visit to Manila next year is in store for", "planned"),
    ],
)
def test_for_whom_a_visit_is_planned(told: str, status: str) -> None:
    meeting = only_meeting(f"{told} Russian Foreign Minister Sergey Lavrov, the embassy said.")
    assert (meeting.status, meeting.date, names(meeting)) == (status, "2020", {"Sergey Lavrov"})


def test_the_day_on_which_one_spoke_of_a_visit_to_come() -> None:
    text = (
        "Philippine Congresswoman Ann Hofer met senators on Wednesday. Earlier in the day Hofer said that a visit of "
        "Russian President Vladimir Putin to the Philippines may come soon."
    )
    visit = next(m for m in read(text).meetings if m.kind == "visit")
    assert (visit.status, visit.date) == ("possible", None)


@pytest.mark.parametrize(
    ("told", "status", "day"),
    [
        ("Bailen could at last meet Morgulov in Moscow on September 2", "held", "2019-09-02"),
        ("Only on September 2 could Bailen meet Morgulov in Moscow", "held", "2019-09-02"),
        ("Bailen could only meet Morgulov in Moscow in March, the embassy said", "held", "2019-03"),
        ("Bailen could meet Morgulov in Moscow in October", "possible", "2019-10"),
        ("Bailen could only meet Morgulov in Moscow after the holidays next month", "possible", "2019-10"),
    ],
)
def test_what_one_could_at_last_do_was_done(told: str, status: str, day: str) -> None:
    told = told.replace("Bailen", "Philippine Ambassador Igor Bailen").replace(
        "Morgulov", "Russian Deputy Foreign Minister Igor Morgulov"
    )
    meeting = only_meeting(f"{told}.")
    assert (meeting.status, meeting.date) == (status, day)


@pytest.mark.parametrize(
    ("opening", "venue"),
    [
        ("It was in the Rizal Hall of Malacañang Palace that", "Rizal Hall of Malacañang Palace"),
        ("According to the embassy, it was in the Heroes Hall that", "Heroes Hall"),
        ("Inside the Heroes Hall,", "Heroes Hall"),
    ],
)
def test_the_building_that_a_clause_opens_with(opening: str, venue: str) -> None:
    meeting = only_meeting(
        f"{opening} Russian Ambassador Igor Khovaev presented his diplomatic credentials to President Rodrigo Duterte."
    )
    assert (meeting.kind, meeting.place, meeting.country) == ("courtesy_call", venue, "PH")


def test_at_between_two_names_in_filipino_is_no_place() -> None:
    meeting = only_meeting(
        "Sa telepono nag-usap sina Russian President Vladimir Putin at Pangulong Benigno Aquino III.",
        date(2015, 11, 13),
    )
    assert (meeting.kind, meeting.place) == ("call", None)


def test_who_receives_letters_of_credence_by_custom_was_not_there() -> None:
    text = (
        "It was in the Kremlin that Philippine Ambassador Igor Bailen presented his credentials to President Vladimir "
        "Putin. On March 17 he could only present a copy of his credentials to Deputy Foreign Minister Igor Morgulov "
        "at the Foreign Ministry.\n\nBy custom the head of the sending state asks the head of the host state "
        "to give credence to his envoy. Not until the head of state accepts the letter does a term begin."
    )
    assert [names(m) for m in read(text, date(2022, 9, 22)).meetings] == [
        {"Igor Bailen", "Vladimir Putin"},
        {"Igor Bailen", "Igor Morgulov"},
    ]


@pytest.mark.parametrize(
    "asked",
    [
        (
            "He asked the embassy to follow up the agreement with the Russian Ministry of Transport so that it can be "
            "signed at last."
        ),
        "He will raise the agreement with the Russian Ministry of Transport.",
        "He asked why the signing of the agreement was late.",
        "The signing of the agreement has taken so long, he said.",
        "He wants the agreement signed.",
    ],
)
def test_an_agreement_that_one_wants_signed_is_not(asked: str) -> None:
    paper = only_agreement(
        f"The air services agreement with Russia is pending, Transportation Secretary Arthur Tugade said. {asked}"
    )
    assert (paper.title, paper.status) == ("air services agreement", "negotiating")


def test_an_agreement_signed_with_a_ministry_is_named_by_it() -> None:
    paper = only_agreement(
        "The Department of Energy signed the agreement with the Russian Ministry of Energy on Monday."
    )
    assert (paper.title, paper.status) == ("agreement with the Russian Ministry of Energy", "signed")


def test_the_year_in_the_name_of_a_forum_is_no_next_step() -> None:
    paper = only_agreement(
        "At the 2019 Philippine-Russia Business Forum in Cebu, Transportation Secretary Arthur Tugade asked Russia to "
        "hurry up the air services agreement so that it can be signed."
    )
    assert (paper.status, paper.expected) == ("negotiating", None)


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("Asked if the meeting had been cancelled, he said no: it will take place.", "planned"),
        ("Asked whether the meeting was postponed, he said it will go ahead.", "planned"),
        ("Asked about the meeting, he said it had been cancelled.", "cancelled"),
    ],
)
def test_whether_a_meeting_is_off_is_no_answer(asked: str, status: str) -> None:
    meeting = only_meeting(
        "Russian President Vladimir Putin will hold a meeting with President Rodrigo Duterte in Moscow on Tuesday, "
        f"spokesman Dmitry Peskov said. {asked}"
    )
    assert (meeting.status, meeting.date) == (status, "2019-09-17")


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("They are here for replenishment and rest.", "ongoing"),
        ("The ships are docked at Pier 15.", "ongoing"),
        ("The ships are to stay in Manila through Sunday.", "ongoing"),
        ("They are often seen in the region.", "held"),
        ("They left on Thursday.", "held"),
    ],
)
def test_ships_that_are_still_in_port(told: str, status: str) -> None:
    call = only_meeting(
        f"Naval ships of Russia came to Manila on Tuesday, according to the Philippine Navy. {told}"
    )
    assert (call.kind, call.status) == ("ship_visit", status)


@pytest.mark.parametrize(
    "told",
    [
        "Russian senators are in Manila and have met House Speaker Alan Peter Cayetano.",
        "A delegation of Russian senators is in Manila and has met House Speaker Alan Peter Cayetano.",
        (
            "A delegation of Russian senators wants direct flights. They are in Manila, where a forum just ended, and "
            "have also met House Speaker Alan Peter Cayetano."
        ),
    ],
)
def test_whom_a_group_has_met_where_it_is(told: str) -> None:
    talks = next(m for m in read(told).meetings if m.kind == "talks")
    assert (talks.status, talks.place, names(talks)) == ("held", "Manila", {"Alan Peter Cayetano"})


def test_whom_officials_at_home_have_met_is_nobody_of_the_other_side() -> None:
    text = "Philippine senators are in Manila, where a forum on Russia ended, and have met House Speaker Cayetano."
    assert not [m for m in read(text).meetings if m.kind == "talks"]


@pytest.mark.parametrize(
    ("told", "country"),
    [
        ("Sotto told his host that it was a first step.", "RU"),
        ("Volodin thanked his guest for coming.", "RU"),
        ("Volodin told his host that it was a first step.", "PH"),
        ("Volodin spoke of trade.", ""),
    ],
)
def test_who_was_host_tells_in_which_country_they_met(told: str, country: str) -> None:
    meeting = only_meeting(
        "On Monday Philippine Senate President Vicente Sotto III met Vyacheslav Volodin, Chairman of the State Duma. "
        + told
    )
    assert (meeting.country or "") == country


def test_a_paper_with_the_other_city_signed_by_the_mayor() -> None:
    meeting = only_meeting(
        "A new cooperation program with the Government of Moscow was signed on Monday by Manila Mayor Isko Moreno."
    )
    assert (meeting.kind, meeting.status, meeting.date) == ("signing", "held", "2019-09-09")


@pytest.mark.parametrize(
    "told",
    [
        (
            "Philippine Ambassador Carlos Sorreta said Manila plans to invite Russian President Vladimir Putin to the "
            "ASEAN summit that it hosts in 2026."
        ),
        "In 2026, when it chairs ASEAN, the Philippines will invite Russian President Vladimir Putin to the summit.",
        (
            "В 2026 году, когда Филиппины будут председательствовать в АСЕАН, Манила намерена пригласить "
            "президента России Владимира Путина на саммит."
        ),
    ],
)
def test_an_invitation_to_what_those_who_invite_will_host(told: str) -> None:
    meeting = only_meeting(told)
    assert (meeting.kind, meeting.status, meeting.date, meeting.country) == (
        "visit",
        "possible",
        "2026",
        "PH",
    )


@pytest.mark.parametrize(
    "told",
    [
        "Manila wants to invite Russian President Vladimir Putin to a summit in Malaysia, which chairs ASEAN.",
        "Moscow invited President Rodrigo Duterte to a summit that Malaysia hosts in 2026.",
        "The Philippines hosts many tourists, and will not invite Russian President Vladimir Putin to the summit.",
    ],
)
def test_an_invitation_to_what_others_host_is_no_visit(told: str) -> None:
    assert not read(told).meetings


@pytest.mark.parametrize(
    ("told", "place", "country"),
    [
        ("Dumalaw kamakailan sa Kazan ang mga kinatawan ng Philippine Embassy sa Moscow.", "Kazan", "RU"),
        ("Bumisita kamakailan sa Davao ang delegasyon ng Russian Embassy.", "Davao", "PH"),
    ],
)
def test_a_group_that_visits_as_filipino_tells_it(told: str, place: str, country: str) -> None:
    meeting = only_meeting(told)
    assert (meeting.kind, meeting.status, meeting.place, meeting.country) == ("visit", "held", place, country)


@pytest.mark.parametrize(
    "told",
    [
        (
            "Nasa Maynila noong Lunes si Russian Ambassador Igor Khovaev. Hinarap siya ni Foreign Secretary Teodoro "
            "Locsin Jr."
        ),
        "Noong Lunes hinarap si Russian Ambassador Igor Khovaev ni Foreign Secretary Teodoro Locsin Jr. sa Maynila.",
    ],
)
def test_who_faced_whom_in_filipino(told: str) -> None:
    talks = next(m for m in read(told).meetings if m.kind == "talks")
    assert (talks.status, talks.date, talks.country) == ("held", "2019-09-09", "PH")
    assert len(names(talks)) == 2


def test_who_faced_reporters_met_nobody() -> None:
    assert not read(
        "Hinarap ng mga reporter sa Maynila noong Lunes si Russian Ambassador Igor Khovaev."
    ).meetings


def test_where_an_embassy_is_at_its_post_it_makes_no_visit() -> None:
    text = "Pumunta ang mga kinatawan ng Philippine Embassy sa Moscow sa palabas. Noong Agosto nang buksan ang gusali."
    assert not read(text).meetings
