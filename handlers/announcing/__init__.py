"""Announcements to a subtree."""
