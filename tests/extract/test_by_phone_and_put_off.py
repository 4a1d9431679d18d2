"""Who told whom by phone, who will speak with whom, who leads a group to a fair, and what was put off."""

import pytest

from tests.extract.reading_articles import names, only_meeting, read

TUESDAY, MONDAY, NEXT_WEEK = "2019-09-10", "2019-09-16", "2019-09-16/2019-09-22"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            (
                "Foreign Secretary Teodoro Locsin told Russian Minister Sergey Lavrov by phone on Tuesday that "
                "the borders will open."
            ),
            {"Teodoro Locsin", "Sergey Lavrov"},
        ),
        (
            (
                "Agriculture Secretary William Dar thanked Russian Minister Dmitry Patrushev by telephone on "
                "Tuesday for the wheat."
            ),
            {"William Dar", "Dmitry Patrushev"},
        ),
        (
            (
                "President Vladimir Putin assured President Rodrigo Duterte over the phone on Tuesday that the "
                "vaccine was safe."
            ),
            {"Vladimir Putin", "Rodrigo Duterte"},
        ),
        (
            (
                "Health Secretary Francisco Duque told Deputy Director of the Third Asian Department of the "
                "Russian Foreign Ministry Pavel Ledov by phone on Tuesday that the doses had come."
            ),
            {"Francisco Duque", "Pavel Ledov"},
        ),
    ],
)
def test_who_told_whom_by_phone_had_a_call(text: str, who: set[str]) -> None:
    call = only_meeting(text)
    assert (call.kind, call.status, call.date, names(call)) == ("call", "held", TUESDAY, who)


@pytest.mark.parametrize(
    "words",
    [
        "told reporters by phone on Tuesday that Russian Minister Sergey Lavrov will come",
        "told a radio station by phone on Tuesday that he had read the letter of Russian Minister Sergey Lavrov",
        "told a local newspaper by telephone on Tuesday of the remarks of Russian Minister Sergey Lavrov",
    ],
)
def test_who_told_the_press_by_phone_had_none(words: str) -> None:
    assert not read(f"Foreign Secretary Teodoro Locsin {words}.").meetings


def test_the_call_of_which_he_told_the_press_was_one() -> None:
    text = (
        "Foreign Secretary Teodoro Locsin told reporters he had a phone call with Russian Minister Sergey Lavrov "
        "on Tuesday."
    )
    assert (only_meeting(text).kind, only_meeting(text).date) == ("call", TUESDAY)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("President Rodrigo Duterte will speak with President Vladimir Putin on Monday.", MONDAY),
        (
            "Foreign Secretary Teodoro Locsin is to speak with his Russian counterpart Sergey Lavrov on Monday.",
            MONDAY,
        ),
        (
            "Defense Secretary Delfin Lorenzana will speak again with Russian Minister Sergei Shoigu next week.",
            NEXT_WEEK,
        ),
        (
            "Minister Denis Manturov of Russia would speak separately with Trade Secretary Ramon Lopez next week.",
            NEXT_WEEK,
        ),
    ],
)
def test_who_will_speak_with_whom(text: str, when: str) -> None:
    talks = only_meeting(text)
    assert (talks.kind, talks.status, talks.date, len(names(talks))) == ("talks", "planned", when, 2)


@pytest.mark.parametrize(
    "text",
    [
        "President Rodrigo Duterte will speak with pride of Russia on Monday.",
        "Foreign Secretary Teodoro Locsin will speak with reporters on Monday about Russia.",
        "Russian Ambassador Igor Khovaev will speak with students in Manila on Monday.",
    ],
)
def test_who_will_speak_with_others(text: str) -> None:
    assert not read(text).meetings


@pytest.mark.parametrize(
    ("text", "status", "place", "when"),
    [
        (
            (
                "Tourism Secretary Bernadette Puyat will lead a group of travel agents to a fair in Moscow "
                "next week."
            ),
            "planned",
            "Moscow",
            NEXT_WEEK,
        ),
        (
            (
                "Trade Secretary Ramon Lopez will lead a delegation of exporters to the food exhibition in "
                "Moscow next month."
            ),
            "planned",
            "Moscow",
            "2019-10",
        ),
        (
            "Senator Cynthia Villar led a group of growers to a farm expo in Krasnodar on Tuesday.",
            "held",
            "Krasnodar",
            TUESDAY,
        ),
        (
            (
                "Tourism Undersecretary Benito Bengzon led a party of hoteliers to the yearly travel mart in "
                "Moscow on Tuesday."
            ),
            "held",
            "Moscow",
            TUESDAY,
        ),
    ],
)
def test_who_leads_a_group_to_a_fair(text: str, status: str, place: str, when: str) -> None:
    visit = only_meeting(text)
    assert (visit.kind, visit.status, visit.place, visit.date) == ("visit", status, place, when)
    assert len(names(visit)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Tourism Secretary Bernadette Puyat will lead a group of Russian guests to a fair in Cebu next week.",
        "Trade Secretary Ramon Lopez will lead a campaign for a fair in Manila of Russian goods next month.",
    ],
)
def test_a_fair_at_home_is_no_journey(text: str) -> None:
    assert not read(text).meetings


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            (
                "The visit of Russian Minister Sergey Lavrov to Manila in October, during which a visa pact "
                "was to be signed, has been put off."
            ),
            "postponed",
        ),
        (
            (
                "President Rodrigo Duterte's visit to Moscow next month, during which he was to open a "
                "consulate, has been called off, the Palace said."
            ),
            "cancelled",
        ),
        (
            (
                "The trip of Senate President Vicente Sotto to Moscow next week, in which he was to address "
                "the upper house, was cancelled."
            ),
            "cancelled",
        ),
    ],
)
def test_what_was_put_off_behind_what_was_to_happen_in_it(text: str, status: str) -> None:
    assert [(m.kind, m.status) for m in read(text).meetings] == [("visit", status)]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("in August, during which a visa pact was drafted, was short", "held"),
        ("in October, during which a visa pact is to be signed, will go ahead", "planned"),
    ],
)
def test_what_was_not_put_off(words: str, status: str) -> None:
    text = f"The visit of Russian Minister Sergey Lavrov to Manila {words}."
    assert [m.status for m in read(text).meetings if m.kind == "visit"] == [status]


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        (
            (
                "The meeting of the Philippines-Russia Joint Commission did not push through as scheduled and "
                "was moved to June next year."
            ),
            "commission",
            "2020-06",
        ),
        (
            (
                "The visit of President Vladimir Putin to Manila did not push through as planned and was reset "
                "to November."
            ),
            "visit",
            "2019-11",
        ),
        (
            (
                "The visit of President Rodrigo Duterte to Moscow did not push through as scheduled and was "
                "moved to November."
            ),
            "visit",
            "2019-11",
        ),
    ],
)
def test_what_did_not_push_through_as_scheduled_and_was_moved_is_postponed(
    text: str, kind: str, when: str
) -> None:
    meeting = only_meeting(text)
    assert (meeting.kind, meeting.status, meeting.date) == (kind, "postponed", when)


@pytest.mark.parametrize("words", [", the Palace said", " as planned, and the Palace gave no reason"])
def test_what_did_not_push_through_at_all_is_cancelled(words: str) -> None:
    text = f"The visit of President Vladimir Putin to Manila did not push through{words}."
    assert only_meeting(text).status == "cancelled"
