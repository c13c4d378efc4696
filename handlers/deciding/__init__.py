"""What waits for a leader: shown, decided, and a decision looked at again."""
