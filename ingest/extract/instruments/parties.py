"""Who an instrument binds and who put a name to it."""

from __future__ import annotations

import re

from ingest.extract.clauses.absent import is_absent
from ingest.extract.clauses.reading import POSSESSIVE, Reading, Seen
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import SIDES, Party, Person, Signatory, Span

from .instrument_titles import find_instruments

# "Z took up the treaty that X and Y signed": who signs stands behind, and the day is no telling of a meeting's.
OF_PAPERS = Prefiltered(
    r"\b(?i:agreements?|documents?|memorand\w+|treat(?:y|ies)|protocols?|deals?|pacts?|accords?|contracts?"
    r"|papers)"
    r"(?:\s+with\s+(?:the\s+)?[A-Z]\w+|\s+of\s+[A-Z][a-z]+(?:\s+on\s+(?:[a-z-]+\s+){0,4}[a-z-]+)?)?,?\s+"
    r"(?:that|which)\s+(?:then\s+)?(?=[A-Z]|the[nir]*\s|(?:both|two)\s)"
)
# "Tackled the treaty signed in May between X and Y", "hailed a pact inked by X": whoever tackles it signed nothing.
PAPER_SIGNED = re.compile(
    r"\b(?:agreements?|documents?|memorand\w+|treat(?:y|ies)|protocols?|deals?|pacts?|accords?|contracts?"
    r"|conventions?|MO[AU]s?)"
    r"(?:\s+\([A-Z]{2,6}\))?(?:\s+(?:already|earlier|previously|recently|first|originally|once|duly))?\s+$"
)
SEES_IT = re.compile(r"\b(?:saw|seen|see|watch\w*|witness\w*|had|have|got|get)\s+(?:[\w-]+\s+){0,4}$")
STATES = (("Philippines", "PH"), ("Russia", "RU"))
_WITNESS = re.compile(
    r"\b(?:witness(?:ed|es|ing)?|in\s+the\s+presence\s+of|watched|presided|oversaw|before\s+(?:President|Prime))"
    r"\b[^;]*$"
    r"|^\W*Witness(?:ing|ed)\b",
    re.IGNORECASE,
)
# "The presidents witnessed the signing": they sign nothing.
_THEY_WATCHED = re.compile(
    r"\s(?:witness(?:ed|es)?|watched|oversaw|presided\s+over|attended)\s+(?:the\s+)?(?:ceremonial\s+)?$"
)
_WATCHED = re.compile(
    r",?\s+(?:who\s+(?:also\s+)?(?:witnessed|attended|watched|was\s+present|looked\s+on)|looking\s+on"
    r"|(?:as\s+)?(?:an?\s+)?witness(?:ed|es)?)\b"
    r"|\s+as\s+(?:an?\s+)?witness"
)
_SAID_TO_HAVE_SIGNED = re.compile(
    r"\b(?:he|she)\s+(?:and\s+(?:his|her)\s+(?:[\w-]+\s+){0,2}counterparts?\s+)?(?:had\s+|has\s+)?"
    r"(?:also\s+)?(?:signed|inked)\b"
    r"|^\s+(?:said|told\s+\w+|noted|added|announced)\s+(?:[\w-]+\s+){0,7}?(?:after|upon|on|before)\s+"
    r"(?:signing|inking)\b"
)
_BESIDE_ANOTHER = re.compile(r",\s+who\b[^,;]*$")  # "X, who flew with Y, said she had signed it"
# "After X and Y had talked, the ministers signed it": X and Y signed nothing.
_FRONTED = re.compile(r"\b(?:[Aa]fter|[Ww]hen|[Bb]efore|[Ww]hile|[Oo]nce)\s[^,;]*$")
_THEN_OTHERS = re.compile(r"[^,;]*,\s+(?!(?:he|she|they|it|both|the\s+two)\b)(?:the\s+)?[\w-]+\s")
_THE = re.compile(
    r",?\s+"
    r"(?:(?:did\s+(?:so|it|that|the\s+same|likewise)|followed\s+suit)\s+(?:for|to|with|on)\s+|for\s+)?"
    r"(?:the|an?|another)\s+"
)
_WITNESSES_FIRST = re.compile(
    r"\W*(?:Witnessed\s+by|In\s+(?:the\s+)?presence\s+of"
    r"|With(?=\s[^,;]{3,90}\s"
    r"(?:looking\s+on|watching|present|in\s+attendance|as\s+(?:an?\s+|the\s+)?witness(?:es)?)\b))\s"
)
# "The treaty signed by X", "which was signed": who signs stands behind.
_PASSIVE = re.compile(
    r"\b(?:was|were|be|been|being|is|are|agreements?|treat(?:y|ies)|memorand(?:um|a)|protocols?|contracts?"
    r"|accords?|pacts?|deals?|documents?|MOUs?)\s+"
    r"(?:(?:also|later|\w+ly)\s+)?$"
)
# "… were signed a day after X left, even without X"; but "signed after the talks by X".
_BESIDE = re.compile(
    r"\b(?:after|before|when|while|since|because|although|despite|without|during|as)\b(?!.*\bby\s)"
)
_BEHIND = 2  # characters between a name and what is told of it
_BETWEEN = re.compile(r"\b(?:between|of)\s+the\b")


