"""Instruments that were spoken of, and of which the text goes on to say that there is none."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading
from ingest.extract.matching.prefilter import Prefiltered

from .act_words import BEFORE_SIGNATURE
from .instruments import Instrument

_NO_SUCH = Prefiltered(
    r"\b(?:[Nn]o|not\s+any|never\s+any|isn['’]t\s+any)\s+such\s+(?:[\w-]+\s+)?"
    r"(?:text|agreement|treaty|pact|accord|deal|document|draft|paper|instrument|plan|proposal|thing)\b"
)
_NOT_UNDER_WAY = Prefiltered(
    r"\b(?:is|are|was|were)\s+(?:not|nowhere)\s+(?:yet\s+)?(?:being|been)?\s*"
    r"(?:prepared|drafted|negotiated|discussed|considered|planned|contemplated|in\s+the\s+works"
    r"|on\s+the\s+table)\b"
)
_BETWEEN = re.compile(r"\s*(?:,[^,;.]*,)?\s*")
_ASIDE = 60  # characters of what is put between a name and its verb
_NEAR = 2  # sentences


def is_disowned(reading: Reading, instrument: Instrument) -> bool:
    """ "Asked about a proposed treaty on X, he said that no such text existed": it was never more than talk.

    Nor is "a memorandum on Y, mentioned by some, is not being drafted" more.
    """
    if (
        any(act.done and act.act not in BEFORE_SIGNATURE for act in instrument.acts)
        or not instrument.tellings
    ):
        return False
    sentences = reading.document.sentences
    title = instrument.title_span
    behind = reading.text(title.end, sentences[instrument.sentence].end)
    if (
        (never := _NOT_UNDER_WAY.search(behind))
        and never.start() <= _ASIDE
        and _BETWEEN.fullmatch(behind, 0, never.start())
    ):
        return True
    last = reading.sentence_index(instrument.tellings[-1].start)
    return any(_NO_SUCH.search(s.text) for s in sentences[last : last + _NEAR + 1])
