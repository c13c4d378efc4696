"""What happens when time passes: reminders, broadcasts, sending, cleaning up."""
