"""Moves that are welcomed, meetings that would be a mistake, leaders met one by one, ships of trade."""

import pytest

from tests.extract.reading_articles import names, only_meeting, read

TUESDAY, MONDAY = "2019-09-10", "2019-09-16"
KHOVAEV = "Russian Ambassador Igor Khovaev"
LOCSIN, LAVROV = "Foreign Secretary Teodoro Locsin", "Russian Minister Sergey Lavrov"


@pytest.mark.parametrize(
    "words",
    [
        "nomination of Teodoro Locsin as foreign secretary was",
        f"appointment of {LOCSIN} was",
        "re-election of Senator Richard Gordon was",
        "remarks of Defense Secretary Delfin Lorenzana were",
    ],
)
def test_a_move_that_is_welcomed_makes_no_guest(words: str) -> None:
    assert not read(f"The {words} welcomed by {KHOVAEV} on Tuesday.").meetings


@pytest.mark.parametrize(
    "who", ["Defense Secretary Delfin Lorenzana", LOCSIN, "Agriculture Secretary William Dar"]
)
def test_somebody_who_is_welcomed_is_one(who: str) -> None:
    meeting = only_meeting(f"{who} was welcomed by Russian Minister Sergei Shoigu in Moscow on Tuesday.")
    assert (meeting.status, meeting.date, meeting.place, len(names(meeting))) == (
        "held",
        TUESDAY,
        "Moscow",
        2,
    )


@pytest.mark.parametrize(
    "text",
    [
        "A meeting between President Rodrigo Duterte and President Vladimir Putin would be a mistake, a senator said.",
        f"Talks between {LOCSIN} and {LAVROV} would be premature, an analyst said on Tuesday.",
        "A visit of President Vladimir Putin to Manila would be a grave error, a columnist wrote on Tuesday.",
        f"{LOCSIN} said Manila would follow the talks between {LAVROV} and his US counterpart in Geneva on Tuesday.",
        (
            "Defense Secretary Delfin Lorenzana read of the meeting of Russian Minister Sergei Shoigu with his "
            "Chinese counterpart in Beijing on Tuesday."
        ),
        "Senator Richard Gordon followed the talks between President Vladimir Putin and the American president.",
    ],
)
def test_what_would_be_a_mistake_and_talks_of_others_are_none(text: str) -> None:
    assert not read(text).meetings


@pytest.mark.parametrize(
    "text",
    [
        f"The meeting between {LOCSIN} and {LAVROV} on Tuesday was a mistake, a columnist wrote.",
        f"{LOCSIN} met {LAVROV} on Tuesday and said that a boycott would be a mistake.",
        f"{LOCSIN} recalled the talks between {LAVROV} and his Philippine counterpart in Geneva on Tuesday.",
    ],
)
def test_what_was_one_or_was_of_the_two_is_told(text: str) -> None:
    meeting = only_meeting(text)
    assert (meeting.status, meeting.date) == ("held", TUESDAY)
    assert names(meeting) == {"Teodoro Locsin", "Sergey Lavrov"}


@pytest.mark.parametrize("words", ["called for talks on energy with", "calls for early consultations with"])
def test_who_calls_for_talks_has_none_yet(words: str) -> None:
    assert [m.status for m in read(f"Senator Richard Gordon {words} {KHOVAEV}.").meetings] == ["possible"]


@pytest.mark.parametrize(
    ("text", "who", "place"),
    [
        (
            "President Vladimir Putin met the leaders of Vietnam, the Philippines and Peru in Lima on Tuesday.",
            "Vladimir Putin",
            "Lima",
        ),
        (
            f"{LAVROV} met with the foreign ministers of Laos, the Philippines and Brunei in Bangkok on Tuesday.",
            "Sergey Lavrov",
            "Bangkok",
        ),
        (
            "President Rodrigo Duterte met the leaders of Japan, Russia and Canada in Lima on Tuesday.",
            "Rodrigo Duterte",
            "Lima",
        ),
        (
            (
                "Russian Minister Denis Manturov held talks with his counterparts from Indonesia, Malaysia and "
                "the Philippines in Singapore on Tuesday."
            ),
            "Denis Manturov",
            "Singapore",
        ),
    ],
)
def test_leaders_met_one_by_one(text: str, who: str, place: str) -> None:
    found = read(text)
    assert found.relevant
    assert [(m.kind, m.date, m.place, names(m)) for m in found.meetings] == [("talks", TUESDAY, place, {who})]


