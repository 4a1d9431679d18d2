"""Lists: filters in the address, pages by key, fragments, and a number of queries that does not grow."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from bilateral.models import Post
from bilateral.selectors import keyset
from bilateral.selectors.keyset import PAGE_SIZE
from bilateral.web.words import no_news_for
from tests.api import builders

HTMX = {"HX-Request": "true", "HX-Target": "listing"}


def titles(html: str) -> list[int]:
    """The ids of the meetings on a timeline, in order."""
    return [int(pk) for pk in re.findall(r'class="title" href="/meetings/(\d+)/"', html)]


def page(client: Client, address: str, **headers: str) -> str:
    response = client.get(address, headers=headers)
    assert response.status_code == 200, response.content
    return response.content.decode()


def many_meetings(count: int) -> None:
    ministry = builders.organization()
    lead = builders.official("Sergey Lavrov", country="RU", organization=ministry)
    host = builders.official(organization=ministry)
    for number in range(count):
        made = builders.meeting(f"2017-{number % 12 + 1:02d}-16", topics=("trade", "security"))
        builders.delegation(made, "PH", host)
        builders.delegation(made, "RU", lead)


def many_agreements(count: int) -> None:
    for number in range(count):
        builders.agreement(f"Agreement {number:03d}", last_evidence_on=date(2017, 2, 16))


def many_officials(count: int) -> None:
    ministry = builders.organization()
    for number in range(count):
        builders.official(f"Person {number:03d}", organization=ministry)


def many_organizations(count: int) -> None:
    for number in range(count):
        builders.organization(f"Ministry {number:03d}")


def many_articles(count: int) -> None:
    """Articles, one of them without a day."""
    for number in range(count):
        builders.article(f"Article {number}", published_on=date(2017, 2, 16) if number else None)


def many_delegations(count: int) -> None:
    """Delegations, one of them to a meeting without a date."""
    for number in range(count):
        builders.delegation(builders.meeting("2017-02-16" if number else ""), "PH")


def test_pages_by_key_show_every_meeting_once_and_undated_ones_last(viewer: Client) -> None:
    many_meetings(PAGE_SIZE + 5)
    undated = [builders.meeting("").pk for _ in range(PAGE_SIZE)]
    seen: list[int] = []
    address: str | None = "/timeline/"
    while address:
        html = page(viewer, address)
        seen += titles(html)
        more = re.search(r'class="more"[^>]*href="([^"]+)"', html)
        address = "/timeline/" + more[1].replace("&amp;", "&") if more else None
    assert len(seen) == len(set(seen)) == 2 * PAGE_SIZE + 5
    assert seen[-PAGE_SIZE:] == undated[::-1]


@pytest.mark.parametrize(
    ("address", "fill"),
    [
        ("/agreements/?layout=table", many_agreements),
        ("/officials/?", many_officials),
        ("/organizations/?", many_organizations),
        ("/articles/?", many_articles),
        ("/delegations/?", many_delegations),
    ],
)
def test_pages_by_key_show_every_row_once(viewer: Client, address: str, fill: Callable[[int], None]) -> None:
    fill(PAGE_SIZE + 2)
    kind = address.split("/")[1]
    first = page(viewer, address)
    shown = re.findall(rf'<tr><td[^>]*>.*?href="/{kind}/(\d+)/"', first)
    after = re.search(r"after=(\d+)", first)
    assert after is not None
    rest = re.findall(rf'<tr><td[^>]*>.*?href="/{kind}/(\d+)/"', page(viewer, f"{address}&after={after[1]}"))
    assert (len(shown), len(rest)) == (PAGE_SIZE, 2)
    assert not set(shown) & set(rest)


def test_the_same_address_serves_the_page_and_its_fragments(viewer: Client) -> None:
    many_meetings(PAGE_SIZE + 5)
    whole = page(viewer, "/timeline/?side=PH")
    listing = page(viewer, "/timeline/?side=PH", **HTMX)
    rows = page(viewer, f"/timeline/?side=PH&after={titles(whole)[10]}", **{**HTMX, "HX-Target": "more"})
    assert "<html" in whole
    assert "<html" not in listing
    assert 'id="listing"' in listing
    assert 'id="listing"' not in rows
    assert titles(whole) == titles(listing)


def test_a_fragment_tells_caches_and_the_address_bar(viewer: Client) -> None:
    response = viewer.get("/timeline/?q=&side=PH&from=", headers=HTMX)
    assert "HX-Request" in response["Vary"]
    assert response["HX-Push-Url"] == "/timeline/?side=PH"


def test_going_back_in_history_gets_the_whole_page(viewer: Client) -> None:
    assert "<html" in page(viewer, "/timeline/", **{**HTMX, "HX-History-Restore-Request": "true"})


def test_each_filter_is_a_chip_that_leads_to_the_list_without_it(viewer: Client) -> None:
    html = page(viewer, "/timeline/?side=PH&side=RU&from=2017-05&place=Davao")
    assert 'href="?side=RU&amp;from=2017-05&amp;place=Davao"' in html
    assert 'href="?side=PH&amp;side=RU&amp;place=Davao"' in html
    assert "From: May 2017" in html


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/timeline/?status=finished", "“finished” is not a value of the filter “Status”"),
        ("/timeline/?from=yesterday", "is not a date that can be read"),
        ("/timeline/?from=2018&to=2017", "The period ends before it begins."),
        ("/timeline/?after=last", "Give the number of a row"),
        ("/timeline/?after=999999", "There is no row 999999"),
        ("/timeline/?after=99999999999999999999", "Ensure this value is less than"),
        ("/agreements/?view=lost", "“lost” is not a value of the filter “View”"),
        ("/agreements/?layout=table&sort=colour", "“colour” is not a value of the filter “Sort”"),
        ("/articles/?language=xx", "“xx” is not a value of the filter “Language”"),
        ("/officials/?side=XX", "“XX” is not a value of the filter “Side”"),
    ],
)
def test_a_filter_that_cannot_be_read_is_answered_in_words(viewer: Client, address: str, words: str) -> None:
    response = viewer.get(address)
    assert response.status_code == 400
    assert words in response.content.decode()


@pytest.mark.parametrize("value", ["%00", "%F0%9F%92%A5", "'--", "%25", "%22%3E%3Cscript%3E", "a" * 190])
@pytest.mark.parametrize("name", ["q", "place", "official", "organization", "from", "side", "after"])
def test_no_filter_value_breaks_the_page(viewer: Client, name: str, value: str) -> None:
    builders.full_meeting()
    response = viewer.get(f"/timeline/?{name}={value}")
    assert response.status_code in (200, 400)
    assert "<script>" not in response.content.decode()


@pytest.fixture
def three_meetings(db: Any) -> dict[str, int]:
    davao = builders.full_meeting("2017-02-16")
    visit = builders.meeting(
        "2017-05/2017-08", kind="visit", status="held", place="Moscow", topics=("defense",)
    )
    builders.delegation(visit, "PH", builders.official("Eduardo Año", country="PH"))
    year = builders.meeting("2019", kind="commission", status="cancelled", country="RU")
    return {"davao": davao.pk, "visit": visit.pk, "year": year.pk}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"davao", "visit", "year"}),
        ("side=RU", {"davao"}),
        ("side=PH", {"davao", "visit"}),
        ("kind=visit&kind=commission", {"visit", "year"}),
        ("status=cancelled", {"year"}),
        ("topic=defense", {"visit"}),
        ("official=lavrov", {"davao"}),
        ("official=Ano", {"visit"}),
        ("organization=foreign+affairs", {"davao"}),
        ("place=moscow", {"visit"}),
        ("from=2017-06&to=2017-07", {"visit"}),
        ("from=2017-09", {"year"}),
        ("to=2017-03", {"davao"}),
        ("q=davao+lavrov", {"davao"}),
        ("q=davao+moscow", set()),
        ("q=joint", {"year"}),
        ("q=They+met", {"davao"}),
    ],
)
def test_the_timeline_is_narrowed(
    viewer: Client, three_meetings: dict[str, int], query: str, found: set[str]
) -> None:
    assert set(titles(page(viewer, f"/timeline/?{query}"))) == {three_meetings[name] for name in found}


def test_a_vague_date_stands_under_its_own_words(viewer: Client, three_meetings: dict[str, int]) -> None:
    headings = re.findall(r"<h2>([^<]+)</h2>", page(viewer, "/timeline/"))
    assert headings == ["2019", "May–Aug 2017", "February 2017"]


def test_a_plan_whose_day_passed_is_set_apart_as_unconfirmed(viewer: Client) -> None:
    passed = builders.meeting("2017-05", kind="visit", status="planned").pk
    ahead = builders.meeting("2099-05", kind="visit", status="planned").pk
    html = page(viewer, "/timeline/")
    aside, main = html.split("</details>", 1) if "aside-lines" in html else ("", html)
    aside = html[html.index("aside-lines") : html.index("</details>", html.index("aside-lines"))]
    assert titles(aside) == [passed]
    assert titles(html) == [passed, ahead]
    assert titles(page(viewer, "/timeline/?status=unconfirmed")) == [passed]
    assert main


def test_what_was_told_as_going_on_is_listed_as_held_once_it_is_over(viewer: Client) -> None:
    over = builders.meeting("2012-01-31/2012-02-03", kind="ship_visit", status="ongoing").pk
    going_on = builders.meeting("2012-01-31/2099-02-03", kind="visit", status="ongoing").pk
    undated = builders.meeting("", kind="visit", status="ongoing").pk
    assert set(titles(page(viewer, "/timeline/?status=held"))) == {over, undated}
    assert titles(page(viewer, "/timeline/?status=ongoing")) == [going_on]
    assert set(titles(page(viewer, "/timeline/?status=ongoing&status=held"))) == {over, undated, going_on}


def test_merged_and_withdrawn_meetings_are_not_listed(viewer: Client) -> None:
    kept = builders.meeting()
    builders.meeting(merged_into=kept)
    builders.meeting(withdrawn_at="2020-01-01T00:00:00Z")
    assert titles(page(viewer, "/timeline/")) == [kept.pk]


def test_agreements_are_sorted_as_asked_and_those_without_a_value_come_last(viewer: Client) -> None:
    for title, expected in (("B", "2018"), ("C", ""), ("A", "2017-05")):
        builders.agreement(title, expected)
    by_title = re.findall(
        r'href="/agreements/\d+/">(\w)</a>', page(viewer, "/agreements/?layout=table&sort=title")
    )
    by_step = re.findall(
        r'href="/agreements/\d+/">(\w)</a>', page(viewer, "/agreements/?layout=table&sort=expected")
    )
    assert by_title == ["A", "B", "C"]
    assert by_step == ["A", "B", "C"]


def test_a_filter_by_a_record_that_was_merged_away_is_one_by_the_record_that_stands_for_it(
    viewer: Client,
) -> None:
    kept, ministry = builders.official(), builders.organization()
    gone = builders.official("A. P. Cayetano", merged_into=kept)
    office = builders.organization("DFA", merged_into=ministry)
    held = builders.meeting()
    builders.delegation(held, "PH", kept).members.update(organization=ministry)
    builders.delegation(builders.meeting("2017-03-16"), "PH", builders.official("Delfin Lorenzana"))
    for query in (f"official={gone.pk}", f"counterpart={gone.pk}", f"organization={office.pk}"):
        assert titles(page(viewer, f"/timeline/?{query}")) == [held.pk]


def test_a_plan_whose_day_has_passed_is_no_plan_of_its_quarter(viewer: Client, time_machine: Any) -> None:
    time_machine.move_to("2018-06-01T04:00:00Z", tick=False)
    for day, status in (("2018-05-02", "planned"), ("2018-06-20", "planned"), ("2018-04-02", "ongoing")):
        builders.meeting(day, status=status)
    builders.meeting("2018-05-30", status="cancelled")
    html = page(viewer, "/")
    row = html[html.index("2018 Q2") :]
    assert re.findall(r'class="num">(\d+)<', row)[:3] == ["1", "1", "2"]  # held, planned, fallen


def test_a_meeting_dated_to_a_year_stands_in_no_quarter(viewer: Client) -> None:
    for day in ("2017", "2017-02", "2017-03-30/2017-04-02"):
        builders.meeting(day)
    html = page(viewer, "/")
    row = html[html.index("2017 Q1") :]
    assert re.findall(r'class="num">(\d+)<', row)[0] == "2"
    assert "1 meeting is left out" in html


def test_a_meeting_of_the_first_year_there_is_has_its_quarter(viewer: Client) -> None:
    builders.meeting("0001-02-03")
    assert "1 Q1" in page(viewer, "/")


def test_the_chart_of_quarters_says_how_many_meetings_are_earlier_than_it_and_leads_to_them(
    viewer: Client,
) -> None:
    builders.meeting("2027-08-01", status="planned")
    builders.meeting("2017-10-24", place="Clark")
    assert "earlier than the chart" not in viewer.get("/").content.decode()
    builders.meeting("2017-02-16", place="Davao City")
    builders.meeting("2017-09-30", place="Kazan")
    html = viewer.get("/").content.decode()
    found = re.search(r'href="([^"]*)">2 meetings are earlier than the chart shows', html)
    assert found
    earlier = viewer.get(found[1].replace("&amp;", "&")).content.decode()
    assert "Davao City" in earlier
    assert "Kazan" in earlier
    assert "Clark" not in earlier


def test_the_overview_leads_to_what_sources_differ_on(viewer: Client) -> None:
    builders.meeting(place="Clark", conflicts={"place": ["Clark", "Manila"]})
    builders.meeting("2017-03-16", place="Sochi")
    builders.agreement("visa pact", conflicts={"title": ["visa pact", "visa accord"]})
    builders.agreement("cultural programme")
    html = viewer.get("/").content.decode()
    found = re.findall(r'href="([^"]*sources=differ[^"]*)"', html)
    meetings, agreements = (viewer.get(path.replace("&amp;", "&")).content.decode() for path in found)
    assert "Clark" in meetings
    assert "Sochi" not in meetings
    assert "Visa pact" in agreements
    assert "cultural programme" not in agreements


def test_the_tabs_of_agreements_count_what_their_lists_hold(viewer: Client) -> None:
    long_ago = date(2017, 1, 1)
    builders.agreement("Visa waiver", expected="2017-06", pending=True, last_evidence_on=long_ago)
    builders.agreement("Air services", pending=True, last_evidence_on=long_ago)
    for query, counts in (("", [2, 2, 1, 2]), ("?q=air&view=overdue", [1, 1, 0, 1])):
        html = page(viewer, f"/agreements/{query}")
        tabs = html[html.index('class="tabs') : html.index("Board")]
        assert [int(count) for count in re.findall(r'class="num">(\d+)<', tabs)] == counts


def test_the_views_of_agreements_say_their_rule(viewer: Client) -> None:
    builders.agreement("Late", "2017-05", last_evidence_on=date(2017, 2, 16))
    builders.agreement("Done", status="in_force", pending=False)
    for view, words in (
        ("pending", "Pending:"),
        ("overdue", "Overdue:"),
        ("silent", "no act or report of one for 180 days"),
    ):
        html = page(viewer, f"/agreements/?view={view}")
        assert words in html
        assert "Late" in html
        assert "Done" not in html


def test_an_official_is_found_by_a_spelling_that_an_article_used(viewer: Client) -> None:
    made = builders.official("Sergei Shoigu", country="RU")
    builders.Alias.objects.create(official=made, name="Shoygu", folded="shoygu")
    assert "Sergei Shoigu" in page(viewer, "/officials/?q=Shoygu")
    assert "Sergei Shoigu" not in page(viewer, "/officials/?q=Lavrov")


def test_a_view_without_agreements_says_so_and_not_that_the_register_has_none(viewer: Client) -> None:
    assert "No agreement is in the register yet." in page(viewer, "/agreements/?view=overdue")
    builders.agreement("Visa waiver")
    for layout in ("board", "table"):
        html = page(viewer, f"/agreements/?view=overdue&layout={layout}")
        assert "No agreement is in this view." in html
        assert "No agreement is in the register yet." not in html


def test_a_filtered_list_says_how_many_it_found(viewer: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    builders.meeting("2017-02-16", place="Davao City")
    builders.meeting("2018-02-16", place="Davao City")
    builders.meeting("2018-03-16", place="Kazan")
    assert "2 matches" in page(viewer, "/timeline/?from=2018")
    assert "1 match<" in page(viewer, "/timeline/?from=2018-03", **HTMX)
    assert "data-found" not in page(viewer, "/timeline/")
    monkeypatch.setattr(keyset, "MOST_COUNTED", 1)
    assert "more than 1 matches" in page(viewer, "/timeline/?from=2018")
    assert "data-found" not in page(viewer, "/search/?q=Davao")  # whose tabs count


def test_asking_again_for_the_same_list_is_no_step_to_go_back_by(viewer: Client) -> None:
    again = {**HTMX, "HX-Current-URL": "http://testserver/timeline/?side=PH"}
    assert viewer.get("/timeline/?side=PH&q=", headers=again)["HX-Push-Url"] == "false"
    assert viewer.get("/timeline/?side=RU", headers=again)["HX-Push-Url"] == "/timeline/?side=RU"


def test_an_organization_counts_the_officials_that_its_page_lists(viewer: Client) -> None:
    senate = builders.organization("Senate")
    builders.official("Imee Marcos", organization=senate)
    former = builders.official("Alan Peter Cayetano", organization=builders.organization())
    Post.objects.create(official=former, organization=senate, title="Senator")
    Post.objects.create(official=former, organization=senate, title="Senate President")
    row = re.search(r"<tr>(?:(?!</tr>).)*>Senate<.*?</tr>", page(viewer, "/organizations/"), re.DOTALL)
    assert row
    assert '<td data-label="Officials" class="num">2</td>' in row[0]
    own = page(viewer, senate.get_absolute_url())
    assert "Imee Marcos" in own
    assert "Alan Peter Cayetano" in own


def test_a_name_in_latin_letters_already_is_not_told_twice(viewer: Client) -> None:
    builders.official("Sergey Lavrov", latin="Sergey Lavrov", country="RU")
    builders.official("Игорь Моргулов", latin="Igor Morgulov", country="RU")
    html = page(viewer, "/officials/")
    assert html.count("Sergey Lavrov") == 1
    assert "<small>Igor Morgulov</small>" in html


def test_a_long_silence_is_told_in_years(viewer: Client) -> None:
    assert no_news_for(1) == "no news for 1 day"
    assert no_news_for(700) == "no news for 700 days"
    assert no_news_for(11539) == "no news for 31 years"
    builders.agreement("air pact", status="signed", pending=True, last_evidence_on=date(1995, 4, 26))
    assert "years" in page(viewer, "/agreements/?view=silent")


def test_titles_begin_with_a_capital_in_lists_and_stay_as_reported_where_they_are_quoted(
    viewer: Client,
) -> None:
    made = builders.agreement("agreement on trade", status="proposed")
    builders.agreement("Treaty on Extradition")
    table = page(viewer, "/agreements/?layout=table&sort=title")
    assert re.findall(r'href="/agreements/\d+/">([^<]+)</a>', table) == [
        "Agreement on trade",
        "Treaty on Extradition",
    ]
    assert ">Agreement on trade</a>" in page(viewer, "/agreements/")
    own = page(viewer, made.get_absolute_url())
    assert "<h1>Agreement on trade</h1>" in own
    assert "<dd>agreement on trade" in own
    exported: Any = viewer.get("/export/agreements.csv")
    assert "agreement on trade" in b"".join(exported.streaming_content).decode()
