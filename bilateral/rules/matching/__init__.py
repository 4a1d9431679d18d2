"""When two reports tell of one official, organization, meeting or agreement.

``features`` of a mention are plain JSON. ``compare(type, a, b)`` scores two of them; ``partition`` groups
many. Both are pure and symmetric, so the groups depend on which reports exist and never on their order.
"""

from .compare import compare
from .keys import block_keys, body_keys, signature
from .partition import Item, Verdict, partition, verdict
from .weighing import ASK, Comparison

__all__ = [
    "ASK",
    "Comparison",
    "Item",
    "Verdict",
    "block_keys",
    "body_keys",
    "compare",
    "partition",
    "signature",
    "verdict",
]
