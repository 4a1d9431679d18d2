"""Who an instrument binds and who put a name to it."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import POSSESSIVE, SIDES, Reading
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import Party, Person, Signatory, Span

from .instrument_titles import find_instruments

# "Z took up the treaty that X and Y signed": who signs stands behind, and the day is no telling of a meeting's.
OF_PAPERS = Prefiltered(
    r"\b(?:agreements?|documents?|memorand\w+|treat(?:y|ies)|protocols?|deals?|pacts?|accords?|contracts?|papers)(?:\s+with\s+(?:the\s+)?[A-Z]\w+)?,?\s+(?:that|which)\s+(?:then\s+)?(?=[A-Z]|the[nir]*\s|(?:both|two)\s)"
)
STATES = (("Philippines", "PH"), ("Russia", "RU"))
_WITNESS = re.compile(
    r"\b(?:witness(?:ed|es|ing)?|in\s+the\s+presence\s+of|watched|presided|oversaw|before\s+(?:President|Prime))\b[^;]*$|^\W*Witness(?:ing|ed)\b",
    re.IGNORECASE,
)
# "The presidents witnessed the signing": they sign nothing.
_THEY_WATCHED = re.compile(
    r"\s(?:witness(?:ed|es)?|watched|oversaw|presided\s+over|attended)\s+(?:the\s+)?(?:ceremonial\s+)?$"
)
_WATCHED = re.compile(
    r",?\s+(?:who\s+(?:also\s+)?(?:witnessed|attended|watched|was\s+present|looked\s+on)|looking\s+on|(?:as\s+)?(?:an?\s+)?witness(?:ed|es)?)\b|\s+as\s+(?:an?\s+)?witness"
)
_SAID_TO_HAVE_SIGNED = re.compile(
    r"\b(?:he|she)\s+(?:and\s+(?:his|her)\s+(?:[\w-]+\s+){0,2}counterparts?\s+)?(?:had\s+|has\s+)?(?:also\s+)?(?:signed|inked)\b"
)
_BESIDE_ANOTHER = re.compile(r",\s+who\b[^,;]*$")  # "X, who flew with Y, said she had signed it"
# "The treaty signed by X", "which was signed": who signs stands behind.
_PASSIVE = re.compile(
    r"\b(?:was|were|be|been|being|is|are|agreements?|treat(?:y|ies)|memorand(?:um|a)|protocols?|contracts?|accords?|pacts?|deals?|documents?|MOUs?)\s+"
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
    watched = _THEY_WATCHED.search(reading.text(start, act.start))
    for seen in reading.seen_in(start, end):
        person = seen.person
        if watched and seen.end <= start + watched.start():
            continue
        if person.country not in SIDES or reading.is_absent(seen):
            continue
        if _BESIDE_ANOTHER.search(reading.text(start, seen.start)):
            continue
        if seen.end <= act.start and _is_passive(reading, start, act.start):
            continue  # "X spoke of the treaty signed by Y"
        if seen.start >= act.end and _BESIDE.search(reading.text(act.end, seen.start)):
            continue
        if reading.is_speaker(seen) and not _SAID_TO_HAVE_SIGNED.search(reading.text(seen.end, end)):
            continue
        if POSSESSIVE.match(reading.text(seen.end, min(end, seen.end + 3))):
            continue  # "during X's visit"
        if _WITNESS.search(reading.text(start, seen.start)) or _WATCHED.match(reading.text(seen.end, end)):
            continue
        if all(person is not p for p in found):
            found.append(person)
    return found


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
