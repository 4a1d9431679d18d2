import pytest

from bilateral.models import Change, Claim, Meeting, Official
from bilateral.services.claims import reject_claim, restore_claim, withdraw_claim
from bilateral.services.correct import (
    Correction,
    InvalidCorrection,
    StaleVersion,
    correct,
    correct_all,
)
from bilateral.services.withdraw import restore, retract, unretract, withdraw
from tests.builders import CAYETANO, LAVROV, talks, user

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return user()


@pytest.fixture
def held():
    talks("Outlet one", topics=["trade", "energy"])
    return Meeting.objects.visible().get()


def again():
    talks("Outlet one", topics=["trade", "energy"])
    return Meeting.objects.visible().get(mentions__article__title__startswith="Outlet one")


def test_a_correction_outranks_machines_and_survives_re_ingest(held, editor):
    claim = correct(held, "place", "Sentosa", editor, reason="the ministry's own photo")
    assert (claim.author, claim.reason, claim.rank) == (editor, "the ministry's own photo", 3)
    assert again().place == "Sentosa"
    talks("Another paper", place="Singapore")
    assert Meeting.objects.visible().get().place == "Sentosa"


def test_undoing_a_correction_restores_what_the_sources_say(held, editor):
    claim = correct(held, "place", "Sentosa", editor)
    assert claim is not None
    withdraw_claim(claim, editor)
    assert again().place == "Singapore"
    assert Claim.objects.get(field="place", rank=3).withdrawn_by == editor


def test_what_already_stands_writes_nothing(held, editor):
    before = Change.objects.count()
    assert correct(held, "place", "Singapore", editor) is None
    assert correct(held, "topic", "trade", editor) is None
    assert Change.objects.count() == before
    assert not Claim.objects.filter(rank=3).exists()


def test_a_value_that_stands_can_be_denied(held, editor):
    denial = correct(held, "place", "Singapore", editor, stance="denies")
    assert (denial.stance, held.place) == ("denies", "")
    assert correct(held, "place", "Davao City", editor, stance="denies") is None
    with pytest.raises(InvalidCorrection, match="Say which one is meant"):
        correct(held, "place", "", editor, stance="denies")


def test_a_value_of_a_source_that_was_outvoted_can_be_denied(held, editor):
    for outlet in ("Another paper", "A third paper"):
        talks(outlet, place="Davao City")
    held.refresh_from_db()
    assert "Singapore" in held.conflicts["place"]
    correct(held, "place", "Singapore", editor, stance="denies")
    assert (held.place, held.conflicts) == ("Davao City", {})


def test_a_blank_can_be_asserted(held, editor):
    correct(held, "place", "", editor, reason="no source says where")
    assert again().place == ""


def test_a_topic_can_be_added_and_removed(held, editor):
    correct(held, "topic", "legal", editor)
    correct(held, "topic", "energy", editor, stance="denies")
    assert sorted(t.code for t in again().topics.all()) == ["legal", "trade"]


def test_an_empty_list_can_be_asserted(held, editor):
    correct(held, "topic", None, editor, stance="none")
    assert not again().topics.exists()


def test_a_member_can_be_added_corrected_and_removed(held, editor):
    lavrov = Official.objects.get(country="RU")
    talks(
        "Elsewhere",
        {"name": "Igor Khovaev", "title": "Ambassador", "country": "RU", "role": "lead"},
        date="2019-01-01",
        place="Manila",
        country="PH",
    )
    khovaev = Official.objects.get(name="Igor Khovaev")
    correct(
        held,
        "member",
        {"title": "Ambassador to Manila", "role": "member", "country": "RU"},
        editor,
        object=khovaev,
    )
    correct(held, "member", {"title": "Acting Foreign Minister"}, editor, object=lavrov)
    side = again().delegations.get(country="RU")
    assert {(m.official.name, m.title, m.role) for m in side.members.all()} == {
        ("Igor Khovaev", "Ambassador to Manila", "member"),
        ("Sergey Lavrov", "Acting Foreign Minister", "lead"),
    }
    correct(held, "member", {}, editor, object=lavrov, stance="denies")
    assert [m.official.name for m in again().delegations.get(country="RU").members.all()] == ["Igor Khovaev"]


def test_a_delegation_can_be_given_a_leader_and_a_note(held, editor):
    cayetano = Official.objects.get(country="PH")
    correct(held, "delegation", {"note": "officials of the embassy"}, editor, element="PH", object=cayetano)
    side = again().delegations.get(country="PH")
    assert (side.leader, side.note) == (cayetano, "officials of the embassy")


def test_a_machines_claim_can_be_rejected_for_good(held, editor):
    claim = Claim.objects.get(field="topic", element="energy", rank=1)
    withdraw_claim(claim, editor, reason="not in the text")
    assert [t.code for t in again().topics.all()] == ["trade"]


