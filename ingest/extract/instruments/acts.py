"""The acts in an instrument's life, read clause by clause with their negation and modality."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.polarity import AHEAD, Stance
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.signing_words import IS_LATE
from ingest.extract.clauses.third_parties import done_by_others, done_with_another
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import DateMention, Side

from .act_dates import Stretch, date_of, day_of, is_of_word_before, is_to_come, still_open
from .act_stance import (
    comes_into_force_on,
    denied_of_it,
    is_end_ahead,
    runs_out_on,
    signature_follows,
    signed_years_ago,
    stance_of,
    wished_into_force,
    would_be_signed,
)
from .act_words import ACTS, BEFORE_SIGNATURE, ENDINGS, RATIFYING
from .instrument_content import content_in

_SINCE = Prefiltered(
    r"\b(?:under(?!\s+(?:review|study|negotiation|discussion|consideration|evaluation|preparation|scrutiny|licen[cs]e"
    r"|construction))"
    r"|governed\s+by|based\s+on|guided\s+by)\b[^.;]{0,120}\bsince\b",
    re.IGNORECASE,
)
_INSTRUMENT_OF = Prefiltered(  # which one head of state signs alone
    r"\binstruments?\s+of\s+ratification\b[^,;]{0,60}?\b(?:was|were|been|be)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_NEEDED = re.compile(
    r"\b(?:needs?|requires?|required|await(?:s|ing)?|subject\s+to|seeks?|pending|without|up\s+for|for)\s+"
    r"(?:the\s+|its\s+)?$",
    re.IGNORECASE,
)
# "The agreed minutes were signed on April 29": a paper of the talks, and not the treaty that they were about.
_OTHER_PAPER = re.compile(
    r"\b(?:minutes|records?\s+of\s+(?:the\s+)?(?:discussions?|talks|meeting)|guest\s*books?|attendance\s+sheets?)\s+"
    r"(?:(?:was|were|has\s+been|have\s+been|had\s+been)\s+)?(?:also\s+|then\s+)?$",
    re.IGNORECASE,
)
# "The draft was exchanged in 2021"
_DRAFTS = re.compile(r"\bdrafts?\s+(?:(?:was|were|has\s+been|have\s+been|had\s+been)\s+)?(?:first\s+)?$")
_DRAFTS_BEHIND = re.compile(r"\s+(?:[\w-]+\s+){0,2}drafts?\b")
# "The ministers of the two countries approved a plan"; a parliament or a cabinet that approves one does not sign it.
_BOTH_DO = re.compile(
    r"\b(?:ministers|presidents|leaders|co-chairs|sides|countries|governments|secretaries)\s+"
    r"(?:of\s+(?:both|the\s+two)\s+\w+\s+)?(?:(?:also|then|jointly|have|had)\s+)*$"
)
_PASSED = re.compile(
    r"\b(?:approved|passed|adopted|ratified)\s+by\s+(?:the\s+)?"
    r"(?:Federation\s+Council|State\s+Duma|Duma|parliament|Senate)\b"
)
# "It will need the concurrence of the Senate": what comes after its signature, and no step yet.
_WILL_NEED = re.compile(
    r"\b(?:will|would)\s+(?:also\s+|still\s+|then\s+|both\s+)?"
    r"(?:need|require|be\s+subject\s+to|have\s+to\s+(?:get|have|be))\b[^.;,]{0,30}$"
)
_YET_TO = re.compile(r"\b(?:has|have|had|is|are)\s+yet\s+to\s+(?:be\s+)?$")
NEITHER = re.compile(r"\W*Neither\s[^.;]{3,160}?\snor\s")
_TO_HAVE = re.compile(r"ha(?:s|ve)\b", re.IGNORECASE)
_NOT_BEGUN = re.compile(r"\bnot\s+(?:yet\s+)?(?:in|under|being|at)\b[^,.;]{0,12}$")
# "When it had been stalled for years, they signed it", "after months of stalled talks": a state that was over.
_BY_THEN = re.compile(
    r"\b(?:when|after|although|though)\b[^,;]{0,80}\bhad\s+(?:\w+\s+){0,2}$"
    r"|\b(?:after|following|despite|ending)\s+(?:[\w-]+\s+){0,2}?(?:(?:years|months|decades)\s+of\s+)?"
    r"(?:the\s+|long\s+)?$",
    re.IGNORECASE,
)
_NO_SUCH = re.compile(
    r"\b(?:no|neither)\s+(?:[\w-]+\s+){0,2}□", re.IGNORECASE
)  # "no agreement on bases was signed"
_NEVER = re.compile(r"\b(?:[Dd]en(?:y|ied|ies|ying)|[Nn]o|[Nn]either|[Nn]ever|[Nn]obody|[Nn]one)\b")
# "Davao wants to enter into an accord", "a proposal to conclude a treaty": what one of them has in mind.
_ONE_WANTS = re.compile(
    r"\b(?:wants|would\s+(?:very\s+much\s+|really\s+|also\s+)?like|wishes|hopes"
    r"|(?:is|are|was|were)\s+(?:keen|eager|prepared|willing|ready|disposed|open)|propos(?:es|ed|al|als)"
    r"|offer(?:s|ed)?)\s+(?:on\s+)?(?:to\s+)?(?:also\s+)?$"
    r"|\b(?:authori[sz]\w*|authority|mandate|empower\w*|allow(?:s|ed|ing)?)\s+(?:[\w.’'-]+\s+){0,4}?to\s+$"
    r"|\b(?:suggest|propos)\w*\s+that\s+(?:[\w’'-]+\s+){1,6}$"
)
_LIKELY = re.compile(r"\b(?:likely|likelihood|probably|perhaps|possibly|plans?\s+(?:of|by))\b")
_AIMED = re.compile(r"target|aim|plan")
_WISHED = Prefiltered(
    r"\b(?:urg|ask|call|press|push|appeal|want|wish|wait|await|need|encourag|direct|instruct|task|order"
    r"|authori[sz]|authority|mandate|permission|clearance|empower|allow)\w*\s"
    r"[^.;]{0,60}?\bto\s+(?:[a-z]+ly\s+)?$"
    r"|\b(?:order|want|direct|need)(?:s|ed)?\s+(?:it|them|□+)\s+$|\b(?:prepared|willing|disposed)\s+to\s+(?:also\s+)?$"
    r"|\b(?:should|must|ought\s+to|ha(?:s|ve)\s+to|needs?\s+to)\s+(?:also\s+|now\s+)?(?:be\s+)?$"
    r"|\b(?:plan|intent|intention|desire|readiness|willingness|effort|wish|hope|proposal|commitment|agreed|bid)"
    r"s?\b[^.;,]{0,50}?\bto\s+$"
    r"|\b[Tt]o\s+(?:have|get|see)\s+(?:the|these|those|both|it|them|an?|□)"
    r"(?![^.;]*\b(?:was|were|has|had)\b)[^.,;]{0,60}$"
    r"|\bso\s+that\b[^.;]{0,30}\s$|\b(?:long|slow|delayed?)\s+in\s+(?:the\s+|its\s+)?$"
    r"|\b(?:work(?:s|ed|ing)?\s+on|(?:close|closer|near|nearer)\s+to|on\s+the\s+(?:verge|brink|cusp)\s+of"
    r"|near(?:s|ing)|towards?|aim(?:s|ed|ing)?\s+at|keen\s+on|interested\s+in|open\s+to"
    r"|look(?:s|ing)?\s+forward\s+to)\s+(?:the\s+)?$"
)  # "urged their governments to conclude", "several should be signed": not done yet
# "Once the contract is sealed, doses will come": no signature yet.
_ONCE_DONE = re.compile(
    r"\b(?:once|as\s+soon\s+as|until|when)\s+"
    r"(?:(?:it|they|□+|(?:the|an?|this|these|both)\s+(?:[\w-]+\s+){0,2}?(?:[\w-]+|□+))\s+)?"
    r"(?:(?:is|are|gets?|has\s+been|have\s+been)\s+)?(?:\w+ly\s+)?$"
    r"|\bafter\s+(?:we|they|you|it|the\s+two\s+sides|both\s+sides)\s+(?:have|has)\s+(?:been\s+)?$",
    re.IGNORECASE,
)
# "Enters into force 30 days after both sides ratify it"
_ONCE_RATIFIED = re.compile(
    r"\b(?:enters?\s+into\s+force|comes?\s+into\s+(?:force|effect)|takes?\s+effect|becomes?\s+effective)"
    r"\b[^.;]{0,60}?\b(?:after|upon|from|following|on)\s+(?:[\w-]+\s+){0,8}?notif\w+$"
    r"|\b(?:after|once|when|until|unless)\s+(?:both|each|all|the|they|it|its|[A-Z]\w+)\b"
    r"(?:\s+[\w’]+){0,5}\s+(?:ratif(?:y|ies)|(?:have|has)\s+(?:ratified|notified)|notif(?:y|ies))$"
)
_AFTER_SIGNATURE = frozenset({"ratified", "in_force", "notified", "senate_concurrence"})
_LEGISLATIVE = re.compile(
    r"\b(?:submit(?:ted|s)?|transmit(?:ted|s)?|await(?:s|ing)?|pending|for|needs?|requires?|subject\s+to|up\s+for)\b",
    re.IGNORECASE,
)
_PH_ACTOR = Prefiltered(r"\b(?:Philippine|Philippines|Manila|Filipino|Senate|Malaca[nñ]ang|Palace)\b")
_RU_ACTOR = Prefiltered(r"\b(?:Russian?|Moscow|Kremlin|State\s+Duma|Duma|Federation\s+Council)\b")
_BOTH_ACTORS = Prefiltered(
    r"\b(?:both|two)\s+(?:sides|countries|parties|governments|states)\b", re.IGNORECASE
)


# "Negotiations on the □ were concluded": the text is settled, and nothing is signed.
_TALKS_WERE = re.compile(
    r"\b(?:[Nn]egotiations?|[Tt]alks|[Cc]onsultations|[Dd]rafting|[Ww]ork)\s+(?:[\w-]+\s+){0,9}?"
    r"(?:on|over|for|about|of)\s[^.;]*□[^.;]*"
    r"\b(?:was|were|is|are|has\s+been|have\s+been|had\s+been)\s+(?:\w+ly\s+)?$"
)
_OVER = re.compile(r"concluded\b")


@dataclass(slots=True)
class ActReading:
    """One act of one instrument as one clause tells it.

    ``done`` is False for an act still ahead; then ``date`` is when it is expected.
    """

    act: str
    done: bool
    date: str | None
    phrase: DateMention | None
    side: Side
    start: int
    end: int
    stance: Stance


def acts_in(
    reading: Reading, clause: Clause, start: int, end: int, avoid: list[tuple[int, int]]
) -> list[ActReading]:
    """Acts told in ``[start, end)`` of a clause, outside the instruments' own names (``avoid``)."""
    whole = reading.text(start, end)
    held = held_by(whole)
    told_of = [(act, pattern) for act, pattern in ACTS if pattern in held]
    if not told_of and _SINCE not in held:
        return []
    found: list[ActReading] = []
    masked = _mask(whole, start, avoid)
    if match := _SINCE.search(masked, within=whole):
        date = next(iter(reading.dates_in(start, end)), None)
        stance = Stance("held", match.start(), match.end(), "act.since")
        edtf = _start_of(date.past) if date and date.past else None
        return [
            ActReading(
                "in_force", True, edtf, date, "both", start + match.start(), start + match.end(), stance
            )
        ]
    taken = content_in(masked, whole)
    for act, pattern in told_of:
        for match in pattern.finditer(masked, within=whole):
            if any(match.start() < b and a < match.end() for a, b in taken):
                continue
            taken.append(match.span())
            stretch = Stretch(masked, whole, start, end, avoid)
            if told := _read(reading, act, stretch, match.start(), match.end()):
                found.append(told)
    return _in_talks(sorted(found, key=lambda a: a.start))


