"""Rounds of reports: how often, with which days, and what was handed in."""
