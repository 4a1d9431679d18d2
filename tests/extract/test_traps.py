"""One test for each trap that real articles set, each on a text of its own."""

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_agreement, only_meeting, read

MET = "Foreign Affairs Secretary Teodoro Locsin Jr. met Russian Foreign Minister Sergey Lavrov in Moscow"


def test_weekday_only_date_is_the_latest_one_before_publication() -> None:
    assert only_meeting(f"{MET} on Tuesday, the department said.").date == "2019-09-10"


def test_weekday_of_a_plan_is_the_next_one() -> None:
    text = (
        "Foreign Affairs Secretary Teodoro Locsin Jr. will meet Russian Foreign Minister "
        "Sergey Lavrov in Moscow on Tuesday."
    )
    assert only_meeting(text).date == "2019-09-17"


def test_a_dateline_of_another_day_anchors_relative_words() -> None:
    text = f"MOSCOW, Sept. 10 – {MET} yesterday."
    assert only_meeting(text, date(2019, 9, 12)).date == "2019-09-09"


def test_last_may_is_the_latest_may_before_publication() -> None:
    assert only_meeting(f"{MET} last May.", date(2019, 2, 1)).date == "2018-05"


def test_tomorrow_counts_from_publication() -> None:
    text = "Foreign Affairs Secretary Teodoro Locsin Jr. will fly to Moscow tomorrow for an official visit to Russia."
    visit = only_meeting(text)
    assert (visit.kind, visit.status, visit.date) == ("visit", "planned", "2019-09-14")


def test_respectively_pairs_people_with_days_and_places() -> None:
    text = (
        "President Rodrigo Duterte will meet Prime Minister Dmitry Medvedev and President Vladimir Putin "
        "in Moscow and Sochi on October 2 and October 3, respectively."
    )
    told = {(m.date, m.place, frozenset(names(m))) for m in read(text).meetings}
    assert told == {
        ("2019-10-02", "Moscow", frozenset({"Rodrigo Duterte", "Dmitry Medvedev"})),
        ("2019-10-03", "Sochi", frozenset({"Rodrigo Duterte", "Vladimir Putin"})),
    }


def test_a_visit_cut_short_was_held() -> None:
    text = "President Rodrigo Duterte cut short his official visit to Russia, leaving Moscow on Tuesday."
    assert [(m.kind, m.status, m.country) for m in read(text).meetings] == [("visit", "held", "RU")]


def test_a_cancelled_visit_is_cancelled() -> None:
    text = (
        "Defense Secretary Delfin Lorenzana cancelled his visit to Moscow that was set for "
        "October 8, his office said."
    )
    meeting = only_meeting(text)
    assert (meeting.kind, meeting.status) == ("visit", "cancelled")


def test_a_postponed_meeting_keeps_the_day_it_gave_up() -> None:
    text = (
        "The third session of the Philippines-Russia Joint Commission on Trade and Economic Cooperation, "
        "set for October 8 in Moscow, has been postponed to November 12, Trade Secretary Ramon Lopez said."
    )
    meeting = only_meeting(text)
    assert (meeting.kind, meeting.status, meeting.date, meeting.previous_dates) == (
        "commission",
        "postponed",
        "2019-11-12",
        ["2019-10-08"],
    )


def test_negation_of_notification_is_no_entry_into_force() -> None:
    text = (
        "The Treaty on Extradition between the Philippines and Russia was signed in Manila on November 13, 2017. "
        "Manila has not officially notified Moscow of its ratification and the treaty is not "
        "in force, the justice department said."
    )
    agreement = only_agreement(text)
    assert (agreement.status, agreement.date) == ("signed", "2017-11-13")


def test_a_denied_visit_and_invitation_are_no_records() -> None:
    text = (
        "The Department of Foreign Affairs said no visit of Russian President Vladimir Putin "
        "to the Philippines is being prepared. "
        '"We have not sent an invitation," Foreign Affairs Secretary Teodoro Locsin Jr. said.'
    )
    extraction = read(text)
    assert extraction.relevant
    assert extraction.meetings == []
    assert extraction.agreements == []


