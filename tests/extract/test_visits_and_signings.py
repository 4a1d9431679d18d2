"""Visits told through an opening or in passing, talks named beside them, and signings of both sides."""

from datetime import date

import pytest

from tests.extract.reading_articles import names, read

PUBLISHED = date(2018, 5, 16)  # a Wednesday


def told(text: str, published: date = PUBLISHED) -> set[tuple[str, str, str | None, str | None]]:
    return {(m.kind, m.status, m.date, m.place) for m in read(text, published).meetings}


@pytest.mark.parametrize("words", ["is in Moscow to talk to", "is back in Moscow to meet"])
def test_who_is_there_to_talk_is_on_a_visit_and_the_talks_lie_ahead(words: str) -> None:
    text = (
        f"Foreign Secretary Perfecto Yasay {words} Russian Foreign Minister Sergey Lavrov about the visit that "
        "President Rodrigo Duterte plans for next year."
    )
    found = told(text)
    assert ("visit", "ongoing", None, "Moscow") in found
    assert ("talks", "planned", None, "Moscow") in found


def test_who_came_to_the_country_was_on_a_visit_whoever_says_so() -> None:
    text = (
        "Navy spokesman Jonathan Zata spoke of Russian Admiral Vladimir Korolyov. According to Zata, Korolyov and his "
        "staff came to the country on May 14 as guests of the Philippine Navy."
    )
    visit = next(m for m in read(text, PUBLISHED).meetings if m.kind == "visit")
    assert (visit.date, visit.country, names(visit)) == ("2018-05-14", "PH", {"Vladimir Korolyov"})


def test_a_visit_broken_off_was_held() -> None:
    text = (
        "President Vladimir Putin talked with President Rodrigo Duterte in Moscow on Tuesday night. Just hours after "
        "he came to the Russian capital, Duterte had aborted his four-day official visit."
    )
    found = read(text, PUBLISHED).meetings
    assert {(m.kind, m.status, m.country) for m in found} == {
        ("talks", "held", "RU"),
        ("visit", "held", "RU"),
    }
    assert ("talks", "held", "2018-05-15", "Moscow") in told(text)


def test_what_was_said_to_come_from_somebody_is_no_journey() -> None:
    text = (
        "Defense Secretary Delfin Lorenzana left for Moscow on May 14 and will be home again on Friday. That came from "
        "spokesman Arsenio Andolong of the Department of National Defense on Tuesday."
    )
    assert told(text) == {("visit", "ongoing", "2018-05-14/2018-05-18", "Moscow")}


def test_the_last_time_they_met_has_the_day_and_place_of_the_visit() -> None:
    text = (
        "President Rodrigo Duterte will meet Russian President Vladimir Putin tomorrow in Da Nang. The last time "
        "Duterte and Putin met was during the Philippine leader's visit to Moscow last May."
    )
    assert ("talks", "held", "2017-05", "Moscow") in told(text, date(2017, 11, 8))


def test_talks_after_which_something_was_offered_were_held() -> None:
    text = (
        "SOCHI, May 16 - Russia has made the Philippines an offer to build a power plant, Energy Minister "
        "Alexander Novak said after President Vladimir Putin met President Rodrigo Duterte."
    )
    assert ("talks", "held", None, "Sochi") in told(text)


def test_who_signs_behind_an_apposition_signs() -> None:
    text = (
        "Ambassador Ernesto Llamas said Tourism Secretary Joseph Durano and Vladimir Strzhalkovsky, head of the "
        "Russian Federal Agency for Tourism, signed a tourism agreement at a hotel in Moscow."
    )
    meeting = next(m for m in read(text, PUBLISHED).meetings if m.kind == "signing")
    assert (meeting.place, names(meeting)) == ("Moscow", {"Joseph Durano", "Vladimir Strzhalkovsky"})


@pytest.mark.parametrize(
    "words",
    [
        "on Monday, May 14, signed a cooperation program with the Government of Moscow at City Hall in Manila",
        "signed the cooperation agreements on Monday in Moscow",
    ],
)
def test_papers_signed_with_the_other_side_or_there_are_a_signing(words: str) -> None:
    meeting = next(m for m in read(f"Manila Mayor Honey Lacuna {words}.", PUBLISHED).meetings)
    assert (meeting.kind, meeting.date, names(meeting)) == ("signing", "2018-05-14", {"Honey Lacuna"})


