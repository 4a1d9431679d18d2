"""Verbs of meeting and travelling in Filipino and Russian, whichever word stands first."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.extract import extract
from ingest.extract.known.lexicon import Lexicon
from ingest.extract.types import Extraction

LEXICON = Lexicon.bundled()
FRIDAY = date(2026, 11, 20)


def read(text: str) -> Extraction:
    return extract(text, FRIDAY, LEXICON, title="")


@pytest.mark.parametrize(
    ("text", "kind", "day", "people"),
    [
        (
            (
                "Hinarap ni Senate President Vicente Sotto sa Pasay City nitong Martes ang embahador "
                "ng Russia na si Marat Pavlov."
            ),
            "talks",
            "2026-11-17",
            {"Vicente Sotto", "Marat Pavlov"},
        ),
        (
            (
                "Kinausap ni Foreign Secretary Theresa Lazaro sa Moscow noong Lunes si Russian "
                "Foreign Minister Sergey Lavrov."
            ),
            "talks",
            "2026-11-16",
            {"Theresa Lazaro", "Sergey Lavrov"},
        ),
        (
            (
                "Nagtagpo sa Kazan noong Lunes sina Trade Secretary Cristina Roque at Russian Trade "
                "Minister Anton Alikhanov."
            ),
            "talks",
            "2026-11-16",
            {"Cristina Roque", "Anton Alikhanov"},
        ),
        (
            "Kasalo ni Vice President Sara Duterte sa Davao noong Lunes ang embahador ng Russia na si Marat Pavlov.",
            "talks",
            "2026-11-16",
            {"Sara Duterte", "Marat Pavlov"},
        ),
        (
            "Dinalaw ni Russian Ambassador Marat Pavlov noong Lunes si Mayor Sebastian Duterte sa Davao City.",
            "courtesy_call",
            "2026-11-16",
            {"Marat Pavlov", "Sebastian Duterte"},
        ),
        (
            (
                "Haharapin ni Executive Secretary Ralph Recto bukas sa Malacañang ang ministro ng "
                "agrikultura ng Russia na si Oksana Lut."
            ),
            "talks",
            "2026-11-21",
            {"Ralph Recto", "Oksana Lut"},
        ),
        (
            (
                "Министр иностранных дел РФ Сергей Лавров поговорил в понедельник в Нью-Йорке с "
                "министром иностранных дел Филиппин Терезой Лазаро."
            ),
            "talks",
            "2026-11-16",
            {"Сергей Лавров", "Тереза Лазаро"},
        ),
        (
            (
                "Посол Филиппин Игорь Байлен навестил в среду губернатора Приморского края Олега "
                "Кожемяко во Владивостоке."
            ),
            "talks",
            "2026-11-18",
            {"Игорь Байлен", "Олег Кожемяко"},
        ),
        (
            (
                "Посол РФ на Филиппинах Марат Павлов попрощался с президентом Филиппин Фердинандом "
                "Маркосом в понедельник."
            ),
            "talks",
            "2026-11-16",
            {"Марат Павлов", "Фердинанд Маркос"},
        ),
    ],
)
def test_people_meet(text: str, kind: str, day: str, people: set[str]) -> None:
    meetings = read(text).meetings
    assert [(m.kind, m.date, {p.name for p in m.participants}) for m in meetings] == [(kind, day, people)]


@pytest.mark.parametrize(
    ("text", "status", "day", "country", "people"),
    [
        (
            "Balak ni Pangulong Ferdinand Marcos Jr. na maglakbay sa Moscow sa Mayo.",
            "planned",
            "2027-05",
            "RU",
            ["Ferdinand Marcos Jr."],
        ),
        (
            "Tumulak na papuntang Moscow noong Lunes si Foreign Secretary Theresa Lazaro.",
            "held",
            "2026-11-16",
            "RU",
            ["Theresa Lazaro"],
        ),
        (
            "Dadalawin ni Russian Deputy Prime Minister Alexei Overchuk ang Maynila sa Disyembre.",
            "planned",
            "2026-12",
            "PH",
            ["Alexei Overchuk"],
        ),
        (
            "Sa paglalakbay ni Pangulong Rodrigo Duterte sa Moscow noong Mayo 2017, sampung kasunduan ang natapos.",
            "held",
            "2017-05",
            "RU",
            ["Rodrigo Duterte"],
        ),
        (
            (
                "Договоренности были достигнуты в мае, когда министр иностранных дел Филиппин Тереза "
                "Лазаро приезжала в Москву."
            ),
            "held",
            "2026-05",
            "RU",
            ["Тереза Лазаро"],
        ),
        (
            "В понедельник в Манилу прибыл заместитель министра иностранных дел РФ Андрей Руденко.",
            "held",
            "2026-11-16",
            "PH",
            ["Андрей Руденко"],
        ),
        (
            "В Манилу с рабочим визитом в понедельник прилетел секретарь Совета безопасности РФ Сергей Шойгу.",
            "held",
            "2026-11-16",
            "PH",
            ["Сергей Шойгу"],
        ),
        (
            "Министр сельского хозяйства Филиппин Франсиско Тиу Лаурель собирается во Владивосток в декабре.",
            "planned",
            "2026-12",
            "RU",
            ["Франсиско Тиу Лаурель"],
        ),
        (
            "Во вторник в Москву прибыла делегация Филиппин во главе с министром торговли Кристиной Роке.",
            "held",
            "2026-11-17",
            "RU",
            ["Кристина Роке"],
        ),
        (
            "Balak ni Agriculture Secretary Francisco Tiu Laurel na dumalaw sa Moscow sa Mayo 2027.",
            "planned",
            "2027-05",
            "RU",
            ["Francisco Tiu Laurel"],
        ),
        ("Депутаты Госдумы побывали в Маниле на прошлой неделе.", "held", "2026-11-09/2026-11-15", "PH", []),
        ("Филиппинская делегация приезжала в Казань в июле.", "held", "2026-07", "RU", []),
        (
            "В Маниле в понедельник начался визит главы Минпромторга РФ Антона Алиханова.",
            "held",
            "2026-11-16",
            "PH",
            ["Антон Алиханов"],
        ),
    ],
)
def test_people_travel(text: str, status: str, day: str, country: str, people: list[str]) -> None:
    visits = [m for m in read(text).meetings if m.kind == "visit"]
    assert [(m.status, m.date, m.country, [p.name for p in m.participants]) for m in visits] == [
        (status, day, country, people)
    ]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Hinarap ni Pangulong Ferdinand Marcos Jr. ang mga tanong tungkol sa pahayag ni "
            "Russian Ambassador Marat Pavlov noong Lunes."
        ),
        (
            "Binisita ni Pangulong Vladimir Putin ang Tsina noong Lunes, habang nasa Maynila si "
            "Pangulong Ferdinand Marcos Jr."
        ),
        (
            "Bumalik noong Lunes sa Maynila si Foreign Secretary Theresa Lazaro mula sa Tokyo, "
            "sabi ng embahada ng Russia."
        ),
        "Hindi pupunta sa Russia si Pangulong Ferdinand Marcos Jr. sa Mayo, ayon sa Malacañang.",
        (
            "Президент РФ Владимир Путин навестил в понедельник раненых, а президент Филиппин "
            "Фердинанд Маркос отправил письмо."
        ),
        "Сергей Лавров принимал участие в совещании АСЕАН, сообщила министр иностранных дел Филиппин Тереза Лазаро.",
        "В Манилу прибыла партия пшеницы из РФ, сообщил посол РФ Марат Павлов.",
        "В Пекин прибыл президент Филиппин Фердинанд Маркос, сообщили в посольстве РФ.",
        "В Россию не собирается президент Филиппин Фердинанд Маркос.",
    ],
)
def test_others_do_not(text: str) -> None:
    assert read(text).meetings == []


def test_a_title_is_joined_to_its_name_by_na_si() -> None:
    text = (
        "Nagpulong sa Kazan noong Lunes ang kalihim ng agrikultura na si Francisco Tiu Laurel "
        "at ang ministro ng agrikultura ng Russia na si Oksana Lut."
    )
    titles = {o.name: (o.title, o.country) for o in read(text).officials}
    assert titles == {
        "Francisco Tiu Laurel": ("kalihim ng agrikultura", "PH"),
        "Oksana Lut": ("ministro ng agrikultura ng Russia", "RU"),
    }
