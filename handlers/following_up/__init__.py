"""What is asked next after an answer at the desk, in a few words."""