def test_what_a_president_signs_at_home_is_no_signing_of_both() -> None:
    text = (
        "President Rodrigo Duterte signed the tax agreement bill on Monday in Manila. Moscow took note of it."
    )
    assert not read(text, PUBLISHED).meetings


def test_authorities_of_both_cities_sign_in_a_capital() -> None:
    text = (
        "Representatives of the Moscow and Manila authorities signed a program of cooperation on Monday in the "
        "Philippine capital, an agency reports."
    )
    meeting = next(m for m in read(text, PUBLISHED).meetings)
    assert (meeting.kind, meeting.date, meeting.country) == ("signing", "2018-05-14", "PH")


def test_who_was_present_at_a_signing_looked_on_and_who_was_with_a_signer_took_part() -> None:
    text = (
        "Cebu City Mayor Michael Rama and Vladivostok Mayor Konstantin Shestakov signed a sisterhood agreement in "
        "Vladivostok on May 14. Rama was with Cebu City Councilor Jocelyn Pesquera, city officials and others. Present "
        "during the signing were Governor Oleg Kozhemyako of Russia and Philippine Consul Armi Garcia."
    )
    meeting = next(m for m in read(text, PUBLISHED).meetings if m.kind == "signing")
    roles = {p.name: p.role for p in meeting.participants}
    assert roles["Jocelyn Pesquera"] == "member"
    assert roles["Oleg Kozhemyako"] == "observer"


def test_a_hand_over_ceremony_brings_both_sides_together() -> None:
    text = (
        "Russian Defense Minister Sergei Shoigu and President Rodrigo Duterte on Monday attended a ceremony to hand "
        "over trucks to the Philippines. The ceremony took place at Camp Aguinaldo."
    )
    assert told(text) == {("talks", "held", "2018-05-14", "Camp Aguinaldo")}


def test_the_days_before_the_word_trip_are_all_of_its_days() -> None:
    text = (
        "President Rodrigo Duterte arrived in Sochi on Thursday. He came from Moscow where he met Russian Prime "
        "Minister Dmitry Medvedev. Duterte's October 1 to 5 trip to Russia is his second."
    )
    found = read(text, date(2019, 10, 3)).meetings
    assert [m.date for m in found if m.kind == "visit"] == ["2019-10-01/2019-10-05"]
    assert [m.place for m in found if m.kind == "talks"] == ["Moscow"]


def test_a_recent_visit_told_as_background_is_its_owners() -> None:
    text = (
        "Philippine Ambassador to Russia Carlos Sorreta thanked officers who were in Moscow during the recent visit "
        "of President Rodrigo Duterte."
    )
    visit = next(m for m in read(text, PUBLISHED).meetings)
    assert (visit.kind, visit.status, visit.country, names(visit)) == (
        "visit",
        "held",
        "RU",
        {"Rodrigo Duterte"},
    )


def test_news_reports_date_no_visit() -> None:
    text = (
        "According to news reports on Monday, May 14, Russian Ambassador Igor Khovaev said President Vladimir Putin "
        "accepted President Rodrigo Duterte's invitation for him to visit the Philippines."
    )
    visit = next(m for m in read(text, PUBLISHED).meetings)
    assert (visit.status, visit.date) == ("possible", None)


def test_a_visit_to_a_body_is_one_to_its_city() -> None:
    text = (
        "Philippine Army Commanding General Macairog Alberto made an official visit to the Ground Forces of the "
        "Russian Armed Forces in Moscow on 08 May 2018."
    )
    assert told(text) == {("visit", "held", "2018-05-08", "Moscow")}


def test_the_capital_is_named_after_the_word_for_it() -> None:
    text = "President Rodrigo Duterte arrived in the Russian capital of Moscow Wednesday for a second official visit."
    assert told(text) == {("visit", "held", "2018-05-16", "Moscow")}


