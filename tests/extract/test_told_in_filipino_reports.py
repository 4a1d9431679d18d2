"""Journeys, talks, calls and papers as Filipino reports and Palace briefings tell them."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from tests.extract import reading_articles
from tests.extract.reading_articles import names

FRIDAY = date(2026, 11, 20)
read = partial(reading_articles.read, published=FRIDAY)

JOURNEYS = (
    (
        "Nakarating na sa Moscow si Pangulong Ferdinand Marcos Jr. para sa kanyang official visit.",
        ("held", None, "Moscow"),
    ),
    (
        "Nakatakdang magtungo si Pangulong Ferdinand Marcos Jr. sa Russia sa darating na Disyembre 5 hanggang 8.",
        ("planned", "2026-12-05/2026-12-08", None),
    ),
    (
        "Bibisita si Pangulong Ferdinand Marcos Jr. sa Russia sa darating na December 5.",
        ("planned", "2026-12-05", None),
    ),
    (
        "Noong Linggo dumating ang pinuno ng bansa na si Pangulong Ferdinand Marcos Jr. sa Moscow.",
        ("held", "2026-11-15", "Moscow"),
    ),
    (
        (
            "Tinanggap ni Pangulong Ferdinand Marcos Jr. ang imbitasyon ni Russian President Vladimir Putin na "
            "bumisita sa Moscow sa Hunyo."
        ),
        ("planned", "2027-06", "Moscow"),
    ),
)


@pytest.mark.parametrize(("told", "expected"), JOURNEYS)
def test_journeys(told: str, expected: tuple[str, str | None, str | None]) -> None:
    [visit] = read(told).meetings
    assert (visit.kind, visit.country, names(visit)) == ("visit", "RU", {"Ferdinand Marcos Jr."})
    assert (visit.status, visit.date, visit.place) == expected


def test_who_is_there_for_a_visit_is_on_it() -> None:
    told = "Nasa Moscow ngayon si Foreign Affairs Secretary Theresa Lazaro para sa tatlong araw na working visit."
    [visit] = read(told).meetings
    assert (visit.kind, visit.status, visit.place) == ("visit", "ongoing", "Moscow")


def test_who_attends_a_forum_of_the_other_side_goes_there() -> None:
    told = "Dadalo si Vice President Sara Duterte sa isang forum sa St. Petersburg sa Hunyo."
    [visit] = read(told).meetings
    assert (visit.kind, visit.status, visit.date, visit.place) == (
        "visit",
        "planned",
        "2027-06",
        "St. Petersburg",
    )


def test_a_visit_is_no_call_on_whose_word_it_is() -> None:
    told = (
        "Maaaring bumisita si Russian President Vladimir Putin sa Pilipinas sa susunod na taon, ayon kay Ambassador "
        "Marat Pavlov."
    )
    [visit] = read(told).meetings
    assert (visit.kind, visit.status, visit.date, names(visit)) == (
        "visit",
        "possible",
        "2027",
        {"Vladimir Putin"},
    )


OWN_PEOPLE = (
    "Nakipagpulong si Pangulong Ferdinand Marcos Jr. sa mga Pilipino sa Moscow kagabi.",
    "Президент Филиппин Фердинанд Маркос встретился в Москве с соотечественниками.",
    "Президент Филиппин Фердинанд Маркос встретился с филиппинскими журналистами в Казани 18 ноября.",
)


@pytest.mark.parametrize("told", OWN_PEOPLE)
def test_compatriots_and_the_press_are_no_other_side(told: str) -> None:
    assert [m for m in read(told).meetings if m.kind == "talks"] == []


def test_what_is_set_for_this_week_is_ahead() -> None:
    told = (
        "Magkikita sina Pangulong Ferdinand Marcos Jr. at Russian President Vladimir Putin sa Shenzhen ngayong "
        "linggo."
    )
    assert [m.status for m in read(told).meetings] == ["planned"]


def test_what_he_came_for_is_told_with_the_journey() -> None:
    told = (
        "Noong Linggo dumating ang kalihim ng DFA na si Theresa Lazaro sa Moscow para sa bilateral meeting kasunod ng "
        "pag-uusap nina Pangulong Ferdinand Marcos Jr. at Russian President Vladimir Putin sa Lima."
    )
    found = [(m.kind, m.place, names(m)) for m in read(told).meetings]
    assert ("visit", "Moscow", {"Theresa Lazaro"}) in found
    assert ("talks", "Lima", {"Ferdinand Marcos Jr.", "Vladimir Putin"}) in found
    assert len(found) == 2


def test_he_stands_behind_the_verb() -> None:
    told = (
        "Noong Linggo dumating ang kalihim ng DFA na si Theresa Lazaro sa Moscow. Nakipagpulong siya kahapon kay "
        "Foreign Minister Sergey Lavrov."
    )
    [talks] = [m for m in read(told).meetings if m.kind == "talks"]
    assert (talks.date, names(talks)) == ("2026-11-19", {"Theresa Lazaro", "Sergey Lavrov"})


def test_their_meeting_is_his_with_who_is_named() -> None:
    told = (
        "Nasa Moscow si Pangulong Ferdinand Marcos Jr. para sa isang pagbisita. Nakatakda rin siyang lumipad "
        "patungong Kazan para sa pulong nila bukas ni Russian President Vladimir Putin."
    )
    [talks] = [m for m in read(told).meetings if m.kind == "talks"]
    assert (talks.status, talks.date) == ("planned", "2026-11-21")
    assert names(talks) == {"Ferdinand Marcos Jr.", "Vladimir Putin"}


def test_meetings_with_two_are_one_with_each() -> None:
    told = (
        "Magkakaroon din ng bilateral meetings si Pangulong Ferdinand Marcos Jr. kay Russian President Vladimir "
        "Putin at Prime Minister Mikhail Mishustin sa Disyembre 6 at 7."
    )
    talks = read(told).meetings
    assert [names(m) - {"Ferdinand Marcos Jr."} for m in talks] == [{"Vladimir Putin"}, {"Mikhail Mishustin"}]
    assert {m.status for m in talks} == {"planned"}


def test_a_meeting_with_two_is_one() -> None:
    told = (
        "Nakipagpulong si Pangulong Ferdinand Marcos Jr. kina Russian President Vladimir Putin at Prime Minister "
        "Mikhail Mishustin noong Martes."
    )
    assert len(read(told).meetings) == 1


COURTESY = (
    (
        "Walang pormal na agenda at isang courtesy call lamang ang ginawa ni Russian Security Council Secretary Sergei "
        "Shoigu kay Pangulong Ferdinand Marcos Jr. sa Davao City."
    ),
    "Nag-courtesy call kay Pangulong Ferdinand Marcos Jr. si Russian Security Council Secretary Sergei Shoigu.",
)


@pytest.mark.parametrize("told", COURTESY)
def test_courtesy_calls(told: str) -> None:
    [call] = read(told).meetings
    assert (call.kind, names(call)) == ("courtesy_call", {"Ferdinand Marcos Jr.", "Sergei Shoigu"})


def test_the_adviser_of_a_president_is_not_the_president() -> None:
    told = (
        "Kinumpirma ng Malacañang ang pagpupulong nina Pangulong Ferdinand Marcos Jr. at ng tagapayo ni Russian "
        "President Vladimir Putin sa Davao City. Isang courtesy call ang ginawa ni Security Council Secretary Sergei "
        "Shoigu sa Pangulo."
    )
    [met] = read(told).meetings
    assert names(met) == {"Ferdinand Marcos Jr.", "Sergei Shoigu"}


NOTHING = (
    "Itinanggi ng Malacañang na makikipagkita si Pangulong Ferdinand Marcos Jr. kay Russian President Vladimir Putin.",
    "Nagpadala ng liham si Russian President Vladimir Putin kay Pangulong Ferdinand Marcos Jr.",
    "В Кремле опровергли сообщения о встрече Владимира Путина с президентом Филиппин Фердинандом Маркосом в Казани.",
)


@pytest.mark.parametrize("told", NOTHING)
def test_denials_and_letters_are_no_meetings(told: str) -> None:
    assert read(told).meetings == []


CALLS = (
    "Tinawagan ni Russian President Vladimir Putin si Pangulong Ferdinand Marcos Jr. kahapon.",
    "Tumawag si Russian President Vladimir Putin kay Pangulong Ferdinand Marcos Jr. kahapon.",
    "Президент РФ Владимир Путин позвонил президенту Филиппин Фердинанду Маркосу 19 ноября.",
)


@pytest.mark.parametrize("told", CALLS)
def test_telephone_calls(told: str) -> None:
    [call] = read(told).meetings
    assert (call.kind, call.date, len(call.participants)) == ("call", "2026-11-19", 2)


SHIPS = (
    ("Dumaong kaninang umaga sa Maynila ang Varyag ng Russian Pacific Fleet.", "2026-11-20"),
    (
        (
            "Dumaong sa Maynila nitong Lunes ang barkong pandigma ng Russia na Varyag. Mananatili ang barko sa Maynila "
            "hanggang Sabado."
        ),
        "2026-11-16/2026-11-21",
    ),
    (
        "Крейсер «Варяг» 16 ноября вошел в порт Манилы. В порту судно останется до 21 ноября.",
        "2026-11-16/2026-11-21",
    ),
)


@pytest.mark.parametrize(("told", "day"), SHIPS)
def test_calls_of_ships(told: str, day: str) -> None:
    [call] = read(told).meetings
    assert (call.kind, call.country, call.date) == ("ship_visit", "PH", day)


PAPERS = (
    (
        "Noong Mayo, pumasok ang Rosatom at ang Department of Energy sa isang kasunduan tungkol sa enerhiya.",
        ("agreement", "signed", "2026-05"),
    ),
    (
        (
            "Kinansela ng Pilipinas ang kontrata sa pagbili ng mga helicopter sa Russia, ayon kay Defense Secretary "
            "Gilberto Teodoro."
        ),
        ("contract", "cancelled", None),
    ),
    (
        "Филиппины отменили контракт с Россией на поставку вертолетов, сообщил министр обороны Хильберто Теодоро.",
        ("contract", "cancelled", None),
    ),
    (
        "Филиппины приостановили контракт с Россией на поставку вертолетов, сообщил министр обороны Хильберто Теодоро.",
        ("contract", "suspended", None),
    ),
)


@pytest.mark.parametrize(("told", "expected"), PAPERS)
def test_papers(told: str, expected: tuple[str, str, str | None]) -> None:
    [found] = read(told).agreements
    assert (found.kind, found.status, found.date) == expected


def test_nothing_was_signed() -> None:
    told = (
        "Nagpulong sa Sochi sina Pangulong Ferdinand Marcos Jr. at Russian President Vladimir Putin. Walang nilagdaang "
        "kontrata para sa mga helicopter."
    )
    assert read(told).agreements == []


BRIEFING = (
    "Press Briefing of Presidential Spokesperson Salvador Panelo\n20 November 2026\n\n"
    "SEC. PANELO: The President will go to Russia, December 5 to 8 iyon. May bilateral meeting siya with President "
    "Putin.\n\nSEC. PANELO: Oo, tuloy iyon."
)


def test_the_president_of_a_palace_briefing_is_not_russia_s() -> None:
    told = read(BRIEFING)
    visits = [(m.status, m.date, m.country) for m in told.meetings if m.kind == "visit"]
    assert visits == [("planned", "2026-12-05/2026-12-08", "RU")]
    assert all("2027-05" not in (m.date or "") for m in told.meetings)  # "may" is "there is"


def test_the_secretary_is_the_spokesperson_named_above() -> None:
    assert [o.name for o in read(BRIEFING).officials if "Panelo" in o.name] == ["Salvador Panelo"]