def _in_talks(acts: list[ActReading]) -> list[ActReading]:
    """ "Under negotiation, and targeted for signing by May": what is in talks is not ready to be signed."""
    if not any(a.act == "negotiation" and a.stance.rule != "act.signature-ahead" for a in acts):
        return acts
    return [replace(a, act="negotiation") if a.stance.rule == "act.signature-ahead" else a for a in acts]


def _read(reading: Reading, act: str, stretch: Stretch, at: int, until: int) -> ActReading | None:
    """The act whose words stand at ``stretch.text[at:until]``, or None where it is denied or told as a condition."""
    text, whole, base = stretch.text, stretch.whole, stretch.start
    if _is_no_act(reading, act, stretch, at, until):
        return None
    stance = _stance_of(act, stretch, at, until)
    date = _not_of_setting_out(date_of(reading, act, stretch, (base + at, base + until)), stance, base + at)
    stance = _signs_soon(reading, text[at:until], date, stance)
    ahead = stance.standing in AHEAD or bool(_WISHED.search(text[:at], within=whole))
    forward = ahead or still_open(reading, act, text[at:until], date, base + until)
    if comes_into_force_on(act, text[at:until]) and is_to_come(reading, date):
        ahead = forward = True
    told_then = is_of_word_before(reading, date, base + at)
    edtf = day_of(act, date, forward and not (told_then and act in BEFORE_SIGNATURE))
    span = (base + at, base + until)
    act = _as_meant(act, text, at)
    if _YET_TO.search(text, 0, at) or NEITHER.match(text):
        stance = replace(stance, standing="denied")
    if stance.standing in ("denied", "hypothetical"):
        never = bool(_NEVER.search(text[:at]))
        return _denied(act, text[until - 1 :], span, stance, never)
    if act == "signed" and (ahead or _ONCE_DONE.search(text[:at])):
        when = (None, None) if told_then else (edtf, date)
        return _signature_ahead(text, at, until, span, stance, when)
    if act in _AFTER_SIGNATURE and (ahead or (act == "ratified" and _LEGISLATIVE.search(text[:at]))):
        if _TO_HAVE.match(text[at:until]):
            return None  # "should have an agreement": there is none yet
        stage = "signed" if act == "in_force" else RATIFYING
        side = _side(text, whole, act)
        return ActReading(stage, not ahead, edtf if ahead else None, date, side, *span, stance)
    if act in BEFORE_SIGNATURE and forward and not told_then and edtf and stance.standing not in AHEAD:
        stance = Stance("planned", stance.start, stance.end, f"act.{act}")
    if runs_out_on(act, text, at, until, ahead or is_to_come(reading, date)):
        to_come = Stance("planned", stance.start, stance.end, "act.runs-out")
        future = date.future if date else None
        return ActReading("in_force", True, future, date, "both", *span, to_come)
    if act in ENDINGS and ahead and is_end_ahead(act, text[at:until]):
        return None
    return ActReading(act, True, edtf, date, _side(text, whole, act), *span, stance)


