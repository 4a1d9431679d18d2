"""Sessions and their heads, days that were set first, plans given up and journeys told by "when X comes"."""

import pytest

from tests.extract.reading_articles import names, only_meeting, read


@pytest.mark.parametrize(
    "told",
    [
        (
            "The next round of consultations between the foreign ministries of Russia and the Philippines, under "
            "Deputy "
            "Minister Igor Morgulov and Undersecretary Enrique Manalo, will be held in Manila in November."
        ),
        (
            "Russia and the Philippines will hold consultations in Manila in November under Deputy Foreign "
            "Minister Igor "
            "Morgulov and Undersecretary Enrique Manalo."
        ),
    ],
)
def test_a_session_under_two_heads(told: str) -> None:
    assert names(only_meeting(told)) == {"Igor Morgulov", "Enrique Manalo"}


def test_whoever_governs_is_not_at_a_session_held_under_him() -> None:
    talks = only_meeting(
        "Russia and the Philippines held consultations in Manila on Monday under an accord signed under "
        "President Benigno "
        "Aquino III."
    )
    assert not names(talks)


@pytest.mark.parametrize("cue", ["earlier scheduled for", "originally set for", "first planned for"])
def test_the_day_set_first_is_not_the_day(cue: str) -> None:
    talks = only_meeting(
        f"The Philippine-Russian consultations, {cue} October 3, will be held in Manila on November 17."
    )
    assert (talks.date, talks.previous_dates) == ("2019-11-17", ["2019-10-03"])
    visit = only_meeting(
        f"The visit of Russian Foreign Minister Sergey Lavrov to Manila, {cue} October 3, will take place on "
        f"November 17."
    )
    assert visit.date == "2019-11-17"


def test_a_session_told_by_its_number_has_its_head() -> None:
    first, second = read(
        "A working group of the Philippines and Russia on tourism held its first session in Manila in December. The "
        "second, to be led by Undersecretary Benito Bengzon, is scheduled for Kazan this November."
    ).meetings
    assert (first.date, second.date, second.place) == ("2018-12", "2019-11", "Kazan")
    assert names(second) == {"Benito Bengzon"}


def test_years_are_counted_from_the_one_told() -> None:
    dates = [
        m.date
        for m in read(
            "The last session of the Philippine-Russian Joint Commission was held in Moscow in 2017; the next, due in "
            "Manila a year later, was cancelled."
        ).meetings
    ]
    assert sorted(filter(None, dates)) == ["2017", "2018"]


@pytest.mark.parametrize(
    "outcome",
    [
        "but withdrew to attend to the evacuees of Marawi",
        "but was unable to leave Manila",
        "but called the trip off",
        "but sent his deputy instead",
    ],
)
def test_plans_given_up(outcome: str) -> None:
    visit = only_meeting(
        f"Health Secretary Francisco Duque III had planned to visit Moscow last June, {outcome}."
    )
    assert (visit.status, visit.date) == ("cancelled", "2019-06")


@pytest.mark.parametrize(
    ("told", "place"),
    [
        (
            (
                "The signing is foreseen in St. Petersburg in November, when Agriculture Secretary William Dar goes "
                "there for "
                "the Global Fishery Forum."
            ),
            "St. Petersburg",
        ),
        (
            (
                "The program of Russia and the Philippines is to be launched in Manila this November, when Zarina "
                "Doguzova, "
                "head of Russia's Federal Agency for Tourism, flies in with tour operators."
            ),
            "Manila",
        ),
    ],
)
def test_when_somebody_comes_tells_a_journey_to_the_place_just_told(told: str, place: str) -> None:
    visit = next(m for m in read(told).meetings if m.kind == "visit")
    assert (visit.status, visit.date, visit.place) == ("planned", "2019-11", place)


def test_a_stay_ahead_gives_place_and_month_to_the_talks_hoped_for() -> None:
    talks = only_meeting(
        "Foreign Minister Sergei Lavrov will be in Jakarta in November for the meetings with ASEAN. A meeting with his "
        "Philippine counterpart, Teodoro Locsin Jr., is possible there."
    )
    assert (talks.status, talks.date, talks.place) == ("possible", "2019-11", "Jakarta")


