"""Articles read again: only the machine's claims are replaced, and what people said stands through everything."""

from __future__ import annotations

import re
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from pytest_django import DjangoAssertNumQueries

from bilateral.models import Article, Change, Claim, Judgement, Meeting, Official
from bilateral.models.codes import ArticleState, Rank
from bilateral.rules.names import fold
from bilateral.selectors.dump import canonical_dump
from bilateral.services import merge, revert, roles
from bilateral.services.correct import Correction, correct_all
from ingest import reading, rereading, tasks
from ingest.lexicon import current_lexicon
from tests import builders as filing
from tests.admin import builders as admin
from tests.api import builders as api
from tests.web.conftest import logged_in

pytestmark = pytest.mark.django_db

TEXT = (
    "CEBU CITY, June 14, 2018 — National Security Adviser Hermogenes Esperon Jr. held talks with Russian Security "
    "Council Secretary Nikolai Patrushev in Cebu City on Wednesday. The two sides discussed terrorism.\n"
)
LATER = (
    "MOSCOW, September 20, 2018 — Foreign Affairs Secretary Alan Peter Cayetano held talks with Russian Foreign "
    "Minister Sergey Lavrov in Moscow on Wednesday.\n"
)


@pytest.fixture
def article() -> Article:
    return reading.read_article(filing.article(TEXT, "2018-06-14", publisher="Sample wire").pk)


@pytest.fixture
def meeting(article: Article) -> Meeting:
    return Meeting.objects.visible().get(mentions__article=article)


def reparse(*options: str) -> str:
    """Run the command, and then what its message has a worker do."""
    output = StringIO()
    call_command("reparse", *options, stdout=output)
    while tasks.reread_batch.run():
        pass
    return output.getvalue()


def machine_values(field: str) -> list[Any]:
    return [c.value for c in Claim.objects.standing().filter(field=field, rank=Rank.MACHINE)]


def another_reading(monkeypatch: pytest.MonkeyPatch, before: str, after: str) -> None:
    """From now on the extractor reads some place otherwise."""
    extract = reading.extract_article

    def changed(article: Article) -> tuple[dict[str, Any], str]:
        extraction, version = extract(article)
        for told in extraction["meetings"]:
            told["place"] = after if told["place"] == before else told["place"]
        return {**extraction, "extractor": "rules/next"}, version

    for module in (reading, rereading):
        monkeypatch.setattr(module, "extract_article", changed)


def test_reading_again_what_reads_the_same_changes_nothing(article: Article) -> None:
    before, changes = canonical_dump(), Change.objects.count()
    assert "1 articles marked" in reparse("--all")
    assert (canonical_dump(), Change.objects.count()) == (before, changes)


