"""Encounters told with one side alone, where the sentences before tell who the other one is."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import encounters_held, read

FRIDAY = date(2026, 11, 20)
THURSDAY = "2026-11-19"


@pytest.mark.parametrize(
    "text",
    [
        (
            "JAKARTA – Philippine Foreign Secretary Theresa Lazaro told her Russian colleague on Thursday"
            " that crews need visas. The conversation with Sergey Lavrov went on for a quarter of an"
            " hour."
        ),
        (
            "JAKARTA – Russian Foreign Minister Sergey Lavrov promised Philippine Foreign Secretary"
            " Theresa Lazaro on Thursday a list of ports. The meeting took place in a side room of the"
            " hotel."
        ),
        (
            "JAKARTA – Russian Foreign Minister Sergey Lavrov complained to Philippine Foreign Secretary"
            " Theresa Lazaro on Thursday about the heat. Their talk at the Fairmont Hotel took forty"
            " minutes."
        ),
        (
            "Russian Foreign Minister Sergey Lavrov is in Jakarta. On Thursday the Russian had a word"
            " with Philippine Foreign Secretary Theresa Lazaro about seaweed."
        ),
        (
            "Russian Foreign Minister Sergey Lavrov came to Jakarta without a tie. Philippine Foreign"
            " Secretary Theresa Lazaro, who wore one, lent the Russian hers at the hotel on Thursday."
        ),
    ],
)
def test_the_other_one_is_told_before(text: str) -> None:
    assert encounters_held(text, FRIDAY) == [(THURSDAY, {"Sergey Lavrov", "Theresa Lazaro"})]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Russian Health Minister Mikhail Murashko came to Quezon City on Thursday. His host of the"
            " hour was Health Secretary Teodoro Herbosa, who asked about dengue."
        ),
        (
            "Russian Health Minister Mikhail Murashko had lunch in Quezon City on Thursday. Across the"
            " table sat Health Secretary Teodoro Herbosa, with a list."
        ),
        (
            "Health Secretary Teodoro Herbosa spent Thursday in Saint Petersburg. His guide was Russian"
            " Health Minister Mikhail Murashko, who carried the umbrella."
        ),
    ],
)
def test_who_hosts_guides_or_sits_across_is_there(text: str) -> None:
    assert encounters_held(text, FRIDAY) == [(THURSDAY, {"Mikhail Murashko", "Teodoro Herbosa"})]


def test_a_day_told_before_outweighs_the_days_of_the_gathering() -> None:
    text = (
        "National Security Adviser Eduardo Año asked the secretary of Russia's Security Council,"
        " Sergei Shoigu, on Wednesday for a list of names. The two met in Ufa, where officials of"
        " many countries had gathered from Tuesday to Thursday."
    )
    assert encounters_held(text, FRIDAY) == [("2026-11-18", {"Eduardo Año", "Sergei Shoigu"})]


def test_them_is_the_group_that_somebody_leads() -> None:
    text = (
        "On Thursday six engineers came to Morong, Bataan, led by Alexei Likhachev, head of the"
        " Russian agency Rosatom. Energy Undersecretary Rowena Guevara showed them the turbine."
    )
    assert (THURSDAY, {"Alexei Likhachev", "Rowena Guevara"}) in encounters_held(text, FRIDAY)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Philippine Foreign Secretary Theresa Lazaro told reporters on Thursday that she had no"
            " message for Russian Foreign Minister Sergey Lavrov. The conversation with the reporters"
            " lasted an hour."
        ),
        (
            "Philippine Foreign Secretary Theresa Lazaro told Russian Foreign Minister Sergey Lavrov in a"
            " letter on Thursday that crews need visas. The conversation lasted an hour."
        ),
        (
            "Philippine Foreign Secretary Theresa Lazaro spoke of Russian Foreign Minister Sergey Lavrov"
            " to the senators on Thursday. The conversation lasted an hour."
        ),
        (
            "Philippine Foreign Secretary Theresa Lazaro gave Thursday's lecture in Makati. She used a"
            " joke of Russian Foreign Minister Sergey Lavrov. The Russian was at home."
        ),
        (
            "Russian Ambassador Marat Pavlov was in Manila on Thursday. Across the world, Philippine"
            " Foreign Secretary Theresa Lazaro heard him by radio."
        ),
    ],
)
def test_who_is_only_spoken_of_is_not_the_other_one(text: str) -> None:
    assert encounters_held(text, FRIDAY) == []


def test_who_only_sat_in_is_none_of_them() -> None:
    text = (
        "Undersecretary Hellen De La Vega and Russian Deputy Foreign Minister Andrey Rudenko met in Pasay on Thursday."
        " Assistant Secretary Eduardo Meñez and Russian Ambassador Marat Pavlov were members of their delegations."
        " They took stock of the papers."
    )
    (_, names), *others = encounters_held(text, FRIDAY)
    assert {"Hellen De La Vega", "Andrey Rudenko"} <= names
    assert not others


def test_our_chairman_is_named_after() -> None:
    text = (
        "Rossotrudnichestvo head Yevgeny Primakov told our chairperson so in a video call on Thursday.\n\n"
        "Chairperson Shirley Agrupis of the Commission on Higher Education thanked him."
    )
    assert encounters_held(text, FRIDAY) == [(THURSDAY, {"Yevgeny Primakov", "Shirley Agrupis"})]


def test_an_act_goes_on_behind_a_quotation() -> None:
    text = (
        "Trade Secretary Cristina Roque toured a bus plant in Nizhny Novgorod on Thursday and drove one.\n\n"
        "“I like the horn,” she said.\n\n"
        "Deputy Trade Minister Alexei Gruzdev of Russia showed her the assembly line."
    )
    assert (THURSDAY, {"Cristina Roque", "Alexei Gruzdev"}) in encounters_held(text, FRIDAY)


@pytest.mark.parametrize(
    "text",
    [
        "Ambassador Igor Bailen, who has yet to present his credentials, will not go to the forum in Moscow.",
        "The agriculture secretary, Francisco Tiu Laurel, is to fly to Hanoi next week for talks on rice.",
    ],
)
def test_credentials_to_come_and_talks_elsewhere_are_none(text: str) -> None:
    after = " Russian Ambassador Marat Pavlov said on Thursday that he had read of it."
    assert [m for m in read(text + after, FRIDAY).meetings if m.kind != "visit"] == []


@pytest.mark.parametrize(
    "text",
    [
        (
            "Russian Foreign Minister Sergey Lavrov and Philippine Foreign Secretary Theresa Lazaro called for lower"
            " duties on fruit.\n\nThe conversation took place in Jakarta on Thursday, the ministry said."
        ),
        (
            "Russian Energy Minister Sergey Tsivilev and Philippine Energy Secretary Sharon Garin spoke up for solar"
            " power.\n\n“The sun shines on all,” the ministry said. According to the embassy, the talks were held in"
            " Jakarta on Thursday."
        ),
        (
            "Министр энергетики России Сергей Цивилев и министр энергетики Филиппин Рафаэль Лотилья выступили за"
            " прозрачные цены.\n\nКак уточнили в министерстве, беседа прошла в Джакарте в четверг."
        ),
    ],
)
def test_the_meeting_is_of_the_pair_that_acted_together_before(text: str) -> None:
    (meeting,) = read(text, FRIDAY).meetings
    assert (meeting.kind, meeting.date, meeting.country) == ("talks", THURSDAY, "ID")
    assert len(meeting.participants) == 2


@pytest.mark.parametrize(
    "text",
    [
        (  # a gathering, which "the meeting" is
            "Russian Foreign Minister Sergey Lavrov and Philippine Foreign Secretary Theresa Lazaro took part in a"
            " conference.\n\nThe meeting was held in Jakarta on Thursday."
        ),
        (  # each acts alone
            "Russian Foreign Minister Sergey Lavrov praised the hosts, and Philippine Foreign Secretary Theresa"
            " Lazaro regretted the rain.\n\nThe meeting was held in Jakarta on Thursday."
        ),
        (  # of others
            "Russian Foreign Minister Sergey Lavrov and Philippine Foreign Secretary Theresa Lazaro called for calm."
            "\n\nThe meeting of the Security Council was held in New York on Thursday."
        ),
    ],
)
def test_a_meeting_of_others_is_not_that_of_the_pair_told_before(text: str) -> None:
    assert encounters_held(text, FRIDAY) == []


@pytest.mark.parametrize(
    "aside",
    [
        "as well as the weather on the Pacific",
        "above all the price of grain",
        "along with duties at the border",
    ],
)
def test_what_else_two_went_over_stands_between_them(aside: str) -> None:
    text = (
        f"Russian Trade Minister Anton Alikhanov has talked over sales of fruit, {aside}, with his Philippine"
        " counterpart, Cristina Roque, in Moscow, the ministry said."
    )
    (meeting,) = read(text, FRIDAY).meetings
    assert {p.name for p in meeting.participants} == {"Anton Alikhanov", "Cristina Roque"}
