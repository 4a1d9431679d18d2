"""Who travels: the people of whom the words of a journey are told, before, behind or around them."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import POSSESSIVE, Reading
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.mentions.main_clause import TITLE_BEHIND_COMMA
from ingest.extract.types import SIDES, Person

from .destinations import FIRST_OF, is_visitor
from .envoys import RESIDENT
from .heads_in_russian import heads_told_beside

# "Nagtungo sa Moscow, Russia noong Lunes si X", "nasa Moscow ngayon ang kalihim ng Y na si X"; «прибыл министр X».
_AFTER_VERB = re.compile(
    r"^\s+(?:(?!(?:si|sina|ni|nina|kay|kina|ang|para|upang|dahil|matapos|bago|nang|kung|at|ng)\s)[\w'’,.-]+\s+){0,8}"
    r"(?:(?:si|sina|ni|nina|ang)\s+|ang\s+(?:[\w'’-]+\s+){1,8}?na\s+s(?:i|ina)\s+)"
    r"(?:[A-Z][\w'’.-]*\s+){0,5}$"
    r"|^(?:\s+(?:в|на)\s+[А-ЯЁ][а-яё-]+(?:\s+[А-ЯЁ][а-яё-]+)?)?\s+"
    r"(?:(?!(?:из|от|на|по|со|для|при|без|под|над|до|за|об|во)\s)[А-ЯЁа-яё-]{2,}\s+){0,10}$"
)
# "The visit that X paid to Russia", "the visit to the country which Minister X is about to make".
_THAT_X = re.compile(r"(?:\s+(?:to|in)\s[^;,.]{2,40}?)?\s+(?:that|which)\s+(?:[\w’'.-]+\s+){0,8}$")
_MAKES = re.compile(
    r"\s+"
    r"(?:(?:had|has|will|would|is|was|about|to|set|due|expected|plans|hopes|recently|also|then)\s+){0,4}"
    r"(?:paid|pays?|made|makes?|undert(?:ook|akes?))\b"
)
_SUPERLATIVE = re.compile(
    r"\b(?:last|first|only|latest|second|previous|next)\s+(?:[\w'’-]+\s+){1,5}to\s+"
    r"(?:(?:pay|make)\s+(?:an?|such\s+a)\s+(?:[\w-]+\s+)*)?$"
)
# "The trip, expected in May, would be X's first to Russia": that of X.
_WOULD_BE = re.compile(
    r"\b(?:is|was|be|become|became|marks?|marked)\s+(?:only\s+)?(?:(?:[A-Z][\w.’'-]*|of|the)\s+){0,6}$"
)
_SINCE = re.compile(
    r"\b(?:since|after|before|following|succeeding)\b"
)  # "the first to go there since X": not X
_IS_THE = re.compile(
    r"\b(?:is|was|be|becomes?|became|remains)\s+(?:also\s+)?(?:the|his|her)\s+"
    r"(?:last|first|only|latest|second|third)\s+[^,;]*$"
)
_APPOSED = re.compile(r",\s+(?:the|his|her|its)\s+(?:last|first|only|latest|second|third)\s+[^,;]*$")
_FOR_VISITOR = re.compile(
    r"\b(?:ends?|ended|begins?|began|starts?|started|proposed|planned|prepared|arranged|scheduled|set|lined\s+up"
    r"|possible|likely|in\s+(?:store|the\s+works)|on\s+the\s+cards)"
    r"\b[^,;]{0,30}?\bfor\s+(?:[A-Z][\w'’.-]*\s+){0,5}$"
    r"|\bon\s+the\s+(?:agenda|calendar|schedule|itinerary|programme?|diary)\s+(?:of|for)\s+(?:[A-Z][\w'’.-]*\s+){0,5}$"
    r"|^[^,;]{0,50}?\s"
    r"(?:(?:is|was|will\s+be)\s+what|await(?:s|ed)?|(?:is|was|lies)\s+(?:ahead\s+of|in\s+store\s+for))\s+"
    r"(?:[A-Z][\w'’.-]*\s+){0,5}$"
)
_AMONG = re.compile(r"\W*(?:Among|One\s+of|Heading|Leading)\s(?:the|those|them|its|his|her)?\b")
_WAS = re.compile(r"[^;]{0,60}?\s(?:is|was|are|were|will\s+be)\s+(?:(?:[A-Z][\w'’.-]*|of|the)\s+){0,8}")
_AFTER_HE = re.compile(
    r"\W*(?:\w+\s+){0,4}(?:after|before|when|while|as)\s+(?:he|she)\s+(?:had\s+|has\s+|was\s+)?$",
    re.IGNORECASE,
)
_OPENS_WITH = re.compile(
    r"\W*(?:(?:Just\s+)?(?:Fresh|Back|Home)\s+from|On|During|In\s+the\s+course\s+of|After|Following|Before"
    r"|Ending|Beginning|Concluding|Wrapping\s+up)\s+(?:an?|his|her|their)\s+(?:[\w-]+\s+){0,3}$"
    r"|(?:After|From|Following)\s+$"
)
_BACK_FROM = re.compile(r"(?:Back|Fresh|Home|Just\s+in)\s")
_IS_TO_MAKE = re.compile(r"\s+(?:is|are|plans|will)\s+(?:to\s+)?(?:make|pay)\b")
# "Flies to Kazan on May 3 with Secretary X"; not "flies to Kazan for talks with X".
_WITH = re.compile(
    r"(?:\b(?:together|along)\s+with|\balongside|\baccompanied\s+by|\bin\s+the\s+company\s+of|\btaking\s+along"
    r"|(?<!talks\s)(?<!talk\s)(?<!meeting\s)(?<!meetings\s)(?<!meet\s)(?<!met\s)(?<!call\s)"
    r"(?<!appointment\s)(?<!dinner\s)(?<!lunch\s)(?<!breakfast\s)(?<!consultations\s)(?<!discussions\s)"
    r"(?<!dialogue\s)(?<!negotiations\s)(?<!conversation\s)(?<!interview\s)(?<!signing\s)(?<!speak\s)"
    r"(?<!sit\s)(?<!ties\s)(?<!relations\s)(?<!cooperation\s)(?<!deal\s)(?<!agreement\s)(?<!confer\s)"
    r"(?<!down\s)(?<!tandem\s)\bwith)"
    r"\s+(?:(?:[A-Z][\w.’'-]*|the|his|her|of|for|and|fellow|then|acting|deputy|chief|aide|secretary|colleague)"
    r",?\s+){0,9}$"
)
_HEADS = re.compile(
    r"(?:\b(?:led|headed|guided|headed\s+up)\s+by|(?:\b(?:delegation|team|group|party|mission|[a-z]+s)|,)\s+under|:)\s+"
    r"(?:(?:[A-Z][\w.’'-]*|the|its|of|for|and|a|an|republic['’]s|[a-z]+),?\s+){0,7}$"
    r"|\b(?:во\s+главе\s+с|под\s+руководством|под\s+председательством|возглавля\w+|возглавил[аи]?)\s+"
    r"(?:[А-ЯЁа-яё.-]+\s+){0,9}$"
)
_NI = re.compile(r"\s+(?:na\s+)?ni(?:na)?\s+(?:[A-Z][\w.’'-]*\s+){0,6}")  # "ang pagbisita ni Pangulong X"
_REACH = 80  # characters before a name in which it is told to be that of a group's head
_AND = re.compile(r"(?:,\s[^,;]{2,60})?,?\s+(?:and\s+)?(?:(?:[A-Z][\w.’'-]*|the|his|her|of|for)\s+){0,8}")
_SHE = re.compile(r"\b(?:he|she|they)\b", re.IGNORECASE)
_OWN_TRIP = re.compile(r"['’]s?\s+(?:(?:[\w-]+\s+){1,6}(?:his|her)\s+)?(?:[\w-]+\s+){0,3}$")
_DURING_HIS = re.compile(r"\bthat\s+(?:during|on|in|after|before)\s+(?:his|her)\s+(?:[\w-]+\s+){0,2}$")
_THEN_HE = re.compile(r"[^,;.]{0,60},\s+(?:(?:[A-Z][\w.’'-]*|the|of|for|and)\s+){0,8}")
_DURING_A = re.compile(r"\b(?:during|on)\s+(?:an?|the|his|her)\s+(?:[\w-]+\s+){0,3}$")


def travellers_of(reading: Reading, mention: EventMention) -> list[Person]:
    trigger = mention.trigger
    if trigger.people:
        return list(trigger.people)
    if _SUPERLATIVE.search(mention.before):
        # "The last leader to visit Russia was X": whom the verb after it names, and nobody before.
        # "X, the first leader to visit Russia, was there": X, who is named before.
        behind = [
            s.person
            for s in reading.seen_in(trigger.end, mention.clause.end)
            if not _SINCE.search(reading.text(trigger.end, s.start))
        ][:1]
        if behind or not (_APPOSED.search(mention.before) or _IS_THE.search(mention.before)):
            return behind
    if trigger.text.startswith("прибывш"):
        return [s.person for s in reading.seen_in(mention.clause.start, trigger.start)][-1:]
    if (owner := owner_of(reading, mention)) is not None:
        return [owner]
    if opened := _named_behind_opening(reading, mention):
        return opened
    own = [p for p in mention.subject if p.country in SIDES]
    if own:
        return own
    if _AMONG.match(mention.clause.text):  # "Among the leaders who came to Moscow were X and Y": both
        later = reading.seen_in(trigger.end, mention.clause.end)
        if later and _WAS.fullmatch(reading.text(trigger.end, later[0].start)):
            return [s.person for s in later if s.person.country == later[0].person.country]
    # Filipino puts the verb first, Russian the noun's owner after it without a preposition.
    for seen in reading.seen_in(trigger.end, mention.clause.end):
        between = reading.text(trigger.end, seen.start)
        if _AFTER_VERB.match(between):
            return [seen.person]
    return []


def companions_of(reading: Reading, mention: EventMention, travellers: list[Person]) -> list[Person]:
    """Who travels along: "X flies to Kazan on May 3 with Secretary Y and Governor Z"."""
    clause, side = mention.clause, travellers[0].country if travellers else ""
    found: list[Person] = []
    last = mention.trigger.end
    for seen in reading.seen_in(mention.trigger.end, clause.end):
        person = seen.person
        told = _WITH.search(reading.text(mention.trigger.end, seen.start))
        listed = found and _AND.fullmatch(reading.text(last, seen.start))
        if not (told or listed) or not side or person.country != side or RESIDENT.search(person.title):
            continue
        if POSSESSIVE.match(reading.text(seen.end, seen.end + 3)) or person in travellers:
            continue
        found.append(person)
        last = seen.end
    return found


def heads_of_group(reading: Reading, mention: EventMention, side: str) -> list[Person]:
    """Who heads a group that travels: "six engineers, led by X", "visitors came: Minister X and two aides"."""
    sentence = reading.document.sentences[mention.clause.sentence]
    return [
        s.person
        for s in reading.seen_in(sentence.start, sentence.end)
        if (mention.trigger.form == "verb" or mention.trigger.text[0] >= "А")
        and s.person.country == side
        and not is_speaker(reading, s)
        and _HEADS.search(reading.text(max(sentence.start, s.start - _REACH), s.start))
    ][:1] or heads_told_beside(reading, mention.clause.sentence, side)


def _named_behind_opening(reading: Reading, mention: EventMention) -> list[Person]:
    """ "Back from Moscow, X said …", "On a visit to Moscow, X …", "Hours after he had come to Moscow, X …": X."""
    trigger = mention.trigger
    after_he = _AFTER_HE.match(mention.before)
    if not (after_he or _BACK_FROM.match(trigger.text) or _OPENS_WITH.match(mention.before)):
        return []
    later = reading.seen_in(trigger.end, mention.clause.end)[:1]
    if after_he:
        return [s.person for s in later if TITLE_BEHIND_COMMA.search(reading.text(trigger.end, s.start))]
    if mention.subject and later and later[0].person not in mention.subject:
        # "During her visit she met Minister Y": no subject of the sentence
        later = [s for s in later if TITLE_BEHIND_COMMA.search(reading.text(trigger.end, s.start))]
    return [s.person for s in later if not RESIDENT.search(s.person.title)]


def owner_of(reading: Reading, mention: EventMention) -> Person | None:
    """Whose journey a noun names: "the visit of X", "X's trip", "the visit that X is to make"."""
    trigger, clause_end = mention.trigger, mention.clause.end
    if trigger.form != "noun":
        return None
    for seen in reading.seen_in(trigger.end, clause_end):
        between = reading.text(trigger.end, seen.start)
        behind = reading.text(seen.end, clause_end)
        makes = (not between.strip() and _IS_TO_MAKE.match(behind)) or (
            _THAT_X.match(between) and _MAKES.match(behind)
        )
        first = FIRST_OF.match(reading.document.text, seen.end, clause_end) and _WOULD_BE.search(between)
        if _NI.fullmatch(between):
            return seen.person
        if makes or first or is_visitor(reading, trigger.end, seen) or _FOR_VISITOR.search(between):
            return seen.person
    if (named := _named_behind(reading, mention)) is not None:
        return named
    for seen in reading.seen_in(mention.clause.start, trigger.start):
        if _OWN_TRIP.match(reading.text(seen.end, trigger.start)):
            return seen.person
    return None


def _named_behind(reading: Reading, mention: EventMention) -> Person | None:
    """ "He recalled that during her visit in Manila, Chairperson X pressed for it": X, unless she was at home there."""
    end = mention.trigger.end
    if not _DURING_HIS.search(mention.before):
        return None
    seen = next(iter(reading.seen_in(end, mention.clause.end)), None)
    if seen is None or not _THEN_HE.fullmatch(reading.text(end, seen.start)):
        return None
    there = {p.country for p in reading.places_in(end, seen.start)} & set(SIDES)
    return seen.person if there and seen.person.country not in there else None


def who_leaves_home(
    reading: Reading, mention: EventMention, travellers: list[Person], destination: str
) -> list[Person]:
    """ "X met Y during her visit", "while she was on a visit" to X's country: she is Y."""
    clause = mention.clause
    named = reading.seen_in(clause.start, mention.trigger.start)
    if not reading.is_quoted(mention.trigger.start, mention.trigger.end):
        named = [s for s in named if not reading.is_quoted(s.start, s.end)]
    if destination and named and _DURING_A.search(mention.before) and owner_of(reading, mention) is None:
        guests = [s.person for s in named if s.person.country in SIDES and s.person.country != destination]
        return guests[-1:] or travellers
    if not destination or named or not travellers or any(p.country != destination for p in travellers):
        return travellers
    if not _SHE.search(mention.before):
        return travellers
    sentence = reading.document.sentences[clause.sentence]
    guests = [s.person for s in reading.seen_in(sentence.start, clause.start) if s.person.country in SIDES]
    guests = [p for p in guests if p.country != destination]
    return guests[-1:] or travellers
