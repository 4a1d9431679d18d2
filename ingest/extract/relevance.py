"""Is this article about official business between the two states?

It is when it asserts a meeting, a journey or an instrument between them, or when an official of one of them
acts or speaks on relations with the other. Private trade, sport, weather, shows and mere mentions are not, nor
is the business of one side with a third country in which the other is only named.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from ingest.extract.types import SIDES

from .agreements import Settled
from .clauses.private_words import SPORT
from .clauses.reading import Reading, of_both_sides
from .clauses.third_parties import BILATERAL
from .events.events import Event
from .events.openings import between_states, with_leader_listed
from .instruments.business_instruments import is_between_businesses
from .mentions.groups import groups_in
from .statements import OFFICIAL, is_listed, official_statement, sides_by_any_name, state_vote
from .told_apart import told_apart

_OUT_OF_SIGHT = frozenset({"junk", "byline", "caption"})
_PARTNER = re.compile(
    r"[^,.;]{0,40}?\s(?:from|with)\s+(?:Russia|Moscow|Manila|the\s+Philippines)\b"
    r"|[^,.;]{0,40}?\s(?:у|с|из)\s+(?:РФ|России|Россией|Филиппинами|Филиппин)\b"
)
_WITH_THE_OTHER = re.compile(r"\bwith\s+(?:Russia|Moscow|Manila|the\s+Philippines)\s")
UNREADABLE = (
    "is in a language that cannot be read here (English, Filipino and Russian can);"
    " what it reports is not known"
)
_SPEECH = re.compile(
    r"\W*(?:(?:[Ff]ull\s+)?[Tt]ext\s+of\s+(?:the\s+)?)?(?:[Kk]eynote\s+|[Oo]pening\s+|[Ii]naugural\s+)?"
    r"(?:Speech|Address|Remarks|Lecture|Message|Statement|speech|address|remarks)\b"
    r"(?=\s+(?:of|by|on|at|to)\b|\s*$)",
)
_PRIVATE_GROUP = re.compile(r"\b(?:businessm[ae]n|executives|managers|party|group|team|contingent)$")
_HEAD = 8  # lines and sentences at the top that say whose speech it is
_OFTEN = 3  # sentences on both countries that make them its subject
_LEAD = 4  # sentences in which an article tells its news
_FULL_STOP = (".", "!", "?", '"', "”", "»")
_SHORTEST = 5  # spaces in a sentence of text
_OUTWEIGHS = 2  # times that a third country must be named for each mention of the side named less


@dataclass(frozen=True, slots=True)
class Relevance:
    relevant: bool
    reason: str


def judge_relevance(reading: Reading, events: list[Event], settled: list[Settled]) -> Relevance:
    """The gate, with the reason in words for people."""
    if any(of_both_sides(e.people) for e in events):
        return Relevance(True, "reports a meeting between people of the two sides")
    of_states = [s for s in settled if not is_between_businesses(reading, s.instrument)]
    business_alone = bool(settled) and not of_states and not events
    settled = of_states
    if any(_between_the_two(reading, s) for s in settled):
        return Relevance(True, "reports an instrument or an offer between the two states")
    if any(_is_news_of_states(reading, e) for e in events):
        return Relevance(True, "reports a visit of one side to the other")
    if sentence := _vote(reading):
        return Relevance(True, f"tells how one state voted on the other: {sentence[:120]}")
    if rival := _rival(reading):
        return Relevance(
            False, f"is about business with a third country ({rival}); one of the two sides is only mentioned"
        )
    if any(_is_of_states(reading, e) for e in events):
        return Relevance(True, "reports a meeting or visit between the two sides")
    if any(s.instrument.kind == "offer" for s in settled) or (settled and _both_states_act(reading)):
        return Relevance(True, "reports an instrument or an offer between the two states")
    if sentence := official_statement(reading, _OUT_OF_SIGHT, in_person=business_alone):
        return Relevance(
            True, f"an official of one side speaks on relations with the other: {sentence[:120]}"
        )
    if not business_alone and (sentence := told_apart(reading, _OUT_OF_SIGHT)):
        return Relevance(True, f"an official of one side deals with the other: {sentence[:120]}")
    if sentence := _address(reading):
        return Relevance(True, f"is an address of an official on the other side: {sentence[:120]}")
    if reading.document.language == "other" and reading.document.text.strip():
        return Relevance(False, UNREADABLE)
    return Relevance(
        False,
        "no official act, meeting, visit, offer or instrument between the two states, nor a statement on one",
    )


def _is_news_of_states(reading: Reading, event: Event) -> bool:
    """A journey to the other side, or talks set with it, told at the top: news, whoever is named beside it."""
    opening = _end_of_opening(reading)
    if not any(m.headline or m.clause.sentence < opening for m in event.mentions):
        return False
    if event.kind == "talks":
        return any(between_states(reading, m) or with_leader_listed(reading, m) for m in event.mentions)
    if event.country not in SIDES:
        return False
    if event.kind == "ship_visit":
        return bool(event.visitor_side)
    return event.kind == "visit" and any(
        p.office and p.country in SIDES and p.country != event.country for p in event.principals
    )


def _vote(reading: Reading) -> str:
    """The sentence at the top that tells how one state voted on the other, unless a third one's official acts there."""
    sentence = state_vote(reading, _OUT_OF_SIGHT, _end_of_opening(reading))
    thirds = {s.person.country for s in reading.seen if s.person.country not in ("", *SIDES)}
    return "" if sentence and any(_acts_in_the_lead(reading, third) for third in thirds) else sentence


