"""From event words to event mentions: who takes part in each, on what terms, when and where.

A mention is *bilateral* when both sides are in it: a person of each, or a person of one and words for the
other ("the Russian side", "with Moscow"). A mention without people of its own that points back ("the
talks", "they met") is *anaphoric* and only adds to a meeting told before.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.chronicles import over_by
from ingest.extract.clauses.circumstances import date_for
from ingest.extract.clauses.clauses import Clause, unquoted
from ingest.extract.clauses.localities import Locality, place_for
from ingest.extract.clauses.polarity import Stance, judge, unfulfilled
from ingest.extract.clauses.reading import KEPT_AWAY, SIDES, Reading, of_both_sides, unique
from ingest.extract.clauses.speakers import TOLD_ME, Turns
from ingest.extract.clauses.third_parties import (
    BILATERAL,
    is_of_both_states,
    is_with_a_third,
    side_of_leaders_met,
)
from ingest.extract.clauses.triggers import Trigger, only_spoke
from ingest.extract.dating.periods import bounds
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import DateMention, MeetingKind, Person, Sentence

from .answered import with_answered
from .bodies_met import meets_own_body
from .carried_people import side_of_his_man
from .company import (
    among_themselves,
    face_each_other,
    told_not_to_have_met,
    welcomes_a_thing,
    without_spokesmen,
)
from .credentials import OF_CREDENTIALS, envoy_received
from .days_meant import is_day_he_comes
from .done_so import triggers_of
from .event_mention import EventMention
from .event_scope import called_off_after, scope_of, tail_of
from .group_stays import with_stay
from .his_host import with_host
from .main_clause import opened_among_themselves
from .mention_people import people_of
from .mention_setting import setting_of
from .mention_sides import of_a_third, sides_named, tells_of_both
from .mention_stance import stance_of
from .named_elsewhere import is_discussed_by
from .numbered_journeys import with_numbered_journeys
from .occasions import without_occasions
from .office_holders import acts_for_a_state
from .one_of_several import numbered, with_counted
from .presiding import with_chairs
from .programme_told import of_programmes
from .programmes import with_items
from .signatures import with_signature
from .spoken_at import day_after_plan, day_spoken, who_spoke
from .structure import with_company
from .together import staff_of_the_two, the_two_meant, two_meant
from .whom import WHOMS, with_whom

TRANSCRIBED = frozenset({"talks", "call", "courtesy_call"})  # what a transcript's headline may name
JOURNEYS = frozenset({"visit", "ship_visit"})
_ANSWER = 3  # sentences after a question in which it is answered
_LIKEWISE = re.compile(r"So\s+(?:was|were|is|are|did|has|have)\b")
_SIGNED = re.compile(r"\b(?:sign(?:ed|s|ing)?|inked)\b")
_FIRST_PERSON = Prefiltered(r"\b(?:I(?!\.\s+[A-Z])|[Ww]e)\b")  # no initial of a name
_TO_BE_HELD = re.compile(r"\b(?:held|convened|hosted|take\s+place|sit|meet)\s+(?P<in>in\s)")
_UNREAD = Stance("present", 0, 0, "")
_PLURAL = Prefiltered(
    r"\b(?:they|ang\s+dalawa|ng\s+dalawang\s+[a-z]+|kanilang|the\s+two|both|their|the\s+(?:two\s+)?(?:leaders|ministers|presidents|officials|sides|parties|secretaries|co-chairs|diplomats|chiefs)|two\s+(?:leaders|ministers|presidents)|(?:two|both)\s+heads\s+of\s+(?:state|government)|each\s+other"
    r"|они|оба|лидеры|президенты|министры|главы\s+(?:МИД|государств|министерств|внешнеполитических\s+ведомств))\b",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Tt]heir|[Hh]is|[Hh]er|[Bb]oth|[Ii]n\s+said|same|[A-Z][a-z]+day['’]s"
    r"|[Tt]oday['’]s|[Yy]esterday['’]s|[Tt]omorrow['’]s|[Ii]t|[Ii]ts)\s+(?:(?!said\s|says\s|told\s|announced\s|added\s|in\s|after\s|during\s|with\s)[\w'’-]+\s+){0,3}$"
)
_STANDS_FOR_IT = (
    "It ",
    "They ",
    "The ceremony",
    "The rite",
    "The ritual",
    "The formalities",
    "The exchange",
    "The signing",
    "The venue",
    "The site",
    "Their venue",
    "The conversation",
    "Он ",
    "Она ",
    "Они ",
)
_ACTS = re.compile(r"(?:spoke|speaks?|talked|conversed|communicated|told|thanked|assured|informed)\b")
_ARE_DOING = re.compile(r"\b(?:is|are|was|were)\s+(?:now\s+|currently\s+|again\s+)?$")
# "The meeting of the two coast guard chiefs" tells whose it is, and points to none told before.
_OF_BOTH = re.compile(
    r"\s+(?:of|between)\s+(?:the\s+)?(?:(?:two|both)\s+(?:[a-z]+\s+){0,3}?[a-z]+s|(?:Philippine|Filipino|Russian)\s+and\s+(?:Philippine|Filipino|Russian)\s+[a-z]+|(?:Philippines|Russia|Manila|Moscow)\s+and\s+(?:the\s+)?(?:Philippines|Russia|Manila|Moscow))\b"
)
# «Визит продлится до субботы», «Рассчитываем, что поездка состоится»: of nobody, and so of one told before.
_ALONE_IN_RUSSIAN = re.compile(
    r"(?:^|\bчто\s)\W*(?:(?:[Сс]ам[ао]?|[Ээ]тот|[Ээ]та|[Ии]х|[Ее]го|[Ее][её]|(?:[Рр]абоч|[Оо]фициальн|[Нн]еофициальн|[Дд]елов)[а-яё]+)\s+)?$"
)
_THEN_A_VERB = re.compile(
    r"\s+(?:уже\s+|также\s+)?(?:продл|дл|проход|пройд|прош|состо|нач|заверш|законч|рассчитан|намечен|заплан)[а-яё]+\b"
)
_IN_RUSSIAN = re.compile(r"(?:^|\s)(?:[Вв]о?|[Нн]а)\s+$")
_THERE_WERE = re.compile(r"\b[Tt]here\s+(?:was|were|had\s+been)\s+(?:[\w-]+\s+){0,3}$")
# «Во время поездки, которая продлится до субботы, …»: of nobody named behind it.
_DURING_IN_RUSSIAN = re.compile(
    r"(?:^|\s)(?:[Вв]о\s+время|[Вв]\s+ходе|[Вв]\s+рамках)\s+(?:(?:этой|этого|своей|своего)\s+)?$"
)
_NOTHING_BEHIND = re.compile(r"\s*(?:[,.;]|$)")
_ORDINAL = Prefiltered(
    r"(?:\b(?:inaugural|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|another|last(?=\s+met\b))|\d(?<=\b\d)\d?(?:st|nd|rd|th))"
    r"\s+(?:\(?[\w-]+\)?\s+){0,4}?(?:session|round|meeting|encounter|visit|trip|consultations|talks|dialogue|conference|met)\b",
    re.IGNORECASE,
)
_COUNTERPART = Prefiltered(
    r"\b(?:his|her|their|its)\s+(?:[A-Z][a-z]+\s+)?(?:counterparts?|colleagues?|opposite\s+numbers?|vis-a-vis)\b",
    re.IGNORECASE,
)
_SESSION = re.compile(r"\b(?:session|round|meeting|it)$")
_OF_COMMISSION = Prefiltered(
    r"\b(?:[Cc]ommission\s+on\s+[Tt]rade|[Jj]oint\s+(?:[\w-]+\s+){0,4}?[Cc]ommission|JCTEC|[Tt]he\s+commission)\b"
)
_BEFORE_THAT = re.compile(
    r"\b(?:had|has|have|been|last|previous(?:ly)?|earlier|before|ago|once|signed\s+in|since)\b"
)
_NOT_READ = frozenset({"junk", "byline", "caption", "dateline"})


def event_mentions(reading: Reading, turns: Turns) -> list[EventMention]:
    """All event mentions outside page junk, in text order."""
    found: list[EventMention] = []
    both_sides = of_both_sides(reading.people)  # else nobody can be in the company of the other side
    for index, sentence in enumerate(reading.document.sentences):
        if index in reading.untrue or sentence.text.endswith("?") or not _is_read(reading, sentence):
            continue
        clauses = reading.clauses_by_sentence.get(index, [])
        for position, clause in enumerate(clauses):
            triggers = with_items(sentence.kind, clause, triggers_of(reading, clauses, position))
            if sentence.kind != "headline":
                if both_sides:
                    triggers = with_signature(reading, clause, triggers)
                    triggers = with_company(reading, clauses, position, triggers)
                triggers = with_stay(reading, clauses, position, triggers)
                triggers = with_counted(reading, clauses, position, triggers)
                triggers = with_numbered_journeys(reading, clauses, position, triggers)
                triggers = with_chairs(reading, clause, with_host(reading, clause, triggers))
                if not WHOMS.isdisjoint(held_by(clause.text)):
                    triggers = with_whom(reading, clauses, position, triggers)
            triggers = without_occasions(clause, triggers)
            own: list[Person] = []  # whom somebody of their own side is told to have met
            for number, trigger in enumerate(triggers):
                scope = scope_of(clause, triggers, number)
                mention = _mention(
                    reading, turns, clauses, position, trigger, scope, sentence.kind == "headline"
                )
                own += _people_met(reading, trigger, scope[1]) if mention is None else []
                if mention is None or _of_those_kept_away(mention) or _of_his_own(mention, own):
                    continue
                if index and (same := _LIKEWISE.match(clause.text)):
                    mention.stance = _likewise(reading.document.sentences[index - 1].text, same.end())
                if OF_CREDENTIALS in held_by(clause.text):
                    _add_envoy(reading, mention)
                if mention.quoted and mention.planned and only_spoke(trigger.text):
                    continue  # nor does what two may speak about
                found.append(mention)
    found = [m for m in found if not _of_no_speaker(turns, found, m)] if turns.starts else found
    return of_programmes(reading, with_answered(reading, turns, found)) if both_sides else found


def _is_read(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence tells what happened: so does a line under a picture with a day and people of both sides.

    "X (left) meets Y (right) in Moscow on 16 May 2016"
    """
    if sentence.kind != "caption":
        return sentence.kind not in _NOT_READ
    return any(
        d.names_a_day and d.past for d in reading.dates_in(sentence.start, sentence.end)
    ) and of_both_sides(s.person for s in reading.seen_in(sentence.start, sentence.end))


