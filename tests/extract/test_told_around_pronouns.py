"""Encounters told around pronouns, quotations and places, each on a text of its own."""

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_meeting, read

PUBLISHED = date(2024, 6, 15)  # a Saturday
PADILLA = "Senator Robin Padilla"
PAVLOV = "Russian Ambassador Marat Pavlov"
BOTH = {"Robin Padilla", "Marat Pavlov"}
HEADS = "President Rodrigo Duterte and President Vladimir Putin are on good terms."


# ---- whom a pronoun behind the verb means -------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "dropped in on him on Tuesday",
        "paid him a courtesy call in January",
        "gave a dinner for him at the embassy on June 3",
        "hosted a lunch in his honor at the embassy on June 3",
    ],
)
def test_whom_somebody_sees_may_be_named_before(words: str) -> None:
    meeting = only_meeting(f"{PADILLA} is a busy man. {PAVLOV} {words}.", PUBLISHED)
    assert names(meeting) == BOTH


def test_sentences_that_go_on_about_her_do_not_hide_her() -> None:
    text = (
        "The pact was signed by Governor Gwendolyn Garcia in 2009. It was not renewed after she left office."
        f" A new one is in the offing. {PAVLOV} raised it when he paid her a courtesy call in January."
    )
    assert names(only_meeting(text, PUBLISHED)) == {"Gwendolyn Garcia", "Marat Pavlov"}


@pytest.mark.parametrize("words", ["sent a letter to him on June 3", "greeted her guests on June 3"])
def test_a_letter_or_her_guests_tell_no_encounter(words: str) -> None:
    assert not read(f"{PADILLA} is a busy man. {PAVLOV} {words}.", PUBLISHED).meetings


def test_the_guest_is_the_visitor_told_of_before() -> None:
    text = (
        "Philippine President Fidel Ramos held talks with President Boris Yeltsin in Moscow on Friday."
        " Prime Minister Viktor Chernomyrdin is due to receive the guest on Saturday, before Ramos flies to"
        " St Petersburg, where he will tour a shipyard and call on Governor Vladimir Yakovlev."
    )
    told = [names(m) for m in read(text, date(1997, 9, 12)).meetings if m.kind != "visit"]
    assert {"Viktor Chernomyrdin", "Fidel Ramos"} in told
    assert {"Vladimir Yakovlev", "Fidel Ramos"} in told


def test_who_is_asked_to_raise_it_is_who_goes() -> None:
    text = (
        "Labor Secretary Silvestre Bello has asked President Rodrigo Duterte for a word on it when he goes to"
        " Russia later this month."
    )
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.kind, names(meeting)) == ("visit", {"Rodrigo Duterte"})


# ---- who awaits somebody, and who is called upon in his office ----------------------


@pytest.mark.parametrize("words", ["Waiting for", "On hand to welcome", "Seated beside", "Greeting"])
def test_who_awaits_somebody_is_named_last(words: str) -> None:
    text = f"{words} {PADILLA} at Camp Aguinaldo on Monday were {PAVLOV} and Colonel Ivan Petrov."
    meeting = only_meeting(text, PUBLISHED)
    assert names(meeting) == {*BOTH, "Ivan Petrov"}
    assert meeting.date == "2024-06-10"


def test_a_greeting_from_afar_awaits_nobody() -> None:
    assert not read(f"Greeting {PADILLA} on Facebook on Monday was {PAVLOV}.", PUBLISHED).meetings


@pytest.mark.parametrize(
    "words",
    [
        "has been to the Senate, where Senator Robin Padilla brought up the visas of seafarers",
        "called at the Senate on June 4, where Senator Robin Padilla asked about seafarers",
        "flew to Cebu City on June 4, where Senator Robin Padilla received him",
    ],
)
def test_who_is_dealt_with_where_he_goes_meets_his_host(words: str) -> None:
    told = [m for m in read(f"{PAVLOV} {words}.", PUBLISHED).meetings if m.kind != "visit"]
    assert [names(m) for m in told] == [BOTH]


