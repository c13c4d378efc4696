"""Papers a secretary corrects and signs: Word templates that an office may edit, and what they are filled with."""
