"""Russian names and titles in oblique cases: back to the nominative, and never to a wrong one."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.extract import extract
from ingest.extract.known.lexicon import Lexicon
from ingest.extract.known.names import in_nominative, nominative_readings
from ingest.extract.letters.cyrillic import plural_forms

LEXICON = Lexicon.bundled()
DAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("written", "case", "nominative"),
    [
        ("Хуаном Бинаем", "ins", "Хуан Бинай"),
        ("Перфекто Ясая", "gen", "Перфекто Ясай"),
        ("Родриго Роа Дутерте", "gen", "Родриго Роа Дутерте"),
        ("Рамоном Т. Барбой", "ins", "Рамон Т. Барба"),
        ("Виктора Дж. Меркадо", "gen", "Виктор Дж. Меркадо"),
        ("Франклином М. Дрилоном", "ins", "Франклин М. Дрилон"),
        ("Дельфина Лоренсаны", "gen", "Дельфин Лоренсана"),
        ("Марии Терезы Ласаро", "gen", "Мария Тереза Ласаро"),
        ("Терезе Ласаро", "dat", "Терезе Ласаро"),
        ("Хосе Видалю", "dat", "Хосе Видаль"),
        ("Никиты Кондратьева", "gen", "Никита Кондратьев"),
        ("Ильёй Рогачёвым", "ins", "Илья Рогачёв"),
        ("Людмилы Скаковской", "gen", "Людмила Скаковская"),
        ("Гвендолин Гарсией", "ins", "Гвендолин Гарсия"),
        ("Глории Макапагал-Арройо", "gen", "Глория Макапагал-Арройо"),
        ("Сергея Викторовича Лаврова", "gen", "Сергей Викторович Лавров"),
        ("А.А. Масловым", "ins", "А.А. Маслов"),
        ("Ириной Яровой", "ins", "Ирина Яровая"),
        ("Павлом Сорокиным", "ins", "Павел Сорокин"),
        ("Наталья Шестакова", "gen", "Наталья Шестакова"),
        ("Валентина Сидорова", "gen", "Валентин Сидоров"),
        ("А.А. Масловым", "", "А.А. Масловым"),
    ],
)
def test_names_return_to_the_nominative(written: str, case: str, nominative: str) -> None:
    assert in_nominative(written, case) == nominative


@pytest.mark.parametrize(
    ("written", "case"),
    [
        ("Хеллен де ла Вега", "gen"),
        ("Кэтрин Алпай", "dat"),
        ("Анна Мари Гуэрра", "nom"),
        ("Хиларио Давиди", "ins"),
        ("Петром Толстым", "ins"),
        ("Дельфину Лоренсане", "dat"),
        ("Владимиру Дутерте", "dat"),
        ("Роберто Симату", "dat"),
    ],
)
def test_what_the_ending_leaves_open_stays_as_printed(written: str, case: str) -> None:
    assert in_nominative(written, case) == written


def test_an_open_form_may_still_be_the_person_told_before() -> None:
    assert "Дельфин Лоренсана" in nominative_readings("Дельфину Лоренсане")


def test_offices_of_several() -> None:
    assert plural_forms("министры", "министр")["министрами"] == "ins"
    assert plural_forms("представители", "представитель")["представителям"] == "dat"
    assert plural_forms("официальные представители", "")["официальных представителей"] == "gen"
    assert plural_forms("главы", "глава")["глав"] == "gen"
    assert plural_forms("атташе", "атташе") == {"атташе": "nom"}


def officials(told: str) -> dict[str, str | None]:
    """Names and titles of the officials of an article in which the ambassadors meet."""
    opening = (
        "МОСКВА, 18 ноября. /ТАСС/. Посол России Марат Павлов встретился с послом Филиппин Игорем Байленом. "
    )
    read = extract(opening + told, DAY, LEXICON, title="")
    return {o.name: o.title for o in read.officials}


@pytest.mark.parametrize(
    ("told", "name", "title"),
    [
        (
            "В беседе участвовал заместитель председателя Комитета по внешним связям Лев Гринин.",
            "Лев Гринин",
            "заместитель председателя Комитета по внешним связям",
        ),
        (
            "Их приняли вместе с руководителем экономического отдела Мэри Грейс Тансеко.",
            "Мэри Грейс Тансеко",
            "руководитель экономического отдела",
        ),
        (
            "Председатель Совета Федерации Федерального Собрания РФ Валентина Матвиенко передала им привет.",
            "Валентина Матвиенко",
            "Председатель Совета Федерации Федерального Собрания РФ",
        ),
        (
            "Первый заместитель председателя Комитета Госдумы по науке, образованию и культуре Лидия Орлова рада.",
            "Лидия Орлова",
            "Первый заместитель председателя Комитета Госдумы по науке, образованию и культуре",
        ),
        (
            "Они говорили с членами Законодательного Собрания края Андреем Лимом и Глебом Соколовым.",
            "Глеб Соколов",
            "член Законодательного Собрания края",
        ),
        (
            "Их ждал командир крейсера «Варяг» капитан 2 ранга Пётр Ульянов.",
            "Пётр Ульянов",
            "командир крейсера «Варяг» капитан 2 ранга",
        ),
        (
            "С ними Чрезвычайный и Полномочный Посол Республики Филиппины в РФ Его Превосходительство Карлос Соррета.",
            "Карлос Соррета",
            "Чрезвычайный и Полномочный Посол Республики Филиппины в РФ",
        ),
    ],
)
def test_titles_with_bodies_nobody_listed(told: str, name: str, title: str) -> None:
    assert officials(told).get(name) == title


@pytest.mark.parametrize(
    "told",
    [
        "Министр торговли накануне принял Ивана Петрова.",
        "Руководитель агентства заявил журналистам, что Иван Петров не приедет.",
        "Глава ведомства вместе с Иваном Петровым осмотрел порт.",
    ],
)
def test_a_title_ends_before_what_its_holder_does(told: str) -> None:
    assert not any("Петров" in name for name in officials(told))


HOLDERS = (
    (
        "Заместитель мэра Владивостока Наталья Шестакова",
        ("Наталья Шестакова", "Заместитель мэра Владивостока"),
    ),
    ("Врио губернатора Валентина Сидорова", ("Валентина Сидорова", "Врио губернатора")),
)


@pytest.mark.parametrize(("told", "expected"), HOLDERS)
def test_deputies_and_acting_holders_are_named_as_printed(told: str, expected: tuple[str, str]) -> None:
    text = f"{told} встретилась с послом Филиппин Игорем Байленом."
    assert expected in [(o.name, o.title) for o in extract(text, DAY, LEXICON, title="").officials]
