"""Whom a guest met where he was: acts of officials of that country towards him, told beside his stay or just after it.

"X was in Moscow on Friday. Minister Y promised him an answer." No word tells an encounter, and none has to: who acts
towards a guest in the guest's presence has met him. A stay may be no journey (an ambassador at a department).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.extract.clauses.absent import is_absent
from ingest.extract.clauses.circumstances import date_for
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.localities import Locality, place_for
from ingest.extract.clauses.polarity import judge
from ingest.extract.clauses.reading import Reading, Seen, of_both_sides
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.mentions.office_holders import acts_for_a_state
from ingest.extract.mentions.presence import acts_of_presence
from ingest.extract.mentions.scenes import marked
from ingest.extract.mentions.structure_words import FROM_AFAR, run_of
from ingest.extract.types import SIDES, DateMention, Person

from .events import TALKS_KINDS, Event, resolve_date, status_of
from .merge import new_event

_GUEST, _HOST = "\ue000", "\ue001"
_AFTER = 3  # sentences after a stay in which its hosts are named
_STAY = Prefiltered(
    r"^(?:,[^,;]{2,90},)?\s+"
    r"(?:(?:also|then|later|earlier|first|himself|herself|on\s+[A-Z][a-z]+day|last\s+\w+|yesterday)\s+)*"
    r"(?P<verb>(?:was|were|is|are)\s+(?:also\s+|back\s+|then\s+)?(?:at|in|inside|aboard)"
    r"|(?:went|came|flew|drove|travel(?:l?ed)|proceeded|motored|returned)\s+"
    r"(?:back\s+|up\s+|down\s+|over\s+)?to"
    r"|arrived\s+(?:at|in)"
    r"|visit(?:ed|s)|tour(?:ed|s)|call(?:ed|s)\s+(?:on|at)|(?:dropped|stopped|swung)\s+(?:by|at|in|over)"
    r"|made\s+(?:the\s+rounds|a\s+(?:swing|tour|trip|stop)))\b"
)
_ARRIVES = re.compile(r"(?:went|came|flew|drove|travel|proceeded|motored|returned|arrived)")
_TITLED = (
    r"(?:(?:[A-Z][\w.’'&-]*,?|the|his|her|of|for|and|to|then|acting|visiting|counterpart,?|host,?)\s+){0,12}"
)
_APPOSED = rf"(?:,[^,;{_GUEST}{_HOST}]{{2,90}},|\s\([^()]*\))?"
_ADVERB = r"(?:(?:also|then|later|again|both|together|even|personally|in\s+turn|had|has|have|on\s+[A-Z][a-z]+day)\s+)*"
_TOWARDS = (
    r"(?:told|promised|assured|informed|asked|thanked|urged|reminded|briefed|showed|gave|handed|presented"
    r"|offered|welcomed|greeted"
    r"|received|hosted|treated|took|walked|accompanied|joined|met|saw|wished|toasted|decorated|warned"
    r"|answered|escorted|guided"
    r"|drove|f[eê]ted|served|commended|congratulated|questioned|pressed|pinned|introduced|led|awaited|entertained)"
)
_TOLD = (
    r"(?:told|promised|assured|informed|asked|thanked|urged|reminded|briefed|shown|given|handed|presented"
    r"|offered|welcomed"
    r"|greeted|received|hosted|treated|met|warned|escorted|guided|toasted|decorated|questioned|introduced"
    r"|entertained|accompanied|joined|seen\s+off)"
)
_G, _H = run_of(_GUEST), run_of(_HOST)
_SHAPES = (
    # "Y promised him an answer", "Y hosted a lunch for him"
    re.compile(
        rf"{_H}{_APPOSED}\s+{_ADVERB}(?P<verb>{_TOWARDS})\s+(?:{_TITLED})?{_G}"
    ),
    re.compile(
        rf"{_H}{_APPOSED}\s+{_ADVERB}(?P<verb>[a-z]+(?:ed|t|de|ve|ook|eld)|will\s+[a-z]+|is\s+to\s+[a-z]+)"
            rf"\b[^.;:,{_GUEST}{_HOST}]{{3,60}}?\s(?:for|with|beside|alongside|to)\s+(?:{_TITLED})?{_G}"
    ),
    # "He told Y that", "He and Y planted a tree", "he was told by Y", "X and Y opened it"
    re.compile(rf"{_G}{_APPOSED}\s+{_ADVERB}(?P<verb>{_TOWARDS})\s+{_TITLED}{_H}"),
    re.compile(rf"{_G}{_APPOSED}\s+{_ADVERB}(?:was|were|is\s+to\s+be|will\s+be)\s+{_ADVERB}(?P<verb>{_TOLD})"
        rf"\b[^.;{_GUEST}{_HOST}]{{0,60}}?\sby\s+{_TITLED}{_H}"),
    re.compile(rf"{_G}{_APPOSED},?\s+and\s+{_TITLED}{_H}{_APPOSED}\s+{_ADVERB}(?P<verb>[a-z]+)\b"
        rf"(?P<told>[^.;]{{0,60}})"),
    re.compile(rf"{_H}{_APPOSED},?\s+and\s+{_TITLED}{_G}{_APPOSED}\s+{_ADVERB}(?P<verb>[a-z]+)\b"
        rf"(?P<told>[^.;]{{0,60}})"),
    # "His host was Y", "Y, his host, promised"
    re.compile(r"(?:[Hh]is|[Hh]er|[Tt]heir)\s+(?P<verb>hosts?)\s+(?:there\s+)?"
        rf"(?:was|were|is|included|is\s+to\s+be|will\s+be)\s+{_TITLED}{_H}"),
    re.compile(rf"{_H},\s+(?:his|her|their)\s+(?P<verb>hosts?)\b"),
)  # fmt: skip
_HIM = re.compile(
    r"\b(?:him|them|[Hh]e|[Ss]he|[Tt]hey)\b|\bher\b(?=\s+(?:the|an?|to|on|in|at|that|with|for|around|about)\b|[,.])"
)
_GUESTS = re.compile(
    r"\b(?:the|his|her)\s+(?:Russian\s+|Filipino\s+|Philippine\s+)?"
    r"(?:ambassador|envoy|visitors?|guests?|diplomat|visiting\s+\w+)\b(?!['’])"
)
_ELIDED = re.compile(r"(?:,\s+|\s)and\s+(?=(?:was|were)\s)")


@dataclass(frozen=True, slots=True)
class _Stay:
    """Who was where, and when."""

    guest: Person
    country: str
    sentence: int
    end: int  # of the words that tell it
    place: Locality | None
    date: DateMention | None


def add_met_there(reading: Reading, events: list[Event]) -> None:
    """Open the encounters of guests with their hosts that no word of an encounter tells."""
    if _STAY not in reading.held or not of_both_sides(reading.people):
        return
    for stay in _stays(reading):
        apart = _is_told_of_another(reading, stay)
        sentences = range(stay.sentence, min(stay.sentence + _AFTER + 1, len(reading.document.sentences)))
        for index in sentences:
            if index > stay.sentence and (apart or _of_others(reading, stay, index)):
                break
            for clause in reading.clauses_by_sentence.get(index, []):
                if clause.end > stay.end:
                    _open(reading, events, stay, clause)


def _stays(reading: Reading) -> list[_Stay]:
    """The stays of office holders with the other side, as sentences with them as their subject tell."""
    found: list[_Stay] = []
    for index, sentence in enumerate(reading.document.sentences):
        if sentence.kind not in ("body", "bullet") or _STAY not in held_by(sentence.text):
            continue
        named = reading.seen_in(sentence.start, sentence.end)
        guest = next((s for s in named if s.person.country in SIDES), None)
        if guest is None or guest is not named[0] or not acts_for_a_state(reading, guest.person):
            continue
        if not is_speaker(reading, guest) and (stay := _stay(reading, index, guest)) is not None:
            found.append(stay)
    return found


def _stay(reading: Reading, index: int, guest: Seen) -> _Stay | None:
    """Where the subject of a sentence is said to have been or to have acted, of the other side's country."""
    sentence = reading.document.sentences[index]
    behind = reading.text(guest.end, sentence.end)
    verb = _STAY.search(behind, within=sentence.text)
    if verb is None or reading.is_quoted(guest.end, guest.end + verb.end()):
        return None
    at = guest.end + verb.start("verb")
    country, place = _where(reading, guest.end + verb.end(), sentence.end, (at, guest.end + verb.end()))
    if country not in SIDES or country == guest.person.country:
        return None
    day = None if _ARRIVES.match(verb["verb"]) else date_for(reading, sentence.start, sentence.end, (at, at))
    return _Stay(
        guest.person, country, index, guest.end + verb.end(), place, day if day and day.names_a_day else None
    )


