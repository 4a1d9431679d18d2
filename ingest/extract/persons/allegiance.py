"""The country and the organization of a person, each with the rule that gave it.

Rules go from what the article states to what is likely, and where somebody is posted never counts. The last
ones lean on what the articles are about: officials of the Philippines and Russia, now and then of a third
country named nearby.
"""

from __future__ import annotations

import re

from ingest.extract.known import gazetteer
from ingest.extract.known.gazetteer import Holder
from ingest.extract.letters.cyrillic import CYRILLIC, romanise
from ingest.extract.letters.folding import fold_key
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import SIDES, Country, Document

from .delegation_before import side_of_delegation_before
from .name_runs import NameMention, is_church_name
from .nearby import Nearby
from .party_words import PARTY_OF, SIDE_TOLD, side_named
from .titles import TitlePhrase

# Endings that Russian surnames have and Spanish, English and Filipino ones hardly ever do.
_SURELY_RUSSIAN = re.compile(
    r"(?:[a-z][oe]v|yov|(?<!nu)(?<!cu)(?<!cord)(?<!casan)[oe]va|[a-z]{2}sk(?:y|iy|ii|aya)|[a-z]{2}enko"
    r"|[a-z]{3}chi?y|[oe]vich|[iy]kh|oglu)$"
)
_PATRONYMIC = re.compile(r"[a-z]{2}(?:[oe]vich|[oe]vna|ichna)$")  # between a given name and a surname
_MAYBE_RUSSIAN = re.compile(r"(?:[iy]n|ina|oy|oi|iy|yan|shvili|uk|ak|ts|gu|lev|ko|ev|ov)$")
# Offices that a third country named nearby may have; Philippine ones ("undersecretary") are not among them.
_POSTED_TO = re.compile(r"(?i:ambassador|envoy|consul(?:\s+general)?)\s+to\s")
_ABROAD = frozenset(
    {
        "minister",
        "deputy_minister",
        "prime_minister",
        "deputy_prime_minister",
        "president",
        "secretary_general",
        "ambassador",
        "monarch",
        "charge",
    }
)
_AT_HOME = frozenset(
    {"secretary", "senator", "representative", "mayor", "governor", "speaker", "chief_of_staff"}
)

# The Philippines has a president and secretaries, and no such offices.
_NEVER_PHILIPPINE = frozenset(
    {"prime_minister", "deputy_prime_minister", "monarch", "minister", "deputy_minister", "secretary_general"}
)
_MINISTERS = frozenset({"minister", "deputy_minister"})
_OF_NEITHER = frozenset({"monarch", "secretary_general"})

# "Philippine and Russian officials led by X and Y": two sides, and X need not be of the one named last.
_AND_THE_OTHERS = ("Philippine and ", "Filipino and ", "Russian and ")
_THEN_NAMES = re.compile(
    r"^(?:\s*\([^)]*\))?\s*(?:,|:|was|were|is|are|which|also|will be|being|had been)?[^.;]{0,40}?"
    r"(?:\b(?:led|headed|chaired|commanded|represented|composed|consist\w*|compris\w*|includ\w*|were|was"
    r"|во\s+главе|возглав\w+|под\s+руководством|pinangun\w+|pinamun\w+|sa\s+pangunguna|участв\w+|участие"
    r"|присутств\w+)\b"
    r"|:|\s[–—-]\s(?=[а-яёА-ЯЁ]))"
)
_ITS_MEMBERS = re.compile(
    r"\s*(?:by\s+)?(?:(?:[A-Z][\w.’'-]*,?|of|the|for|and|its|deputy|vice|chief)\s+)*"
    r"|\s*(?:с\s+)?(?:[А-ЯЁа-яё.-]+\s+){0,8}"
)
# Who receives a side is none of its members.
_HOSTED = re.compile(
    r"\b"
    r"(?:received|welcomed|met|hosted|greeted|entertained|briefed|invited|feted|thanked|told|urged|asked)"
    r"\b[^.;]*\bby\b"
)
# "Russian lawmakers led by X dined with Y": Y is none of them.
_MET_OTHERS = re.compile(
    r"\b(?:met|sat|saw|spoke|had|held|[a-z]{3,}ed)\s+(?:[a-z]+\s+){0,4}?(?:with|on|by|to)\s"
    r"|\b(?:met|saw|visited|received|welcomed|thanked|told|urged|asked|hosted|briefed|invited)\s+"
    r"(?:the\s+|their\s+|his\s+)?(?:$|(?=[A-Z]))"
)
_WITH = re.compile(r"\s+with\b[^.,;]*$")
_AT_ITS_HEAD = re.compile(r"\s+(?:at\s+(?:its|the|their)\s+head|as\s+(?:its|the|their)\s+(?:head|leader))\b")
# Of "the contingent" that the text has told whose it is: ships that visit.
_HEADS_VISITORS = Prefiltered(
    r"\b(?:heads?|commands?|commanders?|leads?|leader|chief|commanding|in\s+command)\s+(?:of\s+)?the\s+"
    r"(?:naval\s+|visiting\s+)?"
    r"(?:contingent|detachment|squadron|flotilla|task\s+(?:force|group)|ships|warships|vessels)\b"
)
_BESIDE_NAME = re.compile(r",?\s+(?:(?:who|the|and|which|is|was)\s+){0,3}")
_BEFORE_NAME = re.compile(r",?\s+(?:[A-Z][\w.’'-]*\s+){0,4}")
_FLAG = re.compile(
    r"\b(?P<flag>Russian|Philippine)\s+(?:Navy\s+|Pacific\s+Fleet\s+|naval\s+)?"
    r"(?:ships|vessels|warships|destroyers?|cruisers?|frigates?|corvettes?|squadron|contingent|detachment"
    r"|flotilla)\b"
)
_ONLY_SPEAKS = re.compile(r"\s+(?:said|says|told|added|adds|noted|announced|confirmed|explained|stressed)\b")
_LEADS_IT = re.compile(
    r"^[^.;]{0,80}\b(?:led|leads|leading|head|heads|headed|heading|commands|commanded|chaired|chairs|represent\w*"
    r"|co-chaired)\s+(?:the|a|an)?\s*$"
)


