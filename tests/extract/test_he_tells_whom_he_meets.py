""" "He told Y at a meeting": who "he" is takes part, as one named there would."""

import pytest

from .reading_articles import FRIDAY, encounters_held, names, only_meeting

WANTS = "Energy Secretary Alfonso Cusi wants small reactors. "


@pytest.mark.parametrize(
    "told",
    [
        "He told Russian Ambassador Igor Khovaev so during a meeting at his office on Tuesday.",
        "He told this to Russian Ambassador Igor Khovaev in a meeting on Tuesday.",
        "He also assured Russian Ambassador Igor Khovaev of it in a courtesy call on Tuesday.",
        "In a meeting on Tuesday, he urged Russian Ambassador Igor Khovaev to help.",
        "He thanked Russian Ambassador Igor Khovaev for his help when they met on Tuesday.",
        "He relayed the request to Russian Ambassador Igor Khovaev during the latter's courtesy call on Tuesday.",
    ],
)
def test_he_who_tells_somebody_something_at_a_meeting_was_there(told: str) -> None:
    meeting = only_meeting(WANTS + told)
    assert names(meeting) == {"Alfonso Cusi", "Igor Khovaev"}
    assert (meeting.status, meeting.date) == ("held", "2019-09-10")


@pytest.mark.parametrize(
    "told",
    [
        "He told Senator Sherwin Gatchalian so during a meeting on Tuesday.",
        "He told Russian Ambassador Igor Khovaev so in a letter on Tuesday.",
        "He told Russian Ambassador Igor Khovaev that a meeting of experts may follow.",
    ],
)
def test_what_he_writes_or_tells_his_own_is_no_encounter(told: str) -> None:
    assert not encounters_held(WANTS + told, FRIDAY)


@pytest.mark.parametrize(
    "told",
    [
        "told visiting Russian Deputy Energy Minister Pavel Sorokin on Tuesday that the plant may be built.",
        "told Russian Deputy Energy Minister Pavel Sorokin at the DOE office on Tuesday that the plant may be built.",
        "informed Russian Deputy Energy Minister Pavel Sorokin of it at the DOE headquarters on Tuesday.",
    ],
)
def test_what_is_told_a_visitor_or_in_an_office_is_told_face_to_face(told: str) -> None:
    meeting = only_meeting(f"Energy Secretary Alfonso Cusi {told}")
    assert names(meeting) == {"Alfonso Cusi", "Pavel Sorokin"}
    assert meeting.date == "2019-09-10"


def test_who_accompanied_the_guest_was_at_the_meeting_told_before() -> None:
    meeting = only_meeting(
        "Governor Gwendolyn Garcia welcomed Russian Ambassador Igor Khovaev to the Capitol on Tuesday. "
        "The envoy was accompanied by Honorary Consul Armi Lopez Garcia."
    )
    assert {"Gwendolyn Garcia", "Igor Khovaev"} <= names(meeting)


@pytest.mark.parametrize(
    "told",
    [
        "Energy Secretary Alfonso Cusi spoke about small reactors with Russian Ambassador Igor Khovaev on Tuesday.",
        "Energy Secretary Alfonso Cusi spoke of it with Ambassador Igor Khovaev of Russia on Tuesday.",
    ],
)
def test_what_two_spoke_about_with_one_another(told: str) -> None:
    meeting = only_meeting(told)
    assert names(meeting) == {"Alfonso Cusi", "Igor Khovaev"}


@pytest.mark.parametrize(
    "told",
    [
        "Energy Secretary Alfonso Cusi spoke about cooperation with Russia in a speech on Tuesday.",
        "Energy Secretary Alfonso Cusi was in Moscow on Tuesday but met no Russian official.",
    ],
)
def test_a_speech_about_a_country_is_no_encounter(told: str) -> None:
    assert not encounters_held(told, FRIDAY)


def test_a_meeting_that_was_planned_and_given_up_lay_ahead() -> None:
    meeting = only_meeting(
        "Energy Secretary Alfonso Cusi has scrapped plans to meet Russian Energy Minister Alexander Novak on Monday."
    )
    assert (meeting.status, meeting.date) == ("cancelled", "2019-09-16")
