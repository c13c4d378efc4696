"""How meetings and launches read: to who is invited, to who holds one, and in lists."""
