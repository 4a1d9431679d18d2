"""Publishers and articles. An article row is one immutable text version, and its state is the queue."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from .codes import ArticleState, PublisherKind
from .history import tracked
from .paths import path_of

REREAD_FAILED = "Reading it again failed: "


class Publisher(models.Model):
    """Who published an article, what standing its word has, and whether readers may see the full text."""

    name = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=16, choices=PublisherKind.choices, default=PublisherKind.NEWS)
    country = models.CharField(max_length=2, blank=True, default="")
    homepage = models.URLField(max_length=500, blank=True, default="")
    show_text = models.BooleanField(
        default=True,
        help_text=_("Whether viewers and partners may read the full text; quotes are always shown."),
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                name="publisher_kind_known", condition=models.Q(kind__in=PublisherKind.values)
            )
        ]

    def __str__(self) -> str:
        return self.name


def speaks(article: str = "") -> models.Q:
    """That the claims of the article at this path (``article__``) count: relevant, neither retracted nor replaced.

    A later version replaces it once that was read: one that is stuck says nothing yet.
    """
    read = [ArticleState.RECONCILED, ArticleState.IRRELEVANT]
    return models.Q(
        **{f"{article}state": ArticleState.RECONCILED, f"{article}retracted_at__isnull": True}
    ) & ~models.Q(**{f"{article}superseded_by__state__in": read})


class ArticleQuerySet(models.QuerySet["Article"]):
    def speaking(self) -> ArticleQuerySet:
        """Articles whose claims count."""
        return self.filter(speaks())

    def waiting(self) -> ArticleQuerySet:
        """Articles that were accepted and are not yet settled, quarantined ones aside."""
        return self.filter(state__in=[ArticleState.QUEUED, ArticleState.FETCHED, ArticleState.PARSED])


@tracked(exclude=["text", "extraction"])
class Article(models.Model):
    """One text version of an article, as it came. The text never changes; a later version is a row of its own."""

    publisher = models.ForeignKey(
        Publisher, null=True, blank=True, on_delete=models.PROTECT, related_name="articles"
    )
    title = models.CharField(max_length=500, blank=True, default="")
    author = models.CharField(
        max_length=500, blank=True, default="", help_text=_("As the article names them.")
    )
    url = models.URLField(max_length=2000, blank=True, default="", help_text=_("Address of the original."))
    published_on = models.DateField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True, help_text=_("The moment, where it is told."))
    modified_at = models.DateTimeField(
        null=True, blank=True, help_text=_("When the publisher says it was last changed.")
    )
    source = models.ForeignKey(
        "bilateral.Source",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="articles",
        help_text=_("The feed or sitemap it came from."),
    )
    archive = models.ForeignKey(
        "bilateral.Archive",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="articles",
        help_text=_("The archive it came with; its queue is read after the others."),
    )
    language = models.CharField(
        max_length=8, blank=True, default="", help_text=_("As detected: en, fil, ru or other.")
    )
    text = models.TextField()
    text_hash = models.CharField(max_length=64, help_text=_("SHA-256 of the text."))
    submission_key = models.CharField(
        max_length=64,
        unique=True,
        help_text=_("SHA-256 of text, publisher, address and publication date: one submission, one row."),
    )
    state = models.CharField(max_length=12, choices=ArticleState.choices, default=ArticleState.QUEUED)
    state_reason = models.TextField(
        blank=True, default="", help_text=_("Why it is irrelevant or quarantined, in words.")
    )
    attempts = models.PositiveSmallIntegerField(default=0)
    queued_at = models.DateTimeField(
        null=True, blank=True, help_text=_("When it was last handed to the queue.")
    )
    settled_at = models.DateTimeField(null=True, blank=True)
    reread_requested_at = models.DateTimeField(
        null=True,
        blank=True,
        help_text=_("Since when it waits to be read again by a newer extractor or lexicon."),
    )
    extractor = models.CharField(
        max_length=64, blank=True, default="", help_text=_("Backend and version that read it.")
    )
    lexicon_version = models.CharField(max_length=64, blank=True, default="")
    extraction = models.JSONField(
        null=True, blank=True, help_text=_("What the extractor said of it (extraction contract).")
    )
    forced_relevant = models.BooleanField(
        default=False, help_text=_("An editor holds it relevant whatever the gate says.")
    )
    supersedes = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="superseded_by"
    )
    retracted_at = models.DateTimeField(
        null=True, blank=True, help_text=_("A retracted article is kept and silent.")
    )
    reviewed_at = models.DateTimeField(
        null=True, blank=True, editable=False, help_text=_("Since when no claim of it waits for an editor.")
    )
    source_key = models.CharField(
        max_length=64,
        blank=True,
        default="",
        help_text=_(
            "Hash of the first of its near-duplicates: wire copies share it and count as one source."
        ),
    )
    minhash = ArrayField(models.BigIntegerField(), default=list, blank=True, editable=False)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="articles"
    )
    submitted_at = models.DateTimeField(auto_now_add=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-published_on", "-id"]
        constraints = [
            models.CheckConstraint(
                name="article_state_known", condition=models.Q(state__in=ArticleState.values)
            ),
        ]
        indexes = [
            models.Index(fields=["-published_on", "-id"], name="article_by_date"),
            models.Index(
                fields=["queued_at"],
                name="article_waiting",
                condition=models.Q(state__in=["queued", "fetched", "parsed"]),
            ),
            models.Index(fields=["state", "-id"], name="article_by_state"),
            models.Index(
                fields=["id"],
                name="article_of_archive_waiting",
                condition=models.Q(state__in=["queued", "fetched", "parsed"], archive__isnull=False),
            ),
            models.Index(
                fields=["id"], name="article_to_reread", condition=models.Q(reread_requested_at__isnull=False)
            ),
            models.Index(fields=["source_key"], name="article_source_key"),
            # What is new since a moment: feeds, and partners who keep a copy, ask for little of a long table.
            models.Index(fields=["-submitted_at", "-id"], name="article_by_submission"),
            models.Index(fields=["settled_at"], name="article_by_settling"),
        ]

    def __str__(self) -> str:
        return self.title or str(_("Article %(id)s") % {"id": self.pk})

    def get_absolute_url(self) -> str:
        return path_of("article", self.pk)

    @property
    def reread_failed(self) -> bool:
        """Whether the last attempt to read it anew failed; the register keeps what the reading before said."""
        return self.state == ArticleState.RECONCILED and self.state_reason.startswith(REREAD_FAILED)

    @property
    def is_light(self) -> bool:
        """Whether only address, hash and reason were kept: it was found irrelevant, and can be read again."""
        return not self.text

    @property
    def shows_text(self) -> bool:
        """Whether viewers and partners may read the full text: its publisher and its source both allow it."""
        return (self.publisher is None or self.publisher.show_text) and (
            self.source is None or self.source.show_text
        )


class ArticleBand(models.Model):
    """One band of an article's MinHash signature: articles that share a band may be near-duplicates."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="bands")
    band = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["band", "article"], name="band_once_an_article")]

    def __str__(self) -> str:
        return f"{self.article_id}: {self.band}"
