"""What is said of reports."""
