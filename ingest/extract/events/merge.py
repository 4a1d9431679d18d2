"""Which event a mention tells of: one told before, or a new one."""

from __future__ import annotations

import re

from ingest.extract.clauses.localities import Locality
from ingest.extract.clauses.polarity import AHEAD
from ingest.extract.clauses.reading import Reading, of_both_sides
from ingest.extract.dating.periods import bounds, overlap, width
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import JOURNEY_KINDS, SIDES, MeetingStatus, Person, Span

from .events import (
    TALKS_KINDS,
    DatedAs,
    Event,
    dates_agree,
    finer,
    people_agree,
    places_agree,
    resolve_date,
    status_of,
    whole_stay,
)
from .of_others import are_others, met_their_own, of_many_others, signed_by_bodies

# "The next meeting of the security council secretaries" is not that of the presidents told before.
_OF_A_BODY = re.compile(
    r"\s+of\s+(?:the\s+)?(?:[\w-]+\s+){0,5}?"
    r"(?:secretaries|ministers|chiefs|groups?|committees?|councils?|heads|speakers)\b"
)
_LAST_TIME = Prefiltered(
    r"\b(?:last|previously)\s+(?:met|saw|spoke|talked|sat|conferred|held)\b"
    r"|\b(?:last|previous)\s+(?:such\s+|regular\s+|full\s+|in-person\s+)?"
    r"(?:round|session|meeting|talks|consultations|encounter)\b"
    r"(?=(?:,[^.;,]{2,60},)?[^.;,]{0,60}?\s(?:was|were|took\s+place)\b)"
)
_THAT_X_HAD = re.compile(
    r"\s+(?:that\s+|which\s+)?(?:(?:[A-Z][\w.’'-]*|he|she)\s+){1,6}(?:(?:has|had)\s+)?(?:had|held)\s+"
    r"(?:[a-z]+\s+)?with\b"
)
_OCCASION = 6  # sentences over which a signing goes on being told
_RIGHT_AFTER = 2  # sentences
_FOUNDED = re.compile(
    r"[^,;]{0,40}?\s(?:(?:was|were|had\s+been|has\s+been)\s+(?:[a-z]+\s+){0,2}?"
    r"(?:established|created|founded|formed|set\s+up|instituted|launched|constituted)"
    r"|(?:бы\w+\s+)?(?:создан|образован|учрежден|учреждён)\w*)\b"
)
_ITS_OWN_VERB = 30  # characters from a noun to the verb that tells of it
_AHEAD_OF_IT = re.compile(
    r"\b(?:ahead\s+of|prior\s+to|before|on\s+the\s+eve\s+of)\s+"
    r"(?:(?:the|his|her|their)\s+|(?:[A-Z][\w.-]*\s+){0,4}[A-Z][\w-]*['’]s?\s+)(?:[\w-]+\s+){0,2}$"
)
_TO_DO_SO = re.compile(r"\bto\s+(?:[a-z]+\s+){0,3}$")
_LENGTH_OF_STAY = 7  # days
_LEAD = 4  # sentences in which an article tells its news
_REMEMBERED = 80  # events that a text can still be telling of
_SOME_CONVERSATION = re.compile(r"[Tt]he\s+conversation")  # face to face as well as on the telephone
_OF_IT = re.compile(
    r"(?:Церемония|Он[аио]?)\s"
    r"|(?:It|They|The\s+(?:(?:signing\s+)?(?:ceremony|rites?|ritual|formalities|signing|exchange)|venue|site))\s"
)  # of whatever kind that is
_AT_THE = re.compile(r"\b(?:at|during|to|for)\s+the\s+(?:[a-z]+\s+)?$")
# "Present at the consultations were …": at no call that was paid between them.
_OF_NEGOTIATORS = re.compile(r"(?:consultations?|negotiations?|dialogues?|session)$", re.IGNORECASE)
_NEXT = frozenset({"", "next", "another"})
_OFF: frozenset[str] = frozenset({"cancelled", "postponed"})
_BEHIND: frozenset[str] = frozenset({"held", "ongoing"})


