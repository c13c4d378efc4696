"""How far a pledge has come."""
