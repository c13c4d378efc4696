"""Everyday changes of people in the chat: found, renamed, given posts, taken up again, merged, withdrawn."""
