"""Commendations and thanks: kept, changed step by step, taken back, listed and counted."""
