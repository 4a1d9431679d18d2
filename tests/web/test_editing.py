"""Correcting a value of a record in the browser: what is written, and what happens to two editors on one record."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from bilateral.models import Agreement, Claim, Meeting
from bilateral.models.codes import Rank
from bilateral.models.correctable import FIELDS
from bilateral.services import correct, merge, roles
from tests import builders as filing
from tests.api import builders

from .conftest import logged_in


@pytest.fixture
def meeting(db: Any) -> Meeting:
    filing.talks("Outlet one", topics=["trade"])
    return Meeting.objects.get()


def fix(client: Client, meeting: Meeting, field: str, query: str = "", **form: Any) -> Any:
    form.setdefault("version", meeting.version)
    return client.post(f"/meetings/{meeting.pk}/fix/{field}/{query}", form)


def test_a_correction_stands_with_its_reason_and_is_shown_on_the_page(
    editor: Client, meeting: Meeting
) -> None:
    response = fix(editor, meeting, "place", value="Davao City", reason="The ministry says so.")
    assert response["Location"] == f"/meetings/{meeting.pk}/"
    meeting.refresh_from_db()
    assert meeting.place == "Davao City"
    html = editor.get(f"/meetings/{meeting.pk}/").content.decode()
    assert "The ministry says so." in html
    assert f"/meetings/{meeting.pk}/fix/place/" in html


def test_what_was_saved_is_told_in_the_words_of_the_page(editor: Client, meeting: Meeting) -> None:
    fix(editor, meeting, "date", value="2018-08~")
    html = editor.get(f"/meetings/{meeting.pk}/").content.decode()
    assert "Saved, in your name: date: around Aug 2018 · talks, Singapore, around Aug 2018." in html


def test_a_date_is_typed_as_the_page_shows_it(editor: Client, meeting: Meeting) -> None:
    fix(editor, meeting, "date", value="2–3 Aug 2018")
    meeting.refresh_from_db()
    assert meeting.date == "2018-08-02/2018-08-03"


def test_a_form_begins_with_the_date_as_the_page_shows_it(editor: Client, meeting: Meeting) -> None:
    correct.correct(meeting, "date", "2018-08-02/2018-08-03", builders.account(roles.EDITOR))
    form = editor.get(f"/meetings/{meeting.pk}/fix/date/").context["form"]
    assert form["value"].value() == "2–3 Aug 2018"
    meeting.refresh_from_db()
    fix(editor, meeting, "date", value="2–3 Aug 2018")
    assert "nothing was saved" in editor.get("/").content.decode()


def test_who_was_added_is_told_and_sits_with_the_country_they_serve(editor: Client, meeting: Meeting) -> None:
    builders.official("Igor Morgulov", country="RU")
    fix(editor, meeting, "member", "?new=1", object="Morgulov", role="member")
    members = meeting.delegations.get(country="RU").members.all()
    assert "Igor Morgulov" in [member.official.name for member in members]
    assert not meeting.delegations.filter(country="").exists()
    assert "Saved, in your name: member: Igor Morgulov" in editor.get("/").content.decode()


def test_a_member_whom_sources_seat_elsewhere_stays_there(editor: Client, meeting: Meeting) -> None:
    lavrov = builders.leader(meeting, "RU")
    correct.correct(lavrov, "country", "PH", builders.account(roles.EDITOR))
    fix(editor, meeting, "member", f"?object=%23{lavrov.pk}", object=f"#{lavrov.pk}", title="Minister")
    assert meeting.delegations.get(country="RU").members.filter(official=lavrov).exists()


def test_a_value_that_sources_dispute_is_chosen_with_two_clicks(editor: Client, meeting: Meeting) -> None:
    filing.talks("Outlet two", topics=["trade"], place="Sentosa")
    meeting.refresh_from_db()
    assert set(meeting.conflicts["place"]) == {"Singapore", "Sentosa"}
    html = editor.get(f"/meetings/{meeting.pk}/").content.decode()
    address = f"/meetings/{meeting.pk}/fix/place/?chosen=Sentosa"
    assert f'href="{address}"' in html
    assert editor.get(address).context["form"]["value"].value() == "Sentosa"
    assert "chosen=" not in logged_in(roles.VIEWER).get(f"/meetings/{meeting.pk}/").content.decode()
    fix(editor, meeting, "place", "?chosen=Sentosa", value="Sentosa")
    meeting.refresh_from_db()
    assert (meeting.place, meeting.conflicts) == ("Sentosa", {})


def test_a_record_is_withdrawn_from_where_it_is_corrected(editor: Client, meeting: Meeting) -> None:
    html = editor.get(f"/meetings/{meeting.pk}/fix/").content.decode()
    assert f'action="/meetings/{meeting.pk}/withdraw/"' in html


def test_a_correction_is_taken_back(editor: Client, meeting: Meeting) -> None:
    fix(editor, meeting, "place", value="Davao City")
    claim = Claim.objects.get(field="place", rank=Rank.EDITOR)
    editor.post(f"/claims/{claim.pk}/take-back/")
    meeting.refresh_from_db()
    assert meeting.place == "Singapore"


def test_two_editors_on_one_value_see_both_versions_and_nothing_is_lost(
    editor: Client, meeting: Meeting
) -> None:
    seen = meeting.version
    colleague = builders.account(roles.EDITOR)
    correct.correct(meeting, "place", "Sentosa", colleague, reason="As the host said.")
    response = fix(editor, meeting, "place", value="Davao City", reason="A misprint.", version=seen)
    html = response.content.decode()
    assert response.status_code == 409
    for words in (
        "Singapore",
        "Sentosa",
        "Davao City",
        colleague.username,
        "As the host said.",
        "A misprint.",
    ):
        assert words in html
    meeting.refresh_from_db()
    assert meeting.place == "Sentosa"
    assert f'name="version" value="{meeting.version}"' in html
    fix(editor, meeting, "place", value="Davao City", reason="A misprint.")
    meeting.refresh_from_db()
    assert meeting.place == "Davao City"


def test_a_form_without_its_version_saves_nothing(editor: Client, meeting: Meeting) -> None:
    assert fix(editor, meeting, "place", value="Davao City", version="").status_code == 409
    meeting.refresh_from_db()
    assert meeting.place == "Singapore"


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("date", "18 Feb", "date"),
        ("country", "Atlantis", "is no country known here"),
        ("status", "over", "Select a valid choice"),
    ],
)
def test_what_a_field_cannot_take_is_said_and_kept_in_the_form(
    editor: Client, meeting: Meeting, field: str, value: str, words: str
) -> None:
    response = fix(editor, meeting, field, value=value, reason="Because.")
    html = response.content.decode()
    assert response.status_code == 422
    assert words in html
    assert "Because." in html
    assert not Claim.objects.filter(rank=Rank.EDITOR).exists()


@pytest.mark.parametrize("written", ["Russia", "russia", "RU", " ru ", "Россия"])
def test_a_country_is_given_by_its_name_or_its_code(editor: Client, meeting: Meeting, written: str) -> None:
    editor.cookies["django_language"] = "ru"
    assert fix(editor, meeting, "country", value=written, reason="Seen.").status_code == 302
    meeting.refresh_from_db()
    assert meeting.country == "RU"
    assert 'value="Россия"' in editor.get(f"/meetings/{meeting.pk}/fix/country/").content.decode()


def test_an_element_is_corrected_in_its_place(editor: Client, meeting: Meeting) -> None:
    fix(editor, meeting, "topic", "?value=trade", value="energy")
    assert [topic.code for topic in meeting.topics.all()] == ["energy"]


def test_an_element_is_taken_out_and_another_put_in(editor: Client, meeting: Meeting) -> None:
    lavrov = builders.leader(meeting, "RU")
    fix(editor, meeting, "member", f"?object=%23{lavrov.pk}", object=f"#{lavrov.pk}", stance="denies")
    assert not meeting.delegations.filter(members__official=lavrov).exists()
    builders.official("Igor Morgulov", country="RU")
    meeting.refresh_from_db()
    fix(
        editor,
        meeting,
        "member",
        "?new=1",
        object="Morgulov",
        role="member",
        country="RU",
        title="Deputy Minister",
    )
    member = meeting.delegations.get(country="RU").members.get()
    assert (member.official.name, member.title) == ("Igor Morgulov", "Deputy Minister")


def test_an_act_that_moves_to_another_day_is_one_act(editor: Client, db: Any) -> None:
    text = "The Treaty on Ports was signed in Manila." + filing.FILLER
    told = filing.agreement(text, "Treaty on Ports", status="signed")
    told["actions"] = [
        {"act": "negotiation", "date": "2018-05", "side": "both", "evidence": filing.quote(text, "signed")}
    ]
    filing.report(text, agreements=[told])
    agreement = Agreement.objects.get()
    editor.post(
        f"/agreements/{agreement.pk}/fix/act/?act=negotiation&side=both&date=2018-05",
        {"act": "negotiation", "side": "both", "date": "2018-06", "version": agreement.version},
    )
    assert [action.date for action in agreement.actions.filter(act="negotiation")] == ["2018-06"]


def test_every_field_of_every_type_has_a_form(editor: Client, meeting: Meeting) -> None:
    records: list[Any] = [
        meeting,
        builders.agreement(),
        builders.official("Ramon Lopez"),
        builders.organization(),
    ]
    for record in records:
        kind = f"{record._meta.model_name}s"
        listing = editor.get(f"/{kind}/{record.pk}/fix/").content.decode()
        for field in FIELDS[record._meta.model_name]:
            if field == "withdrawn":
                continue
            address = f"/{kind}/{record.pk}/fix/{field}/"
            assert address in listing
            assert editor.get(f"{address}?new=1").status_code == 200, address


@pytest.mark.parametrize(
    ("kind", "field", "form"),
    [
        ("official", "alias", {"value": "R. Lopez"}),
        ("official", "post", {"title": "Trade Secretary"}),
        ("organization", "alias", {"value": "The Manila ministry"}),
        ("meeting", "previous_date", {"value": "2018-07"}),
        ("meeting", "topic", {"value": "energy"}),
        ("meeting", "member", {"object": "Ramon Lopez", "role": "member", "country": "PH"}),
        ("meeting", "delegation", {"element": "PH", "object": "Ramon Lopez"}),
        ("agreement", "act", {"act": "signed", "side": "both", "date": "2018-07"}),
        ("agreement", "party", {"object": "The ministry", "country": "RU"}),
        ("agreement", "signatory", {"object": "Ramon Lopez", "country": "PH"}),
        ("agreement", "topic", {"value": "energy"}),
    ],
)
def test_an_element_of_every_list_can_be_added(
    editor: Client, meeting: Meeting, kind: str, field: str, form: dict[str, str]
) -> None:
    records: dict[str, Any] = {
        "meeting": meeting,
        "agreement": builders.agreement(),
        "official": builders.official("Ramon Lopez"),
        "organization": builders.organization("The ministry"),
    }
    record = records[kind]
    record.refresh_from_db()
    response = editor.post(f"/{kind}s/{record.pk}/fix/{field}/?new=1", form | {"version": record.version})
    assert response.status_code == 302, response.content.decode()
    assert Claim.objects.get(field=field, rank=Rank.EDITOR).stance == "asserts"


def test_a_field_that_is_none_and_a_record_that_is_none_are_not_found(
    editor: Client, meeting: Meeting
) -> None:
    assert editor.get(f"/meetings/{meeting.pk}/fix/colour/").status_code == 404
    assert editor.get(f"/meetings/{meeting.pk}/fix/withdrawn/").status_code == 404
    assert editor.get("/meetings/987654/fix/").status_code == 404
    assert editor.get(f"/meetings/{10**25}/fix/").status_code == 404


def test_no_address_leads_out_of_the_site(editor: Client, meeting: Meeting) -> None:
    response = fix(editor, meeting, "place", value="Davao City", next="https://example.org/")
    assert response["Location"] == f"/meetings/{meeting.pk}/"


def test_a_viewer_is_shown_no_way_to_correct(meeting: Meeting) -> None:
    viewer = logged_in(roles.VIEWER)
    assert "/fix/" not in viewer.get(f"/meetings/{meeting.pk}/").content.decode()
    assert fix(viewer, meeting, "place", value="Davao City").status_code == 403


def test_what_was_typed_on_a_record_that_was_merged_meanwhile_is_shown_beside_the_one_that_stands(
    editor: Client, meeting: Meeting
) -> None:
    other = builders.meeting()
    merge.merge(other, meeting, builders.account(roles.EDITOR))
    response = fix(editor, meeting, "place", value="Camp Aguinaldo", reason="A photo.")
    html = response.content.decode()
    assert response.status_code == 409
    assert "merged into another while you had it open" in html
    assert 'value="Camp Aguinaldo"' in html
    assert 'value="A photo."' in html
    assert f'action="/meetings/{other.pk}/fix/place/' in html
    other.refresh_from_db()
    assert other.place != "Camp Aguinaldo"
    fix(editor, other, "place", value="Camp Aguinaldo")
    other.refresh_from_db()
    assert other.place == "Camp Aguinaldo"


def test_of_two_editors_the_second_sees_the_list_as_it_stands(editor: Client, meeting: Meeting) -> None:
    seen = meeting.version
    correct.correct(meeting, "place", "Davao City", builders.account(roles.EDITOR))
    html = fix(editor, meeting, "topic", "?new=1", value="energy", version=seen).content.decode()
    stands = html[html.index("As it is now") : html.index("What you typed")]
    assert "trade" in stands
