"""What the benchmarks share: articles, web pages made of them, the clock, and the peers in an environment of their own.

Times are CPU seconds of one process on one core, so that what else the machine does matters little; each side is run
several times, in turns, and its best run counts. Ratios are the result: absolute figures are this machine's.
"""

from __future__ import annotations

import html
import json
import os
import platform
import random
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests" / "corpus"  # articles made of traps
ORDINARY = ROOT / "tests" / "ordinary"  # articles as they come
PEERS = ROOT / ".state" / "bench-venv" / "bin" / "python"
ROUNDS = 3

sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bilateral.settings")


@dataclass(frozen=True)
class Sample:
    """An article of the corpus and the page it might have stood on."""

    name: str
    text: str
    title: str
    published_on: str | None
    page: str

    @property
    def day(self) -> date | None:
        return date.fromisoformat(self.published_on) if self.published_on else None


def on_one_core() -> None:
    """Bind this process, and those it starts, to one core where the system can."""
    os.environ["OMP_NUM_THREADS"] = "1"
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def english_samples(corpus: Path = CORPUS) -> list[Sample]:
    """The English articles of a corpus (as ``evaluate`` takes it): the peers' model reads no other language."""
    from ingest.evaluation import read_corpus  # noqa: PLC0415 - the path is set above
    from ingest.evaluation.corpus import CorpusError  # noqa: PLC0415
    from ingest.extract.letters.folding import fold  # noqa: PLC0415
    from ingest.extract.page.language import guess_language  # noqa: PLC0415

    try:
        all_articles = read_corpus(corpus)
    except CorpusError as error:
        sys.exit(str(error))
    chance = random.Random(1976)
    articles = [a for a in all_articles if guess_language(a.text, fold(a.text)) == "en"]
    titles = [article.title for article in articles]
    return [
        Sample(
            article.name,
            article.text,
            article.title,
            article.gold.get("published_on"),
            page_of(article.text, article.gold.get("published_on"), chance.sample(titles, 12), chance),
        )
        for article in articles
    ]


def page_of(text: str, published_on: str | None, related: list[str], chance: random.Random) -> str:
    """A news page as they come: menus, scripts, share buttons, related stories and a footer around the article."""
    title, _, body = text.strip().partition("\n")
    sections = (
        "World Nation Business Sports Opinion Lifestyle Technology Weather Videos Photos Archives".split()
    )
    menu = "".join(
        f'<li class="menu-item"><a href="/{section.lower()}/{item}">{section} {item}</a></li>'
        for section in sections
        for item in range(6)
    )
    links = "".join(
        f'<article class="card"><a href="/story/{chance.randrange(10**6)}"><img src="/i/{n}.jpg" alt="">'
        f"<h3>{html.escape(headline)}</h3></a><span>{chance.randrange(1, 60)} minutes ago</span></article>"
        for n, headline in enumerate(related)
    )
    state = json.dumps({f"slot-{n}": [chance.randrange(10**9) for _ in range(40)] for n in range(60)})
    paragraphs = "".join(
        f"<p>{html.escape(part.strip())}</p>"
        for part in body.split("\n\n" if "\n\n" in body else "\n")
        if part.strip()
    )
    stated = (
        f'<meta property="article:published_time" content="{published_on}T08:00:00+08:00">'
        if published_on
        else ""
    )
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{html.escape(title)} | Daily</title>
<meta property="og:title" content="{html.escape(title)}">{stated}<link rel="stylesheet" href="/all.css">
<style>{".c{margin:0;padding:0}" * 200}</style><script>window.__STATE__ = {state};</script></head>
<body><header><nav><ul>{menu}</ul></nav><form action="/search"><input name="q"></form></header>
<main><article><h1>{html.escape(title)}</h1><div class="byline">By our staff</div>
<div class="share"><a href="#">Share</a> <a href="#">Tweet</a> <span>{chance.randrange(9999)} shares</span></div>
<div class="story">{paragraphs}</div></article>
<aside><h2>Related stories</h2>{links}</aside></main>
<footer><ul>{menu}</ul><p>Copyright The Daily. All rights reserved.</p></footer>
<script>{"(function(){var a=1;return a})();" * 300}</script></body></html>"""


def cpu_seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def peer(task: str, samples: list[Sample]) -> dict[str, Any]:
    """Run one round of a peer (``peers.py``) over the samples; its answer. Loading models is not counted."""
    if not PEERS.exists():
        sys.exit(f"The peers are not installed in {PEERS.parent.parent.relative_to(ROOT)}. Run: make bench")
    done = subprocess.run(
        [PEERS, str(Path(__file__).with_name("peers.py")), task],
        input=json.dumps([asdict(sample) for sample in samples]),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"The peer “{task}” failed:\n{done.stderr[-2000:]}")
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def line(name: str, articles: int, seconds: float, compared: float | None = None) -> str:
    """Articles a second, milliseconds an article, and how many times longer the compared side took."""
    ratio = "" if compared is None else f"{compared / seconds:9.1f} ×"
    return f"{name:44}{articles / seconds:12.1f}{1000 * seconds / articles:10.2f}{ratio}"


def interpreter() -> str:
    """Which Python measures: one built with profiles is up to a fifth faster, and the peers' C code hardly."""
    return f"{platform.python_implementation()} {platform.python_version()}, {platform.python_compiler()}"


HEADING = f"{'':44}{'articles/s':>12}{'ms each':>10}"
