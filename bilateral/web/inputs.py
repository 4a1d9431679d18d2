"""Plain inputs of forms as HTML, written here: a list's filters have dozens, and a template for each takes long."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString

_PLAIN = frozenset(
    f"django/forms/widgets/{name}.html" for name in ("text", "number", "input", "checkbox_option")
)


class PlainInputs(DjangoTemplates):
    """Django's renderer of forms, but for inputs that have no label of their own around them."""

    def render(self, template_name: str, context: dict[str, Any], request: Any = None) -> SafeString:
        widget = context.get("widget")
        if widget and template_name in _PLAIN and not widget.get("wrap_label"):
            return _input(widget)
        return SafeString(super().render(template_name, context, request))


def _input(widget: Mapping[str, Any]) -> SafeString:
    """What Django's ``input.html`` comes to."""
    told = {"type": widget["type"], "name": widget["name"]}
    if widget["value"] is not None:
        told["value"] = widget["value"]
    told |= {name: value for name, value in widget["attrs"].items() if value is not False}
    parts = (
        name if value is True else f'{name}="{conditional_escape(str(value))}"'
        for name, value in told.items()
    )
    return SafeString(f"<input {' '.join(parts)}>")
