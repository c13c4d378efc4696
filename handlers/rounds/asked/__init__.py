"""What is asked of rounds that are not there, or of somebody who owes a report."""