def _of_no_speaker(turns: Turns, mentions: list[EventMention], asked: EventMention) -> bool:
    """True for what a question supposes and the answer denies, and what the speaker was told of others' talks."""
    if not turns.asks(asked.clause.sentence):
        return TOLD_ME.search(asked.before, within=asked.clause.text) is not None
    return any(
        m.kind == asked.kind
        and m.stance.standing == "denied"
        and 0 < m.clause.sentence - asked.clause.sentence <= _ANSWER
        for m in mentions
    )


def _mention(
    reading: Reading,
    turns: Turns,
    clauses: list[Clause],
    position: int,
    trigger: Trigger,
    scope: tuple[int, int],
    headline: bool,
) -> EventMention | None:
    """The mention that an event word makes; None for what one side spoke about alone, or among itself."""
    clause = clauses[position]
    held = held_by(clause.text)
    subject, people, witnesses = numbered(trigger) or people_of(
        reading, turns, clauses, position, trigger, scope
    )
    before = clause.text[: trigger.start - clause.start]
    if headline and turns.pair and trigger.kind in TRANSCRIBED:
        people = unique([*people, *(p for p in turns.pair if all(p.country != q.country for q in people))])
    if not people:
        subject = people = two_meant(reading, clause, trigger, before)
    acting = _acting(reading, trigger, people)
    spoke = only_spoke(trigger.text)
    one_sided = {p.country for p in acting} < set(SIDES)
    among_themselves_only = one_sided and (spoke or (len(acting) > 1 and is_discussed_by(reading, trigger)))
    if among_themselves_only or welcomes_a_thing(clause, trigger):
        return None
    if trigger.company:
        faces = (
            trigger.kind in JOURNEYS
            or face_each_other(reading, clause, trigger, subject, acting)
            or (trigger.company == "together" and not people and tells_of_both(before, clause.text))
        )
        if headline or not faces or (trigger.kind not in JOURNEYS and told_not_to_have_met(reading, clause)):
            return None
    elif (
        subject
        and trigger.form == "verb"
        and (
            among_themselves(reading, clause, trigger, people)
            or meets_own_body(reading, clause, trigger, people)
        )
    ):
        return None
    if opened_among_themselves(reading, clauses, position, trigger, people):
        return None
    own_sides = {p.country for p in people if p.country in SIDES}
    quoted = reading.is_quoted(trigger.start, trigger.end)
    listed = side_of_leaders_met(reading, trigger, scope[1]) if trigger.kind == "talks" else ""
    one_of_them = bool(listed and own_sides) and listed not in own_sides
    third = not one_of_them and (
        is_with_a_third(reading, trigger, scope[1])
        or (len(own_sides) < 2 and of_a_third(reading, trigger, clause, subject, own_sides, quoted))
    )
    # "the two ministers met in Singapore": where, and not with whom
    third = third and not (not people and the_two_meant(reading, clause, trigger))
    # to letters of credence an envoy may yet be added
    if third and not (spoke or turns.starts or OF_CREDENTIALS.search(trigger.text, within=clause.text)):
        return EventMention(
            trigger.kind, _UNREAD, trigger, clause, acting, own_sides, None, None,
            pointing=False, bilateral=False, third=True, quoted=False, unfulfilled=False, headline=headline,
        )  # fmt: skip
    relative, resumed = None, ""
    if position + 1 < len(clauses):
        relative = tail_of(clauses, position, trigger) if scope[1] == clause.end else None
        resumed = relative.text if relative else called_off_after(clauses[position + 1])
    stance = stance_of(clause, trigger, resumed, clauses[max(position - 1, 0)].text)
    counterpart = _COUNTERPART in held and bool(_COUNTERPART.search(clause.text))
    sides = set(SIDES) if (counterpart and own_sides) or one_of_them else own_sides
    if len(sides) < len(SIDES):
        sides = sides_named(reading, clause, trigger, scope, own_sides, subject)
    of_staff = not people and staff_of_the_two(reading, clause, before)
    sides = set(SIDES) if of_staff else sides | ({side_of_his_man(reading, clause, before)} & set(SIDES))
    ordinal = _ORDINAL.search(before[-48:] + trigger.text, within=clause.text) if _ORDINAL in held else None
    date, place = setting_of(reading, turns, clauses, position, trigger, scope, relative)
    date = _not_ahead(reading, date) if date and _is_told_past(trigger, stance, before) else date
    acting = acting or who_spoke(reading, clause, trigger, stance)
    date, place = _of_what_is_ahead(reading, clause, trigger, stance, date, place)
    stance, date = _in_chronicle(
        reading, clause, stance, _when_he_comes(reading, clause, trigger, stance, date)
    )
    return EventMention(
        kind=_kind(reading, trigger, place is not None),
        stance=stance,
        trigger=trigger,
        clause=clause,
        people=acting,
        sides=sides,
        date=date,
        place=place,
        pointing=trigger.form == "noun" and not ordinal and _points_back(trigger, before, clause.text),
        bilateral=(
            len(own_sides) == 2
            or (bool(people) and len(sides) == 2)
            or trigger.of_both
            or of_staff
            or is_of_both_states(reading, clause, trigger)
        ),
        third=third,
        quoted=quoted
        or bool(_FIRST_PERSON in held and _FIRST_PERSON.search(unquoted(before, 0), within=clause.text)),
        unfulfilled=unfulfilled(
            clause.text + resumed,
            trigger.start - clause.start,
            trigger.form == "verb" and not trigger.text.startswith("meeting"),
        ),
        headline=headline,
        subject=subject,
        plural=_PLURAL in held and bool(_PLURAL.search(before, within=clause.text)),
        counterpart=counterpart,
        ordinal=ordinal.group().lower().split()[0].replace("inaugural", "first") if ordinal else "",
        witnesses=witnesses,
    )


