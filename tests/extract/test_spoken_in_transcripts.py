"""What speakers of a transcript tell of other days: talks of the two before, talks of others, calls on a host."""

from datetime import date

from tests.extract.reading_articles import names, read

DAY = date(2018, 11, 14)
HEADER = (
    "Beginning of meeting with President of the Philippines Rodrigo Duterte\n\nNovember 14, 2018, Singapore\n\n"
    "Vladimir Putin met with the President of the Philippines on the sidelines of the summit.\n\n"
)
PUTIN, DUTERTE = "President of Russia Vladimir Putin", "President of the Philippines Rodrigo Duterte"


def test_what_two_recall_of_an_earlier_meeting_is_another_one() -> None:
    text = HEADER + (
        f"{PUTIN}: Mr President, I am glad to see you. As I said when we talked in Danang last November, we value this."
        f"\n\n{DUTERTE}: Thank you."
    )
    told = {(m.date, m.place, frozenset(names(m))) for m in read(text, DAY).meetings}
    both = frozenset({"Vladimir Putin", "Rodrigo Duterte"})
    assert told == {("2018-11-14", "Singapore", both), ("2017-11", "Danang", both)}


def test_talks_of_somebody_else_that_a_speaker_was_told_of_are_not_these() -> None:
    text = HEADER + (
        f"{PUTIN}: Welcome. The Defence Minister told me that he had a long and useful conversation with you yesterday."
        f"\n\n{DUTERTE}: Thank you. We met with traders in Manila on Monday."
    )
    assert [(m.date, m.place) for m in read(text, DAY).meetings] == [("2018-11-14", "Singapore")]


def test_our_call_on_a_host_and_the_talks_with_a_minister_are_two() -> None:
    text = (
        "Transcript of Remarks by Minister of Foreign Affairs of Russia Sergey Lavrov at Joint Press Conference with "
        "Secretary of Foreign Affairs of the Philippines Teodoro Locsin, Manila, October 8, 2020\n\n"
        "Foreign Minister Lavrov: Our call on President Rodrigo Duterte and the talks that Secretary Locsin and I have "
        "just had were useful.\n\nSecretary Locsin: Thank you."
    )
    told = {(m.kind, frozenset(names(m))) for m in read(text, date(2020, 10, 9)).meetings}
    assert told == {
        ("courtesy_call", frozenset({"Sergey Lavrov", "Rodrigo Duterte"})),
        ("talks", frozenset({"Sergey Lavrov", "Teodoro Locsin"})),
    }


def test_secretaries_of_councils_that_will_meet_are_not_those_who_speak() -> None:
    text = (
        "Opening remarks by Foreign Minister Sergey Lavrov at a joint news conference following talks with Secretary "
        "of Foreign Affairs of the Philippines Teodoro Locsin, Moscow, May 15, 2019\n\n"
        "Sergey Lavrov: The audit chambers of our countries know each other well: their chairmen will meet in Moscow "
        "on May 20. Our presidents have met twice since then."
    )
    told = [(m.date, m.status, names(m)) for m in read(text, date(2019, 5, 15)).meetings]
    assert ("2019-05-20", "planned", set()) in told
    assert len(told) == 2


def test_a_third_countrys_treaty_is_none_of_the_two() -> None:
    text = (
        "Foreign Secretary Teodoro Locsin and Russian Foreign Minister Sergey Lavrov met in Moscow on Monday. They "
        "discussed the Iranian nuclear agreement."
    )
    assert read(text).agreements == []
