"""Is this article about official business between the two states?

It is when it asserts a meeting, a journey or an instrument between them, or when an official of one of them
acts or speaks on relations with the other. Private trade, sport, weather, shows and mere mentions are not, nor
is the business of one side with a third country in which the other is only named.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from .agreements import Settled
from .clauses.reading import SIDES, Reading, of_both_sides
from .clauses.third_parties import BILATERAL
from .events.events import Event
from .events.openings import between_states
from .known.hits import CountryHit
from .matching.prefilter import Prefiltered
from .mentions.groups import groups_in
from .told_apart import told_apart
from .types import Sentence

_OFFICIAL = Prefiltered(
    r"\b(?:ambassadors?|embassy|president(?!\s+(?:for|of\s+(?:sales|marketing)))|prime\s+minister|foreign\s+(?:affairs|minister|secretary|ministry)|defen[cs]e\s+(?:secretary|minister|ministry|department)"
    r"|secretary|undersecretary|ministers?|envoys?|diplomat\w*|Malaca[nñ]ang|Palace|Kremlin|DFA|DND|department|ministry|government"
    r"|officials|(?:vice[\s-]+)?(?:governors?|mayors?)|council(?:l)?ors?|(?:city|provincial|municipal)\s+(?:council|board)|senat(?:e|ors?)|congress|lawmakers|legislators|watchdog|regulator|delegations?|delegates|(?:trade|business|technical|medical|study|fact-finding|good(?:will|\s+will))\s+missions?|contingents?|study\s+tour|speaker|consul\w*|charg[eé]|посол\w*|посл[аеоу]\w*|президент\w*|министр\w*|министерств\w*|правительств\w*|власт\w*|МИД|делегаци\w*|депутат\w*|парламентари\w*|сенатор\w*|губернатор\w*|мэр\w*|спикер\w*|pangulo|kalihim|embahador|delegasyon|senador\w*|gobernador|alkalde|ministro)\b",
    re.IGNORECASE,
)
# What one state does towards the other, or says of their relations.
_RELATIONS = Prefiltered(
    r"\b(?:bilateral|diplomatic|relations|ties|cooperation|partnership|agreements?|memorand\w+|treat(?:y|ies)|talks|visit(?!\s+(?:(?:the|their|these|those)\s+)?(?:address|home|house|famil|patient|website|page)\w*)|delegation|consultations|foreign\s+policy|strategic|invit\w+|summit|alliance|negotiat\w+|deals?|contracts?|drafts?|proposals?|twinning|framework|(?:supply|arms|weapons|vaccine|defen[cs]e|helicopters?|procurement|government|military|rail\w*|oil|grain)\s+(?:contracts?|deals?)|pacts?|accords?|MO[UA]s?|protocols?|(?:cultural|exchange)\s+program(?:me)?s?|market\s+(?:access|for)|source\s+of|accredit\w+|for\s+export|note(?:\s+verbale)?\s+to|demarche|protest(?:ed|s)?|summon(?:ed|s)|critici[sz]\w+|condemn\w+|prais\w+|(?:worried|concerned|alarmed)\s+(?:about|over|by|at)(?!\s+(?:the\s+|its\s+)?(?:[\w-]+\s+){0,3}?(?:Filipin|Russians|nationals|citizens|workers|seafarers|tourists))|accus(?:ed|es)\s+(?:Russia|Moscow|Manila|the\s+Philippines)|bans?\s+on|visa(?:-free)?\s+(?:entry|regime|requirements?|rules|policy)|tariffs?\s+on|import\s+(?:ban|curbs|permits?)|offers?\s+(?:of|from)|(?:join|impos|back|oppos|reject|support)\w*\s+(?:[\w-]+\s+){0,3}?sanctions|(?:allow|clear|licens|authoriz)ed\s+(?:[\w-]+\s+){1,3}?(?:firms|plants|exporters|companies|suppliers|producers)\s+to\s+(?:ship|export|sell|supply)|denounc\w+|rebuk\w+|court(?:ed|s|ing)?(?=\s+(?:Russia|Moscow|Manila|the\s+Philippines))|joint\s+(?:commission|statement|exercise)"
    r"|anniversary|cooperate|friendship|(?:humanitarian|relief|medical)\s+(?:aid|assistance|goods|supplies|help|mission)|donat\w+|condolences?|congratulat\w+|thank(?:s|ed|ing)"
    r"|rescuers|(?:business|trade|official|study)\s+(?:mission|group|tour)|government-to-government|(?:training|course)s?|addressed|сотрудничеств\w*|отношени\w*|визит\w*|переговор\w*|консультаци\w*|соглашени\w*|встреч\w*|разговор\w*|меморандум\w*|договор\w*|дипломатическ\w*|гуманитарн\w*|поставк\w*|партн[её]рств\w*|(?<!-)ugnayan|pagbisita|kasunduan|kooperasyon|kinondena|pinuri|pinasalamatan|nagpasalamat|ipinatawag|tulong\s+(?:nito|ng)|nag-?alok)\b",
    re.IGNORECASE,
)
# Air links and consulates that are opened; asked for where the word stands at all.
_LINKS = re.compile(
    r"\b(?:direct|charter(?:ed)?|regular|more|further|new|seasonal)\s+(?:[a-z]+\s+){0,2}flights\b"
    r"|\b[Cc]onsulate(?:\s+[Gg]eneral)?\s+(?:(?:of|in)\s+(?:the\s+)?[A-Z]\w+\s+){0,2}(?:(?:will|has|to|may)\s+)*(?:re)?(?:opens?|opened|closes?|closed)\b"
    r"|\b(?:open|close|establish|set\s+up)(?:s|ed|ing)?\s+(?:an?|its|the)\s+(?:honorary\s+)?[Cc]onsulates?\b"
)
_MISSION = re.compile(r"\b(?:embassy|ambassador|embahada|embahador)\b|\bпосол|\bпосл[аеоу]", re.IGNORECASE)
_SPORT = re.compile(
    r"\b(?:tournament|league|championships?|cup|match|coach\w*|athletes?|players?|volleyball|basketball|boxing|chess|marathon"
    r"|ballet|circus|orchestra|pageant)\b",
    re.IGNORECASE,
)
# What an embassy does for its own people abroad, or hears of them, is no dealing between the states.
_OWN_PEOPLE = re.compile(
    r"\b(?:Filipin[oa]s|Pinoys?|OFWs?|kababayans?|compatriots|nationals|citizens|seafarers?|seam[ae]n|migrants|(?:Filipino|Russian)\s+(?:workers?|tourists?|nurses?|students?|community|association|fans)"
    r"|mga\s+Filipino|repatriat\w+|deport\w+|passports?|detain\w*|detention|arrest\w*|jailed|illegal\s+recruit\w+|victims?|suspects?|drowned|remains|body\s+of|bod(?:y|ies))\b"
    r"|\b(?:туристов|туристы|граждан|гражданин|россиян|задержан\w*)\b",
    re.IGNORECASE,
)
_OUT_OF_SIGHT = frozenset({"junk", "byline", "caption"})
_PARTNER = re.compile(r"[^,.;]{0,40}?\s(?:from|with)\s+(?:Russia|Moscow|Manila|the\s+Philippines)\b")
_IN_A_LIST = re.compile(r"^\s*(?:,|and\b|or\b|&)\s*(?:(?:and|or)\s+)?(?:the\s+)?$")
UNREADABLE = (
    "is in a language that cannot be read here (English, Filipino and Russian can);"
    " what it reports is not known"
)
_SPEECH = re.compile(
    r"\W*(?:(?:[Ff]ull\s+)?[Tt]ext\s+of\s+(?:the\s+)?)?(?:[Kk]eynote\s+|[Oo]pening\s+|[Ii]naugural\s+)?(?:Speech|Address|Remarks|Lecture|Message|Statement|speech|address|remarks)\b(?=\s+(?:of|by|on|at|to)\b|\s*$)",
)
_PRIVATE_GROUP = re.compile(r"\b(?:businessm[ae]n|executives|managers|party|group|team|contingent)$")
_NOT_WITH = re.compile(
    r"\b(?:not|unlike|rather\s+than|instead\s+of)\s+(?:(?:the|an?|one|those?|that|with|from|by|to|for|of|in)\s+)*$"
)
_CONSENT = re.compile(r"\bg[ai]v(?:e|es|en)\s+(?:his|her|their)\s+agreement\b")
_COMMENTARY = re.compile(r"\b(?:columnists?|commentators?|pundits?|editorial(?:s|ists?)?|op-ed)\b")
_JUST_BEFORE = 40  # characters
_HEAD = 8  # lines and sentences at the top that say whose speech it is
_OFTEN = 3  # sentences on both countries that make them its subject
_LEAD = 4  # sentences in which an article tells its news
_FULL_STOP = (".", "!", "?", '"', "”", "»")
_SHORTEST = 5  # spaces in a sentence of text
_OUTWEIGHS = 2  # times that a third country must be named for each mention of the side named less


@dataclass(frozen=True, slots=True)
class Relevance:
    relevant: bool
    reason: str


def judge_relevance(reading: Reading, events: list[Event], settled: list[Settled]) -> Relevance:
    """The gate, with the reason in words for people."""
    if any(of_both_sides(e.people) for e in events):
        return Relevance(True, "reports a meeting between people of the two sides")
    if any(_between_the_two(reading, s) for s in settled):
        return Relevance(True, "reports an instrument or an offer between the two states")
    if any(_is_news_of_states(reading, e) for e in events):
        return Relevance(True, "reports a visit of one side to the other")
    if rival := _rival(reading):
        return Relevance(
            False, f"is about business with a third country ({rival}); one of the two sides is only mentioned"
        )
    if any(_is_of_states(reading, e) for e in events):
        return Relevance(True, "reports a meeting or visit between the two sides")
    if any(s.instrument.kind == "offer" for s in settled) or (settled and _both_states_act(reading)):
        return Relevance(True, "reports an instrument or an offer between the two states")
    if sentence := _official_statement(reading):
        return Relevance(
            True, f"an official of one side speaks on relations with the other: {sentence[:120]}"
        )
    if sentence := told_apart(reading, _OUT_OF_SIGHT, (_SPORT, _OWN_PEOPLE)):
        return Relevance(True, f"an official of one side deals with the other: {sentence[:120]}")
    if sentence := _address(reading):
        return Relevance(True, f"is an address of an official on the other side: {sentence[:120]}")
    if reading.document.language == "other" and reading.document.text.strip():
        return Relevance(False, UNREADABLE)
    return Relevance(
        False,
        "no official act, meeting, visit, offer or instrument between the two states, nor a statement on one",
    )


def _is_news_of_states(reading: Reading, event: Event) -> bool:
    """A journey to the other side, or talks set with it, told at the top: news, whoever is named beside it."""
    opening = _end_of_opening(reading)
    if not any(m.headline or m.clause.sentence < opening for m in event.mentions):
        return False
    if event.kind == "talks":
        return any(between_states(reading, m) for m in event.mentions)
    if event.country not in SIDES:
        return False
    if event.kind == "ship_visit":
        return bool(event.visitor_side)
    return event.kind == "visit" and any(
        p.office and p.country in SIDES and p.country != event.country for p in event.principals
    )


def _end_of_opening(reading: Reading) -> int:
    """The number of the sentence after an article's first ones; menus and titles above them are none."""
    told = [
        index
        for index, sentence in enumerate(reading.document.sentences)
        if sentence.text.endswith(_FULL_STOP) and sentence.text.count(" ") >= _SHORTEST
    ]
    return max(_LEAD, *(index + 1 for index in told[:_LEAD])) if told else _LEAD


