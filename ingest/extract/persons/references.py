"""Later mentions without a name: "the secretary", "the Russian minister", "his counterpart", "the latter"."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import partial

from ingest.extract.letters.cyrillic import CYRILLIC
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import Document

from .allegiance import implied_by
from .joined import Joined, Reference
from .titles import TitlePhrase
from .units import Units

# An office word alone may mean the holder of any office of its row; the first that somebody holds counts.
_MEANS: dict[str, tuple[str, ...]] = {
    "secretary": ("secretary", "executive_secretary", "national_security_adviser"),
    "minister": ("minister", "deputy_minister"),
    "ambassador": ("ambassador", "special_envoy", "charge"),
    "special_envoy": ("special_envoy", "ambassador"),
    "diplomat": ("ambassador", "charge", "consul_general", "diplomat"),
    "chief_executive": ("president", "chief_executive"),
    "leader": ("president", "prime_minister", "leader"),
    "representative": ("representative", "senator"),
    "commander": ("commander", "captain", "vice_commander"),
    "chief": (
        "chief",
        "chief_of_staff",
        "secretary",
        "minister",
        "commander",
        "director_general",
        "director",
    ),
    "chair": ("chair", "co_chair", "senator", "representative"),
    # Of "Philippine Senate President X" the body is read first, and X is its president.
    "senate_president": ("senate_president", "president"),
    "aide": ("aide", "adviser"),
    "adviser": ("adviser", "national_security_adviser"),
}
_WEAK_BUT_TELLING = frozenset({"leader", "diplomat", "representative"})
_PAIR = Prefiltered(
    r"\b(?:the|The)\s+(former|latter)\b"
    r"(?!\s+(?:[A-Z]|president|secretary|minister|senator|ambassador|chief|prime|head\s+of\s+state|defen[cs]e|foreign))"
)
_COUNTERPART = Prefiltered(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s+(?:(?P<ru>Russian)\s+|(?P<ph>Philippine|Filipino)\s+)?"
    r"(?:counterpart|opposite\s+number|(?:(?<=Russian\s)|(?<=Philippine\s)|(?<=Filipino\s))(?:colleague|peer))\b"
    r"(?=(?P<named>,?\s+(?:[A-Z]"
    r"|(?!(?:on|in|at|of|for|from|to|by|with|after|before|during|since|until|last|next|this|and|as|when|said|told)\b)"
    r"[a-z]+\s+[A-Z]))?)"
)
# Titles of the Philippines and what their counterparts abroad are called, and the other way round.
_TO_MINISTER = (
    (re.compile(r"^(.+) Undersecretary\b", re.IGNORECASE), r"Deputy \1 Minister"),
    (re.compile(r"\bUndersecretary\b", re.IGNORECASE), "Deputy Minister"),
    (re.compile(r"\bSecretary\b", re.IGNORECASE), "Minister"),
)
_TO_SECRETARY = (
    (re.compile(r"^Deputy (.+) Minister\b", re.IGNORECASE), r"\1 Undersecretary"),
    (re.compile(r"\bDeputy Minister\b", re.IGNORECASE), "Undersecretary"),
    (re.compile(r"\bMinister\b", re.IGNORECASE), "Secretary"),
)
_OF_BODY = re.compile(r"\b(?:of|for)\s+the\s+(?:Department|Ministry)\s+of\b")
# Bodies that the other state has none of, so that whose counterpart heads it holds another office.
_OF_ONE_STATE = re.compile(r"\b(?:Security\s+Council|Duma|Federation\s+Council)\b")
_OF_COUNTRY = re.compile(r"\b(?:Russian?|Philippines?|Filipino)\b")  # an office that only one country has
_OF_COUNTRY_IN_RUSSIAN = re.compile(r"\s+(?:РФ|Росси[ия]|Российской\s+Федерации|Филиппин)\b")
_OUR_OWN = re.compile(r"\b(?:told|asked|met|received|informed|saw|with|by|thanked|briefed|called)\s+our\s+$")
_GONE = Prefiltered(r"\b(?:succeed|replac)(?:ed|es|s|ing)\s+$")
_AT_THE_HEAD = re.compile(r"\b[Aa]t\s+(?:their|its|the)\s+head$")  # a place, and nobody's office
_HIS_OFFICE = re.compile(
    r"\b(?:Office|Palace|Residence|Administration|Cabinet)\s+of\s+(?:the\s+)?$"
)  # a body
_RELATIVE = re.compile(
    r",\s+who\b[^,.;]*,"
)  # "X, who flew with Y, said she and her counterpart …": that of X
_SENTENCE = 300  # characters
_TITLE = 80  # characters from "counterpart" to the name behind a title
_OUR_PRESIDENT = ("President", "Pangulo", "pangulo")
_MOST_OFFICIALS = 200  # an article that names more is a list, in which "his" means nobody
_OTHER_SIDE = {"PH": "RU", "RU": "PH"}


def add_references(document: Document, people: list[Joined], alone: list[tuple[TitlePhrase, Units]]) -> None:
    """Add to each person the mentions by title alone, by counterpart and by order, where they are decidable."""
    _title_the_untitled(document.text, people, alone)
    officials = [person for person in people if person.official]
    by_class: dict[str, list[Joined]] = {}
    gone = _GONE.may_match(document.sentence_texts)
    for person in officials:
        if gone and any(_has_gone_before(document, mention.start) for mention in person.mentions):
            continue  # "X succeeded Y": the envoy is X from here on
        for cls in person.classes():
            by_class.setdefault(cls, []).append(person)
    for phrase, units in sorted(alone, key=lambda item: item[0].start):
        if phrase.plural or phrase.delegation or not _definite(document.text, phrase, units):
            continue
        if _AT_THE_HEAD.search(document.text, max(0, phrase.start - 10), phrase.end):
            continue
        if _HIS_OFFICE.search(document.text, max(0, phrase.start - 24), phrase.start):
            continue
        holder = _holder_of(document.text, phrase, by_class)
        if holder is not None:
            holder.refer(Reference(phrase.start, phrase.end, "title-alone"))
    _add_counterparts(document, officials)
    _name_offices_of_counterparts(document.text, officials)
    _add_pairs(document, people)


def _has_gone_before(document: Document, start: int) -> bool:
    return bool(_GONE.search(document.text, max(0, start - 16), start, within=document.sentence_texts))


def _title_the_untitled(text: str, people: list[Joined], alone: list[tuple[TitlePhrase, Units]]) -> None:
    """ "Bailen was among the envoys received. The new Philippine ambassador …": of his side without an office."""
    if not alone or len(people) > _MOST_OFFICIALS:
        return
    for side in _OTHER_SIDE:
        untitled = [p for p in people if p.country == side and not p.titles and not p.like_title]
        if len(untitled) != 1 or any(
            m.civilian or m.counterpart or m.derived_title for m in untitled[0].mentions
        ):
            continue
        person = untitled[0]
        first = person.first_start
        taken = {cls for p in people if p is not person and p.country == side for cls in p.classes()}
        for phrase, units in alone:
            near = first < phrase.start < first + _SENTENCE
            if not near or phrase.country != side or phrase.weak or phrase.plural or phrase.delegation:
                continue
            own_line = phrase.first == 0 and phrase.last == len(units.labels)  # under the name
            if phrase.office.cls not in taken and (own_line or _definite(text, phrase, units)):
                person.late_title = phrase
                break


def _definite(text: str, phrase: TitlePhrase, units: Units) -> bool:
    """Whether a title alone means somebody in particular: "the secretary", "Russian minister", "ang Pangulo"."""
    if phrase.definite:
        return True
    if CYRILLIC.match(text, phrase.start):
        return phrase.case == "nom" or (bool(phrase.country) and phrase.case in ("ins", "dat"))
    before = (
        text[units.starts[phrase.first - 1] : units.ends[phrase.first - 1]].lower() if phrase.first else ""
    )
    if before == "our":  # "told our chairman so", and no "Our President" that somebody quotes
        return (
            text[phrase.start].islower()
            and _OUR_OWN.search(text, max(0, phrase.start - 20), phrase.start) is not None
        )
    return before in ("ang", "ng", "si", "ni", "kay", "sa")


def _holder_of(text: str, phrase: TitlePhrase, by_class: dict[str, list[Joined]]) -> Joined | None:
    office = phrase.office
    if phrase.weak and office.cls not in _WEAK_BUT_TELLING:
        return None
    # Who commands a navy is told so; "the commander" alone may be any captain told before.
    of_a_body = office.cls == "commander" and bool(office.organization(office.default_country))
    for cls in (office.cls,) if of_a_body else _MEANS.get(office.cls, (office.cls,)):
        found = [p for p in by_class.get(cls, ())[:40] if not phrase.country or p.country == phrase.country]
        if phrase.portfolios:
            wanted = {pf.organization_ph or pf.word for pf in phrase.portfolios}
            found = [p for p in found if wanted & p.fields()]
        if office.cls == "senate_president" and cls == "president":
            found = [p for p in found if any(title.organization == "Senate" for title in p.titles)]
        if len(found) == 1:
            return found[0]
        before = [p for p in found if p.last_before(phrase.start) >= 0]
        if before:
            before = _written_alike(text, phrase, before)
            return _own_president(text, phrase, before) or max(
                before, key=lambda p: p.last_before(phrase.start)
            )
        if found:
            return None
    return None


def _written_alike(text: str, phrase: TitlePhrase, people: list[Joined]) -> list[Joined]:
    """ "The Chairman" with a capital, of "Commission Chairman X" and "its chairman, Y": X, as releases write."""
    if len(people) < 2 or phrase.rank_only or not text[phrase.start].isupper():
        return people
    classes = set(_MEANS.get(phrase.office.cls, (phrase.office.cls,)))
    alike = [
        person
        for person in people
        if any(
            text[title.head_start].isupper()
            for mention in person.mentions
            for title in mention.titles
            if title.office.cls in classes
        )
    ]
    return alike or people


def _own_president(text: str, phrase: TitlePhrase, people: list[Joined]) -> Joined | None:
    """ "The President" with a capital: Philippine newspapers write their own so, and foreign ones without."""
    if (
        phrase.office.cls != "president"
        or phrase.country
        or not text.startswith(_OUR_PRESIDENT, phrase.start)
    ):
        return None
    own = [person for person in people if person.country == "PH"]
    return own[0] if len(own) == 1 else None


def _add_counterparts(document: Document, officials: list[Joined]) -> None:
    """ "His Russian counterpart" without a name: who holds the like office on the other side."""
    if len(officials) > _MOST_OFFICIALS:
        return
    for found in _COUNTERPART.finditer(document.text, within=document.sentence_texts):
        if found["named"]:
            antecedent = _named_behind(officials, found)
        else:
            told_of = partial(_last_told, document.text, found.start())
            antecedent = max(officials, key=told_of, default=None)
            antecedent = antecedent if antecedent is not None and told_of(antecedent) >= 0 else None
        if antecedent is None:
            continue
        country = "RU" if found["ru"] else "PH" if found["ph"] else _OTHER_SIDE.get(antecedent.country, "")
        likes = _like(antecedent)
        others = [p for p in officials if p is not antecedent and p.country == country and likes & _like(p)]
        if len(others) == 1:
            others[0].refer(Reference(found.start(), found.end(), "counterpart"))


def _named_behind(officials: list[Joined], found: re.Match[str]) -> Joined | None:
    """ "Opening the talks with his Filipino counterpart, President X said …": X, of the other side, whose it is."""
    told = "RU" if found["ru"] else "PH" if found["ph"] else ""
    behind = [
        (mention.start, person)
        for person in officials
        for mention in person.mentions
        if 0 <= mention.start - found.end() < _TITLE
    ]
    _, person = min(behind, key=lambda item: item[0], default=(0, None))
    return person if person is not None and told and person.country == _OTHER_SIDE[told] else None


def _last_told(text: str, at: int, person: Joined) -> int:
    """Where a person was named last before ``at``, whom a relative clause in between only names beside another."""
    last = person.last_before(at)
    start = max(0, at - _SENTENCE)
    aside = next((m for m in _RELATIVE.finditer(text, start, at) if m.start() <= last < m.end()), None)
    return person.last_before(aside.start()) if aside else last


def _name_offices_of_counterparts(text: str, officials: list[Joined]) -> None:
    """ "Defense Secretary X met his counterpart, Gen. Y": Y is Defense Minister."""
    for person in officials:
        mention = next((m for m in person.mentions if m.counterpart is not None), None)
        if mention is None or len(officials) > _MOST_OFFICIALS:
            continue
        others = [p for p in officials if p.country != person.country and p.last_before(mention.start) >= 0]
        antecedent = max(others, key=lambda p: p.last_before(mention.start), default=None)
        title = antecedent.best_title() if antecedent is not None else None
        stated = title.stated(text) if title is not None and title.weight >= 2 else ""
        stated = _OF_COUNTRY_IN_RUSSIAN.sub("", stated)  # "министр РФ": whose counterpart is a minister, too
        if (
            title is not None
            and stated
            and not _OF_COUNTRY.search(stated)
            and not _OF_ONE_STATE.search(stated)
        ):
            person.like_title = _office_abroad(stated, person.country)
            person.like_span = mention.counterpart
            person.like_organization, _ = implied_by(title, person.country) or ("", "")
        elif title is None and antecedent is not None and antecedent.holder is not None:
            person.peer = True


def _office_abroad(stated: str, country: str) -> str:
    """The title of the like office: secretaries and undersecretaries are the ministers of the Philippines."""
    stated = _OF_BODY.sub("of", stated)
    for pattern, replacement in _TO_SECRETARY if country == "PH" else _TO_MINISTER:
        title, changed = pattern.subn(replacement, stated, count=1)
        if changed:
            return title.lower() if stated.islower() else title
    return stated


def _like(person: Joined) -> set[str]:
    """Classes of office, secretaries and ministers as one."""
    classes = person.classes()
    if classes & {"secretary", "minister"}:
        return (classes - {"secretary", "minister"}) | {"cabinet"}
    return classes


def _add_pairs(document: Document, people: list[Joined]) -> None:
    """ "The former … the latter": the two persons named before them, if exactly two were."""
    pairs = list(_PAIR.finditer(document.text, within=document.sentence_texts))
    if not pairs:
        return
    named = sorted(
        ((m.start, person) for person in people for m in person.mentions), key=lambda item: item[0]
    )
    positions = [start for start, _ in named]
    starts = [sentence.start for sentence in document.sentences]

    def between(start: int, end: int) -> list[Joined]:
        inside = named[bisect_left(positions, start) : bisect_left(positions, end)]
        return list(dict.fromkeys(person for _, person in inside))

    for found in pairs:
        at = bisect_left(starts, found.start() + 1) - 1
        if at < 0:
            continue
        pair = between(document.sentences[at].start, found.start())
        if not pair and at > 0:
            pair = between(document.sentences[at - 1].start, document.sentences[at - 1].end)
        if len(pair) == 2:
            person = pair[0] if found[1] == "former" else pair[1]
            person.refer(Reference(found.start(), found.end(), "former-latter"))
