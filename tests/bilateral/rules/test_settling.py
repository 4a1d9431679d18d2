import random
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from bilateral.rules.settling import (
    EDITOR,
    PARTNER,
    Voice,
    in_latin_letters,
    settle_elements,
    settle_meeting_status,
    settle_place,
    settle_value,
)
from bilateral.rules.settling_dates import settle_date, settle_expected, settle_meeting_date


def machine(value, source="a", published=date(2017, 5, 1), **more):
    return Voice("x", value, source=source, article_hash=source, published_on=published, **more)


def person(value, minute, rank=EDITOR, **more):
    return Voice("x", value, rank=rank, said=(datetime(2020, 1, 1, 0, minute, tzinfo=UTC), minute), **more)


def test_words_in_latin_letters_stand_before_those_of_russian_reports():
    russian, english = machine("министр иностранных дел", "a"), machine("Foreign Minister", "b")
    assert in_latin_letters([russian, english]) == [english]
    assert in_latin_letters([russian]) == [russian]
    said = person("министр", 1)
    assert in_latin_letters([russian, said, english]) == [said, english]


def test_most_independent_sources_win_and_the_rest_is_a_conflict():
    settled = settle_date(
        [machine("2018-05-09", "a"), machine("2018-05-09", "b"), machine("2018-05-08", "c")]
    )
    assert settled.value == "2018-05-09"
    assert settled.conflict == ("2018-05-09", "2018-05-08")


def test_wire_copies_are_one_source():
    copies = [machine("2018-05-08", "wire"), machine("2018-05-08", "wire"), machine("2018-05-08", "wire")]
    assert (
        settle_date([*copies, machine("2018-05-09", "b"), machine("2018-05-09", "c")]).value == "2018-05-09"
    )


def test_standing_breaks_a_tie_then_the_later_publication():
    official = machine("2018-05-09", "a", published=date(2018, 5, 9), standing=1)
    later = machine("2018-05-08", "b", published=date(2018, 6, 1))
    assert settle_date([official, later]).value == "2018-05-09"
    assert settle_date([machine("2018-05-09", "a", published=date(2018, 5, 9)), later]).value == "2018-05-08"


def test_an_editor_outranks_any_number_of_machines_and_leaves_no_conflict():
    settled = settle_value([machine("Manila", s) for s in "abcd"] + [person("Makati", 1)])
    assert (settled.value, settled.conflict) == ("Makati", ())


def test_the_latest_editor_wins_and_a_partner_stands_between():
    assert settle_value([person("A", 5), person("B", 9), person("C", 11, rank=PARTNER)]).value == "B"
    assert settle_value([machine("M"), person("P", 1, rank=PARTNER)]).value == "P"


def test_a_blank_can_be_asserted():
    assert settle_value([machine("Manila"), person(None, 1, stance="none")]).value is None


def test_a_denied_value_is_silenced_and_others_speak():
    assert (
        settle_value(
            [
                machine("Manila", "a"),
                machine("Manila", "b"),
                machine("Cebu", "c"),
                person("Manila", 1, stance="denies"),
            ]
        ).value
        == "Cebu"
    )


def test_a_denial_gives_way_to_a_later_word_of_its_rank_or_a_higher_one():
    denied = person("Manila", 1, stance="denies")
    assert settle_value([denied, person("Manila", 2)]).value == "Manila"
    assert settle_value([person("Manila", 0), denied]) is None
    by_partner = person("Manila", 3, rank=PARTNER, stance="denies")
    assert settle_value([person("Manila", 2), by_partner]).value == "Manila"
    assert settle_value([person("Manila", 2, rank=PARTNER), denied]) is None


def test_precision_is_no_contradiction():
    settled = settle_date([machine("2017-05", "a"), machine("2017-05", "b"), machine("2017-05-23", "c")])
    assert (settled.value, settled.conflict) == ("2017-05-23", ())


def test_two_spans_of_days_contradict():
    settled = settle_date(
        [
            machine("2019-04-08/2019-04-12", "a"),
            machine("2019-04-08/2019-04-12", "b"),
            machine("2019-04-08/2019-04-13", "c"),
        ]
    )
    assert settled.conflict == ("2019-04-08/2019-04-12", "2019-04-08/2019-04-13")


def test_a_day_within_the_days_that_another_source_gives_is_no_contradiction():
    settled = settle_date(
        [
            machine("2015-07-22/2015-07-23", "a"),
            machine("2015-07-22/2015-07-23", "b"),
            machine("2015-07-23", "c"),
        ]
    )
    assert settled.value == "2015-07-22/2015-07-23"
    assert settled.conflict == ()
    ends = settle_date([machine("2019-04-08/2019-04-12", "a"), machine("2019-04-08/2019-04-13", "b")])
    assert len(ends.conflict) == 2


