"""Kinds of telling that pages of outlets hold again and again, retold with other people, days and places."""

from __future__ import annotations

from datetime import date

from tests.extract.reading_articles import names, only_meeting, read

TUESDAY = date(2018, 9, 4)
LORENZANA = "Philippine Defense Secretary Delfin Lorenzana"
FOMIN = "Russian Deputy Defense Minister Alexander Fomin"
CAYETANO = "Philippine Foreign Affairs Secretary Alan Peter Cayetano"
LAVROV = "Russian Foreign Minister Sergey Lavrov"


def test_who_opens_talks_with_his_counterpart_is_named_behind_the_comma() -> None:
    text = (
        f"{CAYETANO} flew to Sochi on Monday. Opening the talks with his Philippine counterpart, {LAVROV} said trade "
        "had grown."
    )
    talks = read(text, TUESDAY).meetings[-1]
    assert (talks.kind, names(talks)) == ("talks", {"Alan Peter Cayetano", "Sergey Lavrov"})


def test_a_name_of_the_side_told_behind_counterpart_is_the_counterpart() -> None:
    text = f"{LAVROV} met with his Philippine counterpart, Secretary Alan Peter Cayetano, in Sochi on Monday."
    assert names(only_meeting(text, TUESDAY)) == {"Alan Peter Cayetano", "Sergey Lavrov"}


def test_a_day_behind_counterpart_is_no_name() -> None:
    text = (
        f"{CAYETANO} came to Sochi. {LAVROV} held talks with his Philippine counterpart on Monday at a hotel."
    )
    talks = read(text, TUESDAY).meetings[-1]
    assert (talks.date, names(talks)) == ("2018-09-03", {"Alan Peter Cayetano", "Sergey Lavrov"})


def test_nobody_meets_himself() -> None:
    for whom in ("Lorenzana", "the Philippine defense secretary"):
        text = (
            f"{LORENZANA} arrived in Moscow on Sunday. After his meeting with {whom} at the ministry on Monday, "
            f"{FOMIN} said the ships would come."
        )
        talks = read(text, TUESDAY).meetings[-1]
        assert (talks.kind, talks.date) == ("talks", "2018-09-03")
        assert names(talks) == {"Delfin Lorenzana", "Alexander Fomin"}


def test_talks_with_a_third_country_stay_with_it() -> None:
    text = (
        f"{CAYETANO} flew to Sochi on Monday. Opening the talks with his Chinese counterpart, {LAVROV} said trade had "
        "grown."
    )
    assert all(m.kind != "talks" for m in read(text, TUESDAY).meetings)


def test_what_somebody_is_there_for_and_what_came_of_it_are_one() -> None:
    text = (
        f"{CAYETANO} is in Moscow to meet {LAVROV}.\n\n"
        "On Monday, the two foreign ministers discussed the state of bilateral relations."
    )
    stay, talks = read(text, TUESDAY).meetings
    assert (stay.kind, stay.status) == ("visit", "ongoing")
    assert (talks.status, talks.date, talks.place) == ("held", "2018-09-03", "Moscow")


def test_an_earlier_encounter_elsewhere_is_not_what_the_stay_is_for() -> None:
    text = f"{CAYETANO} is in Moscow to meet {LAVROV}.\n\nThe two ministers met in Singapore on August 2."
    _, ahead, before = read(text, TUESDAY).meetings
    assert (ahead.status, ahead.place) == ("planned", "Moscow")
    assert (before.status, before.date, before.place) == ("held", "2018-08-02", "Singapore")


def test_of_whom_a_planned_journey_is_told_took_no_part_in_the_talks_about_it() -> None:
    text = (
        f"{CAYETANO} is in Moscow to talk to {LAVROV} on how the ministries would prepare the proposed visit to Russia "
        "of President Rodrigo Duterte next year.\n\nThe bilateral meeting came on the heels of the meeting between "
        "President Rodrigo Duterte and Russian President Vladimir Putin in Danang."
    )
    talks = [m for m in read(text, TUESDAY).meetings if m.kind == "talks"]
    assert [names(m) for m in talks] == [
        {"Alan Peter Cayetano", "Sergey Lavrov"},
        {"Rodrigo Duterte", "Vladimir Putin"},
    ]


