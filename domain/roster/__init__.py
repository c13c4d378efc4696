"""What a roster of organisations and people says, row by row."""
