"""Which strings of date symbols are phrases: one regular expression over the alphabet of ``date_words``.

Rules are tried in order where they start at the same word, so that the longest reading comes first. No rule
repeats without bound, so the search is linear.
"""

from __future__ import annotations

import re
from functools import lru_cache

_YEAR = "(?:c?[oi]?t?y?Yy?|c?[oi]?t?[NLT]y)"  # "2018", ", 2018", "года", "of last year"
_WEEKDAY = r"(?:[Ww]H?c?\(?)?"
_WEEKDAYS = r"(?:[Ww]H?(?:[-=u&][Ww]H?)?c?\(?)?"  # "Sunday to Friday, January 6 to 11"
_WEEKDAY_AFTER = r"(?:c?\(?W)?"
_TO = "[-=u]"
_OF = "[oit]{0,2}"
_PART = "t?(?:[EIFe][-oit]{0,3}|[EIFelK]p[oit]{1,2})"  # "late in", "the latter part of the"

RULES: dict[str, str] = {
    "figures": f"{_WEEKDAY}Z",
    # several days
    "days_across_months": f"{_WEEKDAYS}[Mm]D(?:c?Y)?c?{_TO}{_WEEKDAY}[Mm]D{_YEAR}?|B[Mm]D(?:c?Y)?&[Mm]D{_YEAR}?"
    f"|{_WEEKDAYS}t?Do?[Mm](?:c?Yy?)?{_TO}t?Do?[Mm]{_YEAR}?",
    "days_of_month": f"{_WEEKDAYS}(?:[NLT]t?)?[Mm]t?D{_TO}t?D(?!o?[Mm]){_YEAR}?|B[Mm]D&D{_YEAR}?"
    f"|{_WEEKDAYS}t?D{_TO}t?Do?[Mm]{_YEAR}?|BD&Do?[Mm]{_YEAR}?",
    "day_list": f"{_WEEKDAYS}[Mm]D(?:cD){{0,4}}c?[&O]D(?!o?[Mm]){_YEAR}?"
    f"|{_WEEKDAYS}t?D(?:cD){{0,4}}c?[&O]t?Do?[Mm]{_YEAR}?",
    "month_day": f"{_WEEKDAY}(?:[NLT]t?)?[Mm]t?D{_YEAR}?{_WEEKDAY_AFTER}",
    "day_month": f"{_WEEKDAY}t?Do?[Mm]{_YEAR}?{_WEEKDAY_AFTER}",
    # a day told by its place in a week or month
    "weekday_of_month": f"t?[1L]W[oi]t?(?:M{_YEAR}?|[NLT]n)",
    "weekday_of_week": "WH?c?i?o?[NLT]k|[NLT]kc?i?W",
    # weeks and parts
    "week_of_day": f"t?[kd]o[Mm]D{_YEAR}?",
    "week_of_month": f"t?[1LE]k[oi]t?(?:M{_YEAR}?|[NLT]n)",
    "part_of_month": f"{_PART}[Mm](?!D){_YEAR}?",
    "part_of_this_month": f"{_PART}(?:[NLT]n|(?<=t)n)",
    "part_of_year": f"{_PART}(?:Yy?|[NLT]y|y)|t?y-?e|t?C",
    "part_of_week": f"{_PART}[NLT]?k",
    "part_of_season": f"{_PART}(?:s{_YEAR}|[NLT]?s)",
    "half": f"t?1-?h{_OF}(?:Yy?|[NLT]y|y|M{_YEAR}?|[NLT]n)",
    "quarter": f"t?1-?q(?:{_OF}(?:Yy?|[NLT]y|y))?|Q[oi]?c?Y",
    "last_quarter": "t?Lqo(?:Yy?|[NLT]y)",
    "near_quarter": "[NLT]q",
    "rest_of": "[lr](?:[iot]{0,2}T|[iot]{1,2})[kny]",
    # months
    "months": f"M{_YEAR}?(?:{_TO}|Oi?)M{_YEAR}?|BM{_YEAR}?&M{_YEAR}?",
    "month_list": f"M&M{_YEAR}",
    "month_of_year": f"[Mm]{_YEAR}",
    "near_month_name": "T?[NLT]t?M",
    # seasons, units and relative words
    "season_of_year": f"t?s{_YEAR}",
    "near_season": "[NLT]s",
    "season": "t?s",
    "near_weekday": "T?[NLT]t?WH?",
    "near_unit": "T?[NLT]t?[kny]",
    "within_unit": "Vt[kny](?!o)",
    "within_units": "V[vD][Ukngy]",
    "unit_after_near": "t?[kny](?:AN|xL)",
    "weekend": "T?[NLT]d|td",
    "ago_today": "(?:[vD][Ukny]|[kny])aR",
    "ago": "(?:[vD][Ukngy]|[kngy])a",
    "in_units": "i[vD][Ukngy]",
    "day_after": "t?g[Ax]R",
    "relative_day": "RH?",
    "part_of_day": "[TL]H",
    "weekdays_of_week": f"W(?:{_TO}|&)W[NLT]k",
    "weekdays": f"W{_TO}W|BW&W",
    "two_weekdays": "W&W(?!H)",
    "weekday": "WH?",
    # years
    "years": f"Y{_TO}Yy?|BY&Y",
    "feast": "(?<=[bxu])G",
    "decade": "X",
    "month": "M",
    "year": "Yy?",
}

# Words that tell when by themselves: every rule needs one, the others only join, part and bound them.
TELLING = frozenset("MmWwDYXZRHknyqhdsgUQCG")
_TELLS = re.compile(f"[{''.join(sorted(TELLING))}]")
_RULE_STARTS = "[^-.c=(&OaobxufjASU~]"  # the others only join or bound dates
# The last group of a match names its rule; behind the rule it costs nothing where the rule does not hold.
_PHRASE = re.compile(
    f"(?={_RULE_STARTS})(?:" + "|".join(f"(?:{pattern})(?P<{name}>)" for name, pattern in RULES.items()) + ")"
)


@lru_cache(maxsize=4096)  # the same few runs are met in every article
def next_phrase(codes: str, position: int) -> tuple[int, int, str] | None:
    """Start, end and rule of the first phrase from a position of a string of symbols on."""
    match = _PHRASE.search(codes, position) if _TELLS.search(codes, position) else None
    return (match.start(), match.end(), match.lastgroup or "") if match else None
