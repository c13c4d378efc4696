"""Exemplars are found, followed with a measured gap, copied and asked."""
