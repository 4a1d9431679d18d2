"""What pages of real outlets print in their own way, each on a text of its own."""

from datetime import date

import pytest

from ingest.extract.types import Meeting
from tests.extract.reading_articles import names, only_agreement, only_meeting, read

LOCSIN = "Foreign Affairs Secretary Teodoro Locsin Jr."
LAVROV = "Russian Foreign Minister Sergey Lavrov"
TITLE = "Meeting with President of the Philippines Rodrigo Duterte"
LEDE = (
    "Vladimir Putin met with President of the Republic of the Philippines Rodrigo Duterte on the sidelines of "
    "the annual Valdai Discussion Club meeting."
)
WORDS = (
    "President of Russia Vladimir Putin: Mr President, friends,\n\nI am very pleased to see you in Russia."
)
RUSSIAN_LEDE = "Владимир Путин встретился с Президентом Республики Филиппины Родриго Дутерте."


def of_kind(text: str, kind: str, published: date = date(2019, 9, 13)) -> list[Meeting]:
    return [m for m in read(text, published).meetings if m.kind == kind]


@pytest.mark.parametrize(
    "page",
    [
        f"{TITLE}\n\n{LEDE}\n\nOctober 3, 2019\n17:30\nSochi\n\n{WORDS}",
        f"{TITLE}\n\nOctober 3, 2019\n17:30\nSochi\n\n{LEDE}\n\n{WORDS}",
        f"Встреча с Президентом Филиппин Родриго Дутерте\n\n{RUSSIAN_LEDE}\n\n3 октября 2019 года\n17:30\nСочи\n",
        f"Встреча с Президентом Филиппин Родриго Дутерте\n\n3 октября 2019 года\n17:30\nСочи\n\n{RUSSIAN_LEDE}\n",
    ],
    ids=["below the lede", "above the lede", "Russian, below", "Russian, above"],
)
def test_a_transcript_s_stamp_gives_its_meeting_day_and_city(page: str) -> None:
    meeting = only_meeting(page, date(2019, 10, 4))
    assert (meeting.date, meeting.country) == ("2019-10-03", "RU")
    assert meeting.place in ("Sochi", "Сочи")


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        (f"{TITLE}\n\n{LEDE}\n\nOctober 3, 2019\n", "talks"),
        (f"{TITLE}\n\n{LEDE}\n\nOctober 3, 2019 18:20\n", "talks"),
        (
            "Telephone conversation of Vladimir Putin with Rodrigo Duterte\n\nOctober 3, 2019\n18:20\n",
            "call",
        ),
    ],
    ids=["day alone", "day and hour", "a title and its stamp"],
)
def test_a_stamp_that_ends_its_page_gives_the_day_of_what_the_title_tells(page: str, kind: str) -> None:
    meeting = only_meeting(page, date(2019, 10, 4))
    assert (meeting.kind, meeting.status, meeting.date) == (kind, "held", "2019-10-03")


def test_every_item_between_semicolons_was_signed_and_by_its_own_signers() -> None:
    text = (
        "The Philippines and Russia signed three documents in Moscow on September 10. "
        "Among the documents signed were the Agreement on Defense Cooperation, signed by Defense Secretary "
        "Delfin Lorenzana and his Russian counterpart "
        "Sergei Shoigu; the Memorandum of Understanding on Transport Cooperation; and the Agreement on the Peaceful "
        "Uses of Nuclear Energy between the Department of Science and Technology and Rosatom."
    )
    told = {a.title.split(" between ")[0]: a for a in read(text).agreements}
    assert {title: (a.status, a.date) for title, a in told.items()} == {
        "Agreement on Defense Cooperation": ("signed", "2019-09-10"),
        "Memorandum of Understanding on Transport Cooperation": ("signed", "2019-09-10"),
        "Agreement on the Peaceful Uses of Nuclear Energy": ("signed", "2019-09-10"),
    }
    signers = {title: {s.name for s in a.signatories} for title, a in told.items()}
    assert signers["Agreement on Defense Cooperation"] == {"Delfin Lorenzana", "Sergei Shoigu"}
    assert signers["Memorandum of Understanding on Transport Cooperation"] == set()
    nuclear = told["Agreement on the Peaceful Uses of Nuclear Energy"]
    assert {p.name for p in nuclear.parties} == {"Department of Science and Technology", "Rosatom"}


def test_agreements_on_one_matter_and_on_another_are_two() -> None:
    text = (
        f"{LOCSIN} and {LAVROV} noted the pending agreements on the Mutual Recognition of Academic Degrees and on "
        "the Avoidance of Double Taxation."
    )
    assert [(a.title, a.status) for a in read(text).agreements] == [
        ("agreement on the Mutual Recognition of Academic Degrees", "negotiating"),
        ("agreement on the Avoidance of Double Taxation", "negotiating"),
    ]


