"""Who meets in one telling: whom it names, whom "the two" or "they" mean, and the visitor whose talks they are."""

from __future__ import annotations

import re

from ingest.extract.clauses.both_sides import BOTH_SIDES
from ingest.extract.clauses.reading import Reading, of_both_sides, unique
from ingest.extract.clauses.third_parties import BILATERAL
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.mentions.carried_people import HIS_MAN_DOES
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.mentions.groups import A_GROUP, GROUP_WORD, side_of_subject
from ingest.extract.mentions.main_clause import is_of_a_group
from ingest.extract.mentions.mention_people import SENT_TO
from ingest.extract.mentions.together import SPOKESMAN, of_office_holders, the_two_meant
from ingest.extract.types import SIDES, Person

from .events import TALKS_KINDS, Event, dates_agree, resolve_date
from .heads_of_sides import led_by
from .host_who_invited import OF_SOMEBODY, guest_and_host
from .of_others import are_others
from .openings import of_negotiators
from .pair_before import pair_told_before
from .spoken_to import spoken_to_before
from .talks_signed import signers_of_their_paper
from .told_by_acts import who_acted_there

_WHEN_THE_TWO = re.compile(r"\b(?:when|as|after|before|where)\s+(?:the\s+two|they|both)\s+$")
# "In a bilateral meeting in Manila on Monday, X praised the economy under President Y": they met.
_IN_A_BILATERAL = re.compile(
    r"\W*(?:[Ii]n|[Aa]t|[Dd]uring)\s+(?:a|an|the|their)\s+(?:bilateral|one-on-one)\s+(?:meeting|talks)"
)
_THEY = re.compile(
    r"\b(?:they|[Tt]he\s+two(?:\s+\w+)?|[Tt]he\s+(?:leaders|officials|ministers|presidents))\s+"
    r"(?:(?:will|would|may|might|could|are\s+to|have|had)\s+)?(?:also\s+|again\s+)?$"
)
_THEIR = re.compile(r"\btheir\s+(?:[\w-]+\s+){0,2}$")
THEY_MET = re.compile(
    r"\W*(?:They|The\s+(?:two|pair)|Both)\s+(?:then\s+|also\s+|had\s+)?"
    r"(?:met|(?:saw|met|found|faced|greeted)\s+(?:each\s+other|one\s+another)"
    r"|(?:ran|bumped)\s+into\s+(?:each\s+other|one\s+another)|crossed\s+paths|sat\s+(?:down\s+)?together"
    r"|got\s+together|came\s+together)(?:\s+again)?"
    r"\s+(?:at|in|on|over|during)\b"
)
# "A meeting with Y", "a meeting at the ministry with Minister Y", "talks were held with Y", «беседа с Y».
_WITH = re.compile(
    r"\s+(?:(?:was|were|will\s+be|has\s+been|have\s+been)\s+(?:also\s+|then\s+)?(?:held|scheduled|arranged)\s+"
    r"|took\s+place\s+)?"
    r"(?:(?:at|in|on)\s+(?:[\w’'-]+\s+){1,7}?)?with\s+(?:[A-Z]|the\s)|\s+(?P<russian>со?)\s+[а-яёА-ЯЁ]"
)
# «Состоялась беседа с Y», and not «журналисты провели беседу с Y».
_TOOK_PLACE = re.compile(
    r"\b(?:состоял(?:ся|ась|ись|ось)|прош(?:[её]л|ла|ли|ло)|состо(?:ится|ятся)|пройд[её]т|пройдут|предсто[ия]т"
    r"|запланирован\w*|намечен\w*)\s+(?:[а-яё-]+\s+){0,4}$",
    re.IGNORECASE,
)
_BARE = re.compile(r"\W*(?:The|His|Her|This|That)\s+(?:[a-z-]+\s+){0,3}")  # nothing but the noun's own words
_HIM_IN_RUSSIAN = re.compile(r"\W*(?:(?:В|На)\s+[а-яё]+\s+)?(?:[Ее]го|[Ее][её]|[Ии]х)\s+(?:[а-яё]+\s+){0,2}")
_WE = re.compile(r"\b[Ww]e\s+(?:also\s+|then\s+|first\s+|both\s+|had\s+)?$")
_GUESTS = re.compile(
    r"\W*(?:(?:On|In|At|A|Later|Then|Earlier)\s[^,;]{0,30}?,?\s*)?"
    r"(?:\b[Tt]he\s+(?:guests|visitors|delegation|delegates|visiting\s+\w+|group|party|team|deputies"
    r"|lawmakers|legislators"
    r"|senators|officials|inspectors|experts)"
    r"|\b[Tt]hey)\s+(?:\w+\s+){0,2}$"
)
# "The officials discussed preparations for the next round": whoever will hold it.
_PREPARED = re.compile(
    r"\b(?:preparations?|arrangements?|plans|dates?|schedule|agenda|timetable|prospects|possibility)\s+"
    r"(?:for|of)\s+(?:holding\s+|convening\s+|hosting\s+)?(?:the\s+|a\s+)?"
    r"(?P<next>(?:next|upcoming|coming|forthcoming|new|[a-z]+th)\s+(?:[\w-]+\s+){0,3})?$"
)
_THEY_WILL = re.compile(r"\W*(?:They|The\s+two|Both)\s+(?:will|would|are\s+to|were\s+to|may|might)\b")
_SOME_GROUP = re.compile(
    r"\b(?:[Aa]n?|[Aa]nother|[Ss]ome|[Ss]everal|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|\w+-(?:man|member))\s+"
    rf"(?:[\w-]+\s+){{0,3}}?{GROUP_WORD}\b"
)
# "The Russian envoy also met with Y", of whom no name is told: nobody whom the sentences before are about.
_SOMEBODY_UNNAMED = re.compile(
    r"\b(?:envoy|ambassador|diplomat|minister|secretary|undersecretary|official|mayor|governor|senator"
    rf"|lawmaker|general|admiral|commander|chief|attach[ée]|consul|{GROUP_WORD})"
    r"(?:\s+(?:of|from|in|at)\s+[^,;]{2,50}?)?\s+(?:(?:also|later|then|earlier|recently|had|has|have|will"
    r"|would|separately|likewise|first)\s+){0,3}$"
)
_HANDED_OVER = re.compile(
    r"(?:turned|handed)\s+over"
)  # "the rifles will be turned over to X", by nobody knows whom
_TOLD_OF = 4  # sentences before, of which the one person told of is the one who meets
THE_TWO_WITHIN = 6  # sentences after which "the two ministers" are still those of the talks told


