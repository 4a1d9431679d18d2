"""Backends: the readers that turn an article into the extraction contract's JSON.

``rules`` is always there and needs nothing. ``llm`` asks a language model at any OpenAI-compatible address and
falls back to the rules where the model does not answer well. Both are called alike (``Backend``), their
output is held to one schema (``contract``), and ``manage.py evaluate`` scores both alike.
"""