def test_he_who_had_come_is_named_after_and_a_day_given_up_is_no_other_meeting() -> None:
    text = (
        "President Vladimir Putin met President Rodrigo Duterte in Moscow on Tuesday. Hours after he had come to the "
        "capital of Russia, Duterte broke off his visit. He was ready to give up the meeting with Putin, which was "
        "first set for today."
    )
    found = read(text, PUBLISHED).meetings
    assert {(m.kind, m.date, m.country) for m in found} == {
        ("talks", "2018-05-15", "RU"),
        ("visit", None, "RU"),
    }
    assert [names(m) for m in found if m.kind == "visit"] == [{"Rodrigo Duterte"}]


def test_the_hour_of_a_flight_dates_no_talks() -> None:
    text = (
        "President Rodrigo Duterte met Russian President Vladimir Putin at the Kremlin before flying back to Manila on "
        "Wednesday. The meeting took place on May 15."
    )
    assert ("talks", "held", "2018-05-15", "Kremlin") in told(text)


def test_the_day_on_which_a_signer_flew_in_is_not_that_of_the_signature() -> None:
    text = (
        "Cebu City Mayor Michael Rama and Vladivostok Mayor Konstantin Shestakov signed the agreement when Rama flew "
        "to Russia on May 8 for a forum which covered discussions on trade."
    )
    assert {(m.kind, m.date) for m in read(text, PUBLISHED).meetings} == {
        ("signing", None),
        ("visit", "2018-05-08"),
    }


def test_a_first_visit_spoken_of_does_not_end_the_visit() -> None:
    text = (
        "Foreign Secretary Perfecto Yasay is in Moscow to meet Foreign Minister Sergey Lavrov. This is the first visit "
        "to Russia of Secretary Yasay."
    )
    assert ("visit", "ongoing", None, "Moscow") in told(text)


def test_meetings_in_which_two_touched_on_something_were_held() -> None:
    text = (
        "President Rodrigo Duterte said that Russian President Vladimir Putin agreed, when they touched on it in their "
        "meetings, that workers need protection."
    )
    assert told(text) == {("talks", "held", None, None)}


def test_who_spoke_during_an_ambassadors_visit_received_him() -> None:
    text = (
        "This is good for us, Manila Mayor Honey Lacuna said during the visit of Russian Ambassador Marat Pavlov at "
        "the Manila City Hall on Tuesday."
    )
    meeting = next(m for m in read(text, PUBLISHED).meetings)
    assert (meeting.kind, meeting.status, meeting.date) == ("courtesy_call", "held", "2018-05-15")
    assert names(meeting) == {"Honey Lacuna", "Marat Pavlov"}


def test_who_is_received_beside_a_ship_in_port_is_received_there() -> None:
    text = (
        "Lt. Gen. Benjamin Madrigal has boarded one of three Russian warships that are docked in Manila. Madrigal was "
        "received by Russian Ambassador Igor Khovaev and Rear Adm. Eduard Mikhailov."
    )
    assert ("talks", "held", None, "Manila") in told(text)


def test_who_said_something_in_talks_with_another_met_him() -> None:
    text = (
        "These include a pact, Russian Foreign Minister Sergey Lavrov said in talks with Philippine Foreign "
        "Secretary Alan Cayetano in Moscow."
    )
    meeting = next(m for m in read(text, PUBLISHED).meetings)
    assert (meeting.kind, meeting.place, names(meeting)) == (
        "talks",
        "Moscow",
        {"Sergey Lavrov", "Alan Cayetano"},
    )


def test_much_may_be_discussed_before_the_counterpart_is_named() -> None:
    text = (
        "Russian Security Council Secretary Nikolai Patrushev has discussed military cooperation, as well as the "
        "situation in the Pacific with his Philippine counterpart, Hermogenes Esperon, in Moscow."
    )
    meeting = next(m for m in read(text, PUBLISHED).meetings)
    assert (meeting.kind, names(meeting)) == ("talks", {"Nikolai Patrushev", "Hermogenes Esperon"})


def test_submarines_spoken_of_after_a_trip_call_at_no_port() -> None:
    text = "Defense Secretary Delfin Lorenzana, fresh from a trip to Russia, said that Manila may buy submarines."
    assert not [m for m in read(text, PUBLISHED).meetings if m.kind == "ship_visit"]
