"""Papers that an organisation writes: whose name stands on them, how their numbers are written."""
