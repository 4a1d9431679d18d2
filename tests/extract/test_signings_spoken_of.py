"""Signatures told by a noun: made, on a programme, or only spoken of."""

from __future__ import annotations

from datetime import date

import pytest

from .reading_articles import only_agreement

PUBLISHED = date(2022, 3, 18)


@pytest.mark.parametrize(
    "text",
    [
        "Предстоит подписание Протокола о туризме между Россией и Филиппинами.",
        "Министры обсудили подписание Протокола о туризме между Россией и Филиппинами.",
        "Россия и Филиппины договорились о скорейшем подписании Протокола о туризме.",
        "Россия и Филиппины подготовили к подписанию Протокол о туризме.",
        "The ministers discussed the signing of the Protocol on Tourism between Russia and the Philippines.",
        "Russia and the Philippines agreed to speed up the signing of the Protocol on Tourism.",
    ],
)
def test_signature_still_to_come(text: str) -> None:
    assert only_agreement(text, PUBLISHED).status in ("negotiating", "ready_to_sign")


@pytest.mark.parametrize(
    "text",
    [
        "Состоялось подписание Протокола о туризме между Россией и Филиппинами.",
        "Визит завершился подписанием Протокола о туризме между Россией и Филиппинами.",
        "They spoke of trade after the signing of the Protocol on Tourism between Russia and the Philippines.",
        "Two ministers witnessed the signing of the Protocol on Tourism between Russia and the Philippines.",
    ],
)
def test_signature_made(text: str) -> None:
    assert only_agreement(text, PUBLISHED).status == "signed"
