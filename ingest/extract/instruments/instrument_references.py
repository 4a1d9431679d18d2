"""What instrument a clause without a title speaks of: "the document", "the two treaties", "it was signed"."""

from __future__ import annotations

import re

from ingest.extract.clauses import signing_words as signing
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading, of_both_sides
from ingest.extract.clauses.third_parties import names_third_party
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import SIDES, Span

from .instrument_titles import InstrumentMention, kind_of
from .instruments import Instrument, Named, amends_such, family, is_informal, is_of_buying

_IMPERSONAL = (  # "It was agreed that …": no instrument
    r"(?!\s+(?:was|is|has\s+been|had\s+been)\s+(?:\w+ly\s+|also\s+)?"
    r"(?:agreed|noted|decided|announced|said|stressed|hoped|expected|learned|reported"
    r"|understood|recalled|emphasi[sz]ed)\s+(?:that|to)\b)"
)
_ANAPHOR = re.compile(
    rf"^\W*(?:Его|Е[её]|Их|Документ|Подписи\s+под\s+\w+|It{_IMPERSONAL}|This"
    r"|That(?!\s+(?:meeting|visit|trip|session|call|day|week|year)\b)|Its"
    rf"|The\s+(?!(?:[\w-]+\s+)?other\s)(?:[\w-]+\s+){{0,2}}?(?:[Aa]greement|document|pact|accord"
    r"|deal|treaty|memorandum|MOU|MoU|contract|protocol|instrument|paper|text|draft|arrangement"
    r"|signing|signature|statement|declaration|plan|purchase|order)s?)\b"
)
_BACK_WORD = Prefiltered(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|said)\s+(?:[\w-]+\s+)?"
    r"((?i:agreement|treaty|protocol|convention|memorandum|contract|arrangement)|document|pact|accord|deal"
    r"|treaty"
    r"|memorandum|MOU|MoU|contract|protocol|instrument|paper|arrangement|statement"
    r"|declaration|plan|program(?:me)?|road\s?map)\b"
)
_BACK_WORDS = Prefiltered(
    r"\b(?:[Tt]he|[Bb]oth|[Tt]hese)\s+(?:\w+\s+)?(agreements|documents|pacts|accords|deals"
    r"|treaties|memoranda|MOUs|contracts|protocols|instruments|papers)\b"
)
_ANY_KIND = frozenset({"documents", "papers", "instruments", "deals", "pacts", "agreements"})
_ONE_KIND = frozenset({"treaty", "contract", "protocol", "memorandum", "mou"})
_CONTINUES = re.compile(
    rf"^(?:and|but|which|that)?\s*(?:it{_IMPERSONAL}|has|is|was|will|would|remains|which|suspended|terminated)\b",
    re.IGNORECASE,
)
_DONE_TO_IT = Prefiltered(
    rf"\b(?:{signing.NAMES_PUT}|{signing.INK_PUT})\s+(?:to|on|under|below)\s+(?:it|them)\b"
    rf"|\b{signing.SIGNED_VERBS}\s+(?:it|them)\b|"
    r"\b(?:negotiat\w+|sign(?:ed|ing|s)?|draft(?:ed|ing)|discuss(?:ed|ing)?|finali[sz]\w+"
    r"|ratif\w+|complet\w+|conclud\w+|finish\w*|revive|propos\w+|pitch(?:ed|es)|offer(?:ed|s)"
    r"|float(?:ed|s)|dangl(?:ed|es))\s+(?:it|them)\b"
    r"|\b(?:see|seeing|have|get|getting)\s+(?:it|them)\s+"
    r"(?:signed|concluded|ratified|initial(?:l)?ed|finali[sz]ed|completed|ready|done|finished)\b"
    r"|\bagree\s+on\s+it\b"
    r"|\bit\s+to\s+be\s+(?:signed|ready|concluded|completed|finali[sz]ed|finished|ratified|inked)\b"
    r"|\b(?:for|to)\s+(?:this|that)\s+(?:purpose|end)\b|\btry\s+again\b"
    rf"|\bit{_IMPERSONAL}\s+(?:had|has|was|would|will|could|may|might|can)\b",
    re.IGNORECASE,
)
_DONE_TO_THEM = Prefiltered(
    r"\b(?:ratified|signed|inked|initialled|initialed|approved)\s+(?:them|both)\b(?!\s+[a-z]+s\b)"
)
_SIGN_WHAT_WAS_NAMED = Prefiltered(
    r"\bto\s+sign\b(?=\s*(?:$|[.,;]|before|by\s+(?:the|[A-Z])|in\s|on\s|at\s|during|when|as\s+early|this\s|next\s"
    r"|soon|within))"
)
_ENDING_OF_IT = Prefiltered(
    r"\b(?:notice|letter|notification|decision)\s+of\s+(?:termination|cancellation|withdrawal|suspension)\b"
    r"|^\W*The\s+(?:termination|cancellation|suspension)\b"
)
_AWAITED = Prefiltered(
    r"\b(?:wait(?:s|ing)?\s+for|await(?:s|ing)?)\s+(?:their|its|the|his|a)\s+(?:[\w-]+\s+)?"
    r"(?:comments|reply|answer|response|go-ahead)\b"
    r"|\b(?:give|send|return|submit|forward|provide|offer)\s+(?:their|its|his|her)\s+(?:[\w-]+\s+)?"
    r"(?:comments|remarks|observations|reply|answer|response|counter-?draft)\b"
)
_ITS_STEPS = Prefiltered(
    r"\bits\s+(?:own\s+)?(?:internal\s+|domestic\s+)?procedures\b"
    r"|\b(?:its|the)\s+(?:Philippine\s+|Russian\s+)?instruments?\s+of\s+ratification\b"
    r"|\bits\s+(?:ratification|signing|signature|conclusion|entry\s+into\s+force)\b"
    r"|\bthe\s+(?:talks|negotiations)\s+(?:have|has|had|were)\s+(?:since\s+|been\s+)?"
    r"(?:stopped|collapsed|broken|ceased|halted|stalled|abandoned)\b"
    r"|\b(?:remaining|outstanding)\s+(?:articles|issues|provisions|points)\b"
)
_STEPS = (_DONE_TO_IT, _SIGN_WHAT_WAS_NAMED, _ENDING_OF_IT, _AWAITED, _ITS_STEPS)
_ANY_STEP = frozenset(_STEPS)
_ALL_OF_THEM = re.compile(
    r"^\W*(?:They|All|Both)\b[^.;]*\b"
    r"(?:sign|initial|ready|negotiat|ratif|draft|concurrence|Senate|into\s+force|into\s+effect|effect\b)"
)
_BOTH = re.compile(
    r"\W*Both\s+(?:were|are|have\s+been|had\s+been)\s+(?:\w+ly\s+|also\s+)?(?:signed|inked|concluded|initial|ratified)"
)
_THE_WORD = re.compile(r"\W*(?:The|This|That)\s+(\w+)")
_NO_SUCH = re.compile(
    r"^\W*No\s+such\s+(?:agreement|deal|treaty|document|contract|pact|memorandum)\b", re.IGNORECASE
)
_LOT = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen|twenty|thirty|several|a\s+dozen)\s+"
    r"(?:[\w-]+\s+){0,3}(?:helicopters?|rifles|launchers|vessels|ships|aircraft|submarines?|tanks|doses|trucks"
    r"|vehicles|jets|locomotives|choppers)\b"
)
_RELATIVE = re.compile(r"(?:which|that|where)\b")
_WHICH_WAS = re.compile(r"which\s+(?:was|is|has|had|will)\b")
# Who signs is told, what is signed is not: it was named just before.
_SIGNED = Prefiltered(
    r"\b(?:signed|inked|signatories\s+were|did\s+the\s+hono(?:u)?rs(?!\s+of\b))\b"
    rf"|\b(?:{signing.NAMES_PUT}|{signing.INK_PUT})\b"
)
_SIGNED_ALONE = re.compile(
    r"(?:\s+of\s+(?:[A-Z][\w’'-]+\s*){1,3}(?<!\s))?\s+(?:also\s+|then\s+)?"
    r"(?:signed|inked\s+it|put\s+pen\s+to\s+paper|(?:put|affixed)\s+(?:his|her)\s+(?:name|signature))"
    r"(?=\s*[.,;]|\s*$|\s+(?:on|for|in|at|yesterday|today|last|earlier|first|aboard|during)\b)"
)
# "… where the minutes were signed": of the talks, and none of the treaties that they were about.
_MINUTES_SIGNED = re.compile(
    r"\b[Mm]inutes\s+(?:of\s+[^,;]{3,50}?\s+)?(?:was|were|has\s+been|have\s+been|had\s+been)\s+"
    r"(?:also\s+|then\s+)?(?:signed|inked|initial)"
)
_THE_SIDES = re.compile(r"(?:The\s+two|Both)\s+(?:sides|countries|parties|governments)\b")
THE_TWO = re.compile(r"(?:The\s+two|They|Both)\b")
# "The concert was not moved; it was cancelled": not the treaty named before.
_AN_EVENT_FIRST = re.compile(
    r"\W*(?:(?:Nor|And|But|Yet)\s+)?(?:(?:is|has|was|will)\s+)?(?i:the|an?|this|that|his|her|its|their)\s+"
    r"(?:[\w’'-]+\s+){0,3}?"
    r"(?:concert|trip|visit|meeting|summit|session|exhibition|exhibit|tour|flight|drill|exercise|match|game"
    r"|festival|ceremony"
    r"|show|performance|voyage|conference|forum|reception|parade|lecture|screening|race|tournament)\b"
)
_IT_WAS = re.compile(r"\W*(?:and\s+|but\s+)?it\b", re.IGNORECASE)
_FORMAL = frozenset({"memorandum", "mou", "treaty", "protocol"})
_IN_FULL = re.compile(
    r"(?i:memorandum\s+of\s+(?:understanding|cooperation|intent|agreement)|memorandum|mou|treaty|protocol)\b"
    r"(?!\s+(?:office|officer|chief|section|desk|department)\b)"
)
_TO_DO = re.compile(r"\b(?:pact|deal|accord)\s+to\s")
_WITH_BODY = re.compile(r"[”\"]?,?\s+with\s+(?:the\s+)?(?P<body>.+)", re.DOTALL)
_WITH_AT_MOST = 14  # characters of "” with the "
_SOON = 6  # sentences after which a lead's pact is told by its formal name
_NEAR = 2  # sentences over which what was named last is still spoken of


