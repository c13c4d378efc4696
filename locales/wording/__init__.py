"""How each thing the movement knows reads: plain functions of a language, today and a value."""
