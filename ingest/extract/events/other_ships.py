"""Ships that make no call between the two states: of trade, at the ports of others, passing by, or beside a visitor."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import SIDES

SEA_OFFICER = re.compile(
    r"\b(?:commanders?|commanding\s+officer|captain|capt|admiral|adm|radm|commodore|master|skipper|cmdr"
    r"|head\s+of\s+the\s+(?:[\w-]+\s+)?(?:detachment|contingent|group|flotilla|task\s+force))\b"
    r"|^(?:командир|капитан|контр-адмирал)\w*",
    re.IGNORECASE,
)
# Ships of trade, whoever their owner is; a navy's oiler is called a tanker and nothing more.
_OF_TRADE = re.compile(
    r"\b(?:cargo|container|merchant|cruise|passenger|fishing|commercial|bulk|grain|livestock|roll-on|chemical)\s+"
    r"(?:[\w-]+\s+)?(?:ships?|vessels?|boats?|liners?|carriers?)\b"
    r"|\b(?:oil|LNG|gas|chemical|crude|fuel)\s+tankers?\b"
    r"|\btankers?\b[^.;]{0,40}?\b(?:diesel|crude|oil|gasoline|fuel|naphtha|LPG|LNG)\b"
    r"|\b(?:freighter|bulker|trawler|cruise\s+liner)s?\b"
    r"|\b(?:m/v|m\.v\.|flag\s+of|shipowners?|seafarers['’]?)(?=\W)",
    re.IGNORECASE,
)
_ARMED = re.compile(
    r"\b(?:nav(?:y|al)|fleet|coast\s+guard|warships?|destroyers?|frigates?|corvettes?|cruisers?|cadets|BRP|RFS)\b",
    re.IGNORECASE,
)
_THE_SHIP = re.compile(r"\b(?:the|that|their|her)\s+(?:\w+\s+)?(?:ship|vessel|boat)\b", re.IGNORECASE)
# "Sailed through the strait", "surfaced off", "left the country's waters".
_PASSES = re.compile(
    r"\b(?:sailed|sailing|pass(?:ed|ing)|steamed|cruised|moved|transited)\s+"
    r"(?:through|past|by|along|near)\b"
    r"|\btransited\b|\bsurfaced\b"
    r"|\b(?:left|enter(?:ed|s)|exited)\s+(?:the\s+)?(?:[\w'’-]+\s+){0,2}?"
    r"(?:waters|[Ee]xclusive|EEZ|territorial\s+sea|[Ss]trait|[Pp]assage|[Ss]ea)\b"
)
_IN_PORT = re.compile(
    r"\b(?:ports?|piers?|harbou?r|docked|moored|anchored|berth(?:ed)?|calls?|stay(?:s|ed)?|visit(?:s|ed|ing)?)\b"
)
_LOOK_BACK = 4  # sentences
_PORTS_OF = re.compile(r"\s+(?:ports?|harbou?rs?|waters|bases?|naval\s+bases?)\b")

_LIES_IN = re.compile(r"\b(?:in|at|off|near)\s+(?:the\s+)?(?:(?:[A-Z][\w-]+\s+){0,2}[A-Z][\w-]+,\s+)?$")

# "The visit of X", "the visit to the country which X is about to make", "X's visit".
_VISIT_OF = re.compile(
    r"\s+(?:(?:here|to\s+(?:the\s+)?(?:country|[A-Z]\w+))\s+)?(?:of|by|which|that)\s+"
    r"(?:(?!ships?\b|vessels?\b)[\w’'-]+\s+){0,7}"
)
_OWN_VISIT = re.compile(r"['’]s?\s+(?:(?!ships?\b|port\b|naval\b|goodwill\b)[\w-]+\s+){0,2}")


def of_trade(reading: Reading, mention: EventMention) -> bool:
    """Whether the clause tells of a merchant or a fishing ship, and of no navy's; "the ship" is the one told before."""
    text = mention.clause.text
    if _ARMED.search(text):
        return False
    if _OF_TRADE.search(text):
        return True
    if not _THE_SHIP.search(text):
        return False
    index = mention.clause.sentence
    before = [s.text for s in reading.document.sentences[max(0, index - _LOOK_BACK) : index]]
    return any(map(_OF_TRADE.search, before)) and not any(map(_ARMED.search, before))


def is_of_a_visitor(reading: Reading, mention: EventMention) -> bool:
    """Whether "the visit of Minister X", told beside ships ("they docked in time for …"), is a person's."""
    if mention.trigger.form != "noun" or mention.kind != "visit":
        return False
    start, end = mention.trigger.start, mention.trigger.end
    return any(
        seen.person.office
        and not SEA_OFFICER.search(seen.person.title)
        and (
            (seen.start > end and _VISIT_OF.fullmatch(reading.text(end, seen.start)))
            or (seen.end < start and _OWN_VISIT.fullmatch(reading.text(seen.end, start)))
        )
        for seen in reading.seen_in(mention.clause.start, mention.clause.end)
    )


def passes_by(reading: Reading, mention: EventMention) -> bool:
    """Whether a ship is only told to go by, and neither a port nor a visit stands in the sentence."""
    if not _PASSES.search(reading.text(mention.trigger.start, mention.clause.end)):
        return False
    return not _IN_PORT.search(reading.sentence_at(mention.trigger.start).text)


def at_ports_of_others(reading: Reading, mention: EventMention) -> bool:
    """ "Has often called at Vietnamese ports", "toured the Russian ship in Jakarta": whoever says so, and wherever."""
    start, end = mention.trigger.end, mention.clause.end
    third = reading.third_countries_in(start, end)
    if any(c.form == "adjective" and _PORTS_OF.match(reading.document.text, c.end) for c in third):
        return True
    if mention.place is not None and mention.place.country in SIDES:
        return False
    return any(c.form == "noun" and _LIES_IN.search(reading.text(start, c.start)) for c in third) or any(
        p.country not in ("", *SIDES) and _LIES_IN.search(reading.text(start, p.start))
        for p in reading.places_in(start, end)
    )
