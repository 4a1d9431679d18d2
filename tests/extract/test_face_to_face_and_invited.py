"""Encounters told by what is said or handed over, signatures and returns told by pronouns, and who is invited."""

from datetime import date

import pytest

from ingest.extract.types import Meeting
from tests.extract.reading_articles import names, only_meeting, read

PUBLISHED = date(2019, 10, 5)  # a Saturday


def of_kind(kind: str, text: str, published: date = PUBLISHED) -> list[Meeting]:
    return [m for m in read(text, published).meetings if m.kind == kind]


def talks(text: str, published: date = PUBLISHED) -> list[Meeting]:
    return [m for m in read(text, published).meetings if m.kind != "visit"]


# ---- what is said, asked or handed over face to face ------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Russian Ambassador Igor Khovaev made the request to Agriculture Secretary William Dar on Thursday.",
        (
            "Agriculture Secretary William Dar told Russian Ambassador Igor Khovaev in Makati on "
            "Thursday that wheat would come."
        ),
        "Russian Ambassador Igor Khovaev handed the letter to Agriculture Secretary William Dar in Makati on Thursday.",
        "The ban on pork was raised by Agriculture Secretary William Dar with Ambassador Igor Khovaev on Thursday.",
        "Agriculture Secretary William Dar received a visit from Russian Ambassador Igor Khovaev on Thursday.",
        "Agriculture Secretary William Dar recalled that Russian Ambassador Igor Khovaev came to see him on Thursday.",
        "Russian Ambassador Igor Khovaev dropped by Agriculture Secretary William Dar's office on Thursday.",
    ],
)
def test_words_said_or_handed_to_the_other_side_tell_an_encounter(text: str) -> None:
    meeting = only_meeting(text, PUBLISHED)
    assert meeting.status == "held"
    assert meeting.date == "2019-10-03"
    assert names(meeting) == {"William Dar", "Igor Khovaev"}


@pytest.mark.parametrize(
    "text",
    [
        (
            "Russian Ambassador Igor Khovaev made the request to Agriculture Secretary William "
            "Dar in a letter on Thursday."
        ),
        "Russian Ambassador Igor Khovaev made the appeal to Filipino travelers on Thursday.",
        "Agriculture Secretary William Dar was told on Thursday of a letter to Russian Ambassador Igor Khovaev.",
        (
            "Agriculture Secretary William Dar told reporters in Makati on Thursday that Russian "
            "Ambassador Igor Khovaev is away."
        ),
        "The ban on pork was raised by Agriculture Secretary William Dar with President Rodrigo Duterte on Thursday.",
    ],
)
def test_words_written_or_said_to_others_tell_none(text: str) -> None:
    assert talks(text) == []


def test_a_plea_to_one_and_the_day_after_to_another_are_two_encounters() -> None:
    text = (
        "Viktor Volkov, deputy chair of the State Duma, made the pitch to Speaker Alan Peter "
        "Cayetano on Tuesday and to "
        "Senate President Vicente Sotto III a day later."
    )
    first, second = talks(text)
    assert (first.date, names(first)) == ("2019-10-01", {"Viktor Volkov", "Alan Peter Cayetano"})
    assert (second.date, names(second)) == ("2019-10-02", {"Viktor Volkov", "Vicente Sotto III"})


# ---- pronouns ------------------------------------------------------------


def test_whom_he_saw_again_and_where_he_was_back() -> None:
    text = (
        "President Rodrigo Duterte met Russian President Vladimir Putin in Danang in November "
        "2017 and saw him again in "
        "Sochi in March 2019. He was back in Russia in September 2019."
    )
    assert [(m.date, m.place) for m in of_kind("talks", text)] == [
        ("2017-11", "Danang"),
        ("2019-03", "Sochi"),
    ]
    (visit,) = of_kind("visit", text)
    assert (visit.date, visit.country, names(visit)) == ("2019-09", "RU", {"Rodrigo Duterte"})


def test_who_is_back_at_home_made_no_journey_to_the_other_side() -> None:
    text = "President Rodrigo Duterte was back in Manila on Monday, said Russian Ambassador Igor Khovaev."
    assert not any(m.country == "PH" for m in of_kind("visit", text))


def test_the_latter_of_two_travels() -> None:
    text = (
        "It was agreed by President Putin and President Duterte when the latter came to Moscow in May 2017."
    )
    (visit,) = of_kind("visit", text)
    assert names(visit) == {"Duterte"}


def test_they_signed_what_bears_their_signatures() -> None:
    text = (
        "The memorandum bears the signatures of Energy Secretary Alfonso Cusi and Rosatom head Alexey Likhachev. They "
        "signed it in Sochi on October 3."
    )
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.kind, meeting.date, meeting.place) == ("signing", "2019-10-03", "Sochi")
    assert names(meeting) == {"Alfonso Cusi", "Alexey Likhachev"}


