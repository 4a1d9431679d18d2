"""Instruments told in one breath first, and each by its own name after.

"Agreements on tourism, trade and transport were signed. … Teo signed the Joint Action Program for 2017-2019": the
names that follow are those of the papers; what the breath calls by their matter is none of them besides.
"""

from __future__ import annotations

from .instruments import Instrument

_MANY_MORE = 3  # times as many papers, each told with its own act, of which one breath named a few


def named_one_by_one(found: list[Instrument]) -> list[Instrument]:
    """``found`` without those that one breath alone tells, where as many papers are named and signed after it."""
    lump = [i for i in found if i.of_lump]
    if not lump:
        return found
    behind = lump[-1].title_span.end
    own = [
        i
        for i in found
        if not i.of_lump
        and any(act.act == "signed" and act.done for act in i.acts)
        and any(span.start > behind for span in i.tellings)
    ]
    named = [i for i in own if i.title[:1].isupper()]
    if len(named) < len(lump) and len(own) < _MANY_MORE * len(lump):
        return found
    return [i for i in found if not i.of_lump]