@pytest.mark.parametrize(
    "words",
    ["where Senator Robin Padilla has an office", "where Senator Robin Padilla told reporters of a plan"],
)
def test_who_is_only_said_to_be_there_meets_nobody(words: str) -> None:
    assert not read(f"{PAVLOV} went to the Senate on June 4, {words}.", PUBLISHED).meetings


def test_guests_are_those_of_the_visit_told_before() -> None:
    text = (
        f"{PADILLA} is in Moscow with other senators. The guests had a conversation with State Duma lawmakers on"
        " Tuesday. A day later they were hosted by the Federation Council."
    )
    told = [m for m in read(text, PUBLISHED).meetings if m.kind == "talks"]
    assert [(m.date, names(m)) for m in told] == [
        ("2024-06-11", {"Robin Padilla"}),
        ("2024-06-12", {"Robin Padilla"}),
    ]


# ---- quotations ----------------------------------------------------------------------


def test_what_is_told_behind_a_quotation_begun_before_is_no_part_of_it() -> None:
    text = (
        f'{PADILLA} went to see {PAVLOV} on Monday. "There is no quarrel. There is only too little trade," the'
        " ambassador said when the two sat down at the embassy."
    )
    assert names(only_meeting(text, PUBLISHED)) == BOTH


def test_an_initial_is_no_first_person() -> None:
    text = (
        "Senate President Franklin Drilon spoke of the paper that he and Chairperson of the Federation Council"
        " Valentina I. Matvienko signed in Moscow on October 20."
    )
    assert "2015-10-20" in [m.date for m in read(text, date(2015, 10, 26)).meetings]


def test_their_meeting_is_that_of_the_two_named_before() -> None:
    text = (
        f"Trade Secretary Alfredo Pascual disclosed on Friday that he and {PAVLOV} had come to an understanding."
        ' "We are glad we talked," he said of their meeting, held the day before at the trade department.'
    )
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.date, names(meeting)) == ("2024-06-13", {"Alfredo Pascual", "Marat Pavlov"})


def test_the_talk_that_two_had_is_theirs_though_one_is_told_more_of() -> None:
    text = (
        "That came out of the talk which Lt. Gen. Alexander Avdeyko, who runs the legal department of the Russian"
        " Ministry of the Interior, and Ambassador Carlos D. Sorreta had in the Russian capital on June 4."
    )
    assert names(only_meeting(text, PUBLISHED)) == {"Alexander Avdeyko", "Carlos D. Sorreta"}


def test_talk_of_a_quarrel_is_none() -> None:
    text = "There was talk that President Vladimir Putin and President Rodrigo Duterte had fallen out."
    assert not read(text, PUBLISHED).meetings


# ---- several days and places ---------------------------------------------------------


def test_one_verb_with_two_places_and_days_tells_two_encounters() -> None:
    text = (
        f"{HEADS} The leaders talked in Moscow in May 2017 and in Danang, Vietnam, on the margins of the summit in"
        " November of the same year."
    )
    told = [(m.date, m.place) for m in read(text, PUBLISHED).meetings]
    assert told == [("2017-05", "Moscow"), ("2017-11", "Danang")]


def test_leaders_of_a_bloc_are_not_the_two_told_of() -> None:
    text = f"{HEADS} APEC leaders meet in Vancouver in November."
    assert not read(text, PUBLISHED).meetings


def test_the_country_of_a_city_is_no_third_party() -> None:
    text = f"{HEADS} The two met in Lima, Peru, last year."
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.date, meeting.place) == ("2023", "Lima")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        (
            "In October 2017 he came to Manila, where on 25 October he met President Rodrigo Duterte.",
            "2017-10-25",
        ),
        ("On 25 October he met President Rodrigo Duterte in Manila.", "2023-10-25"),
    ],
)
def test_a_day_without_a_year_is_of_the_month_told_in_its_sentence(words: str, day: str) -> None:
    text = f"Russian Defense Minister Sergei Shoigu likes the sea. {words}"
    assert day in [m.date for m in read(text, PUBLISHED).meetings]


