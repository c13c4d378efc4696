"""Talks about what is overdue, over months."""
