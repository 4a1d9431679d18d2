"""Meetings, journeys and instruments as Filipino and Russian reports tell them."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.extract import extract
from ingest.extract.known.lexicon import Lexicon
from ingest.extract.types import Extraction

A, B = "Labor Secretary Bienvenido Laguesma", "Russian Labor Minister Anton Kotyakov"
LEXICON = Lexicon.bundled()
FRIDAY = date(2026, 11, 20)


def read(told: str) -> Extraction:
    opening = "МОСКВА, 18 ноября. /ТАСС/. " if told[0] >= "А" else "MANILA – "
    return extract(opening + told.format(A=A, B=B), FRIDAY, LEXICON, title="")


TALKS = (
    (
        "Nakausap ni {A} si {B} sa Kazan noong Martes.",
        ("held", "2026-11-17", "Kazan"),
    ),
    (
        "Pupunta sa Kazan si {A} sa Mayo para makipagpulong kay {B}.",
        ("planned", "2027-05", "Kazan"),
    ),
    (
        "Idinaos sa Kazan noong Martes ang konsultasyon nina {A} at {B}.",
        ("held", "2026-11-17", "Kazan"),
    ),
    (
        (
            "Ginanap sa Kazan noong Nobyembre 10 at 11 ang konsultasyon ng Pilipinas at Russia. Pinangunahan "
            "ni {A} ang delegasyon ng Pilipinas. Si Labor Minister Anton Kotyakov ang namuno sa panig ng "
            "Russia."
        ),
        ("held", "2026-11-10/2026-11-11", "Kazan"),
    ),
    (
        "Hindi matutuloy ang pulong nina {A} at {B} sa Kazan.",
        ("cancelled", None, "Kazan"),
    ),
    (
        "Министр труда РФ Антон Котяков и министр труда Филиппин Бьенвенидо Лагесма виделись в Казани во вторник.",
        ("held", "2026-11-17", "Казань"),
    ),
    (
        (
            "Обмен мнениями между министром труда РФ Антоном Котяковым и министром труда Филиппин Бьенвенидо "
            "Лагесмой состоялся в Казани во вторник."
        ),
        ("held", "2026-11-17", "Казани"),
    ),
    (
        (
            "Встреча министра труда РФ Антона Котякова с министром труда Филиппин Бьенвенидо Лагесмой в Казани "
            "не состоится, сообщила официальный представитель ведомства Анна Белова."
        ),
        ("cancelled", None, "Казани"),
    ),
    (
        (
            "Губернатор Приморья Олег Кожемяко побеседовал во Владивостоке с послом Филиппин Игорем Байленом "
            "17 ноября."
        ),
        ("held", "2026-11-17", "Владивосток"),
    ),
    (
        (
            "В Казани 17 ноября прошли российско-филиппинские консультации. С российской стороны в них "
            "участвовал замминистра труда Антон Котяков, с филиппинской – замминистра Бьенвенидо Лагесма."
        ),
        ("held", "2026-11-17", "Казань"),
    ),
)


@pytest.mark.parametrize(("told", "expected"), TALKS)
def test_talks(told: str, expected: tuple[str, str, str]) -> None:
    [found] = [m for m in read(told).meetings if m.kind == "talks"]
    assert (found.status, found.date, found.place) == expected
    assert [p.country for p in sorted(found.participants, key=lambda p: p.country or "")] == ["PH", "RU"]


def test_credentials_are_a_call() -> None:
    [found] = read(
        "Президент Филиппин Фердинанд Маркос принял верительные грамоты посла РФ Марата Павлова."
    ).meetings
    assert found.kind == "courtesy_call"


JOURNEYS = (
    ("Darating sa bansa sa Disyembre 14 si {B}.", "2026-12-14", "PH"),
    ("Lumapag sa Maynila nitong Lunes si {B}.", "2026-11-16", "PH"),
    ("Lumipad patungong Kazan noong Lunes si {A}.", "2026-11-16", "RU"),
    ("Министр труда РФ Антон Котяков посетил Манилу 16 ноября.", "2026-11-16", "PH"),
)


@pytest.mark.parametrize(("told", "day", "country"), JOURNEYS)
def test_journeys(told: str, day: str, country: str) -> None:
    [found] = read(told).meetings
    assert (found.kind, found.date, found.country) == ("visit", day, country)
    assert len(found.participants) == 1


@pytest.mark.parametrize("whose", ["Тихоокеанского флота", "ВМФ России"])
def test_whose_ships_came_is_no_name_of_a_ship(whose: str) -> None:
    [found] = read(f"Корабли {whose} прибыли в порт Манилы во вторник.").meetings
    assert (found.kind, found.date, found.country) == ("ship_visit", "2026-11-17", "PH")


INSTRUMENTS = (
    ("Nilagdaan ng Pilipinas at Russia ang kasunduan sa paggawa noong Martes.", "agreement", "signed"),
    ("Pinirmahan na ang kasunduan ng Pilipinas at Russia tungkol sa paggawa.", "agreement", "signed"),
    (
        (
            "Nilagdaan nina Secretary Ramon Cruz at Russian Minister Ivan Petrov ang isang memorandum of "
            "understanding."
        ),
        "mou",
        "signed",
    ),
    (
        "Nakatakdang lagdaan ng Pilipinas at Russia sa Mayo ang kasunduan sa paggawa.",
        "agreement",
        "ready_to_sign",
    ),
    ("Договор о выдаче между Россией и Филиппинами вступил в силу 1 ноября.", "treaty", "in_force"),
    (
        "Россия и Филиппины готовят соглашение о труде, заявил посол РФ Марат Павлов.",
        "agreement",
        "negotiating",
    ),
    (
        "Президент РФ Владимир Путин пригласил президента Филиппин Фердинанда Маркоса посетить Россию.",
        "offer",
        "proposed",
    ),
    (
        "Inimbitahan ni Russian President Vladimir Putin si Pangulong Ferdinand Marcos Jr. na bumisita sa Kazan.",
        "offer",
        "proposed",
    ),
)


@pytest.mark.parametrize(("told", "kind", "status"), INSTRUMENTS)
def test_instruments(told: str, kind: str, status: str) -> None:
    [found] = read(told).agreements
    assert (found.kind, found.status) == (kind, status)


NOTHING = (
    "Sinalubong ng mga Pinoy sa Moscow ang bagong taon.",
    "Министр труда РФ Антон Котяков встретился с министром труда Индонезии Ясьерли. О Филиппинах речи не было.",
    "Филиппинские туристы посетили Казань во вторник.",
)


@pytest.mark.parametrize("told", NOTHING)
def test_others_meet_or_travel(told: str) -> None:
    assert read(told).meetings == []
