"""Results told in sentences."""