def _signs_soon(reading: Reading, words: str, date: DateMention | None, stance: Stance) -> Stance:
    """ "The secretary signs it next week": still to be done."""
    soon = words == "signs" and is_to_come(reading, date)
    return replace(stance, standing="planned", rule="act.signature-ahead") if soon else stance


def _stance_of(act: str, stretch: Stretch, at: int, until: int) -> Stance:
    if act == "signed" and IS_LATE.match(stretch.text, at):
        return Stance("possible", at, until, "act.signature-late")
    if act == "signed" and signature_follows(stretch.text, at):
        return Stance("planned", at, until, "act.signature-ahead")
    return stance_of(stretch.text, stretch.whole, act, at, until)


def _as_meant(act: str, text: str, at: int) -> str:
    """The act that words mean where they stand: what is yet before a parliament, talks that are concluded."""
    if _before_parliament(act, text, at):
        return RATIFYING
    over = act == "signed" and _TALKS_WERE.search(text, 0, at) and _OVER.match(text, at)
    return "text_agreed" if over else act


def _before_parliament(act: str, text: str, at: int) -> bool:
    """ "Needs the Senate's concurrence"; "approved by the Federation Council, it awaits the president's signature"."""
    if act == "senate_concurrence":
        return _NEEDED.search(text, 0, at) is not None
    return act == "text_agreed" and _PASSED.search(text, 0, at) is not None


