"""Whom an event's words mean without naming: "he and the envoy", "met him", "I met Y", "X said in talks with Y"."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.encounter_verbs import SAYS_TO
from ingest.extract.clauses.reading import Reading, Seen, unique
from ingest.extract.clauses.speakers import Turns, said_of_himself, spoken_subject
from ingest.extract.clauses.triggers import Trigger, only_spoke
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import ENCOUNTER_KINDS, SIDES, Person

from .carried_people import carried_subject, earlier_people, who_tells_of_it
from .occurrence import Occurrence

_OBJECT_PRONOUN = re.compile(
    r"\s*(?:in\s+(?:his|her|their)\s+hono[u]?r\b"
    r"|(?:(?:with|on|upon|by|for)\s+)?(?:him|her|them)\b(?!\s+[a-z]+\s+counterpart)"
    r"|(?:(?:with|for|in\s+honor\s+of)\s+)?the\s+(?:[A-Z][a-z]+\s+)?"
    r"(?:leader|chief|president|secretary|minister|speaker|mayor|governor|commander|envoy|ambassador|guest"
    r"|visitor|diplomat)\b(?!['’]|\s+(?:of|to|for)\b|\s+[A-Z]))"
)
# "Paid her a courtesy call", "gave them a dinner": whom it was for stands before the event's own word.
_PAID_HIM = Prefiltered(
    r"\b(?:pa(?:y|ys|id|ying)|g[ai]v(?:e|es|ing)|owed|returned|made)\s+(?:him|her|them)\s+"
    r"(?:an?\s+|the\s+|his\s+|their\s+)?(?:[\w-]+\s+){0,2}$"
)
_WITH_X_HE = re.compile(r"With\s[^,;]{3,90}?\s(?:he|she)\s")
_RECALLS = re.compile(
    r"\b(?:pointed\s+(?:out|to)|cited|recalled|mentioned|described|spoke\s+(?:\w+\s+){0,2}of|highlighted)\b"
    r"|\b(?:in|on|among|part\s+of)\s+(?:his|her)\s+(?:[a-z]+\s+)?(?:plans?|agenda|schedule|calendar|itinerary)\b"
)
# "X recalled having met Y": X, who speaks.
_HAVING = re.compile(
    r"\b(?:recalled|recalls|remember(?:ed|s)|admitted|confirmed|mentioned|acknowledged)\s+having\s+(?:[a-z]+\s+)?$"
)
_AND_THE_ENVOY = Prefiltered(
    r"\b(?:he|she|[A-Z]\w+)\s+and\s+the\s+(?:Russian\s+|Philippine\s+|Filipino\s+)?"
    r"(?:diplomat|envoy|ambassador|minister|president|leader|official|mayor|governor|senator)\s+"
    r"(?:\w+\s+){0,2}$"
)
_WE = re.compile(r"\b(?:[Ww]e|[Uu]s|[Oo]ur)\b")
_NOUNS = ("meeting", "talks", "consultations", "conversation", "call")
_WITH_ONE = re.compile(r"(?:\w+\s+with|call\s+on)\s+(?:the\s+)?[A-Z]")
# "When we talked in Singapore", said by one of the two to the other; not "we met with traders".
_WE_BOTH = re.compile(r"\b[Ww]e\s+(?:(?:last|first|again|also|both|have|had|just|already)\s+){0,2}$")
_MET_WHEN = re.compile(
    r"\s*(?:[.,;]|$"
    r"|(?:in|at|on|here|there|last|this|again|briefly|during|earlier|yesterday|today|face|two|three|a|several"
    r"|for)\b(?!\s+(?:the\s+)?(?:question|issue|matter|phone)))"
)
# "The conversation that Secretary X and I have just had."
_X_AND_I = re.compile(
    r"\s+(?:that\s+|which\s+)?(?P<with>(?:(?:[A-Z][\w.’'-]*|the|my|his|her|colleague)\s+){1,8})and\s+I\s+"
    r"(?:have\s+|had\s+)?(?:just\s+|already\s+)?(?:had|held|have|finished|concluded)\b"
)
_OBJECT_BEFORE = Prefiltered(r"\b(?:его|её|ее|их)\s+$")
_SAID_IN = re.compile(
    r"\s+(?:said|noted|stated|stressed|declared|confirmed)\s+(?:in|during|at)\s+"
    r"(?:(?:an?|the|his|her)\s+)?(?:[\w-]+\s+){0,2}"
)
# "X said here on Friday after calling on Y", "…, X told reporters shortly after a meeting with Y".
_SAID_AFTER = re.compile(
    r"\s+(?:(?:also|later|then)\s+)?"
    r"(?:said|told|noted|stated|stressed|declared|confirmed|announced|added|disclosed|revealed)\s+"
    r"(?:[^,;“”\"]{0,60}?\s)?"
    r"(?:after|before|following|upon|on|while|when|as)\s+(?:(?:an?|the|his|her|their)\s+)?(?:[a-z-]+\s+){0,2}"
)
_OF_OTHERS = re.compile(r"\s+(?:between|of|by|among)\b")
# "We signed it yesterday with Minister Y"
_SIGNED_WITH = re.compile(r"\s+(?:(?:it|them|yesterday|today|(?:on|last)\s+[A-Z][a-z]+day)\s+){0,2}with\s")
_AFTER_IT = re.compile(r"(?:после|по\s+итогам|по\s+окончании|в\s+ходе|во\s+время)\s+(?:[а-яё]+\s+)?$")
_ASKED_BACK = 4  # sentences
_ME = re.compile(r"\s+(?:with\s+|on\s+)?(?:me|us)\b")
_PAID_ME = re.compile(
    r"\b(?:pa(?:ys|id)|gave|made)\s+(?:me|us)\s+(?:an?\s+|his\s+|her\s+)?(?:[\w-]+\s+){0,2}$"
)
_WHOM = re.compile(r"(?:(?:with|to|on|upon|for)\s+)?whom\s")
_QUOTES = ("“", '"')
_HAD = ("Had ", "Met ")
_SPOKESMAN = re.compile(r"\bspokes|\bpress\b", re.IGNORECASE)


def with_others_meant(word: Occurrence, subject: list[Person], speakers: list[Seen]) -> list[Person]:
    """The subject with those whom "he and the envoy", "met him" or "I" mean, as the words before and after tell."""
    reading, clauses, position = word.reading, word.clauses, word.position
    trigger, clause = word.trigger, word.clause
    held = held_by(clause.text)
    before = word.before
    if subject and _WITH_X_HE.match(clause.text) and only_spoke(trigger.text):
        subject = [*carried_subject(reading, clauses, position, trigger, []), *subject]
    if not subject and speakers:
        subject = _who_tells_it(reading, clause, trigger, speakers, before)
    if word.turns.starts:
        subject = _in_a_transcript(reading, word.turns, clause, trigger, subject)
    meets = trigger.kind in ENCOUNTER_KINDS or (
        trigger.kind == "signing" and _SIGNED_WITH.match(clause.text, trigger.end - clause.start)
    )
    if not subject and meets and reading.is_quoted(trigger.start, trigger.end):
        left_out = before.strip() in _QUOTES and trigger.text.startswith(_HAD)  # "Had a call with Y," X wrote
        told = said_of_himself(reading, clause, before + trigger.text[:4] if left_out else before)
        subject = [p for p in told if not _SPOKESMAN.search(p.title)]
    if trigger.kind in ENCOUNTER_KINDS and (
        _ME.match(clause.text, trigger.end - clause.start) or _PAID_ME.search(before)
    ):
        # "Y came to see me," X said; "X: Y paid me a call"
        met = said_of_himself(reading, clause, "I ") or _speaks_there(word)
        subject = [*subject, *(p for p in met if all(p is not s for s in subject))]
    others = (
        _OBJECT_PRONOUN.match(clause.text, trigger.end - clause.start)
        or (_OBJECT_BEFORE in held and _OBJECT_BEFORE.search(before, within=clause.text))
        or (_PAID_HIM in held and _PAID_HIM.search(before, within=clause.text))
    )
    if position and subject and trigger.form == "verb" and _WHOM.match(clause.text):
        subject = [*subject, *_whom_before(reading, clauses[position - 1], subject)]
    if (
        others
        and position
        and clause.text.startswith("где ")
        and (guest := _who_was_there(reading, clauses[position - 1], subject))
    ):
        return [*subject, guest]
    both = subject and _AND_THE_ENVOY in held and _AND_THE_ENVOY.search(before, within=clause.text)
    if others or both:
        telling = [] if both else who_tells_of_it(reading, clause, trigger, subject)
        subject = [*subject, *(telling or earlier_people(reading, clause, subject))]
    return subject


def _speaks_there(word: Occurrence) -> list[Person]:
    """Whose words a labelled transcript gives there, where it is an official of one of the two."""
    speaker = word.turns.at(word.clause.sentence)
    return [speaker] if speaker is not None and speaker.country in SIDES and speaker.office else []


def _who_was_there(reading: Reading, before: Clause, hosts: list[Person]) -> Person | None:
    """«X напомнил, что Y был в Москве, где его принял Z»: Y, of whom X speaks."""
    sides = {p.country for p in hosts}
    named = [s for s in reading.seen_in(before.start, before.end) if s.person.country not in sides]
    return named[-1].person if named else None


def _in_a_transcript(
    reading: Reading, turns: Turns, clause: Clause, trigger: Trigger, subject: list[Person]
) -> list[Person]:
    """Whom "I", "we" or "you" means there, where nobody else is the subject."""
    before = clause.text[: trigger.start - clause.start]
    encounter = trigger.kind in ENCOUNTER_KINDS
    if encounter and trigger.form == "noun" and (both := _with_speaker(reading, turns, clause, trigger)):
        return both
    if subject:
        return subject
    met = encounter and trigger.form == "verb" and not only_spoke(trigger.text)
    if met and _WE_BOTH.search(before):  # not "the trucks that we spoke about"
        behind = _MET_WHEN.match(clause.text, trigger.end - clause.start)
        if not behind and (speaker := turns.at(clause.sentence)) is not None:  # "we met with Minister Y"
            named = reading.seen_in(trigger.end, clause.end)[:1]
            return [speaker for s in named if {s.person.country, speaker.country} == set(SIDES)]
        speaks = any(turns.at(clause.sentence) is p for p in turns.pair)
        return list(turns.pair) if behind and speaks else []
    if (
        encounter
        and trigger.form == "verb"
        and _WE_BOTH.search(before)
        and (two := _asked_about(reading, turns, clause))
    ):
        return two
    if told := spoken_subject(reading, turns, clause.sentence, before):
        return told
    with_one = trigger.text.startswith(_NOUNS) and _WITH_ONE.match(clause.text, trigger.start - clause.start)
    speaker = turns.at(clause.sentence)
    return [speaker] if with_one and speaker is not None and _WE.search(before) else []


def _asked_about(reading: Reading, turns: Turns, clause: Clause) -> list[Person]:
    """ "When did you see Ambassador Y? — We had coffee on Monday": who answers, and the one he was asked about."""
    speaker = turns.at(clause.sentence)
    if speaker is None or speaker.country not in SIDES or reading.seen_in(clause.start, clause.end):
        return []
    for index in range(clause.sentence - 1, max(clause.sentence - 1 - _ASKED_BACK, -1), -1):
        if turns.at(index) is speaker:
            continue  # whom he speaks of himself
        sentence = reading.document.sentences[index]
        named = [s.person for s in reading.seen_in(sentence.start, sentence.end)]
        others = unique([p for p in named if p.country in SIDES and p is not speaker])
        if others:
            alone = len(others) == 1 and others[0].country != speaker.country and others[0].office
            return [speaker, others[0]] if alone else []
    return []


def _with_speaker(reading: Reading, turns: Turns, clause: Clause, trigger: Trigger) -> list[Person]:
    """ "The talks that Secretary X and I have had": the one who speaks in a transcript, and X."""
    speaker = turns.at(clause.sentence)
    told = _X_AND_I.match(clause.text, trigger.end - clause.start) if speaker else None
    if speaker is None or told is None:
        return []
    others = [s.person for s in reading.seen_in(trigger.end, clause.start + told.end("with"))]
    others = [p for p in others if p.country != speaker.country]
    return [speaker, *others[:1]] if others else []


def _whom_before(reading: Reading, before: Clause, subject: list[Person]) -> list[Person]:
    """ "… praised Y, whom he had met": Y, named last before, where Y is of the other side."""
    named = [s.person for s in reading.seen_in(before.start, before.end)[-1:]]
    return [p for p in named if p.country in SIDES and all(p.country != q.country for q in subject)]


def _who_tells_it(
    reading: Reading, clause: Clause, trigger: Trigger, speakers: list[Seen], before: str
) -> list[Person]:
    """The speaker, where the words say that he was there ("X said in talks with Y", "X told Y in Moscow")."""
    said_in = _SAID_IN.fullmatch(reading.text(speakers[-1].end, trigger.start))
    last = (
        (said_in and trigger.kind in ("talks", "call"))
        or (trigger.kind in ENCOUNTER_KINDS and _said_after(reading, trigger, speakers[-1]))
        or _AFTER_IT.search(before)  # «сообщил X после встречи с Y»
        or (trigger.company and SAYS_TO.match(trigger.text))
    )
    first = (
        trigger.text.lower().startswith(("during ", "on h", "upon h"))
        or (trigger.form == "noun" and _RECALLS.search(clause.text))
        or _HAVING.search(before)
    )
    told = speakers[-1:] if last else speakers[:1] if first else []
    return [s.person for s in told if not _SPOKESMAN.search(s.person.title)]


def _said_after(reading: Reading, trigger: Trigger, speaker: Seen) -> bool:
    """Whether what somebody tells was said after an encounter of his or her own."""
    said = _SAID_AFTER.fullmatch(reading.text(speaker.end, trigger.start))
    return said is not None and not _OF_OTHERS.match(reading.document.text, trigger.end)
