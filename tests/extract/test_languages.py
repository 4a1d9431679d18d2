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


NEIGHBOURS = (
    # Cebuano, Hiligaynon and Ilocano share words with Filipino; Bulgarian and Tatar share letters with Russian
    (
        "Miabot na sa Moscow ang mga sakop sa Senado alang sa usa ka tigom. Matod sa Malacañang, kini ang unang "
        "higayon nga mibisita sila didto sukad niadtong milabay nga tuig."
    ),
    (
        "Nag-abot na sa Moscow ang mga katapu sang Senado agud magtambong sa isa ka miting. Suno sa Malacañang, ini "
        "ang una nga tion nga nagbisita sila didto."
    ),
    (
        "Simmangpet idiay Moscow dagiti kameng ti Senado tapno makisarita kadagiti opisial. Kinuna ti Malacañang a "
        "daytoy ti umuna a panagbisitada idiay sipud idi napan a tawen."
    ),
    (
        "Председателят на Сената на Филипините пристигна в Москва на официално посещение. Той ще се срещне с "
        "председателя на Думата, съобщиха от двореца. Двамата ще обсъдят търговията между двете държави."
    ),
    "Филиппин Сенаты рәисе Мәскәүгә рәсми визит белән килде. Ул Дәүләт Думасы рәисе белән очраша.",
)


@pytest.mark.parametrize("text", NEIGHBOURS)
def test_a_tongue_akin_to_one_that_is_read_is_said_to_be_another(text: str) -> None:
    found = read(text)
    assert (found.language, bool(found.unread)) == ("other", True)


READ = (
    (
        "fil",
        "Nakarating na sa Moscow ang mga senador. Oo nga, ayon sa Malacañang, ito ang unang pagbisita nila doon.",
    ),
    ("ru", "Стороны объявили о встрече. Объем торговли вырос, съезд партии объявлен на май."),
    (
        "fil",
        "May bilateral meeting siya with the minister, tapos babalik na siya. Hindi pa final iyong listahan, sir.",
    ),
)


@pytest.mark.parametrize(("language", "text"), READ)
def test_what_is_read_is_not_said_to_be_unread(language: str, text: str) -> None:
    found = read(text)
    assert (found.language, found.unread) == (language, [])


def test_an_english_article_without_an_official_act_is_not_said_to_be_unreadable() -> None:
    found = read(
        "The volleyball team of Russia won in Manila on Tuesday. The crowd was loud and the tickets were sold out."
    )
    assert not found.relevant
    assert "cannot be read" not in found.reason
