"""Talks."""
