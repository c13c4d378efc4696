"""Rounds: what is handed in when, by whom, and who has not."""
