"""Talks about pictures and papers."""
