"""Statements of one side's officials on relations with the other, where no meeting or instrument is told."""

from __future__ import annotations

import re

from ingest.extract.types import SIDES

from .clauses.office_words import AT_HOME
from .clauses.private_words import COMMENTARY, OF_THE_WORLD, OWN_PEOPLE, PRIVATE, SPORT
from .clauses.reading import Reading, other_side
from .clauses.third_parties import BILATERAL
from .clauses.who_says import is_speaker
from .instruments.business_instruments import speaks_for_no_business
from .known.hits import CountryHit
from .matching.prefilter import Prefiltered
from .types import Sentence

OFFICIAL = Prefiltered(
    r"\b(?:ambassadors?|embassy|president(?!\s+(?:for|of\s+(?:sales|marketing)))|prime\s+minister"
    r"|foreign\s+(?:affairs|minister|secretary|ministry)"
    r"|defen[cs]e\s+(?:secretary|minister|ministry|department)"
    r"|secretary|undersecretary|ministers?|envoys?|diplomat\w*|Malaca[nñ]ang|Palace|Kremlin|DFA|DND"
    r"|department|ministry|government"
    r"|officials|(?:vice[\s-]+)?(?:governors?|mayors?)|council(?:l)?ors?"
    r"|(?:city|provincial|municipal)\s+(?:council|board)|senat(?:e|ors?)|congress|lawmakers|legislators"
    r"|watchdog|regulator|permanent\s+(?:mission|representative)|trade\s+representati(?:on|ve)"
    r"|delegations?(?!\s+of\s+(?:the\s+|its\s+)?"
    r"(?:buyers?|sellers?|customers?|compan(?:y|ies)|firms?|factory|plant|mill|traders|importers|exporters"
    r"|distributors?)\b)"
    r"|delegates|(?:trade|business|technical|medical|study|fact-finding|good(?:will|\s+will))\s+missions?"
    r"|contingents?|study\s+tour|speaker|consul\w*|charg[eé]|посол\w*|посл[аеоу]\w*|президент\w*"
    r"|министр\w*|министерств\w*|правительств\w*|власт\w*|МИД|делегаци\w*|депутат\w*|парламентари\w*"
    r"|сенатор\w*|губернатор\w*|мэр\w*|спикер\w*|pangulo|kalihim|embahador|delegasyon|senador\w*"
    r"|gobernador|alkalde|ministro)\b",
    re.IGNORECASE,
)
# What one state does towards the other, or says of their relations.
_RELATIONS = Prefiltered(
    r"\b(?:bilateral|diplomatic"
    r"|(?<!government\s)(?<!public\s)(?<!media\s)(?<!press\s)(?<!investor\s)(?<!customer\s)relations|ties"
    r"|(?<!Pacific\sEconomic\s)cooperation|partnership|agreements?|memorand\w+|treat(?:y|ies)|talks"
    r"|visit(?!\s+(?:(?:the|their|these|those)\s+)?(?:address|home|house|famil|patient|website|page)\w*)"
    r"|delegation|consultations|foreign\s+policy|strategic|invit\w+|summit|alliance|negotiat\w+|deals?"
    r"|contracts?|drafts?|proposals?|twinning|framework"
    r"|(?:supply|arms|weapons|vaccine|defen[cs]e|helicopters?|procurement|government|military|rail\w*|oil"
    r"|grain)\s+(?:contracts?|deals?)"
    r"|pacts?|accords?|MO[UA]s?|protocols?|(?:cultural|exchange)\s+program(?:me)?s?"
    r"|market\s+(?:access|for)|source\s+of|accredit\w+|for\s+export|note(?:\s+verbale)?\s+to|demarche"
    r"|protest(?:ed|s)?|summon(?:ed|s)|critici[sz]\w+|condemn\w+|prais\w+"
    r"|(?:worried|concerned|alarmed)\s+(?:about|over|by|at)"
    r"(?!\s+(?:the\s+|its\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:Filipin|Russians|nationals|citizens|workers|seafarers|tourists))"
    r"|accus(?:ed|es)\s+(?:Russia|Moscow|Manila|the\s+Philippines)|bans?\s+on|without\s+(?:a\s+)?visas?"
    r"|visa(?:-free)?\s+(?:entry|regime|requirements?|rules|policy)|tariffs?\s+on"
    r"|import\s+(?:ban|curbs|permits?)|offers?\s+(?:of|from)"
    r"|(?:join|impos|back|oppos|reject|support)\w*\s+(?:[\w-]+\s+){0,3}?sanctions"
    r"|(?:allow|clear|licens|authoriz)ed\s+(?:[\w-]+\s+){1,3}?"
    r"(?:firms|plants|exporters|companies|suppliers|producers|canneries|processors|growers|farms|mills"
    r"|packers|breweries)\s+to\s+(?:ship|export|sell|supply)"
    r"|denounc\w+|rebuk\w+|court(?:ed|s|ing)?(?=\s+(?:Russia|Moscow|Manila|the\s+Philippines))"
    r"|joint\s+(?:commission|statement|exercise)"
    r"|anniversary|cooperate|friendship"
    r"|(?:humanitarian|relief|medical)\s+(?:aid|assistance|goods|supplies|help|mission)|donat\w+"
    r"|condolences?|congratulat\w+|thank(?:s|ed|ing)"
    r"|polic(?:y|ies)\s+(?:towards?|on)|(?:stance|position)\s+(?:towards?|on)|sympath(?:y|ies)\s+to"
    r"|solidarity\s+with|greet(?:ed|s|ings?)"
    r"|vot(?:ed?|es|ing)\s+(?:['‘“]?(?:yes|no)\b|for|against|in\s+favou?r|to\s+(?:condemn|suspend|expel))"
    r"|abstain(?:ed|s|ing)|abstentions?|co-?sponsor\w*"
    r"|resolution\s+(?:of|at|in)\s+the\s+"
    r"(?:UN|U\.N\.|United\s+Nations|General\s+Assembly|Security\s+Council)"
    r"|coordinat(?:ed|es|ing)\s+with\s+(?:the\s+)?(?:Russian|Philippine)\s+"
    r"(?:embassy|consulate|authorities|government)"
    r"|request\s+(?:of|from)\s+(?:the\s+)?(?:Russian?|Moscow|Philippines?|Manila)|scholarships?"
    r"|grants\s+(?:of|from)\s+the\s+(?:Russian|Philippine)\s+government|two-way\s+trade|mutual\s+trade"
    r"|trade\s+(?:turnover|between|with\s+(?:Russia|the\s+Philippines))"
    r"|(?:shadow|tail|challeng|escort|intercept|track|monitor)(?:ed|s|ing)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:submarines?|warships?|vessels?|ships?|bombers?|aircraft|jets?)"
    r"|rescuers|(?:business|trade|official|study)\s+(?:mission|group|tour)|government-to-government"
    r"|(?:training|course)s?|addressed|сотрудничеств\w*|отношени\w*|визит\w*|переговор\w*|консультаци\w*"
    r"|соглашени\w*|встреч\w*|разговор\w*|меморандум\w*|договор\w*|дипломатическ\w*|гуманитарн\w*"
    r"|поставк\w*|партн[её]рств\w*|(?<!-)ugnayan|pagbisita|kasunduan|kooperasyon|kinondena|pinuri"
    r"|pinasalamatan|nagpasalamat|ipinatawag|b[uo]moto|проголосовал\w*|воздержал\w*|tulong\s+(?:nito|ng)"
    r"|nag-?alok)\b",
    re.IGNORECASE,
)
# Air links and consulates that are opened; asked for where the word stands at all.
_LINKS = re.compile(
    r"\b(?:direct|charter(?:ed)?|regular|more|further|new|seasonal)\s+(?:[a-z]+\s+){0,2}flights\b"
    r"|\b[Cc]onsulate(?:\s+[Gg]eneral)?\s+(?:(?:of|in)\s+(?:the\s+)?[A-Z]\w+\s+){0,2}"
    r"(?:(?:will|has|to|may)\s+)*(?:re)?(?:opens?|opened|closes?|closed)\b"
    r"|\b(?:open|close|establish|set\s+up)(?:s|ed|ing)?\s+(?:an?|its|the)\s+(?:honorary\s+)?[Cc]onsulates?\b"
)
_MISSION = re.compile(r"\b(?:embassy|ambassador|embahada|embahador)\b|\bпосол|\bпосл[аеоу]", re.IGNORECASE)
# "The Russian Embassy has been told of the deaths", "did not reply to questions": it says and does nothing.
_MISSION_SILENT = re.compile(
    r"\b(?:[Ee]mbassy|[Cc]onsulate)(?:\s+(?:in|to)\s+(?:the\s+)?[A-Z]\w+)?\s+"
    r"(?:(?:has|have|had)\s+(?:also\s+|already\s+)?been\s+(?:told|informed|notified|alerted|advised)"
    r"|(?:was|were|is|are)\s+(?:also\s+|already\s+|being\s+)?(?:told|informed|notified|alerted|advised)"
    r"|(?:did|has|have|had|could)\s?(?:not|n['’]t)\s+(?:immediately\s+|yet\s+|be\s+)?"
    r"(?:comment\w*|respond\w*|repl\w+|answer\w*|reached|issued?))\b"
)
_IN_A_LIST = re.compile(r"^\s*(?:,|and\b|or\b|&)\s*(?:(?:and|or)\s+)?(?:the\s+)?$")
_NOT_WITH = re.compile(
    r"\b(?:not|unlike|rather\s+than|instead\s+of)\s+(?:(?:the|an?|one|those?|that|with|from|by|to|for|of|in)\s+)*$"
)
_CONSENT = re.compile(r"\bg[ai]v(?:e|es|en)\s+(?:his|her|their)\s+agreement\b")
# Those who speak for a state to others; what they say of the other side is of its relations, whatever the words.
_VOICE = Prefiltered(
    r"\b(?:(?:Foreign\s+(?:Affairs\s+)?Ministry|Foreign\s+Affairs|DFA|Kremlin|Palace|Presidential|[Ee]mbassy)"
    r"\s+spokes\w+"
    r"|spokes\w+\s+(?:of|for)\s+the\s+(?:Kremlin|Foreign\s+Ministry|Palace)|[Aa]mbassador"
    r"|Foreign\s+(?:Affairs\s+)?(?:Minister|Secretary))\b"
)
_OF_THE_TWO = Prefiltered(r"\b(?:the|our|both|these)\s+(?:two\s+)?(?:countries|nations|states|governments)\b")
# In the voting of states nobody of theirs need be named.
_STATE_VOTES = re.compile(
    r"\b(?:Philippines|Manila|Russia|Moscow)\s+(?:(?:has|had|also|again|will|would|on\s+[A-Z]\w+day)\s+)*"
    r"(?:vot(?:ed?|es)|abstain(?:ed|s)?|joined\s+(?:\w+\s+){1,3}(?:countries|states|nations))\b"
    r"|\b(?:Pilipinas|Russia)\b[^.;]{0,60}?\b(?:b[uo]moto|umanib|tumutol|kumontra)\b"
    r"|\b[Bb][uo]moto\b[^.;]{0,40}?\bPilipinas\b"
    r"|\b(?:Филиппины|Манила|Россия|Москва)\s+(?:[а-яё]+\s+){0,2}(?:проголосовал|воздержал)"
)
_AT_THE_UN = re.compile(
    r"\b(?:[Rr]esolution|resolusyon|резолюци|Assembly|Council|UN\b|U\.N\.|United\s+Nations|ООН)"
)
# "Asked Moscow for", "Russia has exempted": a state as a party, not as the place where something is or comes from.
_AS_A_PARTY = Prefiltered(
    r"\b(?:with|towards?|against|ask(?:s|ed|ing)?|tells?|told|urg(?:es|ed|ing)|remind(?:s|ed)|inform(?:s|ed)"
    r"|notif(?:ies|ied)|warn(?:s|ed)|lets?|back(?:s|ed)|trusts?)"
    r"\s+(?:the\s+)?(?:Philippines|Manila|Russia|Moscow|Russian\s+Federation|Kremlin)\b(?!\s+[A-Z])"
    r"|^(?:The\s+)?(?:Philippines|Manila|Russia|Moscow|Kremlin)\s+"
    r"(?:has|have|will|would|may|is|sees?|saw|[a-z]+ed|wants?|says?|said|sent|told|gave)\b"
)
_POSTED_TO = re.compile(r"\b(?:[Aa]mbassador|[Ee]nvoy)(?:-designate)?\s+(?:to|in)\s+(?:the\s+)?$")
# "Ukraine's embassy in Manila", "the American ambassador to Moscow": of a third country, behind its name.
_OF_STRANGERS = re.compile(
    r"(?:['’]s?)?\s+(?:[\w-]+\s+)?"
    r"(?:[Ee]mbassy|[Aa]mbassadors?|[Ee]nvoys?|[Cc]onsul\w*|[Gg]overnment|officials|lawmakers|diplomats"
    r"|cadets|officers|troops|soldiers|[Pp]resident|[Pp]rime\s+[Mm]inister"
    r"|(?:[Ff]oreign|[Dd]efen[cs]e)\s+(?:[Mm]inist(?:er|ry)|[Ss]ecretary))\b"
)
_JUST_BEFORE = 40  # characters


