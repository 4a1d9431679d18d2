"""Addresses of records, without asking the resolver of addresses for each row of a list."""

from __future__ import annotations

from functools import lru_cache

from django.urls import get_script_prefix, reverse


def path_of(page: str, pk: int, prefix: str | None = None) -> str:
    """The address of one record's page: ``/meetings/7/``.

    ``prefix`` is where the product is mounted; who asks for many addresses looks it up once.
    """
    return f"{_before_id(page, prefix or get_script_prefix())}{pk}/"


@lru_cache(maxsize=64)
def _before_id(page: str, _prefix: str) -> str:
    return reverse(page, args=[0]).removesuffix("0/")
