"""Which process polls, sends and ticks."""
