"""Fault runs: real processes, killed on purpose. Run by `make faults`, not by `make test`."""
