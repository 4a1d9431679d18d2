"""Contracts and agreements that are no business of the two states: loans, leases, labour, deals between firms."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import SIDES

PRIVATE = Prefiltered(
    r"\b(?:peace(?!\s+(?:in|and)\b)|ceasefire|labor\s+code|collective\s+bargaining|marriage"
    r"|settlement\s+agreement|compromise\s+agreement|(?:bogus|fake|forged|fictitious)\s+\w+"
    r"|employment\s+(?:contract|agreement)|lease|(?<!soft\s)(?<!concessional\s)loan"
    r"|of\s+(?:his|her)\s+(?:(?:two|three|own|new)\s+)?"
    r"(?!governments?\b|countr|administration\b|department\b|ministry\b|office\b|agency\b|nation\b|city\b"
    r"|province\b|side\b|predecessor)[a-z]+)\b",
    re.IGNORECASE,
)
_FIRM = Prefiltered(
    r"\b(?:firm|distributor|importer|exporter|start-?up|club|retailer|supermarket|studio|resort|hotel"
    r"|restaurant|operator)s?\b"
)
# With whom a firm signs that is called by what it does ("with the plant, Kuban Fats").
_WITH_A_FIRM = Prefiltered(
    r"\bwith\s+(?:an?|the|its|another)\s+(?:[a-z-]+\s+){0,3}?"
    r"(?:plant|factory|mill|miller|cannery|brewery|dairy|bakery|refinery|grower|packer|trader|buyer|supplier"
    r"|wholesaler|shipper|franchisee|bottler|maker|manufacturer|producer|compan(?:y|ies))s?\b"
    r"(?!\s+of\s+the\s+(?:state|government)\b)"
)
_PLAYER = Prefiltered(
    r"\b(?:(?:foot|basket|volley)ball\w*|boxers?|strikers?|midfielders?|goalkeepers?|setters?|spikers?"
    r"|point\s+guards?|coach(?:es)?|players?|athletes?"
    r"|ballerinas?|singers?|actors?|actress(?:es)?)\b"
)
_OUTLET = re.compile(r"\bPhilippine\s+(?:Daily\s+Inquirer|Star|News\s+Agency|Information\s+Agency)\b")
_OF_STATES = re.compile(
    r"\bstate(?:-owned|-run)?\s+(?:firms?|compan\w+)|\b(?:two|both)\s+(?:countries|governments|states)\b",
    re.IGNORECASE,
)


def of_business(reading: Reading, clause: Clause) -> bool:
    """A contract between firms, or of a player, without an official or a body of either state."""
    player = _PLAYER.search(clause.text) is not None
    firm = _FIRM.search(clause.text) or _WITH_A_FIRM.search(clause.text)
    if not (player or firm) or _OF_STATES.search(clause.text):
        return False
    officials = any(s.person.office for s in reading.seen_in(clause.start, clause.end))
    bodies = any(o.country for o in reading.organizations_in(clause.start, clause.end))
    return not officials and not bodies and (player or not names_both(reading, clause))


def names_both(reading: Reading, clause: Clause) -> bool:
    sides = reading.sides_in(clause.start, clause.end)
    if sides >= set(SIDES) and (outlet := _OUTLET.search(clause.text)):
        named = [h for h in reading.countries_in(clause.start, clause.end) if h.country == "PH"]
        return any(not outlet.start() <= h.start - clause.start < outlet.end() for h in named)
    return sides >= set(SIDES)
