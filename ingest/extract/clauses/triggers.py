"""The words that name an encounter or a journey, by kind, and the ones that only look like it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter, itemgetter
from typing import Literal

from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import MeetingKind, Person

from . import foreign_words as foreign
from .encounter_verbs import BOTH, CALLED, CALLS, HOST_AND_GUEST, TOGETHER
from .event_words import (
    BEFORE_MEET,
    CALL,
    COMMISSION,
    COURTESY,
    DISCUSSED,
    IT,
    SESSION,
    SHIP,
    SHIPS,
    SIGNING,
    TALKS_NOUN,
    TALKS_VERB,
    TOOK_PLACE,
)
from .no_journeys import is_no_journey
from .travel_words import VISIT_NOUN, VISIT_VERB

Form = Literal["verb", "noun"]
Company = Literal["", "together", "host and guest", "both", "structure"]

_ONLY_SPOKE = re.compile(DISCUSSED, re.IGNORECASE)
# "Met with the Filipino community": one's own people at home or abroad, no other side.
_COMPATRIOTS = (
    r"^\s*(?:(?:last|this)\s+\w+\s+|(?:on\s+)?\w+day\s+)?(?:with\s+)?"
    r"(?:(?:the|his|her|members?\s+of\s+the|leaders?\s+of\s+the|a\s+group\s+of)\s+)*"
    r"(?:(?:(?:estimated|some|about|around|nearly|over|at\s+least|more\s+than)\s+)?"
    r"(?:\d[\d,]*|hundreds\s+of|thousands\s+of)\s+)?(?:(?:members?\s+of\s+)?the\s+)?"
    r"(?:(?:Filipino|Russian|Philippine|overseas|local|Filipinos?\s+and)\s+)?"
    r"(?:community|communities|compatriots|diaspora"
    r"|nationals|kababayan|businessm[ae]n|business\s+(?:leaders|community|people|groups?)|investors"
    r"|students|alumni|expatriates"
    r"|workers|(?:the\s+)?(?:victims|families|relatives|detainees|survivors|seafarers|tourists|passengers)"
    r"|(?:tourism|tour|travel)\s+(?:operators|agents|agencies)|executives|traders|importers|exporters"
    r"|Filipinos\b(?=\s+(?:in|there|working|living)))\b"
)
_NOT_A_MEETING = Prefiltered(
    r"(?:\b(?:press|news|media|[\w-]*-?Muslim|inter-?faith|Cabinet|cabinet|board|town\s+hall|party|committee"
    r"|(?<!-to-)staff|International"
    r"|command|council|plenary|peace|annual|[Bb]usiness|summit|emergency|internal|family|ongoing)\s+"
    r"|\b(?:experiences?|expertise|training)\s+in\s+"
    r"|\bA(?:SEAN|sean)(?:(?!\s(?:for|to|by)\s)[\w' -]){0,40}\s+|Leaders['’]?\s+|\bA(?:PEC|pec)\s+"
    r"|\b(?:sidelines|margins|fringes)\s+of\s+(?:an?\s+(?:[\w’'-]+\s+){0,3}|the\s+(?:[A-Z][\w’'-]+\s+){1,3})"
    r"|\b(?:[Пп]лан|[Гг]рафик)(?:а|у|ом|е|ы)?\s+(?:политических\s+|межмидовских\s+)?"
    r"|\b(?:that|which)\s+(?:governs?|governed|regulates?|underlies|underpins?|provides?\s+for)\s+"
    r"(?:(?:the|these|such|their|those|regular)\s+){0,2}"
    r"|\b(?:plan|program(?:me)?|mechanism|memorandum|agreement|protocol|calendar)\s+"
    r"(?:of\s+understanding\s+)?(?:of|on|for)\s+(?:[\w-]+\s+){0,2})$"
)
# "Papers on trade, transport, consultations between the ministries, and culture": what they are about.
_ON_PAPER = re.compile(
    r"\b"
    r"(?:papers|agreements|documents|memorand(?:a|ums)|deals|pacts|MOUs|accords|protocols|instruments)\s+"
    r"(?:of\s+understanding\s+)?(?:on|for|covering)\s[^.;:]{0,200},\s+(?:and\s+)?(?:[a-z-]+\s+){0,2}$"
)
# "Met delegates to the Joint Commission", "X, who co-chairs the commission": who they are, and no session of it.
_HIS_COMMISSION = re.compile(
    r"(?:\b(?:delegates?\s+to|members?\s+of)|\b(?:who|he|she)\s+(?:also\s+)?(?:co-?)?(?:chairs?|heads?|leads?)"
    r"|,\s+(?:the\s+)?(?:co-?)?(?:chair(?:man|woman|person)?|head|secretary)\s+of)\s+(?:the\s+)?"
    r"(?:[\w-]+\s+){0,2}$"
    r"|\s\($"
)
# "An agreement establishing a Joint Commission", "a joint commission is to be set up": a body, and no session of it.
_FOUNDED = re.compile(
    r"(?:\b(?:establish|creat|form|organi[sz]|institut|constitut)(?:e|es|ed|ing|ment|ion|ation)?(?:\s+of)?"
    r"|\b(?:set|sets|setting)(?:\s+|-)up(?:\s+of)?"
    r"|\b(?:создани|учреждени|формировани|образовани)[а-я]+"
    r"|\b(?:созда|учреди|сформирова|образова)(?:ть|л[аи]?|ют|дут|дят)"
    r"|\b(?:[Pp]agtatatag|[Nn]agtatatag|[Mm]agtatatag|[Pp]agbuo|[Bb]u(?:mu)?buo|[Bb]umuo|[Pp]aglikha)\s+ng)"
    r"\s+(?:(?:the|an?|isang)\s+)?(?:[\w'’-]+\s+){0,3}$"
)
_IS_FOUNDED = re.compile(
    r"(?:\s+on\s+[\w\s]{3,60}?)?\s+(?:was|were|is|has\s+been|had\s+been|will|would|should|could|may|to)\s+"
    r"(?:also\s+|soon\s+|to\s+)?(?:be\s+)?"
    r"(?:established|created|set\s+up|formed|organi[sz]ed|instituted|constituted)\b"
)
# "The exchange of the signed documents was witnessed by X": papers that are signed, and papers that change hands.
_DETERMINED = re.compile(r"\b(?:[Tt]he|[Oo]f|[Tt]hese|[Tt]hose|[Bb]oth|[Tt]wo|[Tt]heir)\s+$")
_PAPERS_BEHIND = re.compile(
    r"\s+(?:documents?|copies|copy|papers?|agreements?|accords?|instruments?|memoranda|contracts?|texts?)\b"
)
_OF_PAPERS_THEMSELVES = re.compile(
    r"\s+of\s+(?:(?:the|these|both|two|signed|diplomatic|said)\s+){0,3}"
    r"(?:documents|copies|papers|instruments|notes|agreements|texts|memoranda)\b"
)
_MINISTERS_OWN = re.compile(r"[Mm]inisters['’]?\s+$")  # "the Ministers' Meeting": a gathering of many
_NOT_MEETING_AFTER = Prefiltered(
    r"^\s*(?:(?:of|that)\s+the\s+(?!(?:[\w-]+\s+){0,2}(?:joint|working|bilateral|inter))(?:[\w-]+\s+){0,3}?"
    r"(?:committee|commission\s+on\s+appointments|cabinet)"
    r"|of\s+(?!the\s|both\s|two\s|their\s)(?:[a-z]+\s+){1,2}"
    r"(?:ministers|chiefs|(?<!senior\s)officials|mayors|(?<!working\s)experts|lawmakers|legislators"
    r"|parliamentarians|scientists|economists|regulators|speakers|educators|rectors|judges|prosecutors"
    r"|farmers|bankers)\b(?!\s+(?:of|from)\s)"
    r"|room|hall|place|point|venue|procedures?|the\s+requirements?"
    r"|(?:partners?|partnership|relations|mechanism)\b"
    r"|of\s+(?:[a-z]+\s+){0,2}ministers\s+of\s+(?:the\s+)?"
    r"(?:Association|ASEAN|Asean|APEC|Apec|G20|BRICS|member)\b"
    r"|(?:(?:with|to)\s+)?(?:reporters"
    r"|newsmen|the\s+(?:press|media)|journalists)"
    r"|of\s+(?:(?:the|our|their|two|both|these)\s+){0,2}"
    r"(?:minds|cultures|hearts|peoples|civili[sz]ations|faiths|worlds|oceans|rivers|seas)"
    r"|of\s+(?:[a-z]+\s+){1,3}(?:of|from)\s+(?:the\s+)?"
    r"(?:member|ASEAN|Asia|East|Southeast|dialogue|participating)"
    r"|halfway|(?:с|со)\s+(?:[а-яё]+\s+){0,2}?(?:соотечественник|диаспор|журналист|болельщик)\w*"
    r"|of\s+the\s+(?:[\w-]+\s+){1,4}?(?:club|board|society|federation|general\s+assembly))\b"
    rf"|{_COMPATRIOTS}",
    re.IGNORECASE,
)
_MEDIA_EVENT = Prefiltered(
    r"\b(?:press\s+(?:briefing|conference)|news\s+conference|video\s+message|interview"
    r"|media\s+forum|forum|speech|lecture|webinar|podcast|broadcast|keynote|town\s+hall)\b",
    re.IGNORECASE,
)
SHIP_WORD = Prefiltered(rf"\b(?:{SHIPS}|(?:BRP|RFS)\s+[A-Z]\w+)\b", re.IGNORECASE)
# "Ambassador X talks at a press briefing", as captions tell: the verb.
_TALKS_TO_THE_PRESS = re.compile(
    r"\s+(?:(?:at|during|in)\s+(?:an?|the|his|her|their)\s+(?:[\w-]+\s+){0,2}?(?:press|news|media)?\s?"
    r"(?:briefings?|conferences?|interviews?|forum)\b"
    r"|(?:with|to)\s+(?:(?:the|local|some|members\s+of\s+the)\s+)?(?:reporters|media|press|journalists|newsmen)\b)"
)
TELLS_BY_PHONE = re.compile(
    r"(?:told|thanked|assured|informed)\s"
)  # "told X by phone that …": the call itself
# "Told a radio station by phone", "told reporters by telephone": whoever he spoke of was not on the line.
_TO_THE_PRESS = re.compile(
    r"\b(?:told|informed|spoke|talked|assured)\s+(?:(?:to|with)\s+)?(?:(?:an?|the|some|local|several)\s+)?"
    r"(?:[\w-]+\s+){0,2}?"
    r"(?:reporters|journalists|newsmen|radio|stations?|newspaper|paper|agency|listeners|viewers|television|TV"
    r"|interviewers?)\s+"
    r"(?:\w+\s+){0,3}?(?:by|over|via)\s+(?:the\s+)?(?:tele)?phone"
)
_BEHIND = 60  # characters, for "of the defense ministers of the Association of"
_AUXILIARY = re.compile(BEFORE_MEET)
_PRIVATE_MET = Prefiltered(
    r"\b(?:happy|glad|pleased|delighted)\s+to\s+$|"
    r"\b(?:operators|executives|traders|importers|businessm[ae]n|workers|students|nurses|migrants|tourists"
    r"|compatriots)\s+(?:whom\s+|that\s+)?"
    r"(?:he|she|they|the\s+(?:[Pp]resident|[Ss]ecretary|[Mm]inister|[Ll]eader)"
    r"|(?:whom|that)\s+(?:[A-Z][\w.’'-]*\s+){0,2}[A-Z][\w’'-]*)\s+$"
)
# "The ASEAN-Russia ministerial meeting": of a group of states with one of the two.
_OF_A_GROUP = re.compile(r"\b(?:(?i:ASEAN)\s?[-–]\s?Russia|Russia\s?[-–]\s?(?i:ASEAN))\b[\w\s’'-]*$")
_COVERED = re.compile(r"\b(?:cover(?:ed|s)|featur(?:ed|es)|with)\s+$")  # what a forum is made of
# "Will see poultry and pig farms", "two million Russians will have seen Thailand".
_SIGHTS = re.compile(
    r"\s+(?:the\s+)?(?:[a-z-]+,?\s+(?:and\s+)?){0,3}?"
    r"(?:farms?|plants?|factor(?:y|ies)|ports?|facilit(?:y|ies)|museums?|exhibit\w*|sights|fields?"
    r"|laborator(?:y|ies)|shipyards?|schools?|hospitals?|bases?|progress|growth|results?|increases?"
    r"|improvements?)\b"
)
_HOSTS_GATHERING = re.compile(
    r"(?:the|its|this)\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?:[Ss]ummit|[Ff]orum|[Cc]onference|[Gg]ames|[Aa]ssembly|[Cc]ongress|[Cc]hampionships?|[Ff]estival"
    r"|[A-Z]{4,6})\b"
    r"(?!\s+(?:delegat|official|leader|minister|chief|head|secretar|lawmaker))"
)
_MANY_SEE = re.compile(
    r"\b(?:tourists|visitors|Russians|Filipinos|people|travell?ers)\s+"
    r"(?:(?:whom|that)\s+(?:\w+\s+){1,6}?to\s+)?(?:(?:will|would|have|has|had)\s+)*$"
)
_ASKED_FOR = re.compile(
    r"ha[ds]\s+\w+\s+(?:\w+\s+){0,3}(?:before|after|until|for)\s"
)  # "had asked for a meeting"
_FOR = re.compile(r"\bfor\s+(?:(?!his\b|her\b|their\b|the\b|an?\b)[\w-]+\s+){0,3}$")
_WITH = re.compile(r"[^.;,]{0,60}?\b(?:with|between|among|of|by|at)\b")
# "Requirements have to be met", "the targets were fully met": things are met, and nobody meets.
_FULFILLED = re.compile(
    r"\b(?:requirements?|conditions?|criteri(?:a|on)|standards?|needs?|demands?|targets?|goals?|objectives?"
    r"|quotas?|deadlines?|obligations?"
    r"|commitments?|expectations?|terms|prerequisites?|protocols?|costs?|expenses)\b[^.;,]{0,40}?\b(?:be"
    r"|been|being|is|are|was|were|get|gets|got)\s+(?:\w+\s+)?$"
)
# "Walked through the old docks", "a landing dock": a place and a ship, and nothing that a ship does.
_DOCK = re.compile(r"docks?$")
_A_SHIP_S_NAME = re.compile(r"\s+(?:BRP|RFS|ships?|vessels?)\b")  # "the landing dock BRP Tarlac"
_THE_DOCK = re.compile(
    r"\b(?:of|at|in|from|through|around|along|near|into|past|to\s+the|an?|its|their|his|her|old|dry|repair"
    r"|floating|naval|wet)\s+"
    r"(?:(?!will\s|would\s|to\s|may\s|shall\s|can\s|is\s|are\s)[\w-]+\s+){0,3}(?<!landing\s)$"
)
_SHIP_THAT = re.compile(
    r"\b(?:ship|vessel|frigate|destroyer|cruiser|corvette|tanker|squadron|flotilla|detachment)\s+$"
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """An event word in clean offsets; one reading of a clause is shared by all who ask."""

    kind: MeetingKind
    form: Form
    start: int
    end: int
    text: str
    company: Company = ""  # tells an encounter only beside people of both sides
    people: tuple[Person, ...] = ()  # whom the clause's structure brings together, or sends
    goes_to: int = -1  # where a destination stands that is told before the journey
    by_act: bool = False  # a stay told by what somebody did there alone
    of_both: bool = False  # told of what both states hold, as the sentence before names them


def _compiled(kind: str, form: str, pattern: str) -> Prefiltered:
    any_case = kind in ("talks", "call", "ship_visit") and form == "noun"
    return Prefiltered(pattern, re.IGNORECASE if any_case else 0)


_NATIVE: tuple[tuple[MeetingKind, Form, str], ...] = (
    ("call", "noun", CALL),
    ("courtesy_call", "verb", COURTESY),
    ("commission", "noun", COMMISSION),
    ("talks", "noun", SESSION),
    ("talks", "noun", IT),
    ("talks", "noun", TOOK_PLACE),
    ("ship_visit", "noun", SHIP),
    ("visit", "verb", VISIT_VERB),
    ("signing", "verb", SIGNING),
    ("talks", "verb", TALKS_VERB),
    ("talks", "noun", TALKS_NOUN),
    ("visit", "noun", VISIT_NOUN),
)
_PATTERNS: tuple[tuple[MeetingKind, Form, Company, Prefiltered], ...] = (
    *((kind, form, "", _compiled(kind, form, pattern)) for kind, form, pattern in _NATIVE),
    *((kind, form, "", Prefiltered(pattern, re.IGNORECASE)) for kind, form, pattern in foreign.EVENTS),
    ("courtesy_call", "verb", "host and guest", Prefiltered(CALLS)),
    ("call", "verb", "host and guest", Prefiltered(CALLED)),
    ("talks", "verb", "together", Prefiltered(TOGETHER)),
    ("talks", "verb", "host and guest", Prefiltered(HOST_AND_GUEST)),
    ("talks", "verb", "both", Prefiltered(BOTH)),
)
_RANKS = {pattern: rank for rank, (*_, pattern) in enumerate(_PATTERNS)}


@lru_cache(maxsize=512)  # the event words of an article are few, and asked about again and again
def only_spoke(words: str) -> bool:
    """Whether an event word only tells what two spoke of."""
    return _ONLY_SPOKE.fullmatch(words) is not None


def find_triggers(text: str, offset: int) -> list[Trigger]:
    """Event words of one clause; where two overlap the more telling kind stays. ``offset`` is the clause's start."""
    return [t for t in find_all_triggers(text, offset) if not t.company]


