"""Every way of telling, crossed with people, places and days: no form is read with one sort of name alone.

A sentence is easily read with a minister whom everybody knows and lost with an undersecretary whose title takes a
line, or read with "on Monday" and lost with "in September". So each form of ``forms_of_meetings`` and
``forms_of_journeys`` is told of three pairs here (holders who are known by name, people whom only a long title
tells, people whose office follows the name between commas), with a place and a day in turn, and what is read must be
the same each time: kind, status, people, day and place.

To add a form, write it where its like stands, with the fields of its neighbours in braces; the tests below take it
up. What must not be read as a meeting goes to ``near_misses``.
"""

from datetime import date

import pytest
from _pytest.mark.structures import ParameterSet

from ingest.extract.types import Meeting
from tests.extract.grids.forms_of_journeys import SHIPS_CAME, SHIPS_COME, VISITS
from tests.extract.grids.forms_of_meetings import CALLS, NARRATIVES, TALKS
from tests.extract.grids.near_misses import APART
from tests.extract.reading_articles import names, read

THURSDAY = date(2019, 10, 17)

# As printed, and the name that is to be found.
FILIPINOS = (
    ("Foreign Secretary Teodoro Locsin Jr.", "Locsin"),
    ("Agriculture Undersecretary for Policy and Planning Ramon Abelarde", "Abelarde"),
    ("Ruben Salcedo, executive director of the National Tobacco Administration,", "Salcedo"),
)
RUSSIANS = (
    ("Russian Foreign Minister Sergey Lavrov", "Lavrov"),
    ("Deputy Director of the Third Asian Department of the Russian Foreign Ministry Pavel Ledov", "Ledov"),
    ("Oleg Zimin, deputy chairman of the State Duma of the Russian Federation,", "Zimin"),
)
PAIRS = tuple(zip(FILIPINOS, RUSSIANS, strict=True))

DAYS = (
    ("on Monday", "2019-10-14"),
    ("last week", "2019-10-07/2019-10-13"),
    ("on October 3", "2019-10-03"),
    ("in September", "2019-09"),
    ("on Tuesday afternoon", "2019-10-15"),
)
DAYS_AHEAD = (
    ("next week", "2019-10-21/2019-10-27"),
    ("on October 21", "2019-10-21"),
    ("on Tuesday", "2019-10-22"),
    ("next month", "2019-11"),
)
WHERE = (
    ("in Moscow", "Moscow"),
    ("in Manila", "Manila"),
    ("on the sidelines of the Eastern Economic Forum in Vladivostok", "Vladivostok"),
    ("in Davao City", "Davao City"),
    ("in Singapore on the sidelines of the ASEAN summit", "Singapore"),
    ("in Sochi", "Sochi"),
)
IN_RUSSIA = (
    ("Moscow", "Moscow"),
    ("the port city of Vladivostok", "Vladivostok"),
    ("St. Petersburg", "St. Petersburg"),
)
IN_THE_PHILIPPINES = (("Manila", "Manila"), ("the city of Davao", "Davao"), ("Cebu City", "Cebu City"))
SHIPS = (
    "The Russian destroyer Admiral Panteleyev",
    "The Russian Navy training ship Smolny",
    "The Russian cruiser Varyag",
)
PORTS = (("Manila", "Manila"), ("Subic Bay", "Subic Bay"), ("Cebu", "Cebu"), ("Davao City", "Davao City"))

Case = tuple[str, set[str], str, str]


def written(form: str, **fields: str) -> str:
    text = form.format(**fields)
    for doubled, single in ((",,", ","), (",.", "."), (", and,", ", and")):
        text = text.replace(doubled, single)
    return text[0].upper() + text[1:]


def surnames(meeting: Meeting) -> set[str]:
    return {name.removesuffix(" Jr.").split()[-1] for name in names(meeting)}


