"""Sessions and encounters told by their number or in a row, and whom a relative clause says somebody met."""

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_meeting, read

PUBLISHED = date(2019, 9, 13)  # a Friday
COMMISSION = "The Joint Commission on Trade of the Philippines and Russia met in Manila in April 2017."
ROUND = (
    "Philippine and Russian officials held the second round of consular consultations in Moscow on Tuesday."
)
LOCSIN = "Foreign Secretary Teodoro Locsin"
LAVROV = "Russian Foreign Minister Sergey Lavrov"


def told(text: str) -> list[tuple[str, str, str | None, str | None]]:
    return [(m.kind, m.status, m.date, m.place) for m in read(text, PUBLISHED).meetings]


@pytest.mark.parametrize(
    ("text", "kind", "status", "day", "place"),
    [
        (f"{COMMISSION} The next is due in Moscow in November.", "commission", "planned", "2019-11", "Moscow"),
        (f"{COMMISSION} The next one is to be hosted by Kazan in May.", "commission", "planned", "2020-05", "Kazan"),
        (f"{ROUND} The third will be in Manila next year.", "talks", "planned", "2020", "Manila"),
        (f"{ROUND} The first was held in Cebu City in 2017.", "talks", "held", "2017", "Cebu City"),
        (
            ("The first strategic dialogue between the Philippines and Russia was held in Moscow in June 2018,"
            " and the second is to take place in Davao City in October."),
            "talks", "planned", "2019-10", "Davao City",
        ),
        (
            ("Ang unang pulong ng Joint Commission ng Pilipinas at Russia ay ginanap sa Maynila noong Abril 2017."
            " Ang susunod ay gaganapin sa Moscow sa Nobyembre."),
            "commission", "planned", "2019-11", "Moscow",
        ),
        (
            ("Первое заседание российско-филиппинской межправительственной комиссии прошло в Маниле в апреле 2017 года."
            " Следующее состоится в Москве в ноябре."),
            "commission", "planned", "2019-11", "Москве",
        ),
    ],
)  # fmt: skip
def test_a_session_is_told_by_its_number(text: str, kind: str, status: str, day: str, place: str) -> None:
    meetings = told(text)
    assert len(meetings) == 2
    assert (kind, status, day, place) in meetings


@pytest.mark.parametrize(
    "text",
    [
        f"{COMMISSION} It reviewed three drafts. The first is to be signed in Moscow in November.",
        f"{ROUND} They visited two factories. The first was in Tula.",
        f"{COMMISSION} The next elections are due in Manila in May.",
    ],
)
def test_the_number_of_something_else_tells_no_session(text: str) -> None:
    assert len(told(text)) == 1


def test_the_next_session_with_a_third_country_is_none_of_ours() -> None:
    talks = "The Philippines and China held their second round of maritime talks in Beijing in May."
    assert told(f"{talks} The next is set for Manila in October. The Russian embassy took note.") == []


def test_the_first_two_sessions_are_two() -> None:
    text = (
        "This week's session of the Russia-Philippines Joint Commission is the third;"
        " the first two were held in Manila in 2017 and in Moscow in 2018."
    )
    assert {(m[2], m[3]) for m in told(text)} >= {("2017", "Manila"), ("2018", "Moscow")}


def test_three_encounters_in_a_row_are_three() -> None:
    text = (
        f"{LOCSIN} and {LAVROV} have held talks three times, in New York in September 2018,"
        " in Singapore in November 2018 and in Bangkok in July."
    )
    assert [(m[2], m[3]) for m in told(text)] == [
        ("2018-09", "New York"),
        ("2018-11", "Singapore"),
        ("2019-07", "Bangkok"),
    ]


def test_presidents_are_no_premier() -> None:
    text = (
        "President Rodrigo Duterte met Russian President Vladimir Putin in Sochi on Thursday. On Wednesday he was"
        " received in Moscow by Prime Minister Dmitry Medvedev. The presidents had met in Lima in November 2016."
    )
    lima = next(m for m in read(text, PUBLISHED).meetings if m.place == "Lima")
    assert names(lima) == {"Rodrigo Duterte", "Vladimir Putin"}


def test_where_the_next_meeting_will_be_is_no_stay() -> None:
    text = f"{LOCSIN} and {LAVROV} met in Manila on Monday. Their next meeting will be in Moscow in April."
    last = read(text, PUBLISHED).meetings[-1]
    assert (last.kind, last.status, last.date, last.place) == ("talks", "planned", "2020-04", "Moscow")
    assert len(names(last)) == 2


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        (f"{LOCSIN} praised {LAVROV}, whom he saw in New York last September.", "talks", "2018-09"),
        (f"{LOCSIN}, whom {LAVROV} visited on Tuesday, said the treaty would pass.", "talks", "2019-09-10"),
        (f"{LAVROV} spoke well of {LOCSIN}, whom he called on in July.", "courtesy_call", "2019-07"),
        (f"{LOCSIN}, whom {LAVROV} paid a visit on Monday, said so.", "talks", "2019-09-09"),
        (
            f"{LAVROV}, whom {LOCSIN} hosted in Makati on Monday, asked for lower tariffs.",
            "talks",
            "2019-09-09",
        ),
    ],
)
def test_whom_somebody_met_stands_before_the_relative(text: str, kind: str, day: str) -> None:
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.kind, meeting.date) == (kind, day)
    assert names(meeting) == {"Teodoro Locsin", "Sergey Lavrov"}


