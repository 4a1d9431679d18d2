"""What is told of a meeting outside the words that tell it: its head, picture or forum, the title of a transcript."""

from __future__ import annotations

from datetime import date

from tests.extract.reading_articles import names, only_meeting, read


def test_the_head_of_a_delegation_is_named_when_he_speaks() -> None:
    text = (
        "A delegation of Russian lawmakers is in Manila and met with Senate President Vicente Sotto "
        "III on Monday.\n\n"
        '"We want more flights," Andrey Yatskin, head of the delegation, said in an interview.'
    )
    talks = [m for m in read(text, date(2019, 9, 13)).meetings if m.kind == "talks"]
    assert [names(m) for m in talks] == [{"Vicente Sotto III", "Andrey Yatskin"}]


def test_the_head_of_the_other_sides_delegation_does_not_travel_with_it() -> None:
    text = (
        "A delegation of Philippine senators arrived in Moscow on Monday.\n\n"
        '"We want more flights," Russian Senator Andrey Yatskin, head of the delegation that will receive them, said.'
    )
    visits = [m for m in read(text, date(2019, 9, 13)).meetings if m.kind == "visit"]
    assert [names(m) for m in visits] == [set()]


def test_a_line_under_a_picture_gives_the_place() -> None:
    text = (
        "Ambassador Carlos Sorreta (right) with Russian Deputy Foreign Minister Igor Morgulov (left) "
        "in Moscow on "
        "September 9, 2019.\n\n"
        "Philippine Ambassador Carlos Sorreta met Russian Deputy Foreign Minister Igor Morgulov on "
        "Monday to talk of trade."
    )
    meeting = only_meeting(text, date(2019, 9, 13))
    assert (meeting.date, meeting.place) == ("2019-09-09", "Moscow")


def test_a_picture_of_another_day_places_nothing() -> None:
    text = (
        "Ambassador Carlos Sorreta (right) with Russian Deputy Foreign Minister Igor Morgulov (left) "
        "in Kazan on "
        "May 2, 2018.\n\n"
        "Philippine Ambassador Carlos Sorreta met Russian Deputy Foreign Minister Igor Morgulov on "
        "Monday to talk of trade."
    )
    assert [m.place for m in read(text, date(2019, 9, 13)).meetings if m.date == "2019-09-09"] == [None]


def test_the_days_of_a_forum_date_the_journey_to_it() -> None:
    text = (
        "A delegation of the Philippines plans to come to the Eastern Economic Forum in Vladivostok "
        "next year, "
        "Ambassador Carlos Sorreta said.\n\nThe Eastern Economic Forum takes place on September 2-5, 2020."
    )
    assert only_meeting(text, date(2019, 12, 13)).date == "2020-09-02/2020-09-05"


def test_the_days_of_another_forum_date_nothing() -> None:
    text = (
        "A delegation of the Philippines plans to come to the Eastern Economic Forum in Vladivostok "
        "next year, "
        "Ambassador Carlos Sorreta said.\n\nThe World Water Forum takes place on March 2-5, 2020."
    )
    assert only_meeting(text, date(2019, 12, 13)).date == "2020"


def test_remarks_of_both_were_made_at_their_talks() -> None:
    text = (
        "Transcript of remarks of Russian Foreign Minister Sergey Lavrov at the joint press "
        "conference with Philippine "
        "Foreign Affairs Secretary Alberto Romulo, Manila, August 3, 2007\n\n"
        "Foreign Minister Lavrov: We are glad of the growth of our trade."
    )
    meeting = only_meeting(text, None)
    assert (meeting.date, meeting.place) == ("2007-08-03", "Manila")
    assert names(meeting) == {"Sergey Lavrov", "Alberto Romulo"}


def test_remarks_of_one_side_tell_no_talks() -> None:
    text = (
        "Remarks of Foreign Affairs Secretary Alberto Romulo at the press conference, Manila, August "
        "3, 2007\n\n"
        "Secretary Romulo: We are glad of the growth of our trade with Russia."
    )
    assert not read(text, None).meetings


def test_a_month_before_a_journey_dates_it() -> None:
    text = (
        "Defense Secretary Delfin Lorenzana has canceled a March trip to Russia, his department "
        "said on Friday."
    )
    meeting = only_meeting(text, date(2022, 2, 25))
    assert (meeting.status, meeting.date) == ("cancelled", "2022-03")


def test_a_modal_verb_is_no_month() -> None:
    text = (
        "President Rodrigo Duterte May Visit Russia\n\nPresident Rodrigo Duterte may visit Russia, "
        "his office said."
    )
    assert [m.date for m in read(text, date(2017, 2, 25)).meetings] == [None]


