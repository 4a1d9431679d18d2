"""Where articles come from: sources that are checked regularly, what they offered, archives, and the hosts asked."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .codes import ItemState, SourceAlert, SourceKind


class SourceQuerySet(models.QuerySet["Source"]):
    def active(self) -> SourceQuerySet:
        """Sources that are checked by themselves: neither paused nor gone for good."""
        return self.filter(paused_at__isnull=True, retired_at__isnull=True)

    def due(self, now: datetime) -> SourceQuerySet:
        """Active sources whose time has come and that nobody checks at the moment."""
        return self.active().filter(
            Q(checking_until__isnull=True) | Q(checking_until__lt=now), next_check_at__lte=now
        )

    def alerting(self) -> SourceQuerySet:
        return self.exclude(alert=SourceAlert.NONE).filter(paused_at__isnull=True)


class Source(models.Model):
    """A feed or sitemap of one publisher, checked on a schedule of its own."""

    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=16, choices=SourceKind.choices, default=SourceKind.FEED)
    address = models.URLField(_("address"), max_length=2000, unique=True)
    publisher = models.ForeignKey(
        "bilateral.Publisher", verbose_name=_("publisher"), on_delete=models.PROTECT, related_name="sources"
    )
    time_zone = models.CharField(
        _("time zone"),
        max_length=40,
        default="Asia/Manila",
        help_text=_("Times without a zone, and the day of publication, are of this zone."),
    )
    language = models.CharField(
        _("language"),
        max_length=8,
        blank=True,
        default="",
        help_text=_("As en, fil or ru; empty: as detected."),
    )
    every_minutes = models.PositiveIntegerField(
        _("check every (minutes)"),
        default=30,
        validators=[MinValueValidator(5), MaxValueValidator(7 * 24 * 60)],
    )
    silent_after_days = models.PositiveIntegerField(
        _("silent after (days)"),
        default=14,
        validators=[MinValueValidator(1), MaxValueValidator(3650)],
        help_text=_("With nothing new for so long it raises an alert."),
    )
    read_pages = models.BooleanField(
        _("read each item's page"),
        default=True,
        help_text=_("Off: the text that the feed itself carries is the article."),
    )
    show_text = models.BooleanField(
        _("show the full text"),
        default=True,
        help_text=_("Whether viewers and partners may read the full text; quotes are always shown."),
    )

    paused_at = models.DateTimeField(null=True, blank=True, editable=False)
    retired_at = models.DateTimeField(null=True, blank=True, editable=False)
    next_check_at = models.DateTimeField(default=timezone.now, editable=False)
    checking_until = models.DateTimeField(
        null=True, blank=True, editable=False, help_text=_("The lock: who checks it holds it until then.")
    )
    etag = models.CharField(max_length=500, blank=True, default="", editable=False)
    last_modified = models.CharField(max_length=100, blank=True, default="", editable=False)
    last_checked_at = models.DateTimeField(null=True, blank=True, editable=False)
    last_success_at = models.DateTimeField(null=True, blank=True, editable=False)
    last_new_at = models.DateTimeField(null=True, blank=True, editable=False)
    failures = models.PositiveIntegerField(default=0, editable=False)
    error = models.TextField(
        blank=True, default="", editable=False, help_text=_("What went wrong, in words.")
    )
    alert = models.CharField(
        max_length=16, choices=SourceAlert.choices, blank=True, default=SourceAlert.NONE, editable=False
    )
    alert_since = models.DateTimeField(null=True, blank=True, editable=False)
    test_result = models.JSONField(
        null=True, blank=True, editable=False, help_text=_("What the last test found: at, words, entries.")
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = SourceQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(name="source_kind_known", condition=Q(kind__in=SourceKind.values)),
            models.CheckConstraint(name="source_alert_known", condition=Q(alert__in=SourceAlert.values)),
        ]
        indexes = [
            models.Index(
                fields=["next_check_at"],
                name="source_due",
                condition=Q(paused_at__isnull=True, retired_at__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("source", args=[self.pk])


class Item(models.Model):
    """Something offered that may become an article: a source's entry, an address somebody gave, a file.

    Its row is the queue, as an article's is: it is taken when it is due, and its attempts are counted.
    """

    source = models.ForeignKey(Source, null=True, blank=True, on_delete=models.CASCADE, related_name="items")
    guid = models.CharField(max_length=500, blank=True, default="")
    address = models.CharField(max_length=2000, blank=True, default="")
    title = models.CharField(max_length=500, blank=True, default="")
    author = models.CharField(max_length=200, blank=True, default="")
    published = models.CharField(
        max_length=40, blank=True, default="", help_text=_("As the source says, ISO 8601.")
    )
    content = models.TextField(
        blank=True, default="", help_text=_("What the feed carries, until it is read.")
    )
    file = models.BinaryField(null=True, blank=True, help_text=_("An uploaded file, until it is read."))
    file_name = models.CharField(max_length=255, blank=True, default="")
    publisher_name = models.CharField(max_length=200, blank=True, default="")
    fingerprint = models.CharField(
        max_length=64, blank=True, default="", help_text=_("SHA-256 of what the source said of it last.")
    )
    state = models.CharField(max_length=12, choices=ItemState.choices, default=ItemState.WAITING)
    reason = models.TextField(blank=True, default="", help_text=_("What went wrong, in words."))
    attempts = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField(default=timezone.now, help_text=_("When it may be taken, or taken again."))
    article = models.ForeignKey(
        "bilateral.Article",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="items",
        help_text=_("The latest version that was stored of it."),
    )
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    first_seen_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "guid", "address"],
                name="item_once_a_source",
                condition=Q(source__isnull=False),
            ),
            models.CheckConstraint(name="item_state_known", condition=Q(state__in=ItemState.values)),
        ]
        indexes = [
            models.Index(fields=["due_at"], name="item_due", condition=Q(state="waiting")),
            models.Index(fields=["source", "-first_seen_at"], name="item_of_source"),
            models.Index(fields=["-id"], name="item_failed", condition=Q(state="failed")),
        ]

    def __str__(self) -> str:
        return self.title or self.file_name or self.address

    def get_absolute_url(self) -> str:
        return reverse("item", args=[self.pk])


class Host(models.Model):
    """A host that is asked: its robots.txt, and when it may be asked again."""

    name = models.CharField(max_length=260, unique=True, help_text=_("Scheme, host and port."))
    free_at = models.DateTimeField(default=timezone.now)
    robots = models.TextField(blank=True, default="")
    robots_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class Archive(models.Model):
    """A file of many articles, loaded from where the last load stopped."""

    name = models.CharField(max_length=255)
    format = models.CharField(max_length=8, help_text="jsonl or csv")
    fingerprint = models.CharField(
        max_length=64, unique=True, help_text=_("SHA-256 of size and content: the same file goes on.")
    )
    publisher_name = models.CharField(max_length=200, blank=True, default="")
    size = models.PositiveBigIntegerField(help_text=_("Bytes."))
    offset = models.PositiveBigIntegerField(
        default=0, help_text=_("Bytes loaded; the next load begins here.")
    )
    lines = models.PositiveBigIntegerField(default=0, help_text=_("Records read so far."))
    accepted = models.PositiveBigIntegerField(default=0)
    known = models.PositiveBigIntegerField(default=0, help_text=_("Were here already."))
    refused = models.PositiveBigIntegerField(default=0)
    faults = models.JSONField(default=list, blank=True, help_text=_("The first refusals: line and words."))
    error = models.TextField(blank=True, default="")
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)
    loading_until = models.DateTimeField(null=True, blank=True, help_text=_("The lock of the load at work."))
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("archive", args=[self.pk])


class ArchivePiece(models.Model):
    """A megabyte or so of an uploaded archive, kept until the archive is loaded."""

    archive = models.ForeignKey(Archive, on_delete=models.CASCADE, related_name="pieces")
    start = models.PositiveBigIntegerField()
    content = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["archive", "start"], name="archive_piece_once")]

    def __str__(self) -> str:
        return f"{self.archive_id} from byte {self.start}"