def test_an_anniversary_is_no_event() -> None:
    text = (
        "Ambassador Igor Khovaev said Russia and the Philippines have had diplomatic relations since June 2, 1976 "
        "and will mark the anniversary with a concert."
    )
    assert read(text).meetings == []


def test_a_video_message_is_relevant_and_no_meeting() -> None:
    text = (
        "Russian Foreign Minister Sergey Lavrov sent a video message to Philippine Foreign Affairs Secretary "
        "Teodoro Locsin Jr. on the anniversary of diplomatic relations between the Philippines and Russia."
    )
    extraction = read(text)
    assert extraction.relevant
    assert extraction.meetings == []


def test_a_press_briefing_and_an_interview_are_no_meetings() -> None:
    text = (
        "Russian Ambassador Igor Khovaev told a press briefing in Manila on Tuesday that ties "
        "with the Philippines are warm. "
        "In an interview on Wednesday, Foreign Affairs Secretary Teodoro Locsin Jr. agreed "
        "that relations with Russia grow."
    )
    assert read(text).meetings == []


def test_talks_with_a_third_country_are_not_ours() -> None:
    text = f"{MET} on Tuesday. On Wednesday, Locsin held talks with the foreign ministers of Japan and China in Tokyo."
    meeting = only_meeting(text)
    assert (meeting.date, meeting.place) == ("2019-09-10", "Moscow")


def test_a_meeting_held_in_a_third_country_is_ours() -> None:
    text = (
        "Foreign Affairs Secretary Teodoro Locsin Jr. met Russian Foreign Minister Sergey Lavrov in Bangkok on Tuesday "
        "on the sidelines of a regional forum."
    )
    meeting = only_meeting(text)
    assert (meeting.place, meeting.country) == ("Bangkok", "TH")


def test_several_meetings_in_one_article_stay_apart() -> None:
    text = (
        f"{MET} on Tuesday. On Thursday, Defense Secretary Delfin Lorenzana held talks with "
        f"Defense Minister Sergei Shoigu in Sochi."
    )
    assert {(m.date, m.place) for m in read(text).meetings} == {
        ("2019-09-10", "Moscow"),
        ("2019-09-12", "Sochi"),
    }


def test_a_ship_named_after_a_person_is_no_participant() -> None:
    text = (
        "The Russian destroyer Admiral Tributs docked at South Harbor in Manila on Monday for a goodwill visit. "
        "Rear Adm. Eduard Mikhailov, the Russian commander, was welcomed by Philippine Navy "
        "chief Vice Adm. Robert Empedrad."
    )
    meeting = only_meeting(text)
    assert meeting.kind == "ship_visit"
    assert not any("Tributs" in name for name in names(meeting))
    assert "Eduard Mikhailov" in names(meeting)


def test_the_same_surname_on_two_people_gives_two_people() -> None:
    text = (
        "Trade Secretary Ramon Lopez met Russian Deputy Minister Alexey Gruzdev in Makati on Tuesday. "
        "Also attending was Agriculture Assistant Secretary Elena Lopez."
    )
    assert {"Ramon Lopez", "Elena Lopez"} <= names(only_meeting(text))


def test_a_surname_alone_later_is_the_same_person() -> None:
    text = f"{MET} on Tuesday. During the meeting, Locsin thanked Lavrov for the help in the evacuation of sailors."
    assert names(only_meeting(text)) == {"Teodoro Locsin Jr.", "Sergey Lavrov"}


def test_a_title_alone_later_is_the_office_holder_named_before() -> None:
    text = (
        "Foreign Affairs Secretary Teodoro Locsin Jr. arrived in Moscow on Monday. "
        "On Tuesday the secretary met Russian Foreign Minister Sergey Lavrov."
    )
    (talks,) = [m for m in read(text).meetings if m.kind == "talks"]
    assert names(talks) == {"Teodoro Locsin Jr.", "Sergey Lavrov"}


def test_a_known_name_may_be_spelled_anew() -> None:
    text = (
        "Defense Secretary Delfin Lorenzana met Russian Defense Minister Sergey Shoygu in Moscow on Tuesday."
    )
    assert names(only_meeting(text)) == {"Delfin Lorenzana", "Sergey Shoygu"}


