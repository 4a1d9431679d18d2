"""Who took part beside the principals, in which role, and who led each side."""

from __future__ import annotations

import re

from ingest.extract.clauses.circumstances import is_reporting_date
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import KEPT_AWAY, SIDES, Reading, Seen
from ingest.extract.dating.periods import overlap
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import Delegation, Participant, Person, Role, Span

from .attending_words import ATTENDING
from .company_places import held_there
from .envoys import RESIDENT
from .events import TALKS_KINDS, Event
from .heads_of_sides import LEADS, LED_BY
from .hearings import in_parliament
from .other_ships import SEA_OFFICER
from .whose_company import OPENS_WITH_COMPANY, company_of

_POST = re.compile(
    r"\b(?:[Aa]mbassador|[Ee]nvoy|[Cc]onsul(?:\s+[Gg]eneral)?|[Ee]mbassy)\s+(?:to|in|at|of)\s+(?:the\s+)?$"
)
_BROUGHT_ALONG = re.compile(r"\b(?:brought|took|ha[ds]|takes|brings)\s+(?:along\s+)?with\s+(?:him|her)\s")
_AT_THE_TALKS = re.compile(
    r"\b(?:sat|was|were|joined|attended|witnessed)\b[^.;]{0,40}?\s(?:during|at|on|in|for)\s+the\s+(?:courtesy\s+|phone\s+|bilateral\s+)?(?:call|meeting|talks|conversation)\b"
)
# "On the Russian delegation are X and Y", "X and Y accompany the Philippine leader"
_OF_A_SIDE = re.compile(
    r"\b(?:the\s+(?:Russian|Philippine|Filipino)\s+(?:delegation|side|team|party|panel)|accompan(?:y|ies|ied)\s+the\s+(?:Russian|Philippine|Filipino)\s+[a-z]+)\b"
)
_OTHER_OCCASION = Prefiltered(
    r"\b(?:reception|gala|concert|exhibit(?:ion)?|parade|screening)\b", re.IGNORECASE
)
_NEXT_DAY = re.compile(
    r"\b(?:next|following)\s+(?:day|morning|evening)\b|\bday\s+(?:after|before|later|earlier)\b|\b[Ee]arlier\s+(?:that|in)\b"
)
_WILL_ATTEND = re.compile(
    r"\b(?:will|is\s+to|are\s+to)\s+(?:also\s+)?(?:be\s+)?(?:attend|join|accompan|tak|particip|head|led|represent)|\b(?:is|are)\s+(?:also\s+)?(?:among\s+(?:those|the\s+\w+)\s+)?(?:expected|due|slated)\b"
)
# "He brought along twelve officials", "they sat at a dinner": of no journey that lies ahead.
_IS_OVER = re.compile(r"\b(?:was|were|had|did|gave|brought|took|came|went|flew|led|sat|[a-z]{3,}ed)\s")
_AHEAD = re.compile(r"\b(?:will|would|to|may|might|could|should|shall|is|are|expected|scheduled)\s")
_THANKS = Prefiltered(
    r"\b(?:thanked|(?:gave|gives|expressed)\s+(?:\w+\s+){0,3}?(?:thanks|gratitude))\b[^.;]{0,60}?\bPresident\b"
)
_COMPOSED = Prefiltered(
    r"\b(?:composed\s+of|made\s+up\s+of|consisting\s+of|comprising|which\s+included|together\s+with)\s+((?:representatives|officials|members|experts|officers)\b[^.;,]{0,140})",
    re.IGNORECASE,
)
_VERBLESS = re.compile(
    r"\b(?:is|are|was|were|will|would|has|had|have|said|says|told|to(?!\s+(?:the\s+)?[A-Z])|that|met|held|led|signed|went|[a-z]+ed)\b"
    r"|\b(?!генерал\b|адмирал\b|капрал\b|маршал\b|визит\b|институт\b|статут\b|посол\b|консул\b|депутат\b|комитет\b|совет\b|отдел\b|аппарат\b|университет\b)[а-яё]{2,}(?:[аеиоуыя]л(?:[аио]|с[яь]|ась|ись|ось)?|[аеяи]т(?:ся)?|[ую]т(?:ся)?)\b"
)
# "The President's decision": he is not there for being named; "X's delegation included Y": he is.
_OF_HIS = re.compile(
    r"['’]s?\s+(?!(?:[\w-]+\s+)?(?:delegation|party|team|side|entourage|group|company|visit|trip)\b)"
)
_IN = re.compile(r"\b[Ii]n\s$")  # "in 2014", not "the plan for 2014"
_WHO_WAS = re.compile(
    r",\s+who\s+(?:also\s+|had\s+)?(?:was\s+(?:also\s+)?(?:with|part|among|in|on|present|there)|went|came|flew|accompan|join|attend|travel|took\s+part)"
)
_WHO = re.compile(r"(?:who|whose|and\s+(?:was|were))\b")
_HEADS = re.compile(r"(?:led|headed)\s+by$", re.IGNORECASE)  # who leads the visitors, whoever they met
_ITS_VERB = 6  # characters behind a word of company in which its verb ends ("also present were")
_GAP = 6  # sentences after which a participation sentence no longer belongs to the last event


