"""The extraction contract as a schema: what any backend's output must be before it is filed.

``checked`` validates one article's JSON against its text. Fields beyond these are let through.
"""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, Field, ValidationError, ValidationInfo, model_validator

from bilateral.models import codes
from bilateral.rules.edtf import InvalidDate, bounds

LONGEST_QUOTE = 400  # code points


class ContractBroken(ValueError):
    """An extraction that breaks the contract; the message names the first places and what is wrong there."""


def edtf(text: str) -> str:
    try:
        bounds(text)
    except InvalidDate as error:
        raise ValueError(str(error)) from error
    return text


Edtf = Annotated[str, AfterValidator(edtf)]
Country = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
Name = Annotated[str, Field(min_length=1)]


class Quote(BaseModel):
    """A span of the article: ``text[start:end] == quote``, in code points."""

    start: int = Field(ge=0)
    end: int
    quote: str = Field(min_length=1, max_length=LONGEST_QUOTE)

    @model_validator(mode="after")
    def stands_in_the_text(self, info: ValidationInfo) -> Self:
        text = (info.context or {}).get("text")
        if text is not None and text[self.start : self.end] != self.quote:
            raise ValueError(f"the text has other words at {self.start} to {self.end}")
        return self


class Grounded(BaseModel):
    """What every record carries: the quotes it rests on, and the rule behind each value."""

    evidence: list[Quote] = Field(min_length=1)
    evidence_of: dict[str, Quote] = {}
    inferred: dict[str, str] = {}
    rules: dict[str, str] = {}
    confidence: float | None = Field(default=None, ge=0, le=1)


class Participant(BaseModel):
    name: Name
    title: str | None = None
    organization: str | None = None
    country: Country | None = None
    role: codes.Role
    evidence: Quote | None = None


class Delegation(BaseModel):
    country: Country
    leader: str | None = None
    note: str = ""
    evidence: Quote | None = None


class Meeting(Grounded):
    kind: codes.MeetingKind
    status: codes.MeetingStatus
    date: Edtf | None
    place: str | None
    country: Country | None
    participants: list[Participant]
    delegations: list[Delegation]
    part_of: int | None = None
    previous_dates: list[Edtf] = []
    topics: list[codes.TopicCode]
    topic_evidence: dict[codes.TopicCode, Quote] = {}


class Action(BaseModel):
    act: codes.Act
    date: Edtf | None
    side: codes.Side
    evidence: Quote | None = None


class Party(BaseModel):
    """An organisation or person that an instrument binds or that signed it."""

    name: Name
    country: Country | None = None
    evidence: Quote | None = None


class Agreement(Grounded):
    title: Name
    kind: codes.AgreementKind
    status: codes.AgreementStatus
    date: Edtf | None
    expected: Edtf | None
    actions: list[Action]
    parties: list[Party]
    signatories: list[Party]
    topics: list[codes.TopicCode]
    topic_evidence: dict[codes.TopicCode, Quote] = {}


class Official(Grounded):
    name: Name
    title: str | None
    organization: str | None
    country: Country | None
    latin: str = ""
    former: bool = False
    acting: bool = False


class Extraction(BaseModel):
    relevant: bool
    published_on: str | None
    extractor: str = Field(min_length=1, max_length=64)
    language: str = ""
    reason: str = ""
    fallback: str = ""
    unread: list[str] = []
    meetings: list[Meeting]
    agreements: list[Agreement]
    officials: list[Official]

    @model_validator(mode="after")
    def hangs_together(self) -> Self:
        if not self.relevant and (self.meetings or self.agreements or self.officials):
            raise ValueError("an article that is not relevant has no records")
        for number, meeting in enumerate(self.meetings):
            if meeting.part_of is not None and not 0 <= meeting.part_of < len(self.meetings):
                raise ValueError(f"meeting {number} is part of a meeting that is not there")
            if meeting.part_of == number:
                raise ValueError(f"meeting {number} is part of itself")
        return self


def checked(extraction: dict[str, Any], text: str) -> dict[str, Any]:
    """Return the extraction as it came when it keeps the contract on this text; raise ``ContractBroken`` otherwise."""
    try:
        Extraction.model_validate(extraction, context={"text": text})
    except ValidationError as error:
        problems = "; ".join(
            f"{'.'.join(str(part) for part in problem['loc']) or 'the extraction'}: {problem['msg']}"
            for problem in error.errors(include_input=False, include_url=False)[:3]
        )
        raise ContractBroken(f"The extraction does not keep the contract. {problems}") from error
    return extraction
