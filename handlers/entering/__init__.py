"""Entering for another member: whose it is, on whose word and with whose consent; told to whom it belongs."""
