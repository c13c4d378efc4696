"""Talks in which the tree of organisations changes."""
