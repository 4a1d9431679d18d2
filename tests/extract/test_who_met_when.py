"""Who met whom and when, where a clause tells of more than one event, or speaks of one without telling it."""

from datetime import date

import pytest

from ingest.extract.types import Meeting
from tests.extract.reading_articles import names, only_meeting, read

PUBLISHED = date(2019, 10, 5)  # a Saturday


def of_kind(kind: str, text: str, published: date = PUBLISHED) -> list[Meeting]:
    return [m for m in read(text, published).meetings if m.kind == kind]


# ---- what a call is called ------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "held a teleconference on Thursday evening",
        'had an "open and useful" discussion on Thursday evening and promised during their teleconference to go on',
        "communicated via teleconference on Thursday evening",
        "were in a call with each other by phone on Thursday evening",
    ],
)
def test_talks_at_a_distance_are_a_call(words: str) -> None:
    text = f"President Rodrigo Duterte and Russian President Vladimir Putin {words}, the Palace said."
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.kind, meeting.date) == ("call", "2019-10-03")


def test_a_discussion_that_two_had_is_talks() -> None:
    text = "Secretary Ramon Lopez and Russian Deputy Minister Alexey Gruzdev had a frank discussion in Manila Monday."
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.kind, meeting.date, meeting.place) == ("talks", "2019-09-30", "Manila")


# ---- words that only look like a meeting ------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Russian Ambassador Igor Khovaev was conferred the Order of Sikatuna by President Rodrigo Duterte on Friday.",
        "Russian Ambassador Igor Khovaev called on Philippine traders to discover the markets of Russia.",
        "Russian Ambassador Igor Khovaev said Moscow would be happy to see President Rodrigo Duterte any time.",
        "Ambassador Igor Khovaev said Russia is ready to sit down with the Philippines and talk about its wishes.",
        "President Rodrigo Duterte met with tour operators in Moscow on Friday, his spokesman said.",
    ],
)
def test_no_meeting_of_the_two_sides_is_told(text: str) -> None:
    assert not [m for m in read(text, PUBLISHED).meetings if m.kind != "visit"]


def test_a_leaders_meeting_of_apec_brings_no_two_together() -> None:
    text = (
        "Russian President Vladimir Putin bade farewell to guests of the APEC Leaders' Meeting with President Benigno "
        "Aquino III still hoping for talks with Chinese President Hu Jintao."
    )
    assert not read(text, date(2012, 9, 10)).meetings


def test_a_meeting_forgone_is_none() -> None:
    text = "President Rodrigo Duterte was ready to forgo a meeting with Russian President Vladimir Putin set for today."
    assert not of_kind("talks", text)


# ---- who ------------------------------------------------------------


def test_who_was_met_before_is_not_met_again() -> None:
    text = (
        "Foreign Affairs Secretary Alan Peter Cayetano met Russian Foreign Minister Sergey Lavrov in Moscow on Tuesday "
        "and held talks with Russian Energy Minister Alexander Novak in Sochi on Thursday."
    )
    assert [names(m) for m in read(text, PUBLISHED).meetings if m.kind == "talks"] == [
        {"Alan Peter Cayetano", "Sergey Lavrov"},
        {"Alan Peter Cayetano", "Alexander Novak"},
    ]


def test_separate_meetings_are_as_many_as_counterparts() -> None:
    text = (
        "President Rodrigo Duterte held separate meetings with Russian President Vladimir Putin and Prime Minister "
        "Dmitry Medvedev this week."
    )
    assert [names(m) for m in of_kind("talks", text)] == [
        {"Rodrigo Duterte", "Vladimir Putin"},
        {"Rodrigo Duterte", "Dmitry Medvedev"},
    ]


def test_whom_somebody_told_something_at_a_meeting_was_there() -> None:
    text = (
        "In a meeting in Moscow on Thursday, Russian Foreign Minister Sergey Lavrov told Foreign Affairs Secretary "
        "Teodoro Locsin Jr.: “We shall go on working together against terrorism and drugs.”"
    )
    meeting = only_meeting(text, PUBLISHED)
    assert names(meeting) == {"Sergey Lavrov", "Teodoro Locsin Jr."}


