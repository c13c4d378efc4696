"""The database's primary fails while a crowd reports, and its standby takes its place."""
