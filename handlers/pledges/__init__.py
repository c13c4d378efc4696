"""Seeing pledges, and confirming what is reported as done."""
