"""Who acts in an event mention: named, carried over by a pronoun, or only spoken of."""

from __future__ import annotations

import re

from ingest.extract.clauses.absent import is_absent
from ingest.extract.clauses.addresses import is_speech
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.encounter_verbs import SAYS_TO
from ingest.extract.clauses.reading import Reading, Seen, unique
from ingest.extract.clauses.triggers import TELLS_BY_PHONE, Trigger, find_triggers, only_spoke
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.instruments.parties import OF_PAPERS, PAPER_SIGNED, SEES_IT
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import ENCOUNTER_KINDS, SIDES, Person

from .attributed import said_last
from .carried_people import HE_FIRST, carried_subject, who_are
from .case_of_subject import of_two_behind, subject_behind
from .comments import only_comments
from .he_tells import with_teller
from .inserted_phrases import does_it, said_by_him_who_met
from .main_clause import in_main_clause, without_fronted
from .named_elsewhere import addressed, is_discussed_by, named_after_relative, named_behind
from .occurrence import Occurrence
from .others_meant import with_others_meant
from .owners import owns_another_thing
from .pairs_told import AS_HE, AS_THEY, THEIR, pair_told
from .tellers import with_those_after
from .told_of import ITS_VERB, WHICH_OF_TWO, not_who_speaks, of_whom_last_said, the_one_of_two