def test_they_are_the_two_told_before_and_not_who_speaks() -> None:
    text = (
        "Russian Prime Minister Dmitry Medvedev received President Rodrigo Duterte in Moscow on Wednesday. "
        "Duterte said they will see each other at the East Asia Summit in Thailand next month."
    )
    planned = [m for m in read(text, PUBLISHED).meetings if m.status == "planned"]
    assert [(names(m), m.date) for m in planned] == [({"Dmitry Medvedev", "Rodrigo Duterte"}, "2019-11")]


def test_a_third_country_s_minister_in_a_relative_clause_meets_for_himself() -> None:
    text = (
        "Turkish Foreign Minister Mevlut Cavusoglu, who had a meeting with his Russian counterpart Sergey Lavrov on "
        "Friday, came to Manila for the ASEAN forum."
    )
    assert not of_kind("talks", text)


def test_who_opens_with_a_participle_acts_after_the_comma() -> None:
    text = (
        "In receiving the credentials of Russian Ambassador Marat Pavlov on Wednesday, President Rodrigo Duterte said "
        "the country considered Russia a friend."
    )
    meeting = only_meeting(text, date(2020, 12, 4))
    assert (meeting.status, names(meeting)) == ("held", {"Rodrigo Duterte", "Marat Pavlov"})


def test_who_was_sent_meets_and_not_who_sent_him() -> None:
    text = (
        "President Rodrigo Duterte has instructed Foreign Affairs Secretary Teodoro Locsin Jr. to stay in Moscow and "
        "meet Russian Foreign Minister Sergey Lavrov."
    )
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.status, names(meeting)) == ("planned", {"Teodoro Locsin Jr.", "Sergey Lavrov"})


# ---- whose journey ------------------------------------------------------------


def test_the_visit_belongs_to_whom_the_words_give_it() -> None:
    text = (
        "Foreign Affairs Secretary Perfecto Yasay Jr. is in Moscow to prepare the proposed visit to Russia of "
        "President Rodrigo Duterte next year."
    )
    assert [(names(m), m.date) for m in of_kind("visit", text, date(2016, 12, 6))] == [
        ({"Perfecto Yasay Jr."}, None),
        ({"Rodrigo Duterte"}, "2017"),
    ]


def test_who_is_met_during_her_visit_is_the_guest() -> None:
    text = (
        "Cebu Governor Hilario Davide III met Valentina Matvienko, Chairwoman of the Federation Council of Russia, "
        "during her visit to the Philippines."
    )
    assert [(names(m), m.country) for m in of_kind("visit", text)] == [({"Valentina Matvienko"}, "PH")]


def test_a_decision_to_cut_short_his_visit_is_of_whose_decision_it_was() -> None:
    text = (
        "Foreign Affairs Secretary Alan Peter Cayetano met Russian Foreign Minister Sergey Lavrov in Moscow after "
        "President Rodrigo Duterte's decision to cut short his official visit to Russia."
    )
    assert [names(m) for m in of_kind("visit", text)] == [{"Rodrigo Duterte"}]


def test_russia_among_other_destinations_is_still_the_verb_s_own() -> None:
    text = (
        "President Rodrigo Duterte said he plans to visit Russia after his trips to Brunei, China and Japan."
    )
    assert [(m.status, m.country) for m in of_kind("visit", text)] == [("planned", "RU")]


@pytest.mark.parametrize(
    "words",
    [
        "was in Russia last month for exchanges on security",
        "visited the country last month for exchanges on security",
    ],
)
def test_short_words_for_a_journey(words: str) -> None:
    who = (
        "National Security Adviser Hermogenes Esperon Jr."
        if "Russia" in words
        else "Russian Navy chief Admiral Vladimir Korolyov"
    )
    assert [m.date for m in of_kind("visit", f"{who} {words}, the Palace said.")] == ["2019-09"]


