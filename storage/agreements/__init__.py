"""Agreements: read, drawn up and changed, signed and ended, scored and counted."""
