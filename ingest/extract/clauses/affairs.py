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
)
# "In the Marawi siege", "after the Bohol earthquake": what happened there, and nothing of the two states.
AFFAIRS_BEHIND = re.compile(
    r"\s+(?:wars?|conflicts?|cris[ei]s|siege|fighting|clashes|battle|rebellion|insurgency|coup|massacre"
    r"|bombings?|attacks?|blasts?|earthquakes?|quake|typhoon"
    r"|floods?|disaster|tragedy|incident|rehabilitation|reconstruction|evacuees|victims|hostages?)\b"
)
