"""Offers and invitations of one state to the other, where the text asserts one in concrete words."""

from __future__ import annotations

import re

from ingest.extract.types import SIDES

from .clauses.circumstances import is_reporting_date
from .clauses.clauses import Clause
from .clauses.polarity import judge
from .clauses.reading import Reading
from .clauses.speakers import Turns
from .clauses.third_parties import names_third_party
from .events.events import Event
from .instruments.acts import ActReading
from .instruments.instruments import Instrument, title_words
from .instruments.offer_names import PRIVATE_GUESTS, without_day
from .instruments.readiness import GOODS_OFFERED, MATTER_OFFERED, READY, of_the_same_goods, readily_offered
from .matching.prefilter import Prefiltered, held_by
from .types import DateMention, Party, Side, Span

_EXTENDED = Prefiltered(
    r"\b(?:extend(?:ed|s|ing)?|issued?|sent|sends|convey(?:ed|s)?|hand(?:ed|s)?(?:\s+over)?|deliver(?:ed|s)?"
    r"|accept(?:ed|s)?|receiv(?:ed|es)|reiterat(?:ed|es)|renew(?:ed|s)?|made|discussed|g[ai]ve|gives|has"
    r"|have|relayed|transmitted|reaffirm(?:ed|s)|repeat(?:ed|s)|present(?:ed|s)|pass(?:ed|es)\s+on"
    r"|answer(?:ed|s)|return(?:ed|s)"
    r"|(?<=\bto\s)(?:bring(?:\s+(?:home|back))?|carry(?:\s+(?:home|back))?|take(?:\s+(?:home|back))?"
    r"|convey|relay|deliver"
    r"|transmit|pass\s+on|hand(?:\s+over)?|extend|renew|reiterate|repeat)"
    r"|(?<=\bI\s)(?:extend|renew|repeat|reiterate|convey|confirm)"
    r"|(?<=\b[Ww]e\s)(?:extend|renew|repeat|reiterate|convey|confirm))\s+"
    r"(?:(?:to\s+[^,.;]{2,60}?|(?:the\s+)?[A-Z][\w.]+(?:\s+[A-Z][\w.]+){0,5})\s+(?=(?:an?|the|his|her)\s))?"
    r"(?:(?:an?|(?:the\s+)?(?:government|country)['’]s|the|his|her|its|their|my|our"
    r"|(?:[A-Z]\w+\s+){0,5}?[A-Z]\w+['’]s?|[A-Z][a-z]+)\s+)?"
    r"(?:(?:formal|official|standing|open|written|personal|new)\s+)?"
    r"(?P<title>invitation(?:\s+(?:from|of|by)\s+[^,.;:]{0,60}?(?:,\s[^,.;]{3,80},)?)?:?\s+(?:for|to)"
    r"\s+[^,.;]{6,140})",
)
_OFFER_MADE = Prefiltered(
    r"\b(?P<verb>(?:study(?:ing)?|stud(?:ies|ied)|consider\w*|weigh(?:s|ed|ing)?|examin\w+|receiv\w+"
    r"|accept\w*|convey\w*"
    r"|(?:made|makes)(?:\s+(?:to\s+)?(?:the\s+)?[A-Z]\w+(?:,\s[^,.;]{3,60},)?)?|renew\w*|reiterat\w+"
    r"|repeat\w*|welcom\w+|extend\w*|relay\w*|brought)\s+(?:[A-Z]\w+['’]s\s+|an?\s+|the\s+|its\s+"
    r"|his\s+|her\s+"
    r"|their\s+)(?:(?:Russian|Philippine|[a-z]+)\s+)?)"
    r"(?P<title>offer\s+(?:(?:by|from)\s+(?:Russia|Moscow|the\s+Philippines|Manila)\s+)?(?:of"
    r"|to|for)\s+[^,.;]{6,140})"
)
# "He made the offer to the President himself": to whom it was made, and not what was offered.
_ONLY_TO_WHOM = re.compile(r"offer\s+to\s+(?:(?:the|his|her|its|their)\s+)?[A-Z](?!.*\b(?:to\s+[a-z]|of\s))")
_OFFER_OF_HELP = (
    r"offer\s+(?:to\s+(?:help|assist|aid|support|supply|train|equip|provide|build|share|sell|donate|send|host)\b"
    r"|of\s+(?:[\w-]+\s+){0,3}?"
    r"(?:help|assistance|aid|support|training|equipment|cooperation|weapons|vaccines?|scholarships?"
    r"|helicopters?)\b)"
)
# "Thanked Russia for its offer to train pilots", "grateful for Moscow's offer of help".
_OFFER_THANKED = Prefiltered(
    rf"\b(?P<verb>(?:thank(?:s|ed|ing)?|grateful|thankful|gratitude|appreciation|thanks)\b[^.;]{{0,70}}?\bfor\s+"
    rf"(?:the|its|their|that|(?:[A-Z]\w+\s+)?[A-Z]\w+['’]s)\s+)(?P<title>{_OFFER_OF_HELP}[^,.;]{{0,120}})"
)
# "An offer to train pilots has come from Russia."
_OFFER_CAME = Prefiltered(
    rf"\b(?:[Aa]n|[Aa]nother)\s+(?P<title>{_OFFER_OF_HELP}[^,.;]{{0,120}}?)(?:,[^.;]{{4,140}}?,)?\s+"
    r"(?P<verb>(?:has\s+|have\s+|had\s+)?(?:come|came|been\s+made|was\s+made|been\s+extended|was\s+extended)"
    rf"(?:\s+to\s+[^,.;]{{2,40}}?)?\s+(?:from|by)\s)"
)
# "The offer to build it here was conveyed by X", "in it the invitation to come to Manila is confirmed".
_OFFER_WAS_MADE = Prefiltered(
    r"\b(?:[Aa]n|[Tt]he|[Tt]his|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s+"
    r"(?:(?:standing|formal|official|open|same)\s+)?"
    r"(?P<title>(?:offer\s+(?:to|of)|invitation\s+(?:to|for))\s+[^,.;]{6,120}?)\s+"
    r"(?P<verb>(?:is|was|were|has\s+been|had\s+been)\s+(?:also\s+|again\s+|formally\s+)?"
    r"(?:conveyed|made|extended|issued|sent|received|relayed|renewed|reiterated|repeated|confirmed|reaffirmed"
    r"|delivered|transmitted|handed\s+over|accepted|brought|broached|announced|aired|presented)\b)"
)
_ITS_OFFER = Prefiltered(
    r"\b(?P<verb>(?:(?:Russia|Moscow|[Tt]he\s+Philippines|Manila)['’]s"
    r"|(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hat)\s+(?:Russian|Philippine|Filipino))\s+)"
    r"(?P<title>offer\s+(?:of|to)\s+[^,.;]{6,140})"
)
_INIMBITA = Prefiltered(
    r"\b(?P<verb>[Ii]n?imbita(?:han)?)\s+(?:(?:rin|din|na|naman)\s+)?n(?:g|i|ina)\s+"
    r"(?:[^,.;]|\b[A-Z][a-z]?\.){2,60}?\s+si(?:na)?\s+(?:[^,.;]|\b[A-Z][a-z]?\.){2,60}?\s+"
    r"(?:na|upang|para)\s+"
    r"(?P<title>(?:bumisita|dumalaw|dumalo|pumunta|magtungo)\b[^,.;]{0,110})"
)
_INVITED = Prefiltered(
    r"\b(?P<verb>invit(?:ed|es|e)"
    r"|ask(?:ed|s)?(?=\s[^,.;]{2,90}?\sto\s+(?:explore|invest|look\s+for|take\s+part\s+in)\b))\s+"
    r"(?P<whom>(?:(?!\bto\s)(?:[^,.;]|(?<=\b[JS]r)\.|(?<=\b[A-Z])\.)){2,90}?)\s+"
    r"(?P<what>to\s+(?:(?:look\s+for|drill|visit|join|attend|take\s+part|participate|come|send|study|explore"
    r"|invest|witness"
    r"|observe|pay|make|hold|tour|travel|undertake|address)\b"
    r"|(?:the\s+)?(?=[A-Z]))[^,.;]{0,110})"
)
_PRIGLASIL = Prefiltered(
    r"\b(?P<verb>пригла(?:сил[аи]?|ша[ею]т|с[ия]т))\s+(?P<whom>[А-ЯЁа-яё][^,.;]{2,80}?)\s+"
    r"(?P<what>(?:посетить|приехать|совершить|принять\s+участие|прибыть|на\s+(?:саммит|форум))\b[^,.;]{0,110})"
)
_PRIGLASHENIE = Prefiltered(
    r"\b(?P<verb>(?:принял|передал|направил|вручил|получил|подтвердил|повторил|озвучил)[аи]?)\s+"
    r"(?:[А-ЯЁа-яё.]+\s+){0,6}?"
    r"(?P<title>приглашени[ея]\s+(?:[^,.;]{2,90}?\s)?"
    r"(?:посетить|приехать|совершить|прибыть|принять\s+участие|выступить)\b[^,.;]{0,110})"
)
_OFFERED = Prefiltered(
    r"\b(?P<verb>offer(?:ed|s)|(?<=\bis\s)offering|(?<=\bare\s)offering|proposed|dangled|pitched|floated|tendered"
    r"|held\s+out|put\s+forward)\s+(?:(?:on\s+|last\s+|this\s+)?(?:[A-Z][a-z]+day|week|month|year)\s+)?"
    r"(?:to\s+(?=(?:the\s+)?[A-Z]|his\s|her\s|its\s)[^,.;]{2,80}?\s(?=(?:an?|the)\s))?"
    r"(?:(?:the\s+)?Philippines\s+|Manila\s+|Russia\s+|Moscow\s+|the\s+country\s+|Filipinos\s+)?"
    r"(?:its\s+|an?\s+|the\s+(?=(?:[\w-]+\s+){0,2}[\w-]+\s+of\s))?"
    r"(?P<what>(?:to\s+(?:sell|supply|provide|train|help|build|share|donate|send|host|assist|equip|develop|deliver|give"
    r"|transfer|produce)\b"
    r"|(?:training|scholarships?|assistance|technology|(?:scholarship\s+)?slots|places|seats|courses|grants)\b"
    r"|(?:(?!to\b|its\b|his\b|her\b|their\b)[\w-]+\s+){0,3}?"
    rf"(?:{GOODS_OFFERED}|{MATTER_OFFERED})\b"
    r"(?!\s+(?:of\s+(?:views|opinions|greetings)|contracts?|agreements?|accord|pact|treaty|protocol|memorandum)\b)"
    rf")[^,.;]{{0,110}})"
)
# "A barter scheme that Moscow dangled in May".
_OFFERED_THAT = Prefiltered(
    r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]hat|[Aa]nother)\s+"
    rf"(?P<title>(?:(?!offer|proposal|idea)[\w-]+\s+){{0,4}}?(?:{GOODS_OFFERED}|{MATTER_OFFERED})"
    rf"(?:\s+(?:of|for)\s+[^,.;]{{2,60}}?)?)\s+(?:that|which)\s+"
    r"(?P<verb>(?:(?:the\s+)?[A-Z][\w’'-]*\s+){1,4}(?:has\s+|had\s+)?(?:first\s+|recently\s+|again\s+)?"
    r"(?:dangled|offered|proposed|pitched|floated|tendered))\b"
)
# "Russia has suggested that the Philippines build small plants".
_SUGGESTED = Prefiltered(
    r"\b(?P<verb>(?:suggest|propos)(?:ed|es|s)\s+that\s+(?:the\s+Philippines|Manila|Russia|Moscow)\s+)"
    r"(?P<title>(?:build|buy|use|host|import|produce|supply|open)\s+[^,.;]{6,110})"
)
_MADE_THE_OFFER = re.compile(
    r"\b(?:made|extended|conveyed|relayed|renewed|repeated)\s+(?:the|this|that|their|his|her|its)\s+"
    r"(?:offer|proposal|invitation)\b"
    r"|\b(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?:offer|proposal|invitation)\s+(?:was|had\s+been)\s+"
    r"(?:made|extended|conveyed|relayed)\b"
)
_YET_TO_GIVE = re.compile(r"\b(?:will|would|is|are|plans|wants|agreed)\b")  # the day told is that of the word
_AGAIN = re.compile(r"\bagain\b|\b(?:another|next|second|return)\s+(?:visit|trip)\b")
_IN_MIND = re.compile(
    r"\b(?:means|intends?|plans?|wants?|aims?|hopes?|wish(?:es)?|planning|going)\s+to\s+(?:again\s+|also\s+)?$"
)  # no invitation yet
_ANEW = re.compile(
    r"^(?:anew|again|once\s+(?:more|again)|also)\s+|\b(?:anew|again|once\s+more|also|personally|formally|officially)$"
)
_SPEECH_OPENS = re.compile(r"[“\"][^”\"]+$")
_SPEECH_CLOSES = re.compile(r"[”\"]")
_SPEECH = 3  # sentences in which a quotation goes on
_MOST = 200  # offers of one article
_PRONOUN = re.compile(r"(?:He|She)\b")
_THE_COUNTRY = re.compile(r"\b(?:the|this)\s+(?:country|government)\b")
_IN_IT = re.compile(r"(?:In|With|By|Through)\s+(?:it|them|this|that)\b")  # the message told just before
_MINE_TO_YOU = re.compile(r"\b(?:my|our)\s+(?:[a-z]+\s+)?invitation\b")
_OF_ENVOY = re.compile(r"\b(?:[Aa]mbassador|[Ee]nvoy)\b")
_TRIM = re.compile(
    r"\s+(?:(?:this|next)\s+year\s+)?[“\"]?(?:as\s+soon\s+as|once|if|should|when)\b.*$"
    r"|\s+with\s+(?:one|an?\s+\w+)\s+of\s+(?:its|his|her|their)\s+own\b.*$"
    r"|\s+(?:on|last|this|next)\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*$"
    r"|\s+(?:(?:is|are|was|were|has|have|had|still|remains?|stands?|will|would|may|could)|during|when|while|after"
    r"|before|which|that|who"
    r"|and\s+(?:said|he|she|the"
    r"|(?:is\s+)?(?:counts|counting|expects|expecting|hopes|hoping|awaits|awaiting|looks|looking)|asked"
    r"|asks)"
    r"|but|as|at\s+the\s+end|said|according)\b.*$"
)


