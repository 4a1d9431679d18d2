"""Invitations that were accepted in the same breath or the next, and who it is that was invited."""

from __future__ import annotations

import pytest

from .reading_articles import names, read


def visits(text: str) -> list[tuple[str, str | None, str | None, set[str]]]:
    return [(m.status, m.date, m.place, names(m)) for m in read(text).meetings if m.kind == "visit"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Mayor Sara Duterte invited Mayor Sergey Kravchuk to Davao in March, and he accepted.", "planned"),
        ("Mayor Sara Duterte invited Mayor Sergey Kravchuk to Davao in March, which he accepted.", "planned"),
        (
            "Mayor Sara Duterte has asked Khabarovsk mayor Sergey Kravchuk to come to Davao in March, and he said yes.",
            "planned",
        ),
        (
            "Mayor Sara Duterte invited Mayor Sergey Kravchuk to Davao in March. Kravchuk has accepted the invitation.",
            "planned",
        ),
        (
            "Mayor Sara Duterte invited Mayor Sergey Kravchuk to Davao in March. He has yet to answer.",
            "possible",
        ),
        (
            "Mayor Sara Duterte invited Mayor Sergey Kravchuk to Davao in March. The mayor also accepted a gift.",
            "possible",
        ),
    ],
)
def test_an_invitation_and_its_answer(text: str, status: str) -> None:
    assert visits(text) == [(status, "2020-03", "Davao", {"Sergey Kravchuk"})]


def test_the_mayor_is_invited_to_where_he_is_not_at_home() -> None:
    text = (
        "Davao City Mayor Sara Duterte and the mayor of Khabarovsk, Sergey Kravchuk, signed a sisterhood agreement "
        "on Wednesday. Ambassador Igor Khovaev called on Vice Mayor Bernard Al-ag. The mayor has been invited to "
        "Khabarovsk for its city day in late May."
    )
    assert visits(text) == [("possible", "2020-05-21/2020-05-31", "Khabarovsk", {"Sara Duterte"})]
