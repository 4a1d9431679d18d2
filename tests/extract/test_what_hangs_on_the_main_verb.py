"""Days, places and tenses of a main verb beside those of what it came after, and of what is yet to be done there."""

import pytest

from ingest.extract.clauses.polarity import judge
from tests.extract.reading_articles import names, only_agreement, only_meeting, read


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            (
                "The Philippines and Russia will exchange pilots after they signed a memorandum of understanding on "
                "Wednesday, Defense Secretary Delfin Lorenzana said."
            ),
            "2019-09-11",
        ),
        (
            (
                "Mayor Sara Duterte said schools will trade teachers after Davao City and Vladivostok in Russia signed "
                "a sisterhood agreement on September 9, 2019."
            ),
            "2019-09-09",
        ),
        (
            (
                "Farmers would gain because the two ministers signed the agreement on agriculture on Tuesday, "
                "Secretary William Dar said of the Philippines' accord with Russia."
            ),
            "2019-09-10",
        ),
    ],
)
def test_what_is_to_come_after_they_signed(text: str, day: str) -> None:
    agreement = only_agreement(text)
    assert (agreement.status, agreement.date) == ("signed", day)


def test_who_signed_before_something_that_will_be() -> None:
    meeting = only_meeting(
        "The coast guard will get patrol boats after Defense Secretary Delfin Lorenzana and Russian Defense Minister "
        "Sergei Shoigu signed a contract in Manila on Wednesday."
    )
    assert (meeting.kind, meeting.status, meeting.date) == ("signing", "held", "2019-09-11")
    assert names(meeting) == {"Delfin Lorenzana", "Sergei Shoigu"}


def test_what_will_be_signed_once_it_is_ready() -> None:
    agreement = only_agreement(
        "Russian firms will hire more Filipino workers once the labor agreement is signed next year, "
        "Ambassador Carlos Sorreta said."
    )
    assert (agreement.status, agreement.expected) == ("negotiating", "2020")


@pytest.mark.parametrize(
    "text",
    [
        (
            "Defense Secretary Delfin Lorenzana spoke to cadets on Sunday, weeks after he met Russian Ambassador "
            "Igor Khovaev in Quezon City."
        ),
        (
            "Senate President Vicente Sotto III went home on Monday, some days after he received Russian Ambassador "
            "Igor Khovaev in Pasay City."
        ),
    ],
)
def test_the_day_of_the_main_verb_long_after(text: str) -> None:
    assert only_meeting(text).date is None


def test_a_number_of_days_after_is_counted() -> None:
    meeting = only_meeting(
        "Defense Secretary Delfin Lorenzana spoke to cadets on Monday, two days after he met Russian Ambassador "
        "Igor Khovaev in Quezon City."
    )
    assert meeting.date == "2019-09-07"


@pytest.mark.parametrize(
    "follows",
    [
        "came on the heels of",
        "took place two weeks after",
        "came in the wake of",
        "were held a month before",
        "came close on the heels of",
    ],
)
def test_the_place_of_the_talks_before(follows: str) -> None:
    text = (
        "Foreign Secretary Teodoro Locsin Jr. sat down with Russian Foreign Minister Sergey Lavrov on Monday.\n\n"
        f"The talks {follows} the meeting of President Rodrigo Duterte and Russian President Vladimir Putin on the "
        "sidelines of a summit in Lima, Peru."
    )
    own = [m for m in read(text).meetings if "Sergey Lavrov" in names(m)]
    assert [(m.date, m.place) for m in own] == [("2019-09-09", None)]


@pytest.mark.parametrize(
    ("text", "word", "standing"),
    [
        ("Two treaties are among the papers to be signed during the official visit", "visit", "planned"),
        ("The accords to be unveiled at the talks number ten", "talks", "planned"),
        ("The contracts to be sealed on the sidelines of the visit are large", "visit", "planned"),
        ("It was the first treaty to be signed during the visit", "visit", "held"),
        ("The papers signed during the visit number ten", "visit", "held"),
    ],
)
def test_what_is_to_be_done_there(text: str, word: str, standing: str) -> None:
    at = text.index(word)
    assert judge(text, at, at + len(word)).standing == standing


def test_a_sign_is_no_signature() -> None:
    text = (
        "Governor Arthur Yap of Bohol and Russian Ambassador Igor Khovaev will discuss an agreement on tourism "
        "between Bohol and Sochi.\n\nIt was a sign that relations are getting stronger."
    )
    assert only_agreement(text).status != "signed"


@pytest.mark.parametrize(
    "welcome",
    [
        "by women with flowers and by officers of the Russian Navy",
        "with bread and salt and a brass band by officers of the Russian Navy",
    ],
)
def test_a_ship_s_crew_that_is_welcomed(welcome: str) -> None:
    meeting = only_meeting(
        "VLADIVOSTOK -- BRP Tarlac is in Vladivostok for the first port call in Russia by a ship of the Philippine "
        "Navy.\n\n"
        f"Capt. Florante Gagua, who leads the task force, was met on Monday afternoon {welcome}."
    )
    assert (meeting.kind, meeting.date, meeting.place) == ("ship_visit", "2019-09-09", "Vladivostok")
    assert "Florante Gagua" in names(meeting)


def test_a_page_s_stamp_is_no_day_of_what_was_lately() -> None:
    meeting = only_meeting(
        "Kapakanan ng mga Pilipino sa Russia, tinalakay\n\n2019-09-10 18:04:22\n\n"
        "DUMALAW kamakailan si Philippine Ambassador to Russia Carlos Sorreta sa Ministry of Foreign Affairs ng "
        "Russia. "
        "Nakausap ng ambassador si Deputy Foreign Minister Igor Morgulov."
    )
    assert meeting.date is None


