"""Acts whose day, place, giver or second person stands outside their own clause."""

from __future__ import annotations

from datetime import date

import pytest

from .reading_articles import names, only_meeting, read

FRIDAY = date(2024, 9, 13)


@pytest.mark.parametrize(
    ("text", "day", "place", "who"),
    [
        (
            (
                "Viktor Sadovnichy, rector of Moscow State University, was in Los Baños on Tuesday. "
                "He and Science Secretary Renato Solidum Jr. pruned a table of joint projects."
            ),
            "2024-09-10",
            "Los Baños",
            {"Viktor Sadovnichy", "Renato Solidum Jr."},
        ),
        (
            (
                "Transportation Secretary Jaime Bautista flew to Kazan on September 3. There he and his Russian "
                "counterpart, Roman Starovoit, rode a new tram."
            ),
            "2024-09-03",
            "Kazan",
            {"Jaime Bautista", "Roman Starovoit"},
        ),
        (
            (
                "Russian Ambassador Marat Pavlov drove up to Baguio on Monday, where he and Mayor Benjamin Magalong "
                "compared gardens."
            ),
            "2024-09-09",
            "Baguio",
            {"Marat Pavlov", "Benjamin Magalong"},
        ),
        (
            (
                "MANILA, Sept. 12 (PNA) — Russian Deputy Minister Alexey Gruzdev flew in from Jakarta on Tuesday with "
                "a draft program in his bag. Trade Secretary Alfredo Pascual was handed the draft over breakfast "
                "at the Manila Hotel on Wednesday."
            ),
            "2024-09-11",
            "Manila Hotel",
            {"Alexey Gruzdev", "Alfredo Pascual"},
        ),
        (
            (
                "Undersecretary Maria Angela Ponce of the DFA read the first message on Monday and Ambassador Marat "
                "Pavlov the second. Later that Monday the pair planted a narra at the National Library of Manila."
            ),
            "2024-09-09",
            None,
            {"Maria Angela Ponce", "Marat Pavlov"},
        ),
    ],
)
def test_the_sentence_before_sets_the_act(text: str, day: str, place: str | None, who: set[str]) -> None:
    talks = [m for m in read(text, FRIDAY).meetings if m.kind == "talks"]
    assert [(m.date, names(m)) for m in talks] == [(day, who)]
    assert place is None or talks[0].place == place


@pytest.mark.parametrize(
    "text",
    [
        "Wreaths were laid in Pasay on Tuesday by Ambassador Marat Pavlov and Mayor Imelda Calixto-Rubiano.",
        "Sharing a bench at the fair in Makati on Tuesday were Ambassador Marat Pavlov and Mayor Abby Binay.",
        "Senator Loren Legarda attended the reception that Ambassador Marat Pavlov gave on Tuesday.",
        "On Tuesday Ambassador Igor Bailen was Governor Alexander Beglov's guest at a concert for consuls.",
        "Playing host to Ambassador Marat Pavlov in Iloilo on Tuesday was Governor Arthur Defensor Jr.",
        "It was Tuesday when President Ferdinand Marcos Jr. rose to greet Ambassador Marat Pavlov in the foyer.",
        (
            "President Ferdinand Marcos Jr. conferred the Order of Sikatuna on outgoing Ambassador Marat Pavlov "
            "in Malacañang on Tuesday."
        ),
        "The governor of Cebu, Gwendolyn Garcia, and Ambassador Marat Pavlov strolled through Colon on Tuesday.",
        "Before the concert Ambassador Marat Pavlov was served tea by Mayor Honey Lacuna at City Hall on Tuesday.",
        "Vice Mayor Yul Servo tours the fair in Manila on Tuesday with Mayor Honey Lacuna and Ambassador Marat Pavlov.",
    ],
)
def test_who_stands_elsewhere_than_before_the_verb(text: str) -> None:
    meeting = only_meeting(text, FRIDAY)
    assert (meeting.status, meeting.date) == ("held", "2024-09-10")
    assert {p.country for p in meeting.participants} == {"PH", "RU"}


@pytest.mark.parametrize(
    "text",
    [
        "Senator Risa Hontiveros and Ambassador Marat Pavlov will both be in Lima on Friday, organizers said.",
        (
            "Undersecretary Theresa Lazaro was briefed in Manila on Monday by her staff on what Deputy Minister Andrey "
            "Rudenko had told Hanoi."
        ),
        "Ambassador Marat Pavlov did not have an hour with Mayor Benjamin Magalong on Monday, city hall said.",
        (
            "The embassy denied on Friday in a statement that Ambassador Marat Pavlov had asked to see Senator Risa "
            "Hontiveros."
        ),
        "Ambassador Marat Pavlov would welcome a chance to see Mayor Benjamin Magalong, the embassy said on Friday.",
        "Ambassador Marat Pavlov wrote from Moscow on Monday. Senator Risa Hontiveros was shown a copy by reporters.",
    ],
)
def test_no_act_of_both(text: str) -> None:
    assert read(text, FRIDAY).meetings == []


def test_what_goes_on_without_a_day_is_part_of_what_was_told_before() -> None:
    text = (
        "Mayor Honey Lacuna toured the tall ship Sedov in Manila on Monday with Ambassador Marat Pavlov. "
        "Captain Viktor Nikolin gave the mayor a bell."
    )
    talks = [m for m in read(text, FRIDAY).meetings if m.kind == "talks"]
    assert len(talks) <= 1


def test_who_was_invited_is_yet_to_go() -> None:
    text = (
        "Invited by Foreign Minister Sergey Lavrov, Foreign Secretary Enrique Manalo goes to Moscow in the second "
        "half of October."
    )
    visit = next(m for m in read(text, FRIDAY).meetings if m.kind == "visit")
    assert (visit.status, visit.date) == ("planned", "2024-10-16/2024-10-31")


@pytest.mark.parametrize(
    "text",
    [
        "Governor Gwendolyn Garcia had the Russian ambassador, Marat Pavlov, as dinner guest on Tuesday.",
        (
            "Army chief Lt. Gen. Roy Galido inspected an honor guard in Moscow on Tuesday beside his Russian opposite "
            "number, Gen. Oleg Salyukov."
        ),
        (
            "President Rodrigo Duterte accepted the letters of credence of six envoys on Tuesday. Among them was Igor "
            "Khovaev of Russia."
        ),
    ],
)
def test_guests_of_honor_and_envoys_without_a_title(text: str) -> None:
    meeting = only_meeting(text, FRIDAY)
    assert meeting.date == "2024-09-10"
    assert {p.country for p in meeting.participants} == {"PH", "RU"}
