"""Who travels, who came along and who has met, where a sentence names more people than take part."""

import pytest

from tests.extract.reading_articles import names, only_meeting, read


@pytest.mark.parametrize(
    "told",
    [
        "Justice Secretary Menardo Guevarra hopes that it will be ready when President Rodrigo Duterte flies to Moscow",
        "Ambassador Carlos Sorreta wants haste so that it can be signed once President Rodrigo Duterte goes to Moscow",
    ],
)
def test_who_speaks_of_a_journey_does_not_make_it(told: str) -> None:
    visit = only_meeting(f"{told} in November.")
    assert (visit.kind, visit.date, names(visit)) == ("visit", "2019-11", {"Rodrigo Duterte"})


def test_a_visit_named_after_who_goes_is_his() -> None:
    visit = only_meeting(
        "Secretary Delfin Lorenzana hopes that it will be ready when President Rodrigo Duterte flies to Russia, a trip "
        "being arranged for November."
    )
    assert (visit.kind, visit.date, names(visit)) == ("visit", "2019-11", {"Rodrigo Duterte"})


def test_company_on_a_journey_made_does_not_come_on_one_yet_to_be_made() -> None:
    text = (
        "President Gloria Arroyo gave Foreign Minister Igor Ivanov an invitation for President Vladimir Putin to come "
        "to the Philippines. Ivanov brought along nine officials, among them Deputy Foreign Minister Alexander "
        "Losyukov."
    )
    visits = [m for m in read(text).meetings if m.kind == "visit"]
    assert all(names(v) == {"Vladimir Putin"} for v in visits)


def test_whom_others_came_with_is_not_their_company() -> None:
    text = (
        "President Rodrigo Duterte arrived in Moscow on Monday. Trade Secretary Ramon Lopez met with Russian Minister "
        "Denis Manturov on Tuesday. Traders who came with the President, 30 of them, were pleased."
    )
    talks = [m for m in read(text).meetings if m.kind == "talks"]
    assert [names(m) for m in talks] == [{"Ramon Lopez", "Denis Manturov"}]


def test_two_named_together_have_met_each_other() -> None:
    told = (
        "Secretary Teodoro Locsin and Russian Foreign Minister Sergey Lavrov, who had met at the Kremlin on Monday, "
        "watched the parade."
    )
    talks = only_meeting(told)
    assert (talks.kind, talks.date) == ("talks", "2019-09-09")
    assert names(talks) == {"Teodoro Locsin", "Sergey Lavrov"}


@pytest.mark.parametrize(
    "told",
    [
        "and Russian Foreign Minister Sergey Lavrov, who met the press on Monday, were hopeful.",
        "and Russian Foreign Minister Sergey Lavrov, who met China's Foreign Minister Wang Yi on Monday, were hopeful.",
        "wrote to Russian Foreign Minister Sergey Lavrov, who had met with the Filipino community in Moscow.",
    ],
    ids=["the press", "a third", "one of them"],
)
def test_two_who_met_others_have_not_met_each_other(told: str) -> None:
    assert read(f"Secretary Teodoro Locsin {told}").meetings == []


@pytest.mark.parametrize("noun", ["discussion", "exchange", "exchange of views"])
def test_a_discussion_of_one_with_another_is_talks(noun: str) -> None:
    talks = only_meeting(
        f"Fisheries were the matter of the {noun} of Senator Richard Gordon with Russian Ambassador Igor Khovaev on "
        "Monday at the Senate."
    )
    assert (talks.kind, talks.date, names(talks)) == (
        "talks", "2019-09-09", {"Richard Gordon", "Igor Khovaev"},
    )  # fmt: skip


@pytest.mark.parametrize("what", ["cultures", "our peoples", "the two oceans"])
def test_cultures_and_seas_meet_without_anybody(what: str) -> None:
    told = f"Mrs. Arroyo told President Vladimir Putin on Monday that she hoped for a meeting of {what}."
    assert read(told).meetings == []


def test_company_in_a_city_was_at_the_talks_held_there() -> None:
    text = (
        "Senate President Vicente Sotto held talks with Russian Speaker Valentina Matvienko in Moscow on Monday. On "
        "Tuesday he met Governor Rustam Minnikhanov of Tatarstan in Kazan. He was accompanied in Moscow by Senators "
        "Cynthia Villar and Richard Gordon."
    )
    by_place = {m.place: names(m) for m in read(text).meetings}
    assert by_place["Moscow"] == {"Vicente Sotto", "Valentina Matvienko", "Cynthia Villar", "Richard Gordon"}
    assert by_place["Kazan"] == {"Vicente Sotto", "Rustam Minnikhanov"}


@pytest.mark.parametrize(
    "recalled",
    [
        "Cusi signed a protocol on coal with Minister Anton Siluanov in Sochi on August 1.",
        "Cusi had met Minister Sergey Donskoy in Manila in May 2018.",
    ],
)
@pytest.mark.parametrize("company", ["Cusi was accompanied by", "With Secretary Cusi were"])
def test_company_named_last_was_at_what_the_report_is_about(recalled: str, company: str) -> None:
    text = (
        f"Energy Secretary Alfonso Cusi met Energy Minister Alexander Novak in Moscow on September 10. {recalled} Oil "
        f"is the main matter. Prices are high. {company} Undersecretary Donato Marcos and Ambassador Carlos Sorreta."
    )
    news, before = read(text).meetings
    assert names(news) == {"Alfonso Cusi", "Alexander Novak", "Donato Marcos", "Carlos Sorreta"}
    assert len(names(before)) == 2


@pytest.mark.parametrize(
    "listed",
    [
        "Deputy Minister Anton Inyutsyn and Ambassador Igor Khovaev are on the Russian delegation.",
        "Deputy Minister Anton Inyutsyn and Ambassador Igor Khovaev were members of the Russian delegation.",
        "Deputy Minister Anton Inyutsyn and Ambassador Igor Khovaev accompany the Russian minister.",
        "In the Russian delegation are Deputy Minister Anton Inyutsyn and Ambassador Igor Khovaev.",
    ],
)
def test_who_is_on_a_side_s_delegation_is_told_far_below(listed: str) -> None:
    text = (
        "Energy Secretary Alfonso Cusi met Energy Minister Alexander Novak in Manila on Tuesday. Prices are high. Gas "
        f"is dear. Coal is cheap. Demand grows. Ports are full. Ships wait. Winter is near. {listed}"
    )
    assert {"Anton Inyutsyn", "Igor Khovaev"} <= names(only_meeting(text))
