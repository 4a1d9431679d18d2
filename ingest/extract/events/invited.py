"""Journeys to which one side invited somebody of the other: possible, as long as nothing tells more of them.

"X invited Y to Manila for the summit in November", "the invitation to Y to visit the Philippines was confirmed",
"Y has been invited to Manila". Whose invitation it is need not be told; who is invited and to where must be.
"""

from __future__ import annotations

import re
from typing import Literal

from ingest.extract.clauses.circumstances import is_reporting_date
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.localities import Locality
from ingest.extract.clauses.polarity import Stance, judge
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.third_parties import names_third_party
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.dating.periods import bounds
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.mentions.carried_people import earlier_people
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.mentions.office_holders import acts_for_a_state
from ingest.extract.types import SIDES, DateMention, Person, Sentence, Span

from .events import DatedAs, Event, dates_agree
from .merge import new_event

_INVITES = Prefiltered(
    r"\b(?<!by\s)(?P<word>invit(?:ed|es|ing)|(?:(?<=to\s)|(?<=will\s))invite|invitation)\b(?!\s+(?:of|by|from)\s)"
    r"|\b(?P<asked>asked)\b(?=\s[^,;]{3,60}?\sto\s+(?:visit|come\s+to)\b)"
    r"|(?<=\bbeen\s)asked\b(?=\s+(?:back\s+)?to\s+(?:the\s+)?(?:[a-z-]+\s+(?:at|in|of)\s+)?(?-i:[A-Z]))"
    r"|\b(?P<russian>пригла(?:сил[аи]?|ш[её]н[аы]?|ша[ею]т|с[ия]т|сить|шени[ея]))\b"
    r"|\b(?P<filipino>i?n?imbita(?:han)?)\b",
    re.IGNORECASE,
)
# Taken up, whoever made it: "accepted an invitation to Manila", "took up his host's invitation to Moscow".
_ACCEPTED = Prefiltered(
    r"\b(?:принял[аи]?|принимает)\s+(?:[а-яё]+\s+){0,2}?(?P<invited>приглашение)\b|"
    r"\b(?:accept(?:ed|s)?|took\s+up)\s+(?:[\w.’'-]+\s+){0,6}?(?P<word>invitation)\b"
    r"(?!\s+(?:of|by|from)\s[^,;.]{2,60}?\sto\s+[a-z])"
)
_OF_HOST = re.compile(
    r"\s+(?:of|from|by)\s+[^,;]{2,60}?(?=\s+to\s)"
    r"|\s+[А-Яа-яЁё][^,;]{2,80}?"
    r"(?=\s+(?:посетить|приехать|прибыть|принять\s+участие|выступить|на\s+саммит|на\s+форум)\b)"
)
_ITS_REASON = re.compile(
    r"\b(?:at|on|upon|by)\s+(?:the\s+|an?\s+|his\s+|her\s+)?"
    r"(?:(?:[A-Z][\w.]*\s+){0,3}[A-Z][\w.]*['’]s?\s+|(?:personal|official|formal|kind|special)\s+)?$"
)
_IS_INVITED = re.compile(
    r"\b(?:has|have|had|was|were)\s+(?:also\s+|again\s+|already\s+)?been\s+$"
    r"|\b(?:was|is|were|are|will\s+be|to\s+be)\s+(?:also\s+|again\s+)?$"
)
_OPENS_WITH = re.compile(
    r"(?:He|She"
    r"|The\s+(?P<office>mayor|governor|secretary|minister|president|senator|speaker|director|chief|admiral|general))\s+"
    r"(?:has|had|was|is)\b"
)
_TITLE = re.compile(
    r"\s+(?:(?:for|to|extended\s+to)\s+)?(?:(?:his|her|the|then)\s+)?"
    r"(?:(?:[A-Z][\w.’'-]*|of|for|the|counterpart,?|deputy|vice|chief|prime|minister|president|secretary"
    r"|governor|mayor|head|speaker|director|general|chair(?:man|woman)?|ambassador|envoy|commander|rector"
    r"|senator|official)\s+){0,8}"
    r"|\s+(?:[А-Яа-яЁё]+\s+){0,4}"
)
_SI = re.compile(r"\s(?:si|kay)\s+(?:[A-Z]\w+\s+){0,4}$")
_HIM = re.compile(r"\s+(?:him|her)\b")
_ANOTHER_OFFICE = re.compile(r"\b(?:vice|deputy|under|assistant|former|spokes)", re.IGNORECASE)
# "Has asked the minister to come in January, and he said yes", "invited X to Davao. X has accepted".
_TAKES_UP = re.compile(r"accept")
_SAID_YES = re.compile(
    r"[^;]{0,160}?(?:,\s+(?:and|which|an\s+invitation)|[.!]\s|\band)\s*(?:that\s+)?"
    r"(?:(?:he|she|it|the\s+[a-z]+(?:\s+[a-z]+)?|(?:[A-Z][\w.’'-]*\s+){0,4}[A-Z][\w’'-]+)\s+)?"
    r"(?:(?:has|had|was|gladly|readily|immediately|at\s+once|since)\s+){0,3}"
    r"(?:accept(?:ed|s)\b(?!\s+(?:an?\s+(?!invitation)|the\s+(?!invitation|offer)))|said\s+yes\b"
    r"|agreed\s*(?:[.,;]|to\s+(?:come|go|visit|attend)\b)|promised\s+to\s+(?:come|go|visit|attend)\b"
    r"|took\s+(?:it|him|her|them)\s+up\b)",
    re.IGNORECASE,
)
_NEXT_SENTENCE = 120  # characters into the sentence behind, in which an invitation is told to be accepted
# From who is invited to where: nothing but going there, and the day for which he is.
_TO_GO = re.compile(
    r"(?:\s+(?:again|anew|once\s+more|also))?,?\s+(?:to|in|sa|в|на|na|посетить)\b[^,;:]{0,70}?$"
    r"|\s+(?:to|посетить)\s+(?:the\s+)?$|(?:\s+(?:again|anew))?\s+to\s+(?:the\s+)?$"
    r"|\s+(?:на|upang|na)\s+[^,;:]{0,60}?\s(?:sa|в|на)\s+$"
)
_GOES = re.compile(
    r"\b(?:visit|come|pay|make|attend|travel|return|fly|join|take\s+part|speak|address|tour|undertake|hold)\b"
    r"|посетить|приехать|прибыть|совершить|принять\s+участие|выступить|\b(?:bumisita|dumalaw|pumunta|dumalo|magtungo)\b"
)
_OTHER_AIM = re.compile(
    r"\bto\s+(?!(?:visit|come|pay|make|attend|travel|return|fly|join|take|speak|address|tour|undertake|hold|the\b|an?\b"
    r"|[A-Z]))"
)
# "To the summit, and counts on his visit": he is awaited where those are who invite him.
_AWAITED = re.compile(
    r"[^;]{3,140}?\b(?:and|as\s+(?:it|he|she|they))\s+(?:also\s+|now\s+)?"
    r"(?:(?:is\s+)?(?:count(?:s|ing)\s+on|expect(?:s|ing)|hop(?:es|ing)\s+for|await(?:s|ing)|looks?\s+forward\s+to"
    r"|looking\s+forward\s+to)"
    r"\s+(?:(?:his|her)\s+(?:\w+\s+)?(?:visit|arrival|coming|presence|attendance|participation|trip)"
    r"|(?:him|her)\s+to\s+(?:come|attend|visit|be\s+there)|(?:seeing|welcoming|receiving)\s+(?:him|her))"
    r")\b"
    r"|[^;]{3,140}?\b(?:рассчитыва[ею]т\s+на|наде[ею]тся\s+на|жд[её]т|ждут|ожида[ею]т)\s+"
    r"(?:его|её|ее)\s+(?:визит|приезд|участи|прибыти)"
)
# "Plans to invite X to the summit in 2026, when it chairs the group": what they invite to is held where they are.
_HOSTS_IT = re.compile(
    r"\b(?:that|which|when|where|as|since)\s+(?:it|the\s+(?:country|Philippines)|Manila|Moscow|Russia)\s+"
    r"(?:will\s+|is\s+to\s+)?(?:hosts?|chairs?|presides?|is\s+(?:hosting|chairing))\b"
    r"|\b(?:когда|котор[а-яё]+|где)\s+(?:она|он|страна|Филиппины|Россия|Манила|Москва)\s+(?:буд[еу]т\s+)?"
    r"(?:председательств[а-яё]+|прим[еу]т|прим[её]т|принима[ею]т|провед[её]т|проводит)\b"
)
_ASKS_HIM = re.compile(r"пригла(?:сили|сят|ш[её]н)", re.IGNORECASE)
_AGAIN = re.compile(r"\bagain\b|\banew\b|\b(?:another|next|second|return)\s+(?:visit|trip)\b")
_TAKEN_UP = re.compile(r"\b(?:accepted|took\s+up|honou?red)\b[^.;]{0,40}$")


