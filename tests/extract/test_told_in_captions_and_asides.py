"""What daily papers tell beside the news: captions in the present, days of the telling, ways home, what is only
agreed upon or might be done."""

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_agreement, only_meeting, read

TUESDAY = date(2018, 8, 21)
BOTH = "Defense Secretary Delfin Lorenzana and Defense Minister Sergei Shoigu"


@pytest.mark.parametrize(
    "before",
    [
        "prior to his return to the Philippines",
        "before his flight home",
        "ahead of his departure for Manila",
        "prior to the forum",
    ],
)
@pytest.mark.parametrize(
    "act", ["meets with Defense Minister Sergei Shoigu", "confers with Defense Minister Sergei Shoigu"]
)
def test_what_a_caption_tells_in_the_present_was_done_whatever_lay_ahead(act: str, before: str) -> None:
    meeting = only_meeting(
        f"Defense Secretary Delfin Lorenzana {act} at the Kremlin in Moscow {before}.", TUESDAY
    )
    assert (meeting.kind, meeting.status, meeting.place) == ("talks", "held", "Moscow")


def test_a_meeting_in_the_present_of_a_day_ahead_is_a_plan() -> None:
    text = f"{BOTH} meet in Moscow on Friday ahead of the forum."
    assert only_meeting(text, TUESDAY).status == "planned"


def test_a_building_and_its_city_are_one_place() -> None:
    text = f"{BOTH} held talks at the Kremlin. Shoigu flew to Moscow on Monday evening to meet Lorenzana."
    meeting = only_meeting(text, TUESDAY)
    assert (meeting.place, meeting.date) == ("Moscow", "2018-08-20")


def test_two_buildings_of_two_countries_are_two_places() -> None:
    text = f"{BOTH} met at the Kremlin in May. {BOTH} met at Malacañang in June."
    assert [m.country for m in read(text, TUESDAY).meetings] == ["RU", "PH"]


@pytest.mark.parametrize(
    "told",
    [
        "This was disclosed by spokesperson Arsenio Andolong late Monday when asked about Lorenzana's visit to Russia.",
        "Spokesperson Arsenio Andolong said so on Monday when asked about the visit of Lorenzana to Russia.",
        "The trip was announced by spokesperson Arsenio Andolong on Monday.",
    ],
)
def test_the_day_on_which_a_visit_was_disclosed_is_not_its_own(told: str) -> None:
    text = (
        f"Defense Secretary Delfin Lorenzana is now in Moscow, Russia. {told} Lorenzana left for Russia on Aug. 16 and "
        "is expected to be back in the country on Friday. There, the two defense chiefs, he and Defense Minister "
        "Sergei Shoigu, will discuss equipment."
    )
    visit, *rest = read(text, TUESDAY).meetings
    assert (visit.kind, visit.status, visit.date, visit.place) == (
        "visit",
        "ongoing",
        "2018-08-16/2018-08-24",
        "Moscow",
    )
    assert [m.date for m in rest] in ([None], [])


@pytest.mark.parametrize(
    "text",
    [
        "Last year President Rodrigo Duterte said he could easily go to Russia or China for weapons.",
        "President Rodrigo Duterte said he could go to Russia to buy rifles.",
        "President Rodrigo Duterte said he may turn to Russia for help.",
        "In 2016 President Rodrigo Duterte said he might visit Russia.",
    ],
)
def test_to_whom_one_may_turn_and_what_one_might_have_done_are_no_journeys(text: str) -> None:
    assert not read(text, TUESDAY).meetings


def test_who_may_go_somewhere_may_still_go() -> None:
    meeting = only_meeting("President Rodrigo Duterte may go to Russia next year, the Palace said.", TUESDAY)
    assert (meeting.kind, meeting.status, meeting.date) == ("visit", "possible", "2019")


@pytest.mark.parametrize(
    "matter",
    [
        "the date, venue and agenda of the first session",
        "the dates",
        "the need for talks",
        "terms of the sale",
    ],
)
def test_what_they_agree_on_is_no_paper(matter: str) -> None:
    text = f"{BOTH} met in Moscow on Monday to seek agreement on {matter}."
    assert not read(text, TUESDAY).agreements


def test_agreement_on_a_matter_of_states_is_one() -> None:
    text = f"{BOTH} met in Moscow on Monday to discuss an agreement on terms of reference for joint drills."
    assert read(text, TUESDAY).agreements


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("is keen on signing a sisterhood cooperation with Cebu City", "sisterhood cooperation"),
        ("is interested in a sister city relationship with Cebu City", "sister city relationship"),
        ("wants to sign a sister-city agreement with Cebu City", "sister-city agreement"),
        ("proposes a sister-city tie-up with Cebu City", "sister-city tie-up"),
        ("would very much like to sign a sisterhood pact with Cebu City", "sisterhood pact"),
        ("hopes to sign a sisterhood pact with Cebu City", "sisterhood pact"),
    ],
)
def test_a_city_that_is_keen_on_ties_proposes_them(words: str, title: str) -> None:
    agreement = only_agreement(
        f"Ambassador Igor Khovaev told Mayor Edgardo Labella that Vladivostok {words}.", TUESDAY
    )
    assert (agreement.title, agreement.status) == (title, "proposed")