def _is_of_states(reading: Reading, event: Event) -> bool:
    """Whether somebody of either state, or a word of one, stands where the event is told; tourists travel too."""
    if event.people or event.kind in ("ship_visit", "commission"):
        return True
    for mention in event.mentions:
        sentence = reading.sentence_at(mention.trigger.start)
        if _SPORT.search(sentence.text):
            continue
        if (
            _OFFICIAL.search(sentence.text)
            or any(not _PRIVATE_GROUP.search(sentence.text, 0, g.end) for g in groups_in(sentence.text))
            or reading.sides_in(sentence.start, sentence.end) >= set(SIDES)
            or any(o.country in SIDES for o in reading.organizations_in(sentence.start, sentence.end))
        ):
            return True
    return False


def _between_the_two(reading: Reading, settled: Settled) -> bool:
    """Whether the words after the name say that it is with or from the other side, whoever speaks of it."""
    title = settled.instrument.title_span
    sentence = reading.sentence_at(title.start)
    partner = _PARTNER.match(reading.text(title.end, sentence.end))
    return bool(partner) and reading.sides_in(sentence.start, sentence.end) >= set(SIDES)


def _rival(reading: Reading) -> str:
    """The third country that the article is about instead of one of the sides, or ""."""
    named = [hit.country for hit in reading.countries if hit.country and not _is_listed(reading, hit)]
    named += [seen.person.country for seen in reading.seen if seen.person.country]
    named += [o.country for o in reading.organizations if o.country]
    weight = Counter(named)
    weaker = min(weight[side] for side in SIDES)
    third, times = max(
        ((c, n) for c, n in weight.items() if c not in SIDES), key=lambda item: item[1], default=("", 0)
    )
    return third if times > _OUTWEIGHS * max(weaker, 1) and not _names_both_states(reading) else ""


