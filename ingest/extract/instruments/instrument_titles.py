"""Names of instruments in the text: where each begins and ends, what kind it is, and what only refers back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.extract.clauses import foreign_words as foreign
from ingest.extract.clauses.reading import Reading
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import AgreementKind, Span

from .goods import GOODS
from .instrument_end import title_end
from .instrument_matter import signed_within
from .instrument_partners import body_behind, partners_in
from .instrument_start import MATTER_OF_ONE, pair_start, title_start

_HEAD = Prefiltered(
    r"\b(?P<head>[Mm]emorand(?:um|a|ums)\s+of\s+(?:[Uu]nderstanding|[Ii]ntent(?:ion)?"
    r"|[Aa]greement|[Cc]ooperation)|[Ll]etters?\s+of\s+[Ii]ntent"
    r"|[Mm]emorand(?:um|a|ums)(?!\s+(?:[Oo]rder|[Cc]ircular)\b)"
    r"|M[Oo][UA]s?|[Tt]erms\s+of\s+[Rr]eference|[Aa]greed\s+[Mm]inutes|[Dd]eeds?\s+of\s+[Dd]onation"
    r"|(?:[Ss]tandard\s+)?[Oo]perating\s+[Pp]rocedures?|Procedures?(?=\s+(?:for|on|of)\s)"
    r"|[Aa]greements?\s+of\s+[Ii]ntent|[Aa]greements?|[Aa]rrangements?|[Aa]ccords?"
    r"|[Pp]acts?|[Tt]reat(?:y|ies)"
    r"|[Cc]onventions?(?!\s+(?:[Cc]ent(?:er|re)|[Hh]all|[Cc]omplex|[Hh]otel)\b)"
    r"|(?<![Oo]fficer\s)(?<!Chief\sof\s)(?<!Presidential\s)(?<!State\s)(?<!Office\sof\s)[Pp]rotocols?"
    r"(?!\s+(?:officers?|office|division)\b)"
    r"|[Cc]ontract(?:\s+with\s+(?:Russia|Moscow|Manila|the\s+(?:Russians|Philippines)))?,?\s+"
    r"(?:valued\s+at|worth)\s+(?:(?:some|about|around|nearly|almost|more\s+than|over)\s+)?"
    r"(?:US|PHP|P|RUB)?\s?[$₱€]?\d[\d.,]*(?:\s?(?:[mbtr]+illion|bn))?(?:\s+(?:pesos?|dollars|rubles))?"
    r"(?!\d|[.,]\d|\s?(?:[mbtr]+illion|bn|pesos?|dollars|rubles)\b|,?\s+(?:to|for)\s)"
    r"|[Cc]ontracts?"
    r"|[Ee]xchange\s+of\s+(?:diplomatic\s+)?[Nn]otes"
    r"|(?<=[Ee]xchanged\s)"
    r"(?:[Dd]iplomatic\s+[Nn]otes"
    r"|[Nn]otes(?=\s+(?:on|concerning|for)\s+(?:(?:the|an?|mutual)\s+)?"
    r"(?:visa|waiv|aboli|exten|amend|exempt|entry|establish|grant|recogni|transfer|privileges)))"
    r"|[Jj]oint\s+(?:[Ss]tatement"
    r"|[Dd]eclaration|[Cc]ommuniqu[eé])|[Dd]eclaration\s+of\s+[Ii]ntent"
    r"|(?:[Jj]oint\s+)?[Aa]ction\s+(?:[Pp]lan|[Pp]rogram(?:me)?)|[Ww]ork\s+[Pp]lan"
    r"|(?<=\b[Jj]oint\s)plan(?=\s+(?:against|on|for)\s)"
    r"|[Pp]lan\s+of\s+(?:[a-z-]+\s+){0,2}(?:[Cc]onsultations|exchanges|cooperation|action|activities)"
    r"|[Pp]rogram(?:me)?\s+of\s+(?:[a-z-]+\s+){0,2}(?:cooperation|exchanges)"
    r"|(?:[Cc]onsultations?|[Cc]ooperation)\s+[Pp]lan|Plan"
    r"|(?:tourism|culture|consultations?"
    r"|(?:joint|bilateral|executive|work|working|(?:two|three|four|five|multi)-?year)\s+"
    r"(?:[a-z-]+\s+){0,2})\s*program(?:me)?(?!s)"
    r"|(?<!Cultural\s)(?<!Training\s)(?<!Scholarship\s)(?<!Space\s)(?<!Nuclear\s)Program(?:me)?"
    r"|[Rr]oad\s?map|Declaration|(?:[Ee]xecutive|[Ee]xchange"
    r"|[Cc]ooperation)\s+[Pp]rogram(?:me)?|(?:purchase|supply|procurement|helicopter|arms"
    r"|chopper|submarine|vaccine|weapons|gas|oil|fertilizer|(?:government-to-government|state-to-state)[”\"]?)\s+deal"
    r"|[Dd]eal(?=(?:,?\s+(?:valued\s+at|worth)(?:\s[^\s;]{1,14}){1,5}?)?\s+"
    r"(?:with\s+(?:Russia|Moscow|Manila|the\s+(?:Russians|Philippines))\s+)?"
    r"(?:to\s+(?:buy|acquire|purchase|procure|supply|import|build|construct|sell|export|deploy|develop|provide"
    r"|produce|manufacture|assemble|send|hire|modernize|upgrade)"
    rf"|for\s+(?:the\s+)?(?:purchase|supply|procurement|\d[\d,.]*|(?:[\w-]+\s+){{1,3}}?{GOODS})"
    r"|on\s+(?:the\s+(?=(?!side\b|sidelines\b|margins\b|eve\b|part\b)[a-z]+\s+of\s))?"
    r"(?!(?:an?|the|its|hold|track|paper|this|that|behalf|how|what|whether)\b)[a-z]+)\b)"
    r"|(?<![Cc]onstitutional\s)(?<![Cc]harter\s)[Aa]mendment(?!\s+(?:to|of)\b)"
    r"|TREATY|AGREEMENT|PROTOCOL|CONVENTION|MEMORANDUM\s+OF\s+(?:UNDERSTANDING|INTENT|AGREEMENT|COOPERATION)|MLAT"
    r"|(?:(?<=\b[Dd]raft\s)|(?<=\b[Dd]raft\slegal\s))[Ff]ramework(?=\s+(?:for|on|of)\s)"
    r"|(?<!legal\s)[Ff]ramework(?=\s+on\s(?!the\s|which\b|how\b|its\b))|[Cc]ompact(?=\s+on\s)"
    r"|[Ll]etters?\s+of\s+(?:[Uu]nderstanding|[Aa]greement)|[Ee]xchange\s+of\s+[Ll]etters"
    r"|(?:free\s+trade|trade|labou?r|tourism|visa(?:-free)?|extradition|investment|shipping|aviation"
    r"|air\s+services|health|education|science|tax|customs|maritime|intelligence(?:-sharing)?|fishing"
    r"|fisheries|energy|nuclear|space|defen[cs]e|military|security|cooperation|twinning|sister-city)"
    r"\s+deal"
    r"|[Oo]rder(?=\s+for\s+(?:\d[\d,]*"
    r"|Russian|[a-z]+)\s+(?:[\w-]+\s+){0,3}(?:helicopters?|rifles|launchers|vessels|ships|aircraft"
    r"|submarines?|tanks|doses|trucks|vehicles))"
    r"|[Dd]eal(?=\s+(?:that|which)\s+(?:will|would|should|shall)\s+(?!be\b|not\b|only\b|never\b|have\s+to\b)[a-z])"
    r"|[Dd]eal(?=\s+(?:worth\s+(?:[\w.,$₱]+\s+){1,4}?)?(?:signed|forged|sealed|struck|inked|clinched|concluded)\b)"
    r"|(?<=\b[Aa]\s)[Dd]eal"
    r"(?=\s+with\s+"
    r"(?:Russia|Moscow|Roscosmos|Rosatom|Manila|the\s+(?:Russians?|Philippines|Filipino|Philippine)))"
    r"|[Tt]winning\s+(?:of\s+(?:this\s+city|[A-Z]\w+(?:\s+City)?)\s+)?with\s+[A-Z]\w+(?:\s+[A-Z]\w+)?"
    r"|[Ss]ister(?:-city|\s+city|hood)\s+"
    r"(?:ties|relationship|relations|links?|partnership|tie-up|[Cc]ooperation)(?=\s+(?:with|between|of)\s)"
    r"|[Cc]ooperation(?=\s+(?:was|were)\s+(?:signed|inked|sealed)\b)"
    r"|[Pp]artnership(?:\s+with\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+(?:of\s+)?[A-Z][\w’'-]*){0,4})?"
    rf"|{foreign.INSTRUMENTS})\b"
)
_FOREIGN = Prefiltered(
    r"\b(?:START\s+[Tt]reaty|INF\s+[Tt]reaty|Open\s+Skies|Russia[-–](?:Ukrain|US|U\.S\.|China|NATO)"
    r"|US[-–]Russia|Ukraine[-–]Russia|Mutual\s+Defen[cs]e\s+Treaty|Visiting\s+Forces|Enhanced\s+Defen[cs]e"
    r"|EDCA|VFA"
    r"|Paris\s+Agreement|UNCLOS|Law\s+of\s+the\s+Sea|Vienna\s+Convention"
    r"|(?:Geneva|Hague|Chicago|Basel|Budapest|Apostille|Maritime\s+Labou?r)\s+Convention|STCW|SOLAS|MARPOL|RCEP"
    r"|Non-?[Pp]roliferation|[Tt]est[-\s]?[Bb]an|[Nn]uclear[-\s][Bb]an\b"
    r"|(?:Nuclear|Chemical|Biological|Toxin|Conventional)\s+(?:Weapons|Armed\s+Forces)"
    r"|Amity\s+and\s+Cooperation|[Pp]eace\s+(?:agreement|pact|accord"
    r"|deal|treaty)|[Cc]ease-?fire|Minsk|Rome\s+Statute|Kyoto"
    r"|Comprehensive\s+Agreement\s+on\s+the\s+Bangsamoro|United\s+Nations\s+[Cc]onvention"
    r"|UN\s+[Cc]onvention|(?:World\s+Food|Development|Environment)\s+Program(?:me)?\b|ASEAN|Free\s+Trade\s+Area)"
)
_TITLE_IN_ITSELF = re.compile(
    r"\w\sdeal$|\s(?:valued\s+at|worth)\s|^twinning|^sister[- ]?(?:city|hood)"
    r"|^partnership\s+with|(?-i:^Joint\s+Action)|^MLAT$|exchange\s+of|diplomatic\s+notes|consultations"
    r"|joint\s+(?:statement|declaration|communiqu)|^(?:plan|program(?:me)?)\s+of\s"
    r"|^(?:программ|план|дорожн|совместн)",
    re.IGNORECASE,
)
_A_MEMORANDUM = re.compile(
    r"\b(?:an?|isang)\s+(?:(?:standing|existing|long-?standing|bilateral|formal|new|valid)\s+)?"
    r"(?:memorandum\s+of\s+(?:understanding|cooperation|agreement|intent)|MO[AU]|letter\s+of\s+intent)$",
    re.IGNORECASE,
)
# "The memorandum of cooperation (MOC)": named here, though with an article that points back.
_ITS_ACRONYM = re.compile(r"\s\((?:MO[ACIU]|LOI|JS)\)")
_OF_GOODS = re.compile(
    r"\b(?:purchase|procurement|sales?)\s+agreement\b|\bagreement\s+(?:to\s+(?:buy|purchase|acquire|procure)"
    r"|(?:for|on)\s+the\s+(?:purchase|acquisition|procurement)\s+of)\b",
    re.IGNORECASE,
)
_ON_A_MATTER = re.compile(
    r"\bdeal\s+on\s"
    r"|\b(?:trade|labou?r|tourism|visa(?:-free)?|extradition|investment|shipping|aviation|air\s+services|health"
    r"|education|science|tax|customs|maritime|intelligence(?:-sharing)?|fishing|fisheries|energy|nuclear"
    r"|space|defen[cs]e|military|security|cooperation|twinning|sister-city)\s+deal\b"
)
_AMENDS = re.compile(
    r"\b(?:[Aa]mendments?|[Ss]upplements?|[Aa]ddendum|[Aa]nnex)\s+(?:to|of)\s+(?:(?:the|its|their|an?)\s+)?$"
)
AMENDMENT = "amendment"  # by this word alone no name: of what, the text told before
_DRAFT_OF = re.compile(r"\bdraft\s+(?:of\s+(?:the|an?)\s+)?$")
_OF_MANY = re.compile(r"\bmga\s+$")
# A partnership is an instrument where somebody puts a name to it.
_SIGNS_IT = re.compile(
    r"\b(?:sign(?:s|ed|ing)?|ink(?:s|ed|ing)?|conclud(?:e|es|ed|ing)|formali[sz](?:e|es|ed|ing))\s+"
    r"(?:[\w’'-]+\s+){0,5}$"
)
_SIGNED_BEFORE = 60  # characters
_IS_SIGNED = re.compile(r"\s+(?:(?:was|were|is|are|to\s+be|being|will\s+be)\s+)?(?:signed|inked)\b")
_YEARS_BEHIND = re.compile(r"[”\"»]\s+for\s+(?:the\s+(?:period|years)\s+(?:of\s+)?)?20\d\d\s*[-–]\s*20\d\d\b")
_QUOTE_MARKS = re.compile(r"[“”\"«»]")
_REFERRING = re.compile(
    r"\b(?:the|this|that|both|said|these|those|each|its)\s+(?:(?:new|draft|same|two|signed"
    r"|proposed|latter|former|said|[\w-]+)\s+)?$",
    re.IGNORECASE,
)
_KIND_WORDS: tuple[tuple[str, AgreementKind], ...] = (
    (r"^partnership", "agreement"),
    (r"memorand|^mo[ua]s?$|letters? of (?:intent|understanding|agreement)|declaration of intent", "mou"),
    (r"terms of|deed", "agreement"),
    (r"procedures?$", "protocol"),
    (r"exchange of|^(?:diplomatic )?notes$", "exchange_of_notes"),
    (r"joint (?:statement|declaration|communiqu)|^declaration", "joint_statement"),
    (r"plan|program|road", "action_plan"),
    (r"protocol|minutes", "protocol"),
    (r"contract|deal$|^order", "contract"),
    (r"treat|convention|^mlat", "treaty"),
    (r"agreement|arrangement|accord|pact|framework|cooperation", "agreement"),
    *foreign.INSTRUMENT_KINDS,
)
_KINDS = tuple((re.compile(words), kind) for words, kind in _KIND_WORDS)


_EACH_MATTER = re.compile(
    r"(?:(?:,\s+and|,|\s+and)?\s+on"
    r"|(?:,\s+and|,|\s+and|(?<=[Tt]reaties)|(?<=[Cc]onventions))\s+of(?=\s+(?!the\s)[a-z]))\s+"
    r"(?=the\s|[\w-]+)"
)
_ON_MATTERS = re.compile(r"(?:[\w-]+\s+){1,3}?(?:on|(?:related|relating)\s+to)\s+")
_JOINT = re.compile(r",\s+(?:and\s+)?|\s+and\s+")
_LAST_JOINT = re.compile(r",\s+and\s+")  # beside which a bare "and" stands within one matter
_ONE_MATTER = re.compile(
    r"\w+\s+and\s+\w+\s+(?:cooperation|relations|ties|exchanges?|matters|affairs|assistance)\b"
)
_A_MATTER = re.compile(r"(?:the\s+)?(?:[\w'’-]+\s+){0,4}[\w'’-]+")
_OF_THE_LAST = re.compile(r"[\w-]+(?:ical|nical|nal|ral|gal|ial|omic|ific|tary)")
_PAIR = re.compile(rf"({MATTER_OF_ONE})\s+and\s+({MATTER_OF_ONE})\s+\w+", re.IGNORECASE)
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
    partners: frozenset[str] = frozenset()  # cities of the other side with which it is made
    by_party: bool = False  # told by the body alone with which it is made
    named_to: int = (
        0  # where the name ends that goes on behind its signature ("a pact signed in May on trade")
    )
    of_lump: bool = False  # one of several that are told in one breath ("agreements on A, B and C")

    @property
    def span(self) -> Span:
        """Where the name stands, with what is told of its signature inside it."""
        return Span(self.start, max(self.end, self.named_to))


def may_name_one(text: str) -> bool:
    """False only where a text holds no word of an instrument's name."""
    return _HEAD.may_match(text)


