"""Meetings in the many ways in which reports, releases, transcripts and interviews tell them."""

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_meeting, read


def told(text: str, published: date) -> set[tuple[str, str, str | None, str | None]]:
    return {(m.kind, m.status, m.date, m.place) for m in read(text, published).meetings}


def test_the_two_leaders_are_those_whom_the_lead_names() -> None:
    text = (
        "President Rodrigo Duterte came to Sochi for the forum at which President Vladimir Putin spoke.\n\n"
        "The two leaders met on Thursday in Sochi. Their talks lasted an hour and a half."
    )
    talks = [m for m in read(text, date(2019, 10, 6)).meetings if m.kind == "talks"]
    assert [(m.date, m.place, names(m)) for m in talks] == [
        ("2019-10-03", "Sochi", {"Rodrigo Duterte", "Vladimir Putin"})
    ]


def test_teams_of_the_two_councils_are_nobody_in_particular() -> None:
    text = (
        "President Rodrigo Duterte and Russian Security Council Secretary Nikolai Patrushev discussed "
        "counterterrorism during a meeting in Davao City on Thursday.\n\n"
        "Patrushev signed no document, but he agreed with National Security Adviser Hermogenes Esperon Jr. that "
        "teams of the two councils would meet again in Moscow later this year."
    )
    held = [m for m in read(text, date(2017, 2, 18)).meetings if m.status == "held"]
    assert [m.date for m in held] == ["2017-02-16"]
    planned = [m for m in read(text, date(2017, 2, 18)).meetings if m.status == "planned"]
    assert all("Rodrigo Duterte" not in names(m) for m in planned)


def test_consultations_of_two_countries_take_the_heads_named_after() -> None:
    text = (
        "The Philippines and Russia resumed their consular consultations on April 16 in Manila, the Department "
        "of Foreign Affairs said.\n\nThe Philippine delegation was headed by Undersecretary Eduardo Jose de Vega, "
        "while the Russian side was led by Ivan Volynkin, Director of the Consular Department of the Ministry of "
        "Foreign Affairs."
    )
    meeting = only_meeting(text, date(2024, 4, 18))
    assert (meeting.date, meeting.place) == ("2024-04-16", "Manila")
    assert names(meeting) == {"Eduardo Jose de Vega", "Ivan Volynkin"}


def test_a_chronology_in_the_present_tense_tells_what_was_held() -> None:
    text = (
        "PH-Russia ties: a timeline\n\n"
        "• Nov. 19, 2016 – President Rodrigo Duterte and President Vladimir Putin meet in Lima, Peru.\n"
        "• Jan. 3, 2017 – Two Russian Navy ships dock in Manila for a goodwill visit.\n"
        "• Feb. 16, 2017 – Russian Security Council Secretary Nikolai Patrushev meets Duterte in Davao City.\n"
    )
    assert told(text, date(2017, 5, 26)) == {
        ("talks", "held", "2016-11-19", "Lima"),
        ("ship_visit", "held", "2017-01-03", "Manila"),
        ("talks", "held", "2017-02-16", "Davao City"),
    }


def test_i_is_the_speaker_and_the_question_gives_day_and_place() -> None:
    text = (
        "Extract from a conversation of Deputy Foreign Minister Andrey Rudenko with a monthly magazine.\n\n"
        "Question: There was a summit in Vientiane last week. Did you speak to the Filipinos?\n\n"
        "Rudenko: Briefly. Between two sessions I had a talk with Undersecretary Maria Theresa Lazaro."
    )
    meeting = only_meeting(text, date(2024, 10, 17))
    assert (meeting.date, meeting.place, meeting.country) == ("2024-10-07/2024-10-13", "Vientiane", "LA")
    assert names(meeting) == {"Andrey Rudenko", "Maria Theresa Lazaro"}


def test_what_a_question_supposes_and_the_answer_denies_is_no_visit() -> None:
    text = (
        "An interview that Russian Ambassador Marat Pavlov gave to this newspaper on Monday in Manila.\n\n"
        "Q: There was a plan for Foreign Minister Sergey Lavrov to come to Manila.\n\n"
        "PAVLOV: No visit is being planned at the moment."
    )
    assert not read(text, date(2024, 6, 12)).meetings


