"""Journeys of which the day of leaving home is told beside their own days; and calls at a seat of government."""

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_meeting, read

WEDNESDAY = date(2019, 9, 11)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Defense Secretary Delfin Lorenzana left for Moscow on September 9. His visit to Russia is "
            "from September 10 to 13."
        ),
        (
            "Defense Secretary Delfin Lorenzana is on a visit to Russia from September 10 to 13. He "
            "left Manila on Monday."
        ),
        (
            "Defense Secretary Delfin Lorenzana flew to Moscow on Monday. Lorenzana will be on an "
            "official visit to Russia from "
            "September 10 to 13."
        ),
        (
            "Nasa pagbisita si Defense Secretary Delfin Lorenzana sa Russia mula Setyembre 10 hanggang "
            "13. Umalis si Lorenzana "
            "patungong Moscow noong Lunes."
        ),
    ],
)
def test_the_day_of_leaving_is_no_journey_of_its_own(text: str) -> None:
    visit = only_meeting(text, WEDNESDAY)
    assert (visit.kind, visit.date) == ("visit", "2019-09-10/2019-09-13")


def test_an_earlier_journey_stays_apart() -> None:
    text = (
        "Defense Secretary Delfin Lorenzana flew to Moscow on August 5. Lorenzana will be on an "
        "official visit to Russia from "
        "September 20 to 23."
    )
    assert [m.date for m in read(text, WEDNESDAY).meetings] == ["2019-08-05", "2019-09-20/2019-09-23"]


def test_who_is_due_to_arrive_is_on_the_visit_told_before() -> None:
    text = (
        "Defense Secretary Delfin Lorenzana is on an official visit to Russia from September 11 to "
        "13. Lorenzana left Manila "
        "yesterday and is due to arrive in Moscow tonight."
    )
    assert only_meeting(text, WEDNESDAY).date == "2019-09-11/2019-09-13"


@pytest.mark.parametrize(
    "ends", ["Matatapos ang pagbisita ng kalihim sa Russia sa", "Magtatapos ang kanyang biyahe sa"]
)
def test_the_day_on_which_a_visit_ends_in_filipino(ends: str) -> None:
    text = (
        f"Lumipad noong Lunes si Defense Secretary Delfin Lorenzana patungong Russia. {ends} "
        "Biyernes, Setyembre 13."
    )
    assert only_meeting(text, WEDNESDAY).date == "2019-09-09/2019-09-13"


@pytest.mark.parametrize(
    "told",
    [
        "Nakatakda silang magkita ni Russian Defense Minister Sergei Shoigu.",
        "Nakatakda silang mag-usap doon ni Russian Defense Minister Sergei Shoigu.",
        "Inaasahang muling magkaharap doon sina Lorenzana at Russian Defense Minister Sergei Shoigu.",
    ],
)
def test_who_is_set_to_meet_in_filipino(told: str) -> None:
    text = f"Bibisita si Defense Secretary Delfin Lorenzana sa Russia sa Oktubre 3. {told}"
    talks = [m for m in read(text, WEDNESDAY).meetings if m.kind == "talks"]
    assert [(m.status, names(m)) for m in talks] == [("planned", {"Delfin Lorenzana", "Sergei Shoigu"})]


def test_talks_by_phone_told_in_the_next_sentence() -> None:
    text = (
        "Nakatakdang mag-usap sina Pangulong Rodrigo Duterte at Russian President Vladimir Putin. "
        "Gaganapin ang pag-uusap ng "
        "dalawa sa pamamagitan ng telepono."
    )
    assert only_meeting(text, WEDNESDAY).kind == "call"


@pytest.mark.parametrize(
    "text",
    [
        (
            "The plan was done after the joint working group of the two countries met in Moscow. The "
            "Philippines and Russia will "
            "follow it. Leading the meeting were Assistant Secretary Raymund Quilop and Col. Maxim "
            "Penkin of Russia."
        ),
        (
            "Naisapinal ang plano ng Pilipinas at Russia matapos na muling magharap ang Joint Working "
            "Group ng dalawang bansa sa "
            "Moscow. Pinangunahan ang pulong nina Assistant Secretary Raymund Quilop at Col. Maxim "
            "Penkin ng Russia."
        ),
    ],
)
def test_a_joint_body_that_met_in_a_city_on_no_day(text: str) -> None:
    meeting = only_meeting(text, WEDNESDAY)
    assert (meeting.kind, meeting.status, meeting.place) == ("talks", "held", "Moscow")
    assert names(meeting) == {"Raymund Quilop", "Maxim Penkin"}


@pytest.mark.parametrize(
    "text",
    [
        (
            "During Russian Ambassador Igor Khovaev's visit to the Capitol in May, Governor Arthur Yap "
            "was invited: he accepted."
        ),
        (
            "During the visit of Russian Ambassador Igor Khovaev to the Capitol in May, Governor "
            "Arthur Yap asked for a ferry."
        ),
        (
            "Governor Arthur Yap gave a shawl to the guest during Russian Ambassador Igor Khovaev's "
            "trip to the Capitol in May."
        ),
        "On a visit to the Capitol in May Russian Ambassador Igor Khovaev thanked Governor Arthur Yap.",
    ],
)
def test_a_visit_to_a_seat_whose_holder_acts_is_a_call_on_him(text: str) -> None:
    for meeting in read(text, WEDNESDAY).meetings:
        assert (meeting.kind, meeting.date) in {("courtesy_call", "2019-05"), ("talks", "2019-05")}
        assert names(meeting) == {"Igor Khovaev", "Arthur Yap"}


@pytest.mark.parametrize(
    "text",
    [
        (
            "During Russian Ambassador Igor Khovaev's visit to the Capitol in May, Governor Arthur Yap "
            "was in Manila."
        ),
        (
            "During President Vladimir Putin's visit to the Ministry of Defense in Moscow, he said "
            "Secretary Delfin Lorenzana erred."
        ),
    ],
)
def test_a_visit_to_a_seat_is_no_call_on_who_was_away(text: str) -> None:
    assert all(m.kind not in ("courtesy_call", "talks") for m in read(text, WEDNESDAY).meetings)


@pytest.mark.parametrize("when", ["ngayong araw", "ngayong umaga", "ngayong gabi"])
def test_this_day_in_filipino(when: str) -> None:
    text = (
        f"Bibisita {when} si Russian Minister Denis Manturov sa Davao. Dumating siya sa Maynila nitong Lunes."
    )
    visit = next(m for m in read(text, WEDNESDAY).meetings if m.status == "planned")
    assert visit.date == "2019-09-11"


def test_a_day_with_nitong_is_over() -> None:
    text = "Dalawang barko ng Russian Navy ang nasa Maynila para sa goodwill visit, na dumating nitong Lunes."
    assert {m.date for m in read(text, WEDNESDAY).meetings} <= {"2019-09-09", "2019-09-09/.."}


def test_a_host_who_is_to_join_the_visitors_is_of_their_journey() -> None:
    found = read(
        "A group of Russian officials headed by Deputy Minister Alexander Tsybulskiy met heads of the Department of"
        " Agriculture on Thursday. The Russian group will visit the rice institute in Baguio City on Saturday."
        " Agriculture Secretary William Dar is expected to join them."
    )
    (visit,) = (m for m in found.meetings if m.kind == "visit")
    assert names(visit) == {"Alexander Tsybulskiy", "William Dar"}
