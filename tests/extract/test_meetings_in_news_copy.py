"""Meetings and journeys in the turns of phrase of news desks: lists of countries, asides, telesummits, ships."""

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_meeting, read

PUBLISHED = date(2019, 10, 5)


def told(text: str, published: date = PUBLISHED) -> set[tuple[str, str, str | None, str | None]]:
    return {(m.kind, m.status, m.date, m.place) for m in read(text, published).meetings}


@pytest.mark.parametrize("verb", ["discussed military cooperation with", "discussed with"])
def test_who_discussed_something_with_a_counterpart_met_him(verb: str) -> None:
    text = (
        f"Russian Security Council Secretary Nikolai Patrushev {verb} his Philippine counterpart, Hermogenes "
        "Esperon, in Moscow on Thursday, the council's press office said."
    )
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.kind, meeting.date, meeting.place) == ("talks", "2019-10-03", "Moscow")
    assert names(meeting) == {"Nikolai Patrushev", "Hermogenes Esperon"}


def test_what_one_side_discussed_is_no_meeting() -> None:
    text = (
        "Foreign Affairs Secretary Teodoro Locsin Jr. told senators that he discussed the visit of Russian "
        "President Vladimir Putin at length. Senators discussed with the department how to pay for it."
    )
    assert not [m for m in read(text, PUBLISHED).meetings if m.kind == "talks"]


def test_a_telesummit_is_a_call() -> None:
    text = (
        "President Rodrigo Duterte and Russian President Vladimir Putin held a telesummit on Wednesday and spoke of "
        "vaccines, the Palace said."
    )
    assert told(text, date(2021, 4, 16)) == {("call", "held", "2021-04-14", None)}


@pytest.mark.parametrize(
    "words",
    [
        "handed President Rodrigo Duterte his credentials on Wednesday at Malacañang",
        "submitted his letter of credence to President Rodrigo Duterte on Wednesday at Malacañang",
    ],
)
def test_credentials_are_handed_over_in_many_words(words: str) -> None:
    meeting = only_meeting(f"Russian Ambassador Marat Pavlov {words}.", date(2020, 12, 4))
    assert (meeting.kind, meeting.date) == ("courtesy_call", "2020-12-02")
    assert names(meeting) == {"Marat Pavlov", "Rodrigo Duterte"}


def test_day_and_signers_of_papers_are_not_those_of_a_meeting_held_under_them() -> None:
    text = (
        "On Monday, Ambassador Igor Khovaev and Defense Secretary Delfin Lorenzana met in Quezon City in line with the "
        "agreements that the two countries signed when President Rodrigo Duterte was in Moscow in May 2017."
    )
    talks = [m for m in read(text, PUBLISHED).meetings if m.kind == "talks"]
    assert [(m.date, m.place) for m in talks] == [("2019-09-30", "Quezon City")]
    assert "Rodrigo Duterte" not in names(talks[0])


def test_a_meeting_named_in_the_preview_of_a_trip_is_planned() -> None:
    text = (
        "President Rodrigo Duterte will travel to Russia from October 1 to 5, the Palace said.\n\n"
        "\"The high point is the President's meeting with President Vladimir Putin,\" an official said. The leaders' "
        "meeting takes place in Sochi on October 3."
    )
    talks = [m for m in read(text, date(2019, 9, 28)).meetings if m.kind == "talks"]
    assert [(m.status, m.date, m.place) for m in talks] == [("planned", "2019-10-03", "Sochi")]


def test_past_tense_far_behind_a_bare_visit_leaves_it_planned() -> None:
    text = (
        "President Rodrigo Duterte will visit Russia from October 1 to 5.\n\nThe visit shows how much both sides want "
        "stronger ties, the assistant secretary told reporters, and noted that they had marked an anniversary."
    )
    assert told(text, date(2019, 9, 28)) == {("visit", "planned", "2019-10-01/2019-10-05", None)}


def test_who_is_on_a_visit_is_where_the_other_side_received_him() -> None:
    text = (
        "President Rodrigo Duterte met Russian President Vladimir Putin in Sochi on Thursday. Duterte is on a "
        "five-day official visit."
    )
    visits = [m for m in read(text, PUBLISHED).meetings if m.kind == "visit"]
    assert [(m.status, m.country, names(m)) for m in visits] == [("ongoing", "RU", {"Rodrigo Duterte"})]


def test_a_list_of_countries_visited_holds_the_other_side() -> None:
    text = "An eight-day trip to South Korea and Russia ends today for President Gloria Macapagal-Arroyo."
    visits = read(text, date(2009, 6, 7)).meetings
    assert [(m.kind, m.country, names(m)) for m in visits] == [("visit", "RU", {"Gloria Macapagal-Arroyo"})]


