"""Who met whom in an opening phrase, and what is called met, talked or turned over without anybody meeting."""

import pytest

from tests.extract.reading_articles import names, only_meeting, read

KHOVAEV = "Russian Ambassador Igor Khovaev"
LORENZANA = "Defense Secretary Delfin Lorenzana"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            f"In his meeting with {LORENZANA} on Tuesday, {KHOVAEV} said that the rifles are on their way.",
            {"Delfin Lorenzana", "Igor Khovaev"},
        ),
        (
            (
                f"During her meeting with {KHOVAEV} in Manila, Vice President Leni Robredo said that floods "
                "had cut roads."
            ),
            {"Igor Khovaev", "Leni Robredo"},
        ),
        (
            (
                "At the meeting with Russian Deputy Minister Igor Morgulov, Undersecretary Enrique Manalo "
                "said that visas take too long."
            ),
            {"Igor Morgulov", "Enrique Manalo"},
        ),
        (
            (
                f"Later on Tuesday, in a meeting with Agriculture Secretary William Dar, {KHOVAEV} said that "
                "tuna sells."
            ),
            {"William Dar", "Igor Khovaev"},
        ),
    ],
)
def test_who_said_something_in_his_meeting_was_there(text: str, who: set[str]) -> None:
    meeting = only_meeting(text)
    assert (meeting.kind, meeting.status, names(meeting)) == ("talks", "held", who)


@pytest.mark.parametrize(
    "text",
    [
        f"In his meeting with {LORENZANA}, Senator Richard Gordon said that the Russian rifles were late.",
        "At a meeting with Trade Secretary Ramon Lopez, Governor Gwendolyn Garcia asked for flights to Russia.",
        "At a meeting with the navy's officers in Manila, Philippine Navy chief Robert Empedrad spoke of Russia.",
        f"In his meeting with reporters, {KHOVAEV} said that {LORENZANA} was away.",
    ],
)
def test_what_one_side_met_about_the_other_is_no_meeting_of_both(text: str) -> None:
    assert not read(text).meetings


@pytest.mark.parametrize(
    ("text", "place", "who"),
    [
        (
            (
                "At a meeting with Russian naval officers in Vladivostok on Tuesday, Philippine Navy "
                "chief Robert Empedrad praised the crews."
            ),
            "Vladivostok",
            "Robert Empedrad",
        ),
        (
            f"During talks with a Russian delegation in Manila on Tuesday, {LORENZANA} spoke of rifles.",
            "Manila",
            "Delfin Lorenzana",
        ),
        (
            (
                "In a meeting with Philippine lawmakers in Moscow on Tuesday, Russian Deputy Minister "
                "Igor Morgulov praised the treaty."
            ),
            "Moscow",
            "Igor Morgulov",
        ),
    ],
)
def test_a_group_that_an_opening_phrase_names_was_met_by_whoever_speaks(
    text: str, place: str, who: str
) -> None:
    meeting = only_meeting(text)
    assert (meeting.kind, meeting.date, meeting.place) == ("talks", "2019-09-10", place)
    assert names(meeting) == {who}


@pytest.mark.parametrize(
    "text",
    [
        "At a meeting with Russian tourists in Boracay on Tuesday, Secretary Bernadette Puyat asked for patience.",
        (
            "At a meeting with Filipino executives on Tuesday, Trade Secretary Ramon Lopez spoke of the "
            "market in Russia."
        ),
        "Later on Tuesday, at a meeting with Russian chess players, Senator Richard Gordon played a game.",
    ],
)
def test_a_group_without_an_office_or_of_his_own_side_makes_no_talks(text: str) -> None:
    assert not read(text).meetings


@pytest.mark.parametrize(
    "words",
    [
        "talks at a press briefing in Manila on Tuesday beside Foreign Affairs Secretary Teodoro Locsin",
        "talks to reporters on Tuesday about Foreign Affairs Secretary Teodoro Locsin",
        "talks with the media in Manila on Tuesday as Foreign Affairs Secretary Teodoro Locsin listens",
        "talks during a news conference at the embassy on Tuesday, as Senator Richard Gordon looks on",
    ],
)
def test_who_talks_to_the_press_holds_no_talks(words: str) -> None:
    assert not read(f"{KHOVAEV} {words}.").meetings


@pytest.mark.parametrize(
    "words",
    [
        "talks with Foreign Affairs Secretary Teodoro Locsin in Manila on Tuesday",
        "held talks with Foreign Affairs Secretary Teodoro Locsin before a press briefing in Manila on Tuesday",
    ],
)
def test_who_talks_with_a_minister_does(words: str) -> None:
    meeting = only_meeting(f"{KHOVAEV} {words}.")
    assert (meeting.date, names(meeting)) == ("2019-09-10", {"Igor Khovaev", "Teodoro Locsin"})


