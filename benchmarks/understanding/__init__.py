"""How well and how fast phrases are understood, beside what can be installed."""
