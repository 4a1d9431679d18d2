"""Pieces of a page that depend on nothing but the code, the language and a few named values: made once, then kept."""

from __future__ import annotations

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token, token_kwargs
from django.template.context import Context
from django.urls import get_script_prefix
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()

_MOST = 256  # pieces of one place in one template; with more values than that they begin anew


@register.tag
def kept(parser: Parser, token: Token) -> KeptNode:
    """``{% kept name=value … %} … {% endkept %}``: keep what stands between, by language and these values.

    Within it only these values are known: not the request, its reader or a token. So no page can show what was
    made for another.
    """
    words = token.split_contents()[1:]
    values = token_kwargs(words, parser)
    if words:
        raise template.TemplateSyntaxError("“kept” takes values with names alone: {% kept name=value %}.")
    piece = parser.parse(("endkept",))
    parser.delete_first_token()
    return KeptNode(piece, values)


class KeptNode(template.Node):
    """The pieces that one place in a template came to."""

    def __init__(self, nodelist: NodeList, values: dict[str, FilterExpression]) -> None:
        self.nodelist = nodelist
        self.values = values
        self.made: dict[tuple[object, ...], SafeString] = {}

    def render(self, context: Context) -> SafeString:
        told = {name: value.resolve(context) for name, value in self.values.items()}
        key = (get_language(), get_script_prefix(), *told.values())
        piece = self.made.get(key)
        if piece is None:
            if len(self.made) >= _MOST:
                self.made.clear()
            piece = self.made[key] = self.nodelist.render(context.new(told))
        return piece