def country_of(
    mentions: list[NameMention], holder: Holder | None, document: Document, nearby: Nearby
) -> tuple[Country, str]:
    """The country and its rule, ("", "") where nothing tells; ``mentions`` are in order of the text."""
    stated = (
        _stated(mentions)
        or _known(holder)
        or _beside(mentions)
        or _side_of(document, mentions)
        or _of_a_body(document, mentions, nearby)
        or side_of_delegation_before(document, mentions, nearby)
        or _of_visitors(document, mentions)
    )
    if stated:
        return stated
    titles = [title for mention in mentions for title in mention.titles]
    if not titles or any(title.international for title in titles):
        return (_shape(mentions), "shape-of-name") if not titles and _shape(mentions) else ("", "")
    return _likely(mentions, titles, nearby)


def _stated(mentions: list[NameMention]) -> tuple[Country, str] | None:
    for mention in mentions:
        for title in mention.titles:
            country = mention.title_country.get(id(title)) or title.country
            if country:
                return country, title.country_rule or "country-in-title"
    return None


def _known(holder: Holder | None) -> tuple[Country, str] | None:
    return (holder.country, "known-holder") if holder is not None and holder.country else None


def _beside(mentions: list[NameMention]) -> tuple[Country, str] | None:
    return next(((m.country, m.country_rule) for m in mentions if m.country), None)


def _side_of(document: Document, mentions: list[NameMention]) -> tuple[Country, str] | None:
    sides = (_side(document, mention) for mention in mentions)
    return next(((side, "side-in-sentence") for side in sides if side), None)


def _of_a_body(document: Document, mentions: list[NameMention], nearby: Nearby) -> tuple[Country, str] | None:
    """The side whose body or city sent "a delegation of the Bangsamoro government led by X"."""
    for mention in mentions:
        sentence = mention.units.sentence
        if PARTY_OF not in held_by(sentence.text):
            continue
        for party in PARTY_OF.finditer(document.text, sentence.start, mention.start, within=sentence.text):
            sender = nearby.named_at(party.end())
            if sender is None or sender.country not in SIDES:
                continue
            names = _THEN_NAMES.match(document.text[sender.end : mention.start])
            if names and _ITS_MEMBERS.fullmatch(document.text, sender.end + names.end(), mention.start):
                return sender.country, "side-in-sentence"
    return None


def _of_visitors(document: Document, mentions: list[NameMention]) -> tuple[Country, str] | None:
    """The side whose ships came, of "X, head of the contingent": where only one side's are told before."""
    for mention in mentions:
        sentence = mention.units.sentence
        if _HEADS_VISITORS not in held_by(sentence.text):
            continue
        before = document.text[max(sentence.start, mention.start - 90) : mention.start]
        behind = document.text[mention.end : min(sentence.end, mention.end + 60)]
        said_after = _HEADS_VISITORS.search(behind, within=sentence.text)
        said_first = _HEADS_VISITORS.search(before, within=sentence.text)
        heads = (said_after and _BESIDE_NAME.fullmatch(behind, 0, said_after.start())) or (
            said_first and _BEFORE_NAME.fullmatch(before, said_first.end())
        )
        if not heads:
            continue
        flags = {m["flag"] for m in _FLAG.finditer(document.text, 0, sentence.end)}
        if len(flags) == 1:
            return ("RU" if flags == {"Russian"} else "PH"), "side-told"
    return None


