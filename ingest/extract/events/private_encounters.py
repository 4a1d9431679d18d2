"""Encounters of firms, teams and private people, told without a name: no business of the two states."""

from __future__ import annotations

import re

from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import Person

_PRIVATE = Prefiltered(
    r"\b(?:businessm[ae]n|businesswom[ae]n|entrepreneurs?|traders?|importers?|exporters?|millers?|distributors?"
    r"|retailers?|shippers?|breeders?"
    r"|(?<!state\s)(?<!-owned\s)(?<!-run\s)(?:firms?|compan(?:y|ies))|start-?ups?|private\s+[a-z]+|clubs?"
    r"|choirs?|orchestras?|dancers|musicians|artists|filmmakers"
    r"|students|alumni|tourists|nurses|seafarers|couples?|fans|families|bloggers|chess|boxers?|athletes?"
    r"|players?|swimmers"
    r"|(?:football|basketball|volleyball|hockey|judo|sambo|tennis|esports|national)\s+(?:teams?|squads?))\b",
    re.IGNORECASE,
)
_TRAVELLERS = Prefiltered(
    r"\b(?:seafarers|sailors\s+on\s+leave|nurses|tourists|vacationers|pilgrims|students|alumni|owners|hoteliers"
    r"|developers|(?:tour|travel)\s+(?:operators|agents)|Aeroflot|air(?:lines?|ways|craft)|carriers?"
    r"|flights|planes|jets|vloggers|bloggers|fans|couples"
    r"|families|workers|migrants|artists|dancers|musicians|choirs?|players|athletes|boxers|swimmers|champions"
    r"|(?:football|basketball|volleyball|hockey|judo|sambo|tennis|chess|boxing|esports|dance|ballet|circus)\s+"
    r"(?:teams?|squads?|troupes?))\s+(?:(?:have|had|has|will|would|may|can|could|are|were|also|who)\s+)*$"
)
# "The company plans to send a mission to a fair": its own people.
_A_FIRM_SENDS = Prefiltered(
    r"\b(?:the|an?|its|our)\s+(?:[\w-]+\s+){0,2}?(?<!state\s)(?<!-owned\s)(?<!-run\s)"
    r"(?:firm|company|miller|maker|exporter|importer|trader|shipper|retailer|distributor"
    r"|airline|carrier|brewery|manufacturer|grower|cooperative|club|band|choir"
    r"|troupe)\s+(?:(?:also|now|will|would|plans?|hopes?|wants?|intends?|means|is|was|has|had|may|might|to"
    r"|set|due)\s+){0,4}"
    r"$",
    re.IGNORECASE,
)
# What somebody came as, whoever it was: no envoy of a state.
_CAME_AS = Prefiltered(
    r"\bas\s+(?:an?\s+|mere\s+|ordinary\s+)*"
    r"(?:tourists?|students?|workers?|migrants?|refugees?|fugitives?|stowaways?|vacationers?|backpackers?)\b"
    r"|\b(?:on|under|with|using|by)\s+(?:an?\s+)?(?:[\w-]+\s+)?(?:tourist|student|work(?:ing)?|visitor)"
    r"(?:['’]s)?\s+visas?\b"
    r"|\bfor\s+(?:an?\s+|his\s+|her\s+|their\s+)?(?:[\w-]+\s+)?(?:vacations?|honeymoon|holidays)\b",
    re.IGNORECASE,
)
_WANTED = Prefiltered(
    r"\b(?:suspects?|fugitives?|aliens?|foreigners?|detainees?|deportees?|convicts?|victims?|swindlers?"
    r"|smugglers?)(?:,[^,.;]{2,60},)?\s+(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
_OFFICIAL = re.compile(
    r"\b(?:officials?|delegations?|delegates|ministr(?:y|ies)|ministers?|departments?|secretar(?:y|ies)"
    r"|governments?|ambassadors?|envoys?|consuls?|embass(?:y|ies)"
    r"|lawmakers|legislators|senators|deputies|governors?|mayors?|agenc(?:y|ies)|authorit(?:y|ies)"
    r"|regulators?|diplomats|undersecretar(?:y|ies)|commissions?|councils?|(?:business|trade)\s+mission)\b",
    re.IGNORECASE,
)

# "Met a Russian pianist", "saw her old friend": whom one side's official met is nobody of the other state's.
_SOMEBODY_PRIVATE = Prefiltered(
    r"^\s+(?:up\s+)?(?:with\s+)?(?:an?|the|his|her|some|several|two|three)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:pianist|violinist|musician|conductor|composer|singer|dancer|ballerina|painter|sculptor|artist|writer"
    r"|novelist|poet|actor|actress"
    r"|filmmaker|model|boxer|wrestler|swimmer|gymnast|skater|athlete|coach|grandmaster|fan|friend"
    r"|classmate|pen\s?pal|blogger|vlogger|youtuber|influencer|tourist|backpacker|couple|businessm[ae]n"
    r"|businesswoman|entrepreneur|journalist|reporter|correspondent|teacher)s?\b"
)


def travels_privately(mention: EventMention) -> bool:
    """Whether who travels is told to be private ("Filipino seafarers flew to Murmansk", "came as a tourist")."""
    words = held_by(mention.clause.text)
    if _CAME_AS in words and _CAME_AS.search(mention.clause.text, len(mention.before)):
        return True
    if _WANTED in words and _WANTED.search(mention.before, within=mention.clause.text):
        return True
    if mention.people:
        return False
    if _A_FIRM_SENDS in words and _A_FIRM_SENDS.search(mention.before, within=mention.clause.text):
        return True
    if _TRAVELLERS not in words:
        return False
    told = _TRAVELLERS.search(mention.before, within=mention.clause.text)
    return told is not None and not _OFFICIAL.search(mention.before)


def is_private(mention: EventMention, people: list[Person]) -> bool:
    """Whether those who act in a mention are private people alone ("Russian traders met their Filipino partners")."""
    if people or _PRIVATE not in held_by(mention.clause.text):
        return False
    told = _PRIVATE.search(mention.before, within=mention.clause.text)
    return told is not None and not _OFFICIAL.search(mention.clause.text)


def meets_private_person(mention: EventMention) -> bool:
    """Whether an official of one side met only somebody private, told by his trade ("met a Russian pianist")."""
    if mention.trigger.form != "verb" or _SOMEBODY_PRIVATE not in held_by(mention.clause.text):
        return False
    behind = mention.clause.text[mention.trigger.end - mention.clause.start :]
    met = _SOMEBODY_PRIVATE.search(behind, within=mention.clause.text)
    return met is not None and not _OFFICIAL.search(behind)
