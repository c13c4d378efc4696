"""What people ask of the data kept about them."""
