"""Addresses of the pages."""

from __future__ import annotations

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from . import (
    agreements,
    articles,
    delegations,
    meetings,
    officials,
    organizations,
    overview,
    preferences,
    tokens,
    webhooks,
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
    path("ingest/", read(articles.ingest), name="ingest"),
    path("preferences/theme/", preferences.theme, name="theme"),
    path("access/", tokens.listing, name="tokens"),
    path("access/tokens/<int:pk>/", tokens.detail, name="token"),
    path("access/tokens/<int:pk>/rotate/", tokens.rotate, name="token-rotate"),
    path("access/tokens/<int:pk>/revoke/", tokens.revoke, name="token-revoke"),
    path("access/webhooks/", webhooks.listing, name="webhooks"),
    path("access/webhooks/<int:pk>/", webhooks.detail, name="webhook"),
    path("access/webhooks/<int:pk>/test/", webhooks.test, name="webhook-test"),
    path("access/webhooks/<int:pk>/switch/", webhooks.switch, name="webhook-switch"),
    path("access/webhooks/<int:pk>/rotate/", webhooks.rotate, name="webhook-rotate"),
    path("access/webhooks/<int:pk>/replay/<int:delivery>/", webhooks.replay, name="webhook-replay"),
    path("login/", LoginView.as_view(redirect_authenticated_user=True), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
]
