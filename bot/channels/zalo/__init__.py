"""Zalo: the only package that knows the Zalo Bot API."""
