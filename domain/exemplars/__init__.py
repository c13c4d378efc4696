"""The cards of exemplars, and who follows one: how far behind they are, level with it, or beyond."""
