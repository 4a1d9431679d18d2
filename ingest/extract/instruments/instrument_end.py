"""Where the name of an instrument ends, right of its head word ("agreement")."""

from __future__ import annotations

import re

from ingest.extract.clauses import foreign_words as foreign
from ingest.extract.clauses.reading import Reading

from .instrument_matter import ITS_ACRONYM, opening_of_matter

_YEARS = re.compile(r"\d{4}(?:[-–]\d{4})?")
_BY_SOMEBODY = re.compile(
    r"\s+(?:by|in|on|at|during|since|after|before|under|with|between|last|the|his|her|their|its)\b"
)
_IN_A_FIELD = re.compile(r"в\s+(?:области|сфере|вопросах)\b")
_LONGEST_MATTER = 30  # words; the bodies of both sides, each with its state, may be among them
# "Tourism Joint Action Program 2017 to 2019"
_YEARS_BEHIND = re.compile(r"\s+(?:19|20)\d\d\s?(?:[-–]|to)\s?(?:19|20)\d\d\b")
_TOKEN = re.compile(
    r"\s*(St[ao]?\.(?=\s[A-Z])|(?:Corp|Inc|Co|Ltd)\.(?=\s+[a-z])|\d{4}[–-]\d{4}|[,;:.!?()\[\]“”\"«»–—]"
    r"|[^\s,;:.!?()\[\]“”\"«»–—]+(?:[.,]\d+)*)"
)
_STOP = (
    frozenset(
        """
    is are was were be been being will would shall has have had do does did can could may might must
    should that which who whom whose when while where during after before by at as until till since still
    if though although but because so than then with from under through through within without signed
    inked ratified concluded negotiated finalized finalised agreed drafted reached entered expires expired
    enters runs ran lapses ends ended becomes became bears bore carries dates
    remains remain remained provides provide covers covered cover allows allow lets let gives give gave
    takes took came comes come deals sets set includes include seeks seek aims aim needs need requires
    require goes went obliges leads calls stalled lapsed makes make made opens yesterday today tomorrow
    here there now later earlier soon ready worth valued saying said says told also not no yet this that
    last next early late mid he she they it we expected scheduled slated due being signed witnessed
    awaits await awaiting faces faced hangs hung gets got falls fell grants granted guarantees guaranteed begins began
    protects protected replaces replaced supersedes superseded complements governs governed enables enabled binds
    regulates spares spared exempts exempted expands extends applies applied helps helped shows showed hinges pends
    lapses lapsed pushed stands stand stood
    following once which per via including among amid ahead following between_ alone however meanwhile
    pretty hopefully sometime
    despite citing fearing upon both lie lies lay sit sits sat languish languishes languished walked
    """.split()
    )
    - {"between_"}
    | foreign.STOPS
)
_VERB_NEXT = re.compile(r"\s+(?:is|are|was|were|will|would|can|could|may)\b")
_THAT_WILL = re.compile(r"\s+(?:that|which)\s")
_OF = re.compile(r"\s+of\b")
_COOPERATION = re.compile(
    r"\s+(?:(?:mutual|bilateral|closer|further)\s+)?(?:cooperation|collaboration|partnership)\s+"
)
_SIGNER = 60  # characters in which a person is named with whom it was signed
_WITH_A_BODY = re.compile(
    r"with\s+(?:the\s+)?(?!(?:Russian?|Philippines?|Philippine|Manila|Moscow|Filipino)\b(?!\s+[A-Z]))[A-Z]"
)
_DOING = re.compile(r"\bthe\s+\w+ing\s+$")  # "on the phasing out of old ships": a matter
# "… on defense a day after he left": when it was signed, not what it is on.
_COUNTS = frozenset("a an one two three four five six several some".split())
_TIME_APART = re.compile(
    rf"(?:{'|'.join(sorted(_COUNTS))}|\d+)\s+(?:hours?|days?|weeks?|months?|years?)\s+"
    r"(?:after|before|ago|later|earlier|ahead)\b"
)
# "Proposed an agreement on fishing to the Philippines": to whom, not what it is on.
_TO_A_SIDE = re.compile(r"\s+(?:the\s+)?(?:Philippines?|Manila|Russian?|Moscow)\b")
_HANDED = re.compile(
    r"\b(?:propos|offer|sen[dt]|hand|g[ai]v|submit|present|pitch|float|forward|transmit)\w*\s+(?:over\s+)?"
    r"(?:an?|the|its|their)\s+(?:[\w-]+\s+){0,3}$"
)
# "A deal to buy trucks over fears of sanctions", "on sectors such as trade": why, and which of them.
_WHY_OR_WHICH = re.compile(
    r"(?:over\s+(?:the\s+)?(?:[a-z-]+\s+)?(?:fears?|concerns?|worr(?:y|ies)|doubts?|objections?|protests?)|such\s+as)\b"
)
# "Extended the agreement on trade for another five years": how long it holds, not what it is on.
_SO_LONG = re.compile(
    r"\s+(?:another|(?:the\s+)?(?:next|coming)|a\s+further|an\s+additional)\s+(?:[\w-]+\s+)?(?:years?|months?|decade)\b"
)
# "A labor agreement for the committee to consider": who does so, not what it is on.
_FOR_SOMEBODY_TO = re.compile(
    r"\s+(?:the\s+|its\s+|their\s+)?(?:[\w-]+\s+){1,7}to\s+"
    r"(?:consider|approve|study|review|sign|decide|ratify|examine|endorse)\b"
)
_BETWEEN_THE_TWO = re.compile(
    r"\bbetween\s+the\s+(?:two\s+)?(?:countries|sides|governments|states|nations)\s*$"
)
# "The convention between Manila and Moscow spares firms double levies": the two named, the name is at its end.
_BETWEEN_NAMED = re.compile(
    r"\bbetween\s+(?:the\s+)?(?:Philippines|Russia|Manila|Moscow)\s+and\s+(?:the\s+)?"
    r"(?:Philippines|Russia|Manila|Moscow)\s*$"
)
_AFTER_BOTH = frozenset(
    {"on", "for", "in", "of", "to", "and", "concerning", "regarding", "about", "against", "(", ","}
)
_LISTED = re.compile(r"\s*(?:[A-Z][\w-]+\s*,?\s*){1,4}and\s+[A-Z]")
# "Agreement on agriculture, fisheries and labor": matters of up to three words, the last behind "and".
_PLAIN_MATTER = r"(?!and\b)[a-z][\w-]*(?:\s+(?!and\b)[a-z][\w-]*){0,2}"
_LISTED_PLAIN = re.compile(rf"\s*((?:{_PLAIN_MATTER},\s+){{0,5}}{_PLAIN_MATTER}),?\s+and\s+(?=[a-z])")
_AND_LAST = re.compile(
    r"\s+and\s+(?:the\s+)?(?!two\b|both\b|they\b|he\b|she\b)([a-z][\w-]*)\b(?!\s+(?:to|it|that)\s)"
)
_ITS_WORD = re.compile(r"[\w-]+")
_NO_MATTER = frozenset({"a", "an", "another", "one", "his", "her", "their", "its", "on"})
_MATTER = re.compile(r"\s+(?:for|on)\s")
_HOLLOW = frozenset(
    {
        "study",
        "supply",
        "avoid",
        "buy",
        "acquire",
        "purchase",
        "procure",
        "import",
        "explore",
        "establish",
        "develop",
        "build",
        "prevent",
        "address",
        "tackle",
        "exchange",
    }
)
# "… and the Extradition Treaty": what follows the "and" is the next instrument, not the same one's matter.
_ANOTHER = re.compile(
    r"\s+(?:an?\s|another\s|(?:договор|соглашени|меморандум|протокол|конвенци|контракт)"
    r"|(?:on\s+)?(?:the\s+)?one\s+(?:on|concerning|about|for|of)\s"
    r"|(?:the\s+|of\s+)?(?:(?!and\b)[\w-]+\s+){0,5}?(?:[Mm]emorand"
    r"|M[Oo][UA]\b|Agreement|Treaty|Protocol|Convention|Contract|Arrangement|Program|Plan\b"
    r"|Joint\s|plan\s+of\s|program(?:me)?\s+of\s|(?:action|work)\s+plan\b|treaty|agreement\b|protocol\b"
    r"|contract\b|TREATY|AGREEMENT|MEMORANDUM|PROTOCOL|CONVENTION))"
)
# "Between Dumaguete City and a Russian city": the other of the two.
_BETWEEN_ONE = re.compile(r"\bbetween\s+(?:(?!and\b)[\w.’'-]+\s+){1,6}$")
# "… on defense and ordered it signed": the next thing done, or who does it.
_DONE_NEXT = re.compile(
    r"\s+(?:открыт[аы]?|готов[аы]?|намерен[аы]?|рассчитывают|надеются|хотят)\s"
    r"|\s+(?:[a-z]+ed\s+(?:it|them|the|an?|its|his|her|that|to)\b|exchanged\s|discussed\s"
    r"|the\s+two\s+(?:sides|[Pp]residents|[Ll]eaders|ministers|chiefs|officials)\b)"
)