_OFFERS = frozenset((
    _EXTENDED, _OFFER_MADE, _ITS_OFFER, _OFFER_THANKED, _OFFER_CAME, _OFFER_WAS_MADE, _INIMBITA,
    _PRIGLASIL, _PRIGLASHENIE, _INVITED, _OFFERED, _OFFERED_THAT, _SUGGESTED, READY,
))  # fmt: skip


def find_offers(reading: Reading, turns: Turns) -> list[tuple[Instrument, DateMention | None]]:
    """Offers in text order, each with the day on which it was made, where the sentence tells one."""
    found: list[tuple[Instrument, DateMention | None]] = []
    if _OFFERS.isdisjoint(held_by(reading.document.sentence_texts)):
        return found
    for clause in reading.clauses:
        if len(found) >= _MOST:  # each is compared with all others
            break
        kind = reading.document.sentences[clause.sentence].kind
        if (
            kind in ("junk", "headline", "byline", "caption", "dateline")
            or _OFFERS.isdisjoint(held_by(clause.text))
            or names_third_party(reading, clause.start, clause.end)
        ):
            continue
        for start, last, written, at, until in _candidates(reading, clause):
            if judge(clause.text, at, until).standing in (
                "denied",
                "hypothetical",
                "cancelled",
            ):
                continue
            end, title = without_day(reading, clause, (start, last), written)
            points_back = found and clause.text[:start].endswith("for the ")
            if points_back or _ONLY_TO_WHOM.match(title) or not _state_to_state(reading, turns, clause):
                continue
            instrument = Instrument(
                title, "offer", Span(clause.start + start, clause.start + end), sentence=clause.sentence
            )
            stance = judge(clause.text, at, until)
            instrument.acts.append(
                ActReading(
                    "proposed",
                    True,
                    None,
                    None,
                    _offering_side(reading, clause, at),
                    clause.start + at,
                    clause.start + until,
                    stance,
                )
            )
            instrument.tell(Span(clause.start, clause.end))
            instrument.parties = [Party("Philippines", "PH"), Party("Russia", "RU")]
            if not any(_same(instrument.title, other.title) for other, _ in found):
                made = None if _YET_TO_GIVE.search(clause.text, at, until) else _date(reading, clause)
                made = made or _date_of_speech(reading, turns, clause) or _made_when(reading, clause)
                found.append((instrument, made))
    return found


