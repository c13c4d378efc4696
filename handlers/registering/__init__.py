"""Registering a pledge, one question at a time."""