def signers_in(reading: Reading, act: Span, start: int, end: int) -> list[Person]:
    """People who sign in this stretch: its subjects and agents, witnesses and mere speakers left out."""
    found: list[Person] = []
    before = reading.text(start, act.start)
    if paper := OF_PAPERS.search(before, within=reading.document.sentence_texts):
        start += paper.end()
    after_witnesses = _after_witnesses(reading, start, act.start)
    watched = _THEY_WATCHED.search(reading.text(start, act.start))
    named_first = bool(reading.seen_in(start, act.start))
    passive = named_first and _is_passive(reading, start, act.start)  # "X spoke of the treaty signed by Y"
    for seen in reading.seen_in(start, end):
        person = seen.person
        if (watched and seen.end <= start + watched.start()) or seen.end <= after_witnesses:
            continue
        if person.country not in SIDES or is_absent(reading, seen):
            continue
        if _BESIDE_ANOTHER.search(reading.text(start, seen.start)):
            continue
        if seen.end <= act.start and (passive or _is_fronted(reading, start, seen, act)):
            continue
        if seen.start >= act.end and _BESIDE.search(reading.text(act.end, seen.start)):
            continue
        if is_speaker(reading, seen) and not _SAID_TO_HAVE_SIGNED.search(reading.text(seen.end, end)):
            continue
        if POSSESSIVE.match(reading.text(seen.end, min(end, seen.end + 3))):
            continue  # "during X's visit"
        if _WITNESS.search(reading.text(after_witnesses, seen.start)) or _WATCHED.match(
            reading.text(seen.end, end)
        ):
            continue
        if all(person is not p for p in found):
            found.append(person)
    return found


def _is_fronted(reading: Reading, start: int, seen: Seen, act: Span) -> bool:
    opening = _FRONTED.search(reading.text(start, seen.start))
    return opening is not None and _THEN_OTHERS.match(reading.text(seen.end, act.start)) is not None


def each_his_own(reading: Reading, title_start: int, told: Span, signers: list[Person]) -> list[Person]:
    """Those of ``signers`` who signed the one named at ``title_start``: "X signed the treaty and Y the memorandum"."""
    alone = [
        (name.start, seen.person)
        for name in find_instruments(reading, told.start, told.end)
        for seen in reading.seen_in(told.start, name.start)
        if _THE.fullmatch(reading.text(seen.end, name.start))
    ]
    own = [person for start, person in alone if start == title_start]
    return own or [p for p in signers if all(p is not other for _, other in alone)]


def _after_witnesses(reading: Reading, start: int, act: int) -> int:
    """Where "Witnessed by President X, " ends, behind which those who sign are named; else ``start``."""
    opening = _WITNESSES_FIRST.match(reading.document.text, start, act)
    first = reading.seen_in(opening.end(), act)[:1] if opening else []
    if not first:
        return start
    comma = reading.document.text.find(", ", first[0].end, act)
    return comma + 1 if comma >= 0 and reading.seen_in(comma, act) else start


def _is_passive(reading: Reading, start: int, act: int) -> bool:
    """Whether the words before an act, or the name of an instrument there, say that who did it stands behind."""
    return bool(_PASSIVE.search(reading.text(start, act))) or any(
        0 <= act - name.end <= _BEHIND for name in find_instruments(reading, start, act)
    )


def signatory(reading: Reading, person: Person) -> Signatory:
    return Signatory(person.name, person.country or None)


def parties_in(reading: Reading, title_start: int, title_end: int, signers: list[Person]) -> list[Party]:
    """Organisations named in the title or by both sides of the clause; else the two states."""
    title = reading.text(title_start, title_end)
    inside = reading.organizations_in(title_start, title_end) if _BETWEEN.search(title) else []
    sides = {o.country for o in inside}
    if len(inside) >= 2 and sides >= set(SIDES):
        return [Party(o.name, o.country or None) for o in inside]
    del signers
    return [Party(name, country) for name, country in STATES]


def organization_parties(reading: Reading, start: int, end: int) -> list[Party]:
    """Agencies of both sides that act in a clause ("the Department of Energy and Rusatom Overseas"); else none."""
    found: list[Party] = []
    for organization in reading.organizations_in(start, end):
        if organization.country in SIDES and all(p.name != organization.name for p in found):
            found.append(Party(organization.name, organization.country))
    return found if {p.country for p in found} >= set(SIDES) else []
