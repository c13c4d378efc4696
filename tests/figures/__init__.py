"""The figures of any day."""
