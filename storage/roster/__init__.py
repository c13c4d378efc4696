"""Compare a roster with the database, and write the difference at once."""