def official_statement(reading: Reading, hidden: frozenset[str], *, in_person: bool = False) -> str:
    """A sentence that names both sides, an official or agency of one of them, and their relations.

    ``in_person``: the sentence itself must name somebody in office, as the article is on dealings of businesses.
    """
    for sentence in reading.document.sentences:
        if sentence.kind in hidden:
            continue
        sides = sides_by_any_name(reading, sentence.start, sentence.end)
        if len(sides) < len(SIDES) and _OF_THE_TWO.search(sentence.text):
            sides = sides | _sides_just_before(reading, sentence)
        if "RU" in sides and AT_HOME.search(sentence.text) and _AS_A_PARTY.search(sentence.text):
            sides = {*sides, "PH"}  # "the House panel", "the Palace": the press names no country for its own
        if len(sides) < len(SIDES) and len(sides | _cities(reading, sentence)) < len(SIDES):
            continue
        if _lists_a_side(reading, sentence) or not (
            _tells_of_relations(sentence.text)
            or _speaks_of_the_other(reading, sentence)
            or _deals_with_the_state(reading, sentence)
        ):
            continue
        if (
            _not_meant(reading, sentence)
            or _CONSENT.search(sentence.text)
            or COMMENTARY.search(sentence.text)
            or _a_stranger_acts(reading, sentence)
        ):
            continue
        if in_person and not speaks_for_no_business(reading, sentence):
            continue
        if _speaks_for_a_state(reading, sentence):
            return sentence.text
    return ""


