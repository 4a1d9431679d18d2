"""How many tokens may be spent per day, counted in the shared cache so that all workers share one budget."""

from __future__ import annotations

from django.core.cache import BaseCache, cache
from django.utils import timezone

DAYS_KEPT = 2 * 24 * 3600  # seconds


class BudgetSpent(Exception):
    """No more may be spent today; the message says so for people."""


class Budget:
    """Tokens for one day (UTC); a limit of 0 is none."""

    def __init__(self, daily_tokens: int, purse: BaseCache = cache) -> None:
        self.daily_tokens = daily_tokens
        self.purse = purse

    def reserve(self, tokens: int) -> None:
        """Take this much before asking. Raises ``BudgetSpent``, also if the cache cannot be reached."""
        if not self.daily_tokens:
            return
        try:
            self.purse.add(self._key(), 0, DAYS_KEPT)
            spent = self.purse.incr(self._key(), tokens)
        except Exception as error:
            raise BudgetSpent("what was spent today could not be counted") from error
        if spent > self.daily_tokens:
            self.settle(tokens, 0)
            raise BudgetSpent(f"today's {self.daily_tokens} tokens are spent")

    def settle(self, reserved: int, used: int) -> None:
        """Count what was used in place of what was reserved."""
        if not self.daily_tokens:
            return
        try:
            self.purse.incr(self._key(), used - reserved)
        except Exception:  # noqa: BLE001 - the answer is here; the count keeps what was reserved
            return

    def _key(self) -> str:
        return f"llm-tokens:{timezone.now():%Y-%m-%d}"
