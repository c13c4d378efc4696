"""Talks about the assistant itself."""