def _end_of_opening(reading: Reading) -> int:
    """The number of the sentence after an article's first ones; menus and titles above them are none."""
    told = [
        index
        for index, sentence in enumerate(reading.document.sentences)
        if sentence.text.endswith(_FULL_STOP) and sentence.text.count(" ") >= _SHORTEST
    ]
    return max(_LEAD, *(index + 1 for index in told[:_LEAD])) if told else _LEAD


def _is_of_states(reading: Reading, event: Event) -> bool:
    """Whether somebody of either state, or a word of one, stands where the event is told; tourists travel too."""
    if event.people or event.kind in ("ship_visit", "commission"):
        return True
    for mention in event.mentions:
        sentence = reading.sentence_at(mention.trigger.start)
        if SPORT.search(sentence.text):
            continue
        if (
            OFFICIAL.search(sentence.text)
            or any(not _PRIVATE_GROUP.search(sentence.text, 0, g.end) for g in groups_in(sentence.text))
            or reading.sides_in(sentence.start, sentence.end) >= set(SIDES)
            or any(o.country in SIDES for o in reading.organizations_in(sentence.start, sentence.end))
        ):
            return True
    return False


def _between_the_two(reading: Reading, settled: Settled) -> bool:
    """Whether the words after the name say that it is with or from the other side, whoever speaks of it."""
    title = settled.instrument.title_span
    sentence = reading.sentence_at(title.start)
    partner = _WITH_THE_OTHER.search(reading.text(*title)) or _PARTNER.match(
        reading.text(title.end, sentence.end)
    )
    return bool(partner) and reading.sides_in(sentence.start, sentence.end) >= set(SIDES)


def _rival(reading: Reading) -> str:
    """The third country that the article is about instead of one of the sides, or ""."""
    named = [hit.country for hit in reading.countries if hit.country and not is_listed(reading, hit)]
    named += [seen.person.country for seen in reading.seen if seen.person.country]
    named += [o.country for o in reading.organizations if o.country]
    weight = Counter(named)
    weaker = min(weight[side] for side in SIDES)
    third, times = max(
        ((c, n) for c, n in weight.items() if c not in SIDES), key=lambda item: item[1], default=("", 0)
    )
    outweighed = times > _OUTWEIGHS * max(weaker, 1) or (
        times > weaker and _acts_in_the_lead(reading, third) and not _both_act(reading)
    )
    return third if outweighed and not _names_both_states(reading) else ""


def _acts_in_the_lead(reading: Reading, country: str) -> bool:
    """Whether an office holder of a country stands in the first sentence of the news."""
    sentences = reading.document.sentences[: _end_of_opening(reading)]
    first = next((s for s in sentences if s.kind not in _OUT_OF_SIGHT | {"headline", "dateline"}), None)
    return first is not None and any(
        s.person.office and s.person.country == country for s in reading.seen_in(first.start, first.end)
    )


def _both_act(reading: Reading) -> bool:
    """Whether somebody or some body of each side is named, and not only its country."""
    named = {s.person.country for s in reading.seen} | {o.country for o in reading.organizations}
    return named >= set(SIDES)


def _both_states_act(reading: Reading) -> bool:
    if _names_both_states(reading):
        return True
    document = reading.document
    text, sentences = document.text, document.sentence_texts
    official = OFFICIAL.search(text, within=sentences) or any(
        o.country in SIDES for o in reading.organizations
    )
    sides = sides_by_any_name(reading, 0, len(text)) | {place.country for place in reading.places}
    return sides >= set(SIDES) and bool(official)


def _names_both_states(reading: Reading) -> bool:
    document = reading.document
    return BILATERAL.search(document.text, within=document.sentence_texts) is not None


def _address(reading: Reading) -> str:
    """A sentence on both countries, of several, in a text whose head calls it somebody's speech."""
    head = [s for s in reading.document.sentences if s.kind not in _OUT_OF_SIGHT or s.kind == "headline"][
        :_HEAD
    ]
    if not any(_SPEECH.match(s.text) for s in head):
        return ""
    if not any(s.person.office and s.person.country in SIDES for s in reading.seen_in(0, head[-1].end)):
        return ""
    both = [s.text for s in reading.document.sentences if reading.sides_in(s.start, s.end) >= set(SIDES)]
    return both[0] if len(both) >= _OFTEN else ""