def _signature_ahead(
    text: str,
    at: int,
    until: int,
    span: tuple[int, int],
    stance: Stance,
    when: tuple[str | None, DateMention | None],
) -> ActReading:
    """What a signature that has not come says: wanted by one, in talks, or ready to be signed on a day."""
    if _ONCE_DONE.search(text[:at]):
        stance = Stance("possible", at, until, "act.signature-ahead")
        return ActReading("negotiation", True, None, None, "both", *span, stance)
    if _ONE_WANTS.search(text, 0, at):
        return ActReading("proposed", True, None, None, "both", *span, stance)
    sure = stance.standing == "planned" and not _AIMED.search(text[stance.start : stance.end])
    act = "text_agreed" if sure and not _LIKELY.search(text[:at]) else "negotiation"
    standing = stance.standing if stance.standing in AHEAD else "planned"  # "agreed to conclude it"
    stance = Stance(standing, stance.start, stance.end, "act.signature-ahead")
    return ActReading(act, True, when[0], when[1], "both", *span, stance)


def _not_of_setting_out(date: DateMention | None, stance: Stance, at: int) -> DateMention | None:
    """ "Left on Friday to sign it": Friday is no day of the signature."""
    return None if date and stance.rule == "polarity.set-out-to" and date.start < at else date


