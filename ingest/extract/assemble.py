"""From stage results in clean offsets to the contract's records with evidence in raw offsets."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from operator import attrgetter

from ingest.extract.types import SIDES

from .agreements import Settled
from .clauses.localities import Locality
from .clauses.quotes import as_written, exact, quote, shown, surname, telling_quotes, telling_words
from .clauses.reading import Reading, of_both_sides
from .clauses.speakers import Turns
from .dating.periods import bounds
from .events.delegations import delegations, participants
from .events.envoys import RESIDENT
from .events.events import Event
from .events.topics import topic_evidence, topics_in, topics_of
from .instruments.act_words import RATIFYING
from .instruments.parties import signatory
from .letters.cyrillic import CYRILLIC
from .types import Action, Agreement, Evidence, Meeting, Official, Person, Span


def meetings(reading: Reading, events: list[Event], settled: list[Settled], turns: Turns) -> list[Meeting]:
    """Meeting records; ``part_of`` is the position of the visit in this list."""
    positions = {id(event): index for index, event in enumerate(events)}
    return [
        _meeting(
            reading,
            event,
            events,
            positions,
            topics_of(reading, event, events, turns, _signed_at(reading, event, settled)),
        )
        for event in events
    ]


def _signed_at(reading: Reading, event: Event, settled: list[Settled]) -> list[Span]:
    """The titles of the agreements that the sentences of an event tell to have been signed."""
    told = {mention.clause.sentence for mention in event.mentions}
    return [
        item.instrument.title_span
        for item in settled
        if any(
            act.act == "signed" and act.done and reading.sentence_index(act.start) in told
            for act in item.instrument.acts
        )
    ]


def _meeting(
    reading: Reading,
    event: Event,
    events: list[Event],
    positions: dict[int, int],
    topics_told: tuple[dict[str, Span], dict[str, str]],
) -> Meeting:
    country, country_rule = _country(event)
    event.country = country
    spans = _tellings(event)
    topics, topic_rules = topics_told
    record = Meeting(
        kind=event.kind,
        status=event.status,
        date=event.date,
        place=event.place.name if event.place else None,
        country=country or None,
        participants=participants(event),
        delegations=delegations(reading, event),
        part_of=positions.get(id(event.part_of)) if event.part_of else None,
        previous_dates=list(event.previous),
        topics=sorted(topics),
        topic_evidence=topic_evidence(reading, topics),
    )
    first = event.mentions[0]
    trigger = Span(first.trigger.start, first.trigger.end)
    record.evidence_of["kind"] = exact(reading, event.kind_span or trigger)
    record.evidence_of["status"] = exact(reading, event.status_span or trigger)
    if event.when:
        record.evidence_of["date"] = exact(reading, Span(event.when.mention.start, event.when.mention.end))
        record.rules["date"] = event.when.rule
    if event.place and event.place.name:
        record.evidence_of["place"] = exact(reading, Span(event.place.start, event.place.end))
        record.rules["place"] = event.place.rule
        if event.place.rule == "place.dateline-here":
            record.inferred["place"] = event.place.rule
    if country:
        record.inferred["country"] = record.rules["country"] = country_rule
    rule = "meeting.structure" if event.by_structure else f"meeting.{event.kind}"
    record.inferred["kind"] = record.rules["kind"] = rule
    record.rules |= {"status": event.status_rule, **topic_rules}
    for participant, person in zip(record.participants, event.people, strict=True):
        participant.evidence = exact(reading, _mention_near(person, trigger))
        if "country" in person.inferred:
            record.inferred.setdefault(f"participants.{person.name}.country", person.inferred["country"])
    for delegation in record.delegations:
        person_led = next((p for p in event.people if p.name == delegation.leader), None)
        delegation.evidence = (
            exact(reading, _mention_near(person_led, trigger))
            if person_led
            else quote(reading, spans[0], trigger)
        )
    values = _values(record)
    record.evidence = telling_quotes(
        reading,
        [(Span(m.clause.start, m.clause.end), m.trigger.start) for m in event.mentions]
        + [(s, s.start) for s in event.involved],
        values,
        chain((s for p in event.people for s in p.spans), _showing_place(reading, event)),
    )
    place = event.place
    as_printed = place and (not event.people or CYRILLIC.match(place.name or ""))
    if place and as_printed and not shown(telling_words(values), record.evidence):
        record.place = _place_as_written(reading, place)
    if not shown(telling_words(_values(record)), record.evidence):
        _name_as_written(reading, record, event)
        if not shown(telling_words(_values(record)), record.evidence):
            printed = chain((p.name_span for p in event.people), _showing_place(reading, event))
            record.evidence += [exact(reading, span) for span in islice(printed, 1)]
    record.confidence = _confidence(event)
    return record


def _showing_place(reading: Reading, event: Event) -> Iterator[Span]:
    """Where the article prints the place: beside the event, in the dateline that "here" means, or elsewhere."""
    place = event.place
    if place is None:
        return
    yield Span(place.start, place.end)
    if place.rule == "place.dateline-here" and (printed := reading.dateline_place):
        yield printed
    yield from (Span(p.start, p.end) for p in reading.places if p.name == place.name)


def _values(record: Meeting) -> list[str]:
    return [record.place or "", *(surname(p.name) for p in record.participants)]


def _name_as_written(reading: Reading, record: Meeting, event: Event) -> None:
    """A name that no sentence shows in the nominative is given as printed, so that the reader finds it there."""
    for participant, person in zip(record.participants, event.people, strict=True):
        printed = as_written(reading, person)
        for delegation in record.delegations:
            if delegation.leader == participant.name:
                delegation.leader = printed
        participant.name = printed


def _place_as_written(reading: Reading, place: Locality) -> str:
    """ "Mos cow", cut by a scanner and printed nowhere else; «Маниле», where nobody is named as he is printed."""
    return " ".join(exact(reading, Span(place.start, place.end)).quote.split())


def _country(event: Event) -> tuple[str, str]:
    if event.country:
        return event.country, event.country_rule or "country.visit"
    if event.place and event.place.country:
        return event.place.country, "country.place"
    if posted := _posting(event):
        return posted, "country.posting"
    return "", ""


def _posting(event: Event) -> str:
    """Where an ambassador meets officials of the country that he or she is posted to, unless a place is told."""
    if event.kind not in ("talks", "courtesy_call"):
        return ""
    who = event.principals if of_both_sides(event.principals) else event.people
    posted = {p.country for p in who if RESIDENT.search(p.title)}
    others = {p.country for p in who if not RESIDENT.search(p.title)}
    met = others or {side for mention in event.mentions for side in mention.sides} >= set(SIDES)
    if len(posted) == 1 and not posted & others and met:
        return "PH" if posted == {"RU"} else "RU"
    return ""


def _tellings(event: Event) -> list[Span]:
    spans = [Span(m.clause.start, m.clause.end) for m in event.mentions] + event.involved
    return sorted(dict.fromkeys(spans), key=attrgetter("start"))


def _mention_near(person: Person, span: Span) -> Span:
    spans = person.spans or [person.name_span]
    return spans[0] if len(spans) == 1 else min(spans, key=lambda s: abs(s.start - span.start))


def _confidence(event: Event) -> float:
    """More of who, when and where told outright makes a record surer."""
    score = (  # of a hundred
        50
        + 15 * of_both_sides(event.people)
        + 15 * (event.when is not None)
        + 10 * (event.place is not None)
        + 5 * min(len(event.mentions) - 1, 2)
    )
    return (min(score, 99) - 10 * (event.status == "possible") - 10 * event.by_structure) / 100


# ---- agreements and officials -------------------------------------------------------------------------------


def agreements(reading: Reading, settled: list[Settled]) -> list[Agreement]:
    return [_agreement(reading, item) for item in settled]


def _agreement(reading: Reading, item: Settled) -> Agreement:
    instrument = item.instrument
    topics = topics_in(reading, [instrument.title_span])
    if not topics and not instrument.among_others:
        topics = topics_in(reading, instrument.tellings[:1])
    record = Agreement(
        title=instrument.title,
        kind=instrument.kind,
        status=item.status,
        date=item.date,
        expected=item.expected,
        topics=sorted(topics),
        topic_evidence=topic_evidence(reading, topics),
        parties=list(item.parties or []),
        signatories=[signatory(reading, p) for p in item.signers or []],
    )
    seen: set[tuple[str, str | None]] = set()
    for act in sorted(
        instrument.acts, key=lambda a: (bounds(a.date)[0].toordinal() if a.date else 0, a.start)
    ):
        if act.done and act.act != RATIFYING and (act.act, act.date) not in seen:
            seen.add((act.act, act.date))
            date = act.date or (item.date if act.act == "signed" and item.status == "signed" else None)
            told = None if act.stance.standing in ("planned", "possible") else date
            record.actions.append(
                Action(
                    act.act,
                    told,
                    act.side,
                    quote(reading, _sentence(reading, act.start), Span(act.start, act.end)),
                )
            )
    title = exact(reading, instrument.title_span)
    record.evidence_of["title"] = title
    record.evidence_of["status"] = exact(reading, item.status_span)
    only_named = not instrument.acts
    if only_named:
        record.inferred["status"] = item.status_rule
    if item.date and item.date_span:
        record.evidence_of["date"] = exact(reading, item.date_span)
    elif item.date:
        record.inferred["date"] = item.date_rule
        record.evidence_of["date"] = exact(reading, item.status_span)
    if item.expected and item.expected_span:
        record.evidence_of["expected"] = exact(reading, item.expected_span)
    record.inferred["kind"] = record.rules["kind"] = f"instrument.{instrument.kind}"
    record.rules |= (
        {"status": item.status_rule, "date": item.date_rule} if item.date else {"status": item.status_rule}
    )
    tellings = [(_sentence(reading, instrument.title_span.start), instrument.title_span.start)] + [
        (s, s.start) for s in instrument.tellings
    ]
    record.evidence = telling_quotes(reading, tellings, [record.title], [instrument.title_span])
    if not shown(telling_words([record.title]), record.evidence):  # each of its words cut by a scanner
        record.title = " ".join(title.quote.split())
    record.confidence = (
        60
        - 20 * only_named
        + 20 * bool(item.date or item.expected)
        + 10 * bool(item.signers)
        + 5 * (len(instrument.tellings) > 1)
    ) / 100
    return record


def _sentence(reading: Reading, offset: int) -> Span:
    sentence = reading.sentence_at(offset)
    return Span(sentence.start, sentence.end)


def officials(reading: Reading) -> list[Official]:
    """Every named office holder, once."""
    found: list[Official] = []
    for person in reading.people:
        if not person.office:
            continue
        record = Official(
            person.name,
            person.title or None,
            person.organization or None,
            person.country or None,
            person.latin,
            person.former,
            person.acting,
        )
        record.confidence, record.inferred = person.confidence, dict(person.inferred)
        record.evidence_of["name"] = exact(reading, person.name_span)
        record.evidence = _evidence_of_official(reading, person, record)
        if person.title_span and person.title:
            record.evidence_of["title"] = exact(reading, person.title_span)
        record.rules = {"name": "person.named", **person.inferred}
        found.append(record)
    return found


def _evidence_of_official(reading: Reading, person: Person, record: Official) -> list[Evidence]:
    """The sentence that names the person; one that shows the name as reported, where there is such a one."""
    told = telling_words([record.name, record.title])
    spans = [person.name_span, *(s for s in person.spans if s != person.name_span)]
    for span in spans:
        sentence = quote(reading, _sentence(reading, span.start), span)
        name = exact(reading, span)
        found = sentence if sentence.start <= name.start and name.end <= sentence.end else name
        if shown(told, [name, found]):  # nearly always the name itself does
            return [found]
    record.name = as_written(reading, person)
    return [record.evidence_of["name"]]