def test_an_early_conclusion_is_no_signature() -> None:
    text = (
        f"{LOCSIN} and {LAVROV} agreed to work towards the early conclusion of the agreement on cooperation in "
        "the field of culture."
    )
    assert only_agreement(text).status == "negotiating"


def test_until_a_day_stays_with_its_verb() -> None:
    text = f"MOSCOW – {LOCSIN} said he would stay behind in Moscow until Friday to meet with {LAVROV}."
    (talks,) = of_kind(text, "talks", date(2019, 9, 11))
    assert (talks.status, talks.date, names(talks)) == (
        "planned",
        "../2019-09-13",
        {"Teodoro Locsin Jr.", "Sergey Lavrov"},
    )


def test_the_day_on_which_two_were_supposed_to_meet_is_given_up() -> None:
    text = (
        "President Rodrigo Duterte met Russian President Vladimir Putin in Moscow on Tuesday. "
        "The two leaders were supposed to meet on September 12."
    )
    meeting = only_meeting(text)
    assert (meeting.date, meeting.previous_dates) == ("2019-09-10", ["2019-09-12"])


def test_a_trip_supposed_for_june_and_put_off_was_not_held() -> None:
    text = f"{LOCSIN} was supposed to go to Moscow last June but he put off the trip because of a storm."
    assert only_meeting(text).status == "postponed"


def test_ships_that_stay_until_a_day_make_one_call() -> None:
    text = (
        "Two Russian Navy vessels arrived in Manila on Tuesday for a five-day goodwill visit. "
        "The ship Admiral Tributs and the tanker Boris Butoma will stay until September 14."
    )
    (call,) = of_kind(text, "ship_visit")
    assert (call.date, call.status, call.place) == ("2019-09-10/2019-09-14", "ongoing", "Manila")


def test_other_ships_make_another_call() -> None:
    text = (
        "The Russian cruiser Varyag docked in Manila on Tuesday. "
        "In January, the Russian destroyer Admiral Tributs visited Manila."
    )
    assert [m.date for m in of_kind(text, "ship_visit")] == ["2019-09-10", "2019-01"]


def test_going_aboard_a_visiting_ship_is_a_visit_to_it() -> None:
    text = (
        "The Russian Navy ship Admiral Tributs docked in Manila on Tuesday. "
        "President Rodrigo Duterte is set to visit the Admiral Tributs on Saturday."
    )
    (aboard,) = of_kind(text, "visit")
    assert (aboard.place, aboard.country, aboard.status, aboard.date) == (
        "Admiral Tributs",
        "PH",
        "planned",
        "2019-09-14",
    )


def test_delivered_doses_make_no_visit() -> None:
    text = f"The first doses of the vaccine arrived in the Philippines from Russia on Tuesday, {LOCSIN} said."
    assert of_kind(text, "visit") == []


def test_a_day_later_counts_from_the_day_told_last() -> None:
    text = (
        f"{LOCSIN} met {LAVROV} in Moscow on September 9, his office said on Thursday. "
        "A day later, Locsin met Russian Energy Minister Alexander Novak in Sochi."
    )
    assert [m.date for m in of_kind(text, "talks")] == ["2019-09-09", "2019-09-10"]


def test_what_was_being_discussed_elsewhere_is_no_matter_of_the_talks() -> None:
    text = (
        f"{LAVROV} held talks with {LOCSIN} in Manila on Tuesday.\n\nRussian Ambassador Igor Khovaev said that a "
        "contract for the delivery of helicopters was being discussed. "
        '"We expect it to be signed by the end of the year," he said.'
    )
    extraction = read(text)
    assert [m.topics for m in extraction.meetings] == [["diplomacy"]]
    assert [(a.status, a.expected) for a in extraction.agreements] == [("ready_to_sign", "2019")]


def test_what_needs_concurrence_before_it_takes_effect_is_not_in_force() -> None:
    text = (
        f"{LOCSIN} and {LAVROV} signed the Treaty on Extradition in Moscow on September 10. "
        "The treaty needs the concurrence of the Senate before it takes effect."
    )
    assert only_agreement(text).status in ("signed", "ratifying")


def test_a_treaty_denied_to_be_in_negotiation_is_none() -> None:
    text = (
        f"{LOCSIN} met {LAVROV} in Moscow. He denied that the two countries are negotiating a defense treaty."
    )
    assert read(text).agreements == []


