"""Copies of everything that is kept: made, proven, put back, moved."""
