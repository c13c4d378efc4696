"""What a short sentence changes of the question before it."""
