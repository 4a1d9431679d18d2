"""Who was there beside the principals, who is only spoken of, and whose talks an opening phrase tells of."""

from __future__ import annotations

import pytest

from .reading_articles import names, only_meeting, read

PAIR = {"Alfonso Cusi", "Alexander Novak"}
MET = "Energy Secretary Alfonso Cusi met Russian Energy Minister Alexander Novak in Kazan on Thursday. "


@pytest.mark.parametrize(
    ("sentence", "company"),
    [
        ("Undersecretary Felix Fuentebella was there as well.", "Felix Fuentebella"),
        ("Undersecretary Felix Fuentebella sat in.", "Felix Fuentebella"),
        ("Undersecretary Felix Fuentebella sat beside him.", "Felix Fuentebella"),
        ("Undersecretary Felix Fuentebella came along.", "Felix Fuentebella"),
        ("Cusi was backed by Undersecretary Felix Fuentebella.", "Felix Fuentebella"),
        ("At the table with the secretary was Undersecretary Felix Fuentebella.", "Felix Fuentebella"),
        ("Deputy Minister Anton Inyutsyn took notes.", "Anton Inyutsyn"),
        ("The Russian minister had Deputy Minister Anton Inyutsyn with him.", "Anton Inyutsyn"),
    ],
)
def test_company_of_the_talks(sentence: str, company: str) -> None:
    assert names(only_meeting(MET + sentence)) == PAIR | {company}


@pytest.mark.parametrize(
    "sentence",
    [
        "There were no results, Undersecretary Felix Fuentebella said.",
        "President Rodrigo Duterte was not there.",
        "Former Energy Secretary Jericho Petilla was there in 2014.",
        "Senator Sherwin Gatchalian sat in judgment of the plan at a hearing in Manila.",
        "Undersecretary Felix Fuentebella came along at a time when prices were high.",
        "Novak, a close ally of President Vladimir Putin, spoke of gas.",
        "Novak, widely seen as a protégé of Prime Minister Dmitry Medvedev, brought along a map.",
        "Novak handed over a message of thanks from President Vladimir Putin.",
    ],
)
def test_no_company_of_the_talks(sentence: str) -> None:
    assert names(only_meeting(MET + sentence)) == PAIR


@pytest.mark.parametrize(
    "opening",
    [
        "After talks in June with Alfonso Cusi, then energy secretary of the Philippines,",
        "Following a meeting in June with Energy Secretary Alfonso Cusi, who also heads the oil council,",
        "During talks in June with Energy Secretary Alfonso Cusi,",
    ],
)
def test_the_main_clause_tells_whose_talks_they_were(opening: str) -> None:
    before = "President Vladimir Putin takes an interest in the region. "
    meeting = only_meeting(f"{before}{opening} Russian Energy Minister Alexander Novak proposed a pipeline.")
    assert (names(meeting), meeting.date, meeting.status) == (PAIR, "2019-06", "held")


def test_whose_plan_is_praised_after_the_talks_was_not_there() -> None:
    text = "After a meeting in June with Energy Secretary Alfonso Cusi, President Vladimir Putin's plan drew praise."
    assert all("Vladimir Putin" not in names(m) for m in read(text).meetings)


FIRST = "The first was in Manila in May 2018."
SECOND = "The second came in New York on September 27, 2018."
LAVROV = "Foreign Secretary Teodoro Locsin and Foreign Minister Sergey Lavrov"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{LAVROV} have met three times. {FIRST} {SECOND} The last was in Kazan on August 1.",
            [("2018-05", "Manila"), ("2018-09-27", "New York"), ("2019-08-01", "Kazan")],
        ),
        (
            f"{LAVROV} met twice: the first time in Manila in May 2018, the second in Sochi in August.",
            [("2018-05", "Manila"), ("2019-08", "Sochi")],
        ),
        (
            f"{LAVROV} have met several times. The next is planned for October in Manila.",
            [("2019-10", "Manila")],
        ),
        (f"{LAVROV} have met twice. The first plan was a railway. The second was a port.", [(None, None)]),
    ],
)
def test_encounters_told_by_their_number(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    meetings = read(text).meetings
    assert [(m.date, m.place) for m in meetings] == expected
    assert all(names(m) == {"Teodoro Locsin", "Sergey Lavrov"} for m in meetings)


def test_sessions_told_by_their_number() -> None:
    text = (
        "Philippine and Russian officials met in Manila on Tuesday. The next session of the Philippines-Russia Joint "
        "Commission on Trade and Economic Cooperation, its third, is set for Moscow in October. The first was held "
        "in Manila on April 28, 2018."
    )
    sessions = [m for m in read(text).meetings if m.kind == "commission"]
    assert [(m.date, m.place, m.status) for m in sessions] == [
        ("2019-10", "Moscow", "planned"),
        ("2018-04-28", "Manila", "held"),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "said here on Friday after calling on Mayor Sara Duterte that trade will grow",
        "told reporters on Friday after a courtesy call on Mayor Sara Duterte",
        "said Friday shortly after meeting Mayor Sara Duterte",
        "said on Friday after Mayor Sara Duterte called on him",
    ],
)
def test_said_after_an_encounter_of_ones_own(told: str) -> None:
    meeting = only_meeting(f"DAVAO CITY, Philippines – Russian Ambassador Igor Khovaev {told}.")
    assert (names(meeting), meeting.status) == ({"Igor Khovaev", "Sara Duterte"}, "held")


