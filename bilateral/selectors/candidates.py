"""Which records a name from elsewhere may mean: candidates with a score and the reasons for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import Q
from rapidfuzz import fuzz

from bilateral.models import Agreement, Alias, Official, Organization
from bilateral.rules.names import fold, same_person

TYPES = ("official", "organization", "agreement")
SURE = 90.0  # from here a candidate is a match, if it is alone up here
CLEAR = 8.0
MOST_COMPARED = 200


@dataclass(slots=True)
class Candidate:
    """One record that may be meant. ``score`` is 0 to 100; ``features`` are what it is made of, by name."""

    type: str
    id: int
    name: str
    score: float = 0.0
    match: bool = False
    reasons: list[str] = field(default_factory=list)
    features: dict[str, float] = field(default_factory=dict)

    def weigh(self, name: str, points: float, reason: str) -> None:
        self.features[name] = round(points, 1)
        self.score = max(0.0, min(100.0, self.score + points))
        self.reasons.append(reason)


def candidates(
    record_type: str, text: str, properties: Mapping[str, str] | None = None, limit: int = 5
) -> list[Candidate]:
    """The records of one type that a name or title may mean, the likeliest first.

    ``properties`` may give ``country`` (two letters), ``organization`` (of an official) and ``kind`` (of an
    agreement). At most one candidate is a match, and only where no other comes near.
    """
    wanted = {name: value.strip() for name, value in (properties or {}).items() if value.strip()}
    find = {"official": _officials, "organization": _organizations, "agreement": _agreements}[record_type]
    found = sorted(find(text, wanted), key=lambda one: (-one.score, one.id))
    second = found[1].score if len(found) > 1 else 0.0
    if found and found[0].score >= SURE and found[0].score - second >= CLEAR:
        found[0].match = True
    return [one for one in found[:limit] if one.score > 0]


def _officials(text: str, wanted: Mapping[str, str]) -> Iterable[Candidate]:
    spellings = _spellings("official", text)
    rows = (
        Official.objects.visible()
        .filter(pk__in=spellings)
        .values_list("id", "name", "country", "organization__name")
    )
    for row_id, name, country, organization in rows:
        one = Candidate("official", row_id, name)
        best = max(spellings[row_id], key=lambda spelling: _alike(text, spelling))
        score = _alike(text, best)
        person = same_person(text, best)
        if score < 100 and person:
            one.weigh("name", max(score, 92.0), f"“{best}” is the same name, spelling aside")
        elif person is False:
            one.weigh("name", min(score, 55.0), f"“{best}” is a like name, and another person's")
        elif person is None:  # word for word, too: reports call many people by their surnames
            one.weigh("name", min(max(score, 60.0), 70.0), f"the surname of “{name}” alone")
        else:
            one.weigh("name", score, f"“{best}”, word for word")
        _weigh_country(one, country, wanted)
        if given := wanted.get("organization"):
            alike = fuzz.token_set_ratio(fold(given), fold(organization or ""))
            if organization and alike >= 80:
                one.weigh("organization", 10, f"of the {organization}")
            elif organization:
                one.weigh("organization", -5, f"of the {organization}, not of {given}")
        yield one


def _organizations(text: str, wanted: Mapping[str, str]) -> Iterable[Candidate]:
    spellings = _spellings("organization", text)
    rows = Organization.objects.visible().filter(pk__in=spellings).values_list("id", "name", "country")
    for row_id, name, country in rows:
        one = Candidate("organization", row_id, name)
        best = max(spellings[row_id], key=lambda spelling: _alike(text, spelling))
        one.weigh("name", _alike(text, best), f"“{best}”")
        _weigh_country(one, country, wanted)
        yield one


def _agreements(text: str, wanted: Mapping[str, str]) -> Iterable[Candidate]:
    rows = Agreement.objects.visible().annotate(near=TrigramWordSimilarity(text, "title"))
    rows = rows.filter(Q(title__trigram_word_similar=text) | Q(title__trigram_similar=text)).order_by(
        "-near", "id"
    )
    for row_id, title, kind in rows.values_list("id", "title", "kind")[:MOST_COMPARED]:
        one = Candidate("agreement", row_id, title)
        alike = _alike(text, title)
        inside = fuzz.token_set_ratio(fold(text), fold(title))
        one.weigh("title", max(alike, inside * 0.85), f"“{title}”")
        if given := wanted.get("kind"):
            same = given.lower() == kind
            one.weigh("kind", 5 if same else -15, f"a {kind}" if same else f"a {kind}, not a {given}")
        yield one


def _spellings(record_type: str, text: str) -> dict[int, list[str]]:
    """Spellings that come near, by the record that goes by them: of a merged one, the record that stands."""
    wanted = fold(text)
    if not wanted:
        return {}
    near = Alias.objects.filter(**{f"{record_type}__isnull": False}).annotate(
        near=TrigramWordSimilarity(wanted, "folded")
    )
    near = near.filter(Q(folded__trigram_word_similar=wanted) | Q(folded__trigram_similar=wanted))
    found: dict[int, list[str]] = {}
    columns = (f"{record_type}_id", f"{record_type}__merged_into_id", "name")
    for row_id, merged_into, name in near.order_by("-near", "id").values_list(*columns)[:MOST_COMPARED]:
        found.setdefault(merged_into or row_id, []).append(name)
    return found


def _alike(a: str, b: str) -> float:
    left, right = fold(a), fold(b)
    return 100.0 if left == right else min(99.0, float(fuzz.token_sort_ratio(left, right)))


def _weigh_country(one: Candidate, country: str, wanted: Mapping[str, str]) -> None:
    given = wanted.get("country", "").upper()
    if not given or not country:
        return
    if given == country:
        one.weigh("country", 5, f"of {country}")
    else:
        one.weigh("country", -40, f"of {country}, not of {given}")
