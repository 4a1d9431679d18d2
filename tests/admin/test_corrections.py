"""Saving an admin page writes claims, and nothing but claims."""

from __future__ import annotations

import pytest
from django.contrib.admin.models import LogEntry

from bilateral.models import Agreement, Change, Claim, Meeting, Official, Organization
from bilateral.models.codes import Rank, Stance
from ingest.lexicon import current_lexicon
from tests.builders import FILLER, agreement, report
from tests.builders import meeting as meeting_of

from .builders import SHOIGU, Page, address, errors_of, opened, read_again, saved

pytestmark = pytest.mark.django_db


def persons_claims() -> list[Claim]:
    return list(Claim.objects.filter(rank=Rank.EDITOR).order_by("pk"))


def test_an_unchanged_form_writes_nothing(client, meeting):
    version, changes = meeting.version, Change.objects.count()
    response = saved(client, meeting, opened(client, meeting), reason="just looking")
    assert response.status_code == 302
    assert persons_claims() == []
    assert (meeting.version, Change.objects.count(), LogEntry.objects.count()) == (version, changes, 0)


def test_each_changed_value_is_one_claim_with_name_and_reason(client, editor, meeting):
    saved(
        client,
        meeting,
        opened(client, meeting),
        place="Manila",
        status="planned",
        reason="the palace said so",
    )
    assert [(c.field, c.value, c.author, c.reason) for c in persons_claims()] == [
        ("status", "planned", editor, "the palace said so"),
        ("place", "Manila", editor, "the palace said so"),
    ]
    assert (meeting.place, meeting.status) == ("Manila", "planned")
    assert Change.objects.filter(record_type="meeting", author=editor).count() == 1


def test_a_correction_survives_the_article_being_read_again(client, meeting):
    saved(client, meeting, opened(client, meeting), place="Manila")
    read_again()
    meeting.refresh_from_db()
    assert meeting.place == "Manila"
    assert Claim.objects.filter(field="place", rank=Rank.MACHINE, value="Davao City").exists()


def test_a_blank_is_asserted(client, meeting):
    saved(client, meeting, opened(client, meeting), place="")
    assert [(c.field, c.stance) for c in persons_claims()] == [("place", Stance.NONE)]
    read_again()
    meeting.refresh_from_db()
    assert meeting.place == ""


def test_topics_are_asserted_and_denied_one_by_one(client, meeting):
    saved(client, meeting, opened(client, meeting), topics=["defense", "trade"])
    assert [(c.element, c.stance) for c in persons_claims()] == [("trade", "asserts"), ("maritime", "denies")]
    read_again()
    assert sorted(meeting.topics.values_list("code", flat=True)) == ["defense", "trade"]


def test_an_emptied_list_says_that_there_is_none(client, meeting):
    saved(client, meeting, opened(client, meeting), topics=[])
    assert [(c.field, c.stance) for c in persons_claims()] == [("topic", Stance.NONE)]
    read_again()
    assert not meeting.topics.exists()


def test_a_list_of_earlier_dates_is_asserted(client, meeting):
    saved(client, meeting, opened(client, meeting), previous_dates="2018-07-20,2018-07")
    assert meeting.previous_dates == ["2018-07", "2018-07-20"]


def test_an_unreadable_date_is_refused_in_words(client, meeting):
    response = saved(client, meeting, opened(client, meeting), date="next week", previous_dates="soon")
    assert response.status_code == 200
    assert sum("is not a date that can be read" in message for message in errors_of(response)) == 2
    assert persons_claims() == []


def test_a_removed_member_stays_removed(client, meeting):
    page = opened(client, meeting)
    row = page.row("members", title="Defense Minister")
    saved(client, meeting, page, **{f"{row}-DELETE": "on"})
    (claim,) = persons_claims()
    assert (claim.field, claim.stance, claim.object_official.name) == ("member", "denies", "Sergei Shoigu")
    read_again()
    assert list(meeting.delegations.values_list("members__official__name", flat=True)) == ["Delfin Lorenzana"]


