"""Talks about exemplars, agreements, criteria and commendations."""
