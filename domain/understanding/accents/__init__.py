"""Putting the accents that were not typed into a sentence."""
