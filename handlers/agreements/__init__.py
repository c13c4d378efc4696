"""Agreements between the units of a cluster: drawn up and passed round, signed, scored, broken off."""
