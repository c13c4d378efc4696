"""Parse formatted text as Telegram does: plain words and entities."""