SENT_TO = Prefiltered(
    r"\b(?:instructed|ordered|directed|tasked|sent|authorized)\s+"
    r"(?P<whom>(?:the|his|her|[A-Z])[\w\s.'’-]{2,70}?)\s+to\s+(?:\w[\w\s]{1,30}?\s+and\s+)?$"
)
_PARTICIPLE = re.compile(r"\s*(?:In|On|Upon|By|While|After|Before)\s+")
# "With his counterpart, Minister X".
_COUNTERPART = r"(?:(?:counterpart|colleague|opposite\s+number|host),\s+)?"
_WITH = re.compile(
    r"(?:\s+(?:with|on))?\s+(?:(?:[A-Z][\w.'’-]*|the|his|her|of|and|for)\s+){0,10}"
    rf"{_COUNTERPART}(?:(?:[A-Z][\w.'’-]*|the|of|and|for)\s+){{0,10}}"
)
_AND = re.compile(r"\b(?:and|before|after|prior\s+to|ahead\s+of)\s")
# "Met Y to prepare the commission's session", "met Y before Z visits": not X and Y, nor X, Y and Z.
_TO_PREPARE = Prefiltered(
    r"(?P<cue>\bto\s+(?:prepare|plan|arrange|organi[sz]e|schedule|map\s+out|thresh\s+out|set\s+the\s+stage"
    r"|pave\s+the\s+way)\s)"
    r"(?:for\s+)?(?:how\s+)?(?:[\w'’-]+\s+){1,14}$"
)
_WHEN_X = Prefiltered(r"(?P<cue>\b(?:before|until|once)\s)(?:(?:[A-Z][\w.’'-]*|the|of)\s+){1,8}$")
# "X hopes that it will be ready when Y goes there", "… so that Y may visit": Y goes, and X stays.
_AS_ANOTHER_GOES = Prefiltered(
    r"(?P<cue>\b(?:when|before|until|till|once|after|while|as|if|since|because|that)\s+)(?:the\s+)?"
    r"(?:[A-Z][\w.’'-]*\s+|of\s+){1,8}(?:[a-z]+\s+){0,3}(?:[A-Z]\w+,\s+an?\s+(?:[a-z-]+\s+){0,2})?$"
)
# "X, who had met Y, said Z would meet W": Z and W.
_SAID_OF = Prefiltered(
    r"\b(?:said|announced|disclosed|confirmed|noted|added|recalled)\s+(?:that\s+)?"
    r"(?=(?:[A-Z][\w.’'-]*\s+){1,6}(?:is|was|will|would|has|had|may|might)\s)"
    r"(?!.*\b(?:said|announced|disclosed|confirmed|noted|added|recalled)\s)"
)
_AND_PERSON = re.compile(r"and\s+(?:the\s+|his\s+|her\s+)?(?:\w+\s+)?[A-Z]")
_AND_ANOTHER = re.compile(r"\band\s+(?:the|an?)\s+(?:[\w-]+\s+){0,3}$")
_SUBORDINATE_PRONOUN = Prefiltered(
    r"\b(?:once|after|before|when|as|while|since)\s+(?:he|she)\s+(?:\w+\s+){0,2}$"
)
_SUBORDINATE_SUBJECT = re.compile(
    r"\b(?:after|before|since|when|as|until|while)\s+(?:[A-Z][\w'’.-]*\s+|of\s+|for\s+|the\s+|and\s+){0,8}$"
)
_THAT_ANOTHER = re.compile(r"\b(?:that|which)\s+(?:[A-Z][\w'’.-]*\s+|of\s+|for\s+|the\s+|and\s+){0,8}$")
_AFTER_ANOTHER = re.compile(
    r"\b(?:him|her|them|[A-Z][\w’'-]+)\s+(?:after|before)\s+(?:(?:[A-Z][\w'’.-]*|of|for|the|and)\s+){0,8}$"
)
_BEFORE_DOING = re.compile(
    r"\b(?:before|after|prior\s+to)\s+(?:later\s+|also\s+)?[a-z]+ing\s+(?:[a-z]+\s+){0,5}"
    rf"(?:[A-Z]\w+\s+)?{_COUNTERPART}"
    r"(?:(?:[A-Z][\w.’'-]*|the|of|for|and)\s+){0,9}$"
)
_HEARS_OF_IT = re.compile(
    r"[”\"]\s+(?:[\w.’'-]+\s+){0,8}?(?:told|assured|informed|reminded)\s+(?:(?:[A-Z][\w.’'-]*|the|of)\s+){0,8}$"
)
_RATIFIED_BY = re.compile(r"\bratified\s(?:[^,;]{1,40}\s)?by\b")
_OF_BOTH_NAMED = re.compile(r"\s+(?:\w+\s+)?nina\s")  # "ang pag-uusap nina X at Y": theirs alone
_AT_IN_RUSSIAN = re.compile(r"\b(?:во\s+время|в\s+ходе|на)\s+(?:[а-яё]+\s+)?$")
_WITH_X_OR_NOBODY = re.compile(r"\s+с\s+[а-яё]|\s+\d|\s*[.,;]")
_A_WORD = 4  # characters
_RIGHT_BEFORE = re.compile(r"\s+(?:\w+\s+)?")
_SUBORDINATE = re.compile(r"\b(?:after|before|since|when|as|until)\b")
_PARENTHETIC = re.compile(r"who\b[^,.;]{3,90},\s+and\s")  # "X, who heads the body, and Y met"
# "X, who heads the body under Y, flies to Kazan": X, whoever is named in between.
_WHO_DOES_THEN = re.compile(
    r"who\b[^,;]{3,90},\s+"
    r"(?:(?:will|would|is|was|has|had|to|also|then|now|himself|herself|due|set|expected|may|hopes|plans)\s+){0,4}"
)
_WITNESSED = Prefiltered(
    r"\b(?:witnessed\s+by|in\s+the\s+presence\s+of|presided\s+over\s+by"
    r"|present\s+(?:during|at)\s+[^.;]{3,40}?\s+(?:was|were))\b[^;]*$",
    re.IGNORECASE,
)
_PRONOUN_FIRST = Prefiltered(r"\b(?:he|she)\s+and\s+(?:[\w'’.-]+,?\s+){0,10}$", re.IGNORECASE)
# "The last leader to visit Moscow was X": who did it is named after the event word.
# "Besides X, Y will meet Z": X at another time.
_BESIDES = re.compile(
    r"\W*(?:Besides|Aside\s+from|Apart\s+from|In\s+addition\s+to|Other\s+than)\s+(?!meeting\b|seeing\b)[^,;]{0,80}$"
)
# “Secretary X works on it,” the president said on his visit: the president's, not that of whom he spoke.
_ON_HIS = re.compile(
    r"[”\"]\s[^”\"]{0,120}\bsaid\b[^”\"]{0,80}\b(?:during|on|in|at|after|before|following|ahead\s+of)\s+"
    r"(?:his|her)\s+(?:[\w-]+\s+){0,3}$"
)
_RECORD_HOLDER = re.compile(
    r"The\s+(?:last|first|only|second|third|previous)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:leader|president|official|minister|secretary)\s+(?:to|who)\b"
)


