"""Phrases of time in a text with the words that lead to them, and which of several is meant."""
