"""Read a list beside what is known: who is called so, who and what is not in it."""
