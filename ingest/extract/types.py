"""The typed inputs and outputs of every extraction stage.

Two coordinate systems exist. *Raw* offsets count code points of the article as given; everything that
leaves the extractor is in raw offsets. *Clean* offsets count code points of ``Document.text``, the
normalised text that the stages read; ``Document.raw_span`` maps one to the other. Stages speak clean
offsets among themselves, and only ``assemble`` translates.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

Country = str  # ISO 3166-1 alpha-2; "" where it is not known
SIDES: tuple[Country, Country] = ("PH", "RU")

MeetingKind = Literal["talks", "visit", "courtesy_call", "commission", "call", "signing", "ship_visit"]
JOURNEY_KINDS: frozenset[MeetingKind] = frozenset({"visit", "ship_visit"})
ENCOUNTER_KINDS: frozenset[MeetingKind] = frozenset({"talks", "call", "courtesy_call"})
MeetingStatus = Literal["possible", "planned", "ongoing", "held", "postponed", "cancelled"]
AgreementKind = Literal[
    "treaty",
    "agreement",
    "mou",
    "protocol",
    "contract",
    "action_plan",
    "joint_statement",
    "exchange_of_notes",
    "offer",
]
AgreementStatus = Literal[
    "proposed",
    "negotiating",
    "ready_to_sign",
    "signed",
    "ratifying",
    "in_force",
    "provisional",
    "stalled",
    "suspended",
    "expired",
    "terminated",
    "cancelled",
]
Side = Literal["PH", "RU", "both"]
Role = Literal["lead", "host", "member", "signatory", "observer"]
BlockKind = Literal["headline", "dateline", "byline", "body", "bullet", "caption", "junk"]


class Span(NamedTuple):
    """A half-open range ``[start, end)`` of code points."""

    start: int
    end: int


@dataclass(slots=True)
class Evidence:
    """A quote of the raw article: ``raw[start:end] == quote``, 1 to 400 code points."""

    start: int
    end: int
    quote: str


@dataclass(slots=True)
class Sentence:
    """One sentence in clean offsets; ``paragraph`` numbers paragraphs from 0."""

    start: int
    end: int
    text: str
    paragraph: int
    kind: BlockKind = "body"


@dataclass(frozen=True, slots=True)
class Document:
    """A normalised article: what the later stages read.

    ``text`` is clean (NFC, joined words, no page junk); ``origin[i]`` is the raw offset of clean code
    point ``i`` and ``origin[len(text)]`` the raw end; ``wide`` maps the raw offset of the few clean
    code points that stand for several raw ones (``&amp;``, a letter and its accent) to the raw end of those.
    ``folded`` is ``text`` folded letter by letter (``folding.fold``).
    ``dateline`` is the date printed in a dateline or in a leading marker, ``place`` the city printed there,
    ``anchor`` the day from which relative words count: that of the dateline, or of publication.
    """

    raw: str
    text: str
    folded: str
    origin: Sequence[int]
    sentences: tuple[Sentence, ...]
    sentence_texts: tuple[str, ...]
    language: str
    published_on: date | None
    dateline: date | None = None
    anchor: date | None = None
    place: str = ""
    wide: Mapping[int, int] = field(default_factory=dict)

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Translate a clean span to raw offsets; a span never grows past its last code point."""
        first = self.origin[start]
        if end <= start:
            return first, first
        last = self.origin[end - 1]
        return first, self.wide.get(last, last + 1)


@dataclass(slots=True)
class DateMention:
    """A date phrase of the text and what it may mean.

    A bare weekday means one day when it happened and another when it is planned, so both readings are
    kept; they are equal for every other phrase. ``None`` where the phrase cannot be resolved.
    """

    start: int
    end: int
    text: str
    past: str | None
    future: str | None
    weight: int = 1  # how much it says: 3 day, 2 month, week or span, 1 year or vaguer
    rule: str = ""

    @property
    def names_a_day(self) -> bool:
        return self.weight == 3

    def resolve(self, planned: bool) -> str | None:
        return self.future if planned else self.past