def test_an_invitation_accepted_is_a_possible_visit() -> None:
    text = (
        "Russian Foreign Minister Sergey Lavrov invited Foreign Affairs Secretary Teodoro Locsin Jr. to Moscow. "
        "The department said the Secretary has accepted the invitation."
    )
    visit = of_kind("visit", text)[0]
    assert (visit.status, visit.place, names(visit)) == ("possible", "Moscow", {"Teodoro Locsin Jr."})


# ---- when and where ------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "status", "when"),
    [
        (
            "The papers can be signed when President Rodrigo Duterte visits Moscow next month.",
            "planned",
            "2019-11",
        ),
        (
            "The papers can be signed during a visit to Russia by President Rodrigo Duterte scheduled for May.",
            "planned",
            "2020-05",
        ),
        (
            (
                "Secretary Ramon Lopez met Deputy Minister Alexey Gruzdev last week to prepare President Rodrigo "
                "Duterte's visit to Russia in spring."
            ),
            "planned",
            "2020-21",
        ),
        ("Traders will join President Rodrigo Duterte on his visit to Russia this week.", "planned", None),
        (
            "President Rodrigo Duterte is set to return today from a trip to South Korea and Russia.",
            "held",
            None,
        ),
    ],
)
def test_a_journey_told_beside_another_act(text: str, status: str, when: str | None) -> None:
    visit = of_kind("visit", text)[0]
    assert visit.status == status
    assert when is None or visit.date == when


def test_a_second_visit_and_the_one_that_it_makes_up_for() -> None:
    text = (
        "President Rodrigo Duterte plans to make a second visit to Russia to make up for his interrupted trip there "
        "in May 2017. He will go to Moscow next month."
    )
    visits = of_kind("visit", text, date(2019, 9, 19))
    assert ("planned", "2019-10") in {(m.status, m.date) for m in visits}
    assert all(m.date != "2017-05" for m in visits if m.status == "planned")


def test_an_offer_made_during_a_meeting_tells_the_meeting() -> None:
    text = (
        "Nikolai Patrushev, secretary of the Russian Security Council, made the offer during a meeting between Russian "
        "and Philippine security officials in Davao City on Thursday."
    )
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.status, meeting.date, meeting.place) == ("held", "2019-10-03", "Davao City")


def test_met_again_after_talks_in_may_is_not_of_may() -> None:
    text = (
        "MANILA, Aug. 6 - Russian Foreign Minister Sergey Lavrov and Foreign Affairs Secretary Alan Peter Cayetano met "
        "again here on Sunday after their meeting in Moscow last May."
    )
    assert {(m.date, m.place) for m in of_kind("talks", text, date(2017, 8, 6))} == {
        ("2017-08-06", "Manila"),
        ("2017-05", "Moscow"),
    }


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            (
                "President Rodrigo Duterte met Russian President Vladimir Putin on Friday, presidential spokesman "
                "Ernesto Abella said during a briefing at Clark."
            ),
            None,
        ),
        (
            (
                "The memorandum was signed by Nikolay Spasskiy, deputy director general of Rosatom for International "
                "Relations, and Energy Secretary Alfonso Cusi on Friday on the sidelines of the East Asia Summit "
                "held in Manila."
            ),
            "Manila",
        ),
        (
            (
                "On the first day of a conference in Manila on Friday, the Russian Minister of Internal Affairs, "
                "Police Colonel General Vladimir Kolokoltsev, and police Director General Alan Purisima held talks."
            ),
            "Manila",
        ),
        (
            (
                "Foreign Minister Sergey Lavrov's remarks during talks with Foreign Affairs Secretary Alan Cayetano, "
                "Moscow, October 4, 2019"
            ),
            "Moscow",
        ),
    ],
)
def test_where_they_met_is_not_where_it_was_told(text: str, place: str | None) -> None:
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.date, meeting.place) == ("2019-10-04", place)


