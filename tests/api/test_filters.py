"""Filters: what they keep, and what an unknown word or a bad value gets."""

from __future__ import annotations

import pytest
import time_machine
from django.db import connection
from django.http import QueryDict
from django.test import Client

from bilateral.api.resources.articles import ARTICLES
from bilateral.api.urls import RESOURCES
from bilateral.models import Agreement, AgreementParty, Claim, Meeting, Post, Topic

from . import builders

pytestmark = pytest.mark.django_db


def found(client: Client, address: str) -> set[int]:
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == 200, answer.json()
    return {row["id"] for row in answer.json()["results"]}


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("from=2017-05", {"2017", "2017-05-23", "2018-08-16/.."}),
        ("to=2017-05", {"2017", "2017-05-23", "2016-12"}),
        ("from=2017-05-24&to=2017-05-24", {"2017"}),
        ("from=2020", {"2018-08-16/.."}),
        ("from=2016-12-31&to=2016-12-31", {"2016-12"}),
    ],
)
def test_dates_are_kept_when_they_may_overlap(reader: Client, query: str, kept: set[str]) -> None:
    made = {
        date: builders.meeting(date).pk for date in ("2017", "2017-05-23", "2016-12", "2018-08-16/..", "")
    }
    assert found(reader, f"meetings?{query}") == {made[date] for date in kept}


def test_meetings_by_what_was_said_of_them(reader: Client) -> None:
    full = builders.full_meeting()
    other = builders.meeting(
        "2018", kind="visit", status="planned", place="Moscow", topics=("energy",), sources=3
    )
    member = builders.leader(full, "PH")
    for query in (
        "side=RU",
        "kind=talks",
        "status=held",
        "topic=security",
        f"official={member.pk}",
        f"organization={member.organization_id}",
        "place=davao",
        "country=ph",
        "q=lavrov",
        "q=Davao",
    ):
        assert found(reader, f"meetings?{query}") == {full.pk}, query
    assert found(reader, "meetings?min_sources=2") == {other.pk}
    assert found(reader, "meetings?kind=visit&kind=talks") == {full.pk, other.pk}
    assert found(reader, "meetings?kind=visit&status=held") == set()


@time_machine.travel("2017-06-10T04:00:00Z", tick=False)
def test_plans_whose_day_has_passed_are_unconfirmed(reader: Client) -> None:
    passed = builders.meeting("2017-05", status="planned")
    ahead = builders.meeting("2017-07", status="planned")
    held = builders.meeting("2017-05-23")
    undated = builders.meeting("", status="possible")
    assert found(reader, "meetings?unconfirmed=true") == {passed.pk}
    assert found(reader, "meetings?unconfirmed=false") == {ahead.pk, held.pk, undated.pk}
    assert reader.get(f"/api/v1/meetings/{passed.pk}").json()["unconfirmed"] is True


@time_machine.travel("2017-12-31T17:00:00Z", tick=False)  # already 2018 in Manila
def test_agreements_pending_overdue_and_silent(reader: Client) -> None:
    waiting = builders.agreement("Waiting", expected="2018-05", last_evidence_on="2017-12-30")
    late = builders.agreement("Late", expected="2017", last_evidence_on="2017-12-30")
    quiet = builders.agreement("Quiet", last_evidence_on="2017-05-24")
    done = builders.agreement(
        "Done", expected="2017", pending=False, status="in_force", last_evidence_on="2017-01-01"
    )
    assert found(reader, "agreements?pending=true") == {waiting.pk, late.pk, quiet.pk}
    assert found(reader, "agreements?pending=false") == {done.pk}
    assert found(reader, "agreements?overdue=true") == {late.pk}
    assert found(reader, "agreements?overdue=false") == {waiting.pk, quiet.pk, done.pk}
    assert found(reader, "agreements?silent=true") == {quiet.pk}
    assert found(reader, "agreements?expected_before=2018-01-01") == {late.pk, done.pk}
    row = reader.get(f"/api/v1/agreements/{quiet.pk}").json()
    assert (row["silent"], row["days_silent"], row["overdue"]) == (True, 222, False)


def test_agreements_by_title_kind_topic_and_party(reader: Client) -> None:
    ministry = builders.organization()
    wanted = builders.agreement("Agreement on Defense Cooperation", kind="mou", status="signed")
    wanted.topics.set(Topic.objects.filter(code="defense"))
    AgreementParty.objects.create(agreement=wanted, organization=ministry, country="PH")
    builders.agreement("Contract for helicopters", kind="contract")
    for query in ("q=defense", "kind=mou", "status=signed", "topic=defense", f"organization={ministry.pk}"):
        assert found(reader, f"agreements?{query}") == {wanted.pk}, query


