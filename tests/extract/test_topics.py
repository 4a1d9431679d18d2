"""What a meeting was about: words of its own telling, of what was said there, and of the offices of those who met."""

from datetime import date

from tests.extract.reading_articles import only_meeting, read

MET = "Foreign Affairs Secretary Teodoro Locsin Jr. met Russian Foreign Minister Sergey Lavrov in Moscow on Tuesday."


def test_what_one_told_the_other_counts_wherever_it_stands() -> None:
    text = (
        "Defense Secretary Delfin Lorenzana told Russian Defense Minister Sergei Shoigu on Monday that Manila remains "
        "interested in helicopters.\n\nThe weather was warm.\n\nLorenzana and Shoigu met in Bangkok."
    )
    assert "military_technical" in only_meeting(text).topics


def test_the_two_ministers_discuss_what_they_met_about() -> None:
    weather = "It rained.\n\nIt snowed.\n\nIt hailed.\n\nIt thawed."
    text = f"{MET}\n\n{weather}\n\nThe two ministers agreed to expand fisheries."
    assert only_meeting(text).topics == ["agriculture"]


def test_a_commission_whose_work_was_discussed_gives_its_field() -> None:
    text = f"{MET} They discussed the work of the Joint Commission on Trade and Economic Cooperation."
    assert only_meeting(text).topics == ["trade"]


def test_a_portfolio_tells_the_matter_where_no_words_do() -> None:
    text = "Tourism Secretary Bernadette Romulo-Puyat will visit St. Petersburg, Russia on October 2."
    assert only_meeting(text).topics == ["tourism"]


def test_a_head_of_state_travels_for_diplomacy() -> None:
    text = "President Rodrigo Duterte will visit Moscow on October 2."
    assert only_meeting(text).topics == ["diplomacy"]


def test_foreign_ministers_met_for_diplomacy_where_nothing_is_told() -> None:
    assert only_meeting(MET).topics == ["diplomacy"]


def test_a_name_or_another_fields_phrase_is_no_topic() -> None:
    text = f"{MET} They discussed the drug trade at the Coconut Palace."
    assert only_meeting(text).topics == ["drugs"]


def test_both_sides_of_a_transcript_tell_the_matter() -> None:
    text = (
        "Meeting with President of the Philippines Rodrigo Duterte\n\nNovember 10, 2017, Da Nang\n\n"
        "President of Russia Vladimir Putin: Mr President, I am glad to see you.\n\nOur trade is growing.\n\n"
        "President of the Philippines Rodrigo Duterte: Thank you. The vaccines came at the right hour.\n"
    )
    (meeting,) = read(text).meetings
    assert meeting.topics == ["health", "trade"]


def test_the_military_technical_commission_is_no_trade_commission() -> None:
    text = (
        "The Russian-Philippine commission on military-technical cooperation met in Moscow on September 10.\n\n"
        "The next meeting of the commission will be held in Manila in spring 2020."
    )
    assert [m.topics for m in read(text).meetings if m.status == "planned"] == [["military_technical"]]


def test_what_a_principal_is_quoted_with_is_what_the_talks_were_about() -> None:
    quoted = '"We have come a long way since our first talks, and that goes for fisheries too," Lavrov said.'
    goes_on = '"A great many things can still be done by our countries together, in tourism above all."'
    assert only_meeting(f"{MET}\n\nIt rained.\n\n{quoted} {goes_on}").topics == ["agriculture", "tourism"]
    press = quoted.replace("said.", "told reporters.")
    assert only_meeting(f"{MET}\n\nIt rained.\n\n{press}").topics == ["diplomacy"]


def test_what_is_quoted_belongs_to_no_talks_where_there_were_several() -> None:
    other = "On Wednesday Lavrov met Senate President Vicente Sotto III in Moscow."
    quoted = '"We have come a long way since our first talks, and that goes for fisheries too," Lavrov said.'
    meetings = read(f"{MET}\n\n{other}\n\nIt rained. It snowed.\n\n{quoted}").meetings
    assert all("agriculture" not in meeting.topics for meeting in meetings)


