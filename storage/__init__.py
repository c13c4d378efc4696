"""Tables, queries and migrations: the only package that imports SQLAlchemy."""
