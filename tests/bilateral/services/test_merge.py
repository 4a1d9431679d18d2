import re

import psycopg
import pytest
import time_machine
from django.db import OperationalError, connection, transaction
from django.test.utils import CaptureQueriesContext

from bilateral.models import (
    Agreement,
    AgreementAction,
    DelegationMember,
    Judgement,
    Meeting,
    Mention,
    Official,
    Organization,
    Post,
    Unsettled,
)
from bilateral.selectors.dump import canonical_dump
from bilateral.services import merge as judging
from bilateral.services import records, settle, unsettled
from bilateral.services.correct import correct
from bilateral.services.withdraw import withdraw
from tests.builders import CAYETANO, FILLER, LAVROV, agreement, meeting, quote, report, talks, user
from tests.worker import database_url_of_tests

pytestmark = pytest.mark.django_db
LAVROFF = {**LAVROV, "name": "Serge Laroff"}


@pytest.fixture
def editor():
    return user()


@pytest.fixture
def pair():
    talks("Outlet one")
    talks("Another paper", CAYETANO, LAVROFF, date="2019-01-15", place="Moscow", country="RU")
    return Official.objects.get(name="Sergey Lavrov"), Official.objects.get(name="Serge Laroff")


def test_a_merge_joins_claims_and_its_undo_gives_both_back(pair, editor):
    before = canonical_dump()
    keep, gone = pair
    judgement = judging.merge(keep, gone, editor, reason="one man")
    gone.refresh_from_db()
    keep.refresh_from_db()
    assert (gone.merged_into, keep.sources) == (keep, 2)
    assert set(
        DelegationMember.objects.filter(delegation__country="RU").values_list("official", flat=True)
    ) == {keep.pk}
    judging.revoke(judgement, editor)
    assert canonical_dump() == before


@pytest.mark.parametrize("led_on", [0, 1])
def test_what_a_reading_leads_on_while_a_merge_waits_is_merged_where_it_went(
    pair, editor, monkeypatch, led_on
):
    """Else what was said of the other would count for neither: it would be merged into one that stands no more."""
    third = Official.objects.create(name="Sergei V. Lavrov", country="RU")
    keep, gone = pair

    def hold_after_a_reading(keys):
        Official.objects.filter(pk=pair[led_on].pk).update(merged_into=third)
        settle.hold(keys)

    monkeypatch.setattr(judging, "hold", hold_after_a_reading)
    judging.merge(keep, gone, editor)
    canonical = keep if led_on else third
    assert set(Official.objects.filter(merged_into=None, country="RU")) <= {canonical}
    assert {official.canonical_id for official in (*pair, third) if official.refresh_from_db() is None} == {
        canonical.pk
    }


def test_a_merge_holds_through_re_ingest(pair, editor):
    keep, gone = pair
    judging.merge(keep, gone, editor)
    talks("Another paper", CAYETANO, LAVROFF, date="2019-01-15", place="Moscow", country="RU")
    assert list(Official.objects.visible().filter(country="RU")) == [keep]


def test_chains_of_merges_lead_to_one_record_and_come_apart_link_by_link(pair, editor):
    keep, gone = pair
    talks(
        "Third paper",
        CAYETANO,
        {**LAVROV, "name": "Sergius Lavrovsky"},
        date="2020-03-03",
        place="Cebu",
        country="PH",
    )
    third = Official.objects.get(name="Sergius Lavrovsky")
    first = judging.merge(keep, gone, editor)
    judging.merge(third, keep, editor)
    assert set(Official.objects.filter(merged_into=third)) == {keep, gone}
    judging.revoke(first, editor)
    gone.refresh_from_db()
    keep.refresh_from_db()
    assert (gone.merged_into, keep.merged_into) == (None, third)


def test_not_the_same_warns_against_a_merge_and_can_be_overruled(pair, editor):
    keep, gone = pair
    with time_machine.travel("2026-03-01T20:00Z"):  # the next day in Manila
        judging.declare_distinct(keep, gone, editor, reason="two men")
    with pytest.raises(judging.ContradictsJudgement, match=r"on 2026-03-02 that these two .* two men"):
        judging.merge(gone, keep, editor)
    judging.merge(gone, keep, editor, overrule=True)
    keep.refresh_from_db()
    assert keep.merged_into == gone


