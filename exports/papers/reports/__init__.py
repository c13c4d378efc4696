"""What reports carry beside their figures."""
