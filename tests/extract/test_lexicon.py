"""One pass of the gazetteer over a document."""

import pytest

from ingest.extract.known.lexicon import Alias, Lexicon
from tests.extract.people_readings import official, people, scan


def organizations(text: str) -> list[tuple[str, str]]:
    return [(o.name, o.country) for o in scan(text)[1].organizations]


def places(text: str) -> list[tuple[str, str, str]]:
    return [(p.name, p.country, p.kind) for p in scan(text)[1].places]


def countries(text: str) -> list[tuple[str, str]]:
    return [(c.country, c.form) for c in scan(text)[1].countries]


def topics(text: str) -> set[str]:
    return {t.topic for t in scan(text)[1].topics if not t.named}


def test_bundled_lexicon_is_built_once() -> None:
    assert Lexicon.bundled() is Lexicon.bundled()


def test_hits_are_exact_spans_of_the_text() -> None:
    document, hits = scan("The Department of Energy and Rosatom met in Davao City, the DFA said.")
    words = [document.text[o.start : o.end] for o in hits.organizations]
    assert words == ["Department of Energy", "Rosatom", "DFA"]
    assert [document.text[p.start : p.end] for p in hits.places] == ["Davao City"]


def test_names_match_whole_words_only() -> None:
    assert places("The Manilans of Moscowville dined in Davaoland.") == []


def test_the_longest_name_wins() -> None:
    text = "The Federal Service for Military-Technical Cooperation wrote to the Philippine Coast Guard."
    assert organizations(text) == [
        ("Federal Service for Military-Technical Cooperation", "RU"),
        ("Philippine Coast Guard", "PH"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The DA inspected the fish.", [("Department of Agriculture", "PH")]),
        ("Da, said the sailor, and da again.", []),
        ("The DOT sent a brochure with a dot on it.", [("Department of Tourism", "PH")]),
    ],
)
def test_abbreviations_are_matched_as_they_are_written(text: str, expected: list[tuple[str, str]]) -> None:
    assert organizations(text) == expected


def test_us_the_country_is_not_us_the_pronoun() -> None:
    assert countries("He told us that the US and a U.S. crew had left us.") == [
        ("US", "noun"),
        ("US", "noun"),
    ]


def test_polish_the_verb_is_no_country() -> None:
    assert countries("They polish the brass; the Polish crew did not.") == [("PL", "adjective")]


def test_accents_and_typographic_quotes_do_not_matter() -> None:
    assert [name for name, _, _ in places("They dined at Malacanang Palace, then in Paranaque.")] == [
        "Malacanang Palace",
        "Paranaque",
    ]
    assert organizations("The Prosecutor General’s Office agreed.") == [("Prosecutor General's Office", "RU")]


def test_a_ministry_that_many_states_have_takes_the_country_beside_it() -> None:
    assert organizations("the Ministry of Defense of Vietnam")[0][1] == "VN"
    assert organizations("the Indian Ministry of Defense")[0][1] == "IN"
    assert organizations("the Ministry of Defense")[0][1] == "RU"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Moscow agreed to send wheat.", "RU"),
        ("The treaty between Manila and Moscow is old.", "PH"),
        ("Malacañang said the trip was off.", "PH"),
        ("The Palace said the trip was off.", "PH"),
        ("The Kremlin has confirmed the talks.", "RU"),
    ],
)
def test_a_seat_of_government_may_stand_for_it(text: str, country: str) -> None:
    assert (country, "metonym") in countries(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("They will meet in Moscow on Monday.", "Moscow"),
        ("He flew to Manila from Moscow.", "Manila"),
        ("The ministers dined at the Kremlin.", "Kremlin"),
    ],
)
def test_a_seat_of_government_is_a_place_after_a_place_word(text: str, place: str) -> None:
    assert place in {name for name, _, _ in places(text)}


def test_another_palace_is_not_malacanang() -> None:
    assert places("They dined at Polyana Palace.") == []


def test_a_province_behind_its_city_is_no_place_of_its_own() -> None:
    assert places("The two met at Clark, Pampanga.") == [("Clark", "PH", "city")]


def test_russian_names_are_found_in_every_case() -> None:
    text = "Представитель Министерства обороны России прибыл из Владивостока в Манилу, на Филиппины."
    assert ("Ministry of Defence", "RU") in organizations(text)
    assert {name for name, _, kind in places(text) if kind == "city"} == {"Владивосток", "Манила"}
    assert ("PH", "noun") in countries(text)


