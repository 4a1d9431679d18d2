"""What is on its way and has not been done: who left to sign, a signing that was set, a visit being prepared."""

import pytest

from tests.extract.reading_articles import names, only_agreement, only_meeting, read

KHOVAEV = "Russian Ambassador Igor Khovaev"


@pytest.mark.parametrize(
    "text",
    [
        (
            "Senate President Vicente Sotto left for Moscow on Tuesday with three aides to sign a "
            "cooperation agreement with the Federation Council of Russia."
        ),
        (
            "Agriculture Secretary William Dar departed on Wednesday for Vladivostok, Russia, to sign a "
            "memorandum of understanding on fishing with Russian Agriculture Minister Dmitry Patrushev."
        ),
        (
            "Transportation Secretary Arthur Tugade took off for Moscow on Tuesday to formally sign the "
            "air services agreement between the Philippines and Russia."
        ),
        (
            "Russian Deputy Minister Alexander Fomin set off from Moscow for Manila on Monday to sign a "
            "protocol on naval training with Defense Secretary Delfin Lorenzana."
        ),
    ],
)
def test_who_left_to_sign_has_not_signed_and_the_day_of_leaving_is_no_day_of_signing(text: str) -> None:
    agreement = only_agreement(text)
    assert (agreement.status, agreement.date, agreement.expected) == ("ready_to_sign", None, None)
    assert not agreement.signatories
    assert {(m.status, m.date) for m in read(text).meetings if m.kind == "signing"} <= {("planned", None)}


def test_who_left_to_meet_somebody_has_not_met_him_that_day() -> None:
    text = (
        "Defense Secretary Delfin Lorenzana left Manila on Tuesday for Moscow to meet Russian Defense "
        "Minister Sergei Shoigu."
    )
    talks = {(m.status, m.date) for m in read(text).meetings if m.kind == "talks"}
    assert talks <= {("planned", None)}


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("left for Vladivostok last year to sign a memorandum of understanding on fishing with", "2018"),
        (
            "left Vladivostok on Tuesday after signing a memorandum of understanding on fishing with",
            "2019-09-10",
        ),
        ("left his seat on Tuesday and signed a memorandum of understanding on fishing with", "2019-09-10"),
    ],
)
def test_who_left_long_ago_or_left_it_signed_has_signed(words: str, day: str) -> None:
    text = f"Agriculture Secretary William Dar {words} Russian Agriculture Minister Dmitry Patrushev."
    agreement = only_agreement(text)
    assert (agreement.status, agreement.date) == ("signed", day)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        (
            (
                "The Philippines and Russia have set its signing for his visit in November, Justice "
                "Secretary Menardo Guevarra said of the extradition treaty."
            ),
            "2019-11",
        ),
        (
            (
                "Justice officials of the Philippines and Russia drafted an extradition treaty. They have "
                "scheduled its signing for the visit of President Vladimir Putin in November."
            ),
            "2019-11",
        ),
        (
            (
                "The two governments fixed the signing of the air services agreement between the "
                "Philippines and Russia for November, Secretary Arthur Tugade said."
            ),
            "2019-11",
        ),
        (
            (
                "The Department of Foreign Affairs has moved the signing of the visa agreement with "
                "Russia to coincide with Minister Sergey Lavrov's visit in December."
            ),
            "2019-12",
        ),
    ],
)
def test_a_signing_that_was_set_for_a_day_lies_ahead(text: str, month: str) -> None:
    agreement = only_agreement(text)
    assert (agreement.status, agreement.date, agreement.expected) == ("ready_to_sign", None, month)


@pytest.mark.parametrize(
    "words",
    [
        (
            "Officials set the table at the signing of the air services agreement between the Philippines and "
            "Russia on"
        ),
        "After the table was set the Philippines and Russia signed an air services agreement in Manila on",
        "The Philippines and Russia planned the signing of an air services agreement for June, then signed it on",
    ],
)
def test_what_was_set_besides_puts_no_signing_off(words: str) -> None:
    agreement = only_agreement(f"{words} Tuesday, Secretary Arthur Tugade said.")
    assert (agreement.status, agreement.date) == ("signed", "2019-09-10")


