"""Whether an event word stands for what was told already ("the talks", «в беседе»), or tells of its own."""

from __future__ import annotations

import re

from ingest.extract.clauses.third_parties import BILATERAL
from ingest.extract.clauses.triggers import Trigger

_POINTING = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat(?!\s+an?\s)|[Tt]hese|[Tt]hose|[Tt]heir|[Hh]is|[Hh]er|[Bb]oth|[Ii]n\s+said|same"
    r"|[A-Z][a-z]+day['’]s"
    r"|[Tt]oday['’]s|[Yy]esterday['’]s|[Tt]omorrow['’]s|[Ii]t"
    r"|[Ii]ts)\s+"
    r"(?:(?!said\s|says\s|told\s|announced\s|added\s|in\s|after\s|during\s|with\s)[\w'’-]+\s+){0,3}$"
)
_STANDS_FOR_IT = (
    "It ",
    "They ",
    "The ceremony",
    "The rite",
    "The ritual",
    "The formalities",
    "The exchange",
    "The signing",
    "The venue",
    "The site",
    "Their venue",
    "The conversation",
    "Он ",
    "Она ",
    "Они ",
)
_ACTS = re.compile(r"(?:spoke|speaks?|talked|conversed|communicated|told|thanked|assured|informed)\b")
_ARE_DOING = re.compile(r"\b(?:is|are|was|were)\s+(?:now\s+|currently\s+|again\s+)?$")
# "The meeting of the two coast guard chiefs" tells whose it is, and points to none told before.
_OF_BOTH = re.compile(
    r"\s+(?:of|between)\s+(?:the\s+)?"
    r"(?:(?:two|both)\s+(?:[a-z]+\s+){0,3}?[a-z]+s"
    r"|(?:Philippine|Filipino|Russian)\s+and\s+(?:Philippine|Filipino|Russian)\s+[a-z]+"
    r"|(?:Philippines|Russia|Manila|Moscow)\s+and\s+(?:the\s+)?(?:Philippines|Russia|Manila|Moscow))\b"
)
# «Визит продлится до субботы», «Рассчитываем, что поездка состоится»: of nobody, and so of one told before.
_ALONE_IN_RUSSIAN = re.compile(
    r"(?:^|\bчто\s)\W*"
    r"(?:(?:[Сс]ам[ао]?|[Ээ]тот|[Ээ]та|[Ии]х|[Ее]го|[Ее][её]"
    r"|(?:[Рр]абоч|[Оо]фициальн|[Нн]еофициальн|[Дд]елов)[а-яё]+)\s+)?$"
)
_THEN_A_VERB = re.compile(
    r"\s+(?:уже\s+|также\s+)?(?:продл|дл|проход|пройд|прош|состо|нач|заверш|законч|рассчитан|намечен|заплан)[а-яё]+\b"
)
_IN_RUSSIAN = re.compile(r"(?:^|\s)(?:[Вв]о?|[Нн]а)\s+$")
# «Во время поездки, которая продлится до субботы, …»: of nobody named behind it.
_DURING_IN_RUSSIAN = re.compile(
    r"(?:^|\s)(?:[Вв]о\s+время|[Вв]\s+ходе|[Вв]\s+рамках)\s+(?:(?:этой|этого|своей|своего)\s+)?$"
)
_NOTHING_BEHIND = re.compile(
    r"\s*(?:[,.;]|$)|\s+(?:стороны|собеседники|участники|дипломаты|представители|министры|президенты|лидеры|он|она|они"
    r"|обсу(?:дили|жд)[а-яё]*|был[аио]?|рассмотрен[а-яё]*|рассмотрели|затронут[а-яё]*|отмечен[а-яё]*"
    r"|отмечалось|также|особое)\s"
)


def points_back(trigger: Trigger, before: str, clause: str) -> bool:
    """ "The talks", «в беседе»: whether a noun stands for something told already."""
    if trigger.text.startswith(_STANDS_FOR_IT):
        return True
    if _OF_BOTH.match(clause, len(before) + len(trigger.text)):
        return False
    if (
        _ACTS.match(trigger.text)
        or _ARE_DOING.search(before[-40:])
        or BILATERAL.search(before, within=clause)
    ):
        return False  # "they spoke by phone", "are meeting"; "the Philippines-Russia talks" tells whose
    points = _POINTING.search(before[-60:])
    if points and points.group()[:4] in ("that", "That", "this", "This") and trigger.text.endswith("s"):
        points = None  # "announced that consultations will be held"
    if trigger.text[:1] < "А":
        return points is not None
    alone = trigger.kind == "visit" and _ALONE_IN_RUSSIAN.search(before)
    return bool(
        _IN_RUSSIAN.search(before)
        or (
            _DURING_IN_RUSSIAN.search(before)
            and _NOTHING_BEHIND.match(clause, len(before) + len(trigger.text))
        )
        or (alone and _THEN_A_VERB.match(clause, len(before) + len(trigger.text)))
    )
