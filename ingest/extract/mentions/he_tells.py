"""Who "he" is where he says something to somebody named: "He told Y at a meeting on Friday that flights begin"."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading, Seen
from ingest.extract.matching.prefilter import Prefiltered, held_by

from .he_meant import he_meant

_HE_TELLS = Prefiltered(
    r"\b(?P<he>[Hh]e|[Ss]he)\s+(?:(?:also|then|later|had|has|further|likewise|again|personally|[a-z]+ly)\s+){0,2}"
    r"(?:(?:told|asked|thanked|assured|urged|informed|reminded|warned|congratulated|invited|briefed|promised"
    r"|pressed|commended)(?!\s+(?:this|it|that|so)\b)"
    r"|(?:said|told|made|gave|put|spoke|[a-z]{3,}ed)\s+[^,.;“”\"]{0,60}?(?<!\bin)(?<!\breference)\b(?:to|with))\s+"
)
_TITLED = re.compile(
    r"(?:(?:[A-Z][\w.’'&-]*|the|his|her|its|of|for|and|to|then|acting|visiting|outgoing|deputy|ambassador|envoy"
    r"|counterpart|minister"
    r"|secretary),?\s+){0,12}"
)


def with_teller(reading: Reading, clause: Clause, here: list[Seen]) -> list[Seen]:
    """Those named in a clause, with "he" among them who speaks to the first of them, of the other side."""
    tells = _HE_TELLS.search(clause.text) if here and _HE_TELLS in held_by(clause.text) else None
    if tells is None or here[0].start < clause.start + tells.end():
        return here
    if not _TITLED.fullmatch(reading.text(clause.start + tells.end(), here[0].start)):
        return here
    start, end = clause.start + tells.start("he"), clause.start + tells.end("he")
    if reading.is_quoted(start, end):
        return here
    sentence = reading.document.sentences[clause.sentence]
    told_so_far = [s.person for s in reading.seen_in(sentence.start, min(start, clause.start))]
    # "X said the deal came of the pact which he signed with Y": X, and nobody of the sentences before
    told = [p for p in told_so_far or he_meant(reading, clause) if p.country != here[0].person.country]
    return [*(Seen(start, end, person) for person in told[:1]), *here]
