"""What is handed over as a file."""
