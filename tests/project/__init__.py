"""The rules of the project."""