def test_agreements_by_the_date_of_their_status_and_the_meeting_of_an_act(reader: Client) -> None:
    talks = builders.meeting("2017-05-24")
    same_talks = builders.meeting("2017-05", merged_into=talks)
    signed, undated = builders.agreement("Signed"), builders.agreement("Undated")
    Agreement.objects.filter(pk=signed.pk).update(**builders.dated("date", "2017-05"))
    signed.actions.update(meeting=talks)
    for query in (f"meeting={talks.pk}", f"meeting={same_talks.pk}", "from=2017-05-24", "from=2016&to=2017"):
        assert found(reader, f"agreements?{query}") == {signed.pk}, query
    assert found(reader, "agreements?from=2018") == set()
    (act,) = reader.get(f"/api/v1/agreements/{signed.pk}").json()["actions"]
    assert act["meeting"] == {
        "id": talks.pk,
        "url": f"http://testserver/api/v1/meetings/{talks.pk}",
        "name": "2017-05-24",
    }
    (act,) = reader.get(f"/api/v1/agreements/{undated.pk}/actions").json()["results"]
    assert act["meeting"] is None


def test_meetings_where_two_were_together(reader: Client) -> None:
    full = builders.full_meeting()
    one, other = builders.leader(full, "PH"), builders.leader(full, "RU")
    alone = builders.meeting()
    builders.delegation(alone, "PH", one)
    assert found(reader, f"meetings?official={one.pk}") == {full.pk, alone.pk}
    assert found(reader, f"meetings?official={one.pk}&counterpart={other.pk}") == {full.pk}


def test_records_whose_sources_contradict_each_other(reader: Client) -> None:
    plain, disputed = builders.meeting(), builders.meeting()
    Meeting.objects.filter(pk=disputed.pk).update(conflicts={"place": ["Sochi", "Moscow"]})
    assert found(reader, "meetings?conflicts=true") == {disputed.pk}
    assert found(reader, "meetings?conflicts=false") == {plain.pk}


def test_officials_are_found_by_any_spelling_and_by_any_post(reader: Client) -> None:
    ministry = builders.organization("Department of Agriculture")
    wanted = builders.official("Emmanuel Piñol", title="Agriculture Secretary")
    Post.objects.create(official=wanted, title="Agriculture Secretary", organization=ministry)
    builders.official("Sergey Lavrov", country="RU")
    for query in ("q=pinol", "q=Piñol", "q=agriculture", "country=PH", f"organization={ministry.pk}"):
        assert found(reader, f"officials?{query}") == {wanted.pk}, query
    assert found(reader, f"posts?official={wanted.pk}") == set(wanted.posts.values_list("pk", flat=True))


def test_delegations_by_side_leader_member_and_meeting(reader: Client) -> None:
    full = builders.full_meeting()
    home, guest = full.delegations.get(country="PH"), full.delegations.get(country="RU")
    assert found(reader, "delegations?side=PH") == {home.pk}
    assert found(reader, f"delegations?leader={guest.leader_id}") == {guest.pk}
    assert found(reader, f"delegations?organization={builders.leader(full, 'PH').organization_id}") == {
        home.pk
    }
    assert found(reader, f"delegations?meeting={full.pk}") == {home.pk, guest.pk}
    member = home.members.get(role="member").official_id
    assert found(reader, f"delegations?official={member}") == {home.pk}
    builders.delegation(builders.meeting("2019"), "PH")
    assert found(reader, "delegations?from=2017&to=2017-02") == {home.pk, guest.pk}


def test_articles_by_state_publisher_and_day(reader: Client) -> None:
    outlet = builders.publisher()
    feed = builders.source(publisher=outlet)
    wanted = builders.article(
        publisher=outlet,
        source=feed,
        language="fil",
        published_on="2017-02-18",
        settled_at="2026-11-25T01:00:00Z",
    )
    builders.article("Rice prices rose.", state="irrelevant", published_on="2018-01-01")
    queries = (
        "state=reconciled",
        f"publisher={outlet.pk}",
        "published_from=2017&published_to=2017-02",
        "q=davao",
        f"source={feed.pk}",
        "language=fil",
        "settled_since=2026-11-25T01:00:00Z",
    )
    for query in queries:
        assert found(reader, f"articles?{query}") == {wanted.pk}, query
    told = reader.get(f"/api/v1/articles/{wanted.pk}").json()["source"]
    assert (told["id"], told["name"]) == (feed.pk, feed.name)


