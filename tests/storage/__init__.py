"""Test what only SQL can get wrong."""
