"""The register: records, the claims they settle from, and the articles that made the claims."""

from .access import ApiToken, ApiUse, ApiWrite
from .agreements import Agreement, AgreementAction, AgreementParty, AgreementSignatory
from .articles import Article, ArticleBand, Publisher
from .batches import Batch, BatchItem, IdempotencyKey
from .changes import Change, Unsettled
from .claims import RECORD_FIELDS, Claim, Mention
from .following import Alert, AlertNews, Digest, FeedKey
from .judgements import Judgement, MatchDecision, SplitReport
from .meetings import Delegation, DelegationMember, Meeting, Topic
from .officials import Alias, Official, Organization, Post
from .record import Record
from .record_types import MODELS, type_of
from .search import SearchEntry
from .sources import Archive, ArchivePiece, Host, Item, Source
from .webhooks import Webhook, WebhookDelivery

__all__ = [
    "MODELS",
    "RECORD_FIELDS",
    "Agreement",
    "AgreementAction",
    "AgreementParty",
    "AgreementSignatory",
    "Alert",
    "AlertNews",
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
    "Digest",
    "FeedKey",
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
    "SearchEntry",
    "Source",
    "SplitReport",
    "Topic",
    "Unsettled",
    "Webhook",
    "WebhookDelivery",
    "type_of",
]
