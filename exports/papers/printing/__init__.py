"""Word papers as PDF, where LibreOffice is installed."""
