"""An official's posts over the years, with the meetings on it."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client

from bilateral.models import Official, Post
from bilateral.web.career import CareerView, career_view, one_by_one
from tests.api import builders

TODAY = date(2018, 7, 2)

pytestmark = pytest.mark.django_db


@pytest.fixture
def official() -> Official:
    return builders.official("Sergey Lavrov", country="RU")


def post(of: Official, title: str, period: str = "", **columns: object) -> Post:
    return Post.objects.create(official=of, title=title, **builders.dated("period", period), **columns)


def drawn(of: Official, *dates: str, **columns: object) -> CareerView | None:
    meetings = [builders.meeting(day, **columns) for day in dates]  # type: ignore[arg-type]
    return career_view(of.posts.order_by("pk"), one_by_one(meetings, TODAY), TODAY)


def test_a_term_is_drawn_from_its_first_to_its_last_day(official: Official) -> None:
    post(official, "Envoy", "2016-01-01/2017-12-31")
    view = drawn(official, "2018-12-31")
    assert view
    (bar,) = view.bars
    assert bar.told
    assert bar.x == 0
    assert bar.width == pytest.approx(100 * 731 / 1096, abs=0.01)
    assert view.marks[0].x == pytest.approx(100 * 1095 / 1096, abs=0.01)
    assert view.today == pytest.approx(100 * 913 / 1096, abs=0.01)


def test_a_term_without_an_end_lasts_until_today(official: Official) -> None:
    post(official, "Foreign Minister", "2018-01-01/..")
    view = drawn(official)
    assert view
    assert view.bars[0].width == pytest.approx(100 * 183 / 365, abs=0.01)


def test_without_a_term_a_post_is_drawn_where_articles_saw_it_and_says_so(official: Official) -> None:
    post(official, "Minister", seen_first=date(2018, 1, 1), seen_last=date(2018, 1, 31))
    post(official, "Somebody once")
    view = drawn(official)
    assert view
    assert [(bar.post.title, bar.told) for bar in view.bars] == [("Minister", False)]


def test_meetings_are_told_apart_by_shape(official: Official) -> None:
    post(official, "Minister", "2018")
    view = drawn(official, "2018-02-01")
    assert view
    shapes = [mark.shape for mark in view.marks]
    for day, status in (("2018-12-01", "planned"), ("2018-01-01", "planned"), ("2018-03-01", "cancelled")):
        later = drawn(official, day, status=status)
        assert later
        shapes += [mark.shape for mark in later.marks]
    assert shapes == ["held", "ahead", "fallen", "fallen"]


def test_a_meeting_dated_by_a_season_is_drawn_as_a_span_and_a_day_is_not(official: Official) -> None:
    post(official, "Minister", "2018")
    view = drawn(official, "2018-04/2018-06", "2018-01-10")
    assert view
    season, day = view.marks
    assert season.start == pytest.approx(100 * 90 / 365, abs=0.01)
    assert season.width == pytest.approx(100 * 91 / 365, abs=0.01)
    assert day.width == 0


def test_nothing_is_drawn_of_an_official_without_dated_posts(viewer: Client, official: Official) -> None:
    post(official, "Minister")
    html = viewer.get(f"/officials/{official.pk}/").content.decode()
    assert "<figure" not in html


def test_each_mark_is_a_link_with_words_and_nothing_has_a_style_attribute(
    viewer: Client, official: Official
) -> None:
    post(official, "Minister", "2017")
    made = builders.meeting("2017-05-23", place="Moscow", country="RU")
    builders.delegation(made, "RU", official)
    html = viewer.get(f"/officials/{official.pk}/", headers={"Accept-Language": "en"}).content.decode()
    figure = html[html.index("<figure") : html.index("</figure>")]
    mark = re.search(r'<a class="mark"\s+href="([^"]+)"\s+aria-label="([^"]+)"', figure)
    assert mark
    assert mark[1] == made.get_absolute_url()
    assert "Moscow, 23 May 2017" in mark[2]
    assert "style=" not in figure


def test_more_meetings_than_can_be_told_apart_are_drawn_by_month_each_a_link_to_them(
    viewer: Client, official: Official, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bilateral.selectors.officials.MARKS", 2)
    post(official, "Minister", "2017")
    for day in ("2017-05-23", "2017-05-24", "2017-06-01"):
        builders.delegation(builders.meeting(day), "RU", official)
    html = viewer.get(f"/officials/{official.pk}/", headers={"Accept-Language": "en"}).content.decode()
    figure = html[html.index("<figure") : html.index("</figure>")]
    assert re.findall(r'<a class="mark"\s+href="([^"]+)"\s+aria-label="([^"]+)"', figure) == [
        (f"/timeline/?official={official.pk}&amp;from={month}&amp;to={month}", words)
        for month, words in (("2017-05", "May 2017: 2 meetings"), ("2017-06", "Jun 2017: 1 meeting"))
    ]


def test_one_office_seen_and_no_meeting_is_left_to_the_table(official: Official) -> None:
    post(official, "Minister", seen_first=date(2018, 1, 1), seen_last=date(2018, 1, 31))
    alone, met = drawn(official), drawn(official, "2018-01-15")
    assert alone
    assert met
    assert (alone.tells, met.tells) == (False, True)
