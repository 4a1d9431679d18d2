"""What every operation has in common, and the two that most are: a list and one row."""

from __future__ import annotations

from typing import Any, ClassVar

import orjson
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.http import http_date
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from . import audit, cursors, describing, limits, paging, statements, versions, written
from .asking import Question
from .compressing import compressed
from .describing import Operation
from .kinds import MAX_ID
from .problems import Problem
from .reader import Reader
from .resources.base import Resource, Row


class ApiView(APIView):
    """An operation: counted, signed for, tagged, and answered with a problem whatever goes wrong."""

    write_scope: ClassVar[str] = "correct"
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
        limits.spend_for_caller(request, self.spent)

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
        version = rendered.data.get("version") if isinstance(rendered.data, dict) else None
        answer = versions.tagged(request, rendered, version if isinstance(version, int) else None)
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
        fetch, columns = self._reading(question, order, reader)
        page = paging.page(rows.values(*columns), order, question.page_size, question.position(), fetch)
        if page.rows and "json" in page.rows[0]:
            results: list[Any] = [orjson.Fragment(row["json"]) for row in page.rows]
        else:
            results = self.resource.answers(page.rows, reader)
        body: Row = {
            "next": self._link(request, question, page.next),
            "previous": self._link(request, question, page.previous),
            "results": results,
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

    def _reading(
        self, question: Question, order: paging.Order, reader: Reader
    ) -> tuple[paging.Fetch, tuple[str, ...]]:
        """How rows are read, and which columns: by a statement that is kept where nothing is filtered."""
        resource, kept = self.resource, not question.filters

        def as_json(segment: paging.Segment, most: int) -> list[Row]:
            key = (resource.name, "json", *segment.key, most) if kept else None
            given = written.given(reader, resource.noun)
            return written.fetch(resource.written, segment.rows[:most], segment.parameters, key, given)

        def as_rows(segment: paging.Segment, most: int) -> list[Row]:
            key = (resource.name, *segment.key, most)
            return statements.fetch_kept(key, segment.rows[:most], segment.parameters)

        if resource.written and question.fields is None and not question.expand:
            return as_json, ("id",) if order.column == "id" else ("id", order.column)
        # The whole list asks the same page after page: its statements are kept. Filters are put together each time.
        return as_rows if kept else paging.fetch_segment, resource.columns

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
        row = visible_row(self.resource, id)
        if isinstance(row, int):
            return moved(request, self.resource, row)
        reader = Reader(request, question)
        response = Response(self.resource.answers([row], reader)[0])
        if "updated_at" in row:
            response["Last-Modified"] = http_date(row["updated_at"].timestamp())
        return response


def visible_row(resource: Resource, row_id: int) -> Row | int:
    """The row of this id, or the id of the record that stands for it. Raises ``Problem``: 404 or 410."""
    if row_id > MAX_ID:
        raise Problem("not-found")
    row = resource.rows().filter(pk=row_id).values(*resource.columns).first()
    if row is not None:
        return dict(row)
    if resource.record_type:
        everything: Any = resource.model._default_manager
        found = everything.filter(pk=row_id).values("merged_into_id", "withdrawn_at").first()
        if found and found["merged_into_id"] is not None:
            return int(found["merged_into_id"])
        if found and found["withdrawn_at"] is not None:
            raise Problem("gone", withdrawn_at=found["withdrawn_at"])
    raise Problem("not-found", f"There is no {resource.noun} with the id {row_id}.")


def moved(request: Request, resource: Resource, canonical_id: int, below: str = "") -> Response:
    """301 to the record that stands for this one, or an address below it, with the query as it was."""
    address = Reader(request, Question()).addresses.api(resource.noun, canonical_id) + below
    query = request.META.get("QUERY_STRING", "")
    response = Response({"merged_into": canonical_id, "url": address}, status=301)
    response["Location"] = f"{address}?{query}" if query else address
    return response