def test_a_claim_leads_to_the_article_that_a_person_quotes(reader: Client) -> None:
    quoted, record = builders.article(), builders.meeting()
    claim = Claim.objects.create(
        meeting=record,
        field="place",
        value="Davao City",
        rank=3,
        author=builders.account("editor"),
        source=quoted,
        quote="Davao City",
        start=quoted.text.index("Davao City"),
        end=quoted.text.index("Davao City") + 10,
    )
    told = reader.get(f"/api/v1/claims/{claim.pk}").json()
    assert told["article"]["id"] == quoted.pk
    assert told["web_url"] == f"http://testserver/articles/{quoted.pk}/#e-{claim.pk}"
    read = builders.claim(record, "place", "Davao City", quoted)
    builders.claim(record, "place", "Davao City", builders.article())
    assert found(reader, f"claims?article={quoted.pk}") == {claim.pk, read.pk}


def test_claims_of_one_record_with_those_of_records_merged_into_it(reader: Client) -> None:
    stands, merged, other = builders.meeting(), builders.meeting(), builders.meeting()
    source = builders.article()
    wanted = {builders.claim(record, "place", "Davao City", source).pk for record in (stands, merged)}
    builders.claim(other, "place", "Davao City", source)
    merged.merged_into = stands
    merged.save()
    assert found(reader, f"claims?record=meeting/{stands.pk}") == wanted
    assert found(reader, f"claims?record=meeting/{stands.pk}&field=date") == set()
    assert found(reader, "claims?rank=editor") == set()


def test_a_record_that_was_merged_away_filters_as_the_one_that_stands_for_it(reader: Client) -> None:
    kept, ministry = builders.official(), builders.organization()
    gone = builders.official("A. P. Cayetano", merged_into=kept)
    office = builders.organization("DFA", merged_into=ministry)
    visit = builders.meeting()
    same_visit = builders.meeting("2017-02-17", merged_into=visit)
    held = builders.meeting("2017-02-16", part_of=visit)
    side = builders.delegation(held, "PH", kept)
    side.members.update(organization=ministry)
    post = Post.objects.create(official=kept, organization=ministry, title="Secretary")
    pact = builders.agreement()
    AgreementParty.objects.create(agreement=pact, organization=ministry, country="PH")
    for query, wanted in (
        (f"meetings?official={gone.pk}", held.pk),
        (f"meetings?organization={office.pk}", held.pk),
        (f"meetings?part_of={same_visit.pk}", held.pk),
        (f"delegations?official={gone.pk}", side.pk),
        (f"delegations?leader={gone.pk}", side.pk),
        (f"posts?official={gone.pk}&organization={office.pk}", post.pk),
        (f"agreements?organization={office.pk}", pact.pk),
    ):
        assert found(reader, query) == {wanted}, query


def test_claims_of_a_retracted_article_are_silent(reader: Client) -> None:
    builders.claim(
        builders.meeting(), "place", "Davao City", builders.article(retracted_at="2026-01-01T00:00:00Z")
    )
    assert found(reader, "claims") == set()


@pytest.mark.parametrize(
    ("query", "name", "nearest"),
    [
        ("topik=defense", "topik", "topic"),
        ("stauts=held", "stauts", "status"),
        ("topic=defence", "topic", "defense"),
        ("status=hold", "status", "held"),
        ("fields=plase", "fields", "place"),
        ("expand=claim", "expand", "claims"),
        ("order=-dat", "order", "-date"),
        ("unconfirmed=yes", "unconfirmed", "true"),
        ("from=2017-13", "from", None),
        ("official=seven", "official", None),
        ("official=99999999999999999999999", "official", None),
        ("page_size=0", "page_size", None),
        ("q=", "q", None),
        ("side=PHL", "side", None),
        ("place=a&place=b", "place", None),
        ("updated_since=yesterday", "updated_since", None),
        ("updated_since=2017-02-31T00:00:00Z", "updated_since", None),
        (f"official={'0' * 21}{2**63}", "official", None),
        (f"official={'1' * 4500}", "official", None),
        ("from=Y1E999", "from", None),
        ("q=%CC%81", "q", None),
    ],
)
def test_an_unknown_word_or_a_bad_value_is_told_with_the_nearest_right_one(
    reader: Client, query: str, name: str, nearest: str | None
) -> None:
    answer = reader.get(f"/api/v1/meetings?{query}")
    problem = answer.json()
    assert answer.status_code == 400
    assert problem["type"].endswith("/api/v1/problems#invalid-query")
    fault = problem["errors"][0]
    assert (fault["in"], fault["name"], fault["nearest"]) == ("query", name, nearest)
    assert fault["detail"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Москва", {"Moscow", "the Kremlin, Moscow", "Kremlin"}),
        ("в Москве", set()),
        ("Москве", {"Moscow", "the Kremlin, Moscow", "Kremlin"}),
        ("moscow", {"Moscow", "the Kremlin, Moscow", "Kremlin"}),
        ("Kremlin", {"the Kremlin, Moscow", "Kremlin"}),
        ("Maynila", {"Manila", "Malacañang"}),
        ("Lungsod ng Davao", {"Davao City"}),
        ("Давао", {"Davao City"}),
        ("davao", {"Davao City"}),
    ],
)
def test_a_place_is_found_by_its_english_filipino_and_russian_names(
    reader: Client, words: str, names: set[str]
) -> None:
    for name, country in (
        *((name, "RU") for name in ("Moscow", "the Kremlin, Moscow", "Kremlin", "Sochi")),
        *((name, "PH") for name in ("Manila", "Malacañang", "Davao City", "Cebu City")),
    ):
        builders.meeting(place=name, country=country)
    rows = reader.get("/api/v1/meetings", {"place": words}).json()["results"]
    assert {row["place"] for row in rows} == names


