"""Meetings and launches, talked through."""