def test_a_mission_is_about_what_it_is_named_for() -> None:
    text = "Russian Deputy Minister of Transport Igor Zubarev is in Manila on a trade and tourism mission."
    assert only_meeting(text).topics == ["tourism", "trade"]


def test_matters_of_the_shore_are_none_of_a_ships_call() -> None:
    text = "The Russian destroyer Admiral Panteleyev arrived in Manila on Tuesday and took on medicine and wheat."
    assert only_meeting(text).topics == ["defense", "maritime"]


def test_what_each_of_two_is_met_about_is_told_apart() -> None:
    text = (
        "President Rodrigo Duterte will hold meetings with Russian Prime Minister Dmitry Medvedev and President "
        "Vladimir Putin on May 24 and 25, respectively. With Prime Minister Medvedev he will discuss wheat, "
        "and with President Putin drugs."
    )
    told = {m.date: m.topics for m in read(text).meetings}
    assert [sorted(t) for d, t in sorted(told.items()) if d] == [["agriculture"], ["drugs"]]


WEATHER = "It rained.\n\nIt snowed.\n\nIt hailed.\n\nIt thawed.\n\nIt blew."


def test_the_headline_says_what_the_talks_told_first_were_about() -> None:
    text = f"Locsin, Lavrov agree to widen ties in farming and space exploration\n\n{MET}"
    (meeting,) = read(text).meetings
    assert meeting.topics == ["agriculture", "space"]
    assert meeting.rules["topics.space"] == "topic.headline"


def test_a_headline_of_no_talks_says_nothing_of_them() -> None:
    assert read(f"Space exploration: what the satellites saw\n\n{MET}").meetings[0].topics == ["diplomacy"]


def test_what_was_signed_at_a_meeting_is_what_it_was_about() -> None:
    text = (
        "Health Secretary Francisco Duque III and Russian Ambassador Igor Khovaev signed in Manila on July 3, 2019 "
        "a memorandum of understanding on search and rescue."
    )
    meeting = only_meeting(text)
    assert "disaster" in meeting.topics


def test_matters_taken_up_are_those_of_the_talks_though_nobody_is_named() -> None:
    assert only_meeting(f"{MET}\n\n{WEATHER}\n\nFilipino workers were taken up as well.").topics == ["labour"]
    assert only_meeting(f"{MET}\n\n{WEATHER}\n\nFilipino workers were not taken up.").topics == ["diplomacy"]


def test_what_a_commission_went_over_is_not_the_matter_of_the_talks_before_it() -> None:
    text = (
        "The Philippine-Russian Joint Commission on Trade convened in Manila on April 28, 2017.\n\n"
        "Trade Undersecretary Ceferino Rodolfo and Deputy Minister Alexander Tsybulskiy of Russia co-chaired it.\n\n"
        "Rodolfo and Tsybulskiy had met in Moscow in January. The commission went over nuclear energy."
    )
    found = {m.kind: m.topics for m in read(text, date(2017, 5, 2)).meetings}
    assert "nuclear" in found["commission"]
    assert "nuclear" not in found["talks"]


def test_a_rescue_tug_is_a_ship() -> None:
    text = "The Russian destroyer Admiral Panteleyev and a rescue tug arrived in Manila on Tuesday for a port call."
    assert only_meeting(text).topics == ["defense", "maritime"]


def test_their_agencies_fields_are_what_two_officials_met_about_when_nothing_else_is_told() -> None:
    text = (
        "PDEA Director General Isidro Lapeña met the director of the Federal Drug Control Service, Viktor Ivanov, in "
        "Moscow on Tuesday."
    )
    meeting = only_meeting(text)
    assert meeting.topics == ["drugs"]
    assert meeting.rules["topics.drugs"] == "topic.portfolio"


AMBASSADOR_MET = "Russian Ambassador Marat Pavlov met Governor Gwendolyn Garcia in Cebu on Tuesday."


