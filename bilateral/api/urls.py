"""Addresses of the API, below ``/api/v1/``. None ends in a slash but those that people open in a browser."""

from __future__ import annotations

from django.urls import path

from .batches import BatchView
from .corrections import CorrectionsView
from .exports import ExportFileView, ExportsView
from .reconciliation import ReconcileView
from .register_views import ActionsView, ChangesView, TopicsView, TopicView
from .resources.agreements import AGREEMENTS
from .resources.articles import ARTICLES
from .resources.changes import RECORDS
from .resources.claims import CLAIMS
from .resources.delegations import DELEGATIONS
from .resources.meetings import MEETINGS
from .resources.officials import OFFICIALS, POSTS
from .resources.organizations import ORGANIZATIONS
from .resources.publishers import PUBLISHERS
from .resources.sources import SOURCES
from .service_views import DocsView, ProblemsView, RootView, SchemaView, UnknownView
from .submissions import ArticlesView
from .views import DetailView, ListView
from .withdrawals import RestorationView, WithdrawalView

RESOURCES = (
    MEETINGS,
    DELEGATIONS,
    OFFICIALS,
    ORGANIZATIONS,
    POSTS,
    AGREEMENTS,
    ARTICLES,
    PUBLISHERS,
    CLAIMS,
    SOURCES,
)

urlpatterns = [
    path("", RootView.as_view(), name="api-root"),
    path("changes", ChangesView.as_view(), name="api-changes"),
    path("topics", TopicsView.as_view(), name="api-topics"),
    path("topics/<str:code>", TopicView.as_view(), name="api-topic"),
    path("agreements/<int:id>/actions", ActionsView.as_view(), name="api-agreement-actions"),
    path("batches/<int:id>", BatchView.as_view(), name="api-batch"),
    path("exports", ExportsView.as_view(), name="api-exports"),
    path("exports/<str:name>/<str:file>", ExportFileView.as_view(), name="api-export-file"),
    path("reconcile", ReconcileView.as_view(), name="api-reconcile"),
    path("claims/<int:id>/withdrawal", WithdrawalView.as_view(), name="api-claim-withdrawal"),
    path("claims/<int:id>/restoration", RestorationView.as_view(), name="api-claim-restoration"),
    path("problems", ProblemsView.as_view(), name="api-problems"),
    path("schema/", SchemaView.as_view(), name="api-schema"),
    path("docs/", DocsView.as_view(), name="api-docs"),
]
for resource in RESOURCES:
    view = ArticlesView if resource is ARTICLES else ListView
    urlpatterns += [
        path(resource.name, view.as_view(resource=resource), name=f"api-{resource.name}"),
        path(f"{resource.name}/<int:id>", DetailView.as_view(resource=resource), name=f"api-{resource.noun}"),
    ]
for resource in RECORDS.values():
    urlpatterns.append(
        path(
            f"{resource.name}/<int:id>/corrections",
            CorrectionsView.as_view(resource=resource),
            name=f"api-{resource.noun}-corrections",
        )
    )
urlpatterns.append(path("<path:rest>", UnknownView.as_view(), name="api-unknown"))