def is_taken_up(reading: Reading, events: list[Event], offer: Instrument) -> bool:
    """ "It was X who invited Y to Moscow", where Y is by now: why he is there, and no invitation that waits."""
    act = offer.acts[0]
    clause = reading.sentence_at(act.start)
    if reading.text(act.start, act.end) != "invited" or _AGAIN.search(clause.text):
        return False
    guests = [s.person for s in reading.seen_in(act.end, clause.end)]
    return any(
        e.kind == "visit"
        and e.status in ("held", "ongoing")
        and any(p is q for p in e.principals for q in guests[:1])
        for e in events
    )


def _candidates(reading: Reading, clause: Clause) -> list[tuple[int, int, str, int, int]]:
    """(title start, title end, title, verb start, verb end) in the clause."""
    found: list[tuple[int, int, str, int, int]] = []
    for match in _EXTENDED.finditer(clause.text):
        title = _TRIM.sub("", match.group("title")).strip()
        found.append(
            (
                match.start("title"),
                match.start("title") + len(title),
                title,
                match.start(),
                match.start("title"),
            )
        )
    for match in (
        *_OFFER_MADE.finditer(clause.text),
        *_ITS_OFFER.finditer(clause.text),
        *_OFFER_THANKED.finditer(clause.text),
        *_INIMBITA.finditer(clause.text),
        *(m for m in _SUGGESTED.finditer(clause.text) if _by_the_other(reading, clause, m)),
    ):
        title = _TRIM.sub("", match.group("title")).strip()
        start = match.start("title")
        found.append((start, start + len(title), title, match.start("verb"), start))
    found.extend(
        (*match.span("title"), match["title"], *match.span("verb"))
        for pattern in (_OFFER_CAME, _OFFER_WAS_MADE, _OFFERED_THAT, _PRIGLASHENIE)
        for match in pattern.finditer(clause.text)
    )
    for match in _INVITED.finditer(clause.text):
        if match["verb"] == "invite" and _IN_MIND.search(clause.text, 0, match.start()):
            continue
        if match["verb"].startswith("ask") and PRIVATE_GUESTS.match(match["whom"]):
            continue
        what = _TRIM.sub("", match.group("what")).strip()
        whom = _ANEW.sub("", match.group("whom")).strip()
        title = f"invitation for {whom} {what}" if whom else f"invitation {what}"
        found.append(
            (match.start(), match.start("what") + len(what), title, match.start("verb"), match.end("verb"))
        )
    for match in _PRIGLASIL.finditer(clause.text):
        title = _TRIM.sub("", clause.text[match.start("whom") : match.end()]).strip()
        start = match.start("whom")
        found.append((start, start + len(title), title, *match.span("verb")))
    for match in _OFFERED.finditer(clause.text):
        what = _TRIM.sub("", match.group("what")).strip()
        found.append(
            (
                match.start("what"),
                match.start("what") + len(what),
                f"offer {what}" if what.startswith("to ") else what,
                match.start("verb"),
                match.end("verb"),
            )
        )
    return [*found, *readily_offered(reading, clause)]


