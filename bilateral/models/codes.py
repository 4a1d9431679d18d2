"""The codes of the extraction contract, with their words. Stored keys never change; words may."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MeetingKind(models.TextChoices):
    TALKS = "talks", _("talks")
    VISIT = "visit", _("visit")
    COURTESY_CALL = "courtesy_call", _("courtesy call")
    COMMISSION = "commission", _("joint commission")
    CALL = "call", _("call")
    SIGNING = "signing", _("signing")
    SHIP_VISIT = "ship_visit", _("ship visit")


class MeetingStatus(models.TextChoices):
    POSSIBLE = "possible", _("possible")
    PLANNED = "planned", _("planned")
    ONGOING = "ongoing", _("ongoing")
    HELD = "held", _("held")
    POSTPONED = "postponed", _("postponed")
    CANCELLED = "cancelled", _("cancelled")


class Role(models.TextChoices):
    LEAD = "lead", _("lead")
    HOST = "host", _("host")
    MEMBER = "member", _("member")
    SIGNATORY = "signatory", _("signatory")
    OBSERVER = "observer", _("observer")


class AgreementKind(models.TextChoices):
    TREATY = "treaty", _("treaty")
    AGREEMENT = "agreement", _("agreement")
    MOU = "mou", _("memorandum of understanding")
    PROTOCOL = "protocol", _("protocol")
    CONTRACT = "contract", _("contract")
    ACTION_PLAN = "action_plan", _("action plan")
    JOINT_STATEMENT = "joint_statement", _("joint statement")
    EXCHANGE_OF_NOTES = "exchange_of_notes", _("exchange of notes")
    OFFER = "offer", _("offer or invitation")


class AgreementStatus(models.TextChoices):
    PROPOSED = "proposed", _("proposed")
    NEGOTIATING = "negotiating", _("negotiating")
    READY_TO_SIGN = "ready_to_sign", _("ready to sign")
    SIGNED = "signed", _("signed")
    RATIFYING = "ratifying", _("in ratification")
    IN_FORCE = "in_force", _("in force")
    PROVISIONAL = "provisional", _("provisionally applied")
    STALLED = "stalled", _("stalled")
    SUSPENDED = "suspended", _("suspended")
    EXPIRED = "expired", _("expired")
    TERMINATED = "terminated", _("terminated")
    CANCELLED = "cancelled", _("cancelled")


class Act(models.TextChoices):
    PROPOSED = "proposed", _("proposed")
    NEGOTIATION = "negotiation", _("negotiation")
    TEXT_AGREED = "text_agreed", _("text agreed")
    SIGNED = "signed", _("signed")
    RATIFIED = "ratified", _("ratified")
    SENATE_CONCURRENCE = "senate_concurrence", _("Senate concurrence")
    NOTIFIED = "notified", _("notified")
    IN_FORCE = "in_force", _("entered into force")
    PROVISIONAL = "provisional", _("provisionally applied")
    STALLED = "stalled", _("stalled")
    SUSPENDED = "suspended", _("suspended")
    TERMINATED = "terminated", _("terminated")
    EXPIRED = "expired", _("expired")
    CANCELLED = "cancelled", _("cancelled")


class Side(models.TextChoices):
    PH = "PH", _("Philippines")
    RU = "RU", _("Russia")
    BOTH = "both", _("both sides")


class TopicCode(models.TextChoices):
    SECURITY = "security", _("security")
    INTELLIGENCE = "intelligence", _("intelligence")
    TERRORISM = "terrorism", _("terrorism")
    CRIME = "crime", _("crime")
    DRUGS = "drugs", _("drugs")
    LAW_ENFORCEMENT = "law_enforcement", _("law enforcement")
    DEFENSE = "defense", _("defense")
    MILITARY_TECHNICAL = "military_technical", _("military-technical")
    MARITIME = "maritime", _("maritime")
    TRADE = "trade", _("trade")
    INVESTMENT = "investment", _("investment")
    ENERGY = "energy", _("energy")
    NUCLEAR = "nuclear", _("nuclear")
    AGRICULTURE = "agriculture", _("agriculture")
    TOURISM = "tourism", _("tourism")
    CULTURE = "culture", _("culture")
    EDUCATION = "education", _("education")
    SCIENCE = "science", _("science")
    HEALTH = "health", _("health")
    LABOUR = "labour", _("labour")
    TRANSPORT = "transport", _("transport")
    DISASTER = "disaster", _("disaster response")
    CONSULAR = "consular", _("consular")
    LEGAL = "legal", _("legal")
    CYBER = "cyber", _("cyber")
    SPACE = "space", _("space")
    DIPLOMACY = "diplomacy", _("diplomacy")


class ArticleState(models.TextChoices):
    QUEUED = "queued", _("queued")
    FETCHED = "fetched", _("fetched")
    PARSED = "parsed", _("parsed")
    RECONCILED = "reconciled", _("in the register")
    IRRELEVANT = "irrelevant", _("not relevant")
    QUARANTINED = "quarantined", _("quarantined")


class SourceKind(models.TextChoices):
    FEED = "feed", _("feed (RSS, Atom, JSON)")
    SITEMAP = "sitemap", _("sitemap")


class SourceAlert(models.TextChoices):
    """What an editor should look at."""

    NONE = "", _("none")
    FAILING = "failing", _("failing")
    SILENT = "silent", _("silent")
    RETIRED = "retired", _("gone")


class ItemState(models.TextChoices):
    """How far something offered has come on its way to an article."""

    WAITING = "waiting", _("waiting")
    STORED = "stored", _("stored")
    FAILED = "failed", _("failed")


class Rank(models.IntegerChoices):
    """Who speaks: the higher outranks the lower, whatever their numbers."""

    MACHINE = 1, _("machine")
    PARTNER = 2, _("partner")
    EDITOR = 3, _("editor")


class Stance(models.TextChoices):
    """What a claim does with its value. ``NONE`` says that the field is empty, or the list has no element."""

    ASSERTS = "asserts", _("asserts")
    DENIES = "denies", _("denies")
    NONE = "none", _("says there is none")


class PublisherKind(models.TextChoices):
    OFFICIAL = "official", _("official body")
    NEWS = "news", _("news outlet")
    WIRE = "wire", _("news agency")
    PARTNER = "partner", _("partner team")
    SAMPLE = "sample", _("sample material")


# Whose statement breaks a tie between machines' claims; everybody else's weighs nothing more.
STANDING = {PublisherKind.OFFICIAL.value: 1}


class JudgementKind(models.TextChoices):
    MERGE = "merge", _("the same")
    DISTINCT = "distinct", _("not the same")
    SPLIT = "split", _("split off")


class MatchOutcome(models.TextChoices):
    SAME = "same", _("same record")
    NEW = "new", _("new record")
    ASK = "ask", _("ask an editor")


class ChangeAction(models.TextChoices):
    CREATED = "created", _("created")
    UPDATED = "updated", _("updated")
    MERGED = "merged", _("merged")
    UNMERGED = "unmerged", _("merge undone")
    WITHDRAWN = "withdrawn", _("withdrawn")
    RESTORED = "restored", _("restored")


class DeliveryState(models.TextChoices):
    WAITING = "waiting", _("waiting")
    DELIVERED = "delivered", _("delivered")
    FAILED = "failed", _("failed")