def test_a_year_that_is_discussed_is_not_the_year_of_the_discussion() -> None:
    text = (
        f"{CAYETANO} met with {LAVROV} in Moscow on Monday.\n\nDuring the lunch tendered by the Russian Foreign "
        "Minister, there were discussions on regional issues including the chairmanship of ASEAN in 2019."
    )
    talks = only_meeting(text, TUESDAY)
    assert (talks.status, talks.date) == ("held", "2018-09-03")


def test_a_meeting_of_a_group_with_russia_is_not_one_of_the_two() -> None:
    text = (
        "MANILA, Sept. 4 — ASEAN and Russia agreed to work together. The two parties held the ASEAN-Russia Ministerial "
        f"Meeting at a Manila hotel on Monday.\n\n{LAVROV} and {CAYETANO} met on its sidelines on Monday."
    )
    assert names(only_meeting(text, TUESDAY)) == {"Alan Peter Cayetano", "Sergey Lavrov"}


def test_ties_renewed_are_no_act_of_a_paper_told_before() -> None:
    text = (
        "Russia and the Philippines signed the trade agreement in 1976, but it has not been active since. It was only "
        "when Rodrigo Duterte won the election last year that talks of renewing the ties came to life."
    )
    (paper,) = read(text, TUESDAY).agreements
    assert (paper.status, paper.date, paper.signatories) == ("signed", "1976", [])


def test_titles_reach_over_a_firm_s_abbreviation_and_bare_years() -> None:
    text = (
        "Among the deals that the Philippines and Russia signed in Moscow on Monday were a Memorandum of Agreement "
        "between the Department of Science and Technology and the State Atomic Energy Corp. on isotopes for medicine "
        "and a Tourism Joint Action Program 2018 to 2020."
    )
    assert [a.title for a in read(text, TUESDAY).agreements] == [
        (
            "Memorandum of Agreement between the Department of Science and Technology and the State Atomic Energy"
            " Corp. on isotopes for medicine"
        ),
        "Tourism Joint Action Program 2018 to 2020",
    ]


def test_what_a_listed_paper_is_for_is_no_part_of_its_title() -> None:
    text = (
        "The papers that the Philippines and Russia sealed in Moscow on Monday are:\n"
        "- Memorandum of Intent between the Department of Trade and Industry and the Ministry of Economic Development, "
        "to promote trade;\n"
        "- Agreement on Cooperation on Transportation, which covers ports;"
    )
    assert [a.title for a in read(text, TUESDAY).agreements] == [
        "Memorandum of Intent between the Department of Trade and Industry and the Ministry of Economic Development",
        "Agreement on Cooperation on Transportation",
    ]


def test_other_stories_below_a_label_are_not_the_article() -> None:
    text = (
        f"{CAYETANO} met with {LAVROV} in Moscow on Monday.\n\nPopular\n\nPalace courts Russian rail builders\n\n"
        "By Staff Writer | Philippine News Agency President Rodrigo Duterte met with Russian Railways head Oleg "
        "Belozerov in Davao...\n\nPalace unfazed by rains\n\nBy Staff Writer The Palace on Monday..."
    )
    reading = read(text, TUESDAY)
    assert {o.name for o in reading.officials} == {"Alan Peter Cayetano", "Sergey Lavrov"}
    assert len(reading.meetings) == 1


def test_an_article_that_goes_on_behind_a_label_is_read() -> None:
    text = (
        f"{CAYETANO} flew to Moscow on Sunday.\n\nRead more\n\nA long day\n\n"
        f"The secretary met with {LAVROV} at the ministry on Monday."
    )
    assert "talks" in {m.kind for m in read(text, TUESDAY).meetings}


