"""Titles in front of names and behind them, in English, Filipino and Russian."""

import pytest

from tests.extract.people_readings import official, officials


@pytest.mark.parametrize(
    ("text", "name", "title", "country"),
    [
        ("Defense Secretary Gilberto Teodoro Jr. agreed.", "Gilberto Teodoro Jr.", "Defense Secretary", "PH"),
        ("Tourism Undersecretary Benito Bengzon agreed.", "Benito Bengzon", "Tourism Undersecretary", "PH"),
        (
            "Environment and Natural Resources Secretary Nena Magbanua agreed.",
            "Nena Magbanua",
            "Environment and Natural Resources Secretary",
            "PH",
        ),
        (
            "Undersecretary for Civilian Security and Consular Concerns Brigido Dulay agreed.",
            "Brigido Dulay",
            "Undersecretary for Civilian Security and Consular Concerns",
            "PH",
        ),
        (
            "AFP Chief of Staff General Romeo Brawner Jr. agreed.",
            "Romeo Brawner Jr.",
            "AFP Chief of Staff General",
            "PH",
        ),
        (
            "Philippine Air Force Commanding General Lt. Gen. Stephen Parreño agreed.",
            "Stephen Parreño",
            "Philippine Air Force Commanding General Lt. Gen.",
            "PH",
        ),
        (
            "Bureau of Fire Protection chief Director Leonard Banal agreed.",
            "Leonard Banal",
            "Bureau of Fire Protection chief Director",
            "PH",
        ),
        ("Acting Consul General Perla Manzano agreed.", "Perla Manzano", "Acting Consul General", "PH"),
        ("Russian Transport Minister Roman Starovoyt agreed.", "Roman Starovoyt", "Transport Minister", "RU"),
        (
            "Minister of Defence General of the Army Sergey Shoygu agreed.",
            "Sergey Shoygu",
            "Minister of Defence General of the Army",
            "RU",
        ),
        (
            "Deputy Minister of Economic Development of the Russian Federation Vladimir Ilyichev agreed.",
            "Vladimir Ilyichev",
            "Deputy Minister of Economic Development of the Russian Federation",
            "RU",
        ),
        (
            "Russian Security Council Deputy Secretary Rashid Nurgaliyev agreed.",
            "Rashid Nurgaliyev",
            "Security Council Deputy Secretary",
            "RU",
        ),
        ("Kremlin spokesman Dmitry Peskov agreed.", "Dmitry Peskov", "Kremlin spokesman", "RU"),
        (
            "Rosatom Deputy Director General Nikolay Spassky agreed.",
            "Nikolay Spassky",
            "Rosatom Deputy Director General",
            "RU",
        ),
        ("Primorye Governor Oleg Kozhemyako agreed.", "Oleg Kozhemyako", "Primorye Governor", "RU"),
        ("Davao City Mayor Sebastian Duterte agreed.", "Sebastian Duterte", "Davao City Mayor", "PH"),
        ("Capt. 1st Rank Anton Serov agreed.", "Anton Serov", "Capt. 1st Rank", "RU"),
        ("Russian Navy Captain Anton Serov agreed.", "Anton Serov", "Russian Navy Captain", "RU"),
        (
            "Department of Trade and Industry (DTI) Secretary Cristina Roque agreed.",
            "Cristina Roque",
            "Department of Trade and Industry Secretary",
            "PH",
        ),
        ("Japanese Prime Minister Taro Yamada agreed.", "Taro Yamada", "Prime Minister", "JP"),
    ],
)
def test_title_in_front_of_a_name(text: str, name: str, title: str, country: str) -> None:
    assert officials(text) == [(name, title, country)]


