"""Acts whose two people stand behind the verb, or one of them in a relative clause of what the other attended.

"Wreaths were laid by X and Y"; "Sharing a sofa were X and Y"; "X attended the reception that Y gave".
"""

from __future__ import annotations

import re

from ingest.extract.matching.prefilter import Prefiltered

from . import structure_words as words
from .presence import acts_of_presence
from .scenes import Act, Scene, pair

_N, _APPOSED = words.ONE, words.APPOSED
_PARTY = (
    r"(?:reception|dinner|lunch(?:eon)?|breakfast|banquet|party|tea|cocktails?|concert|gala|ceremony|event|get-together"
    r"|exhibit(?:ion)?|screening|send-off|program(?:me)?|barbecue|garden\s+party|toast)"
)
# What readouts say was gone through by two, besides what only the present do.
_WENT_THROUGH = re.compile(r"(?:considered|discussed|reviewed|examined|analy[sz]ed|weighed|covered)$")
_OF_PAPERS = frozenset({"signed", "exchanged", "inked", "initialed", "initialled", "concluded", "negotiated"})
BY_BOTH = Prefiltered(
    r"\b(?:was|were|(?:has|have)\s+been)\s+(?:[a-z]+ly\s+|also\s+)?"
    rf"(?P<verb>[a-z]+(?<=ed|wn|en|ut|id|ng))\b(?P<between>[^;\ue000\ue001]{{0,120}}?)\sby\s+(?P<a>{_N})"
    rf"{_APPOSED},?\s+(?:and|together\s+with|with)\s+(?P<b>{_N})"
)
BOTH_BEHIND = Prefiltered(
    r"^\W*(?P<verb>Sharing|Seated|Sitting|Standing|Huddling|Huddled|Cutting|Unveiling|Laying|Planting|Raising|Lifting"
    r"|Toasting|Chairing|Co-chairing|Presiding\s+over|Together|Deep\s+in\s+(?:talk|conversation)"
    r"|Side\s+by\s+side|Face\s+to\s+face|Arm\s+in\s+arm"
    r"|(?:Seen|Spotted|Caught|Pictured|Photographed)\s+"
    r"(?:chatting|talking|conversing|conferring|huddling|dining|shaking\s+hands|together|side\s+by\s+side"
    r"|deep\s+in\s+\w+)"
    r"|At\s+the\s+(?:head\s+of\s+the\s+)?table|At\s+one\s+table)\b"
    rf"[^;\ue000\ue001]{{0,120}}?\s(?:were|was|sat|stood|are)\s+(?P<a>{_N}){_APPOSED},?\s+and\s+(?P<b>{_N})"
)
AT_HIS_PARTY = Prefiltered(
    rf"(?P<a>{_N}){_APPOSED}(?:\s+[a-z]+ly|\s+also)?\s+"
    r"(?P<verb>attended|joined|graced|(?:was|were)\s+(?:at|present\s+at)|took\s+part\s+in|participated\s+in"
    r"|came\s+to|went\s+to|dropped\s+by|showed\s+up\s+at|turned\s+up\s+at|spoke\s+at)\s+"
    rf"(?:an?|the)\s+(?:[\w-]+\s+){{0,4}}?{_PARTY}\b[^;.\ue000\ue001]{{0,60}}?"
    rf"(?:(?:that\s+|which\s+)?(?P<b>{_N})\s+"
    r"(?:gave|hosted|held|threw|tendered|offered|organi[sz]ed|was\s+(?:giving|hosting))\b"
    rf"|(?:given|hosted|held|tendered|offered|organi[sz]ed|thrown)\s+by\s+(?P<host>{_N}))"
)


def both_behind(scene: Scene) -> Act | None:
    """The act that a clause tells in one of these shapes, None where it tells none."""
    for match in BY_BOTH.finditer(scene.text):
        if match["verb"] in _OF_PAPERS:
            continue  # a signature, where they are told to sign
        told = match["verb"] + match["between"]
        if (people := pair(scene, match)) and (
            _WENT_THROUGH.match(match["verb"]) or acts_of_presence(told, 4)
        ):
            return Act(*match.span("verb"), people, True)
    for match in BOTH_BEHIND.finditer(scene.text):
        if people := pair(scene, match):
            return Act(*match.span("verb"), people, True)
    for match in AT_HIS_PARTY.finditer(scene.text):
        if people := pair(scene, match, ("a", "b" if match["b"] else "host")):
            return Act(*match.span("verb"), people, True, set_there=True)
    return None
