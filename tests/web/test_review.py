"""The review desk and its queue, as requests and answers; the keyboard is tried in tests/browser."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from bilateral.models import Alias, Article, Claim, Judgement, Meeting, Official, Organization
from bilateral.models.codes import Rank
from bilateral.selectors.review import claims_on_desk, progress, queue
from bilateral.services import review, roles
from bilateral.services.correct import correct
from bilateral.services.merge import declare_distinct
from ingest.reconcile import reconcile
from tests import builders as filing
from tests.api import builders

from .conftest import logged_in

HTMX = {"HX-Request": "true", "HX-Target": "claims"}


@pytest.fixture
def article(db: Any) -> Article:
    return filing.talks("Outlet one", topics=["trade"])


def claim_of(field: str) -> Claim:
    return Claim.objects.get(field=field, rank=Rank.MACHINE)


def give(client: Client, article: Article, **verdict: str) -> Any:
    return client.post(f"/review/{article.pk}/verdict/", verdict, headers=HTMX)


def accept_many(client: Client, article: Article, which: str) -> Any:
    """Accept as the desk is shown now."""
    found = re.search(
        r'name="bulk" value="[a-z]+-(\d+)"', client.get(f"/review/{article.pk}/").content.decode()
    )
    assert found is not None
    return give(client, article, bulk=f"{which}-{found[1]}")


def settled(article: Article) -> tuple[int, int]:
    return progress(claims_on_desk(article))


def test_two_organizations_of_one_name_are_shown_until_an_editor_judges(editor: Client) -> None:
    for outlet, ministry, day in (
        ("One", "Department of Foreign Affairs", "2018-08-02"),
        ("Two", "DFA", "2019-01-15"),
    ):
        filing.talks(outlet, {**filing.CAYETANO, "organization": ministry}, filing.LAVROV, date=day)
    filing.talks("Three", filing.CAYETANO, {**filing.LAVROV, "organization": "DFA"}, date="2020-02-02")
    of_name = "Organizations of one name"
    assert of_name not in editor.get("/review/").content.decode()
    first, second = Organization.objects.filter(country="PH").order_by("pk")
    colleague = builders.account("editor")
    correct(first, "alias", "DFA", colleague)
    address = f"/organizations/{first.pk}/merge/?other={second.pk}"
    html = editor.get("/review/").content.decode()
    assert of_name in html
    assert address in html
    assert editor.get(address).status_code == 200
    declare_distinct(second, first, colleague)
    assert of_name not in editor.get("/review/").content.decode()


def test_the_most_doubtful_article_is_first_in_the_queue(editor: Client, article: Article) -> None:
    contradicting = filing.talks("Another paper tells", date="2018-08-03")
    text = "The embassy said that the Treaty on Ports was proposed." + filing.FILLER
    sure = filing.report(text, agreements=[filing.agreement(text, "Treaty on Ports", status="proposed")])
    order = [row.article for row in queue()]
    assert order[-1] == sure
    assert {order[0], order[1]} == {article, contradicting}
    html = editor.get("/review/").content.decode()
    assert "3 articles wait for an editor" in html
    assert html.index(f"/review/{contradicting.pk}/") < html.index(f"/review/{sure.pk}/")


@pytest.mark.parametrize("outlets", [1, 8])
def test_the_desk_takes_a_fixed_number_of_queries(
    editor: Client, article: Article, django_assert_num_queries: DjangoAssertNumQueries, outlets: int
) -> None:
    for number in range(outlets):
        filing.talks(f"Paper {number} {'y' * number}", topics=["trade", "energy"])
    with django_assert_num_queries(15):
        editor.get(f"/review/{article.pk}/")


def test_accepting_says_the_same_in_the_editors_name(editor: Client, article: Article) -> None:
    claim = claim_of("place")
    html = give(editor, article, accept=f"{claim.pk}-0").content.decode()
    made = Claim.objects.get(field="place", rank=Rank.EDITOR)
    assert (made.value, made.quote, made.source) == ("Singapore", claim.quote, article)
    assert "1 of " in html
    assert f'value="{claim.pk}-0"' not in html


def test_rejecting_takes_the_value_out_and_undo_brings_it_back(editor: Client, article: Article) -> None:
    give(editor, article, reject=f"{claim_of('topic').pk}-0")
    assert not Meeting.objects.get().topics.exists()
    answer = give(editor, article, undo="1").content.decode()
    assert "Undone: Rejected" in answer
    assert Meeting.objects.get().topics.get().code == "trade"
    assert "There is nothing to undo" in give(editor, article, undo="1").content.decode()


def test_bulk_leaves_what_is_in_doubt(editor: Client, article: Article) -> None:
    other = filing.talks("Another paper", date="2018-08-03")
    accept_many(editor, other, "sure")
    waiting = [row for row in claims_on_desk(other) if not row.verdict]
    assert [row.claim.field for row in waiting] == ["date"]
    accept_many(editor, other, "all")
    done, total = settled(other)
    assert done == total


def test_an_article_leaves_the_queue_with_its_last_claim_and_comes_back_when_that_is_undone(
    editor: Client, article: Article
) -> None:
    accept_many(editor, article, "all")
    assert queue() == []
    assert "Nothing is waiting" in editor.get("/review/").content.decode()
    give(editor, article, undo="1")
    assert [row.article for row in queue()] == [article]


def test_what_is_left_open_on_purpose_waits_no_longer(editor: Client, article: Article) -> None:
    following = filing.talks("Another paper", date="2018-08-03")
    response = editor.post(f"/review/{article.pk}/verdict/", {"done": "1"})
    assert response["Location"] == f"/review/{following.pk}/"
    assert [row.article for row in queue()] == [following]
    assert settled(article)[0] == 0


def test_an_article_that_is_read_again_waits_again(editor: Client, article: Article) -> None:
    accept_many(editor, article, "all")
    filing.report(article.text, [filing.meeting(article.text, filing.CAYETANO, place="Davao City")])
    assert [row.article for row in queue()] == [article]


def test_a_verdict_that_another_editor_gave_meanwhile_is_shown_and_not_overwritten(
    editor: Client, article: Article
) -> None:
    claim = claim_of("place")
    colleague = builders.account(roles.EDITOR)
    review.reject(claim, colleague, "It was Sentosa.")
    response = give(editor, article, accept=f"{claim.pk}-0")
    assert response.status_code == 409
    assert colleague.username in response.content.decode()
    assert not Claim.objects.filter(field="place", rank=Rank.EDITOR, stance="asserts").exists()


def test_without_javascript_a_verdict_leads_back_to_the_desk(editor: Client, article: Article) -> None:
    response = editor.post(f"/review/{article.pk}/verdict/", {"accept": f"{claim_of('place').pk}-0"})
    assert response["Location"] == f"/review/{article.pk}/"
    assert "1 of " in editor.get(f"/review/{article.pk}/").content.decode()


@pytest.mark.parametrize("claim", ["987654-0", "nonsense"])
def test_a_verdict_on_a_claim_that_a_new_reading_replaced_is_answered_with_words_and_the_desk_as_it_is(
    editor: Client, article: Article, claim: str
) -> None:
    response = give(editor, article, accept=claim)
    assert response.status_code == 409  # htmx shows it, and would let a 404 pass in silence
    html = response.content.decode()
    assert "That claim is no longer on the desk" in html
    assert f'value="{claim_of("place").pk}-0"' in html
    assert not Claim.objects.filter(rank=Rank.EDITOR).exists()


def test_an_edited_claim_rests_on_its_quote_and_can_be_undone_at_the_desk(
    editor: Client, article: Article
) -> None:
    claim, record = claim_of("place"), Meeting.objects.get()
    address = f"/meetings/{record.pk}/fix/place/?claim={claim.pk}&next=/review/{article.pk}/"
    assert claim.quote in editor.get(address).content.decode()
    response = editor.post(
        address, {"value": "Sentosa", "version": record.version, "reason": "As the host said."}
    )
    assert response["Location"] == f"/review/{article.pk}/"
    record.refresh_from_db()
    assert record.place == "Sentosa"
    made = Claim.objects.get(field="place", rank=Rank.EDITOR)
    assert (made.quote, made.reason) == (claim.quote, "As the host said.")
    give(editor, article, undo="1")
    record.refresh_from_db()
    assert record.place == "Singapore"


def test_editing_a_topic_puts_the_new_one_in_the_place_of_the_old(editor: Client, article: Article) -> None:
    claim, record = claim_of("topic"), Meeting.objects.get()
    address = f"/meetings/{record.pk}/fix/topic/?claim={claim.pk}"
    editor.post(address, {"value": "energy", "version": record.version})
    assert [topic.code for topic in record.topics.all()] == ["energy"]


def test_a_corrected_name_is_offered_as_a_spelling_and_learnt_with_one_click(
    editor: Client, article: Article
) -> None:
    lavrov = Official.objects.get(country="RU")
    claim = Claim.objects.get(field="name", mention__official=lavrov, rank=Rank.MACHINE)
    editor.post(
        f"/officials/{lavrov.pk}/fix/name/?claim={claim.pk}&next=/review/{article.pk}/",
        {"value": "Sergey Viktorovich Lavrov", "version": lavrov.version},
    )
    html = editor.get(f"/review/{article.pk}/").content.decode()
    assert "Read “Sergey Lavrov” as Sergey Viktorovich Lavrov from now on?" in html
    editor.post("/review/teach/", {"take": "0", "next": "/review/"})
    assert Alias.objects.get(official=lavrov, name="Sergey Lavrov").by_editor
    assert "from now on?" not in editor.get("/review/").content.decode()


def test_a_corrected_title_is_offered_as_an_office(editor: Client, article: Article) -> None:
    official = Official.objects.get(country="PH")
    editor.post(
        f"/officials/{official.pk}/fix/title/",
        {"value": "Speaker of the House", "version": official.version},
    )
    assert "holds the office “Speaker of the House”" in editor.get("/review/").content.decode()
    editor.post("/review/teach/", {"take": "0"})
    assert official.posts.filter(title="Speaker of the House").exists()


@pytest.fixture
def offered(editor: Client, article: Article) -> Official:
    """A Russian official whose name was just corrected, and whose old spelling is offered to be learnt."""
    lavrov = Official.objects.get(country="RU")
    corrected = {"value": "Sergey Viktorovich Lavrov", "version": lavrov.version}
    editor.post(f"/officials/{lavrov.pk}/fix/name/", corrected)
    assert "from now on?" in editor.get("/review/").content.decode()
    return lavrov


def test_what_was_taken_back_is_not_offered_to_be_learnt(
    editor: Client, article: Article, offered: Official
) -> None:
    word = Claim.objects.get(official=offered, field="name", rank=Rank.EDITOR)
    editor.post(f"/claims/{word.pk}/take-back/")
    assert "from now on?" not in editor.get("/review/").content.decode()


def test_an_undone_merge_teaches_no_spelling(editor: Client, article: Article) -> None:
    lavrov, other = Official.objects.get(country="RU"), builders.official("Andrey Rudenko", country="RU")
    sent = {"judge": "same", "other": other.pk, "keep": lavrov.pk}
    editor.post(f"/officials/{lavrov.pk}/merge/?other={other.pk}", sent)
    assert "Read “Andrey Rudenko” as" in editor.get("/review/").content.decode()
    editor.post(f"/judgements/{Judgement.objects.get().pk}/revoke/")
    assert "from now on?" not in editor.get("/review/").content.decode()


def test_an_offer_on_a_record_that_is_gone_shuts_no_page(
    editor: Client, article: Article, offered: Official
) -> None:
    session = editor.session
    gone, standing = ({**session["lessons"][0], "pk": pk} for pk in (offered.pk + 1000, offered.pk))
    session["lessons"] = [gone, standing]
    session.save()
    page = editor.get("/review/")
    assert page.status_code == 200
    assert 'value="1"' in page.content.decode()  # the offer that stands keeps its number
    editor.post("/review/teach/", {"take": "1"})
    assert Alias.objects.get(official=offered, name="Sergey Lavrov").by_editor
    assert editor.get("/no-such-page/").status_code == 404


def add(client: Client, article: Article, value: dict[str, str], **asked: str) -> Any:
    query = "&".join(f"{name}={told}" for name, told in asked.items())
    return client.post(f"/review/{article.pk}/add/?{query}", value)


def test_what_was_missed_is_added_on_the_words_that_tell_it(editor: Client, article: Article) -> None:
    record = Meeting.objects.get()
    words = "agreed to meet again"
    page = editor.get(
        f"/review/{article.pk}/add/", {"quote": words, "record": f"meeting-{record.pk}", "field": "topic"}
    )
    assert "Add it" in page.content.decode()
    response = add(
        editor,
        article,
        {"value": "energy", "version": str(record.version)},
        quote=words,
        record=f"meeting-{record.pk}",
        field="topic",
    )
    assert response["Location"] == f"/review/{article.pk}/"
    made = Claim.objects.get(field="topic", rank=Rank.EDITOR)
    assert (made.value, made.source, article.text[made.start : made.end]) == ("energy", article, words)
    give(editor, article, undo="1")
    assert [topic.code for topic in record.topics.all()] == ["trade"]


def test_a_record_that_was_missed_is_added(editor: Client, article: Article) -> None:
    add(
        editor,
        article,
        {"value": "Rainy Season Protocol", "version": "0"},
        quote="the rains",
        record="agreement-new",
        field="title",
    )
    made = Claim.objects.get(agreement__title="Rainy Season Protocol", field="title")
    assert (made.quote, made.rank) == ("the rains", Rank.EDITOR)


@pytest.mark.parametrize("words", ["never written there", "", "x" * 401])
def test_words_that_do_not_stand_in_the_article_add_nothing(
    editor: Client, article: Article, words: str
) -> None:
    record = Meeting.objects.get()
    response = add(
        editor,
        article,
        {"value": "energy", "version": str(record.version)},
        quote=words,
        record=f"meeting-{record.pk}",
        field="topic",
    )
    assert response.status_code == 422
    assert not Claim.objects.filter(rank=Rank.EDITOR).exists()


def test_a_name_that_means_several_asks_which(editor: Client, article: Article) -> None:
    for name in ("Igor Ivanov", "Sergey Ivanov"):
        builders.official(name, country="RU")
    record = Meeting.objects.get()
    response = add(
        editor,
        article,
        {"object": "Ivanov", "role": "member", "country": "RU", "version": str(record.version)},
        quote="The two sides",
        record=f"meeting-{record.pk}",
        field="member",
    )
    html = response.content.decode()
    assert response.status_code == 422
    assert "Several records fit" in html
    assert "Igor Ivanov" in html


@pytest.mark.parametrize("role", [roles.VIEWER, roles.PARTNER])
def test_the_desk_is_for_editors(article: Article, role: str) -> None:
    client = logged_in(role)
    for address in ("/review/", f"/review/{article.pk}/"):
        assert client.get(address).status_code == 403
    assert give(client, article, accept=f"{claim_of('place').pk}-0").status_code == 403
    assert "/review/" not in client.get("/").content.decode()


def test_a_version_or_a_number_that_is_none_is_no_failure_of_the_page(
    editor: Client, article: Article
) -> None:
    meeting = Meeting.objects.get()
    address = f"/review/{article.pk}/add/?quote=Singapore&record=meeting-{meeting.pk}&field=topic"
    for version in ("abc", "", "9" * 5000):
        response = editor.post(address, {"value": "energy", "version": version})
        assert response.status_code == 422
        assert "Look at it, then save again" in response.content.decode()
    assert editor.post("/review/teach/", {"take": "9" * 5000}).status_code == 302


def test_a_claim_that_a_reading_replaces_at_that_moment_is_told(
    editor: Client, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim = claim_of("place")
    monkeypatch.setattr(review, "reject", lambda *_: Claim.objects.get(pk=0))
    response = give(editor, article, reject=f"{claim.pk}-0")
    assert response.status_code == 409
    assert "read again in the meantime" in response.content.decode()


def test_what_a_new_reading_brought_is_not_accepted_unseen(editor: Client, article: Article) -> None:
    newest = max(row.claim.pk for row in claims_on_desk(article))
    told = filing.meeting(article.text, filing.CAYETANO, filing.LAVROV, topics=["energy"])
    extraction = filing.extraction(article.text, "2018-08-03", [told])
    reconcile(article.pk, extraction, extraction["extractor"], "lexicon/2")
    response = give(editor, article, bulk=f"all-{newest}")
    assert response.status_code == 409
    assert "read again in the meantime. Nothing was accepted" in response.content.decode()
    assert not Claim.objects.filter(rank=Rank.EDITOR).exists()
    accept_many(editor, article, "all")
    assert Claim.objects.filter(rank=Rank.EDITOR, value="energy").exists()


def test_the_only_name_is_not_rejected_and_the_desk_says_what_to_do(editor: Client, article: Article) -> None:
    claim = Claim.objects.get(field="name", value="Sergey Lavrov")
    response = give(editor, article, reject=f"{claim.pk}-0")
    assert response.status_code == 422
    assert "Write the right one in its place" in response.content.decode()
    assert Official.objects.filter(name="Sergey Lavrov").exists()
