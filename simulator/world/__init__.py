"""Everybody and everything said: people, chats, messages, what waits for a bot."""
