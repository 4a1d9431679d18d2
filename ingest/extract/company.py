"""Company read from structure: people of both sides in the roles of one act that nobody does from afar.

``triggers`` knows words that name an encounter, and the ways to tell one never end: they "planted a tree", one "rode the
metro alongside" the other, "showed" him a port. So here the list is of what does *not* mean presence (``apart_words``), and
a clause that names office holders of both sides tells an encounter where

- they are its subject together ("X and Y planted a tree in Manila"),
- one acts in the other's company ("X watched a drill alongside Y", "Joined by Y, X …", "X sat with Y at his side"),
- one does to the other what needs him there ("X showed Y the port", "X was guided through it by Y"), or
- a noun of being together has both ("a huddle of X with Y", "handshakes between X and Y"),

each with a place, a day or an occasion in the same clause. A mention read so opens an encounter or joins one as any
other does; its record is less sure (``meeting.company``).
"""

from __future__ import annotations

import re

from .apart_words import APART, JOURNEYS
from .circumstances import date_for, place_for
from .clauses import Clause
from .mention_people import acts_for_a_state
from .reading import SIDES, Reading, Seen
from .triggers import Trigger
from .types import MeetingKind, Person

_MARK = {"PH": "\ue000", "RU": "\ue001"}
_N = "[\ue000\ue001]+"
_OFFICE = (
    r"(?:chief|chairman|chairwoman|chair|commandant|secretary|minister|president|governor|mayor|ambassador|envoy|director|head|speaker"
    r"|chancellor|rector|leader|premier|counterpart|host|guest|colleague|peer|adviser|visitor|spouse|commander|consul|general|the|his|her|visiting|then)"
)
# The title before a name goes with the name; "and" inside it stands between two capitals ("Trade and Industry").
_TITLE_WORD = rf"(?:[A-Z][\w.'’&-]*(?:['’]s)?,?|{_OFFICE})"
_TITLE = re.compile(
    rf"\b{_TITLE_WORD}\s+(?:(?:{_TITLE_WORD}|(?:of|for|to)(?:\s+the)?|and(?=\s+(?:[A-Z][\w-]+\s+)+(?:Secretary|Minister|Undersecretary)\b))\s+)*(?={_N})"
)
_APPOSED = "(?:\\s*,\\s(?!and\\b)[^,;\ue000\ue001]{2,90},(?!\\s+and\\b)|\\s\\([^()]*\\))?"
_ADVERB = (
    r"(?:\s+(?:[a-z]+ly|also|then|later|again|both|together|jointly|on\s+[A-Z][a-z]+day|himself|herself))*"
)
_COMPANY = (
    r"(?:alongside|beside|together\s+with|along\s+with|next\s+to|opposite|across(?:\s+the\s+\w+)?\s+from|face[\s-]to[\s-]face\s+with|side[\s-]by[\s-]side\s+with"
    r"|shoulder[\s-]to[\s-]shoulder\s+with|arm[\s-]in[\s-]arm\s+with|in\s+(?:the\s+)?(?:company|presence)\s+of|in\s+tandem\s+with|accompanied\s+by|flanked\s+by|joined\s+by|hosted\s+by"
    r"|escorted\s+by|guided\s+by|greeted\s+by|as\s+(?:the\s+|a\s+)?guests?\s+of|at\s+the\s+(?:table|side|home|house|residence|invitation|elbow)\s+of|at\s+the\s+expense\s+of)"
)
_WITH_HIM = r"(?:as\s+(?:his|her)\s+(?:\w+\s+)?(?:guide|host|guest|escort|partner|companion|interpreter)|at\s+(?:his|her)\s+(?:side|elbow|table)|opposite\s+(?:him|her)|beside\s+(?:him|her)|looking\s+on|in\s+tow|in\s+attendance)"
_OCCASION = re.compile(
    r"\b(?:dinner|lunch(?:eon)?|breakfast|brunch|supper|banquet|coffee|tea|cocktails?|reception|toasts?|wreath|tour|briefing|ceremony|rites"
    r"|one-on-one|t[eê]te-[aà]-t[eê]te|huddle|sit-down|audience|gathering|handshakes?|inspection|unveiling|inauguration|ribbon|groundbreaking|parade"
    r"|concert|exhibit(?:ion)?|his\s+(?:office|residence|home|house|study|villa|dacha|yacht)|her\s+(?:office|residence|home|house|study)|the\s+residence|hotel|doorstep|airport|tarmac|pier|deck|table)\b"
)
_EVENT = (
    r"(?:huddles?|handshakes?|t[eê]te-[aà]-t[eê]tes?|one-on-ones?|sit-downs?|get-togethers?|rendezvous|powwows?|parleys?|tryst|reunion|head-to-head|face-to-face|pull-asides?"
    r"|walkabout|stroll|photo\s+op(?:portunity)?|toasts?|hug|embrace|colloquy|confab|heart-to-heart|tea|coffee|breakfast|brunch|lunch(?:eon)?|dinner|supper|banquet|reception|session|audience|round\s+table|working\s+(?:lunch|dinner|breakfast))"
)
_FROM_AFAR = re.compile(
    r"\b(?:(?:in|through|via)\s+an?\s+(?:[\w-]+\s+){0,2}(?:statement|letter|tweet|post|message|editorial|column|interview|op-ed|cable|telegram|note|speech|lecture)|by\s+(?:letter|phone|telephone|e-?mail|mail)"
    r"|on\s+(?:Twitter|Facebook|Telegram|social\s+media|the\s+phone|television|TV|video)|polls?|survey|magazine|ratings?|portraits?|posters?|effig(?:y|ies)|masks?|dolls?|cartoons?|murals?|biograph(?:y|ies)|lists?\s+of"
    r"|barbs|to\s+task|for\s+granted|exception|issue\s+with|aim\s+at|swipe|dig|in\s+absentia|video)\b",
    re.IGNORECASE,
)
_GATHERING = re.compile(
    r"\b(?:summits?|forum|conference|congress|APEC|ASEAN|Apec|Asean|East\s+Asia|assembly|G20|United\s+Nations|leaders|heads\s+of\s+(?:state|government)|family\s+photo)\b",
    re.IGNORECASE,
)
_TIME_FOR = re.compile(
    r"\b(?:minutes|hours?|half-hour|time|slot|evening|afternoon|morning)\s+(?:for|with|to)\s+$"
)
_NO_VERB = frozenset(
    """
    in on of at for to from by with about after before since when while who whom whose which that and or but as than the a an his
    her their its into over under like unlike if because during amid against between among per via not nor neither either
    """.split()
)
_PAST = frozenset(
    """
    ate bent bit blew bore bought bound broke brought built burnt bet caught clung cut dealt did dove drank drew drove dug fed fell
    fought found gave ground grew had held hid hung knelt laid lay led lent let lit lost made met paid posed ran rode rose sang sat
    set shone shook showed slid slipped spent split spread spun stole stood strode struck strung swam swung threw took tore trod
    turned woke won wore wound wove beat lays sits cuts leads
    """.split()
)
_BE = frozenset("is are was were be been being".split())
_AUXILIARY = frozenset("will would shall may might could can must has have had is are was were".split())
_FILLER = frozenset(
    "be been being have had not to set due expected scheduled slated also then later both again together jointly about".split()
)
_PRESENCE = frozenset(
    """
    show hand pin give lead guide escort drive walk decorate award present seat usher serve pour accompany introduce
    embrace hug kiss pat ferry join dance sing play golf hunt ride sail stroll march jog pray hosts host receive welcome fete toast
    showed shown shows handed hands pinned pins gave given gives led leads guided guides escorted escorts drove driven drives
    walked walks decorated decorates awarded awards presented presents seated seats ushered ushers served serves poured pours
    accompanied accompanies introduced introduces embraced hugged kissed patted ferried joined joins had has opened opens
    """.split()
)
# Who is received by both is whom they meet.
_RECEIVES = frozenset("welcomed welcome greeted greet received receive hosted host met meet awaited".split())
_WITH_WHAT = frozenset(
    """
    agreement deal relations ties friendship contract war row feud spat dispute issue differences problem trust popularity
    cooperation alliance partnership solidarity contact line along up away off rapport relationship bond chemistry sympathy
    word-war pact accord treaty memorandum talks meeting call letter influence patience agreements compared
    """.split()
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")

_TOGETHER = re.compile(
    rf"(?P<a>{_N}){_APPOSED},?\s+(?:and|(?:together|along|side\s+by\s+side)\s+with|as\s+well\s+as)\s+(?P<b>{_N}){_APPOSED}{_ADVERB}\s+(?P<verb>[a-z][a-z-]+)\b"
)
_BESIDE = re.compile(
    rf"(?P<a>{_N})(?P<apposed>{_APPOSED}){_ADVERB}\s+(?P<verb>[a-z][a-z-]+)\b(?P<between>[^;\ue000\ue001]{{0,140}}?)\b(?P<how>{_COMPANY}|with|by)\s+(?P<b>{_N})"
)
_IN_FRONT = re.compile(
    rf"^\W*(?:{_COMPANY}|[Ww]ith)\s+(?P<a>{_N})[^;\ue000\ue001]{{0,90}},\s+(?P<b>{_N}){_APPOSED}{_ADVERB}\s+(?P<verb>[a-z][a-z-]+)\b",
    re.IGNORECASE,
)
_INSERTED = re.compile(
    rf"(?P<a>{_N}),\s+{_COMPANY}\s+(?P<b>{_N})[^,;\ue000\ue001]{{0,90}},{_ADVERB}\s+(?P<verb>[a-z][a-z-]+)\b"
)
_SIDE_BY_SIDE = re.compile(
    rf"(?P<verb>[a-z][a-z-]+)\s+(?P<a>{_N}){_APPOSED},?\s+(?P<how>{_COMPANY})\s+(?P<b>{_N})"
)
_TO_HIM = re.compile(
    rf"(?P<a>{_N}){_APPOSED}{_ADVERB}\s+(?P<verb>[a-z][a-z-]+)\b(?P<between>[^;\ue000\ue001]{{0,100}}?)\s(?P<b>{_N})"
)
_NOUN = re.compile(
    rf"\b(?P<verb>{_EVENT})\b(?:\s+(?!of\b|with\b|between\b)[\w'’-]+){{0,6}}?\s+(?:of|between|by|with|involving)\s+(?P<a>{_N}){_APPOSED},?\s+(?:and|with)\s+(?P<b>{_N})",
    re.IGNORECASE,
)
_WHOSE_NOUN = re.compile(
    rf"(?P<a>{_N})['’]s?\s+(?:[\w-]+\s+){{0,3}}?(?P<verb>{_EVENT})\b(?:\s+(?!with\b)[\w'’-]+){{0,6}}?\s+with\s+(?P<b>{_N})"
)
_WHOM_FIRST = re.compile(r"(?:(?:with|alongside|beside|opposite)\s+)?whom\s")
_WHOM = re.compile(
    rf"^(?:(?:with|alongside|beside|opposite)\s+)?whom\s+(?P<b>{_N}){_APPOSED}{_ADVERB}\s+(?P<verb>[a-z][a-z-]+)\b"
)


_ENCOUNTERS: frozenset[MeetingKind] = frozenset({"talks", "courtesy_call", "commission", "call", "signing"})


def with_company(
    reading: Reading, clauses: list[Clause], position: int, triggers: list[Trigger]
) -> list[Trigger]:
    """The event words of a clause, with the act read from its structure where none of them tells an encounter."""
    if any(t.kind in _ENCOUNTERS and not t.company for t in triggers):
        return triggers
    found = company_in(reading, clauses, position)
    if found is None or any(t.start < found.end and found.start < t.end for t in triggers if not t.company):
        return triggers
    return sorted([*triggers, found], key=lambda t: t.start)


def company_in(reading: Reading, clauses: list[Clause], position: int) -> Trigger | None:
    """The act of ``clauses[position]`` in which people of both sides are together, None where there is none."""
    clause = clauses[position]
    people = [s for s in reading.seen_in(clause.start, clause.end) if s.person.country in SIDES]
    sides = {s.person.country for s in people}
    sides |= {p.country for p in antecedent(reading, clauses, position)} if sides else set()
    if not sides >= set(SIDES) or clause.text.startswith("Had ") or _FROM_AFAR.search(clause.text):
        return None
    masked = _masked(reading, clause, people)
    for read in (_of_noun, _in_company, _together, _done_to, _of_whom):
        found = read(masked)
        if found is None:
            continue
        at, until, sure = found
        start, end = clause.start + at, clause.start + until
        if not reading.is_quoted(start, end) and _is_set(reading, clause, start, end, sure):
            form = "noun" if read is _of_noun else "verb"
            return Trigger("talks", form, start, end, clause.text[at:until], "structure")
    return None


def antecedent(reading: Reading, clauses: list[Clause], position: int) -> list[Person]:
    """Whom "whom Y had over" means: the last one named in the clause before."""
    if not position or not _WHOM_FIRST.match(clauses[position].text):
        return []
    before = reading.seen_in(clauses[position - 1].start, clauses[position - 1].end)
    return [s.person for s in before[-1:] if acts_for_a_state(reading, s.person)]


def _masked(reading: Reading, clause: Clause, people: list[Seen]) -> str:
    """The clause with marks in the place of each office holder of a side, title and name; offsets stay."""
    text = clause.text
    for seen in people:
        if not acts_for_a_state(reading, seen.person) or reading.is_absent(seen) or reading.is_speaker(seen):
            continue
        at, until = seen.start - clause.start, seen.end - clause.start
        text = text[:at] + _MARK[seen.person.country] * (until - at) + text[until:]
    return _TITLE.sub(lambda m: m.string[m.end()] * len(m.group()), text)


_Found = tuple[int, int, bool]  # the act's word in the clause, and whether any setting is enough


def _opposed(match: re.Match[str]) -> bool:
    """Whether the two are of different sides."""
    return match["a"][0] != match["b"][0]


def acts_of_presence(words: str, depth: int = 3) -> bool:
    """Whether the words from a verb on tell an act of presence: none of the first ones is done from afar."""
    told = [w.lower() for w in _WORD.findall(words)][: depth + 3]
    told = [w for w in told if w not in _FILLER and w not in _AUXILIARY][:depth]
    return bool(told) and not any(w in APART for w in told) and told[0] not in JOURNEYS


def is_past(word: str) -> bool:
    return word.endswith("ed") or word in _PAST


def is_verb(word: str) -> bool:
    """Whether a word behind its subject can only be a verb of a tale: past, or an auxiliary."""
    return word not in _NO_VERB and (is_past(word) or word in _AUXILIARY)


def _main(match: re.Match[str]) -> tuple[int, int]:
    """The act's own word: past auxiliaries."""
    text = match.string
    for word in _WORD.finditer(text, match.start("verb"), match.start("verb") + 60):
        if word.group() in _NO_VERB or word.group() == "opposite":
            break  # "had him over": the auxiliary is the verb
        if word.group() not in _AUXILIARY and word.group() not in _FILLER:
            return word.start(), word.end()
    return match.span("verb")


def _together(masked: str) -> _Found | None:
    for match in _TOGETHER.finditer(masked):
        rest = masked[match.start("verb") :]
        if not _opposed(match) or match["verb"] in _NO_VERB or not acts_of_presence(rest):
            continue
        if match["verb"] in _BE and not re.match(r"\w+\s+(?:\w+ly\s+)?\w+(?:ed|wn|ng)\b", rest):
            continue
        if not _GATHERING.search(rest) and masked[slice(*_main(match))] not in _RECEIVES:
            return *_main(match), False
    return None


def _in_company(masked: str) -> _Found | None:
    for pattern in (_IN_FRONT, _INSERTED, _SIDE_BY_SIDE, _BESIDE):
        for match in pattern.finditer(masked):
            if not _opposed(match):
                continue
            if pattern is not _BESIDE:
                if not acts_of_presence(masked[match.start("verb") :], 1):
                    continue
                return *_main(match), True
            if not is_verb(match["verb"]) or not acts_of_presence(match["verb"] + match["between"], 12):
                continue
            how = match["how"]
            if how in ("with", "by"):
                words = _WORD.findall(match["between"])
                if how == "by" and match["verb"] not in _BE and "was" not in words and "were" not in words:
                    continue
                if how == "with" and (
                    {w.lower() for w in words[-2:]} & _WITH_WHAT or match["verb"] in _WITH_WHAT
                ):
                    continue
                return *_main(match), how == "with"
            return *_main(match), True
    return None


def _done_to(masked: str) -> _Found | None:
    for match in _TO_HIM.finditer(masked):
        words = match["verb"] + match["between"]
        if not _opposed(match) or not is_verb(match["verb"]):
            continue
        at, until = _main(match)
        present = masked[at:until].lower() in _PRESENCE
        beside = re.search(rf"\b{_WITH_HIM}\b", masked[match.end() :])
        if not acts_of_presence(words, 14) and not (beside and match["verb"] in ("had", "has")):
            continue
        if (
            beside
            or _TIME_FOR.search(match["between"] + " ")
            or _OCCASION.search(masked, at)
            or (present and masked[at:until] not in ("had", "has"))
        ):
            return at, until, bool(beside)
    return None


def _of_noun(masked: str) -> _Found | None:
    for pattern in (_NOUN, _WHOSE_NOUN):
        for match in pattern.finditer(masked):
            if _opposed(match):
                return *match.span("verb"), True
    return None


def _of_whom(masked: str) -> _Found | None:
    match = _WHOM.match(masked)
    had = match is not None and match["verb"] in ("had", "has")
    if match is None or not (had or acts_of_presence(masked[match.start("verb") :])):
        return None
    return *_main(match), False


def _is_set(reading: Reading, clause: Clause, start: int, end: int, sure: bool) -> bool:
    """Whether the clause sets the act somewhere: a place or an occasion, or a day where the company itself is plain."""
    span = (start, end)
    if place_for(reading, clause.start, clause.end, span) or _OCCASION.search(clause.text):
        return True
    return sure and date_for(reading, clause.start, clause.end, span) is not None
