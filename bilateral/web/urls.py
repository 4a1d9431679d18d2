"""Addresses of the pages."""

from __future__ import annotations

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path, register_converter
from django.views.decorators.http import require_http_methods

from . import (
    adding,
    agreements,
    articles,
    delegations,
    editing,
    history,
    judging,
    meetings,
    officials,
    organizations,
    overview,
    preferences,
    review,
    teaching,
    tokens,
    webhooks,
)
from .access import publicly_readable as read
from .kinds import RecordTypeConverter

form_page = require_http_methods(["GET", "HEAD", "POST"])
register_converter(RecordTypeConverter, "records")

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
    path("review/", review.queue, name="review"),
    path("review/teach/", teaching.learn, name="teach"),
    path("review/<int:pk>/", review.desk, name="review-article"),
    path("review/<int:pk>/verdict/", review.verdict, name="review-verdict"),
    path("review/<int:pk>/add/", adding.add, name="review-add"),
    path("claims/<int:claim_pk>/take-back/", editing.take_back, name="take-back"),
    path("judgements/<int:pk>/revoke/", judging.revoke, name="revoke"),
    path("<records:record_type>/<int:pk>/fix/", editing.values, name="fix"),
    path("<records:record_type>/<int:pk>/fix/<slug:field>/", editing.value, name="fix-value"),
    path("<records:record_type>/<int:pk>/history/", read(history.history), name="history"),
    path("<records:record_type>/<int:pk>/revert/", history.revert, name="revert"),
    path("<records:record_type>/<int:pk>/withdraw/", history.withdraw, name="withdraw"),
    path("<records:record_type>/<int:pk>/merge/", judging.merge, name="merge"),
    path("<records:record_type>/<int:pk>/split/", judging.split, name="split"),
    path("ingest/", read(articles.ingest), name="ingest"),
    path("preferences/theme/", preferences.theme, name="theme"),
    path("login/", form_page(LoginView.as_view(redirect_authenticated_user=True)), name="login"),
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
    path("logout/", LogoutView.as_view(), name="logout"),
]
