"""The process that reads what others wrote: jobs come on standard input, answers go to standard output.

A job is a line of JSON (``task``, ``size``, options) and ``size`` bytes; an answer is one line of JSON. What a
document does to this process, too much memory or time, ends with it.
"""

from __future__ import annotations

import json
import resource
import sys
from dataclasses import asdict
from typing import Any

from . import feeds, files
from .document import Unreadable

TASKS = {
    "file": files.read_file,
    "fragment": files.read_fragment,
    "feed": feeds.read_feed,
    "sitemap": feeds.read_sitemap,
}


def main(megabytes: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # it has nothing to write
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    answers = sys.stdout
    sys.stdout = sys.stderr  # what a library prints is no answer
    while line := sys.stdin.buffer.readline():
        job = json.loads(line)
        raw = sys.stdin.buffer.read(job.pop("size"))
        answers.write(json.dumps(_answer(job.pop("task"), raw, job)) + "\n")
        answers.flush()


def _answer(task: str, raw: bytes, options: dict[str, str]) -> dict[str, Any]:
    read: Any = TASKS[task]
    try:
        found = read(raw, **options)
    except Unreadable as error:
        return {"unreadable": str(error)}
    except MemoryError:
        return {"unreadable": "It takes too much memory to read. Send the article's text."}
    except Exception as error:  # noqa: BLE001 - a reader's fault is reported, and the next document read
        return {"fault": f"{type(error).__name__}: {error}"[:500]}
    return {"found": [asdict(one) for one in found] if isinstance(found, list) else asdict(found)}


if __name__ == "__main__":
    main(int(sys.argv[1]))
