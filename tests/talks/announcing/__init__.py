"""Announcements: stopped, and at night."""
