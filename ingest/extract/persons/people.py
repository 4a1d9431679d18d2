"""Persons of an article: names found with their titles, mentions of one person joined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import repeat

from ingest.extract.known import gazetteer
from ingest.extract.known.hits import Hits
from ingest.extract.known.lexicon import Lexicon
from ingest.extract.letters.cyrillic import CYRILLIC, romanise
from ingest.extract.types import Document, Person, Sentence, Span

from .allegiance import country_of, organization_of
from .apposition import attach_titles
from .companions import take_in_companions
from .joined import Joined
from .joining import Cast
from .met_abroad import put_where_met
from .name_runs import NameMention, read_names
from .named_by_country import add_named_by_country
from .nearby import Nearby
from .references import add_references
from .same_side import put_beside_companions
from .titled_later import title_the_named_first
from .titles import TitlePhrase, read_titles
from .units import Units, names_nobody, read_units

# A sentence cut after an abbreviation that a name goes on behind.
_CUT_SHORT = re.compile(r"(?:^|[\s(])(?:Ma|H\.E|Wm|[A-ZА-Я])\.$")
# The labels of which each name and each title has one.
_NAMES_SOMEBODY = re.compile("[NKOQWR]")
# "The State Atomic Energy Corp.", "Philippine National Oil Company": firms that are arms of a state.
_OF_THE_STATE = re.compile(
    r"\b[Tt]he\s+Russian\s+(?:[Ss]tate\s+)?[Cc]orporation\b|\bstate-(?:owned|run|controlled)\b"
    r"|\b(?:State|National|Federal|Government)\s+(?:(?:[A-Z][\w&-]*|of|and|for)\s+){0,5}"
    r"(?:Corp(?:oration)?\b|Company\b|Co\.)"
)
# "Of the National Meat Inspection Service", "of the Committee for External Relations": no firm is called so.
_PUBLIC_BODY = re.compile(
    r"\b(?:National|Federal|State|Government|Presidential|Provincial|Regional|Municipal|Interagency|Central)\s+"
    r"(?:(?:[A-Z][\w-]*|of|and|for|on)\s+){0,5}"
    r"(?:Service|Commission|Bureau|Authority|Administration|Council|Institute|Agency|Board|Office|Center"
    r"|Centre|Department|Directorate|Laboratory|Museum|Library|Archives?)\b"
    r"|\b(?:Committee|Commission|Department|Bureau|Office)\s+(?:for|on|of)\s+(?:the\s+)?[A-Z]|\b[A-Z]\w+\s+Commission\b"
    r"|\b(?:Законодательн|Государственн|Федеральн|Народн|Областн|Краев|Городск|Муниципальн|Верховн|Главн)"
    r"(?:ого|ой)\s+[А-ЯЁа-яё]"
    r"|\b(?:[Сс]обрания|[Дд]умы|[Кк]омитета|[Кк]омиссии|[Дд]епартамента|[Уу]правления|[Пп]равительства|[Сс]уда"
    r"|[Хх]урала|[Кк]урултая|[Пп]атриархата)\b"
)
# A military rank: who bears it serves the state, whatever unknown letters name his office.
_SERVES = re.compile(
    r"\b(?:Capt|Captain|Col|Colonel|Gen|General|Adm|Admiral|Radm|Commo|Commodore|Lt|Maj|Cmdr|Brig)\b(?!\s+[Mm]anager)"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_OF_THE_STAGE = re.compile(r"\b(?:[Bb]eauty|[Pp]ageant|[Pp]op|[Mm]ovie|[Dd]rag|[Ff]olk|[Dd]ance)\s$")
_OF_A_BOAT = re.compile(
    r"\b(?:boat|ship|vessel|trawler|tanker|ferry|yacht|tugboat|team|squad|flight|airline)\s$"
)
_OF_RELATIONS = re.compile(
    r"\s+(?:[Rr]elations|and\s+[Gg]overnment\s+[Rr]elations)\b"
)  # "head of Government Relations"
_SERVICE_CORPS = re.compile(r"\bService\s+Corps\s$")
_OF_SOME_BODY = re.compile(r"\s+(?:of|for)\s+(?:an?|his|her|their)\s")  # "chairman of a traders' group"
# Offices that companies and clubs have too.
_HEADS_OF_UNIVERSITIES = frozenset(
    "rector vice-rector ректор ректора ректору ректором ректоре проректор проректора проректору проректором".split()
)
_OF_FIRMS = frozenset({"director", "manager", "chief_executive", "head", "chief"})
_TRADES = frozenset({"commercial", "sales", "marketing", "procurement", "branch"})
_ANY_BODY = frozenset({"president", "vice_president", "chief_executive", "chair", "director"})

_A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def find_people(document: Document, hits: Hits, lexicon: Lexicon) -> list[Person]:
    """Every named person of the document, in order of first mention.

    Officials come with ``office=True``; vendors, reporters and other bystanders are returned too, so that
    later stages know that a name is a person's, with ``office=False``.
    """
    mentions, alone = _read(document, hits, lexicon)
    mentions = _told_of(mentions)
    cast = Cast(lexicon)
    cast.join_full([mention for mention in mentions if mention.full])
    cast.join_surnames([mention for mention in mentions if not mention.full])
    nearby = Nearby(document, hits, mentions)
    for person in cast.people:
        person.mentions.sort(key=lambda m: m.start)
        person.country, person.country_rule = country_of(person.mentions, person.holder, document, nearby)
    title_the_named_first(document, cast.people, alone, nearby)
    put_beside_companions(document, cast.people)
    take_in_companions(document, cast.people)
    put_where_met(document, cast.people, hits.places)
    add_references(document, cast.people, alone)
    add_named_by_country(document, cast.people)
    return [_person(document, person) for person in sorted(cast.people, key=lambda p: p.first_start)]


def _read(
    document: Document, hits: Hits, lexicon: Lexicon
) -> tuple[list[NameMention], list[tuple[TitlePhrase, Units]]]:
    """All written names with their titles, and the titles that stand alone."""
    text = document.text
    mentions: list[NameMention] = []
    alone: list[tuple[TitlePhrase, Units]] = []
    marks, at = hits.marks, 0
    for sentence in _whole_sentences(document):
        if sentence.kind in ("junk", "byline"):
            continue
        while at < len(marks) and marks[at].start < sentence.start:
            at += 1
        knows = at < len(marks) and marks[at].start < sentence.end
        if not knows and names_nobody(sentence.text):
            continue
        units, at = read_units(text, sentence, marks, at)
        if _NAMES_SOMEBODY.search(units.labels) is None:
            continue
        phrases = read_titles(text, units)
        names = read_names(text, units, phrases, lexicon.people)
        alone.extend(zip(attach_titles(text, units, phrases, names), repeat(units)))
        mentions.extend(names)
    return mentions, alone


def _told_of(mentions: list[NameMention]) -> list[NameMention]:
    """Without those whom only the line under a picture names: it tells the full names of people told of.

    One that tells the year tells what was then, and is read.
    """
    told = {m.name.surname for m in mentions if not _is_undated_caption(m)}
    return [m for m in mentions if not _is_undated_caption(m) or m.name.surname in told]


def _is_undated_caption(mention: NameMention) -> bool:
    sentence = mention.units.sentence
    return sentence.kind == "caption" and _A_YEAR.search(sentence.text) is None


def _whole_sentences(document: Document) -> Iterator[Sentence]:
    """The sentences; one that ends in an abbreviated name goes on with the next of its paragraph."""
    held: Sentence | None = None
    for part in document.sentences or (Sentence(0, len(document.text), document.text, 0),):
        sentence = part
        if held is not None and held.paragraph == part.paragraph and held.kind == part.kind:
            sentence = replace(part, start=held.start, text=document.text[held.start : part.end])
        elif held is not None:
            yield held
        last = sentence.text[-8:]
        may_be = last[-2:-1].isupper() or last.endswith(("Ma.", "Wm."))
        held = sentence if may_be and _CUT_SHORT.search(last) else None
        if held is None:
            yield sentence
    if held is not None:
        yield held


def _person(document: Document, joined: Joined) -> Person:
    text = document.text
    day = document.anchor.isoformat() if document.anchor else ""
    fullest = _fullest(joined.mentions)
    title = joined.best_title() or joined.late_title
    stated, title_span, title_rule = _title_of(text, joined, title)
    inferred = {"title": title_rule}
    organization, rule = organization_of(joined.mentions, title, joined.holder, joined.country, day)
    if not organization and title_rule == "office-of-counterpart":
        organization, rule = joined.like_organization, title_rule
    inferred["organization"] = rule if organization else ""
    if joined.country_rule != "country-in-title":
        inferred["country"] = joined.country_rule
    name = fullest.name.written
    latin = ""
    if CYRILLIC.search(name):  # what the press calls somebody in English is no matter of letters
        latin = joined.holder.name if joined.holder else romanise(name)
        inferred["latin"] = "known-holder" if joined.holder else ""
    return Person(
        name=name,
        title=stated,
        organization=organization,
        country=joined.country,
        name_span=Span(fullest.start, fullest.end),
        title_span=title_span,
        spans=_spans(joined),
        former=title is not None and title.former,
        acting=title is not None and title.acting,
        office=_holds_office(text, joined),
        inferred={field: rule for field, rule in inferred.items() if rule},
        latin=latin,
        confidence=_confidence(joined, title),
    )


def _fullest(mentions: list[NameMention]) -> NameMention:
    """The mention that says most of a name; of most people there is but one."""
    if len(mentions) == 1:
        return mentions[0]
    return max(
        mentions, key=lambda m: (_spelled_out(m), m.name.words, _regular(m), len(m.name.written), -m.start)
    )


def _spelled_out(mention: NameMention) -> int:
    """How many words of a name are more than an initial."""
    return len(_WORD.findall(mention.name.written))


def _title_of(text: str, joined: Joined, title: TitlePhrase | None) -> tuple[str, Span | None, str]:
    """The title, its span and the rule that inferred it, "" for one that is stated."""
    if joined.like_title and (title is None or (title.weight <= 1 and not _SERVES.search(joined.like_title))):
        return joined.like_title, joined.like_span, "office-of-counterpart"
    if title is not None:
        return title.stated(text), Span(title.start, title.end), ""
    alone = next((r for r in joined.references if r.rule == "title-alone" and text[r.start].isupper()), None)
    if alone is not None and joined.holder is not None:
        return text[alone.start : alone.end], Span(alone.start, alone.end), ""
    derived = next((m.derived_title for m in joined.mentions if m.derived_title), "")
    return derived, None, "verb-of-office" if derived else ""


def _spans(joined: Joined) -> list[Span]:
    found = {Span(mention.start, mention.end) for mention in joined.mentions}
    if joined.references:
        found.update(Span(reference.start, reference.end) for reference in joined.references)
    return sorted(found)


def _regular(mention: NameMention) -> bool:
    """A Russian name that is surely in the nominative: the better form to report."""
    return all(title.case == "nom" for title in mention.titles)


def _holds_office(text: str, joined: Joined) -> bool:
    if joined.holder is not None:
        return True
    if any(mention.civilian for mention in joined.mentions):
        return False
    if (
        joined.late_title
        or joined.like_title
        or joined.peer
        or joined.companion
        or any(m.derived_title or (m.organization and m.country) for m in joined.mentions)
    ):
        return True
    return any(
        (title.weight or _is_of_the_house(text, title, mention))
        and not _private(text, title, mention.units)
        and not _of_film_or_boat(text, title, mention)
        for mention in joined.mentions
        for title in mention.titles
    )


def _is_of_the_house(text: str, title: TitlePhrase, mention: NameMention) -> bool:
    """ "Representative X": a member of the House, where the bare word elsewhere is anybody's."""
    return text[title.start : title.end] == "Representative" and mention.start == title.end + 1


