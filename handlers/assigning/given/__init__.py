"""Targets that were given below: seen, changed, moved, withdrawn."""
