"""Extractions made from gold, for tests of the scorer."""

from __future__ import annotations

from typing import Any


def span(text: str, quote: str) -> dict[str, Any]:
    start = text.index(quote)
    return {"start": start, "end": start + len(quote), "quote": quote}


def perfect(gold: dict[str, Any], text: str) -> dict[str, Any]:
    """An extraction that says what the gold says, taking the first of each choice."""

    def first(value: Any) -> Any:
        return value[0] if isinstance(value, list) else value

    quote = span(text, text.strip()[:400])
    found: dict[str, Any] = {"relevant": gold["relevant"], "meetings": [], "agreements": [], "officials": []}
    for kind in ("meetings", "agreements", "officials"):
        for record in gold[kind]:
            copied = {
                key: first(value)
                for key, value in record.items()
                if key in ("name", "title", "kind", "status", "date", "expected", "place", "country")
            }
            copied["evidence"] = [quote]
            if kind == "meetings":
                copied["participants"] = [
                    {key: first(person.get(key)) for key in ("name", "title", "country")}
                    for person in record["participants"]
                ]
                copied["topics"] = list(record.get("topics", []))
                copied["delegations"] = [
                    {"country": country, "leader": None}
                    for country in sorted({first(person["country"]) for person in record["participants"]})
                ]
                for told in record["delegations"]:
                    for delegation in copied["delegations"]:
                        if delegation["country"] == told["country"]:
                            delegation["leader"] = first(told["leader"])
            if kind == "agreements":
                copied["signatories"] = [
                    {"name": first(signer["name"]), "country": signer["country"]}
                    for signer in record["signatories"]
                ]
            found[kind].append(copied)
    return found
