#!/usr/bin/env python
"""What a page weighs and how soon it says something, by Chromium's own tracing, on a throttled connection.

The main pages of the register of ``bench_pages``, to a signed-in viewer with an empty cache, from the product's own
web server (granian, one worker) with the files of a production image (``STATIC_MANIFEST``: compressed, named by their
content). The connection is Chromium's "slow 4G" (once "fast 3G"): 1.6 Mbit/s down, 0.75 up, 150 ms a round trip.
Bytes are those on the wire, as Chromium counts them; first content is its ``firstContentfulPaint`` after the
navigation began.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import registers, served_here
from benchmarks.bench_pages import SIZE
from benchmarks.register_rows import Size

ROOT = Path(__file__).resolve().parent.parent
MOST_BYTES, MOST_SECONDS = 350_000, 1.0
SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
PAGES = (
    *(
        "/",
        "/timeline/",
        "/agreements/",
        "/agreements/?layout=table",
        "/delegations/",
        "/officials/",
        "/encounters/",
    ),
    *(
        "/organizations/",
        "/places/",
        "/articles/",
        "/search/?q=Shoigu",
        "/meetings/1000/",
        "/agreements/250/",
    ),
    *("/officials/1/", "/officials/200/", "/articles/1000/"),  # the first is at every 25th meeting
)
SMALL = Size(4_000, officials=400, organizations=100, agreements=1_000, articles=3_000)
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
CATEGORIES = ["loading", "blink.user_timing", "devtools.timeline"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--rounds", type=int, default=3, help="How often each page is opened; the middle one counts."
    )
    parser.add_argument("--small", action="store_true", help="On a register of 4,000 meetings, quickly laid.")
    options = parser.parse_args()
    os.environ["STATIC_MANIFEST"] = "1"
    with ExitStack() as stack:
        registers.use(stack, SMALL if options.small else SIZE)
        _build()
        session = registers.session()
        port = stack.enter_context(served_here.running())
        print(f"Slow 4G: 1.6 Mbit/s down, 150 ms. Limits: {MOST_BYTES / 1e3:.0f} kB of scripts and styles,")
        print(f"{MOST_SECONDS:.0f} s to first content; over {options.rounds} openings with an empty cache.")
        print(f"{'':<28}{'scripts + styles':>18}{'whole page':>14}{'HTML':>10}{'first content':>16}")
        over = 0
        for address in PAGES:
            opened = sorted(
                (_open(f"http://127.0.0.1:{port}", address, session) for _ in range(options.rounds + 1)),
                key=lambda one: one["seconds"],
            )  # one more than asked: the first fills the server's own caches, and is the slowest
            middle = opened[options.rounds // 2]
            late = middle["code"] > MOST_BYTES or middle["seconds"] > MOST_SECONDS
            over += late
            print(
                f"{address:<28}{middle['code'] / 1e3:>15.1f} kB{middle['whole'] / 1e3:>11.1f} kB"
                f"{middle['html'] / 1e3:>7.1f} kB{middle['seconds']:>14.2f} s{'  over' if late else ''}",
                flush=True,
            )
    sys.exit(1 if over else 0)


def _build() -> None:
    """Lay the files of a production image, unless they were laid since ours last changed."""
    built = ROOT / "staticfiles" / "staticfiles.json"
    newest = max(file.stat().st_mtime for file in (ROOT / "static").rglob("*"))
    if not built.exists() or built.stat().st_mtime < newest:
        subprocess.run(
            [sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"],
            cwd=ROOT,
            check=True,
        )


def _open(site: str, address: str, session: str) -> dict[str, float]:
    """Open a page in a browser of its own; bytes of scripts and styles, of all, of HTML, and seconds to content."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - installed for tests, not with the product

    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=[*flags, "--disable-component-update", "--disable-sync"]
        )
        window = browser.new_context(viewport={"width": 1280, "height": 900})
        window.add_cookies([{"name": "sessionid", "value": session, "url": site}])
        page = window.new_page()
        connection = window.new_cdp_session(page)
        connection.send("Network.enable")
        connection.send("Network.setCacheDisabled", {"cacheDisabled": True})
        connection.send("Network.emulateNetworkConditions", SLOW_4G)
        browser.start_tracing(page=page, categories=CATEGORIES)
        answer = page.goto(site + address, wait_until="load")
        assert answer is not None, address
        assert answer.ok, (address, answer.status)
        page.wait_for_timeout(300)
        events = json.loads(browser.stop_tracing())["traceEvents"]
        browser.close()
    told = _read(events, site + address)
    return told or _open(site, address, session)  # a busy browser loses events of its trace


def _read(events: list[dict[str, Any]], address: str) -> dict[str, float] | None:
    """What a trace tells of a page; nothing where the beginning of the navigation is not in it."""
    begun = [
        event["ts"]
        for event in events
        if event["name"] == "navigationStart"
        and event["args"].get("data", {}).get("documentLoaderURL") == address
    ]
    if not begun:
        return None
    began = begun[0]
    painted = min(
        event["ts"] for event in events if event["name"] == "firstContentfulPaint" and event["ts"] > began
    )
    site = "/".join(address.split("/")[:3])
    ours: set[str] = set()  # the browser asks for things of its own too
    kinds: dict[str, str] = {}
    sizes: dict[str, int] = {}
    for event in events:
        told = event.get("args", {}).get("data", {})
        if event["name"] == "ResourceReceiveResponse":
            kinds[told["requestId"]] = told.get("mimeType", "")
        elif event["name"] == "ResourceSendRequest" and told["url"].startswith(site):
            ours.add(told["requestId"])
        elif event["name"] == "ResourceFinish" and told["requestId"] in ours:
            sizes[told["requestId"]] = int(told.get("encodedDataLength", 0))
    of = {kind: sum(size for key, size in sizes.items() if kind in kinds.get(key, "")) for kind in _KINDS}
    return {
        "code": of["javascript"] + of["css"],
        "whole": sum(sizes.values()),
        "html": of["html"],
        "seconds": (painted - began) / 1e6,
    }


_KINDS = ("javascript", "css", "html")

if __name__ == "__main__":
    main()
