"""What every other room of storage stands on: the database, the schema, leases, history."""
