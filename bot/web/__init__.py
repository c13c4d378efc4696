"""What is served over HTTP: health, figures, webhooks, files."""