def principals_of(reading: Reading, events: list[Event], mention: EventMention) -> list[Person]:
    """Whom a mention itself brings together, with the visitor whose talks they are."""
    if of_negotiators(reading, mention) and not of_both_sides(mention.people):
        return []
    people = [p for p in mention.people if p.country in SIDES] or _visitors_meant(events, mention)
    if not people and mention.pointing and _THEIR.search(mention.before):
        people = _both_named(reading, mention)
    if _are_of_one_side(people) and not HIS_MAN_DOES.search(mention.before):
        people += _other_of_the_two(reading, mention, people) or _other_of_us(events, mention, people)
        people += _who_says_they(reading, mention, people) or _him_in_russian(reading, mention, people)
        theirs = mention.trigger.form == "noun" and _THEIR.search(mention.before)
        if _are_of_one_side(people) and (theirs or _THEY.search(mention.before)):
            # "he said they will meet again", "he said of their meeting"
            both = the_two_meant(reading, mention.clause, mention.trigger)
            people = both or _with_whom_he_met(events, mention, people) or people
        people = _with_visitor(reading, events, mention, people)
    if THEY_MET.match(
        mention.clause.text
    ):  # "They met at the hotel, at a dinner hosted by Z": those told before
        if just_told(reading, events, mention) is not None:
            return []
        people = the_two_meant(reading, mention.clause, mention.trigger) or people
    if _is_only_prepared(mention):
        return []
    if mention.ordinal and mention.planned and not mention.counterpart and _are_of_one_side(people):
        return []  # "X gave the date of the next meeting": an institution's round, of which X speaks
    return people


