"""Who calls: a bearer token, or the session of somebody logged in to the pages."""

from __future__ import annotations

from django.contrib.auth.models import User
from rest_framework import exceptions
from rest_framework.authentication import BaseAuthentication
from rest_framework.request import Request

from bilateral.models import ApiToken
from bilateral.services import tokens


class TokenAuthentication(BaseAuthentication):
    """``Authorization: Bearer <token>``."""

    def authenticate(self, request: Request) -> tuple[User, ApiToken] | None:
        scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer":
            return None
        secret = secret.strip()
        if not secret or len(secret) > 200:
            raise exceptions.AuthenticationFailed()
        token = tokens.find(secret)
        if token is None:
            raise exceptions.AuthenticationFailed()
        if why := tokens.refusal(token):
            raise exceptions.AuthenticationFailed(why)
        tokens.note_use(token)
        return token.user, token

    def authenticate_header(self, request: Request) -> str:
        return 'Bearer realm="register"'
