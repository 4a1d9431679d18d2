"""Who tells of a meeting and was not at it, and who was met before it, after it, or on another day."""

from datetime import date

import pytest

from tests.extract.reading_articles import encounters_held, names, only_meeting, read

MORGULOV = "Russian Deputy Foreign Minister Igor Morgulov"
MONDAY = "2019-09-09"


@pytest.mark.parametrize(
    "text",
    [
        (
            "Spokesman Ernesto Abella said Russian Minister Denis Manturov told Secretary Ramon Lopez "
            "at their meeting on "
            "Monday that buyers want pineapples."
        ),
        (
            "Abella, the spokesman, noted that Russian Minister Denis Manturov assured Secretary Ramon "
            "Lopez during their "
            "talks on Monday of more wheat."
        ),
        (
            "Ernesto Abella recalled that Secretary Ramon Lopez invited Russian Minister Denis "
            "Manturov in their talks on Monday."
        ),
    ],
)
def test_who_says_what_one_told_the_other_was_not_there(text: str) -> None:
    assert names(only_meeting(text)) == {"Denis Manturov", "Ramon Lopez"}


def test_a_visit_is_not_that_of_the_officer_who_tells_of_it() -> None:
    text = (
        "Navy chief Vice Adm. Robert Empedrad paid an official visit to Moscow on Monday. Capt. "
        "Jonathan Zata, Philippine "
        "Navy (PN) public affairs director said the visit was made upon the invitation of Adm. "
        "Vladimir Korolyov."
    )
    visit = next(m for m in read(text).meetings if m.kind == "visit")
    assert names(visit) == {"Robert Empedrad"}


@pytest.mark.parametrize("said", ["Sinabi ni", "Inihayag naman ni", "Dagdag pa ni", "Ayon kay"])
def test_who_tells_of_it_in_filipino_was_not_there(said: str) -> None:
    text = (
        "Nagpulong sa Moscow noong Lunes sina Kalihim Teodoro Locsin Jr. at Russian Foreign "
        "Minister Sergey Lavrov. "
        f"{said} Assistant Secretary Eduardo Menez, tinalakay nina Locsin at Lavrov ang turismo."
    )
    assert names(only_meeting(text)) == {"Teodoro Locsin Jr.", "Sergey Lavrov"}


@pytest.mark.parametrize(
    "subject",
    [
        "The Russian envoy also",
        "A Russian deputy minister",
        "Russian diplomats",
        "Two officials of the embassy later",
    ],
)
def test_somebody_unnamed_is_not_the_press_secretary_who_spoke_before(subject: str) -> None:
    text = (
        "The post was a mistake, Russian Embassy press secretary Natalia Naumova said. "
        f"{subject} met with Foreign Secretary Teodoro Locsin Jr. on Monday."
    )
    assert all("Natalia Naumova" not in names(m) for m in read(text).meetings)


def test_the_envoy_named_before_is_still_meant() -> None:
    text = (
        "Russian Ambassador Igor Khovaev denied it. The envoy also met with Foreign Secretary "
        "Teodoro Locsin Jr. on Monday."
    )
    assert names(only_meeting(text)) == {"Igor Khovaev", "Teodoro Locsin Jr."}


@pytest.mark.parametrize(
    "text",
    [
        (
            f"{MORGULOV} called on Senate President Vicente Sotto III on Monday after holding talks "
            "with his counterpart, "
            "Foreign Affairs Undersecretary Enrique Manalo."
        ),
        (
            f"{MORGULOV}, who flew in on Sunday, met Senate President Vicente Sotto III after meeting "
            "his colleague, Foreign "
            "Affairs Undersecretary Enrique Manalo."
        ),
        (
            f"{MORGULOV} met Senate President Vicente Sotto III on Monday before meeting with his "
            "Filipino counterpart, "
            "Foreign Affairs Undersecretary Enrique Manalo."
        ),
    ],
)
def test_whom_he_met_before_or_after_he_met_apart(text: str) -> None:
    met = [who for _, who in encounters_held(text, date(2019, 9, 13))]
    assert met == [{"Igor Morgulov", "Vicente Sotto III"}, {"Igor Morgulov", "Enrique Manalo"}]


@pytest.mark.parametrize("whom", ["whom he met", "with whom he held talks", "whom he first met"])
def test_whom_he_met_long_ago_he_will_meet_again(whom: str) -> None:
    text = (
        "Foreign Secretary Teodoro Locsin Jr. will hold talks in Moscow in October with Foreign "
        f"Minister Sergey Lavrov {whom} "
        "in Bangkok in July 2019."
    )
    told = [(m.status, m.date, m.place) for m in read(text).meetings if m.kind == "talks"]
    assert sorted(told) == [("held", "2019-07", "Bangkok"), ("planned", "2019-10", "Moscow")]


def test_those_with_whom_he_met_are_one_meeting() -> None:
    text = (
        "Among those with whom he met on Monday in Manila, Senator Koko Pimentel said, was Russian "
        "Minister Denis Manturov."
    )
    assert len(read(text).meetings) <= 1


def test_they_who_met_again_after_his_visit_are_the_two_told_before() -> None:
    text = (
        "The Assistant Secretary, Amelita Aquino, spoke of the President's meeting with President "
        "Vladimir Putin. President "
        "Rodrigo Duterte and Putin first met in November 2016 beside the APEC summit in Peru. "
        "After Duterte's visit to "
        "Russia in May 2017, they met again in November 2017 beside the APEC summit in Da Nang."
    )
    talks = {m.date: (m.place, names(m)) for m in read(text).meetings if m.kind == "talks" and m.date}
    pair = {"Rodrigo Duterte", "Vladimir Putin"}
    assert talks["2017-11"] == ("Da Nang", pair)
    assert talks["2016-11"][1] == pair
    assert talks["2016-11"][0] != "Da Nang"


@pytest.mark.parametrize(
    ("journey", "company"),
    [
        (
            "President Rodrigo Duterte's planned visit to Moscow was prepared there.",
            "The Russian delegation was composed of Deputy Minister Igor Zubov and Ambassador Igor Khovaev.",
        ),
        (
            "President Rodrigo Duterte was asked to visit Moscow.",
            "At lunch Patrushev spoke for his party, which includes Deputy Minister Igor Zubov.",
        ),
    ],
)
def test_who_came_with_a_guest_goes_on_no_journey_ahead_of_his_hosts(journey: str, company: str) -> None:
    text = (
        "National Security Adviser Hermogenes Esperon met Russian Security Council Secretary "
        "Nikolai Patrushev in Davao City "
        f"on Monday. {journey} {company}"
    )
    ahead = [m for m in read(text).meetings if m.status in ("planned", "possible")]
    assert all("Igor Zubov" not in names(m) for m in ahead)
