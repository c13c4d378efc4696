"""Several things in one message, taken one after the other."""
