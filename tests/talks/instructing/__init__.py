"""Talks about rounds of reports."""
