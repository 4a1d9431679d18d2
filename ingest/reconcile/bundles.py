"""What matching groups: mentions that go together, with those they could belong with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet

from bilateral.models import Article, Mention
from bilateral.models.articles import speaks
from bilateral.rules.matching import ASK, Item, compare

from .locks import TooFewLocks

SPEAKING = speaks("article__")


@dataclass(frozen=True, slots=True)
class Told:
    """What a mention told before its article was read again."""

    type: str
    signature: str
    features: dict[str, Any]
    block_keys: list[str]


@dataclass(slots=True)
class Bundle:
    """One mention of a meeting or agreement, or every mention of one signature of an official or organization.

    ``sample`` stands for all of them. ``fresh`` are the mentions of the article that is being filed.
    """

    item: Item
    sample: Mention
    fresh: list[Mention] = field(default_factory=list)

    @property
    def record_id(self) -> int | None:
        return self.item.record


def of_signature(name: str, sample: Mention, fresh: Iterable[Mention]) -> Bundle:
    """The bundle of one signature. Pinned mentions are bundles of their own."""
    record_id = getattr(sample, f"{name}_id")
    item = Item(
        key=sample.signature,
        type=name,
        features=sample.features,
        block_keys=frozenset(sample.block_keys),
        record=record_id,
    )
    return Bundle(item, sample, [m for m in fresh if m.signature == sample.signature and not m.pinned])


def of_mention(name: str, mention: Mention, fresh: Iterable[Mention]) -> Bundle:
    """The bundle of one mention."""
    article = mention.article
    record_id = getattr(mention, f"{name}_id")
    item = Item(
        key=f"{article.text_hash}:{article.submission_key}:{mention.key}",
        type=name,
        features=mention.features,
        block_keys=frozenset(mention.block_keys),
        article=article.submission_key,
        pinned_to=record_id if mention.pinned else None,
        record=record_id,
    )
    return Bundle(item, mention, [mention] if any(mention is other for other in fresh) else [])


def firsts_of_signatures(
    name: str, signatures: Iterable[str], apart_from: Article | None = None
) -> dict[str, Mention]:
    """For each of these signatures that a stored mention has, which speaks and is not pinned, the first such mention;
    where one article is to be left out, the first of any other.

    Its record is the signature's. One look into the index a signature: a name may be told in thousands of articles.
    """
    speaking = Mention.objects.filter(SPEAKING, pinned=False, **{f"{name}__isnull": False})
    if apart_from is not None:
        speaking = speaking.exclude(article=apart_from)
    firsts = [
        speaking.filter(signature=signature).order_by("id").values_list("pk")[:1]
        for signature in sorted(set(signatures) - {""})
    ]
    if not firsts:
        return {}
    found = firsts[0].union(*firsts[1:], all=True) if len(firsts) > 1 else firsts[0]
    return {mention.signature: mention for mention in _light().filter(pk__in=[pk for (pk,) in found])}


def around(
    name: str, start: list[Bundle], left: list[Told], fresh: list[Mention], held: set[str]
) -> list[Bundle]:
    """The bundles that these, or what was told and no longer is, could belong with: directly or through others.

    Raises ``TooFewLocks`` unless the block keys of all are among ``held``: what another reading adds to any of them
    meanwhile would be grouped apart.
    """
    found = {bundle.item.key: bundle for bundle in start}
    frontier = [
        *((b.sample.features, b.sample.block_keys) for b in start),
        *((t.features, t.block_keys) for t in left),
    ]
    while frontier:
        keys = sorted({key for _, block_keys in frontier for key in block_keys})
        near = [
            bundle
            for bundle in _stored(name, keys, fresh)
            if bundle.item.key not in found
            and any(_may_belong(name, bundle.sample.features, features) for features, _ in frontier)
        ]
        found |= {bundle.item.key: bundle for bundle in near}
        frontier = [(bundle.sample.features, bundle.sample.block_keys) for bundle in near]
    if unheld := {key for bundle in found.values() for key in bundle.sample.block_keys} - held:
        raise TooFewLocks(unheld)
    return list(found.values())


def _stored(name: str, keys: list[str], fresh: list[Mention]) -> Iterable[Bundle]:
    """The bundles in the database under these block keys. Of a mention that is being filed, the object at hand."""
    at_hand = {mention.pk: mention for mention in fresh if mention.pk}
    stored = _light().filter(SPEAKING, block_keys__overlap=keys, **{f"{name}__isnull": False})
    if name in ("official", "organization"):
        for sample in stored.filter(pinned=False).order_by("signature", "id").distinct("signature"):
            yield of_signature(name, sample, fresh)
        stored = stored.filter(pinned=True)
    for mention in stored:
        yield of_mention(name, at_hand.get(mention.pk, mention), fresh)


def _light() -> QuerySet[Mention]:
    return Mention.objects.select_related("article").defer(
        "article__text", "article__extraction", "article__minhash"
    )


def _may_belong(name: str, a: dict[str, Any], b: dict[str, Any]) -> bool:
    comparison = compare(name, a, b)
    return not comparison.excluded and comparison.score >= ASK
