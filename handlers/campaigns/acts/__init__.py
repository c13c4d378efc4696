"""What is done with campaigns by a sentence in whatever words, once it is known which act it is."""
