"""One title of several names, the company somebody came in, and words that make nobody an official."""

import pytest

from tests.extract.people_readings import official, officials


def names_and_titles(text: str) -> list[tuple[str, str]]:
    return [(name, title) for name, title, _ in officials(text)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Jose Ramos and Ana Tan, officers of the Philippine Embassy in Moscow, came.",
         "officer of the Philippine Embassy in Moscow"),
        ("Jose Ramos and Ana Tan, regional directors of the Department of Health, came.",
         "regional director of the Department of Health"),
        ("Jose Ramos and Ana Tan, both senators, came.", "senator"),
        ("Jose Ramos and Ana Tan, Members of the House of Representatives, came.",
         "Member of the House of Representatives"),
        ("The regional directors, Jose Ramos and Ana Tan, came.", "regional director"),
    ],
    ids=["officers", "directors", "both", "members", "title first"],
)  # fmt: skip
def test_a_title_set_off_by_a_comma_is_of_every_name(text: str, title: str) -> None:
    assert names_and_titles(text) == [("Jose Ramos", title), ("Ana Tan", title)]


def test_a_title_behind_a_list_is_not_of_those_who_have_their_own() -> None:
    text = "Senator Jose Ramos and Ana Tan, directors of the institute in Pasig, came."
    assert ("Jose Ramos", "Senator") in names_and_titles(text)
    assert names_and_titles("Jose Ramos met Ana Tan, senators said.") == []


def test_ministers_of_two_countries_are_each_of_their_own() -> None:
    for told in (
        "The defense ministers of Russia and the Philippines, Oleg Petrov and Jose Ramos, signed it.",
        "It was signed by the Defense Ministers of both, Russia's Oleg Petrov and Jose Ramos of the Philippines.",
    ):
        found = officials(told)
        assert [(name, title.lower(), country) for name, title, country in found] == [
            ("Oleg Petrov", "defense minister", "RU"),
            ("Jose Ramos", "defense minister", "PH"),
        ]


def test_an_officer_without_a_body_holds_no_office() -> None:
    assert names_and_titles("Jose Ramos, an officer of the company, came.") == []
    assert official("Jose Ramos, an official of the Department of Energy, came.", "Ramos").country == "PH"


def test_who_serves_a_named_superior_is_named_behind_him() -> None:
    text = "It was received by the chief of staff of Vice President Ana Tan, Jose Ramos, on Monday."
    assert names_and_titles(text) == [("Ana Tan", "Vice President"), ("Jose Ramos", "chief of staff")]
    without = "It was received by the chief of staff of Vice President Ana Tan, sources said."
    assert names_and_titles(without) == [("Ana Tan", "Vice President")]


def test_a_president_and_chief_executive_is_one() -> None:
    found = official(
        "The President and CEO of the Development Academy of the Philippines, Ana Tan, signed.", "Tan"
    )
    assert found.title == "President and CEO of the Development Academy of the Philippines"


def test_a_department_of_an_activity_ends_in_no_name() -> None:
    text = "It came from Igor Petrov, Acting Director of the Department of International Activity of the ministry."
    assert [name for name, _ in names_and_titles(text)] == ["Igor Petrov"]


def test_a_school_and_a_government_named_after_somebody_are_nobody() -> None:
    assert officials("They studied at the Admiral Makarov State University.") == []
    assert officials("Warmer ties were sought by the Duterte administration.") == []
    assert [n for n, _ in names_and_titles("Admiral Makarov of the State University spoke.")] == ["Makarov"]


def test_a_photographer_called_king_is_no_monarch() -> None:
    assert officials("President Jose Ramos arrives. Presidential Photo/King Cruz") == [
        ("Jose Ramos", "President", "PH")
    ]


def test_who_came_from_a_body_is_an_official_of_it() -> None:
    found = official("Ana Tan from the Office of Legal Affairs of the Department of Energy was there.", "Tan")
    assert (found.organization, found.country) == ("Department of Energy", "PH")
    assert officials("Ana Tan from the Visayas took notes.") == []


def test_companions_are_of_the_side_that_they_came_with() -> None:
    energy = "Roman Petrov of the Ministry of Energy of Russia spoke."
    for told in (
        "Petrov was joined by the lead counsel of the Department of Cooperation, Anna Smurigina.",
        "With Petrov at the meeting was Anna Smurigina, lead counsel of the Department of Cooperation.",
    ):
        found = official(f"{energy} {told}", "Smurigina")
        assert (found.country, found.inferred["country"]) == ("RU", "side-in-company")
    apart = "Petrov wrote to the lead counsel of the Department of Cooperation, Anna Smurigina."
    assert official(f"{energy} {apart}", "Smurigina").country == "PH"


def test_a_comma_in_a_headline_joins_two_who_act_together() -> None:
    line = "Senate President Ramos, acting chair of Russian State Duma highlight areas of cooperation"
    body = "Senate President Jose Ramos met Oleg Petrov in Moscow on Monday."
    for headline in (line, f"Press Release\nOctober 24, 2015\n\n{line.upper()}"):
        assert official(f"{headline}\n\n{body}", "Ramos").title.lower() == "senate president"
    apart = "Ana Tan, acting chair of Russian State Duma, highlights areas of cooperation\n\nAna Tan spoke."
    assert official(apart, "Tan").title == "acting chair of Russian State Duma"
