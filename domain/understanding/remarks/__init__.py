"""What stands in a report beside its number."""
