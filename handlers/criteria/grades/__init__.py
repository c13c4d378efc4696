"""Yearly grades: noted, answered, shown."""
