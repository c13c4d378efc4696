"""What came of what was registered, and how peers stand beside each other."""
