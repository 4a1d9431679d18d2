"""The city of a mayor's or a governor's guests, which only the host's title names."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import only_meeting, read

FRIDAY = date(2026, 11, 20)
PAVLOV = "Russian Ambassador Marat Pavlov"
BAILEN = "Philippine Ambassador Igor Bailen"


@pytest.mark.parametrize(
    ("told", "place"),
    [
        (f"Tagum City Mayor Rey Uy received {PAVLOV} on Monday.", "Tagum City"),
        (f"Tagum City Mayor Rey Uy welcomed {PAVLOV} to City Hall on Monday.", "Tagum City"),
        (f"Governor Susan Yap of Tarlac played host to {PAVLOV} on Monday.", "Tarlac"),
        (f"{PAVLOV} was received at the Capitol on Monday by Bohol Governor Aris Aumentado.", "Bohol"),
        (f"Kazan Mayor Ilsur Metshin held talks in the Volga city on Monday with {BAILEN}.", "Kazan"),
        (
            f"Governor Denis Pasler of the Sverdlovsk Region will receive {BAILEN} on December 4.",
            "Sverdlovsk Region",
        ),
        (f"Tagum City Mayor Rey Uy met {PAVLOV} on Monday.", None),
        (f"Tagum City Mayor Rey Uy met {PAVLOV} in Makati on Monday.", "Makati"),
        (f"Former Tagum City Mayor Rey Uy received {PAVLOV} on Monday.", None),
    ],
)
def test_who_governs_a_city_receives_there(told: str, place: str | None) -> None:
    assert only_meeting(told, FRIDAY).place == place


@pytest.mark.parametrize(
    ("told", "place"),
    [
        (f"{PAVLOV} came to see Tagum City Vice Mayor Eva Estabillo on Monday about bananas.", "Tagum City"),
        (f"Tagum City Mayor Rey Uy opened his office to {PAVLOV} on Monday.", "Tagum City"),
        (
            f"Tagum City hosted on Monday {PAVLOV}, who sat with Mayor Rey Uy to discuss bananas.",
            "Tagum City",
        ),
        (
            f"Davao International Airport was where Mayor Rey Uy bumped into {PAVLOV} on Monday.",
            "Davao International Airport",
        ),
    ],
)
def test_guests_are_where_they_are_hosted(told: str, place: str) -> None:
    met = only_meeting(told, FRIDAY)
    assert (met.date, met.place) == ("2026-11-16", place)


def test_a_mission_stands_in_the_other_country() -> None:
    met = only_meeting(
        f"{BAILEN} met Russian Senator Grigory Karasin at the Philippine Embassy on Monday.", FRIDAY
    )
    assert (met.place, met.country) == ("Philippine Embassy", "RU")


def test_each_of_two_hosts_is_in_his_city() -> None:
    told = (
        f"{PAVLOV} on Monday met separately with Mayor Rey Uy in Tagum City and Gov. Edwin Jubahib in Panabo."
    )
    places = {(m.date, m.place) for m in read(told, FRIDAY).meetings}
    assert places == {("2026-11-16", "Tagum City"), ("2026-11-16", "Panabo")}


@pytest.mark.parametrize(
    ("host", "guest"),
    [
        ("“We love arts. I’d be glad to sign,” Tagum City Mayor Rey Uy said when", "came to the City Hall"),
        (
            "“Our city lives by its arts,” Tagum City Mayor Rey “Chiong” Uy said when",
            "dropped by the City Hall",
        ),
        ("“Thank you,” Defense Secretary Gilberto Teodoro said as", "arrived at Camp Aguinaldo"),
    ],
)
def test_who_speaks_as_a_guest_comes_to_his_seat_receives_him(host: str, guest: str) -> None:
    met = only_meeting(f"{host} {PAVLOV} {guest} on Monday.", FRIDAY)
    assert (met.kind, met.status, met.date) == ("courtesy_call", "held", "2026-11-16")
    assert len(met.participants) == 2


def test_who_was_elsewhere_receives_nobody() -> None:
    told = f"Tagum City Mayor Rey Uy was in Japan when {PAVLOV} came to the Tagum City Hall on Monday."
    assert {m.kind for m in read(told, FRIDAY).meetings} <= {"visit"}