@lru_cache(maxsize=512)  # a clause is asked for again by its neighbours
def find_all_triggers(text: str, offset: int) -> tuple[Trigger, ...]:
    """The event words of one clause with the words of company."""
    patterns = _RANKS.keys() & held_by(text)
    if not patterns:
        return ()
    found: list[tuple[MeetingKind, Form, int, int, Company]] = []
    for rank in sorted(map(_RANKS.__getitem__, patterns)):
        kind, form, company, pattern = _PATTERNS[rank]
        for match in pattern.finditer(text):
            start, end = match.span()
            if auxiliary := _AUXILIARY.match(match.group()):
                start += auxiliary.end()
            if found and any(start < until and at < end for _, _, at, until, _ in found):
                continue
            if not _excluded(text, start, end, kind, form):
                found.append((kind, form, start, end, company))
    if not found:
        return ()
    found.sort(key=itemgetter(2))
    journey = next((end for kind, _, _, end, _ in found if kind == "visit"), len(text))
    found = [f for f in found if not (f[2] > journey and f[0] == "talks" and _is_purpose(text, f[2], f[3]))]
    return tuple(
        Trigger(kind, form, offset + start, offset + end, text[start:end], company)
        for kind, form, start, end, company in found
    )


def _is_purpose(text: str, start: int, end: int) -> bool:
    """Whether talks are what somebody travels for, with nobody told: "flew to Sochi for talks on energy"."""
    return bool(_FOR.search(text, 0, start) and not _WITH.match(text, end))


