"""Phrases that name days, months and years, read into EDTF."""
