"""Storing what an article says: its mentions and the machine's claims, those of an earlier parse replaced."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bilateral.models import Article, Claim, Mention, SplitReport
from bilateral.models.codes import ArticleState, Rank
from bilateral.rules.matching import compare
from bilateral.services.records import RecordKey

from .bundles import Told
from .drafting import ClaimDraft, MentionDraft


def old_mentions(article: Article) -> list[Mention]:
    return list(Mention.objects.filter(article=article).order_by("key"))


def mentions_replaced(article: Article) -> list[Mention]:
    """The mentions of the version that this article replaces, which falls silent."""
    return old_mentions(article.supersedes) if article.supersedes else []


@dataclass(frozen=True, slots=True)
class Laid:
    """An article's mentions in the order of its drafts, what it told before, and the records that hung on.

    ``heirs`` are the new mentions in the place of pinned ones of the version before, by the ids of these.
    """

    mentions: list[Mention]
    before: list[Told]
    touched: set[RecordKey]
    heirs: dict[int, Mention]


def is_silent(article: Article) -> bool:
    """Whether nothing that the article says counts: it is retracted, or a later version was read."""
    read = [ArticleState.RECONCILED, ArticleState.IRRELEVANT]
    return (
        article.retracted_at is not None
        or Article.objects.filter(supersedes=article, state__in=read).exists()
    )


def leave(article: Article) -> Laid:
    """Leave the mentions of a silent article, and of the version it replaces, with their records and pins."""
    silent = [*old_mentions(article), *mentions_replaced(article)]
    return Laid([], [_told(mention) for mention in silent], {record_of(mention) for mention in silent}, {})


def prepare(article: Article, drafts: list[MentionDraft]) -> Laid:
    """Drop what the article said before and lay its mentions anew, without records and unsaved where they are new.

    A mention that is told again keeps its row, and with it its record, its pins and its place in judgements. What
    the version before told keeps its rows and claims, and leaves its records and pins to what is told again here.
    """
    present, replaced = old_mentions(article), mentions_replaced(article)
    touched = {record_of(mention) for mention in (*present, *replaced)}
    before = [_told(mention) for mention in (*present, *replaced)]
    if present:
        Claim.objects.filter(mention__article=article, rank=Rank.MACHINE).delete()
    kept = _pair(present, drafts)
    gone = [mention.pk for mention in present if mention not in kept.values()]
    Mention.objects.filter(pk__in=gone).delete()
    mentions = []
    for draft in drafts:
        mention = kept.get(draft.key) or Mention(article=article)
        mention.article = article
        mention.key, mention.features, mention.block_keys = draft.key, draft.features, draft.block_keys
        mention.signature = draft.signature
        mentions.append(mention)
    heirs = _take_over(replaced, mentions, drafts)
    known = [mention for mention in mentions if mention.pk]
    # Keys are unique an article: step aside before taking each other's.
    for mention in known:
        Mention.objects.filter(pk=mention.pk).update(key=f"{mention.record_type}/~{mention.pk}")
    for mention in known:
        mention.save(update_fields=["key", "features", "block_keys", "signature"])
    return Laid(mentions, before, touched, heirs)


def _told(mention: Mention) -> Told:
    return Told(mention.record_type, mention.signature, mention.features, mention.block_keys)


def _take_over(
    replaced: list[Mention], mentions: list[Mention], drafts: list[MentionDraft]
) -> dict[int, Mention]:
    """Put new mentions on the records that the version before told of, with its pins; returns those pinned."""
    told = _pair(replaced, drafts)
    heirs: dict[int, Mention] = {}
    for mention, draft in zip(mentions, drafts, strict=True):
        earlier = told.get(draft.key)
        if earlier is not None and not mention.pk:
            column = f"{earlier.record_type}_id"
            setattr(mention, column, getattr(earlier, column))
            mention.pinned = earlier.pinned
            if earlier.pinned:
                heirs[earlier.pk] = mention
    return heirs


def save(mentions: list[Mention], drafts: list[MentionDraft], extractor: str) -> None:
    """Write new mentions, which have their records now, and the claims of the drafts."""
    Mention.objects.bulk_create(mention for mention in mentions if not mention.pk)
    by_key = {mention.key: mention for mention in mentions}
    Claim.objects.bulk_create(
        claim_of(by_key[draft.key], claim, by_key, extractor) for draft in drafts for claim in draft.claims
    )


def hand_on_splits(heirs: dict[int, Mention]) -> None:
    """What split off a report of the version before split off its heir: undone, it lets both go."""
    if heirs:
        splits = SplitReport.objects.filter(mention__in=heirs)
        SplitReport.objects.bulk_create(
            SplitReport(
                judgement_id=split.judgement_id,
                mention=heirs[split.mention_id],
                came_from=split.came_from,
            )
            for split in splits
        )


def record_of(mention: Mention) -> RecordKey:
    """The record a mention hangs on (which may have been merged into another)."""
    name = mention.record_type
    return RecordKey(name, getattr(mention, f"{name}_id"))


def _pair(present: list[Mention], drafts: Iterable[MentionDraft]) -> dict[str, Mention]:
    """Find for each draft the earlier mention of the same thing: the most alike, its key breaking ties."""
    scored = sorted(
        (
            (
                -compare(draft.type, mention.features, draft.features).score,
                mention.key != draft.key,
                draft.key,
                mention.pk,
                mention,
            )
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


def claim_of(mention: Mention, draft: ClaimDraft, by_key: dict[str, Mention], extractor: str) -> Claim:
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
