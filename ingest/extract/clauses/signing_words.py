"""Words that tell a signature in other ways: names put to a paper, signed copies swapped, an agreement in writing."""

from __future__ import annotations

import re

_DAY = r"(?:(?:on\s+)?[A-Z][a-z]+day\s+|yesterday\s+|today\s+)?"
_WHOSE = r"(?:his|her|its|their|both|the)\s+(?:own\s+|official\s+|respective\s+|full\s+|two\s+)?"
NAMES_PUT = (
    r"(?:put(?:s|ting)?|plac(?:ed|es|ing)|affix(?:ed|es|ing)?|sets?|setting|attach(?:ed|es|ing)"
    r"|append(?:ed|s|ing)|add(?:ed|s|ing)|gave|given|gives|lent|lends"
    rf"|fix(?:ed|es)|appl(?:ied|ies)|scrawl(?:ed|s)|scribbl(?:ed|es)|inscribed|wr(?:ote|itten))\s+{_DAY}{_WHOSE}"
    r"(?:signatures?"
    r"|(?:names?|hands?|seals?|pens?)"
    r"(?!\s+(?:forward|up|down|together|in|into|for|as|of|on\s+the\s+(?:line|map|list|agenda|wall|ballot))\b))"
)
INK_PUT = rf"put(?:s|ting)?\s+{_DAY}(?:the\s+)?(?:ink|pens?)\s+(?:to|on)|ink\s+(?:has\s+|had\s+)?dried"
PUT_IN_WRITING = r"(?:agreed|committed|pledged|undert(?:ook|aken)|bound)\s+(?:themselves\s+)?in\s+writing"
# What is done to a paper and to hardly anything else, told with the paper.
SIGNED_VERBS = (
    r"(?:penned|subscribed(?:\s+to)?|counter-?signed|co-?signed|swapped|traded|consummated|closed|perfected"
    r"|signed\s+off\s+on|executed|formali[sz]ed|sealed|clinched|authenticated|adopted)"
)
GOT_SIGNATURES = (
    r"(?:got|received|obtained|gained|earned|gathered|acquired)\s+"
    r"(?:its|the|their|both|all|two)\s+(?:[a-z]+\s+)?(?:signatures?|autographs?)"
)
# "The signing of the pact is long overdue", "why the signing of the treaty has taken so long": it is yet to be.
IS_LATE = re.compile(
    r"(?:signing|signature|conclusion)\s+(?:of\s+[^,;.]{3,140}?\s+)?"
    r"(?:(?:is|was|has\s+been|had\s+been)\s+(?:(?:so|still|too|very|again|already|much|long|being)\s+){0,2}"
    r"(?:late|delayed|overdue|held\s+up|behind\s+schedule|slow)\b(?!\s+in\s+the\s+(?:day|afternoon|evening))"
    r"|(?:(?:has|had)\s+taken|took|takes|(?:is|was)\s+taking)\s+(?:(?:so|too|very)\s+)?long\b|drags\b|has\s+dragged\b)"
)
