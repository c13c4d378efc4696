"""What a secretary's desk asks of a province of 1,000 and one of 152,064 members: screens, pages and files."""