def _is_listed(reading: Reading, hit: CountryHit) -> bool:
    """True for a side that is only one of several countries ("such as Thailand, Indonesia or the Philippines")."""
    near = reading.countries_in(max(0, hit.start - 30), hit.end + 30)
    return any(
        other.country not in SIDES
        and _IN_A_LIST.match(reading.text(min(other.end, hit.end), max(other.start, hit.start)))
        for other in near
        if other is not hit and other.country
    )


def _both_states_act(reading: Reading) -> bool:
    if _names_both_states(reading):
        return True
    document = reading.document
    text, sentences = document.text, document.sentence_texts
    official = _OFFICIAL.search(text, within=sentences) or any(
        o.country in SIDES for o in reading.organizations
    )
    sides = _sides(reading, 0, len(text)) | {place.country for place in reading.places}
    return sides >= set(SIDES) and bool(official)


def _names_both_states(reading: Reading) -> bool:
    document = reading.document
    return BILATERAL.search(document.text, within=document.sentence_texts) is not None


def _sides(reading: Reading, start: int, end: int) -> set[str]:
    """The sides named by country, person or body ("Rosoboronexport")."""
    bodies = {o.country for o in reading.organizations_in(start, end) if o.country in SIDES}
    return reading.sides_in(start, end) | bodies


