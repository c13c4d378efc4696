"""How organisations and what becomes of them read."""
