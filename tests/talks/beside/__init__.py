"""Talks about what comes beside the text, as each platform writes it."""
