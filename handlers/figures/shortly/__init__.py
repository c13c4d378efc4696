"""Small questions about figures, answered in a line or two, and the whole by a button."""
