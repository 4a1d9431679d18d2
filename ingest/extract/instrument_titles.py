"""Names of instruments in the text: where each begins and ends, what kind it is, and what only refers back."""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import foreign_words as foreign
from .prefilter import Prefiltered
from .reading import Reading
from .types import AgreementKind

_HEAD = Prefiltered(
    r"\b(?P<head>[Mm]emorand(?:um|a|ums)\s+of\s+(?:[Uu]nderstanding|[Ii]ntent(?:ion)?"
    r"|[Aa]greement|[Cc]ooperation)|[Ll]etters?\s+of\s+[Ii]ntent|[Mm]emorand(?:um|a|ums)"
    r"|M[Oo][UA]s?"
    r"|[Aa]greements?\s+of\s+[Ii]ntent|[Aa]greements?|[Aa]rrangements?|[Aa]ccords?"
    r"|[Pp]acts?|[Tt]reat(?:y|ies)|[Cc]onventions?(?!\s+(?:[Cc]ent(?:er|re)|[Hh]all|[Cc]omplex|[Hh]otel)\b)|[Pp]rotocols?|[Cc]ontracts?"
    r"|[Ee]xchange\s+of\s+(?:diplomatic\s+)?[Nn]otes|[Jj]oint\s+(?:[Ss]tatement"
    r"|[Dd]eclaration|[Cc]ommuniqu[eé])|[Dd]eclaration\s+of\s+[Ii]ntent"
    r"|(?:[Jj]oint\s+)?[Aa]ction\s+[Pp]lan|[Ww]ork\s+[Pp]lan"
    r"|[Pp]lan\s+of\s+(?:[a-z-]+\s+){0,2}(?:[Cc]onsultations|exchanges|cooperation|action|activities)"
    r"|[Pp]rogram(?:me)?\s+of\s+(?:[a-z-]+\s+){0,2}(?:cooperation|exchanges)|(?:[Cc]onsultations?|[Cc]ooperation)\s+[Pp]lan|Plan"
    r"|Program(?:me)?|[Rr]oad\s?map|Declaration|(?:[Ee]xecutive|[Ee]xchange"
    r"|[Cc]ooperation)\s+[Pp]rogram(?:me)?|(?:purchase|supply|procurement|helicopter|arms"
    r"|chopper|submarine|vaccine|weapons|gas|oil|fertilizer|government-to-government|state-to-state)\s+deal"
    r"|[Dd]eal(?=\s+(?:to\s+(?:buy|acquire|purchase|procure|supply|import)|for\s+(?:the\s+)?(?:purchase|supply|procurement|\d))\b)"
    r"|TREATY|AGREEMENT|MEMORANDUM\s+OF\s+UNDERSTANDING|[Oo]rder(?=\s+for\s+(?:\d+"
    r"|[a-z]+)\s+(?:[\w-]+\s+){0,3}(?:helicopters?|rifles|launchers|vessels|ships|aircraft"
    r"|submarines?|tanks|doses|trucks|vehicles))"
    rf"|{foreign.INSTRUMENTS})\b"
)
# "Memorandum of Understanding (MOU) on …": an acronym beside what it is short for is part of the name.
ACRONYM = r"\([A-Z][A-Za-z&-]{1,9}\)"
_ACRONYM = re.compile(rf"\s*{ACRONYM}")
_MODIFIER = re.compile(
    r"(?:[A-Z][\w’'-]*|intergovernmental|inter-agency|bilateral|joint|[a-z]+-[a-z]+|[a-z]{3,})$"
)
_NOT_MODIFIER = frozenset(
    """
    a an the this that these those another any no some each every such its their his her our my your both
    one two three four five six seven eight nine ten several many new separate similar final formal first
    second third fourth fifth sixth seventh eighth ninth tenth draft proposed signed landmark historic
    same said existing possible pending key planned other more last next latest current initial
    preliminary simple written broad general future old binding million billion trillion worth peso pesos
    dollar dollars sign signs signing inked ink conclude concluded concluding ratify ratified ratifying
    finalize finalise finalized negotiate negotiated negotiating discuss discussed study draft drafting
    implement implementing pursue seek want need reach reached reaching and or of on in to for with by at
    from under as is are was were be been being has have had will would may might could can that which who
    when also not all put signed approve approved review reviewing through via after before during into
    between about than then but while where there it they he she we if because since until expected
    working work worked covers cover includes include including including make made making enter entered
    entering hold held give gave got get like unlike only even main important major big small large real
    ang isang ng mga sa ni nina at na ay kay kina
    special draft government-to-government so-called long-awaited much-awaited sought proposing
    """.split()
)
_VERB_SHAPE = re.compile(
    r"(?:ize|ise|ify|(?<!supp)(?<!fami)(?<!assemb)ly|ed"
    r"|(?<!train)(?<!shipp)(?<!fish)(?<!bank)(?<!trad)(?<!manufactur)(?<!engineer)(?<!min)(?<!broadcast)(?<!launder)ing)$"
)
_TAIL_START = re.compile(
    r"\s+(?:with\s+(?:Russia|Moscow|Manila|the\s+(?:Philippines|Philippine\s+government|Russian\s+(?:Federation|government|side)))\s+)?"
    rf"(?:{foreign.INSTRUMENT_MATTER}|on|for|of|between|setting\s+up|establishing"
    rf"|creating|concerning|regarding|about|against"
    rf"|in(?=\s+(?:culture|agriculture|education|science|health|trade|tourism|energy|space|defen[cs]e|transport"
    rf"|industry|mass|sports?|disaster|labou?r|customs|higher|nuclear|military|information|fisher))"
    rf"|in\s+the\s+(?:fields?|areas?"
    rf"|sphere)\s+of|to\s+(?:study|cooperate|supply|avoid|buy|acquire|purchase|procure|import|explore|establish"
    rf"|develop|build|prevent)|of\s+the)\b"
)
# "A signed agreement that should strengthen cooperation in fisheries": a purpose in place of a title.
_PURPOSE = re.compile(
    r"\s+(?:aimed\s+at|(?:meant|intended|designed)\s+to|to|(?:that|which)\s+(?:(?:will|would|should|shall|may|could)|(?:aims?|seeks?|is\s+meant|is\s+intended|is\s+expected)\s+to))\s+"
    r"(?:further\s+|help\s+(?:to\s+)?|jointly\s+)?(?:strengthen|boost|promote|enhance|expand|deepen|increase|improve|facilitate"
    r"|widen|broaden|combat|curb|export|import|exchange|share|step\s+up|protect|open\s+up|ease|upgrade|revive|bolster"
    r"|(?:strengthen|boost|promot|enhanc|expand|deepen|increas|improv|facilitat|widen|broaden|bolster)ing)\b"
)
_ONE_NEW = re.compile(r"\b(?:an?|another)\s+(?:[\w-]+\s+){0,2}$")
_TOKEN = re.compile(r"\s*([,;:.!?()\[\]“”\"«»–—]|[^\s,;:.!?()\[\]“”\"«»–—]+(?:\.\d+)?)")
_STOP = (
    frozenset(
        """
    is are was were be been being will would shall has have had do does did can could may might must
    should that which who whom whose when while where during after before by at as until till since still
    if though although but because so than then with from under through through within without signed
    inked ratified concluded negotiated finalized finalised agreed drafted reached entered expires expired
    remains remain remained provides provide covers covered cover allows allow lets let gives give gave
    takes took came comes come deals sets set includes include seeks seek aims aim needs need requires
    require goes went obliges leads calls stalled lapsed makes make made opens yesterday today tomorrow
    here there now later earlier soon ready worth valued saying said says told also not no yet this that
    last next early late mid he she they it we expected scheduled slated due being signed witnessed
    following once which per via including among amid ahead following between_ alone however meanwhile
    upon both
    """.split()
    )
    - {"between_"}
    | foreign.STOPS
)
_BETWEEN_THE_TWO = re.compile(
    r"\bbetween\s+the\s+(?:two\s+)?(?:countries|sides|governments|states|nations)\s*$"
)
_MATTER = re.compile(r"\s+(?:for|on)\s")
_TITLE_START = re.compile(r"^[A-Z]")
_FOREIGN = Prefiltered(
    r"\b(?:Mutual\s+Defen[cs]e\s+Treaty|Visiting\s+Forces|Enhanced\s+Defen[cs]e|EDCA|VFA"
    r"|Paris\s+Agreement|UNCLOS|Law\s+of\s+the\s+Sea|Vienna\s+Convention"
    r"|Geneva\s+Convention|RCEP"
    r"|Non-?[Pp]roliferation|Amity\s+and\s+Cooperation|[Pp]eace\s+(?:agreement|pact|accord"
    r"|deal|treaty)|[Cc]ease-?fire|Minsk|Rome\s+Statute|Kyoto"
    r"|Comprehensive\s+Agreement\s+on\s+the\s+Bangsamoro|United\s+Nations\s+Convention"
    r"|UN\s+Convention|ASEAN|Free\s+Trade\s+Area)"
)
# "… and the Extradition Treaty": what follows the "and" is the next instrument, not the same one's matter.
_ANOTHER = re.compile(
    r"\s+(?:an?\s|another\s|(?:the\s+|of\s+)?(?:(?!and\b)[\w-]+\s+){0,5}?(?:[Mm]emorand"
    r"|M[Oo][UA]\b|Agreement|Treaty|Protocol|Convention|Contract|Arrangement|Program|Plan\b"
    r"|Joint\s|treaty|agreement\b|protocol\b|contract\b))"
)
_TITLE_IN_ITSELF = re.compile(
    r"\w\sdeal$|exchange\s+of|consultations|joint\s+(?:statement|declaration|communiqu)", re.IGNORECASE
)
_A_MEMORANDUM = re.compile(
    r"^.?\ba\s+memorandum\s+of\s+(?:understanding|cooperation|agreement|intent)$", re.IGNORECASE
)
_REFERRING = re.compile(
    r"\b(?:the|this|that|both|said|these|those|each|its)\s+(?:(?:new|draft|same|two|signed"
    r"|proposed|latter|former|said|[\w-]+)\s+)?$",
    re.IGNORECASE,
)
_KIND_WORDS: tuple[tuple[str, AgreementKind], ...] = (
    (r"memorand|^mo[ua]s?$|letters? of intent|declaration of intent", "mou"),
    (r"exchange of", "exchange_of_notes"),
    (r"joint (?:statement|declaration|communiqu)|^declaration", "joint_statement"),
    (r"plan|program|road", "action_plan"),
    (r"protocol", "protocol"),
    (r"contract|deal$|^order", "contract"),
    (r"treat|convention", "treaty"),
    (r"agreement|arrangement|accord|pact", "agreement"),
    *foreign.INSTRUMENT_KINDS,
)
_KINDS = tuple((re.compile(words), kind) for words, kind in _KIND_WORDS)