def test_she_who_is_on_a_visit_to_his_country_is_the_guest() -> None:
    text = (
        "Governor Hilario Davide III met Russian Senate President Valentina Matvienko in Manila on Friday while she "
        "was on a visit to the Philippines."
    )
    visits = [m for m in read(text, date(2014, 11, 24)).meetings if m.kind == "visit"]
    assert [names(m) for m in visits] == [{"Valentina Matvienko"}]


def test_a_visit_that_somebody_is_to_make_is_planned() -> None:
    text = (
        "Governor Hilario Davide III and Russian Ambassador Nikolay Kudashev spoke of the visit to St. Petersburg, "
        "Russia that Davide is to make in March 2015."
    )
    visits = [m for m in read(text, date(2014, 11, 24)).meetings if m.kind == "visit"]
    assert [(m.status, m.date, m.place) for m in visits] == [("planned", "2015-03", "St. Petersburg")]


def test_a_second_trip_told_of_another_man_leaves_a_planned_visit_planned() -> None:
    text = (
        "Russian President Vladimir Putin will make a visit to Manila, the Palace said on Sunday.\n\nDuterte has been "
        "to Russia twice. On the second trip he told Putin that relations had made progress."
    )
    visits = [m for m in read(text, date(2019, 10, 27)).meetings if "Vladimir Putin" in names(m)]
    assert [m.status for m in visits] == ["planned"]


def test_an_old_round_of_one_man_is_not_the_undated_news() -> None:
    text = (
        "Security Council Secretary Nikolai Patrushev met National Security Adviser Hermogenes Esperon in Moscow.\n\n"
        "In February, Patrushev took part in bilateral consultations in Manila."
    )
    first = next(m for m in read(text, date(2019, 6, 21)).meetings if "Hermogenes Esperon" in names(m))
    assert first.place == "Moscow"
    assert first.date != "2019-02"


@pytest.mark.parametrize("who", ["A Russian frigate with a tanker", "A squadron of the Russian navy"])
def test_ships_that_it_means_came_on_the_day_told_next(who: str) -> None:
    text = f"{who} has come to Manila for supplies, the Philippine Navy said. It arrived on Tuesday."
    calls = [m for m in read(text, date(2021, 11, 17)).meetings if m.kind == "ship_visit"]
    assert [(m.place, (m.date or "")[:10]) for m in calls] == [("Manila", "2021-11-16")]


def test_who_left_before_takes_no_part() -> None:
    text = (
        "Foreign Affairs Secretary Alan Peter Cayetano held a meeting with Russian Foreign Minister Sergey Lavrov in "
        "Moscow on May 25, after President Rodrigo Duterte had decided to fly home."
    )
    assert names(only_meeting(text, date(2017, 5, 29))) == {"Alan Peter Cayetano", "Sergey Lavrov"}


def test_when_the_two_met_takes_both_named_in_the_sentence() -> None:
    text = (
        "Russian Prime Minister Dmitry Medvedev praised the economy under President Benigno Aquino III when the two "
        "had a bilateral meeting in Manila on Wednesday."
    )
    assert names(only_meeting(text, date(2015, 11, 20))) == {"Dmitry Medvedev", "Benigno Aquino III"}


def test_the_day_a_commission_was_created_dates_no_meeting() -> None:
    text = (
        "A meeting in Manila brought together the co-chairs of the Philippines-Russia commission – Deputy Minister "
        "Alexander Tsybulskiy and Undersecretary Ceferino Rodolfo. It dealt with the launch of the commission, "
        "created in November 2015."
    )
    meeting = only_meeting(text, date(2017, 1, 30))
    assert (meeting.date, meeting.place) == (None, "Manila")
    assert names(meeting) == {"Alexander Tsybulskiy", "Ceferino Rodolfo"}


def test_respectively_parts_two_talks_even_without_a_year() -> None:
    text = (
        "While in Russia, President Rodrigo Duterte is scheduled to hold meetings with Russian Prime Minister Dmitry "
        "Medvedev and President Vladimir Putin on May 24 and 25, respectively."
    )
    talks = [m for m in read(text, None).meetings if m.kind == "talks"]
    assert [names(m) for m in talks] == [
        {"Rodrigo Duterte", "Dmitry Medvedev"},
        {"Rodrigo Duterte", "Vladimir Putin"},
    ]


def test_bodies_of_both_sides_sign_at_a_place() -> None:
    text = (
        "Rosatom and the Philippines' Department of Energy signed a memorandum at a business forum in Moscow on "
        "Friday. Earlier in the week President Rodrigo Duterte had talks with Russian President Vladimir Putin."
    )
    kinds = {m.kind: names(m) for m in read(text, PUBLISHED).meetings}
    assert kinds == {"signing": set(), "talks": {"Rodrigo Duterte", "Vladimir Putin"}}


