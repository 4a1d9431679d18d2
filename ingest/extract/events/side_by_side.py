"""Encounters that no word tells, only who is named together: last, where nothing else has read them.

"On Thursday Deputy Minister X saw the volcano from a terrace, with Undersecretary Y for company": officials of the two
sides in one sentence of what was done on a day, neither of whom only speaks, writes or is spoken of.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.absent import is_absent
from ingest.extract.clauses.apart_words import APART, is_past
from ingest.extract.clauses.circumstances import is_reporting_date
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.localities import place_for
from ingest.extract.clauses.polarity import judge
from ingest.extract.clauses.reading import POSSESSIVE, Reading, Seen, of_both_sides
from ingest.extract.clauses.triggers import Trigger, find_triggers
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.mentions.office_holders import acts_for_a_state
from ingest.extract.types import SIDES, DateMention, Person, Sentence

from .events import Event, resolve_date, status_of
from .merge import new_event

_READ = frozenset({"body", "bullet"})
# What is done from afar, told of others or of another time, or has words of its own.
_APART = re.compile(
    r"\b(?:letters?|messages?|telegrams?|cables?|notes?|greetings|condolences|congratulat\w+|posts?|tweets?"
    r"|statements?|remarks|decisions?|speech(?:es)?|articles?|interviews?"
    r"|wr(?:ote|itten)|sent|sends|mailed|phoned|invit\w+|appoint\w+|nam(?:ed|es)|nominat\w+|succe\w+"
    r"|replac\w+|elect\w+|sworn|predecessor|successor|praised?|criticiz\w+"
    r"|announc\w+|confirm\w+|den(?:y|ied)|report(?:ed|s)|recall\w+|believ\w+|expect\w+|hop(?:e|es|ed)"
    r"|plan(?:s|ned)?|propos\w+|wants?|wanted|ask(?:ed|s)\s+(?:for|about|if|whether)"
    r"|sign(?:ed|s|ing)?|ratif\w+|respectively|on\s+behalf|photos?|pictures?|portraits?|resembl\w+"
    r"|compared?|like|unlike|instead|friends?"
    r"|press|media|reporters|journalists|(?:stopped|prevented|barred|kept)\s+(?:by|from)|(?:co-?)?chaired"
    r"|presided|apart|turns|debate|birthdays?|anniversar(?:y|ies)|mark(?:ed|s)|celebrated|observed|credit"
    r"|task|office|once|over|about|against"
    r"|would|will|could|may|might|should|not|never|no|nor|neither|without|absent|yet|if|unless|whether"
    r"|according|after|before|since|when|while|until|because|although)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_TITLED = (
    r"(?:(?:[A-Z][\w.’'&-]*|the|his|her|its|of|for|and|a|an|then|acting|first|deputy|vice|assistant|senior|chief"
    r"|head|director|minister|secretary|ambassador|envoy"
    r"|mayor|governor|consul|general|chairman|chairwoman|president|speaker|commander|colleague|counterpart"
    r"|host|guest|visitor),?\s+){0,14}"
)
# "X did it with Y", "was led by Y", "lit the way for Y"
_WITH_HIM = re.compile(rf"\b(?:with|beside|alongside|by|for|to)\s+{_TITLED}\Z")
_BOTH = re.compile(r"(?:,[^,;]{2,90},)?,?\s+and\s+[^.;:]{0,90}\Z")
_AND_HE = re.compile(rf"(?:,|\b(?:and|but))\s+{_TITLED}\Z")
_NO_COMPANY = APART | {"was", "were", "had", "did"}
_OWN_VERB = re.compile(r"(?:,[^,;]{2,60},)?\s+(?:also\s+|then\s+|later\s+)?([a-z]+)")
_ABOARD = re.compile(r"\b(?:a?board|boarded|decks?|gangway|ships?|vessels?|warships?|crew)\b")
_VERB = re.compile(r"\b[a-z]+\b")
# "The envoy was accompanied by Z": at what was told before of the envoy.
_ACCOMPANIED = re.compile(
    r"\b(?:was|were)\s+(?:also\s+)?(?:accompanied|joined|flanked|assisted)\b[^.;]{0,40}?\sby\s"
)
_HEAD_OF_STATE = re.compile(
    r"\b(?:President|Prime\s+Minister|Premier)\b(?!\s+of\s+(?:the\s+)?(?:Senate|Chamber))"
)


def add_side_by_side(reading: Reading, events: list[Event]) -> None:
    """Open an encounter for each pair of the two sides that a sentence puts together and no event has."""
    if not of_both_sides(reading.people):
        return
    for index, sentence in enumerate(reading.document.sentences):
        if sentence.kind in _READ and index not in reading.untrue and not sentence.text.endswith("?"):
            _read(reading, events, index, sentence)


def _read(reading: Reading, events: list[Event], index: int, sentence: Sentence) -> None:
    named = reading.seen_in(sentence.start, sentence.end)
    if len(named) < 2 or not of_both_sides(s.person for s in named):
        return
    acting = [s for s in named if _acts(reading, s)]
    pair = _pair(acting)
    if pair is None or _APART.search(sentence.text) or '"' in sentence.text or "“" in sentence.text:
        return
    if reading.third_countries_in(sentence.start, sentence.end) or len(acting) != len(named):
        return
    if _ABOARD.search(sentence.text) and any(e.kind == "ship_visit" for e in events):
        return  # at the ship's call
    people = [pair[0].person, pair[1].person]
    if any(e.has_of_both_sides(people) for e in events):
        return
    if _ACCOMPANIED.search(sentence.text) and _is_told_before(events, index, pair[0].person):
        return
    if any(t.form == "verb" and not t.company for t in find_triggers(sentence.text, sentence.start)):
        return  # it tells of an encounter or a journey of some of them
    verb = _verb(sentence, pair, index in reading.chronicle)
    date = _day(reading, index, sentence)
    if verb is None or date is None or not _are_together(reading, sentence, pair):
        return
    _open(reading, events, Clause(sentence.start, sentence.end, index, sentence.text), verb, people, date)


def _is_told_before(events: list[Event], index: int, person: Person) -> bool:
    """Whether the sentence before tells an encounter of somebody, of whose company there this one tells."""
    return any(
        any(p is person for p in e.people) and any(m.clause.sentence == index - 1 for m in e.mentions)
        for e in events
    )


def _acts(reading: Reading, seen: Seen) -> bool:
    """Whether a mention is of an official there and then, who does not only speak and whose thing is not meant."""
    person = seen.person
    return (
        person.country in SIDES
        and acts_for_a_state(reading, person)
        and not person.former
        and not is_absent(reading, seen)
        and not is_speaker(reading, seen)
        and not POSSESSIVE.match(reading.text(seen.end, seen.end + 3))
    )


def _pair(acting: list[Seen]) -> tuple[Seen, Seen] | None:
    """The first of each side, in order; none where a head of state is only named behind somebody else."""
    first = acting[0] if acting else None
    other = next((s for s in acting if first and s.person.country != first.person.country), None)
    if first is None or other is None or _HEAD_OF_STATE.search(other.person.title):
        return None
    return first, other


def _verb(sentence: Sentence, pair: tuple[Seen, Seen], present: bool) -> tuple[int, int] | None:
    """Where the first verb behind the first of two stands, if it is no act from afar; a diary's in the present too."""
    for word in _VERB.finditer(sentence.text, pair[0].end - sentence.start):
        if is_past(word.group()) or (present and word.group().endswith("s")):
            return None if word.group() in _NO_COMPANY else (word.start(), word.end())
    return None


