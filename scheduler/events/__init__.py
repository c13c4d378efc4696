"""What time brings to meetings and launches: invitations and changes, the day before, the end."""
