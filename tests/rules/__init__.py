"""The rules of the movement, by themselves."""