def find_event(
    reading: Reading,
    events: list[Event],
    mention: EventMention,
    people: list[Person],
    when: DatedAs | None,
    status: MeetingStatus | None,
) -> Event | None:
    """The latest earlier event that this mention can be telling of."""
    if not events:
        return None
    both = of_both_sides(people)
    recent = events[-_REMEMBERED:][::-1]  # the latest first
    meeting = mention.pointing and mention.kind == "talks"

    past = mention.pointing and status in _BEHIND
    before_that = is_of_last_time(mention)

    of_negotiators = meeting and _OF_NEGOTIATORS.search(mention.trigger.text) is not None

    def farther(event: Event) -> tuple[bool, ...]:
        apart = not (both and _brings_together(event, people))
        return (
            apart,
            of_negotiators and event.kind in ("courtesy_call", "call", "signing"),
            meeting and _of_others_elsewhere(reading, event, mention, people),
            past and event.status in AHEAD,
            mention.pointing and event.in_passing,
            meeting and event.kind == "signing",
        )

    for event in sorted(recent, key=farther) if len(recent) > 1 else recent:
        if not _same_family(event, mention) or _another_round(reading, event, mention, people):
            continue
        if met_their_own(event, mention, people):
            continue
        if not people and (signed_by_bodies(event, mention, when) or of_many_others(event, mention)):
            continue
        if before_that and (event.when is None or when is None):
            continue
        if past and mention.ordinal and event.status in AHEAD:
            continue  # "it was their third meeting": none that is to come
        of_that = _at_the_signing(event, mention) or _same_ceremony(event, mention, when)
        agree = (
            of_that
            or (mention.pointing and not (both and _names_its_own(event, mention, people)))
            or _same_occasion(event, mention, people, when)
            or people_agree(event, people)
        )
        if not (agree and dates_agree(event.when, when) and places_agree(event.place, mention.place)):
            continue
        known = {p.country for p in event.principals if p.country in SIDES}
        shared = any(p is q for p in people for q in event.people)
        if (
            people
            and event.people
            and not shared
            and not mention.pointing
            and not of_that
            and (both or known & {p.country for p in people})
            and not _only_witnessed(event, mention)
        ):
            continue
        if _opposed(event, mention, when, status) and not _came_for_it(reading, events, event, people, when):
            continue
        return event
    return None


def _of_others_elsewhere(reading: Reading, event: Event, mention: EventMention, people: list[Person]) -> bool:
    """Whether "after the meeting, X said …" opens a new paragraph, and the event told above it is not his."""
    if not people or any(p is q for p in people for q in event.people):
        return False
    sentences = reading.document.sentences
    return (
        sentences[event.mentions[-1].clause.sentence].paragraph
        != sentences[mention.clause.sentence].paragraph
    )


def is_of_last_time(mention: EventMention) -> bool:
    """ "They last met in Sochi in June", "the previous round was held in Moscow": another than the news told before."""
    told = mention.stance.standing in ("held", "cancelled", "postponed")
    return told and _LAST_TIME.search(mention.clause.text) is not None


def _names_its_own(event: Event, mention: EventMention, people: list[Person]) -> bool:
    """ "The meeting that X had with Z", "the talks with Z" are not those of others told before."""
    clause, end = mention.clause, mention.trigger.end - mention.clause.start
    if clause is event.mentions[-1].clause or (
        _THAT_X_HAD.match(clause.text, end) and not people_agree(event, people)
    ):
        return True
    shared = any(p is q for p in people for q in event.people)
    return not shared and of_both_sides(event.principals) and clause.text.startswith(" with ", end)


def _brings_together(event: Event, people: list[Person]) -> bool:
    """Whether all these people are in the event: a better match than one that shares some."""
    return all(any(p is q for q in event.people) for p in people)


def _another_round(reading: Reading, event: Event, mention: EventMention, people: list[Person]) -> bool:
    """ "A third meeting" is not the fourth round told before, nor a planned encounter of named people."""
    told = {m.ordinal for m in event.mentions} - _NEXT
    of_body = _OF_A_BODY.match(mention.clause.text, mention.trigger.end - mention.clause.start)
    if (of_body and not people and event.principals) or are_others(reading, mention, event.principals):
        return True
    if not told and not people and mention.ordinal not in _NEXT and mention.planned and event.principals:
        return True
    return bool(told) and mention.ordinal not in _NEXT and mention.ordinal not in told


def _same_occasion(event: Event, mention: EventMention, people: list[Person], when: DatedAs | None) -> bool:
    """A further signature told without a day or place of its own belongs to the occasion told just before."""
    if mention.kind != "signing" or when or mention.place or event.status != "held":
        return False
    near = mention.clause.sentence - event.mentions[0].clause.sentence <= _OCCASION
    return near and any(p is q for p in people for q in event.people)


