"""What is typed in the middle of a question and does not answer it."""
