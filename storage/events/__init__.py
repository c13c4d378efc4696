"""Meetings and launches: what each is, who is invited and came, its files, and what ends by age."""