def test_they_hope_to_sign_and_have_not() -> None:
    text = (
        "Energy Secretary Alfonso Cusi met Rosatom head Alexey Likhachev in Sochi on October 3. They hope to sign a "
        "memorandum in Manila next year."
    )
    assert of_kind("signing", text) == []


def test_who_signs_for_one_side_signs_with_the_other() -> None:
    text = (
        "Finance Secretary Carlos Dominguez signed it for the Philippines in Manila on "
        "Thursday, with Russia the partner."
    )
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.kind, meeting.date, names(meeting)) == ("signing", "2019-10-03", {"Carlos Dominguez"})


def test_the_next_meeting_of_office_holders_is_not_that_of_the_presidents() -> None:
    text = (
        "President Rodrigo Duterte met Russian President Vladimir Putin in Sochi on October "
        "3. The contacts between the "
        "heads of the two security councils are regular. Their next meeting will take place in Moscow on October 18."
    )
    later = next(m for m in read(text, PUBLISHED).meetings if m.date == "2019-10-18")
    assert names(later) == set()


# ---- invitations ------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "day", "guest"),
    [
        (
            "President Rodrigo Duterte invited Russian President Vladimir Putin to Manila for a summit in November.",
            "2019-11",
            "Vladimir Putin",
        ),
        (
            (
                "Foreign Secretary Teodoro Locsin Jr. said that the invitation to President Vladimir "
                "Putin to visit Manila was "
                "confirmed."
            ),
            None,
            "Vladimir Putin",
        ),
        (
            "Vladimir Putin has been invited to Manila more than once, said Foreign Secretary Teodoro Locsin Jr.",
            None,
            "Vladimir Putin",
        ),
    ],
)
def test_whom_the_other_side_invites_may_come(text: str, day: str | None, guest: str) -> None:
    (visit,) = of_kind("visit", text)
    assert (visit.status, visit.date, visit.place, names(visit)) == ("possible", day, "Manila", {guest})


def test_an_invitation_in_russian_and_in_filipino() -> None:
    russian = "Министр Теодоро Локсин передал президенту Владимиру Путину приглашение Родриго Дутерте посетить Манилу."
    (visit,) = of_kind("visit", russian)
    assert (visit.status, visit.country, names(visit)) == ("possible", "PH", {"Владимир Путин"})
    filipino = "Inimbitahan ni Pangulong Rodrigo Duterte si Vladimir Putin na bumisita sa Pilipinas sa susunod na taon."
    (visit,) = of_kind("visit", filipino)
    assert (visit.status, visit.date, names(visit)) == ("possible", "2020", {"Vladimir Putin"})


@pytest.mark.parametrize(
    "text",
    [
        "President Rodrigo Duterte has not invited Russian President Vladimir Putin to Manila, the Palace said.",
        "Russian Ambassador Igor Khovaev invited Filipino students to Russia, Secretary Leonor Briones said.",
        "Russian Ambassador Igor Khovaev invited Secretary Leonor Briones to join a tree planting in Manila.",
        "Russian Minister Denis Manturov invited Trade Secretary Ramon Lopez to invest in Russia.",
        "President Rodrigo Duterte invited President Xi Jinping to Manila, Russian Ambassador Igor Khovaev said.",
    ],
)
def test_no_journey_to_the_other_side_is_invited(text: str) -> None:
    assert of_kind("visit", text) == []


def test_an_invitation_that_was_taken_up_is_no_second_visit() -> None:
    text = (
        "President Rodrigo Duterte visited Moscow in May 2017 after Russian President "
        "Vladimir Putin invited him to Russia."
    )
    (visit,) = of_kind("visit", text)
    assert visit.status == "held"


# ---- days and places ------------------------------------------------------------


def test_that_month_is_of_the_year_told_before() -> None:
    text = (
        "President Rodrigo Duterte came to office in 2016. He met Russian President Vladimir "
        "Putin in Lima that November."
    )
    (meeting,) = of_kind("talks", text)
    assert meeting.date == "2016-11"


def test_talks_that_ended_on_a_day_are_dated_by_it() -> None:
    text = (
        "Transport Undersecretary Jose Lotilla and Russian Deputy Minister Sergey Aristov led "
        "the talks in Moscow, which "
        "ended on October 3 with the signing of an amendment."
    )
    assert any(m.date == "2019-10-03" for m in read(text, PUBLISHED).meetings)


def test_the_other_side_may_be_told_by_an_epithet() -> None:
    text = "In September, Russian Security Council Secretary Nikolai Patrushev traveled to the Southeast Asian country."
    (visit,) = of_kind("visit", text)
    assert (visit.date, visit.country) == ("2019-09", "PH")
    of_another = (
        "In September, Russian Security Council Secretary Nikolai Patrushev left Thailand for "
        "the Southeast Asian country."
    )
    assert not any(m.country == "PH" for m in of_kind("visit", of_another))


