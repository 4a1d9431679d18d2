"""Measure an extractor against articles whose records a person wrote down.

A corpus folder holds ``NAME.txt`` (the article) and ``NAME.json`` (its gold). ``evaluate`` runs any
extractor over it and counts, slot by slot, what was right, made up and missed. Nothing here touches the
database, Django or a particular extraction backend.
"""

from ingest.evaluation.corpus import CorpusError, GoldArticle, read_corpus
from ingest.evaluation.run import Extractor, Run, evaluate
from ingest.evaluation.scoring import Counts, Miss

__all__ = ["CorpusError", "Counts", "Extractor", "GoldArticle", "Miss", "Run", "evaluate", "read_corpus"]
