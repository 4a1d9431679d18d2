"""Signatures as daily papers tell them: otherwise than was planned, of several papers at once, with those who came."""

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_agreement, only_meeting, read

FRIDAY = date(2017, 5, 26)
BOTH = "Foreign Secretary Alan Peter Cayetano and Foreign Minister Sergei Lavrov"


@pytest.mark.parametrize(
    "text",
    [
        (
            "The agreements that were supposed to be signed in the presence of Presidents Rodrigo Duterte and Vladimir "
            f"Putin were signed by {BOTH} in Moscow on Thursday."
        ),
        (
            "The papers, which were scheduled to be signed before President Rodrigo Duterte, were inked in Moscow on "
            f"Thursday by {BOTH}."
        ),
        (
            "The memorandum, that was originally expected to be signed by President Rodrigo Duterte, was signed "
            f"instead in Moscow on Thursday by {BOTH}."
        ),
        (
            "The agreements of the Philippines and Russia, that were supposed to be signed before President Rodrigo "
            "Duterte, were inked by key officials from both countries on Thursday. "
            f"{BOTH} led the signing of agreements on defense cooperation, nuclear energy, tourism, agriculture, trade "
            "and industry, foreign affairs, transportation, as well as culture and the arts in Moscow."
        ),
    ],
)
def test_who_signed_in_the_end_signed_and_not_who_was_to_sign_or_look_on(text: str) -> None:
    meeting = only_meeting(text, FRIDAY)
    assert (meeting.kind, meeting.status, meeting.date, meeting.place) == (
        "signing",
        "held",
        "2017-05-25",
        "Moscow",
    )
    assert names(meeting) == {"Alan Peter Cayetano", "Sergei Lavrov"}


def test_what_was_to_be_signed_and_was_not_is_no_plan() -> None:
    text = (
        "Foreign Secretary Alan Peter Cayetano said the agreements which were supposed to be signed in the presence "
        "of Presidents Rodrigo Duterte and Vladimir Putin were not signed."
    )
    assert not read(text, FRIDAY).meetings


def test_what_is_still_to_be_signed_is_a_plan() -> None:
    text = f"The memorandum is supposed to be signed by {BOTH} in Moscow on Monday."
    meeting = only_meeting(text, FRIDAY)
    assert (meeting.kind, meeting.status, meeting.date) == ("signing", "planned", "2017-05-29")


@pytest.mark.parametrize(
    "text",
    [
        (
            "The Philippines and Russia signed ten agreements during President Rodrigo Duterte's visit to Russia. "
            "The deals were signed in Moscow on May 24."
        ),
        (
            "President Rodrigo Duterte said the Philippines had signed ten agreements with Russia. "
            "The agreements were signed on Wednesday in Moscow."
        ),
        (
            "President Rodrigo Duterte said the Philippines and Russia forged several accords. They were signed in "
            "Moscow on May 24."
        ),
    ],
)
def test_papers_of_both_states_were_signed_where_and_when_the_next_sentence_says(text: str) -> None:
    signing = next(m for m in read(text, FRIDAY).meetings if m.kind == "signing")
    assert (signing.status, signing.date, signing.place) == ("held", "2017-05-24", "Moscow")


@pytest.mark.parametrize(
    "text",
    [
        (
            "President Rodrigo Duterte said the Philippines and Russia will sign ten agreements. "
            "The drafts were finished in Moscow on May 24."
        ),
        "President Rodrigo Duterte has a friend in Russia. Papers were signed in Moscow on May 24.",
        (
            "President Rodrigo Duterte said the Philippines and Russia are drafting agreements. "
            "The contracts of two firms were signed in Moscow on May 24."
        ),
    ],
)
def test_papers_of_nobody_known_make_no_signing(text: str) -> None:
    assert not [m for m in read(text, FRIDAY).meetings if m.kind == "signing"]