def gather_participants(reading: Reading, events: list[Event]) -> None:
    """Read the sentences that list who was there, and add them to the event told last before."""
    current: Event | None = None
    last_sentence, listing = -99, False
    by_clause, in_turn = _by_clause(events)
    for clause in reading.clauses:
        kind = reading.document.sentences[clause.sentence].kind
        if kind in ("junk", "headline", "byline", "caption", "dateline"):
            continue
        if clause.start in by_clause:
            current, last_sentence, listing = by_clause[clause.start], clause.sentence, False
        if current is None or clause.start in in_turn:
            continue
        held = held_by(clause.text)
        tells = listing or ATTENDING in held or _OTHER_OCCASION in held
        far = clause.sentence - last_sentence > _GAP
        if not tells or (far and not _names_whose(clause)):
            continue
        if " me " in clause.text or in_parliament(reading, clause) or KEPT_AWAY.match(clause.text):
            continue
        if _THANKS in held and _THANKS.search(clause.text):
            continue  # who is thanked need not have been there
        ahead = current.status in ("planned", "possible")
        other = _OTHER_OCCASION in held and _OTHER_OCCASION.search(clause.text)
        if other and (ahead or _NEXT_DAY.search(clause.text) or _of_another_day(reading, clause, current)):
            current = None
            continue
        attending = ATTENDING.search(clause.text) if ATTENDING in held else None
        people = _attendants(reading, clause, attending) if attending or listing else []
        if attending and current.kind == "visit" and current.visitor_side and _HEADS.match(attending.group()):
            people = [p for p in people if p.country == current.visitor_side]
        continues = listing and bool(people) and not _VERBLESS.search(_without_names(reading, clause))
        if people and (attending or continues) and not _with_others(reading, clause):
            apart = clause.sentence - last_sentence
            target = company_of(reading, events, current, clause, attending, apart)
            target = held_there(reading, events, clause, target) if target else None
            if target is None or (
                (clause.start not in by_clause or target.kind == "visit")
                and _elsewhere(reading, clause, target, attending)
            ):
                continue
            target.add_people(_who_came_along(target, attending, people))
            target.involved.append(Span(clause.start, clause.end))
            last_sentence = clause.sentence
        listing = bool(attending) or continues


def _who_came_along(event: Event, attending: re.Match[str] | None, people: list[Person]) -> list[Person]:
    """ "He accompanied X on his trip and was there when he met Y": Y made no trip."""
    if attending is None or event.kind != "visit" or not attending.group().casefold().startswith("accompan"):
        return people
    return [p for p in people if p.country == event.visitor_side] or people