def test_said_after_the_talks_of_others() -> None:
    talks = "talks between President Vladimir Putin and President Rodrigo Duterte"
    text = f"Trade will grow, Foreign Minister Sergey Lavrov said on Friday after {talks}."
    assert names(only_meeting(text)) == {"Vladimir Putin", "Rodrigo Duterte"}


def test_a_port_call_after_a_journey_is_no_company_of_the_traveller() -> None:
    text = (
        "The Russian destroyer Admiral Panteleyev docked in Manila on Monday, the first since President Rodrigo "
        "Duterte took office. The port call follows by a month the trip of Defense Secretary Delfin Lorenzana to "
        "Russia, during which he met with Deputy Defense Minister Alexander Fomin."
    )
    found = {m.kind: names(m) for m in read(text).meetings}
    assert found == {
        "ship_visit": set(),
        "visit": {"Delfin Lorenzana"},
        "talks": {"Delfin Lorenzana", "Alexander Fomin"},
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Since May 2018, when he met Vladimir Putin in Sochi, President Rodrigo Duterte has looked to Moscow.",
            [("talks", "2018-05", "Sochi")],
        ),
        (
            (
                "A labor pact has been in the making since June 2018, when Labor Secretary Silvestre Bello met Russian "
                "Labor Minister Maxim Topilin in Geneva."
            ),
            [("talks", "2018-06", "Geneva")],
        ),
        (
            (
                "Russian lawmakers led by Senator Andrey Yatskin are in Manila for a forum that closes on Sunday. On "
                "its sidelines, they met with House Speaker Alan Peter Cayetano."
            ),
            [("visit", None, "Manila"), ("talks", None, "Manila")],
        ),
        (
            "The last time President Rodrigo Duterte and President Vladimir Putin saw each other was in Sochi in May.",
            [("talks", "2019-05", "Sochi")],
        ),
        (
            (
                "Energy Minister Alexander Novak came to Clark in May 2019 and signed a protocol with Energy Secretary "
                "Alfonso Cusi on the 24th of that month."
            ),
            [("visit", "2019-05", "Clark"), ("signing", "2019-05-24", "Clark")],
        ),
    ],
)
def test_the_day_of_an_encounter(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert [(m.kind, m.date, m.place) for m in read(text).meetings] == expected


@pytest.mark.parametrize(
    "text",
    [
        "More than 27,000 Russians traveled to the Philippines last year, Ambassador Igor Khovaev said.",
        "Ambassador Carlos Sorreta said Filipinos who visited Russia in May praised the railways.",
        "Officials in Manila said Russian farms wish to ship pork to the Philippines in October.",
    ],
)
def test_tourists_and_goods_are_no_visit(text: str) -> None:
    assert not read(text).meetings


def test_what_was_aborted_is_the_visit_alone() -> None:
    text = (
        "Ten papers were signed in Moscow after the aborted visit of the President, and more when Prime Minister "
        "Dmitry Medvedev met President Rodrigo Duterte in Manila on September 2."
    )
    assert [m.status for m in read(text).meetings if m.kind == "talks"] == ["held"]


def test_a_port_call_is_at_no_camp() -> None:
    text = (
        "Russian Ambassador Igor Khovaev called on Defense Secretary Delfin Lorenzana at Camp Aguinaldo on Monday. He "
        "added that the Russian Navy intends to make a port visit to Manila this year."
    )
    call = next(m for m in read(text).meetings if m.kind == "ship_visit")
    assert (call.place, call.country, names(call)) == ("Manila", "PH", set())
