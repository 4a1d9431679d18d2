"""Rows as schema.org nodes, for machines that read linked data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bilateral.rules.edtf import is_day_precise

from .addresses import page_of
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


def node(listing: str, row: Row, at: str) -> Node:
    """The node of one row. The address of the page about a thing, below the origin ``at``, is its identifier."""
    made = {"@id": row["page"], "url": row["page"], **_NODES[listing](row, at)}
    return _said(made)


def _said(made: Node) -> Node:
    return {name: value for name, value in made.items() if value not in (None, "", [], {})}


def _thing(
    kind: str, listing: str, row_id: int | None, name: str | None, at: str, **more: Any
) -> Node | None:
    """A thing that another node speaks of: whoever has its own node knows it by the same identifier."""
    if row_id is None and not name:
        return None
    page = at + page_of(listing, row_id) if row_id is not None else None
    return _said({"@id": page, "@type": kind, "name": name, **more})


def _event(row: Row, at: str) -> Node:
    """A meeting. Dates are given as far as they are known to the month or day, else in words alone."""
    kind = words_of("kind", row["kind"])
    where = row["place"] or (country_name(row["country"]) if row["country"] else "")
    people = [
        _member(member, delegation["country"], at)
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
        "superEvent": _thing("Event", "meetings", row["part_of"], None, at),
        "about": [words_of("topic", code) for code in row["topics"]],
        "subjectOf": _articles(row, at),
    }


def _delegation(row: Row, at: str) -> Node:
    return {
        "@type": "Organization",
        "name": f"Delegation of {country_name(row['country'])}" if row["country"] else "Delegation",
        "event": _thing("Event", "meetings", row["meeting"], None, at),
        "member": [_member(member, row["country"], at) for member in row["members"]],
        "description": row["note"],
        "subjectOf": _articles(row, at),
    }


def _agreement(row: Row, at: str) -> Node:
    return {
        "@type": "CreativeWork",
        "name": row["title"],
        "additionalType": words_of("kind", row["kind"]),
        "creativeWorkStatus": words_of("status", row["status"]),
        "about": [words_of("topic", code) for code in row["topics"]],
        "contributor": [
            _thing("Organization", "organizations", party["id"], party["name"], at)
            for party in row["parties"]
        ]
        + [
            _thing("Person", "officials", signatory["id"], signatory["name"], at)
            for signatory in row["signatories"]
        ],
        "subjectOf": _articles(row, at),
    }


def _official(row: Row, at: str) -> Node:
    names = dict.fromkeys(
        name for name in (row["latin"], *row["spellings"]) if name not in (None, row["name"])
    )
    return {
        "@type": "Person",
        "name": row["name"],
        "alternateName": list(names),
        "jobTitle": row["title"],
        "worksFor": _thing("Organization", "organizations", row["organization_id"], row["organization"], at),
    }


def _organization(row: Row, at: str) -> Node:
    del at
    return {"@type": "Organization", "name": row["name"], "alternateName": row["spellings"]}


def _article(row: Row, at: str) -> Node:
    return _news(row, at) | {"sameAs": row["url"]}


_NODES: dict[str, Callable[[Row, str], Node]] = {
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


def _member(member: Row, country: str | None, at: str) -> Node | None:
    return _thing(
        "Person",
        "officials",
        member["id"],
        member["name"],
        at,
        jobTitle=member["title"],
        affiliation=_thing(
            "Organization", "organizations", member["organization_id"], member["organization"], at
        ),
        description=f"for {country_name(country)}" if country else None,
    )


def _articles(row: Row, at: str) -> list[Node]:
    return [_news(article, at) for article in row["articles"]]


def _news(article: Row, at: str) -> Node:
    return _said(
        {
            "@id": at + page_of("articles", article["id"]),
            "@type": "NewsArticle",
            "headline": article["title"],
            "datePublished": article["published_on"],
            "publisher": {"@type": "Organization", "name": article["publisher"]}
            if article["publisher"]
            else None,
            "url": article["url"],
        }
    )
