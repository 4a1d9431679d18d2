"""What a publisher is held for: an official body's word weighs more."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from bilateral.models import RECORD_FIELDS, Mention, Publisher

from .readings import hold_back_readings
from .records import Cause, RecordKey
from .unsettled import hold_back_batches, settle_dependents


@transaction.atomic
def save_held_for_another_kind(publisher: Publisher, editor: User) -> None:
    """Save a publisher whose kind was changed, and have all that its articles tell of settle anew.

    Many records settle in the background.
    """
    hold_back_batches()
    hold_back_readings()  # one at work weighs the publisher as it was, and what it tells of cannot be seen yet
    publisher.save()
    reason = _("%(publisher)s is now held for: %(kind)s") % {
        "publisher": publisher,
        "kind": publisher.get_kind_display(),
    }
    settle_dependents(_told_of_by(publisher), Cause(author=editor, reason=reason))


def _told_of_by(publisher: Publisher) -> set[RecordKey]:
    mentions = Mention.objects.filter(article__publisher=publisher)
    return {
        RecordKey(name, pk)
        for name in RECORD_FIELDS
        for pk in mentions.filter(**{f"{name}__isnull": False})
        .values_list(f"{name}_id", flat=True)
        .distinct()
    }