@pytest.mark.parametrize(
    "text",
    [
        f"Before visas can be waived, two requirements have to be met, Secretary Teodoro Locsin told {KHOVAEV}.",
        f"All conditions for the loan were fully met, {KHOVAEV} and Finance Secretary Carlos Dominguez said.",
        (
            "The targets set in Moscow are being met by Trade Secretary Ramon Lopez and Russian Minister "
            "Denis Manturov, an official said."
        ),
        "Secretary William Dar said the standards had been met, and Minister Dmitry Patrushev of Russia agreed.",
    ],
)
def test_requirements_are_met_without_a_meeting(text: str) -> None:
    assert not read(text).meetings


@pytest.mark.parametrize(
    "text",
    [
        "Russian Minister Denis Manturov was met at the airport by Trade Secretary Ramon Lopez on Tuesday.",
        (
            "The requirements were long, and Trade Secretary Ramon Lopez met Russian Minister Denis Manturov "
            "on Tuesday."
        ),
    ],
)
def test_people_who_are_met_beside_requirements_met(text: str) -> None:
    meeting = only_meeting(text)
    assert (meeting.date, names(meeting)) == ("2019-09-10", {"Denis Manturov", "Ramon Lopez"})


@pytest.mark.parametrize(
    "text",
    [
        f"{KHOVAEV} said 5,000 rifles will be turned over to {LORENZANA} on Monday.",
        (
            "The Russian trucks are to be handed over to Armed Forces chief Benjamin Madrigal on Tuesday, "
            "Ambassador Igor Khovaev said."
        ),
        f"Twenty Russian trucks were turned over to {LORENZANA} in Manila. {KHOVAEV} was abroad.",
    ],
)
def test_goods_turned_over_by_nobody_knows_whom_make_no_talks(text: str) -> None:
    assert not read(text).meetings


@pytest.mark.parametrize(
    "words",
    [
        f"{KHOVAEV} turned over 20 army trucks to {LORENZANA} in Manila on Wednesday",
        f"{KHOVAEV} handed over 20 army trucks to {LORENZANA} in Manila on Wednesday",
    ],
)
def test_who_turned_them_over_himself_met_who_took_them(words: str) -> None:
    meeting = only_meeting(f"{words}.")
    assert (meeting.date, names(meeting)) == ("2019-09-11", {"Igor Khovaev", "Delfin Lorenzana"})


@pytest.mark.parametrize(
    "text",
    [
        f"Doses should be there by April, an official who met {KHOVAEV} with Secretary Francisco Duque said.",
        (
            f"The first trains may run in March, an undersecretary who met {KHOVAEV} with Secretary Arthur "
            "Tugade said."
        ),
        (
            f"The line will open on Monday, one of the men who met {KHOVAEV} with Secretary Arthur Tugade told "
            "a paper."
        ),
    ],
)
def test_a_day_of_which_somebody_spoke_who_met_another_is_no_day_of_that(text: str) -> None:
    assert [m.date for m in read(text).meetings] == [None]


@pytest.mark.parametrize(
    "text",
    [
        f"By April, Senator Richard Gordon will have left office. On Tuesday, he met {KHOVAEV}.",
        f"On Tuesday, Senator Richard Gordon met {KHOVAEV}, an old friend who speaks Filipino.",
        f"On Tuesday, Senator Richard Gordon, one of those who speak Russian, met {KHOVAEV}.",
    ],
)
def test_the_day_on_which_they_met_is(text: str) -> None:
    assert only_meeting(text).date == "2019-09-10"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            (
                "Secretary Ramon Lopez said Minutes Manturov and he wrote were ready. He met Minister Denis "
                "Manturov of Russia."
            ),
            {"Ramon Lopez", "Denis Manturov"},
        ),
        (
            f"Roadmap in hand, Secretary Ramon Lopez met {KHOVAEV} on Tuesday.",
            {"Ramon Lopez", "Igor Khovaev"},
        ),
        (
            (
                "The Agreed Minutes Undersecretary Enrique Manalo and Russian Deputy Minister Igor Morgulov "
                "signed are short."
            ),
            {"Enrique Manalo", "Igor Morgulov"},
        ),
    ],
)
def test_words_for_papers_are_no_part_of_a_name(text: str, who: set[str]) -> None:
    found = read(text)
    assert {o.name for o in found.officials} == who
