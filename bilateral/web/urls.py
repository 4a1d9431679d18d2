"""Addresses of the pages."""

from __future__ import annotations

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from . import (
    agreements,
    articles,
    delegations,
    ingest,
    meetings,
    officials,
    organizations,
    overview,
    preferences,
    sources,
)
from .access import publicly_readable as read

urlpatterns = [
    path("", read(overview.overview), name="overview"),
    path("timeline/", read(meetings.timeline), name="timeline"),
    path("meetings/<int:pk>/", read(meetings.meeting), name="meeting"),
    path("delegations/", read(delegations.delegations), name="delegations"),
    path("delegations/<int:pk>/", read(delegations.delegation), name="delegation"),
    path("agreements/", read(agreements.agreements), name="agreements"),
    path("agreements/<int:pk>/", read(agreements.agreement), name="agreement"),
    path("officials/", read(officials.officials), name="officials"),
    path("officials/<int:pk>/", read(officials.official), name="official"),
    path("organizations/", read(organizations.organizations), name="organizations"),
    path("organizations/<int:pk>/", read(organizations.organization), name="organization"),
    path("articles/", read(articles.articles), name="articles"),
    path("articles/add/", articles.add_article, name="add-article"),
    path("articles/<int:pk>/", read(articles.article), name="article"),
    path("articles/<int:pk>/progress/", read(articles.progress), name="article-progress"),
    path("articles/<int:pk>/retry/", articles.retry, name="article-retry"),
    path("ingest/", read(ingest.ingest), name="ingest"),
    path("ingest/address/", ingest.add_address, name="add-address"),
    path("ingest/file/", ingest.add_file, name="add-file"),
    path("ingest/items/<int:pk>/", ingest.item, name="item"),
    path("ingest/items/<int:pk>/retry/", ingest.retry_item, name="item-retry"),
    path("ingest/archives/<int:pk>/", ingest.archive, name="archive"),
    path("sources/", sources.sources, name="sources"),
    path("sources/add/", sources.edit_source, name="add-source"),
    path("sources/<int:pk>/", sources.source, name="source"),
    path("sources/<int:pk>/edit/", sources.edit_source, name="edit-source"),
    path("sources/<int:pk>/pause/", sources.pause, name="pause-source"),
    path("sources/<int:pk>/resume/", sources.resume, name="resume-source"),
    path("sources/<int:pk>/check/", sources.check, name="check-source"),
    path("sources/<int:pk>/test/", sources.test, name="test-source"),
    path("preferences/theme/", preferences.theme, name="theme"),
    path("login/", LoginView.as_view(redirect_authenticated_user=True), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
]
