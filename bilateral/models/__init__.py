"""The register: records, the claims they settle from, and the articles that made the claims."""

from .access import ApiToken, ApiUse, ApiWrite
from .agreements import Agreement, AgreementAction, AgreementParty, AgreementSignatory
from .articles import Article, ArticleBand, Publisher
from .batches import Batch, BatchItem, IdempotencyKey
from .changes import Change, Unsettled
from .claims import RECORD_FIELDS, Claim, Mention
from .judgements import Judgement, MatchDecision
from .meetings import Delegation, DelegationMember, Meeting, Topic
from .officials import Alias, Official, Organization, Post
from .record import Record
from .sources import Archive, ArchivePiece, Host, Item, Source
from .webhooks import Webhook, WebhookDelivery

__all__ = [
    "RECORD_FIELDS",
    "Agreement",
    "AgreementAction",
    "AgreementParty",
    "AgreementSignatory",
    "Alias",
    "ApiToken",
    "ApiUse",
    "ApiWrite",
    "Archive",
    "ArchivePiece",
    "Article",
    "ArticleBand",
    "Batch",
    "BatchItem",
    "Change",
    "Claim",
    "Delegation",
    "DelegationMember",
    "Host",
    "IdempotencyKey",
    "Item",
    "Judgement",
    "MatchDecision",
    "Meeting",
    "Mention",
    "Official",
    "Organization",
    "Post",
    "Publisher",
    "Record",
    "Source",
    "Topic",
    "Unsettled",
    "Webhook",
    "WebhookDelivery",
]