def _is_only_prepared(mention: EventMention) -> bool:
    """Whether those named only speak of a round to come, which need not be theirs."""
    prepared = _PREPARED.search(mention.before) if mention.planned else None
    return bool(prepared and (prepared["next"] or mention.ordinal))


def _both_named(reading: Reading, mention: EventMention) -> list[Person]:
    """ "X told Y at the opening of their talks": the one of each side whom the words before name."""
    clause = mention.clause
    named = unique([s.person for s in reading.seen_in(clause.start, mention.trigger.start)])
    return named if sorted(p.country for p in named) == sorted(SIDES) else []


def _visitors_meant(events: list[Event], mention: EventMention) -> list[Person]:
    """ "The guests had a talk with members of the Duma": who heads the visit told just before to that country."""
    if mention.kind not in TALKS_KINDS or mention.trigger.form != "verb" or not _GUESTS.match(mention.before):
        return []
    visit = next((e for e in reversed(events) if e.kind == "visit"), None)
    if visit is None or not visit.principals or mention.sides - {visit.visitor_side} != {visit.country}:
        return []
    if mention.clause.sentence - visit.mentions[-1].clause.sentence > _TOLD_OF:
        return []
    mention.sides, mention.bilateral = set(SIDES), True
    return visit.principals[:1]


def _are_of_one_side(people: list[Person]) -> bool:
    return len({p.country for p in people}) == 1


def not_named_there(reading: Reading, events: list[Event], mention: EventMention) -> list[Person]:
    """Who meets where the clause names nobody: "the two leaders", or the heads of the delegations named after."""
    if _is_only_prepared(mention):
        return []
    people = who_acted_there(reading, mention)
    named_by_words = (mention.plural and mention.kind != "commission") or _meets_again(mention)
    if not people and named_by_words and not mention.pointing:
        people = _the_two(reading, events, mention)
    if not people and BILATERAL.search(mention.clause.text):
        people = led_by(reading, mention)
    if not people and not _met_just_before(events, mention):
        people = spoken_to_before(reading, mention) or pair_told_before(reading, mention)
    people = people or guest_and_host(reading, events, mention)
    return people or signers_of_their_paper(reading, events, mention)


def _met_just_before(events: list[Event], mention: EventMention) -> bool:
    """Whether the sentence before told talks, which "the meeting" of this one then is."""
    return any(
        e.kind in TALKS_KINDS and mention.clause.sentence - e.mentions[-1].clause.sentence == 1
        for e in events
    )


def just_told(reading: Reading, events: list[Event], mention: EventMention) -> Event | None:
    """The talks told in the sentence before "They met at …", where it tells no other day."""
    when = resolve_date(reading, mention)
    return next(
        (
            e
            for e in reversed(events[-2:])
            if e.kind in TALKS_KINDS
            and mention.clause.sentence - e.mentions[-1].clause.sentence == 1
            and dates_agree(e.when, when)
        ),
        None,
    )


def _with_whom_he_met(events: list[Event], mention: EventMention, people: list[Person]) -> list[Person]:
    """ "They met in May. After X's visit they met again": X and the one with whom he was told to have met."""
    told = events[-1:] if events and events[-1].kind in TALKS_KINDS else events[-2:-1]
    if not told or mention.trigger.form != "verb":
        return []
    pair = told[0].principals
    near = mention.clause.sentence - told[0].mentions[-1].clause.sentence <= 1
    one_of_them = len(people) == 1 and any(p is people[0] for p in pair)
    return pair if near and one_of_them and len(pair) == len(SIDES) and of_both_sides(pair) else []


