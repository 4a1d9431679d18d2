"""Binds the descriptions of operations to the generator of the OpenAPI document."""

from __future__ import annotations

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiExample

from .authentication import TokenAuthentication
from .describing import Operation


class ApiSchema(AutoSchema):
    """Takes everything from ``view.operation(method)``: nothing is guessed from names."""

    @property
    def _told(self) -> Operation:
        view: Any = self.view
        operation: Operation = view.operation(
            getattr(self, "method", "POST")
        )  # of a webhook it is asked early
        return operation

    def get_operation_id(self) -> str:
        return self._told.id

    def get_summary(self) -> str:
        return self._told.summary

    def get_description(self) -> str:  # type: ignore[override]  # as in AutoSchema
        return self._told.description

    def get_tags(self) -> list[str]:
        return [self._told.tag]

    def get_override_parameters(self) -> list[Any]:
        return self._told.told_parameters()

    def get_request_serializer(self) -> Any:
        return self._told.request

    def get_response_serializers(self) -> Any:
        return self._told.responses()

    def get_examples(self) -> list[OpenApiExample]:
        example = self._told.request_example
        return [OpenApiExample("example", value=example, request_only=True)] if example else []

    def get_serializer_name(self, serializer: Any, direction: Any) -> str:
        return str(super().get_serializer_name(serializer, direction)).removesuffix("Shape")

    def get_auth(self) -> list[dict[str, list[str]]]:
        auths: list[dict[str, list[str]]] = super().get_auth()
        return [{}] if self._told.public else auths


class TokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]  # it registers itself, by untyped code
    """How the OpenAPI document describes tokens."""

    target_class = TokenAuthentication
    name = "token"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {
            "type": "http",
            "scheme": "bearer",
            "description": "A token with the scopes read, submit or correct.",
        }
