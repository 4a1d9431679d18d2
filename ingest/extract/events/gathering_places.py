"""Where people met beside a gathering, or at one, that another sentence puts somewhere ("at the summit in Lima")."""

from __future__ import annotations

import re

from ingest.extract.clauses.localities import Locality
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.speech_occasions import told_in_a_speech
from ingest.extract.dating.periods import overlap
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.mentions.event_scope import followed_at
from ingest.extract.types import Sentence

from .events import TALKS_KINDS, Event

_NOUN = (
    r"(?:[Ss]ummits?|[Ff]orum|(?<![Nn]ews\s)(?<![Pp]ress\s)[Cc]onference|[Cc]ongress|[Gg]athering"
    r"|[Ll]eaders['’]?\s+[Mm]eeting"
    r"|[Mm]inisterial\s+[Mm]eetings?|[Gg]eneral\s+Assembly|[Ee]xpo)"
)
_OF_WHOM = r"(?:\s+of\s+[A-Z][\w'’ -]{2,40}?\s(?:leaders|ministers|nations|economies|states)\b)?"
# "The Asia-Pacific Economic Cooperation (Apec) forum", "the summit of Pacific Rim leaders", "the APEC".
_GATHERING = Prefiltered(
    rf"(?:(?:[A-Z][\w'’-]*|\([A-Z][\w-]*\)|of|and|\d+(?:st|nd|rd|th))\s+){{0,8}}{_NOUN}\b{_OF_WHOM}"
    r"|\b(?:A(?:PEC|pec|SEAN|sean)|UNGA|G20|BRICS)\b"
    r"(?![-\s]+(?:\([A-Z]+\)\s+)?(?:[A-Z]|member|countr|region|leader|nation))"
)
_BESIDE = Prefiltered(
    r"\b(?:sidelines?|margins?)\b"
    r"|\b(?:[Oo]n|[Aa]t)\s+(?:its|the)\s+sides?\b(?!\s+(?:of\s+(?:[A-Z]|the\s+(?:Russian|Philippine))))"
    r"|\b(?:[Aa]t|[Dd]uring|to|for|of|join\w*|attend\w*)\s+"
    r"(?:the|this\s+year['’]s|an?|next\s+\w+['’]s|last\s+\w+['’]s)\s+"
    rf"(?:[\w'’()-]+\s+){{0,8}}?(?:{_NOUN}|APEC|Apec|ASEAN|Asean)\b"
)
_BESIDE_IN_RUSSIAN = re.compile(
    r"\b(?:на\s+полях|в\s+рамках|в\s+кулуарах|во\s+время|в\s+ходе|на)\s+(?:[\w-]+\s+)?$", re.IGNORECASE
)
_THEN_IN = re.compile(
    r"\)?(?:,?\s+(?:which|that)\s+(?:will\s+|is\s+to\s+|was\s+)?"
    r"(?:be\s+held|being\s+held|held|open(?:s|ed)?|beg[iau]ns?|starts?|takes?\s+place|took\s+place)\b)?"
    r"(?:\s+(?:held|hosted|taking\s+place|to\s+be\s+held|here|on\s+[\w.]+\s+\d[\d\s–-]*|(?:next|this|last)\s+\w+"
    r"|(?:early|late)\s+\w+)){0,2},?\s+in\s+(?:the\s+)?"
    r"(?:[A-Z]\w+(?:['’]s)?\s+capital(?:\s+(?:city\s+)?of|,)?\s+)?"
)
_HOST = re.compile(
    r"\b(?:(?:in|to|for|reach(?:es|ed)?)\s+(?P<place>[A-Z]\w+(?:\s[A-Z]\w+)?)|(?P<here>here))(?:,\s+[A-Z]\w+)?\s+"
    r"(?:[\w()]+\s+){0,6}?(?:for|to\s+(?:attend|join|take\s+part))\s"
)
_HERE = re.compile(r"\)?\s+(?:here|in\s+this\s+(?:\w+\s+)?(?:city|capital))\b")
_SAINT = 6  # characters of "Saint " before a name in capitals
# Where somebody is to go, and where nobody met yet.
_ASKED_TO = re.compile(r"\binvit(?:ations?|ed?|es|ing)\b")
_PLAIN = frozenset(
    {"the", "of", "and", "summit", "summits", "forum", "conference", "congress", "meeting", "meetings"}
)
_SOME_OTHER = re.compile(rf"\b(?:of|at|during)\s+(?:an?|another)\s+(?:[\w-]+\s+){{0,3}}?{_NOUN}\b")
_HERALDED = 2  # sentences before a meeting in which "its side" finds the gathering


