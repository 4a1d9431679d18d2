import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bilateral.models import (
    Agreement,
    Article,
    Change,
    Claim,
    DelegationMember,
    Meeting,
    Official,
    Organization,
    Post,
)
from bilateral.selectors.dump import canonical_dump
from bilateral.services.correct import correct
from bilateral.services.records import Cause, key_of
from bilateral.services.settle import settle
from tests.builders import CAYETANO, LAVROV, agreement, meeting, report, talks, user

pytestmark = pytest.mark.django_db


def test_one_report_gives_a_meeting_with_a_delegation_a_side():
    talks("Outlet one")
    held = Meeting.objects.visible().get()
    assert (held.kind, held.status, held.date, held.place, held.country) == (
        "talks",
        "held",
        "2018-08-02",
        "Singapore",
        "SG",
    )
    sides = {d.country: [m.official.name for m in d.members.all()] for d in held.delegations.all()}
    assert sides == {"PH": ["Alan Peter Cayetano"], "RU": ["Sergey Lavrov"]}
    assert {d.country: d.leader.name for d in held.delegations.all()} == {
        "PH": "Alan Peter Cayetano",
        "RU": "Sergey Lavrov",
    }


def test_a_members_organization_is_that_of_their_country_where_both_have_one_of_the_name():
    own = {"organization": "Coast Guard"}
    talks("Outlet one", {**CAYETANO, **own}, {**LAVROV, **own})
    for rows in (
        DelegationMember.objects.values_list("delegation__country", "organization__country"),
        Post.objects.values_list("country", "organization__country"),
    ):
        assert set(rows) == {("PH", "PH"), ("RU", "RU")}


def test_of_two_of_one_country_the_one_that_is_called_so_is_meant_before_one_with_that_alias():
    talks("Outlet one", {**CAYETANO, "organization": "Department of Foreign Affairs"}, LAVROV)
    talks("Another paper", {**CAYETANO, "organization": "Foreign Office"}, LAVROV, date="2019-01-15")
    correct(Organization.objects.get(name="Department of Foreign Affairs"), "alias", "Foreign Office", user())
    settle({key_of(held) for held in Meeting.objects.all()}, Cause())
    named = DelegationMember.objects.filter(delegation__meeting__date="2019-01-15", delegation__country="PH")
    assert named.get().organization.name == "Foreign Office"


def test_every_machine_claim_carries_a_quote_that_is_in_the_text():
    filed = talks("Outlet one")
    claims = Claim.objects.all()
    assert claims.count() > 8
    assert all(filed.text[claim.start : claim.end] == claim.quote for claim in claims)


def test_a_name_that_is_long_in_russian_letters_is_filed():
    institute = "Федеральное государственное бюджетное образовательное учреждение " * 4
    talks("Outlet one", CAYETANO, {**LAVROV, "organization": institute.strip()})
    assert Organization.objects.get(name__startswith="Федеральное").name == institute.strip()


def test_settling_again_changes_nothing():
    talks("Outlet one")
    before, changes = canonical_dump(), Change.objects.count()
    settle({key_of(record) for record in [*Meeting.objects.all(), *Official.objects.all()]}, Cause())
    assert canonical_dump() == before
    assert Change.objects.count() == changes


def test_filing_an_article_twice_changes_nothing():
    talks("Outlet one")
    before = canonical_dump(), Claim.objects.count(), Change.objects.count(), Article.objects.count()
    talks("Outlet one")
    assert (
        canonical_dump(),
        Claim.objects.count(),
        Change.objects.count(),
        Article.objects.count(),
    ) == before


def test_a_second_outlet_adds_a_source_and_its_people():
    talks("Outlet one")
    sorreta = {"name": "Carlos Sorreta", "title": "Ambassador", "country": "PH", "role": "member"}
    talks("Another paper", {**CAYETANO, "name": "Alan Cayetano"}, LAVROV | {"name": "Sergei Lavrov"}, sorreta)
    held = Meeting.objects.visible().get()
    assert (held.sources, held.reports) == (2, 2)
    assert Official.objects.visible().count() == 3
    assert Official.objects.get(country="RU").name in ("Sergey Lavrov", "Sergei Lavrov")


def test_sources_that_disagree_are_shown_as_a_conflict():
    talks("Outlet one")
    talks("Another paper", date="2018-08-03")
    held = Meeting.objects.visible().get()
    assert sorted(held.conflicts["date"]) == ["2018-08-02", "2018-08-03"]


