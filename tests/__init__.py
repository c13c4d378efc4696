"""Tests, as conversations and properties."""
