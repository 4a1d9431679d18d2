"""A language model as a backend: asked for JSON by a schema, believed only where its quotes stand in the article."""

from .backend import llm_backend
from .budget import Budget
from .chat import Chat, ModelFailed

__all__ = ["Budget", "Chat", "ModelFailed", "llm_backend"]
