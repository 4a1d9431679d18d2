"""The sample articles that come with the product: written for it, plainly marked, removable with one command."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

from django.db import transaction

from bilateral.models import MODELS, Article, Mention, Publisher
from bilateral.models.codes import PublisherKind
from bilateral.services.readings import hold_back_readings
from bilateral.services.records import Cause, RecordKey
from bilateral.services.settle import settle
from bilateral.services.submit import submit_article

FOLDER = Path(__file__).parent / "samples"
PUBLISHER = "Sample wire"


def submit_samples() -> list[int]:
    """Submit every sample article; those already there are left as they are. Returns the ids of new ones."""
    Publisher.objects.get_or_create(name=PUBLISHER, defaults={"kind": PublisherKind.SAMPLE})
    index = tomllib.loads((FOLDER / "index.toml").read_text(encoding="utf-8"))
    new = []
    for entry in index["article"]:
        published = entry["published_on"]
        submission = submit_article(
            text=(FOLDER / entry["file"]).read_text(encoding="utf-8"),
            title=entry["title"],
            publisher=PUBLISHER,
            published_on=published if isinstance(published, date) else date.fromisoformat(published),
        )
        if submission.created:
            new.append(submission.article.pk)
    return new


@transaction.atomic
def remove_samples() -> int:
    """Remove the sample articles and what they alone told; records that others tell of too stay.

    Sample material is the one thing that is deleted for good: it can be loaded again.
    """
    hold_back_readings()  # one of theirs at work has yet to say what it tells of
    articles = Article.objects.filter(publisher__name=PUBLISHER)
    keys = {
        RecordKey(name, record_id)
        for name in MODELS
        for record_id in Mention.objects.filter(
            article__in=articles, **{f"{name}__isnull": False}
        ).values_list(f"{name}_id", flat=True)
    }
    count = articles.count()
    articles.delete()
    settle(keys, Cause(reason="sample articles removed"))
    Publisher.objects.filter(name=PUBLISHER).delete()
    return count
