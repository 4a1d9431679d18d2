"""Agreement records, put together: state and days from the acts that count, signatories, parties; and offers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.extract.types import SIDES

from .clauses.circumstances import is_reporting_date, is_since
from .clauses.reading import Reading
from .clauses.speakers import Turns
from .dating.periods import bounds
from .events.events import DatedAs, Event
from .instruments.act_dates import is_of_deed
from .instruments.act_words import STATUS_OF
from .instruments.acts import ActReading
from .instruments.decisive_acts import acts_that_count, decisive, done_before, is_ahead
from .instruments.disowned import is_disowned
from .instruments.instrument_telling import gather_instruments
from .instruments.instruments import Instrument
from .instruments.loosely_named import is_told_again
from .instruments.next_step import next_step
from .instruments.only_named import state_of_named
from .instruments.parties import organization_parties, parties_in
from .instruments.put_off import is_given_up, put_off_to
from .mentions.days_meant import same_day
from .offers import find_offers, is_taken_up
from .signed_when import meeting_of, talks_before
from .signers import signers_of, told_in
from .types import AgreementStatus, DateMention, Party, Person, Span

# Others tell of one made before: "accepted", "thanked for the offer".
_MAKES_OFFER = re.compile(
    r"(?:extended|handed|delivered|conveyed|invited|asked|offered|proposed|put\s+forward|suggested)\b"
)
_SAME_TALKS = 4  # sentences from the day of talks to an offer that was made there
# "Took effect on signature": the day is that of its signature.
_AT_ONCE = re.compile(
    r"\s+(?:immediately\s+)?"
    r"(?:(?:up)?on\s+(?:its\s+)?(?:signature|signing|being\s+signed)"
    r"|(?:as\s+)?(?:of|from|on)\s+the\s+(?:day|date)\s+"
    r"(?:of\s+(?:its\s+)?(?:signature|signing)|it\s+was\s+signed)"
    r"|at\s+once|immediately|right\s+away|(?:on\s+)?the\s+same\s+day)\b"
)
# "Signed a day after he left": on another day than that of what is told beside it.
_ON_ANOTHER_DAY = re.compile(
    r"\s+(?:(?:only|just|barely)\s+)?(?:an?|one|two|three|four|five|six|several|some|\d+)\s+"
    r"(?:days?|weeks?|months?)\s+(?:after|before|later|earlier|ahead)\b"
)
_STILL_TO_SIGN = frozenset({"proposed", "negotiating", "ready_to_sign", "stalled"})


@dataclass(slots=True)
class Settled:
    """An instrument with what its acts amount to."""

    instrument: Instrument
    status: AgreementStatus
    status_span: Span
    status_rule: str
    date: str | None = None
    date_span: Span | None = None
    date_rule: str = ""
    expected: str | None = None
    expected_span: Span | None = None
    signers: list[Person] | None = None
    parties: list[Party] | None = None


def find_agreements(reading: Reading, events: list[Event], turns: Turns) -> list[Settled]:
    """All instruments with an asserted act, or a state told where they are named, then offers and invitations."""
    named = _told_once(reading, gather_instruments(reading))
    settled = [
        _settle(reading, events, instrument) if instrument.acts else _only_named(reading, instrument, named)
        for instrument in named
        if not is_disowned(reading, instrument)
    ]
    return [s for s in settled if s is not None] + [
        _offer(reading, events, *offer)
        for offer in find_offers(reading, turns)
        if not is_taken_up(reading, events, offer[0])
    ]


def _told_once(reading: Reading, named: list[Instrument]) -> list[Instrument]:
    """The instruments, without those of the lead that are named again by their own names."""
    kept = list(named)
    for loose in named:
        if (own := is_told_again(reading, loose, kept)) is not None:
            own.take_over(loose)
            kept.remove(loose)
    return kept


def _settle(reading: Reading, events: list[Event], instrument: Instrument) -> Settled | None:
    instrument.acts = acts_that_count(reading, instrument.acts)
    acts = decisive(reading, instrument.acts)
    if not acts:
        return None
    act = acts[-1]
    status = _status(act)
    result = Settled(instrument, status, Span(act.start, act.end), act.stance.rule or f"act.{act.act}")
    ahead = [
        a
        for a in instrument.acts
        if a.date
        and is_ahead(reading, a)
        and not _is_over(reading, a.date)
        and not is_given_up(reading, a.phrase)
    ]
    act = done_before(reading, acts)
    if _asserts_done(act) and act.date and not is_ahead(reading, act):
        result.date, result.date_rule = act.date, act.phrase.rule if act.phrase else "date.list"
        result.date_span = _span(act.phrase)
    elif status in ("in_force", "provisional") and _AT_ONCE.match(reading.document.text, act.end):
        _date_of_signature(reading, events, instrument, result)
    elif status in ("signed", "ready_to_sign") and (act.act == "signed" or _initialed(reading, act)):
        _date_from_event(reading, events, act, result)
    if not ahead and status in _STILL_TO_SIGN | {"ratifying"}:
        _expect(result, next_step(reading, instrument) or _same_day_ahead(reading, instrument))
    if ahead and (status not in ("cancelled", "terminated", "expired") or _is_renewed(reading, ahead[-1])):
        result.expected, result.expected_span = ahead[-1].date, _span(ahead[-1].phrase)
    moved = put_off_to(reading, instrument.tellings) if status in _STILL_TO_SIGN else None
    if moved is not None:
        result.expected, result.expected_span = moved
    _people(reading, events, instrument, result)
    return result


def _only_named(reading: Reading, instrument: Instrument, others: list[Instrument]) -> Settled | None:
    """An instrument of which no act is told, by what is said where it is named."""
    named = state_of_named(reading, instrument, others)
    if named is None:
        return None
    signers = [named.signer] if named.signer is not None else []
    result = Settled(instrument, named.status, named.span, named.rule, signers=signers)
    result.date, result.date_span, result.date_rule = named.date, named.date_span, named.rule
    if named.status != "signed":
        _expect(result, next_step(reading, instrument) or _same_day_ahead(reading, instrument))
    result.parties = parties_in(reading, *instrument.title_span, signers)
    return result


def _same_day_ahead(reading: Reading, instrument: Instrument) -> DateMention | None:
    """The day still to come on which it "will be signed the same day" as what was told before."""
    anchor = reading.document.anchor
    days = [same_day(reading, clause) for clause in instrument.act_clauses]
    ahead = [d for d in days if d and d.future and anchor and bounds(d.future)[1] > anchor]
    return ahead[-1] if ahead else None


def _initialed(reading: Reading, act: ActReading) -> bool:
    return "initial" in reading.text(act.start, act.end).lower() and act.stance.standing != "planned"


def _status(act: ActReading) -> AgreementStatus:
    return STATUS_OF[act.act]


def _asserts_done(act: ActReading) -> bool:
    return act.act not in ("negotiation", "text_agreed") or act.stance.standing == "held"


def _is_renewed(reading: Reading, act: ActReading) -> bool:
    """Whether an instrument that has run out is to be signed again."""
    return "renew" in reading.text(act.start, act.end).lower()


def _is_over(reading: Reading, edtf: str) -> bool:
    """True for a day expected once that had passed when the article appeared."""
    anchor = reading.document.anchor
    return anchor is not None and bounds(edtf)[1] < anchor


def _expect(result: Settled, step: DateMention | None) -> None:
    if step is not None:
        result.expected, result.expected_span = step.future, _span(step)


def _span(phrase: DateMention | None) -> Span | None:
    return Span(phrase.start, phrase.end) if phrase else None


def _date_from_event(reading: Reading, events: list[Event], act: ActReading, result: Settled) -> None:
    """A signature told without its own date: on the day of the title's meeting, or of the one told last before."""
    if _ON_ANOTHER_DAY.match(reading.document.text, act.end):
        return
    best = meeting_of(reading, events, act)
    if best is None and (day := _only_day_beside(reading, act)) is not None:
        result.date, result.date_rule, result.date_span = day.past, "date.of-sentence", _span(day)
    if best is not None:
        result.date, result.date_rule = best.edtf, "date.of-meeting"
        result.date_span = _span(best.mention)