@pytest.mark.parametrize(
    ("text", "name", "title", "country"),
    [
        (
            "Dmitry Shugaev, director of the Federal Service for Military-Technical Cooperation, agreed.",
            "Dmitry Shugaev",
            "director of the Federal Service for Military-Technical Cooperation",
            "RU",
        ),
        (
            "Maria Zakharova, spokeswoman for the Russian Foreign Ministry, agreed.",
            "Maria Zakharova",
            "spokeswoman for the Russian Foreign Ministry",
            "RU",
        ),
        (
            "Robert Borje, chief of Presidential Protocol, agreed.",
            "Robert Borje",
            "chief of Presidential Protocol",
            "PH",
        ),
        (
            "Anatoly Savin, director general of the state grain exporter Rosoboronexport, agreed.",
            "Anatoly Savin",
            "director general",
            "RU",
        ),
        (
            "Armand Balilo, 51, spokesman of the Philippine Coast Guard, agreed.",
            "Armand Balilo",
            "spokesman",
            "PH",
        ),
        (
            "Nilo Roxas (left), Department of Energy undersecretary, agreed.",
            "Nilo Roxas",
            "undersecretary",
            "PH",
        ),
        ("Nilo Roxas (Energy Undersecretary) agreed.", "Nilo Roxas", "Energy Undersecretary", "PH"),
        ("Nilo Roxas is the Energy Undersecretary.", "Nilo Roxas", "Energy Undersecretary", "PH"),
        (
            "The Ambassador of Russia to Manila, Igor Khovaev, agreed.",
            "Igor Khovaev",
            "Ambassador of Russia",
            "RU",
        ),
        (
            "The deputy commander of the Pacific Fleet, Rear Admiral Igor Korolev, agreed.",
            "Igor Korolev",
            "deputy commander of the Pacific Fleet",
            "RU",
        ),
    ],
)
def test_title_behind_a_name_or_before_a_comma(text: str, name: str, title: str, country: str) -> None:
    found = officials(text)
    assert [(n, c) for n, _, c in found] == [(name, country)]
    assert title in found[0][1]


@pytest.mark.parametrize(
    ("title", "country"),
    [
        ("Philippine Ambassador to Russia", "PH"),
        ("Ambassador of the Philippines to the Russian Federation", "PH"),
        ("Russian Ambassador to the Philippines", "RU"),
        ("Ambassador of Russia to the Philippines", "RU"),
        ("Chinese Ambassador to the Philippines", "CN"),
        ("Moscow's ambassador to Manila", "RU"),
        ("Philippine Consul General in Vladivostok", "PH"),
    ],
)
def test_a_posting_is_no_allegiance(title: str, country: str) -> None:
    assert official(f"{title} Alex Quimson spoke.", "Quimson").country == country


def test_a_title_to_a_president_is_one_title_and_a_title_of_a_named_president_is_two() -> None:
    one = "Aide to the President of Russia Yury Ushakov arrived."
    assert officials(one) == [("Yury Ushakov", "Aide to the President of Russia", "RU")]
    two = "The spokesman of President Rodrigo Duterte arrived."
    assert officials(two) == [("Rodrigo Duterte", "President", "PH")]


def test_a_title_joined_by_and_belongs_to_one_person() -> None:
    assert officials("Deputy Prime Minister and Trade Minister Denis Manturov arrived.") == [
        ("Denis Manturov", "Deputy Prime Minister and Trade Minister", "RU")
    ]


def test_and_between_two_titled_people_joins_nothing() -> None:
    text = "President Rodrigo Duterte and Energy Secretary Alfonso Cusi left."
    assert officials(text) == [
        ("Rodrigo Duterte", "President", "PH"),
        ("Alfonso Cusi", "Energy Secretary", "PH"),
    ]


def test_the_field_of_the_next_title_stays_with_it() -> None:
    text = "Secretary of Energy Alfonso Cusi and Trade Secretary Ramon Lopez left."
    assert [title for _, title, _ in officials(text)] == ["Secretary of Energy", "Trade Secretary"]


def test_a_plural_title_is_shared_in_the_singular() -> None:
    text = "Undersecretaries Nora Terrado, Rowel Barba and Ruth Castelo left. Presidents Duterte and Putin did not."
    assert officials(text) == [
        ("Nora Terrado", "Undersecretary", "PH"),
        ("Rowel Barba", "Undersecretary", "PH"),
        ("Ruth Castelo", "Undersecretary", "PH"),
        ("Duterte", "President", "PH"),
        ("Putin", "President", "RU"),
    ]


def test_two_countries_before_a_plural_title_are_given_in_order() -> None:
    text = "Russian and Philippine Foreign Ministers Yegor Tarasenko and Nestor Bunag met."
    assert officials(text) == [
        ("Yegor Tarasenko", "Foreign Minister", "RU"),
        ("Nestor Bunag", "Foreign Minister", "PH"),
    ]


