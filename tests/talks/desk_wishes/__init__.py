"""What is wished at the desk in words that no rule foresaw."""
