"""Who calls at an office and is dealt with there: "He had been to the Capitol, where Governor Y raised the pact".

The going is told in one clause and the encounter in the next, by a verb that needs the caller to be there.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.absent import is_absent
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.office_words import SEATS
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import SIDES, Person

from .carried_people import carried_subject
from .office_holders import act_for_both_states, acts_for_a_state

WHERE_HOST = Prefiltered(r"^(?:and\s+)?where\s+(?:(?!he\b|she\b|they\b|it\b)[\w.'’-]+,?\s+){1,14}")
_LED = r"(?:shown|taken|led|ushered|brought|escorted|walked|conducted)"
SHOWN = Prefiltered(rf"\b{_LED}\b")
_SHOWN_TO = re.compile(
    rf"and\s+(?:was|were)\s+(?:then\s+|later\s+|soon\s+)?(?P<verb>{_LED})\s+"
    r"(?:in\s+|up\s+|through\s+|over\s+|straight\s+)?to(?=\s)"
)
_FAR = 60  # characters from the verb to the host's name
_GOES = re.compile(
    r"\b(?:been|was|went|gone|go(?:es|ing)?|c[ao]me|drove|flew|travell?ed|proceeded|headed|called|calls|dropped"
    r"|stopped|swung|turned\s+up|showed\s+up|visit(?:s|ed)|moved|walked)\b"
)
# What a host does to the one who came …
_TO_HIM = re.compile(
    r"(?:[a-z]+ly\s+|also\s+|then\s+|later\s+|personally\s+)?"
    r"(?:received|welcomed|hosted|greeted|met|briefed|told|asked|thanked|assured|invited|gave|offered|showed"
    r"|presented|handed|reminded|urged|entertained|treated|honou?red|awaited|toasted|conferred|talked"
    r"|spoke|sat\s+down)"
    r"\s+(?:with\s+|to\s+|for\s+)?"
    r"(?:him|her|them"
    r"|the\s+(?:envoy|ambassador|diplomat|guests?|visitors?|minister|secretary|senator|delegation|group|official"
    r"|president|governor|mayor))\b"
)
# … or brings up where the other one hears it.
_BEFORE_HIM = re.compile(
    r"(?:[a-z]+ly\s+|also\s+|then\s+|later\s+)?"
    r"(?:raised|brought\s+up|discussed|took\s+up|broached|asked\s+(?:about|for|that|if|whether)|sought"
    r"|proposed|offered|promised|expressed|reiterated|laid\s+out|spelled\s+out|inquired|aired|tackled"
    r"|pledged|vowed|agreed|accepted)\b"
)
_OFFICE = re.compile(
    rf"\b(?:{SEATS}|Council|Embassy|[Hh]eadquarters|[Oo]ffices?|[Cc]amp|DFA|DND|DA|DTI|DOE|NEDA)\b[^,;]{{0,50}}$"
)


# "Said when the ambassador came to the Manila City Hall": whose office it is, and who speaks there.
SAID_WHEN_CAME = Prefiltered(
    r"\b(?:said|told|assured|thanked)\b[^.;]{0,60}?\b(?:when|as)\s+(?:[\w.’'-]+,?\s+){1,16}?"
    r"(?P<goes>(?:came|went)\s+to|arrived\s+(?:at|in)|visited|dropped\s+(?:by|in\s+at)|stopped\s+(?:by|at)"
    r"|called\s+at)\s+"
    rf"(?:(?:the|his|her|its)\s+)?(?:[A-Z]\w+\s+){{0,2}}"
    rf"(?:{SEATS}|Camp|[Mm]unicipal\s+[Hh]all|[Oo]ffice|[Hh]eadquarters)\b"
)


_SAYS = (
    r"(?:told|thanked|asked|assured|briefed|invited|informed|reminded|urged|gave|handed|presented|offered|showed|gifted"
    r"|welcomed|received|greeted|hosted|met|conferred|honou?red|toured)"
)
_DEALS = re.compile(
    rf",?\s+(?:also\s+|then\s+|personally\s+|[a-z]+ly\s+)?(?:{_SAYS}|said|accepted|got|agreed|discussed|raised"
    r"|sought|proposed|expressed|pledged|vowed|noted|stressed)\b"
)
_DEALT_WITH = re.compile(
    rf"(?:\b{_SAYS}|\b(?:discussed|met|talked|spoke|agreed|conferred|dined)\b[^.;]{{0,60}}?\b(?:with|to))\s+"
    r"(?:(?:[A-Z][\w.’'-]*|the|of|then|acting)\s+){0,6}$"
)
# "During Ambassador X's visit to the Capitol in May, Governor Y asked …": X called on Y.
VISIT_TO_SEAT = Prefiltered(
    r"\b(?:[Dd]uring|[Ii]n|[Oo]n|[Aa]t|[Aa]fter|[Ff]ollowing|[Bb]efore)\s+(?:the\s+)?(?:[\w.’'-]+\s+){0,12}?"
    r"(?P<visit>(?:visit|trip)(?:\s+(?:of|by)\s+(?:[\w.’'-]+\s+){1,10}?|\s+)(?:to|at)\s+(?:(?:the|his|her"
    r"|its)\s+)?(?:[A-Z]\w+\s+){0,2}"
    rf"(?:{SEATS}|Camp|[Mm]unicipal\s+[Hh]all|[Oo]ffice|[Hh]eadquarters)\b)"
)


def host_there(reading: Reading, clauses: list[Clause], position: int) -> Trigger | None:
    """The host's act in ``clauses[position]``, with host and caller; None where the clauses tell no such call."""
    clause = clauses[position]
    if not position or not WHERE_HOST.search(clause.text):
        return None
    named = [s for s in reading.seen_in(clause.start, clause.end) if s.person.country in SIDES]
    if not named or not acts_for_a_state(reading, named[0].person):
        return None
    host = named[0]
    verb = host.end - clause.start
    verb += len(clause.text[verb:]) - len(clause.text[verb:].lstrip(" ,"))
    before = clauses[position - 1]
    to_him = _TO_HIM.match(clause.text, verb)
    act = to_him or (_BEFORE_HIM.match(clause.text, verb) if _OFFICE.search(before.text) else None)
    if act is None or not (goes := _GOES.search(before.text)):
        return None
    caller = _caller(reading, clauses, position - 1, before.start + goes.start())
    if caller is None or {caller.country, host.person.country} != set(SIDES):
        return None
    start, end = clause.start + act.start(), clause.start + act.end()
    return Trigger("talks", "verb", start, end, reading.text(start, end), "structure", (caller, host.person))


