"""Topics of a record: the trigger phrases in the sentences that tell of it."""

from __future__ import annotations

from itertools import pairwise
from operator import attrgetter

from ingest.extract.clauses.polarity import AHEAD
from ingest.extract.clauses.quotes import exact
from ingest.extract.clauses.reading import Reading, of_both_sides
from ingest.extract.clauses.speakers import Turns
from ingest.extract.matching.prefilter import held_by
from ingest.extract.types import JOURNEY_KINDS, SIDES, Evidence, Sentence, Span

from .discussion_words import (
    BOTH_COUNTRIES,
    CAME_UP,
    DISCUSSION,
    NOT_DISCUSSED,
    PARTY_SPEAKS,
    SAID_THERE,
    THE_COMMISSION,
    THE_TWO,
    TOLD_OF_TALKS,
    WITH_EACH,
)
from .events import Event
from .implied_topics import (
    COMMISSION,
    headlined,
    implied_by_kind,
    missions,
    of_state,
    of_the_article,
    portfolio,
)
from .quoted_talks import quoted_at

# What warships in port are about; "anti-submarine" is a class of ship, health and farming are matters of the shore.
_OF_A_CALL = frozenset(
    {"maritime", "defense", "security", "terrorism", "crime", "disaster", "culture", "education"}
)
_LEADS_UP = 2  # sentences before the first telling that may say what it was about
_GOES_ON = 3  # sentences after a telling in which its paragraph still is about it
_MOST = 40  # talks of one article whose matter is looked for all over it
_TOLD_WITHIN = 12  # sentences after a telling in which what "they" or "the two sides" did is still it
_DISCUSSED_WITHIN = 4  # sentences after a telling in which the talks' matter is still told


def topics_in(reading: Reading, spans: list[Span]) -> dict[str, Span]:
    """Topic slug to the first phrase that shows it; a part of an office's name tells nothing of what was discussed."""
    found: dict[str, Span] = {}
    for span in spans:
        for hit in reading.topics_in(span.start, span.end):
            if not hit.named and hit.topic not in found:
                found[hit.topic] = Span(hit.start, hit.end)
    return found


def topics_of(
    reading: Reading, event: Event, events: list[Event], turns: Turns, signed: list[Span]
) -> tuple[dict[str, Span], dict[str, str]]:
    """The topics of an event and, for those that no words of its telling show, the rule that gave them.

    ``signed`` are the titles of the agreements signed there.
    """
    first = event.mentions[0].trigger
    by_kind = implied_by_kind(reading, event)
    topics = dict(by_kind)
    if event.kind == "visit":
        topics |= topics_in(reading, missions(reading, event))
    else:
        spans = telling_of(reading, event, events, turns)
        topics |= topics_in(reading, spans) | _commission_discussed(reading, event, spans)
    if event.kind == "ship_visit":
        topics = {topic: span for topic, span in topics.items() if topic in _OF_A_CALL}
    rules = {
        f"topics.{topic}": "topic.implied" for topic, span in by_kind.items() if topics.get(topic) == span
    }
    for rule, found in (
        ("topic.headline", topics_in(reading, headlined(reading, event, events))),
        ("topic.signed", topics_in(reading, signed) if not topics or event.kind == "signing" else {}),
    ):
        rules |= {f"topics.{topic}": rule for topic in found if topic not in topics}
        topics = found | topics
    if not topics and (
        topics := _just_before(reading, event, events)
        or portfolio(reading, event)
        or _right_after(reading, event, events)
    ):
        rules = {f"topics.{topic}": "topic.portfolio" for topic in topics}
    if topics.keys() <= {"diplomacy"} and (of_article := of_the_article(reading, event, events)):
        topics |= of_article
        rules |= {f"topics.{topic}": "topic.article" for topic in of_article}
    if not topics and (event.kind != "visit" or of_state(event)):
        topics = {"diplomacy": Span(first.start, first.end)}
        rules = {"topics.diplomacy": "topic.none-told"}
    return topics, rules


