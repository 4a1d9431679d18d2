"""From stage results in clean offsets to the contract's records with evidence in raw offsets."""

from __future__ import annotations

import re
import unicodedata

from .acts import RATIFYING
from .agreements import Settled
from .delegations import delegations, participants
from .events import Event
from .parties import signatory
from .periods import bounds
from .reading import SIDES, Reading
from .topics import exact, implied, telling_of, topic_evidence, topics_in
from .types import Action, Agreement, Evidence, Meeting, Official, Person, Span

LONGEST_QUOTE = 400  # code points, the contract's limit
_MAX_QUOTES = 6
_AMBASSADOR = re.compile(r"\b(?:ambassador|charg[eé]|consul(?:\s+general)?|attach[eé])\b", re.IGNORECASE)


def meetings(reading: Reading, events: list[Event]) -> list[Meeting]:
    """Meeting records; ``part_of`` is the position of the visit in this list."""
    positions = {id(event): index for index, event in enumerate(events)}
    return [_meeting(reading, event, events, positions) for event in events]


def _meeting(reading: Reading, event: Event, events: list[Event], positions: dict[int, int]) -> Meeting:
    country, country_rule = _country(event)
    event.country = country
    spans = _tellings(event)
    by_kind = implied(event)
    topics = by_kind | (
        {} if event.kind == "visit" else topics_in(reading, telling_of(reading, event, events))
    )
    topic_rules = {
        f"topics.{topic}": "topic.implied" for topic in by_kind if topics[topic] == by_kind[topic]
    }
    if event.kind == "ship_visit":
        topics.pop("military_technical", None)  # "anti-submarine" is a class of ship, not a deal
    if not topics:
        topics = {"diplomacy": Span(event.mentions[0].trigger.start, event.mentions[0].trigger.end)}
        topic_rules = {"topics.diplomacy": "topic.none-told"}
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
    record.inferred["kind"] = record.rules["kind"] = f"meeting.{event.kind}"
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
    values = [record.place or "", *(p.name.split()[-1] for p in record.participants if p.name)]
    record.evidence = _evidence(
        reading,
        [(Span(m.clause.start, m.clause.end), m.trigger.start) for m in event.mentions]
        + [(s, s.start) for s in event.involved],
        values,
        [p.name_span for p in event.people],
    )
    record.confidence = _confidence(event)
    return record


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
    if event.kind not in ("talks", "courtesy_call") or event.status not in ("held", "planned", "ongoing"):
        return ""
    posted = {p.country for p in event.people if _AMBASSADOR.search(p.title)}
    others = {p.country for p in event.people if not _AMBASSADOR.search(p.title)}
    if len(posted) == 1 and not posted & others and others:
        return "PH" if posted == {"RU"} else "RU"
    return ""


def _tellings(event: Event) -> list[Span]:
    spans = [Span(m.clause.start, m.clause.end) for m in event.mentions] + event.involved
    return sorted({(s.start, s.end): s for s in spans}.values(), key=lambda s: s.start)


def _mention_near(person: Person, span: Span) -> Span:
    spans = person.spans or [person.name_span]
    return min(spans, key=lambda s: abs(s.start - span.start))


def _confidence(event: Event) -> float:
    """More of who, when and where told outright makes a record surer."""
    score = 0.5
    score += 0.15 * ({p.country for p in event.people} >= set(SIDES))
    score += (
        0.15 * (event.when is not None)
        + 0.1 * (event.place is not None)
        + 0.05 * min(len(event.mentions) - 1, 2)
    )
    return round(min(score, 0.99) - (0.1 if event.status == "possible" else 0.0), 2)


# ---- quotes -------------------------------------------------------------------------------------------------


def quote(reading: Reading, span: Span, around: Span | None = None) -> Evidence:
    """The raw text of a clean span, clipped at word bounds around what it must show when over the limit."""
    raw = reading.document.raw_span(span.start, span.end)
    text, start, end = reading.document.raw, raw.start, raw.end
    if end - start > LONGEST_QUOTE:
        centre = reading.document.raw_span(around.start, around.end) if around else raw
        start = max(start, min(centre.start - 150, end - LONGEST_QUOTE))
        end = min(end, start + LONGEST_QUOTE)
        while start > raw.start and start < centre.start and not text[start - 1].isspace():
            start += 1
        while end < raw.end and end > start + 1 and end < len(text) and not text[end].isspace():
            end -= 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end == start:
        start, end = raw.start, min(max(raw.end, raw.start + 1), len(text))
    return Evidence(start, end, text[start:end])


def _evidence(
    reading: Reading, tellings: list[tuple[Span, int]], values: list[str], names: list[Span]
) -> list[Evidence]:
    """Quotes that tell the record, first ones first, with one that shows a word of its values among them."""
    quotes: list[Evidence] = []
    for span, at in tellings[:_MAX_QUOTES]:
        found = quote(reading, span, Span(at, at + 1))
        if all((found.start, found.end) != (q.start, q.end) for q in quotes):
            quotes.append(found)
    told = {w for value in values for w in _words(value)}
    if told and not any(told & set(_words(q.quote)) for q in quotes):
        for span in names:
            found = exact(reading, span)
            if told & set(_words(found.quote)):
                quotes.append(found)
                break
    return quotes


def _words(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", text).casefold()
    return re.findall(r"[^\W_]+", "".join(c for c in folded if not unicodedata.combining(c)))


# ---- agreements and officials -------------------------------------------------------------------------------


def agreements(reading: Reading, settled: list[Settled]) -> list[Agreement]:
    return [_agreement(reading, item) for item in settled]


def _agreement(reading: Reading, item: Settled) -> Agreement:
    instrument = item.instrument
    topics = topics_in(reading, [instrument.title_span]) or topics_in(reading, instrument.tellings[:1])
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
                    act.side if act.side in ("PH", "RU") else "both",
                    quote(reading, _sentence(reading, act.start), Span(act.start, act.end)),
                )
            )  # type: ignore[arg-type]
    title = exact(reading, instrument.title_span)
    record.evidence_of["title"] = title
    record.evidence_of["status"] = exact(reading, item.status_span)
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
    record.evidence = _evidence(reading, tellings, [record.title], [instrument.title_span])
    record.confidence = round(
        0.6
        + 0.2 * bool(item.date or item.expected)
        + 0.1 * bool(item.signers)
        + 0.05 * (len(instrument.tellings) > 1),
        2,
    )
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
        name = exact(reading, person.name_span)
        sentence = quote(reading, _sentence(reading, person.name_span.start), person.name_span)
        record.evidence = [sentence if sentence.start <= name.start and name.end <= sentence.end else name]
        record.evidence_of["name"] = name
        if person.title_span and person.title:
            record.evidence_of["title"] = exact(reading, person.title_span)
        record.rules = {"name": "person.named", **person.inferred}
        found.append(record)
    return found
