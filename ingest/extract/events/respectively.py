"""``respectively``: one sentence that tells of several meetings, its people, days and places in the same order."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from ingest.extract.clauses.localities import Locality, is_location
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import find_triggers
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import SIDES, DateMention, Person

from .bodies_on_days import each_on_its_day
from .events import TALKS_KINDS

_AND_WITH = Prefiltered(r"(?<=\s)and,?\s+(?:later\s+|then\s+)?(?P<at>with|on|to)\s")
# "Met X on Monday and Y on Tuesday": the next one is named right behind the "and".
_AND_ANOTHER = re.compile(
    r"(?:\s|,\s)and\s+(?:later\s+|then\s+|also\s+)?"
    r"(?P<at>(?:(?:[A-Z][\w.’'-]*,?|the|of|for|and|then|visiting|[a-z]+(?=\s$))\s+){0,12})$"
)
_AND_IN = Prefiltered(r"(?<=\s)and\s+(?:again\s+|then\s+|later\s+)?(?P<at>in|on|at)\s")
_LAST_OF_LIST = re.compile(
    r"and\s+(?:again\s+|then\s+|later\s+|finally\s+|most\s+recently\s+)?(?:in|on|at)\s"
)
_COMMA_IN = re.compile(r",\s+(?P<at>(?:in|on|at)\s)")
_AND_ON_WITH = re.compile(r"and\s+on\s+[\w .,]{3,30}?\s(?P<with>with)\b")
_SEPARATE = re.compile(r"separate(?<=\bseparate)(?:ly)?\s")
# «Пройдут встречи с A, B и C»: one each; «в ходе встречи с A и B»: one of all.
_SEVERAL = re.compile(
    r"\b(?:пройдут|прошли|состоя(?:лись|тся)|запланирован[ыо]|намечен[ыо]|предусмотрен[ыо]|ожидаются|предстоят"
    r"|пров[её]л[аи]?|провед[её]т|проведут"
    r"|планируются|программ[еу]|включены|серию|сери[яи]|ряд[ау]?|отдельные|две|три|четыре)\s+(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
# "Magkakaroon ng bilateral meetings si X kay A at B": one each.
_WITH_EACH_OF = re.compile(r"(?:\s+(?:si|ni|ang)\s[^;]{3,60}?)?\s(?:kay|kina)\s")
_BESIDE = 12  # characters beside an event word
_VISITED = re.compile(
    r"visit(?:ed|s)|(?:paid|pays?|made|makes?)\s+(?:[\w-]+\s+){0,2}(?:visits|calls)\s"
    r"|(?:call(?:ed|s)|drop(?:ped|s)\s+in)\s+on|(?:went|c[ao]me)\s+to\s+see|see$"
)
_AND_AT = re.compile(
    r",?\s+and\s+(?:also\s+|later\s+|then\s+)?(?:at|in|during|had|held)\s+(?:[a-z]+\s+){0,3}$"
)
_RESPECTIVELY = Prefiltered(r"\brespectively\b|\bayon\s+sa\s+pagkakasunod\b", re.IGNORECASE)


def in_order(reading: Reading, mention: EventMention) -> list[EventMention]:
    """One mention for each counterpart when the clause pairs them with days or places in order; else itself."""
    if mention.third:
        return [mention]
    clause = mention.clause
    held = held_by(reading.document.sentences[clause.sentence].text)
    in_turn = _RESPECTIVELY in held
    if in_turn and (day := _day_of_its_verb(reading, mention)) is not None:
        return [replace(mention, date=day)]
    if mention.date and mention.subject and (again := _on_another_day(reading, mention)) is not None:
        return [mention, again]
    if several := _one_by_one(reading, mention):
        return several
    if not in_turn and _AND_IN in held and (several := _at_each_place(reading, mention)):
        return several
    if len(mention.people) > 1 and (several := _each_apart(reading, mention)):
        return several
    if not in_turn or not _RESPECTIVELY.search(clause.text):
        return [mention]
    dates = list(reading.dates_in(clause.start, clause.end))  # without a year too: their order tells
    places = [p for p in reading.places_in(clause.start, clause.end) if is_location(reading, p)]
    by_side = {side: [p for p in mention.people if p.country == side] for side in SIDES}
    count = max(len(listed) for listed in by_side.values())
    unnamed = mention.kind in TALKS_KINDS and not all(by_side.values())  # "met members of both houses"
    if count == 1 and (unnamed or len(dates) == len(places)):
        count = len(dates)
    if count < 2 or (len(by_side["PH"]) != len(by_side["RU"]) and count not in (len(dates), len(places))):
        return [mention]
    told = []
    for index in range(count):
        people = [
            listed[index] if len(listed) == count else listed[0] for listed in by_side.values() if listed
        ]
        place = mention.place
        if len(places) == count:
            found = places[index]
            place = Locality.of(found, "place.respectively")
        day = dates[index] if len(dates) == count else mention.date
        subject = [p for p in mention.subject if any(p is q for q in people)]
        told.append(replace(mention, people=people, subject=subject, date=day, place=place))
    return told


def tells_in_order(mention: EventMention) -> bool:
    """Whether the days of a clause are those of its people in turn, and none of them a stay's first or last."""
    return _RESPECTIVELY in held_by(mention.clause.text)


