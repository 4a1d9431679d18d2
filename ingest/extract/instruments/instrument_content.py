"""What an instrument itself does ("the agreement obliges nobody"), which is no act in its life."""

from __future__ import annotations

import re

from ingest.extract.matching.prefilter import Prefiltered

# "The agreement, he said, obliges nobody to buy": what an instrument does is no act in its life.
_CONTENT = Prefiltered(
    r"(?:□[\"”’']?|\b(?:(?:it|they|which|that)(?![^;]*□)"
    r"|(?:the|this|that|both|these)\s+(?:[\w-]+\s+){0,3}?(?:agreement|document|pact|accord"
    r"|deal|treat(?:y|ie)|memorandum|MOU|contract|protocol|instrument|arrangement|declaration|plan)s?)\b)"
    r"(?:\s*,[^,;]{1,40},)?\s*(?:(?:only|also|merely|further|will|would|shall|should|could|can|does|not)\s+){0,3}"
    r"(?P<verb>(?:oblig|allow|permit|enabl|mak|provid|cover|requir|commit|bind|set|open|giv|let|grant|call|seek|aim"
    r"|envis|foresee"
    r"|spell|contain|includ|stipulat|regulat|govern|establish|creat|lay|outlin|exempt|protect|promot|facilitat|pav|list"
    r"|defin|concern|deal|run(?!s\s+(?:out|its))|mention|name|offer|consist|extend|strengthen|help|expand"
    r"|guarantee|ensur|restrict|limit"
    r"|prohibit|ban|impos|encourag|promis|pledg|propos|suggest|consider|explor)(?:e|e?s|ies)?\b)",
    re.IGNORECASE,
)
# "A plan under which both will exchange practices": what it provides.
_UNDER_WHICH = Prefiltered(r",\s+(?:under|by|through|with)\s+which\b")
_CONTENT_ENDS = re.compile(
    r",\s*(?=(?:is|are|was|were|has|have|had|will|would|but|and\s+(?:is|are|was|were|has|have|had|will|would))\b)"
    r"|\s(?=(?:was|were|has\s+been|have\s+been)\s+(?:\w+ly\s+)?"
    r"(?:signed|inked|sealed|concluded|initial|executed|exchanged|ratified)\b)"
    r"|\b(?:when|once|after|before|until|if)\b"
)


def content_in(text: str, whole: str) -> list[tuple[int, int]]:
    """The stretches that say what an instrument itself does; words of acts in them tell of no act.

    ``text`` is the ``whole`` with the instruments' own names blotted out.
    """
    found: list[tuple[int, int]] = []
    for match in _CONTENT.finditer(text, within=whole):
        end = _CONTENT_ENDS.search(text, match.end())
        found.append((match.start("verb"), end.start() if end else len(text)))
    for match in _UNDER_WHICH.finditer(text, within=whole):
        end = _CONTENT_ENDS.search(text, match.end())
        found.append((match.start(), end.start() if end else len(text)))
    return found