def test_the_matter_of_an_article_is_that_of_the_meeting_told_first() -> None:
    mangoes = "Growers on the island dried more mangoes.\n\nThe harvest of bananas was good."
    meeting = only_meeting(f"{AMBASSADOR_MET}\n\n{WEATHER}\n\n{mangoes}")
    assert meeting.topics == ["agriculture"]
    assert meeting.rules["topics.agriculture"] == "topic.article"
    ships = "A museum opened.\n\nThe ballet danced."
    assert only_meeting(f"{AMBASSADOR_MET}\n\n{WEATHER}\n\n{mangoes}\n\n{ships}").topics == ["diplomacy"]


def test_ministers_who_deal_with_everything_are_not_given_the_matter_of_the_article() -> None:
    mangoes = "Growers on the island dried more mangoes.\n\nThe harvest of bananas was good."
    assert only_meeting(f"{MET}\n\n{WEATHER}\n\n{mangoes}").topics == ["diplomacy"]


def test_a_visit_ahead_that_talks_were_about_does_not_hide_what_else_was_discussed() -> None:
    text = (
        f"{MET} The two sides discussed the visit of President Rodrigo Duterte to Russia next May, and cooperation in "
        "fisheries and tourism."
    )
    talks = next(m for m in read(text).meetings if m.kind == "talks")
    assert set(talks.topics) == {"agriculture", "tourism"}


def test_a_visit_told_before_what_was_discussed_elsewhere_lends_the_talks_nothing() -> None:
    text = (
        f"{MET} Senator Koko Pimentel flew to Kazan on Friday and discussed fisheries with Tatarstan President Rustam "
        "Minnikhanov."
    )
    talks = next(m for m in read(text).meetings if "Locsin" in str(m.participants))
    assert "agriculture" not in talks.topics


def test_russian_words_tell_a_topic_in_every_case() -> None:
    met = "Министр иностранных дел России Сергей Лавров встретился в Маниле с министром Энрике Манало."
    for told in ("авиасообщение", "восстановление авиасообщения"):
        assert only_meeting(f"{met} Стороны обсудили {told}.").topics == ["transport"]
    assert only_meeting(f"{met} Стороны договорились о поставках удобрений.").topics == [
        "agriculture",
        "trade",
    ]


def test_a_beginning_of_a_word_ends_its_quote_with_the_word() -> None:
    met = "Министр иностранных дел России Сергей Лавров встретился в Маниле с министром Энрике Манало."
    meeting = only_meeting(f"{met} Стороны обсудили туристические обмены.")
    assert meeting.topic_evidence["tourism"].quote == "туристические"


def test_what_they_also_noted_counts_well_after_the_meeting_was_told() -> None:
    text = f"{MET}\n\n{WEATHER}\n\nIt cleared.\n\nThe two sides also noted the rise in tourism."
    assert only_meeting(text).topics == ["tourism"]
    text = f"{MET}\n\n{WEATHER}\n\nIt cleared.\n\nHotels also noted the rise in tourism."
    assert only_meeting(text).topics == ["diplomacy"]


def test_a_lead_that_tells_what_the_two_countries_want_is_of_the_talks_that_follow() -> None:
    lead = "The Philippines and Russia want closer ties in fisheries."
    assert only_meeting(f"{lead}\n\n{MET}").topics == ["agriculture"]
    assert only_meeting(f"{lead.replace('Russia', 'Japan')}\n\n{MET}").topics == ["diplomacy"]


def test_what_a_journey_is_told_to_be_for_is_its_matter() -> None:
    for told in (
        "flew to Moscow on Tuesday to explore cooperation in fisheries.",
        "was in Moscow on Tuesday for talks on fisheries.",
        "arrived in Moscow on Tuesday with fisheries and farm exports on his agenda.",
    ):
        assert only_meeting(f"Senator Cynthia Villar of the Philippines {told}").topics == ["agriculture"]
    text = (
        "Senator Cynthia Villar of the Philippines flew to Moscow on Tuesday, past fisheries that froze over."
    )
    assert only_meeting(text).topics == ["diplomacy"]
