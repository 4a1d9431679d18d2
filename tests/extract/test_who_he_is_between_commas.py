"""What is told between commas of one who met another, whose talks a passive tells, and how far a place may stand."""

import pytest

from tests.extract.reading_articles import names, only_meeting, read

TUESDAY = "2019-09-10"
KHOVAEV = "Russian Ambassador Igor Khovaev"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            (
                "Denis Manturov, who co-chairs the commission for Russia, met Trade Secretary Ramon Lopez in "
                "Manila on Tuesday."
            ),
            {"Denis Manturov", "Ramon Lopez"},
        ),
        (
            (
                f"{KHOVAEV}, who also heads the committee of foreign envoys, met Senator Richard Gordon in "
                "Manila on Tuesday."
            ),
            {"Igor Khovaev", "Richard Gordon"},
        ),
        (
            (
                "Foreign Secretary Teodoro Locsin, who leads the Philippine panel, held talks with Russian "
                "Minister Sergey Lavrov in Manila on Tuesday."
            ),
            {"Teodoro Locsin", "Sergey Lavrov"},
        ),
        (
            (
                "Senator Aquilino Pimentel, who is also the president of his party, met Valentina Matvienko, "
                "speaker of the Federation Council, in Manila on Tuesday."
            ),
            {"Aquilino Pimentel", "Valentina Matvienko"},
        ),
    ],
)
def test_who_somebody_is_parts_no_clause(text: str, who: set[str]) -> None:
    meeting = only_meeting(text)
    assert (meeting.kind, meeting.status, meeting.date, meeting.place) == ("talks", "held", TUESDAY, "Manila")
    assert names(meeting) == who


@pytest.mark.parametrize(
    "text",
    [
        (
            "Trade Secretary Ramon Lopez, who heads the commission, said Russian Minister Denis Manturov met "
            "farmers in Kazan on Tuesday."
        ),
        f"Senator Aquilino Pimentel, who heads the party, and {KHOVAEV} both like chess.",
    ],
)
def test_who_somebody_is_makes_him_meet_nobody(text: str) -> None:
    assert not read(text).meetings


@pytest.mark.parametrize(
    "words",
    [
        "Sergey Kozlov, head of the Russian delegation, met Agriculture Secretary William Dar",
        "Agriculture Secretary William Dar met the leader of the Russian delegation, Sergey Kozlov,",
        (
            "Agriculture Secretary William Dar held talks with Sergey Kozlov, leader of a delegation of Russian "
            "officials,"
        ),
        "The head of the Russian delegation, Sergey Kozlov, called on Agriculture Secretary William Dar",
    ],
)
def test_who_heads_a_delegation_acts_for_his_state(words: str) -> None:
    meeting = only_meeting(f"{words} in Manila on Tuesday.")
    assert (meeting.status, meeting.date, meeting.place) == ("held", TUESDAY, "Manila")
    assert names(meeting) == {"Sergey Kozlov", "William Dar"}


@pytest.mark.parametrize("who", ["leader of a choir of Russian students", "conductor of a Russian orchestra"])
def test_who_leads_others_does_not(who: str) -> None:
    found = read(f"Sergey Kozlov, {who}, met Agriculture Secretary William Dar in Manila on Tuesday.")
    assert not any("Sergey Kozlov" in names(m) for m in found.meetings)


@pytest.mark.parametrize(
    ("title", "where"),
    [
        (
            (
                "First Deputy Chairman of the Federation Council Committee on Foreign Affairs Vladimir "
                "Dzhabarov"
            ),
            "Moscow",
        ),
        (
            (
                "Deputy Director of the Third Asian Department of the Russian Ministry of Foreign Affairs "
                "Pavel Kulikov"
            ),
            "Kazan",
        ),
        (
            (
                "Deputy Director of the Federal Agency for Sea and River Transport of the Russian Federation "
                "Oleg Zimin"
            ),
            "Vladivostok",
        ),
    ],
)
def test_a_long_title_keeps_no_place_away(title: str, where: str) -> None:
    meeting = only_meeting(f"Undersecretary Enrique Manalo met {title} in {where} on Tuesday.")
    assert (meeting.date, meeting.place, len(names(meeting))) == (TUESDAY, where, 2)


def test_long_titles_of_both_behind_who_said_so_are_theirs() -> None:
    meeting = only_meeting(
        "The department said Agriculture Undersecretary for Policy and Planning Ramon Abelarde and Deputy Director of "
        "the Third Asian Department of the Russian Foreign Ministry Pavel Ledov met in Moscow on Tuesday."
    )
    assert names(meeting) == {"Ramon Abelarde", "Pavel Ledov"}


