"""Seeing pledges, and taking back what was just done."""
