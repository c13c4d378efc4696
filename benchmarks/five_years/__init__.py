"""A commune of 1,200 people lives five years: what grows with them, and what may not."""