def _only_witnessed(event: Event, mention: EventMention) -> bool:
    """Whether a signing was told with those who looked on alone; who signed may be told after."""
    near = mention.clause.sentence - event.mentions[-1].clause.sentence <= _OCCASION
    return near and event.kind == mention.kind == "signing" and not event.principals


def _same_ceremony(event: Event, mention: EventMention, when: DatedAs | None) -> bool:
    """Another pair that signs in the sentences right after, told without a day or place of its own."""
    if (
        mention.kind != "signing"
        or event.kind != "signing"
        or when
        or mention.place
        or event.status != "held"
    ):
        return False
    return mention.clause.sentence - event.mentions[-1].clause.sentence <= _RIGHT_AFTER


def speaks_of_signing(mention: EventMention) -> bool:
    """Whether "at the signing" takes up a signature that is told elsewhere, and tells none itself."""
    return mention.trigger.text == "signing" and _AT_THE.search(mention.before) is not None


def _at_the_signing(event: Event, mention: EventMention) -> bool:
    """ "Councilors X and Y were present at the signing with Consul Z": the one told just before."""
    if not speaks_of_signing(mention):
        return False
    near = mention.clause.sentence - event.mentions[-1].clause.sentence <= _OCCASION
    return near and event.kind == "signing" and event.status == "held"


def _same_family(event: Event, mention: EventMention) -> bool:
    if event.kind in TALKS_KINDS:
        if mention.kind not in TALKS_KINDS:
            return False
        if (
            event.kind == "signing"
            and not event.people
            and mention.kind != "signing"
            and not mention.pointing
        ):
            return False  # bodies signed; people who met are another event
        if event.kind == mention.kind:
            return True
        if event.kind == "commission" and mention.kind in ("courtesy_call", "call") and not event.people:
            return False
        prepared = mention.kind == "commission" and mention.planned and event.status in _BEHIND
        if event.mentions[-1].clause.start == mention.clause.start and not prepared:
            return True
        if mention.kind == "commission":
            if prepared:
                return False  # they met to prepare it
            return any(p is q for p in mention.people for q in event.people)
        if mention.kind == "call":  # "they spoke … during their teleconference"
            near = mention.clause.sentence - event.mentions[-1].clause.sentence <= _RIGHT_AFTER
            same = len(mention.people) > 1 and _brings_together(event, mention.people) and event.when is None
            return near and (mention.pointing or same) and event.kind == "talks" and event.place is None
        if event.kind == "call":
            near = mention.clause.sentence - event.mentions[-1].clause.sentence <= _RIGHT_AFTER
            again = near and mention.kind == "courtesy_call" and _brings_together(event, mention.people)
            return mention.pointing or mention.kind == "talks" or again
        return True
    return event.kind == mention.kind


def _opposed(event: Event, mention: EventMention, when: DatedAs | None, status: MeetingStatus | None) -> bool:
    """True when one lies ahead and the other behind, and nothing says that they are the same."""
    until = when is not None and when.edtf.startswith("../")  # "the visit, which will last until Sunday"
    if status is None or (mention.pointing and (when is None or until)):
        return False
    if event.when and when and event.when.edtf == when.edtf:
        return False
    if event.kind == "visit" and event.status == "ongoing" and status == "planned" and event.when and when:
        due = width(when.edtf) == 0 and overlap(event.when.edtf, when.edtf)
        return not due  # "is on a visit from Monday to Friday", "is due to arrive on Monday night"
    ahead, behind = event.status in AHEAD, event.status in _BEHIND
    is_news = behind and event.when is not None and event.mentions[0].clause.sentence < _LEAD
    if is_news and not when and _AHEAD_OF_IT.search(mention.before):
        return False  # "said in an interview ahead of X's meeting with Y"
    called_off = (
        status in ("cancelled", "postponed") and not mention.pointing and not mention.stance.cut_short
    )
    return (ahead and status in _BEHIND) or (behind and (called_off or status in (AHEAD - {"postponed"})))


def _came_for_it(
    reading: Reading, events: list[Event], event: Event, people: list[Person], when: DatedAs | None
) -> bool:
    """ "X is in Moscow to meet Y. On Monday the two discussed …": what the stay was for, and has come about."""
    anchor, told = reading.document.anchor, event.mentions[0]
    if event.status != "planned" or event.when is not None or len(people) < len(SIDES):
        return False
    if not _TO_DO_SO.search(told.before) or not _brings_together(event, people):
        return False
    if when and (anchor is None or not 0 <= (anchor - bounds(when.edtf)[0]).days <= _LENGTH_OF_STAY):
        return False
    return any(
        e.kind == "visit"
        and e.status == "ongoing"
        and e.mentions[0].clause is told.clause
        and any(p is q for p in e.people for q in people)
        for e in events
    )


