"""How fast articles go in: end to end with one and two workers, and archives by COPY.

    .venv/bin/python benchmarks/bench_ingest.py [ARTICLES] [ARCHIVED]

Runs on database, broker and workers of its own, in a temporary folder. Ratios tell more than rates: both sides of each
are measured on the same machine, one after the other, three times, and the median is printed.
"""

from __future__ import annotations

import io
import json
import os
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import cpu_shares  # noqa: E402 - found in the folder above
from tests.faults.installation import Installation, articles  # noqa: E402 - found in the folder above

REPEATS = 3
WARM = 60  # articles done before the clock starts, once all workers are there: each has loaded its lexicon


def main(count: int, archived: int) -> None:
    """Run both on an installation of its own."""
    with tempfile.TemporaryDirectory() as folder, Installation(Path(folder) / "installation") as installation:
        os.environ.update(installation.environment)
        import django  # noqa: PLC0415 - its settings read the environment that was just laid

        django.setup()
        print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start")
        bulk_load(archived)
        end_to_end(installation, count)


def end_to_end(installation: Installation, count: int) -> None:
    """Articles a second from the queue into the register, by worker processes of one child each."""
    runs: dict[int, list[Run]] = {1: [], 2: []}
    for repeat in range(REPEATS):
        for workers, measured in runs.items():
            clear()
            installation.submit(articles(count, f"{repeat}-{workers} "))
            running = [installation.worker(f"w{n}", concurrency=1) for n in range(workers)]
            measured.append(measure(installation, count, [worker.pid for worker in running]))
            for worker in running:
                worker.terminate()
                worker.wait(60)
    one, two = (statistics.median(run.rate for run in runs[workers]) for workers in (1, 2))
    print(f"end to end: 1 worker {one:.1f} articles/s, 2 workers {two:.1f} articles/s, ratio {two / one:.2f}")
    for workers, measured in runs.items():
        shares = {
            part: statistics.median(1000 * run.spent[part] / run.articles for run in measured)
            for part in measured[0].spent
        }
        told = ", ".join(f"{part} {spent:.1f}" for part, spent in shares.items())
        cores = statistics.median(sum(run.spent.values()) / run.seconds for run in measured)
        print(
            f"  {workers} at work, {cores:.2f} cores busy; CPU ms an article {told}; in all {sum(shares.values()):.1f}"
        )


@dataclass(frozen=True)
class Run:
    """How many articles were done in how many seconds, and the CPU seconds that each part spent on them."""

    articles: int
    seconds: float
    spent: dict[str, float]

    @property
    def rate(self) -> float:
        return self.articles / self.seconds


def measure(installation: Installation, count: int, workers: list[int]) -> Run:
    """Measure from when all workers are up and have loaded what they read with, until all articles are done."""
    from bilateral.services import queues  # noqa: PLC0415

    servers = (
        pid_of(installation.postgres.data / "postmaster.pid"),
        pid_of(installation.broker.folder / "server.pid"),
    )
    while len(queues.workers()) < len(workers):
        time.sleep(0.1)
    loading = installation.done()
    while (began_with := installation.done()) < loading + WARM:
        time.sleep(0.05)
    began, before = time.monotonic(), cpu_shares.of_installation(workers, *servers)
    while (done := installation.done()) < count:  # a look costs a millisecond
        time.sleep(0.1)
    seconds, after = time.monotonic() - began, cpu_shares.of_installation(workers, *servers)
    return Run(done - began_with, seconds, {part: after[part] - before[part] for part in after})


def pid_of(file: Path) -> int:
    return int(file.read_text().split()[0])


def bulk_load(count: int) -> None:
    """Rows a second of an archive that was read elsewhere: its file loaded, its rows copied bare, and saved one by one.

    The load reads and judges the file, and keeps its place in it with each batch; the others get rows that are ready.
    """
    from django.db import connection  # noqa: PLC0415

    from bilateral.models import Archive, Article  # noqa: PLC0415
    from bilateral.services import archives  # noqa: PLC0415
    from ingest.acquire import archives as files  # noqa: PLC0415

    lines = b"".join(json.dumps(extracted(number)).encode() + b"\n" for number in range(count))
    rates: dict[str, list[float]] = {"load": [], "COPY": [], "update_or_create": []}
    few = min(count, 1000)
    for repeat in range(REPEATS):
        archive = Archive.objects.create(
            name="bench", format="jsonl", fingerprint=str(repeat), size=len(lines)
        )
        clear()
        began = time.monotonic()
        files.load(archive, io.BytesIO(lines))
        rates["load"].append(count / (time.monotonic() - began))
        rows = list(Article.objects.order_by("pk"))
        ready = [archives._row(row) for row in rows]
        assert len(ready) == count

        clear()
        names = ", ".join(f'"{name}"' for name in archives._COLUMNS)
        began = time.monotonic()
        with (
            connection.cursor() as cursor,
            cursor.copy(f"COPY bilateral_article ({names}) FROM STDIN") as copy,
        ):
            for told in ready:
                copy.write_row(told)
        rates["COPY"].append(count / (time.monotonic() - began))
        assert Article.objects.count() == count

        clear()
        fields = [field.attname for field in archives._FIELDS if field.attname != "submission_key"]
        began = time.monotonic()
        for row in rows[:few]:
            values = {name: getattr(row, name) for name in fields}
            Article.objects.update_or_create(submission_key=row.submission_key, defaults=values)
        rates["update_or_create"].append(few / (time.monotonic() - began))
        assert Article.objects.count() == few
    load, bare, naive = (statistics.median(rates[name]) for name in rates)
    print(
        f"bulk load of {count} extracted articles: {load:.0f} rows/s, bare COPY into the same table {bare:.0f} rows/s,"
    )
    print(
        f"  ratio {load / bare:.2f}; update_or_create {naive:.0f} rows/s, {load / naive:.0f} times slower than the load"
    )


def extracted(number: int) -> dict[str, Any]:
    """A line of an archive that was read elsewhere."""
    extraction = {"relevant": True, "extractor": "bench/1", "meetings": [], "agreements": [], "officials": []}
    return articles(1, f"bulk {number} ")[0] | {"extraction": extraction}


def clear() -> None:
    from django.db import connection  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute(
            "TRUNCATE bilateral_article, bilateral_articleevent, bilateral_change, bilateral_official,"
            " bilateral_organization, bilateral_meeting, bilateral_agreement CASCADE"
        )


if __name__ == "__main__":
    main(*(int(given) for given in (sys.argv[1:] + ["1000", "20000"][len(sys.argv) - 1 :])))
