"""What has been closed and handed in: whether it can be opened again, what is kept of it, and every time it was."""
