"""Comparing a roster with who is there, and writing the difference in one go."""