def _by_the_other(reading: Reading, clause: Clause, match: re.Match[str]) -> bool:
    """Whether who suggests what the Philippines may do is of Russia, and the other way round."""
    of_whom = "PH" if re.search(r"Philippines|Manila", match["verb"]) else "RU"
    start, end = clause.start, clause.start + match.start()
    told = reading.sides_in(start, end) | {b.country for b in reading.organizations_in(start, end)}
    return bool(told & set(SIDES) - {of_whom})


def _state_to_state(reading: Reading, turns: Turns, clause: Clause) -> bool:
    """One side acts by an official, agency or its own name, and the other is named."""
    sentence = reading.document.sentences[clause.sentence]
    end = _end_of_speech(reading, clause.sentence)
    sides = reading.sides_in(sentence.start, end)
    sides |= {b.country for b in reading.organizations_in(sentence.start, end) if b.country in SIDES}
    if clause.sentence and _PRONOUN.match(sentence.text):
        subject = reading.subject_of(clause.sentence - 1)
        sides |= {subject.country} if subject is not None else set()
    if clause.sentence and _IN_IT.match(sentence.text):
        before = reading.document.sentences[clause.sentence - 1].start
        return reading.sides_in(before, end) >= set(SIDES)
    if turns.at(clause.sentence) and _MINE_TO_YOU.search(clause.text):
        return {p.country for p in turns.pair} >= set(SIDES)
    if sides == {"RU"} and reading.dateline_country == "PH" and _THE_COUNTRY.search(sentence.text):
        sides = set(SIDES)  # as the press at home calls its own
    if len(sides) == 1:  # whom an ambassador speaks to for his government is where he is posted
        named = reading.seen_in(sentence.start, end)
        sides |= set(SIDES) if any(_OF_ENVOY.search(s.person.title) for s in named) else set()
    if not sides >= set(SIDES):
        return False
    people = [s.person for s in reading.seen_in(sentence.start, end) if s.person.office]
    names = reading.countries_in(sentence.start, end)
    return bool(
        people
        or any(c.form in ("noun", "metonym") for c in names)
        or re.search(r"\b(?:sides?|government)\b", clause.text)
    )


