"""Each kind of date, said as each language says it."""

from __future__ import annotations

import pytest
from django.utils import translation

from bilateral.rules.edtf import bounds
from bilateral.web.dates import in_words, month_heading

# EDTF → English, Filipino, Russian. Russian has a case for what stands alone and one for what follows a preposition.
DATES = {
    "2017-02-16": ("16 Feb 2017", "16 Pebrero 2017", "16 февраля 2017"),
    "2017-05": ("May 2017", "Mayo 2017", "май 2017"),
    "2017": ("2017", "2017", "2017"),
    "2017-05-23/2017-05-26": ("23–26 May 2017", "23–26 Mayo 2017", "23–26 мая 2017"),
    "2017-05-30/2017-06-02": ("30 May – 2 Jun 2017", "30 Mayo – 2 Hunyo 2017", "30 мая – 2 июня 2017"),
    "2017-12-30/2018-01-02": (
        "30 Dec 2017 – 2 Jan 2018",
        "30 Disyembre 2017 – 2 Enero 2018",
        "30 декабря 2017 – 2 января 2018",
    ),
    "2017-05/2017-08": ("May–Aug 2017", "Mayo–Agosto 2017", "май–август 2017"),
    "2017-12/2018-02": (
        "Dec 2017 – Feb 2018",
        "Disyembre 2017 – Pebrero 2018",
        "декабрь 2017 – февраль 2018",
    ),
    "2017/2019": ("2017–2019", "2017–2019", "2017–2019"),
    "2016-10/2017": ("Oct 2016 – 2017", "Oktubre 2016 – 2017", "октябрь 2016 – 2017"),
    "2017-05-23~": ("around 23 May 2017", "bandang 23 Mayo 2017", "около 23 мая 2017"),
    "2017-05~": ("around May 2017", "bandang Mayo 2017", "около мая 2017"),
    "2017-05?": ("perhaps May 2017", "marahil Mayo 2017", "возможно, май 2017"),
    "2017-05%": ("perhaps around May 2017", "marahil bandang Mayo 2017", "возможно, около мая 2017"),
    "../2017-05-23": ("by 23 May 2017", "hanggang 23 Mayo 2017", "не позднее 23 мая 2017"),
    "../2017-05": ("by May 2017", "hanggang Mayo 2017", "не позднее мая 2017"),
    "2018-08-16/..": ("from 16 Aug 2018", "mula 16 Agosto 2018", "с 16 августа 2018"),
    "2018-08/..": ("from Aug 2018", "mula Agosto 2018", "с августа 2018"),
    "2017-21": ("spring 2017", "tagsibol 2017", "весна 2017"),
    "../2017-24": ("by winter 2017", "hanggang taglamig 2017", "не позднее зимы 2017"),
    "2018-36": ("quarter 4 of 2018", "ika-4 kuwarter ng 2018", "4-й квартал 2018"),
    "../2018-36": (
        "by quarter 4 of 2018",
        "hanggang ika-4 kuwarter ng 2018",
        "не позднее 4-го квартала 2018",
    ),
    "2018-41": ("half 2 of 2018", "ika-2 kalahati ng 2018", "2-е полугодие 2018"),
    "2017-05~/2017-08~": (
        "around May 2017 – around Aug 2017",
        "bandang Mayo 2017 – bandang Agosto 2017",
        "около мая 2017 – около августа 2017",
    ),
}
MONTHS = {
    "fil": "Enero Pebrero Marso Abril Mayo Hunyo Hulyo Agosto Setyembre Oktubre Nobyembre Disyembre".split(),
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
}


@pytest.mark.parametrize(("edtf", "words"), list(DATES.items()))
@pytest.mark.parametrize(("place", "language"), [(0, "en"), (1, "fil"), (2, "ru")])
def test_a_date_is_said_as_its_language_says_it(
    edtf: str, words: tuple[str, str, str], place: int, language: str
) -> None:
    bounds(edtf)  # it is one that the register takes
    with translation.override(language):
        assert in_words(edtf) == words[place]


@pytest.mark.parametrize("language", MONTHS)
def test_every_month_has_its_name(language: str) -> None:
    with translation.override(language):
        assert [in_words(f"2017-{month:02d}-03").split()[1] for month in range(1, 13)] == MONTHS[language]


@pytest.mark.parametrize(
    ("language", "heading"), [("en", "February 2017"), ("fil", "Pebrero 2017"), ("ru", "Февраль 2017")]
)
def test_a_heading_names_its_month(language: str, heading: str) -> None:
    limits = bounds("2017-02-16")
    with translation.override(language):
        assert month_heading("2017-02-16", limits.earliest, limits.latest) == heading
