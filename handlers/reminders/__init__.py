"""Reminders as a person wants them: paused, taken up again, put off."""