def _names_whose(clause: Clause) -> bool:
    """Whether a clause says itself of which event it tells."""
    return bool(
        OPENS_WITH_COMPANY.match(clause.text)
        or _BROUGHT_ALONG.search(clause.text)
        or _AT_THE_TALKS.search(clause.text)
        or _OF_A_SIDE.search(clause.text)
    )


def _by_clause(events: list[Event]) -> tuple[dict[int, Event], set[int]]:
    """The first event that a clause tells of, and the clauses that tell of several talks, each with its own people."""
    by_clause: dict[int, Event] = {}
    in_turn: set[int] = set()
    for event in events:
        for mention in event.mentions:
            told = by_clause.setdefault(mention.clause.start, event)
            if told is not event and mention is event.mentions[0] and _is_only_meant(told, mention):
                told = by_clause[mention.clause.start] = event  # "called on X to prepare the visit": the call
            if told is not event and {told.kind, event.kind} <= TALKS_KINDS:
                in_turn.add(mention.clause.start)
    return by_clause, in_turn


def _is_only_meant(event: Event, mention: EventMention) -> bool:
    """Whether the clause of a mention only points back to an event, behind what it tells itself."""
    told = [m for m in event.mentions if m.clause is mention.clause]
    return all(m.pointing and m.trigger.start > mention.trigger.start for m in told)


def _elsewhere(reading: Reading, clause: Clause, event: Event, attending: re.Match[str] | None) -> bool:
    """True for what somebody is yet to attend, after an event that is over, for what is over, after a journey yet
    to come, and for what was on another day."""
    ahead = event.status == "held" and bool(_WILL_ATTEND.search(clause.text))
    if event.kind == "visit" and event.status in ("planned", "possible"):
        told = attending.end() if attending else len(clause.text)
        over = _IS_OVER.search(clause.text[: told + _ITS_VERB])
        ahead = over is not None and not _AHEAD.search(clause.text, 0, told)
    return ahead or _of_another_day(reading, clause, event)


def _with_others(reading: Reading, clause: Clause) -> bool:
    """True when a clause names a third country otherwise than as the post of somebody ("Ambassador to Indonesia")."""
    return any(
        not _POST.search(reading.text(max(clause.start, hit.start - 40), hit.start))
        for hit in reading.third_countries_in(clause.start, clause.end)
    )


def _of_another_day(reading: Reading, clause: Clause, event: Event) -> bool:
    """True when the clause tells of a day on which the event did not take place."""
    ahead = event.status in ("planned", "possible")
    dates = [
        day
        for d in reading.dates_in(clause.start, clause.end)
        if (day := d.resolve(ahead))
        and (d.weight > 1 or _IN.search(reading.text(max(clause.start, d.start - 4), d.start)))
        and not is_reporting_date(reading, d)
    ]
    return bool(dates and event.when) and not any(event.when and overlap(d, event.when.edtf) for d in dates)


def _attendants(reading: Reading, clause: Clause, attending: re.Match[str] | None) -> list[Person]:
    """Who is named as company; "businessmen who came with the President" are his, and he is not theirs."""
    found: list[Person] = []
    with_whom = clause.start + attending.end() if attending else -1
    for seen in [*_antecedent(reading, clause), *reading.seen_in(clause.start, clause.end)]:
        person = seen.person
        if (
            person.country in SIDES
            and person.office
            and all(person is not p for p in found)
            and not _OF_HIS.match(reading.document.text, seen.end)
            and not reading.is_absent(seen)
            and seen.end != with_whom
            and (seen.end <= clause.start or not _only_quoted(reading, seen))
        ):
            found.append(person)
    return found


def _antecedent(reading: Reading, clause: Clause) -> list[Seen]:
    """Whom "who …" speaks of: the last person of the clause before."""
    if not _WHO.match(clause.text):
        return []
    earlier = [c for c in reading.clauses_by_sentence[clause.sentence] if c.end <= clause.start]
    return reading.seen_in(earlier[-1].start, earlier[-1].end)[-1:] if earlier else []


