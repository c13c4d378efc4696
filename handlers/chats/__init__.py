"""The several chats of one person: adding one, which is written to first, taking one off, going on elsewhere."""
