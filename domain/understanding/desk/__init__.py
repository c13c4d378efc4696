"""What is wished at the desk of a branch or a commune, by weights of its own."""