def add_invited(reading: Reading, events: list[Event]) -> None:
    """Open the visits to which somebody is told to be invited, where no visit of his there is told."""
    for index, sentence in enumerate(reading.document.sentences):
        if sentence.kind in ("junk", "headline", "byline", "caption", "dateline") or _INVITES not in held_by(
            sentence.text
        ):
            continue
        visits = [_journey(reading, index, sentence, word) for word in _INVITES.finditer(sentence.text)]
        visits += [_accepted(reading, index, sentence, word) for word in _ACCEPTED.finditer(sentence.text)]
        for told in visits:
            if told is None or _completes(events, told) or _is_told(events, told, sentence.text):
                continue
            events.append(told)


def _journey(reading: Reading, index: int, sentence: Sentence, word: re.Match[str]) -> Event | None:
    at, until = sentence.start + word.start(), sentence.start + word.end()
    clause = next(c for c in reversed(reading.clauses_by_sentence[index]) if c.start <= at)
    if names_third_party(reading, clause.start, clause.end) or _ITS_REASON.search(
        sentence.text[: word.start()]
    ):
        return None
    stance = judge(clause.text, at - clause.start, until - clause.start)
    if stance.standing in ("denied", "hypothetical", "cancelled") or _TAKEN_UP.search(
        sentence.text[: word.start()]
    ):
        return None
    guest, end = _guest(reading, sentence, clause, word)
    if guest is None or guest.country not in SIDES or not acts_for_a_state(reading, guest):
        return None
    place = _destination(reading, sentence, guest, end) or _where_awaited(reading, sentence, guest, (at, end))
    if place is None:
        return None
    date = _date(reading, sentence, end)
    if date is None and place.name is None and _HOSTS_IT.search(sentence.text, 0, at - sentence.start):
        date = _date(
            reading, sentence, sentence.start
        )  # "in 2026, when it chairs the group, it will invite X"
    agreed = date and _SAID_YES.match(reading.text(end, sentence.end + _NEXT_SENTENCE))
    return _visit(reading, clause, (at, until), guest, place, date, "planned" if agreed else "possible")


