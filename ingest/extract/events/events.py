"""The encounters and journeys of an article, each gathered from all the mentions that tell it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ingest.extract.clauses.localities import Locality
from ingest.extract.clauses.reading import Reading, of_both_sides
from ingest.extract.dating.periods import bounds, overlap, width
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import SIDES, DateMention, MeetingKind, MeetingStatus, Person, Span

_LONGEST_STAY = 14  # days
TALKS_KINDS: frozenset[MeetingKind] = frozenset({"talks", "courtesy_call", "commission", "call", "signing"})
_KIND_RANK: dict[MeetingKind, int] = {
    "commission": 5, "call": 4, "courtesy_call": 3, "talks": 2, "signing": 1, "ship_visit": 2, "visit": 1,
}  # fmt: skip


_WENT_BEFORE = re.compile(
    r"\b(?:had|has|have)\s+(?:last|first|earlier|previously|already|also)\s+\w+$|\blast\s+(?:met|saw)$"
    r"|\bprevious\s+(?:\w+\s+)?\w+$"
)
_WAS_AHEAD = re.compile(
    r"\b(?:will|would)\s+(?:not|no\s+longer)\b|\bwon['’]t\b"
    r"|\b(?:planned|upcoming|scheduled)\s+(?:\w+\s+)?(?:visit|trip|meeting|talks)"
    r"|\b(?:plans?|intention|decision)\s+(?:to|for)\s"
)
_CAME_TO_NOTHING = re.compile(r"\bdid\s+not\s+(?:take\s+place|happen|materiali[sz]e|push\s+through)\b")
_HALF_A_YEAR = 182  # days
_LONGEST_STAY = 31  # days
_MONTH_WEIGHT = 2  # of a date told by its month
_NEWS_DAYS = 30
_LEAVES = re.compile(
    r"(?:leav(?:es?|ing)|fl(?:ies|y|ying)|depart(?:s|ing)?|head(?:s|ing)?|travel(?:s|l?ing)?|go(?:es|ing)?"
    r"|send(?:s|ing)?|jet(?:s|ting)|sail(?:s|ing)?)\b"
)
# "He goes on to Kazan for a day", told without a day of what is news: he is yet to go.
_GOES_ON = re.compile(
    r"(?:(?:goes|flies|travels|heads|moves|continues|proceeds)(?:\s+on)?\s+(?:to|for)|leaves\b.*\bfor)\b"
)
_SENT_TO_TALK = re.compile(r"(?:mission|delegation|team|group)\s+(?:(?:of|from)\s[^,;]+\s)?to$")
_BERTH = re.compile(r"(?:Pier|Berth|Wharf|Quay)\s|(?:(?:North|South)\s+)?(?:Harbou?r|Port\s+Area)\b")
# "Who is visiting Manila, met X on Tuesday": the day is that of the other act.
_ACTED = re.compile(r",\s+(?:[a-z]+ly\s+)?(?:met|held|spoke|told|[a-z]{3,}ed|said)\b")
# "Filipinos cheer as X arrives at the hall on Saturday": what a picture shows.
_IN_A_PICTURE = re.compile(
    r"\b(?:cheer|greet|welcome|wave|look|applaud|listen|pose|watch|smile|salute|line\s+up)"
    r"s?\b[^.;]{0,80}?\b(?:as|while|when)\s+(?:[\w.’'-]+\s+){1,7}$"
    # "WARM WELCOME President X receives Y on Saturday": the words that print above a picture, run into its line
    r"|^(?!(?:THE|AN?|IN|ON|AT|TO|BREAKING|UPDATE|JUST)\b)[A-Z][A-Z’'-]+(?:\s+[A-Z][A-Z’'-]*){1,5}[.:]?\s+"
    r"(?=[A-Z][a-z])(?!.*\b(?:will|to)\s)"
)
_PERIOD_NOW = re.compile(
    r"(?:later\s+)?this\s+(?:week(?:end)?|month|quarter|year)|ngayong\s+(?:linggo|buwan)"
    r"|(?:на|в)?\s*эт(?:ой|ом)\s+(?:неделе|месяце)",
    re.IGNORECASE,
)
# "Set for the first week of October": within it, not all of it.
_A_WEEK_OF = re.compile(
    r"\b(?:week|half|part|third|early|mid|late|middle|beginning|start|end)\b|^(?:early|mid|late)",
    re.IGNORECASE,
)
_WAS_SET = re.compile(r"\b(?:scheduled|set|planned|supposed|due|slated|was\s+to)\b[^.;]{0,30}$")


@dataclass(slots=True)
class DatedAs:
    """A date of an event with the phrase that gives it."""

    edtf: str
    mention: DateMention
    rule: str


@dataclass(slots=True)
class Event:
    """One encounter or journey in the making; ``people`` in the order of their first telling."""

    kind: MeetingKind
    mentions: list[EventMention] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    principals: list[Person] = field(default_factory=list)
    witnesses: list[Person] = field(default_factory=list)
    status: MeetingStatus = "held"
    status_span: Span | None = None
    status_rule: str = ""
    kind_span: Span | None = None
    when: DatedAs | None = None
    place: Locality | None = None
    country: str = ""
    country_rule: str = ""
    visitor_side: str = ""
    previous: list[str] = field(default_factory=list)
    start: DatedAs | None = None
    end: DatedAs | None = None
    days: int = 0  # of a journey, where that is told
    involved: list[Span] = field(default_factory=list)  # sentences that tell of people, beside the mentions
    part_of: Event | None = None

    @property
    def in_passing(self) -> bool:
        """Whether it is only told as what went before ("who had last met in May")."""
        return all(
            _WENT_BEFORE.search(m.clause.text[: m.trigger.end - m.clause.start]) for m in self.mentions[:3]
        )

    @property
    def by_structure(self) -> bool:
        """Whether no word of an encounter or a journey tells it, only who does what beside whom (``structure``)."""
        return all(m.trigger.company == "structure" for m in self.mentions)

    @property
    def date(self) -> str | None:
        return self.when.edtf if self.when else None

    def add_people(self, people: list[Person], principal: bool = False) -> None:
        for person in people:
            if all(person is not p for p in self.people):
                self.people.append(person)
            if principal and all(person is not p for p in self.principals):
                self.principals.append(person)

    def side(self, country: str) -> list[Person]:
        return [p for p in self.people if p.country == country]

    def has_of_both_sides(self, people: list[Person]) -> bool:
        """Whether somebody of each side is among these people and at the event."""
        return of_both_sides(p for p in people if any(p is q for q in self.people))

    def raise_kind(self, kind: MeetingKind) -> None:
        if _KIND_RANK[kind] > _KIND_RANK[self.kind]:
            self.kind = kind


def resolve_date(reading: Reading, mention: EventMention, forward: bool = False) -> DatedAs | None:
    """The EDTF date of a mention: its phrase read forward for a plan, backward for what happened."""
    if mention.date is None:
        return None
    edtf = mention.date.resolve(forward or reads_forward(reading, mention))
    return DatedAs(edtf, mention.date, mention.date.rule) if edtf else None


def reads_forward(reading: Reading, mention: EventMention) -> bool:
    """Whether a bare weekday of this mention is the coming one."""
    standing = mention.stance.standing
    if mention.unfulfilled and _long_given_up(reading, mention):
        return False
    if standing in ("planned", "possible", "postponed"):
        return True
    if standing == "ongoing" and mention.date is not None and mention.date.rule.startswith("date.until."):
        return True  # "are holding talks until Saturday"
    if standing == "ongoing" and mention.date is not None and mention.trigger.text.endswith("ing"):
        # "is visiting Manila in November"
        return lies_ahead(reading, mention.date) and not _ACTED.search(
            reading.text(mention.trigger.end, mention.date.start)
        )
    if standing == "cancelled" and mention.date is not None:
        return not _CAME_TO_NOTHING.search(mention.clause.text) and (
            bool(_WAS_AHEAD.search(mention.clause.text))
            or bool(_WAS_SET.search(reading.text(max(0, mention.date.start - 40), mention.date.start)))
            or _coming_month(reading, mention.date)
        )
    return (
        standing == "present"
        and mention.stance.rule == "polarity.present"
        and mention.date is not None
        and lies_ahead(reading, mention.date)
        and not _IN_A_PICTURE.search(mention.before)
    )


def _coming_month(reading: Reading, date: DateMention) -> bool:
    """Whether a bare month ("canceled a March trip") is nearer as the coming one than as the one gone by."""
    anchor = reading.document.anchor
    if anchor is None or date.weight != _MONTH_WEIGHT or not date.past or not date.future:
        return False
    return (bounds(date.future)[0] - anchor) < (anchor - bounds(date.past)[1])


def _long_given_up(reading: Reading, mention: EventMention) -> bool:
    """ "He was supposed to go in May", read in October: of the May gone by."""
    anchor, date = reading.document.anchor, mention.date
    if anchor is None or date is None or not date.past or not date.future or "/" in date.future:
        return False
    return (bounds(date.future)[0] - anchor).days > _HALF_A_YEAR


def lies_ahead(reading: Reading, date: DateMention) -> bool:
    anchor = reading.document.anchor
    return bool(anchor and date.future and bounds(date.future)[0] > anchor)


def status_of(reading: Reading, mention: EventMention, when: DatedAs | None) -> MeetingStatus | None:
    """The status that one mention alone gives, or None where it asserts nothing."""
    standing = mention.stance.standing
    if standing in ("denied", "hypothetical"):
        return None
    anchor = reading.document.anchor
    if standing == "held" and when is None and mention.trigger.text.endswith("sent to"):
        return "ongoing"  # "have been sent to Moscow": under way, as far as is told
    if standing == "present":
        if when and anchor is None and _LEAVES.match(mention.trigger.text):
            return "planned"  # "leaves on Friday", of a day that nothing puts behind us
        if when and anchor:
            low, high = bounds(when.edtf)
            leaves = (
                high > anchor and _PERIOD_NOW.match(when.mention.text) and _LEAVES.match(mention.trigger.text)
            )
            today = low == high == anchor and _LEAVES.match(mention.trigger.text)  # "I leave today for …"
            return "planned" if low > anchor or leaves else "ongoing" if high > anchor or today else "held"
        goes_on = when is None and not mention.headline and _GOES_ON.match(mention.trigger.text)
        return "planned" if goes_on else "held"
    if standing in ("held", "ongoing") and when and anchor:
        low, high = bounds(when.edtf)
        if low > anchor:
            return "planned"
        if standing == "ongoing" and high < anchor and mention.stance.rule != "polarity.ongoing-since":
            return "held"
    if standing == "planned" and when and anchor:
        low, high = bounds(when.edtf)
        if high < anchor:
            return "held"
        span = (
            "/" in when.edtf
            and not _PERIOD_NOW.match(when.mention.text)
            and not _A_WEEK_OF.search(when.mention.text)
        )
        if low < anchor and span and (high - low).days < _LONGEST_STAY:
            return "ongoing"  # "will run from Oct. 1 to 6", printed on the third
    return standing  # type: ignore[return-value]


def is_old_news(reading: Reading, when: DatedAs | None) -> bool:
    """Whether a day lies so far back that what is told now, undated, is another event."""
    anchor = reading.document.anchor
    return anchor is not None and when is not None and (anchor - bounds(when.edtf)[1]).days > _NEWS_DAYS


def dates_agree(one: DatedAs | None, other: DatedAs | None) -> bool:
    return one is None or other is None or overlap(one.edtf, other.edtf)


def places_agree(one: Locality | None, other: Locality | None) -> bool:
    if one is None or other is None or not one.name or not other.name:
        return True
    a, b = one.name.casefold(), other.name.casefold()
    if (_venue(one) and not one.country) or (_venue(other) and not other.country):
        return True
    return (
        a in b
        or b in a
        or (bool(one.country) and one.country == other.country and (_venue(one) or _venue(other)))
    )


def _venue(place: Locality) -> bool:
    return place.venue or place.rule.startswith("place.venue") or bool(_BERTH.match(place.name or ""))


def finer(one: DatedAs | None, other: DatedAs | None) -> DatedAs | None:
    """The narrower of two dates that agree; the first told where they are as narrow."""
    if one is None or other is None:
        return one or other
    return other if width(other.edtf) < width(one.edtf) else one


def whole_stay(one: DatedAs | None, other: DatedAs | None) -> DatedAs | None:
    """Of two dates of a journey that agree: all its days, where the other is the first or last of them."""
    if one is None or other is None:
        return one or other
    for day, stay in ((one, other), (other, one)):
        first, _, last = stay.edtf.partition("/")
        if last and day.edtf in (first, last) and width(stay.edtf) <= _LONGEST_STAY:
            return stay
    return finer(one, other)


def people_agree(event: Event, people: list[Person]) -> bool:
    """No side has principals in both that differ altogether."""
    for side in SIDES:
        ours = [p for p in event.principals if p.country == side]
        theirs = [p for p in people if p.country == side]
        if ours and theirs and not any(p is q for p in ours for q in theirs):
            return False
    return True


def sent_to_talk(events: list[Event], event: Event) -> bool:
    """ "X will lead a delegation to Manila for consultations": one encounter, told as a journey and as talks."""
    if event.kind != "visit" or len(event.mentions) > 1:
        return False
    told = event.mentions[0]
    if not _SENT_TO_TALK.search(told.trigger.text):
        return False
    return any(
        e.kind == "talks" and e.status == event.status and m.clause is told.clause
        for e in events
        for m in e.mentions
    )