def test_a_list_of_titled_names_gives_each_its_own_title() -> None:
    text = (
        "With him were Undersecretary for Defense Policy Cesar Yano, Undersecretary Raymundo Elefante, "
        "Assistant Secretary Raymund Quilop, and PDEA Director General Isidro Lapeña."
    )
    assert [(name, title) for name, title, _ in officials(text)] == [
        ("Cesar Yano", "Undersecretary for Defense Policy"),
        ("Raymundo Elefante", "Undersecretary"),
        ("Raymund Quilop", "Assistant Secretary"),
        ("Isidro Lapeña", "PDEA Director General"),
    ]


def test_former_and_acting_are_noted() -> None:
    former = official("Former Energy Secretary Jericho Petilla spoke.", "Petilla")
    acting = official("Acting Foreign Minister Sergey Lavrov spoke.", "Lavrov")
    assert (former.title, former.former, former.acting) == ("Energy Secretary", True, False)
    assert (acting.title, acting.former, acting.acting) == ("Acting Foreign Minister", False, True)
    assert official("Then-Ambassador Igor Khovaev spoke.", "Khovaev").former


def test_a_present_office_outranks_a_former_one_and_an_office_a_rank() -> None:
    text = "Senator Ronald dela Rosa, a former police chief, spoke."
    assert official(text, "dela Rosa").title == "Senator"
    text = "Gen. Eduardo Año arrived. Año, the chief of staff of the Armed Forces, spoke."
    assert official(text, "Año").title == "chief of staff of the Armed Forces"


def test_a_counterpart_has_the_like_office() -> None:
    text = "Trade Undersecretary Nora Terrado met her Russian counterpart, Pavel Zaitsev."
    person = official(text, "Zaitsev")
    assert (person.title, person.country) == ("Deputy Trade Minister", "RU")
    assert person.inferred["title"] == "office-of-counterpart"


def test_a_verb_of_command_tells_an_office() -> None:
    person = official("Anton Serov, who commands the detachment, thanked the crew.", "Serov")
    assert (person.title, person.inferred["title"]) == ("commander", "verb-of-office")


def test_leading_a_delegation_is_no_office() -> None:
    person = official("Minister Ivan Petrov, head of the Russian delegation, spoke.", "Petrov")
    assert (person.title, person.country) == ("Minister", "RU")


@pytest.mark.parametrize(
    ("text", "name", "title", "country"),
    [
        (
            "Министр иностранных дел Российской Федерации Сергей Лавров согласился.",
            "Сергей Лавров",
            "Министр иностранных дел Российской Федерации",
            "RU",
        ),
        (
            "Он встретился с министром обороны Филиппин Дельфином Лоренсаной.",
            "Дельфин Лоренсана",
            "министр обороны Филиппин",
            "PH",
        ),
        (
            "Во встрече с заместителем министра энергетики Антоном Серовым приняли участие эксперты.",
            "Антон Серов",
            "заместитель министра энергетики",
            "RU",
        ),
        (
            "Слово дали послу Филиппин в Москве Игорю Байлену.",
            "Игорь Байлен",
            "посол Филиппин в Москве",
            "PH",
        ),
        (
            "Посол России на Филиппинах Марат Павлов согласился.",
            "Марат Павлов",
            "Посол России на Филиппинах",
            "RU",
        ),
        ("Глава МИД РФ С.В.Лавров согласился.", "С.В.Лавров", "Глава МИД РФ", "RU"),
        (
            "Министр обороны РФ генерал армии Сергей Шойгу согласился.",
            "Сергей Шойгу",
            "Министр обороны РФ генерал армии",
            "RU",
        ),
    ],
)
def test_russian_titles(text: str, name: str, title: str, country: str) -> None:
    assert officials(text) == [(name, title, country)]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Dumating si Pangulong Rodrigo Duterte sa Moscow.", "Rodrigo Duterte", "Pangulong"),
        (
            "Sinabi ni Kalihim ng Tanggulang Pambansa Delfin Lorenzana na tuloy ito.",
            "Delfin Lorenzana",
            "Kalihim ng Tanggulang Pambansa",
        ),
        (
            "Ayon kay Tagapagsalita ng Pangulo Ernesto Abella, tapos na.",
            "Ernesto Abella",
            "Tagapagsalita ng Pangulo",
        ),
    ],
)
def test_filipino_titles(text: str, name: str, title: str) -> None:
    assert officials(text) == [(name, title, "PH")]