def test_earlier_this_year_contradicts_no_day_of_it():
    settled = settle_date(
        [
            machine("2015-01-01/2015-10-25", "a"),
            machine("2015-01-01/2015-10-25", "b"),
            machine("2015-07-22", "c"),
        ]
    )
    assert settled.value == "2015-07-22"
    assert settled.conflict == ()


def test_what_was_expected_for_a_day_gone_by_is_overtaken_by_what_is_expected_since():
    old = [machine("2019-12-16", source, published=date(2019, 11, 20)) for source in "ab"]
    new = machine("2023-05", "c", published=date(2023, 3, 15))
    assert settle_expected([*old, new]).value == "2023-05"
    assert settle_expected([*old, new]).conflict == ()
    assert settle_expected(old).value == "2019-12-16"
    both = settle_expected(
        [
            machine("2019-12-16", "a", published=date(2019, 11, 20)),
            machine("2020-02-01", "b", published=date(2019, 11, 21)),
        ]
    )
    assert len(both.conflict) == 2


def test_places_that_share_a_word_do_not_contradict():
    assert settle_place([machine("Clark", "a"), machine("Clark Field", "b")]).conflict == ()
    assert (
        settle_place([machine("Russia", "a"), machine("Russia", "b"), machine("Moscow", "c")]).value
        == "Moscow"
    )
    assert settle_place([machine("Russia", "a"), machine("Moscow", "b")]).conflict == ()
    assert settle_place([machine("Kremlin", "a"), machine("Moscow", "b")]).conflict == ()
    assert settle_place([machine("Clark", "a"), machine("Manila", "b")]).conflict != ()


def test_a_meetings_status_follows_time_and_not_counting():
    plans = [machine("planned", s, date(2017, 4, 1)) for s in "abc"]
    held = machine("held", "d", date(2017, 5, 25))
    assert settle_meeting_status([*plans, held]).value == "held"
    assert settle_meeting_status([*plans, held]).conflict == ()
    called_off = machine("cancelled", "e", date(2017, 5, 20))
    assert settle_meeting_status([*plans, called_off]).value == "cancelled"


def test_held_against_cancelled_is_a_conflict():
    settled = settle_meeting_status(
        [machine("held", "a", date(2017, 5, 25)), machine("cancelled", "b", date(2017, 5, 20))]
    )
    assert settled.conflict == ("held", "cancelled")


def test_an_overtaken_plan_does_not_date_what_was_held():
    voices = [machine("2017-05-22/2017-05-26", s, status="planned") for s in "abc"] + [
        machine("2017-05-22/2017-05-23", "d", status="held")
    ]
    assert settle_meeting_date(voices, "held").value == "2017-05-22/2017-05-23"


def test_elements_are_asserted_and_denied_one_by_one():
    voices = [
        Voice("topic", "trade", element="trade", source="a"),
        Voice("topic", "energy", element="energy", source="a"),
        person("energy", 1, element="energy", stance="denies"),
        person("legal", 2, element="legal"),
    ]
    assert sorted(settle_elements(voices)) == ["legal", "trade"]


def test_there_is_none_silences_machines_and_what_was_said_before():
    voices = [
        Voice("topic", "trade", element="trade", source="a"),
        person("legal", 1, element="legal"),
        person(None, 2, stance="none"),
        person("space", 3, element="space"),
    ]
    assert sorted(settle_elements(voices)) == ["space"]


voices = st.lists(
    st.builds(
        machine,
        st.sampled_from(
            ["2017", "2017-05", "2017-05-23", "2017-05-24", "2017-05-23/2017-05-26", "2018-01-01"]
        ),
        st.sampled_from("abcdef"),
        st.dates(date(2017, 1, 1), date(2018, 1, 1)),
        standing=st.integers(0, 1),
        status=st.sampled_from(["planned", "held", "cancelled", ""]),
    ),
    min_size=1,
    max_size=8,
)


@given(voices, st.integers())
def test_order_and_repetition_change_nothing(heard, seed):
    shuffled = [*heard, *heard]
    random.Random(seed).shuffle(shuffled)
    assert settle_date(shuffled) == settle_date(heard)
    assert settle_meeting_date(shuffled, "held") == settle_meeting_date(heard, "held")


@given(voices)
def test_the_settled_value_is_one_that_somebody_gave(heard):
    assert settle_date(heard).value in {voice.value for voice in heard}