def test_undoing_a_merge_that_overruled_not_the_same_lets_that_stand_again(pair, editor):
    keep, gone = pair
    judging.revoke(judging.declare_distinct(keep, gone, editor, reason="two men"), editor)
    second = judging.declare_distinct(keep, gone, editor, reason="two men after all")
    merged = judging.merge(keep, gone, editor, overrule=True)
    judging.revoke(merged, editor)
    assert set(Judgement.objects.filter(revoked_at=None)) == {second}
    with pytest.raises(judging.ContradictsJudgement, match="two men after all"):
        judging.merge(keep, gone, editor)


def test_not_the_same_holds_against_matching(editor):
    talks("Outlet one")
    first = Meeting.objects.visible().get()
    talks("Another paper", date="2018-12-24")
    second = Meeting.objects.visible().exclude(pk=first.pk).get()
    judging.declare_distinct(first, second, editor)
    talks("Another paper")  # read again, it now gives the same day
    assert Meeting.objects.visible().count() == 2


def test_two_records_of_other_types_or_one_record_cannot_be_judged(pair, editor):
    with pytest.raises(judging.ImpossibleJudgement):
        judging.merge(pair[0], Meeting.objects.earliest("pk"), editor)
    with pytest.raises(judging.ImpossibleJudgement):
        judging.merge(pair[0], pair[0], editor)


def test_a_split_stays_split_and_its_undo_joins_again(editor):
    talks("Outlet one")
    talks("Another paper")
    held = Meeting.objects.visible().get()
    before = canonical_dump()
    judgement = judging.split(held, Mention.objects.filter(meeting=held)[:1], editor, reason="another round")
    assert Meeting.objects.visible().count() == 2
    talks("Outlet one")
    talks("Another paper")
    assert Meeting.objects.visible().count() == 2
    judging.revoke(judgement, editor)
    talks("Outlet one")
    assert Meeting.objects.visible().count() == 1
    assert canonical_dump() == before


def test_a_split_needs_something_on_both_sides(editor):
    talks("Outlet one")
    held = Meeting.objects.visible().get()
    with pytest.raises(judging.ImpossibleJudgement):
        judging.split(held, list(held.mentions.all()), editor)


def test_a_report_that_a_reading_took_away_meanwhile_is_not_split_off(editor):
    talks("Outlet one")
    talks("Another paper")
    held = Meeting.objects.visible().get()
    gone, stays = held.mentions.order_by("pk")
    Mention.objects.filter(pk=gone.pk).delete()
    with pytest.raises(judging.ImpossibleJudgement):
        judging.split(held, [gone], editor)
    with pytest.raises(judging.ImpossibleJudgement):
        judging.split(held, [gone, stays], editor)


def test_a_merge_locks_what_depends_on_it_in_the_common_order(editor):
    for place, day in (("Manila", "2017-03-01"), ("Moscow", "2017-05-23"), ("Sochi", "2019-10-03")):
        talks(f"On {place}", place=place, country="", date=day)
    part, keep, gone = Meeting.objects.visible().order_by("pk")
    correct(part, "part_of", None, editor, object=gone)
    with CaptureQueriesContext(connection) as asked:
        judgement = judging.merge(keep, gone, editor)
    with CaptureQueriesContext(connection) as asked_again:
        judging.revoke(judgement, editor)
    for queries in (asked, asked_again):
        assert {part.pk, keep.pk} <= first_locked(queries, "meeting")


def test_a_split_locks_what_depends_on_it_in_the_common_order(editor):
    talks("Outlet one")
    signing = "Alan Peter Cayetano met Sergey Lavrov in Moscow during a visit that began in Sochi." + FILLER
    visit = meeting(signing, CAYETANO, LAVROV, kind="visit", place="Sochi", country="RU", date="2019-01-14")
    part = meeting(signing, CAYETANO, LAVROV, place="Moscow", country="RU", date="2019-01-15", part_of=0)
    report(signing, [visit, part])
    talks("Another paper", place="Sochi", country="RU", date="2019-01-14", kind="visit")
    held = Meeting.objects.get(kind="visit")
    talked = Meeting.objects.get(part_of=held)
    moving = held.mentions.filter(article__text=signing)
    with CaptureQueriesContext(connection) as asked:
        judgement = judging.split(held, moving, editor)
    with CaptureQueriesContext(connection) as asked_again:
        judging.revoke(judgement, editor)
    for queries in (asked, asked_again):
        assert {held.pk, talked.pk} <= first_locked(queries, "meeting")


