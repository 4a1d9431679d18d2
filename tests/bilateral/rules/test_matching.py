from itertools import permutations

import pytest

from bilateral.rules.matching import ASK, Item, block_keys, compare, partition, verdict

LAVROV = {"name": "Sergey Lavrov", "latin": "", "country": "RU", "title": "Foreign Minister"}


def official(name, country="", title=""):
    return {"name": name, "latin": "", "country": country, "title": title}


def meeting(kind="talks", date="2018-05-09", place="Makati", country="PH", people=(), **more):
    listed = [{"name": name, "country": side} for name, side in people]
    return {
        "kind": kind,
        "date": date,
        "place": place,
        "country": country,
        "people": listed,
        "published_on": "2018-05-10",
        **more,
    }


def agreement(title, kind="agreement", signed="", signatories=(), **more):
    return {
        "title": title,
        "kind": kind,
        "signed": signed,
        "signatories": [{"name": n, "country": ""} for n in signatories],
        **more,
    }


CO_CHAIRS = (("Ceferino Rodolfo", "PH"), ("Alexey Gruzdev", "RU"))


def items(kind, *features, articles=None):
    return [
        Item(f"k{n}", kind, f, frozenset(block_keys(kind, f)), str(articles[n] if articles else n))
        for n, f in enumerate(features)
    ]


def grouped(found):
    return sorted(sorted(item.key for item in group) for group in found)


def test_spellings_of_one_official_are_the_same():
    assert compare("official", LAVROV, official("Sergei Lavrov", "RU")).same
    assert block_keys("official", LAVROV) == block_keys("official", official("Сергей Лавров"))
    keys = [block_keys("official", official(name)) for name in ("Igor Khovaev", "Khovaev")]
    assert set(keys[0]) & set(keys[1])


@pytest.mark.parametrize(
    ("slip", "name"),
    [
        ("Nikolay Patruchev", "Nikolai Patrushev"),
        ("Igor Khoraev", "Igor Khovaev"),
        ("Sergey Tysbulskiy", "Sergei Tsybulsky"),
        ("Vladimir Kolokoltsv", "Vladimir Kolokoltsev"),
        ("Arsenio Andolng", "Arsenio Andolong"),
    ],
)
def test_a_slip_in_a_surname_is_found_and_of_one_office_is_the_same(slip, name):
    a, b = official(slip, title="Ambassador"), official(name, title="Ambassador")
    assert set(block_keys("official", a)) & set(block_keys("official", b))
    assert compare("official", a, b).same


def test_surnames_a_consonant_apart_without_a_common_office_are_asked_about():
    a, b = official("Igor Khoraev", "RU", "Senator"), official("Igor Khovaev", "RU", "Ambassador")
    comparison = compare("official", a, b)
    assert not comparison.same
    assert comparison.score >= ASK
    assert compare("official", official("Khoraev", "RU"), official("Igor Khovaev", "RU")).excluded


def test_one_name_in_two_countries_is_two_officials():
    assert compare("official", LAVROV, official("Sergey Lavrov", "PH")).excluded


def test_a_surname_joins_the_only_one_who_bears_it():
    surname = official("Lavrov", "RU")
    found = partition(
        items("official", LAVROV, official("Sergei Lavrov", "RU"), surname, surname, official("S. Lavrov"))
    )
    assert grouped(found) == [["k0", "k1", "k2", "k3", "k4"]]


def test_surnames_alone_join_one_another_where_nobody_has_a_full_name():
    assert len(partition(items("official", official("Lavrov", "RU"), official("Lavrov", "RU")))) == 1


def test_a_surname_two_people_bear_joins_neither():
    lopezes = official("Ramon Lopez", "PH"), official("Elena Lopez", "PH"), official("Lopez", "PH")
    found = partition(items("official", *lopezes))
    assert grouped(found) == [["k0"], ["k1"], ["k2"]]
    assert verdict(next(i for g in found for i in g if i.key == "k2"), found).outcome == "ask"


