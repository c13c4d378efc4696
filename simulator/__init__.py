"""Speak the Telegram and Zalo Bot APIs on localhost and show phones in a page; imports nothing of the bot."""
