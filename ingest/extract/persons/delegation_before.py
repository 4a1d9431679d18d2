"""Of which side somebody is who heads the delegation that the sentence before names: «Делегацию возглавлял X»."""

from __future__ import annotations

from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import SIDES, Country, Document

from .name_runs import NameMention
from .nearby import Nearby
from .party_words import PARTY_OF, SIDE_TOLD, side_named

# «Возглавляет делегацию X», «Делегацию возглавил X»: of the delegation that the sentence before names.
_HEADS_IN_RUSSIAN = Prefiltered(
    r"\b[Вв]озглав\w+\s+(?:[а-яё]+\s+)?делегаци\w+|\b[Дд]елегаци\w+\s+(?:[а-яё]+\s+)?возглав\w+"
    r"|\b[Вв]о\s+главе\s+(?:[а-яё]+\s+)?делегации\b"
    r"|\b(?:[Рр]уководител|[Гг]лав)[а-яё]+\s+(?:[а-яё]+\s+)?делегации\b"
)


def side_of_delegation_before(
    document: Document, mentions: list[NameMention], nearby: Nearby
) -> tuple[Country, str] | None:
    """The side of the delegation that the sentence before names, of «Делегацию возглавлял вице-губернатор X»."""
    for mention in mentions:
        told = mention.units.sentence
        if _HEADS_IN_RUSSIAN not in held_by(told.text):
            continue
        heads = _HEADS_IN_RUSSIAN.search(document.text[told.start : told.end], within=told.text)
        before = next((s for s in reversed(document.sentences) if s.end <= told.start), None)
        if heads is None or before is None or told.start + heads.end() > mention.start:
            continue
        sides = {side_named(m) for m in SIDE_TOLD.finditer(before.text)}
        for party in PARTY_OF.finditer(before.text):
            sender = nearby.named_at(before.start + party.end())
            sides |= {sender.country} if sender is not None and sender.country in SIDES else set()
        if len(sides) == 1:
            return sides.pop(), "side-told"
    return None
