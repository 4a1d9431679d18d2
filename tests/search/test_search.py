"""The search box: spellings, stems and accents, typos of names, filters, and what a reader may not see."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client

from bilateral.models import Alias, Article, Official, Publisher, SearchEntry, Source
from bilateral.models.codes import AgreementKind, AgreementStatus, MeetingKind, TopicCode
from bilateral.selectors import search as selector
from bilateral.selectors.search import SearchFilter, search
from tests.api import builders
from tests.builders import agreement, meeting, report, talks

pytestmark = pytest.mark.django_db

SHOIGU = {"name": "Sergei Shoigu", "title": "Defense Minister", "country": "RU", "role": "lead"}
ESPERON = {
    "name": "Hermogenes Esperon",
    "title": "National Security Adviser",
    "country": "PH",
    "role": "host",
}
PENA = {"name": "Isidro dela Peña", "title": "Commissioner", "country": "PH", "role": "host"}


def found(text: str, **more: Any) -> list[str]:
    """What a search finds: kind and words of each hit, names first."""
    answer = search(SearchFilter(text=text, **more))
    return [f"{hit.kind}: {hit.record}" for hit in [*answer.names, *answer.hits]]


def kinds(text: str, **more: Any) -> set[str]:
    return {line.partition(":")[0] for line in found(text, **more)}


def defense_talks() -> Article:
    text = "Wire: Hermogenes Esperon met Sergei Shoigu in Sochi on Friday. They spoke of rescue helicopters."
    return report(
        text,
        [meeting(text, SHOIGU, ESPERON, place="Sochi", country="RU", date="2017-04-28", topics=["defense"])],
        published_on="2017-04-29",
    )


@pytest.mark.parametrize("spelling", ["Shoigu", "Shoygu", "shojgu", "Шойгу", "SHOIGU", "shoi"])
def test_a_name_is_found_in_any_spelling_and_script(spelling: str) -> None:
    defense_talks()
    talks("Another wire")
    lines = found(spelling)
    assert lines[0] == "official: Sergei Shoigu"
    assert kinds(spelling) == {"official", "meeting", "article"}
    assert not any("Lavrov" in line or "Singapore" in line for line in lines)


@pytest.mark.parametrize("spelling", ["Peña", "Pena", "pena", "peña"])
def test_accents_do_not_count(spelling: str) -> None:
    text = "Wire: Isidro dela Peña met Sergei Shoigu in Parañaque on Friday, it was said."
    report(text, [meeting(text, PENA, SHOIGU, place="Parañaque", country="PH", date="2017-04-28")])
    assert kinds(spelling) == {"official", "meeting", "article"}
    assert {"meeting", "article"} <= kinds("paranaque")
    hit = search(SearchFilter(text="paranaque", kinds=("article",))).hits[0]
    assert "<mark>Parañaque</mark>" in hit.snippet


def test_other_forms_of_a_word_are_found() -> None:
    article = defense_talks()
    assert f"article: {article}" in found("helicopter")
    assert f"article: {article}" in found("Rescued HELICOPTERS")
    assert found("helicopter submarine") == []


def test_russian_articles_are_found_by_any_case_of_a_word() -> None:
    made = builders.article(
        "Министр обороны прибыл в Сочи. Переговоры прошли в закрытом режиме.", language="ru"
    )
    assert found("переговорах") == [f"article: {made}"]
    assert found("министра обороны") == [f"article: {made}"]


@pytest.mark.parametrize("slip", ["Shoigo", "Shoiigu", "Esperin", "Hermogenis Espiron"])
def test_a_slip_in_a_name_is_mended_when_nothing_is_written_so(slip: str) -> None:
    defense_talks()
    answer = search(SearchFilter(text=slip))
    assert answer.names
    assert answer.corrected == (slip != "Shoiigu")  # doubled letters sound alike
    assert answer.spellings


def test_a_slip_in_any_other_word_finds_nothing() -> None:
    defense_talks()
    assert found("helikopterz") == []


def test_a_spelling_added_by_an_editor_finds_what_was_filed_before() -> None:
    defense_talks()
    official = Official.objects.get(name="Sergei Shoigu")
    assert found("Kuzhugetovich") == []
    Alias.objects.create(
        official=official, name="Kuzhugetovich", folded="kuzhugetovich", sounds=["kuzhugetovich"]
    )
    assert {"official", "meeting"} <= kinds("Kuzhugetovich")


def test_phrases_and_exclusions() -> None:
    defense_talks()
    talks("Another wire")
    assert kinds('"rescue helicopters"') == {"article"}
    assert found('"helicopters rescue"') == []
    assert all("Shoigu" not in line for line in found("Sergey -helicopters -Sochi", kinds=("article",)))
    assert found("-helicopters") == []
    assert found('"Shoygu"') == []  # a phrase is sought as it is written


@pytest.mark.parametrize(
    "text",
    ["", "   ", "the of and", "и в на", "'", "''::tsquery", '"', "-", "!!", "a & | b", "\\", ":*", "<script>",
     "%s %(a)s", "\x00", "x" * 5000, "(" * 100, "a:b <-> c", "😀", "@o1", "' | '@o1"],
)  # fmt: skip
def test_whatever_is_typed_is_answered(text: str) -> None:
    defense_talks()
    search(SearchFilter(text=text))


def test_filters_narrow_what_is_found() -> None:
    defense_talks()
    talks("Another wire", topics=["trade"])
    from bilateral.rules.edtf import bounds  # noqa: PLC0415

    assert len(found("Sergei", kinds=("meeting",))) == 2
    assert len(found("Sergei", kinds=("meeting",), topics=("trade",))) == 1
    assert len(found("Sergei", kinds=("meeting",), period=bounds("2017"))) == 1
    assert len(found("Sergei", kinds=("meeting",), sides=("PH",))) == 2
    assert found("Sergei", kinds=("meeting",), sides=("CN",)) == []


def test_agreements_are_found_by_title_party_and_words_of_their_kind() -> None:
    text = "Wire: The two sides will sign a memorandum on tourism cooperation in May, officials said."
    report(text, agreements=[agreement(text, "memorandum on tourism cooperation", "mou", topics=["tourism"])])
    assert kinds("tourism cooperating") == {"agreement", "article"}
    assert "agreement" in kinds("mou negotiating")


def test_a_merged_or_withdrawn_record_and_a_retracted_article_are_not_found() -> None:
    made = builders.meeting("2018-08-02", place="Zamboanga")
    other = builders.meeting("2018-08-02", place="Cebu")
    source = builders.article("A note about Zamboanga.")
    assert kinds("Zamboanga") == {"meeting", "article"}
    made.merged_into = other
    made.save()
    Article.objects.filter(pk=source.pk).update(retracted_at="2018-09-01T00:00:00Z")
    assert found("Zamboanga") == []
    made.merged_into = None
    made.save()
    assert kinds("Zamboanga") == {"meeting"}
    made.delete()
    assert not SearchEntry.objects.filter(kind="meeting", record_id=made.pk or 0).exists()
    assert found("Zamboanga") == []


def test_an_article_is_found_by_its_latest_version_only() -> None:
    first = builders.article("The frigate came to Subic.")
    builders.article("The corvette came to Subic.", supersedes=first)
    assert found("frigate") == []
    assert len(found("corvette")) == 1


def test_text_that_its_source_forbids_is_neither_found_nor_quoted_for_readers() -> None:
    closed = Publisher.objects.create(name="Closed outlet", show_text=False)
    builders.article("Zeppelin secrets were told in Sochi.", title="Talks in Sochi", publisher=closed)
    assert found("zeppelin") == []
    assert found("Sochi -zeppelin") == ["article: Talks in Sochi"]  # exclusions tell nothing of it either
    hit = search(SearchFilter(text="Sochi")).hits[0]
    assert hit.withheld
    assert not hit.snippet
    editors = search(SearchFilter(text="zeppelin", whole_text=True)).hits
    assert "<mark>Zeppelin</mark> secrets" in editors[0].snippet
    Publisher.objects.filter(pk=closed.pk).update(show_text=True)
    assert len(found("zeppelin")) == 1
    Publisher.objects.filter(pk=closed.pk).update(show_text=False)
    assert found("zeppelin") == []


def test_text_that_only_its_feed_forbids_is_kept_from_readers_as_well() -> None:
    outlet = Publisher.objects.create(name="Open outlet")
    feed = Source.objects.create(
        name="Feed", address="https://open.example/feed", publisher=outlet, show_text=False
    )
    text = "Zeppelin secrets were told in Sochi."
    builders.article(text, title="Talks in Sochi", publisher=outlet, source=feed)
    assert found("zeppelin") == []
    hit = search(SearchFilter(text="Sochi")).hits[0]
    assert (hit.withheld, hit.snippet) == (True, "")
    assert len(search(SearchFilter(text="zeppelin", whole_text=True)).hits) == 1
    Source.objects.filter(pk=feed.pk).update(show_text=True)
    assert len(found("zeppelin")) == 1
    Source.objects.filter(pk=feed.pk).update(show_text=False)
    assert found("zeppelin") == []


def test_a_snippet_of_hostile_text_is_inert() -> None:
    builders.article("<script>alert(1)</script> \ue000Sochi\ue001 & <b>talks</b> were held.", title="x")
    snippet = search(SearchFilter(text="sochi")).hits[0].snippet
    assert "<script" not in snippet
    assert "<b>" not in snippet
    assert snippet.count("<mark>") == snippet.count("</mark>") == 1


def test_a_text_of_more_words_than_a_vector_holds_is_filed_by_its_beginning() -> None:
    text = "Sochi " + " ".join(f"слово{number:x}ы" * 3 for number in range(40_000))
    builders.article(text, title="Long")
    assert found("Sochi") == ["article: Long"]


def test_many_matches_are_shown_newest_first_and_paged_by_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selector, "RANKED", 25)
    for number in range(45):
        builders.meeting(f"2017-{number % 12 + 1:02d}-{number // 12 + 1:02d}", place="Sochi")
    seen: list[Any] = []
    after = None
    for _page in range(3):
        answer = search(SearchFilter(text="Sochi"), after)
        assert answer.many
        seen += [hit.record.date for hit in answer.hits]
        after = answer.next
    assert after is None
    assert len(seen) == 45
    assert seen == sorted(seen, reverse=True)


def test_few_matches_are_ranked_and_paged_by_number() -> None:
    for number in range(30):
        builders.article(f"Note {number}. It ends with a word on Sochi.", title=f"Note {number}")
    builders.article("Sochi, Sochi and Sochi.", title="Sochi talks")
    first = search(SearchFilter(text="Sochi"))
    assert str(first.hits[0].record) == "Sochi talks"
    assert first.next == 2
    second = search(SearchFilter(text="Sochi"), 2)
    assert len(second.hits) == 11
    assert second.next is None
    assert first.counts == {"article": 31}


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, response.content
    return response.content.decode()


def test_the_page_shows_kinds_snippets_and_spellings(viewer: Client) -> None:
    defense_talks()
    html = page(viewer, "/search/?q=Shoygu")
    assert "<mark>Shoigu</mark>" in html
    assert "Also searched for" in html
    assert 'aria-keyshortcuts="/"' in html
    assert 'href="?q=Shoygu&amp;kind=meeting"' in html
    assert "Sergei Shoigu" not in page(viewer, "/search/?q=Lavrov")
    assert "Nothing found" in page(viewer, "/search/?q=qqqq")
    assert "Add a name or a more specific word" in page(viewer, "/search/?q=the+of")
    assert "Shoigu" in page(viewer, "/search/?q=Shoigo")
    assert "Nothing matches as typed" in page(viewer, "/search/?q=Shoigo")


def test_a_reader_never_gets_a_forbidden_text_from_the_page(viewer: Client, editor: Client) -> None:
    closed = Publisher.objects.create(name="Closed outlet", show_text=False)
    builders.article("Zeppelin secrets were told in Sochi.", title="Talks in Sochi", publisher=closed)
    html = page(viewer, "/search/?q=Sochi")
    assert "Talks in Sochi" in html
    assert "secrets" not in html
    assert "does not let the text be shown" in html
    assert "secrets" in page(editor, "/search/?q=Sochi")


@pytest.mark.parametrize("query", ["q=a&after=9223372036854775807", "q=a&kind=ship", "q=a&from=32+May"])
def test_a_wrong_filter_is_answered_in_words(viewer: Client, query: str) -> None:
    defense_talks()
    response = viewer.get(f"/search/?{query}")
    assert response.status_code in (200, 400)
    assert "Traceback" not in response.content.decode()


def test_records_are_found_by_the_words_that_pages_show_for_their_codes() -> None:
    codes = [*MeetingKind, *AgreementKind, *AgreementStatus, *TopicCode]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT code, search_label(code) FROM unnest(%s::text[]) AS code",
            [[code.value for code in codes]],
        )
        words = dict(cursor.fetchall())
    shown = {code.value: str(code.label) for code in codes}
    assert words == shown | {"mou": "memorandum of understanding (MOU)"}
    builders.meeting("2018-05-09", kind="commission", place="Makati", topics=("military_technical",))
    builders.agreement("visa pact", kind="mou")
    for sought in ("joint commission", "military-technical", "military technical"):
        assert len(found(sought)) == 1, sought
    assert found("memorandum of understanding") == found("mou") == ["agreement: Visa pact"]


def test_records_are_found_by_the_time_of_which_they_are() -> None:
    builders.meeting("2018-05-09", place="Makati")
    builders.meeting("2019", place="Makati")
    builders.meeting("2018-12/2019-01", place="Makati")
    builders.agreement("visa pact", **builders.dated("date", "2018-05"))
    for sought, count in (
        *(("Makati 2018", 2), ("Makati 2019", 2), ("Makati 2017", 0), ("Makati January", 0)),
        *(("9 May 2018", 1), ("Makati May 2018", 1), ("visa May 2018", 1), ("visa 2019", 0)),
    ):
        assert len(found(sought)) == count, sought
