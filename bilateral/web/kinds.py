"""The four types of records in addresses: ``meetings``, ``agreements``, ``officials``, ``organizations``."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from bilateral.models import MODELS

from .missing import Missing

TYPES = {f"{name}s": name for name in MODELS}


class RecordTypeConverter:
    """``meetings`` in an address is ``meeting`` to a view."""

    regex = "|".join(TYPES)

    def to_python(self, value: str) -> str:
        return TYPES[value]

    def to_url(self, value: str) -> str:
        return f"{value}s"


def record_or_404(record_type: str, pk: int) -> Any:
    """A record with the one it was merged into; withdrawn ones too."""
    found = (
        MODELS[record_type].objects.select_related("merged_into").filter(pk=pk).first()
        if pk < 2**63
        else None
    )
    if found is None:
        raise Missing(_("There is no such record."))
    return found