def test_the_day_that_clocks_show_elsewhere_is_not_the_day() -> None:
    text = (
        "LIMA, Peru - President Rodrigo Duterte arrived here Thursday evening (Friday in Manila) for the summit, where "
        "he is expected to meet Russian President Vladimir Putin on Saturday."
    )
    meeting = of_kind("talks", text, date(2016, 11, 18))[0]
    assert (meeting.date, meeting.place, meeting.country) == ("2016-11-19", "Lima", "PE")


def test_a_ship_s_verb_is_not_that_of_a_minister_told_after() -> None:
    text = (
        "Two Russian Navy ships docked in Manila on Monday. The visit of the destroyer and the tanker comes a month "
        "after Defense Secretary Delfin Lorenzana visited Russia."
    )
    call = of_kind("ship_visit", text)[0]
    assert (call.date, names(call)) == ("2019-09-30", set())


# ---- Russian and Filipino ------------------------------------------------------------


def test_russian_words_for_talks_without_a_verb_of_meeting() -> None:
    text = (
        "Заместитель министра иностранных дел России Андрей Руденко и посол Филиппин Карлос Соррета обсудили развитие "
        "отношений двух стран."
    )
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.kind, len(names(meeting))) == ("talks", 2)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Nag-usap na sa telepono sina Pangulong Benigno Aquino III at Russian President Vladimir Putin kagabi.",
            "call",
        ),
        (
            "Bumisita si Russian Ambassador Marat Pavlov kay Mayor Isko Moreno nitong Huwebes.",
            "courtesy_call",
        ),
    ],
)
def test_filipino_words_for_calls(text: str, kind: str) -> None:
    assert only_meeting(text, PUBLISHED).kind == kind


def test_one_month_or_another_is_a_time_of_two_months() -> None:
    text = "President Rodrigo Duterte will visit Russia in March or April next year."
    assert only_meeting(text, date(2018, 11, 30)).date == "2019-03/2019-04"


def test_one_month_and_another_are_two_times() -> None:
    text = (
        "President Rodrigo Duterte visited Russia in May 2017 and President Putin may come in June or later."
    )
    assert "2017-05" in {m.date for m in read(text, date(2018, 11, 30)).meetings}


def test_who_said_something_as_he_met_another_met_him_that_day() -> None:
    text = (
        "Russian President Vladimir Putin may come next year, Philippine Foreign Secretary Perfecto Yasay said on "
        "Thursday as he met Russian Foreign Minister Sergey Lavrov in Moscow."
    )
    [talks] = of_kind("talks", text)
    assert (talks.date, names(talks)) == ("2019-10-03", {"Perfecto Yasay", "Sergey Lavrov"})


def test_the_day_of_words_is_not_that_of_a_meeting_told_in_them() -> None:
    text = (
        "Philippine Foreign Secretary Perfecto Yasay said on Thursday that he had met Russian Foreign Minister "
        "Sergey Lavrov in Moscow."
    )
    assert [m.date for m in of_kind("talks", text)] == [None]


def test_the_meeting_that_somebody_had_with_another_is_not_the_one_hoped_for() -> None:
    text = (
        "Keen on a meeting with Russian President Vladimir Putin, President Rodrigo Duterte changed his mind.\n\n"
        "“I told the ambassador again that I want to see Putin,” the President said. He meant the meeting he had with "
        "Russian Ambassador Igor Khovaev in Davao City."
    )
    hoped, had = of_kind("talks", text)
    assert (hoped.status, names(hoped)) == ("possible", {"Rodrigo Duterte", "Vladimir Putin"})
    assert (had.status, had.place, names(had)) == ("held", "Davao City", {"Rodrigo Duterte", "Igor Khovaev"})


def test_those_who_attended_the_meeting_were_at_the_one_told() -> None:
    text = (
        "President Rodrigo Duterte met Russian President Vladimir Putin in Sochi on Thursday.\n\n"
        "The meeting was attended by Foreign Secretary Teodoro Locsin Jr. and Russian Ambassador Igor Khovaev."
    )
    [talks] = of_kind("talks", text)
    assert {"Teodoro Locsin Jr.", "Igor Khovaev"} < names(talks)


