"""Everything the bot sends: outbox, envelopes, files."""