def first_locked(queries, name):
    """The ids of the records of a type that are locked by the first statement that locks any."""
    locks = (
        sql
        for q in queries
        if "FOR NO KEY UPDATE" in (sql := q["sql"] or "") and f'FROM "bilateral_{name}"' in sql
    )
    return {int(number) for number in re.findall(r"\d+", next(locks).partition("WHERE")[2])}


def test_members_and_posts_follow_an_organization_that_is_merged_and_come_back_with_it(editor):
    for outlet, ministry, day in (
        ("Outlet one", "Department of Foreign Affairs", "2018-08-02"),
        ("Another paper", "Foreign Office", "2019-01-15"),
    ):
        talks(outlet, {**CAYETANO, "organization": ministry}, LAVROV, date=day)
    keep, gone = Organization.objects.filter(country="PH").order_by("pk")
    before = canonical_dump()
    judgement = judging.merge(keep, gone, editor)
    members = DelegationMember.objects.exclude(organization=None).values_list("organization", flat=True)
    posts = Post.objects.exclude(organization=None).values_list("organization", flat=True)
    assert set(members) == set(posts) == {keep.pk}
    judging.revoke(judgement, editor)
    assert set(members.all()) == {keep.pk, gone.pk}
    assert canonical_dump() == before


def test_members_follow_an_organization_that_matching_moves():
    coast_guard = {"organization": "Coast Guard"}
    talks("Outlet one", {**CAYETANO, **coast_guard, "country": None}, LAVROV)
    talks("Another paper", {**CAYETANO, **coast_guard}, LAVROV, date="2019-01-15")
    lorenzana, shoigu = {**CAYETANO, "name": "Delfin Lorenzana"}, {**LAVROV, "name": "Sergei Shoigu"}
    talks("Third paper", lorenzana, {**shoigu, **coast_guard}, date="2020-03-03", place="Sochi")
    held = DelegationMember.objects.exclude(organization=None)
    of_sides = held.values_list("delegation__country", "organization__country")
    assert set(of_sides) == {("", "RU"), ("PH", "PH"), ("RU", "RU")}
    talks(
        "Third paper", lorenzana, shoigu, date="2020-03-03", place="Sochi"
    )  # read again: no Russian one any more
    assert set(of_sides.all()) == {("", "PH"), ("PH", "PH")}


def test_an_act_done_at_a_meeting_follows_the_day_of_the_record_that_the_meeting_was_merged_into(editor):
    def signed(outlet, day, *meetings):
        text = f"{outlet}: Cayetano and Lavrov signed the Agreement on Fisheries in Singapore." + FILLER
        act = {"act": "signed", "side": "both", "date": day, "evidence": quote(text, "signed")}
        told = agreement(text, "Agreement on Fisheries", status="signed", actions=[act])
        report(text, [make(text) for make in meetings], [told])

    signed("Outlet one", "2018-08-02", lambda text: meeting(text, CAYETANO, LAVROV, kind="signing"))
    signed("Another paper", "2018-08-03")
    talks("Third paper", CAYETANO, date="2018-12-24", place="Davao", country="PH")
    (paper,) = Agreement.objects.visible()
    keep, gone = Meeting.objects.get(place="Davao"), Meeting.objects.get(kind="signing")
    judging.merge(keep, gone, editor)
    for day in ("2018-08-03", "2018-08-02", "2018-08-03"):
        correct(keep, "date", day, editor)
        assert AgreementAction.objects.get(agreement=paper).date == day


def test_an_edit_of_a_merged_record_goes_to_the_canonical_one(pair, editor):
    keep, gone = pair
    judgement = judging.merge(keep, gone, editor)
    gone.refresh_from_db()
    correct(gone, "title", "Minister of Foreign Affairs", editor)
    keep.refresh_from_db()
    assert keep.title == "Minister of Foreign Affairs"
    judging.revoke(judgement, editor)
    keep.refresh_from_db()
    assert keep.title == "Minister of Foreign Affairs"


