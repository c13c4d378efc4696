"""What is asked of figures in words that mean nothing else: what came, what changed, sums, two side by side."""
