"""Talks about digests."""
