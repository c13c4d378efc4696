"""What the papers of a secretary's desk are made of."""
