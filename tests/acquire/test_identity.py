"""Which entry is which item: identifiers change, are reused, and entries are edited."""

from __future__ import annotations

from ingest.acquire.documents import Entry
from ingest.acquire.identity import Known, fingerprint, plain_address, recognize

A = "https://news.example.org/a"
B = "https://news.example.org/b"


def entry(
    guid: str = "1", address: str = A, title: str = "Ministers meet in Manila", content: str = ""
) -> Entry:
    return Entry(guid=guid, address=address, title=title, content=content)


def known(of: Entry, pk: int = 7) -> Known:
    return Known(pk, of.guid, plain_address(of.address) if of.address else "", of.title, fingerprint(of))


def item_of(now: Entry, *before: Known) -> int | None:
    (sighting,) = recognize([now], before)
    return sighting.known.pk if sighting.known else None


def test_the_same_entry_is_the_same_item_and_not_edited() -> None:
    (sighting,) = recognize([entry()], [known(entry())])
    assert sighting.known is not None
    assert not sighting.edited


def test_an_entry_that_says_something_new_is_edited() -> None:
    for now in (entry(content="longer"), entry(title="Ministers meet in Manila, sign pact")):
        (sighting,) = recognize([now], [known(entry())])
        assert sighting.known is not None
        assert sighting.edited


def test_a_changed_identifier_at_the_same_address_is_the_same_item() -> None:
    assert item_of(entry(guid="urn:new"), known(entry())) == 7


def test_a_moved_address_with_the_same_identifier_and_title_is_the_same_item() -> None:
    assert item_of(entry(address=B), known(entry())) == 7
    assert item_of(entry(address=B, title="Ministers met in Manila"), known(entry())) == 7


def test_a_reused_identifier_with_another_address_and_title_is_another_item() -> None:
    assert item_of(entry(address=B, title="Storm nears Batanes, bureau says"), known(entry())) is None


def test_entries_that_share_a_front_page_are_told_apart_by_identifier() -> None:
    home = "https://news.example.org/"
    first, second = entry("1", home, "Ministers meet"), entry("2", home, "Storm nears Batanes")
    sightings = recognize([first, second], [known(first)])
    assert [sighting.known is not None for sighting in sightings] == [True, False]


def test_where_a_reader_came_from_is_no_part_of_an_address() -> None:
    assert plain_address("HTTPS://News.example.org/a?utm_source=rss&id=3&fbclid=x#top") == (
        "https://news.example.org/a?id=3"
    )
    assert item_of(entry("2", f"{A}?utm_campaign=b"), known(entry("1", f"{A}?utm_campaign=a"))) == 7


def test_an_entry_listed_twice_is_one_and_one_without_name_is_none() -> None:
    assert len(recognize([entry(), entry(), entry("", "")], [])) == 1
