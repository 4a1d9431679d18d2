"""The band above the timeline: what it counts, what its links lead to, and that it follows the filters."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client

from bilateral.selectors.band import band
from bilateral.selectors.meetings import MeetingFilter
from tests.api import builders

TODAY = date(2018, 6, 1)
HTMX = {"HX-Request": "true", "HX-Target": "listing"}

pytestmark = pytest.mark.django_db


def counted(**wanted: object) -> dict[str, tuple[int, int, int]]:
    return {
        f"{month.first_day:%Y-%m}": (month.held, month.ahead, month.fallen)
        for month in band(MeetingFilter(**wanted), TODAY).months  # type: ignore[arg-type]
        if month.total
    }


def test_a_month_tells_held_from_ahead_from_fallen() -> None:
    builders.meeting("2018-05-23")
    builders.meeting("2018-05-24", status="cancelled")
    builders.meeting("2018-05-25", status="planned")  # its day passed without a report
    builders.meeting("2018-06-01", status="planned")
    builders.meeting("2018-07", status="possible")
    assert counted() == {"2018-05": (1, 0, 2), "2018-06": (0, 1, 0), "2018-07": (0, 1, 0)}


def test_a_year_is_not_counted_as_its_january() -> None:
    builders.meeting("2017")
    builders.meeting("")
    builders.meeting("2017-03-30/2017-04-02")
    found = band(MeetingFilter(), TODAY)
    assert counted() == {"2017-03": (1, 0, 0)}
    assert (found.vague, found.years) == (2, [(2017, 2)])


def test_months_without_meetings_between_are_kept_and_a_lone_plan_for_a_season_widens_the_band() -> None:
    builders.meeting("2018-01-10")
    builders.meeting("2018-09/2018-11", status="planned")
    found = band(MeetingFilter(), TODAY)
    assert [f"{found.months[index].first_day:%Y-%m}" for index in (0, -1)] == ["2018-01", "2018-11"]
    assert len(found.months) == 11
    assert [(span.first_day, span.count) for span in found.spans] == [(date(2018, 9, 1), 1)]


def test_the_band_follows_the_other_filters_and_not_the_period() -> None:
    builders.meeting("2017-02-16", topics=("trade",))
    builders.meeting("2018-03-16", topics=("security",))
    assert list(counted(topics=("trade",))) == ["2017-02"]
    period = builders.bounds("2017")
    assert list(counted(period=period)) == ["2017-02", "2018-03"]


def test_years_and_months_are_links_that_keep_the_other_filters(viewer: Client) -> None:
    builders.meeting("2017-02-16", topics=("trade",))
    builders.meeting("2017-05-16", topics=("trade",))
    html = viewer.get("/timeline/?topic=trade").content.decode()
    assert 'href="?topic=trade&amp;from=2017&amp;to=2017"' in html
    assert "from=2017-05" not in html
    html = viewer.get("/timeline/?topic=trade&from=2017&to=2017").content.decode()
    assert 'href="?topic=trade&amp;from=2017-05&amp;to=2017-05"' in html
    assert 'href="?topic=trade"' in html


def test_a_filtered_list_brings_its_band_along_and_further_rows_do_not(viewer: Client) -> None:
    pk = builders.meeting("2017-02-16").pk
    builders.meeting("2016-02-16")
    listing = viewer.get("/timeline/", headers=HTMX).content.decode()
    assert re.search(r'id="band"[^>]*data-hx-swap-oob="true"', listing)
    more = viewer.get(f"/timeline/?after={pk}", headers={**HTMX, "HX-Target": "more"}).content.decode()
    assert 'id="band"' not in more


def test_coordinates_are_written_with_points_in_every_language(viewer: Client) -> None:
    for month in ("2017-02", "2017-05", "2017-09"):
        builders.meeting(f"{month}-16")
    html = viewer.get("/timeline/", headers={"Accept-Language": "ru"}).content.decode()
    shares = re.findall(r'\b(?:x|width|height)="([^"]*)%"', html)
    assert len(shares) > 6
    assert all(re.fullmatch(r"\d+(\.\d+)?", share) for share in shares)


def test_a_register_without_dates_has_no_band_and_no_error(viewer: Client) -> None:
    builders.meeting("")
    html = viewer.get("/timeline/").content.decode()
    assert 'id="band"' in html
    assert "data-plot" not in html