@pytest.mark.parametrize(
    "told",
    [
        "Russian tourism head Zarina Doguzova told her some 65,000 Russians flew to the Philippines last year.",
        "Finance Secretary Carlos Dominguez said the loan from Russia comes with conditions.",
        "Labor Secretary Silvestre Bello III said few nurses go there, to Moscow.",
    ],
)
def test_no_journey_of_who_tells_of_others(told: str) -> None:
    assert not read(told).meetings


def test_a_conversation_face_to_face_is_no_call() -> None:
    talks = only_meeting(
        "Deputy Minister of Defence Alexander Fomin met Undersecretary Cesar Yano of the Philippines in Moscow. The "
        "conversation took place on September 9."
    )
    assert (talks.kind, talks.date, talks.place) == ("talks", "2019-09-09", "Moscow")


def test_a_deadline_is_no_day_of_the_talks() -> None:
    talks = only_meeting(
        "Over tea, Ambassador Carlos Sorreta and Deputy Minister Alla Manilova agreed to finish, by "
        "December, a program of "
        "cooperation between the two libraries."
    )
    assert talks.date is None


@pytest.mark.parametrize(
    ("told", "dates", "place"),
    [
        (
            (
                "Justice Secretary Menardo Guevarra returned on Sunday from the Ninth St. Petersburg International "
                "Legal Forum, "
                "which he attended from September 2 to 5 with Assistant Secretary Neal Bainto."
            ),
            "2019-09-02/2019-09-05",
            "St. Petersburg",
        ),
        (
            "Senator Richard Gordon came home on Sunday from a conference in Kazan.",
            "../2019-09-08",
            "Kazan",
        ),
    ],
)
def test_who_comes_back_from_a_gathering_was_at_it(told: str, dates: str, place: str) -> None:
    visit = only_meeting(told)
    assert (visit.kind, visit.status, visit.date, visit.place) == ("visit", "held", dates, place)


def test_their_officials_are_not_they() -> None:
    first, second = read(
        "Trade Secretary Ramon Lopez met Minister Denis Manturov in Moscow on Monday. Their deputies are to "
        "meet in Manila "
        "in October."
    ).meetings
    assert names(first) == {"Ramon Lopez", "Denis Manturov"}
    assert (second.status, second.place, names(second)) == ("planned", "Manila", set())


def test_going_again_is_going_there() -> None:
    visits = read(
        "Deputy Director Sammy Malvas of the fisheries bureau visited Vladivostok in November. He is going "
        "again, with two "
        "biologists, on October 14."
    ).meetings
    assert [(v.status, v.date, v.place) for v in visits] == [
        ("held", "2018-11", "Vladivostok"),
        ("planned", "2019-10-14", "Vladivostok"),
    ]


def test_the_day_of_what_was_since() -> None:
    talks = only_meeting(
        "Secretary Teodoro Locsin and Foreign Minister Sergey Lavrov have not talked since they met in New "
        "York last May."
    )
    assert (talks.date, talks.place) == ("2019-05", "New York")


@pytest.mark.parametrize(
    ("sender", "read_as"),
    [("The firm will send a delegation", 0), ("The provincial government will send a delegation", 1)],
)
def test_what_a_firm_sends_is_private(sender: str, read_as: int) -> None:
    text = f"LUCENA CITY – A coconut firm has found buyers in Russia.\n\n{sender} to Moscow in November."
    assert len(read(text).meetings) == read_as


def test_a_call_of_a_ship_that_is_off() -> None:
    call = only_meeting(
        "The call of the Russian frigate Marshal Shaposhnikov at Manila planned for October 27 has been cancelled."
    )
    assert (call.kind, call.status, call.date, call.place) == (
        "ship_visit",
        "cancelled",
        "2019-10-27",
        "Manila",
    )
