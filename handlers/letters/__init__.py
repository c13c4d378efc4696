"""What a leader and a member write to each other through the assistant, and what waits for a leader."""