def test_a_host_s_welcome_gives_the_city_of_the_talks() -> None:
    text = (
        "Dmitry Medvedev meets with President of the Philippines Rodrigo Duterte\n\nDmitry Medvedev: Mr President, "
        "colleagues,\n\nLet me begin by welcoming you to Moscow. Our trade is growing.\n\nRodrigo Duterte: Thank you."
    )
    assert only_meeting(text, None).place == "Moscow"


@pytest.mark.parametrize(
    ("day", "told"), [("", []), (" on October 3", []), (" on October 3, 2019", ["2019-10-03"])]
)
def test_a_picture_described_twice_tells_one_meeting_if_it_gives_the_year(day: str, told: list[str]) -> None:
    line = f"President Rodrigo Duterte and President Vladimir Putin at their meeting in Sochi{day}. (PCO)"
    text = f"Envoy hopes for more trade\n\n{line}\n{line}\nThe ambassador said trade with Russia should grow."
    assert [m.date for m in read(text, date(2021, 3, 1)).meetings] == told


def test_a_dateline_may_hold_agency_and_day() -> None:
    text = (
        "MOSCOW (A Wire / B Wire - 13th November, 2019) Alan Peter Cayetano, the speaker of the Philippine House of "
        "Representatives, could make a trip to Russia next year, a lawmaker said."
    )
    assert [(m.status, m.date) for m in read(text, None).meetings] == [("possible", "2020")]


def test_at_the_meeting_somebody_spoke_of_what_is_planned() -> None:
    text = (
        "Russian Ambassador Marat Pavlov was in Cebu on Friday. At the meeting with Pavlov, Mayor Michael Rama said "
        "that the city would like to sign a pact with Vladivostok."
    )
    talks = [m for m in read(text, date(2022, 4, 2)).meetings if m.kind == "talks"]
    assert [m.status for m in talks] == ["held"]


def test_a_coming_meeting_at_which_papers_will_be_signed_is_planned() -> None:
    text = (
        "At the upcoming meeting with Russian President Vladimir Putin in Sochi on October 3, President Rodrigo "
        "Duterte will speak of trade, the Palace said."
    )
    assert [m.status for m in read(text, date(2019, 9, 28)).meetings if m.kind == "talks"] == ["planned"]


def test_each_of_those_visited_is_called_on_by_himself() -> None:
    text = "On Friday, Ambassador Marat Pavlov of Russia visited Governor Gwen Garcia and Mayor Michael Rama in Cebu."
    calls = read(text, date(2022, 4, 2)).meetings
    assert [names(m) for m in calls] == [{"Marat Pavlov", "Gwen Garcia"}, {"Marat Pavlov", "Michael Rama"}]


def test_called_on_one_after_talks_with_another() -> None:
    text = (
        "Russian Foreign Minister Igor Ivanov paid a courtesy call on President Gloria Macapagal-Arroyo at Malacañang "
        "on Monday once he had held talks with his counterpart, Foreign Affairs Secretary Blas Ople."
    )
    told_of = [(m.kind, names(m)) for m in read(text, date(2002, 12, 17)).meetings]
    assert told_of == [
        ("courtesy_call", {"Igor Ivanov", "Gloria Macapagal-Arroyo"}),
        ("talks", {"Igor Ivanov", "Blas Ople"}),
    ]


def test_it_took_place_tells_where_the_meeting_was() -> None:
    text = (
        "Press Secretary Cerge Remonde said President Gloria Macapagal-Arroyo's meeting with Russian President Dmitry "
        "Medvedev was a success. It took place in St. Petersburg on Friday."
    )
    meeting = only_meeting(text, date(2009, 6, 7))
    assert (meeting.place, meeting.date) == ("St. Petersburg", "2009-06-05")


def test_they_met_at_a_dinner_of_somebody_else() -> None:
    text = (
        "Governor Hilario Davide III met Russian Senate President Valentina Matvienko last week. They met at the "
        "Sofitel Manila, at a dinner hosted by Senate President Franklin Drilon."
    )
    talks = [m for m in read(text, date(2014, 11, 24)).meetings if m.kind == "talks"]
    assert len(talks) == 1
    assert {"Hilario Davide III", "Valentina Matvienko"} <= names(talks[0])


def test_a_name_and_its_office_may_stand_before_the_comma() -> None:
    text = (
        "A statement said that Alexander Tsybulskiy, Russia's Deputy Minister of Economic Development, and Philippine "
        "Trade Undersecretary Ceferino Rodolfo met in Manila last week."
    )
    assert names(only_meeting(text, date(2017, 2, 2))) == {"Alexander Tsybulskiy", "Ceferino Rodolfo"}


