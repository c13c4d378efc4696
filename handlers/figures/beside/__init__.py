"""What is opened from a summary: the organisations around it, who is silent, results, and tables among peers."""
