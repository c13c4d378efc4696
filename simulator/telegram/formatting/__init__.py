"""What Telegram reads out of a text with marks: plain words and entities."""