def test_an_office_tells_which_of_two_a_surname_means():
    found = partition(
        items(
            "official",
            official("Ramon Lopez", "PH", "Trade Secretary"),
            official("Elena Lopez", "PH", "Assistant Secretary"),
            official("Lopez", "PH", "Secretary of Trade"),
        )
    )
    assert grouped(found) == [["k0", "k2"], ["k1"]]


def test_a_name_without_its_suffix_is_that_of_the_only_one_who_has_one():
    names = ("Hermogenes Esperon", "H. Esperon", "Hermogenes Esperon Jr.", "Hermogenes C. Esperon")
    found = partition(items("official", *(official(name, "PH") for name in names)))
    assert grouped(found) == [["k0", "k1", "k2", "k3"]]


def test_a_name_without_a_suffix_that_father_and_son_bear_joins_neither():
    names = ("Ferdinand Marcos", "Ferdinand R. Marcos", "Ferdinand Marcos Sr.", "Ferdinand Marcos Jr.")
    mentions = items("official", *(official(name, "PH", "President") for name in names))
    found = partition(mentions)
    assert grouped(found) == [["k0", "k1"], ["k2"], ["k3"]]
    assert verdict(mentions[0], found).outcome == "same"
    assert all(grouped(partition(order)) == grouped(found) for order in permutations(mentions))


def test_reports_that_differ_by_a_day_are_one_meeting():
    other = meeting(date="2018-05-08", people=CO_CHAIRS)
    assert compare("meeting", meeting(people=CO_CHAIRS), other).same


def test_status_never_enters_identity():
    a, b = {**meeting(people=CO_CHAIRS), "status": "planned"}, {**meeting(people=CO_CHAIRS), "status": "held"}
    assert compare("meeting", a, b) == compare(
        "meeting", meeting(people=CO_CHAIRS), meeting(people=CO_CHAIRS)
    )


@pytest.mark.parametrize(
    "other",
    [
        meeting(people=(("Rodrigo Duterte", "PH"), ("Vladimir Putin", "RU"))),
        meeting(date="2018-06-09", people=CO_CHAIRS),
        meeting(kind="visit", people=CO_CHAIRS),
        meeting(country="RU", place="Moscow", people=CO_CHAIRS),
    ],
)
def test_other_people_days_kinds_or_countries_are_other_meetings(other):
    assert not compare("meeting", meeting(people=CO_CHAIRS), other).same


def test_a_building_and_its_city_are_one_place():
    kremlin, moscow = (
        meeting(place=place, country="RU", people=CO_CHAIRS) for place in ("Kremlin", "Moscow")
    )
    assert compare("meeting", kremlin, moscow) == compare("meeting", moscow, kremlin)
    assert any("one place" in reason for reason in compare("meeting", kremlin, moscow).reasons)


def test_a_ship_visit_is_known_by_port_and_days_whoever_is_named_at_it():
    days = "2019-04-08/2019-04-12"
    crew = meeting("ship_visit", days, "Manila", people=(("Viktor Sedov", "RU"),))
    host = meeting(
        "ship_visit", days, "Manila", people=(("Constancio Reyes", "PH"), ("Sergey Alantiev", "RU"))
    )
    assert compare("meeting", crew, host).same
    assert not compare("meeting", crew, meeting("ship_visit", "2019-01-06", "Manila")).same


def test_a_trip_and_its_talks_stay_two():
    trip = meeting(kind="visit", date="2018-05-08/2018-05-10", people=CO_CHAIRS)
    assert compare("meeting", trip, meeting(people=CO_CHAIRS)).excluded


def test_a_postponed_meeting_is_found_by_the_date_it_gave_up():
    moved = meeting(date="2019-03-01", previous_dates=["2018-05-09"], people=CO_CHAIRS)
    assert compare("meeting", moved, meeting(people=CO_CHAIRS)).same


def test_two_meetings_of_one_article_are_two():
    found = partition(
        items("meeting", meeting(people=CO_CHAIRS), meeting(people=CO_CHAIRS), articles=["one", "one"])
    )
    assert grouped(found) == [["k0"], ["k1"]]