def test_a_journey_in_somebodys_plans_is_planned() -> None:
    text = "President Rodrigo Duterte said on Friday that a visit to Russia is in his plans, after Brunei and China."
    [visit] = of_kind("visit", text)
    assert (visit.status, names(visit)) == ("planned", {"Rodrigo Duterte"})


def test_what_lies_on_the_table_at_a_visit_is_no_plan_of_it() -> None:
    text = "What is in his luggage was read on the visit of President Rodrigo Duterte to Russia on Friday."
    [visit] = of_kind("visit", text)
    assert visit.status == "held"


def test_two_states_that_a_relative_clause_parts_from_their_verb_meet() -> None:
    text = "The Philippines and Russia, whose last air talks are six years past, will sit down again on December 22."
    [talks] = of_kind("talks", text)
    assert (talks.status, talks.date) == ("planned", "2019-12-22")


def test_of_two_states_named_in_passing_nobody_meets() -> None:
    text = "Ties of the Philippines and Russia, whose talks are past, will grow, and he will sit down on December 22."
    assert of_kind("talks", text) == []


def test_the_place_of_talks_told_first_is_that_of_the_papers_signed_at_them() -> None:
    text = (
        "Moscow was the place of the air services talks, from September 22 to 23.\n\n"
        "Transport Undersecretary Jose Lotilla and his Russian counterpart Sergey Seskutov signed an amendment to "
        "the 2009 Philippine-Russia Air Services Agreement."
    )
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.date, meeting.place) == ("2019-09-22/2019-09-23", "Moscow")


def test_the_year_of_a_forum_dates_it() -> None:
    text = (
        "President Rodrigo Duterte met Russian President Vladimir Putin at the 2017 Business Forum in Moscow."
    )
    assert only_meeting(text, PUBLISHED).date == "2017"


def test_who_spoke_of_a_matter_elsewhere_did_not_meet() -> None:
    text = (
        "Ambassador Carlos Sorreta met Russian Deputy Minister Igor Morgulov in Moscow on trade, a matter that Duterte "
        "and Russian Ambassador Igor Khovaev had taken up in May."
    )
    [talks] = of_kind("talks", text)
    assert (talks.date, names(talks)) == (None, {"Carlos Sorreta", "Igor Morgulov"})


def test_the_meeting_that_two_had_is_theirs() -> None:
    text = "It followed the meeting that President Rodrigo Duterte and Russian President Vladimir Putin had in Sochi."
    assert names(only_meeting(text, PUBLISHED)) == {"Rodrigo Duterte", "Vladimir Putin"}


def test_whom_a_speaker_had_met_before_is_not_at_what_he_announces() -> None:
    text = (
        "Foreign Secretary Perfecto Yasay, who had seen US Secretary of State John Kerry, said Mr. Duterte was set for "
        "bilateral discussions with Russian President Vladimir Putin on Saturday.\n\n"
        "President Rodrigo Duterte will meet Putin in Lima."
    )
    [talks] = of_kind("talks", text, date(2019, 10, 2))
    assert (talks.date, names(talks)) == ("2019-10-05", {"Rodrigo Duterte", "Vladimir Putin"})


def test_a_day_given_up_dates_nothing() -> None:
    text = (
        "President Rodrigo Duterte and Russian President Vladimir Putin were supposed to meet on May 25. "
        "They met in Moscow."
    )
    [talks] = of_kind("talks", text)
    assert talks.date != "2019-05-25"


def test_who_addresses_a_house_is_in_its_country() -> None:
    text = "Senate President Franklin Drilon addressed the Federation Council of Russia on Thursday."
    assert only_meeting(text, PUBLISHED).country == "RU"


def test_who_addresses_reporters_meets_nobody() -> None:
    text = "Senate President Franklin Drilon addressed reporters on Thursday about ties with Russia."
    assert of_kind("talks", text) == []
