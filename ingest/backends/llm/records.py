"""A model's answer as the contract's records: grounded, and silent where the grounds are missing."""

from __future__ import annotations

from typing import Any

from .answer import Agreement, Answer, Meeting, Official, Party, Told
from .grounding import Grounds, Span

RULE = "model.read"  # the rule behind every value: a model read it in the quote
CONFIDENCE = 0.7  # a model does not say how sure it is: less than the rules give to what is told outright


class Records:
    """Builds the records of one answer; ``dropped`` tells of each value that had no grounds in the text."""

    def __init__(self, text: str) -> None:
        self.grounds = Grounds(text)
        self.dropped: list[str] = []
        self.people: dict[str, dict[str, Any]] = {}

    def of(self, answer: Answer) -> dict[str, list[dict[str, Any]]]:
        """The contract's three lists; all are empty for an article that is not relevant."""
        if not answer.relevant:
            return {"meetings": [], "agreements": [], "officials": []}
        officials = [record for told in answer.officials if (record := self._official(told))]
        self.people = {record["name"]: record for record in officials}
        kept = [(number, self._meeting(told)) for number, told in enumerate(answer.meetings)]
        meetings = [record for _, record in kept if record]
        position = {number: place for place, number in enumerate(number for number, record in kept if record)}
        for number, record in kept:
            if record:
                part_of = position.get(record["part_of"])
                record["part_of"] = part_of if part_of != position[number] else None
        agreements = [record for told in answer.agreements if (record := self._agreement(told))]
        return {"meetings": meetings, "agreements": agreements, "officials": officials}

    def _official(self, told: Official) -> dict[str, Any] | None:
        name = told.name.value.strip()
        span = self._kept(self.grounds.naming(name, told.name.quote), "official", name)
        if span is None:
            return None
        title, title_span = self._stated(told.title, f"title of {name}")
        organization, organization_span = self._stated(told.organization, f"organization of {name}")
        spans = {"name": span, "title": title_span, "organization": organization_span}
        return {
            "name": name,
            "latin": "",
            "title": title,
            "organization": organization,
            "country": told.country,
            "former": told.former,
            "acting": told.acting,
        } | _grounded([span], spans, {"country": told.country})

    def _meeting(self, told: Meeting) -> dict[str, Any] | None:
        whole = self._kept(self.grounds.find(told.quote), "meeting", told.kind.value)
        if whole is None:
            return None
        place, place_span = self._stated(told.place, "place of a meeting")
        date, date_span = self._found(told.date, "date of a meeting")
        spans = {
            "kind": self.grounds.find(told.kind.quote) or whole,
            "status": self.grounds.find(told.status.quote) or whole,
            "date": date_span,
            "place": place_span,
        }
        participants = self._participants(told)
        return {
            "kind": told.kind.value.value,
            "status": told.status.value.value,
            "date": date,
            "place": place,
            "country": told.country,
            "participants": participants,
            "delegations": self._delegations(told, {person["name"] for person in participants}),
            "part_of": told.part_of,
            "previous_dates": [
                value
                for item in told.previous_dates
                if (value := self._found(item, "earlier date of a meeting")[0])
            ],
            **self._topics(told.topics),
        } | _grounded(
            [whole, *(person["evidence"] for person in participants)][:6],
            spans,
            {"kind": told.kind, "country": told.country},
        )

    def _participants(self, told: Meeting) -> list[dict[str, Any]]:
        """Those whose names stand in their quotes; title and organization are those of the list of officials."""
        found: list[dict[str, Any]] = []
        for person in told.participants:
            span = self._kept(self.grounds.naming(person.name, person.quote), "participant", person.name)
            if span:
                known = self.people.get(person.name, {})
                found.append(
                    {
                        "name": person.name,
                        "title": known.get("title"),
                        "organization": known.get("organization"),
                        "country": person.country or known.get("country"),
                        "role": person.role.value,
                        "evidence": span,
                    }
                )
        return found

    def _delegations(self, told: Meeting, present: set[str]) -> list[dict[str, Any]]:
        """One for each side whose quote stands; its leader only where the meeting has that participant."""
        found: dict[str, dict[str, Any]] = {}
        for delegation in told.delegations:
            span = self._kept(self.grounds.find(delegation.quote), "delegation", delegation.country)
            if span and delegation.country not in found:
                leader = delegation.leader if delegation.leader in present else None
                note = (delegation.note or "") if self.grounds.find(delegation.note or "") else ""
                found[delegation.country] = {
                    "country": delegation.country,
                    "leader": leader,
                    "note": note,
                    "evidence": span,
                }
        return list(found.values())

    def _agreement(self, told: Agreement) -> dict[str, Any] | None:
        title, title_span = self._stated(told.title, "agreement")
        if title_span is None:
            return None
        whole = self.grounds.find(told.quote)
        date, date_span = self._found(told.date, f"date of {title}")
        expected, expected_span = self._found(told.expected, f"expected date of {title}")
        spans = {
            "title": title_span,
            "status": self.grounds.find(told.status.quote) or whole or title_span,
            "date": date_span,
            "expected": expected_span,
        }
        actions = []
        for action in told.actions:
            span = self._kept(self.grounds.find(action.quote), f"act of {title}", action.act.value)
            if span:
                actions.append(
                    {
                        "act": action.act.value,
                        "date": action.date,
                        "side": action.side.value,
                        "evidence": span,
                    }
                )
        return {
            "title": title,
            "kind": told.kind.value,
            "status": told.status.value.value,
            "date": date,
            "expected": expected,
            "actions": actions,
            "parties": self._parties(told.parties, "party"),
            "signatories": self._parties(told.signatories, "signatory"),
            **self._topics(told.topics),
        } | _grounded([title_span, *([whole] if whole else [])], spans, {"kind": told.kind})

    def _parties(self, told: list[Party], what: str) -> list[dict[str, Any]]:
        return [
            {"name": party.name, "country": party.country, "evidence": span}
            for party in told
            if (span := self._kept(self.grounds.showing(party.name, party.quote), what, party.name))
        ]

    def _topics(self, told: list[Told[Any]]) -> dict[str, Any]:
        spans = {
            topic.value.value: span
            for topic in told
            if (span := self._kept(self.grounds.find(topic.quote), "topic", topic.value.value))
        }
        return {"topics": sorted(spans), "topic_evidence": spans}

    def _stated(self, told: Told[str] | None, what: str) -> tuple[str | None, Span | None]:
        """A value that must stand in its quote: a place, a title, an organisation."""
        if told is None:
            return None, None
        span = self._kept(self.grounds.showing(told.value, told.quote), what, told.value)
        return (told.value.strip(), span) if span else (None, None)

    def _found(self, told: Told[str] | None, what: str) -> tuple[str | None, Span | None]:
        """A value that is concluded from its quote: a date."""
        if told is None:
            return None, None
        span = self._kept(self.grounds.find(told.quote), what, told.value)
        return (told.value, span) if span else (None, None)

    def _kept(self, span: Span | None, what: str, value: str) -> Span | None:
        if span is None:
            self.dropped.append(f"{what}: {value}")
        return span


def _grounded(
    evidence: list[Span], spans: dict[str, Span | None], inferred: dict[str, Any]
) -> dict[str, Any]:
    told = {name: span for name, span in spans.items() if span}
    concluded = {name: RULE for name, value in inferred.items() if value}
    return {
        "evidence": evidence,
        "evidence_of": told,
        "inferred": concluded,
        "rules": dict.fromkeys(told, RULE) | concluded,
        "confidence": CONFIDENCE,
    }
