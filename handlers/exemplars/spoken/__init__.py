"""What is said of exemplars in whole sentences: nominated at once, a tip, one's own word on being named, questions."""
