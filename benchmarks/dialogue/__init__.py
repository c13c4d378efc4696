"""The /dangky dialogue of many chats against the same dialogue written with other frameworks."""
