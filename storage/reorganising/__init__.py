"""Carry out what organisations become from a day on, with everything that belongs to them; and take it back."""
