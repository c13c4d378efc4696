"""Read the lists that offices keep as they are, and put them into the columns of the import file."""