def people_of(word: Occurrence) -> tuple[list[Person], list[Person], list[Person]]:
    """The subject of an event word, all who take part, and those of them who only look on."""
    subject, people, witnesses = _people_told(word)
    done_by = subject_behind(word.reading, word.trigger, word.clause, subject, people)
    return (done_by, unique([*done_by, *people]), witnesses) if done_by else (subject, people, witnesses)


def _people_told(word: Occurrence) -> tuple[list[Person], list[Person], list[Person]]:
    reading, clauses, position = word.reading, word.clauses, word.position
    trigger, clause = word.trigger, word.clause
    held = held_by(clause.text)
    outside = trigger.kind == "visit" and _ON_HIS.search(clause.text, 0, trigger.start - clause.start)
    here = [
        s
        for s in reading.seen_in(clause.start, clause.end)
        if not is_absent(reading, s)
        and not (outside and s.start < trigger.start and reading.is_quoted(s.start, s.end))
        and not owns_another_thing(reading, s, trigger)
        and not only_comments(clause, s, trigger)
        and not _BESIDES.match(clause.text, 0, s.start - clause.start)
    ]
    here = with_teller(reading, clause, here)
    told_before = word.before
    record = _RECORD_HOLDER.match(clause.text)
    told, after = _before_and_after(reading, clause, trigger, word.scope, here) if here else ([], [])
    told = [] if record else told
    own = said_last(reading, trigger, told, clause.text)
    told, speakers = (own, []) if own else (told, _who_only_speak(reading, told, trigger))
    before = _acting_before(reading, clause, trigger, told, after, speakers)
    sent = SENT_TO.search(told_before, within=clause.text) if SENT_TO in held else None
    # "X told his minister to meet Y": not X
    before = [s for s in before if s.start >= clause.start + sent.start("whom")] if sent else before
    subject = [s.person for s in before if s not in speakers]
    if len(told) > 1 and WHICH_OF_TWO in held:
        subject = the_one_of_two(told, told_before, clause.text) or subject
    if after and not subject and _PARTICIPLE.fullmatch(told_before):  # "In receiving Y, X said …"
        subject = [s.person for s in after if is_speaker(reading, s)][:1]
    of_whom = told if trigger.form == "verb" else before
    pair = AS_HE in held or AS_THEY in held or THEIR in held
    if pair and (both := pair_told(reading, clauses, position, trigger, of_whom)):
        return both[:1] if trigger.form == "verb" else both, both, []
    if position:
        subject = _with_named_before_comma(reading, clauses, position, trigger, subject)
    if record:
        subject = [s.person for s in after[:1]]
    elif (
        subject
        and trigger.kind == "visit"
        and HE_FIRST.match(clause.text)
        and not _RIGHT_BEFORE.fullmatch(reading.text(before[-1].end, trigger.start))
    ):
        subject = carried_subject(reading, clauses, position, trigger, speakers) or subject
    elif not (subject or sent) or (
        _PRONOUN_FIRST in held
        and any(
            _PRONOUN_FIRST.search(clause.text, 0, s.start - clause.start, within=clause.text)
            for s in before[:2]
        )
    ):
        carried = carried_subject(reading, clauses, position, trigger, speakers)
        subject = [*_not_himself(reading, trigger, carried, after), *subject]
    subject = subject if told else not_who_speaks(word.turns, clause, subject)
    subject = unique(with_others_meant(word, subject, speakers))
    told_him = SAYS_TO if trigger.company else TELLS_BY_PHONE
    says_to = told_him.match(trigger.text) is not None
    people = with_those_after(reading, clause, subject, after, told_before, says_to) if after else subject
    if _is_only_met(subject, after) and (
        acting := in_main_clause(reading, clauses, position, trigger, people)
    ):
        subject, people = acting, [*acting, *people]
    if trigger.form == "verb" and position and clause.text.startswith("where "):
        there = reading.seen_in(clauses[position - 1].start, clauses[position - 1].end)
        sides = {p.country for p in people}
        people = unique(
            [*people, *(s.person for s in there[:1] if s.person.country not in sides and s.person.office)]
        )
    if trigger.form == "noun" and len({p.country for p in people}) == 1:
        people = unique([*people, *named_after_relative(reading, clauses[position + 1 : position + 3])])
    if _WITNESSED not in held:
        return subject, people, []
    witnesses = [
        s.person
        for s in here
        if _WITNESSED.search(clause.text, 0, s.start - clause.start, within=clause.text)
    ]
    return subject, people, unique(witnesses)


