"""Talks with the bot, and the rules of the project."""