def title_end(reading: Reading, first: int, head_end: int, limit: int) -> int:
    """Where the name ends, going right from its head word through "on …", "between … and …"."""
    text = reading.document.text
    head_end = _behind_years(text, head_end, limit)
    opening = opening_of_matter(text, first, head_end, limit)
    # "the agreement with Roscosmos and Secretary X for the treaty": the matter is the next one's
    if (
        opening is None
        or any(s.person.office for s in reading.seen_in(head_end, opening.end()))
        or (opening.group().endswith("for") and _FOR_SOMEBODY_TO.match(text, opening.end(), limit))
    ):
        return head_end
    dates = {d.start: d.end for d in reading.dates_in(head_end, limit)}
    told = opening.group().split()[-1] not in _HOLLOW and " to " in f" {opening.group()}"
    end, position, words = opening.end() if told else head_end, opening.end(), 0
    capital = text[opening.end() :].lstrip()[:1].isupper()
    people = {s.start for s in reading.seen_in(head_end, limit) if s.person.office}
    while match := _TOKEN.match(text, position, limit):
        word, at = match.group(1), match.start(1)
        low = word.lower()
        if word == "(" and (short := ITS_ACRONYM.match(text, position, limit)):
            position = end = short.end()
            continue
        if word == "," and _comma_within(text, head_end, at, capital):
            position = match.end()
            continue
        if (
            not word[0].isalnum()
            or (
                low in _STOP
                and not _IN_A_FIELD.match(text, at)
                and not _goes_on_with(reading, opening.end(), at)
            )
            or (low == "out" and _OF.match(text, match.end()) and not _DOING.search(text, 0, at))
            or at in people
            or _is_apart(text, first, head_end, match, limit)
        ):
            break
        if low in ("and", "и") and (
            (_ANOTHER.match(text, match.end(), limit) and not _BETWEEN_ONE.search(text, head_end, at))
            or _DONE_NEXT.match(text, match.end())
        ):
            break
        if low in ("in", "on", "at") and _opens_circumstance(reading, text, match.end(), limit, low):
            break
        if at in dates and low != "may" and not _YEARS.fullmatch(text, at, dates[at]):
            break
        if low.endswith("ed") and _BY_SOMEBODY.match(text, match.end(), match.end() + 12):
            break
        if words >= _LONGEST_MATTER:
            break
        position, words = match.end(), words + 1
        if low not in ("and", "of", "the", "on", "in", "for", "to", "a", "an", "or", "between", "their"):
            end = position
    return head_end if _is_a_clause(text, opening, position, limit) else end