def test_an_official_visit_to_a_body_goes_to_its_country() -> None:
    for body in (
        "the Russian Ground Forces",
        "the headquarters of the Russian Navy",
        "the Russian Ministry of Defense",
    ):
        visit = only_meeting(f"{LORENZANA} paid an official visit to {body} on August 28.", TUESDAY)
        assert (visit.kind, visit.country, visit.date) == ("visit", "RU", "2018-08-28"), body


def test_an_official_visit_to_the_embassy_at_home_is_no_journey() -> None:
    text = f"{LORENZANA} paid an official visit to the Russian Embassy on August 28."
    assert all(m.kind != "visit" for m in read(text, TUESDAY).meetings)


def test_the_meeting_between_the_two_is_told_by_what_was_taken_up() -> None:
    text = (
        f"{CAYETANO} visited Russia on August 28 at the invitation of {LAVROV}. At the meeting between the two "
        "ministers, visas were taken up."
    )
    visit, talks = read(text, TUESDAY).meetings
    assert (visit.kind, names(visit)) == ("visit", {"Alan Peter Cayetano"})
    assert (talks.kind, talks.status, names(talks)) == (
        "talks",
        "held",
        {"Alan Peter Cayetano", "Sergey Lavrov"},
    )


def test_a_meeting_between_the_two_that_is_only_hoped_for_was_not_held() -> None:
    text = f"{CAYETANO} praised {LAVROV} on Monday. A meeting between the two ministers could help, he said."
    assert all(m.status != "held" for m in read(text, TUESDAY).meetings)


def test_what_a_paper_provides_for_is_no_meeting() -> None:
    text = (
        f"{CAYETANO} and {LAVROV} signed in Moscow on Monday an agreement on consultations, under which the two "
        "ministries will exchange visits, hold consultations and train diplomats."
    )
    assert [m.kind for m in read(text, TUESDAY).meetings] == ["signing"]


def test_a_meeting_with_a_day_that_a_plan_provides_for_is_one() -> None:
    text = (
        f"{CAYETANO} and {LAVROV} signed in Moscow on Monday a plan, under which the two ministers will meet in Manila "
        "in May next year."
    )
    assert ("planned", "2019-05", "Manila") in {
        (m.status, m.date, m.place) for m in read(text, TUESDAY).meetings
    }


def test_who_joins_somebody_goes_along_on_the_journey_ahead() -> None:
    text = (
        "Philippine Governor Gwendolyn Garcia will fly to Russia next month. Russian Ambassador Igor Khovaev paid her "
        "a courtesy call in January.\n\nJoining the governor are Senator Aquilino Pimentel III and a tourism officer. "
        "Russian President Vladimir Putin is among those expected to take part in the forum there."
    )
    visit = next(m for m in read(text, TUESDAY).meetings if m.kind == "visit")
    assert names(visit) == {"Gwendolyn Garcia", "Aquilino Pimentel III"}


def test_what_a_group_of_states_adopts_with_russia_is_no_paper_of_the_two() -> None:
    for told in (
        "ASEAN and Russia adopted a Comprehensive Plan of Action for 2019-2023.",
        "Russia and the Association of Southeast Asian Nations signed a memorandum of understanding on energy.",
        "The ASEAN-Russia action plan on trade was adopted on Monday.",
    ):
        text = (
            f"President Rodrigo Duterte met Russian President Vladimir Putin in Singapore on Monday. {told}"
        )
        assert read(text, TUESDAY).agreements == [], told


def test_a_paper_of_the_two_beside_a_summit_is_theirs() -> None:
    text = (
        "The Philippines and Russia signed a memorandum of understanding on energy on Monday on the sidelines of the "
        "ASEAN-Russia summit in Singapore."
    )
    (paper,) = read(text, TUESDAY).agreements
    assert (paper.status, paper.date) == ("signed", "2018-09-03")