def test_words_split_by_scanning_are_joined() -> None:
    text = "Defense Secre tary Delfin Lorenzana met Russian Defense Minis ter Sergei Shoigu in Mos cow on Tues day."
    meeting = only_meeting(text)
    assert (meeting.date, meeting.place) == ("2019-09-10", "Moscow")


def test_a_short_surname_is_not_joined_with_the_preposition_behind_it() -> None:
    text = "Agriculture Secretary William Dar in Rome met Russian Deputy Minister Sergey Levin on Tuesday."
    assert names(only_meeting(text)) == {"William Dar", "Sergey Levin"}


def test_lost_accents_are_kept_as_written() -> None:
    text = (
        "Agriculture Secretary Emmanuel Pinol met Russian Agriculture Minister Dmitry "
        "Patrushev in Moscow on Tuesday."
    )
    assert "Emmanuel Pinol" in names(only_meeting(text))


def test_his_counterpart_is_the_other_side() -> None:
    text = "Defense Secretary Delfin Lorenzana met his Russian counterpart in Moscow on Tuesday."
    meeting = only_meeting(text)
    assert names(meeting) == {"Delfin Lorenzana"}
    assert {d.country for d in meeting.delegations} == {"PH", "RU"}


def test_the_former_and_the_latter_take_their_own_days() -> None:
    text = (
        "The Philippines and Russia continue to work on:\n\n"
        "• Memorandum of Understanding on Tourism;\n"
        "• Agreement on Air Services.\n\n"
        "The former may be signed in October, the latter in early 2020."
    )
    assert {a.title: a.expected for a in read(text).agreements} == {
        "Memorandum of Understanding on Tourism": "2019-10",
        "Agreement on Air Services": "2020-01/2020-04",
    }


def test_acting_and_former_office_holders_are_marked() -> None:
    text = (
        "Acting Foreign Affairs Secretary Enrique Manalo met Russian Deputy Foreign Minister "
        "Igor Morgulov in Manila on Tuesday. "
        "Former Foreign Affairs Secretary Perfecto Yasay was not there."
    )
    officials = {o.name: o for o in read(text).officials}
    assert officials["Enrique Manalo"].acting
    assert officials["Perfecto Yasay"].former


def test_a_bulleted_list_gives_each_agreement() -> None:
    text = (
        f"{MET} on Tuesday. The two ministers signed the following:\n\n"
        "- Agreement on Air Services\n- Memorandum of Understanding on Tourism\n- Program of Cultural Exchanges\n"
    )
    told = {(a.title, a.kind, a.status, a.date) for a in read(text).agreements}
    assert told == {
        ("Agreement on Air Services", "agreement", "signed", "2019-09-10"),
        ("Memorandum of Understanding on Tourism", "mou", "signed", "2019-09-10"),
        ("Program of Cultural Exchanges", "action_plan", "signed", "2019-09-10"),
    }


def test_page_furniture_yields_nothing() -> None:
    text = (
        "HOME | NATION | SPORTS\nShare 214   Tweet 57   Print\n\n"
        f"{MET} on Tuesday.\n\n"
        "ADVERTISEMENT\nVisit Moscow! Tickets from 950 pesos.\n\n"
        "READ ALSO: China envoy visits Palace | Duterte meets Trump in Tokyo\n\n"
        "Share this story   Like 1.2K   Subscribe to our newsletter\n"
    )
    assert only_meeting(text).date == "2019-09-10"


@pytest.mark.parametrize("length", [20, 60, 78, 110])
@pytest.mark.parametrize("dateline", ["", "MOSCOW, Sept. 11 (PNA) – "])
def test_a_title_that_is_the_cut_off_beginning_of_the_text_is_no_headline(dateline: str, length: int) -> None:
    text = f"{dateline}{MET} on Tuesday, the department said. The two sides discussed trade."
    whole = read(text).meetings
    assert [(names(m), m.date) for m in read(text, title=text[:length]).meetings] == [
        (names(m), m.date) for m in whole
    ]
    assert [m.date for m in whole] == ["2019-09-10"]
