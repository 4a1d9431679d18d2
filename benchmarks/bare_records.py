"""The bare SQL of the pages of one agreement, official, organization or article."""

# ruff: noqa: S608 - every part of these statements stands in this file or in ``bare_pages``

from __future__ import annotations

from benchmarks import bare_pages as bare
from benchmarks.bare_pages import Bare

_ARTICLE = f"SELECT a.*, p.* FROM {bare.PUBLISHED} WHERE a.id = %s"
_COPIES = (
    f"SELECT {bare.ARTICLE} FROM {bare.PUBLISHED}"
    " WHERE a.source_key = (SELECT source_key FROM bilateral_article WHERE id = %s) AND a.id <> %s LIMIT 20"
)
_TOLD = (
    "SELECT c.*, m.*, o.name, g.name, e.* FROM bilateral_mention m JOIN bilateral_claim c ON c.mention_id = m.id"
    " LEFT JOIN bilateral_official o ON o.id = m.official_id"
    " LEFT JOIN bilateral_organization g ON g.id = m.organization_id"
    " LEFT JOIN bilateral_meeting e ON e.id = m.meeting_id WHERE m.article_id = ANY(%s) AND c.withdrawn_at IS NULL"
)


def beside(kind: str, row_id: int) -> tuple[str, list[int]]:
    """What the reports of a meeting or an agreement tell of the other."""
    other, order = ("agreement", "last_evidence_on") if kind == "meeting" else ("meeting", "date_earliest")
    return bare.BESIDE.format(kind=kind, other=other, order=order), [row_id]


def agreement(row_id: int) -> Bare:
    parts = (
        "SELECT * FROM bilateral_agreementaction WHERE agreement_id = ANY(%s) ORDER BY position, id",
        (
            "SELECT p.*, g.name FROM bilateral_agreementparty p"
            " JOIN bilateral_organization g ON g.id = p.organization_id WHERE p.agreement_id = ANY(%s)"
        ),
        (
            "SELECT s.*, o.name FROM bilateral_agreementsignatory s"
            " JOIN bilateral_official o ON o.id = s.official_id WHERE s.agreement_id = ANY(%s)"
        ),
        "SELECT topic_id FROM bilateral_agreement_topics WHERE agreement_id = ANY(%s)",
    )
    return bare.together(
        bare.detail("bilateral_agreement", "agreement", parts, row_id),
        bare.with_lines(*beside("agreement", row_id)),
    )


def official(row_id: int, country: str) -> Bare:
    parts = (
        "SELECT * FROM bilateral_post WHERE official_id = ANY(%s)",
        "SELECT * FROM bilateral_alias WHERE official_id = ANY(%s)",
    )
    signed = (
        "SELECT a.* FROM bilateral_agreementsignatory s JOIN bilateral_agreement a ON a.id = s.agreement_id"
        " WHERE s.official_id = %s AND a.merged_into_id IS NULL AND a.withdrawn_at IS NULL"
        " ORDER BY a.last_evidence_on DESC NULLS LAST, s.id DESC LIMIT 21"
    )
    latest = (
        f"SELECT {bare.MEETING} FROM bilateral_meeting m WHERE {bare.STANDING}{bare.ATTENDED}"
        " ORDER BY date_earliest DESC NULLS LAST, id DESC LIMIT 20"
    )
    return bare.together(
        bare.detail(
            "bilateral_official",
            "official",
            parts,
            row_id,
            (bare.BY_MONTH.format(of=bare.ATTENDED), [row_id]),
            (bare.MET_MOST, [country, row_id]),
            (signed, [row_id]),
        ),
        bare.with_lines(latest, [row_id]),
    )


def organization(row_id: int) -> Bare:
    members = (
        " AND EXISTS (SELECT 1 FROM bilateral_delegationmember u JOIN bilateral_delegation d"
        " ON d.id = u.delegation_id WHERE u.organization_id = %s AND d.meeting_id = m.id)"
    )
    people = (
        "SELECT o.* FROM bilateral_official o WHERE o.merged_into_id IS NULL AND o.withdrawn_at IS NULL AND o.id IN"
        " (SELECT id FROM bilateral_official WHERE organization_id = %s"
        " UNION SELECT official_id FROM bilateral_post WHERE organization_id = %s) ORDER BY o.name, o.id LIMIT 60"
    )
    bound = (
        "SELECT a.* FROM bilateral_agreementparty p JOIN bilateral_agreement a ON a.id = p.agreement_id"
        " WHERE p.organization_id = %s AND a.merged_into_id IS NULL AND a.withdrawn_at IS NULL"
        " ORDER BY a.last_evidence_on DESC NULLS LAST, a.id DESC LIMIT 20"
    )
    of = f"FROM bilateral_meeting m WHERE {bare.STANDING}{members}"
    return bare.together(
        bare.detail(
            "bilateral_organization",
            "organization",
            ("SELECT * FROM bilateral_alias WHERE organization_id = ANY(%s)",),
            row_id,
            (people, [row_id, row_id]),
            (bound, [row_id]),
            (f"SELECT count(*) {of}", [row_id]),
        ),
        bare.with_lines(
            f"SELECT {bare.MEETING} {of} ORDER BY date_earliest DESC NULLS LAST, id DESC LIMIT 20", [row_id]
        ),
    )


def article(row_id: int) -> Bare:
    return bare.listed(_ARTICLE, (_TOLD,), (row_id,), (_COPIES, [row_id, row_id]))
