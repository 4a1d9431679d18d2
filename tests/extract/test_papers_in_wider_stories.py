"""Papers of the two states as long reports name them: where their names end, which are one, on which day."""

from __future__ import annotations

import pytest

from tests.extract.reading_articles import only_agreement, only_meeting, read


def _titles(text: str) -> list[str]:
    return [a.title for a in read(text).agreements]


@pytest.mark.parametrize(
    ("matters", "expected"),
    [
        (
            "tourism, agriculture, and culture and the arts",
            ["tourism", "agriculture", "culture and the arts"],
        ),
        (
            "fisheries, trade and industry, and sports",
            ["fisheries", "trade and industry", "sports"],
        ),
        ("fisheries, labor and sports", ["fisheries", "labor", "sports"]),
        ("economic, cultural and scientific cooperation", []),
        ("security, military-technical, and legal cooperation", []),
    ],
)
@pytest.mark.parametrize("papers", ["agreements", "bilateral cooperation agreements"])
def test_matters_listed_are_papers_one_by_one(papers: str, matters: str, expected: list[str]) -> None:
    titles = _titles(f"The Philippines and Russia signed {papers} on {matters} in Kazan on Wednesday.")
    assert titles == [f"agreement on {matter}" for matter in expected]


def test_papers_related_to_several_matters_share_the_signature_told_before() -> None:
    agreements = read(
        "KAZAN — Several agreements were signed on Wednesday, September 11, by Cabinet secretaries led by Foreign"
        " Secretary Teodoro Locsin and by Russian officials.\n\n"
        "Agreements related to fisheries, labor, trade and industry, and sports went ahead without a hitch."
    ).agreements
    assert [(a.title, a.status, a.date) for a in agreements] == [
        (f"agreement on {matter}", "signed", "2019-09-11")
        for matter in ("fisheries", "labor", "trade and industry", "sports")
    ]


def test_papers_hoped_for_by_the_lot_are_none_one_by_one() -> None:
    assert not _titles(
        "Visitors from Vladivostok hope to work more with Cebu City so that other sister city deals may be made with"
        " the Philippines, as well as cooperation agreements on sports, fisheries, and tourism, among others."
    )


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (
            "The Philippines has scrapped a deal to buy 12 Russian helicopters over fears of sanctions.",
            "deal to buy 12 Russian helicopters",
        ),
        (
            "Mayor Domagoso signed a cooperation program with the Government of Moscow covering areas such as law.",
            "cooperation program with the Government of Moscow covering areas",
        ),
        (
            "The Philippines and Russia will be negotiating for a transfer of sentenced persons agreement.",
            "transfer of sentenced persons agreement",
        ),
        (
            "The Philippines hopes to have an agreement with Russia on space research pretty soon.",
            "agreement with Russia on space research",
        ),
    ],
)
def test_a_name_ends_before_what_is_only_told_beside_it(told: str, title: str) -> None:
    assert only_agreement(told).title == title


def test_a_purpose_told_in_a_clause_of_its_own_is_no_name() -> None:
    assert _titles(
        "The Philippines and Russia are working on an agreement on the protection of cooks.\n\n"
        "Foreign Secretary Teodoro Locsin met Russian Foreign Minister Sergey Lavrov on Tuesday to discuss an agreement"
        " that will ensure cooks are paid on time."
    ) == ["agreement on the protection of cooks"]


def test_a_make_and_its_goods_are_one_purchase() -> None:
    agreement = only_agreement(
        "The Philippines has scrapped a deal to buy 16 Russian heavy-lift helicopters, officials said.\n\n"
        "The contract to acquire Mi-17s from Moscow was canceled in June."
    )
    assert (agreement.status, agreement.date) == ("cancelled", "2019-06")


def test_the_contract_means_the_supply_agreement_named_before() -> None:
    agreement = only_agreement(
        "The Philippines will sign a supply agreement with Russia’s Gamaleya Institute this week for 5 million doses of"
        " its vaccine, Secretary Carlito Galvez said.\n\n"
        "Once the contract is sealed, a first batch will come this month, he said."
    )
    assert (agreement.title, agreement.status, agreement.expected) == (
        "supply agreement",
        "ready_to_sign",
        "2019-09-09/2019-09-15",
    )