def test_many_dependents_settle_in_the_background(
    pair, editor, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr(unsettled, "AT_ONCE", 0)
    monkeypatch.setattr(unsettled, "request_batches", lambda: None)
    keep, gone = pair
    judging.merge(keep, gone, editor)
    assert Unsettled.objects.count() == 1
    russians = DelegationMember.objects.filter(delegation__country="RU").values_list("official", flat=True)
    assert set(russians) == {keep.pk, gone.pk}
    assert unsettled.settle_batch() == 1
    assert unsettled.settle_batch() == 0
    assert set(russians.all()) == {keep.pk}


def test_what_waits_settles_a_cause_at_a_time(pair, editor):
    talked = list(Meeting.objects.order_by("pk"))
    for author, held in zip((editor, None), talked, strict=True):
        Unsettled.objects.create(record_type="meeting", record_id=held.pk, author=author)
    assert unsettled.settle_batch() == 1
    assert Unsettled.objects.get().author is None
    assert unsettled.settle_batch() == 1
    assert unsettled.settle_batch() == 0


def test_a_judgement_waits_for_the_batch_at_work(pair, editor):
    """A record noted down while it is being settled would be struck off, settled as it was before."""
    keep, gone = pair
    with psycopg.connect(database_url_of_tests()) as batch:
        batch.execute("SELECT pg_advisory_xact_lock_shared(%s)", [unsettled.LOCK])
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL lock_timeout = '50ms'")
            with pytest.raises(OperationalError), transaction.atomic():
                judging.merge(keep, gone, editor)
            cursor.execute("SET LOCAL lock_timeout = 0")
        batch.rollback()
    judging.merge(keep, gone, editor)


def test_what_settles_while_its_record_is_merged_settles_the_canonical_one(pair, editor, monkeypatch):
    keep, gone = pair
    seen = records.canonical

    def merged_meanwhile(keys):
        found = seen(keys)
        if Official.objects.filter(pk=gone.pk, merged_into=None):
            monkeypatch.setattr(records, "canonical", seen)
            judging.merge(keep, gone, editor)
        return found

    monkeypatch.setattr(records, "canonical", merged_meanwhile)
    assert set(records.lock_canonical({records.RecordKey("official", gone.pk)})) == {
        records.RecordKey("official", keep.pk)
    }


def test_a_report_of_what_is_merged_that_is_filed_meanwhile_follows_too(pair, editor, monkeypatch):
    keep, gone = pair

    def filed_meanwhile(keys):
        talks("Late paper", CAYETANO, LAVROFF, date="2019-03-03", place="Kazan", country="RU")
        settle.hold(keys)

    monkeypatch.setattr("bilateral.services.merge.hold", filed_meanwhile)
    judgement = judging.merge(keep, gone, editor)
    russians = DelegationMember.objects.filter(delegation__country="RU").values_list("official", flat=True)
    assert set(russians) == {keep.pk}
    monkeypatch.undo()
    judging.revoke(judgement, editor)
    assert set(russians.all()) == {keep.pk, gone.pk}


def test_what_was_merged_since_a_page_was_opened_is_not_judged_two(pair, editor):
    keep, gone = pair
    judging.merge(Official.objects.get(pk=keep.pk), Official.objects.get(pk=gone.pk), editor)
    with pytest.raises(judging.ImpossibleJudgement):
        judging.declare_distinct(keep, gone, editor)


def test_not_the_same_holds_for_all_that_is_merged_into_either(editor):
    talks("Outlet one")
    talks("Another paper", date="2018-12-24")
    talks("Third paper", date="2019-05-05", place="Sochi", country="RU")
    first, second, third = Meeting.objects.visible().order_by("pk")
    judging.merge(third, first, editor)
    judging.declare_distinct(third, second, editor)
    talks("Another paper")  # read again, it now tells what the first did
    assert set(Meeting.objects.visible()) == {second, third}


def test_what_matching_forwarded_to_a_record_goes_with_it_when_it_is_parted(editor):
    talks("Outlet one")
    for name, place, day in (
        ("Another paper", "Moscow", "2019-01-15"),
        ("Third paper", "Kazan", "2019-01-16"),
    ):
        talks(name, place=place, date=day, country="RU")
    talks("Third paper", place="Moscow", date="2019-01-15", country="RU")  # it told wrongly at first
    keep, gone = Meeting.objects.visible().order_by("pk")
    forwarded = Meeting.objects.get(merged_into=gone)
    judgement = judging.merge(keep, gone, editor)
    forwarded.refresh_from_db()
    assert forwarded.merged_into == keep
    judging.revoke(judgement, editor)
    forwarded.refresh_from_db()
    assert forwarded.merged_into == gone


def test_matching_locks_in_the_common_order_before_it_forwards_a_record():
    for name, place, day in (
        ("Another paper", "Moscow", "2019-01-15"),
        ("Third paper", "Kazan", "2019-01-16"),
    ):
        talks(name, place=place, date=day, country="RU")
    with CaptureQueriesContext(connection) as asked:
        talks("Third paper", place="Moscow", date="2019-01-15", country="RU")
    assert Meeting.objects.filter(merged_into__isnull=False).exists()
    statements = [query["sql"] or "" for query in asked]
    forwarded = next(
        n
        for n, sql in enumerate(statements)
        if sql.startswith('UPDATE "bilateral_meeting" SET "merged_into_id"')
    )
    assert set(Meeting.objects.values_list("pk", flat=True)) <= first_locked(
        asked.captured_queries[:forwarded], "meeting"
    )


@pytest.fixture
def split_twice(editor):
    """Three reports: two were split off the first, then the third off the second."""
    for name in ("Outlet one", "Another paper", "Third paper"):
        talks(name)
    reports = list(Meeting.objects.visible().get().mentions.order_by("pk"))
    splits = []
    for first in (1, 2):
        reports[first].refresh_from_db()
        splits.append(judging.split(reports[first].meeting, reports[first:], editor))
    return reports, splits


def test_undoing_a_second_split_leaves_the_first_in_force(split_twice, editor):
    reports, (first, second) = split_twice
    judging.revoke(second, editor)
    _name, _left, right = judging.sides(first)
    assert list(Mention.objects.filter(meeting=right, pinned=True).order_by("pk")) == reports[1:]
    talks("Third paper")
    assert Mention.objects.filter(meeting=right).count() == 2


def test_undoing_both_splits_brings_all_back_in_either_order(split_twice, editor):
    reports, (first, second) = split_twice
    judging.revoke(first, editor)
    judging.revoke(second, editor)
    assert Mention.objects.filter(meeting=reports[0].meeting, pinned=False).count() == 3
    assert Meeting.objects.visible().count() == 1


def test_a_split_holds_for_a_later_version_and_its_undo_lets_that_go_too(editor):
    talks("Outlet one")
    earlier = talks("Another paper")
    held = Meeting.objects.visible().get()
    judgement = judging.split(held, earlier.mentions.filter(meeting=held), editor)
    text = (
        "Another paper, corrected: Alan Peter Cayetano met Sergey Lavrov in Singapore on Thursday." + FILLER
    )
    report(text, [meeting(text, CAYETANO, LAVROV)], supersedes=earlier)
    assert Meeting.objects.visible().count() == 2
    judging.revoke(judgement, editor)
    assert Meeting.objects.visible().get() == held
    held.refresh_from_db()
    assert held.reports == 2


def test_a_report_split_off_a_merged_record_goes_back_to_where_it_hung(pair, editor):
    before = canonical_dump()
    keep, gone = pair
    merged = judging.merge(keep, gone, editor)
    split = judging.split(keep, Mention.objects.filter(official=gone), editor)
    judging.revoke(split, editor)
    judging.revoke(merged, editor)
    assert canonical_dump() == before


def test_a_merge_undone_before_the_split_of_what_it_joined_gives_both_back(pair, editor):
    before = canonical_dump()
    keep, gone = pair
    merged = judging.merge(keep, gone, editor)
    split = judging.split(keep, Mention.objects.filter(official=gone), editor)
    judging.revoke(merged, editor)
    judging.revoke(split, editor)
    assert canonical_dump() == before


def test_what_was_withdrawn_takes_nothing_out_that_it_is_merged_into(pair, editor):
    keep, gone = pair
    withdraw(gone, editor, "named twice")
    merged = judging.merge(keep, gone, editor)
    keep.refresh_from_db()
    assert (keep.withdrawn_at, keep.sources) == (None, 2)
    judging.revoke(merged, editor)
    gone.refresh_from_db()
    assert gone.withdrawn_at is not None
    withdraw(keep, editor)
    judging.merge(keep, gone, editor)
    keep.refresh_from_db()
    assert keep.withdrawn_at is not None, "the record that is kept is as it was"


def test_a_visit_merged_with_its_talks_is_no_part_of_itself(editor):
    talks("Outlet one")
    talks("Another paper", date="2018-08-05", place="Moscow", country="RU")
    visit, held = Meeting.objects.order_by("pk")
    correct(held, "part_of", None, editor, object=visit)
    merged = judging.merge(visit, held, editor)
    visit.refresh_from_db()
    assert visit.part_of is None
    judging.revoke(merged, editor)
    held.refresh_from_db()
    assert held.part_of == visit
