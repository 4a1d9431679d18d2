"""The product's settings, with the contenders' addresses and room for more requests than a partner makes."""

from __future__ import annotations

import os
from pathlib import Path

from bilateral.settings import *  # noqa: F403 - everything else is measured as it runs
from bilateral.settings import BASE_DIR, LOGGING

ROOT_URLCONF = "benchmarks.contenders"
API_RATES = dict.fromkeys(["address", "anonymous", "caller", "writes"], 10_000_000)
# The line that each request logs is made as always, and read by nobody.
LOGGING["handlers"]["stderr"]["stream"] = Path(os.devnull).open("w")  # noqa: SIM115 - for as long as the process lives
EXPORT_DIR = BASE_DIR / ".state" / "bench" / "export"
