"""Instructions of a committee to those below: who gives and answers them, and on which mornings they are told."""