def test_a_session_told_by_it_is_the_commission_named_before() -> None:
    text = (
        "Russian Trade Minister Denis Manturov said the Philippine-Russian joint commission on trade has not met "
        "since 2018. He proposed to hold it in Manila early next year."
    )
    planned = [m for m in read(text, date(2024, 10, 17)).meetings if m.status in ("possible", "planned")]
    assert [(m.kind, m.date, m.place) for m in planned] == [("commission", "2025-01/2025-04", "Manila")]


def test_a_relative_clause_gives_its_own_event_day_and_place() -> None:
    text = (
        "On March 28, Foreign Minister Sergey Lavrov had a telephone conversation with Secretary of Foreign Affairs "
        "of the Philippines Alan Peter Cayetano. They discussed preparations for the second meeting of the Joint "
        "Russian-Philippine Commission on Trade and Economic Cooperation, which will be held in Manila on May 8."
    )
    commission = next(m for m in read(text, date(2018, 3, 29)).meetings if m.kind == "commission")
    assert (commission.status, commission.date, commission.place) == ("planned", "2018-05-08", "Manila")


def test_a_further_stop_belongs_to_the_journey() -> None:
    text = (
        "President Rodrigo Duterte left for Russia on Tuesday for an official visit until October 5. He will then "
        "fly to Sochi, where he is expected to meet Russian President Vladimir Putin on Thursday."
    )
    visits = [m for m in read(text, date(2019, 10, 1)).meetings if m.kind == "visit"]
    assert [(v.date, v.country) for v in visits] == [("2019-10-01/2019-10-05", "RU")]


def test_the_visit_is_that_of_the_guest_invited_before() -> None:
    text = (
        "President Rodrigo Duterte met President Vladimir Putin in Lima on Saturday. Putin invited Duterte to Moscow. "
        "The President accepted. The visit may take place in April next year."
    )
    visit = next(m for m in read(text, date(2016, 11, 20)).meetings if m.kind == "visit")
    assert (visit.status, visit.date, visit.place, names(visit)) == (
        "possible",
        "2017-04",
        "Moscow",
        {"Rodrigo Duterte"},
    )


def test_the_delegation_means_its_leader() -> None:
    text = (
        "Senate President Vicente Sotto III on Wednesday welcomed a delegation from the Federation Council of Russia "
        "led by Deputy Speaker Ilyas Umakhanov. The delegation later met with House Speaker Gloria Macapagal-Arroyo "
        "in Quezon City."
    )
    later = next(m for m in read(text, date(2019, 7, 12)).meetings if m.place == "Quezon City")
    assert names(later) == {"Ilyas Umakhanov", "Gloria Macapagal-Arroyo"}


def test_an_ambassador_to_a_third_country_can_accompany() -> None:
    text = (
        "Foreign Affairs Secretary Teodoro Locsin Jr. held a bilateral meeting with Russian Foreign Minister Sergey "
        "Lavrov in Bali last Thursday. Locsin was accompanied by Philippine Ambassador to Indonesia Leehiong Wee."
    )
    assert "Leehiong Wee" in names(only_meeting(text, date(2021, 12, 6)))


def test_who_is_said_to_have_acted_does_not_speak() -> None:
    text = (
        "Armed Forces spokesman Col. Noel Detoyato said Lt. Gen. Benjamin Madrigal was met in Manila on Monday by "
        "Russian Ambassador Igor Khovaev."
    )
    assert names(only_meeting(text, date(2019, 1, 8))) == {"Benjamin Madrigal", "Igor Khovaev"}


def test_a_last_meeting_since_another_is_not_that_other() -> None:
    text = (
        "Foreign Affairs Secretary Enrique Manalo met Russian Foreign Minister Sergey Lavrov in Vientiane on "
        "Saturday. It was their first meeting since July 2023 in Jakarta."
    )
    assert only_meeting(text, date(2024, 7, 28)).place == "Vientiane"


def test_the_last_leader_to_visit_is_named_after_the_verb() -> None:
    text = "The last Philippine leader to visit Russia was Gloria Macapagal-Arroyo, in June 2009."
    visit = only_meeting(text, date(2009, 12, 1))
    assert (visit.kind, visit.date, names(visit)) == ("visit", "2009-06", {"Gloria Macapagal-Arroyo"})


