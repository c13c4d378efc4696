"""Announcements: what was made, what waits to begin, and who of a subtree gets it."""