def place_at_gathering(reading: Reading, events: list[Event]) -> None:
    """Give talks told beside a gathering, or at one, and without a place, the place where the gathering is."""
    wanting = [
        e
        for e in events
        if e.kind in TALKS_KINDS and e.kind != "call" and (e.place is None or not e.place.name)
    ]
    for event in wanting:
        event.place = _seat_in_russian(reading, event) or event.place
    wanting = [e for e in wanting if e.place is None or not e.place.name]
    if not wanting or not _GATHERING.may_match(reading.document.sentence_texts):
        return
    told: list[tuple[int, set[str], Locality]] | None = None
    for event in wanting:
        for index, names in _told_beside(reading, event, events):
            told = _seats(reading) if told is None else told
            place = _seat_of(
                [seat for seat in told if not _of_other_days(event, events, seat[0])], index, names
            )
            if place is not None and event.country in ("", place.country):
                event.place = place
                break


def _seat_in_russian(reading: Reading, event: Event) -> Locality | None:
    """The seat of the gathering «на полях» or «в рамках» of which a clause puts an event."""
    for mention in event.mentions:
        for told in reading.gatherings_in(mention.clause.start, mention.clause.end):
            city, country = told.seat
            before = reading.text(mention.clause.start, told.start)
            if city and _BESIDE_IN_RUSSIAN.search(before) and event.country in ("", country):
                return Locality(city, country, told.start, told.end, "place.gathering-seat")
    return None


def _told_beside(reading: Reading, event: Event, events: list[Event]) -> list[tuple[int, set[str]]]:
    """The sentences that put an event beside a gathering, each with the words of the gathering's name."""
    found: list[tuple[int, set[str]]] = []
    sentences = reading.document.sentences
    for mention in event.mentions:
        index = mention.clause.sentence
        beside = _BESIDE.search(sentences[index].text)
        after = followed_at(mention.clause, mention.trigger)  # what the event came after was elsewhere
        if not beside or (after < mention.clause.end and sentences[index].start + beside.start() >= after):
            continue
        word = mention.trigger.start - sentences[index].start
        if told_in_a_speech(sentences[index].text, *beside.span(), word):
            continue  # "at a forum in Makati on Thursday, X said he had met Y"
        at = sentences[index].start + beside.start()
        if not mention.clause.start <= at < mention.clause.end and _of_another(event, events, at):
            continue  # "… was followed during X's visit in May, and then another one beside the summit in Lima"
        names: set[str] = set()
        for sentence in sentences[max(index - _HERALDED, 0) : index + 1][::-1]:
            names = {w for m in _GATHERING.finditer(sentence.text) for w in _words(m.group())}
            if names:
                break
        if not names and _SOME_OTHER.search(sentences[index].text, beside.start()):
            names = {""}  # "beside a conference": not the one that the article speaks of elsewhere
        found.append((index, names))
    return found


def _of_another(event: Event, events: list[Event], at: int) -> bool:
    """Whether the clause at an offset tells another encounter."""
    others = (m.clause for e in events if e is not event and e.kind in TALKS_KINDS for m in e.mentions)
    return any(clause.start <= at < clause.end for clause in others)


