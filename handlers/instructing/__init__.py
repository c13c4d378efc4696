"""What a committee says to those below about their reports, and what they answer."""