def _of_what_is_ahead(
    reading: Reading,
    clause: Clause,
    trigger: Trigger,
    stance: Stance,
    date: DateMention | None,
    place: Locality | None,
) -> tuple[DateMention | None, Locality | None]:
    """The day and place of an event without those of who prepares it, or leaves for it, as told before it."""
    opens = clause.start + stance.start
    if stance.rule == "polarity.set-out-to":
        return (date if date and date.start > trigger.start else None), place
    if stance.rule == "polarity.to-prepare":
        date = date if date and date.start > opens else None
        place = place if place and place.start > opens else _place_behind(reading, clause, trigger)
    if stance.rule == "polarity.said-there":
        date = day_spoken(reading, clause, trigger, date)
    if stance.rule == "polarity.after-it":
        date = day_after_plan(clause, opens, date)
    if stance.rule == "polarity.reported-there" and date and date.start < opens:
        date = next((d for d in reading.dates_in(opens, trigger.start) if d.names_a_day), None)
    return date, place


def _people_met(reading: Reading, trigger: Trigger, end: int) -> list[Person]:
    """Those of one side who are named behind a verb of meeting."""
    if trigger.form != "verb" or trigger.kind != "talks":
        return []
    named = [s.person for s in reading.seen_in(trigger.end, end)]
    return [] if of_both_sides(named) else named  # "this was discussed by X and Y at their meeting"


