"""Praise without a form: a word of thanks for what was done, and the good example of a month."""