def state_vote(reading: Reading, hidden: frozenset[str], until: int) -> str:
    """A sentence before number ``until`` that tells how one state voted on the other, "" where none does."""
    for sentence in reading.document.sentences[:until]:
        if sentence.kind in hidden or not _STATE_VOTES.search(sentence.text):
            continue
        if not _AT_THE_UN.search(sentence.text):
            continue
        sides = reading.sides_in(sentence.start, sentence.end)
        if len(sides) == len(SIDES) and not _lists_a_side(reading, sentence):
            return sentence.text
    return ""


def _sides_just_before(reading: Reading, sentence: Sentence) -> set[str]:
    """The sides that the sentence before names in the paragraph of one on "the two countries"."""
    index = reading.sentence_index(sentence.start) - 1
    before = reading.document.sentences[index] if index >= 0 else None
    if before is None or before.paragraph != sentence.paragraph:
        return set()
    if reading.third_countries_in(before.start, before.end):
        return set()
    return sides_by_any_name(reading, before.start, before.end)


def sides_by_any_name(reading: Reading, start: int, end: int) -> set[str]:
    """The sides named by country, person or body ("Rosoboronexport")."""
    bodies = {o.country for o in reading.organizations_in(start, end) if o.country in SIDES}
    return reading.sides_in(start, end) | bodies