@pytest.mark.parametrize(
    "text",
    [
        "President Rodrigo Duterte met the leaders of Japan and Canada in Lima on Tuesday and spoke of Russia.",
        "President Vladimir Putin met the leaders of Vietnam, Laos and Peru in Lima on Tuesday.",
    ],
)
def test_leaders_of_other_countries_alone(text: str) -> None:
    assert not read(text).meetings


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            (
                "Besides Defense Minister Sergei Shoigu, Russian Deputy Minister Alexander Fomin will meet "
                "Defense Secretary Delfin Lorenzana in Moscow on Monday."
            ),
            {"Alexander Fomin", "Delfin Lorenzana"},
        ),
        (
            (
                "Aside from Trade Secretary Ramon Lopez, Agriculture Secretary William Dar will meet Russian "
                "Minister Dmitry Patrushev on Monday."
            ),
            {"William Dar", "Dmitry Patrushev"},
        ),
        (
            f"In addition to Senator Richard Gordon, {LOCSIN} will meet {KHOVAEV} on Monday.",
            {"Teodoro Locsin", "Igor Khovaev"},
        ),
    ],
)
def test_besides_whom_another_meets_somebody(text: str, who: set[str]) -> None:
    meeting = only_meeting(text)
    assert (meeting.status, meeting.date, names(meeting)) == ("planned", MONDAY, who)


@pytest.mark.parametrize("words", ["and Senator Richard Gordon", "together with Senator Richard Gordon,"])
def test_with_whom_one_meets_somebody(words: str) -> None:
    meeting = only_meeting(f"{LOCSIN} {words} will meet {KHOVAEV} on Monday.")
    assert names(meeting) == {"Teodoro Locsin", "Richard Gordon", "Igor Khovaev"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            (
                "Заседание намечено на ноябрь, сообщил министр Денис Мантуров на заседании "
                "российско-филиппинской комиссии в Москве 10 сентября."
            ),
            "commission",
        ),
        (
            (
                "Поставки намечены на ноябрь, сообщил министр сельского хозяйства Филиппин Уильям Дар на "
                "переговорах с министром Дмитрием Патрушевым в Москве 10 сентября."
            ),
            "talks",
        ),
        (
            (
                "Форум намечен на октябрь, отметил посол России Игорь Ховаев в ходе встречи с министром "
                "торговли Филиппин Рамоном Лопесом в Маниле 10 сентября."
            ),
            "talks",
        ),
    ],
)
def test_what_is_reported_at_a_session_was_said_there(text: str, kind: str) -> None:
    meeting = only_meeting(text)
    assert (meeting.kind, meeting.status, meeting.date) == (kind, "held", TUESDAY)


@pytest.mark.parametrize(
    "text",
    [
        "Посол России Игорь Ховаев сообщил, что встреча с министром торговли Филиппин Лопесом намечена на октябрь.",
        (
            "Встреча министра торговли Филиппин Рамона Лопеса с министром Денисом Мантуровым намечена на октябрь, "
            "сообщил посол России Игорь Ховаев."
        ),
    ],
)
def test_what_is_reported_of_a_session_is_still_planned(text: str) -> None:
    assert [(m.status, m.date) for m in read(text).meetings] == [("planned", "2019-10")]


@pytest.mark.parametrize(
    "text",
    [
        "The m/v Rosa Dei with 20 Russian seafarers aboard docked in Manila on Tuesday.",
        "A vessel under the flag of Russia with a crew of 20 anchored off Cebu on Tuesday, its shipowner said.",
        "The shipowners of the Russian vessel Captain Orlov said it arrived in Davao on Tuesday.",
        "The Russian seafarers' ship docked in Manila on Tuesday with grain.",
    ],
)
def test_ships_of_trade_make_no_visit(text: str) -> None:
    assert not read(text).meetings


@pytest.mark.parametrize("ship", ["The Russian destroyer Admiral Tributs", "Two Russian Navy ships"])
def test_ships_of_a_navy_do(ship: str) -> None:
    visit = only_meeting(f"{ship} docked in Manila on Tuesday with a crew of 300.")
    assert (visit.kind, visit.date, visit.place) == ("ship_visit", TUESDAY, "Manila")
