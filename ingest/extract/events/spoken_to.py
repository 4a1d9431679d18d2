"""The encounter of which a sentence told only the words: "X asked Y on Monday for maps. The meeting lasted an hour".

Who tells, asks or promises another something may do so from afar; where the next sentence goes on about "the meeting",
"the conversation" or "their talk" as over, it was there.
"""

from __future__ import annotations

import itertools
import re

from ingest.extract.clauses.reading import Reading
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.mentions.together import SPOKESMAN
from ingest.extract.types import SIDES, Person

_IT_LASTED = Prefiltered(
    r"^\W*(?:The|Their|This|That)\s+(?:[a-z-]+\s+){0,2}?"
    r"(?:meeting|conversation|talks?|exchange|encounter|discussion|chat|audience|call)\b"
    r"(?!\s+(?:of|with|between|by|room)\b)"
    r"(?:\s+(?:at|in|on|over)\s+[^,;]{2,50}?)?,?\s+"
    r"(?:lasted|took|went\s+on|ran|dragged\s+on|was\s+(?:held|the|over|their|his|her|brief|short)|ended|came"
    r"|happened|began)\b"
)
_TELLS = re.compile(
    r"\b(?:told|asked|promised|reminded|offered|assured|urged|warned|thanked|informed|begged|pressed|advised"
    r"|cautioned|handed|gave"
    r"|(?:complained|apologized|apologised|explained|proposed|suggested|spoke|said|repeated|confided|admitted"
    r"|appealed|conveyed|put\s+it)"
    r"(?:\s+[^,;]{1,60}?)?\s+to|pleaded\s+with|argued\s+with)"
    r"\s+(?:(?:[A-Z][\w.’'&-]*,?|of|the|and|for|his|her|deputy|acting|foreign|minister|secretary|counterpart,?"
    r"|colleague,?|visiting)\s+){0,14}$"
)
_WRITTEN = re.compile(
    r"\b(?:letters?|cables?|telegrams?|messages?|statement|tweet(?:ed)?|posts?|by\s+(?:mail|phone|telephone)"
    r"|wrote|on\s+(?:Twitter|Facebook))\b"
)


def spoken_to_before(reading: Reading, mention: EventMention) -> list[Person]:
    """The one who spoke in the sentence before and the one of the other side who was spoken to."""
    done = (
        mention.stance.standing == "held"
        and mention.kind in ("talks", "call")
        and mention.trigger.form == "noun"
    )
    if not done or mention.people or not mention.clause.sentence:
        return []
    if not _IT_LASTED.search(mention.clause.text):
        return []
    before = reading.document.sentences[mention.clause.sentence - 1]
    seen = reading.seen_in(before.start, before.end)
    if before.kind not in ("body", "bullet") or len(seen) < len(SIDES) or _WRITTEN.search(before.text):
        return []
    for one, other in itertools.pairwise(seen):
        if {one.person.country, other.person.country} != set(SIDES):
            continue
        if SPOKESMAN.search(one.person.title) or not (one.person.office and other.person.office):
            continue
        if _TELLS.search(reading.text(one.end, other.start)):
            return [one.person, other.person]
    return []
