"""Articles in, records out: ``extract`` reads, ``as_dict`` gives the contract's JSON, ``explain`` the reasons."""

from .explain import explain
from .output import as_dict
from .pipeline import EXTRACTOR, extract

__all__ = ["EXTRACTOR", "as_dict", "explain", "extract"]