def test_a_numbered_paragraph_ends_the_list_of_the_one_before() -> None:
    text = (
        "JOINT STATEMENT\n\n1. The Philippines and Russia welcomed the signing on September 10 in Moscow of the "
        "following documents:\na) Agreement on Defense Cooperation;\nb) Agreement on Cooperation in Agriculture.\n\n"
        "2. The two sides agreed to accelerate the negotiations on a treaty on extradition."
    )
    assert [(a.title, a.status) for a in read(text).agreements] == [
        ("Agreement on Defense Cooperation", "signed"),
        ("Agreement on Cooperation in Agriculture", "signed"),
        ("treaty on extradition", "negotiating"),
    ]


def test_a_signing_between_states_is_a_meeting_without_names() -> None:
    text = "The Philippines and Russia signed an agreement on defense cooperation in Moscow on September 10."
    signing = only_meeting(text)
    assert (signing.kind, signing.date, signing.place, names(signing)) == (
        "signing",
        "2019-09-10",
        "Moscow",
        set(),
    )


@pytest.mark.parametrize(
    "told",
    [
        "Ambassador Igor Khovaev conveyed to President Duterte an invitation from Vladimir Putin to visit Moscow.",
        "President Duterte has accepted the invitation of Vladimir Putin, president of Russia, to visit Moscow.",
        "Russian President Vladimir Putin invited President Duterte to the Eastern Economic Forum in Vladivostok.",
        "The Philippine side invited Russian President Vladimir Putin to pay an official visit to the Philippines.",
        "President Rodrigo Duterte and President Vladimir Putin discussed Russia's offer to hold vaccine trials.",
    ],
    ids=["conveyed to", "of one in office", "to a forum", "to pay a visit", "a state's offer"],
)
def test_invitations_and_offers_in_the_words_of_releases(told: str) -> None:
    assert [a.kind for a in read(told).agreements] == ["offer"]


def test_a_third_in_the_spelling_of_a_manila_daily() -> None:
    text = (
        "Senate President Aquilino Pimentel 3rd met Russian Ambassador Igor Khovaev in Pasay City on Tuesday."
    )
    assert names(only_meeting(text)) == {"Aquilino Pimentel 3rd", "Igor Khovaev"}


def test_an_american_secretary_of_state_is_american() -> None:
    text = f"{LOCSIN} met {LAVROV} in Manila. Lavrov also met with US Secretary of State Rex Tillerson."
    countries = {o.name: o.country for o in read(text).officials}
    assert countries["Rex Tillerson"] == "US"


PAGE_HEAD = "Duterte to see Putin in Sochi today | World News\n\nHEADLINES:\n\nDuterte to see Putin in Sochi today\n\n"


def test_a_dateline_stands_below_the_labels_of_a_page() -> None:
    labels = "Jane Roe,\n\nClipboard\n\nFEATURED STORIES\n\nIn this photo\n\n"
    told = "President Rodrigo Duterte met Russian President Vladimir Putin here on Monday."
    text = f"{PAGE_HEAD}{labels}SOCHI, Russia — {told}"
    meeting = only_meeting(text)
    assert (meeting.place, meeting.status) == ("Sochi", "held")


def test_a_title_printed_again_is_no_sentence_of_the_article() -> None:
    text = f"{PAGE_HEAD}President Rodrigo Duterte will meet Russian President Vladimir Putin on Saturday."
    meeting = only_meeting(text)
    assert (meeting.date, meeting.status, len(read(text).meetings)) == ("2019-09-14", "planned", 1)


def test_a_pictures_line_printed_twice_in_a_row_is_no_title() -> None:
    line = "Cebu Governor Hilario Davide III with Russian Senate President Valentina Matvienko at a dinner in Manila"
    text = f"A dinner in Manila\n\n{line}\n\n{line}\n\nValentina Matvienko has seen Manila, the governor's office said."
    assert "Cebu Governor" not in [o.title for o in read(text).officials]


@pytest.mark.parametrize("rule", ["—", " — ", "-", "–"])
def test_a_dateline_s_rule_may_have_lost_its_width_and_its_spaces(rule: str) -> None:
    text = f"Talks on labor\n\nMANILA{rule}The secretary, {LOCSIN}, held talks here with {LAVROV} on Tuesday."
    assert only_meeting(text, date(2021, 7, 8)).place == "Manila"


def test_two_cities_joined_by_a_hyphen_are_no_dateline() -> None:
    text = f"Flights\n\nMANILA-Moscow flights were among what {LOCSIN} and {LAVROV} discussed in Jakarta on Tuesday."
    assert only_meeting(text, date(2021, 7, 8)).place == "Jakarta"
