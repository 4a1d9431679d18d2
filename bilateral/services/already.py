"""What the register says already: a correction that says the same writes nothing."""

from __future__ import annotations

from typing import Any

from bilateral.models import Claim, Record
from bilateral.models.codes import Rank, Stance
from bilateral.models.correctable import FIELDS, LIST_OF_FIELD, Field

_ELEMENT_OF_ROW = {
    name: FIELDS[owner][name].element_of for owner, name in (("agreement", "act"), ("official", "post"))
}


def says(claim: Claim, field: Field, target: Record | None, state: dict[str, Any]) -> bool:
    """Whether a record of this ``state`` says already what a claim would say. ``target`` is the record it names."""
    if not field.listed:
        column = state.get(claim.field)
        if claim.stance == Stance.DENIES:  # of what nobody says
            disputed = state.get("conflicts", {}).get(claim.field, [])
            denied, said = (target.pk, bool(disputed)) if target else (claim.value, claim.value in disputed)
            return bool(column != denied) and not said
        if target is not None:
            return bool(column == target.pk)
        wanted = None if field.refers_to else "" if claim.stance == Stance.NONE else claim.value
        return bool(column == wanted) or (claim.field == "withdrawn" and bool(column) == bool(claim.value))
    present = _present(claim, state)
    if claim.stance == Stance.NONE:
        return not state.get(LIST_OF_FIELD.get(claim.field, "delegations"))
    if claim.stance == Stance.DENIES:
        return present is None
    if present is None:
        return False
    wanted = dict(claim.value) if isinstance(claim.value, dict) else {}
    if claim.field == "delegation":
        wanted["leader"] = target.pk if target else present.get("leader")
    # An organization is stated by name and stored by id: never equal, so stating one is always a word.
    return all(present.get(part) == part_value for part, part_value in wanted.items())


def _present(claim: Claim, state: dict[str, Any]) -> dict[str, Any] | None:
    """The element that a claim is on as the state holds it, or ``None``."""
    field_name, element = claim.field, claim.element
    if field_name == "member":
        for delegation in state["delegations"]:
            for member in delegation["members"]:
                if str(member["official"]) == element:
                    return {**member, "country": delegation["country"]}
        return None
    if field_name == "delegation":
        return next((d for d in state["delegations"] if d["country"] == element), None)
    rows = state[LIST_OF_FIELD[field_name]]
    if field_name in ("topic", "previous_date"):
        return {} if element in rows else None
    for row in rows:
        if field_name == "alias" and row["name"] == element:
            # A spelling that others gave is another one once an editor gives it: the next parse reads it.
            teaches = claim.stance == Stance.ASSERTS and claim.rank == Rank.EDITOR and not row["by_editor"]
            return None if teaches else dict(row)
        if (
            field_name in ("party", "signatory")
            and str(row.get("organization") or row.get("official")) == element
        ):
            return dict(row)
        element_of = _ELEMENT_OF_ROW.get(field_name)
        if element_of and element_of(row, None) == element:
            return dict(row)
    return None