def _are_together(reading: Reading, sentence: Sentence, pair: tuple[Seen, Seen]) -> bool:
    """ "X and Y did it", "X did it with Y"; not "X came on Monday and Y on Tuesday", "X spoke, and Y left"."""
    between = reading.text(pair[0].end, pair[1].start)
    if not any(is_past(word.group()) for word in _VERB.finditer(between)):
        return _BOTH.fullmatch(between) is not None
    if not _WITH_HIM.search(between):
        return False
    days = [d for d in reading.dates_in(sentence.start, sentence.end) if d.names_a_day]
    own = _OWN_VERB.match(reading.text(pair[1].end, sentence.end))
    return len(days) < 2 and not (_AND_HE.search(between) and own is not None and is_past(own[1]))


def _day(reading: Reading, index: int, sentence: Sentence) -> DateMention | None:
    """The day told in the sentence, or in the one before it of the same paragraph."""
    before = reading.document.sentences[index - 1] if index else sentence
    for told in (sentence, before):
        if told.paragraph != sentence.paragraph:
            continue
        days = [
            d
            for d in reading.dates_in(told.start, told.end)
            if d.past and d.names_a_day and not is_reporting_date(reading, d)
        ]
        if days:
            return days[0]
    return None


def _open(
    reading: Reading,
    events: list[Event],
    clause: Clause,
    verb: tuple[int, int],
    people: list[Person],
    date: DateMention,
) -> None:
    at, until = clause.start + verb[0], clause.start + verb[1]
    stance = judge(clause.text, *verb)
    if stance.standing not in ("held", "present"):
        return
    place = place_for(reading, clause.start, clause.end, (at, until))
    trigger = Trigger("talks", "verb", at, until, reading.text(at, until), "structure", tuple(people))
    mention = EventMention(
        "talks", stance, trigger, clause, people, set(SIDES), date, place,
        pointing=False, bilateral=True, third=False, quoted=False, unfulfilled=False, headline=False,
        subject=people[:1],
    )  # fmt: skip
    when = resolve_date(reading, mention)
    status = status_of(reading, mention, when)
    if status == "held":
        events.append(new_event(reading, mention, people, when, status))