def test_planned_becomes_held_without_becoming_another_meeting():
    talks("Outlet one", status="planned", published_on="2018-08-01")
    planned = Meeting.objects.visible().get()
    talks("Another paper", status="held", published_on="2018-08-03")
    held = Meeting.objects.visible().get()
    assert (held.pk, held.status, held.conflicts) == (planned.pk, "held", {})


def test_the_change_feed_tells_what_changed_and_which_article_did_it():
    first = talks("Outlet one")
    second = talks("Another paper", place="Singapore City")
    held = Meeting.objects.visible().get()
    created, updated = Change.objects.filter(record_type="meeting", record_id=held.pk).order_by("id")
    assert (created.action, created.article_id) == ("created", first.pk)
    assert (updated.action, updated.article_id) == ("updated", second.pk)
    assert updated.fields["sources"] == [1, 2]
    assert updated.version == held.version == 2


def test_an_agreement_takes_its_status_from_acts_of_several_articles():
    title = "Agreement on Fisheries"
    one = "The two sides are negotiating the Agreement on Fisheries."
    report(one, agreements=[agreement(one, title)], published_on="2017-01-10")
    two = "The Agreement on Fisheries was signed on May 2."
    acts = [{"act": "signed", "date": "2017-05-02", "side": "both", "evidence": None}]
    report(
        two,
        agreements=[agreement(two, title, status="signed", date="2017-05-02", actions=acts)],
        published_on="2017-05-03",
    )
    signed = Agreement.objects.visible().get()
    assert (signed.status, signed.date, signed.pending) == ("signed", "2017-05-02", True)
    assert [action.act for action in signed.actions.all()] == ["negotiation", "signed"]
    assert signed.last_evidence_on.isoformat() == "2017-05-03"


def test_an_act_takes_the_day_of_its_meeting_where_sources_tie():
    title = "Protocol on Fisheries"

    def told(outlet, day, published):
        text = (
            f"{outlet}: Alan Peter Cayetano and Sergey Lavrov signed the Protocol on Fisheries in Singapore."
        )
        act = [{"act": "signed", "date": day, "side": "both", "evidence": None}]
        signed = agreement(text, title, "protocol", "signed", date=day, actions=act)
        report(text, [meeting(text, CAYETANO, LAVROV, date=day)], [signed], published_on=published)

    told("Early paper", "2018-08-02", "2018-08-02")
    told("Late magazine", "2018-08-03", "2018-08-09")
    talks("Third outlet")
    assert Meeting.objects.visible().get().date == "2018-08-02"
    signed = Agreement.objects.visible().get()
    assert signed.date == "2018-08-02"
    assert signed.conflicts["date"] == ["2018-08-02", "2018-08-03"]
    assert signed.actions.get().meeting == Meeting.objects.visible().get()


def test_of_the_days_in_dispute_of_an_act_the_one_that_stands_is_first():
    for outlet, day in (("One", "2018-08-02"), ("Two", "2018-08-03"), ("Three", "2018-08-03")):
        text = f"{outlet}: they signed the Protocol on Fisheries in Singapore."
        act = [{"act": "signed", "date": day, "side": "both", "evidence": None}]
        signed = agreement(text, "Protocol on Fisheries", "protocol", "signed", date=day, actions=act)
        report(text, agreements=[signed], published_on="2018-08-05")
    protocol = Agreement.objects.visible().get()
    assert protocol.date == "2018-08-03"
    assert protocol.conflicts["date"] == ["2018-08-03", "2018-08-02"]


def test_settling_many_records_takes_no_more_queries_a_record_than_few(django_assert_max_num_queries):
    for number in range(5):
        talks(f"Outlet {number}", date=f"2018-0{number + 1}-02")
    keys = {key_of(record) for record in Meeting.objects.visible()}
    assert len(keys) == 5
    with django_assert_max_num_queries(30):
        settle(keys, Cause())


def test_many_records_settle_in_as_many_statements_as_a_few():
    for day in range(1, 7):
        talks(f"Outlet {day}", date=f"201{day}-08-02")
    held = list(Meeting.objects.order_by("pk"))
    assert len(held) == 6

    def statements_to_settle(some):
        for one in some:
            one.delegations.first().delete()
            one.topics.clear()
        Meeting.objects.filter(pk__in=[one.pk for one in some]).update(place="Elsewhere")
        with CaptureQueriesContext(connection) as asked:
            settle({key_of(one) for one in some}, Cause())
        return len(asked)

    before = canonical_dump()
    assert statements_to_settle(held[:2]) == statements_to_settle(held[2:])
    assert canonical_dump() == before