def test_a_journey_goes_to_russia_whatever_third_country_is_told_beside_it() -> None:
    text = (
        "Defense Secretary Delfin Lorenzana called off a trip to Russia in view of the war in "
        "Ukraine on Friday."
    )
    assert only_meeting(text, date(2022, 2, 25)).country == "RU"
    other = (
        "Defense Secretary Delfin Lorenzana called off a trip to Ukraine in view of the war with "
        "Russia on Friday."
    )
    assert not read(other, date(2022, 2, 25)).meetings


def test_what_did_not_keep_somebody_from_an_act_denies_nothing() -> None:
    text = (
        "Rain did not keep President Rodrigo Duterte from meeting Russian President Vladimir Putin "
        "in Sochi on Thursday."
    )
    assert only_meeting(text, date(2019, 10, 6)).status == "held"
    denied = "President Rodrigo Duterte did not meet Russian President Vladimir Putin in Sochi on Thursday."
    assert not read(denied, date(2019, 10, 6)).meetings


def test_heads_told_first_led_the_two_sides() -> None:
    text = (
        "Manila and Moscow convened their Joint Commission on Trade and Economic Cooperation on "
        "April 28 in Manila. "
        "Leading the two sides were Trade Undersecretary Ceferino Rodolfo and Alexander Tsybulskiy, "
        "Russia's deputy "
        "minister of economic development."
    )
    assert names(only_meeting(text, date(2017, 5, 7))) == {"Ceferino Rodolfo", "Alexander Tsybulskiy"}


def test_the_visit_after_a_call_of_ships_is_the_call() -> None:
    text = (
        "Three Russian Navy ships arrived in Manila on Saturday. Capt. Oleg Korolev commands them.\n\n"
        "The visit, which lasts until June 14, is the third this year."
    )
    assert only_meeting(text, date(2018, 6, 10)).date == "2018-06-09/2018-06-14"


def test_papers_spoken_of_are_not_signed() -> None:
    text = (
        "Foreign Secretary Teodoro Locsin Jr. met Russian Foreign Minister Sergey Lavrov in Moscow "
        "on Monday. Locsin and "
        "Lavrov went through possible steps, such as updating and signing important agreements."
    )
    assert [m.kind for m in read(text, date(2019, 9, 13)).meetings] == ["talks"]


def test_what_tops_a_list_is_what_they_met_about() -> None:
    text = (
        "Foreign Secretary Teodoro Locsin Jr. met Russian Foreign Minister Sergey Lavrov in Moscow "
        "on Monday. "
        "Counterterrorism topped their list."
    )
    assert only_meeting(text, date(2019, 9, 13)).topics == ["terrorism"]


def test_each_of_two_has_his_half_of_a_sentence() -> None:
    text = (
        "President Rodrigo Duterte conferred with Prime Minister Dmitry Medvedev and President "
        "Vladimir Putin, on Wednesday "
        "in Moscow and on Thursday in Sochi, respectively. With Medvedev he spoke of trade; with "
        "Putin, of the campaign against terrorism."
    )
    talks = {m.place: m.topics for m in read(text, date(2019, 10, 4)).meetings if m.kind == "talks"}
    assert talks == {"Moscow": ["trade"], "Sochi": ["terrorism"]}


def test_a_title_names_the_journey_for_the_talks_told_as_planned() -> None:
    text = (
        "On the working visit to Russia of Secretary of Foreign Affairs Teodoro Locsin\n\n"
        "Foreign Minister Sergey Lavrov will have talks on September 20 with Secretary of Foreign Affairs of the "
        "Philippines Teodoro Locsin."
    )
    visits = [m for m in read(text, date(2019, 9, 13)).meetings if m.kind == "visit"]
    assert [(m.status, m.country, names(m)) for m in visits] == [("planned", "RU", {"Teodoro Locsin"})]


def test_a_title_alone_does_not_put_a_journey_ahead() -> None:
    text = (
        "On the working visit to Russia of Secretary of Foreign Affairs Teodoro Locsin\n\n"
        "Russia and the Philippines have been friends for years."
    )
    assert not [m for m in read(text, date(2019, 9, 13)).meetings if m.kind == "visit"]


def test_the_day_on_which_the_two_states_concluded_papers_is_that_of_the_signatures() -> None:
    text = (
        "A memorandum of understanding on nuclear infrastructure was concluded by the Philippines and Russia on Monday."
        "\n\n"
        "Energy Secretary Alfonso Cusi and Russian Deputy Energy Minister Anton Inyutsyn put their signatures on it."
    )
    signings = [m for m in read(text, date(2017, 11, 15)).meetings if m.kind == "signing"]
    assert [m.date for m in signings] == ["2017-11-13"]


def test_talks_that_were_concluded_sign_nothing() -> None:
    text = "Talks of the Philippines and Russia on trade were concluded on Monday in Manila."
    assert not [m for m in read(text, date(2017, 11, 15)).meetings if m.kind == "signing"]