def test_fugitives_handed_over_are_no_encounter() -> None:
    text = (
        "The Senate on Monday concurred in a treaty that will allow the Philippines and the Russian Federation to "
        "hand over fugitives at the Port of Manila on June 7."
    )
    assert not read(text, date(2021, 5, 31)).meetings


def test_a_handover_between_the_sides_is_an_encounter() -> None:
    text = (
        "Russian Ambassador Nikolay Kudashev handed over the keys of twelve fire trucks to Interior Secretary "
        "Mel Senen Sarmiento in Manila on Thursday."
    )
    meeting = only_meeting(text, date(2016, 2, 12))
    assert (meeting.date, names(meeting)) == ("2016-02-11", {"Nikolay Kudashev", "Mel Senen Sarmiento"})


def test_filipino_puts_the_visitor_after_the_verb() -> None:
    text = "Nakatakdang bumisita si Pangulong Rodrigo Duterte sa Russia sa Oktubre."
    visit = only_meeting(text, date(2018, 8, 30))
    assert (visit.kind, visit.status, visit.date, names(visit)) == (
        "visit",
        "planned",
        "2018-10",
        {"Rodrigo Duterte"},
    )


def test_russian_visit_is_its_owner_s_and_goes_where_the_preposition_says() -> None:
    text = "Готовится визит президента Филиппин Родриго Дутерте в Россию, который запланирован на осень."
    visit = only_meeting(text, date(2019, 2, 20))
    assert (visit.kind, visit.status, visit.date, visit.country) == ("visit", "planned", "2019-23", "RU")


def test_topics_go_on_after_another_event_told_between() -> None:
    text = (
        "Foreign Affairs Secretary Perfecto Yasay Jr. held talks with Foreign Minister Sergey Lavrov in Moscow on "
        "December 5. President Rodrigo Duterte and President Vladimir Putin had met in Lima on November 19. "
        "Yasay and Lavrov went through trade and consular matters."
    )
    talks = next(m for m in read(text, date(2016, 12, 6)).meetings if m.place == "Moscow")
    assert {"trade", "consular"} <= set(talks.topics)


def test_one_s_own_community_is_no_other_side() -> None:
    text = (
        "Foreign Affairs Secretary Teodoro Locsin Jr. met Russian Foreign Minister Sergey Lavrov in Moscow on Tuesday. "
        "While in Moscow the secretary will also meet with the Filipino community."
    )
    assert [m.status for m in read(text).meetings] == ["held"]


def test_each_counterpart_called_on_has_a_day_of_its_own() -> None:
    text = (
        "Russian Ambassador Igor Khovaev called on Senate President Vicente Sotto III on Tuesday and on "
        "Foreign Affairs Secretary Teodoro Locsin Jr. last Aug. 28."
    )
    told = {(m.date, frozenset(names(m))) for m in read(text).meetings}
    assert told == {
        ("2019-09-10", frozenset({"Igor Khovaev", "Vicente Sotto III"})),
        ("2019-08-28", frozenset({"Igor Khovaev", "Teodoro Locsin Jr."})),
    }


def test_talks_with_a_third_country_told_in_one_breath_are_left_out() -> None:
    text = (
        "Foreign Affairs Secretary Teodoro Locsin Jr. met with Chinese Foreign Minister Wang Yi on Monday and with "
        "Russian Foreign Minister Sergey Lavrov on Tuesday in New York."
    )
    meeting = only_meeting(text)
    assert (meeting.date, names(meeting)) == ("2019-09-10", {"Teodoro Locsin Jr.", "Sergey Lavrov"})


def test_negotiators_meet_and_who_says_so_is_not_there() -> None:
    text = (
        "The labor agreement with Russia is not ready. Labor Secretary Silvestre Bello III said negotiators will meet "
        "again in Manila in November."
    )
    meeting = only_meeting(text)
    assert (meeting.status, meeting.date, meeting.place, names(meeting)) == (
        "planned",
        "2019-11",
        "Manila",
        set(),
    )


def test_bodies_of_both_sides_meet_though_nobody_is_named() -> None:
    text = "Officials of the Department of Energy and Rosatom met in Manila on September 4 to discuss a nuclear plant."
    assert (only_meeting(text).date, only_meeting(text).place) == ("2019-09-04", "Manila")