def _add_envoy(reading: Reading, mention: EventMention) -> None:
    """Take in the envoy whose letters were received, where the sentences after name him."""
    envoy = envoy_received(reading, mention.clause, mention.trigger, mention.people)
    if envoy is not None:
        mention.people.append(envoy)
        mention.sides.add(envoy.country)
        mention.bilateral, mention.third = True, False


def _likewise(before: str, end: int) -> Stance:
    """ "So was the trip of Y": what the sentence before says of its own event."""
    return Stance(judge(before, len(before), len(before)).standing, 0, end, "polarity.likewise")


def _of_his_own(mention: EventMention, own: list[Person]) -> bool:
    """ "X saw Governor Y about what to say in the talks there": Y, of his own side, is in none of those talks."""
    if mention.trigger.form != "noun" or mention.kind in JOURNEYS:
        return False
    return bool(mention.people) and all(any(p is q for q in own) for p in mention.people)


def _of_those_kept_away(mention: EventMention) -> bool:
    """ "X, who was to have joined the meeting"; "they discussed the treaty signed in May", no telling of its own."""
    if mention.kind not in JOURNEYS and KEPT_AWAY.match(mention.clause.text):
        return True
    clause, date = mention.clause, mention.date
    if not (mention.plural and only_spoke(mention.trigger.text)):
        return False
    named = any(clause.start <= span.start < clause.end for p in mention.people for span in p.spans)
    return not named and (date is None or date.start > mention.trigger.start)


