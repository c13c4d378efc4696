"""What a sentence asks for where nothing is open: plain wishes, the movement, or which of several is meant."""