def _is_a_clause(text: str, opening: re.Match[str], end: int, limit: int) -> bool:
    """ "An agreement that will ensure workers are paid": a clause of its own, which holds no matter."""
    return bool(_THAT_WILL.match(opening.group()) and _VERB_NEXT.match(text, end, limit))


def _behind_years(text: str, head_end: int, limit: int) -> int:
    years = _YEARS_BEHIND.match(text, head_end, limit)
    return years.end() if years else head_end


def _goes_on_with(reading: Reading, matter: int, at: int) -> bool:
    """ "A protocol on cooperation with the National Library": the body is all the matter that it has."""
    text = reading.document.text
    if not (_WITH_A_BODY.match(text, at) and _COOPERATION.fullmatch(text, matter, at)):
        return False
    return not any(s.person.office for s in reading.seen_in(at, at + _SIGNER))


def _is_apart(text: str, first: int, head_end: int, token: re.Match[str], limit: int) -> bool:
    """Whether a word tells when it was signed, how long it holds or to whom it went, or what both named do next."""
    at, word = token.start(1), token[1].lower()
    if (word in _COUNTS or word.isdigit()) and _TIME_APART.match(text, at, limit):
        return True
    if word in ("over", "such") and _WHY_OR_WHICH.match(text, at, limit):
        return True
    if word == "for":
        behind = _SO_LONG.match(text, token.end(), limit) or _FOR_SOMEBODY_TO.match(text, token.end(), limit)
        return behind is not None
    if word == "to" and _TO_A_SIDE.match(text, token.end(), limit):
        return _HANDED.search(text, max(0, first - 40), first) is not None
    return word not in _AFTER_BOTH and bool(_BETWEEN_NAMED.search(text, head_end, at))


def _comma_within(text: str, head_end: int, at: int, capital: bool) -> bool:
    """ "Agreement on Trade, Industry and Tourism", "between the two countries, on visas": the name goes on."""
    if capital and _LISTED.match(text, at + 1, at + 61):
        return True
    if not capital and (listed := _LISTED_PLAIN.match(text, at + 1, at + 90)):
        told = _ITS_WORD.findall(listed[1])
        verbs = (word.endswith("ed") and not word.startswith("un") for word in told)
        return not any(verbs) and _STOP.isdisjoint(told) and _NO_MATTER.isdisjoint(told)
    if not capital and "," in text[head_end:at] and (last := _AND_LAST.match(text, at + 1, at + 60)):
        return not last[1].endswith("ed") and last[1] not in _STOP
    return bool(_BETWEEN_THE_TWO.search(text, head_end, at) and _MATTER.match(text, at + 1))


def _opens_circumstance(reading: Reading, text: str, at: int, limit: int, preposition: str) -> bool:
    """True when "in" or "on" opens a date or a place, not a part of the name."""
    begin = at + (len(text[at:limit]) - len(text[at:limit].lstrip()))
    ahead = text[begin : begin + 40]
    if re.match(
        r"(?:an?\s+(?:[\w-]+\s+)?ceremon(?:y|ies)|(?:[a-z]+\s+)?(?:ceremonies|rites))\b"
        r"|(?:the\s+)?(?:margins|sidelines|presence|framework|course|afternoon|morning|evening"
        r"|first|second|third|fourth|coming|hall)\b",
        ahead,
    ):
        return True
    if any(d.start - begin <= 4 for d in reading.dates_in(begin, min(limit, begin + 40))):
        return True
    return preposition in ("in", "at") and any(
        p.start - begin <= 4 for p in reading.places_in(begin, min(limit, begin + 50)) if p.kind != "country"
    )
