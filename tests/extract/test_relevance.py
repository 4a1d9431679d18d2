"""Which articles are about official business between the two states, by the kind of news that they tell."""

from datetime import date

import pytest

from tests.extract.reading_articles import read

JUNE = date(2018, 6, 14)


@pytest.mark.parametrize(
    "text",
    [
        "Russia has sent a plane with medical supplies to the flooded Philippines, a deputy minister said.",
        "President Rodrigo Duterte thanked Russia for the rifles that his soldiers got.",
        "Russian President Vladimir Putin sent President Rodrigo Duterte a message of condolence.",
        "Senate President Vicente Sotto III addressed the Federation Council of Russia.",
        "The Philippine Army takes delivery of launchers under a government-to-government deal with Russia.",
        "Undersecretary Jose Reyes spoke for the Department of Agriculture at a trade mission of Russian firms.",
        "“Economic relations of Russia and the Philippines suffered,” he told a paper. Senators agreed.",
        (
            "SIGNED IN MOSCOW ON MAY 25: an Agreement on Military Intelligence Exchange, said Secretary Andanar of the "
            "Philippine delegation."
        ),
        "A Russian trade mission of twelve firms toured Cebu on Tuesday.",
        "Davao City and Vladivostok are close to a twinning agreement, the vice mayor said.",
        "The Department of Agriculture waits for Moscow's comments on the draft of the deal on fishing.",
        "МЧС России передало Филиппинам гуманитарную помощь.",
        "Власти Филиппин сняли запрет на поставки российского мяса.",
    ],
)
def test_what_one_state_does_for_the_other_or_says_of_their_relations_is_relevant(text: str) -> None:
    assert read(text, JUNE).relevant


def test_a_merchant_ship_told_before_calls_at_no_port_for_its_state() -> None:
    told = read(
        "All 18 Filipinos on seized vessel unhurt\n\nTHE 18 Filipinos on a bulk carrier that pirates took off Yemen are"
        " unhurt, the Department of Foreign Affairs said on Friday.\n\nThe vessel, which has two Russian officers"
        " besides the Filipinos, is anchored off Hafun. Warships of Russia and India are near.",
        JUNE,
    )
    assert not told.relevant


@pytest.mark.parametrize(
    "text",
    [
        "The Philippine Embassy in Moscow helped twelve Filipino workers who were detained, the DFA said.",
        "The Philippine Embassy in Moscow told Filipinos in Russia to keep their passports with them.",
        "The Russian Embassy in Manila was told of the arrest of a courier at the airport of Cebu.",
        "The Philippine Ambassador to Russia met last week with the victims of a visa agent in Moscow.",
        "Nakikipag-ugnayan ang Embahada ng Pilipinas sa Moscow sa mga Pinoy na nakulong, ayon sa DFA.",
        "Carmelita Reyes, who runs a cannery in General Santos, plans a visit to Vladivostok in spring.",
        "A group of Russian tourists toured Cebu on Tuesday.",
        "A senator wants the DFA and the Department of Migrant Workers to meet over the Russia-Ukraine war.",
    ],
)
def test_what_an_embassy_does_for_its_own_people_is_not(text: str) -> None:
    assert not read(text, JUNE).relevant


def test_news_of_a_journey_between_the_two_outweighs_third_countries_named_beside_it() -> None:
    others = " The United States and China watch. The United States has bases. China and the US disagree." * 2
    visit = "Russian Foreign Minister Sergey Lavrov arrived in Manila on Wednesday for a working visit."
    ships = "Two Russian destroyers docked in Manila on Wednesday."
    assert read(visit + others, JUNE).relevant
    assert read(ships + others, JUNE).relevant
    assert not read("Lavrov was never in the Philippines." + others, JUNE).relevant


def test_the_presidential_palace_of_another_capital_is_not_the_philippine_one() -> None:
    text = (
        "President Vladimir Putin met General Secretary Nguyen Phu Trong at the Presidential Palace in Hanoi on "
        "Wednesday. Vietnam is a friend, Putin said."
    )
    assert not read(text, JUNE).relevant


@pytest.mark.parametrize(
    "text",
    [
        "Ten helicopters will come to Manila under a supply contract with Russia, the Defense Secretary said.",
        "Russia's food watchdog has cleared two Philippine fish plants for export, the Agriculture Secretary said.",
        "Senator Maria Cruz urged the government to court Russia as a market for bananas.",
        "In a note to the Russian foreign ministry the Philippine Embassy in Moscow asked for help to its people.",
        "Russian Foreign Ministry spokeswoman Maria Zakharova criticized the opening of Philippine bases to others.",
    ],
)
def test_what_one_side_says_or_does_about_dealings_with_the_other_is_relevant(text: str) -> None:
    assert read(text, JUNE).relevant


@pytest.mark.parametrize(
    "text",
    [
        "A Philippine fruit firm has a contract with a Russian chain of shops, its manager said.",
        "Prices of wheat rose in the Philippines over the war of Russia in Ukraine, the Agriculture Secretary said.",
        "A Russian chess player praised the Philippine beaches.",
    ],
)
def test_private_trade_and_prices_are_not(text: str) -> None:
    assert not read(text, JUNE).relevant