def test_a_headline_alone_may_tell_of_the_journey_to_the_talks() -> None:
    text = (
        "Secretary of Foreign Affairs Alan Peter Cayetano to make a working visit to Russia\n\nTalks between Foreign "
        "Minister Sergey Lavrov and Secretary of Foreign Affairs Alan Peter Cayetano will be held on May 15, 2018."
    )
    kinds = [(m.kind, m.status, m.country) for m in read(text, date(2018, 5, 11)).meetings]
    assert ("visit", "planned", "RU") in kinds


def test_who_takes_part_in_a_summit_over_there_goes_there() -> None:
    text = "President Ferdinand R. Marcos Jr. takes part in the commemorative summit in Kazan on June 17-18."
    visits = read(text, date(2026, 6, 16)).meetings
    assert [(m.kind, m.status, m.date, m.place) for m in visits] == [
        ("visit", "planned", "2026-06-17/2026-06-18", "Kazan")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Felipe Remollo has received the warmest greetings of Ambassador Igor Khovaev of Russia.",
        "President Rodrigo Duterte said the tourism operators he met in Moscow had told him of much interest.",
        "Foreign Affairs Secretary Blas Ople proposed that Russia co-sponsor a Christian-Muslim dialogue in Manila.",
    ],
)
def test_greetings_private_callers_and_dialogues_of_faiths_are_no_talks(text: str) -> None:
    assert not [m for m in read(text, PUBLISHED).meetings if m.kind == "talks"]


def test_a_port_visit_that_will_run_is_under_way_once_it_has_begun() -> None:
    text = "The port visit of BRP Tarlac to Vladivostok, Russia will be conducted from Oct. 1 to 6, the Navy said."
    assert told(text, date(2018, 10, 3)) == {
        ("ship_visit", "ongoing", "2018-10-01/2018-10-06", "Vladivostok")
    }


def test_a_building_without_its_city_stands_where_the_report_is_from() -> None:
    text = (
        "MANILA, Philippines – President Rodrigo Duterte and Russian Prime Minister Dmitry Medvedev held a meeting at "
        "the Coconut Palace on Monday, November 13."
    )
    assert only_meeting(text, date(2017, 11, 14)).country == "PH"


@pytest.mark.parametrize(
    "words",
    [
        "Transportation Secretary Arthur Tugade and Russian Transport Minister Maksim Sokolov agreed on it on Tuesday.",
        "With Russian Transport Minister Maksim Sokolov he discussed railways on Tuesday.",
        "He said that he and the minister had talked about railways on Tuesday.",
    ],
)
def test_two_who_agreed_or_talked_have_met(words: str) -> None:
    before = "Secretary Arthur Tugade waits for a reply of Russian Transport Minister Maksim Sokolov."
    text = (
        words
        if words.startswith("Transportation")
        else f"Secretary Arthur Tugade spoke to reporters. {words}"
    )
    text = f"{before} {words}" if words.startswith("He said") else text
    meeting = only_meeting(text, date(2017, 11, 16))
    assert meeting.date == "2017-11-14"
    assert names(meeting) == {"Arthur Tugade", "Maksim Sokolov"}


def test_a_release_may_open_with_its_day_before_its_city() -> None:
    text = (
        "21 October 2015, Moscow - Senate President Franklin Drilon met today with Nikolay Levichev, Acting Chairman "
        "of the State Duma of Russia."
    )
    meeting = only_meeting(text, date(2015, 10, 24))
    assert (meeting.date, meeting.place, meeting.country) == ("2015-10-21", "Moscow", "RU")


def test_he_added_means_who_spoke_before() -> None:
    text = (
        '"A report will go to President Gloria Macapagal-Arroyo," said Foreign Affairs Secretary Alberto Romulo. '
        "He added that papers were worked out while he visited Russia from October 11 to 15."
    )
    visits = [m for m in read(text, date(2005, 10, 29)).meetings if m.kind == "visit"]
    assert [names(m) for m in visits] == [{"Alberto Romulo"}]


def test_what_somebody_wants_others_to_hold_was_not_held() -> None:
    text = "Senator Erwin Tulfo wanted the Department of Foreign Affairs and the Russian Embassy to meet on seafarers."
    assert not [m for m in read(text, date(2026, 2, 16)).meetings if m.status == "held"]


def test_a_session_that_was_to_take_place_and_has_been_postponed() -> None:
    text = (
        "Foreign Minister Sergey Lavrov spoke of the Joint Russian-Philippine Commission on Trade and Economic "
        "Cooperation, whose third session was to take place in Moscow last April and has been postponed."
    )
    sessions = [m for m in read(text, date(2020, 8, 11)).meetings if m.kind == "commission"]
    assert [(m.status, m.place) for m in sessions] == [("postponed", "Moscow")]
