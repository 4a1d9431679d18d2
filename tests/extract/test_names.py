"""Written names: their parts, their spellings, and whether two are one person's."""

import pytest

from ingest.extract.known.names import (
    display_name,
    in_nominative,
    nominative_readings,
    parse_name,
    same_person,
)
from ingest.extract.letters.cyrillic import case_of, phrase_forms, romanise
from ingest.extract.letters.spelling import spelling_key
from tests.extract.people_readings import officials
from tests.extract.reading_articles import read


@pytest.mark.parametrize(
    ("written", "surname", "suffix"),
    [
        ("Alan Peter S. Cayetano", "Cayetano", ""),
        ("Antonio Villar Jr.", "Villar", "jr"),
        ("Benigno Aquino III", "Aquino", "iii"),
        ("Fortunato dela Peña", "delapeña", ""),
        ("Jose de la Cruz", "delacruz", ""),
        ("Albert del Rosario", "delrosario", ""),
        ("Фердинанд Маркос-младший", "markos", "jr"),
    ],
)
def test_surname_takes_its_particles_and_leaves_the_suffix(written: str, surname: str, suffix: str) -> None:
    name = parse_name(written)
    assert (name.surname, name.suffix) == (spelling_key(surname), suffix)


def test_a_hyphenated_surname_answers_to_its_halves() -> None:
    keys = set(parse_name("Carmencita Dy-Liacco").surname_keys)
    assert keys == {spelling_key(word) for word in ("DyLiacco", "Dy", "Liacco")}


@pytest.mark.parametrize(
    "spellings",
    [
        "Shoigu Shoygu Шойгу",
        "Khovaev Khovayev Ховаев",
        "Sedov Syedov Седов",
        "Mikheev Mikheyev Михеев",
        "Ulyukayev Ulyukaev Uliukaev Улюкаев",
        "Tsybulskiy Tsybulsky Tsybulskii Цыбульский",
        "Alexei Alexey Aleksei Aleksey Алексей",
        "Nikolai Nikolay Николай",
        "Dmitry Dmitri Dmitriy Дмитрий",
        "Yury Yuri Yuriy Юрий",
        "Evgeny Yevgeny Евгений",
        "Fyodor Fedor Фёдор",
        "Likhachev Likhachyov Лихачёв",
        "Lavrov Lavroff Лавров",
        "Maria Mariya Мария",
        "Año Ano",
        "Piñol Pinol",
    ],
)
def test_spellings_of_one_name_share_a_key(spellings: str) -> None:
    assert len({spelling_key(word) for word in spellings.split()}) == 1


@pytest.mark.parametrize(
    "pair", ["Lavrov Pavlov", "Petrov Petrova", "Cruz Cusi", "Lopez Lorenzo", "Sedov Serov"]
)
def test_different_names_keep_different_keys(pair: str) -> None:
    assert len({spelling_key(word) for word in pair.split()}) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rodrigo Duterte", "Rodrigo Roa Duterte"),
        ("Nikolai Patrushev", "Nikolay Platonovich Patrushev"),
        ("Eduardo Año", "Eduardo Ano"),
        ("S. Lavrov", "Sergey Lavrov"),
        ("Ramon Lopez", "Mon Lopez"),
        ("Gilberto Teodoro Jr.", "Gibo Teodoro"),
        ("Hermogenes Esperon", "Hermogenes Esperon Jr."),
        ("Сергей Лавров", "Sergei Lavrov"),
        ("Xi Jinping", "Jinping Xi"),
        ("Wanda Teo", "Wanda Corazon Tulfo-Teo"),
        ("Sergey Alantyev", "Sergey Alantiev"),
    ],
)
def test_one_person_under_two_written_names(one: str, other: str) -> None:
    assert same_person(parse_name(one), parse_name(other))
    assert same_person(parse_name(other), parse_name(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Elena Lopez", "Ramon Lopez"),
        ("Imee Marcos", "Ferdinand Marcos Jr."),
        ("Ferdinand Marcos Sr.", "Ferdinand Marcos Jr."),
        ("Sara Duterte", "Rodrigo Duterte"),
        ("Nikolai Patrushev", "Dmitry Patrushev"),
        ("Amelia Castro", "Ben Castro"),
        ("Igor Morgulov", "Igor Khovaev"),
    ],
)
def test_two_people_who_share_a_part_of_their_names(one: str, other: str) -> None:
    assert not same_person(parse_name(one), parse_name(other))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Rodrigo  Duterte's", "Rodrigo Duterte"),
        ("Sergey LAVROV", "Sergey Lavrov"),
        ("Hermogenes Esperon, Jr.", "Hermogenes Esperon Jr."),
        ("BENIGNO AQUINO III", "Benigno Aquino III"),
    ],
)
def test_a_name_is_shown_without_possessive_comma_and_shouting(written: str, shown: str) -> None:
    assert display_name(written) == shown


