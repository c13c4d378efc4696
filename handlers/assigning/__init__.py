"""Targets a committee gives to the units below it: given, answered, decided on, withdrawn, and held against results."""