def telling_of(reading: Reading, event: Event, events: list[Event], turns: Turns) -> list[Span]:
    """Sentences about an event: those that tell it, and those that say what was discussed."""
    own = {m.clause.sentence for m in event.mentions}
    others = {m.clause.sentence for e in events if e is not event for m in e.mentions}
    ahead = {m.clause.sentence for e in events if e.status in AHEAD for m in e.mentions}
    told_before = event.status in AHEAD and any(
        e.status == "held" and e.kind != "visit" and e.mentions[0].clause.sentence < min(own) for e in events
    )
    told = [
        Span(m.clause.start, m.clause.end)
        if m.clause.sentence in others
        else _with_them(reading, event, m.clause.sentence)
        for m in event.mentions
    ]
    for index in sorted(own):
        interrupted = False  # another event is told in between: what follows must name this one's people
        for after in range(index + 1, min(index + 1 + _TOLD_WITHIN, len(reading.document.sentences))):
            if after in others:
                if not interrupted and _discusses_another(reading, event, events, after):
                    told.append(_whole(reading, after))
                    continue
                if (half := _with_them(reading, event, after)) != _whole(reading, after):
                    told.append(half)
                interrupted = interrupted or after not in ahead
                continue
            sentence = reading.document.sentences[after]
            if told_before and TOLD_OF_TALKS.match(sentence.text):
                continue
            if after in own or sentence.kind not in ("body", "bullet"):
                continue
            if interrupted and not _names_one(reading, event, sentence):
                continue
            if after > index + _DISCUSSED_WITHIN and not TOLD_OF_TALKS.match(sentence.text):
                continue
            if _tells_matter(reading, event, sentence) and _concerns(reading, event, events, sentence):
                told.append(_with_them(reading, event, after))
    told += _led_by(reading, event, events, min(own))
    told += [_whole(reading, i) for i in _elsewhere(reading, event, events, own | others, turns)]
    return sorted(dict.fromkeys(told), key=attrgetter("start"))


def _led_by(reading: Reading, event: Event, events: list[Event], first: int) -> list[Span]:
    """What the sentences that lead up to the talks told first say the two countries want or agreed on."""
    if event.kind in JOURNEY_KINDS or any(m.clause.sentence < first for e in events for m in e.mentions):
        return []
    return [
        _whole(reading, index)
        for index in range(max(0, first - _LEADS_UP), first)
        if reading.document.sentences[index].kind == "body"
        and BOTH_COUNTRIES.match(reading.document.sentences[index].text)
        and not NOT_DISCUSSED.search(reading.document.sentences[index].text)
    ]


def _discusses_another(reading: Reading, event: Event, events: list[Event], index: int) -> bool:
    """Whether the event that a sentence tells is what the talks were about ("They discussed his visit, and trade")."""
    sentence = reading.document.sentences[index]
    discussed = DISCUSSION.search(sentence.text)
    if discussed is None or event.kind in JOURNEY_KINDS or not _tells_matter(reading, event, sentence):
        return False
    if not (PARTY_SPEAKS.match(sentence.text) or _names_one(reading, event, sentence)):
        return False
    return all(
        sentence.start + discussed.start() < m.trigger.start
        and (e.kind in JOURNEY_KINDS or e.status in AHEAD)
        for e in events
        if e is not event
        for m in e.mentions
        if m.clause.sentence == index
    )


def _elsewhere(
    reading: Reading, event: Event, events: list[Event], taken: set[int], turns: Turns
) -> list[int]:
    """Sentences anywhere that tell what the two sides of an event said to each other there.

    Where several talks are told between the same people, they are those of the talks told first.
    """
    if event.kind in JOURNEY_KINDS or not of_both_sides(event.people):
        return []
    alike = [e for e in events if e.kind not in JOURNEY_KINDS and of_both_sides(e.people)][:_MOST]
    if all(e is not event for e in alike):
        return []
    found = _spoken_at(reading, event, alike, taken, turns)
    for index, sentence in enumerate(reading.document.sentences):
        if index in taken or sentence.kind not in ("body", "bullet"):
            continue
        held = held_by(sentence.text)
        if DISCUSSION not in held and SAID_THERE not in held:
            continue
        if _meant_by(reading, event, alike, index) is event:
            found.append(index)
    return found + quoted_at(reading, event, alike, taken)


def _meant_by(reading: Reading, event: Event, alike: list[Event], index: int) -> Event | None:
    """Which talks a sentence tells of that names people of both sides of ``event``, or speaks of "the two leaders"."""
    sentence = reading.document.sentences[index]
    named = reading.seen_in(sentence.start, sentence.end)
    there = [s.person for s in named if any(s.person is p for p in event.people)] if len(named) > 1 else []
    if (
        len(there) > 1
        and of_both_sides(there)
        and (DISCUSSION.search(sentence.text) or SAID_THERE.search(sentence.text))
    ):
        return next(e for e in alike if all(any(p is q for q in e.people) for p in there))
    if NOT_DISCUSSED.search(sentence.text):
        return None
    if event.kind == "commission" and THE_COMMISSION.match(sentence.text):
        return event if DISCUSSION.search(sentence.text) else None
    if CAME_UP.search(sentence.text) or (THE_TWO.search(sentence.text) and DISCUSSION.search(sentence.text)):
        told = [e for e in alike if e.mentions[0].clause.sentence < index]
        return max(told, key=lambda e: max(_before(e, index)), default=None)
    return None