def test_an_old_version_is_refused_and_nothing_is_written(held, editor):
    correct(held, "place", "Sentosa", editor, version=held.version)
    with pytest.raises(StaleVersion) as stale:
        correct(held, "place", "Changi", editor, version=1)
    now = stale.value.record
    assert isinstance(now, Meeting)
    assert now.place == "Sentosa"
    assert Meeting.objects.visible().get().place == "Sentosa"


def test_several_values_are_taken_together_or_not_at_all(held, editor):
    with pytest.raises(InvalidCorrection) as refused:
        correct_all(
            held,
            [Correction("place", "Sentosa"), Correction("date", "31 August"), Correction("status", "gone")],
            editor,
        )
    assert set(refused.value.errors) == {"date", "status"}
    assert "2017-05" in refused.value.errors["date"][0]
    assert not Claim.objects.filter(rank=3).exists()


def test_a_withdrawn_record_leaves_every_list_and_can_be_brought_back(held, editor):
    withdraw(held, editor, reason="a rehearsal")
    assert not Meeting.objects.visible().exists()
    talks("Outlet one", topics=["trade", "energy"])
    assert not Meeting.objects.visible().exists()
    restore(held, editor)
    assert Meeting.objects.visible().get().pk == held.pk
    assert [c.action for c in Change.objects.filter(record_type="meeting").order_by("id")] == [
        "created",
        "withdrawn",
        "restored",
    ]


def test_a_record_that_nobody_reports_any_more_is_not_brought_back_empty(held, editor):
    article = held.mentions.get().article
    retract(article, editor)
    assert not Meeting.objects.visible().exists()
    with pytest.raises(InvalidCorrection, match="nothing to bring back"):
        restore(Meeting.objects.get(), editor)
    assert not Claim.objects.filter(field="withdrawn").exists()
    unretract(article, editor)
    withdraw(Meeting.objects.get(), editor)
    restore(Meeting.objects.get(), editor)
    retract(article, editor)
    assert not Meeting.objects.visible().exists()
    unretract(article, editor)
    assert (held.pk, "Singapore") == Meeting.objects.visible().values_list("pk", "place").get()


def test_a_retracted_article_falls_silent_and_can_speak_again(held, editor):
    article = talks("Another paper", date="2018-08-03")
    assert Meeting.objects.visible().get().sources == 2
    retract(article, editor)
    assert (Meeting.objects.visible().get().sources, Meeting.objects.visible().get().conflicts) == (1, {})
    unretract(article, editor)
    assert Meeting.objects.visible().get().sources == 2


def test_a_record_nobody_speaks_of_any_more_is_withdrawn_until_somebody_does(held, editor):
    article = held.mentions.get().article
    retract(article, editor)
    assert not Meeting.objects.visible().exists()
    unretract(article, editor)
    assert Meeting.objects.visible().get().pk == held.pk


def test_the_only_name_of_a_record_is_neither_rejected_nor_denied_nor_taken_back(held, editor):
    lavrov = Official.objects.get(country="RU")
    read = Claim.objects.get(field="name", mention__official=lavrov)
    with pytest.raises(InvalidCorrection, match="Nothing else gives this record a name"):
        reject_claim(read, editor)
    for stance, value in (("denies", lavrov.name), ("none", None)):
        with pytest.raises(InvalidCorrection, match="Nothing else gives this record a name"):
            correct(lavrov, "name", value, editor, stance=stance)
    (written,) = correct_all(lavrov, [Correction("name", "S. V. Lavrov")], editor)
    denial = reject_claim(read, editor)
    with pytest.raises(InvalidCorrection, match="Nothing else gives this record a name"):
        withdraw_claim(written, editor)
    withdraw_claim(denial, editor)
    withdraw_claim(written, editor)
    with pytest.raises(InvalidCorrection, match="Nothing else gives this record a name"):
        restore_claim(denial, editor)
    lavrov.refresh_from_db()
    assert lavrov.name == "Sergey Lavrov"


def test_a_record_whose_every_name_came_to_be_denied_is_still_called_something(held, editor):
    lavrov = Official.objects.get(country="RU")
    read = Claim.objects.get(field="name", mention__official=lavrov)
    other = talks("Another paper", {**LAVROV, "name": "Sergei Viktorovich Lavrov"}, CAYETANO)
    reject_claim(read, editor)
    retract(other, editor)
    lavrov.refresh_from_db()
    assert lavrov.name == "Sergey Lavrov"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("alias", "x" * 200),
        ("alias", "щ" * 200),
        ("name", "щ" * 200),
        ("title", "щ" * 300),
        ("post", {"title": "щ" * 300}),
        ("post", {"title": "The of " * 42}),
    ],
)
def test_a_value_as_long_as_its_field_takes_is_kept(held, editor, field, value):
    official = Official.objects.get(name=LAVROV["name"])
    correct(official, field, value, editor)
    official.refresh_from_db()
    spellings = {*official.aliases.values_list("name", flat=True), official.title}
    assert spellings | set(official.posts.values_list("title", flat=True)) >= {
        (value["title"] if isinstance(value, dict) else value).strip()
    }
