"""Every page that a reader, an editor or a stranger comes to, as addresses into the register of the moment."""

from __future__ import annotations

from urllib.parse import quote

from django.db.models import Count, QuerySet

from bilateral.models import Agreement, Article, Delegation, Meeting, Official, Organization

LISTS = ("timeline", "agreements", "delegations", "officials", "organizations", "articles")
FOR_STRANGERS = {"login": "/login/", "admin-login": "/admin/login/"}


def for_editors() -> dict[str, str]:
    """Name → address of each kind of page; of records, the one that most is told of, which fills its page most."""
    return {
        "overview": "/",
        **{name: f"/{name}/" for name in LISTS},
        "agreements-table": "/agreements/?view=pending&layout=table",
        "help": "/help/",
        "encounters": "/encounters/",
        "places": "/places/",
        "places-philippines": "/places/?region=philippines",
        "place": "/places/moscow/",
        "nothing-found": "/timeline/?q=nothing-is-called-like-this",
        "meeting": (meeting := _fullest(Meeting.objects.visible())),
        "agreement": _fullest(Agreement.objects.visible()),
        "delegation": Delegation.objects.annotate(n=Count("members"))
        .order_by("-n", "pk")[0]
        .get_absolute_url(),
        "official": _fullest(Official.objects.visible()),
        "organization": _fullest(Organization.objects.visible()),
        "article": (article := Article.objects.speaking().order_by("pk")[0]).get_absolute_url(),
        "article-progress": f"/articles/{article.pk}/progress/",
        "add-article": "/articles/add/",
        "ingest": "/ingest/",
        "search": "/search/?q=lavrov",
        "search-nothing": "/search/?q=nothing-is-called-like-this",
        "briefing": "/briefing/?from=2017&to=2019",
        "changes": "/briefing/changes/?from=2017",
        "following": "/follow/?listing=meetings&topic=trade",
        "cite": meeting.replace("/meetings/", "/cite/meeting/"),
        "add-address": "/ingest/address/",
        "add-file": "/ingest/file/",
        "sources": "/sources/",
        "add-source": "/sources/add/",
        "not-found": "/meetings/999999999/",
        "review": "/review/",
        "desk": f"/review/{article.pk}/",
        "add-words": f"/review/{article.pk}/add/?quote={quote(article.text[:12])}&record=meeting-new&field=date",
        "history": f"{meeting}history/",
        "fix": f"{meeting}fix/",
        "fix-value": f"{meeting}fix/member/?new=1",
        "merge": f"{meeting}merge/?other={_second(Meeting.objects.visible())}&q=2017",
        "split": f"{meeting}split/",
    }


def _second(records: QuerySet) -> int:
    return records.order_by("-reports", "pk")[1].pk


def _fullest(records: QuerySet) -> str:
    return records.order_by("-reports", "pk")[0].get_absolute_url()
