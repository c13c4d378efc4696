"""What is told of a morning: all that is due to one person in one message, and digests from time to time."""
