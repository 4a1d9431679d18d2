"""Reads: what pages, the API and the services ask of the register."""
