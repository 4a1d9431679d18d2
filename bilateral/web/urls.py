"""Addresses of the pages."""

from __future__ import annotations

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from . import (
    agreements,
    articles,
    briefing,
    calendar,
    citations,
    delegations,
    exports,
    feeds,
    following,
    meetings,
    officials,
    organizations,
    overview,
    preferences,
    search,
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
    path("search/", read(search.search), name="search"),
    path("export/<str:listing>.<str:form>", read(exports.export), name="export"),
    path("feeds/<str:listing>.atom", feeds.feed, name="feed"),
    path("feeds/meetings.ics", calendar.calendar, name="calendar"),
    path("feeds/<str:key>/<str:listing>.atom", feeds.feed, name="feed-by-key"),
    path("feeds/<str:key>/meetings.ics", calendar.calendar, name="calendar-by-key"),
    path("briefing/", read(briefing.briefing), name="briefing"),
    path("briefing.docx", read(briefing.briefing_document), name="briefing-document"),
    path("briefing/changes/", read(briefing.changes), name="changes"),
    path("cite/<str:kind>/<int:pk>/", read(citations.cite), name="cite"),
    path("follow/", following.follow, name="follow"),
    path("follow/alerts/", following.add_alert, name="add-alert"),
    path("follow/alerts/<int:pk>/", following.change_alert, name="change-alert"),
    path("follow/seen/", following.seen, name="seen"),
    path("follow/keys/", following.add_key, name="add-key"),
    path("follow/keys/<int:pk>/revoke/", following.revoke_key, name="revoke-key"),
    path("follow/stop/<str:token>/", following.stop_mail, name="stop-mail"),
    path("preferences/theme/", preferences.theme, name="theme"),
    path("login/", LoginView.as_view(redirect_authenticated_user=True), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
]