def _not_himself(
    reading: Reading, trigger: Trigger, carried: list[Person], after: list[Seen]
) -> list[Person]:
    """The subject of the sentence before ("X arrived. After his meeting with X, Y said"), who does not meet himself."""
    if not after or not _WITH.fullmatch(reading.text(trigger.end, after[0].start)):
        return carried
    return [p for p in carried if p is not after[0].person]


def _is_only_met(subject: list[Person], after: list[Seen]) -> bool:
    """Whether no subject is told but, at most, the one whom "the leader" behind the event word means."""
    return not subject or (bool(after) and subject == [after[0].person])


def _who_only_speak(reading: Reading, told: list[Seen], trigger: Trigger) -> list[Seen]:
    if TELLS_BY_PHONE.match(trigger.text):
        return []
    if told and _AT_IN_RUSSIAN.search(reading.text(told[0].end, trigger.start)):
        following = reading.text(trigger.end, trigger.end + _A_WORD)
        if _WITH_X_OR_NOBODY.match(following):
            return []  # «X рассказал Y о планах во время встречи»: X was there
    return [
        s for s in told if is_speaker(reading, s) and not does_it(reading.text(s.end, trigger.start), trigger)
    ]


def _acting_before(
    reading: Reading,
    clause: Clause,
    trigger: Trigger,
    told: list[Seen],
    after: list[Seen],
    speakers: list[Seen],
) -> list[Seen]:
    """Those named before an event word whose act it is."""
    before, words = told, clause.text[: trigger.start - clause.start]
    if (
        told
        and _SUBORDINATE_PRONOUN in held_by(clause.text)
        and _SUBORDINATE_PRONOUN.search(words, within=clause.text)
    ):
        # "X called on Y once he had met Z", "that Y comes, X said when he met Z": X met Z
        # … and "X said that Y agreed when he met Z": Y met Z
        acting = of_whom_last_said(reading, told, speakers)
        before = acting or speakers[-1:] or addressed(reading, told) or told[:1]
    if before and after:
        before = _without_those_met_before(reading, clause, trigger, before, after)
    return before


def _before_and_after(
    reading: Reading, clause: Clause, trigger: Trigger, scope: tuple[int, int], here: list[Seen]
) -> tuple[list[Seen], list[Seen]]:
    """Who is named before an event word, where the clause tells of the event, and who in it or behind it."""
    opened = _own_opening(reading, clause, trigger)
    both = trigger.form == "noun" and (
        _OF_BOTH_NAMED.match(clause.text, trigger.end - clause.start) or of_two_behind(reading, trigger, here)
    )
    before = [] if both else [s for s in here if opened <= s.start and s.end <= trigger.start]
    before = [] if before and is_discussed_by(reading, trigger) else before
    if only_spoke(trigger.text) and not before:
        return named_behind(reading, clause, trigger, here), []
    if only_spoke(trigger.text) or (trigger.form == "verb" and is_speech(trigger.text)):
        return before, []
    until = max(scope[1], trigger.end + 1)
    after = [s for s in here if trigger.start < s.start < until and not s.start < trigger.end < s.end]
    before = without_fronted(reading, clause, trigger, before, after) if before else before
    after = [s for s in after if not said_by_him_who_met(reading, trigger, before, s)]
    return before, [s for s in after if not _acts_elsewhere(reading, clause, trigger, scope, s)]


def _without_those_met_before(
    reading: Reading, clause: Clause, trigger: Trigger, before: list[Seen], after: list[Seen]
) -> list[Seen]:
    """ "X met Y and held talks with Z", "X met Y before meeting Z" of Y's side: X and Z."""
    if trigger.kind not in ENCOUNTER_KINDS:
        return before
    if not _WITH.fullmatch(reading.text(trigger.end, after[0].start)):
        return before
    met = next((t for t in find_triggers(clause.text, clause.start) if t.end <= trigger.start), None)
    if met is None or not _AND.search(reading.text(met.end, trigger.start)):
        return before
    return [s for s in before if s.start < met.end or s.person.country != after[0].person.country]