def _not_meant(reading: Reading, sentence: Sentence) -> bool:
    """Whether a side stands there to say that another is meant ("an accord with Japan, not one with Russia")."""
    if not reading.third_countries_in(sentence.start, sentence.end):
        return False
    sides = [c for c in reading.countries_in(sentence.start, sentence.end) if c.country in SIDES]
    return any(
        _NOT_WITH.search(reading.text(max(sentence.start, c.start - _JUST_BEFORE), c.start)) for c in sides
    )


def _cities(reading: Reading, sentence: Sentence) -> set[str]:
    """The sides of the cities that an official's or an office's sentence names ("Davao City and Vladivostok")."""
    places = [p for p in reading.places_in(sentence.start, sentence.end) if p.country in SIDES]
    if not places or not _OFFICIAL.search(sentence.text):
        return set()
    countries = {hit.start for hit in reading.countries_in(sentence.start, sentence.end)}
    return {place.country for place in places if place.start not in countries}


def _official_statement(reading: Reading) -> str:
    """A sentence that names both sides, an official or agency of one of them, and their relations."""
    for sentence in reading.document.sentences:
        if sentence.kind in _OUT_OF_SIGHT:
            continue
        sides = _sides(reading, sentence.start, sentence.end)
        if len(sides) < len(SIDES) and len(sides | _cities(reading, sentence)) < len(SIDES):
            continue
        if not _tells_of_relations(sentence.text) or _lists_a_side(reading, sentence):
            continue
        if (
            _not_meant(reading, sentence)
            or _CONSENT.search(sentence.text)
            or _COMMENTARY.search(sentence.text)
            or _a_stranger_acts(reading, sentence)
        ):
            continue
        if _speaks_for_a_state(reading, sentence):
            return sentence.text
    return ""


def _a_stranger_acts(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence opens with an official of a third country, whose words or deeds it tells."""
    named = reading.seen_in(sentence.start, sentence.end)
    first = named[0].person if named else None
    return first is not None and first.office and first.country not in ("", *SIDES)


def _address(reading: Reading) -> str:
    """A sentence on both countries, of several, in a text whose head calls it somebody's speech."""
    head = [s for s in reading.document.sentences if s.kind not in _OUT_OF_SIGHT or s.kind == "headline"][
        :_HEAD
    ]
    if not any(_SPEECH.match(s.text) for s in head):
        return ""
    if not any(s.person.office and s.person.country in SIDES for s in reading.seen_in(0, head[-1].end)):
        return ""
    both = [s.text for s in reading.document.sentences if reading.sides_in(s.start, s.end) >= set(SIDES)]
    return both[0] if len(both) >= _OFTEN else ""


def _tells_of_relations(text: str) -> bool:
    if _RELATIONS.search(text) or (("flights" in text or "onsulate" in text) and _LINKS.search(text)):
        return True
    return bool(_MISSION.search(text) and not _OWN_PEOPLE.search(text))


def _lists_a_side(reading: Reading, sentence: Sentence) -> bool:
    hits = reading.countries_in(sentence.start, sentence.end)
    return any(_is_listed(reading, hit) for hit in hits if hit.country in SIDES)


def _speaks_for_a_state(reading: Reading, sentence: Sentence) -> bool:
    """Whether an official or agency is named; who is quoted on "Russia and the Philippines" may be elsewhere."""
    text = reading.document.text if BILATERAL.search(sentence.text) else sentence.text
    return bool(
        any(
            s.person.office and s.person.country in SIDES
            for s in reading.seen_in(sentence.start, sentence.end)
        )
        or any(o.country in SIDES for o in reading.organizations_in(sentence.start, sentence.end))
        or _OFFICIAL.search(text)
    )