def spoken_of(reading: Reading, named: Named, clause: Clause, here: list[Instrument]) -> list[Instrument]:
    """The instruments that a clause without a title points back to; ``here`` are those of its own sentence."""
    last = named.last
    if last and _NO_SUCH.match(clause.text):
        named.found.remove(last.pop())
        return []
    if (outright := _told_outright(reading, named, clause)) is not None:
        return outright
    if named.acronyms:
        spelled = [letters for letters in named.acronyms if letters in clause.text]
        if meant := [named.acronyms[letters] for letters in spelled if _stands_in(clause.text, letters)]:
            return meant
    held = held_by(clause.text)
    if _BACK_WORDS in held and (match := _BACK_WORDS.search(clause.text)):
        return _of_those_kinds(named, match.group(1))
    if _BACK_WORD in held and (match := _BACK_WORD.search(clause.text)):
        word = match.group(1).lower()
        return _by_its_formal_name(named, clause, match) or of_that_kind(reading, named, clause, word)
    done_to = _DONE_TO_IT if len(last) == 1 else _DONE_TO_THEM
    if last and done_to in held and done_to.search(clause.text):
        return list(last)
    if here and _RELATIVE.match(clause.text):
        return just_named(reading, clause, here) or list(here)
    if _SIGNED in held and _signs_without_object(reading, clause):
        signed = [
            i
            for i in last
            if not i.listed
            and clause.sentence - i.sentence <= _NEAR
            and any(a.act == "signed" for a in i.acts)
        ]
        return signed if len(signed) == 1 else _of_their_bodies(reading, named, clause)
    if _RELATIVE.match(clause.text):
        return []
    if (len(last) == 1 and _goes_on(clause.text)) or _ALL_OF_THEM.match(clause.text):
        return list(last)
    return []