def _place_behind(reading: Reading, clause: Clause, trigger: Trigger) -> Locality | None:
    """ "Met in Manila to map out how the session is to be held in Kazan": where it is told to be held."""
    held = _TO_BE_HELD.search(clause.text, trigger.end - clause.start)
    if held is None:
        return None
    at = clause.start + held.end()
    return next((p for p in [place_for(reading, at - len(held["in"]), clause.end, (at, at))] if p), None)


def _acting(reading: Reading, trigger: Trigger, people: list[Person]) -> list[Person]:
    """Those who act for a state in an event; who signs together with an official is taken for one."""
    acting = without_spokesmen([p for p in people if acts_for_a_state(reading, p)])
    if trigger.kind == "signing" and acting:
        return [p for p in people if any(p is a for a in acting) or (p.country in SIDES and not p.office)]
    return unique([*acting, *trigger.people]) if trigger.people else acting


def _when_he_comes(
    reading: Reading, clause: Clause, trigger: Trigger, stance: Stance, date: DateMention | None
) -> DateMention | None:
    """ "Spent Monday on what must be done before X comes next year": of X, next year."""
    opens = clause.start + stance.start
    if date is None or stance.rule != "polarity.when-present" or date.end >= opens - 1:
        return date
    if is_day_he_comes(clause, date):
        return date
    return date_for(reading, trigger.end, clause.end, (trigger.end, trigger.end))


