"""The papers of recognition: agreements, criteria, commendations."""