@pytest.mark.parametrize("anew", ["invited anew", "invited once more", "has invited again"])
def test_words_of_repeating_are_no_part_of_whom_one_invites(anew: str) -> None:
    text = f"President Rodrigo Duterte {anew} President Vladimir Putin to visit the Philippines."
    assert only_agreement(text, TUESDAY).title == (
        "invitation for President Vladimir Putin to visit the Philippines"
    )


def test_letters_handed_over_by_video_are_the_call_and_who_received_the_others_is_not_in_it() -> None:
    text = (
        "President Rodrigo Duterte met Russian Ambassador Marat Pavlov via video conference in Malacañang Monday. "
        "The envoy was among seven ambassadors who presented their credentials to the President at the Palace. "
        "Duterte spoke from a villa while the new ambassadors were welcomed by Foreign Secretary Teodoro Locsin Jr. "
        "at the Palace."
    )
    meeting = only_meeting(text, TUESDAY)
    assert (meeting.date, names(meeting)) == ("2018-08-20", {"Rodrigo Duterte", "Marat Pavlov"})


@pytest.mark.parametrize(
    "text",
    [
        (
            "President Rodrigo Duterte will visit Russia next year, the country's Foreign Minister Perfecto Yasay said "
            "on Monday at a meeting with his Russian counterpart Sergei Lavrov."
        ),
        (
            "Foreign Minister Perfecto Yasay said on Monday at a meeting with his Russian counterpart Sergei Lavrov "
            "that President Rodrigo Duterte will visit Russia next year."
        ),
        (
            "Foreign Minister Perfecto Yasay noted during a meeting with Foreign Minister Sergei Lavrov on Monday that "
            "President Rodrigo Duterte will visit Russia next year."
        ),
    ],
)
def test_what_is_said_at_a_meeting_leaves_it_over_and_its_day_its_own(text: str) -> None:
    told = {m.kind: m for m in read(text, TUESDAY).meetings}
    assert names(told["talks"]) == {"Perfecto Yasay", "Sergei Lavrov"}
    assert (told["talks"].status, told["talks"].date) == ("held", "2018-08-20")
    assert (names(told["visit"]), told["visit"].status, told["visit"].date) == (
        {"Rodrigo Duterte"},
        "planned",
        "2019",
    )


def test_what_somebody_will_say_at_a_meeting_leaves_it_ahead() -> None:
    text = (
        "Foreign Minister Perfecto Yasay said on Monday that at a meeting with Foreign Minister Sergei Lavrov next "
        "week he will propose a pact."
    )
    assert [m.status for m in read(text, TUESDAY).meetings] == ["planned"]


def test_who_hopes_for_a_visit_does_not_make_it() -> None:
    text = (
        '"I have come to Moscow because President Vladimir Putin invited President Rodrigo Duterte to visit Russia. '
        'I hope the visit will take place in May," Foreign Secretary Perfecto Yasay said.'
    )
    visits = [names(m) for m in read(text, TUESDAY).meetings if m.kind == "visit" and m.date]
    assert visits in ([], [{"Rodrigo Duterte"}])


def test_cities_yet_to_be_visited_are_stops_of_the_journey_ahead() -> None:
    text = (
        "President Rodrigo Duterte will go to Russia from October 1 to 5. After his visit to Russia in May 2017, he "
        "met President Vladimir Putin in Da Nang in November 2017. Duterte will visit the cities of Sochi and Moscow."
    )
    found = {m.date: m.place for m in read(text, TUESDAY).meetings if m.kind == "visit"}
    assert found == {"2018-10-01/2018-10-05": "Sochi", "2017-05": None}


def test_a_visit_prepared_at_talks_is_that_of_its_owner() -> None:
    text = (
        "Sa pagpupulong ni Foreign Secretary Perfecto Yasay at ni Foreign Minister Sergei Lavrov sa Moscow, "
        "napagkasunduan ang paghahanda para sa pagbisita ni Pangulong Rodrigo Duterte sa Russia sa susunod na taon."
    )
    visit = next(m for m in read(text, TUESDAY).meetings if m.kind == "visit")
    assert (names(visit), visit.date) == ({"Rodrigo Duterte"}, "2019")


def test_a_sisterhood_of_a_city_with_one_yet_unnamed_is_named_to_its_end() -> None:
    text = (
        "Ambassador Igor Khovaev hopes that a sisterhood agreement between Dumaguete City and a Russian city can be "
        "forged."
    )
    assert only_agreement(text, TUESDAY).title == (
        "sisterhood agreement between Dumaguete City and a Russian city"
    )
