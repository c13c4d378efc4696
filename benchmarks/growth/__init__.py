"""How costs grow with a province: the same questions asked of 1,000, 15,000 and 152,064 members."""