def _of_other_days(event: Event, events: list[Event], sentence: int) -> bool:
    """Whether a sentence tells another encounter of other days: "again in November, beside the summit in Lima"."""
    if event.when is None or any(m.clause.sentence == sentence for m in event.mentions):
        return False
    others = (e for e in events if e is not event and e.kind in TALKS_KINDS and e.when)
    return any(
        m.clause.sentence == sentence and e.when and not overlap(e.when.edtf, event.when.edtf)
        for e in others
        for m in e.mentions
    )


def _words(name: str) -> set[str]:
    return {word.strip("()").casefold() for word in name.split()} - _PLAIN


def _seats(reading: Reading) -> list[tuple[int, set[str], Locality]]:
    """Each gathering told with its place: the sentence, the words of its name, the place."""
    return [
        (index, _words(match.group()), place)
        for index, sentence in enumerate(reading.document.sentences)
        for match in _GATHERING.finditer(sentence.text)
        if not _ASKED_TO.search(sentence.text, 0, match.start())
        and (
            place := _place_beside(
                reading, sentence, sentence.start + match.start(), sentence.start + match.end()
            )
        )
    ]


def _place_beside(reading: Reading, sentence: Sentence, start: int, end: int) -> Locality | None:
    return (
        _place_after(reading, end, sentence.end)
        or _place_before(reading, sentence.start, start)
        or _place_within(reading, start, end)
    )


def _place_after(reading: Reading, at: int, end: int) -> Locality | None:
    """ "The summit in Lima", "held next week in Peru", "the summit here"."""
    text = reading.document.text
    if here := _HERE.match(text, at, end):
        return _here(reading, here.span())
    then = _THEN_IN.match(text, at, end)
    return _named_at(reading, then.end(), end) if then else None


def _place_before(reading: Reading, start: int, at: int) -> Locality | None:
    """ "In Lima for the summit", "reached Peru to take part in the forum"."""
    host = _HOST.search(reading.document.text, start, at)
    if host is None:
        return None
    return _named_at(reading, host.start("place"), at) if host["place"] else _here(reading, host.span("here"))


def _place_within(reading: Reading, start: int, end: int) -> Locality | None:
    """ "The Kazan Legal Forum", "the Moscow Conference on Security": its own name tells where."""
    for known in reading.gatherings_in(max(0, start - _SAINT), end):
        city, country = known.seat
        if city:
            return Locality(city, country, known.start, known.end, "place.gathering")
    for place in reading.places_in(max(0, start - _SAINT), end):
        if place.kind == "city" and place.end > start:
            return Locality.of(place, "place.gathering")
    for hit in reading.countries_in(start, end):
        if hit.form == "metonym":
            return Locality(
                reading.text(hit.start, hit.end), hit.country, hit.start, hit.end, "place.gathering"
            )
    return None


def _here(reading: Reading, span: tuple[int, int]) -> Locality | None:
    dateline = reading.document.place
    return Locality(dateline, reading.dateline_country, *span, "place.gathering") if dateline else None


def _named_at(reading: Reading, at: int, end: int) -> Locality | None:
    """The city, or else the country, that begins at an offset."""
    for place in reading.places_in(at, end):
        if place.start == at:
            return Locality.of(place, "place.gathering")
    for hit in reading.countries_in(at, end):
        if hit.start == at and hit.form in ("noun", "metonym"):
            return Locality(reading.text(at, hit.end), hit.country, at, hit.end, "place.gathering")
    return None


def _seat_of(told: list[tuple[int, set[str], Locality]], index: int, names: set[str]) -> Locality | None:
    """Where the gathering of these names is; None where the article puts gatherings so named in several countries."""
    places = [place for at, _, place in told if at == index]
    if not places:
        places = [place for _, words, place in told if not names or words & names]
    if len({place.country for place in places}) != 1:
        return None
    return places[0]
