"""Storing what an article says: its mentions and the machine's claims, those of an earlier parse replaced."""

from __future__ import annotations

from collections.abc import Iterable

from bilateral.models import Article, Claim, Mention
from bilateral.models.codes import Rank
from bilateral.rules.matching import compare
from bilateral.services.records import RecordKey
from bilateral.services.settle import record_to_settle

from .drafts import ClaimDraft, MentionDraft


def old_mentions(article: Article) -> list[Mention]:
    return list(Mention.objects.filter(article=article).order_by("key"))


def store(article: Article, drafts: list[MentionDraft]) -> tuple[list[Mention], set[RecordKey]]:
    """Replace the article's mentions and machine claims by these drafts.

    A mention that is told again keeps its row, and with it its record, its pins and its place in judgements.
    Returns the mentions in the order of the drafts, and the records that earlier ones hung on.
    """
    present = old_mentions(article)
    touched = {record_of(mention) for mention in present}
    Claim.objects.filter(mention__article=article, rank=Rank.MACHINE).delete()
    kept = _pair(present, drafts)
    gone = [mention for mention in present if mention not in kept.values()]
    Mention.objects.filter(pk__in=[mention.pk for mention in gone]).delete()
    # Keys are unique an article: step aside before taking each other's.
    for mention in kept.values():
        Mention.objects.filter(pk=mention.pk).update(key=f"{mention.record_type}/~{mention.pk}")
    stored = []
    for draft in drafts:
        mention = kept.get(draft.key) or Mention(article=article, **{draft.type: record_to_settle(draft.type)})
        mention.key, mention.features, mention.block_keys = draft.key, draft.features, draft.block_keys
        mention.save()
        stored.append(mention)
    by_key = {mention.key: mention for mention in stored}
    Claim.objects.bulk_create(
        _claim(by_key[draft.key], claim, by_key, article.extractor) for draft in drafts for claim in draft.claims
    )
    return stored, touched


def record_of(mention: Mention) -> RecordKey:
    """The record a mention hangs on (which may have been merged into another)."""
    name = mention.record_type
    return RecordKey(name, getattr(mention, f"{name}_id"))


def _pair(present: list[Mention], drafts: Iterable[MentionDraft]) -> dict[str, Mention]:
    """Find for each draft the earlier mention of the same thing: the most alike, its key breaking ties."""
    scored = sorted(
        (
            (-compare(draft.type, mention.features, draft.features).score, mention.key != draft.key, draft.key, mention.pk, mention)
            for draft in drafts
            for mention in present
            if mention.record_type == draft.type
        ),
        key=lambda entry: entry[:4],
    )
    kept: dict[str, Mention] = {}
    taken: set[int] = set()
    for score, _, key, pk, mention in scored:
        if score < 0 and key not in kept and pk not in taken:
            kept[key] = mention
            taken.add(pk)
    return kept


def _claim(mention: Mention, draft: ClaimDraft, by_key: dict[str, Mention], extractor: str) -> Claim:
    return Claim(
        mention=mention,
        field=draft.field,
        element=draft.element,
        value=draft.value,
        object_mention=by_key[draft.object_key] if draft.object_key else None,
        start=draft.quote["start"],
        end=draft.quote["end"],
        quote=draft.quote["quote"],
        rule=draft.rule[:80],
        inferred=draft.inferred,
        confidence=draft.confidence,
        extractor=extractor,
        rank=Rank.MACHINE,
    )