def absorb(
    reading: Reading, event: Event, mention: EventMention, people: list[Person], when: DatedAs | None
) -> None:
    """Add what a mention tells to an event: people, finer date, place, kind, and a change of status."""
    event.mentions.append(mention)
    both = of_both_sides(people)
    _add(event, mention, people, both or not of_both_sides(event.principals))
    status = status_of(reading, mention, when)
    stands = not mention.unfulfilled or (
        status == "planned" and (event.status in AHEAD or (event.status in _OFF and event.when is None))
    )
    if when and dates_agree(event.when, when) and stands:
        event.when = (whole_stay if event.kind in JOURNEY_KINDS else finer)(event.when, when)
    far = event.kind == "call" and mention.kind != "call"  # a place told with it is of another thing
    if (event.place is None or not event.place.name) and not far:
        event.place = mention.place or event.place
    elif event.kind in TALKS_KINDS and not far and _is_city_of(mention.place, event.place):
        event.place = mention.place
    of_it = _OF_IT.match(mention.trigger.text) or _SOME_CONVERSATION.fullmatch(mention.trigger.text)
    if mention.kind in TALKS_KINDS and event.kind in TALKS_KINDS and not of_it:
        event.raise_kind(mention.kind)
    only_planned = all(
        m.unfulfilled for m in event.mentions[:-1]
    )  # "was supposed to go, but the trip was put off"
    if status == "held" and event.status in AHEAD and _said_of_another(mention):
        return
    if event.status == "ongoing" and mention.stance.standing == "present":
        return  # "this is his first visit", said while it lasts
    if status and (_overrides(event.status, status, mention) or (only_planned and status in _OFF)):
        event.status = status
        event.status_span = status_span(mention)
        event.status_rule = mention.stance.rule
        if status == "cancelled" and event.when is None and event.mentions[0].unfulfilled:
            event.when = resolve_date(reading, event.mentions[0])  # the day on which it was to be


def _is_city_of(place: Locality | None, building: Locality | None) -> bool:
    """Whether a place told later may be the city of the building told before ("at the Kremlin", "in Moscow")."""
    if place is None or building is None:
        return False
    return building.venue and not place.venue and place.country == building.country


def _said_of_another(mention: EventMention) -> bool:
    """ "The visit shows …, she added": neither the present nor a past tense far behind a bare noun is the journey's.

    Nor does "the commission was established in 2015" tell that the session planned was held.
    """
    stance = mention.stance
    if mention.kind == "commission" and _FOUNDED.match(
        mention.clause.text, mention.trigger.end - mention.clause.start
    ):
        return True
    if stance.standing == "present" and mention.pointing:
        return True  # "her visit ends on Wednesday" is as far ahead as the visit
    gap = stance.start - (mention.trigger.end - mention.clause.start)
    return mention.trigger.form == "noun" and stance.rule == "polarity.held-after" and gap > _ITS_OWN_VERB


def _add(event: Event, mention: EventMention, people: list[Person], principal: bool) -> None:
    if not mention.witnesses:
        event.add_people(people, principal)
        return
    present = [p for p in people if all(p is not w for w in mention.witnesses)]
    event.add_people(present, principal)
    event.add_people(people)
    event.witnesses.extend(w for w in people if all(w is not p for p in present))


def _overrides(old: MeetingStatus, new: MeetingStatus, mention: EventMention) -> bool:
    if mention.stance.cut_short:
        return True
    if new in ("cancelled", "postponed"):
        return old in ("planned", "possible", "postponed", "cancelled")
    order = {"possible": 0, "planned": 1, "ongoing": 2, "held": 3}
    return old in order and new in order and order[new] > order[old]


def status_span(mention: EventMention) -> Span:
    clause, stance = mention.clause, mention.stance
    return Span(clause.start + stance.start, clause.start + max(stance.end, stance.start + 1))


def new_event(
    reading: Reading, mention: EventMention, people: list[Person], when: DatedAs | None, status: MeetingStatus
) -> Event:
    event = Event(
        kind=mention.kind, status=status, status_span=status_span(mention), status_rule=mention.stance.rule
    )
    event.kind_span = Span(mention.trigger.start, mention.trigger.end)
    event.mentions.append(mention)
    _add(event, mention, people, True)
    event.when = when if not mention.unfulfilled or status != "held" else None
    event.place = mention.place
    return event
