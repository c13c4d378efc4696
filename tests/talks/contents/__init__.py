"""Talks about the content groups of a campaign."""
