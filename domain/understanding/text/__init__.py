"""A text as folded tokens, and the words to be found among them."""
