"""What waits for a decision: found, asked about, decided, and approval as a setting."""