def find_instruments(reading: Reading, start: int, end: int) -> list[InstrumentMention]:
    """Instrument names in ``[start, end)``, in order, never overlapping."""
    text, position = reading.document.text, start
    found: list[InstrumentMention] = []
    for match in _HEAD.finditer(text, start, end):
        if match.start() < position or _is_no_paper(text, match, start, end):
            continue
        floor = start if not found else position
        first = (
            match.start()
            if match.group().casefold() == "kasunduan"
            else title_start(text, floor, match.start())
        )
        if _is_plural(match.group("head")):
            first = pair_start(text, floor, first)
        last = title_end(reading, first, match.end(), end)
        if years := _YEARS_BEHIND.match(text, last, end):
            last = years.end()
        inserted = signed_within(reading, match.end(), end) if last == match.end() else 0
        named_to = title_end(reading, first, inserted, end) if inserted else 0
        if amended := _AMENDS.search(text, floor, first):
            first = amended.start()
        goes_on = text[inserted:named_to] if named_to > inserted else ""
        title = _QUOTE_MARKS.sub("", " ".join(f"{text[first:last]}{goes_on}".split())).strip(" ,")
        head = match.group("head")
        kind = _kind_of_title(title, head)
        about = text[max(start, first - 12) : last + 12]
        sentences = reading.document.sentence_texts
        if _FOREIGN.search(title, within=sentences) or _FOREIGN.search(about, within=sentences):
            position = last
            continue
        bare = first == match.start() and last == match.end() and not goes_on
        if _OF_MANY.search(text, max(start, first - 5), first):
            position = last
            continue
        draft = _DRAFT_OF.search(text, max(start, first - 16), first) if kind == "action_plan" else None
        if bare and draft:
            first = draft.start()
            title = f"draft {title}"
        elif (
            bare
            and not _TITLE_IN_ITSELF.search(head)
            and not _A_MEMORANDUM.search(text[max(0, first - 22) : last])
            and not (_ITS_ACRONYM.match(text, last) and refers_back(text, first))
        ):
            title = ""
        if head.lower() == AMENDMENT:
            title = ""
        by_party = (
            not title
            and head.lower() != AMENDMENT
            and not _is_plural(head)
            and (body := body_behind(reading, start, (first, last), end)) is not None
        )
        if by_party and body is not None:
            last = body.end
            title = " ".join(text[first:last].split())
        partners = partners_in(reading, start, end) if title else frozenset()
        found.append(
            InstrumentMention(
                first, last, title, kind, _is_plural(head), head.lower(), partners, by_party,
                named_to if goes_on else last,
            )
        )  # fmt: skip
        position = max(last, named_to)
    return found


