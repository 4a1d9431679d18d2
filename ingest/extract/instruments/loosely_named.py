"""One paper told twice: by a loose word in the lead, and by its own name in the sentences after.

"Manila and Moscow have signed an accord on nuclear energy, the department said. … It signed a memorandum of
cooperation with the corporation": the accord is the memorandum.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading

from .instruments import Instrument, family, title_words

_LOOSE = re.compile(r"\b(?:deal|pact|accord|agreement|arrangement)\b", re.IGNORECASE)
_ITS_OWN_NAME = re.compile(
    r"\b(?:memorand\w+|protocol|treaty|convention|amendment|joint\s+(?:statement|declaration)|plan\s+of"
    r"|action\s+plan)\b"
    r"|(?-i:^[A-Z])",
    re.IGNORECASE,
)
_HEAD_WORD = re.compile(
    r"deal|pact|accord|agreement|arrangement|treaty|memorandum|understanding|mou|formal|draft"
)
_ONE_MORE = re.compile(
    r"\b(?:another|other|also|separate(?:ly)?|second|third|likewise|too|besides|in\s+addition|meanwhile|later"
    r"|earlier|before)\b",
    re.IGNORECASE,
)
_LEAD = 3  # sentences in which a report says loosely what it is about
_NEXT = 3  # sentences in which it then gives the name


def is_told_again(reading: Reading, loose: Instrument, others: list[Instrument]) -> Instrument | None:
    """The one of the ``others`` that a loosely named instrument of the lead is: the only one signed and named next."""
    own = _still_ahead(reading, loose, others) or _in_full(reading, loose, others)
    if own is not None:
        return own
    if loose.sentence > _LEAD or not _is_signed(loose) or _ITS_OWN_NAME.search(loose.title):
        return None
    if not _LOOSE.search(loose.title):
        return None
    behind = [o for o in others if o is not loose and 0 < o.sentence - loose.sentence <= _NEXT]
    named = [o for o in behind if (_is_signed(o) or _is_had(o)) and _ITS_OWN_NAME.search(o.title)]
    if len(named) != 1 or any(o.listed for o in others):
        return None
    sentence = reading.document.sentences[named[0].sentence]
    if _ONE_MORE.search(reading.text(sentence.start, named[0].title_span.start)):
        return None
    return named[0] if _on_the_same(reading, loose, named[0]) else None


def _still_ahead(reading: Reading, paper: Instrument, others: list[Instrument]) -> Instrument | None:
    """The one paper in talks that another is, of which its own sentence says no matter.

    "A wider agreement is in the works between the two police forces. A memorandum of understanding is being written,
    X said"; "Moscow is open to a labor pact. It is willing to enter into a bilateral agreement, X said".
    """
    near = [
        o for o in others if o is not paper and _is_ahead(o) and abs(o.sentence - paper.sentence) <= _NEXT
    ]
    if len(near) != 1 or not _is_ahead(paper) or min(near[0].sentence, paper.sentence) > _LEAD:
        return None
    first, second = sorted((paper, near[0]), key=lambda i: i.sentence)
    if first.sentence == second.sentence or not _LOOSE.search(first.title) or _matter(second):
        return None
    sentence = reading.document.sentences[second.sentence]
    if _ONE_MORE.search(reading.text(sentence.start, second.title_span.start)):
        return None
    by_its_kind = second.kind == "mou" and not _ITS_OWN_NAME.search(first.title)
    same_word = family(first.kind, second.kind)
    if by_its_kind:
        return second if paper is first else None
    return first if same_word and paper is second else None


def _in_full(reading: Reading, short: Instrument, others: list[Instrument]) -> Instrument | None:
    """The paper of the same kind and step that the sentence after names in full: "a tax protocol", "the Protocol …"."""
    if short.sentence > _LEAD or not short.title[:1].islower() or short.kind == "agreement":
        return None
    alike = [o for o in others if o is not short and o.kind == short.kind]
    if len(alike) != 1 or not alike[0].title[:1].isupper() or alike[0].sentence - short.sentence != 1:
        return None
    steps = {a.act for a in short.acts} & {a.act for a in alike[0].acts}
    sentence = reading.document.sentences[alike[0].sentence]
    more = _ONE_MORE.search(reading.text(sentence.start, alike[0].title_span.start))
    return alike[0] if steps and not more else None


def _is_ahead(instrument: Instrument) -> bool:
    return bool(instrument.acts) and all(a.act in ("proposed", "negotiation") for a in instrument.acts)


def _matter(instrument: Instrument) -> frozenset[str]:
    return frozenset(w for w in title_words(instrument.title) if not _HEAD_WORD.fullmatch(w))


def _is_signed(instrument: Instrument) -> bool:
    return any(a.act == "signed" and a.done for a in instrument.acts)


def _is_had(instrument: Instrument) -> bool:
    """ "The department said it has a memorandum with the corporation"."""
    return bool(instrument.acts) and all(a.act == "in_force" and a.done for a in instrument.acts)


def _on_the_same(reading: Reading, loose: Instrument, named: Instrument) -> bool:
    """Whether the sentence of the name has a word of the matter, or neither says any."""
    matter = {w for w in title_words(loose.title) if not _LOOSE.fullmatch(w)}
    sentence = reading.document.sentences[named.sentence]
    return not matter or bool(matter & title_words(sentence.text))