def test_the_presidents_of_whom_ministers_speak_are_the_two() -> None:
    text = (
        "President Rodrigo Duterte and President Vladimir Putin want more trade, Foreign Secretary Alan Peter"
        " Cayetano said. The two Presidents told him so. They saw each other in the Kremlin two days ago."
    )
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.date, names(meeting)) == ("2024-06-13", {"Rodrigo Duterte", "Vladimir Putin"})


# ---- journeys ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("may be on a plane to Moscow in August", "possible"),
        ("was invited to Moscow, where he is expected in August", "planned"),
    ],
)
def test_a_plane_to_take_and_a_place_to_be_expected_at_tell_a_journey(words: str, status: str) -> None:
    meeting = only_meeting(f"{PADILLA} {words}.", PUBLISHED)
    assert (meeting.kind, meeting.status, meeting.date, meeting.place) == (
        "visit",
        status,
        "2024-08",
        "Moscow",
    )


def test_the_first_to_make_a_visit_is_who_is_so_described() -> None:
    text = f"{PADILLA}, the first lawmaker of his country to make a visit to Kazan, arrived there on Tuesday."
    assert names(only_meeting(text, PUBLISHED)) == {"Robin Padilla"}


def test_a_trip_that_is_only_spoken_of_stays_as_it_was_told() -> None:
    text = (
        f"{PADILLA} may visit Moscow in August. He and {PAVLOV} took up his trip at the embassy on Tuesday."
    )
    told = {m.kind: (m.status, names(m)) for m in read(text, PUBLISHED).meetings}
    assert told["visit"] == ("possible", {"Robin Padilla"})


# ---- in Filipino and in Russian ------------------------------------------------------


@pytest.mark.parametrize("verb", ["Pinag-usapan", "Tinalakay", "Napag-usapan"])
def test_what_two_discuss_stands_behind_them_in_filipino(verb: str) -> None:
    text = f"{verb} nina Kalihim Enrique Manalo at Foreign Minister Sergey Lavrov ang kalakalan sa Jakarta."
    meeting = only_meeting(text, PUBLISHED)
    assert names(meeting) == {"Enrique Manalo", "Sergey Lavrov"}


def test_the_two_who_spoke_on_the_phone_in_filipino() -> None:
    text = (
        "Humingi ng tulong si Russian President Vladimir Putin kay Pangulong Rodrigo Duterte."
        " Sa telepono nag-usap ang dalawa kagabi."
    )
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.kind, meeting.date) == ("call", "2024-06-14")
    assert names(meeting) == {"Rodrigo Duterte", "Vladimir Putin"}


def test_the_verb_may_stand_before_both_in_russian() -> None:
    text = (
        "МОСКВА, 28 окт — РИА Новости. Сотрудничество обсудили в Джакарте министр иностранных дел РФ Сергей Лавров"
        " и глава МИД Филиппин Энрике Манало."
    )
    assert names(only_meeting(text, PUBLISHED)) == {"Сергей Лавров", "Энрике Манало"}


def test_a_noun_that_opens_a_russian_sentence_is_no_name() -> None:
    text = "Беседа Сергея Лаврова с министром иностранных дел Филиппин Энрике Манало прошла в четверг в Джакарте."
    assert names(only_meeting(text, PUBLISHED)) == {"Сергей Лавров", "Энрике Манало"}


# ---- offices -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "title", ["head of the St. Petersburg legislature", "speaker of the Tatarstan parliament"]
)
def test_heads_of_local_parliaments_hold_an_office_of_their_country(title: str) -> None:
    text = f"{PADILLA} met the {title}, Farid Mukhametshin, on June 3."
    meeting = only_meeting(text, PUBLISHED)
    assert [(p.title, p.country) for p in meeting.participants if p.name == "Farid Mukhametshin"] == [
        (title, "RU")
    ]


def test_a_senator_is_the_senate_president_of_that_name() -> None:
    text = f"Senate President Juan Zubiri met {PAVLOV} on June 3. Senator Zubiri spoke of trade."
    officials = [(o.name, o.title) for o in read(text, PUBLISHED).officials if "Zubiri" in o.name]
    assert officials == [("Juan Zubiri", "Senate President")]


