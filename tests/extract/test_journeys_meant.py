"""Journeys whose place, traveller or end is meant and not told: "the visit", "here", "the Chair", who came along."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_meeting, read

WEDNESDAY = date(2019, 10, 16)


def visits(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    """Status, date, country and place of the journeys that a text tells."""
    return [
        (m.status, m.date, m.country, m.place)
        for m in read(text, WEDNESDAY).meetings
        if m.kind in ("visit", "ship_visit")
    ]


@pytest.mark.parametrize(
    ("text", "country", "day", "guest"),
    [
        (
            (
                "Governor Rudy Caoagdan was told by Ambassador Igor Khovaev that he was welcome in Kazan "
                "whenever he liked. "
                "His office said the trip could come in May."
            ),
            "RU",
            "2020-05",
            "Rudy Caoagdan",
        ),
        (
            (
                "Ambassador Igor Khovaev repeated that Governor Rudy Caoagdan is a welcome guest in Kazan. "
                "The trip may take "
                "place in the first quarter of next year, the envoy added."
            ),
            "RU",
            "2020-01/2020-03",
            "Rudy Caoagdan",
        ),
        (
            (
                "Kazan's door is open to Governor Rudy Caoagdan, Ambassador Igor Khovaev said on Monday. "
                "The visit would be in "
                "November, according to the embassy."
            ),
            "RU",
            "2019-11",
            "Rudy Caoagdan",
        ),
        (
            (
                "The Secretary was asked by Ambassador Igor Khovaev to see Kazan. Senator Cynthia Villar, "
                "who sat beside them, says the visit could be in April. Secretary William Dar likes snow."
            ),
            "RU",
            "2020-04",
            "William Dar",
        ),
    ],
)
def test_the_visit_is_that_of_who_was_told_to_be_welcome(
    text: str, country: str, day: str, guest: str
) -> None:
    (visit,) = (m for m in read(text, WEDNESDAY).meetings if m.kind == "visit")
    assert visit.status in ("possible", "planned")
    assert (visit.kind, visit.date, visit.country) == ("visit", day, country)
    assert names(visit) == {guest}


@pytest.mark.parametrize(
    "text",
    [
        (
            "President Rodrigo Duterte was told by President Xi Jinping that he was welcome in "
            "Beijing. The visit could come in May."
        ),
        (
            "Russian tourists are welcome in the Philippines, Secretary Bernadette Romulo-Puyat said. "
            "The visits could come in May."
        ),
        "Ambassador Igor Khovaev denied that a visit by Prime Minister Dmitry Medvedev in December was likely.",
        (
            "A visit by Prime Minister Dmitry Medvedev to Hanoi in December was likely, Ambassador "
            "Igor Khovaev said in Manila."
        ),
        "Spokesman Harry Roque said the second batch of Russian vaccines would come in December.",
    ],
)
def test_what_is_nobodys_visit_or_goes_elsewhere(text: str) -> None:
    assert visits(text) == []


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        (
            (
                "In Manila Ambassador Igor Khovaev said that a visit by Foreign Minister Sergey Lavrov in "
                "March next year was "
                '"very probable".'
            ),
            "possible",
            "2020-03",
        ),
        (
            'A visit of Foreign Minister Sergey Lavrov to Manila in March is "on the cards", the embassy said.',
            "planned",
            "2020-03",
        ),
        (
            '"A visit by Minister Denis Manturov in June is being looked at," Secretary Ramon Lopez said in Makati.',
            "possible",
            "2020-06",
        ),
        (
            "The Palace considers it likely that Prime Minister Dmitry Medvedev will fly in next February.",
            "possible",
            "2020-02",
        ),
        (
            "Mayor Isko Moreno would not rule out a visit to Manila by Mayor Sergey Sobyanin in June.",
            "possible",
            "2020-06",
        ),
        (
            "Culture Minister Vladimir Medinsky is supposed to come and cut the ribbon in Manila next February.",
            "planned",
            "2020-02",
        ),
    ],
)
def test_a_visit_ahead_without_a_place_goes_to_the_other_side(text: str, status: str, day: str) -> None:
    assert [(s, d, c) for s, d, c, _ in visits(text)] == [(status, day, "PH")]


@pytest.mark.parametrize(
    ("text", "status", "place"),
    [
        (
            (
                'In a call from the Russian capital, envoy Carlos Sorreta said: "Secretary William Dar arrives here on '
                'November 11."'
            ),
            "planned",
            "Moscow",
        ),
        (
            "President Vladimir Putin wants Secretary William Dar in Moscow on November 11.",
            "possible",
            "Moscow",
        ),
        (
            "The fair looks forward to welcoming Secretary William Dar in Kazan on November 11.",
            "possible",
            "Kazan",
        ),
    ],
)
def test_who_is_expected_somewhere_is_to_go_there(text: str, status: str, place: str) -> None:
    assert visits(text) == [(status, "2019-11-11", "RU", place)]


@pytest.mark.parametrize(
    ("text", "along"),
    [
        (
            (
                "Defense Secretary Delfin Lorenzana travels to Russia on December 5 with Foreign Secretary "
                "Teodoro Locsin to "
                "look at trucks."
            ),
            {"Delfin Lorenzana", "Teodoro Locsin"},
        ),
        (
            "Trade Secretary Ramon Lopez flies to Kazan next month together with Agriculture Secretary William Dar.",
            {"Ramon Lopez", "William Dar"},
        ),
        (
            "Trade Secretary Ramon Lopez goes to Kazan next month for talks with Ambassador Carlos Sorreta.",
            {"Ramon Lopez"},
        ),
        (
            (
                "Trade Secretary Ramon Lopez, who sat out the last fair under Secretary William Dar, flies "
                "to Kazan next month."
            ),
            {"Ramon Lopez"},
        ),
        (
            (
                "Visitors from Tatarstan came to Iloilo in September: the republic's trade minister, "
                "Albert Karimov, and ten "
                "traders."
            ),
            {"Albert Karimov"},
        ),
        (
            "A party of Russian deputies under Konstantin Kosachev was shown Intramuros on Monday.",
            {"Konstantin Kosachev"},
        ),
    ],
)
def test_who_came_along_and_who_heads_a_group(text: str, along: set[str]) -> None:
    (visit,) = (m for m in read(text, WEDNESDAY).meetings if m.kind == "visit")
    assert names(visit) == along


def test_the_chair_is_who_opened_the_sitting() -> None:
    visit = only_meeting(
        "1. The Chair, Senator Loren Legarda, called the sitting to order.\n\n"
        "2. Atty. Jose Arcilla, Director of Treaties of the Department of Foreign Affairs, read the text.\n\n"
        "3. The Chair told the members that she would lead a group of three senators to Kazan on December 2.",
        WEDNESDAY,
    )
    assert (visit.date, visit.place, names(visit)) == ("2019-12-02", "Kazan", {"Loren Legarda"})


def test_who_goes_on_without_a_day_is_yet_to_go() -> None:
    told = visits(
        "Security adviser Hermogenes Esperon met Nikolai Patrushev in Ufa on Monday. He goes on to Kazan for a day."
    )
    assert ("planned", None, "RU", "Kazan") in told


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Secretary William Dar milked a cow at a farm near Kazan on Monday.", "2019-10-14"),
        ("On Monday Secretary William Dar took the metro in Kazan.", "2019-10-14"),
        ("Secretary William Dar tasted soup in Kazan on Monday.", "2019-10-14"),
        ("A storm kept Secretary William Dar in a hotel in Kazan on Monday.", "2019-10-14"),
        (
            "PDEA chief Aaron Aquino was in the Russian capital from Sunday to Tuesday.",
            "2019-10-13/2019-10-15",
        ),
        ("Secretary William Dar spent Monday and Tuesday in the Russian capital.", "2019-10-14/2019-10-15"),
    ],
)
def test_whatever_one_does_in_a_city_on_a_day_one_is_there(text: str, day: str) -> None:
    assert [(s, d, c) for s, d, c, _ in visits(text)] == [("held", day, "RU")]


@pytest.mark.parametrize(
    "text",
    [
        "Secretary Teodoro Locsin closed the consulate in Vladivostok on Monday.",
        "Secretary Silvestre Bello paid the wages of stranded seamen in Vladivostok on Monday.",
        "Secretary Teodoro Locsin condemned the blast in Moscow on Monday.",
        "Secretary William Dar sold bananas to buyers in Moscow last week.",
        "Secretary Ramon Lopez missed the fair in Kazan in September.",
        "Secretary Arthur Tugade restored the bus line in Vladivostok on Monday.",
        "Minister Denis Manturov skipped the fair in Manila on Monday.",
        "Minister Denis Manturov sent a video message to the Philippine fair in Manila on Monday.",
        "Secretary Carlos Dominguez approved a loan for a plant in Kazan on Monday.",
    ],
)
def test_what_is_done_from_the_desk_tells_no_stay(text: str) -> None:
    assert visits(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Russian training ship Pallada was at Pier 13 in Manila from Friday to Monday.",
            ("held", "2019-10-11/2019-10-14", "PH", "Manila"),
        ),
        (
            "The landing dock BRP Tarlac came alongside in Vladivostok on Monday. She will stay until Saturday.",
            ("ongoing", "2019-10-14/2019-10-19", "RU", "Vladivostok"),
        ),
        (
            (
                "A gray Russian destroyer, the Admiral Vinogradov, made fast in Manila on Monday. She is "
                "there until Friday."
            ),
            ("ongoing", "2019-10-14/2019-10-18", "PH", "Manila"),
        ),
        (
            "On Saturday the Russian frigate Marshal Shaposhnikov is to come to Cebu. Her visit ends on Wednesday.",
            ("planned", "2019-10-19/2019-10-23", "PH", "Cebu"),
        ),
        (
            "Crowds lined Pier 15 in Manila on Monday as the Russian cruiser Varyag nosed in.",
            ("held", "2019-10-14", "PH", "Manila"),
        ),
    ],
)
def test_ships_at_a_port_on_a_day_are_on_a_call(text: str, told: tuple[str, str, str, str]) -> None:
    ((status, day, country, _),) = visits(text)
    assert (status, day, country) == told[:3]


@pytest.mark.parametrize(
    "text",
    [
        "The Russian cruiser Varyag sailed from Busan on Monday for Singapore. Manila was not on her list.",
        "The Philippine Navy would like to see a Russian frigate in Manila one day, a spokesman said.",
        "The Russian destroyer was built in Kaliningrad in 1985, a museum in Manila said on Monday.",
    ],
)
def test_ships_that_make_no_call(text: str) -> None:
    assert visits(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "The year in visits\n\nApril. The visit of Agriculture Minister Dmitry Patrushev to "
                "Manila, pencilled in for the "
                "21st to the 23rd, is cancelled.\n\nJune 30. Nothing."
            ),
            ("cancelled", "2019-04-21/2019-04-23"),
        ),
        (
            (
                "The year in visits\n\nMarch. Speaker Gloria Macapagal Arroyo spends the 11th to the 13th "
                "in Moscow.\n\nMay 4. Rain."
            ),
            ("held", "2019-03-11/2019-03-13"),
        ),
    ],
)
def test_days_are_of_the_month_that_heads_their_paragraph(text: str, told: tuple[str, str]) -> None:
    assert [(s, d) for s, d, *_ in visits(text)] == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Mayor Sara Duterte signed a book in Davao. The mayor has been invited to Khabarovsk for its fair in May.",
            [("possible", "2020-05", "RU", "Khabarovsk")],
        ),
        (
            "Consul Jose Santos will return to Yekaterinburg at the end of November.",
            [("planned", "2019-11-21/2019-11-30", "RU", "Yekaterinburg")],
        ),
        (
            "The report in some papers that Mr. Sergey Lavrov will be in Manila this month is without basis.",
            [],
        ),
    ],
)
def test_who_is_asked_who_returns_and_what_is_without_basis(
    text: str, told: list[tuple[str, str | None, str | None, str | None]]
) -> None:
    assert visits(text) == told


@pytest.mark.parametrize(
    "stay",
    [
        "He also means to visit a port during his three-day stay in Russia.",
        "He intends to see the mayors of three cities during his stay in Russia.",
    ],
)
def test_a_stay_ahead_has_the_days_of_the_gathering_told_before(stay: str) -> None:
    forum = (
        "Mayor Michael Rama of Cebu will be at the Eastern Economic Forum in Vladivostok from May 20 to 23."
    )
    ahead = only_meeting(f"{forum} {stay}", date(2017, 5, 9))
    assert (ahead.kind, ahead.status, ahead.place) == ("visit", "planned", "Vladivostok")
    assert ahead.date == "2017-05-20/2017-05-23"


def test_a_stay_that_is_over_keeps_its_own_days() -> None:
    text = (
        "Cebu City Mayor Michael Rama will be at the Eastern Economic Forum in Vladivostok from May 20 to 23."
        " He met engineers during his stay in Russia in March."
    )
    assert {m.date for m in read(text, date(2017, 5, 9)).meetings} == {"2017-05-20/2017-05-23", "2017-03"}


@pytest.mark.parametrize("met", ["talked with", "met", "sat down with"])
def test_whom_one_of_his_own_side_saw_is_in_no_talks_of_which_they_spoke(met: str) -> None:
    text = (
        f"Mayor Michael Rama of Cebu City said he {met} Governor Gwendolyn Garcia last Sunday about"
        " carrying the name of the island into the talks with the Vladivostok officials."
    )
    assert not read(text, date(2017, 5, 9)).meetings