def test_zeros_before_a_number_are_nothing_however_many(reader: Client) -> None:
    made = builders.meeting(sources=2)
    assert found(reader, f"meetings?min_sources={'0' * 5000}2") == {made.pk}


def test_a_set_of_dates_open_at_an_end_is_a_date(reader: Client) -> None:
    later = builders.meeting("2018")
    builders.meeting("2016")
    assert found(reader, "meetings?from=[2017..]") == {later.pk}


def test_the_words_of_an_error_name_the_parameter(reader: Client) -> None:
    problem = reader.get("/api/v1/meetings?page_size=0&topik=x").json()
    assert problem["detail"].split(" ")[0] == "topik:"
    assert "page_size: Write a whole number, 1 or more." in problem["detail"]


def test_claims_on_a_field_that_no_record_has_are_an_error(reader: Client) -> None:
    (fault,) = reader.get("/api/v1/claims?field=plase").json()["errors"]
    assert (fault["name"], fault["nearest"]) == ("field", "place")


@pytest.mark.parametrize("address", ["topics", "topics/defense"])
def test_what_has_no_choice_of_fields_says_so(reader: Client, address: str) -> None:
    (fault,) = reader.get(f"/api/v1/{address}?fields=name").json()["errors"]
    assert (fault["name"], fault["detail"]) == (
        "fields",
        "There is no such parameter. This address takes none.",
    )


def test_all_faults_of_a_query_are_told_at_once(reader: Client) -> None:
    problem = reader.get("/api/v1/meetings?topik=x&status=hold&page_size=-1").json()
    assert {fault["name"] for fault in problem["errors"]} == {"topik", "status", "page_size"}


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("meetings?from=2018&to=2017-05", "to"),
        ("posts?from=2017-06-01&to=2017-05-31", "to"),
        ("articles?published_from=2017&published_to=2016", "published_to"),
    ],
)
def test_a_period_that_ends_before_it_begins_is_told(reader: Client, query: str, name: str) -> None:
    answer = reader.get(f"/api/v1/{query}")
    assert answer.status_code == 400
    assert [fault["name"] for fault in answer.json()["errors"]] == [name]


def test_a_period_of_one_day_or_within_one_vague_date_is_none_turned_round(reader: Client) -> None:
    for query in ("from=2017-05-31&to=2017-05", "from=2017-05&to=2017", "from=2017-05-31&to=2017-05-31"):
        assert found(reader, f"meetings?{query}") == set()


def test_a_detail_takes_no_filters(reader: Client) -> None:
    made = builders.meeting()
    assert reader.get(f"/api/v1/meetings/{made.pk}?status=held").status_code == 400


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.name)
def test_every_filter_takes_the_example_that_the_document_gives(reader: Client, resource: object) -> None:
    for parameter in resource.parameters:  # type: ignore[attr-defined]
        found(reader, f"{resource.name}?{parameter.name}={parameter.example}")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("name", "index"),
    [("submitted_since", "article_by_submission"), ("settled_since", "article_by_settling")],
)
def test_what_is_new_since_a_moment_is_found_by_an_index(name: str, index: str) -> None:
    question = ARTICLES.read_list_query(QueryDict(f"{name}=2026-11-25T00:00:00Z"))
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")  # a table of a few rows is read whole
    assert index in question.narrow(ARTICLES.rows()).order_by().explain()
