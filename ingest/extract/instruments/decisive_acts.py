"""Which of the acts told of an instrument count, in which order, and which of them gives its state and its day."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.extract.clauses.reading import Reading
from ingest.extract.dating.periods import bounds

from .act_words import BEFORE_SIGNATURE, ENDINGS, RANK, STATUS_OF
from .acts import ActReading

_REVIVES = re.compile(r"bring|reviv|resurrect|reactivat")
_YEARS_AGO = 3 * 366  # days
_REACHED = re.compile(r"\b(?:reached|struck|clinched|arrived\s+at)\b", re.IGNORECASE)


def acts_that_count(reading: Reading, acts: list[ActReading]) -> list[ActReading]:
    """The acts without those of an earlier life of the instrument, and without what its signature has overtaken."""
    told = _as_the_report_dates_them(reading, acts)
    return _until_signature(_only_reached(reading, _since_revival(reading, told)))


def _as_the_report_dates_them(reading: Reading, acts: list[ActReading]) -> list[ActReading]:
    """ "Signed on Monday … “The program signed today is for three years,” X said": on the day that the report gives."""
    dated = {a.act for a in acts if a.date and a.phrase and not _in_a_quote(reading, a)}
    return [a for a in acts if not (a.act in dated and a.date and _in_a_quote(reading, a))]


def _in_a_quote(reading: Reading, act: ActReading) -> bool:
    return act.phrase is not None and reading.is_quoted(act.phrase.start, act.phrase.end)


def _until_signature(acts: list[ActReading]) -> list[ActReading]:
    """Without talks and drafts told of a signed instrument, unless their day lies before its signature."""
    signed = [a for a in acts if RANK[a.act] >= RANK["signed"] and a.done and a.act not in ENDINGS]
    if not signed:
        return acts
    first = min((bounds(a.date)[0] for a in signed if a.date), default=None)

    def led_to_it(act: ActReading) -> bool:
        return bool(first and act.date and bounds(act.date)[1] < first and act.stance.standing == "held")

    return [a for a in acts if a.act not in BEFORE_SIGNATURE or led_to_it(a)]


def decisive(reading: Reading, acts: list[ActReading]) -> list[ActReading]:
    """Acts in the order in which they count: by date where told, a later stage over an earlier one else."""
    signed = {reading.sentence_index(a.start) for a in acts if a.act == "signed" and a.done and a.date}
    acts = [a for a in acts if not (_is_had(reading, a) and signed - {reading.sentence_index(a.start)})]
    done = [_not_yet_ready(reading, a, acts) for a in acts if a.done and a.act in STATUS_OF]
    if not done:
        return [a for a in acts if _is_next_step(a)]

    def order(act: ActReading) -> tuple[int, bool, int, int]:
        day = bounds(act.date)[0].toordinal() if act.date else 0
        return (len(RANK) if act.act in ENDINGS else RANK[act.act]), act.date is not None, day, -act.start

    return sorted(done, key=order)


def _since_revival(reading: Reading, acts: list[ActReading]) -> list[ActReading]:
    """The acts without a signature of years ago, where what was signed then is told to be revived."""
    anchor = reading.document.anchor
    if anchor is None or not any(_REVIVES.match(reading.text(a.start, a.end)) for a in acts):
        return acts
    return [
        a
        for a in acts
        if not (a.act == "signed" and a.date and (anchor - bounds(a.date)[1]).days > _YEARS_AGO)
    ]


def _only_reached(reading: Reading, acts: list[ActReading]) -> list[ActReading]:
    """ "The treaty was reached after six days. It may be signed in May": what is still to be signed was only agreed."""
    if not any(a.stance.rule == "act.signature-ahead" for a in acts):
        return acts
    return [
        replace(a, act="text_agreed")
        if a.act == "signed" and _REACHED.search(reading.text(a.start, a.end))
        else a
        for a in acts
    ]


def _is_had(reading: Reading, act: ActReading) -> bool:
    """ "The two now have an agreement": where another sentence tells the day of its signature, that says more."""
    return act.act == "in_force" and reading.text(act.start, act.start + 4).lower() in ("has ", "have")


def _is_next_step(act: ActReading) -> bool:
    """ "Will take effect in May", "is to be ratified": of an instrument that is signed."""
    return not act.done and act.stance.standing in ("planned", "present")


def _not_yet_ready(reading: Reading, act: ActReading, acts: list[ActReading]) -> ActReading:
    """ "Under negotiation and expected to be signed by March": what is in talks is not ready to be signed."""
    if act.act != "text_agreed" or act.stance.rule != "act.signature-ahead":
        return act
    told = reading.sentence_index(act.start)
    in_talks = any(
        a.act == "negotiation"
        and a.stance.rule != act.stance.rule
        and reading.sentence_index(a.start) == told
        for a in acts
    )
    return replace(act, act="negotiation") if in_talks else act


def done_before(reading: Reading, acts: list[ActReading]) -> ActReading:
    """The act that gives the day: "initialed on Tuesday, it will be signed in May" was ready on Tuesday."""
    last = acts[-1]
    if last.stance.standing == "held" or last.act != "text_agreed":
        return last
    alike = [a for a in acts if a.act == last.act and a.date and a.stance.standing == "held"]
    return next((a for a in reversed(alike) if not is_ahead(reading, a)), last)


def is_ahead(reading: Reading, act: ActReading) -> bool:
    anchor = reading.document.anchor
    if act.stance.standing in ("planned", "possible", "postponed"):
        return True
    return bool(anchor and act.date and bounds(act.date)[0] > anchor)
