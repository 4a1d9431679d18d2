"""Stamps of pages, what a schedule has in it, what was said so in talks, and calls that were paid."""

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_meeting, read

TUESDAY, MONDAY = "2019-09-10", "2019-09-16"
KHOVAEV = "Russian Ambassador Igor Khovaev"
LOCSIN, LAVROV = "Foreign Secretary Teodoro Locsin", "Russian Minister Sergey Lavrov"
STAMPED = (
    "Dmitry Medvedev holds meeting with President of the Philippines Rodrigo Duterte\n\n"
    "19 May 2016\n\n{line}\n\nDmitry Medvedev: Mr President, I am glad to see you."
)


@pytest.mark.parametrize("line", ["Government House, Moscow", "Gorki, Moscow Region", "Sochi"])
def test_a_page_of_a_meeting_takes_the_day_of_its_stamp_over_a_line_of_where(line: str) -> None:
    meeting = only_meeting(STAMPED.format(line=line), date(2016, 5, 19))
    assert (meeting.kind, meeting.status, meeting.date) == ("talks", "held", "2016-05-19")
    assert names(meeting) == {"Dmitry Medvedev", "Rodrigo Duterte"}


@pytest.mark.parametrize(
    "line", ["The two met at length, an aide said.", "Photo by a press office of Russia"]
)
def test_a_stamp_over_another_line_tells_only_when_it_was_printed(line: str) -> None:
    assert only_meeting(STAMPED.format(line=line), date(2016, 5, 19)).date is None


def test_what_a_speaker_recalls_hides_no_meeting_of_the_page() -> None:
    text = (
        "Meeting with President of the Philippines Rodrigo Duterte\n\nNovember 10, 2017\n\n"
        "President of Russia Vladimir Putin: Mr President, we met in Lima in November 2016 and spoke of trade.\n\n"
        "President of the Philippines Rodrigo Duterte: Thank you."
    )
    days = {m.date for m in read(text, date(2017, 11, 10)).meetings if len(names(m)) == 2}
    assert days == {"2017-11-10", "2016-11"}


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        (f"On the agenda is a meeting of {LOCSIN} with {LAVROV} in Moscow.", "talks", None),
        (
            (
                "Among the activities of the visit is a courtesy call of Russian Deputy Minister Alexander "
                "Fomin on Defense Secretary Delfin Lorenzana."
            ),
            "courtesy_call",
            None,
        ),
        (
            (
                "Activities lined up for the visit include a courtesy call of Russian Deputy Minister "
                "Alexander Fomin on Defense Secretary Delfin Lorenzana on Monday."
            ),
            "courtesy_call",
            MONDAY,
        ),
        (
            (
                "The agenda of the trip includes talks between Agriculture Secretary William Dar and Russian "
                "Minister Dmitry Patrushev on Monday."
            ),
            "talks",
            MONDAY,
        ),
        (
            (
                "Among the events lined up for Monday is a meeting between Trade Secretary Ramon Lopez and "
                "Russian Minister Denis Manturov."
            ),
            "talks",
            MONDAY,
        ),
        (
            (
                "Senate President Vicente Sotto's program in Moscow includes a courtesy call on Federation "
                "Council Speaker Valentina Matvienko on Monday."
            ),
            "courtesy_call",
            MONDAY,
        ),
        (
            (
                "Defense Secretary Delfin Lorenzana's engagements in Moscow next week include a meeting with "
                "Russian Minister Sergei Shoigu."
            ),
            "talks",
            "2019-09-16/2019-09-22",
        ),
    ],
)
def test_what_an_agenda_or_a_schedule_has_in_it_is_planned(text: str, kind: str, when: str | None) -> None:
    meeting = only_meeting(text)
    assert (meeting.kind, meeting.status, meeting.date, len(names(meeting))) == (kind, "planned", when, 2)


def test_whose_schedule_it_is_takes_part_in_all_of_it() -> None:
    text = (
        "President Rodrigo Duterte's schedule includes a meeting with Russian Prime Minister Dmitry Medvedev and "
        "talks with President Vladimir Putin in Moscow next month."
    )
    assert [(m.status, names(m)) for m in read(text).meetings] == [
        ("planned", {"Rodrigo Duterte", "Dmitry Medvedev"}),
        ("planned", {"Rodrigo Duterte", "Vladimir Putin"}),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"On the agenda of the meeting between {LOCSIN} and {LAVROV} in Moscow on Tuesday were visas.",
        f"Trade was on the agenda when {LOCSIN} met {LAVROV} in Moscow on Tuesday.",
        f"The agenda included visas when {LOCSIN} met {LAVROV} in Moscow on Tuesday.",
        f"President Rodrigo Duterte's schedule was on the table when {LOCSIN} met {LAVROV} in Moscow on Tuesday.",
    ],
)
def test_what_was_on_the_agenda_of_talks_leaves_them_held(text: str) -> None:
    meeting = only_meeting(text)
    assert (meeting.status, meeting.date) == ("held", TUESDAY)
    assert names(meeting) == {"Teodoro Locsin", "Sergey Lavrov"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            (
                "Russia will send wheat. Russian Minister Dmitry Patrushev said so in talks with Agriculture "
                "Secretary William Dar in Moscow on Tuesday."
            ),
            "Moscow",
        ),
        (
            (
                f"Russia is ready to train pilots. {KHOVAEV} made the offer during a meeting with Defense "
                "Secretary Delfin Lorenzana in Manila on Tuesday."
            ),
            "Manila",
        ),
        (
            f"Visas may be waived. {LAVROV} conveyed this at a meeting with {LOCSIN} in Moscow on Tuesday.",
            "Moscow",
        ),
        (
            (
                "Manila asks for flights. Tourism Secretary Bernadette Puyat repeated the request in the course "
                "of talks with Russian Minister Denis Manturov in Moscow on Tuesday."
            ),
            "Moscow",
        ),
        (
            f"{KHOVAEV} called on Senate President Vicente Sotto. The call took place at the Senate on Tuesday.",
            "Senate",
        ),
        (
            (
                "Russian Deputy Minister Alexander Fomin paid a courtesy call on Defense Secretary Delfin "
                "Lorenzana. His call was made in Quezon City on Tuesday."
            ),
            "Quezon City",
        ),
        (
            f"{KHOVAEV} called on Mayor Edgardo Labella. The call took place in Cebu City on Tuesday.",
            "Cebu City",
        ),
    ],
)
def test_said_so_in_talks_and_the_call_that_was_paid(text: str, place: str) -> None:
    meeting = only_meeting(text)
    assert meeting.kind == ("courtesy_call" if "call" in text else "talks")
    assert (meeting.status, meeting.date, meeting.place) == ("held", TUESDAY, place)
    assert len(names(meeting)) == 2


@pytest.mark.parametrize("whom", ["reporters in Manila", "farmers in Nueva Ecija", "rice traders in Cebu"])
def test_said_so_in_talks_with_others(whom: str) -> None:
    text = (
        f"Russia will send wheat. Agriculture Secretary William Dar said so in talks with {whom} on Tuesday."
    )
    assert not read(text).meetings


def test_a_call_by_telephone_stays_one() -> None:
    text = f"{LOCSIN} spoke by phone with {LAVROV} on Tuesday. The call took place at the request of Moscow."
    assert (only_meeting(text).kind, only_meeting(text).date) == ("call", TUESDAY)
