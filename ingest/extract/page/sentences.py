"""Where sentences end inside one paragraph, in English, Filipino and Russian."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CLOSES = r"[.!?…]{0,7}[\"”»')\]]{0,3}(?=\s)"
_END = re.compile(rf"[.!?…]{_CLOSES}")
_FULL_STOP = re.compile(rf"\.{_CLOSES}")  # found in a third of the time, and all that most paragraphs have
_OTHER_ENDS = tuple("!?…")
_TOKEN_BEFORE = 40  # code points looked back for the word that carries the full stop

# a title or a word that always goes on: "Gen. Ano", "No. 5", "г. Москва"
_NEVER_LAST = frozenset(
    """
    ma gen lt col adm radm vadm capt cpt maj sgt ssgt msgt tsgt cpl pvt cmdr cdr comdr brig ens com
    commo dir supt insp pol sec secy usec asec asst comm spkr secs dr drs mr mrs ms mme mmes mdm messrs
    prof rep reps sen sens gov govs pres amb ambs min dep cong coun exec hon fr rev atty attys engr arch
    chair spox st sta sto mt ft no nos art arts vol fig vs cf approx viz ph gng bb kgg kal pang г ул им
    дж пл пр проф ген адм полк акад доц тов гр св см напр млн млрд тыс ср
    """.split()
)
# a word with a full stop of its own that may also be the last of a sentence
_MAY_BE_LAST = frozenset(
    """jr sr ii iii iv inc co corp ltd bros etc est al dept jan feb mar apr jun jul aug sept sep oct nov dec
    mon tue tues wed thu thurs fri sat sun a.m p.m u.s u.k u.n u.s.a u.s.s.r d.c e.u r.a ph.d m.d i.e e.g a.i
    с.г т.г гг в.в руб коп долл др т.д т.п т.е т.к н.э пп стр обл экз янв февр апр авг сент окт нояб дек""".split()
)
_OPENERS = frozenset(
    """
    the a an he she they it we i you this that these those in on at by for from to with under after before
    during since as if when while although though but and so yet or both all some most many several
    meanwhile however also earlier later asked according there here his her their its our my what who why
    how not no one two ang ng sa si ayon ito siya sila noong nang kung в на по при с из о об к от для как
    это он она они мы вы и а но также кроме стороны по
    """.split()
)
_SPEAKS = re.compile(
    r"\s+(?:[A-Z][\w'.-]*\s+){1,5}(?:said|says|told|tells|asked|asks|added|adds|exclaimed"
    r"|noted|quipped|joked|replied|wrote|recalled|wondered)\b"
)
_GOES_ON = re.compile(r"\s+(?:[a-zа-яё(,;:&]|[–—-]\s|/\s?[A-Z])")
_NEXT_WORD = re.compile(r"\s+[\"“«'(\[]{0,3}([^\W_]+)")
_BEFORE_LAST_WORD = re.compile(r".*[\s(\"“«'\[–—/-]", re.DOTALL)
_INITIAL = re.compile(r"(?:^|[\s(\"“«'.-])[A-ZА-ЯЁ]$")
_NUMBER_NEXT = re.compile(r"\s+\d")
_BARE_NUMBER = re.compile(r"(?:^|\s)\d{1,2}$")
# The day that heads an entry of a calendar, and goes with what follows: "December 9 to 12. The ship calls at Cebu".
_CALENDAR_DAY = re.compile(
    r"(?:[\W_]"
    r"|(?:on|from|to|until|and|the|of|early|mid|late|later|this|next|last|week|month|year|today|tomorrow"
    r"|yesterday"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d)\b){1,20}",
    re.IGNORECASE,
)
_LONGEST_DAY = 40  # code points of such a head


def split_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of the paragraph ``text[start:end]``, without the white space between them."""
    begin = start
    others = any(map(text[start:end].__contains__, _OTHER_ENDS))
    for stop in (_END if others else _FULL_STOP).finditer(text, start, end):
        if stop.end() >= end:
            break
        if _is_end(text, start, stop):
            yield begin, stop.end()
            begin = _skip_space(text, stop.end(), end)
    if begin < end:
        yield begin, end


def _skip_space(text: str, position: int, end: int) -> int:
    while position < end and text[position].isspace():
        position += 1
    return position


def _is_end(text: str, start: int, stop: re.Match[str]) -> bool:
    mark = stop.group()
    if _GOES_ON.match(text, stop.end()):
        return False
    if mark[0] in "!?…" or len(mark.rstrip("\"”»')]")) > 1:
        return not (mark[-1] in '"”»' and _SPEAKS.match(text, stop.end()))
    if mark != ".":
        return not (mark[-1] in '"”»' and _SPEAKS.match(text, stop.end()))
    if stop.start() - start < _LONGEST_DAY and _CALENDAR_DAY.fullmatch(text, start, stop.start()):
        return False
    before = text[max(start, stop.start() - _TOKEN_BEFORE) : stop.start()]
    return not _full_stop_inside(before, text, stop.end())


def _full_stop_inside(before: str, text: str, after: int) -> bool:
    """Whether a full stop belongs to the word before it: an abbreviation, an initial, a numeral of a list."""
    earlier = _BEFORE_LAST_WORD.match(before)
    word = before[earlier.end() if earlier else 0 :].lower()
    following = _NEXT_WORD.match(text, after)
    next_word = following[1] if following else ""
    if before[-1:].isupper() and _INITIAL.search(before) and word not in _MAY_BE_LAST:
        return True
    if word == "no" and not next_word.isdigit():
        return False
    if word == "г":
        return not _year_before(before)
    if word in _NEVER_LAST:
        return True
    if before[-1:].isdigit() and _BARE_NUMBER.search(before) and before.strip().isdigit():
        return True
    if word in _MAY_BE_LAST:
        return bool(_NUMBER_NEXT.match(text, after)) or next_word.lower() not in _OPENERS or next_word == "I"
    return False


def _year_before(before: str) -> bool:
    """``2017 г.`` may end a sentence, ``г. Москва`` is a city."""
    words = before.split()
    return len(words) > 1 and words[-2].isdigit()
