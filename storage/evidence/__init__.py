"""Pictures and papers as evidence: rows in the database, bytes in a folder."""