def test_filipino_names_of_departments_are_found() -> None:
    assert organizations("Ayon sa Kagawaran ng Ugnayang Panlabas") == [
        ("Department of Foreign Affairs", "PH")
    ]


def test_gatherings_are_found_by_name_and_acronym() -> None:
    hits = scan("They met at the Eastern Economic Forum and again at the EAS, at his ease.")[1]
    assert [g.name for g in hits.gatherings] == ["Eastern Economic Forum", "East Asia Summit"]


def test_a_topic_word_inside_a_name_is_marked_as_such() -> None:
    assert topics("The Department of Tourism asked for visas.") == {"consular"}
    assert topics("They want more tourism.") == {"tourism"}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("a fight against drug trafficking", "drugs"),
        ("the supply of wheat and fertilizer", "agriculture"),
        ("a small modular reactor", "nuclear"),
        ("mutual legal assistance in criminal matters", "legal"),
        ("military-technical cooperation", "military_technical"),
        ("direct flights to Boracay", "transport"),
        ("военно-техническое сотрудничество", "military_technical"),
        ("laban sa ilegal na droga", "drugs"),
    ],
)
def test_topics_are_told_by_their_phrases(text: str, topic: str) -> None:
    assert topic in topics(text)


def test_a_ship_named_after_a_person_is_a_ship() -> None:
    text = (
        "The cruiser Varyag and the destroyers Admiral Nakhimov and Admiral Zakharov met BRP Datu Sikatuna."
    )
    document, hits = scan(text)
    ships = [document.text[m.start : m.end] for m in hits.marks if m.kind == "ship"]
    assert ships == ["Varyag", "Admiral Nakhimov", "Admiral Zakharov", "Datu Sikatuna"]


def test_a_ship_keeps_its_kind_where_it_is_named_again() -> None:
    text = "The destroyer Admiral Nakhimov docked. Crowds toured Admiral Nakhimov on Sunday."
    document, hits = scan(text)
    assert [document.text[m.start : m.end] for m in hits.marks if m.kind == "ship"] == [
        "Admiral Nakhimov"
    ] * 2


def test_a_person_behind_a_ship_word_is_no_ship() -> None:
    assert not [m for m in scan("The warship Duterte toured was grey.")[1].marks if m.kind == "ship"]


def test_an_alias_of_an_organization_is_used_by_the_next_scan() -> None:
    text = "Officials of MinPromBis agreed."
    assert organizations(text) == []
    lexicon = Lexicon.bundled().taught(
        [Alias("organization", "MinPromBis", "Ministry of Industry and Trade", "RU")]
    )
    hits = scan(text, lexicon)[1]
    assert [(o.name, o.country) for o in hits.organizations] == [("Ministry of Industry and Trade", "RU")]


def test_an_alias_of_a_place_is_a_place() -> None:
    lexicon = Lexicon.bundled().taught([Alias("place", "Talomo Annex", "Talomo", "PH")])
    assert [p.country for p in scan("They met at Talomo Annex.", lexicon)[1].places] == ["PH"]


def test_an_alias_joins_two_spellings_of_an_official() -> None:
    text = "Trade Secretary Ramon Lopez spoke. Monchito Lopes-Lopez left."
    lexicon = Lexicon.bundled().taught([Alias("official", "Monchito Lopes-Lopez", "Ramon Lopez", "PH")])
    assert len(people(text)) == 2
    assert len(people(text, lexicon)) == 1


def test_an_alias_makes_an_unknown_official_known() -> None:
    lexicon = Lexicon.bundled().taught([Alias("official", "Zosimo Quiambao", "Zosimo Quiambao", "PH")])
    person = people("Zosimo Quiambao attended.", lexicon)[0]
    assert (person.office, person.country) == (True, "PH")


def test_version_changes_with_aliases_and_not_with_their_order() -> None:
    one, two = Alias("place", "Aplaya", "Aplaya", "PH"), Alias("place", "Bukid", "Bukid", "PH")
    plain = Lexicon.bundled()
    assert plain.taught([one, two]).version == plain.taught([two, one, one]).version
    assert len({plain.version, plain.taught([one]).version, plain.taught([two]).version}) == 3
    assert plain.taught([]).version == plain.version


def test_a_stated_title_outranks_the_list_of_holders() -> None:
    person = official("Agriculture Undersecretary Vladimir Putin of Cebu spoke.", "Putin")
    assert person.title == "Agriculture Undersecretary"