def _is_of_what_one_amends(reading: Reading, named: Named, clause: Clause) -> bool:
    """Whether the sentence began with "The convention", which a protocol amends and which nothing else is."""
    opening = _THE_WORD.match(reading.document.sentences[clause.sentence].text)
    word = opening[1].lower() if opening else ""
    return any(amends_such(i.title, word) for i in named.found) and all(
        amends_such(i.title, word) or i.kind != kind_of(word) for i in named.found
    )


def _told_outright(reading: Reading, named: Named, clause: Clause) -> list[Instrument] | None:
    """What "the minutes were signed" and "both were signed" mean; None for other clauses."""
    if _is_of_what_one_amends(reading, named, clause):
        return []
    if _MINUTES_SIGNED.search(clause.text):
        return [i for i in named.found if "minutes" in i.title.casefold()][-1:]
    if not _BOTH.match(clause.text):
        return None
    if len(named.last) > 1:
        return list(named.last)
    return named.found[-2:] if len(named.found) > 1 else []


def of_an_event(reading: Reading, clause: Clause) -> bool:
    """Whether "it" takes up a concert or a trip with which its sentence begins."""
    start = reading.document.sentences[clause.sentence].start
    return (
        clause.start > start
        and _IT_WAS.match(clause.text) is not None
        and _AN_EVENT_FIRST.match(reading.text(start, clause.start)) is not None
    )


