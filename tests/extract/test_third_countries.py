"""Third countries: "the country" and a president without one are those that the article was about so far."""

from tests.extract.reading_articles import read


def test_the_country_that_a_guest_visits_is_the_one_told_before() -> None:
    hanoi = (
        "HANOI - Russian Foreign Minister Sergei Lavrov held talks with his Vietnamese counterpart Pham Binh Minh on "
        "Thursday.\n\nLavrov, on a two-day trip to the Southeast Asian country, will meet officials on Friday.\n\nThe "
        "two touched on the South China Sea, where Vietnam, China and the Philippines have claims."
    )
    assert not read(hanoi).meetings
    here = (
        "Russian Foreign Minister Sergei Lavrov met Philippine Foreign Secretary Alan Peter Cayetano on Thursday. "
        "Lavrov is on a two-day trip to the Southeast Asian country."
    )
    assert {m.country for m in read(here).meetings if m.kind == "visit"} == {"PH"}


def test_a_president_is_of_the_third_country_that_all_was_about_so_far() -> None:
    text = (
        "Russian Foreign Minister Sergei Lavrov held talks with Indonesian Foreign Minister Retno Marsudi on Thursday. "
        "He will meet President Joko Widodo on Friday.\n\nThe Philippines and Vietnam have claims there, too."
    )
    assert not read(text).meetings