def test_a_members_title_and_role_are_one_claim(client, meeting):
    page = opened(client, meeting)
    row = page.row("members", title="Defense Minister")
    saved(client, meeting, page, **{f"{row}-title": "Minister of Defense", f"{row}-role": "signatory"})
    (claim,) = persons_claims()
    assert claim.value == {"title": "Minister of Defense", "role": "signatory"}
    read_again()
    member = meeting.delegations.get(country="RU").members.get()
    assert (member.title, member.role) == ("Minister of Defense", "signatory")


def test_a_member_is_added_with_everything_the_row_says(client, meeting):
    official = Official.objects.create(name="Eduardo Año", country="PH", version=0)
    page = opened(client, meeting)
    page.add_row("members", side="ph", official=str(official.pk), title="Chief of Staff", role="member")
    assert saved(client, meeting, page).status_code == 302
    members = meeting.delegations.get(country="PH").members.values_list("official__name", "title", "role")
    assert ("Eduardo Año", "Chief of Staff", "member") in list(members)


def test_a_member_is_moved_to_the_other_side(client, meeting):
    page = opened(client, meeting)
    row = page.row("members", title="Defense Minister")
    saved(client, meeting, page, **{f"{row}-side": "PH"})
    assert list(meeting.delegations.values_list("country", flat=True)) == ["PH"]


def test_an_official_named_twice_is_refused(client, meeting):
    page = opened(client, meeting)
    row = page.row("members", title="Defense Minister")
    page.add_row("members", side="PH", official=page.values[f"{row}-official"][0], role="member")
    response = saved(client, meeting, page)
    assert "is named twice" in response.content.decode()
    assert persons_claims() == []


def test_a_removed_delegation_takes_its_members_with_it(client, meeting):
    page = opened(client, meeting)
    saved(client, meeting, page, **{f"{page.row('delegations', country='RU')}-DELETE": "on"})
    assert list(meeting.delegations.values_list("country", flat=True)) == ["PH"]


def test_a_delegations_leader_and_note_are_corrected(client, meeting):
    page = opened(client, meeting)
    ru = meeting.delegations.get(country="RU")
    row = page.row("delegations", country="RU")
    leader = Official.objects.get(name="Delfin Lorenzana")
    saved(client, meeting, page, **{f"{row}-leader": str(leader.pk), f"{row}-note": "two navy officers"})
    (claim,) = persons_claims()
    assert (claim.element, claim.value, claim.object_official) == (
        "RU",
        {"note": "two navy officers"},
        leader,
    )
    ru.refresh_from_db()
    assert (ru.leader, ru.note) == (leader, "two navy officers")


def test_acts_parties_and_signatories_are_corrected(client):
    text = "The Agreement on Defense Cooperation is being negotiated in Manila. Rain fell on the walls."
    report(text, agreements=[agreement(text, "Agreement on Defense Cooperation")])
    record = Agreement.objects.get()
    ministry = Organization.objects.create(name="Ministry of Defense", country="RU", version=0)
    signer = Official.objects.create(name="Sergei Shoigu", country="RU", version=0)
    page = opened(client, record)
    page.add_row("actions", act="signed", side="both", date="2018-09-01")
    page.add_row("parties", organization=str(ministry.pk), country="RU")
    page.add_row("signatories", official=str(signer.pk), country="RU")
    assert saved(client, record, page, topics=["defense"]).status_code == 302
    assert (record.status, record.date) == ("signed", "2018-09-01")
    assert [p.organization for p in record.parties.all()] == [ministry]
    assert [s.official for s in record.signatories.all()] == [signer]

    page = opened(client, record)
    saved(client, record, page, **{f"{page.row('actions', act='signed')}-date": "2018-09-02"})
    assert record.date == "2018-09-02"

    page = opened(client, record)
    saved(client, record, page, **{f"{page.row('actions', act='signed')}-DELETE": "on"})
    assert record.status == "negotiating"


