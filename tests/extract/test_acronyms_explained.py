"""An acronym means the body that the article put it behind, whatever else it may mean elsewhere."""

import pytest

from tests.extract.reading_articles import names, only_meeting, read


def test_a_school_s_own_acronym_is_not_another_school_s() -> None:
    text = (
        "The Mindanao State University (MSU) in Marawi City hosted talks. MSU President Habib Macaayong and the mayor "
        "of Kazan in Russia, Ilsur Metshin, signed a memorandum of understanding in Cagayan de Oro City on May 4, 2018."
    )
    officials = {o.name: (o.country, o.organization) for o in read(text).officials}
    assert officials["Habib Macaayong"] == ("PH", "Mindanao State University")


def test_without_an_explanation_the_gazetteer_counts() -> None:
    text = (
        "MSU Rector Viktor Sadovnichy met Senator Loren Legarda of the Philippines in Moscow on May 4, 2018."
    )
    officials = {o.name: o.country for o in read(text).officials}
    assert officials["Viktor Sadovnichy"] == "RU"


@pytest.mark.parametrize(
    "title", ["Vice President for Academic Affairs", "Vice President for External Relations"]
)
def test_vice_presidents_of_schools_and_state_bodies_have_fields_and_no_trades(title: str) -> None:
    text = (
        f"Far Eastern Federal University {title} Evgeny Vlasov met Mayor Tomas Osmeña in Cebu on May 4, 2018."
    )
    assert names(only_meeting(text)) == {"Evgeny Vlasov", "Tomas Osmeña"}


def test_vice_presidents_of_firms_are_in_trade() -> None:
    text = (
        "Acme Vice President for Sales Evgeny Vlasov of Russia met Mayor Tomas Osmeña in Cebu on May 4, 2018."
    )
    assert all("Vlasov" not in p.name for m in read(text).meetings for p in m.participants)
