"""Every address: pages at the root, ``/api/v1/``, ``/admin/``, and health checks for machines."""

from __future__ import annotations

from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.i18n import set_language

from bilateral.api.service_views import UnknownView
from bilateral.web import health

handler400 = "bilateral.failing.refused"
handler404 = "bilateral.failing.not_found"
handler500 = "bilateral.failing.broken"

urlpatterns = [
    path("api/v1/", include("bilateral.api.urls")),  # before the pages, a hundred patterns that it cannot be
    path(
        "api/<path:rest>", UnknownView.as_view(), name="api-unknown"
    ),  # another version: a program asks, not a person
    path("", include("bilateral.web.urls")),
    path("admin/", admin.site.urls),
    path("i18n/setlang/", login_not_required(set_language), name="set_language"),
    path("healthz", health.alive, name="alive"),
    path("readyz", health.ready, name="ready"),
]