# ---- whom the lead tells by office, and who is not meant -----------------------------


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("A Russian deputy minister arrived in Manila on Monday", "visit"),
        ("A Russian deputy minister met Energy Secretary Alfonso Cusi on Monday", "talks"),
        ("A member of Russia's upper house is in the country", "visit"),
    ],
)
def test_whom_the_lead_tells_by_office_is_named_after(lead: str, kind: str) -> None:
    text = f"MANILA – {lead}.\n\nDeputy Energy Minister Pavel Sorokin said that gas was cheap."
    meeting = only_meeting(text, PUBLISHED)
    assert meeting.kind == kind
    assert "Pavel Sorokin" in names(meeting)


def test_a_tourist_of_the_lead_is_nobody_named_after() -> None:
    text = f"MANILA – A Russian tourist was in Manila on Monday.\n\n{PAVLOV} said he was well."
    assert not read(text, PUBLISHED).meetings


def test_who_speaks_of_those_who_are_abroad_is_not() -> None:
    text = "Labor Secretary Silvestre Bello spoke of the cooks and maids, who are in Russia now."
    assert not read(text, PUBLISHED).meetings


def test_fresh_from_the_palace_is_no_journey() -> None:
    text = f"{PAVLOV} was fresh from Malacañang, where he was received by President Rodrigo Duterte."
    assert [m.kind for m in read(text, PUBLISHED).meetings] == ["talks"]


# ---- hosts, callers and heads of groups ----------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        f"{PAVLOV} was among the callers of {PADILLA} on Tuesday.",
        f"{PADILLA} had {PAVLOV} at his office on Tuesday.",
        f"{PADILLA} opened his doors on Tuesday to {PAVLOV}.",
        f"{PADILLA}, in Moscow for a conference, paired off with {PAVLOV} for an hour on Tuesday.",
    ],
)
def test_callers_and_hosts_meet(text: str) -> None:
    assert names(only_meeting(text, PUBLISHED)) == BOTH


def test_who_heads_lawmakers_acts_as_they_do() -> None:
    text = f"Russian lawmakers led by Konstantin Kosachev dined with {PADILLA} on Friday."
    assert names(only_meeting(text, PUBLISHED)) == {"Konstantin Kosachev", "Robin Padilla"}
    assert not read(f"Russian singers led by Ivan Petrov dined with {PADILLA} on Friday.", PUBLISHED).meetings


# ---- after it ------------------------------------------------------------------------


def test_who_speaks_after_a_meeting_was_there_and_it_is_over() -> None:
    text = (
        f"After a meeting with {PAVLOV} in Malolos on Monday, Governor Daniel Fernando said that he would ask"
        " President Ferdinand Marcos Jr. for help."
    )
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.status, meeting.date) == ("held", "2024-06-10")
    assert names(meeting) == {"Marat Pavlov", "Daniel Fernando"}


def test_what_is_to_follow_a_meeting_leaves_it_ahead() -> None:
    text = f"After a meeting with Governor Daniel Fernando on Monday, {PAVLOV} will fly to Davao."
    assert [m.status for m in read(text, PUBLISHED).meetings if m.kind == "talks"] == ["planned"]


def test_who_is_said_to_have_spoken_to_somebody_does_not_speak_here() -> None:
    text = "The Kremlin said President Vladimir Putin spoke to President Ferdinand Marcos Jr. on Tuesday."
    assert names(only_meeting(text, PUBLISHED)) == {"Vladimir Putin", "Ferdinand Marcos Jr."}


def test_a_group_is_welcomed_where_it_went() -> None:
    text = (
        "Speaker Martin Romualdez returned on Sunday from a week in Moscow, where the group was welcomed by State"
        " Duma Speaker Vyacheslav Volodin."
    )
    talks = [names(m) for m in read(text, PUBLISHED).meetings if m.kind == "talks"]
    assert talks == [{"Martin Romualdez", "Vyacheslav Volodin"}]


def test_who_signed_nothing_signed_nothing() -> None:
    text = "Admiral Ronnie Gavan and Russian Vice Admiral Alexey Ryabov signed nothing in Subic on Tuesday."
    assert not [m for m in read(text, PUBLISHED).meetings if m.kind == "signing"]
