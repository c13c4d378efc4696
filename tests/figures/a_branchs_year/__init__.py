"""The year 2027 of a branch and the commune above it, lived by the clock's own ticks, and every message explained."""
