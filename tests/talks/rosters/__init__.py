"""Talks about lists of members that are sent to be imported."""