def host_who_speaks(reading: Reading, clause: Clause) -> Trigger | None:
    """ "Mayor X said when Ambassador Y came to City Hall": the going, with the guest and whose words are told."""
    if (came := SAID_WHEN_CAME.search(clause.text)) is None:
        return None
    start, end = clause.start + came.start("goes"), clause.start + came.end("goes")
    hosts = [s for s in reading.seen_in(clause.start, start) if is_speaker(reading, s)]
    guests = [s for s in reading.seen_in(clause.start + came.start(), start) if not is_speaker(reading, s)]
    if not hosts or not guests or {hosts[0].person.country, guests[-1].person.country} != set(SIDES):
        return None
    people = (guests[-1].person, hosts[0].person)
    if not all(acts_for_a_state(reading, person) for person in people):
        return None
    return Trigger("courtesy_call", "verb", start, end, reading.text(start, end), "structure", people)


def visit_to_host(reading: Reading, clause: Clause) -> Trigger | None:
    """ "During X's visit to City Hall, Mayor Y told him": X's call, with the one of the other side who acts there."""
    if (told := VISIT_TO_SEAT.search(clause.text)) is None:
        return None
    start, end = clause.start + told.start("visit"), clause.start + told.end("visit")
    guests = [s for s in reading.seen_in(clause.start + told.start(), end) if not is_absent(reading, s)]
    behind = [s for s in reading.seen_in(end, clause.end) if not is_absent(reading, s)]
    hosts = behind or reading.seen_in(clause.start, clause.start + told.start())
    if not guests or not hosts or not act_for_both_states(reading, (guests[0].person, hosts[0].person)):
        return None
    host, people = hosts[0], (guests[0].person, hosts[0].person)
    before = reading.text(max(clause.start, host.start - _FAR), host.start)
    if not _DEALS.match(reading.document.text, host.end) and not _DEALT_WITH.search(before):
        return None  # "… Governor Y was in Manila", "… he said that Secretary Y is mistaken"
    return Trigger("courtesy_call", "noun", start, end, reading.text(start, end), "structure", people)


def shown_in(reading: Reading, clauses: list[Clause], position: int) -> Trigger | None:
    """ "X came on Tuesday and was shown in to Y": the caller before and the host behind the verb; else None."""
    clause = clauses[position]
    shown = _SHOWN_TO.match(clause.text) if position else None
    if shown is None:
        return None
    start, end = clause.start + shown.start("verb"), clause.start + shown.end()
    named = [s for s in reading.seen_in(end, clause.end) if s.person.country in SIDES]
    if not named or named[0].start - end > _FAR or not acts_for_a_state(reading, named[0].person):
        return None
    caller, host = _caller(reading, clauses, position - 1, clauses[position - 1].end), named[0].person
    if caller is None or {caller.country, host.country} != set(SIDES):
        return None
    return Trigger("talks", "verb", start, end, reading.text(start, end), "structure", (caller, host))


def _caller(reading: Reading, clauses: list[Clause], position: int, verb: int) -> Person | None:
    """Who went there: named before the verb, or whom "he" means."""
    clause = clauses[position]
    named = [s for s in reading.seen_in(clause.start, verb) if not is_absent(reading, s)]
    if named:
        return named[0].person if acts_for_a_state(reading, named[0].person) else None
    carried = carried_subject(reading, clauses, position, Trigger("visit", "verb", verb, verb, ""), [])
    return next((p for p in carried if acts_for_a_state(reading, p)), None)
