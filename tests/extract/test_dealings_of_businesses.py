"""What businesses deal with each other is no business of the two states, unless somebody of a state takes part."""

from datetime import date

import pytest

from tests.extract.reading_articles import read

SUMMER = date(2024, 6, 5)


@pytest.mark.parametrize(
    "text",
    [
        (
            "The Iloilo Chamber of Commerce has signed a memorandum of understanding with the Tver Chamber of"
            " Commerce of"
            " Russia, its president said. Trade between Russia and the Philippines has grown."
        ),
        (
            "The Russian-Philippine Trade Council (RPTC) concluded a memorandum of agreement with the Davao Exporters"
            " Association last week. “This MOA of the RPTC shows that both countries want closer ties,” he said."
        ),
        (
            "The Mindanao Growers Association will renew its agreement with Russia's Association of Fruit Importers."
            " Philippine bananas sell well in Russia."
        ),
        (
            "Members of the Davao chamber were in Kazan, Russia, in 2010. While there, the Davao Chamber of Commerce"
            " concluded a memorandum of understanding with the Kazan Chamber of Commerce. Russia and the"
            " Philippines trade"
            " little, it said."
        ),
        (
            "A miller in Quezon signed a supply contract on Monday with a margarine plant in Samara, Russia."
            " The first ship"
            " left Lucena for Novorossiysk last week."
        ),
        (
            "Tayabas Oils signed a two-year supply contract in May with the plant, Volga Fats. A ship left Lucena for"
            " Novorossiysk last week, the president of the company said. The Philippines and Russia are far apart."
        ),
        "The delegation of the buyer, a plant in Perm, spent four days in Lucena City. It signed nothing.",
        (
            "A player from Manila said that the agreement of his two bishops had won the game in Moscow. The Russian"
            " champion had no ambassador of peace on the board."
        ),
        "The head of public relations of Yandex, a Russian company, spoke in Manila on Monday to Filipino students.",
    ],
)
def test_dealings_of_businesses_alone_are_not_relevant(text: str) -> None:
    assert not read(text, SUMMER).relevant


@pytest.mark.parametrize(
    "text",
    [
        (
            "The Davao Chamber of Commerce signed a memorandum of understanding with the Kazan Chamber of"
            " Commerce. Davao"
            " City Mayor Sebastian Duterte and Kazan Mayor Ilsur Metshin were present at the signing on Monday."
        ),
        (
            "The Department of Trade and Industry signed a memorandum of understanding with the Chamber of"
            " Commerce and"
            " Industry of the Russian Federation on Monday in Moscow."
        ),
        (
            "The Davao Chamber of Commerce has signed a memorandum of understanding with the Kazan Chamber of"
            " Commerce."
            " Russian Ambassador Marat Pavlov said the cooperation of Russia and the Philippines would gain from it."
        ),
        (
            "The Department of Energy signed a contract with the Russian company Rosatom on Monday for a study in the"
            " Philippines."
        ),
        "A delegation of the Department of Agriculture spent four days in Moscow.",
        "Philippine-Russian relations are good, Foreign Affairs Secretary Enrique Manalo said.",
    ],
)
def test_with_somebody_of_a_state_they_are(text: str) -> None:
    assert read(text, SUMMER).relevant


def test_what_is_recalled_beside_the_visit_of_a_third_country_is_no_news_of_the_two() -> None:
    visit = (
        "Ukrainian President Volodymyr Zelenskyy came to Manila on Monday to invite President Ferdinand Marcos"
        " Jr. to a"
        " summit. Zelenskyy thanked Marcos. “Ukraine will open an embassy in Manila,” Zelenskyy said. The Philippines"
        " voted for the United Nations resolutions that condemned the Russian invasion."
    )
    assert not read(visit, SUMMER).relevant
    beside = (
        " Russian Ambassador Marat Pavlov met Foreign Affairs Secretary Enrique Manalo in Manila on Tuesday."
    )
    assert read(visit + beside, SUMMER).relevant
