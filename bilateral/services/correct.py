"""Corrections: a person's word on one value, written as a claim that outranks every machine's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from bilateral.models import Article, Claim, Record, type_of
from bilateral.models.codes import Rank, Stance
from bilateral.models.correctable import FIELDS, REFERRED, Field, Unacceptable, check_country
from bilateral.rules.settling import settle_value
from bilateral.selectors.claims import spoken

from . import stored
from .already import says
from .records import Cause, RecordKey, key_of, lock_canonical
from .settle import settle
from .voices import hear

_CALLED = {"organization": "name", "official": "name", "agreement": "title"}


class StaleVersion(Exception):
    """Somebody changed the record since it was read. ``record`` is as it stands now."""

    def __init__(self, record: Record, given: int) -> None:
        super().__init__(
            _("This record was changed in the meantime: you read version %(given)s, it is now at %(now)s.")
            % {"given": given, "now": record.version}
        )
        self.record = record
        self.given = given


class InvalidCorrection(ValueError):
    """A value that cannot be taken. ``errors`` maps fields to messages for people."""

    def __init__(self, errors: dict[str, list[str]]) -> None:
        super().__init__("; ".join(message for messages in errors.values() for message in messages))
        self.errors = errors


@dataclass(frozen=True, slots=True)
class Correction:
    """One value to be claimed. ``object`` is the record (or its id) that the value is, for fields that refer to one;
    ``element`` is needed for delegations only (the side's country); ``stance`` denies or says there is none."""

    field: str
    value: Any = None
    object: Record | int | None = None
    element: str = ""
    stance: str = Stance.ASSERTS
    confirm: bool = False  # claim it even where the register says so already
    quotes: Quote | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of an article that a person rests a claim on: ``article.text[start:end]``."""

    article: Article
    start: int
    end: int


def correct(  # noqa: PLR0913 - one claim, each of its parts by name
    record: Record,
    field: str,
    value: Any,
    editor: User,
    *,
    reason: str = "",
    version: int | None = None,
    element: str = "",
    stance: str = Stance.ASSERTS,
    object: Record | int | None = None,  # noqa: A002 - the grammar's object, as in Claim.object_*
    rank: int = Rank.EDITOR,
) -> Claim | None:
    """Claim one value of one record in a person's name; see ``correct_all``. ``None`` when nothing differs."""
    claims = correct_all(
        record,
        [Correction(field, value, object, element, stance)],
        editor,
        reason=reason,
        version=version,
        rank=rank,
    )
    return claims[0] if claims else None


@transaction.atomic
def correct_all(
    record: Record,
    corrections: Iterable[Correction],
    editor: User,
    reason: str = "",
    version: int | None = None,
    rank: int = Rank.EDITOR,
) -> list[Claim]:
    """Claim several values of one record at once, and settle it. Values that already stand write nothing.

    Raises ``StaleVersion`` when ``version`` is given and is not the record's, ``InvalidCorrection`` when any
    value cannot be taken (then none is).
    """
    name = type_of(record)
    current = lock_current(record, version)
    state = stored.states_of(name, [current.pk])[current.pk]
    errors: dict[str, list[str]] = {}
    claims = []
    for correction in corrections:
        try:
            claim = _claim(name, current, correction, state, rank)
        except Unacceptable as error:
            errors.setdefault(correction.field, []).append(str(error))
            continue
        if claim is not None:
            claim.author, claim.reason = editor, reason
            claims.append(claim)
    if errors:
        raise InvalidCorrection(errors)
    for claim in claims:
        claim.full_clean(exclude=["mention"])
        claim.save()
    if claims:
        still_called(claims, key_of(current))
        settle({key_of(current)}, Cause(author=editor, reason=reason))
        record.refresh_from_db()
        _still_told(claims, record)
    return claims


def lock_current(record: Record, version: int | None) -> Record:
    """The record as it stands, or the one it was merged into meanwhile, locked until the transaction ends.

    Raises ``StaleVersion`` when ``version`` is given and is not the record's.
    """
    (current,) = lock_canonical({key_of(record)}).values()
    if version is not None and version != current.version:
        raise StaleVersion(current, version)
    locked: Record = current
    return locked


def still_called(claims: Iterable[Claim], key: RecordKey) -> None:
    """Raise ``InvalidCorrection`` when these words leave a record without a name or title to call it by."""
    field = _CALLED.get(key.type)
    if field is None or all(claim.field != field for claim in claims):
        return
    said = spoken(key.type, [key.id])[key.id]
    settled = settle_value(hear(said).on(field))
    if said and (settled is None or not settled.value):
        words = _(
            "Nothing else gives this record a name. Write the right one in its place, or withdraw the "
            "record on its history page."
        )
        raise InvalidCorrection({field: [words]})


def _still_told(claims: Iterable[Claim], record: Record) -> None:
    """Raise ``InvalidCorrection`` when these words bring a record back that nobody says anything of."""
    if record.withdrawn_at and any(claim.field == "withdrawn" and not claim.value for claim in claims):
        words = _(
            "No article reports this record any more, so there is nothing to bring back: its reports belong to "
            "another record, or are retracted. Undo the split in its history, or let the article count again."
        )
        raise InvalidCorrection({"withdrawn": [words]})


def _claim(
    name: str, record: Record, correction: Correction, state: dict[str, Any], rank: int
) -> Claim | None:
    """The claim to be saved, or ``None`` when the register says so already."""
    field = FIELDS[name].get(correction.field)
    if field is None:
        known = ", ".join(sorted(FIELDS[name]))
        raise Unacceptable(_("There is no such field; there are: %(known)s.") % {"known": known})
    if correction.stance not in Stance.values:
        raise Unacceptable(_("A correction asserts, denies, or says that there is none."))
    empty = correction.stance == Stance.NONE
    value = None if empty else field.check(correction.value)
    target = _target(field, correction.object)
    stance = correction.stance
    if correction.field == "member" and stance == Stance.ASSERTS:
        value = _on_a_side(value, target, state)
    if correction.field == "part_of" and stance == Stance.ASSERTS and _leads_to(target, record):
        raise Unacceptable(_("That is this meeting, or part of it: no meeting is part of itself."))
    element = _element(field, correction, value, target) if field.listed and not empty else ""
    if not field.listed and not empty and (target is None if field.refers_to else value == ""):
        if stance == Stance.DENIES:
            raise Unacceptable(_("Say which one is meant."))
        stance, value = Stance.NONE, None  # a blank that a person leaves is a word too: there is none
    claim = Claim(
        field=correction.field,
        element=element,
        value=value,
        stance=stance,
        rank=rank,
        **{f"{name}_id": record.pk},
    )
    disputed = not field.listed and correction.field in record.conflicts  # a person's word settles it
    if not (correction.confirm or disputed) and says(claim, field, target, state):
        return None
    if correction.quotes is not None:
        _cite(claim, correction.quotes)
    if target is not None:
        setattr(claim, f"object_{field.refers_to}_id", target.pk)
    return claim


def _on_a_side(value: Any, official: Any, state: dict[str, Any]) -> Any:
    """A member that nobody named yet sits with the country that the official serves, unless another is told."""
    if official is None or value.get("country") or not official.country:
        return value
    named = {member["official"] for side in state["delegations"] for member in side["members"]}
    return value if official.pk in named else {**value, "country": official.country}


def _cite(claim: Claim, quoted: Quote) -> None:
    words = quoted.article.text[quoted.start : quoted.end]
    if not 1 <= len(words) <= 400:
        raise Unacceptable(_("Select between 1 and 400 characters of the article."))
    claim.source, claim.start, claim.end, claim.quote = quoted.article, quoted.start, quoted.end, words


def _element(field: Field, correction: Correction, value: Any, target: Record | None) -> str:
    """Which element of a list a claim is on. Only a delegation's is told, as the country of its side."""
    if field.element_of is None:
        return str(check_country(correction.element))
    element = field.element_of(value, target.pk if target else None)
    if not element:
        raise Unacceptable(_("Say which one is meant."))
    if correction.element not in ("", element):
        raise Unacceptable(_("The value is that of another element: leave “element” out."))
    return element


def _leads_to(visit: Any, record: Record) -> bool:
    """Whether a visit is this record, or part of it by however many steps."""
    passed: set[int] = set()
    while visit is not None and visit.pk not in passed:
        if visit.pk == record.pk:
            return True
        passed.add(visit.pk)
        visit = visit.part_of
    return False


def _target(field: Field, given: Record | int | None) -> Record | None:
    if given is None:
        return None
    if not field.refers_to:
        raise Unacceptable(_("This value is no record: leave “object” out."))
    pk = given.pk if isinstance(given, Record) else given
    found = REFERRED[field.refers_to].objects.filter(pk=pk).first()
    if found is None:
        raise Unacceptable(
            _("There is no %(type)s with the id %(id)s.") % {"type": field.refers_to, "id": pk}
        )
    return REFERRED[field.refers_to].objects.get(pk=found.canonical_id)
