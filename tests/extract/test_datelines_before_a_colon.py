"""Datelines that a colon ends, and writers who are printed with their outlet."""

from datetime import date

import pytest

from tests.extract.reading_articles import only_meeting, read


@pytest.mark.parametrize("dateline", ["LIMA, Peru:", "BANGKOK:", "TOKYO, Nov. 18:"])
def test_a_city_before_a_colon_is_where_here_is(dateline: str) -> None:
    text = (
        f"{dateline} Foreign Secretary Perfecto Yasay arrived here on Thursday for a summit, where "
        "he met Russian Foreign "
        "Minister Sergey Lavrov."
    )
    meetings = read(text, date(2016, 11, 18)).meetings
    city = dateline.rstrip(":").split(",")[0].title()
    assert [m.place for m in meetings if m.kind == "talks"] == [city]
    assert all(m.kind != "visit" for m in meetings)


@pytest.mark.parametrize("label", ["WATCH: ", "READ: ", "RUSSIA: "])
def test_a_label_before_a_colon_is_no_dateline(label: str) -> None:
    text = f"{label}Foreign Secretary Perfecto Yasay met Foreign Minister Sergey Lavrov here on Thursday."
    assert all(m.place is None for m in read(text, date(2016, 11, 18)).meetings)


def test_the_day_beside_a_writer_is_that_of_printing() -> None:
    text = (
        "Duterte to speak at a forum on second trip to Russia\n"
        "Maria Luz Santos (Philstar.com) - September 27, 2019 - 12:31pm\n\n"
        "MANILA, Philippines — President Rodrigo Duterte will visit Russia from October 1 to 5."
    )
    visit = only_meeting(text, date(2019, 9, 27))
    assert (visit.status, visit.date) == ("planned", "2019-10-01/2019-10-05")