def _likely(mentions: list[NameMention], titles: list[TitlePhrase], nearby: Nearby) -> tuple[Country, str]:
    """What an office or a name suggests, where the article states no country."""
    offices = [office for title in titles for office in title.offices]
    default = next((office.default_country for office in offices if office.default_country), "")
    if default:
        return default, "office-used-there"
    shape = _shape(mentions)
    if shape:
        return shape, "shape-of-name"
    if any(office.cls == "bishop" for office in offices) and all(map(is_church_name, mentions)):
        return "RU", "shape-of-name"
    classes = {office.cls for office in offices}
    posted = any(_posted_abroad(mention) for mention in mentions)
    third = _third_country(mentions[0], nearby) if classes & _ABROAD and not posted else ""
    if third:
        return third, "third-country-nearby"
    if classes & _MINISTERS and CYRILLIC.search(mentions[0].name.written):
        # Russian calls the secretaries of the Philippines ministers, too
        return ("RU", "shape-of-name") if _has_russian_given(mentions) else ("PH", "other-side-excluded")
    if classes & _NEVER_PHILIPPINE:
        return ("", "") if classes & _OF_NEITHER else ("RU", "other-side-excluded")
    return "PH", "office-used-there" if classes & _AT_HOME else "other-side-excluded"


def _has_russian_given(mentions: list[NameMention]) -> bool:
    """Whether the first word of a full name is a given name that Russians have."""
    written = (fold_key(romanise(mention.name.written)).split() for mention in mentions)
    return any(len(words) > 1 and words[0] in gazetteer.name_words().russian_given for words in written)


def likely_country(mentions: list[NameMention], title: TitlePhrase, nearby: Nearby) -> Country:
    """What an office that is told apart from the name suggests."""
    return _likely(mentions, [title], nearby)[0]


def _posted_abroad(mention: NameMention) -> bool:
    """ "Ambassador to Indonesia X": the country named is where X is sent, and no hint of X's own."""
    sentence = mention.units.sentence
    stated = (sentence.text[t.start - sentence.start : t.end - sentence.start] for t in mention.titles)
    return any(_POSTED_TO.search(title) for title in stated)


def _side(document: Document, mention: NameMention) -> Country:
    """The side in "the Russian side was headed by X" or "X led the Philippine delegation"."""
    sentence = mention.units.sentence
    found = [
        side
        for side in SIDE_TOLD.finditer(document.text, sentence.start, sentence.end, within=sentence.text)
        if not document.text.endswith(_AND_THE_OTHERS, 0, side.start())
    ]
    if not found:
        return ""
    before = [m for m in found if m.end() <= mention.start]
    between = document.text[before[-1].end() : mention.start] if before else ""
    speaks = _ONLY_SPEAKS.match(document.text, mention.end)  # "raised by the Russian side, Secretary X said"
    if between and (
        (
            ((names := _THEN_NAMES.match(between)) and not speaks and not _HOSTED.search(between))
            and not _MET_OTHERS.search(between, names.end())
        )
        or (_WITH.match(between) and _AT_ITS_HEAD.match(document.text, mention.end))
    ):
        return side_named(before[-1])
    after = [m for m in found if m.start() >= mention.end]
    if after and _LEADS_IT.match(document.text[mention.end : after[0].start()]):
        return side_named(after[0])
    return ""


def _shape(mentions: list[NameMention]) -> Country:
    """Russian by the ending of the surname or by a patronymic, a doubtful ending only with a Russian given name."""
    for mention in mentions:
        written = mention.name.written
        words = fold_key(romanise(written) if CYRILLIC.search(written) else written).split()
        if not words:
            continue
        given = len(words) > 1 and words[0] in gazetteer.name_words().russian_given
        patronymic = any(map(_PATRONYMIC.search, words[1:-1]))
        if written.endswith(("ский", "цкий")):  # "ski" in Latin letters may be Polish
            return "RU"
        if patronymic or _SURELY_RUSSIAN.search(words[-1]) or (given and _MAYBE_RUSSIAN.search(words[-1])):
            return "RU"
    return ""


def _third_country(mention: NameMention, nearby: Nearby) -> Country:
    sentence = mention.units.sentence
    return (
        nearby.one_between(sentence.start, sentence.end)
        or nearby.one_between(nearby.paragraph(mention.start), sentence.end)
        or nearby.only_one_before(mention.start)
    )


def organization_of(
    mentions: list[NameMention], title: TitlePhrase | None, holder: Holder | None, country: Country, day: str
) -> tuple[str, str]:
    """The organization and its rule: named in the title, beside the name, or implied by the office."""
    ordered = ([title] if title else []) + [t for m in mentions for t in m.titles if t is not title]
    named = next((phrase.organization for phrase in ordered if phrase.organization), "")
    named = named or next((mention.organization for mention in mentions if mention.organization), "")
    if named:
        return named, ""
    for phrase in ordered:
        implied = implied_by(phrase, country)
        if implied:
            return implied
    terms = holder.terms if holder is not None and day else []
    held = next((term.organization for term in terms if term.organization and term.covers(day)), "")
    return (held, "known-holder") if held else ("", "")


def implied_by(title: TitlePhrase, country: Country) -> tuple[str, str] | None:
    """The organization that the field or office of a title implies in the country, and its rule."""
    for portfolio in title.portfolios:
        if organization := portfolio.organization(country):
            return organization, "organization-of-portfolio"
    for office in [o for o in title.offices if o.level != "weak"] or title.offices:
        if organization := office.organization(country):
            return organization, "organization-of-office"
    return None
