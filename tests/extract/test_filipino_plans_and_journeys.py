"""Plans given up, denials, journeys home, company and bare papers as Filipino reports tell them."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from tests.extract import reading_articles
from tests.extract.reading_articles import names

FRIDAY = date(2026, 11, 20)
MET = "Nagpulong sa Moscow noong Nobyembre 18 sina Trade Secretary Cristina Roque at Russian Minister Anton Alikhanov. "
read = partial(reading_articles.read, published=FRIDAY)

GIVEN_UP = (
    "Hindi na tutuloy sa Moscow si Foreign Secretary Theresa Lazaro sa Disyembre.",
    "Hindi na tuloy ang pagpunta sa Moscow ni Foreign Secretary Theresa Lazaro sa Disyembre.",
    "Kinansela ni Foreign Secretary Theresa Lazaro ang kanyang biyahe sa Moscow sa Disyembre.",
)


@pytest.mark.parametrize("told", GIVEN_UP)
def test_a_journey_given_up(told: str) -> None:
    [visit] = read(told).meetings
    assert (visit.kind, visit.status, visit.country, visit.date) == ("visit", "cancelled", "RU", "2026-12")


def test_who_was_to_meet_did_not() -> None:
    told = (
        "Makikipagkita sana si Foreign Secretary Theresa Lazaro kay Russian Foreign Minister Sergey Lavrov."
    )
    assert [(m.kind, m.status) for m in read(told).meetings] == [("talks", "cancelled")]


def test_papers_to_be_signed_later_date_no_talks() -> None:
    told = (
        "Makikipagkita si Foreign Secretary Theresa Lazaro kay Russian Foreign Minister Sergey Lavrov para ayusin ang "
        "mga kasunduang lalagdaan sa Enero."
    )
    assert [(m.kind, m.date) for m in read(told).meetings] == [("talks", None)]


def test_a_visit_moved() -> None:
    told = (
        "Ipinagpaliban sa Enero ang pagbisita sa Moscow ni Defense Secretary Gilberto Teodoro na nakatakda sana sa "
        "Disyembre 5."
    )
    [visit] = read(told).meetings
    assert (visit.status, visit.date, visit.previous_dates) == ("postponed", "2027-01", ["2026-12-05"])


DENIED = (
    "Itinanggi ng Malacañang na nagkita sina Pangulong Ferdinand Marcos Jr. at Russian President Vladimir Putin.",
    "Pinabulaanan ng Palasyo na nag-usap sina Pangulong Ferdinand Marcos Jr. at Russian President Vladimir Putin.",
    (
        "Palasyo, itinangging nakipagkita si Marcos kay Putin sa Singapore\n\nItinanggi ng Malacañang na nagkita sina "
        "Pangulong Ferdinand Marcos Jr. at Russian President Vladimir Putin."
    ),
)


@pytest.mark.parametrize("told", DENIED)
def test_what_is_denied_is_no_meeting(told: str) -> None:
    assert read(told).meetings == []


WENT = "Tumulak patungong Vladivostok noong Lunes si Agriculture Secretary Francisco Tiu Laurel Jr. "


HOME = ("Babalik sa bansa ang kalihim sa Nobyembre 22.", "Uuwi ang kalihim sa Nobyembre 22.")


@pytest.mark.parametrize("told", HOME)
def test_who_comes_home_ends_his_visit(told: str) -> None:
    assert [m.date for m in read(WENT + told).meetings] == ["2026-11-16/2026-11-22"]


def test_who_is_in_the_delegation_travels_and_meets_nobody() -> None:
    told = read(
        f"{WENT}Makikipagpulong doon ang kalihim kay Russian Agriculture Minister Oksana Lut ukol sa saging. Kasama sa "
        "delegasyon sina Undersecretary Cheryl Natividad at Assistant Secretary Arnel de Mesa."
    )
    [visit] = [m for m in told.meetings if m.kind == "visit"]
    assert names(visit) >= {"Cheryl Natividad", "Arnel de Mesa"}
    assert all("Arnel de Mesa" not in names(m) for m in told.meetings if m.kind != "visit")


def test_a_word_behind_a_surname_is_no_part_of_it() -> None:
    told = (
        "Nakipagpulong si Agriculture Secretary Francisco Tiu Laurel Jr. kay Russian Minister Dmitry Patrushev ukol sa "
        "abono."
    )
    assert "Dmitry Patrushev" in {o.name for o in read(told).officials}


def test_two_offices_of_one_holder() -> None:
    told = (
        "Nakipagpulong noong Martes si Vice President at Education Secretary Sara Duterte kay Russian Ambassador Marat "
        "Pavlov sa Pasig City."
    )
    titles = {o.name: o.title for o in read(told).officials}
    assert titles["Sara Duterte"] == "Vice President at Education Secretary"


def test_the_office_of_a_counterpart() -> None:
    told = (
        "Nagpulong sa Moscow noong Lunes si Defense Secretary Gilberto Teodoro at ang kanyang counterpart na si Andrei "
        "Belousov."
    )
    titles = {o.name: o.title for o in read(told).officials}
    assert titles.get("Andrei Belousov") == "Defense Minister"


NEXT = (
    "Gaganapin ang susunod na sesyon sa Manila sa 2027.",
    "Napagkasunduan ding sa Manila gaganapin sa 2027 ang ikaapat na sesyon.",
)


@pytest.mark.parametrize("told", NEXT)
def test_the_next_session_is_planned(told: str) -> None:
    held = (
        "Nagpulong sa Moscow noong Lunes sina Trade Secretary Cristina Roque at Russian Minister Maxim Reshetnikov "
        "para sa ikatlong sesyon ng Joint Commission. "
    )
    assert [(m.kind, m.date, m.place) for m in read(held + told).meetings if m.status == "planned"] == [
        ("commission", "2027", "Manila")
    ]


SIGNED = (
    "Lumagda ang dalawa sa isang kasunduan.",
    "Nilagdaan ng dalawang opisyal ang memorandum.",
)


@pytest.mark.parametrize("told", SIGNED)
def test_a_paper_without_a_name(told: str) -> None:
    [found] = read(MET + told).agreements
    assert (found.status, found.date) == ("signed", "2026-11-18")
    assert {s.name for s in found.signatories} == {"Cristina Roque", "Anton Alikhanov"}


def test_an_agreement_only_spoken_of_is_none() -> None:
    assert read(f"{MET}Pinag-usapan ng dalawa ang isang kasunduan.").agreements == []


def test_talks_moved() -> None:
    told = (
        "Iniurong sa susunod na buwan ang pulong nina Defense Secretary Gilberto Teodoro at Russian Ambassador Marat "
        "Pavlov na nakatakda sana bukas."
    )
    [met] = read(told).meetings
    assert (met.status, met.date, met.previous_dates) == ("postponed", "2026-12", ["2026-11-21"])


GROUPS = (
    "Bumisita sa Davao City noong Lunes ang mga opisyal ng Russia.",
    "Dumating sa Davao City noong Lunes ang delegasyon ng Russia.",
)


@pytest.mark.parametrize("told", GROUPS)
def test_officials_without_names_are_on_a_visit(told: str) -> None:
    [visit] = read(f"{told} Sinalubong sila ni Mayor Sebastian Duterte.").meetings[:1]
    assert (visit.kind, visit.date, visit.country) == ("visit", "2026-11-16", "PH")


def test_officials_of_a_third_country_are_none_of_the_two() -> None:
    told = "Bumisita sa Davao City noong Lunes ang mga opisyal ng Indonesia. Wala roon ang Russia."
    assert read(told).meetings == []


ON_THE_PHONE = (
    "Nakausap ni Pangulong Ferdinand Marcos Jr. sa telepono si Russian President Vladimir Putin noong Miyerkules.",
    "Nag-usap sina Pangulong Ferdinand Marcos Jr. at Russian President Vladimir Putin sa telepono noong Miyerkules.",
)


@pytest.mark.parametrize("told", ON_THE_PHONE)
def test_a_call_is_one_wherever_its_telephone_is_told(told: str) -> None:
    assert [(m.kind, m.date) for m in read(told).meetings] == [("call", "2026-11-18")]


def test_a_delegation_told_by_its_own_country_goes_to_the_other() -> None:
    told = "Nakibahagi ang delegasyon ng Pilipinas sa International Technical Forum sa Moscow noong Lunes."
    [visit] = read(told).meetings
    assert (visit.kind, visit.country, visit.place, visit.date) == ("visit", "RU", "Moscow", "2026-11-16")
