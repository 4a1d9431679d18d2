"""Who met whom: pairs across delegations, counted by meetings held, each leading to the meetings of both."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from bilateral.models import Official
from bilateral.selectors import encounters as selector
from bilateral.selectors.encounters import EncounterFilter, encounters
from tests.api import builders
from tests.web.test_lists import titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def lavrov() -> Official:
    return builders.official("Sergey Lavrov", country="RU")


@pytest.fixture
def cayetano() -> Official:
    return builders.official("Alan Peter Cayetano")


def met(date: str, *sides: tuple[str, list[Official]], **columns: object) -> int:
    made = builders.meeting(date, **columns)  # type: ignore[arg-type]
    for country, members in sides:
        builders.delegation(made, country, *members)
    return int(made.pk)


def pairs(**wanted: object) -> dict[tuple[str, str], int]:
    found = encounters(EncounterFilter(**wanted))  # type: ignore[arg-type]
    return {(pair.ph.name, pair.ru.name): pair.meetings for pair in found.pairs}


def test_members_of_both_sides_of_a_held_meeting_are_pairs(cayetano: Official, lavrov: Official) -> None:
    aide = builders.official("Ramon Lopez")
    met("2017-02-16", ("PH", [cayetano, aide]), ("RU", [lavrov]))
    met("2017-03-16", ("PH", [cayetano]), ("RU", [lavrov]))
    met("2017-04-16", ("PH", [cayetano]))
    met("2019-04-16", ("PH", [cayetano]), ("RU", [lavrov]), status="planned")
    met("2017-05-16", ("PH", [cayetano]), ("RU", [lavrov]), withdrawn_at="2020-01-01T00:00Z")
    assert pairs() == {("Alan Peter Cayetano", "Sergey Lavrov"): 2, ("Ramon Lopez", "Sergey Lavrov"): 1}


def test_period_and_topic_narrow_the_pairs(cayetano: Official, lavrov: Official) -> None:
    met("2017-02-16", ("PH", [cayetano]), ("RU", [lavrov]), topics=("trade",))
    met("2018-02-16", ("PH", [cayetano]), ("RU", [lavrov]), topics=("security",))
    both = ("Alan Peter Cayetano", "Sergey Lavrov")
    assert pairs(period=builders.bounds("2017")) == {both: 1}
    assert pairs(topics=("trade", "security")) == {both: 2}
    assert pairs(period=builders.bounds("2017"), topics=("security",)) == {}


def test_of_many_meetings_the_latest_are_counted_unless_all_are_asked_for(
    viewer: Client, monkeypatch: pytest.MonkeyPatch, cayetano: Official, lavrov: Official
) -> None:
    monkeypatch.setattr(selector, "LATEST", 2)
    for date in ("", "2016-02-16", "2017-02-16", "2018-02-16"):
        met(date, ("PH", [cayetano]), ("RU", [lavrov]))
    both = ("Alan Peter Cayetano", "Sergey Lavrov")
    assert pairs() == {both: 2}
    assert pairs(every=True) == {both: 4}
    html = viewer.get("/encounters/?from=2016").content.decode()
    assert "Only the latest 2 meetings are counted." in html
    assert 'href="?every=1&amp;from=2016"' in html
    assert "are counted." not in viewer.get("/encounters/?every=1").content.decode()


def test_each_count_leads_to_as_many_meetings(viewer: Client, cayetano: Official, lavrov: Official) -> None:
    wanted = [
        met(f"2017-0{month}-16", ("PH", [cayetano]), ("RU", [lavrov]), topics=("trade",)) for month in (2, 3)
    ]
    met("2017-05-16", ("PH", [cayetano]), ("RU", [lavrov]))
    met("2017-04-16", ("PH", [cayetano]), ("RU", [builders.official("Igor Morgulov", country="RU")]))
    html = viewer.get("/encounters/?topic=trade&from=2017").content.decode()
    address, count = re.findall(r'<td[^>]* class="num"><a href="(/timeline/[^"]+)">(\d+)', html)[0]
    assert count == "2"
    meetings = viewer.get(address.replace("&amp;", "&")).content.decode()
    assert sorted(titles(meetings)) == sorted(wanted)
    assert "With official: Sergey Lavrov" in meetings


def test_the_matrix_has_a_cell_for_each_pair_and_none_for_others(
    cayetano: Official, lavrov: Official
) -> None:
    shoigu, lorenzana = (
        builders.official("Sergei Shoigu", country="RU"),
        builders.official("Delfin Lorenzana"),
    )
    met("2017-02-16", ("PH", [cayetano]), ("RU", [lavrov]))
    met("2017-03-16", ("PH", [lorenzana]), ("RU", [shoigu]))
    found = encounters(EncounterFilter())
    assert all([column for column, _pair in row.cells] == found.columns for row in found.rows)
    cells = {
        (row.official.name, column.name): pair.meetings if pair else 0
        for row in found.rows
        for column, pair in row.cells
    }
    assert cells == {
        ("Alan Peter Cayetano", "Sergey Lavrov"): 1,
        ("Alan Peter Cayetano", "Sergei Shoigu"): 0,
        ("Delfin Lorenzana", "Sergey Lavrov"): 0,
        ("Delfin Lorenzana", "Sergei Shoigu"): 1,
    }


def test_a_filter_that_is_an_id_is_told_by_name_and_an_unknown_one_as_it_is(
    viewer: Client, lavrov: Official
) -> None:
    html = viewer.get(f"/timeline/?official={lavrov.pk}&counterpart=999999999999999999999").content.decode()
    assert "Official: Sergey Lavrov" in html
    assert "With official: 999999999999999999999" in html
    assert 'aria-describedby="id_official_helptext"' in html
    assert 'id="id_official_helptext">Sergey Lavrov<' in html
    assert "id_counterpart_helptext" not in html


def test_officials_of_one_surname_are_told_apart_in_matrix_network_and_lines(viewer: Client) -> None:
    for day, ph, ru in (
        (1, "Ramon Lopez", "Ivan Petrov"),
        (2, "Elena Lopez", "Igor Petrov"),
        (3, "Emmanuel Piñol", "Anton Belov"),
    ):
        members = [builders.official(ph)], [builders.official(ru, country="RU")]
        met(f"2017-02-0{day}", ("PH", members[0]), ("RU", members[1]))
    both = list(Official.objects.filter(name__endswith="Lopez").order_by("pk"))
    met("2018-02-01", ("PH", both), status="planned")
    html = viewer.get("/encounters/").content.decode()
    heads = re.findall(r'title="[^"]*">([^<]*)</a></th>', html)
    assert set(heads) == {"R. Lopez", "E. Lopez", "Piñol", "Ivan Petrov", "Igor Petrov", "Belov"}
    assert set(re.findall(r'data-short="([^"]*)"', html)) == set(heads)
    timeline = re.sub(r"<[^>]+>", "", viewer.get("/timeline/?from=2018").content.decode())
    assert "R. Lopez, E. Lopez" in timeline
