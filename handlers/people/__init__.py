"""Joining, the people of a cell, one's own data."""
