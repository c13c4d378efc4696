"""Files of a secretary's desk."""
