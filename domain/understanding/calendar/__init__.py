"""Days, weeks, months, festivals: what single words of the calendar mean, solar and lunar."""