def _where(reading: Reading, start: int, end: int, span: tuple[int, int]) -> tuple[str, Locality | None]:
    """The country of a stay, by the place or the body named first behind its verb, and the place."""
    place = place_for(reading, start, end, span)
    if place is not None and place.country:
        return place.country, place
    for toured in reading.places_in(start, end)[:1]:  # "toured Baguio City"
        if reading.text(start, toured.start).strip() in ("", "the"):
            return toured.country, Locality.of(toured, "place.clause")
    bodies = reading.organizations_in(start, end)
    return (bodies[0].country if bodies else ""), place


def _of_others(reading: Reading, stay: _Stay, index: int) -> bool:
    """Whether a sentence goes over to somebody else of the guest's side, or to a third country."""
    sentence = reading.document.sentences[index]
    if sentence.kind not in ("body", "bullet"):
        return True
    named = reading.seen_in(sentence.start, sentence.end)
    return any(s.person is not stay.guest and s.person.country != stay.country for s in named)


def _is_told_of_another(reading: Reading, stay: _Stay) -> bool:
    """Whether the sentence of a stay ends with somebody else of the guest's side, whom "he" then means."""
    sentence = reading.document.sentences[stay.sentence]
    return any(
        s.person is not stay.guest and s.person.country == stay.guest.country and s.person.office
        for s in reading.seen_in(stay.end, sentence.end)
    )


