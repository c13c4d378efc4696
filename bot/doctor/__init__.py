"""What `doctor` looks at, a module each: settings, files, the database, what waits, the platforms."""