@pytest.mark.parametrize(
    ("written", "case", "nominative"),
    [
        ("Сергеем Лавровым", "ins", "Сергей Лавров"),
        ("Игоря Моргулова", "gen", "Игорь Моргулов"),
        ("Владимиру Путину", "dat", "Владимир Путин"),
        ("Марией Захаровой", "ins", "Мария Захарова"),
        ("С.В.Лаврова", "gen", "С.В.Лавров"),
        ("Фердинанду Маркосу-младшему", "dat", "Фердинанд Маркос-младший"),
        ("Дельфином Лоренсаной", "ins", "Дельфин Лоренсана"),
        ("Юрия Трутнева", "gen", "Юрий Трутнев"),
        ("Дмитрием Медведевым", "ins", "Дмитрий Медведев"),
        ("Дмитрию Рогозину", "dat", "Дмитрий Рогозин"),
        ("Андрее Руденко", "prp", "Андрей Руденко"),
        ("Александром Цыбульским", "ins", "Александр Цыбульский"),
        ("Родриго Дутерте", "ins", "Родриго Дутерте"),
        ("Родриго Дутерте", "gen", "Родриго Дутерте"),
    ],
)
def test_russian_names_return_to_the_nominative(written: str, case: str, nominative: str) -> None:
    assert in_nominative(written, case) == nominative


def test_a_name_of_unknown_case_reads_as_itself_first() -> None:
    readings = nominative_readings("Лавровым")
    assert readings[0] == "Лавровым"
    assert "Лавров" in readings
    assert nominative_readings("Lavrov") == ("Lavrov",)


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("Сергей Лавров", "Sergey Lavrov"),
        ("Юрий Ушаков", "Yuri Ushakov"),
        ("Мария Захарова", "Maria Zakharova"),
        ("Алексей Улюкаев", "Aleksey Ulyukayev"),
        ("Дмитрий Песков", "Dmitri Peskov"),
    ],
)
def test_romanisation_is_that_of_the_press(cyrillic: str, latin: str) -> None:
    assert romanise(cyrillic) == latin


@pytest.mark.parametrize(
    ("form", "nominative", "case"),
    [
        ("министром", "министр", "ins"),
        ("министра", "министр", "gen"),
        ("послом", "посол", "ins"),
        ("главой", "глава", "ins"),
        ("командующего", "командующий", "gen"),
        ("секретарю", "секретарь", "dat"),
        ("президент", "президент", "nom"),
    ],
)
def test_the_case_of_an_office_word(form: str, nominative: str, case: str) -> None:
    assert case_of(form, nominative) == case


def test_adjectives_decline_with_their_noun() -> None:
    assert {"Российской Федерации", "Российскую Федерацию"} <= phrase_forms("Российская Федерация")
    assert "Советом безопасности России" in phrase_forms("Совет безопасности России")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was Senator Christopher Lawrence 'Bong' Reyes who agreed.", "Christopher Lawrence Reyes"),
        (
            '"Secretary [of Labor and Employment Silvestre] Reyes is working on it," he said.',
            "Silvestre Reyes",
        ),
        (
            "Philippine Ambassador in Moscow Carlos D.\n\nReyes told reporters that they agreed.",
            "Carlos D. Reyes",
        ),
        ("It was New Zealand Prime Minister Helen Clark who agreed.", "Helen Clark"),
    ],
)
def test_a_name_goes_on_across_what_stands_in_it(text: str, name: str) -> None:
    assert [official[0] for official in officials(text)] == [name]


def test_the_name_of_a_body_is_no_person() -> None:
    text = "Ivan Petrov, Head of the Directorate for Russian Centers of Science and Culture Abroad, agreed."
    assert [official[0] for official in officials(text)] == ["Ivan Petrov"]


@pytest.mark.parametrize(
    "venue", ["Premier Lounge", "Ambassador Suite", "President Ballroom", "Senator Pavilion"]
)
def test_rooms_named_after_offices_hold_nobody(venue: str) -> None:
    text = f"Secretary Ramon Lopez met Russian Minister Denis Manturov in the {venue} of the hotel on Monday."
    assert {o.name for o in read(text).officials} == {"Ramon Lopez", "Denis Manturov"}
