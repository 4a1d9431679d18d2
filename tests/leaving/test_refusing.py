"""Files, feeds and calendars refuse what they do not know, as the API does; pages say so and go on."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from bilateral.models import Alert
from bilateral.problems import KINDS
from bilateral.services import feed_keys
from tests.api import builders

pytestmark = pytest.mark.django_db
IN_PLAIN_WORDS = [
    "/export/meetings.csv",
    "/export/meetings.xlsx",
    "/feeds/meetings.atom",
    "/feeds/meetings.ics",
    "/briefing.docx",
]
AS_PROBLEMS = ["/export/meetings.json", "/export/meetings.jsonld"]


def told(answer: Any) -> str:
    """What is wrong, in plain words."""
    assert (answer.status_code, answer["Content-Type"]) == (400, "text/plain; charset=utf-8")
    return str(answer.content.decode())


@pytest.mark.parametrize("address", IN_PLAIN_WORDS)
def test_a_misspelt_filter_is_refused_in_plain_words(viewer: Client, address: str) -> None:
    answer = viewer.get(f"{address}?topik=trade")
    assert told(answer) == "topik: There is no such parameter. Did you mean “topic”?\n"
    assert "topik" not in told(viewer.get(f"{address}?zzzzzz=1"))
    assert "There are: " in told(viewer.get(f"{address}?zzzzzz=1"))


@pytest.mark.parametrize("address", AS_PROBLEMS)
def test_json_is_refused_with_a_problem_such_as_the_apis(viewer: Client, address: str) -> None:
    answer = viewer.get(f"{address}?topik=trade&kind=dinner")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    body = answer.json()
    of_api = viewer.get("/api/v1/meetings?topik=trade").json()
    assert set(body) == set(of_api)
    assert (body["type"], body["title"]) == (of_api["type"], KINDS["invalid-query"].title)
    first, second = body["errors"]
    assert (first["in"], first["name"], first["nearest"]) == ("query", "topik", "topic")
    assert second["name"] == "kind"
    assert set(first) == set(of_api["errors"][0])


@pytest.mark.parametrize("address", IN_PLAIN_WORDS)
def test_all_faults_are_told_at_once(viewer: Client, address: str) -> None:
    lines = told(viewer.get(f"{address}?topik=trade&from=yesterday&to=2017&to=2018")).splitlines()
    assert [line.partition(":")[0] for line in lines] == ["topik", "to", "from"]
    assert lines[1] == "to: Give this once."


def test_a_query_without_faults_gets_the_file(viewer: Client) -> None:
    for address in ("topic=trade&topic=defense", "from=2017&to=", "after=5", "q=x"):
        assert viewer.get(f"/export/meetings.csv?{address}").status_code == 200
    assert viewer.get("/export/agreements.csv?view=silent&layout=table&sort=heard").status_code == 200


def test_the_mark_for_excel_belongs_to_csv_and_has_one_value(viewer: Client) -> None:
    assert viewer.get("/export/meetings.csv?bom=1").status_code == 200
    assert told(viewer.get("/export/meetings.csv?bom=yes")) == "bom: Write 1, or leave it out.\n"
    assert viewer.get("/export/meetings.json?bom=1").status_code == 400


def test_an_unknown_list_or_format_is_told_in_plain_words(viewer: Client) -> None:
    for address in ("/export/dinners.csv", "/export/meetings.doc", "/feeds/dinners.atom"):
        answer = viewer.get(address)
        assert (answer.status_code, answer["Content-Type"]) == (404, "text/plain; charset=utf-8")
        assert "There are: " in answer.content.decode()


def test_a_page_names_a_filter_that_it_does_not_know_and_shows_the_list(viewer: Client) -> None:
    builders.meeting(place="Sochi")
    for address in ("/timeline/", "/briefing/", "/places/", "/search/"):
        answer = viewer.get(f"{address}?topik=trade")
        assert answer.status_code == 200
        assert "The address says “topik”, which is no filter" in answer.content.decode()
        assert "Did you mean “topic”?" in answer.content.decode()
    assert "Sochi" in viewer.get("/timeline/?topik=trade").content.decode()


@pytest.mark.parametrize(
    "query", ["utm_source=x&utm_medium=mail", "fbclid=x", "gclid=x", "yclid=x", "mc_cid=x"]
)
def test_what_trackers_add_to_an_address_is_passed_over_in_silence(viewer: Client, query: str) -> None:
    builders.meeting(place="Sochi")
    html = viewer.get(f"/timeline/?status=held&{query}").content.decode()
    assert "no filter of this list" not in html


def test_no_link_of_a_page_passes_on_what_is_no_filter(viewer: Client) -> None:
    for day in range(1, 29):
        builders.meeting(f"2017-01-{day:02d}", place="Sochi")
        builders.meeting(f"2017-02-{day:02d}", place="Sochi")
    html = (
        viewer.get("/timeline/?place=Sochi&utm_source=x&topik=trade").content.decode().partition("<main")[2]
    )
    assert "/export/meetings.csv?place=Sochi&amp;bom=1" in html
    assert "after=" in html
    assert "utm_source" not in html
    assert "topik=" not in html


def test_an_alert_keeps_only_filters(viewer: Client) -> None:
    viewer.post(
        "/follow/alerts/", {"listing": "meetings", "query": "place=Sochi&utm_source=x", "rhythm": "daily"}
    )
    assert Alert.objects.get().query == "place=Sochi"


@pytest.mark.parametrize("address", [*IN_PLAIN_WORDS, *AS_PROBLEMS])
def test_a_program_that_fetches_too_much_is_told_to_wait(address: str, settings: Any) -> None:
    settings.API_RATES = {**settings.API_RATES, "caller": 2}
    program = builders.caller()
    assert program.get("/api/v1/topics").status_code == 200
    first, second = program.get(address), program.get(address)
    assert first.status_code == 200
    assert '"caller";r=0;' in first["RateLimit"]
    assert (second.status_code, second["Content-Type"]) == (429, "text/plain; charset=utf-8")
    assert 0 < int(second["Retry-After"]) <= 3600
    assert builders.caller().get(address).status_code == 200


def test_a_feed_key_has_a_limit_of_its_own(settings: Any, client: Client) -> None:
    settings.API_RATES = {**settings.API_RATES, "caller": 1}
    account = builders.account()
    one, other = (f"/feeds/{feed_keys.make(account, name).secret}/meetings.atom" for name in "ab")
    assert [client.get(address).status_code for address in (one, one, other)] == [200, 429, 200]


def test_files_by_an_account_and_for_nobody_in_particular_are_counted(
    viewer: Client, client: Client, settings: Any
) -> None:
    settings.API_RATES = {**settings.API_RATES, "caller": 1, "anonymous": 2}
    settings.PUBLIC_READ = True
    assert [viewer.get("/export/meetings.csv").status_code for _ in range(2)] == [200, 429]
    assert [Client().get("/export/meetings.csv").status_code for _ in range(3)] == [200, 200, 429]


def test_guessing_tokens_and_keys_for_files_is_limited_by_address(settings: Any) -> None:
    settings.API_RATES = {**settings.API_RATES, "address": 2}
    guesses = [Client(headers={"Authorization": f"Bearer guess{n}"}) for n in range(3)]
    assert [guess.get("/export/meetings.csv").status_code for guess in guesses] == [401, 401, 429]
    assert Client().get("/feeds/wrong/meetings.atom").status_code == 429
