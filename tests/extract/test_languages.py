"""Articles in a language that the rules do not read say so, and do not claim that nothing happened."""

import pytest

from ingest.extract.relevance import UNREADABLE
from tests.extract.reading_articles import read

JAPANESE = "ロシアのラブロフ外相は火曜日、モスクワでフィリピンのロクシン外相と会談した。"
CHINESE = "俄罗斯外长拉夫罗夫星期二在莫斯科会见菲律宾外长洛钦。双方讨论了贸易和安全合作。"


@pytest.mark.parametrize("text", [JAPANESE, CHINESE])
def test_an_article_in_japanese_or_chinese_is_said_to_be_unreadable(text: str) -> None:
    found = read(text)
    assert not found.relevant
    assert found.reason == UNREADABLE
    assert "cannot be read" in found.reason
    assert found.unread


def test_an_english_article_without_an_official_act_is_not_said_to_be_unreadable() -> None:
    found = read(
        "The volleyball team of Russia won in Manila on Tuesday. The crowd was loud and the tickets were sold out."
    )
    assert not found.relevant
    assert "cannot be read" not in found.reason
