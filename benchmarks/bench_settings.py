"""The product's settings, with the contenders' addresses and room for more requests than a partner makes."""

from __future__ import annotations

from bilateral.settings import *  # noqa: F403 - everything else is measured as it runs
from bilateral.settings import BASE_DIR

ROOT_URLCONF = "benchmarks.contenders"
API_RATES = dict.fromkeys(["address", "anonymous", "caller", "writes"], 10_000_000)
LOG_LEVEL = "WARNING"
EXPORT_DIR = BASE_DIR / ".state" / "bench" / "export"
