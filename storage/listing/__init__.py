"""What a list of pledges shows, and what happened to each of them."""
