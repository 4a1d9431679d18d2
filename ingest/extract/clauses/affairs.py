"""What is only spoken about: "the war in Ukraine", "recent developments in Myanmar" are neither parties nor places."""

from __future__ import annotations

import re

from ingest.extract.matching.prefilter import Prefiltered

# Before the name of a country or a city.
AFFAIRS_OF = Prefiltered(
    r"\b(?:wars?|conflicts?|situation|cris[ie]s|invasion|hostilities|fighting|developments|events|settlement"
    r"|ceasefire|coup|tensions|bloodshed|unrest|violence|siege|attacks?|insurgency|earthquake|typhoon"
    r"|elections?|disputes?)"
    r"\s+(?:in|of|over|around|with|against)\s+(?:the\s+)?(?:[a-z]+\s+)?$"
    r"|\b(?:books?|films?|movies?|documentar(?:y|ies)|videos?|exhibit(?:ion)?s?|exhibits|lectures?|talk|papers?"
    r"|stud(?:y|ies)"
    r"|articles?|essays?|novels?|albums?|volumes?|brochures?|guide(?:book)?s?|monographs?|presentations?"
    r"|reports?|shows?"
    r"|plays?|songs?|poems?|briefing|seminars?|quiz|course)\s+(?:on|about|set\s+in)\s+"
    r"(?:(?:the|old|historic|modern)\s+){0,2}(?:[a-z]+\s+(?:of|in)\s+)?$"
    r"|\b(?:photo(?:graph)?s?|pictures?|paintings?|maps?|replicas?|models?|views?|postcards?|sketch(?:es)?|drawings?"
    r"|engravings?|watercolou?rs?|prints?|images?|portraits?)\s+of\s+(?:(?:the|old|historic|modern)\s+){0,2}$"
)
# "In the Marawi siege", "after the Bohol earthquake": what happened there, and nothing of the two states.
AFFAIRS_BEHIND = re.compile(
    r"\s+(?:wars?|conflicts?|cris[ei]s|siege|fighting|clashes|battle|rebellion|insurgency|coup|massacre"
    r"|bombings?|attacks?|blasts?|earthquakes?|quake|typhoon"
    r"|floods?|disaster|tragedy|incident|rehabilitation|reconstruction|evacuees|victims|hostages?)\b"
)
