"""Meetings and launches: made, moved, called off; answered, attended, kept with their minutes."""
