"""How the import of a list of people reads: what is refused and why, what would be and was done."""
