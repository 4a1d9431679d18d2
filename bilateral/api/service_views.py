"""About the service itself: the entrance, the kinds of problems, the OpenAPI document and its page."""

from __future__ import annotations

from typing import Any

from csp.decorators import csp_update
from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.urls import Resolver404, resolve, reverse
from django.utils.decorators import method_decorator
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework import exceptions, serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from bilateral.problems import KINDS, Problem

from . import describing
from .addresses import PLURALS
from .asking import QueryReading, read_detail_query
from .describing import Operation
from .kinds import choice
from .shapes import Shape
from .views import ApiView

# What the documentation page needs beyond the site's policy: its stylesheets are written by its script.
DOCS_POLICY = {"style-src": ["'self'", "'unsafe-inline'"], "img-src": ["'self'", "data:"]}


class EntranceShape(Shape):
    """Where everything is."""

    resources = serializers.DictField(child=serializers.URLField())
    changes = serializers.URLField()
    exports = serializers.URLField()
    reconcile = serializers.URLField(help_text="For OpenRefine.")
    schema = serializers.URLField()
    docs = serializers.URLField()
    problems = serializers.URLField()


class RootView(ApiView):
    """The entrance: addresses of all lists."""

    def operation(self, method: str) -> Operation:
        root = f"{describing.SERVER}/api/v1/"
        return describing.simple(
            "get_entrance", "Where everything is", "service", EntranceShape, _entrance(root)
        )

    def get(self, request: Request) -> Response:
        read_detail_query(request.query_params, frozenset(), frozenset())
        return Response(_entrance(request.build_absolute_uri(reverse("api-root"))))


class KindShape(Shape):
    """One kind of problem."""

    kind = serializers.CharField()
    status = serializers.IntegerField()
    title = serializers.CharField()
    advice = serializers.CharField()


class KindListShape(Shape):
    """All kinds of problems."""

    results = KindShape(many=True)


class ProblemsView(ApiView):
    """What the ``type`` of a problem document leads to. Open to all: callers without a token need it most."""

    permission_classes = (AllowAny,)

    def operation(self, method: str) -> Operation:
        example = {"results": [_kinds()[0]]}
        return describing.simple(
            "list_problems", "What can go wrong", "service", KindListShape, example, public=True
        )

    def get(self, request: Request) -> Response:
        read_detail_query(request.query_params, frozenset(), frozenset())
        return Response({"results": _kinds()})


class UnknownView(ApiView):
    """Any other address: a problem, not a page. One with a slash too many or too few leads to the right one."""

    permission_classes = (AllowAny,)
    schema = None
    http_method_names = ["get", "head", "post", "put", "patch", "delete", "options"]

    @property
    def default_response_headers(self) -> dict[str, str]:
        """None: what an address that is none would allow is nothing to go by."""
        return {}

    def _answer(self, request: Request, rest: str) -> HttpResponseBase:
        bare = request.path.rstrip("/")
        right = bare if bare != request.path else f"{bare}/"
        if _is_known(right):
            query = request.META.get("QUERY_STRING", "")
            response = HttpResponse(status=308)
            response["Location"] = request.build_absolute_uri(f"{right}?{query}" if query else right)
            return response
        raise Problem("not-found", "There is no such address. The entrance lists all.")

    get = head = post = put = patch = delete = _answer
    options = _answer  # type: ignore[assignment]  # any answer of Django's will do


@extend_schema(exclude=True)
class SchemaView(ApiView, SpectacularAPIView):
    """The OpenAPI document, as YAML or, with ``Accept: application/json`` or ``?format=json``, as JSON."""

    def get_format_suffix(self, **kwargs: Any) -> str | None:
        reading = QueryReading(self.request.query_params)
        reading.refuse_unknown({"format"})
        form: str | None = reading.value("format", choice(("yaml", "json")), None)
        reading.finish()
        return form


@method_decorator(csp_update(DOCS_POLICY), name="dispatch")
class DocsView(SpectacularSwaggerSplitView):
    """The documentation page. Its script and styles are served from here."""

    url_name = "api-schema"
    http_method_names = ApiView.http_method_names

    def handle_exception(self, exc: Exception) -> Any:
        if isinstance(exc, exceptions.NotAuthenticated):
            return redirect_to_login(self.request.get_full_path())
        return super().handle_exception(exc)


def _entrance(root: str) -> dict[str, Any]:
    lists = sorted(set(PLURALS.values()) - {"batches"})
    return {
        "resources": {name: f"{root}{name}" for name in lists},
        "changes": f"{root}changes",
        "exports": f"{root}exports",
        "reconcile": f"{root}reconcile",
        "schema": f"{root}schema/",
        "docs": f"{root}docs/",
        "problems": f"{root}problems",
    }


def _kinds() -> list[dict[str, Any]]:
    return [
        {"kind": name, "status": kind.status, "title": kind.title, "advice": kind.advice}
        for name, kind in KINDS.items()
    ]


def _is_known(path: str) -> bool:
    try:
        return resolve(path).url_name != "api-unknown"
    except Resolver404:
        return False
