"""Claims that an article calls false: a fact check's "CLAIM: …" with "RATING: False", a post of which "it is false"."""

from __future__ import annotations

import re

from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import Document

_WRONG = r"(?:false|fake|untrue|not\s+true|fabricated|baseless|made\s+up|a\s+hoax|a\s+fabrication|misleading|wrong)"
_VERDICT = Prefiltered(
    rf"^\W*(?:(?:our\s+)?(?:rating|verdict|ruling|conclusion)\s*[:–—-]\s*(?:this\s+is\s+)?"
    r"|(?:it|this|that|the\s+(?:claim|post|story|report|rumou?r|video|photo|photograph|message|tale))\s+(?:is|was)\s+)"
    rf"(?:\w+ly\s+)?{_WRONG}\W*$",
    re.IGNORECASE,
)
_CLAIM = re.compile(r"\W*(?:the\s+)?claim\s*:", re.IGNORECASE)


def false_claims(document: Document) -> frozenset[int]:
    """The positions of the sentences that give a claim which another sentence calls false."""
    if not _VERDICT.may_match(document.sentence_texts):
        return frozenset()
    verdicts = [i for i, s in enumerate(document.sentences) if _VERDICT.search(s.text)]
    claims = [i for i, s in enumerate(document.sentences) if verdicts and _CLAIM.match(s.text)]
    return frozenset([*(i - 1 for i in verdicts if i), *claims])
