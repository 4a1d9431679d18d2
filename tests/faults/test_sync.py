"""A copy that follows the change feed while four writers work, one of them in long transactions."""

from __future__ import annotations

import json
import os
import random
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core.cache import cache
from django.db import OperationalError, connection, transaction
from django.db.models import Max

from bilateral.models import Article, Change, Judgement, Meeting, Official
from bilateral.models.codes import JudgementKind
from bilateral.services import roles, tokens
from bilateral.services.changes import number_changes
from bilateral.services.correct import InvalidCorrection, correct
from bilateral.services.merge import ImpossibleJudgement, merge, revoke
from bilateral.services.withdraw import restore, retract, unretract, withdraw
from tests import builders
from tests.patience import until

SECONDS = 60
SEED = os.environ.get("FAULT_SEED", "0")
SCRIPT = settings.BASE_DIR / "docs" / "examples" / "sync.py"
LISTS = {
    "meeting": "meetings",
    "official": "officials",
    "organization": "organizations",
    "agreement": "agreements",
}
PLACES = ["Manila", "Moscow", "Sochi", "Davao City", "Vladivostok"]
NAMES = ["Andres Abad", "Boris Belov", "Corazon Cruz", "Dmitri Dolgov", "Elena Estrada", "Fyodor Frolov"]
EXPECTED = (ImpossibleJudgement, InvalidCorrection)  # what an editor would be told as well


class Writer:
    """Does what machines and editors do, at random, until the time is over."""

    def __init__(self, number: int, editor: User, patient: bool) -> None:
        self.rng = random.Random(f"{SEED}/{number}")
        self.number = number
        self.editor = editor
        self.patient = patient
        self.done: Counter[str] = Counter()

    def work(self, deadline: float) -> Counter[str]:
        try:
            while time.monotonic() < deadline:
                try:
                    with transaction.atomic():
                        for _ in range(3 if self.patient else 1):
                            self.step()
                        if self.patient:
                            self.let_others_overtake()
                except OperationalError:  # a deadlock: rolled back whole, as it would be in the product
                    self.done["rolled back"] += 1
        finally:
            connection.close()
        return self.done

    def step(self) -> None:
        act: Callable[[], object] = self.rng.choices(
            [self.report, self.edit, self.join, self.undo, self.withdraw, self.retract], [4, 4, 2, 2, 2, 1]
        )[0]
        try:
            with transaction.atomic():
                act()
            self.done[act.__name__] += 1
        except EXPECTED:
            self.done["refused"] += 1

    def let_others_overtake(self) -> None:
        """Hold what was written back until later changes of others have been numbered."""
        before = _head()
        until(lambda: _head() > before + 5, seconds=2)

    def report(self) -> None:
        people = [
            {"name": name, "title": "Secretary", "country": "PH", "role": "member"}
            for name in self.rng.sample(NAMES, 2)
        ]
        names = " and ".join(str(person["name"]) for person in people)
        place, day = self.rng.choice(PLACES), self.rng.randint(1, 28)
        stamp = f"{self.number}/{self.done.total()}"
        text = f"Report {stamp}: {names} met in {place}." + builders.FILLER
        told = builders.meeting(text, *people, place=place, date=f"2018-02-{day:02d}", country=None)
        bond = builders.agreement(text, f"Agreement on {place} Cooperation")
        builders.report(text, [told], [bond])

    def edit(self) -> None:
        if found := self.one(Meeting.objects.visible()):
            correct(
                found,
                "place",
                f"{self.rng.choice(PLACES)} {self.rng.randint(1, 9)}",
                self.editor,
                reason="Test.",
            )

    def join(self) -> None:
        model = self.rng.choice([Meeting, Official])
        rows = list(model.objects.visible().order_by("?")[:2])
        if len(rows) == 2:
            merge(rows[0], rows[1], self.editor, "One.", overrule=True)

    def undo(self) -> None:
        standing = Judgement.objects.filter(kind=JudgementKind.MERGE, revoked_at__isnull=True)
        if found := self.one(standing):
            revoke(found, self.editor, "Two.")

    def withdraw(self) -> None:
        gone = Meeting.objects.filter(withdrawn_at__isnull=False, merged_into__isnull=True)
        if gone.count() > 3 and (found := self.one(gone)):
            restore(found, self.editor, "It was one.")
        elif found := self.one(Meeting.objects.visible()):
            withdraw(found, self.editor, "Not a meeting.")

    def retract(self) -> None:
        silent = Article.objects.filter(retracted_at__isnull=False)
        if silent.count() > 2 and (found := self.one(silent)):
            unretract(found, self.editor, "It stands.")
        elif found := self.one(Article.objects.filter(retracted_at__isnull=True)):
            retract(found, self.editor, "It was withdrawn.")

    def one(self, rows: Any) -> Any:
        return rows.order_by("?").first()


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_the_sync_script_holds_an_equal_register_whatever_is_written_meanwhile(
    live_server: Any, tmp_path: Path
) -> None:
    cache.clear()
    editor = User.objects.create_user("editor")
    roles.assign(editor, roles.EDITOR)
    _, secret = tokens.issue(user=editor, name="hourly copy", scopes=["read"])
    environment = {**os.environ, "REGISTER": live_server.url, "TOKEN": secret}

    def sync() -> str:
        done = subprocess.run(
            [sys.executable, str(SCRIPT)],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    deadline = time.monotonic() + SECONDS
    runs = 0
    with ThreadPoolExecutor(4) as pool:
        writers = [pool.submit(Writer(n, editor, patient=n == 0).work, deadline) for n in range(4)]
        while time.monotonic() < deadline:
            sync()
            runs += 1
        done = sum((writer.result() for writer in writers), Counter[str]())
    while number_changes():
        pass
    said = sync()
    print(f"\n{dict(done)}; {runs} runs meanwhile; {said}")

    with closing(sqlite3.connect(tmp_path / "register.db")) as copy:
        kept = {
            (kind, row_id): json.loads(body) for kind, row_id, body in copy.execute("SELECT * FROM record")
        }
    register = {
        (kind, row["id"]): row for kind, name in LISTS.items() for row in _walk(live_server.url, name, secret)
    }
    assert kept.keys() == register.keys()
    for key, row in register.items():
        assert _without_names(kept[key]) == _without_names(row), key
    assert {"report", "edit", "join", "undo", "withdraw", "retract"} <= done.keys()
    assert _out_of_order() > 0, "no change was committed after one that came later: nothing was proved"
    numbers = list(Change.objects.order_by("number").values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))


def _walk(origin: str, name: str, secret: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    address = f"{origin}/api/v1/{name}?order=id&page_size=200"
    while address:
        with urlopen(Request(address, headers={"Authorization": f"Bearer {secret}"}), timeout=60) as answer:
            page = json.load(answer)
        rows += page["results"]
        address = page["next"]
    return rows


def _without_names(value: Any) -> Any:
    """What a row says, the names of other records aside: those are kept with the records themselves."""
    if isinstance(value, list):
        return [_without_names(one) for one in value]
    if not isinstance(value, dict):
        return value
    reference = value.keys() == {"id", "url", "name"}
    return {key: _without_names(one) for key, one in value.items() if not (reference and key == "name")}


def _head() -> int:
    number_changes()
    return Change.objects.aggregate(head=Max("number"))["head"] or 0


def _out_of_order() -> int:
    """How many changes were written before another one and numbered after it."""
    ids = list(Change.objects.order_by("number").values_list("id", flat=True))
    return sum(earlier > later for earlier, later in pairwise(ids))
