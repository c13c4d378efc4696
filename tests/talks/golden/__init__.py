"""Talks a secretary can read."""