def is_listed(reading: Reading, hit: CountryHit) -> bool:
    """True for a side that is only one of several countries ("such as Thailand, Indonesia or the Philippines")."""
    near = reading.countries_in(max(0, hit.start - 30), hit.end + 30)
    return any(
        other.country not in SIDES
        and _IN_A_LIST.match(reading.text(min(other.end, hit.end), max(other.start, hit.start)))
        for other in near
        if other is not hit and other.country
    )


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
    if not places or not OFFICIAL.search(sentence.text):
        return set()
    countries = {hit.start for hit in reading.countries_in(sentence.start, sentence.end)}
    return {place.country for place in places if place.start not in countries}


def _speaks_of_the_other(reading: Reading, sentence: Sentence) -> bool:
    """Whether one who speaks for a state abroad says something of the other by name, and of no third country."""
    if not _VOICE.search(sentence.text) or OWN_PEOPLE.search(sentence.text):
        return False
    others = {
        other_side(seen.person.country)
        for seen in reading.seen_in(sentence.start, sentence.end)
        if seen.person.country in SIDES and is_speaker(reading, seen)
    }
    if others == {"RU"} and reading.third_countries_in(sentence.start, sentence.end):
        return False  # Russia is in the news of the world
    return any(
        hit.country in others
        and not _POSTED_TO.search(reading.text(max(sentence.start, hit.start - _JUST_BEFORE), hit.start))
        for hit in reading.countries_in(sentence.start, sentence.end)
    )


