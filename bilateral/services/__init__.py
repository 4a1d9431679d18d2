"""Writes: every change of the register goes through one of these modules."""
