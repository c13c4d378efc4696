"""Two years of an office: its list is imported, then people and organisations change by chat and by file."""
