"""Whose talks words mean, where an article tells of several: by the noun, the office or the number that they name."""

from __future__ import annotations

from datetime import date

import pytest

from .reading_articles import names, read

FRIDAY = date(2019, 9, 13)
DUTERTE_AND_MEDVEDEV = (
    "President Rodrigo Duterte and Russian Prime Minister Dmitry Medvedev met in Manila on Wednesday. "
)
LAVROV_AND_LOCSIN = (
    "Russian Foreign Minister Sergey Lavrov and Philippine Foreign Secretary Teodoro Locsin held talks in Moscow on "
    "Thursday. "
)
MORGULOV_AND_MANALO = (
    "Russian Deputy Foreign Minister Igor Morgulov and Foreign Undersecretary Enrique Manalo held the seventh "
    "Philippines-Russia consultations in Manila on September 10, 2019. "
)


@pytest.mark.parametrize(
    "paper",
    [
        "an agreement establishing a Joint Commission on Trade and Economic Cooperation",
        "a protocol on the creation of an intergovernmental commission",
        "a memorandum that sets up a joint commission on fisheries",
        "an agreement to form a joint trade commission",
        "an agreement under which a joint commission on energy is to be established",
    ],
)
def test_a_commission_that_a_paper_founds_does_not_sit(paper: str) -> None:
    told = read(
        f"{DUTERTE_AND_MEDVEDEV}After the talks, Trade Secretary Ramon Lopez and Russian Economic Development Minister "
        f"Maxim Oreshkin signed {paper}."
    ).meetings
    assert [(m.kind, names(m)) for m in told if m.kind != "signing"] == [
        ("talks", {"Rodrigo Duterte", "Dmitry Medvedev"})
    ]


def test_a_commission_once_founded_sits() -> None:
    told = read(
        "Trade Secretary Ramon Lopez and Russian Trade Minister Denis Manturov co-chaired in Manila on Tuesday a "
        "session of the joint commission established in 2015."
    ).meetings
    assert [m.kind for m in told] == ["commission"]


@pytest.mark.parametrize(
    "stood_in",
    [
        "Medvedev represented President Vladimir Putin, who skipped the summit.",
        "Medvedev was representing President Vladimir Putin.",
        "Trade Minister Denis Manturov took part in the summit.",
        "Medvedev was accompanied to the summit by Trade Minister Denis Manturov.",
    ],
)
def test_who_was_somewhere_is_not_at_the_session_that_is_still_to_be_held(stood_in: str) -> None:
    told = read(
        f"{DUTERTE_AND_MEDVEDEV}The first session of the joint commission is expected to be convened in Moscow next "
        f"year. {stood_in}"
    ).meetings
    assert [names(m) for m in told if m.kind == "commission"] == [set()]


@pytest.mark.parametrize(
    "others",
    [
        "consultations between the deputy foreign ministers",
        "consultations of the deputy foreign ministers",
        "consultations at the level of deputy foreign ministers",
        "talks between the assistant foreign secretaries",
        "consultations between the defense ministers",
    ],
)
def test_a_round_of_other_offices_is_not_of_the_ministers_who_agreed_on_it(others: str) -> None:
    told = read(
        f"{LAVROV_AND_LOCSIN}The sides agreed that a regular round of {others} will be held by videoconference before "
        "the end of this year."
    ).meetings
    assert [names(m) for m in told] == [{"Sergey Lavrov", "Teodoro Locsin"}, set()]


def test_a_round_of_the_foreign_ministers_is_of_the_two_told_before() -> None:
    told = read(
        f"{LAVROV_AND_LOCSIN}The two agreed that the foreign ministers will meet again in Manila in March."
    ).meetings
    assert [names(m) for m in told] == [{"Sergey Lavrov", "Teodoro Locsin"}] * 2


CALL = "Morgulov also paid a courtesy call on Foreign Secretary Teodoro Locsin on September 11. "
BOTH_AMBASSADORS = "Philippine Ambassador to Russia Carlos Sorreta and Russian Ambassador Igor Khovaev"


@pytest.mark.parametrize(
    "present",
    [
        f"{BOTH_AMBASSADORS} were present at the consultations.",
        f"{BOTH_AMBASSADORS} also attended the consultations.",
        f"Present at the consultations were {BOTH_AMBASSADORS}.",
        f"{BOTH_AMBASSADORS} took part in the consultations.",
    ],
)
def test_who_was_at_the_consultations_was_not_at_the_call_told_after_them(present: str) -> None:
    consultations, call = read(f"{MORGULOV_AND_MANALO}{CALL}{present}").meetings
    assert {"Carlos Sorreta", "Igor Khovaev"} <= names(consultations)
    assert names(call) == {"Igor Morgulov", "Teodoro Locsin"}


@pytest.mark.parametrize(
    "present",
    [
        "Russian Ambassador Igor Khovaev was present at the courtesy call.",
        "Russian Ambassador Igor Khovaev was present during the call.",
    ],
)
def test_who_was_at_the_call_was_not_at_the_consultations(present: str) -> None:
    consultations, call = read(f"{MORGULOV_AND_MANALO}{CALL}{present}").meetings
    assert "Igor Khovaev" not in names(consultations)
    assert "Igor Khovaev" in names(call)


def test_who_was_at_the_courtesy_call_is_told_after_the_talks() -> None:
    told = read(
        "Russian Ambassador Igor Khovaev paid a courtesy call on Mayor Isko Moreno at Manila City Hall on September 9, "
        "2019. On September 10 he held talks with Trade Secretary Ramon Lopez in Makati. Vice Mayor Honey Lacuna was "
        "present at the courtesy call."
    ).meetings
    assert ["Honey Lacuna" in names(m) for m in told] == [True, False]


@pytest.mark.parametrize(
    "ahead",
    [
        "The next consultations will be held in Moscow at a mutually convenient date.",
        "The next round of consultations will be hosted by Moscow.",
        "The next consultations will take place in Moscow on a date to be agreed.",
        "The next round will be held in Moscow.",
    ],
)
def test_a_next_round_is_planned_where_its_day_is_still_to_be_set(ahead: str) -> None:
    held, planned = read(f"{MORGULOV_AND_MANALO}{ahead}").meetings
    assert (held.status, planned.status, planned.date) == ("held", "planned", None)
    assert (planned.country, names(planned)) == ("RU", set())


@pytest.mark.parametrize(
    "no_round",
    [
        "The two sides said the next consultations would depend on the pandemic.",
        "The next election will be held in Moscow.",
        "The next meeting of ASEAN senior officials will be held in Bangkok.",
        "No next round was agreed.",
    ],
)
def test_no_round_is_planned_where_none_is_set_in_either_country(no_round: str) -> None:
    assert [m.status for m in read(f"{MORGULOV_AND_MANALO}{no_round}").meetings] == ["held"]
