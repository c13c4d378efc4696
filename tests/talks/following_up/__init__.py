"""A few words that change one thing of the last question."""
