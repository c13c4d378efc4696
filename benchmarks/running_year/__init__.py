"""A rehearsal that runs through a whole Vietnamese year."""
