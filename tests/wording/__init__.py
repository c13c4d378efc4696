"""How things read."""
