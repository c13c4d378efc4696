"""What those who lead wish of reminders: of others, later, at an hour, and of the hours of all."""