def _private(text: str, title: TitlePhrase, units: Units) -> bool:
    """Whether a title is one of a company or club: "San Miguel Corp. president", "CEO of Globe"."""
    if _OF_RELATIONS.match(text, title.end):
        return True
    if title.organization or _SERVES.search(text, title.start, title.end):
        return False
    words = text[title.start : title.end].lower().split()
    if not _HEADS_OF_UNIVERSITIES.isdisjoint(words):
        return False  # they sign and receive for what the state keeps
    if title.office.cls in _OF_FIRMS and not _TRADES.isdisjoint(words):
        return True
    if not gazetteer.name_words().private_bodies.isdisjoint(words):
        return _OF_THE_STATE.search(text, title.start, title.end) is None
    if title.office.cls not in _ANY_BODY or title.country or title.portfolios:
        return False
    if _OF_SOME_BODY.match(text, title.end):
        return True
    if _PUBLIC_BODY.search(text, title.start, title.end):
        return False
    if title.office.cls == "director" and "K" in units.labels[title.first : title.last]:
        return False  # "BAI Director X": letters are bureaus' names oftener than firms'
    if _SERVICE_CORPS.search(text, max(0, title.start - 30), title.start):
        return False
    inside = units.labels[title.first : title.last].replace("-K", "").replace("-N", "")  # "PRESIDENT-ELECT"
    before = units.labels[max(title.first - 1, 0) : title.first]
    return "K" in inside or "N" in inside or before == "N"


def _of_film_or_boat(text: str, title: TitlePhrase, mention: NameMention) -> bool:
    """ "The film of director X", "fishing boat captain X": a bare word in small letters, and no body beside."""
    if title.country or mention.organization:
        return False
    word = text[title.start : title.end]
    if word in ("queen", "king", "princess"):
        return _OF_THE_STAGE.search(text, 0, title.start) is not None
    return word == "director" or (word == "captain" and bool(_OF_A_BOAT.search(text, 0, title.start)))


def _confidence(joined: Joined, title: TitlePhrase | None) -> float:
    confidence = (
        0.6 + 0.15 * (title is not None) + 0.1 * bool(joined.country) + 0.1 * (joined.holder is not None)
    )
    return round(min(confidence, 0.95), 2)