def _deals_with_the_state(reading: Reading, sentence: Sentence) -> bool:
    """Whether a state is told as a party beside no third country, and not in sport, private life or world prices."""
    text = sentence.text
    return (
        _AS_A_PARTY.search(text) is not None
        and not reading.third_countries_in(sentence.start, sentence.end)
        and not any(words.search(text) for words in (SPORT, PRIVATE, OF_THE_WORLD))
    )


def _a_stranger_acts(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence opens with an official or a mission of a third country, whose words or deeds it tells."""
    named = reading.seen_in(sentence.start, sentence.end)
    first = named[0] if named else None
    if first is not None and first.person.office and first.person.country not in ("", *SIDES):
        return True
    countries = reading.countries_in(sentence.start, first.start if first else sentence.end)
    if not countries or countries[0].country in ("", *SIDES):
        return False
    return _OF_STRANGERS.match(reading.document.text, countries[0].end) is not None


def _tells_of_relations(text: str) -> bool:
    if _RELATIONS.search(text) or (("flights" in text or "onsulate" in text) and _LINKS.search(text)):
        return True
    return bool(_MISSION.search(text)) and not OWN_PEOPLE.search(text) and not _MISSION_SILENT.search(text)


def _lists_a_side(reading: Reading, sentence: Sentence) -> bool:
    hits = reading.countries_in(sentence.start, sentence.end)
    return any(is_listed(reading, hit) for hit in hits if hit.country in SIDES)


def _speaks_for_a_state(reading: Reading, sentence: Sentence) -> bool:
    """Whether an official or agency is named; who is quoted on "Russia and the Philippines" may be elsewhere."""
    if _STATE_VOTES.search(sentence.text):
        return True
    text = reading.document.text if BILATERAL.search(sentence.text) else sentence.text
    return bool(
        any(
            s.person.office and s.person.country in SIDES
            for s in reading.seen_in(sentence.start, sentence.end)
        )
        or any(o.country in SIDES for o in reading.organizations_in(sentence.start, sentence.end))
        or OFFICIAL.search(text)
    )
