"""One person with several chats."""
