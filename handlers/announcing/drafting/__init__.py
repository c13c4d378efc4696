"""Announcements before they go out: drafts that were left, what is ordered beside the words, a test to oneself."""
