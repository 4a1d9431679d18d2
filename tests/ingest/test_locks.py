"""What a reading groups is locked whole, so that no other reading adds to a part of it meanwhile."""

from __future__ import annotations

import pytest

from bilateral.models import Article, Mention
from ingest.reconcile import near_duplicates
from ingest.reconcile.locks import lock_all
from tests.builders import CAYETANO, meeting, report, talks

pytestmark = pytest.mark.django_db
SHUTTLE = " ".join(f"word{number}" for number in range(120))


@pytest.fixture
def locked(monkeypatch: pytest.MonkeyPatch) -> list[set[str]]:
    """The names that were locked, once an attempt: each attempt lets go of those before it."""
    asked: list[set[str]] = []

    def noted(names: set[str]) -> None:
        asked.append(set(names))
        lock_all(names)

    monkeypatch.setattr("ingest.reconcile.article.lock_all", noted)
    return asked


def keys_of(article: Article) -> set[str]:
    return {key for mention in Mention.objects.filter(article=article) for key in mention.block_keys}


def test_what_a_report_could_belong_with_through_others_is_locked_too(locked: list[set[str]]) -> None:
    vague = talks("Outlet one", date="2018-08/2019-03")
    late = talks("Another paper", date="2019-03-20")
    del locked[:]
    early = talks("Third paper", date="2018-08-02")
    assert "meeting:encounter:2019-03" in keys_of(late) - keys_of(early), sorted(keys_of(late))
    assert locked[-1] >= keys_of(vague) | keys_of(late) | keys_of(early)
    del locked[:]
    talks("Third paper", date="2018-08-02")
    assert len(locked) <= 2


def test_what_reports_nothing_in_common_with_others_is_locked_at_once(locked: list[set[str]]) -> None:
    talks("Outlet one")
    assert len(locked) == 1


def test_a_source_is_locked_by_all_who_are_filed_under_it(locked: list[set[str]]) -> None:
    first = report(SHUTTLE, [meeting(SHUTTLE, CAYETANO)])
    first.refresh_from_db()
    copy = SHUTTLE.replace("word119", "another")
    del locked[:]
    second = report(copy, [meeting(copy, CAYETANO)])
    second.refresh_from_db()
    assert second.source_key == min(first.text_hash, second.text_hash)
    assert near_duplicates.name_of(first.source_key) in locked[-1]