@pytest.mark.parametrize(
    "words", ["saw on television last September", "called a friend on Monday", "saw in a film in July"]
)
def test_whom_he_did_not_meet(words: str) -> None:
    assert told(f"{LOCSIN} praised {LAVROV}, whom he {words}.") == []


def test_a_joint_body_that_met_may_be_told_in_a_relative_clause() -> None:
    joint = "The Philippine-Russian joint commission on trade"
    (meeting,) = told(f"{joint}, whose co-chairs met in Manila last month, is to widen the exchanges.")
    assert meeting[1:] == ("held", "2019-08", "Manila")
    assert not told(f"{joint}, which has not met since 2016, is to widen the exchanges.")
    assert not told(f"{joint}, whose chairman met with Chinese traders in Beijing last month, is ready.")


@pytest.mark.parametrize(
    ("told_of", "day", "place", "country"),
    [
        ("Vladivostok hosted the first in April 2018.", "2018-04", "Vladivostok", "RU"),
        ("Cebu City was the venue of the first, in June 2018.", "2018-06", "Cebu City", "PH"),
        ("The first was hosted by the Russians in May last year.", "2018-05", None, "RU"),
    ],
)
@pytest.mark.parametrize(
    "counted", ["", " It was the second time that the two coast guards met in this way."]
)
def test_who_hosted_a_session_tells_where_it_was(
    told_of: str, day: str, place: str | None, country: str, counted: str
) -> None:
    text = "Coast guard officers of Russia and the Philippines held a second round of talks in Manila on Tuesday."
    meetings = read(f"{text}{counted} {told_of}", PUBLISHED).meetings
    assert [(m.date, m.place, m.country) for m in meetings[1:]] == [(day, place, country)]


def test_the_consultations_that_a_paper_governs_are_not_its_signature() -> None:
    text = f"{ROUND} The memorandum that governs the consultations was signed in May 2018."
    assert [m[2] for m in told(text)] == ["2019-09-10"]


CONSULTATIONS = "Manila hosted the eighth Philippines-Russia policy consultations on Wednesday."


@pytest.mark.parametrize(
    ("text", "status", "day", "place"),
    [
        (
            (
                "The Third Meeting of the Philippine-Russian Joint Committee was held in Davao on 3 September 2019."
                " They recalled that the Second Meeting took place in Kazan in June 2017."
            ),
            "held", "2017-06", "Kazan",
        ),
        (f"{CONSULTATIONS} The ninth round will be held in Moscow in 2021.", "planned", "2021", "Moscow"),
        (
            f"{CONSULTATIONS} The next will be in Moscow in 2021. The previous one was held there in April 2018.",
            "held", "2018-04", "Moscow",
        ),
        (
            (
                f"{LAVROV} offered to resume the consultations of the two ministries."
                " The last round, planned for April 2018 in Moscow, was called off by Manila."
            ),
            "cancelled", "2018-04", "Moscow",
        ),
        (
            (
                f"{LOCSIN} says that the social security agreement with Russia is still being discussed."
                " The last round took place in Manila in February 2018 and no date has been fixed for another."
            ),
            "held", "2018-02", "Manila",
        ),
        (
            (
                "Ambassador Igor Khovaev came to prepare the next session of the joint commission."
                " It will be held in Moscow in March rather than in January as first planned."
            ),
            "planned", "2020-03", "Moscow",
        ),
    ],
)  # fmt: skip
def test_a_session_of_a_series_told_before(text: str, status: str, day: str, place: str) -> None:
    assert (status, day, place) in [meeting[1:] for meeting in told(text)]


def test_the_month_first_planned_is_told_beside_the_new_one() -> None:
    text = (
        "Ambassador Igor Khovaev came to prepare the next session of the joint commission."
        " It will be held in Moscow in March rather than in January as first planned."
    )
    assert [m.previous_dates for m in read(text, PUBLISHED).meetings if m.place] == [["2020-01"]]


@pytest.mark.parametrize(
    "text",
    [
        "The Philippines and China held talks in Manila in May. The last round took place in Moscow in June.",
        f"{LOCSIN} wrote to {LAVROV} on flights. The last meeting of the airlines' union took place in Moscow in May.",
        "No round of the consultations between Russia and the Philippines has been held since 2015.",
        (
            "The talks between Russia and the Philippines are on hold. The committee of Vietnam and the Philippines"
            " met in Cebu in June. The next round will be held in Moscow in May, Hanoi said."
        ),
    ],
)  # fmt: skip
def test_a_round_of_others_is_no_session(text: str) -> None:
    assert not [meeting for meeting in told(text) if meeting[3] == "Moscow"]


def test_who_chaired_for_each_side_and_no_other_session() -> None:
    text = (
        "The Third Meeting of the Philippine-Russian Joint Committee was held in Davao on 3 September 2019."
        " Undersecretary Rowena Guevara chaired for the Philippines. Deputy Minister Sergey Kuzmin chaired for Russia."
        " The Second Meeting took place in Kazan in June 2017. Secretary Fortunato de la Peña received Dr. Kuzmin on"
        " 3 September."
    )
    found = {(m.date, m.place): names(m) for m in read(text, PUBLISHED).meetings}
    assert found["2019-09-03", "Davao"] == {"Rowena Guevara", "Sergey Kuzmin"}
    assert found["2017-06", "Kazan"] == set()
    assert {"Fortunato de la Peña", "Sergey Kuzmin"} in found.values()
