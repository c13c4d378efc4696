"""Several things in one message."""
