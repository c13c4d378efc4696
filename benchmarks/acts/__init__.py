"""How well the acts of sentences are told apart, and the training of the weights that tell them."""
