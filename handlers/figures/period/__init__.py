"""What happened within a week, a month, a quarter or a year."""
