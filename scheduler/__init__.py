"""What happens when time passes: reminders, sending, housekeeping."""
