"""The one active sender of a bot account."""