def _accepted(reading: Reading, index: int, sentence: Sentence, word: re.Match[str]) -> Event | None:
    """The visit for which somebody took an invitation up: planned for its day, possible without one."""
    taken_up = "word" if word["word"] else "invited"
    at, until = sentence.start + word.start(taken_up), sentence.start + word.end(taken_up)
    verb = sentence.start + word.start()
    clause = next(c for c in reversed(reading.clauses_by_sentence[index]) if c.start <= verb)
    stance = judge(clause.text, verb - clause.start, verb - clause.start + 1)
    guests = reading.seen_in(clause.start, verb)[-1:]
    if not guests or stance.standing in ("denied", "hypothetical", "cancelled"):
        return None
    guest = guests[0].person
    if guest.country not in SIDES or not acts_for_a_state(reading, guest):
        return None
    host = _OF_HOST.match(sentence.text, word.end())
    end = sentence.start + host.end() if host else until
    place = _destination(reading, sentence, guest, end)
    if place is None:
        return None
    date = _date(reading, sentence, end)
    return _visit(reading, clause, (at, until), guest, place, date, "planned" if date else "possible")


def _visit(
    reading: Reading,
    clause: Clause,
    word: tuple[int, int],
    guest: Person,
    place: Locality,
    date: DateMention | None,
    status: Literal["planned", "possible"],
) -> Event:
    at, until = word
    trigger = Trigger("visit", "verb", at, until, reading.text(at, until))
    told = Stance(status, at - clause.start, until - clause.start, "polarity.invited")
    mention = EventMention(
        "visit", told, trigger, clause, [guest], set(SIDES), date, place if place.name else None,
        pointing=False, bilateral=True, third=False, quoted=False, unfulfilled=False, headline=False, subject=[guest],
    )  # fmt: skip
    when = DatedAs(date.future, date, date.rule) if date and date.future else None
    event = new_event(reading, mention, [guest], when, status)
    event.visitor_side, event.country, event.country_rule = (
        guest.country,
        place.country,
        "country.destination",
    )
    return event


def _guest(
    reading: Reading, sentence: Sentence, clause: Clause, word: re.Match[str]
) -> tuple[Person | None, int]:
    """Who is invited, and where the words end that say so."""
    at, until = sentence.start + word.start(), sentence.start + word.end()
    before = reading.seen_in(sentence.start, at)
    if _IS_INVITED.search(reading.text(sentence.start, at)):
        named = before[-1].person if before else None
        if named is None or _destination(reading, sentence, named, until) is None:
            named = _told_before(reading, sentence, clause, until) or named
        return named, until
    if him := _HIM.match(sentence.text, until - sentence.start):
        behind = [s for s in reading.seen_in(until, sentence.end) if is_speaker(reading, s)]
        invites: list[Person] = [s.person for s in (before[-1:] or behind[:1])]  # "I invited him", X said
        meant = earlier_people(reading, clause, invites) if invites else []
        return (meant[0] if meant else None), sentence.start + him.end()
    after = reading.seen_in(until, sentence.end)
    if (
        before
        and (word["russian"] or "").lower().startswith("приглашен")
        and reading.text(before[-1].end, at).isspace()
    ):  # «Путину приглашение Дутерте»
        whose = after[:1] if after and _TITLE.fullmatch(reading.text(until, after[0].start)) else []
        if whose and after[1:] and _TITLE.fullmatch(reading.text(whose[0].end, after[1].start)):
            return after[1].person, after[1].end  # «Лавров передал Локсину приглашение Путина Дутерте»
        return before[-1].person, whose[0].end if whose else until
    if _ASKS_HIM.match(word["russian"] or "") and before and reading.text(before[-1].end, at).isspace():
        return before[-1].person, until  # «Путина пригласят на саммит»
    if word["filipino"]:
        after = [s for s in after if _SI.search(reading.text(until, s.start))]
        return (after[0].person, after[0].end) if after else (None, until)
    if after and _TITLE.fullmatch(reading.text(until, after[0].start)):
        return after[0].person, after[0].end
    return None, until


