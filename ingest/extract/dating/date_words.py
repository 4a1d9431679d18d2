"""The words of dates in English, Russian and Filipino, each with its symbol and its value.

A symbol is one letter of the alphabet in which ``date_grammar`` writes its rules:

    M month                 m month, beside a day or a year only ("Mar 15", "may 8")
    W weekday               w weekday, beside a date only ("Sat., Oct. 5")
    D day of a month        Y year          X decade        Z date in figures
    R relative day          H part of a day
    N next   L last   T this                l later   r earlier
    E early  I middle F late  e end    K latter  p part
    k week   n month  y year  q quarter  h half  d weekend  s season  g day   U weeks, months, years, days
    1 ordinal               v number in words
    t the    o of     i in, on, at    j as    & and   O or       - to       Q quarter in figures
    f from   b by     x before  u until  S since  A after  ~ around  B between  a ago  V within
    C yearend        G Christmas
"""

from __future__ import annotations

from datetime import date

Value = int | str | date

_ENGLISH_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_FILIPINO_MONTHS = (
    "enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre".split()
)
_RUSSIAN_MONTHS = "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр".split()
_HARD, _SOFT, _SHORT = ("", "а", "е", "у", "ом"), ("ь", "я", "е", "ю", "ем"), ("й", "я", "е", "ю", "ем")


def _russian_months() -> dict[str, int]:
    forms: dict[str, int] = {}
    for number, stem in enumerate(_RUSSIAN_MONTHS, 1):
        endings = _SHORT if number == 5 else _HARD if number in (3, 8) else _SOFT
        forms.update({stem + ending: number for ending in endings})
    return forms


SHORT_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
    "янв": 1, "фев": 2, "февр": 2, "апр": 4, "авг": 8, "сен": 9, "сент": 9, "окт": 10, "ноя": 11, "нояб": 11, "дек": 12,
}  # fmt: skip
_LONG_MONTHS = {name: number for number, name in enumerate(_ENGLISH_MONTHS, 1)} | _russian_months()
_FILIPINO_MONTH = {name: number for number, name in enumerate(_FILIPINO_MONTHS, 1)}
MONTHS = _LONG_MONTHS | _FILIPINO_MONTH | SHORT_MONTHS
# names that are also verbs, given names or nouns: a month only after a word that dates take
DOUBTFUL_MONTHS = frozenset({"may", "march", "april", "june", "august", "mayo", "marso"})

_WEEKDAYS = {
    0: "monday понедельник понедельника понедельнику", 1: "tuesday вторник вторника вторнику",
    2: "wednesday среда среду среды среде", 3: "thursday четверг четверга четвергу",
    4: "friday пятница пятницу пятницы пятнице", 5: "saturday суббота субботу субботы субботе",
    6: "sunday воскресенье воскресенья воскресенью",
}  # fmt: skip
_SHORT_WEEKDAYS = {0: "mon", 1: "tue tues", 2: "wed weds", 3: "thu thur thurs", 4: "fri", 5: "sat", 6: "sun"}
_FILIPINO_WEEKDAYS = {
    0: "lunes",
    1: "martes",
    2: "miyerkules miyerkoles",
    3: "huwebes",
    4: "biyernes",
    5: "sabado",
}