@dataclass(slots=True)
class OrganizationMention:
    start: int
    end: int
    name: str
    country: Country
    rule: str = ""


@dataclass(slots=True)
class PlaceMention:
    """A city, venue or country named in the text.

    ``name`` is as the article writes it, a Russian city's in the nominative.
    """

    start: int
    end: int
    name: str
    country: Country
    kind: Literal["city", "venue", "country"]


@dataclass(slots=True)
class Person:
    """One named person of the article, all mentions joined.

    ``name`` is the fullest form the article gives, ``title`` the office or rank as stated, ``spans`` every
    mention (full name, surname alone, title alone) in clean offsets, in order; ``name_span`` and
    ``title_span`` the evidence of those two values.
    """

    name: str
    title: str
    organization: str
    country: Country
    name_span: Span
    title_span: Span | None
    spans: list[Span] = field(default_factory=list)
    former: bool = False
    acting: bool = False
    office: bool = True  # holds or held an office or rank; reporters and bystanders do not
    inferred: dict[str, str] = field(default_factory=dict)
    latin: str = ""
    confidence: float = 0.9


# ---- what leaves the extractor: the contract's records -------------------------------------------------


@dataclass(slots=True)
class Participant:
    name: str
    title: str | None
    organization: str | None
    country: str | None
    role: Role
    evidence: Evidence | None = None


@dataclass(slots=True)
class Delegation:
    country: str
    leader: str | None
    note: str = ""
    evidence: Evidence | None = None


@dataclass(slots=True)
class Meeting:
    kind: MeetingKind
    status: MeetingStatus
    date: str | None
    place: str | None
    country: str | None
    participants: list[Participant] = field(default_factory=list)
    delegations: list[Delegation] = field(default_factory=list)
    part_of: int | None = None
    previous_dates: list[str] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    topic_evidence: dict[str, Evidence] = field(default_factory=dict)
    evidence: list[Evidence] = field(default_factory=list)
    evidence_of: dict[str, Evidence] = field(default_factory=dict)
    inferred: dict[str, str] = field(default_factory=dict)
    rules: dict[str, str] = field(default_factory=dict)
    confidence: float = 0.8


@dataclass(slots=True)
class Action:
    act: str
    date: str | None
    side: Side
    evidence: Evidence | None = None


@dataclass(slots=True)
class Party:
    name: str
    country: str | None
    evidence: Evidence | None = None


@dataclass(slots=True)
class Signatory:
    name: str
    country: str | None
    evidence: Evidence | None = None


@dataclass(slots=True)
class Agreement:
    title: str
    kind: AgreementKind
    status: AgreementStatus
    date: str | None
    expected: str | None
    actions: list[Action] = field(default_factory=list)
    parties: list[Party] = field(default_factory=list)
    signatories: list[Signatory] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    topic_evidence: dict[str, Evidence] = field(default_factory=dict)
    evidence: list[Evidence] = field(default_factory=list)
    evidence_of: dict[str, Evidence] = field(default_factory=dict)
    inferred: dict[str, str] = field(default_factory=dict)
    rules: dict[str, str] = field(default_factory=dict)
    confidence: float = 0.8


@dataclass(slots=True)
class Official:
    name: str
    title: str | None
    organization: str | None
    country: str | None
    latin: str = ""
    former: bool = False
    acting: bool = False
    evidence: list[Evidence] = field(default_factory=list)
    evidence_of: dict[str, Evidence] = field(default_factory=dict)
    inferred: dict[str, str] = field(default_factory=dict)
    rules: dict[str, str] = field(default_factory=dict)
    confidence: float = 0.9


@dataclass(slots=True)
class Extraction:
    """What one article yields; ``as_dict`` (in ``output``) gives the contract's JSON."""

    relevant: bool
    published_on: str | None
    extractor: str
    language: str
    reason: str = ""  # why it is relevant or not, for people
    meetings: list[Meeting] = field(default_factory=list)
    agreements: list[Agreement] = field(default_factory=list)
    officials: list[Official] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)  # what could not be read, in words for people
