"""Bodies that were founded and did not meet by that, offers told to whom, and what a speaker did himself."""

import pytest

from tests.extract.reading_articles import names, only_meeting, read

PREPARED = (
    "MANILA, Feb. 2 -- The Philippines and Russia are preparing the inaugural meeting of the Philippines-Russia Joint "
    "Commission on Trade and Economic Cooperation (JCTEC). The meeting of the commission will be held in Manila before "
    "the summer. "
)
ENVOY = "Посол Филиппин в РФ Игорь Байлен"


@pytest.mark.parametrize(
    "told",
    [
        "The JCTEC was established in November 2015.",
        "The commission was formally created in November 2015.",
        "The JCTEC had been set up in 2015, when trade was small.",
    ],
)
def test_a_body_founded_before_has_not_met_by_that(told: str) -> None:
    [session] = [m for m in read(PREPARED + told).meetings if m.kind == "commission"]
    assert session.status == "planned"


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        (
            "The Joint Russian-Philippine Commission on Trade and Economic Cooperation plays a part in this.",
            "commission",
        ),
        ("The Russian-Philippine consultations on consular affairs play a part in this.", "talks"),
    ],
)
def test_a_session_told_by_its_bare_number_is_of_the_kind_of_the_series(told: str, kind: str) -> None:
    text = f"{told} Its first meeting was held in Manila on April 28, 2017. The second is scheduled to take place in "
    later = read(text + "Moscow in the second half of 2028.").meetings[-1]
    assert (later.kind, later.status, later.date) == (kind, "planned", "2028-07/2028-12")


@pytest.mark.parametrize(
    ("first", "again"),
    [
        (
            "Ambassador Marat Pavlov said that Russia was ready to supply the Philippines with oil and gas.",
            "He made the offer to President Ferdinand Marcos Jr. himself at a meeting in June, he said.",
        ),
        (
            "Russia has offered to sell the Philippines fertilizer, Ambassador Marat Pavlov said.",
            "He repeated the offer to Agriculture Secretary Domingo Panganiban last month.",
        ),
    ],
)
def test_to_whom_an_offer_was_made_is_no_second_offer(first: str, again: str) -> None:
    assert len([a for a in read(f"{first} {again}").agreements if a.kind == "offer"]) == 1


@pytest.mark.parametrize(
    "told",
    [
        "16 сентября встретился в Москве с заместителем министра сельского хозяйства России Максимом Марковичем",
        "недавно встретился в министерстве с заместителем министра сельского хозяйства России Максимом Марковичем",
        "вчера виделся с Максимом Марковичем, заместителем министра сельского хозяйства России",
        "в среду беседовал в Москве с заместителем министра сельского хозяйства России Максимом Марковичем",
    ],
)
def test_who_tells_that_he_met_somebody_met_him(told: str) -> None:
    assert names(only_meeting(f"{ENVOY} сообщил, что {told}.")) == {"Игорь Байлен", "Максим Маркович"}


def test_who_tells_that_others_met_was_not_there() -> None:
    told = (
        f"{ENVOY} сообщил, что 16 сентября встретился министр энергетики Филиппин Рафаэль Лотилья "
        "с министром энергетики России Сергеем Цивилевым."
    )
    assert "Игорь Байлен" not in names(only_meeting(told))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            (
                "A sister-city agreement between Cebu City and Vladivostok is to be signed in Vladivostok on Monday. "
                "Mayors Michael Rama and Konstantin Shestakov will put their signatures to the document."
            ),
            ("2019-09-16", "Vladivostok"),
        ),
        (
            (
                "The agreement on labor will be signed in Moscow on December 14. Labor Secretary Silvestre Bello and "
                "Russian Labor Minister Maxim Topilin will sign it."
            ),
            ("2019-12-14", "Moscow"),
        ),
        (
            (
                "The agreement on labor will be signed in Moscow on December 14. Labor Secretary Silvestre Bello and "
                "Russian Labor Minister Maxim Topilin will also sign a protocol on pensions."
            ),
            (None, None),
        ),
        (
            (
                "The agreement on labor was signed in Moscow on September 4. Labor Secretary Silvestre Bello and "
                "Russian Labor Minister Maxim Topilin will sign a protocol to it in Manila."
            ),
            (None, "Manila"),
        ),
    ],
)
def test_a_signature_ahead_is_then_and_there_where_its_paper_is(
    told: str, expected: tuple[str | None, str | None]
) -> None:
    [signing] = [m for m in read(told).meetings if m.kind == "signing" and len(m.participants) > 1]
    assert (signing.status, signing.date, signing.place) == ("planned", *expected)