def _of_those_kinds(named: Named, word: str) -> list[Instrument]:
    """What "the treaties" means: those of their kind in the sentence before, or the two named last."""
    kind = kind_of(word.rstrip("s").replace("treatie", "treaty"))
    meant = [i for i in named.last if i.kind == kind or word in _ANY_KIND]
    if len(meant) > 1:
        return meant
    alike = [i for i in named.found if i.kind == kind][-2:]
    if not alike and kind == "agreement":  # "the two agreements", of treaties
        alike = [i for i in named.found if family(i.kind, kind)][-2:]
    return alike or meant


def just_named(reading: Reading, clause: Clause, here: list[Instrument]) -> list[Instrument]:
    """The one whose name stands right before "which was signed by …"."""
    if not _WHICH_WAS.match(clause.text):
        return []
    return [
        i
        for i in here
        if i.title_span.end <= clause.start and not reading.text(i.title_span.end, clause.start).strip(" ,")
    ]


def from_position(clause: Clause, start: int) -> Clause:
    """The rest of a clause, from ``start`` on."""
    return Clause(start, clause.end, clause.sentence, clause.text[start - clause.start :])


def _stands_in(text: str, letters: str) -> bool:
    return re.search(rf"\b{letters}\b", text) is not None


def _of_their_bodies(reading: Reading, named: Named, clause: Clause) -> list[Instrument]:
    """The listed instrument that is between the bodies whose heads sign it."""
    people = [s.person for s in reading.seen_in(clause.start, clause.end)]
    bodies = {p.organization.casefold() for p in people if p.organization}
    return [i for i in named.found if i.listed and any(b in i.title.casefold() for b in bodies)][:1]


def _goes_on(text: str) -> bool:
    if _ANAPHOR.match(text) or _CONTINUES.match(text):
        return True
    return not _ANY_STEP.isdisjoint(held_by(text)) and any(step.search(text) for step in _STEPS)


