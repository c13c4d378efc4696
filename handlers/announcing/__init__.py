"""Announcements to everybody in an organisation and below it."""
