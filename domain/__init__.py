"""The rules of the movement: no I/O, no clock, no SQL."""