@pytest.mark.parametrize(
    "words",
    [
        f"Cebu City Mayor Edgardo Labella met {KHOVAEV}",
        f"{KHOVAEV} met Davao City Mayor Sara Duterte",
        "Moscow Mayor Sergei Sobyanin met Philippine Ambassador Carlos Sorreta",
    ],
)
def test_the_city_of_a_title_is_no_place(words: str) -> None:
    meeting = only_meeting(f"{words} on Tuesday.")
    assert (meeting.place, meeting.date) == (None, TUESDAY)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (f"{KHOVAEV} received Baguio City Mayor Benjamin Magalong in Manila", "Manila"),
        (f"{KHOVAEV} met Mayor Edgardo Labella in Cebu City", "Cebu City"),
    ],
)
def test_where_they_met_is_told_besides(words: str, place: str) -> None:
    assert only_meeting(f"{words} on Tuesday.").place == place


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            f"The sale of trucks was discussed by Defense Secretary Delfin Lorenzana and {KHOVAEV} on Tuesday.",
            {"Delfin Lorenzana", "Igor Khovaev"},
        ),
        (
            (
                "This was discussed by Agriculture Secretary William Dar and Russian Minister Dmitry Patrushev "
                "at their meeting in Moscow on Tuesday."
            ),
            {"William Dar", "Dmitry Patrushev"},
        ),
        (
            (
                "Visas were discussed on Tuesday by Foreign Secretary Teodoro Locsin and Russian Minister "
                "Sergey Lavrov."
            ),
            {"Teodoro Locsin", "Sergey Lavrov"},
        ),
        (
            (
                "New flights were discussed by Tourism Secretary Bernadette Puyat, a banker by trade, and "
                f"{KHOVAEV} on Tuesday."
            ),
            {"Bernadette Puyat", "Igor Khovaev"},
        ),
    ],
)
def test_by_whom_a_matter_was_discussed(text: str, who: set[str]) -> None:
    meeting = only_meeting(text)
    assert (meeting.kind, meeting.status, meeting.date) == ("talks", "held", TUESDAY)
    assert names(meeting) == who


@pytest.mark.parametrize(
    "text",
    [
        (
            "The offer of Russia was discussed by Defense Secretary Delfin Lorenzana and Senator Richard Gordon on "
            "Tuesday."
        ),
        f"The remarks of {KHOVAEV} were discussed by Senator Richard Gordon and Senator Grace Poe on Tuesday.",
    ],
)
def test_what_one_side_discussed_of_the_other_is_no_meeting(text: str) -> None:
    assert not read(text).meetings


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            (
                "Defense Secretary Delfin Lorenzana said Russian Minister Sergei Shoigu assured him of help "
                "when they met in Moscow on Tuesday."
            ),
            "Moscow",
        ),
        (
            (
                "Agriculture Secretary William Dar said Russian Minister Dmitry Patrushev promised him wheat "
                "when the two met in Vladivostok on Tuesday."
            ),
            "Vladivostok",
        ),
        (
            (
                f"Health Secretary Francisco Duque said {KHOVAEV} told him of a vaccine as they met in Manila "
                "on Tuesday."
            ),
            "Manila",
        ),
        (
            (
                "Foreign Secretary Teodoro Locsin invited Russian Minister Sergey Lavrov to visit the country "
                "during talks in Moscow on Tuesday."
            ),
            "Moscow",
        ),
        (
            (
                "Agriculture Secretary William Dar invited Russian Minister Dmitry Patrushev to attend a rice "
                "congress during their meeting in Vladivostok on Tuesday."
            ),
            "Vladivostok",
        ),
        (
            (
                "Senator Richard Gordon, head of the Philippine Red Cross, said ties are warm after meeting "
                f"with {KHOVAEV} in Manila on Tuesday."
            ),
            "Manila",
        ),
        (
            (
                f"Following talks with {KHOVAEV} in Davao City on Tuesday, Ruben Salcedo, executive director "
                "of the National Tobacco Administration, said trade should grow."
            ),
            "Davao City",
        ),
    ],
)
def test_what_was_said_when_two_met(text: str, place: str) -> None:
    held = [m for m in read(text).meetings if m.status == "held"]
    assert [(m.kind, m.date, m.place, len(names(m))) for m in held] == [("talks", TUESDAY, place, 2)]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Defense Secretary Delfin Lorenzana said Russian Minister Sergei Shoigu will assure him of help when "
            "they meet in Moscow next month."
        ),
        "Foreign Secretary Teodoro Locsin invited Russian Minister Sergey Lavrov to visit Manila for talks.",
        "Foreign Secretary Teodoro Locsin invited Russian Minister Sergey Lavrov to attend a meeting in Manila.",
    ],
)
def test_what_is_to_be_said_when_they_meet_is_still_ahead(text: str) -> None:
    assert {m.status for m in read(text).meetings} <= {"planned", "possible"}