def test_previous_talks_of_the_ministers_in_russian() -> None:
    text = (
        "Министр иностранных дел России Сергей Лавров и его филиппинский коллега Теодоро "
        "Локсин провели переговоры в четверг "
        "в Бангкоке. Предыдущий раз главы МИД беседовали 15 мая в Москве."
    )
    assert [(m.date, len(m.participants)) for m in of_kind("talks", text)] == [
        ("2019-10-03", 2),
        ("2019-05-15", 2),
    ]
    titles = {p.name: p.title for m in of_kind("talks", text) for p in m.participants}
    assert titles["Теодоро Локсин"] == "Министр иностранных дел"  # no minister of Russia


# ---- who was there ------------------------------------------------------------


def test_the_company_named_at_the_end_is_that_of_the_first_talks() -> None:
    text = (
        "Senate President Vicente Sotto III met Chairman Vyacheslav Makarov in St. Petersburg on October 3.\n\n"
        "Sotto signed an agreement with Speaker Valentina Matviyenko in Moscow on October 1.\n\n"
        "The city has five million people.\n\nIts shipyards are known.\n\nTourists are few.\n\nFlights are long.\n\n"
        "Accompanying the Senate President were Senator Cynthia Villar and Ambassador Carlos Sorreta."
    )
    first = next(m for m in read(text, PUBLISHED).meetings if m.date == "2019-10-03")
    assert {"Cynthia Villar", "Carlos Sorreta"} <= names(first)


def test_an_adviser_is_a_secretary_by_rank() -> None:
    text = (
        "National Security Adviser Hermogenes Esperon met Nikolay Patrushev in Moscow on Monday. Patrushev thanked "
        "Secretary Esperon."
    )
    assert [o.name for o in read(text, PUBLISHED).officials if "Esperon" in o.name] == ["Hermogenes Esperon"]


def test_a_state_corporation_is_no_private_firm() -> None:
    text = (
        "Secretary Alfonso Cusi and Nikolay Spasskiy, deputy head of the State Atomic Energy "
        "Corp., met in Manila on Thursday."
    )
    assert names(only_meeting(text, PUBLISHED)) == {"Alfonso Cusi", "Nikolay Spasskiy"}


def test_what_a_minister_says_before_the_first_question_tells_the_matter() -> None:
    text = (
        "Foreign Minister Sergey Lavrov's statement and answers to media questions at a joint "
        "news conference following "
        "talks with Secretary of Foreign Affairs Teodoro Locsin, Moscow, October 3, 2019\n\nLadies and gentlemen,\n\n"
        "We spoke about agriculture and want to sell more wheat.\n\nQuestion: Will you go to Hanoi?\n\n"
        "Sergey Lavrov: I will go there in spring."
    )
    (meeting,) = of_kind("talks", text)
    assert "agriculture" in meeting.topics


@pytest.mark.parametrize(
    "text",
    [
        "Maxim Oreshkin, the Russian minister, and Secretary Ramon Lopez had ninety minutes together on Thursday.",
        "Trade Secretary Ramon Lopez exchanged drafts of the pact with Russian Minister Maxim Oreshkin on Thursday.",
        "On Thursday, the two ministers, Secretary Ramon Lopez and Russian Minister Maxim Oreshkin, reviewed trade.",
        "Secretary Ramon Lopez thanked Russian Minister Maxim Oreshkin. The Lopez-Oreshkin meeting was on Thursday.",
    ],
)
def test_two_told_together_by_their_time_their_papers_or_their_names(text: str) -> None:
    (meeting,) = talks(text)
    assert (meeting.date, names(meeting)) == ("2019-10-03", {"Ramon Lopez", "Maxim Oreshkin"})


def test_a_pronoun_of_another_tongue_means_whom_the_sentence_before_is_about() -> None:
    text = (
        "Президент Филиппин Родриго Дутерте прилетел в Россию. Вчера он встретился в Сочи с президентом России "
        "Владимиром Путиным."
    )
    (meeting,) = of_kind("talks", text)
    assert (meeting.date, len(meeting.participants)) == ("2019-10-04", 2)


@pytest.mark.parametrize(
    "told",
    [
        "Manila intends to invite President Vladimir Putin to the ASEAN summit in 2026 and hopes for his visit",
        "Manila plans to invite President Vladimir Putin to the ASEAN summit in 2026 and expects him to come",
        "The Philippines counts on a visit by Russian President Vladimir Putin in 2026",
        "President Vladimir Putin will be invited to a summit in the Philippines in 2026",
    ],
)
def test_who_is_awaited_may_come(told: str) -> None:
    found = read(f"{told}, Philippine Ambassador Igor Bailen said.", date(2025, 10, 1))
    assert [(m.kind, m.date, m.country) for m in found.meetings] == [("visit", "2026", "PH")]
    assert found.meetings[0].status in ("possible", "planned")
    assert not found.agreements  # nobody has been invited yet


def test_who_is_not_to_be_invited_does_not_come() -> None:
    told = "The Philippines does not intend to invite Russian President Vladimir Putin to the ASEAN summit in 2026"
    found = read(f"{told}, Palace press officer Claire Castro said.", date(2025, 10, 1))
    assert not found.meetings
    assert not found.agreements
