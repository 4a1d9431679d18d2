"""What a text tells of an event in a sentence of its own, or in a layout of its own, each on a text of its own."""

from datetime import date

import pytest

from ingest.extract.types import Meeting
from tests.extract.reading_articles import names, only_meeting, read

PUBLISHED = date(2019, 10, 3)  # a Thursday
LORENZANA = "Defense Secretary Delfin Lorenzana"
SHOIGU = "Russian Defense Minister Sergei Shoigu"
TALKS = f"{LORENZANA} met with {SHOIGU} in Moscow on Tuesday."


def visit_in(text: str, published: date | None = PUBLISHED) -> Meeting:
    visits = [m for m in read(text, published).meetings if m.kind == "visit"]
    assert len(visits) == 1, [(m.date, m.place) for m in visits]
    return visits[0]


# ---- the way home --------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "He is due back in the country on Saturday.",
        "He is expected back in Manila on Saturday.",
        "He will be back on Saturday.",
        "He comes home on Saturday.",
        "He will return to the country on Saturday.",
    ],
)
def test_the_day_on_which_he_comes_home_ends_a_journey(words: str) -> None:
    visit = visit_in(f"{LORENZANA} left for Russia on September 30. {words}")
    assert (visit.date, visit.status) == ("2019-09-30/2019-10-05", "ongoing")


@pytest.mark.parametrize(
    "words", ["Talks are due on Saturday.", "The gunboat is back in Manila on Saturday."]
)
def test_what_else_is_due_or_back_ends_none(words: str) -> None:
    assert visit_in(f"{LORENZANA} left for Russia on September 30. {words}").date == "2019-09-30"


def test_who_is_back_in_the_other_country_is_there() -> None:
    assert visit_in(f"{LORENZANA} is back in Moscow to meet {SHOIGU}.").status == "ongoing"


# ---- who went, and why ---------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "will lead a delegation of the province to Russia in November",
        "is set to lead a team of officials and traders to Russia in November",
    ],
)
def test_who_leads_a_delegation_of_somewhere_travels(words: str) -> None:
    visit = visit_in(f"Governor Imee Marcos {words}, her office said.")
    assert (visit.date, visit.country) == ("2019-11", "RU")


def test_a_delegation_that_speaks_to_somebody_travels_nowhere() -> None:
    text = "Governor Imee Marcos will lead a delegation of the province in a parade, and spoke to Russian tourists."
    assert not read(text, PUBLISHED).meetings


def test_where_he_is_on_a_visit_is_the_country_told_before() -> None:
    text = f"It was {SHOIGU} who invited {LORENZANA} to Russia, where he is on a visit at present."
    found = read(text, PUBLISHED)
    visit = visit_in(text)
    assert (visit.country, names(visit)) == ("RU", {"Delfin Lorenzana"})
    assert not found.agreements, "an invitation by which he is there waits for nobody"


def test_an_invitation_told_after_another_visit_waits() -> None:
    text = f"{LORENZANA} visited Moscow on Tuesday. {SHOIGU} invited {LORENZANA} to visit Russia again next year."
    assert [a.kind for a in read(text, PUBLISHED).agreements] == ["offer"]


def test_days_of_an_invitation_date_the_journey_planned() -> None:
    text = (
        "Governor Imee Marcos will travel to Russia in November. The Russian government invited officials of the "
        "province to visit the country from November 4 to November 9."
    )
    assert visit_in(text).date == "2019-11-04/2019-11-09"


def test_days_of_an_invitation_in_another_month_date_nothing() -> None:
    text = (
        "Governor Imee Marcos will travel to Russia in November. The Russian government invited officials of the "
        "province to visit the country from December 4 to December 9."
    )
    assert visit_in(text).date == "2019-11"


# ---- who else was there --------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "Also at the meeting were: Philippine Ambassador to Russia Carlos Sorreta and Colonel Ivan Petrov.",
        "In the delegation was also Ambassador to Russia Carlos Sorreta.",
        "Others at the meeting were Philippine Ambassador to Russia Carlos Sorreta and Colonel Ivan Petrov.",
        "Those at the meeting included Philippine Ambassador to Russia Carlos Sorreta.",
    ],
)
def test_who_was_also_at_a_meeting_took_part(words: str) -> None:
    assert "Carlos Sorreta" in names(only_meeting(f"{TALKS} {words}", PUBLISHED))


@pytest.mark.parametrize(
    "words",
    [
        "Also at issue were the views of Philippine Ambassador to Russia Carlos Sorreta.",
        "The talks opened with respect for the Ambassador to Russia Carlos Sorreta's decision.",
        "Others in the delegation of 2014 were led by Ambassador to Russia Carlos Sorreta in 2014.",
    ],
)
def test_who_is_only_spoken_of_or_was_there_in_another_year_did_not(words: str) -> None:
    assert "Carlos Sorreta" not in names(only_meeting(f"{TALKS} {words}", PUBLISHED))


def test_at_their_head_is_who_leads_though_another_says_so() -> None:
    text = (
        "Delegates of Davao City have been sent to Moscow. At their head is City Councilor Ana Reyes, said Mayor "
        "Jose Cruz."
    )
    visit = visit_in(text)
    assert (names(visit), visit.status) == ({"Ana Reyes"}, "ongoing")


# ---- a signing told of each side apart -----------------------------------------------

SIGNED = (
    "On Monday the Program of Cooperation between the City of Davao and the Moscow Government was signed by Mayor "
    "Jose Cruz of Davao City."
)


def test_a_signing_told_of_each_side_apart_is_one() -> None:
    text = (
        f"{SIGNED} In Moscow the documents were signed by Ivan Petrov, head of the Russian Trade Department."
    )
    signing = only_meeting(text, PUBLISHED)
    assert (signing.kind, names(signing)) == ("signing", {"Jose Cruz", "Ivan Petrov"})


