"""What is said of files, and what stands in them."""
