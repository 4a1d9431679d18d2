"""The answer that a model is asked for: every value beside the words it was read from.

``schema`` is the JSON schema that is sent; ``parsed`` validates an answer by the same models. A model's mistake costs
the value it is in, not the article: what does not validate is cut out and counted.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from bilateral.models import codes
from ingest.backends.contract import Country, Edtf, Name

T = TypeVar("T")


class UnreadableAnswer(Exception):
    """The answer is no JSON object of the asked kind; the message says what it is instead."""


class Asked(BaseModel):
    model_config = ConfigDict(extra="ignore", json_schema_extra={"additionalProperties": False})


class Told(Asked, Generic[T]):
    """A value and the words of the article that tell it."""

    value: T
    quote: str


class Participant(Asked):
    name: Name
    country: Country | None = None
    role: codes.Role
    quote: str


class Delegation(Asked):
    country: Country
    leader: str | None = None
    note: str | None = None
    quote: str


class Meeting(Asked):
    quote: str
    kind: Told[codes.MeetingKind]
    status: Told[codes.MeetingStatus]
    date: Told[Edtf] | None = None
    place: Told[Name] | None = None
    country: Country | None = None
    participants: list[Participant] = []
    delegations: list[Delegation] = []
    part_of: int | None = None
    previous_dates: list[Told[Edtf]] = []
    topics: list[Told[codes.TopicCode]] = []


class Action(Asked):
    act: codes.Act
    date: Edtf | None = None
    side: codes.Side
    quote: str


class Party(Asked):
    name: Name
    country: Country | None = None
    quote: str


class Agreement(Asked):
    quote: str
    title: Told[Name]
    kind: codes.AgreementKind
    status: Told[codes.AgreementStatus]
    date: Told[Edtf] | None = None
    expected: Told[Edtf] | None = None
    actions: list[Action] = []
    parties: list[Party] = []
    signatories: list[Party] = []
    topics: list[Told[codes.TopicCode]] = []


class Official(Asked):
    name: Told[Name]
    title: Told[Name] | None = None
    organization: Told[Name] | None = None
    country: Country | None = None
    former: bool = False
    acting: bool = False


class Answer(Asked):
    relevant: bool
    reason: str = ""
    meetings: list[Meeting] = []
    agreements: list[Agreement] = []
    officials: list[Official] = []


@dataclass(frozen=True, slots=True)
class Parsed:
    answer: Answer
    cut: list[str]  # where values were cut out, and why


def schema() -> dict[str, Any]:
    """The JSON schema of an answer, as strict servers want it: every property is required, and no other allowed."""
    plain: dict[str, Any] = _plain(Answer.model_json_schema())
    return plain


def _plain(node: Any) -> Any:
    """The schema without the words that strict servers refuse: what is left out is checked when the answer comes."""
    if isinstance(node, list):
        return [_plain(item) for item in node]
    if not isinstance(node, dict):
        return node
    plain = {
        key: {name: _plain(value) for name, value in value.items()}
        if key in ("properties", "$defs")
        else _plain(value)
        for key, value in node.items()
        if key not in ("title", "default", "minLength", "pattern", "description")
    }
    if "properties" in plain:
        plain["required"] = list(plain["properties"])
    return plain


def parsed(content: str) -> Parsed:
    """Read an answer. Raises ``UnreadableAnswer`` where nothing of it can be used."""
    raw = _object(content)
    cut: list[str] = []
    while True:
        try:
            return Parsed(Answer.model_validate(raw), cut)
        except ValidationError as error:
            problems = error.errors(include_input=False, include_url=False, include_context=False)
        for problem in sorted(problems, key=lambda problem: _depth_first(problem["loc"]), reverse=True):
            path = problem["loc"]
            missing = problem["type"] == "missing"
            if not missing:
                cut.append(f"{'.'.join(map(str, path))}: {problem['msg']}")
            _cut(raw, path[:-1] if missing else path)


def _object(content: str) -> dict[str, Any]:
    """The JSON object in an answer, which some models wrap in a fence or in words."""
    start, end = content.find("{"), content.rfind("}")
    if start < 0 or end < start:
        raise UnreadableAnswer("it holds no JSON object")
    try:
        found = _storable(json.loads(content[start : end + 1]))
    except (ValueError, RecursionError) as error:
        raise UnreadableAnswer("its JSON is broken or cut short") from error
    assert isinstance(found, dict), "text from { to } is an object or no JSON"
    return found


def _storable(node: Any) -> Any:
    """What was told without what no text holds and no database stores, which an article may talk a model into."""
    if isinstance(node, list):
        return [_storable(item) for item in node]
    if isinstance(node, dict):
        return {_storable(name): _storable(value) for name, value in node.items()}
    if isinstance(node, str):
        return node.replace("\x00", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return node


def _depth_first(path: tuple[int | str, ...]) -> list[tuple[int, str]]:
    """Orders the places of one list by number, so that later elements are cut before earlier ones."""
    return [(part, "") if isinstance(part, int) else (-1, part) for part in path]


def _cut(raw: dict[str, Any], path: tuple[int | str, ...]) -> None:
    """Take the value at ``path`` out; without a path nothing is left to use."""
    if not path:
        raise UnreadableAnswer("it does not say whether the article is relevant")
    parent: Any = raw
    try:
        for part in path[:-1]:
            parent = parent[part]
        del parent[path[-1]]
    except (KeyError, IndexError, TypeError):
        return  # cut already, with something around it
