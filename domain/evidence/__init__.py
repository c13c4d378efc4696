"""What may be kept to stand for a report, and what is taken out of it first."""