def test_who_told_whom_during_their_meeting_both_took_part() -> None:
    text = "President Duterte told Putin during their meeting in Sochi on Thursday that his soldiers need rifles."
    meeting = only_meeting(text)
    assert (meeting.date, meeting.place, names(meeting)) == ("2019-09-12", "Sochi", {"Duterte", "Putin"})


def test_the_next_day_counts_from_the_day_told_before() -> None:
    text = (
        "Russian Foreign Minister Sergey Lavrov flew to Manila on Wednesday and met Foreign Affairs Secretary "
        "Teodoro Locsin Jr. the next day."
    )
    assert [(m.kind, m.date) for m in read(text).meetings] == [
        ("visit", "2019-09-11"),
        ("talks", "2019-09-12"),
    ]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("had met Putin three days earlier in Sochi", "2019-09-08"),
        ("met Putin two days later", "2019-09-13"),
        ("had met Putin 10 days before that", "2019-09-01"),
        ("met Putin in Sochi four days after the vote", None),
    ],
)
def test_days_are_counted_from_the_day_told_before(told: str, day: str | None) -> None:
    text = (
        "Russian Foreign Minister Sergey Lavrov met Foreign Affairs Secretary Teodoro Locsin Jr. here on Wednesday."
        f" President Rodrigo Duterte {told}."
    )
    talks = [m for m in read(text).meetings if "Vladimir Putin" in names(m) or "Putin" in names(m)]
    assert [m.date for m in talks] == [day]


def test_a_stay_of_so_many_days_ends_on_the_last_of_them() -> None:
    text = "Russian Deputy Defense Minister Alexander Fomin arrived in Manila on Monday for a three-day working visit."
    assert only_meeting(text).date == "2019-09-09/2019-09-11"


def test_going_on_to_a_third_country_ends_the_visit() -> None:
    text = "Russian Foreign Minister Sergey Lavrov is in Manila. He arrived on Monday and flies to Bangkok on Saturday."
    assert only_meeting(text).date == "2019-09-09/2019-09-14"


def test_who_joins_the_president_travels_with_him() -> None:
    text = (
        "President Rodrigo Duterte will visit Russia from October 1 to 5. Joining the President are Foreign Affairs "
        "Secretary Teodoro Locsin Jr. and Energy Secretary Alfonso Cusi."
    )
    assert names(only_meeting(text)) == {"Rodrigo Duterte", "Teodoro Locsin Jr.", "Alfonso Cusi"}


def test_a_plan_that_will_not_push_through_lay_ahead() -> None:
    text = (
        "The planned visit of Russian President Vladimir Putin to Manila in November will not push through."
    )
    assert (only_meeting(text).status, only_meeting(text).date) == ("cancelled", "2019-11")


def test_a_story_told_in_captions_is_read() -> None:
    text = (
        "IN PHOTOS: A day in Sochi\n\n"
        "(1/2) President Rodrigo Duterte shakes hands with Russian President Vladimir Putin in Sochi on "
        "Thursday, October 3. Photo by A. Reyes\n\n"
        "(2/2) President Vladimir Putin shows Secretary Teodoro Locsin Jr. the view. Photo by A. Reyes\n"
    )
    meeting = only_meeting(text, date(2019, 10, 5))
    assert (meeting.date, meeting.place) == ("2019-10-03", "Sochi")


def test_papers_signed_at_talks_share_their_day_and_place() -> None:
    text = (
        "President Rodrigo Duterte met Russian Prime Minister Dmitry Medvedev in Manila on November 13, 2017.\n\n"
        "Justice Secretary Vitaliano Aguirre II and Justice Minister Alexander Konovalov signed a treaty on "
        "extradition."
    )
    assert {(m.date, m.place) for m in read(text, date(2017, 11, 14)).meetings} == {("2017-11-13", "Manila")}


def test_who_travels_on_the_invitation_of_somebody_is_not_only_invited() -> None:
    text = "On the invitation of the State Duma, Senate President Vicente Sotto III will visit Russia in November."
    meeting = only_meeting(text)
    assert (meeting.kind, meeting.status, meeting.date, names(meeting)) == (
        "visit",
        "planned",
        "2019-11",
        {"Vicente Sotto III"},
    )
