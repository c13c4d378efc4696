"""The state of the bot, and the language of a chat."""