_NUMBERS = {
    1: "a an one isang один одну", 2: "two dalawang два две", 3: "three tatlong три", 4: "four apat четыре",
    5: "five пять", 6: "six шесть", 7: "seven семь", 8: "eight восемь", 9: "nine девять", 10: "ten десять",
    11: "eleven", 12: "twelve dozen", 15: "fifteen", 20: "twenty", 25: "twenty-five", 30: "thirty", 40: "forty",
    45: "forty-five", 50: "fifty", 60: "sixty",
}  # fmt: skip
TWO_TO_TEN = "two|three|four|five|six|seven|eight|nine|ten"  # for patterns
_ORDINALS = {
    1: "first 1st первый первая первое первом первой первого",
    2: "second 2nd второй вторая второе втором второго ikalawang pangalawang",
    3: "third 3rd третий третья третьем третьей третьего ikatlong pangatlong",
    4: "fourth 4th четвертый четвертом четвёртом четвертого четвёртого",
}  # fmt: skip
_SEASONS = {
    21: "spring весна весной весны весну", 22: "summer лето летом лета",
    23: "autumn fall осень осенью осени", 24: "winter зима зимой зимы зиму",
}  # fmt: skip
_DECADES = {1950: "fifties", 1960: "sixties", 1970: "seventies", 1980: "eighties", 1990: "nineties"}
_RELATIVE_DAYS = {
    -2: "позавчера", -1: "yesterday вчера", 0: "today tonight сегодня", 1: "tomorrow завтра", 2: "послезавтра",
}  # fmt: skip
_UNITS = {
    "k": "week неделя неделе неделю недели неделей",
    "n": "month месяц месяце месяца месяцу", "y": "year yr год году года годом г",
    "q": "quarter квартал квартале квартала",
    "h": "half semester полугодие полугодии полугодия половина половине половины половину",
    "d": "weekend выходные выходных", "g": "day день дня",
}  # fmt: skip
_PLURALS = {"k": "weeks недель", "n": "months месяцев", "y": "years лет", "g": "days дней"}
_PLAIN = {
    "H": "morning afternoon evening night noon midday midnight утром днем днём вечером ночью",
    "N": "next coming upcoming следующий следующая следующем следующей следующего следующую "
    "будущий будущем будущей будущего",
    "L": "last past previous прошлый прошлом прошлой прошлого прошлую прошлая минувший "
    "минувшем минувшей минувшего минувшую",
    "T": "this current этот этом этой эту этого нынешнем нынешней нынешнего текущем текущей текущего",
    "l": "later позднее позже",
    "r": "earlier ранее раньше",
    "E": "early beginning start начало начале начала началу первых",
    "I": "mid middle середина середине середины",
    "F": "late последних",
    "K": "latter",
    "p": "part portion",
    "e": "end ends close конец конце конца концу",
    "t": "the",
    "o": "of числах",  # «в первых числах мая»
    "i": "in on at during for в во на",
    "&": "and и",
    "O": "or или",
    "-": "to through thru по",
    "f": "from starting effective с со",
    "b": "by than к ко",
    "j": "as",
    "x": "before",
    "u": "until till до",
    "S": "since",
    "A": "after following после",
    "~": "around about circa approximately roughly около примерно",
    "B": "between между",
    "a": "ago назад",
    "V": "within",
    "C": "yearend",
    "G": "christmas",
}
_FILIPINO_PLAIN = {
    "i": "sa noong nitong",
    "o": "ng",
    "t": "na ika ang",
    "N": "susunod darating",
    "L": "nakaraang nakaraan nakalipas huling",
    "T": "ngayong kasalukuyang",
    "k": "linggo",
    "n": "buwan buwang",
    "y": "taon taong",
    "e": "katapusan pagtatapos dulo",
    "E": "simula umpisa unang",
    "I": "kalagitnaan",
    "&": "at",
    "O": "o",
    "-": "hanggang",
    "f": "mula",
    "x": "bago",
    "A": "pagkatapos matapos",
    "H": "araw umaga hapon gabi tanghali hatinggabi",
}
_FILIPINO_DAYS = {
    -2: "kamakalawa",
    -1: "kahapon kagabi",
    0: "ngayon mamaya kanina kaninang",
    1: "bukas",
    2: "makalawa",
}


def _table() -> dict[str, tuple[str, Value]]:
    words: dict[str, tuple[str, Value]] = {}
    for symbol, plain in _PLAIN.items():
        words.update({word: (symbol, word) for word in plain.split()})
    for symbol, forms in _UNITS.items():
        words.update(dict.fromkeys(forms.split(), (symbol, symbol)))
    for unit, forms in _PLURALS.items():
        words.update(dict.fromkeys(forms.split(), ("U", unit)))
    valued = (
        ("v", _NUMBERS), ("1", _ORDINALS), ("s", _SEASONS), ("X", _DECADES), ("R", _RELATIVE_DAYS), ("W", _WEEKDAYS),
        ("w", _SHORT_WEEKDAYS),
    )  # fmt: skip
    for symbol, table in valued:
        for value, text in table.items():
            words.update(dict.fromkeys(text.split(), (symbol, value)))
    words.update({name: ("M", number) for name, number in _LONG_MONTHS.items()})
    words.update({name: ("m", number) for name, number in SHORT_MONTHS.items()})
    return words


def _filipino_table() -> dict[str, tuple[str, Value]]:
    words = dict(WORDS)
    for symbol, plain in _FILIPINO_PLAIN.items():
        words.update({word: (symbol, word) for word in plain.split()})
    for symbol, table in (("W", _FILIPINO_WEEKDAYS), ("R", _FILIPINO_DAYS)):
        for value, text in table.items():
            words.update(dict.fromkeys(text.split(), (symbol, value)))
    words.update({name: ("M", number) for name, number in _FILIPINO_MONTH.items()})
    return words


WORDS: dict[str, tuple[str, Value]] = _table()
FILIPINO_WORDS: dict[str, tuple[str, Value]] = _filipino_table()
_NUMBER_OF = {word: number for number, words in _NUMBERS.items() for word in words.split()}


def number_told(told: str) -> int:
    """The number that figures or a word of the table tell. Raises ``KeyError`` for any other word."""
    return int(told) if told.isdigit() else _NUMBER_OF[told.lower()]
