"""What people say about the talk itself: back, wrong, later, what do you mean."""