def _open(reading: Reading, events: list[Event], stay: _Stay, clause: Clause) -> None:
    hosts = [
        s
        for s in reading.seen_in(max(clause.start, stay.end), clause.end)
        if s.person.country == stay.country
        and acts_for_a_state(reading, s.person)
        and not is_absent(reading, s)
        and not reading.is_quoted(s.start, s.end)
    ]
    if not hosts or reading.third_countries_in(clause.start, clause.end) or FROM_AFAR.search(clause.text):
        return
    text = _marked(reading, stay, clause, hosts)
    for shape in _SHAPES:
        match = shape.search(text)
        if match is None or not _done_together(match):
            continue
        until = match.end() if match[0].endswith(_HOST) else match.start() + match[0].rindex(_HOST) + 1
        host = next((s.person for s in hosts if s.end - clause.start == until), None)
        if host is not None and not any(
            e.kind in TALKS_KINDS and e.has_of_both_sides([stay.guest, host]) for e in events
        ):
            _add(reading, events, stay, clause, match.span("verb"), host)
        return


def _marked(reading: Reading, stay: _Stay, clause: Clause, hosts: list[Seen]) -> str:
    """The clause with marks for its hosts and for the guest, by name, pronoun or "the ambassador"."""
    text = clause.text
    for host in hosts:
        text = marked(text, host.start - clause.start, host.end - clause.start, _HOST)
    for seen in reading.seen_in(clause.start, clause.end):
        if seen.person is stay.guest:
            text = marked(text, seen.start - clause.start, seen.end - clause.start, _GUEST)
    for words in (_HIM, _GUESTS):
        text = words.sub(lambda found: _GUEST * len(found.group()), text)
    if clause.start <= stay.end < clause.end and (elided := _ELIDED.search(text, stay.end - clause.start)):
        # "called there and was told by Y"
        text = marked(text, elided.end() - len("and "), elided.end() - 1, _GUEST)
    return text


def _done_together(match: re.Match[str]) -> bool:
    """Whether what two do, named side by side, is done in one place."""
    told = match.groupdict().get("told")
    return told is None or acts_of_presence(match["verb"] + told)


def _add(
    reading: Reading, events: list[Event], stay: _Stay, clause: Clause, verb: tuple[int, int], host: Person
) -> None:
    at, until = clause.start + verb[0], clause.start + verb[1]
    stance = judge(clause.text, *verb)
    if stance.standing not in ("held", "present", "planned", "ongoing"):
        return
    trigger = Trigger("talks", "verb", at, until, reading.text(at, until), "structure", (stay.guest, host))
    date = date_for(reading, max(clause.start, stay.end), clause.end, (at, until))
    place = place_for(reading, max(clause.start, stay.end), clause.end, (at, until))
    mention = EventMention(
        "talks", stance, trigger, clause, [stay.guest, host], set(SIDES), date or stay.date, place or stay.place,
        pointing=False, bilateral=True, third=False, quoted=False, unfulfilled=False, headline=False,
        subject=[stay.guest],
    )  # fmt: skip
    when = resolve_date(reading, mention)
    status = status_of(reading, mention, when)
    if status is not None:
        events.append(new_event(reading, mention, [stay.guest, host], when, status))
