"""The process: its command line, its settings, its channels and its web pages."""