def _one_by_one(reading: Reading, mention: EventMention) -> list[EventMention]:
    """As many talks as counterparts or bodies that are told each with a day or a place; [] for one or none."""
    several = _with_each(reading, mention) if len(mention.people) > 1 else []
    return several or (each_on_its_day(reading, mention) if mention.date else [])


def _with_each(reading: Reading, mention: EventMention) -> list[EventMention]:
    """ "Talks with X in Moscow on October 2 and with Y in Sochi on October 3": as many talks as counterparts."""
    if mention.kind not in TALKS_KINDS:
        return []
    start, end = mention.trigger.end, mention.clause.end
    others = _AND_WITH.finditer(reading.text(start, end), within=mention.clause.text)
    cuts = [start + m.start("at") for m in others] or _before_each(reading, mention)
    cuts = [start, *cuts, end]
    parts = list(itertools.pairwise(cuts))
    if len(parts) < 2:
        return []
    told: list[EventMention] = []
    of_all = mention.date if mention.date and mention.date.end <= mention.trigger.start else None
    for a, b in parts:
        met = [s.person for s in reading.seen_in(a, b) if s.person in mention.people]
        own = [p for p in mention.people if met and p.country != met[0].country and p in mention.subject]
        dates = [d for d in reading.dates_in(a, b) if d.past or d.future]
        places = [p for p in reading.places_in(a, b) if is_location(reading, p)]
        if not met or not (dates or places):
            return []
        if all(p.country not in SIDES for p in met):
            continue  # talks with a third country, told in one breath
        spot = places[0] if places else None
        place = Locality.of(spot, "place.with-each") if spot else None
        told.append(replace(mention, people=[*own, *met], date=dates[0] if dates else of_all, place=place))
    return told


def _before_each(reading: Reading, mention: EventMention) -> list[int]:
    """Where the second and each later counterpart is told, behind the day or place of the one before."""
    met = [
        s
        for s in reading.seen_in(mention.trigger.end, mention.clause.end)
        if s.person in mention.people and s.person not in mention.subject
    ]
    cuts: list[int] = []
    for one, other in itertools.pairwise(met):
        apart = _AND_ANOTHER.search(reading.text(one.end, other.start))
        if apart and apart.start() > 0:
            cuts.append(one.end + apart.start("at"))
    return cuts


def _at_each_place(reading: Reading, mention: EventMention) -> list[EventMention]:
    """ "X and Y met in Moscow in May 2017 and in Lima in November": as many encounters as places with a day each."""
    if mention.kind not in TALKS_KINDS or mention.trigger.form != "verb":
        return []
    start, end = mention.trigger.end, _end_of_list(reading, mention)
    end = _before_another(reading, start, end)
    text = reading.text(start, end)
    whole = reading.document.sentences[mention.clause.sentence].text
    ands = {m.start("at") for m in _AND_IN.finditer(text, within=whole)}
    cuts = sorted(ands | {m.start("at") for m in _COMMA_IN.finditer(text)}) if ands else []
    told: list[EventMention] = []
    begin = start
    for b in [*(start + at for at in cuts), end] if cuts else []:
        dates = [d for d in reading.dates_in(begin, b) if d.past or d.future]
        spot = next(
            (p for p in reading.places_in(begin, b) if p.kind == "city" and is_location(reading, p)), None
        ) or next((c for c in reading.countries_in(begin, b) if c.form == "metonym"), None)
        if dates and spot is not None:
            name = reading.text(spot.start, spot.end)
            place = Locality(name, spot.country, spot.start, spot.end, "place.each")
            told.append(replace(mention, date=dates[0], place=place))
            begin = b
        elif b - start in ands or (b == end and begin - start in ands):
            return []
    return told if len(told) > 1 else []


