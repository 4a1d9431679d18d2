"""Agreements and offers: their titles, the acts told of them, who is bound and who signed."""
