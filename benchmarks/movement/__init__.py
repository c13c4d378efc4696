"""Train what is understood about the movement itself, and tell how good it is about people never met."""