@pytest.mark.parametrize(
    "text",
    [
        "The Philippines has lifted its ban on beef from Russia, the Department of Agriculture said on Monday.",
        "Russian Foreign Minister Sergey Lavrov said Moscow was concerned about foreign launchers in the Philippines.",
    ],
)
def test_bans_and_worries_of_one_state_about_the_other_are_relevant(text: str) -> None:
    assert read(text, JUNE).relevant


@pytest.mark.parametrize(
    "text",
    [
        "President Duterte should visit Kazan, a columnist of a Manila daily wrote on Tuesday. Russia has wheat.",
        "Judges at The Hague have spoken of Russia's Vladimir Putin and of former President Rodrigo Duterte.",
        "The Foreign Secretary met United Nations envoy Maria Reyes on Monday. Russia was spoken of.",
        "The DFA is concerned about Filipinos in Russia.",
    ],
)
def test_commentary_and_courts_and_bodies_of_many_are_not(text: str) -> None:
    assert not read(text, JUNE).relevant


def test_what_somebody_should_do_is_no_plan() -> None:
    found = read(
        "Secretary Teodoro Locsin Jr. should meet Russian Foreign Minister Sergey Lavrov, a senator said.",
        JUNE,
    )
    assert found.meetings == []


@pytest.mark.parametrize(
    "text",
    [
        "Bases drag the Philippines into others' plans, Russian Foreign Ministry spokeswoman Maria Zakharova said.",
        "The Philippines offers its sympathies to Russia after the flood in Orenburg, the DFA said.",
        "The policy on Moscow stays as it is, Malacañang said of talk that the Philippines would leave Russia aside.",
        "The Philippines abstained when the Human Rights Council voted on Russia.",
        "Manila joined ninety other countries in a resolution of the General Assembly on Russia's war.",
        "The coast guard is coordinating with the Russian Embassy in Manila on a yacht adrift off Surigao.",
        "A swindler was sent to Moscow at the request of the Russian government, the Bureau of Immigration said.",
        "Russia will give forty scholarships to Filipino students, the Commission on Higher Education said.",
        "Russia's plant watchdog has allowed six Philippine growers to export pineapples there.",
        "Two-way trade of Russia and the Philippines grew, the Russian trade representation in Manila reported.",
        "The Philippine Navy shadowed a Russian submarine that had surfaced off Palawan.",
        "President Duterte greeted the Russian people on Victory Day.",
    ],
)
def test_votes_wishes_and_favours_of_one_state_to_the_other_are_relevant(text: str) -> None:
    assert read(text, JUNE).relevant


@pytest.mark.parametrize(
    "text",
    [
        "The Philippine National Police asked Moscow for the records of a swindler.",
        "Russia has exempted Filipino crews from transit fees, according to an order of its government.",
        "The House foreign affairs panel approved a resolution on a treaty with Russia.",
        "Manila wants more of what Moscow can teach about floods, the Department of Science and Technology said.",
        "Russians may stay in the Philippines without a visa for two months, the Bureau of Immigration said.",
    ],
)
def test_a_state_told_as_a_party_is_relevant_whatever_the_matter(text: str) -> None:
    assert read(text, JUNE).relevant


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine's embassy in Manila thanked Filipinos for standing up to Russian aggression.",
        "The American ambassador to Manila criticized buyers of Russian oil.",
        "Foreign Secretary Alan Peter Cayetano said the war between Russia and Ukraine kept him awake.",
        "Filipinos in Russia voted at their school.",
        "Ukraine's officers thanked the Philippine Military Academy; Russia's war has closed theirs.",
        "The Philippine volleyball federation lost with Russia as its coach's home, a sports official said.",
        "We sell next to nothing to Russia, the head of a Philippine bank said.",
        "Police of the Philippines arrested a man from Russia, the Department of Justice said.",
    ],
)
def test_missions_of_others_and_the_world_at_large_are_not(text: str) -> None:
    assert not read(text, JUNE).relevant


def test_who_greets_a_people_on_its_day_has_met_nobody() -> None:
    greeted = (
        "President Rodrigo Duterte greeted the Russian people and President Vladimir Putin on Russia Day."
    )
    assert read(greeted, JUNE).meetings == []
    assert read("President Rodrigo Duterte greeted Vladimir Putin on Saturday in Sochi.", JUNE).meetings


def test_goods_bought_of_a_third_country_and_orders_of_an_office_are_no_instruments_of_the_two() -> None:
    israel = read("The Philippine police bought 400 rifles from Israel; a Russian maker had bid too.", JUNE)
    order = read(
        "The Department of Agriculture lifted its ban on beef from Russia by a memorandum order signed on Monday.",
        JUNE,
    )
    assert israel.agreements == order.agreements == []
    assert read("The Philippine police bought 400 rifles from Russia on Monday.", JUNE).agreements
