"""Two editors on one record: what changed since a page was opened, and the page again with nothing lost.

What the editor touched stays as typed, what was left alone takes the record's present value, so that saving
once more overrules only what the editor means to overrule.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.forms.models import BaseModelFormSet
from django.http import QueryDict
from django.utils.translation import gettext as _

from bilateral.models import Change, Record, type_of


def what_changed(record: Record, seen: int, sent: QueryDict, form: forms.BaseForm) -> list[str]:
    """Lines for the editor: each field that changed after version ``seen``, by whom, and both values.

    ``form`` is an unbound form of the record as it stands.
    """
    lines = [
        _(
            "This record was changed while you had it open. Nothing that you typed is lost, and nothing is "
            "saved yet: look through the changes below, then save again."
        )
    ]
    before: dict[str, Any] = {}
    last: dict[str, Change] = {}
    changes = Change.objects.filter(record_type=type_of(record), record_id=record.pk, version__gt=seen)
    for change in changes.select_related("author").order_by("version", "id"):
        for name, (old, _new) in change.fields.items():
            before.setdefault(name, old)
            last[name] = change
    for name, change in last.items():
        lines.append(_line(name, before[name], change, sent, form))
    return lines


def rebased(
    sent: QueryDict, form: forms.BaseForm, formsets: Iterable[BaseModelFormSet[Any, Any]]
) -> QueryDict:
    """What was sent, laid over the record as it stands: ``form`` and ``formsets`` are its unbound ones."""
    fresh = sent.copy()
    _overlay(fresh, sent, form, form)
    fresh["seen_version"] = str(form.initial["seen_version"])
    for formset in formsets:
        _overlay_rows(fresh, sent, formset)
    return fresh


def _line(name: str, before: Any, change: Change, sent: QueryDict, form: forms.BaseForm) -> str:
    by = str(change.author or _("a new reading of the sources"))
    if name not in form.fields:
        return _("%(field)s: changed by %(who)s.") % {"field": _label(name), "who": by}
    bound = form[name]
    words = {
        "field": bound.label,
        "who": by,
        "before": _shown(bound, before),
        "now": _shown(bound, change.fields[name][1]),
        "yours": _shown(bound, _sent(sent, bound)),
    }
    if _touched(sent, bound):
        return _("%(field)s: it was %(before)s, %(who)s changed it to %(now)s, you wrote %(yours)s.") % words
    return _("%(field)s: it was %(before)s, %(who)s changed it to %(now)s; you left it alone.") % words


def _shown(bound: forms.BoundField, value: Any) -> str:
    values = value if isinstance(value, list) else [value]
    words = [word for word in (_worded(bound.field, one) for one in values) if word]
    return f"“{', '.join(words)}”" if words else str(_("empty"))


def _worded(field: forms.Field, value: Any) -> str:
    if value in (None, ""):
        return ""
    if isinstance(field, forms.ModelChoiceField):
        chosen = field.queryset.filter(pk=value).first() if field.queryset is not None else None
        return str(chosen or value)
    choices = {str(key): str(word) for key, word in getattr(field, "choices", ())}
    return choices.get(str(value), str(value))


def _label(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _overlay(fresh: QueryDict, sent: QueryDict, now: forms.BaseForm, was: forms.BaseForm) -> None:
    """Write one form's data: ``now`` has the present values and names, ``was`` the names that were sent."""
    for bound in now:
        if not bound.field.show_hidden_initial:
            continue
        present = _texts(bound.value())
        source = was[bound.name]
        fresh.setlist(bound.html_initial_name, present)
        fresh.setlist(bound.html_name, _sent(sent, source) if _touched(sent, source) else present)


def _overlay_rows(fresh: QueryDict, sent: QueryDict, formset: BaseModelFormSet[Any, Any]) -> None:
    """Write a list's data: the rows that stand, changed as the editor meant to, then those that were added.

    A touched row that is gone meanwhile comes back as an added one: its words are not lost.
    """
    prefix = formset.prefix
    for key in [key for key in fresh if key.startswith((f"{prefix}-", f"initial-{prefix}-"))]:
        del fresh[key]
    total = sent.get(f"{prefix}-TOTAL_FORMS", "0")
    was = [
        _row(formset, number)
        for number in range(
            min(int(total), formset.absolute_max) if total.isdecimal() and len(total) < 10 else 0
        )
    ]
    by_id = {sent.get(f"{row.prefix}-id", ""): row for row in was}
    rows = list(formset.initial_forms)
    for row in rows:
        pk = str(row.instance.pk)
        fresh[f"{row.prefix}-id"] = pk
        sent_row = by_id.pop(pk, None)
        _overlay(fresh, sent, row, sent_row or row)
        if sent_row and f"{sent_row.prefix}-DELETE" in sent:
            fresh[f"{row.prefix}-DELETE"] = "on"
    standing = {str(row.instance.pk) for row in rows}
    count = len(rows)
    for row in was:
        if sent.get(f"{row.prefix}-id", "") in standing or not any(_touched(sent, bound) for bound in row):
            continue
        added = _row(formset, count)
        for bound in added:
            if bound.field.show_hidden_initial:
                fresh.setlist(bound.html_initial_name, _texts(bound.value()))
                fresh.setlist(bound.html_name, _sent(sent, row[bound.name]))
        count += 1
    fresh[f"{prefix}-TOTAL_FORMS"] = str(count)
    fresh[f"{prefix}-INITIAL_FORMS"] = str(len(rows))
    for limit in ("MIN_NUM_FORMS", "MAX_NUM_FORMS"):
        fresh[f"{prefix}-{limit}"] = sent.get(f"{prefix}-{limit}", "")


def _row(formset: BaseModelFormSet[Any, Any], number: int) -> forms.BaseForm:
    """A blank row under the names of row ``number``."""
    row: forms.BaseForm = formset.empty_form
    row.prefix = formset.add_prefix(number)
    return row


def _touched(sent: QueryDict, bound: forms.BoundField) -> bool:
    if not bound.field.show_hidden_initial:
        return False
    return sorted(_sent(sent, bound)) != sorted(sent.getlist(bound.html_initial_name))


def _sent(sent: QueryDict, bound: forms.BoundField) -> list[str]:
    """The values sent for a field. One that was not sent at all is as it was; unticked boxes send nothing."""
    emptied = isinstance(bound.field, forms.ModelMultipleChoiceField)
    return sent.getlist(bound.html_name if bound.html_name in sent or emptied else bound.html_initial_name)


def _texts(value: Any) -> list[str]:
    if isinstance(value, (list, tuple)):
        return [str(one) for one in value]
    return ["" if value is None else str(value)]