def _date_of_signature(
    reading: Reading, events: list[Event], instrument: Instrument, result: Settled
) -> None:
    """Of what came into force when it was signed: the day told with its signature, or that of the meeting."""
    signed = [a for a in instrument.acts if a.act == "signed" and a.done and not is_ahead(reading, a)]
    dated = next((a for a in signed if a.date and a.phrase), None)
    if dated is not None and dated.phrase is not None:
        result.date, result.date_rule = dated.date, dated.phrase.rule
        result.date_span = _span(dated.phrase)
    elif signed:
        _date_from_event(reading, events, signed[0], result)


def _only_day_beside(reading: Reading, act: ActReading) -> DateMention | None:
    """ "Tuesday's talks led to a treaty, which they signed": the one day that the sentence tells, if it is past."""
    sentence, anchor = reading.sentence_at(act.start), reading.document.anchor
    days = [d for d in reading.dates_in(sentence.start, sentence.end) if d.past or d.future]
    if len(days) != 1 or anchor is None or not act.done or act.act != "signed":
        return None
    day = days[0]
    told = day.names_a_day and not is_reporting_date(reading, day) and not is_since(reading, day)
    return day if told and day.past and day.past <= anchor.isoformat() else None


def _people(reading: Reading, events: list[Event], instrument: Instrument, result: Settled) -> None:
    signers = signers_of(reading, events, instrument)
    parties: list[Party] = []
    for clause in instrument.act_clauses:
        told = told_in(reading, clause)
        if not instrument.listed and not instrument.among_others:
            parties = parties or organization_parties(reading, told.start, told.end)
    result.signers = signers if result.status not in ("negotiating", "proposed", "ready_to_sign") else []
    span = instrument.title_span
    result.parties = parties or parties_in(reading, span.start, span.end, signers)
    assert all(p.country in SIDES for p in signers)


def _offer(reading: Reading, events: list[Event], offer: Instrument, made: DateMention | None) -> Settled:
    """An offer, made on the day told beside it or on that of the talks; what it is for is expected then."""
    act = offer.acts[0]
    result = Settled(
        offer, "proposed", Span(act.start, act.end), "offer.asserted", signers=[], parties=offer.parties
    )
    is_made = made is None and _MAKES_OFFER.match(reading.text(act.start, act.end))
    talks = talks_before(events, act.start) if is_made else None
    if made is not None:
        result.date, result.date_span, result.date_rule = made.past, _span(made), made.rule
    elif (
        talks is not None and reading.sentence_index(act.start) - _sentence_of(reading, talks) <= _SAME_TALKS
    ):
        result.date, result.date_span, result.date_rule = talks.edtf, _span(talks.mention), "date.of-meeting"
    anchor = reading.document.anchor
    told = offer.tellings[0]
    for date in reading.dates_in(act.end, told.end):
        if is_reporting_date(reading, date) or is_of_deed(reading, date):
            continue
        if anchor and date.future and date is not made and bounds(date.future)[1] > anchor:
            result.expected, result.expected_span = date.future, _span(date)
            break
    return result


def _sentence_of(reading: Reading, when: DatedAs) -> int:
    return reading.sentence_index(when.mention.start)
