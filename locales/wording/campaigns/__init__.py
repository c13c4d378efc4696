"""How campaigns and what belongs to them read."""