def test_a_new_reading_takes_the_place_of_the_old(
    meeting: Meeting, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    another_reading(monkeypatch, "Cebu City", "Cebu")
    reparse("--all")
    meeting.refresh_from_db()
    article.refresh_from_db()
    assert (meeting.place, article.extractor) == ("Cebu", "rules/next")
    assert machine_values("place") == ["Cebu"]


def test_a_dry_run_shows_what_would_change_and_changes_nothing(
    meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    another_reading(monkeypatch, "Cebu City", "Cebu")
    before, claims = canonical_dump(), list(Claim.objects.order_by("pk").values_list("pk", flat=True))
    shown = reparse("--all", "--dry-run")
    assert f"meeting {meeting.pk} updated" in shown
    assert 'place: "Cebu City" → "Cebu"' in shown
    assert re.search(r"1 articles read; 1 records and \d+ values would change", shown)
    assert canonical_dump() == before
    assert list(Claim.objects.order_by("pk").values_list("pk", flat=True)) == claims
    assert not Article.objects.filter(reread_requested_at__isnull=False).exists()


@pytest.mark.parametrize(
    ("options", "marked"),
    [
        (["--all"], 2),
        (["--publisher", "sample WIRE"], 1),
        (["--published-from", "2018-07-01"], 1),
        (["--published-to", "2018-07-01"], 1),
        (["--read-by", "nobody/0"], 0),
        (["--not-read-by", "nobody/0"], 2),
    ],
)
def test_articles_are_chosen_by_filter(article: Article, options: list[str], marked: int) -> None:
    reading.read_article(filing.article(LATER, "2018-09-20").pk)
    assert f"{marked} articles marked" in reparse(*options)


def test_without_a_choice_nothing_is_read_again(article: Article) -> None:
    with pytest.raises(CommandError, match="Say which articles"):
        reparse()


def test_it_goes_on_where_it_stopped(article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    reading.read_article(filing.article(LATER, "2018-09-20").pk)
    rereading.request(rereading.Selection())
    monkeypatch.setattr(rereading, "BATCH", 1)
    assert tasks.reread_batch.run() == 1
    assert Article.objects.filter(reread_requested_at__isnull=False).count() == 1
    # The worker died here: the mark is on the row, and whoever comes next reads only the other one.
    assert tasks.reread_batch.run() == 1
    assert tasks.reread_batch.run() == 0


def test_an_article_that_fails_keeps_its_records_and_says_why(
    meeting: Meeting, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(article: Article) -> Any:
        raise ValueError("the lexicon is unreadable")

    before = canonical_dump()
    monkeypatch.setattr(reading, "extract_article", fails)
    reparse("--all")
    article.refresh_from_db()
    assert article.state == ArticleState.RECONCILED
    assert "the lexicon is unreadable" in article.state_reason
    assert canonical_dump() == before


def edit_in_admin(meeting: Meeting) -> None:
    client = admin.signed_in(admin.account())
    admin.saved(client, meeting, admin.opened(client, meeting), place="Lapu-Lapu City", reason="The hotel.")


def edit_on_the_desk(meeting: Meeting, article: Article) -> None:
    claim = Claim.objects.standing().get(field="date", mention__meeting=meeting)
    address = f"/meetings/{meeting.pk}/fix/date/?claim={claim.pk}&next=/review/{article.pk}/"
    sent = {"value": "2018-06-12", "version": meeting.version, "reason": "As the release has it."}
    assert logged_in(roles.EDITOR).post(address, sent).status_code == 302
    meeting.refresh_from_db()


def edit_by_api(meeting: Meeting) -> None:
    answer = api.caller(roles.EDITOR, ("read", "correct")).post(
        f"/api/v1/meetings/{meeting.pk}/corrections",
        {"field": "topic", "value": "energy", "reason": "The communiqué names it."},
        content_type="application/json",
        headers={"If-Match": f'"{meeting.version}"'},
    )
    assert answer.status_code == 201, answer.content
    meeting.refresh_from_db()


def edits(record: Meeting) -> tuple[str, str, bool]:
    record.refresh_from_db()
    return record.place, record.date, record.topics.filter(code="energy").exists()


EDITED = ("Lapu-Lapu City", "2018-06-12", True)


def test_edits_stand_when_everything_is_read_again_merged_and_parted_and_come_back_when_reverted(
    meeting: Meeting, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading.read_article(filing.article(LATER, "2018-09-20").pk)
    other = Meeting.objects.visible().exclude(pk=meeting.pk).get()
    edit_in_admin(meeting)
    edit_on_the_desk(meeting, article)
    edit_by_api(meeting)
    assert edits(meeting) == EDITED
    edited_version = meeting.version

    another_reading(monkeypatch, "Cebu City", "Cebu")
    reparse("--all")
    assert edits(meeting) == EDITED
    assert machine_values("place").count("Cebu") == 1  # the machine's word is there, and outranked

    editor = admin.account(name="merging")
    merge.merge(other, meeting, editor)
    assert edits(other) == EDITED  # the record that stays has the editors' word, whichever of the two it is
    reparse("--all")
    assert edits(other) == EDITED

    merge.revoke(Judgement.objects.get(), editor)
    assert edits(meeting) == EDITED
    other.refresh_from_db()
    assert (other.place, other.date) == ("Moscow", "2018-09-19")

    revert.revert_to(meeting, 1, editor, "To see what was read first.")
    assert edits(meeting) == ("Cebu City", "2018-06-13", False)
    revert.revert_to(meeting, edited_version, editor, "And back.")
    assert edits(meeting) == EDITED
    reparse("--all")
    assert edits(meeting) == EDITED


def test_a_spelling_that_an_editor_taught_is_known_to_the_next_reading(article: Article) -> None:
    official = Official.objects.visible().get(country="RU")
    text = TEXT.replace("Nikolai Patrushev", "N. P. Patroushev")
    official.aliases.create(name="N. P. Patroushev", folded=fold("N. P. Patroushev"), by_editor=True)
    read = reading.read_article(filing.article(text, "2018-06-14").pk)
    assert read.state == ArticleState.RECONCILED
    assert official.mentions.filter(article=read).exists()
    assert Official.objects.visible().filter(country="RU").count() == 1


def test_an_office_that_an_editor_taught_tells_the_next_reading_whose_side_somebody_is_on() -> None:
    text = "MANILA — Zosimo Quiambao met Russian Foreign Minister Sergey Lavrov in Manila on Tuesday.\n"
    official = Official.objects.create(version=0)

    def country_read(day: str) -> str | None:
        told, _ = reading.extract_article(filing.article(text + day, day))
        return {o["name"]: o["country"] for o in told["officials"]}.get("Zosimo Quiambao")

    assert country_read("2018-06-14") is None
    said = {
        "name": "Zosimo Quiambao",
        "country": "PH",
        "post": {"title": "Maritime Secretary", "period": "2018/2019"},
    }
    correct_all(official, [Correction(*one) for one in said.items()], api.account(roles.EDITOR))
    assert country_read("2018-06-15") == "PH"


def test_a_taught_office_goes_with_its_holder_into_a_merge(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    editor = api.account(roles.EDITOR)
    kept, gone = Official.objects.create(version=0), Official.objects.create(version=0)
    for official, name in ((gone, "Z. Quiambao"), (kept, "Zosimo Quiambao")):
        correct_all(official, [Correction("name", name), Correction("country", "PH")], editor)
    correct_all(gone, [Correction("post", {"title": "Maritime Secretary"})], editor)
    merge.merge(kept, gone, editor)
    with django_assert_num_queries(2):
        offices = current_lexicon().offices
    assert [(held.name, held.office) for held in offices] == [("Zosimo Quiambao", "Maritime Secretary")]