def _in_chronicle(
    reading: Reading, clause: Clause, stance: Stance, date: DateMention | None
) -> tuple[Stance, DateMention | None]:
    """What a diary tells in the present was done, what a calendar tells so is planned, on the day of its heading."""
    heading, anchor = reading.chronicle.get(clause.sentence), reading.document.anchor
    if heading is None or anchor is None or heading.past is None:
        return stance, date
    if bounds(heading.past)[0] > anchor:
        if stance.standing in ("present", "planned"):
            return Stance("planned", stance.start, stance.end, "polarity.calendar"), heading
        return stance, date
    if stance.standing not in ("present", "held"):
        return stance, date
    if stance.standing == "present":
        stance = Stance("held", stance.start, stance.end, "polarity.chronicle")
        date = date or heading
    elif date is None and not _BEFORE_THAT.search(clause.text):
        date = heading
    return stance, over_by(date, anchor) if date else None


def _is_told_past(trigger: Trigger, stance: Stance, before: str) -> bool:
    verb = trigger.form == "verb" and stance.rule == "polarity.past-verb"
    return verb or _THERE_WERE.search(before) is not None


def _not_ahead(reading: Reading, date: DateMention) -> DateMention | None:
    """The date beside a verb in the past, save one yet to come.

    "Hosted a lunch on ASEAN, led by Manila in 2017", "there were discussions on its chairmanship in 2017"
    """
    anchor = reading.document.anchor
    return None if anchor and date.past and bounds(date.past)[0] > anchor else date


def _points_back(trigger: Trigger, before: str, clause: str) -> bool:
    """ "The talks", «в беседе»: whether a noun stands for something told already."""
    if trigger.text.startswith(_STANDS_FOR_IT):
        return True
    if _OF_BOTH.match(clause, len(before) + len(trigger.text)):
        return False
    if (
        _ACTS.match(trigger.text)
        or _ARE_DOING.search(before[-40:])
        or BILATERAL.search(before, within=clause)
    ):
        return False  # "they spoke by phone", "are meeting"; "the Philippines-Russia talks" tells whose
    points = _POINTING.search(before[-60:])
    if points and points.group()[:4] in ("that", "That", "this", "This") and trigger.text.endswith("s"):
        points = None  # "announced that consultations will be held"
    if trigger.text[:1] < "А":
        return points is not None
    alone = trigger.kind == "visit" and _ALONE_IN_RUSSIAN.search(before)
    return bool(
        _IN_RUSSIAN.search(before)
        or (
            _DURING_IN_RUSSIAN.search(before)
            and _NOTHING_BEHIND.match(clause, len(before) + len(trigger.text))
        )
        or (alone and _THEN_A_VERB.match(clause, len(before) + len(trigger.text)))
    )


def _kind(reading: Reading, trigger: Trigger, placed: bool) -> MeetingKind:
    """The kind of event that a word tells here: a conversation at a place is none by phone."""
    if trigger.kind == "talks" or (placed and trigger.text.lower() == "the conversation"):
        return _session_kind(reading, trigger)
    return trigger.kind


def _session_kind(reading: Reading, trigger: Trigger) -> MeetingKind:
    """Of talks: a session or round is the joint commission's where the text speaks of one, else plain talks."""
    if trigger.text.lower() == "in a ceremony" and _SIGNED.search(reading.sentence_at(trigger.start).text):
        return "signing"
    if not (trigger.of_both or _SESSION.search(trigger.text)):
        return "talks"
    ordinal = (
        trigger.of_both
        or trigger.text.endswith("it")
        or trigger.text.lower() == "the session"
        or _ORDINAL.search(
            reading.text(max(0, trigger.start - 20), trigger.end), within=reading.document.sentence_texts
        )
    )
    if not ordinal:
        return "talks"
    index = reading.sentence_index(trigger.start)
    sentences = reading.document.sentences
    wide = sentences[0].start if trigger.text.endswith("session") else sentences[max(0, index - 2)].start
    told = _OF_COMMISSION.search(
        reading.text(wide, sentences[index].end), within=reading.document.sentence_texts
    )
    return "commission" if told else "talks"