@pytest.mark.parametrize("wanted", ["reiterated the early ratification", "urged the speedy ratification"])
def test_a_ratification_that_is_asked_for_is_none(wanted: str) -> None:
    agreement = only_agreement(
        "The Philippines and Russia will also sign an extradition treaty, Undersecretary Markk Perete said.\n\n"
        f"“A month ago they {wanted} of the treaty,” he said."
    )
    assert (agreement.status, agreement.date) == ("ready_to_sign", None)


def test_what_is_wanted_within_the_year_is_expected_then() -> None:
    agreement = only_agreement(
        "The Philippines wants to agree a deal to buy Mi-171 helicopters from Russia within this year, Undersecretary"
        " Raymundo Elefante said."
    )
    assert (agreement.status, agreement.date, agreement.expected) == ("proposed", None, "2019")


def test_today_in_a_quotation_gives_way_to_the_day_of_the_report() -> None:
    agreement = only_agreement(
        "The Philippines and Russia signed a program of cooperation in tourism in Makati on Monday.\n\n"
        "“The program signed today will bring guests,” Secretary Bernadette Puyat said."
    )
    assert (agreement.status, agreement.date) == ("signed", "2019-09-09")


@pytest.mark.parametrize(
    "nth", ["marking the second agreement", "making it the third agreement", "the second pact"]
)
def test_the_nth_paper_of_the_two_is_the_one_just_named(nth: str) -> None:
    agreement = only_agreement(
        f"Cebu Mayor Edgardo Labella on Monday signed a cooperation program with the Government of Kazan, {nth} between"
        " the two cities since 2015."
    )
    assert agreement.title == "cooperation program with the Government of Kazan"


def test_a_declaration_named_after_a_city_is_of_many_states() -> None:
    extraction = read(
        "The Philippines cited the 1982 Manila Declaration on the Peaceful Settlement of Disputes.\n\n"
        "Foreign Secretary Teodoro Locsin met Russian Ambassador Igor Khovaev on Monday."
    )
    assert not extraction.agreements


def test_a_network_of_papers_is_no_paper() -> None:
    extraction = read(
        "Филиппины намерены развивать сеть соглашений о свободной торговле и открыты к тому, чтобы заключить такое"
        " соглашение, заявил министр торговли Филиппин Рамон Лопес российским журналистам."
    )
    assert not extraction.agreements


def test_a_day_in_a_quotation_dates_nothing_told_around_it() -> None:
    meeting = only_meeting(
        '"До 2030 года мы построим станцию", - сказал министр Максим Решетников на заседании Российско-Филиппинской'
        " комиссии в Москве во вторник."
    )
    assert (meeting.kind, meeting.date) == ("commission", "2019-09-10")


@pytest.mark.parametrize(
    "told",
    [
        "President Rodrigo Duterte met Russian Prime Minister Dmitry Medvedev, whose country joined the club in 2011.",
        "In his Monday speech President Rodrigo Duterte told of a plan to meet Russian Prime Minister Dmitry Medvedev.",
    ],
)
def test_a_year_in_an_aside_and_a_speech_of_a_day_date_no_talks(told: str) -> None:
    assert only_meeting(told).date is None


@pytest.mark.parametrize("name", ["Leila De Lima", "Raymundo DV Elefante", "Ramon JP Paje"])
def test_names_go_on_behind_a_city_and_two_initials(name: str) -> None:
    extraction = read(f"Secretary {name} met Russian Ambassador Igor Khovaev in Pasay on Monday.")
    assert [o.name for o in extraction.officials] == [name, "Igor Khovaev"]


def test_a_plant_is_no_person() -> None:
    extraction = read(
        "Magtutungo sa Russia sa susunod na linggo ang isang team ng Food and Drug Administration.\n\n"
        "Susuriin nito ang Manufacturing Plant ng Gamaleya Institute."
    )
    assert not extraction.officials
