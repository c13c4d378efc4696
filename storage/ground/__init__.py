"""What the other modules of storage need: the database, the schema, leases, history."""
