"""What comes due of what the movement recognises."""
