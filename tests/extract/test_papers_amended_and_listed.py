"""Amendments beside what they amend, stages told in plain words, papers of lists, and what only looks like a step."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import only_agreement, only_meeting, read

FRIDAY = date(2026, 11, 20)


def told(text: str) -> list[tuple[str, str, str | None]]:
    return [(a.title, a.status, a.date) for a in read(text, FRIDAY).agreements]


def titles(text: str) -> list[str]:
    return [a.title for a in read(text, FRIDAY).agreements]


# Amendments


def test_an_amendment_is_another_paper_than_the_agreement_told_before() -> None:
    text = (
        "Transport officials of the Philippines and Russia widened the air services agreement that they concluded in"
        " 2009. The talks in Moscow ended on Tuesday with the signing of an amendment by Undersecretary Jim Sydiongco"
        " and Deputy Transport Minister Vladimir Poteshkin."
    )
    assert told(text) == [
        ("air services agreement", "signed", "2009"),
        ("amendment to the air services agreement", "signed", "2026-11-17"),
    ]


def test_an_amendment_may_be_ahead() -> None:
    text = (
        "Manila and Moscow have agreed to amend the 1992 air services agreement. The amendment will be signed in"
        " December."
    )
    assert told(text) == [
        ("1992 air services agreement", "signed", "1992"),
        ("amendment to the 1992 air services agreement", "ready_to_sign", None),
    ]


def test_a_protocol_to_a_treaty_is_not_the_treaty() -> None:
    text = (
        "The Philippine Senate ratified on Monday a protocol to the extradition treaty with Russia. The treaty was"
        " signed in 2017."
    )
    assert told(text) == [("protocol to the extradition treaty", "ratifying", "2026-11-16")]


def test_the_convention_is_not_the_protocol_that_amends_it() -> None:
    text = (
        "The Senate on Monday voted 21-0 to concur in the ratification of the Protocol Amending the Convention on"
        " Taxes with the Russian Federation. The protocol was signed in Manila on April 4, 2025. The convention"
        " itself has been in force since December 12, 1997."
    )
    agreement = only_agreement(text, FRIDAY)
    assert (agreement.kind, agreement.status, agreement.date) == ("protocol", "ratifying", "2026-11-16")
    assert [a.act for a in agreement.actions if a.date == "2026-11-16"] == ["senate_concurrence"]


@pytest.mark.parametrize(
    "amended",
    [
        "The Senate approved an amendment to the budget on Monday.",
        "The Senate approved on Monday an amendment that would change the Constitution.",
        "A constitutional amendment was signed on Monday.",
        "Amendments to the Public Service Act were approved by the Senate on Monday.",
        "A senator proposed an amendment.",
    ],
)
def test_amendments_of_laws_are_no_instruments(amended: str) -> None:
    text = f"The air services agreement between the Philippines and Russia was signed in 1992. {amended}"
    assert titles(text) == ["air services agreement between the Philippines and Russia"]


def test_a_protocol_of_the_headline_is_the_one_that_the_lead_names_in_full() -> None:
    text = (
        "Senate concurs in tax protocol with Russia\n\nThe Senate on Monday voted 21-0 to concur in the ratification of"
        " the Protocol Amending the Convention on Taxes with the Russian Federation. The convention itself dates from"
        " 1995 and has been in force since December 12, 1997."
    )
    agreement = only_agreement(text, FRIDAY)
    assert (agreement.status, agreement.date) == ("ratifying", "2026-11-16")


# Stages


def test_what_somebody_signs_this_week_is_still_to_be_signed() -> None:
    text = (
        "There will first be a confidentiality agreement with Russia's Gamaleya Institute, Roque said. \"Secretary"
        ' Renato Solidum signs it this week."'
    )
    agreement = only_agreement(text, FRIDAY)
    assert (agreement.status, agreement.expected) == ("ready_to_sign", "2026-11-16/2026-11-22")


def test_what_will_need_concurrence_is_signed() -> None:
    text = (
        "The Philippines and Russia signed a treaty on extradition and a memorandum of understanding on energy in"
        " Manila on Monday. The treaty will need the concurrence of the Senate."
    )
    assert [(status, day) for _, status, day in told(text)] == [("signed", "2026-11-16")] * 2


def test_what_awaits_concurrence_is_before_the_senate() -> None:
    text = (
        "Justice Secretary Fredderick Vida and Russian Justice Minister Konstantin Chuychenko signed the extradition"
        " treaty in Manila on Monday. It awaits Senate concurrence."
    )
    assert only_agreement(text, FRIDAY).status == "ratifying"


@pytest.mark.parametrize(
    "ready",
    [
        (
            "The texts of a labor agreement and a tax treaty between the Philippines and Russia are done, Secretary"
            " Leo Magno said."
        ),
        (
            "The texts of a labor agreement and a tax treaty between the Philippines and Russia are ready and may be"
            " signed next month, Undersecretary Leo Magno said."
        ),
        "Philippine and Russian lawyers have agreed on every article of a labor agreement and a tax treaty.",
    ],
)
def test_texts_that_are_done_are_ready(ready: str) -> None:
    assert {status for _, status, _ in told(ready)} == {"ready_to_sign"}


def test_a_text_that_is_not_done_is_in_talks() -> None:
    text = "The text of the labor agreement between the Philippines and Russia is not ready, Leo Magno said."
    assert only_agreement(text, FRIDAY).status == "negotiating"


def test_talks_that_have_stopped_are_stalled() -> None:
    text = (
        "There is a follow-up contract between the energy department and Russia's Rosatom for a feasibility study;"
        " Undersecretary Rowena Guevara says the negotiations have stopped over money."
    )
    assert only_agreement(text, FRIDAY).status == "stalled"


def test_what_lapsed_and_is_up_for_renewal_has_expired() -> None:
    text = (
        "Ten years after it lapsed, the sisterhood agreement between Cebu Province and St. Petersburg is up for"
        " renewal next month, Governor Pamela Baricuatro said after Russian Ambassador Marat Pavlov called on her."
    )
    agreement = only_agreement(text, FRIDAY)
    assert (agreement.status, agreement.expected) == ("expired", "2026-12")


def test_a_signature_on_the_same_day_as_the_talks_ahead() -> None:
    text = (
        "Labor Secretary Francis Tolentino will meet Deputy Prime Minister Alexander Novak in Moscow on December 3."
        " The labor agreement between the Philippines and Russia is to be signed that same day."
    )
    assert only_agreement(text, FRIDAY).expected == "2026-12-03"


def test_a_day_after_another_event_is_not_that_of_the_event() -> None:
    text = (
        "The agreement on defense cooperation between the Philippines and Russia, signed a day after Duterte's"
        " departure for home, dwells on visits. Duterte met President Vladimir Putin in Moscow on Tuesday."
    )
    assert only_agreement(text, FRIDAY).date is None


def test_what_an_agreement_will_bring_this_year_does_not_date_its_text() -> None:
    text = (
        "The Philippines and Russia have completed the text of their naval cooperation agreement, under which there"
        " will be more port visits this year, Vice Admiral Jose Ma. Ambrosio Ezpeleta said. It will be signed in"
        " July."
    )
    agreement = only_agreement(text, FRIDAY)
    assert (agreement.status, agreement.date, agreement.expected) == ("ready_to_sign", None, "2027-07")


def test_a_signature_that_was_not_put_off_was_made() -> None:
    text = (
        "The signing of the labor agreement between the Philippines and Russia was not put off and took place in"
        " Manila on Tuesday, Labor Secretary Francis Tolentino said."
    )
    agreement = only_agreement(text, FRIDAY)
    assert (agreement.status, agreement.date) == ("signed", "2026-11-17")


@pytest.mark.parametrize(
    ("words", "status", "day"),
    [
        ("on Tuesday was not postponed", "held", "2026-11-17"),
        ("on December 3 has not been cancelled or put off", "planned", "2026-12-03"),
        ("on December 3 will not be called off", "planned", "2026-12-03"),
        ("on Tuesday was postponed", "postponed", "2026-11-17"),
    ],
)
def test_what_is_not_called_off_stands(words: str, status: str, day: str) -> None:
    meeting = only_meeting(
        f"The meeting of Labor Secretary Francis Tolentino with Russian Ambassador Marat Pavlov {words}, the"
        " department said.",
        FRIDAY,
    )
    assert meeting.status == status
    assert status == "postponed" or meeting.date == day


# Names


def test_each_paper_has_the_month_of_its_own() -> None:
    text = (
        "The turn began with the Agreement on Defense Cooperation of May 2017 between the Philippines and Russia,"
        " and an accord on military-technical cooperation came in October of that year."
    )
    assert told(text) == [
        ("Agreement on Defense Cooperation", "signed", "2017-05"),
        ("accord on military-technical cooperation", "signed", "2017-10"),
    ]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (
            (
                "The Philippines and Russia signed an agreement on tourism and one concerning maritime transport in"
                " Manila on Monday."
            ),
            "agreement concerning maritime transport",
        ),
        (
            (
                "The extradition treaty between the Philippines and Russia is under negotiation, as is the one on"
                " mutual legal assistance."
            ),
            "treaty on mutual legal assistance",
        ),
    ],
)
def test_one_named_by_its_matter_beside_another(text: str, second: str) -> None:
    assert titles(text)[1:] == [second]


def test_the_agreement_with_a_body_is_the_one_signed_with_it() -> None:
    text = (
        'Mayor Isko Moreno of Manila signed an "Agreement of Cooperation" with the City of Kazan on Monday. The'
        " agreement with the City of Kazan sets up relations in trade, Russian Ambassador Marat Pavlov said."
    )
    assert titles(text) == ["Agreement of Cooperation"]


def test_the_years_behind_a_name_in_quotation_marks_belong_to_it() -> None:
    text = (
        "Tourism Secretary Christina Frasco and Russian Deputy Minister Dmitry Vakhrukov signed in Moscow on Tuesday"
        ' the "Joint Action Program in Tourism" for 2027-2029.'
    )
    assert titles(text) == ["Joint Action Program in Tourism for 2027-2029"]


def test_a_partnership_that_is_to_be_signed_is_a_paper() -> None:
    text = (
        "Dipolog City hopes to sign a partnership with Parnas, a municipality of St. Petersburg, in the first quarter"
        " of 2027, Russian Ambassador Marat Pavlov told Mayor Darel Uy. The text has been cleared by lawyers of both."
    )
    agreement = only_agreement(text, FRIDAY)
    assert agreement.title == "partnership with Parnas"
    assert (agreement.status, agreement.expected) == ("ready_to_sign", "2027-01/2027-03")


def test_a_partnership_that_nobody_signs_is_none() -> None:
    text = (
        "Russian Ambassador Marat Pavlov called on Mayor Nestor Archival in Cebu City on Monday and praised the"
        " partnership with Vladivostok."
    )
    assert titles(text) == []


def test_a_sisterhood_is_kept_beside_a_later_pact() -> None:
    text = (
        "Baguio City has a sisterhood cooperation with Sochi signed in 2019. Mayor Benjamin Magalong and the mayor of"
        " Kazan, Ilsur Metshin, signed a pact on tourism on Monday."
    )
    assert titles(text) == ["sisterhood cooperation", "pact on tourism"]


# Lists


def test_a_line_that_says_who_signed_is_no_part_of_the_name() -> None:
    text = (
        "The Philippines and Russia signed the following documents in Moscow on Monday:\n\n"
        "• Agreement on Tourism;\n"
        "• Memorandum of Understanding on Fisheries between the Department of Agriculture and the Federal Agency for"
        " Fisheries\nSigned by Secretary Francisco Tiu Laurel and Ilya Shestakov;\n"
        "• Plan of Consultations for 2026-2028."
    )
    agreements = read(text, FRIDAY).agreements
    assert [a.title for a in agreements][1:] == [
        (
            "Memorandum of Understanding on Fisheries between the Department of Agriculture and the Federal Agency for"
            " Fisheries"
        ),
        "Plan of Consultations for 2026-2028",
    ]
    assert [s.name for s in agreements[1].signatories] == ["Francisco Tiu Laurel", "Ilya Shestakov"]


def test_a_heading_without_a_colon_opens_a_list() -> None:
    text = (
        "President Ferdinand Marcos Jr. received Prime Minister Mikhail Mishustin in Manila on November 18.\n\n"
        "Documents signed following the meeting between Mikhail Mishustin and Ferdinand Marcos Jr.\n\n"
        "Treaty on extradition\n"
        "Signed by Justice Minister Konstantin Chuychenko and Secretary of Justice Fredderick Vida;\n\n"
        "Agreement on cooperation between the Accounts Chamber of Russia and the Commission on Audit of the"
        " Philippines\n"
    )
    assert [(status, day) for _, status, day in told(text)] == [("signed", "2026-11-18")] * 2


def test_a_remark_in_a_list_tells_where_a_paper_stands() -> None:
    text = (
        "The state of the documents before the Philippine-Russian working group on agriculture:\n\n"
        "- Memorandum of Understanding on Fisheries: with the Bureau of Fisheries since January, no comment so far;\n"
        "- Agreement on Rice Research: awaiting the reply of the Russian side;\n"
        "- Plan of Exchange of Breeders: suspended."
    )
    assert [status for _, status, _ in told(text)] == ["negotiating", "negotiating", "suspended"]


def test_a_speaker_names_what_was_signed() -> None:
    text = (
        "Five documents were signed between the Philippines and Russia in Moscow on Monday. I have in mind the"
        " agreement on tourism, the memorandum on agriculture and the plan of consultations of our ministries,"
        " Foreign Minister Sergey Lavrov said."
    )
    assert told(text) == [
        ("agreement on tourism", "signed", "2026-11-16"),
        ("memorandum on agriculture", "signed", "2026-11-16"),
        ("plan of consultations of our ministries", "signed", "2026-11-16"),
    ]


def test_business_deals_are_told_in_the_lump() -> None:
    text = (
        "Ten business agreements were signed during President Ferdinand Marcos Jr.'s visit to Moscow, Russia, this"
        " week, three of them for the sale of tuna and one for coconut milk."
    )
    agreement = only_agreement(text, FRIDAY)
    assert agreement.title == "Ten business agreements"


# Offers


@pytest.mark.parametrize(
    "offered",
    [
        "The Russian government has offered the Philippines its help in setting up a submarine force.",
        "Russia offered help with the rebuilding of Marawi, Ambassador Marat Pavlov told Secretary Gilberto Teodoro.",
    ],
)
def test_help_offered_is_an_offer(offered: str) -> None:
    assert only_agreement(offered, FRIDAY).kind == "offer"


def test_an_offer_has_the_day_on_which_it_is_said_to_have_been_made() -> None:
    text = (
        "Russian officials led by Security Council Secretary Sergei Shoigu proposed to train Filipino soldiers. They"
        " made the offer when they met President Ferdinand Marcos Jr. in Davao City on Thursday."
    )
    assert only_agreement(text, FRIDAY).date == "2026-11-19"
