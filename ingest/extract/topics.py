"""Topics of a record: the trigger phrases in the sentences that tell of it."""

from __future__ import annotations

import re

from .events import Event
from .prefilter import Prefiltered
from .quotes import exact
from .reading import Reading
from .types import Evidence, Sentence, Span

DISCUSSION = Prefiltered(
    r"^With\s|\b(?:discuss(?:ed|ing|ions?)?|tackled?|covered|talked|spoke|agenda|focus(?:ed"
    r"|es)?|touched|exchang(?:ed|e)\s+(?:of\s+)?views|agreed\s+(?:to|on|that|in)|raised"
    r"|topics?|went\s+(?:over|through)"
    r"|(?:two|both)\s+sides|consultations|zeroed|reviewed|took\s+stock"
    r"|expressed\s+(?:interest|hope|readiness)|the\s+parties|cooperation\s+in"
    r"|heard\s+reports?|noted|tinalakay|pinag-?usapan|napag-?usapan|tatalakayin"
    r"|обсу(?:дил|жд)\w*|речь\s+шла|затронул\w*|рассмотрел\w*)\b",
    re.IGNORECASE,
)
_SAID_THERE = Prefiltered(
    r"\b(?:asked|sought|offered|thanked|promised|proposed|urged|called\s+for|welcomed|conveyed|assured"
    r"|reiterated|reaffirmed|agreed|told(?!\s+(?:reporters|the\s+(?:press|media)|journalists))|expressed|brought\s+up|speak\s+of|invited|prepared\s+to|would\s+like"
    r"|попросил\w*|предложил\w*|поблагодарил\w*|hiniling|iminungkahi|pinasalamatan)\b",
    re.IGNORECASE,
)
_PARTY_SPEAKS = re.compile(
    r"(?:He|She|They|The\s+(?:two|[Pp]resident|[Ss]ecretary|[Mm]inisters?|[Aa]mbassador|envoy|leaders|officials|sides))\b"
)
_MILITARY = re.compile(r"\bmilitary[- ]technical\b", re.IGNORECASE)
_DISCUSSED_WITHIN = 4  # sentences after a telling in which the talks' matter is still told


def topics_in(reading: Reading, spans: list[Span]) -> dict[str, Span]:
    """Topic slug to the first phrase that shows it; phrases that are only part of an office's name come second."""
    plain: dict[str, Span] = {}
    for span in spans:
        for hit in reading.topics_in(span.start, span.end):
            if not hit.named:
                plain.setdefault(hit.topic, Span(hit.start, hit.end))
    return plain


def telling_of(reading: Reading, event: Event, events: list[Event]) -> list[Span]:
    """Sentences about an event: those that tell it, and those after them that say what was discussed."""
    own = {m.clause.sentence for m in event.mentions}
    others = {m.clause.sentence for e in events if e is not event for m in e.mentions}
    told = [
        Span(m.clause.start, m.clause.end)
        if m.clause.sentence in others
        else _whole(reading, m.clause.sentence)
        for m in event.mentions
    ]
    for index in sorted(own):
        interrupted = False  # another event is told in between: what follows must name this one's people
        for after in range(index + 1, min(index + 1 + _DISCUSSED_WITHIN, len(reading.document.sentences))):
            if after in others:
                interrupted = True
                continue
            sentence = reading.document.sentences[after]
            if after in own or sentence.kind not in ("body", "bullet"):
                continue
            if interrupted and not _names_one(reading, event, sentence):
                continue
            if _tells_matter(reading, event, sentence) and _concerns(reading, event, events, sentence):
                told.append(_whole(reading, after))
    return sorted({(s.start, s.end): s for s in told}.values(), key=lambda s: s.start)


def _tells_matter(reading: Reading, event: Event, sentence: Sentence) -> bool:
    """Whether a sentence says what talks were about: by a word of discussion, or by what a party said there."""
    if DISCUSSION.search(sentence.text):
        return True
    return (
        event.kind != "visit"
        and bool(_SAID_THERE.search(sentence.text))
        and (bool(_PARTY_SPEAKS.match(sentence.text)) or _names_one(reading, event, sentence))
    )


def _names_one(reading: Reading, event: Event, sentence: Sentence) -> bool:
    return any(s.person is p for s in reading.seen_in(sentence.start, sentence.end) for p in event.people)


def _concerns(reading: Reading, event: Event, events: list[Event], sentence: Sentence) -> bool:
    """False when the sentence names people of another event only ("with Mr. Putin it is security")."""
    named = [s.person for s in reading.seen_in(sentence.start, sentence.end)]
    if any(p is q for p in named for q in event.people):
        return True
    return not any(p is q for p in named for e in events if e is not event for q in e.people)


def implied(event: Event) -> dict[str, Span]:
    """Topics that an event's kind implies: a navy's call, the trade commission."""
    first = event.mentions[0].trigger
    span = Span(first.start, first.end)
    if event.kind == "ship_visit":
        return {"maritime": span, "defense": span}
    trade = event.kind == "commission" and not any(_MILITARY.search(m.clause.text) for m in event.mentions)
    return {"trade": span} if trade else {}


def _whole(reading: Reading, index: int) -> Span:
    sentence = reading.document.sentences[index]
    return Span(sentence.start, sentence.end)


def topic_evidence(reading: Reading, topics: dict[str, Span]) -> dict[str, Evidence]:
    return {topic: exact(reading, span) for topic, span in topics.items()}