def _with_named_before_comma(
    reading: Reading, clauses: list[Clause], position: int, trigger: Trigger, subject: list[Person]
) -> list[Person]:
    """ "X, deputy minister of Russia, and Undersecretary Y met": X too, who stands in the clause before."""
    clause, before = clauses[position], clauses[position - 1]
    if (
        len(subject) == 1
        and trigger.form == "verb"
        and trigger.kind == "talks"
        and _AND_PERSON.match(clause.text)
        and not find_triggers(before.text, before.start)
    ):
        named = [s.person for s in reading.seen_in(before.start, before.end) if not is_speaker(reading, s)]
        named = [p for p in named if p.country in SIDES and p.office and p.country != subject[0].country]
        subject = [*named[-1:], *subject]
    if trigger.form == "verb" and _WHO_DOES_THEN.fullmatch(clause.text, 0, trigger.start - clause.start):
        return who_are(reading, clause, reading.seen_in(before.start, before.end)) or subject
    parenthetic = _PARENTHETIC.match(clause.text)
    if parenthetic and trigger.start - clause.start > parenthetic.end():
        subject = [*(s.person for s in reading.seen_in(before.start, before.end)[-1:]), *subject]
    return subject


def _own_opening(reading: Reading, clause: Clause, trigger: Trigger) -> int:
    """Where the words about an event begin: who met "under the papers that the two signed" need not have signed."""
    held = held_by(clause.text)
    before = clause.text[: trigger.start - clause.start]
    if trigger.form == "noun" and (other := _AND_ANOTHER.search(before)):
        told = [t for t in find_triggers(clause.text, clause.start) if t.end <= clause.start + other.start()]
        if told and told[-1].form == "noun":  # "the visit of X and the meeting of the commission"
            return clause.start + other.end()
    said = _SAID_OF.search(before, within=clause.text) if _SAID_OF in held else None
    if said and reading.seen_in(clause.start + said.end(), trigger.start):
        return clause.start + said.end()
    if trigger.kind == "visit" and _AS_ANOTHER_GOES in held:
        goes = _AS_ANOTHER_GOES.search(before, within=clause.text)
        if goes and reading.seen_in(clause.start + goes.end("cue"), trigger.start):
            return clause.start + goes.end("cue")
    if trigger.kind != "signing":
        prepared = _TO_PREPARE.search(before, within=clause.text) if _TO_PREPARE in held else None
        if not prepared and trigger.form == "verb" and _WHEN_X in held:
            prepared = _WHEN_X.search(before, within=clause.text)
        if prepared and any(
            t.end <= clause.start + prepared.start() for t in find_triggers(clause.text, clause.start)
        ):
            return clause.start + prepared.end("cue")
        return clause.start
    if trigger.form == "verb" and (paper := PAPER_SIGNED.search(before)):
        return trigger.start if not SEES_IT.search(before[: paper.start()]) else clause.start
    of_papers = OF_PAPERS.search(before, within=clause.text)
    return clause.start + of_papers.end() if of_papers else clause.start


def _acts_elsewhere(
    reading: Reading, clause: Clause, trigger: Trigger, scope: tuple[int, int], seen: Seen
) -> bool:
    """True for the subject of a later verb ("the talks came after X and Y met", "he met Z after X had left")."""
    between = reading.text(trigger.end, seen.start)
    if _HEARS_OF_IT.search(between) and reading.is_quoted(trigger.start, trigger.end):
        return True  # “… that I signed with X,” he told Y
    if trigger.kind == "signing" and _RATIFIED_BY.search(between):
        return True  # "concluded with Russia in May and ratified by X"
    if trigger.form == "verb" and _AFTER_ANOTHER.search(between):
        return True  # "will see him after Secretary Z"
    if _BEFORE_DOING.search(between):
        return True  # "met Y before calling on Z"
    later = _SUBORDINATE_SUBJECT.search(between) or (trigger.form == "verb" and _THAT_ANOTHER.search(between))
    if later and ITS_VERB.match(reading.text(seen.end, clause.end)):
        return True
    return trigger.form == "noun" and scope[1] < clause.end and bool(_SUBORDINATE.search(between))
