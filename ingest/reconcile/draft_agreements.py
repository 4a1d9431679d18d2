"""Drafts of an article's agreements, with their acts, parties and signatories."""

from __future__ import annotations

from typing import Any

from bilateral.rules.agreement_status import ACT_OF_STATUS, ONCE, Act, standing
from bilateral.rules.matching import body_keys
from bilateral.rules.names import fold

from .drafting import Drafts, Source, edtf_of, topics_of, unlisted_official


def draft_agreement(drafts: Drafts, key: str, agreement: dict[str, Any]) -> None:
    source = Source(agreement)
    kind, title = agreement["kind"], agreement["title"][:400]
    acts = [
        {
            "act": a["act"],
            "side": a.get("side") or "both",
            "date": edtf_of(a.get("date")),
            "evidence": a.get("evidence"),
        }
        for a in agreement.get("actions", [])
    ]
    status, when = agreement["status"], edtf_of(agreement.get("date"))
    where = standing(kind, [Act(a["act"], a["side"], a["date"]) for a in acts])
    if (where is None or where.status != status) and status in ACT_OF_STATUS:
        quote = agreement.get("evidence_of", {}).get("status")
        concluded = {"act": ACT_OF_STATUS[status], "side": "both", "date": when, "evidence": quote}
        acts.append(concluded | {"told_as": "status"})
    signed = next((a["date"] for a in acts if a["act"] == "signed" and a["date"]), "")
    draft = drafts.add(
        key,
        {
            "title": title,
            "kind": kind,
            "signed": signed,
            "unsigned": not signed and status in ("proposed", "negotiating", "ready_to_sign"),
            "parties": body_keys(party["name"] for party in agreement.get("parties", [])),
            "signatories": drafts.people(agreement.get("signatories", [])),
        },
    )
    draft.claims += [source.claim("title", title), source.claim("kind", kind), source.claim("status", status)]
    if expected := edtf_of(agreement.get("expected")):
        draft.claims.append(source.claim("expected", expected))
    for act in acts:
        element = f"{act['act']}|{act['side']}"
        if act["act"] not in ONCE:
            element += f"|{act['date']}"
        value = {"act": act["act"], "side": act["side"], "date": act["date"]}
        meeting = _meeting_of_act(drafts, act, agreement)
        told_as = act.get("told_as", "act")
        draft.claims.append(
            source.claim("act", value, act["evidence"], told_as, element=element, object_key=meeting)
        )
    topics_of(draft, source, agreement)
    for party in agreement.get("parties", []):
        name, country = party["name"], party.get("country") or ""
        organization = drafts.organization(name, country, party.get("evidence") or source.whole, "party")
        draft.claims.append(
            source.claim(
                "party",
                {"country": country},
                party.get("evidence"),
                element=fold(name)[:120],
                object_key=organization,
            )
        )
    for signatory in agreement.get("signatories", []):
        official = drafts.officials.get(fold(signatory["name"])) or unlisted_official(
            drafts, signatory, source
        )
        value = {"country": signatory.get("country") or ""}
        draft.claims.append(
            source.claim(
                "signatory",
                value,
                signatory.get("evidence"),
                element=fold(signatory["name"])[:120],
                object_key=official,
            )
        )


def _meeting_of_act(drafts: Drafts, act: dict[str, Any], agreement: dict[str, Any]) -> str:
    """The encounter of the same article and day at which an act was done, if there is one.

    Of several the one with most of the signatories; none where two fit alike, for a guess is no link.
    """
    if act["act"] not in ("signed", "text_agreed", "proposed") or not act["date"]:
        return ""
    signers = {fold(signatory["name"]) for signatory in agreement.get("signatories", [])}
    fitting = [
        (len(signers & {fold(person["name"]) for person in mention.features["people"]}), mention.key)
        for mention in drafts.mentions.values()
        if mention.type == "meeting"
        and mention.features["date"] == act["date"]
        and mention.features["kind"] in ("talks", "signing", "courtesy_call", "commission")
    ]
    if not fitting:
        return ""
    best = max(count for count, _ in fitting)
    keys = [key for count, key in fitting if count == best]
    return keys[0] if len(keys) == 1 else ""