def _told_before(reading: Reading, sentence: Sentence, clause: Clause, until: int) -> Person | None:
    """Who "the mayor has been invited", "she was asked" means: of whom was told before, or the last of that office.

    Nobody is asked to where he is at home.
    """
    meant = _OPENS_WITH.match(sentence.text)
    if meant is None or not clause.sentence:
        return None
    if meant["office"] is None:
        return reading.subject_of(clause.sentence - 1)
    told = [
        s.person
        for s in reading.seen_in(0, sentence.start)
        if meant["office"] in s.person.title.casefold() and not _ANOTHER_OFFICE.search(s.person.title)
    ]
    asked_away = (p for p in reversed(told) if _destination(reading, sentence, p, until) is not None)
    return next(asked_away, None)


def _destination(reading: Reading, sentence: Sentence, guest: Person, end: int) -> Locality | None:
    """The place or the country of the other side to which he is invited, a country's name being no place."""
    found = [(p.start, p.end, p.country, p.kind != "country") for p in reading.places_in(end, sentence.end)]
    found += [
        (c.start, c.end, c.country, c.form == "metonym")
        for c in reading.countries_in(end, sentence.end)
        if c.form in ("noun", "metonym")
    ]
    for start, until, country, is_city in sorted(found, key=lambda f: (f[0], not f[3])):
        between = reading.text(end, start)
        if country == guest.country or country not in SIDES:
            return None
        if not _TO_GO.match(between) and not _GOES.search(between):
            return None
        if _OTHER_AIM.search(reading.text(end, start + 1)):
            return None
        return Locality(
            reading.text(start, until) if is_city else None, country, start, until, "place.invited"
        )
    return None


def _where_awaited(
    reading: Reading, sentence: Sentence, guest: Person, words: tuple[int, int]
) -> Locality | None:
    """The country of those who invite somebody to what has no place, and are told to await him or to hold it."""
    invites, end = words
    if not _AWAITED.match(sentence.text, end - sentence.start) and not (
        _HOSTS_IT.search(sentence.text) and not reading.third_countries_in(sentence.start, sentence.end)
    ):
        return None
    hosts = [
        c
        for c in reading.countries_in(sentence.start, invites)
        if c.form in ("noun", "metonym") and c.country in SIDES and c.country != guest.country
    ]
    if not hosts:
        return None
    return Locality(None, hosts[0].country, hosts[0].start, hosts[0].end, "place.invited")


def _date(reading: Reading, sentence: Sentence, end: int) -> DateMention | None:
    anchor = reading.document.anchor
    for date in reading.dates_in(end, sentence.end):
        ahead = date.future and anchor and bounds(date.future)[1] > anchor
        if ahead and not is_reporting_date(reading, date):
            return date
    return None


def _completes(events: list[Event], invited: Event) -> bool:
    """Whether it was only told besides that the invitation was accepted, without the day for which it was."""
    if invited.when is None:
        return False
    for event in events:
        taken_up = any(_TAKES_UP.match(m.trigger.text) for m in event.mentions)
        same = event.kind == "visit" and event.country == invited.country
        if taken_up and same and event.when is None and invited.principals[0] in event.people:
            event.when, event.place = invited.when, event.place or invited.place
            event.status = "planned"
            event.involved.append(Span(invited.mentions[0].clause.start, invited.mentions[0].clause.end))
            return True
    return False


def _is_told(events: list[Event], invited: Event, sentence: str) -> bool:
    """Whether a visit of the guest to that country is told, or the one that he was invited to is over."""
    guest = invited.principals[0]
    for event in events:
        if (
            event.kind != "visit"
            or event.country != invited.country
            or all(guest is not p for p in event.people)
        ):
            continue
        if event.status not in ("held", "ongoing"):
            return True
        if not _AGAIN.search(sentence) and (invited.when is None or dates_agree(event.when, invited.when)):
            return True
    return False