_EACH_MATTER = re.compile(r"(?:,\s+and|,|\s+and)?\s+on\s+(?=the\s|[\w-]+)")
_SINGULAR = {"agreements": "agreement", "treaties": "treaty", "memoranda": "memorandum", "memorandums": "memorandum",
             "protocols": "protocol", "contracts": "contract", "mous": "MOU", "conventions": "convention"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class InstrumentMention:
    """An instrument named in the text; ``title`` empty where the words only point back ("the document")."""

    start: int
    end: int
    title: str
    kind: AgreementKind
    plural: bool = False
    head: str = ""


def find_instruments(reading: Reading, start: int, end: int) -> list[InstrumentMention]:
    """Instrument names in ``[start, end)``, in order, never overlapping."""
    text, position = reading.document.text, start
    found: list[InstrumentMention] = []
    for match in _HEAD.finditer(text, start, end):
        if match.start() < position:
            continue
        floor = start if not found else position
        first = (
            match.start()
            if match.group().casefold() == "kasunduan"
            else _modifiers(text, floor, match.start())
        )
        last = title_end(reading, first, match.end(), end)
        title = " ".join(text[first:last].split()).strip(" ,")
        head = match.group("head")
        kind = kind_of(head)
        if _FOREIGN.search(title) or _FOREIGN.search(text[max(start, first - 12) : last + 12]):
            position = last
            continue
        bare = first == match.start() and last == match.end()
        if (
            bare
            and not _TITLE_IN_ITSELF.search(head)
            and not _A_MEMORANDUM.search(text[max(0, first - 3) : last])
        ):
            title = ""
        found.append(InstrumentMention(first, last, title, kind, _is_plural(head), head.lower()))
        position = last
    return found


def apart(reading: Reading, mention: InstrumentMention) -> list[InstrumentMention]:
    """One mention for each of "the agreements on A and on B"; none for other plurals, itself for a single name."""
    if not mention.plural:
        return [mention]
    text = reading.text(mention.start, mention.end)
    edges = [m.start() for m in _EACH_MATTER.finditer(text)]
    if len(edges) < 2:
        return []
    head = singular(mention.head)
    found = []
    for start, end in zip(edges, [*edges[1:], len(text)], strict=True):
        first = start + re.match(r"[\s,]*(?:and\s+)?", text[start:]).end()  # type: ignore[union-attr]
        matter = text[first:end].strip(" ,")
        at = mention.start + (0 if start == edges[0] else first)
        found.append(
            InstrumentMention(
                at, mention.start + first + len(matter), f"{head} {matter}", mention.kind, head=head
            )
        )
    return found


def singular(head: str) -> str:
    return _SINGULAR.get(head.split(maxsplit=1)[0], "agreement")


def kind_of(head: str) -> AgreementKind:
    folded = " ".join(head.lower().split())
    return next((kind for pattern, kind in _KINDS if pattern.search(folded)), "agreement")


def _is_plural(head: str) -> bool:
    word = head.split(maxsplit=1)[0].lower()
    return word in ("memoranda", "memorandums", "treaties", "mous", "moas") or (
        word.endswith("s") and not head.lower().startswith("exchange")
    )


def refers_back(text: str, start: int) -> bool:
    """True when the words before an instrument's head point at one named already."""
    return bool(_REFERRING.search(text[max(0, start - 30) : start]))


def _modifiers(text: str, floor: int, start: int) -> int:
    """Where the words that belong to the name begin, going left from its head word."""
    first, taken, pending = start, 0, -1
    for match in reversed(list(re.finditer(r"\S+", text[max(floor, start - 90) : start]))):
        base = max(floor, start - 90)
        word = match.group()
        if word in ("and", "of", "on", "for", "&") and taken:
            pending = first if pending < 0 else pending
            continue
        if (
            taken >= 7
            or not _MODIFIER.match(word)
            or word.lower() in _NOT_MODIFIER
            or _VERB_SHAPE.search(word.lower())
        ):
            break
        if pending >= 0 and not _TITLE_START.match(word):
            break
        if re.fullmatch(r"[A-Z][\w’'-]*['’]s", word) or (word[0].islower() and taken >= 3):
            break
        if re.fullmatch(r"(?i)Russian?|Philippines?|Philippine|Manila|Moscow|Filipino", word) and not taken:
            break
        first, taken, pending = base + match.start(), taken + 1, -1
    return first


def title_end(reading: Reading, first: int, head_end: int, limit: int) -> int:
    """Where the name ends, going right from its head word through "on …", "between … and …"."""
    text = reading.document.text
    if not (opening := _opening(text, first, head_end, limit)):
        return head_end
    dates = {d.start: d.end for d in reading.dates_in(head_end, limit)}
    end, position, words = head_end, opening.end(), 0
    capital = bool(_TITLE_START.match(text[opening.end() :].lstrip()[:1] or "a"))
    people = {s.start for s in reading.seen_in(head_end, limit) if s.person.office}
    while match := _TOKEN.match(text, position, limit):
        word, at = match.group(1), match.start(1)
        low = word.lower()
        if word == "(" and (short := _ACRONYM.match(text, position, limit)):
            position = end = short.end()
            continue
        if (
            word == ","
            and capital
            and re.match(r"\s*(?:[A-Z][\w-]+\s*,?\s*){1,4}and\s+[A-Z]", text[match.end() : match.end() + 60])
        ) or (
            word == "," and _BETWEEN_THE_TWO.search(text, head_end, at) and _MATTER.match(text, match.end())
        ):
            position = match.end()
            continue
        if not word[0].isalnum() or low in _STOP or at in people:
            break
        if low == "and" and _ANOTHER.match(text, match.end(), limit):
            break
        if low in ("in", "on", "at") and _opens_circumstance(reading, text, match.end(), limit, low):
            break
        if at in dates and low != "may" and not re.fullmatch(r"\d{4}(?:[-–]\d{4})?", text[at : dates[at]]):
            break
        if low.endswith("ed") and re.match(
            r"\s+(?:by|in|on|at|during|with|between|last)\b", text[match.end() : match.end() + 12]
        ):
            break
        if words >= 22:
            break
        position, words = match.end(), words + 1
        if low not in ("and", "of", "the", "on", "in", "for", "to", "a", "an", "or", "between", "their"):
            end = position
    return end


def _opening(text: str, first: int, head_end: int, limit: int) -> re.Match[str] | None:
    """The words by which a name goes on behind its head word, or the acronym beside that."""
    short = _ACRONYM.match(text, head_end, limit)
    at = short.end() if short else head_end
    opening = _TAIL_START.match(text, at, limit)
    if opening is None and _ONE_NEW.search(text, max(0, first - 30), first):
        opening = _PURPOSE.match(text, at, limit)
    return opening


def _opens_circumstance(reading: Reading, text: str, at: int, limit: int, preposition: str) -> bool:
    """True when "in" or "on" opens a date or a place, not a part of the name."""
    begin = at + (len(text[at:limit]) - len(text[at:limit].lstrip()))
    ahead = text[begin : begin + 40]
    if re.match(
        r"(?:the\s+)?(?:margins|sidelines|presence|framework|course|afternoon|morning|evening"
        r"|first|second|third|fourth|coming|hall)\b",
        ahead,
    ):
        return True
    if any(d.start - begin <= 4 for d in reading.dates_in(begin, min(limit, begin + 40))):
        return True
    return preposition in ("in", "at") and any(
        p.start - begin <= 4 for p in reading.places_in(begin, min(limit, begin + 50)) if p.kind != "country"
    )
