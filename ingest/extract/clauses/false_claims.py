"""Claims that an article calls false: a fact check's "CLAIM: …" with "RATING: False", a post of which "it is false"."""

from __future__ import annotations

import re

from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import Document

_WRONG = (
    r"(?:false|fake|untrue|not\s+true|fabricated|baseless|unfounded|groundless|incorrect|inaccurate"
    r"|without\s+(?:any\s+)?(?:basis|foundation)|made\s+up|a\s+hoax|a\s+fabrication|misleading|wrong)"
)
_VERDICT = Prefiltered(
    rf"^\W*(?:(?:our\s+)?(?:rating|verdict|ruling|conclusion)\s*[:–—-]\s*(?:this\s+is\s+)?"
    r"|(?:it|this|that|the\s+(?:claim|post|story|report|rumou?r|video|photo|photograph|message|tale))\s+(?:is|was)\s+)"
    rf"(?:\w+ly\s+)?{_WRONG}\W*$",
    re.IGNORECASE,
)
# "The report in some papers that X will come is without basis."
_WRONG_REPORT = Prefiltered(
    rf"^\W*(?:(?:the|a|any|some|these|those|recent|earlier|press|media|newspaper|online)\s+){{0,3}}"
    r"(?:reports?|rumou?rs?|claims?|stor(?:y|ies)|posts?|speculations?|allegations?)\b"
    rf"[^.;]{{0,60}}?\bthat\s[^.;]{{3,160}}?\b(?:is|are|was|were)\s+(?:\w+ly\s+)?{_WRONG}\b",
    re.IGNORECASE,
)
_CLAIM = re.compile(r"\W*(?:the\s+)?claim\s*:", re.IGNORECASE)


def false_claims(document: Document) -> frozenset[int]:
    """The positions of the sentences that give a claim which they, or another sentence, call false."""
    text = document.sentence_texts
    found: set[int] = set()
    if _WRONG_REPORT.may_match(text):
        found.update(i for i, s in enumerate(document.sentences) if _WRONG_REPORT.search(s.text))
    if _VERDICT.may_match(text):
        verdicts = [i for i, s in enumerate(document.sentences) if _VERDICT.search(s.text)]
        found.update(i - 1 for i in verdicts if i)
        found.update(i for i, s in enumerate(document.sentences) if verdicts and _CLAIM.match(s.text))
    return frozenset(found)
