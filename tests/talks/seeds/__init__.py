"""What official texts ask for, entered and asked in chat alone."""
