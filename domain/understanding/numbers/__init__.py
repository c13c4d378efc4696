"""Numbers in digits and words: amounts, comparisons, and numbers that only label."""
