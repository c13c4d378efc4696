"""Putting new people on the list of a branch, by a command or in one sentence."""
