"""Several indicators reported at once."""
