"""Chats: whom they belong to, where each conversation stands, what came in."""
