"""What is written when nothing is open."""