def _is_no_paper(text: str, head: re.Match[str], start: int, end: int) -> bool:
    """Whether it is a partnership that nobody puts a name to."""
    return head.group().casefold().startswith("partnership") and not (
        _SIGNS_IT.search(text, max(start, head.start() - _SIGNED_BEFORE), head.start())
        or _IS_SIGNED.match(text, head.end(), end)
    )


def apart(reading: Reading, mention: InstrumentMention) -> list[InstrumentMention]:
    """One mention for each of "agreements on A and on B", "A and B treaties"; none for another plural."""
    if not mention.plural:
        return [mention]
    text = reading.text(mention.start, mention.end)
    if pair := _PAIR.match(text):
        return [
            InstrumentMention(
                mention.start + pair.start(half),
                mention.start + (pair.end() if half == 2 else pair.end(half)),
                f"{pair[half]} {singular(mention.head)}",
                mention.kind,
                head=singular(mention.head),
            )
            for half in (1, 2)
        ]
    head = singular(mention.head)
    edges = [m.start() for m in _EACH_MATTER.finditer(text)]
    if len(edges) < 2:
        return [
            InstrumentMention(
                mention.start + (first if number else 0), mention.start + last,
                f"{head} on {text[first:last].removeprefix('in ')}", mention.kind, head=head, of_lump=True,
            )
            for number, (first, last) in enumerate(matters_listed(text))
        ]  # fmt: skip
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