@pytest.mark.parametrize(
    "text",
    [
        "Officials are putting the finishing touches to the visit of President Rodrigo Duterte to Russia.",
        "The Palace is giving final touches to a working trip of President Rodrigo Duterte to Moscow.",
        "Groundwork for the visit of President Rodrigo Duterte to Moscow has begun, the Palace said.",
        "The last details of the trip of President Rodrigo Duterte to Moscow are being worked on.",
    ],
)
def test_a_visit_that_is_being_prepared_is_planned(text: str) -> None:
    meeting = only_meeting(text)
    assert (meeting.kind, meeting.status, meeting.country) == ("visit", "planned", "RU")


@pytest.mark.parametrize(
    "text",
    [
        (
            "An artist put finishing touches to a bust after the visit of President Rodrigo Duterte to Russia "
            "in May 2017."
        ),
        (
            "The final work of the painter was hung during the visit of President Rodrigo Duterte to Russia "
            "in May 2017."
        ),
    ],
)
def test_what_else_was_being_finished_leaves_a_visit_held(text: str) -> None:
    meeting = only_meeting(text)
    assert (meeting.kind, meeting.status, meeting.date) == ("visit", "held", "2017-05")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Defense Secretary Delfin Lorenzana called a bilateral meeting with", "2019-09-10"),
        ("Foreign Affairs Secretary Teodoro Locsin called an urgent meeting with", "2019-09-10"),
        ("Agriculture Secretary William Dar calls a second meeting with", "2019-09-10"),
    ],
)
def test_who_called_a_meeting_with_somebody_met_him(words: str, day: str) -> None:
    meeting = only_meeting(f"{words} {KHOVAEV} in Manila on Tuesday.")
    assert (meeting.kind, meeting.status, meeting.date, meeting.place) == ("talks", "held", day, "Manila")


@pytest.mark.parametrize(
    "words", ["called for a bilateral", "is calling for an early", "pressed for another"]
)
def test_who_called_for_a_meeting_has_none_yet(words: str) -> None:
    assert only_meeting(f"Senator Richard Gordon {words} meeting with {KHOVAEV}.").status == "possible"


@pytest.mark.parametrize(
    "text",
    [
        f"{KHOVAEV} paid a courtesy call on Vice President Leni Robredo on Tuesday and said the embassy will help.",
        f"After a courtesy call on Vice President Leni Robredo on Tuesday, {KHOVAEV} said Russia is ready to help.",
        f"{KHOVAEV} said Russia is ready to help after a courtesy call on Vice President Leni Robredo on Tuesday.",
        f"{KHOVAEV} said Moscow will help following his courtesy call on Vice President Leni Robredo on Tuesday.",
    ],
)
def test_what_a_caller_said_others_will_do_leaves_his_call_made(text: str) -> None:
    meeting = only_meeting(text)
    assert (meeting.kind, meeting.status, meeting.date) == ("courtesy_call", "held", "2019-09-10")
    assert names(meeting) == {"Igor Khovaev", "Leni Robredo"}


@pytest.mark.parametrize(
    "text",
    [
        (
            f"{KHOVAEV} will pay a courtesy call on Vice President Leni Robredo on Tuesday, and said the "
            "embassy is ready."
        ),
        f"{KHOVAEV} said he will leave after a courtesy call on Vice President Leni Robredo.",
        f"{KHOVAEV} will speak on Monday after a courtesy call on Vice President Leni Robredo.",
    ],
)
def test_a_call_that_he_will_make_is_planned(text: str) -> None:
    assert [m.status for m in read(text).meetings] == ["planned"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            "The visit to Manila that Russian Minister Sergey Lavrov is about to make in October is short.",
            "2019-10",
        ),
        (
            "Officials spoke of the visit which Russian Minister Sergey Lavrov will make to Manila in October.",
            "2019-10",
        ),
        (
            "Aides of Minister Sergey Lavrov came to see to the visit to Manila which he is to make in October.",
            "2019-10",
        ),
    ],
)
def test_a_visit_which_somebody_will_make_is_planned_whoever_spoke_of_it(text: str, when: str) -> None:
    visits = [m for m in read(text).meetings if m.kind == "visit"]
    assert [(m.status, m.date, names(m)) for m in visits] == [("planned", when, {"Sergey Lavrov"})]
