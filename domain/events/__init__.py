"""Meetings and launches: what one is, when it takes answers and attendance, what people say of it."""