def test_titles_of_other_reports_in_filipino() -> None:
    people = {
        official.name
        for official in read(
            "Nakipagpulong si Defense Secretary Delfin Lorenzana kay Russian Ambassador Igor Khovaev noong Lunes.\n\n"
            "May Kinalamang Balita\nSenador Richard Gordon, dumalo sa pulong\n"
        ).officials
    }
    assert people == {"Delfin Lorenzana", "Igor Khovaev"}


@pytest.mark.parametrize(
    ("text", "day", "place"),
    [
        (
            (
                "President Rodrigo Duterte told Russian President Vladimir Putin on Monday that the rifles had come in "
                "time, in a meeting of half an hour on the sidelines of a summit in Da Nang."
            ),
            "2019-09-09",
            "Da Nang",
        ),
        (
            (
                "Russian Ambassador Igor Khovaev assured Defense Secretary Delfin Lorenzana on Tuesday that the trucks "
                "will arrive next month, during a courtesy call at Camp Aguinaldo."
            ),
            "2019-09-10",
            "Camp Aguinaldo",
        ),
        (
            (
                "President Rodrigo Duterte asked Russian Prime Minister Dmitry Medvedev on Monday to let fruit in, "
                "at their bilateral meeting in Manila."
            ),
            "2019-09-09",
            "Manila",
        ),
    ],
)
def test_where_and_when_one_told_the_other(text: str, day: str, place: str) -> None:
    meeting = only_meeting(text)
    assert (meeting.status, meeting.date, meeting.place) == ("held", day, place)


def test_the_day_on_which_a_journey_was_spoken_of() -> None:
    meeting = only_meeting(
        "President Rodrigo Duterte told Russian President Vladimir Putin on Friday that he hopes to visit Russia."
    )
    assert (meeting.kind, meeting.status, meeting.date) == ("visit", "possible", None)


def test_a_meeting_at_which_something_will_be_told() -> None:
    talks = [
        m
        for m in read(
            "President Rodrigo Duterte told Russian President Vladimir Putin on Friday that he would raise the fishing "
            "ban, during a planned meeting next month in Manila."
        ).meetings
        if m.kind == "talks"
    ]
    assert [m.status for m in talks] in (["planned"], [])


@pytest.mark.parametrize(
    "text",
    [
        (
            "The city of Cebu is sending teachers to Moscow this week under a program of cooperation that it signed "
            "with the Moscow city government.\n\nEarlier on Wednesday, Mayor Raymond Garcia signed the "
            "“Program of Cooperation” for 2019-2022 between the City of Cebu and the Moscow Government."
        ),
        (
            "On Wednesday, Mayor Raymond Garcia signed the “Program of Cooperation” for 2019-2022 between the City of "
            "Cebu and the Moscow Government of Russia."
        ),
    ],
)
def test_the_day_of_a_signature_beside_other_days(text: str) -> None:
    agreement = only_agreement(text)
    assert (agreement.status, agreement.date) == ("signed", "2019-09-11")


def test_a_day_on_which_a_paper_was_discussed_is_no_next_step() -> None:
    agreement = only_agreement(
        "The Philippines and Russia have completed the text of a naval agreement, Vice Adm. Robert Empedrad said on "
        "Thursday.\n\nEmpedrad discussed the document with Adm. Vladimir Korolyov, the chief of the Russian Navy, in "
        "Manila on Wednesday."
    )
    assert (agreement.status, agreement.expected) == ("ready_to_sign", None)


def test_where_a_memorandum_stands() -> None:
    agreement = only_agreement(
        "Undersecretary Natalio Ecarma and Russian Deputy Defense Minister Anatoly Antonov went over where the "
        "proposed Memorandum of Understanding on Defense Cooperation stands."
    )
    assert agreement.title == "Memorandum of Understanding on Defense Cooperation"


def test_a_page_that_was_updated_dates_no_talks() -> None:
    meeting = only_meeting(
        "Philippines, Russia sign aviation deal\n\nBy Ana Cruz (The Daily Star) | Updated September 12, 2019 - "
        "12:00am\n\nMANILA, Philippines - Transportation Undersecretary Manuel Tamayo and Russian Deputy Minister "
        "of Transport Alexander Yurchik signed an amendment to the Air Services Agreement after talks in Moscow."
    )
    assert meeting.date is None


def test_a_guest_aboard_a_ship_of_his_hosts() -> None:
    kinds = [
        m.kind
        for m in read(
            "Adm. Vladimir Korolyov, chief of the Russian Navy, arrived in Manila on Monday for a four-day visit. He "
            "laid a wreath at the Rizal Monument and went aboard the BRP Tarlac."
        ).meetings
    ]
    assert kinds == ["visit"]


def test_days_of_talks_told_before_the_talkers() -> None:
    meeting = only_meeting(
        "The Philippines and Russia have agreed on more flights after two days of talks in Moscow.\n\n"
        "The negotiations ran from September 9 to 10, the Department of Foreign Affairs said.\n\n"
        "Transportation Undersecretary Manuel Tamayo and Russian Deputy Transport Minister Alexander Yurchik signed an "
        "amendment to the Air Services Agreement."
    )
    assert (meeting.date, meeting.place) == ("2019-09-09/2019-09-10", "Moscow")
