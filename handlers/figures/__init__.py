"""True figures of an organisation, and urging those who are missing."""
