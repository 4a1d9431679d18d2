"""What rules and workers stored in English is told in the reader's language."""

from __future__ import annotations

import ast
import inspect

from django.utils import translation

from bilateral.rules import agreement_status, edtf
from bilateral.web import stored_words
from bilateral.web.stored_words import retold
from scripts import messages

MATCHING = messages.ROOT / "bilateral/rules/matching"


def spoken(node: ast.expr) -> str:
    """What an expression would say, with one word in each gap."""
    match node:
        case ast.Constant(value=str(words)):
            return words
        case ast.JoinedStr(values=parts):
            return "".join(spoken(part) if isinstance(part, ast.Constant) else "2017" for part in parts)
        case ast.BinOp(left=left, op=ast.Add()):
            return spoken(left) + ("PH" if spoken(left).endswith(" ") else "")
        case _:
            return ""


def reasons_of_matching() -> list[str]:
    modules = [ast.parse(module.read_text()) for module in sorted(MATCHING.glob("*.py"))]
    calls = [node for module in modules for node in ast.walk(module) if isinstance(node, ast.Call)]
    said = [
        spoken(call.args[-1])
        for call in calls
        if isinstance(call.func, ast.Attribute) and call.func.attr in ("add", "exclude") and call.args
    ]
    return [words for words in said if _is_translatable(words)]


def _is_translatable(words: str) -> bool:
    return any(character.isalpha() for character in words) and words != "2017 and 2017"


def test_every_reason_that_matching_gives_is_translated() -> None:
    reasons = reasons_of_matching()
    assert len(reasons) > 30
    for language in messages.LANGUAGES:
        with translation.override(language):
            assert [reason for reason in reasons if retold(reason) == reason] == []


def test_a_reason_keeps_its_points_and_what_was_put_in() -> None:
    with translation.override("ru"):
        assert retold("+0.35 one date (2017-05-23)") == "+0.35 одна дата (23 мая 2017)"
        assert retold("excluded: dates apart (2017, 2019)") == "исключено: даты далеки (2017, 2019)"
        assert retold("excluded: treaty and mou") == "исключено: договор / меморандум о взаимопонимании"


def test_the_dates_that_were_compared_are_told_in_words() -> None:
    compared = "+0.10 dates that overlap (2026-23, 2026-07/2026-09)"
    assert retold(compared) == "+0.10 dates that overlap (autumn 2026, Jul–Sep 2026)"
    assert retold("The minister said so (2017-05-23).") == "The minister said so (2017-05-23)."


def test_what_nobody_knows_is_told_as_it_stands() -> None:
    with translation.override("ru"):
        assert retold("An editor's own reason (2017).") == "An editor's own reason (2017)."
        assert retold("") == ""
    with translation.override("en"):
        assert retold("one name") == "one name"


def test_the_templates_of_rules_are_theirs() -> None:
    """The words between the gaps of each template stand in the rules that give them."""
    source = inspect.getsource(agreement_status) + inspect.getsource(edtf)
    for template in stored_words._RULES:
        for piece in stored_words._GAP.split(template)[::2]:
            first = piece.strip(" ().“”,")[:20]
            assert first in source, template


def test_the_templates_of_fetching_a_is_translatable_of_its_code() -> None:
    elsewhere = {
        message.id
        for message in messages.words_of_sources()
        if any("stored_words" not in path for path, _line in message.locations)
    }
    assert [words for words in stored_words._FETCHING if words not in elsewhere] == []
