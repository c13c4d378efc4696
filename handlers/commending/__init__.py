"""Commendations: proposed, voted on, passed up, decided on, put on paper, and taken back."""
