"""Exemplars: nominated by a secretary, recognised or returned by the level above, shown in a register."""
