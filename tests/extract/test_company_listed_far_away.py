"""Company that a report lists far from the talks, and who only speaks of them."""

import pytest

from tests.extract.reading_articles import names, only_meeting, read

MET = (
    "Agriculture Secretary Emmanuel Piñol received Russian Ambassador Igor Khovaev at the Department of Agriculture on "
    "Tuesday."
)
TWO = {"Emmanuel Piñol", "Igor Khovaev"}


@pytest.mark.parametrize(
    ("between", "listed"),
    [
        (
            (
                "\n\nA team of three, under Assistant Secretary Andrew Villacorta, will go to Bryansk in the second "
                "half of October."
            ),
            "Also present were Consul Dmitry Nikitin and Undersecretary Ariel Cayanan.",
        ),
        (
            " They had last met in Davao in May 2017.",
            "Also present were Consul Dmitry Nikitin and Undersecretary Ariel Cayanan.",
        ),
        (
            (
                "\n\n"
                "The text is ready. It has nine articles. Trade has grown. Rice is scarce. Wheat is not. Fish is "
                "dear. Pork is cheap."
            ),
            "Secretary Piñol was accompanied by Consul Dmitry Nikitin and by Undersecretary Ariel Cayanan.",
        ),
        (
            "",
            (
                "The meeting was attended by Consul Dmitry Nikitin, who will leave next month, and by Undersecretary "
                "Ariel Cayanan."
            ),
        ),
    ],
)
def test_company_belongs_to_the_talks_of_the_report(between: str, listed: str) -> None:
    meetings = read(f"{MET}{between}\n\n{listed}").meetings
    news = next(m for m in meetings if m.date == "2019-09-10")
    assert names(news) == TWO | {"Dmitry Nikitin", "Ariel Cayanan"}
    assert all(not names(m) & {"Dmitry Nikitin", "Ariel Cayanan"} for m in meetings if m is not news)


@pytest.mark.parametrize(
    "who",
    [
        "Undersecretary Ariel Cayanan, who was also at the table, said a group could travel next year.",
        "Undersecretary Ariel Cayanan, who sat in on the talks, said he could travel in the first quarter of 2020.",
        "Piñol came with his undersecretary, Ariel Cayanan.",
    ],
)
def test_who_speaks_of_talks_at_which_he_was(who: str) -> None:
    assert names(only_meeting(f"{MET} {who}")) == TWO | {"Ariel Cayanan"}


@pytest.mark.parametrize(
    "comment",
    [
        "Senator Cynthia Villar welcomed the meeting in a statement.",
        "Senator Cynthia Villar praised the talks.",
        "The meeting was criticized by Senator Cynthia Villar.",
        "Senator Cynthia Villar welcomed the outcome of the talks.",
        "Senator Cynthia Villar, who was not there, asked about the cost.",
    ],
)
def test_who_comments_on_talks_was_not_at_them(comment: str) -> None:
    assert names(only_meeting(f"{MET} {comment}")) == TWO


def test_who_welcomed_a_signature_signed_nothing() -> None:
    signing = only_meeting(
        "Philippine Space Agency chief Joel Marciano and Roscosmos deputy head Sergey Savelyev signed an "
        "arrangement in "
        "Quezon City on Tuesday. Science Secretary Fortunato de la Peña hailed the signing."
    )
    assert names(signing) == {"Joel Marciano", "Sergey Savelyev"}


def test_the_first_of_two_meetings_has_its_own_company() -> None:
    first, second = read(
        "Speaker Valentina Matviyenko met Senate President Vicente Sotto III and House Speaker Alan Peter Cayetano on "
        "Monday and Tuesday, respectively. “Let us go on,” she said at the first meeting, which Senator Konstantin "
        "Kosachev attended."
    ).meetings
    assert "Konstantin Kosachev" in names(first)
    assert "Konstantin Kosachev" not in names(second)


def test_a_delegation_was_at_the_talks_of_the_report() -> None:
    talks, tour = read(
        "Deputy Minister Alexander Fomin met Undersecretary Cesar Yano in Moscow on Monday.\n\nThe day "
        "before, Yano was "
        "shown the rifles at Patriot Park by deputy director Vladimir Drozhzhov of the Federal Service for "
        "Military-Technical Cooperation.\n\nIn the Philippine delegation were Major General Reynaldo Aquino and the "
        "defense attaché, Colonel Dennis Pastor."
    ).meetings
    assert names(talks) == {"Alexander Fomin", "Cesar Yano", "Reynaldo Aquino", "Dennis Pastor"}
    assert names(tour) == {"Cesar Yano", "Vladimir Drozhzhov"}


def test_who_chairs_a_committee_at_home_was_at_no_signature() -> None:
    signing = only_meeting(
        "Finance Secretary Carlos Dominguez III and Russian Deputy Finance Minister Ilya Trunin signed a tax "
        "protocol in "
        "Manila on Monday. “It takes nothing from the Treasury,” said Senator Pia Cayetano, who chairs the "
        "committee on ways "
        "and means."
    )
    assert names(signing) == {"Carlos Dominguez III", "Ilya Trunin"}


def test_an_officer_of_a_visiting_ship_is_where_it_lies() -> None:
    call = read(
        "The landing dock BRP Tarlac arrived in Vladivostok on Wednesday for a six-day goodwill visit.\n\nOn "
        "Thursday Captain "
        "Florante Gagua called on Vice Admiral Sergey Avakyants, commander of the Pacific Fleet, at the "
        "fleet's headquarters."
    ).meetings[1]
    assert (call.kind, call.date, call.place) == ("courtesy_call", "2019-09-12", "Vladivostok")


@pytest.mark.parametrize(
    "beside",
    [
        "Before the meeting, Undersecretary Ariel Cayanan toured the museum.",
        "Ahead of the talks, Senator Cynthia Villar warned of sanctions.",
        "After the meeting, Senator Cynthia Villar told reporters that she was glad.",
        "Hours after the talks, President Rodrigo Duterte praised Russia.",
    ],
)
def test_who_did_something_before_or_after_talks_was_not_at_them(beside: str) -> None:
    assert names(only_meeting(f"{MET} {beside}")) == TWO


def test_who_did_something_at_the_talks_was() -> None:
    held = only_meeting(f"{MET} At the meeting, Undersecretary Ariel Cayanan gave a report.")
    assert names(held) == TWO | {"Ariel Cayanan"}