def _is_no_act(reading: Reading, act: str, stretch: Stretch, at: int, until: int) -> bool:
    """Whether the words are denied, told of others, or a condition or a time for something else."""
    text, base = stretch.text, stretch.start
    if denied_of_it(text, stretch.whole, at) or wished_into_force(act, text, at, until):
        return True
    if (act == "negotiation" and _NOT_BEGUN.search(text[:at])) or (
        "□" in text[:at] and _NO_SUCH.search(text[:at]) and not NEITHER.match(text)
    ):
        return True
    if act == "signed" and _INSTRUMENT_OF.search(text[:at], within=stretch.whole):
        return True
    if act == "signed" and (signed_years_ago(text[:at]) or would_be_signed(text, at)):
        return True
    if act == "signed" and (_OTHER_PAPER.search(text[:at]) or _exchanges_drafts(text, at, until)):
        return True
    if act == "signed" and text.startswith("approved", at) and not _BOTH_DO.search(text, 0, at):
        return True
    if act in ("ratified", "notified") and _ONCE_RATIFIED.search(text, 0, until):
        return True
    if act in (RATIFYING, "ratified", "senate_concurrence") and _WILL_NEED.search(text, 0, at):
        return True
    if act in ENDINGS and _BY_THEN.search(text[:at]):
        return True
    by_others = done_by_others(reading, text[:at], base, base + at)
    return by_others or done_with_another(reading, base + until, stretch.end)


def _exchanges_drafts(text: str, at: int, until: int) -> bool:
    if not text.startswith("exchange", at):
        return False
    return bool(_DRAFTS.search(text, 0, at) or _DRAFTS_BEHIND.match(text, until))


def _denied(
    act: str, following: str, span: tuple[int, int], stance: Stance, never: bool
) -> ActReading | None:
    """What "has not been signed" and "has not been ratified" say of where the instrument stands."""
    if stance.standing != "denied":
        return None
    if act == RATIFYING or (act in _AFTER_SIGNATURE and act != "in_force"):
        return ActReading("signed", True, None, None, "both", *span, stance)
    if act == "negotiation" and not never:
        return ActReading("negotiation", True, None, None, "both", *span, stance)
    if act == "signed" and not re.match(r"\w\s+(?:any|an?)\b", following):
        return ActReading("negotiation", True, None, None, "both", *span, stance)
    return None


def _side(text: str, whole: str, act: str) -> Side:
    if act in ("signed", "in_force", "text_agreed", "negotiation") or _BOTH_ACTORS.search(text, within=whole):
        return "both"
    philippine, russian = (
        bool(_PH_ACTOR.search(text, within=whole)),
        bool(_RU_ACTOR.search(text, within=whole)),
    )
    if act == "senate_concurrence" or (philippine and not russian):
        return "PH"
    return "RU" if russian and not philippine else "both"


def _start_of(edtf: str) -> str:
    return edtf.partition("/")[0]


def _mask(text: str, base: int, avoid: list[tuple[int, int]]) -> str:
    for start, end in avoid:
        a, b = max(0, start - base), min(len(text), end - base)
        if a < b:
            text = text[:a] + "□" * (b - a) + text[b:]
    return text