def test_signatures_under_other_things_are_none() -> None:
    text = f"{SIGNED} In Moscow a decree on wheat was signed by Russian President Vladimir Putin."
    assert not [m for m in read(text, PUBLISHED).meetings if m.kind == "signing" and len(names(m)) > 1]


# ---- when it was said ----------------------------------------------------------------


def test_the_day_on_which_a_body_said_it_is_not_that_of_the_meeting() -> None:
    text = (
        f"{LORENZANA} has met {SHOIGU} in Moscow, said the Philippines' Department of National Defense (DND) on "
        "Wednesday, October 2."
    )
    assert only_meeting(text, PUBLISHED).date != "2019-10-02"


def test_a_day_on_which_something_follows_is() -> None:
    text = f"The Palace, said the DND, on Tuesday hosted talks of {LORENZANA} with {SHOIGU}."
    assert only_meeting(text, PUBLISHED).date == "2019-10-01"


# ---- layout --------------------------------------------------------------------------


def test_a_text_broken_by_width_without_empty_lines_is_joined() -> None:
    text = (
        "Stronger\ntrade relations are wanted\nMAKATI CITY – To\nwork closely for more trade is what both say, and to "
        "look\nfor areas of cooperation. While the meeting was held here, Secretary\nRamon Lopez of the Department of "
        "Trade and Industry, who is also the\nchair of 2017, held talks with Alexey Gruzdev, Russian\nDeputy Minister "
        "for Economic Development, in Pasay City on 11 September.\nMore trade is wanted by both, as\nthey say.\n"
    )
    meeting = only_meeting(text, date(2017, 9, 15))
    assert (meeting.date, meeting.place) == ("2017-09-11", "Pasay City")


def test_lines_that_are_whole_stay_apart() -> None:
    text = f"Talks in Moscow\n{TALKS}\nThey discussed arms.\nNo paper was signed.\n"
    assert only_meeting(text, PUBLISHED).date == "2019-10-01"


def test_a_stamp_that_tells_of_its_update_too_is_no_sentence() -> None:
    text = (
        "ADVERTISEMENT\n\nPresident at the summit\n\nPublished Oct 3, 2019 12:05 am  |  Updated Oct 2, 2019 04:39 pm\n"
        "When President Rodrigo Duterte goes to Sochi on October 7-8, it will be for more than ceremony.\n"
    )
    visit = visit_in(text)
    assert (visit.date, visit.status) == ("2019-10-07/2019-10-08", "planned")


def test_a_day_without_a_year_has_that_of_the_day_told_before() -> None:
    text = f"{LORENZANA} signed a paper with {SHOIGU} in Moscow on Oct. 9, 2018. He had flown to Russia on Oct. 8."
    assert visit_in(text, None).date == "2018-10-08"


def test_a_day_without_a_year_that_nothing_dates_stays_open() -> None:
    assert visit_in(f"{LORENZANA} flew to Moscow on Oct. 8.", None).date in (None, "XXXX-10-08")


# ---- no place, no meeting ------------------------------------------------------------


def test_where_flights_would_go_is_no_place_of_talks() -> None:
    text = (
        "Russian Ambassador Igor Khovaev paid Governor Imee Marcos a courtesy call in January. They discussed in that "
        "meeting how flights from Laoag to Vladivostok might be mounted."
    )
    assert only_meeting(text, PUBLISHED).place != "Vladivostok"


@pytest.mark.parametrize("year", ["2020", "next year"])
def test_activities_of_a_plan_are_no_meeting(year: str) -> None:
    text = (
        f"The plan of the Philippines and Russia holds what both sides agreed to have in {year}: high level exchanges, "
        "port visits, staff consultations, and training."
    )
    assert not [m for m in read(text, PUBLISHED).meetings if m.kind == "talks"]


def test_consultations_that_the_two_agreed_to_hold_are() -> None:
    text = "The two sides agreed to hold political consultations in Moscow in 2020, Russian officials said in Manila."
    assert [m.kind for m in read(text, PUBLISHED).meetings] == ["talks"]


# ---- instruments ---------------------------------------------------------------------


def test_a_relative_clause_tells_of_the_instrument_before_it() -> None:
    text = (
        "The sister-city agreement follows the friendship agreement that Vladivostok and Davao City signed on "
        f"September 8, 2018. {LORENZANA} told {SHOIGU} so in Moscow on Tuesday."
    )
    assert [a.title for a in read(text, PUBLISHED).agreements] == ["friendship agreement"]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Terms of Reference of the Joint Working Group on Defense Cooperation", "agreement"),
        ("Agreed Minutes of the negotiations", "protocol"),
        ("Deed of Donation for army trucks", "agreement"),
    ],
)
def test_terms_minutes_and_deeds_are_instruments(title: str, kind: str) -> None:
    found = read(f"{LORENZANA} and {SHOIGU} signed the {title} in Moscow on Tuesday.", PUBLISHED).agreements
    assert [(a.kind, a.status) for a in found] == [(kind, "signed")]


def test_minutes_of_time_are_none() -> None:
    assert not read(
        f"{LORENZANA} and {SHOIGU} talked for ten minutes in Moscow on Tuesday.", PUBLISHED
    ).agreements


def test_a_title_keeps_its_numbered_department() -> None:
    text = f"{LORENZANA} met Maxim Penkin, Head of the 5th Department of the Main Directorate, in Moscow on Tuesday."
    titles = {o.title for o in read(text, PUBLISHED).officials}
    assert any((title or "").startswith("Head of the 5th Department") for title in titles)