def _end_of_speech(reading: Reading, index: int) -> int:
    """Where a sentence ends; one that opens a quotation, with the sentence that closes it and names the speaker."""
    sentences = reading.document.sentences
    opening = sentences[index]
    if not _SPEECH_OPENS.match(opening.text):
        return opening.end
    for later in sentences[index + 1 : index + 1 + _SPEECH]:
        if later.paragraph != opening.paragraph:
            break
        if _SPEECH_CLOSES.search(later.text):
            return later.end
    return opening.end


def _offering_side(reading: Reading, clause: Clause, at: int) -> Side:
    sides = reading.sides_in(clause.start, clause.start + at)
    if len(sides) != 1:
        return "both"
    return "PH" if "PH" in sides else "RU"


def _date(reading: Reading, clause: Clause) -> DateMention | None:
    anchor = reading.document.anchor
    for date in reading.dates_in(clause.start, clause.end):
        if (
            date.past
            and not is_reporting_date(reading, date)
            and anchor
            and date.names_a_day
            and date.past <= anchor.isoformat()
        ):
            return date
    return None


def _date_of_speech(reading: Reading, turns: Turns, clause: Clause) -> DateMention | None:
    """The day in the header of a transcript, where a speaker makes the offer himself ("I renew my invitation")."""
    if turns.at(clause.sentence) is None or not _MINE_TO_YOU.search(clause.text):
        return None
    header = reading.document.sentences[turns.starts[0]].start
    return next((d for d in reading.dates_in(0, header) if d.past and d.names_a_day), None)


def _made_when(reading: Reading, clause: Clause) -> DateMention | None:
    """The day of "they made the offer when they met on Thursday", in the sentences right after the offer."""
    sentences = reading.document.sentences
    for index in range(clause.sentence + 1, min(clause.sentence + 1 + _SPEECH, len(sentences))):
        for later in reading.clauses_by_sentence.get(index, []):
            if _MADE_THE_OFFER.search(later.text):
                told = Clause(later.start, sentences[index].end, index, later.text)
                return _date(reading, told)
    return None


def _same(one: str, other: str) -> bool:
    if of_the_same_goods(one, other):
        return True
    a, b = title_words(one), title_words(other)
    return bool(a & b) and len(a & b) >= 0.6 * min(len(a), len(b))
