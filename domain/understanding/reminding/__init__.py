"""What somebody says of when they want to be reminded, and when not."""
