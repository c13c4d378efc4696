"""What announcements ask of those they reach, and what is counted of it."""
