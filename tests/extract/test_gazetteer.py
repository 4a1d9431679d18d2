"""Every data file of the gazetteer: whole rows, known codes, no dangling keys, a source for every term."""

import re
from collections import Counter

import pytest

from bilateral.models.codes import TopicCode
from ingest.extract.known import gazetteer
from ingest.extract.known.patterns import bundled_patterns

SIDES = {"PH", "RU"}
EDTF = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
CSV_FILES = sorted(path.name for path in gazetteer.DATA.iterdir() if path.name.endswith(".csv"))


def codes() -> set[str]:
    return {country.iso for country in gazetteer.countries()}


@pytest.mark.parametrize("name", CSV_FILES)
def test_every_row_has_every_column_and_no_stray_space(name: str) -> None:
    lines = (gazetteer.DATA / name).read_text(encoding="utf-8").splitlines()
    columns = lines[0].split(",")
    for row in gazetteer.rows(name):
        assert list(row) == columns, row
        assert row[columns[0]], row
        for value in row.values():
            assert not re.search(r"\s{2,}|\|\s|\s\||\|\||^\||\|$", value), row


def test_iso_codes_are_two_capitals_and_name_one_country_each() -> None:
    counted = Counter(country.iso for country in gazetteer.countries())
    assert all(re.fullmatch(r"[A-Z]{2}", iso) for iso in counted)
    assert counted.most_common(1)[0][1] == 1
    assert set(counted) >= SIDES
    assert len(counted) > 190


def test_every_country_of_a_place_agency_ship_or_holder_is_listed() -> None:
    known = codes()
    assert {city.country for city in gazetteer.cities()} <= known
    assert {venue.country for venue in gazetteer.venues()} <= known
    assert {ship.country for ship in gazetteer.ships()} <= known
    assert {holder.country for holder in gazetteer.holders()} <= known
    for agency in gazetteer.agencies():
        assert agency.country in known | {""}, agency


def test_agency_keys_are_unique_and_begin_with_their_country() -> None:
    counted = Counter(agency.key for agency in gazetteer.agencies())
    assert counted.most_common(1)[0][1] == 1
    for agency in gazetteer.agencies():
        front = agency.key.split("-")[0]
        assert front == agency.country.lower() or (not agency.country and front in ("x", "int")), agency


def test_bodies_that_offices_and_fields_imply_are_listed_agencies() -> None:
    names = {(agency.country, agency.name) for agency in gazetteer.agencies()}
    implied = {(c, office.organization(c)) for office in gazetteer.offices() for c in SIDES}
    implied |= {(c, portfolio.organization(c)) for portfolio in gazetteer.portfolios() for c in SIDES}
    assert {(country, body) for country, body in implied if body} <= names


def test_bodies_of_philippine_and_russian_terms_are_listed_agencies() -> None:
    names = {(agency.country, agency.name) for agency in gazetteer.agencies()}
    for holder in gazetteer.holders():
        for term in holder.terms:
            if holder.country in SIDES and term.organization:
                assert (holder.country, term.organization) in names, (holder.name, term)


def test_office_levels_and_default_countries_are_known() -> None:
    known = codes()
    for office in gazetteer.offices():
        assert office.level in ("head", "weak", "rank"), office
        assert office.default_country in known | {""}, office
        assert re.fullmatch(r"[a-z_]+", office.cls), office


def test_no_office_word_is_listed_twice() -> None:
    counted = Counter(word for o in gazetteer.offices() for word in (o.singular, o.plural) if word)
    assert [word for word, times in counted.items() if times > 1] == []


def test_dates_of_terms_are_well_formed_and_in_order() -> None:
    for holder in gazetteer.holders():
        for term in holder.terms:
            for edge in (term.start, term.end):
                assert not edge or EDTF.fullmatch(edge), (holder.name, term)
            assert not (term.start and term.end) or term.start <= term.end, (holder.name, term)
            assert not term.start or "1950" < term.start < "2027", (holder.name, term)


def test_every_term_has_an_office_and_a_listed_source_and_every_source_is_used() -> None:
    sources = {row["key"]: row for row in gazetteer.rows("sources.csv")}
    used = set()
    for holder in gazetteer.holders():
        assert holder.terms, holder
        for term in holder.terms:
            assert term.office, holder.name
            assert term.source in sources, (holder.name, term)
            used.add(term.source)
    assert used == set(sources)
    for row in sources.values():
        assert re.fullmatch(r"https?://\S+", row["address"]), row
        assert row["what"], row


def test_ships_have_sources() -> None:
    assert all(row["source"].startswith("https://") for row in gazetteer.rows("ships.csv"))


def test_both_sides_have_their_heads_foreign_and_defence_ministers_and_ambassadors() -> None:
    held = {(h.country, re.sub(r"\W+", " ", t.office).lower()) for h in gazetteer.holders() for t in h.terms}
    for wanted in (
        ("PH", "president"),
        ("PH", "secretary of foreign affairs"),
        ("PH", "secretary of national defense"),
        ("PH", "national security adviser"),
        ("PH", "ambassador to russia"),
        ("RU", "president"),
        ("RU", "prime minister"),
        ("RU", "minister of foreign affairs"),
        ("RU", "minister of defence"),
        ("RU", "secretary of the security council"),
        ("RU", "ambassador to the philippines"),
    ):
        assert wanted in held


def test_topics_are_those_of_the_contract() -> None:
    assert set(gazetteer.topics()) == set(TopicCode.values)
    assert all(phrases for phrases in gazetteer.topics().values())


def test_word_lists_are_in_lower_case_and_not_empty() -> None:
    words = gazetteer.name_words()
    for group in words.__slots__:
        listed = getattr(words, group)
        assert listed, group
        assert all(word == word.lower() for word in listed), group


def test_short_forms_mean_another_name_each() -> None:
    assert all(short != full for short, full in gazetteer.short_forms().items())


def test_no_surface_is_so_short_that_it_would_match_by_chance() -> None:
    for pattern in bundled_patterns():
        letters = sum(map(str.isalnum, pattern.surface))
        assert letters >= 2, pattern
        assert letters > 2 or pattern.rule == "exact" or pattern.kind == "rank", pattern
