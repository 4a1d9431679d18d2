"""What changes refer to: the feed keeps records by their ids, people read names."""

from __future__ import annotations

from collections.abc import Iterable

from bilateral.models import Change
from bilateral.models.correctable import FIELDS, REFERRED

_COLUMNS = {
    name: REFERRED[field.refers_to]
    for fields in FIELDS.values()
    for name, field in fields.items()
    if field.refers_to and not field.listed
}


def name_referred(changes: Iterable[Change]) -> None:
    """Put the records themselves in the place of ids in the fields of changes. One query a type that is referred to."""
    told = [(change.fields, name) for change in changes for name in _COLUMNS.keys() & change.fields.keys()]
    for model in set(_COLUMNS.values()):
        of_model = [(fields, name) for fields, name in told if _COLUMNS[name] is model]
        ids = {pk for fields, name in of_model for pk in fields[name] if pk}
        found = model.objects.in_bulk(ids) if ids else {}
        for fields, name in of_model:
            fields[name] = [found.get(pk, pk) for pk in fields[name]]
