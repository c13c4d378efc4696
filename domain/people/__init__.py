"""Rules about people: who has joined, and by when an answer is owed to them."""