def _only_quoted(reading: Reading, seen: Seen) -> bool:
    """Whether somebody only speaks there; "X, who was with the President on the trip, said" tells that he was."""
    return reading.is_speaker(seen) and not _WHO_WAS.match(reading.document.text, seen.end)


def _without_names(reading: Reading, clause: Clause) -> str:
    text, base = clause.text, clause.start
    for seen in reversed(reading.seen_in(clause.start, clause.end)):
        text = text[: seen.start - base] + text[seen.end - base :]
    return text


# ---- roles and sides --------------------------------------------------------------------------------------


def participants(event: Event) -> list[Participant]:
    """Participants of an event with their roles: who travels leads, whose country it is hosts."""
    host = event.country if event.country in SIDES else ""
    found: list[Participant] = []
    led: set[str] = set()
    for person in event.people:
        role: Role = "member"
        first = person.country not in led and any(person is p for p in (event.principals or event.people))
        if first and person.country in SIDES:
            led.add(person.country)
            role = "host" if person.country == host and event.kind != "signing" else "lead"
        if event.kind == "signing" and any(person is p for p in event.principals):
            role = "signatory"
        if any(person is w for w in event.witnesses):
            role = "observer"
        found.append(
            Participant(
                person.name, person.title or None, person.organization or None, person.country or None, role
            )
        )
    return found


def delegations(reading: Reading, event: Event) -> list[Delegation]:
    """One delegation for each side that took part, with its leader and the members named only by office."""
    found: list[Delegation] = []
    sides = {p.country for p in event.people if p.country in SIDES}
    if event.kind in ("visit", "ship_visit"):
        sides |= {event.visitor_side} & set(SIDES)
    else:
        sides = set(SIDES)  # whoever is named of them
    held = held_by(
        reading.document.sentence_texts
    )  # few articles tell who leads, and of whom a party consists
    for side in sorted(sides):
        told = _told_to_lead(reading, event, side) if LED_BY in held or LEADS in held else None
        leader = told or _of_ships(event, side)
        leader = leader or next((p for p in [*event.principals, *event.people] if p.country == side), None)
        note = _note(reading, event, side) if _COMPOSED in held else ""
        found.append(Delegation(side, leader.name if leader else None, note))
    return found


def _told_to_lead(reading: Reading, event: Event, side: str) -> Person | None:
    for start, end in _tellings(event):
        text = reading.text(start, end)
        for match in LED_BY.finditer(text):
            for seen in reading.seen_in(start + match.end(), end):
                if seen.person.country == side and any(seen.person is p for p in event.people):
                    return seen.person
        for match in LEADS.finditer(text):
            before = [s for s in reading.seen_in(start, start + match.start()) if s.person.country == side]
            if before and any(before[-1].person is p for p in event.people):
                return before[-1].person
    return None


def _note(reading: Reading, event: Event, side: str) -> str:
    for start, _ in _tellings(event):
        sentence = reading.sentence_at(start)
        for match in _COMPOSED.finditer(sentence.text):
            said = reading.sides_in(sentence.start + match.start(1), sentence.start + match.end(1))
            if side in said or (not said and side == "RU"):
                return match.group(1).strip()
    return ""


def _tellings(event: Event) -> list[tuple[int, int]]:
    return [(m.clause.start, m.clause.end) for m in event.mentions] + [
        (s.start, s.end) for s in event.involved
    ]


def _of_ships(event: Event, side: str) -> Person | None:
    """The sea officer who leads visiting ships, where an ambassador who lives there is named before him."""
    if event.kind != "ship_visit" or side != event.visitor_side:
        return None
    people = event.side(side)
    officers = [p for p in people if SEA_OFFICER.search(p.title)]
    return officers[0] if officers and people and RESIDENT.search(people[0].title) else None
