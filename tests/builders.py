"""Small builders: articles with an extraction of our own choosing, filed as the ingest task files them."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

from django.contrib.auth import get_user_model

from bilateral.models import Article, Publisher
from ingest.reconcile import reconcile

LAVROV = {"name": "Sergey Lavrov", "title": "Foreign Minister", "country": "RU", "role": "lead"}
CAYETANO = {
    "name": "Alan Peter Cayetano",
    "title": "Foreign Affairs Secretary",
    "country": "PH",
    "role": "host",
}
FILLER = " The two sides spoke for an hour and agreed to meet again before the rains begin."


def user(name: str = "editor", **more: Any) -> Any:
    return get_user_model().objects.create_user(name, password="correct horse battery staple", **more)


def article(text: str, published_on: str | None = "2018-08-03", publisher: str = "", **more: Any) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    outlet = (
        Publisher.objects.get_or_create(name=publisher, defaults={"kind": more.pop("kind", "news")})[0]
        if publisher
        else None
    )
    found, _ = Article.objects.get_or_create(
        submission_key=digest,
        defaults={
            "text": text,
            "text_hash": digest,
            "title": text.split(".", maxsplit=1)[0][:100],
            "published_on": date.fromisoformat(published_on) if published_on else None,
            "publisher": outlet,
            **more,
        },
    )
    return found


def quote(text: str, words: str) -> dict[str, Any]:
    """The span of some words of the text; of its beginning where they do not stand in it."""
    start = text.find(words) if words else -1
    words = words if start >= 0 else text[:30]
    return {"start": max(start, 0), "end": max(start, 0) + len(words), "quote": words}


def meeting(text: str, *people: dict[str, Any], **values: Any) -> dict[str, Any]:
    told = {
        "kind": "talks",
        "status": "held",
        "date": "2018-08-02",
        "place": "Singapore",
        "country": "SG",
        **values,
    }
    participants = [
        {"organization": None, **person, "evidence": quote(text, person["name"])} for person in people
    ]
    return {
        "delegations": [],
        "topics": [],
        "previous_dates": [],
        "part_of": None,
        **told,
        "participants": participants,
        "evidence": [quote(text, told["place"] or "")],
        "confidence": 0.8,
    }


def agreement(
    text: str, title: str, kind: str = "agreement", status: str = "negotiating", **values: Any
) -> dict[str, Any]:
    return {
        "title": title,
        "kind": kind,
        "status": status,
        "date": None,
        "expected": None,
        "actions": [],
        "parties": [],
        "signatories": [],
        "topics": [],
        **values,
        "evidence": [quote(text, title)],
        "confidence": 0.8,
    }


def extraction(
    text: str, published_on: str | None, meetings: Any = (), agreements: Any = (), **more: Any
) -> dict[str, Any]:
    people = {p["name"]: p for m in meetings for p in m["participants"]}
    officials = [
        {
            "name": p["name"],
            "title": p.get("title"),
            "organization": p.get("organization"),
            "country": p.get("country"),
            "evidence": [quote(text, p["name"])],
            "confidence": 0.9,
        }
        for p in people.values()
    ]
    return {
        "relevant": True,
        "published_on": published_on,
        "language": "en",
        "reason": "",
        "extractor": "test/1",
        "meetings": list(meetings),
        "agreements": list(agreements),
        "officials": officials,
        **more,
    }


def report(
    text: str, meetings: Any = (), agreements: Any = (), published_on: str | None = "2018-08-03", **more: Any
) -> Article:
    """File an article whose extraction is given: what the ingest task does after the extractor."""
    extra = {key: more.pop(key) for key in ("relevant", "officials", "extractor") if key in more}
    filed = article(text, published_on, **more)
    told = extraction(text, published_on, meetings, agreements, **extra)
    return reconcile(filed.pk, told, told["extractor"], "lexicon/test")


def talks(outlet: str, *people: dict[str, Any], **values: Any) -> Article:
    """One outlet's report of the talks of Cayetano and Lavrov in Singapore on 2 August 2018."""
    more = {
        key: values.pop(key) for key in ("published_on", "publisher", "kind_of_publisher") if key in values
    }
    text = f"{outlet}: Alan Peter Cayetano met Sergey Lavrov in Singapore on Thursday." + FILLER
    return report(text, [meeting(text, *(people or (CAYETANO, LAVROV)), **values)], **more)
