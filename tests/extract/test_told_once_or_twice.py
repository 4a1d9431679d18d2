"""One event or one paper told in several sentences, and people who only seem to be there."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_meeting, read

FRIDAY = date(2026, 11, 20)


def told(text: str) -> list[tuple[str, str, str | None, set[str]]]:
    return [(m.kind, m.status, m.date, names(m)) for m in read(text, FRIDAY).meetings]


CLOSED = "The two-day talks closed in Iloilo on Thursday."
HELD = "The talks between the Philippines and Russia were held in Iloilo on Thursday."
BOTH = "Undersecretary Allan Gepty and Russian Deputy Minister Vladimir Ilyichev"
HEADS = [
    f"{CLOSED} Undersecretary Allan Gepty headed the Philippine team and Deputy Minister Vladimir Ilyichev the other.",
    f"{HELD} {BOTH} led the two panels.",
    f"{HELD} {BOTH} headed their respective delegations.",
]


@pytest.mark.parametrize("text", HEADS)
def test_the_heads_of_both_sides_may_be_told_in_one_breath(text: str) -> None:
    meeting = only_meeting(text, FRIDAY)
    assert meeting.date == "2026-11-19"
    assert names(meeting) == {"Allan Gepty", "Vladimir Ilyichev"}


def test_who_led_a_panel_of_another_kind_headed_no_side() -> None:
    assert (
        told("The talks closed in Iloilo on Thursday. Senator Loren Legarda led a seminar on panels.") == []
    )


@pytest.mark.parametrize(
    ("text", "day", "who"),
    [
        ("The fair opens in May, when Russian Trade Minister Anton Alikhanov visits Manila.", "2027-05",
         {"Anton Alikhanov"}),
        ("The papers are to be signed in March, when Anton Alikhanov, Russia's trade minister, flies in to Manila.",
         "2027-03", {"Anton Alikhanov"}),
    ],
)  # fmt: skip
def test_when_he_comes_is_dated_by_the_clause_before(text: str, day: str, who: set[str]) -> None:
    assert [(d, people) for kind, _, d, people in told(text) if kind == "visit"] == [(day, who)]


def test_what_must_be_done_before_he_comes_dates_no_visit() -> None:
    text = "The mayor spent Monday on what must be done before Russian Trade Minister Anton Alikhanov visits Manila."
    assert [(kind, d) for kind, _, d, _ in told(text)] == [("visit", None)]


@pytest.mark.parametrize(
    "text",
    [
        "MANILA – Russian Energy Minister Sergey Tsivilev is expected here next month to look over a plant.",
        "MANILA – Russian Energy Minister Sergey Tsivilev hopes to be here next month to look over a plant.",
    ],
)
def test_who_is_expected_here_is_to_travel(text: str) -> None:
    assert [(kind, d, who) for kind, _, d, who in told(text)] == [("visit", "2026-12", {"Sergey Tsivilev"})]


def test_two_who_travel_respectively_make_two_journeys() -> None:
    text = (
        "Agriculture Secretary Francisco Tiu Laurel and Energy Secretary Sharon Garin will go to Moscow on"
        " December 7 and December 14, respectively."
    )
    assert [(d, who) for _, _, d, who in told(text)] == [
        ("2026-12-07", {"Francisco Tiu Laurel"}),
        ("2026-12-14", {"Sharon Garin"}),
    ]


def test_he_goes_on_being_the_one_of_the_clause_before() -> None:
    text = (
        "Ambassador Marat Pavlov is in Cebu. On Monday he called on Governor Pamela Baricuatro; the next day he was"
        " received by Mayor Nestor Archival."
    )
    assert [(d, who) for kind, _, d, who in told(text) if kind != "visit"] == [
        ("2026-11-16", {"Marat Pavlov", "Pamela Baricuatro"}),
        ("2026-11-17", {"Marat Pavlov", "Nestor Archival"}),
    ]


def test_days_are_counted_on_whoever_is_named_next() -> None:
    text = (
        "On November 9 the panel was created. Four days later Secretary Sharon Garin received Russian Ambassador"
        " Marat"
        " Pavlov in Taguig."
    )
    assert only_meeting(text, FRIDAY).date == "2026-11-13"


@pytest.mark.parametrize(
    "behind",
    [
        ", who was to have joined the meeting, was held up in Doha",
        ", who could not attend, sent his regrets",
        ", the trade envoy, who missed the talks, apologized",
    ],
)
def test_who_was_kept_away_was_not_there(behind: str) -> None:
    text = (
        "Secretary Sharon Garin met Russian Deputy Minister Roman Marshavin in Makati on Monday. Sergey Cheremin"
        " of the"
        f" Moscow government{behind}."
    )
    assert names(only_meeting(text, FRIDAY)) == {"Sharon Garin", "Roman Marshavin"}


def test_the_dead_met_people_while_they_lived() -> None:
    text = (
        "The late Secretary Susan Ople met Russian Deputy Minister Elena Mukhtiyarova in Geneva in June 2023."
    )
    assert names(only_meeting(text, FRIDAY)) == {"Susan Ople", "Elena Mukhtiyarova"}
    text = (
        "Secretary Sharon Garin recalled a letter of the late Secretary Susan Ople to Russian Minister Anton"
        " Kotyakov."
    )
    assert told(text) == []


@pytest.mark.parametrize("wish", ["asked for", "called for", "pressed for"])
def test_a_session_that_is_asked_for_is_not_held(wish: str) -> None:
    text = (
        "Trade Secretary Cristina Roque and Russian Minister Maxim Reshetnikov talked in Lima on Monday. Reshetnikov"
        f" {wish} the Joint Commission on Trade and Economic Cooperation to be convened."
    )
    assert [(kind, status) for kind, status, _, _ in told(text)] == [("talks", "held")]


def test_words_before_talks_that_call_for_something_else_leave_them_held() -> None:
    text = "Senator Imee Marcos called for calm during talks with Russian Ambassador Marat Pavlov in Pasay on Monday."
    assert [(status, d) for _, status, d, _ in told(text)] == [("held", "2026-11-16")]


def test_two_ministers_who_took_something_up_on_a_day_met() -> None:
    text = (
        "Foreign Affairs Secretary Maria Theresa Lazaro is in Moscow to meet Russian Foreign Minister Sergey"
        " Lavrov. On"
        " Thursday, the two ministers took up the schooling of cadets."
    )
    assert ("talks", "held", "2026-11-19", {"Maria Theresa Lazaro", "Sergey Lavrov"}) in told(text)


def test_what_two_discussed_takes_no_day_of_the_paper() -> None:
    text = (
        "Foreign Affairs Secretary Maria Theresa Lazaro met Russian Foreign Minister Sergey Lavrov in Lima on"
        " Monday. They"
        " discussed the treaty signed in Manila in 2017."
    )
    assert [d for _, _, d, _ in told(text)] == ["2026-11-16"]


SIGNING = (
    "On Monday, Cebu City Mayor Nestor Archival signed the Program of Cooperation between Cebu City and the Moscow"
    " Government. In Moscow, Sergey Cheremin, head of its external relations department, put his name to the"
    " documents."
)


def test_who_was_present_at_the_signing_was_at_that_one() -> None:
    text = f"{SIGNING} Councilor Joel Garganera was present at the signing with Russian Consul Ivan Gavrilov."
    meeting = only_meeting(text, FRIDAY)
    assert (meeting.kind, meeting.date) == ("signing", "2026-11-16")
    assert names(meeting) == {"Nestor Archival", "Sergey Cheremin", "Joel Garganera", "Ivan Gavrilov"}


def test_the_exchange_of_signed_papers_is_part_of_the_signing() -> None:
    text = (
        "The protocol was signed on Monday in Makati by Energy Secretary Sharon Garin and Rosatom head Alexey"
        " Likhachev."
        " The signing and exchange of the signed copies were witnessed by President Ferdinand Marcos Jr. and"
        " Russian Prime"
        " Minister Mikhail Mishustin."
    )
    meeting = only_meeting(text, FRIDAY)
    assert meeting.kind == "signing"
    assert names(meeting) == {"Sharon Garin", "Alexey Likhachev", "Ferdinand Marcos Jr.", "Mikhail Mishustin"}


def test_an_ambassador_who_dined_his_own_delegation_met_nobody_of_the_other_side() -> None:
    text = (
        "The Philippine delegation toured the Russian staff academy in Moscow. Ambassador to Russia Igor Bailen"
        " met with the"
        " delegation over dinner at the embassy on Monday."
    )
    assert [kind for kind, *_ in told(text) if kind != "visit"] == []


def test_who_welcomed_the_ships_officers_belongs_to_their_call() -> None:
    text = (
        "The Russian frigate Marshal Shaposhnikov docked in Manila on Monday. Commodore Juario Marayag of the"
        " Philippine"
        " Navy welcomed Captain Alexey Sysuev, who commands the detachment."
    )
    meeting = only_meeting(text, FRIDAY)
    assert meeting.kind == "ship_visit"
    assert names(meeting) == {"Juario Marayag", "Alexey Sysuev"}


def test_a_call_on_the_mayor_stands_beside_the_ships() -> None:
    text = (
        "The Russian frigate Marshal Shaposhnikov docked in Manila on Monday. Captain Alexey Sysuev, who commands the"
        " detachment, called on Mayor Isko Moreno Domagoso on Tuesday."
    )
    assert [kind for kind, *_ in told(text)] == ["ship_visit", "courtesy_call"]


def test_a_reporter_who_came_along_tells_from_where_it_was() -> None:
    text = "MOSCOW – Tourism Secretary Christina Frasco met Russian Deputy Minister Dmitry Vakhrukov on Wednesday."
    assert only_meeting(text, FRIDAY).place == "Moscow"
    text = (
        "MOSCOW, November 20. /WIRE/. Secretary Christina Frasco met Russian Deputy Minister Dmitry Vakhrukov on"
        " Wednesday."
    )
    assert only_meeting(text, FRIDAY).place is None


def test_the_second_meeting_of_the_group_is_to_come() -> None:
    text = (
        "The Philippine Army and the Russian Ground Forces held the first meeting of their working group in Tarlac on"
        " November 16. The second meeting of the group will be hosted by the Russian side in Kazan in June of"
        " next year."
    )
    assert {(status, d) for _, status, d, _ in told(text)} == {("held", "2026-11-16"), ("planned", "2027-06")}
