"""How much of what: numbers with their units, money, ranges."""