def _other_of_the_two(reading: Reading, mention: EventMention, people: list[Person]) -> list[Person]:
    """ "X praised the economy under President Y when the two had a meeting": Y too."""
    opens = _IN_A_BILATERAL.fullmatch(mention.before + mention.trigger.text) is not None
    opens = opens and not OF_SOMEBODY.match(reading.text(mention.trigger.end, mention.clause.end))
    if not (opens or _WHEN_THE_TWO.search(mention.before)):
        return []
    sides = {p.country for p in people}
    sentence = reading.document.sentences[mention.clause.sentence]
    until = sentence.end if opens else mention.trigger.start
    others = [s.person for s in reading.seen_in(sentence.start, until)]
    others = [p for p in others if p.country in SIDES and p.country not in sides and p.office]
    return others[:1] if len({id(p) for p in others}) == 1 else []


def _him_in_russian(reading: Reading, mention: EventMention, people: list[Person]) -> list[Person]:
    """«Прибыл посол X. Его принял Y»: X, whom the sentence before is about."""
    index = mention.clause.sentence
    if not index or mention.trigger.form != "verb" or not _HIM_IN_RUSSIAN.fullmatch(mention.before):
        return []
    told = reading.subject_of(index - 1)
    other = told is not None and told.office and told.country in SIDES and told.country != people[0].country
    return [told] if told is not None and other else []


def _who_says_they(reading: Reading, mention: EventMention, people: list[Person]) -> list[Person]:
    """ "They would meet on Saturday, X said", of one of the other side: X."""
    ahead = mention.planned and mention.trigger.form == "verb" and mention.kind == "talks"
    if not (ahead and _are_of_one_side(people) and _THEY_WILL.match(mention.clause.text)):
        return []
    sentence = reading.document.sentences[mention.clause.sentence]
    told = [s.person for s in reading.seen_in(mention.trigger.end, sentence.end) if is_speaker(reading, s)]
    return [
        p
        for p in told[:1]
        if p.office
        and p.country in SIDES
        and p.country != people[0].country
        and not SPOKESMAN.search(p.title)
    ]


def _other_of_us(events: list[Event], mention: EventMention, people: list[Person]) -> list[Person]:
    """ "We met in Jakarta on Monday," said by one of the two whose meeting was told just before: the other."""
    if not mention.quoted or not _WE.search(mention.before):
        return []
    told = next((e for e in reversed(events) if e.kind in TALKS_KINDS and of_both_sides(e.principals)), None)
    if told is None or mention.clause.sentence - told.mentions[-1].clause.sentence > _TOLD_OF:
        return []
    others = [p for p in told.principals if all(p is not q for q in people)]
    return others if len(others) == 1 and len(told.principals) == len(SIDES) else []


def _the_two(reading: Reading, events: list[Event], mention: EventMention) -> list[Person]:
    """Whom "the two leaders met" means: those named just before, or the principals of the talks told before."""
    if mention.stance.standing not in ("planned", "possible", "held") or BOTH_SIDES.search(
        mention.clause.text
    ):
        return []
    if of_office_holders(reading, mention.clause):
        return []
    named = the_two_meant(reading, mention.clause, mention.trigger, again=_meets_again(mention))
    if not mention.date or (mention.trigger.form == "verb" and mention.kind != "call"):
        return named if mention.date or mention.place else []
    told = next((e for e in reversed(events) if of_both_sides(e.principals)), None)
    if told is None or mention.clause.sentence - told.mentions[-1].clause.sentence > THE_TWO_WITHIN:
        return named
    if are_others(reading, mention, told.principals):
        return []
    return [next(p for p in told.principals if p.country == side) for side in SIDES]


def _meets_again(mention: EventMention) -> bool:
    """ "A third meeting is possible": of the same two; a next session or round is an institution's."""
    again = mention.ordinal not in ("", "first", "next")
    return again and mention.kind == "talks" and mention.trigger.text.lower() == "meeting"