def _spoken_at(
    reading: Reading, event: Event, alike: list[Event], taken: set[int], turns: Turns
) -> list[int]:
    """The sentences of a transcript: what both sides say is what the first meeting of theirs was about."""
    first = next((e for e in alike if all(any(p is q for q in e.people) for p in turns.pair)), None)
    if first is not event or len(turns.pair) < len(SIDES):
        return []
    sentences = range(len(reading.document.sentences))
    return [
        i
        for i in sentences
        if i not in taken
        and any(turns.at(i) is p for p in turns.pair)
        and not NOT_DISCUSSED.search(reading.document.sentences[i].text)
    ]


def _before(event: Event, index: int) -> list[int]:
    return [m.clause.sentence for m in event.mentions if m.clause.sentence < index]


def _commission_discussed(reading: Reading, event: Event, spans: list[Span]) -> dict[str, Span]:
    """The field of a joint commission whose work talks were about."""
    if event.kind == "commission":
        return {}
    return {
        hit.topic: Span(hit.start, hit.end)
        for span in spans
        for body in reading.organizations_in(span.start, span.end)
        if not body.country
        and COMMISSION.search(reading.text(body.start, body.end))
        and DISCUSSION.search(reading.text(span.start, span.end))
        for hit in reading.topics_in(body.start, body.end)
    }


def _just_before(reading: Reading, event: Event, events: list[Event]) -> dict[str, Span]:
    """What a round without names is about: the matter of the sentence before it in the same paragraph."""
    first = event.mentions[0].clause.sentence
    sentences = reading.document.sentences
    others = {m.clause.sentence for e in events if e is not event for m in e.mentions}
    if event.people or not first or first - 1 in others or event.kind == "visit":
        return {}
    if sentences[first - 1].paragraph != sentences[first].paragraph:
        return {}
    return topics_in(reading, [_whole(reading, first - 1)])


def _right_after(reading: Reading, event: Event, events: list[Event]) -> dict[str, Span]:
    """What an encounter is about of which no discussion is told: the matter of what follows in its paragraph."""
    if event.kind == "visit" or not of_both_sides(event.people):
        return {}
    sentences, first = reading.document.sentences, event.mentions[0].clause.sentence
    others = {m.clause.sentence for e in events if e is not event for m in e.mentions}
    for index in range(first + 1, min(first + 1 + _GOES_ON, len(sentences))):
        sentence = sentences[index]
        if index in others or sentence.paragraph != sentences[first].paragraph:
            break
        if NOT_DISCUSSED.search(sentence.text) or not _concerns(reading, event, events, sentence):
            continue
        if found := topics_in(reading, [_whole(reading, index)]):
            return found
    return {}


def _tells_matter(reading: Reading, event: Event, sentence: Sentence) -> bool:
    """Whether a sentence says what talks were about: by a word of discussion, or by what a party said there."""
    held = held_by(sentence.text)
    if DISCUSSION not in held and SAID_THERE not in held:
        return False
    if NOT_DISCUSSED in held and NOT_DISCUSSED.search(sentence.text):
        return False
    if DISCUSSION in held and DISCUSSION.search(sentence.text):
        return True
    return (
        event.kind not in JOURNEY_KINDS
        and SAID_THERE in held
        and bool(SAID_THERE.search(sentence.text))
        and (bool(PARTY_SPEAKS.match(sentence.text)) or _names_one(reading, event, sentence))
    )


def _names_one(reading: Reading, event: Event, sentence: Sentence) -> bool:
    return any(s.person is p for s in reading.seen_in(sentence.start, sentence.end) for p in event.people)


def _concerns(reading: Reading, event: Event, events: list[Event], sentence: Sentence) -> bool:
    """False when the sentence names people of another event only ("with Mr. Putin it is security"), or its body."""
    if (
        event.kind != "commission"
        and any(e.kind == "commission" for e in events)
        and THE_COMMISSION.match(sentence.text)
    ):
        return False
    named = [s.person for s in reading.seen_in(sentence.start, sentence.end)]
    if any(p is q for p in named for q in event.people):
        return True
    return not any(p is q for p in named for e in events if e is not event for q in e.people)


def _whole(reading: Reading, index: int) -> Span:
    sentence = reading.document.sentences[index]
    return Span(sentence.start, sentence.end)


def _with_them(reading: Reading, event: Event, index: int) -> Span:
    """A sentence, or its half about the event's people: "With X it was trade, and with Y defense"."""
    whole, text = _whole(reading, index), reading.document.sentences[index].text
    if WITH_EACH not in held_by(text):
        return whole
    starts = [m.start() for m in WITH_EACH.finditer(text)]
    if len(starts) < 2:
        return whole
    edges = [whole.start + start for start in starts] + [whole.end]
    theirs = [
        Span(a, b)
        for a, b in pairwise(edges)
        if any(s.person is p for s in reading.seen_in(a, b) for p in event.people)
    ]
    return theirs[0] if len(theirs) == 1 else whole


def topic_evidence(reading: Reading, topics: dict[str, Span]) -> dict[str, Evidence]:
    return {topic: exact(reading, span) for topic, span in topics.items()}
