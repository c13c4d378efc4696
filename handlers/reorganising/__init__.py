"""Conversations by which administrators change the tree of organisations."""
