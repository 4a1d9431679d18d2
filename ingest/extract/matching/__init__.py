"""Patterns, and how a text is asked for many of them at once."""
