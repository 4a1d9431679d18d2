"""Rows as schema.org nodes, for machines that read linked data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bilateral.rules.edtf import is_day_precise

from .codes import country_name, words_of

Row = Mapping[str, Any]
Node = dict[str, Any]
CONTEXT = "https://schema.org"
_EVENT_STATUS = {
    "cancelled": "https://schema.org/EventCancelled",
    "postponed": "https://schema.org/EventPostponed",
    "held": "https://schema.org/EventScheduled",
    "ongoing": "https://schema.org/EventScheduled",
    "planned": "https://schema.org/EventScheduled",
}


def node(listing: str, row: Row) -> Node:
    """The node of one row; ``row["page"]`` is its absolute address and serves as its identifier."""
    made = {"@id": row["page"], "url": row["page"], **_NODES[listing](row)}
    return {name: value for name, value in made.items() if value not in (None, "", [], {})}


def _event(row: Row) -> Node:
    """A meeting. Dates are given as far as they are known to the month or day, else in words alone."""
    kind = words_of("kind", row["kind"])
    where = row["place"] or (country_name(row["country"]) if row["country"] else "")
    people = [
        _member(member, delegation["country"])
        for delegation in row["delegations"]
        for member in delegation["members"]
    ]
    return {
        "@type": "Event",
        "name": ", ".join(part for part in (kind, where) if part),
        **_dates(row["date"]),
        "eventStatus": _EVENT_STATUS.get(row["status"]),
        "location": _place(row["place"], row["country"]),
        "attendee": people,
        "about": [words_of("topic", code) for code in row["topics"]],
        "subjectOf": _articles(row),
    }


def _delegation(row: Row) -> Node:
    return {
        "@type": "Organization",
        "name": f"Delegation of {country_name(row['country'])}" if row["country"] else "Delegation",
        "member": [_member(member, row["country"]) for member in row["members"]],
        "description": row["note"],
        "subjectOf": _articles(row),
    }


def _agreement(row: Row) -> Node:
    return {
        "@type": "CreativeWork",
        "name": row["title"],
        "additionalType": words_of("kind", row["kind"]),
        "creativeWorkStatus": words_of("status", row["status"]),
        "about": [words_of("topic", code) for code in row["topics"]],
        "contributor": [{"@type": "Organization", "name": party["name"]} for party in row["parties"]]
        + [{"@type": "Person", "name": signatory["name"]} for signatory in row["signatories"]],
        "subjectOf": _articles(row),
    }


def _official(row: Row) -> Node:
    names = [name for name in (row["latin"], *row["spellings"]) if name]
    return {
        "@type": "Person",
        "name": row["name"],
        "alternateName": names,
        "jobTitle": row["title"],
        "worksFor": {"@type": "Organization", "name": row["organization"]} if row["organization"] else None,
    }


def _organization(row: Row) -> Node:
    return {"@type": "Organization", "name": row["name"], "alternateName": row["spellings"]}


def _article(row: Row) -> Node:
    return _news(row) | {"@id": row["page"], "sameAs": row["url"]}


_NODES: dict[str, Callable[[Row], Node]] = {
    "meetings": _event,
    "delegations": _delegation,
    "agreements": _agreement,
    "officials": _official,
    "organizations": _organization,
    "articles": _article,
}


def _dates(edtf: str | None) -> Node:
    if not edtf:
        return {}
    if not is_day_precise(edtf):
        plain = len(edtf) == len("2017-05") and edtf[5:].isdecimal() and 1 <= int(edtf[5:]) <= 12
        return {"startDate": edtf} if plain else {"temporalCoverage": edtf}
    start, _, end = edtf.partition("/")
    return {"startDate": start, "endDate": end or start}


def _place(place: str | None, country: str | None) -> Node | None:
    if not (place or country):
        return None
    address = {"@type": "PostalAddress", "addressCountry": country} if country else None
    found = {"@type": "Place", "name": place or country_name(country or ""), "address": address}
    return {name: value for name, value in found.items() if value}


def _member(member: Row, country: str | None) -> Node:
    made = {
        "@type": "Person",
        "name": member["name"],
        "jobTitle": member["title"],
        "affiliation": {"@type": "Organization", "name": member["organization"]}
        if member["organization"]
        else None,
        "description": f"for {country_name(country)}" if country else None,
    }
    return {name: value for name, value in made.items() if value}


def _articles(row: Row) -> list[Node]:
    return [_news(article) for article in row["articles"]]


def _news(article: Row) -> Node:
    made = {
        "@type": "NewsArticle",
        "headline": article["title"],
        "datePublished": article["published_on"],
        "publisher": {"@type": "Organization", "name": article["publisher"]}
        if article["publisher"]
        else None,
        "url": article["url"],
    }
    return {name: value for name, value in made.items() if value}
