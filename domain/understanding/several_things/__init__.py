"""Part a message that says several things."""
