"""What only SQL can get wrong."""