def _before_another(reading: Reading, start: int, end: int) -> int:
    """Where "…, and at talks with Z in Manila" sets in, an encounter with a place of its own; else ``end``."""
    for told in find_triggers(reading.text(start, end), start):
        joined = _AND_AT.search(reading.text(start, told.start))
        if joined is not None and told.kind in TALKS_KINDS:
            return start + joined.start()
    return end


def _end_of_list(reading: Reading, mention: EventMention) -> int:
    """The end of "…, in Moscow in May 2017, and in Lima in November", whose last place stands behind a comma."""
    end = mention.clause.end
    for clause in reading.clauses_by_sentence[mention.clause.sentence]:
        if clause.start < end:
            continue
        if not _LAST_OF_LIST.match(clause.text) or find_triggers(clause.text, clause.start):
            break
        end = clause.end
    return end


def _on_another_day(reading: Reading, mention: EventMention) -> EventMention | None:
    """ "X met with members of the Duma on Tuesday, and on Wednesday with Y": the second without a verb."""
    if mention.kind not in TALKS_KINDS:
        return None
    clauses = reading.clauses_by_sentence[mention.clause.sentence]
    after = next((c for c in clauses if c.start >= mention.clause.end), None)
    again = _AND_ON_WITH.match(after.text) if after else None
    if (
        after is None
        or again is None
        or not (dates := reading.dates_in(after.start, after.start + again.end()))
    ):
        return None
    trigger = replace(
        mention.trigger, start=after.start + again.start("with"), end=after.start + again.end(), text="with"
    )
    met = [s.person for s in reading.seen_in(trigger.end, after.end)]
    sides = {p.country for p in mention.subject} | reading.sides_in(trigger.end, after.end) | mention.sides
    return replace(
        mention,
        trigger=trigger,
        clause=after,
        people=[*mention.subject, *met],
        sides=sides,
        date=dates[0],
        place=None,
    )


def _each_apart(reading: Reading, mention: EventMention) -> list[EventMention]:
    """ "X visited Governor Y and Mayor Z", "in separate meetings with Y and Z": as many as counterparts."""
    clause, trigger = mention.clause, mention.trigger
    if mention.kind not in ("courtesy_call", "talks"):
        return []
    if not _VISITED.match(trigger.text):
        near = reading.text(max(clause.start, trigger.start - _BESIDE), trigger.end + _BESIDE)
        if mention.kind != "talks" or not (_are_several(mention) or _SEPARATE.search(near)):
            return []
    visitors = mention.subject or _only_one_of_a_side(mention)
    guests = {p.country for p in visitors}
    hosts = [p for p in mention.people if all(p is not s for s in visitors)]
    if len(hosts) < 2 or guests & {p.country for p in hosts} or len({p.title for p in hosts}) < len(hosts):
        return []
    return [replace(mention, people=[*visitors, host]) for host in hosts]


def _are_several(mention: EventMention) -> bool:
    """Whether a Russian or Filipino clause tells of meetings, one with each of those named."""
    if mention.trigger.text == "встречи":
        return _SEVERAL.search(mention.before) is not None
    end = mention.trigger.end - mention.clause.start
    return mention.trigger.text.endswith("meetings") and bool(_WITH_EACH_OF.match(mention.clause.text, end))


def _only_one_of_a_side(mention: EventMention) -> list[Person]:
    """The one person of a side in a mention of whose other side several are named."""
    sides = [[p for p in mention.people if p.country == side] for side in SIDES]
    one, several = sorted(sides, key=len)
    return one if len(one) == 1 < len(several) else []


def _day_of_its_verb(reading: Reading, mention: EventMention) -> DateMention | None:
    """ "X received Y, and Z met W, on Wednesday and Thursday, respectively": as many verbs as days."""
    sentence = reading.document.sentences[mention.clause.sentence]
    if not _RESPECTIVELY.search(sentence.text):
        return None
    told = [
        t
        for c in reading.clauses_by_sentence[mention.clause.sentence]
        for t in find_triggers(c.text, c.start)
    ]
    verbs = [t.start for t in told if t.form == "verb" and t.kind in TALKS_KINDS]
    dates = [d for d in reading.dates_in(sentence.start, sentence.end) if d.past or d.future]
    if len(verbs) < 2 or len(verbs) != len(dates) or mention.trigger.start not in verbs:
        return None
    return dates[verbs.index(mention.trigger.start)]
