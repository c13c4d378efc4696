"""How what belongs to an announcement reads, beside the announcement itself."""