def with_trigger(triggers: Iterable[Trigger], found: Trigger) -> tuple[Trigger, ...]:
    """The event words of a clause with one more, in text order, without those that it overlaps."""
    kept = [t for t in triggers if t.end <= found.start or found.end <= t.start]
    return tuple(sorted([*kept, found], key=attrgetter("start")))


def _excluded(text: str, start: int, end: int, kind: MeetingKind, form: Form) -> bool:
    before, after = text[max(0, start - 40) : start], text[end : end + _BEHIND]
    if kind == "talks":
        held = held_by(text)
        return bool(
            (text[start:end] == "discussions" and _COVERED.search(before))
            or _ASKED_FOR.match(text[start:end])
            or (text.startswith("host", start) and _HOSTS_GATHERING.match(after))
            or (text.startswith(("see", "saw"), start) and (_SIGHTS.match(after) or _MANY_SEE.search(before)))
            or (_PRIVATE_MET in held and _PRIVATE_MET.search(before, within=text))
            or (
                _NOT_A_MEETING in held
                and _NOT_A_MEETING.search(before, within=text)
                and not text.startswith(("receiv", "host", "welcom"), start)
            )
            or (text.startswith("met", start) and _FULFILLED.search(text, max(0, start - 90), start))
            or (text.startswith("exchange", start) and _OF_PAPERS_THEMSELVES.match(after))
            or (form == "noun" and _ON_PAPER.search(text, 0, start))
            or (form == "noun" and _MINISTERS_OWN.search(before))
            or _OF_A_GROUP.search(text, max(0, start - 40), end)
            or (_NOT_MEETING_AFTER in held and _NOT_MEETING_AFTER.search(after, within=text))
            or (_MEDIA_EVENT in held and _MEDIA_EVENT.search(text[start:end], within=text))
            or (text.startswith("talks", start) and _TALKS_TO_THE_PRESS.match(text, end))
        )
    if kind == "signing":
        return text.startswith("signed", start) and bool(
            _DETERMINED.search(before) and _PAPERS_BEHIND.match(after)
        )
    if kind == "call":
        return _TO_THE_PRESS.search(text, max(0, start - 60), end) is not None
    if kind == "commission":
        return (
            _HIS_COMMISSION.search(before) is not None
            or _FOUNDED.search(before) is not None
            or _IS_FOUNDED.match(text, end) is not None
        )
    if kind == "ship_visit":
        return bool(
            text.endswith("landing ", 0, start)
            and _DOCK.match(text, start, end)
            and _A_SHIP_S_NAME.match(text, end)
        ) or bool(
            _DOCK.match(text, start, end) and _THE_DOCK.search(before) and not _SHIP_THAT.search(before)
        )
    return kind == "visit" and is_no_journey(text, start, end)