def test_the_day_of_all_papers_is_that_of_each_named_after() -> None:
    text = (
        "The Philippines and Russia signed 10 agreements including those on cooperation in the areas of transport "
        "and culture. The deals were signed in Moscow on May 24. One of the 10 agreements forged is on transport "
        "cooperation. A memorandum of intent between the Department of Trade and Industry and the Ministry of "
        "Economic Development was also signed. Other deals signed include a joint action program for tourism; an "
        "agreement to exchange intelligence information; and a protocol on cooperation with the National "
        "Commission for Culture and the Arts."
    )
    found = {a.title: (a.status, a.date) for a in read(text, FRIDAY).agreements}
    assert set(found.values()) == {("signed", "2017-05-24")}
    assert set(found) == {
        "agreement on transport cooperation",
        "memorandum of intent between the Department of Trade and Industry and the Ministry of Economic Development",
        "joint action program for tourism",
        "agreement to exchange intelligence information",
        "protocol on cooperation with the National Commission for Culture and the Arts",
    }


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        (
            "including those on transport and trade",
            {"agreement on transport", "agreement on trade"},
        ),
        (
            ", among them those on defense, agriculture and tourism",
            {"agreement on defense", "agreement on agriculture", "agreement on tourism"},
        ),
        ("including one on culture and the arts", {"agreement on culture and the arts"}),
    ],
)
def test_those_on_several_matters_are_several_papers(words: str, titles: set[str]) -> None:
    found = read(f"The Philippines and Russia signed ten agreements {words}.", FRIDAY).agreements
    assert {a.title for a in found} == titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The Philippines and Russia signed a protocol on cooperation with the National Library, which lends maps.",
            "protocol on cooperation with the National Library",
        ),
        ("The Philippines signed an agreement on cooperation with Russia.", "agreement on cooperation"),
        (
            "Trade Secretary Ramon Lopez signed a memorandum on cooperation with Minister Denis Manturov.",
            "memorandum on cooperation",
        ),
    ],
)
def test_cooperation_with_a_body_is_the_matter_of_a_paper(text: str, title: str) -> None:
    assert only_agreement(text, FRIDAY).title == title


@pytest.mark.parametrize(
    "where",
    [
        "in a press conference attended by Cabinet secretaries led by",
        "in a ceremony attended by",
        "at a briefing led by",
        "by Cabinet members headed by",
    ],
)
def test_papers_of_both_states_signed_before_the_press_make_a_signing(where: str) -> None:
    text = (
        "MOSCOW, Russia - Several agreements between the Philippines and Russia were signed Wednesday night, May 24, "
        f"{where} Foreign Secretary Alan Peter Cayetano. Joining him in the press conference were Tourism Secretary "
        "Wanda Teo and Agriculture Secretary Emmanuel Piñol, who had been told by President Rodrigo Duterte to stay."
    )
    signing = only_meeting(text, FRIDAY)
    assert (signing.kind, signing.status, signing.date, signing.place) == (
        "signing",
        "held",
        "2017-05-24",
        "Moscow",
    )
    assert names(signing) == {"Alan Peter Cayetano", "Wanda Teo", "Emmanuel Piñol"}


def test_the_day_on_which_somebody_speaks_in_an_interview_stays_that() -> None:
    text = (
        "Foreign Secretary Alan Peter Cayetano told a newspaper on Wednesday, in an interview in his office, that he "
        "will meet Foreign Minister Sergei Lavrov in Manila."
    )
    assert only_meeting(text, FRIDAY).date is None


@pytest.mark.parametrize(
    "text",
    [
        "Even though President Rodrigo Duterte was unable to complete his official visit to Russia, it was a success.",
        "President Rodrigo Duterte could not finish his four-day visit to Russia.",
        "President Rodrigo Duterte did not complete his trip to Russia.",
    ],
)
def test_a_visit_that_could_not_be_completed_was_held(text: str) -> None:
    meeting = only_meeting(text, FRIDAY)
    assert (meeting.kind, meeting.status, meeting.country) == ("visit", "held", "RU")


def test_preparations_not_completed_are_no_visit() -> None:
    text = "President Rodrigo Duterte did not complete the preparations for his visit to Russia."
    assert not [m for m in read(text, FRIDAY).meetings if m.status == "held"]


def test_consultation_in_which_a_paper_lets_them_gain_experience_is_no_meeting() -> None:
    text = (
        f"{BOTH} led the signing of papers in Moscow on Thursday. Cayetano signed the defense accord to expand "
        "exchanges in training and best practices as well as experiences in consultation and medicine."
    )
    assert only_meeting(text, FRIDAY).kind == "signing"