@pytest.mark.parametrize(
    ("text", "name", "title", "country"),
    [
        (
            "Bureau of Animal Industry Director and Philippine Chief Veterinary Officer Dr. Juan Reyes agreed.",
            "Juan Reyes",
            "Bureau of Animal Industry Director and Philippine Chief Veterinary Officer",
            "PH",
        ),
        (
            "He came with Philippine Fleet commander, Rear Admiral Juan Reyes.",
            "Juan Reyes",
            "Philippine Fleet commander",
            "PH",
        ),
        (
            "Maria Reyes, the chair of the Philippine House of Representatives' Trade Committee, agreed.",
            "Maria Reyes",
            "chair of the Philippine House of Representatives",
            "PH",
        ),
        (
            "Maria Reyes, who chairs the Trade Committee at the lower house of the Philippine parliament, agreed.",
            "Maria Reyes",
            "chair of the Trade Committee",
            "PH",
        ),
        ("The Board agreed, CAB Executive Director Juan Reyes said.", "Juan Reyes", "CAB Executive Director", "PH"),
        ("It was city administrator Juan Reyes who agreed.", "Juan Reyes", "city administrator", "PH"),
        ("Transportation and Communication Undersecretary Juan Reyes agreed.", "Juan Reyes",
         "Transportation and Communication Undersecretary", "PH"),
        ("PRESIDENT-ELECT Juan Reyes agreed that both should meet.", "Juan Reyes", "PRESIDENT-ELECT", "PH"),
        (
            "He met the Head of the Russian Federal Agency for Tourism (Rosturizm), Ivan Petrov recently.",
            "Ivan Petrov",
            "Head of the Russian Federal Agency for Tourism",
            "RU",
        ),
        ("Petrova, who is deputy head of the Russian embassy, agreed.", "Petrova",
         "deputy head of the Russian embassy", "RU"),
    ],
)  # fmt: skip
def test_a_title_told_at_length(text: str, name: str, title: str, country: str) -> None:
    assert officials(text) == [(name, title, country)]


def test_what_somebody_is_invited_as_is_no_office() -> None:
    governor = official("Gov. Maria Reyes went to Kazan. They invited Reyes as a speaker.", "Reyes")
    assert (governor.title, governor.organization) == ("Gov.", "")


def test_a_deputy_minister_is_of_the_ministry_not_of_the_duma() -> None:
    deputy = official("He met Russian Deputy Foreign Minister Ivan Petrov.", "Petrov")
    assert deputy.organization == "Ministry of Foreign Affairs"


def test_a_russian_title_takes_in_the_quoted_name_of_a_firm() -> None:
    text = 'Договор подписал генеральный директор "Рособоронэкспорта" Александр Михеев.'
    assert official(text, "Михеев").title == 'генеральный директор "Рособоронэкспорта"'


def test_the_president_and_the_prime_minister_are_two() -> None:
    assert (
        official("The President and Prime Minister Ivan Petrov agreed.", "Petrov").title == "Prime Minister"
    )


def test_a_nuncio_is_an_official() -> None:
    reception = (
        "Apostolic Nuncio Charles Brown and Russian Ambassador Igor Khovaev spoke at a reception in Manila."
    )
    assert official(reception, "Brown").title == "Apostolic Nuncio"


@pytest.mark.parametrize(
    "title",
    [
        "Pres.",
        "Vice Pres.",
        "Secy.",
        "Exec. Sec.",
        "Dep. Sec.",
        "Asst. Sec.",
        "Min.",
        "Dep. Min.",
        "Consul Gen.",
        "Vice Gov.",
        "Cong.",
        "Dir.",
        "Comm.",
        "Spkr.",
        "Spox",
    ],
)
def test_a_shortened_title_is_a_title_and_ends_no_sentence(title: str) -> None:
    person = official(f"On Monday Philippine {title} Renato Cruz agreed to it.", "Renato Cruz")
    assert (person.title, person.country) == (title, "PH")