def _by_its_formal_name(named: Named, clause: Clause, match: re.Match[str]) -> list[Instrument]:
    """ "The memorandum was signed by X", after nothing but "a pact on energy": the pact, told now by what it is."""
    word = match.group(1).lower()
    one = named.found[0] if len(named.found) == 1 else None
    whole = _IN_FULL.match(clause.text, match.start(1)) if word in _FORMAL else None
    if whole is None or one is None or one.listed or not is_informal(one.title):
        return []
    formal = kind_of(word)
    if one.kind not in ("agreement", "contract", formal) or clause.sentence - one.sentence > _SOON:
        return []
    one.kind = formal
    if _TO_DO.search(one.title):  # what it is for, and no name
        start = clause.start + whole.start()
        one.title, one.title_span = whole.group(), Span(start, start + len(whole.group()))
    return [one]


def of_that_kind(reading: Reading, named: Named, clause: Clause, word: str) -> list[Instrument]:
    """What "the contract" means: the one of its kind named last, or the lot of goods just spoken of."""
    found = [i for i in named.found if not amends_such(i.title, word)]
    alike = [i for i in found if i.kind == kind_of(word)]
    if not alike and len(found) < len(named.found):
        return []  # what one of them amends
    if alike or word not in _ONE_KIND | {"agreement", "deal"}:
        return (alike or found)[-1:]
    if word in ("contract", "deal") and (buying := [i for i in found if is_of_buying(i.title)]):
        return buying[-1:]
    if word in ("contract", "deal") and (lot := _lot_before(reading, clause)):
        return [named.add(lot, clause.sentence)]
    return found[-1:] if word in ("agreement", "deal") else []


def _lot_before(reading: Reading, clause: Clause) -> InstrumentMention | None:
    """Goods bought, told just before a contract without a name ("sixteen Mi-17 helicopters")."""
    for index in range(clause.sentence - 1, max(clause.sentence - 1 - _NEAR, -1), -1):
        sentence = reading.document.sentences[index]
        if sentence.kind == "body" and (match := _LOT.search(sentence.text)):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            return InstrumentMention(start, end, match.group(), "contract", head="contract")
    return None


def _signs_without_object(reading: Reading, clause: Clause) -> bool:
    """ "X signed for Manila and Y for Moscow", "Mayor X signed on Tuesday": what was named just before."""
    if not _SIGNED.search(clause.text):
        return False
    seen = reading.seen_in(clause.start, clause.end)
    if of_both_sides(s.person for s in seen):
        return True
    text = reading.document.text
    return any(
        s.person.office and s.person.country in SIDES and _SIGNED_ALONE.match(text, s.end, clause.end)
        for s in seen
    )


def made_with_that_body(reading: Reading, named: Named, mention: InstrumentMention) -> Instrument | None:
    """Which one "the agreement with X" means: the one behind whose name "with X" stood."""
    body = mention.title.partition(" with ")[2].casefold().removeprefix("the ")
    for instrument in reversed(named.found):
        end = instrument.title_span.end
        behind = _WITH_BODY.match(reading.text(end, end + len(body) + _WITH_AT_MOST))
        if behind and body and behind["body"].casefold().startswith(body) and instrument.may_be(mention):
            return instrument
    return None


def of_the_two(reading: Reading, clause: Clause) -> bool:
    """ "The two signed …" after a sentence about a third country's minister is theirs."""
    sentence = reading.document.sentences[clause.sentence]
    if not clause.sentence or not THE_TWO.match(sentence.text):
        return False
    earlier = reading.document.sentences[clause.sentence - 1]
    people = {s.person.country for s in reading.seen_in(earlier.start, earlier.end) if s.person.office}
    if _THE_SIDES.match(sentence.text) and not people:
        return False  # those who hold the talks, whatever country they talked about
    return names_third_party(reading, earlier.start, earlier.end) or (
        bool(people) and not people >= set(SIDES) and "" in people
    )
