"""What an extractor read becomes claims on matched or new records."""

from .article import reconcile

__all__ = ["reconcile"]
