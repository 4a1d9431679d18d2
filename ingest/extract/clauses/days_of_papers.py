"""Days that are told in passing, as those of a paper: "discussed the agreement signed on March 14, 2006"."""

from __future__ import annotations

import re

from ingest.extract.types import DateMention

from .reading import Reading

_OF_A_PAPER = re.compile(
    r"(?:,|\b(?:[Aa]greement|[Aa]ccord|[Tt]reaty|[Mm]emorandum|[Pp]rotocol|[Pp]act|MOU))\s+"
    r"(?:which\s+(?:was|were)\s+|that\s+was\s+)?(?:signed|concluded|dated|adopted|forged|inked)\s+"
    r"(?:[\w.]+\s+){0,3}?(?:on\s+)?$"
)
_NEAR = 60  # characters before a day in which it is told to be that of a paper
_PAPER = (
    r"\b(?:[Tt]he|[Tt]heir|[Ii]ts|[Oo]ur|[Tt]his|[Tt]hat|[Ss]everal|[Ee]arlier|[Uu]nder\s+an?)\s+(?:[\w.’'-]+\s+){0,6}?"
    r"(?i:agreements?|accords?|treat(?:y|ies)|memorand(?:um|a)|protocols?|pacts?|deals?|contracts?|MO[AU]s?"
    r"|program(?:me)?s?)"
    r"(?:\s+(?:of|on|for|between|about|with)(?:\s+(?!that\b|which\b)[\w’'()-]+){1,10}?)?,?\s+"
)
_BEFORE_SIGNED = (
    r"(?:(?:which|that)\s+(?:was|were|had\s+been|they\s+had|the\s+two\s+(?:sides|countries)(?:\s+had)?|both\s+sides)"
    r"\s+)?"
)
_OF_PAPER_BEHIND = re.compile(
    rf"{_PAPER}(?:{_BEFORE_SIGNED}(?:signed|concluded|dated|adopted|forged|inked|reached|ratified)"
    r"|(?:which|that)\s+(?:entered\s+into\s+force|came\s+into\s+force|took\s+effect|expired|lapsed))\s+"
    r"(?:(?:here|earlier|there|back)\s+)?(?:(?:in|at)\s+(?:the\s+)?(?:[A-Z][\w-]+\s+){1,3})?(?:on\s+|in\s+|last\s+)?$"
)
_BEHIND = 190
# "The talks ended with the agreement signed on Friday": what came of them on that day.
_CAME_OF_IT = re.compile(
    r"\b(?:end|conclud|result|culminat|yield|produc|capp|clos|led|lead)\w*\s+(?:[a-z]+\s+){0,2}$"
)
_SPOKEN_OF = re.compile(
    r"\b(?:[Uu]nder|pursuant\s+to|in\s+line\s+with|on\s+the\s+basis\s+of|based\s+on|discuss\w*|review\w*"
    r"|implement\w*|carry(?:ing)?\s+out|updat\w+"
    r"|renew\w*|amend\w*|extend\w*|replac\w+|follow(?:ing)?\s+up(?:\s+on)?|recall\w*|cit(?:ed|ing)|hail\w*"
    rf"|implementation\s+of|progress\s+of|status\s+of)\s+{_PAPER}{_BEFORE_SIGNED}$"
)


def is_of_a_paper(reading: Reading, date: DateMention) -> bool:
    """ "The agreement, signed on March 14, 2006": whether a day is told in passing, as that of an instrument."""
    near = reading.text(max(0, date.start - _NEAR), date.start)
    far = reading.text(max(0, date.start - _BEHIND), date.start)
    return _OF_A_PAPER.search(near) is not None or _OF_PAPER_BEHIND.search(far) is not None


def is_of_paper_behind(reading: Reading, date: DateMention, trigger: tuple[int, int]) -> bool:
    """Whether a day behind an event word is that of a paper named between the two, on which nobody met."""
    if date.start <= trigger[1]:
        return False
    opens = max(trigger[1], date.start - _BEHIND)
    paper = _OF_PAPER_BEHIND.search(reading.text(opens, date.start))
    return paper is not None and not _CAME_OF_IT.search(reading.text(trigger[1], opens + paper.start()))


def recalls_paper(before: str) -> bool:
    """Whether the words before "signed" only recall a paper that something else is done to or spoken of."""
    return _SPOKEN_OF.search(before) is not None
