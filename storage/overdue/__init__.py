"""What becomes of a pledge that is overdue and was reminded of for the last time."""
