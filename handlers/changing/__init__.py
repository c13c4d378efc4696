"""Conversations in which somebody changes a pledge of theirs, or takes it back."""
