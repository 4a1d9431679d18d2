"""What all operations share, and the two most common ones: a list and one row."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.http import http_date
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from bilateral import limits
from bilateral.models import ApiToken
from bilateral.problems import Problem

from . import audit, cursors, describing, paging, versions
from .asking import Question
from .compressing import compressed
from .describing import Operation
from .kinds import MAX_ID
from .reader import Reader
from .resources.base import Resource, Row


class ApiView(APIView):
    """An operation: counted, signed for, tagged, and answered with a problem whatever goes wrong."""

    write_scope: ClassVar[str] = "correct"
    version: int | None = None  # of the record that a read answers with
    http_method_names = ["get", "head", "post"]  # nothing here answers OPTIONS, so Allow must not name it

    @classmethod
    def as_view(cls, **initkwargs: Any) -> Any:
        # Nothing secret stands in a body beside what a caller sends, so compressing gives nothing away.
        return compressed(super().as_view(**initkwargs))

    def operation(self, method: str) -> Operation:
        """What the OpenAPI document says of this address and method."""
        raise NotImplementedError

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        self.spent: list[limits.Spending] = []
        limits.spend_at_the_door(request, self.spent)
        super().initial(request, *args, **kwargs)
        if not isinstance(request.auth, ApiToken):
            limits.spend_for_caller(request, self.spent)
        packed = request.headers.get("Content-Encoding", "").lower() not in ("", "identity")
        if packed and request.method == "POST":
            raise Problem("unsupported-media-type", "Send the body as it is, without `Content-Encoding`.")

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        response = super().finalize_response(request, response, *args, **kwargs)
        if request.method in ("POST", "PUT", "PATCH", "DELETE") and self.write_scope != "read":
            audit.note_write(request, response.status_code)
        spent = limits.headers(getattr(self, "spent", []))
        for name, value in spent.items():
            response[name] = value
        patch_vary_headers(response, ["Authorization", "Cookie", "Accept"])
        if isinstance(response, Response):
            response.setdefault("Cache-Control", "private, no-cache")
            if request.method in ("GET", "HEAD") and response.status_code == 200:
                response.add_post_render_callback(lambda rendered: self._tagged(request, rendered, spent))
        return response

    def _tagged(self, request: Request, rendered: Response, spent: dict[str, str]) -> HttpResponseBase:
        answer = versions.tagged(request, rendered, self.version)
        for name, value in spent.items():
            answer[name] = value
        return answer


class ListView(ApiView):
    """A page of rows."""

    resource: Resource = None  # type: ignore[assignment]  # given by the address

    def operation(self, method: str) -> Operation:
        return describing.list_of(self.resource)

    def get(self, request: Request) -> Response:
        question = self.resource.read_list_query(request.query_params)
        rows = question.narrow(self.resource.rows())
        order = self.resource.orders[question.order]
        reader = Reader(request, question)

        def write(segment: paging.Segment, most: int) -> list[Row]:
            # The whole list asks the same page after page: its statements are kept. Filters are put together each time.
            key = None if question.filters else (*segment.key, most)
            return self.resource.write(segment.rows[:most], reader, key, segment.parameters)

        columns = ("id",) if order.column == "id" else ("id", order.column)
        page = paging.page(rows.values(*columns), order, question.page_size, question.position(), write)
        body: Row = {
            "next": self._link(request, question, page.next),
            "previous": self._link(request, question, page.previous),
            "results": self.resource.answers(page.rows, reader),
        }
        if question.count:
            body["count"] = rows.count()
        response = Response(body)
        links = [
            f'<{body[key]}>; rel="{rel}"'
            for key, rel in (("next", "next"), ("previous", "prev"))
            if body[key]
        ]
        if links:
            response["Link"] = ", ".join(links)
        return response

    def _link(self, request: Request, question: Question, position: cursors.Position | None) -> str | None:
        if position is None:
            return None
        query = request.query_params.copy()
        query["cursor"] = cursors.write(position, question.key)
        return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")


class DetailView(ApiView):
    """One row. A record that was merged redirects to the one that stands for it; a withdrawn one is gone."""

    resource: Resource = None  # type: ignore[assignment]  # given by the address

    def operation(self, method: str) -> Operation:
        return describing.one_of(self.resource)

    def get(self, request: Request, id: int) -> Response:
        question = self.resource.read_detail_query(request.query_params)
        reader = Reader(request, question)
        stamps = ("version", "updated_at") if self.resource.record_type else ()
        rows = self.resource.write(
            self.resource.rows().filter(pk=min(id, MAX_ID)).values("id", *stamps), reader
        )
        if not rows:
            return moved(request, self.resource, standing_for(self.resource, id))
        response = Response(self.resource.answers(rows, reader)[0])
        if stamps:
            response["Last-Modified"] = http_date(rows[0]["updated_at"].timestamp())
            self.version = rows[0]["version"]
        return response


def standing_for(resource: Resource, row_id: int) -> int:
    """The id of the record that stands for one that lists do not show. Raises ``Problem``: 404 or 410."""
    if resource.record_type and row_id <= MAX_ID:
        everything: Any = resource.model._default_manager
        found = everything.filter(pk=row_id).values("merged_into_id", "withdrawn_at").first()
        if found and found["merged_into_id"] is not None:
            return int(found["merged_into_id"])
        if found and found["withdrawn_at"] is not None:
            raise Problem("gone", withdrawn_at=found["withdrawn_at"])
    raise Problem("not-found", f"There is no {resource.noun} with the id {row_id}.")


def is_shown(resource: Resource, row_id: int) -> bool:
    """Whether lists show the row of this id."""
    return row_id <= MAX_ID and resource.rows().filter(pk=row_id).exists()


def is_withdrawn(resource: Resource, row_id: int) -> bool:
    """Whether lists leave the row of this id out because it was withdrawn."""
    everything: Any = resource.model._default_manager
    withdrawn = everything.filter(pk=min(row_id, MAX_ID), merged_into=None, withdrawn_at__isnull=False)
    return bool(withdrawn.exists())


def moved(request: Request, resource: Resource, canonical_id: int, below: str = "") -> Response:
    """301 to the record that stands for this one, or an address below it, with the query as it was."""
    address = Reader(request, Question()).addresses.api(resource.noun, canonical_id) + below
    query = request.META.get("QUERY_STRING", "")
    response = Response({"merged_into": canonical_id, "url": address}, status=301)
    response["Location"] = f"{address}?{query}" if query else address
    return response