def meetings_of(forms: tuple[str, ...]) -> list[ParameterSet]:
    """The articles of each form: the text, who met, the day and the place."""
    told = []
    for at, form in enumerate(forms):
        cases: list[Case] = []
        for turn, ((filipino, one), (russian, other)) in enumerate(PAIRS):
            when, day = DAYS[(at + turn) % len(DAYS)]
            where, place = WHERE[(at + 2 * turn) % len(WHERE)]
            text = written(form, ph=filipino, ru=russian, where=where, when=when)
            cases.append((text, {one, other}, day, place))
        told.append(pytest.param(cases, id=form))
    return told


def journeys_of(forms: tuple[str, ...], filipinos: bool) -> list[ParameterSet]:
    people, places = (FILIPINOS, IN_RUSSIA) if filipinos else (RUSSIANS, IN_THE_PHILIPPINES)
    side, host = ("Philippine", "Russian") if filipinos else ("Russian", "Philippine")
    told = []
    for at, form in enumerate(forms):
        cases: list[Case] = []
        for turn, (who, surname) in enumerate(people):
            when, day = DAYS[(at + turn) % len(DAYS)]
            where, place = places[(at // 2 + turn) % len(places)]
            text = written(form, who=who, place=where, when=when, side=side, host=host)
            cases.append((text, {surname}, day, place))
        told.append(pytest.param(cases, id=form))
    return told


def ships_of(forms: tuple[str, ...], days: tuple[tuple[str, str], ...]) -> list[ParameterSet]:
    told = []
    for at, form in enumerate(forms):
        cases: list[Case] = []
        for turn, ship in enumerate(SHIPS):
            when, day = days[(at + turn) % len(days)]
            port, place = PORTS[(at + 2 * turn) % len(PORTS)]
            cases.append((written(form, ship=ship, port=port, when=when), set[str](), day, place))
        told.append(pytest.param(cases, id=form))
    return told


def misread(cases: list[Case], kinds: set[str], status: str, *, placed: bool = True) -> list[str]:
    """The articles in which no meeting of these kinds is what was told, with what was read instead."""
    wrong = []
    for text, people, day, place in cases:
        meetings = read(text, THURSDAY).meetings
        told = [
            m
            for m in meetings
            if m.kind in kinds
            and (m.status, m.date) == (status, day)
            and surnames(m) >= people
            and (m.place == place or not placed)
        ]
        if len(told) != 1:
            seen = [(m.kind, m.status, m.date, m.place, sorted(names(m))) for m in meetings]
            wrong.append(f"{text} -> {seen}")
    return wrong


@pytest.mark.parametrize("cases", meetings_of((*TALKS, *NARRATIVES)))
def test_two_who_met(cases: list[Case]) -> None:
    assert misread(cases, {"talks", "courtesy_call", "commission"}, "held") == []


@pytest.mark.parametrize("cases", meetings_of(CALLS))
def test_two_who_spoke_from_afar(cases: list[Case]) -> None:
    assert misread(cases, {"call"}, "held", placed=False) == []


@pytest.mark.parametrize("cases", journeys_of(VISITS, filipinos=True))
def test_a_filipino_in_russia(cases: list[Case]) -> None:
    assert misread(cases, {"visit"}, "held") == []


@pytest.mark.parametrize("cases", journeys_of(VISITS, filipinos=False))
def test_a_russian_in_the_philippines(cases: list[Case]) -> None:
    assert misread(cases, {"visit"}, "held") == []


@pytest.mark.parametrize("cases", ships_of(SHIPS_CAME, DAYS))
def test_a_ship_that_came(cases: list[Case]) -> None:
    assert misread(cases, {"ship_visit"}, "held") == []


@pytest.mark.parametrize("cases", ships_of(SHIPS_COME, DAYS_AHEAD))
def test_a_ship_that_is_to_come(cases: list[Case]) -> None:
    assert misread(cases, {"ship_visit"}, "planned") == []


@pytest.mark.parametrize("form", APART)
def test_two_who_did_not_meet(form: str) -> None:
    for (filipino, _), (russian, _) in PAIRS[:2]:
        text = written(form, ph=filipino, ru=russian)
        assert {m.status for m in read(text, THURSDAY).meetings} <= {"possible"}, text