def test_reports_that_share_no_key_are_two_things_whoever_brings_them_together():
    """An undated report of August is not looked up in May: nor may another meeting of its article lead it there."""
    ministers = [{"name": "Sergey Lavrov", "country": "RU"}, {"name": "Alan Peter Cayetano", "country": "PH"}]
    undated = {
        "kind": "talks",
        "date": None,
        "published_on": "2017-08-07",
        "country": "PH",
        "place": "Pasay",
        "people": ministers,
    }
    in_may = {**undated, "date": "2017-05-24", "published_on": "2017-05-24", "country": None, "place": None}
    assert compare("meeting", undated, in_may).same
    found = partition(items("meeting", undated, in_may))
    assert grouped(found) == [["k0"], ["k1"]]
    outcomes = {verdict(item, found).outcome for group in found for item in group}
    assert outcomes == {"new"}


def test_what_an_editor_judged_distinct_stays_apart():
    told = meeting(people=CO_CHAIRS)
    keys = frozenset(block_keys("meeting", told))
    pair = [
        Item("k0", "meeting", told, keys, "a", record=1),
        Item("k1", "meeting", told, keys, "b", record=2),
    ]
    assert len(partition(pair)) == 1
    assert len(partition(pair, distinct=frozenset({frozenset({1, 2})}))) == 2


def test_variant_titles_of_one_instrument_are_one():
    a = agreement("Agreement on Military-Technical Cooperation", signed="2017-10-24")
    b = agreement("intergovernmental agreement on military-technical cooperation", signed="2017-10-25")
    assert compare("agreement", a, b).same


def test_spelling_tells_no_instrument_from_another():
    a = agreement("Agreement on Defense Cooperation", signed="2017-05-24")
    assert compare("agreement", a, agreement("agreement on defence cooperation", signed="2017-05")).same


def test_defense_and_military_technical_cooperation_are_two_instruments():
    a = agreement("Agreement on Defense Cooperation", signed="2017-05-24")
    assert not compare(
        "agreement", a, agreement("Agreement on Military-Technical Cooperation", signed="2017-10-24")
    ).same


def test_one_title_signed_years_apart_is_two():
    a, b = (
        agreement("Memorandum of Understanding on Agriculture", "mou", "2017-05-24"),
        agreement("Memorandum of Understanding on Agriculture", "mou", "2019-10-04"),
    )
    assert compare("agreement", a, b).excluded


def test_what_is_told_without_a_date_is_nothing_of_another_year():
    undated = meeting(date="", people=CO_CHAIRS)
    assert compare("meeting", undated, meeting(people=CO_CHAIRS)).same
    assert compare("meeting", undated, meeting(date="2021-05-09", people=CO_CHAIRS)).same  # told the same day
    later = {**meeting(date="2021-05-09", people=CO_CHAIRS), "published_on": "2021-05-10"}
    assert compare("meeting", undated, later).excluded
    assert compare("meeting", undated, {**later, "date": ""}).excluded


@pytest.mark.parametrize(
    ("date", "place"), [("2018-05-09/2018-05-11", "Makati"), ("2018-05-09", ""), ("2018-05", "Makati")]
)
def test_one_guest_with_two_hosts_is_at_two_meetings(date, place):
    guest = ("Sergey Lavrov", "RU")
    one = meeting(people=(("Enrique Manalo", "PH"), guest))
    assert compare(
        "meeting", one, meeting(date=date, place=place, people=(("Eduardo Año", "PH"), guest))
    ).excluded
    same_table = meeting(people=(("Eduardo Año", "PH"), guest))
    assert not compare("meeting", one, same_table).excluded


def test_a_year_says_too_little_to_make_one_meeting_of_two_without_people():
    assert not compare("meeting", meeting(date="2018"), meeting(people=CO_CHAIRS)).same
    assert not compare("meeting", meeting(date="2018", place=""), meeting(date="2018", place="")).same
    assert compare("meeting", meeting(date="2018", people=CO_CHAIRS), meeting(people=CO_CHAIRS)).same


def test_plans_for_two_months_are_asked_about_and_days_over_a_months_end_are_one():
    traveller = (("Rodrigo Duterte", "PH"),)
    april, may = (meeting("visit", month, "", "RU", traveller) for month in ("2017-04", "2017-05"))
    assert not compare("meeting", april, may).same
    assert compare("meeting", april, may).score >= ASK
    assert compare("meeting", april, meeting("visit", "2017-05-01", "", "RU", traveller)).same


