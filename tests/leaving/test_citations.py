"""Citations: the sources with the day of access, in words and as BibTeX."""

from __future__ import annotations

import pytest
import time_machine
from django.test import Client

from bilateral.models import Article, Meeting
from tests.api import builders
from tests.builders import talks

pytestmark = pytest.mark.django_db


def test_a_record_is_cited_with_its_sources_and_the_days_of_access(viewer: Client) -> None:
    with time_machine.travel("2018-08-05T20:00:00Z", tick=False):  # the sixth in Manila
        talks("Wire", publisher="Sample wire")
    Article.objects.update(url="https://news.example/talks_1")
    meeting = Meeting.objects.get()
    with time_machine.travel("2019-01-02T04:00:00Z", tick=False):
        html = viewer.get(f"/cite/meeting/{meeting.pk}/").content.decode()
        bibtex = viewer.get(f"/cite/meeting/{meeting.pk}/?format=bibtex").content.decode()
    assert (
        "Sample wire, “Wire: Alan Peter Cayetano met Sergey Lavrov in Singapore on Thursday”, 3 Aug 2018, "
        "https://news.example/talks_1, accessed 6 Aug 2018." in html
    )
    assert f"http://testserver/meetings/{meeting.pk}/, accessed 2 Jan 2019." in html
    assert "urldate = {2018-08-06}," in bibtex
    assert "date = {2018-08-03}," in bibtex
    assert bibtex.count("{") == bibtex.count("}")


def test_an_article_is_cited_and_hostile_titles_stay_text(viewer: Client) -> None:
    made = builders.article(title="100% {\\evil} <b>_x")
    html = viewer.get(f"/cite/article/{made.pk}/").content.decode()
    assert "<b>_x" not in html
    bibtex = viewer.get(f"/cite/article/{made.pk}/?format=bibtex").content.decode()
    assert "title = {{100\\% evil <b>\\_x}}," in bibtex


def test_record_and_article_pages_lead_to_their_citation(viewer: Client) -> None:
    talks("Wire")
    meeting, article = Meeting.objects.get(), Article.objects.get()
    assert f'href="/cite/meeting/{meeting.pk}/"' in viewer.get(f"/meetings/{meeting.pk}/").content.decode()
    assert f'href="/cite/article/{article.pk}/"' in viewer.get(f"/articles/{article.pk}/").content.decode()
    assert viewer.get("/cite/dinner/1/").status_code == 404
    unknown = viewer.get(f"/cite/meeting/{meeting.pk}/?format=ris")
    assert unknown.status_code == 404
    assert "There are: bibtex, text." in unknown.content.decode()
    assert viewer.get("/cite/meeting/999999/").status_code == 404