def matters_listed(text: str) -> list[tuple[int, int]]:
    """Where each matter of "agreements on agriculture, fisheries and labor" stands; none where it may be one matter.

    Two words joined by "and" may name one ("trade and economic cooperation"); two phrases do not ("defense cooperation
    and tourism").
    """
    listed = _ON_MATTERS.match(text)
    if listed is None:
        return []
    start = listed.end()
    joints = [m.span() for m in _JOINT.finditer(text, start)]
    if len(joints) > 2 and _LAST_JOINT.search(text, start):
        # "on tourism, trade and industry, and culture and the arts"
        joints = [j for j in joints if text[j[0]] == ","]
    one = _ONE_MATTER.match(text, start)  # "on trade and economic cooperation, agriculture and labor"
    joints = [j for j in joints if not (one and len(joints) > 1 and j[0] < one.end())]
    edges = [start, *(at for joint in joints for at in joint), len(text.rstrip(" ,"))]
    found = list(zip(edges[::2], edges[1::2], strict=True))
    told = [text[first:last] for first, last in found]
    apart_by = len(found) > 2 or (len(found) == 2 and " " in told[0])
    if any(_OF_THE_LAST.fullmatch(matter) for matter in told[:-1]):
        return []  # "defense, military-technical and legal cooperation": of one matter at the end
    return found if apart_by and all(_A_MATTER.fullmatch(matter) for matter in told) else []


def singular(head: str) -> str:
    return _SINGULAR.get(head.split(maxsplit=1)[0], "agreement")


def _kind_of_title(title: str, head: str) -> AgreementKind:
    if "agreement" in title.lower() and _OF_GOODS.search(title):
        return "contract"
    return "agreement" if "deal" in title and _ON_A_MATTER.search(title) else kind_of(head)


@lru_cache(maxsize=512)  # heads repeat
def kind_of(head: str) -> AgreementKind:
    folded = " ".join(head.lower().split())
    return next((kind for pattern, kind in _KINDS if pattern.search(folded)), "agreement")


def _is_plural(head: str) -> bool:
    word = head.split(maxsplit=1)[0].lower()
    return word in ("memoranda", "memorandums", "treaties", "mous", "moas") or (
        word.endswith("s") and not head.lower().startswith(("exchange", "terms", "notes"))
    )


def refers_back(text: str, start: int) -> bool:
    """True when the words before an instrument's head point at one named already."""
    return bool(_REFERRING.search(text[max(0, start - 30) : start]))