def test_one_session_of_the_commission_is_told_with_its_chairs_and_without():
    told = meeting("commission", "2019-01/2019-06", "Moscow", "RU", CO_CHAIRS)
    assert compare("meeting", told, meeting("commission", "2019", "Moscow", "RU")).same
    assert compare("meeting", told, meeting("commission", "2018-07/2018-12", "", "RU")).excluded


def test_so_many_of_one_thing_are_one_contract():
    titles = (
        "contract for the purchase of 16 Russian-made Mi-17 heavy-lift helicopters",
        "deal for 16 military transport helicopters",
        "order for 16 helicopters",
    )
    contracts = [agreement(title, "contract") for title in titles]
    assert all(compare("agreement", a, b).same for a in contracts for b in contracts)
    assert not compare(
        "agreement", contracts[0], agreement("contract for 5 patrol helicopters", "contract")
    ).same


def test_what_all_papers_of_a_kind_are_called_in_russian_tells_none_apart():
    a = agreement("соглашение о сотрудничестве", published_on="2019-09-19")
    b = agreement("соглашение о сотрудничестве", published_on="2021-10-15")
    assert not compare("agreement", a, b).same
    told = (
        agreement("соглашения о трудоустройстве граждан"),
        agreement("соглашение о трудоустройстве граждан"),
    )
    assert compare("agreement", *told).same


def test_two_bodies_make_one_paper_of_titles_that_say_only_the_kind():
    bodies = {"parties": ["department-energy", "rosatom"]}
    told = agreement("memorandum of cooperation", "mou", "2017-11-13", **bodies)
    titled = agreement(
        "Memorandum of Understanding between the Department of Energy and Rosatom", "mou", **bodies
    )
    assert set(block_keys("agreement", told)) & set(block_keys("agreement", titled))
    assert compare("agreement", told, titled).same
    other = agreement(
        "memorandum of cooperation", "mou", "2017-11-13", parties=["commission-audit", "rosatom"]
    )
    assert not compare("agreement", told, other).same


def test_what_is_signed_on_one_day_is_no_doubt_of_every_paper_signed_that_day():
    vague = agreement("memorandum of cooperation", "mou", "2017-11-13")
    titled = agreement("MOU on Cooperation in Mass Communications", "mou", "2017-11-13")
    assert compare("agreement", vague, titled).score < ASK


def test_one_word_in_common_makes_no_one_paper_of_two():
    vague = agreement("sisterhood agreement")
    assert not compare("agreement", vague, agreement("sisterhood agreement with Dumaguete City")).same
    nuclear = agreement("nuclear memorandum", "mou", "2017-11-13")
    assert compare("agreement", nuclear, agreement("memorandum on nuclear energy", "mou", "2017-11-13")).same


def test_a_paper_still_to_be_signed_years_after_another_was_is_asked_about():
    signed = agreement("agreement on cultural cooperation", signed="1997-09-12", published_on="1997-09-12")
    ahead = agreement("agreement on cultural centres", unsigned=True, published_on="2018-05-15")
    assert not compare("agreement", signed, ahead).same
    assert compare("agreement", signed, {**ahead, "published_on": "1997-12-01"}).same


def test_the_abbreviation_of_a_title_tells_nothing_more():
    a = agreement("Transfer of Sentenced Prisoners (TSP) Agreement")
    assert compare("agreement", a, agreement("Agreement on the Transfer of Sentenced Persons")).same


def test_comparison_is_symmetric():
    a, b = meeting(people=CO_CHAIRS), meeting(date="2018-05", place="", people=CO_CHAIRS[:1])
    assert compare("meeting", a, b) == compare("meeting", b, a)


def test_groups_do_not_depend_on_order():
    mentions = items(
        "official",
        LAVROV,
        official("S. Lavrov", "RU"),
        official("Lavrov"),
        official("Sergei Lavrov", "RU", "Minister"),
        official("Igor Lavrov", "RU"),
    )
    expected = grouped(partition(mentions))
    assert all(grouped(partition(order)) == expected for order in permutations(mentions))
