"""Zalo: the one place that knows the Zalo Bot API."""