def test_an_alias_added_here_is_read_by_the_next_parse(client, meeting):
    record = Official.objects.get(name="Sergei Shoigu")
    page = opened(client, record)
    page.add_row("aliases", name="Sergey Shoygu")
    assert saved(client, record, page).status_code == 302
    alias = record.aliases.get(name="Sergey Shoygu")
    assert alias.by_editor
    assert alias.folded == "sergey shoygu"
    before = current_lexicon().version
    page = opened(client, record)
    saved(client, record, page, **{f"{page.row('aliases', name='Sergey Shoygu')}-DELETE": "on"})
    assert not record.aliases.filter(name="Sergey Shoygu").exists()
    assert current_lexicon().version != before


def test_a_spelling_that_a_source_used_can_be_denied(client, meeting):
    text = "Sergey Shoygu returned to Davao City." + FILLER
    report(text, [meeting_of(text, {**SHOIGU, "name": "Sergey Shoygu"}, date="2018-08-10")])
    record = Official.objects.get(aliases__name="Sergey Shoygu")
    page = opened(client, record)
    (other,) = record.aliases.exclude(name=record.name).values_list("name", flat=True)
    saved(client, record, page, **{f"{page.row('aliases', name=other)}-DELETE": "on"})
    assert list(record.aliases.values_list("name", flat=True)) == [record.name]


def test_the_date_of_an_act_that_is_told_cannot_be_emptied_silently(client):
    text = "The Accord on Fisheries was signed in Manila on Friday. Rain fell on the old walls all day."
    act = {"act": "signed", "side": "both", "date": "2018-08-03"}
    report(
        text,
        agreements=[
            agreement(text, "Accord on Fisheries", status="signed", date="2018-08-03", actions=[act])
        ],
    )
    record = Agreement.objects.get()
    page = opened(client, record)
    response = saved(client, record, page, **{f"{page.row('actions', act='signed')}-date": ""})
    assert any("remove the whole row" in message for message in errors_of(response))


def test_a_post_gets_its_term(client, meeting):
    record = Official.objects.get(name="Sergei Shoigu")
    page = opened(client, record)
    row = page.row("posts", title="Defense Minister")
    saved(client, record, page, **{f"{row}-period": "2012-11/2024-05"})
    post = record.posts.get()
    assert (post.title, post.period, post.period_latest.isoformat()) == (
        "Defense Minister",
        "2012-11/2024-05",
        "2024-05-31",
    )


def test_a_part_that_is_told_cannot_be_emptied_silently(client, meeting):
    page = opened(client, meeting)
    row = page.row("members", title="Defense Minister")
    response = saved(client, meeting, page, **{f"{row}-title": ""})
    assert response.status_code == 200
    assert any("remove the whole row" in message for message in errors_of(response))


def test_a_new_record_settles_from_the_editors_claims_alone(client, editor):
    page = Page(client.get(address(Meeting, "add")).content.decode(), "meeting_form")
    sent = {
        **page.values,
        "kind": ["talks"],
        "date": ["2019-10"],
        "place": ["Sochi"],
        "country": ["ru"],
        "topics": ["trade"],
    }
    assert client.post(address(Meeting, "add"), sent).status_code == 302
    meeting = Meeting.objects.get()
    assert (meeting.kind, meeting.date, meeting.place, meeting.country) == ("talks", "2019-10", "Sochi", "RU")
    assert meeting.version == 1
    assert {claim.author for claim in persons_claims()} == {editor}
    assert Change.objects.get().action == "created"


def test_derived_columns_have_no_field(client, meeting):
    names = set(opened(client, meeting).values)
    assert names.isdisjoint({"sources", "reports", "version", "conflicts", "date_earliest", "withdrawn_at"})
