"""Say how each value of the domain reads: plain functions of a language, today and a value."""