def _with_visitor(
    reading: Reading, events: list[Event], mention: EventMention, people: list[Person]
) -> list[Person]:
    """Talks with people of the country visited, told without a subject, are the visitor's."""
    sides = {p.country for p in people}
    if len(sides) != 1 or mention.subject or mention.kind == "signing" or mention.quoted:
        return people
    if mention.pointing and not _set_with_another(events, mention, people):
        told_first = _begins_the_telling(events, mention, people)
        return [*_protagonist(reading, mention, sides), *people] if told_first else people
    if SENT_TO.search(mention.before, within=mention.clause.text) or _HANDED_OVER.match(mention.trigger.text):
        return people
    if is_of_a_group(mention.before, mention.clause.text) or _of_some_group(reading, mention, sides):
        return people
    visit = next((e for e in reversed(events) if e.kind == "visit"), None)
    with_him = mention.trigger.text.lower().endswith("with") or _tells_with_whom(mention)
    if with_him and not (visit and visit.principals):
        if mention.trigger.form == "verb" and _SOMEBODY_UNNAMED.search(mention.before):
            return people
        return [*_protagonist(reading, mention, sides), *people]
    if visit is None or not visit.principals or visit.country not in sides or visit.visitor_side in sides:
        return people
    return [visit.principals[0], *people]


def _tells_with_whom(mention: EventMention) -> bool:
    """Whether words behind the event word say with whom, and a Russian sentence has no other subject than it."""
    told = _WITH.match(mention.clause.text, mention.trigger.end - mention.clause.start)
    return told is not None and (told["russian"] is None or _TOOK_PLACE.search(mention.before) is not None)


def _of_some_group(reading: Reading, mention: EventMention, met: set[str]) -> bool:
    """ "A delegation from Kazan came and met with Governor X": its own talks, not those of a visitor told before."""
    start = reading.document.sentences[mention.clause.sentence].start
    if not A_GROUP.may_match(reading.document.sentences[mention.clause.sentence].text):
        return False
    if not _SOME_GROUP.search(reading.text(start, mention.trigger.start)):
        return False
    acting = side_of_subject(reading, mention.clause, mention.trigger.start)
    return acting in SIDES and acting not in met


def _set_with_another(events: list[Event], mention: EventMention, people: list[Person]) -> bool:
    """ "The talks with Y took place on Monday": with one of whom no talks were told, so they are none told before."""
    if not (mention.date and _tells_with_whom(mention)):
        return False
    return not any(p is q for e in events if e.kind in TALKS_KINDS for p in people for q in e.people)


def _begins_the_telling(events: list[Event], mention: EventMention, people: list[Person]) -> bool:
    """ "X told his colleague on Monday that … The conversation with Y lasted an hour": the first telling of it."""
    held = mention.stance.standing == "held" and mention.kind == "talks" and not mention.headline
    if not held or not _tells_with_whom(mention):
        return False
    return bool(_BARE.fullmatch(mention.before)) and not any(
        p is q for e in events if e.kind in TALKS_KINDS for p in people for q in e.people
    )


def _protagonist(reading: Reading, mention: EventMention, sides: set[str]) -> list[Person]:
    """Whose "meeting with President X" a sentence without a subject tells: the one office holder told of before."""
    subjects: list[Person] = []
    for index in range(max(mention.clause.sentence - _TOLD_OF, 0), mention.clause.sentence):
        person = reading.subject_of(index)
        if person and person.country in SIDES and person.country not in sides and person.office:
            subjects.append(person)
    lead = reading.subject_of(0) or next(iter(subjects), None)
    told = [p for p in subjects if p is lead]
    if len({id(p) for p in subjects}) == 1 or len(told) >= len(subjects) - len(told):
        return subjects[-1:] if not told else told[:1]
    return []
