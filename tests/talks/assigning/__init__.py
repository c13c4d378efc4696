"""Targets that committees give to units."""
