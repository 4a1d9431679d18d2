"""Which backend reads: by name, with the settings of this installation."""

from __future__ import annotations

from functools import lru_cache

from django.conf import settings

from ingest.extract.known.lexicon import Lexicon

from .configured import require
from .llm import Budget, Chat, llm_backend
from .protocol import Backend
from .rules import rules_backend


def backend_named(name: str, lexicon: Lexicon) -> Backend:
    """The backend of this name, reading with this lexicon.

    Raises ``BackendNotConfigured`` for a name that there is none of, and for ``llm`` without its settings.
    """
    require(name)
    rules = rules_backend(lexicon)
    if name == "rules":
        return rules
    chat = _chat(
        settings.LLM_BASE_URL,
        settings.LLM_MODEL,
        settings.LLM_API_KEY,
        settings.LLM_SECONDS,
        settings.LLM_DAILY_TOKENS,
    )
    return llm_backend(chat, rules)


@lru_cache(maxsize=1)
def _chat(base_url: str, model: str, api_key: str, seconds: float, daily_tokens: int) -> Chat:
    """One a process, so that connections and what the server understands are kept from article to article."""
    return Chat(base_url, model, api_key=api_key, seconds=seconds, budget=Budget(daily_tokens))
