"""Lists: pages by cursor, sparse fields, expansions, and the number of queries."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from . import builders

pytestmark = pytest.mark.django_db


def walk(client: Client, address: str, link: str = "next") -> list[list[int]]:
    """The ids of each page from an address on, following one of its links."""
    pages = []
    while address:
        body = client.get(address).json()
        pages.append([row["id"] for row in body["results"]])
        address = body[link]
    return pages


def ids(pages: list[list[int]]) -> list[int]:
    return [row_id for page in pages for row_id in page]


def test_a_walk_returns_each_meeting_once_though_all_share_a_day(reader: Client) -> None:
    made = [builders.meeting("2017-05-23").pk for _ in range(7)]
    assert ids(walk(reader, "/api/v1/meetings?page_size=2")) == made[::-1]


def test_meetings_without_a_date_come_last_in_both_directions(reader: Client) -> None:
    late, unknown, early = builders.meeting("2018"), builders.meeting(""), builders.meeting("2016")
    also_unknown = builders.meeting("")
    falling = ids(walk(reader, "/api/v1/meetings?page_size=1"))
    rising = ids(walk(reader, "/api/v1/meetings?page_size=1&order=date"))
    assert falling == [late.pk, early.pk, also_unknown.pk, unknown.pk]
    assert rising == [early.pk, late.pk, unknown.pk, also_unknown.pk]


@pytest.mark.parametrize("order", ["-date", "date", "id", "-id"])
def test_walking_back_gives_the_same_pages(reader: Client, order: str) -> None:
    for date in ("2017", "2017", "", "2018-05", "", "2016"):
        builders.meeting(date)
    address = f"/api/v1/meetings?page_size=2&order={order}"
    forward = walk(reader, address)
    last = address
    while following := reader.get(last).json()["next"]:
        last = following
    assert walk(reader, last, "previous") == forward[::-1]


def test_rows_inserted_meanwhile_neither_repeat_nor_hide_others(reader: Client) -> None:
    before = [builders.meeting("2017-05-23").pk for _ in range(6)]
    first = reader.get("/api/v1/meetings?page_size=3").json()
    builders.meeting("2017-05-23")  # newer id: sorts before the rows already read
    builders.meeting("2019")
    later = builders.meeting("2015")  # sorts after: belongs to what is still to come
    seen = [row["id"] for row in first["results"]] + ids(walk(reader, first["next"]))
    assert seen == [*before[::-1], later.pk]


def test_a_page_survives_the_deletion_of_the_row_it_begins_after(reader: Client) -> None:
    made = [builders.meeting("2017") for _ in range(4)]
    following = reader.get("/api/v1/meetings?page_size=2&order=id").json()["next"]
    made[1].delete()
    assert ids(walk(reader, following)) == [made[2].pk, made[3].pk]


def test_pages_are_capped_and_counted_on_request_only(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bilateral.api.asking.MAX_PAGE_SIZE", 2)
    for _ in range(3):
        builders.organization()
    body = reader.get("/api/v1/organizations?page_size=1000&count=true").json()
    assert (len(body["results"]), body["count"]) == (2, 3)
    assert "count" not in reader.get("/api/v1/organizations").json()


def test_links_are_absolute_and_repeated_in_the_link_header(reader: Client) -> None:
    for _ in range(3):
        builders.organization()
    answer = reader.get("/api/v1/organizations?page_size=1&country=PH")
    following = answer.json()["next"]
    assert following.startswith("http://testserver/api/v1/organizations?page_size=1&country=PH&cursor=")
    assert answer["Link"] == f'<{following}>; rel="next"'
    back = reader.get(following)
    assert 'rel="prev"' in back["Link"]


def test_merged_and_withdrawn_records_are_in_no_list(reader: Client, django_user_model: Any) -> None:
    stands = builders.official()
    builders.official("A. P. Cayetano", merged_into=stands)
    builders.official("Nobody Known", withdrawn_at="2026-01-01T00:00:00Z")
    assert ids(walk(reader, "/api/v1/officials")) == [stands.pk]


def test_fields_narrow_a_row_and_its_id_and_address_stay(reader: Client) -> None:
    made = builders.full_meeting()
    row = reader.get("/api/v1/meetings?fields=place,status").json()["results"][0]
    assert row == {
        "id": made.pk,
        "url": f"http://testserver/api/v1/meetings/{made.pk}",
        "place": "Davao City",
        "status": "held",
    }


def test_expanding_adds_claims_with_quotes_and_articles(reader: Client) -> None:
    made = builders.full_meeting()
    plain = reader.get(f"/api/v1/meetings/{made.pk}").json()
    full = reader.get(f"/api/v1/meetings/{made.pk}?expand=claims,articles").json()
    assert "claims" not in plain
    assert "articles" not in plain
    assert [(claim["field"], claim["value"], claim["quote"]) for claim in full["claims"]] == [
        ("place", "Davao City", "Davao City")
    ]
    assert [report["publisher"] for report in full["articles"]] == ["Sample wire"]


def test_expanded_claims_of_a_merged_record_are_told_of_the_one_that_stands(reader: Client) -> None:
    stands, other = builders.meeting(), builders.meeting()
    builders.claim(other, "place", "Davao City", builders.article())
    other.merged_into = stands
    other.save()
    row = reader.get(f"/api/v1/meetings/{stands.pk}?expand=claims,articles").json()
    assert [claim["record"]["id"] for claim in row["claims"]] == [stands.pk]
    assert len(row["articles"]) == 1


LISTS = [
    ("meetings", 4),
    ("meetings?expand=claims,articles", 11),
    ("delegations", 4),
    ("officials", 4),
    ("officials?expand=claims,articles", 10),
    ("organizations", 4),
    ("posts", 3),
    ("agreements", 4),
    ("articles", 5),
    ("articles?expand=text,records", 5),
    ("claims", 3),
    ("publishers", 3),
    ("changes?expand=record", 12),
]


@pytest.mark.parametrize(("address", "most"), LISTS)
def test_the_number_of_queries_does_not_grow_with_the_rows(
    reader: Client, address: str, most: int, django_assert_max_num_queries: Any
) -> None:
    for _ in range(5):
        builders.full_meeting()
        builders.agreement()
    with django_assert_max_num_queries(most):
        assert reader.get(f"/api/v1/{address}").status_code == 200


def test_a_record_that_nothing_tells_of_has_no_evidence(reader: Client) -> None:
    made = builders.organization()
    row = reader.get(f"/api/v1/organizations/{made.pk}?fields=claims,articles").json()
    assert (row["claims"], row["articles"]) == ([], [])


def test_fields_that_are_not_asked_for_are_not_read(reader: Client, django_assert_num_queries: Any) -> None:
    builders.full_meeting()
    reader.get("/api/v1/meetings")  # the token's use is noted
    with django_assert_num_queries(2):  # the token, the meetings
        reader.get("/api/v1/meetings?fields=place&order=id")
