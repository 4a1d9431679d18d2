"""The day and the place of a signature that are told beside it: of the instrument, or of the talks that it ended."""

from __future__ import annotations

from ingest.extract.clauses.localities import place_for
from ingest.extract.clauses.reading import Reading
from ingest.extract.instruments.acts import ActReading, acts_in
from ingest.extract.instruments.instrument_titles import find_instruments
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import JOURNEY_KINDS

from .events import TALKS_KINDS, DatedAs, Event

_ALSO = Prefiltered(
    r"\b(?:also|then|afterwards?|later|[Ss]eparately|[Ii]n\s+addition|[Тт]акже|[Кк]роме\s+того|[Зз]атем|[Пп]озже)\b"
)
_NEAR = 3  # sentences
_OCCASION = 12  # sentences after talks in which the papers signed at them are told


def signed_just_before(reading: Reading, events: list[Event]) -> None:
    """ "A pact was signed in Manila on Monday. X and Y signed for their governments": then and there, over or ahead."""
    for event in events:
        first = event.mentions[0].clause.sentence
        told = event.kind == "signing" and event.status in ("held", "planned")
        if not told or (event.when and event.place) or not first or _signs_another(reading, event):
            continue
        for clause in reading.clauses_by_sentence.get(first - 1, []):
            named = [(m.start, m.end) for m in find_instruments(reading, clause.start, clause.end)]
            acts = acts_in(reading, clause, clause.start, clause.end, named) if named else []
            act = next(
                (a for a in acts if _is_signature(reading, a, event) and a.stance.standing == event.status),
                None,
            )
            if act is None or not act.done or (event.when and event.when.edtf != act.date):
                continue
            if event.when is None and act.date and act.phrase:
                event.when = DatedAs(act.date, act.phrase, act.phrase.rule)
            sentence = reading.document.sentences[first - 1]
            spot = place_for(reading, sentence.start, sentence.end, (act.start, act.end))
            if event.place is None and spot and sentence.start <= spot.start < sentence.end:
                event.place = spot
            break


def _signs_another(reading: Reading, event: Event) -> bool:
    """Whether a signature ahead is that of a paper named with it ("They will also sign a protocol in spring")."""
    clause = event.mentions[0].clause
    return event.status == "planned" and bool(find_instruments(reading, clause.start, clause.end))


def _is_signature(reading: Reading, act: ActReading, event: Event) -> bool:
    """Whether an act is a signature, over or ahead as the event is: one ahead is told of a text agreed on."""
    if event.status == "held":
        return act.act == "signed"
    return act.act in ("signed", "text_agreed") and "sign" in reading.text(act.start, act.end)


def day_of_the_one_before(events: list[Event]) -> None:
    """ "He also met Y": undated talks of the same person told right after dated ones were held in the same time."""
    for index, event in enumerate(events[1:]):
        first = event.mentions[0]
        before = _before_his_coming(events[: index + 1], first.clause.sentence)
        last = before.mentions[-1]
        if event.kind == "signing" and before.kind in TALKS_KINDS and event.status == before.status == "held":
            if (
                event.when is None
                and event.place is None
                and first.clause.sentence - last.clause.sentence <= _OCCASION
            ):
                event.when, event.place = before.when, before.place  # papers signed at the talks
            continue
        goes_on = (
            _ALSO.search(first.clause.text) and 0 <= first.clause.sentence - last.clause.sentence <= _NEAR + 1
        )
        told = event.status == before.status == "held" and before.kind in TALKS_KINDS
        if (
            goes_on
            and told
            and event.when is None
            and any(p is q for p in event.people for q in before.people)
        ):
            event.when = before.when


def _before_his_coming(events: list[Event], sentence: int) -> Event:
    """The event told last, apart from a journey of the same sentence ("X, who came on Monday, also met Y")."""
    came = len(events) > 1 and events[-1].kind in JOURNEY_KINDS
    return events[-2] if came and events[-1].mentions[0].clause.sentence == sentence else events[-1]


def day_of_the_occasion(events: list[Event]) -> None:
    """Signatures told without a day after "X and Y witnessed the signing": on the day and at the place of that."""
    for index, event in enumerate(events):
        if event.kind != "signing" or event.status != "held" or (event.when and event.place):
            continue
        first = event.mentions[0].clause.sentence
        for before in reversed(events[:index]):
            signings = [m.clause.sentence for m in before.mentions if m.kind == "signing"]
            near = signings and 0 < first - max(signings) <= _NEAR
            same_day = before.when and (event.when is None or event.when.edtf == before.when.edtf)
            if before.status == "held" and near and same_day:
                event.when = before.when
                event.place = event.place or before.place
                break
