"""Who may do what: read from the code, played whole, and kept in docs/permissions.md."""
